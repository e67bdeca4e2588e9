// Text copied from a page, or made of one: its headlines and lists with their dates, and the dates its sentences name.
import { cutText } from '../../text/text.js';
import { foldDateText } from '../../time/date-words.js';
import { isFault, parseDate, withCells } from '../../time/parse-date.js';
import { createZone } from '../../time/zone.js';
import { tellChanged } from '../article-page.js';
import { createCollector, type Collector } from '../collector.js';
import {
  type DayOrder,
  dayOrderSteps,
  findDayOrder,
  inOrder,
  isAmbiguous,
  ORDER_NAMES,
} from '../day-order.js';
import { countedDaySteps, type CountedDays, findRelativeDates, isRelativeDate } from './relative-dates.js';
import { createDateLine, createDateFinder, type DateFinder, type FoundDate } from './date-finder.js';
import { createLeadReader } from './lead-date.js';
import { shortYearLine } from './lead-year.js';
import { textLineSteps, type Sections } from './chronicle.js';
import type { RawLine } from './dated-line.js';
import { withoutLabels } from './labelled-lines.js';
import { pageSteps, type PageText, type PageLine } from './page-lines.js';
import { createMonthChooser, namesFor, prepareNames } from './page-names.js';
import { ownLines } from './other-pages.js';
import {
  finished,
  type RawItem,
  type ReadContext,
  type ReadResult,
  RowFault,
  type Steps,
} from '../reader.js';
import { splitSentences } from './sentences.js';

/** What a sentence names is told in passing: less than a headline. */
const MENTION_IMPORTANCE = 1;
/** So many entries are a list; sentences beside it that name dates are no events of it. */
const LIST = 3;
const LEAST_PARAGRAPH = 60;

const mention = (sentence: string, date: FoundDate): RawItem => ({
  start: date.edtf,
  title: sentence,
  mention: date.words,
  importance: MENTION_IMPORTANCE,
  kind: 'event',
});

const STRAY = new RowFault(
  'The line is only a date, and no headline stands above it.',
  'Put the headline on the line above its date.',
  'title',
  undefined,
);

/** What is known of a page from elsewhere than its lines. */
export interface PageFacts {
  readonly format: string;
  /** When it was published, as the date parser reads it. */
  readonly published?: string;
  /** BCP 47 language the page says it is in. */
  readonly language?: string;
  /** Whether the page says that it is an article. */
  readonly isArticle?: boolean;
  /** What happened without a date, in records that were left out of the lines. */
  readonly undated?: readonly string[];
}

/** What the lines of a page give. */
export interface PageLines extends Sections {
  readonly result: ReadResult;
  /** Links to other articles, which were left out. */
  readonly others: readonly string[];
  /** How many paragraphs stand beside what is dated. */
  readonly paragraphs: number;
}

/**
 * Text copied from a news page. A line that is only a date belongs to the headline above it, or below where that fits the whole
 * page better; lines of a list take the year and month of the headings above; dates that sentences name become items with that
 * sentence, unless `proseDates` is false. Each such date is a record.
 */
export const readPageText = (text: string, context: ReadContext): ReadResult =>
  finished(readSteps(text, context));

/** The same, in steps. */
export function* readSteps(text: string, context: ReadContext): Steps<ReadResult> {
  const plain = text.replace(/^\uFEFF/, '');
  const names = namesFor(context.languages);
  yield* prepareNames(names);
  const isMonth = (word: string): boolean => names.month(foldDateText(word)) > 0;
  const { lines, undated } = withoutLabels(yield* textLineSteps(plain, isMonth));
  yield 0;
  const facts: PageFacts = { format: 'text', ...(undated.length ? { undated } : {}) };
  return (yield* pageLineSteps(lines, context, facts)).result;
}

/** The same for the lines of a page. */
export const readPageLines = (raw: readonly RawLine[], context: ReadContext, facts: PageFacts): PageLines =>
  finished(pageLineSteps(raw, context, facts));

function* pageLineSteps(raw: readonly RawLine[], context: ReadContext, facts: PageFacts): Steps<PageLines> {
  const collector = createCollector(facts.format, context);
  const order = context.dateOrder ? undefined : yield* orderSteps(raw);
  yield 0;
  const { page, find, today, counted, others, shortYear } = yield* sortSteps(
    raw,
    order && order.order !== 'ymd' ? { ...context, dateOrder: order.order } : context,
    facts,
  );
  if (order) tellOrder(order, raw, collector);
  const isList = page.entries >= LIST;
  const prose: string[] = [];
  for (const line of page.lines) if (line.kind === 'prose') prose.push(line.text);
  for (const title of facts.undated ?? []) collector.record(title, () => UNDATED);
  const counts = { mentions: 0, left: 0, unanchored: [] as string[] };
  for (const line of page.lines) {
    addLine(inDayOrder(line, order), today, collector);
    yield 0.98;
  }
  const isWanted = context.proseDates !== false;
  const isUnread = page.entries > 1 ? createUnreadTest(context) : () => false;
  for (const text of prose) {
    if (isUnread(text)) collector.record(text, () => UNREAD);
    else if (!isList && isWanted) yield* mentionSteps(text, find, today, collector, counts);
    else counts.left += find(text).length;
    yield 0.99;
  }
  tellCounted(counted, collector);
  tellPage(page, counts, isList, collector);
  tellOthers(others, collector);
  if (shortYear !== undefined && page.entries)
    collector.file(
      `Numbers of three figures before lines, such as "${cutText(shortYear, 80)}", were read as years.`,
      'If they are none, leave them out; if they are, write "AD" before them.',
      shortYear,
    );
  const { isSectioned, datedHeadings } = page;
  const paragraphs = prose.filter((text) => text.length >= LEAST_PARAGRAPH && /[.!?]/.test(text)).length;
  return { result: collector.result(page.title), isSectioned, datedHeadings, others, paragraphs };
}

/** Day and month at the beginning of a line, whose year a heading tells. */
const PAIR = /^\d{1,2}\/\d{1,2}(?![\d/])/;
const SOME_YEAR = '/2000';

/** The order that a date of the page proves; one without a year counts where no whole date does. */
function* orderSteps(raw: readonly RawLine[]): Steps<DayOrder | undefined> {
  const whole = yield* dayOrderSteps(edgesIn(raw));
  if (whole) return whole;
  const pairs = raw.flatMap(({ text }) => PAIR.exec(text)?.[0] ?? []);
  const order = findDayOrder(pairs.map((pair) => pair + SOME_YEAR));
  return order && { ...order, proof: order.proof.replace(SOME_YEAR, '') };
}

function* edgesIn(raw: readonly RawLine[]): Iterable<string> {
  for (const line of raw) yield* edgesOf(line);
}

const EDGE = 40;

/** Where the date of a line may stand. */
const edgesOf = ({ text }: RawLine): readonly string[] =>
  /\d/.test(text) ? (text.length <= 2 * EDGE ? [text] : [text.slice(0, EDGE), text.slice(-EDGE)]) : [];

const tellOrder = (order: DayOrder, raw: readonly RawLine[], collector: Collector): void => {
  const isOpen = (text: string): boolean =>
    isAmbiguous(text) || isAmbiguous(`${PAIR.exec(text)?.[0]}${SOME_YEAR}`);
  if (raw.some((line) => edgesOf(line).some(isOpen)))
    collector.file(
      `Dates are read ${ORDER_NAMES[order.order]}, as "${order.proof}" can be read in no other way; by themselves some have two readings.`,
      'If that is wrong, set the date order, or write dates as 2021-05-27.',
      order.proof,
    );
};

/** A year of two digits is left to the parser of dates as it stands, so its day and month are put in order here. */
const inDayOrder = (line: PageLine, order: DayOrder | undefined): PageLine =>
  order && (line.kind === 'headline' || line.kind === 'entry')
    ? { ...line, date: inOrder(line.date, order.order) }
    : line;

interface Counts {
  mentions: number;
  left: number;
  readonly unanchored: string[];
}

interface SortedPage {
  readonly page: PageText;
  readonly find: DateFinder;
  readonly today: number | undefined;
  readonly counted: CountedDays;
  readonly others: readonly string[];
  readonly shortYear: string | undefined;
}

function* sortSteps(raw: readonly RawLine[], context: ReadContext, facts: PageFacts): Steps<SortedPage> {
  const languages = [...(context.languages ?? []), ...(facts.language === undefined ? [] : [facts.language])];
  const find = createDateFinder({
    ...(context.languages ? { languages: context.languages } : {}),
    ...(context.dateOrder ? { dateOrder: context.dateOrder } : {}),
  });
  // One context for all lines: names of months are made once.
  const dates = withCells({ zone: createZone('UTC'), names: namesFor(context.languages) });
  const dayOf = (date: string | undefined): number | undefined => {
    const span = date === undefined ? undefined : parseDate(date, dates);
    return span && !isFault(span) && span.end - span.start <= 86_400_000 ? span.start : undefined;
  };
  const sample = raw
    .slice(0, 400)
    .map(({ text }) => text)
    .join('\n');
  const shortYear = shortYearLine(raw.map(({ text }) => text));
  yield 0;
  const readLead = createLeadReader({
    hasShortYears: shortYear !== undefined,
    names: namesFor(languages),
    chooseMonth: createMonthChooser(sample, languages),
    ...(context.dateOrder ? { dateOrder: context.dateOrder } : {}),
  });
  const published = dayOf(facts.published?.slice(0, 10));
  const { lines, others } = ownLines(raw, readLead, facts.isArticle ?? false);
  yield 0;
  const counted = yield* countedDaySteps(lines, readLead);
  yield 0;
  const page = yield* pageSteps(counted.lines, {
    dateOf: createDateLine(find, context),
    dayOf,
    readLead,
    looksDated: createUnreadTest(context),
    datesIn: (text) => find(text).map(({ edtf }) => edtf),
    ...(published === undefined ? {} : { today: published }),
  });
  return { page, find, today: dayOf(page.date) ?? published, counted, others, shortYear };
}

const NO_YEAR = new RowFault(
  'Its year is not told.',
  'Put the year on a line of its own above it, or write the year in the date.',
  'start',
  undefined,
);

const UNDATED = new RowFault('It has no date.', 'Write the date behind its label.', 'start', undefined);

const UNREAD = new RowFault(
  'Its date was not read: there is no such day, or its end is before its start.',
  'Correct the date at the beginning of the line.',
  'start',
  undefined,
);

/** What begins as a line of a list does: a day with its month, and a colon or a dash behind. */
const LIKE_DATE =
  /^(?:(?:\d{1,2}\s?[-–—]\s?)?\d{1,2}(?:st|nd|rd|th|\.)?\s(?:de\s)?(\p{L}{3,12})\.?|(\p{L}{3,12})\.?\s\d{1,2}(?:\s?[-–—]\s?\d{1,2})?|\d{1,2}[./]\d{1,2}[./]|\d{4}-\d\d-\d\d)(?:,?\s?\d{4})?\s?(?:[:：–—]|-\s)/u;

const createUnreadTest = ({ languages }: ReadContext): ((text: string) => boolean) => {
  const names = namesFor(languages);
  return (text) => {
    const match = LIKE_DATE.exec(text.slice(0, 60));
    const word = match?.[1] ?? match?.[2];
    return match !== null && (word === undefined || names.month(foldDateText(word)) > 0);
  };
};

const addLine = (line: PageLine, today: number | undefined, collector: Collector): void => {
  if (line.kind === 'headline')
    collector.record(line.title, () => {
      const start = isRelativeDate(line.date) ? relativeTo(today, line.date) : line.date;
      return start === undefined
        ? unanchoredHeadline(line.date)
        : { start, title: line.title, summary: line.summary, kind: 'news' };
    });
  else if (line.kind === 'entry')
    collector.record(line.title, () => ({
      start: line.date,
      ...headlined(line.title, line.summary),
      kind: 'event',
    }));
  else if (line.kind === 'stray') collector.record(line.text, () => STRAY);
  else if (line.kind === 'yearless') collector.record(line.text, () => NO_YEAR);
};

const LONGEST_TITLE = 240;

/** A paragraph beside a date: its first sentence is the title, the whole of it the summary. */
const headlined = (title: string, summary: string | undefined): RawItem => {
  if (title.length <= LONGEST_TITLE) return { title, summary };
  const [first] = splitSentences(title);
  return {
    title: cutText(first?.text ?? title, LONGEST_TITLE),
    summary: summary === undefined ? title : `${title}\n${summary}`,
  };
};

const tellPage = (page: PageText, counts: Counts, isList: boolean, collector: Collector): void => {
  if (counts.unanchored.length)
    collector.file(
      `Dates such as "${counts.unanchored[0]}" were left out (${counts.unanchored.length} in all): the page gives no date of its own.`,
      'Put the date of the page on a line of its own at the end.',
      counts.unanchored,
    );
  if (counts.mentions)
    collector.file(
      `${counts.mentions} dates were found in sentences: their items are not what the page reports, and are of low importance.`,
      'Leave them out with the option proseDates: false.',
      counts.mentions,
    );
  if (counts.left && isList)
    collector.file(
      `${counts.left} dates in sentences beside the list were left out.`,
      'Put what happened on a line of its own after its date.',
      counts.left,
    );
  if (page.guesses.length)
    collector.file(
      `The years of ${page.guesses.length} lines, such as "${page.guesses[0]}", were guessed from the order of the lines or the page's own date.`,
      'Put the year on a line of its own above them.',
      page.guesses,
    );
  if (page.offWeekdays.length)
    collector.file(
      `The weekdays of ${page.offWeekdays.length} lines, such as "${page.offWeekdays[0]}", are not those of their dates.`,
      'Check the day and the year above them.',
      page.offWeekdays,
    );
  if (page.isEdited) tellChanged(1, collector);
  tellClock(page, collector);
  if (page.tie !== undefined)
    collector.file(
      `The date of "${page.tie}" and those of the headlines after it may each belong to the headline on their other side: it was taken from the line above.`,
      'Put an empty line between one headline with its date and the next.',
      page.tie,
    );
  if (!collector.records)
    collector.file('There are no dates in the text.', 'Put the date of each headline on the line below it.');
};

const tellOthers = (others: readonly string[], collector: Collector): void => {
  if (others.length)
    collector.file(
      `${others.length} links to other pages with their dates, such as "${cutText(others[0]!, 80)}", were left out.`,
      'If they are what happened, copy them into a text of their own.',
      others,
    );
};

const tellClock = ({ clock: { turned, ofPage } }: PageText, collector: Collector): void => {
  if (ofPage.length)
    collector.file(
      `${ofPage.length} lines that tell only a time, such as "${cutText(ofPage[0]!, 80)}", were dated by when the page was published.`,
      'Put the day on a line of its own above them.',
      ofPage,
    );
  if (turned.length)
    collector.file(
      `The days of ${turned.length} lines, such as "${cutText(turned[0]!, 80)}", were guessed: their times go on past midnight.`,
      'Put the day on a line of its own above them.',
      turned,
    );
};

const tellCounted = ({ from, unknown }: CountedDays, collector: Collector): void => {
  if (from !== undefined)
    collector.file(
      `Days such as "Day 4" were counted from the line "${cutText(from, 80)}".`,
      'If that is wrong, write the date into each line.',
      from,
    );
  if (unknown.length)
    collector.file(
      `Lines such as "${cutText(unknown[0]!, 80)}" (${unknown.length} in all) count days, and no one line tells from which.`,
      'Write the date of the first day into its line: "Day 1 (24 February 2022): …".',
      unknown,
    );
};

const relativeTo = (today: number | undefined, words: string): string | undefined =>
  today === undefined ? undefined : findRelativeDates(words, today)[0]?.edtf;

const unanchoredHeadline = (words: string): RowFault =>
  new RowFault(
    'Its date is told from the day of reading, and the page gives no date of its own.',
    'Put the date of the page on a line of its own at the end.',
    'start',
    words,
  );

function* mentionSteps(
  paragraph: string,
  find: DateFinder,
  today: number | undefined,
  collector: Collector,
  counts: Counts,
): Steps<void> {
  for (const { text } of splitSentences(paragraph)) {
    const dates = find(text);
    const relative = findRelativeDates(text, today ?? 0);
    if (today === undefined) for (const { words } of relative) counts.unanchored.push(words);
    const all = today === undefined ? dates : [...dates, ...relative];
    const each = new Map(all.map((date) => [date.edtf, date]));
    counts.mentions += each.size;
    for (const date of each.values()) collector.record(text, () => mention(text, date));
    yield 0.99;
  }
}

export const read = readPageText;
