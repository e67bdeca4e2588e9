import { DAY, civilOf, monthStart, wallTime } from '../../time/civil.js';
import { isoDay } from '../iso-text.js';
import type { FoundDate } from './date-finder.js';
import type { LeadDateParts, LeadReader } from './lead-date.js';
import { readDayLabel } from '../day-label.js';
import type { RawLine } from './dated-line.js';
import type { Steps } from '../reader.js';

// Dates told from the day of writing: "on Saturday", "a few days ago". All are approximate.

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

// Lines that count days or name a week: "Day 4: …", "Día 1 (3 de mayo de 2021): …", "Week of 3 May 2021". They are written again with
// the date that they mean, where a line of the page tells from which day is counted.

const WEEK =
  /^(?:(?:the )?week (?:of|beginning|commencing|from)|w\/c|woche (?:vom|ab)|semana del?|semaine du|settimana del|неделя с|тиждень з)\s+/iu;
const FEWEST = 2;

interface Counted {
  readonly line: number;
  readonly number: number;
  /** What stands behind the label. */
  readonly rest: string;
  /** The day that is counted as the first, where the line tells its own. */
  readonly first: number | undefined;
  readonly isDated: boolean;
}

/** What was made of the lines. */
export interface CountedDays {
  readonly lines: readonly RawLine[];
  /** The line from which days are counted, where others needed it. */
  readonly from?: string;
  /** Lines of which no day is known. */
  readonly unknown: readonly string[];
}

const wallOf = ({ year, month, day }: LeadDateParts): number | undefined =>
  year !== undefined && month !== undefined && month <= 12 && day !== undefined
    ? wallTime(year, month, day)
    : undefined;

const countedOf = ({ text }: RawLine, line: number, readLead: LeadReader): Counted | undefined => {
  const label = readDayLabel(text);
  if (!label) return undefined;
  const { number, rest } = label;
  const date = readLead(rest);
  const wall = date && wallOf(date.from);
  return {
    line,
    number,
    rest,
    first: wall === undefined ? undefined : wall - (number - 1) * DAY,
    isDated: date?.from.day !== undefined && date.from.month !== undefined,
  };
};

const weekOf = (text: string, readLead: LeadReader): string | undefined => {
  const label = WEEK.exec(text)?.[0];
  const rest = label === undefined ? '' : text.slice(label.length);
  const date = rest === '' ? undefined : readLead(rest);
  const wall = date && !date.to && date.words === undefined ? wallOf(date.from) : undefined;
  return wall === undefined
    ? undefined
    : `${isoDay(wall)}/${isoDay(wall + 6 * DAY)}${rest.slice(date!.length)}`;
};

/** The lines with the dates that their counts of days and names of weeks mean. */
export function* countedDaySteps(raw: readonly RawLine[], readLead: LeadReader): Steps<CountedDays> {
  const counted: Counted[] = [];
  for (const [i, line] of raw.entries()) {
    const found = countedOf(line, i, readLead);
    if (found) counted.push(found);
    yield 0;
  }
  const byLine = new Map(counted.length < FEWEST ? [] : counted.map((found) => [found.line, found]));
  const anchors = new Set(counted.flatMap(({ first }) => first ?? []));
  const [first] = anchors.size === 1 ? anchors : [];
  const unknown: string[] = [];
  let from: string | undefined;
  const dated = (line: RawLine, found: Counted): RawLine => {
    if (found.isDated) return { ...line, text: found.rest };
    if (first === undefined) {
      unknown.push(line.text);
      return line;
    }
    from ??= raw[counted.find((other) => other.first !== undefined)!.line]!.text;
    const day = isoDay(first + (found.number - 1) * DAY);
    return { ...line, text: found.rest === '' ? day : `${day}: ${found.rest}` };
  };
  const lines: RawLine[] = [];
  for (const [i, line] of raw.entries()) {
    const found = byLine.get(i);
    const week = found ? undefined : weekOf(line.text, readLead);
    lines.push(week !== undefined ? { ...line, text: week } : found ? dated(line, found) : line);
    yield 0;
  }
  return { lines, unknown, ...(from === undefined ? {} : { from }) };
}
