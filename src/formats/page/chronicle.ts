// Lists of what happened when, as people write them: "1991: Independence", "- 10 Nov 2020 – Ceasefire", "Ceasefire – 10 Nov 2020".
import type { Line } from './page-line.js';

export interface Entry {
  readonly title: string;
  readonly date: string;
}

const BULLET = /^(?:[-*•‣▪–—]|\d{1,3}\.)\s+/u;
/** A colon parts a date from a text everywhere, a dash in a list only. */
const COLON = /\s*:\s+/gu;
const DASH = /\s+[-–—]\s+/gu;
const FEWEST = 2;
const COLON_SHARE = 0.2;
const DASH_SHARE = 0.5;

type DateOf = (line: string) => string | undefined;

/** The longest beginning up to a separator that is a date. */
const dateFirst = (text: string, separator: RegExp, dateOf: DateOf): Entry | undefined => {
  let found: Entry | undefined;
  for (const match of text.matchAll(separator)) {
    const date = dateOf(text.slice(0, match.index));
    const title = text.slice(match.index + match[0].length).trim();
    if (date !== undefined && /\p{L}{2}/u.test(title)) found = { date, title };
  }
  return found;
};

/** The longest end after a separator that is a date; a year alone may belong to the text. */
const dateLast = (text: string, dateOf: DateOf): Entry | undefined => {
  for (const match of text.matchAll(/\s+[-–—|]\s+|\s+\((?=[^()]+\)$)/gu)) {
    const end = text.slice(match.index + match[0].length).replace(/\)$/, '');
    const date = /^\d{1,4}$/.test(end) ? undefined : dateOf(end);
    const title = text.slice(0, match.index).trim();
    if (date !== undefined && /\p{L}{2}/u.test(title)) return { date, title };
  }
  return undefined;
};

/** Lines, by their number, that hold a date and a text, where there are enough of them to be a list. */
export const findChronicle = (lines: readonly Line[], dateOf: DateOf): ReadonlyMap<number, Entry> => {
  const free = lines.flatMap(({ text, date }, i) =>
    date === undefined ? [{ i, text: text.replace(BULLET, '') }] : [],
  );
  const kinds: readonly (readonly [share: number, read: (text: string) => Entry | undefined])[] = [
    [COLON_SHARE, (text) => dateFirst(text, COLON, dateOf)],
    [DASH_SHARE, (text) => dateFirst(text, COLON, dateOf) ?? dateFirst(text, DASH, dateOf)],
    [DASH_SHARE, (text) => dateLast(text, dateOf)],
  ];
  let best = new Map<number, Entry>();
  for (const [share, read] of kinds) {
    const found = new Map<number, Entry>();
    for (const { i, text } of free) {
      const entry = read(text);
      if (entry) found.set(i, entry);
    }
    if (found.size >= FEWEST && found.size >= share * lines.length && found.size > best.size) best = found;
  }
  return best;
};
