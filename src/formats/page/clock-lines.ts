// Live pages: under a line with the day, lines that begin with a time of day, or a time on a line of its own above what happened.
import { DAY } from '../../time/civil.js';
import type { Steps } from '../reader.js';
import type { ChronicleEntry } from './chronicle.js';
import { readDatedLine, type Line, plainLine } from './dated-line.js';
import { type LeadReader, writeDate } from './lead-date.js';
import { nextDayTime, readTime } from './lead-time.js';

// A point parts hours and minutes behind "kl." and where a zone, a half of the day or "Uhr" follows: else it is a price.
const ZONE = String.raw`(?:UTC|GMT)(?:[+-]\d{1,2}(?::?\d\d)?)?|MES?Z|MSK|МСК|[A-Z]{1,3}[SD]?T`;
const AT = String.raw`(?:(?:[Kk]l\.?|[Kk]lo|[Uu]m|[Aa]t|à|[Oo]re|[Aa]lle|[ВвОо])\s)?`;
const HOURS = String.raw`(\d{1,2})(?::|[hH]|(?<=[Kk][Ll][.o]? \d{1,2})\.|\.(?=\d\d\s*(?:[–—-]\s?\d{1,2}\.\d\d\s*)?(?:[Uu]hr|[aApP]\.?\s?[mM]|(?:${ZONE})(?!\p{L}))))`;
const MINUTES = String.raw`([0-5]\d)(?:\s*(?:[Uu]hr|([aApP])\.?\s?[mM]\.?))?(?:\s*\(?(${ZONE})(?![\p{L}\d])\)?)?`;
const UNTIL = String.raw`(?:\s?[-–—]\s?(\d{1,2}[:.h][0-5]\d)(?:\s?[Uu]hr)?(?:\s*\(?(${ZONE})(?![\p{L}\d])\)?)?(?!\d))?`;
const TIME = AT + HOURS + MINUTES + UNTIL;
const ALONE = new RegExp(`^${TIME.replace(String.raw`\.(?=`, String.raw`\.(?=\d\d$|`)}:?$`, 'u');
const BEFORE_TEXT = new RegExp(String.raw`^[[(]?${TIME}[\])]?\s*[-–—|:.]?\s+(.*\p{L}\p{M}*\p{L}.*)$`, 'u');
const BEHIND_TEXT = new RegExp(String.raw`(?:\s[-–—|]\s|\s[[(])${TIME}[\])]?$`, 'u');
/** One alone may be a sentence that happens to begin so. */
const FEWEST = 2;
/** So many of one page are no programme of another day. */
const FEWEST_UNDATED = 3;
/** The day may stand in the title, and no further down than the lines that tell of the page. */
const HEAD_LINES = 4;
/** A day, with a time or without one. */
const ENTRY_DAY = /^\d{4}-\d\d-\d\d(?=$|[T ]\d)/;
const HALF_A_DAY = 12 * 60;

export interface ClockLines {
  /** What happened, by the number of its line. */
  readonly entries: ReadonlyMap<number, ChronicleEntry>;
  /** Lines that are told by others: the days, and times on lines of their own. */
  readonly spent: ReadonlySet<number>;
  /** Times behind midnight, whose day nothing tells. */
  readonly turned: readonly string[];
  /** What is dated by when the page was published. */
  readonly ofPage: readonly string[];
}

export interface ClockReaders {
  /** The day of a date as wall time in ms, where it is exact to the day. */
  readonly dayOf: (date: string) => number | undefined;
  readonly readLead: LeadReader;
  /** Dates that a text names. */
  readonly datesIn: (text: string) => readonly string[];
  /** The day of the page, where it says when it was published. */
  readonly today?: number | undefined;
  /** Lines that tell of the page. */
  readonly skipped: ReadonlySet<number>;
  /** The date of a line that tells its day and what happened on it. */
  readonly entryDate: (line: number) => string | undefined;
}

interface Timed {
  readonly line: number;
  readonly title: string;
  readonly minutes: number;
  readonly time: string;
  /** When it ends, written as `time` is. */
  readonly until?: string;
}

interface Day {
  readonly start: number;
  readonly line: number | undefined;
  /** The line tells what happened, too. */
  readonly isEntry?: true;
  readonly timed: Timed[];
}

const NONE: ClockLines = { entries: new Map(), spent: new Set(), turned: [], ofPage: [] };

/** The day that a title tells: at its beginning or end, or as the only one that it names. */
const titleDay = (line: Line, at: number, readers: ClockReaders): number | undefined => {
  if (at >= HEAD_LINES && line.mark !== 'heading') return undefined;
  if (!/\p{Nd}/u.test(line.text)) return undefined;
  const dated = readDatedLine(line, at, readers.readLead);
  const text = dated && dated.date.words === undefined ? writeDate(dated.date) : undefined;
  const day = text === undefined || text.includes('/') ? undefined : readers.dayOf(text);
  if (day !== undefined) return day;
  const [only, other] = readers.datesIn(line.text);
  return only === undefined || other !== undefined ? undefined : readers.dayOf(only);
};

/** Finds what is told by the clock, and its day. */
export function* clockLineSteps(lines: readonly Line[], readers: ClockReaders): Steps<ClockLines> {
  const days: Day[] = [];
  const alone = new Set<number>();
  if (readers.today !== undefined) days.push({ start: readers.today, line: undefined, timed: [] });
  const look = (line: Line, i: number): void => {
    const { text, date } = line;
    const start = date === undefined ? undefined : readers.dayOf(date);
    if (start !== undefined) days.push({ start, line: i, timed: [] });
    if (date !== undefined) return;
    const told = ENTRY_DAY.exec(readers.entryDate(i) ?? '')?.[0];
    const entryDay = told === undefined ? undefined : readers.dayOf(told);
    if (entryDay !== undefined) days.push({ start: entryDay, line: i, isEntry: true, timed: [] });
    if (entryDay !== undefined) return;
    const timed = timedLine(lines, i);
    if (timed) {
      days.at(-1)?.timed.push(timed);
      if (timed.line !== i) alone.add(i);
      return;
    }
    const named = text.length <= 200 && !readers.skipped.has(i) ? titleDay(line, i, readers) : undefined;
    if (named !== undefined) days.push({ start: named, line: i, timed: [] });
  };
  for (const [i, line] of lines.entries()) {
    look(line, i);
    yield 0.91;
  }
  const all = days.filter(({ timed, line }) => timed.length >= (line === undefined ? FEWEST_UNDATED : 1));
  if (all.reduce((sum, { timed }) => sum + timed.length, 0) < FEWEST) return NONE;
  const entries = new Map<number, ChronicleEntry>();
  const turned: string[] = [];
  for (const day of all)
    for (const { line, title, time, until, shift } of withTurns(day.timed)) {
      const text = dayText(day.start + shift * DAY);
      const later = until === undefined ? undefined : nextDayTime(until.slice(1));
      const last = later === undefined ? until : `${until![0]}${later}`;
      const lastDay = later === undefined ? text : dayText(day.start + (shift + 1) * DAY);
      const end = last === undefined ? '' : `${time.startsWith('T') ? '/' : ' - '}${lastDay}${last}`;
      entries.set(line, { title, date: `${text}${time}${end}` });
      if (shift !== 0) turned.push(title);
    }
  return {
    entries,
    turned,
    ofPage: all.flatMap(({ line, timed }) => (line === undefined ? timed.map(({ title }) => title) : [])),
    spent: new Set([...all.flatMap(({ line, isEntry }) => (isEntry ? [] : (line ?? []))), ...alone]),
  };
}

/** What parts a time from what happened; behind "9–10 a.m." a space does. */
const PARTED = /^\s*(?:[:–—|]|-\s)\s*(?=\S)/u;
const SHORT_LINE = 400;

/** "9 a.m. to noon: …", "Noon–1 p.m.: …", "0815 hrs – …": times as they stand behind days. */
const spokenLine = (text: string): Omit<Timed, 'line'> | undefined => {
  if (text.length > SHORT_LINE || !/^[\dnm]/i.test(text)) return undefined;
  const found = readTime(` ${text}`, 0);
  const rest = found ? ` ${text}`.slice(found.end) : '';
  const parting = PARTED.exec(rest)?.[0] ?? (found?.until === undefined ? undefined : /^\s+/.exec(rest)?.[0]);
  const title = parting === undefined ? '' : rest.slice(parting.length).trim();
  if (!found || !/\p{L}\p{M}*\p{L}/u.test(title)) return undefined;
  const written = (time: string): string => (time.includes(' ') ? ` ${time}` : `T${time}`);
  const [hours, minutes] = found.time.split(/[:\s+Z-]/, 2).map(Number) as [number, number];
  return {
    title,
    minutes: hours * 60 + minutes,
    time: written(found.time),
    ...(found.until === undefined ? {} : { until: written(found.until) }),
  };
};

const timedLine = (lines: readonly Line[], i: number): Timed | undefined => {
  const text = plainLine(lines[i]!.text);
  const spoken = spokenLine(text);
  if (spoken?.until !== undefined) return { line: i, ...spoken };
  const figured = figuredLine(lines, i, text);
  return figured ?? (spoken && { line: i, ...spoken });
};

const TIME_FIRST = /^[[(]?\d|^(?:noon|mid)/i;

/** Whether lines of a list begin with a time: two do, so that they are no part of what stands above them. */
export function* timedTestSteps(lines: readonly Line[]): Steps<(text: string) => boolean> {
  const timed = new Set<string>();
  for (const [i, line] of lines.entries()) {
    if (line.date === undefined && TIME_FIRST.test(line.text) && timedLine(lines, i)?.line === i)
      timed.add(line.text);
    yield 0.8;
  }
  return timed.size < FEWEST ? () => false : (text) => timed.has(text);
}

const figuredLine = (lines: readonly Line[], i: number, text: string): Timed | undefined => {
  const alone = ALONE.exec(text);
  const before = alone ?? BEFORE_TEXT.exec(text);
  const behind = before ? null : BEHIND_TEXT.exec(text);
  const match = before ?? behind;
  const time = match ? timeOf(match) : undefined;
  const below = lines[i + 1];
  const title = alone
    ? below?.date === undefined
      ? below && plainLine(below.text)
      : undefined
    : behind
      ? text.slice(0, behind.index)
      : match?.[7];
  if (time === undefined || !title || ALONE.test(title)) return undefined;
  return { line: alone ? i + 1 : i, title, ...time };
};

/** Each with the days by which the clock has turned since the first: times that go on past midnight. */
const withTurns = (timed: readonly Timed[]): readonly (Timed & { readonly shift: number })[] => {
  let up = 0;
  timed.forEach(({ minutes }, i) => {
    const step = i > 0 ? minutes - timed[i - 1]!.minutes : 0;
    up += Math.sign(step) * (Math.abs(step) > HALF_A_DAY ? -1 : 1);
  });
  const direction = up < 0 ? -1 : 1;
  let shift = 0;
  return timed.map((one, i) => {
    const step = i > 0 ? (one.minutes - timed[i - 1]!.minutes) * direction : 0;
    if (step < -HALF_A_DAY) shift += direction;
    return { ...one, shift };
  });
};

const dayText = (start: number): string => new Date(start).toISOString().slice(0, 10);

/** "T14:30", with Z where the zone is Greenwich's; another zone as it is written. */
const timeOf = ([, hours, minutes, half, named, last, lastNamed]: RegExpExecArray):
  Pick<Timed, 'time' | 'minutes' | 'until'> | undefined => {
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || (half && Number(hours) > 12)) return undefined;
  const clock = `${String(hour).padStart(2, '0')}:${minutes}`;
  const zone = named ?? lastNamed;
  const known = zone === undefined || zone === 'GMT' || zone === 'UTC';
  const zoned = (time: string): string => (known ? `T${time}${zone ? 'Z' : ''}` : ` ${time} ${zone}`);
  const end = last?.replace(/[.h]/, ':').padStart(5, '0');
  return {
    minutes: hour * 60 + Number(minutes),
    time: zoned(clock),
    ...(end !== undefined && !half && end > clock && end < '24' ? { until: zoned(end) } : {}),
  };
};
