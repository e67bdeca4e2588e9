// The lines of a pasted text: headings and bullets of Markdown, or of a wiki's source, told from plain lines.
import { isNumberedDay } from '../day-label.js';
import { BOUNDARY, type RawLine } from './page-line.js';
import { isWikitext, wikiLines } from './wikitext.js';

const HASHES = /^(#{1,6})\s+(?=\S)/;
const UNDERLINE = /^(?:={3,}|-{3,})$/;
const BULLET =
  /^(?:[-*+•‣▪◦·–—→⇒➔➜►●○■□◆◇★☆✓✗›»]|\p{Extended_Pictographic}[\uFE0F\u20E3]?|\d{1,3}[.)])\s+(?=\S)/u;
/** A number that is the day of the month of "3. Mai" is no bullet. */
const NUMBERED = /^\d{1,3}[.)]\s/;
const BOLD = /(\*\*|__)(?=\S)([^*_]+)\1/g;
/** A beginning in italics, as dates stand. */
const ITALIC = /^([*_])(?=[^\s*_])([^*_]{3,40})\1(?=[\s.,:;–—-])/;
const LINK = /!?\[([^[\]]*)\]\([^()\s]*(?:\s"[^"]*")?\)/g;
const QUOTE = /^(?:>\s?)+/;

/** Whether a text is in Markdown: it has a heading, or bold print before a text. */
const isMarkdown = (text: string): boolean =>
  /^#{1,6}\s+\S|\*\*\S[^*\n]*\*\*|^[ \t]*[*-] \S|^[*_][^\s*_][^*_\n]{2,38}[*_] /m.test(text);

/** A year between signs: "--- 1997 ---", "~ 1997 ~", "[1997]". */
const FRAMED_YEAR = /^(?:[-–—=*~_#+·•|<>/]+ ?|\[)((?:\p{L}+ )?\d{4})(?: ?[-–—=*~_#+·•|<>/]+|\])$/u;

const withoutMarks = (text: string): string =>
  text
    .replace(LINK, '$1')
    .replace(BOLD, (_, __, inner: string) => `${inner}${BOUNDARY}`)
    .replace(ITALIC, (_, __, inner: string) => `${inner}${BOUNDARY}`)
    .replace(/`/g, '');

/** The text without the last signs of a kind. */
const withoutEnd = (text: string, sign: string): string => {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end--;
  return text.slice(0, end).trimEnd();
};

const tableCells = (text: string): string =>
  text.startsWith('|') && text.endsWith('|') && text.length > 2
    ? text.slice(1, -1).replace(/\s*\|\s*/g, BOUNDARY)
    : text;

/** The lines of a text, blank ones left out. `isMonth` tells whether a word is the name of a month. */
export const textLines = (text: string, isMonth: (word: string) => boolean): readonly RawLine[] => {
  if (isWikitext(text)) return wikiLines(text);
  const marked = isMarkdown(text);
  const isNamed = isCounted(text) ? () => false : isMonth;
  const lines: RawLine[] = [];
  let blank = false;
  let fenced = false;
  for (const raw of text.split(/\r\n|\r|\n|\u2028/)) {
    const line = raw.replace(/\s+/g, ' ').trim();
    const before = lines.at(-1);
    if (marked && line.startsWith('```')) fenced = !fenced;
    else if (marked && before && !blank && UNDERLINE.test(line) && !/^\s/.test(raw))
      lines[lines.length - 1] = { ...before, mark: 'heading', level: line.startsWith('=') ? 1 : 2 };
    else if (line && !(marked && /^[-|: ]+$/.test(line)) && !fenced)
      lines.push({ ...lineOf(raw, line, marked, isNamed), afterBlank: blank });
    blank = line === '';
  }
  return lines;
};

/** Whether the numbers before lines count them: 1, 2, 3. */
const isCounted = (text: string): boolean => {
  const numbers = [...text.matchAll(/^(\d{1,3})[.)] /gm)].map(([, number]) => Number(number));
  return numbers.length > 1 && numbers.every((number, i) => number === i + 1);
};

const lineOf = (
  raw: string,
  line: string,
  marked: boolean,
  isMonth: (word: string) => boolean,
): Omit<RawLine, 'afterBlank'> => {
  const heading = marked ? HASHES.exec(line) : undefined;
  if (heading)
    return {
      text: withoutMarks(withoutEnd(line.slice(heading[0].length), '#')),
      mark: 'heading',
      level: heading[1]!.length,
    };
  const framed = FRAMED_YEAR.exec(line)?.[1];
  if (framed !== undefined) return { text: framed, mark: 'heading', level: 2 };
  const quoted = marked ? line.replace(QUOTE, '') : line;
  const bullet = BULLET.exec(quoted)?.[0];
  const rest = quoted.slice(bullet?.length ?? 0);
  const isDay =
    bullet &&
    NUMBERED.test(bullet) &&
    (isMonth(/^\p{L}+/u.exec(rest)?.[0] ?? '') || isNumberedDay(marked ? withoutMarks(quoted) : quoted));
  const text = tableCells(marked ? withoutMarks(isDay ? quoted : rest) : isDay ? quoted : rest);
  if (!bullet || isDay) return { text, mark: 'plain', level: 0 };
  const indent = /^\s*/.exec(raw)![0].replace(/\t/g, '    ').length;
  return { text, mark: 'bullet', level: 1 + Math.min(9, Math.floor(indent / 2)) };
};
