// Dates told from the day of writing: "on Saturday", "a few days ago". All are approximate.
import { DAY, civilOf, monthStart, wallTime } from '../../time/civil.js';
import { isoDay } from '../iso-text.js';
import type { FoundDate } from './date-finder.js';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  'a couple of': 2,
  two: 2,
  'a few': 3,
  several: 3,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
};

type Unit = 'day' | 'week' | 'month' | 'year';

const month = (wall: number): string => isoDay(wall).replace(/-\d\d$/, '');
const year = (wall: number): string => isoDay(wall).replace(/-\d\d-\d\d$/, '');

const ago = (today: number, count: number, unit: Unit): string => {
  if (unit === 'day' || unit === 'week') return isoDay(today - count * (unit === 'day' ? 1 : 7) * DAY);
  const { year: y, month: m } = civilOf(today);
  return unit === 'month' ? month(monthStart(y, m, -count)) : year(wallTime(y - count));
};

// The last such weekday before today; today itself when it is that day and the text does not say "last".
const weekday = (today: number, name: string, last: boolean): string => {
  const now = new Date(today).getUTCDay();
  const back = (now - WEEKDAYS.indexOf(name.toLowerCase()) + 7) % 7;
  return isoDay(today - (back === 0 && last ? 7 : back) * DAY);
};

interface Rule {
  readonly expression: RegExp;
  readonly date: (today: number, groups: readonly (string | undefined)[]) => string;
}

const counted = (text: string | undefined): number => NUMBERS[(text ?? '').toLowerCase()] ?? Number(text);

const RULES: readonly Rule[] = [
  {
    expression:
      /\b(?:\d{1,3}|an?|one|two|a few|several) ?(?:hours?|hrs?|h|minutes?|mins?|m|seconds?) ago\b|\bjust now\b/gi,
    date: (today) => ago(today, 0, 'day'),
  },
  {
    expression:
      /\b(\d{1,3}|an?|one|a couple of|two|a few|several|three|four|five|six|seven|eight|nine|ten|eleven|twelve) (day|week|month|year)s? (?:ago|earlier)\b/gi,
    date: (today, [, count, unit]) => ago(today, counted(count), (unit ?? 'day').toLowerCase() as Unit),
  },
  {
    expression: /\b(?:on|last|this past) (sunday|monday|tuesday|wednesday|thursday|friday|saturday)\b/gi,
    date: (today, [words, name]) => weekday(today, name ?? '', /^last/i.test(words ?? '')),
  },
  { expression: /\b(?:yesterday|last night)\b/gi, date: (today) => ago(today, 1, 'day') },
  {
    expression: /\b(?:today|tonight|this morning|this afternoon|this evening)\b/gi,
    date: (today) => ago(today, 0, 'day'),
  },
  {
    expression: /\blast (week|month|year)\b/gi,
    date: (today, [, unit]) => ago(today, 1, (unit ?? 'week').toLowerCase() as Unit),
  },
];

/** Each of the rules has one of these. */
const HINT = /day\b|\b(?:ago|earlier|just now|last|tonight|this (?:morning|afternoon|evening))\b/i;

const ALONE =
  /^(?:\d{1,3}|an?|one|two|a few|several) ?[a-z]+ ago$|^(?:just now|today|yesterday|last (?:week|month))$/i;

/** Whether a line is nothing but a relative date, as pages show under fresh headlines. */
export const isRelativeDate = (line: string): boolean =>
  ALONE.test(line) && findRelativeDates(line, 0).length > 0;

/** The relative dates of a text (English), against a day given as wall time in ms. */
export const findRelativeDates = (text: string, today: number): readonly FoundDate[] =>
  HINT.test(text)
    ? RULES.flatMap(({ expression, date }) =>
        [...text.matchAll(expression)].map((match) => ({
          index: match.index,
          length: match[0].length,
          words: match[0],
          edtf: `${date(today, match)}~`,
        })),
      )
    : [];
