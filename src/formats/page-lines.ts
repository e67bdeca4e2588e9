// Sorts the lines of a pasted page: which are dates, which headline each belongs to, and which is the page's own date.
import { findChronicle } from './chronicle.js';
import { findClockLines } from './clock-lines.js';
import type { Line } from './page-line.js';
import { findStep } from './page-order.js';
import { isRelativeDate } from './relative-dates.js';

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
