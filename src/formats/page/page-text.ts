import { isFault, parseDate } from '../../time/parse-date.js';
import { createZone } from '../../time/zone.js';
import { createCollector, type Collector } from '../collector.js';
import { createDateLine, createDateFinder, type FoundDate } from './date-finder.js';
import { readPage } from './page-lines.js';
import { type RawItem, type ReadContext, type ReadResult, RowFault } from '../reader.js';
import { findRelativeDates, isRelativeDate } from './relative-dates.js';
import { splitSentences } from './sentences.js';

/** What a sentence names is told in passing: less than a headline. */
const MENTION_IMPORTANCE = 3;

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

/**
 * Text copied from a news page. A line that is only a date belongs to the headline above it; a lone last date is the
 * page's own; dates that sentences name become items with that sentence. Each such date is a record.
 */
export const readPageText = (text: string, context: ReadContext): ReadResult => {
  const collector = createCollector('text', context);
  const find = createDateFinder({
    ...(context.languages ? { languages: context.languages } : {}),
    ...(context.dateOrder ? { dateOrder: context.dateOrder } : {}),
  });
  const page = readPage(text.replace(/^\uFEFF/, ''), createDateLine(find, context), dayOf);
  const today = dayOf(page.date);
  const unanchored: string[] = [];
  for (const line of page.lines) {
    if (line.kind === 'headline')
      collector.record(line.title, () => {
        const start = isRelativeDate(line.date) ? relativeTo(today, line.date) : line.date;
        return start === undefined
          ? unanchoredHeadline(line.date)
          : { start, title: line.title, kind: 'news' };
      });
    else if (line.kind === 'entry')
      collector.record(line.title, () => ({ start: line.date, title: line.title, kind: 'event' }));
    else if (line.kind === 'stray') collector.record(line.text, () => STRAY);
    else addMentions(line.text, find, today, collector, unanchored);
  }
  if (unanchored.length)
    collector.file(
      `Dates such as "${unanchored[0]}" were left out (${unanchored.length} in all): the page gives no date of its own.`,
      'Put the date of the page on a line of its own at the end.',
      unanchored,
    );
  if (!collector.records)
    collector.file('There are no dates in the text.', 'Put the date of each headline on the line below it.');
  return collector.result(page.title);
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

/** The day of a date as wall time in ms, where it is exact to the day. */
const dayOf = (date: string | undefined): number | undefined => {
  const span = date === undefined ? undefined : parseDate(date, { zone: createZone('UTC') });
  return span && !isFault(span) && span.end - span.start <= 86_400_000 ? span.start : undefined;
};

const addMentions = (
  paragraph: string,
  find: ReturnType<typeof createDateFinder>,
  today: number | undefined,
  collector: Collector,
  unanchored: string[],
): void => {
  for (const { text } of splitSentences(paragraph)) {
    const dates = find(text);
    const relative = findRelativeDates(text, today ?? 0);
    if (today === undefined) unanchored.push(...relative.map((date) => date.words));
    const all = today === undefined ? dates : [...dates, ...relative];
    const each = new Map(all.map((date) => [date.edtf, date]));
    for (const date of each.values()) collector.record(text, () => mention(text, date));
  }
};

export const read = readPageText;
