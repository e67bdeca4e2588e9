import type { ReadContext, ReadResult, RowFault } from '../reader.js';
import { unmaskFormula } from '../clean-item.js';
import { readCsv } from '../table/csv.js';
import type { SheetMapper } from '../table/table.js';
import { tableStart } from '../table/table-start.js';
import { tidyRows } from '../table/tidy-rows.js';
import type { Row } from '../table/table-plan.js';
import { slideToHeading, slideToItem, type Slide, splitOldDate, withClock, type DateParts } from './slide.js';

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
