// Dates of which a part is not known: "XX/05/2020", "00.05.2020", "?? May 2020". What is known is read.
import { DAY } from './civil.js';
import { type DateContext, isFault } from './date-context.js';
import { floatingSpan } from './iso-date.js';
import type { DateFault, DateSpan } from './span.js';
import { fullYear } from './date-tokens.js';

/** What people put for two digits that they do not know; the letter may be the Cyrillic one. */
const UNKNOWN = String.raw`(?:[xх]{1,2}|\?{1,2}|_{1,2}|#{1,2}|--|00?|dd|mm|tt|jj)`;
const PART = String.raw`(${UNKNOWN}|\d{1,2})`;
const YEAR_LAST = new RegExp(String.raw`^${PART}([-./ ])${PART}\2('?\d{2}|\d{4})$`, 'u');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-./ ]) ?${PART}(?:\2 ?${PART})?[.]?$`, 'u');
const YEAR_AND_PART = new RegExp(String.raw`^${UNKNOWN}[-./](\d{4})$`, 'u');
const STAMP = /^(\d{4})(\d\d)00$/;
const NAMED = new RegExp(
  String.raw`^(?:[xх]{1,2}|\?{1,2}|_{1,2}|#{1,2}|--|00?)(?:th|st|nd|rd)?[-./ ]+(\p{L}[\p{L}.]+[-./, ]+'?\d{2,4})$`,
  'u',
);
const NAMED_FIRST = new RegExp(
  String.raw`^(\p{L}[\p{L}.]+)[-./ ]+(?:[xх]{1,2}|\?{1,2}|_{1,2}|#{1,2}|--|00?|(?<= )\.\.)(?:th|st|nd|rd)?,?[-./ ]+('?\d{2,4})$`,
  'u',
);
const DIGITS = /^(\d{2})([xх]{2}|\?\?)$|^(\d{3})[xх]$/u;

/** Librarians write a decade so; others a year that they doubt. */
const DECADE_OR_YEAR = /^((?:1\d|20)\d)[?-]$/;
const decadeOrYear = (digits: string): DateFault => ({
  why: 'This can be a decade or a year of three digits.',
  remedy: `Write the decade as ${digits}X, the year as 0${digits}?.`,
  readings: [`${digits}X`, `0${digits}?`],
});

/** "1999-00" */
const turnOfCentury = (year: number): DateFault => ({
  why: 'This can be two years, or a year of which the month is not known.',
  remedy: `Write the two years as ${year}/${year + 1}, the year as ${year}.`,
  readings: [`${year}/${year + 1}`, String(year)],
});

const ROMAN_OR_UNKNOWN: DateFault = {
  why: 'The "x" can be a month that is not known, or October as a Roman number.',
  remedy: 'Write 2020-XX for a month that is not known, 2020-10 for October.',
};

/** All of it, or the year: "XX/XX/XXXX", "11/05/????", "??-??-19??". */
const YEAR_UNKNOWN = new RegExp(
  String.raw`^(?:${PART}[-./ ]){1,2}(?:[xх?_#-]{4}|\d{2}(?:[xх]{2}|[?]{2}|--)|\d{3}[xх?])$`,
  'u',
);
const NO_YEAR_KNOWN: DateFault = {
  why: 'The year of this date is not known.',
  remedy: 'Write what is known of it: 19XX for a year of the 20th century, 199X for one of the 1990s.',
};

/** "..05.1944", ".. Mai 1944": a day that is not known, and no range without a beginning. */
const DOTTED = /^\.{2,} ?[-./]? ?(\d{1,2})[-./ ](\d{4})$/;
const DOTTED_NAME = /^\.\. ?(\p{L}+\.? '?\d{2,4})$/u;
const UNTIL_OR_UNKNOWN =
  /^(?:\.{3,}|\.\.[ .]+) ?((?:\p{L}+\.? )?\d{4})$|^\.{2,} ?(\d{1,2}[-./]\d{1,2}[-./]\d{4})$/u;
const untilOrUnknown = (date: string): DateFault => ({
  why: 'The points can stand for what is not known, or for a range without a beginning.',
  remedy: 'Write the range as "until 1944" or ../1944, and what is not known not at all.',
  readings: [date, `until ${date}`],
});

const dotted = (text: string): string | DateFault | undefined => {
  if (!text.startsWith('..')) return undefined;
  const [, month, year] = DOTTED.exec(text) ?? [];
  if (month !== undefined && Number(month) >= 1 && Number(month) <= 12)
    return `${year}-${month.padStart(2, '0')}`;
  const named = DOTTED_NAME.exec(text);
  if (named) return named[1]!;
  const found = UNTIL_OR_UNKNOWN.exec(text);
  return found ? untilOrUnknown(found[1] ?? found[2]!) : undefined;
};

const isKnown = (part: string): boolean => /^\d+$/.test(part) && Number(part) > 0;

/**
 * The text of the known part of a folded date in which a part is not known, to be read instead; a fault where that leaves two
 * readings, undefined where all parts are known.
 */
export function knownPart(
  text: string,
  yearBeside?: (lastTwoDigits: number) => number | undefined,
): string | DateFault | undefined {
  if (YEAR_UNKNOWN.test(text)) return NO_YEAR_KNOWN;
  const points = dotted(text);
  if (points !== undefined) return points;
  const last = YEAR_LAST.exec(text);
  if (last) return knownOf(last[1]!, last[3]!, last[2]!, fullText(last[4]!, yearBeside), false);
  const first = YEAR_FIRST.exec(text);
  if (first && Number(first[1]) > 0) {
    if (first[4] === undefined && first[1]!.endsWith('99') && /^[-/]00$/.test(first[2]! + first[3]!))
      return turnOfCentury(Number(first[1]));
    if (first[4] === undefined) return isKnown(first[3]!) ? undefined : first[1]!;
    return knownOf(first[3]!, first[4], first[2]!, first[1]!, true);
  }
  const alone = YEAR_AND_PART.exec(text);
  if (alone) return alone[1]!;
  const stamp = STAMP.exec(text);
  if (stamp && Number(stamp[1]) > 0) return stamp[2] === '00' ? stamp[1]! : `${stamp[1]}-${stamp[2]}`;
  const named = NAMED.exec(text);
  if (named) return named[1]!;
  const namedFirst = NAMED_FIRST.exec(text);
  if (namedFirst) return `${namedFirst[1]} ${namedFirst[2]}`;
  const decade = DECADE_OR_YEAR.exec(text)?.[1];
  if (decade !== undefined) return decadeOrYear(decade);
  const digits = DIGITS.exec(text);
  return digits ? `${digits[1] ?? ''}${digits[3] ?? ''}`.padEnd(4, 'X') : undefined;
}

/** Two digits with an apostrophe or without are a year of four. */
const fullText = (year: string, yearBeside?: (lastTwoDigits: number) => number | undefined): string =>
  year.length === 4 ? year : String(fullYear(Number(year.replace("'", '')), yearBeside));

/** `a` stands before `b`; in a date that begins with its year `a` is the month, else the one number that is known. */
function knownOf(
  a: string,
  b: string,
  separator: string,
  year: string,
  yearFirst: boolean,
): string | DateFault | undefined {
  if (isKnown(a) && isKnown(b)) return undefined;
  if (Number(year) === 0) return undefined;
  const middle = yearFirst ? a : b;
  const other = yearFirst ? b : a;
  if (/^[xх]$/u.test(middle) && isKnown(other))
    return separator === '.' || separator === ' ' ? undefined : ROMAN_OR_UNKNOWN;
  // With points the day stands first: "12.??.1944" tells no month.
  const month = yearFirst ? a : isKnown(a) && separator !== '.' ? a : b;
  return isKnown(month) && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : year;
}

// "3 May 2021 + 4 days": what readers make of days that are counted from another.

const COUNTED = /^(.{4,60}) ([+-]) (\d{1,5}) days?$/;

const CONTRADICTION: DateFault = {
  why: 'The days are counted from two dates that contradict each other.',
  remedy: 'Write the date into each row.',
};

/** The day so many days before or after another, which two dates may tell; undefined where it is none. */
export function countedDate(
  text: string,
  { zone }: DateContext,
  again: (text: string) => DateSpan | DateFault,
): DateSpan | DateFault | undefined {
  if (!text.endsWith(' days')) return undefined;
  let found: DateSpan | undefined;
  for (const part of text.split(' = ')) {
    const match = COUNTED.exec(part);
    const from = match && again(match[1]!);
    if (!from || isFault(from)) return from ?? undefined;
    if (from.startPrecision !== 'day' || from.end - from.start > 1.1 * DAY) return undefined;
    const shift = Number(match[3]) * DAY * (match[2] === '-' ? -1 : 1);
    const wall = zone.toWall(from.start) + shift;
    const day = floatingSpan(wall, wall + DAY, 'day', zone);
    if (found && found.start !== day.start) return CONTRADICTION;
    found = day;
  }
  return found;
}
