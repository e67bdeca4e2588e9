import { type DatedLine, plainLine, type Line } from './dated-line.js';

// Lines of a page that are neither what happened nor when: adverts, buttons, who wrote it.

const ADVERT =
  /^(?:advertisement|anzeige|publicité|publicidad|реклама|reklam|share(?: this)?|tweet|print|sign up (?:for|to) .{1,60}newsletter|(?:read (?:more|also)|see also|related|lire aussi|lesen sie auch|lea también|читайте также)\s?:\s.{1,160})$/iu;

/** Who wrote it, in a line of its own beside the date: no headline. */
const BYLINE =
  /^(?:by|von|par|por|di|door|av|af|от|автор|текст|text|photos? by|reporting by|words by)\s?:?\s(?:(?:\p{Lu}[\p{L}.'’-]*|d[aeiu]|del|de[nr]|van|von|la|le|bin|al|and|und|et|y|i|e|и|og|och|&),?(?:\s|$)){2,8}$/iu;
const isByline = (text: string): boolean =>
  text.length <= 80 && BYLINE.test(text) && /\s\p{Lu}/u.test(text) && !/\s\p{Ll}{4,}/u.test(text);

/** Adverts stand by themselves; a name beside one date is no headline, but between two it is that of one of them. */
export const withoutFurniture = (lines: readonly Line[]): readonly Line[] => {
  const own = lines.filter(
    ({ text, date, mark }, i) =>
      date !== undefined || mark !== 'plain' || i === 0 || text.length > 200 || !ADVERT.test(plainLine(text)),
  );
  return own.filter(
    ({ text, date, mark }, i) =>
      date !== undefined ||
      mark === 'heading' ||
      i === 0 ||
      (own[i - 1]?.date !== undefined) === (own[i + 1]?.date !== undefined) ||
      !isByline(plainLine(text)),
  );
};

const FEWEST = 2;
const MOST_NAME_WORDS = 4;

/** "Gazette - 12 Jun 2015" under each headline is a date with who reported it. */
export const keepSources = (lines: readonly Line[], dated: Map<number, DatedLine>): void => {
  const last = [...dated].filter(([, { place }]) => place === 'last');
  const isSource = ([i, { title, parting }]: readonly [number, DatedLine]): boolean =>
    parting === 'strong' &&
    title.split(' ').length <= MOST_NAME_WORDS &&
    lines[i]!.mark === 'plain' &&
    !lines[i]!.afterBlank &&
    i > 0 &&
    !dated.has(i - 1) &&
    (i === 1 || lines[i - 1]!.afterBlank || lines[i - 1]!.mark === 'heading');
  if (last.length < FEWEST || last.length < dated.size || !last.every(isSource)) return;
  for (const [i, { date }] of last) {
    dated.delete(i);
    dated.set(i - 1, {
      line: i - 1,
      place: 'first',
      parting: 'strong',
      date,
      title: plainLine(lines[i - 1]!.text),
    });
  }
};
