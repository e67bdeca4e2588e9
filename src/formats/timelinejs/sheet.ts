import { firstSentence, htmlToText } from '../feed/html-text.js';
import { edtfHistoricalYear } from '../iso-text.js';
import { type RawItem, RowFault, type ReadContext, type ReadResult } from '../reader.js';
import { unmaskFormula } from '../collector.js';
import { readCsv } from '../table/csv.js';
import type { SheetMapper, Row } from '../table/table.js';
import { tableStart } from '../table/table-start.js';
import { tidyRows } from '../table/tidy-rows.js';

// Dates of TimelineJS: parts that may be text or numbers, and years counted historically (-44 is 44 BCE).

export interface DateParts {
  readonly year?: unknown;
  readonly month?: unknown;
  readonly day?: unknown;
  readonly hour?: unknown;
  readonly minute?: unknown;
  readonly second?: unknown;
  readonly millisecond?: unknown;
}

const textOf = (value: unknown): string =>
  typeof value === 'number' || typeof value === 'string' ? String(value).replace(/[\s,]/g, '') : '';

const fault = (field: string, value: unknown): RowFault =>
  new RowFault(
    `The ${field} "${String(value)}" is not one.`,
    'Years are whole numbers other than 0 (-44 is 44 BCE), months 1 to 12, days 1 to 31, hours 0 to 23.',
    field,
    value,
  );

const between = (text: string, low: number, high: number): boolean =>
  /^\d{1,3}$/.test(text) && Number(text) >= low && Number(text) <= high;

const pad = (text: string, length = 2): string => text.padStart(length, '0');

const MONTH_DAY: readonly (readonly [keyof DateParts, number, number])[] = [
  ['month', 1, 12],
  ['day', 1, 31],
];
const CLOCK: readonly (readonly [keyof DateParts, number, number, string])[] = [
  ['hour', 0, 23, 'T'],
  ['minute', 0, 59, ':'],
  ['second', 0, 59, ':'],
  ['millisecond', 0, 999, '.'],
];

const appendDay = (date: string, parts: DateParts): string | RowFault => {
  let out = date;
  for (const [field, low, high] of MONTH_DAY) {
    const text = textOf(parts[field]);
    if (!text) return out;
    if (!between(text, low, high)) return fault(field, parts[field]);
    out += `-${pad(text)}`;
  }
  return out;
};

const appendClock = (date: string, parts: DateParts): string | RowFault => {
  let out = date;
  for (const [field, low, high, mark] of CLOCK) {
    const text = textOf(parts[field]);
    if (!text) return field === 'minute' && out !== date ? `${out}:00` : out;
    if (!between(text, low, high)) return fault(field, parts[field]);
    out += mark + pad(text, field === 'millisecond' ? 3 : 2);
  }
  return out;
};

/** The parts as an ISO or EDTF text, '' when there is no year. */
const joinDateParts = (parts: DateParts): string | RowFault => {
  const yearText = textOf(parts.year);
  if (!yearText) return '';
  const year = /^[+-]?\d{1,12}$/.test(yearText) ? edtfHistoricalYear(Number(yearText)) : undefined;
  if (year === undefined) return fault('year', parts.year);
  const day = appendDay(year, parts);
  if (day instanceof RowFault || day.length !== year.length + 6 || year.startsWith('Y')) return day;
  return appendClock(day, parts);
};

const clockParts = (time: string): DateParts | undefined => {
  const match = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?(?:[.,](\d{1,3}))?\s*([ap])?\.?(?:m\.?)?$/i.exec(
    time.trim(),
  );
  if (!match) return undefined;
  const [, hour, minute, second, millisecond, half] = match;
  const h = Number(hour);
  const hours = half ? (h % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : h;
  return { hour: hours, minute: minute ?? '00', second, millisecond: millisecond?.padEnd(3, '0') };
};

/** Parts from year, month and day with a time such as "14:30" or "2:30 PM". */
export const withClock = (parts: DateParts, time: unknown): DateParts | RowFault => {
  if (typeof time !== 'string' || time.trim() === '') return parts;
  const clock = clockParts(time);
  return clock ? { ...parts, ...clock } : fault('time', time);
};

/** Year to millisecond, and one empty part after the last comma. */
const MOST_PARTS = 8;
const isDigits = (part: string): boolean => /^\d{0,9}$/.test(part);

/** Dates of versions 1 and 2: "2012,1,26,10,30" (year first) or "1/26/2012 10:30" (month first). */
export const splitOldDate = (value: unknown): DateParts | RowFault => {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : '';
  if (text === '') return {};
  const american = /^(\d{1,2})\/(?:(\d{1,2})\/)?(-?\d{1,9})(?:\s+(\S.*))?$/.exec(text);
  if (american) {
    const [, month, day, year, time] = american;
    return withClock({ year, month, day }, time);
  }
  const iso = /^(-?\d{1,12})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:[ T](.+?)Z?)?$/.exec(text);
  if (iso) return withClock({ year: iso[1], month: iso[2], day: iso[3] }, iso[4]);
  const parts = text.split(',', MOST_PARTS + 1).map((part) => part.trim());
  if (!/^-?\d{1,12}$/.test(parts[0]!) || parts.length > MOST_PARTS || !parts.slice(1).every(isDigits))
    return fault('date', value);
  const [year, month, day, hour, minute, second, millisecond] = parts;
  return { year, month, day, hour, minute, second, millisecond };
};

// What a slide of TimelineJS says, whichever way it was written: JSON of version 2 or 3, or a row of a sheet.

export interface Slide {
  readonly start: DateParts | RowFault;
  readonly end: DateParts | RowFault;
  readonly displayDate?: unknown;
  readonly headline?: unknown;
  readonly text?: unknown;
  readonly media?: unknown;
  readonly credit?: unknown;
  readonly caption?: unknown;
  readonly alt?: unknown;
  readonly thumbnail?: unknown;
  readonly group?: unknown;
  readonly era: boolean;
  readonly id?: unknown;
}

const plain = (value: unknown): string =>
  typeof value === 'string' ? htmlToText(value) : typeof value === 'number' ? String(value) : '';

const isLink = (media: string): boolean => /^(https?:)?\/\//i.test(media);
const isPicture = (media: string): boolean => /\.(jpe?g|png|gif|webp|avif|svg)([?#]|$)/i.test(media);
const isMarkup = (media: string): boolean => media.startsWith('<');

const pictureOf = (slide: Slide, media: string): object | undefined => {
  const thumbnail = typeof slide.thumbnail === 'string' ? slide.thumbnail.trim() : '';
  const src = isPicture(media) ? media : thumbnail;
  if (!src) return undefined;
  const credit = plain(slide.credit);
  const alt = plain(slide.alt) || plain(slide.caption);
  return { src, ...(alt ? { alt } : {}), ...(credit ? { credit } : {}) };
};

const joinSpan = (slide: Slide): { start: string; end: string } | RowFault => {
  if (slide.start instanceof RowFault) return slide.start;
  if (slide.end instanceof RowFault) return slide.end;
  const start = joinDateParts(slide.start);
  if (start instanceof RowFault) return start;
  const end = joinDateParts(slide.end);
  return end instanceof RowFault ? end : { start, end };
};

/** Video, sound, a map, a post: what the slide shows, not who reported it. */
const mediaOf = (slide: Slide, media: string): object | undefined => {
  if (!isLink(media) || isPicture(media)) return undefined;
  const [caption, credit] = [plain(slide.caption), plain(slide.credit)];
  return { url: media, ...(caption ? { caption } : {}), ...(credit ? { credit } : {}) };
};

const contentOf = (slide: Slide): RawItem => {
  const media = typeof slide.media === 'string' ? slide.media.trim() : '';
  const quote = isMarkup(media) ? htmlToText(media) : '';
  const summary = [plain(slide.text), quote].filter(Boolean).join('\n');
  const headline = plain(slide.headline);
  return {
    title: headline || firstSentence(summary) || firstSentence(plain(slide.caption)),
    summary: headline || summary.includes('\n') ? summary : summary === firstSentence(summary) ? '' : summary,
    image: pictureOf(slide, media),
    media: mediaOf(slide, media),
  };
};

/** The slide that opens the timeline; undefined where it says nothing. A date is kept where it has one. */
export const slideToHeading = (slide: Slide): RawItem | undefined => {
  const content = contentOf(slide);
  if (!content['title'] && !content['image'] && !content['media']) return undefined;
  const span = joinSpan(slide);
  return span instanceof RowFault || !span.start ? content : { ...content, ...span };
};

/** The slide as an item. */
export const slideToItem = (slide: Slide): RawItem | RowFault => {
  const span = joinSpan(slide);
  if (span instanceof RowFault) return span;
  if (!span.start) return new RowFault('It has no date.', 'Fill in the year.', 'year', undefined);
  const group = plain(slide.group);
  return {
    ...(typeof slide.id === 'string' ? { id: slide.id } : {}),
    start: span.start,
    end: span.end === span.start ? '' : span.end,
    ...contentOf(slide),
    themes: group ? [group] : [],
    ...(slide.era ? { kind: 'era' } : {}),
    displayDate: plain(slide.displayDate),
  };
};

const nameOf = (cell: string): string => cell.trim().toLowerCase().replace(/\s+/g, ' ');

/** Whether a header names the columns of a TimelineJS sheet, of version 3 or 1. */
const isTimelineSheet = (header: Row): boolean => {
  const names = new Set(header.map(nameOf));
  if (!names.has('headline')) return false;
  // Whole dates beside their years are no columns of TimelineJS.
  if (names.has('date') && !names.has('month')) return false;
  return names.has('year') || (names.has('start date') && (names.has('media') || names.has('text')));
};

type Cells = (name: string) => string;

const partsOf = (cells: Cells, prefix: string, old: string): DateParts | RowFault => {
  const year = cells(`${prefix}year`);
  if (!year.trim() && cells(old)) return splitOldDate(cells(old));
  return withClock(
    { year, month: cells(`${prefix}month`), day: cells(`${prefix}day`) },
    cells(prefix ? 'end time' : 'time'),
  );
};

const toSlide = (cells: Cells): Slide => ({
  start: partsOf(cells, '', 'start date'),
  end: partsOf(cells, 'end ', 'end date'),
  displayDate: cells('display date'),
  headline: cells('headline'),
  text: cells('text'),
  media: cells('media'),
  credit: cells('media credit'),
  caption: cells('media caption'),
  alt: cells('alt text'),
  thumbnail: cells('media thumbnail'),
  group: cells('group') || cells('tag'),
  era: nameOf(cells('type')) === 'era',
});

/**
 * Maps the rows of a TimelineJS sheet. The first title row is no record: it opens the timeline. TimelineJS shows one; further ones
 * with a date are events.
 */
export const createSheetMapper: SheetMapper = (header) => {
  if (!isTimelineSheet(header)) return undefined;
  const columns = new Map(header.map((cell, column) => [nameOf(cell), column]));
  let opened = false;
  return (row, collector) => {
    const cells: Cells = (name) => unmaskFormula(row[columns.get(name) ?? -1] ?? '');
    const slide = toSlide(cells);
    const isTitle = nameOf(cells('type')) === 'title';
    if (isTitle && !opened) {
      opened = true;
      const heading = slideToHeading(slide);
      if (heading) collector.heading(heading);
      return;
    }
    collector.record(row, (note) => {
      if (isTitle) note('type', 'title', ...SECOND_TITLE);
      return slideToItem(slide);
    });
  };
};

const SECOND_TITLE = [
  'There is a title slide before it, so it is shown as an event.',
  'Give one row only the type "title".',
] as const;

/** Any table, those of TimelineJS among them. */
export const read = (text: string, context: ReadContext): ReadResult =>
  readCsv(text.slice(tableStart(text)), context, createSheetMapper, tidyRows);
