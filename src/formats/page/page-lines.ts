import { type Entry, findChronicle } from './chronicle.js';
import type { Line } from './page-line.js';
import { isRelativeDate } from './relative-dates.js';

// Live pages: under a line with the day, lines that begin with a time of day, or a time on a line of its own above what happened.

const TIME = String.raw`(\d{1,2})(?::|h|\.(?=\d\d\s*Uhr\b))([0-5]\d)(?:\s*(?:Uhr|([ap])\.?\s?m\.?))?(?:\s*(GMT|UTC))?`;
const ALONE = new RegExp(`^${TIME}$`, 'iu');
const BEFORE_TEXT = new RegExp(String.raw`^${TIME}\s*[-–—|:]?\s+(.*\p{L}{2}.*)$`, 'iu');
/** One alone may be a sentence that happens to begin so. */
const FEWEST = 2;

export interface ClockLines {
  /** What happened, by the number of its line. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** Lines that are told by others: the days, and times on lines of their own. */
  readonly spent: ReadonlySet<number>;
}

/** `dayOf` tells the day of a date as wall time in ms, where it is exact to the day. */
function findClockLines(lines: readonly Line[], dayOf: (date: string) => number | undefined): ClockLines {
  const entries = new Map<number, Entry>();
  const spent = new Set<number>();
  let day: { readonly start: number; readonly line: number } | undefined;
  lines.forEach(({ text, date }, i) => {
    const start = date === undefined ? undefined : dayOf(date);
    if (start !== undefined) day = { start, line: i };
    if (date !== undefined || !day) return;
    const alone = ALONE.exec(text);
    const match = alone ?? BEFORE_TEXT.exec(text);
    const time = match ? timeOf(match) : undefined;
    const below = lines[i + 1];
    const title = alone ? (below?.date === undefined ? below?.text : undefined) : match?.[5];
    if (time === undefined || !title || ALONE.test(title)) return;
    entries.set(alone ? i + 1 : i, { title, date: `${dayText(day.start)}${time}` });
    spent.add(day.line);
    if (alone) spent.add(i);
  });
  return entries.size < FEWEST ? { entries: new Map(), spent: new Set() } : { entries, spent };
}

const dayText = (start: number): string => new Date(start).toISOString().slice(0, 10);

/** "T14:30", with Z where the zone is told. */
function timeOf([, hours, minutes, half, zone]: RegExpExecArray): string | undefined {
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || (half && Number(hours) > 12)) return undefined;
  return `T${String(hour).padStart(2, '0')}:${minutes}${zone ? 'Z' : ''}`;
}

/**
 * Where the headline of a date stands: 1 below it, -1 above it. Blank lines tell, where they part each pair from the next; else dates
 * come first where the first line is one and the last is none.
 */
const findStep = (lines: readonly Line[]): 1 | -1 => {
  const dated = lines.filter(({ date }) => date !== undefined).length;
  let below = 0;
  let above = 0;
  lines.forEach(({ date, afterBlank }, i) => {
    if (date === undefined) return;
    const next = lines[i + 1];
    const apart = next?.afterBlank ?? true;
    if (afterBlank && next && next.date === undefined && !apart) below++;
    if (!afterBlank && i > 0 && apart) above++;
  });
  if (dated > 1 && below > above * 2) return 1;
  if (dated > 1 && isUnderName(lines)) return 1;
  return dated > 1 && lines[0]?.date !== undefined && lines.at(-1)?.date === undefined ? 1 : -1;
};

const LONGEST_NAME = 3;
const wordsIn = (line: Line | undefined): number => line?.text.split(' ').length ?? 0;

/** "Live updates", then by turns a date and what happened: a name has few words, and the last line is no date. */
const isUnderName = (lines: readonly Line[]): boolean =>
  wordsIn(lines[0]) <= LONGEST_NAME &&
  wordsIn(lines.at(-1)) > LONGEST_NAME &&
  lines.length % 2 === 1 &&
  lines.every(({ date }, i) => (date !== undefined) === (i % 2 === 1));

// Sorts the lines of a pasted page: which are dates, which headline each belongs to, and which is the page's own date.

export interface HeadlineLine {
  readonly kind: 'headline';
  readonly title: string;
  /** As the date parser reads it, or relative. */
  readonly date: string;
}
/** A line of a chronicle: what happened, beside its date. */
export interface EntryLine {
  readonly kind: 'entry';
  readonly title: string;
  readonly date: string;
}
export interface ProseLine {
  readonly kind: 'prose';
  readonly text: string;
}
/** A line that is only a date, with no headline it could belong to. */
export interface StrayDate {
  readonly kind: 'stray';
  readonly text: string;
}
export type PageLine = HeadlineLine | EntryLine | ProseLine | StrayDate;

export interface Page {
  readonly lines: readonly PageLine[];
  /** The page's own date as text, where it gives one. */
  readonly date: string | undefined;
  readonly title: string | undefined;
}

const readLines = (text: string, dateOf: (line: string) => string | undefined): readonly Line[] => {
  const lines: Line[] = [];
  let blank = false;
  for (const raw of text.split(/\r\n|\r|\n|\u2028/)) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line)
      lines.push({
        text: line,
        date: dateOf(line) ?? (isRelativeDate(line) ? line : undefined),
        afterBlank: blank,
      });
    blank = line === '';
  }
  return lines;
};

// Site furniture that ends up glued to the first headline after it.
const FURNITURE =
  /^(?:latest news|breaking news|top stories|recent posts|related articles|read more|последние новости|главные новости|son haberler|son dakika|dernières nouvelles|à lire aussi|aktuelle nachrichten)(?=\p{Lu})/iu;
const LONGEST_LABEL = 40;

const unglue = (title: string, labels: readonly string[]): string => {
  for (const label of labels)
    if (
      title.length > label.length &&
      title.startsWith(label) &&
      /^[\p{Lu}\p{N}"“«‘']/u.test(title.slice(label.length))
    )
      return title.slice(label.length);
  const rest = title.replace(/^(.{5,40}?\p{Ll})(?=\p{Lu})/u, (whole) =>
    FURNITURE.test(`${whole}A`) ? '' : whole,
  );
  return rest || title;
};

export const isProse = (text: string): boolean =>
  text.length > 200 || (text.length > 100 && /[.!?]["”’»)]*$/.test(text));

/** Sorts the lines. `dayOf` tells the day of a date as wall time in ms, where it is exact to the day. */
export const readPage = (
  text: string,
  dateOf: (line: string) => string | undefined,
  dayOf: (date: string) => number | undefined,
): Page => {
  const lines = readLines(text, dateOf);
  const clock = findClockLines(lines, dayOf);
  const chronicle = findChronicle(lines, dateOf);
  const step = findStep(lines);
  const partner = (i: number): number | undefined => {
    const at = i + step;
    const line = lines[at];
    return line && line.date === undefined && lines[i]?.date !== undefined ? at : undefined;
  };
  const own = findOwnDate(lines, step);
  const owners = new Map<number, string>();
  lines.forEach((line, i) => {
    const at = i === own ? undefined : partner(i);
    if (at === undefined || line.date === undefined) return;
    owners.set(at, line.date);
    if (step > 0) for (const below of listBelow(lines, at)) owners.set(below, line.date);
  });
  const labels = lines
    .filter(
      (line, i) =>
        line.date === undefined &&
        !owners.has(i) &&
        line.text.length <= LONGEST_LABEL &&
        !/[.!?]$/.test(line.text),
    )
    .map((line) => line.text);
  const out: PageLine[] = [];
  lines.forEach((line, i) => {
    const timed = clock.entries.get(i);
    const date = timed ? undefined : owners.get(i);
    const entry = timed ?? (date === undefined ? chronicle.get(i) : undefined);
    if (entry) out.push({ kind: 'entry', ...entry });
    else if (date !== undefined) out.push({ kind: 'headline', title: unglue(line.text, labels), date });
    else if (clock.spent.has(i)) return;
    else if (line.date === undefined) out.push({ kind: 'prose', text: line.text });
    else if (i !== own && partner(i) === undefined) out.push({ kind: 'stray', text: line.text });
  });
  const first = lines[0];
  return {
    lines: out,
    date: own === undefined ? owners.get(0) : lines[own]?.date,
    title: first && first.date === undefined && !isProse(first.text) ? first.text : undefined,
  };
};

const HEADLINE = /^(?=.{10,140}$)(?:\S+\s+){2}.*[^.…:]$/u;

/** More headlines of the same date: a list without blank lines below the first. */
const listBelow = (lines: readonly Line[], first: number): readonly number[] => {
  const found: number[] = [];
  for (let i = first + 1; i < lines.length; i++) {
    const { text, date, afterBlank } = lines[i]!;
    if (date !== undefined || afterBlank || !HEADLINE.test(text)) break;
    found.push(i);
  }
  return found;
};

/** The last line where it is a lone date: after another date, or after a blank line and the end of an article. */
const findOwnDate = (lines: readonly Line[], step: number): number | undefined => {
  const last = lines.length - 1;
  const line = lines[last];
  const above = lines[last - 1];
  if (step > 0 || line?.date === undefined) return undefined;
  if (!above) return last;
  return above.date !== undefined || (line.afterBlank && isProse(above.text)) ? last : undefined;
};
