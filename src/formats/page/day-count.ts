// Lines that count days or name a week: "Day 4: …", "Día 1 (3 de mayo de 2021): …", "Week of 3 May 2021". They are written again with
// the date that they mean, where a line of the page tells from which day is counted.
import { DAY, wallTime } from '../../time/civil.js';
import { isoDay } from '../iso-text.js';
import type { LeadDateParts, LeadReader } from './lead-date.js';
import { readDayLabel } from '../day-label.js';
import type { RawLine } from './page-line.js';

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
export const withCountedDays = (raw: readonly RawLine[], readLead: LeadReader): CountedDays => {
  const counted = raw.flatMap((line, i) => countedOf(line, i, readLead) ?? []);
  const byLine = new Map(counted.length < FEWEST ? [] : counted.map((found) => [found.line, found]));
  const anchors = new Set(counted.flatMap(({ first }) => first ?? []));
  const [first] = anchors.size === 1 ? anchors : [];
  const unknown: string[] = [];
  let from: string | undefined;
  const lines = raw.map((line, i) => {
    const found = byLine.get(i);
    const week = found ? undefined : weekOf(line.text, readLead);
    if (week !== undefined) return { ...line, text: week };
    if (!found) return line;
    if (found.isDated) return { ...line, text: found.rest };
    if (first === undefined) {
      unknown.push(line.text);
      return line;
    }
    from ??= raw[counted.find((other) => other.first !== undefined)!.line]!.text;
    const day = isoDay(first + (found.number - 1) * DAY);
    return { ...line, text: found.rest === '' ? day : `${day}: ${found.rest}` };
  });
  return { lines, unknown, ...(from === undefined ? {} : { from }) };
};
