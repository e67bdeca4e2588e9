import type { Steps } from '../reader.js';
import { type Chronicle, chronicleSteps, findSections, type Sections } from './chronicle.js';
import { type ClockLines, clockLineSteps, timedTestSteps } from './clock-lines.js';
import {
  publishedStamp,
  readDatedLine,
  readPageDate,
  type Line,
  plainLine,
  type RawLine,
} from './dated-line.js';
import { type LeadReader, writeDate } from './lead-date.js';
import { withoutFurniture } from './furniture.js';
import { isRelativeDate } from './relative-dates.js';

// Whether the dates of a page stand above or below what they date: both ways are tried on the whole page, and the better one is taken.

/** 1: what a date belongs to stands below it; -1: above it. */
export interface Order {
  readonly step: 1 | -1;
  /** Both ways fit equally well. */
  readonly isTie: boolean;
}

/** How a line takes part: as a lone date, as text that may belong to one, or not at all. */
type Part = 'date' | 'text' | 'none';

const SECTION =
  /^(?:(?:latest|breaking|top|more|recent|related|world|local|national)\s)?(?:news|stories|headlines|posts|articles|updates?)$|^(?:world|politics|sports?|business|culture|opinion|economy|technology|science|health|live(?:\s(?:updates?|blog))?|archive|timeline|chronology|key dates|новости|последние новости|главное|мир|haberler|son dakika|actualités|à la une|nachrichten|aktuell|noticias)$/iu;
const NAME =
  /^(?:a\s|the\s)?(?:brief\s|short\s)?(?:timeline|chronology|key\s(?:dates|events|moments)|history|хронология|chronologie|cronología|zaman çizelgesi)\b/iu;
const PAGE_ORDER_FURNITURE =
  /^(?:load more|more|show more|next|next page|older posts|read more|see all|view all|back to top|подробнее|ещё|weitere|mehr|plus)\b/iu;
const SHORT = 3;
const EQUAL = 0.05;

interface Piece {
  readonly line: Line;
  readonly text: string;
  readonly words: number;
}

/** How unlikely it is that a text belongs to no date. */
const leftCost = (piece: Piece, median: number): number => {
  if (isSection(piece, median) || NAME.test(piece.text) || PAGE_ORDER_FURNITURE.test(piece.text)) return 0.15;
  if (isProse(piece.text)) return 0.1;
  if (/[.!?]["”’»)]*$/.test(piece.text)) return 0.3;
  return piece.words <= SHORT ? 0.5 : 1;
};

const isProse = (text: string): boolean =>
  text.length > 200 || (text.length > 100 && /[.!?]["”’»)]*$/.test(text));

const isSection = ({ text, words, line }: Piece, median: number): boolean =>
  SECTION.test(text) ||
  (words <= SHORT &&
    (words < median || (words <= median && text === text.toUpperCase() && text !== text.toLowerCase()))) ||
  (line.mark === 'heading' && line.level === 1);

const titleCost = (piece: Piece, median: number): number =>
  isSection(piece, median) && piece.words < median ? 0.4 : isProse(piece.text) ? 0.3 : 0;

/** A further text of a date: prose goes on, another headline is one too many. */
const moreCost = (piece: Piece, median: number): number =>
  piece.line.mark === 'bullet' || /[.!?]["”’»)]*$/.test(piece.text)
    ? 0
    : isSection(piece, median)
      ? 0.1
      : 0.3;

const sum = (pieces: readonly Piece[], cost: (piece: Piece) => number): number =>
  pieces.reduce((total, piece) => total + cost(piece), 0);

/** Finds the order. `partOf` tells how a line takes part. */
const findOrder = (lines: readonly Line[], partOf: (i: number) => Part): Order => {
  const groups: Piece[][] = [[]];
  let hints = 0;
  lines.forEach((line, i) => {
    const part = partOf(i);
    if (part === 'date') {
      groups.push([]);
      hints += hintOf(lines, i, partOf);
    } else if (part === 'text') {
      const text = plainLine(line.text);
      groups.at(-1)!.push({ line, text, words: text.split(' ').length });
    }
  });
  const counts = groups
    .flat()
    .map(({ words }) => words)
    .sort((a, b) => a - b);
  const median = counts[counts.length >> 1] ?? 0;
  let below = -hints * 0.5;
  let above = hints * 0.5;
  groups.forEach((group, i) => {
    const isFirst = i === 0;
    const isLast = i === groups.length - 1;
    // Dates above their texts.
    if (isFirst) below += sum(group, (piece) => leftCost(piece, median));
    else if (!group.length) below += 1;
    else below += titleCost(group[0]!, median) + sum(group.slice(1), (piece) => moreCost(piece, median));
    // Dates below them.
    if (isLast) above += sum(group, (piece) => leftCost(piece, median));
    else if (!group.length) above += 1;
    else
      above += titleCost(group.at(-1)!, median) + sum(group.slice(0, -1), (piece) => moreCost(piece, median));
  });
  const dates = groups.length - 1;
  // One date alone belongs to the headline above it, where there is one.
  if (dates === 1 && hints <= 0 && groups[0]!.length) {
    const title = groups[0]!.at(-1)!;
    if (!SECTION.test(title.text) && !NAME.test(title.text)) return { step: -1, isTie: false };
  }
  const isTie = dates > 1 && Math.abs(below - above) < EQUAL;
  return { step: below < above || isTie ? 1 : -1, isTie };
};

/** What stands round a date tells: blank lines, headings, terms. Above 0 where its text stands below. */
const hintOf = (lines: readonly Line[], i: number, partOf: (i: number) => Part): number => {
  const line = lines[i]!;
  const before = lines[i - 1];
  const next = lines[i + 1];
  if (line.mark === 'term' && next) return 4;
  let hint = 0;
  const apart = next?.afterBlank ?? true;
  if (line.afterBlank && next && partOf(i + 1) === 'text' && !apart) hint++;
  if (!line.afterBlank && before && apart) hint--;
  if (line.mark === 'heading' && next && next.mark !== 'heading') hint += 2;
  if (line.mark !== 'heading') {
    if (!line.afterBlank && before?.mark === 'heading' && before.level > 1 && partOf(i - 1) === 'text')
      hint -= 2;
    if (!apart && next?.mark === 'heading' && partOf(i + 1) === 'text') hint += 2;
  }
  if (line.mark === 'bullet' && next?.mark === 'bullet' && next.level > line.level) hint++;
  return hint;
};

// Sorts the lines of a page: which are dates, which headline each belongs to, and which is the page's own date.

export interface HeadlineLine {
  readonly kind: 'headline';
  readonly title: string;
  /** As the date parser reads it, or relative. */
  readonly date: string;
  readonly summary?: string;
}
/** A line of a chronicle: what happened, beside its date. */
export interface EntryLine {
  readonly kind: 'entry';
  readonly title: string;
  readonly date: string;
  readonly summary?: string;
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
/** A line with a day and a month, and nothing that tells the year. */
export interface YearlessLine {
  readonly kind: 'yearless';
  readonly text: string;
}
export type PageLine = HeadlineLine | EntryLine | ProseLine | StrayDate | YearlessLine;

export interface PageText extends Sections {
  readonly lines: readonly PageLine[];
  /** The page's own date as text, where it gives one. */
  readonly date: string | undefined;
  readonly title: string | undefined;
  /** How many lines are of a list with dates. */
  readonly entries: number;
  /** Lines that are an entry or a headline whose year may be another one, and whether it is from the page's own date. */
  readonly guesses: readonly string[];
  /** Lines that name another weekday than that of their date. */
  readonly offWeekdays: readonly string[];
  /** Times of day whose day was taken from elsewhere. */
  readonly clock: Pick<ClockLines, 'turned' | 'ofPage'>;
  /** The first headline whose date may be that of its neighbour. */
  readonly tie: string | undefined;
  /** The date of the only item is that of a change, as the page tells no other. */
  readonly isEdited: boolean;
}

export interface PageReaders {
  /** The date a line consists of. */
  readonly dateOf: (line: string) => string | undefined;
  /** The day of a date as wall time in ms, where it is exact to the day. */
  readonly dayOf: (date: string) => number | undefined;
  readonly readLead: LeadReader;
  /** Whether a line begins as a dated line of a list does. */
  readonly looksDated: (text: string) => boolean;
  /** Dates that a text names, as EDTF. */
  readonly datesIn: (text: string) => readonly string[];
  /** The day the page is known to be of from elsewhere, as wall time in ms. */
  readonly today?: number;
}

// Site furniture that ends up glued to the first headline after it.
const FURNITURE =
  /^(?:latest news|breaking news|top stories|recent posts|related articles|read more|последние новости|главные новости|son haberler|son dakika|dernières nouvelles|à lire aussi|aktuelle nachrichten)(?=\p{Lu})/iu;
const LONGEST_LABEL = 40;

const unglue = (title: string, labels: ReadonlySet<string>): string => {
  for (let length = 3; length <= LONGEST_LABEL && length < title.length; length++)
    if (labels.has(title.slice(0, length)) && /^[\p{Lu}\p{N}"“«‘']/u.test(title.slice(length, length + 2)))
      return title.slice(length);
  const rest = title.replace(/^(.{5,40}?\p{Ll})(?=\p{Lu})/u, (whole) =>
    FURNITURE.test(`${whole}A`) ? '' : whole,
  );
  return rest || title;
};

const HEAD_LINES = 5;
/** Fewer entries are no list beside which a lone date is the page's own. */
const FEWEST_ENTRIES = 2;

interface PageDay {
  readonly line: number;
  readonly date: string;
}

/** The first lines of a kind, so many at most: what comes after them is not looked at. */
const firstOf = (
  lines: readonly Line[],
  most: number,
  is: (line: Line, i: number) => boolean,
): readonly number[] => {
  const found: number[] = [];
  for (let i = 0; i < lines.length && found.length < most; i++) if (is(lines[i]!, i)) found.push(i);
  return found;
};

/** The page's own date from a line that says so, or from the one lone date above a list of days. */
const findPageDay = (
  lines: readonly Line[],
  readers: PageReaders,
): { readonly day?: PageDay; readonly edits: ReadonlySet<number> } => {
  const edits = new Set<number>();
  const labelled: PageDay[] = [];
  lines.forEach((line, i) => {
    const told =
      line.text.length <= LONGEST_STAMP ? readPageDate(plainLine(line.text), readers.readLead) : undefined;
    if (!told) return;
    if (told.isEdit) edits.add(i);
    const date = writeDate(told.date);
    if (date !== undefined) labelled.push({ line: i, date });
  });
  const published = labelled.filter(({ line }) => !edits.has(line));
  const startsWithDay = (line: Line, i: number): boolean => {
    const found = line.date === undefined ? readDatedLine(line, i, readers.readLead) : undefined;
    return found?.place === 'first' && found.date.from.month !== undefined;
  };
  if (firstOf(lines, FEWEST_ENTRIES, startsWithDay).length === FEWEST_ENTRIES) {
    if (published.length === 1) return { day: published[0]!, edits };
    const isDay = ({ date }: Line, i: number): boolean =>
      date !== undefined && !edits.has(i) && readers.dayOf(date) !== undefined;
    const [line, other] = firstOf(lines, 2, isDay);
    const isEdge = line !== undefined && (line < HEAD_LINES || line >= lines.length - 2);
    if (isEdge && other === undefined && lines[line]!.mark !== 'heading')
      return { day: { line, date: lines[line]!.date! }, edits };
  }
  const isLone = ({ date }: Line, i: number): boolean =>
    date !== undefined && readers.dayOf(date) !== undefined && !labelled.some(({ line }) => line === i);
  if (published.length === 1 && firstOf(lines, FEWEST_ENTRIES, isLone).length === FEWEST_ENTRIES)
    return { day: published[0]!, edits };
  const edited = labelled.find(({ line }) => edits.has(line));
  return edited ? { day: edited, edits } : { edits };
};

const LONGEST_STAMP = 90;

/** The last line where it is a lone date: after another date, or after a blank line and the end of an article. */
const findOwnDate = (lines: readonly Line[]): number | undefined => {
  const last = lines.length - 1;
  const line = lines[last];
  const above = lines[last - 1];
  if (line?.date === undefined || line.mark === 'heading') return undefined;
  if (!above) return last;
  return above.date !== undefined || (line.afterBlank && isProse(above.text)) ? last : undefined;
};

/** Sorts the lines, in steps of one line each as far as they are read. */
export function* pageSteps(raw: readonly RawLine[], readers: PageReaders): Steps<PageText> {
  const { readLead } = readers;
  const read: Line[] = [];
  for (const [i, given] of raw.entries()) {
    const line = { ...given, text: publishedStamp(given.text, readLead) };
    const text = plainLine(line.text);
    read.push({ ...line, date: readers.dateOf(text) ?? (isRelativeDate(text) ? text : undefined) });
    yield (0.5 * i) / raw.length;
  }
  const lines = withoutFurniture(read);
  // What is found in a line is kept with it.
  for (const [i, line] of lines.entries()) {
    readDatedLine(line, i, readLead);
    yield 0.5 + (0.3 * i) / lines.length;
  }
  const { day, edits } = findPageDay(lines, readers);
  yield 0.8;
  const own = day ? undefined : findOwnDate(lines);
  const ownDate = day?.date ?? (own === undefined ? undefined : lines[own]!.date);
  const today = (ownDate === undefined ? undefined : readers.dayOf(ownDate)) ?? readers.today;
  const skipped = new Set([...edits, ...(day ? [day.line] : []), ...(own === undefined ? [] : [own])]);
  const isTimed = yield* timedTestSteps(lines);
  const looksDated = (text: string): boolean => readers.looksDated(text) || isTimed(text);
  const chronicle = yield* chronicleSteps(lines, readLead, today, skipped, looksDated);
  const dates = lines.map((line, i) => aloneDate(line, i, chronicle, skipped));
  yield 0.9;
  const isUndated = !chronicle.entries.size && dates.every((date) => date === undefined);
  const title = day && edits.has(day.line) && isUndated ? titleOfPage(lines, day.line) : undefined;
  const edited = title === undefined ? undefined : { line: title, date: day!.date };
  return yield* sortSteps(lines, dates, chronicle, skipped, ownDate, readers, today, edited);
}

/** The headline of an article that tells only when it was changed: the one of the first level, or the first line where that is near. */
const titleOfPage = (lines: readonly Line[], edit: number): number | undefined => {
  const headlines = firstOf(lines, 2, ({ mark, level }) => mark === 'heading' && level === 1);
  if (headlines.length) return headlines.length === 1 ? headlines[0] : undefined;
  const isNear = edit > 0 && edit < HEAD_LINES && !isProse(lines[0]!.text);
  return isNear && /\p{L}\p{M}*\p{L}/u.test(lines[0]!.text) ? 0 : undefined;
};

const CLOCK = /\d[:.h]\d\d/;

/** The date of a line that is nothing else. */
const aloneDate = (
  line: Line,
  i: number,
  chronicle: Chronicle,
  skipped: ReadonlySet<number>,
): string | undefined => {
  if (skipped.has(i) || chronicle.headings.has(i) || chronicle.entries.has(i)) return undefined;
  const told = chronicle.alone.get(i);
  return line.date === undefined || (told?.includes(':') && !CLOCK.test(line.date)) ? told : line.date;
};

/** Short lines that are neither date nor headline, such as sections and sources. */
const labelsOf = (
  lines: readonly Line[],
  dates: readonly (string | undefined)[],
  owners: ReadonlyMap<number, Owner>,
): ReadonlySet<string> =>
  new Set(
    lines.flatMap(({ text }, i) =>
      dates[i] === undefined && !owners.has(i) && text.length <= LONGEST_LABEL && !/[.!?]$/.test(text)
        ? [text]
        : [],
    ),
  );

/** A line of the list: an entry, what heads it, or one that tells no year. */
const isListed = ({ entries, headings, yearless }: Chronicle, i: number): boolean =>
  entries.has(i) || headings.has(i) || yearless.has(i);

function* sortSteps(
  lines: readonly Line[],
  dates: readonly (string | undefined)[],
  chronicle: Chronicle,
  skipped: ReadonlySet<number>,
  ownDate: string | undefined,
  readers: PageReaders,
  today: number | undefined,
  edited: PageDay | undefined,
): Steps<PageText> {
  const datedLines = lines.map((line, i) => ({ ...line, date: dates[i] }));
  const entryDate = (i: number): string | undefined => chronicle.entries.get(i)?.date;
  const clock = yield* clockLineSteps(datedLines, { ...readers, today, skipped, entryDate });
  yield 0.92;
  const partOf = (i: number): Part => {
    if (skipped.has(i) || clock.spent.has(i) || clock.entries.has(i)) return 'none';
    if (dates[i] !== undefined) return 'date';
    return !lines[i] || isListed(chronicle, i) || chronicle.continued.has(i) ? 'none' : 'text';
  };
  const order = findOrder(lines, partOf);
  yield 0.94;
  const changed = clock.entries.size ? undefined : edited;
  const { owners, spent } = changed
    ? { owners: new Map<number, Owner>([[changed.line, changed]]), spent: new Set<number>() }
    : pairLines(lines, dates, partOf, order.step);
  const labels = labelsOf(lines, dates, owners);
  const out: PageLine[] = [];
  lines.forEach((line, i) => {
    const timed = clock.entries.get(i);
    const owner = timed ? undefined : owners.get(i);
    const entry = timed ?? chronicle.entries.get(i);
    const text = plainLine(line.text);
    if (entry && (timed || !clock.spent.has(i))) out.push({ kind: 'entry', ...entry });
    else if (owner) out.push({ kind: 'headline', title: unglue(text, labels), ...owner });
    else if (clock.spent.has(i) || skipped.has(i) || spent.has(i) || chronicle.headings.has(i)) return;
    else if (chronicle.yearless.has(i)) out.push({ kind: 'yearless', text });
    // "2020–2021" above days that tell no year is a heading.
    else if (dates[i] !== undefined && !(isSpan(dates[i]) && chronicle.entries.size >= FEWEST_ENTRIES))
      out.push({ kind: 'stray', text });
    else if (dates[i] !== undefined) return;
    else if (!chronicle.continued.has(i)) out.push({ kind: 'prose', text });
  });
  yield 0.98;
  const first = lines[0];
  const titleOf = (i: number): string => chronicle.entries.get(i)?.title ?? plainLine(lines[i]!.text);
  const guesses = chronicle.guesses.map(titleOf);
  const isTitle = first && dates[0] === undefined && !chronicle.entries.has(0) && !chronicle.headings.has(0);
  const tied = order.isTie ? [...owners.keys()][0] : undefined;
  return {
    lines: out,
    date: ownDate ?? owners.get(0)?.date,
    title: isTitle && !isProse(first.text) ? plainLine(first.text) : undefined,
    entries: chronicle.entries.size + clock.entries.size,
    guesses,
    offWeekdays: chronicle.offWeekdays.map(titleOf),
    clock,
    tie: tied === undefined ? undefined : plainLine(lines[tied]!.text),
    isEdited: changed !== undefined,
    ...findSections(lines, (i) => dates[i] !== undefined || isListed(chronicle, i), readers.readLead),
  };
}

const isSpan = (date: string): boolean => /^\d{4}\s?[/–—-]\s?\d{4}$/.test(date);

interface Owner {
  readonly date: string;
  readonly summary?: string;
}

const HEADLINE = /^(?=.{10,140}$)(?:\S+\s+){2}.*[^.…:]$/u;
/** Two words are a headline where each date has a sentence between. */
const SHORT_HEADLINE = /^(?=.{8,140}$)\S+\s+\S.*[^.…:]$/u;
const isSentence = (text: string): boolean => /[.!?…]["”’»)]*$/.test(text);

/** Which line each lone date belongs to, and the lines that go on it or are told by others. */
const pairLines = (
  lines: readonly Line[],
  dates: readonly (string | undefined)[],
  partOf: (i: number) => Part,
  step: 1 | -1,
): { readonly owners: ReadonlyMap<number, Owner>; readonly spent: ReadonlySet<number> } => {
  const owners = new Map<number, Owner>();
  const spent = new Set<number>();
  const headline = step < 0 && areSummarized(lines, partOf) ? SHORT_HEADLINE : HEADLINE;
  lines.forEach((_, i) => {
    if (partOf(i) !== 'date') return;
    const date = dates[i]!;
    const at = step > 0 ? nextText(lines, i, partOf) : titleAbove(lines, i, partOf, headline);
    if (at === undefined || owners.has(at)) return;
    spent.add(i);
    if (step < 0) {
      const summary = at < i - 1 ? { summary: plainLine(lines[i - 1]!.text) } : {};
      owners.set(at, { date, ...summary });
      if (at < i - 1) spent.add(i - 1);
      return;
    }
    const under = linesBelow(lines, at, partOf);
    owners.set(at, {
      date,
      ...(under.summary.length
        ? { summary: under.summary.map((k) => plainLine(lines[k]!.text)).join('\n') }
        : {}),
    });
    for (const k of under.summary) spent.add(k);
    for (const k of under.headlines) owners.set(k, { date });
  });
  return { owners, spent };
};

/** The headline below a date; a line that begins with digits like a clock's is none. */
const nextText = (lines: readonly Line[], i: number, partOf: (i: number) => Part): number | undefined =>
  partOf(i + 1) === 'text' && !/^\d{1,2}[:.]\d\d\b/.test(lines[i + 1]!.text) ? i + 1 : undefined;

/** The headline above a date: the line above it, or the one above that where a summary stands between. */
const titleAbove = (
  lines: readonly Line[],
  i: number,
  partOf: (i: number) => Part,
  headline: RegExp,
): number | undefined => {
  if (partOf(i - 1) !== 'text') return undefined;
  return isSummary(lines, i, partOf) && headline.test(lines[i - 2]!.text) ? i - 2 : i - 1;
};

/** Whether the line above a date is a sentence, and that above it none. */
const isSummary = (lines: readonly Line[], i: number, partOf: (i: number) => Part): boolean =>
  partOf(i - 1) === 'text' &&
  partOf(i - 2) === 'text' &&
  !lines[i - 1]!.afterBlank &&
  isSentence(lines[i - 1]!.text) &&
  !isSentence(lines[i - 2]!.text);

/** Whether all dates, two at least, have a headline above and a sentence between. */
const areSummarized = (lines: readonly Line[], partOf: (i: number) => Part): boolean => {
  const dates = lines.flatMap((_, i) => (partOf(i) === 'date' ? [i] : []));
  return dates.length > 1 && dates.every((i) => isSummary(lines, i, partOf));
};

/** Under the first text of a date: more headlines, or lines that go on it. */
const linesBelow = (
  lines: readonly Line[],
  first: number,
  partOf: (i: number) => Part,
): { readonly headlines: readonly number[]; readonly summary: readonly number[] } => {
  const headlines: number[] = [];
  const summary: number[] = [];
  const { mark, text } = lines[first]!;
  for (let i = first + 1; partOf(i) === 'text'; i++) {
    const line = lines[i]!;
    if (line.mark === 'heading') break;
    if (
      mark === 'bullet'
        ? line.mark === 'bullet'
        : line.mark === 'bullet' || (!line.afterBlank && HEADLINE.test(line.text))
    )
      headlines.push(i);
    else if (mark === 'bullet' || !line.afterBlank) {
      // Short sentences one under another are events each; under a headline they go on it.
      if (isSentence(text) && isSentence(line.text) && line.text.length <= 120 && text.length <= 120)
        headlines.push(i);
      else if (headlines.length === 0 && summary.length < 4) summary.push(i);
      else break;
    } else break;
  }
  return { headlines, summary };
};
