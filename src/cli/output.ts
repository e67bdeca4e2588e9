import type { Readable, Writable } from 'node:stream';
import { createCsvWriter } from '../formats/export/export.js';
import type { NoteField, RawItem } from '../formats/reader.js';
import { cleanText } from '../text/clean-text.js';
import { addListValues, tidyCountry } from '../items/list-values.js';
import type { Problem } from '../items/problem.js';
import {
  checkStatus,
  type ProblemSink,
  readImportance,
  readKind,
  type ReportFault,
  spanOfColumns,
} from '../items/row-fields.js';
import { type DateContext, isFault } from '../time/date-context.js';
import { withCells } from '../time/parse-date.js';
import type { DateFault, DateSpan } from '../time/span.js';
import { toEdtf } from '../time/to-edtf.js';
import { safeValue } from './safe-output.js';

/** `spanOfColumns` with every date that `parseDate` reads. */
const itemSpan = (
  start: unknown,
  end: unknown,
  precision: unknown,
  ctx: DateContext,
  report: ReportFault,
): DateSpan | DateFault => spanOfColumns(start, end, precision, withCells(ctx), report);

// One read item as it is printed: the bounds of its date, the date as EDTF, and everything else it has.

export type OutputItem = Readonly<Record<string, unknown>>;
export type Made = { readonly item: OutputItem } | { readonly fault: DateFault };

const FIRST = -8.64e15;
const LAST = 8.64e15;

/** ISO text of an instant; null where Date has none, and for open sides. */
const isoOf = (ms: number): string | null => (ms >= FIRST && ms <= LAST ? new Date(ms).toISOString() : null);

const listOf = (value: unknown, tidy: (value: string) => string): readonly string[] => {
  const list: string[] = [];
  addListValues(value, list, tidy);
  return list;
};

/** Why a date cannot be read, with its readings where it has several. */
export const whyOf = ({ why, readings }: DateFault): string =>
  readings?.length ? `${why} It could be ${readings.join(' or ')}.` : why;

/** The rest of its fields, as the element would take them: what it cannot use is told and left out. */
const checked = (item: RawItem, note: NoteField): RawItem => {
  const { importance, ...rest } = item;
  const problems: ProblemSink = {
    add: ({ field, value, why, remedy }) => note(field ?? '', value, why, remedy),
  };
  readKind(item['kind'], 0, problems);
  checkStatus(item['status'], 0, problems);
  if (importance === undefined) return rest;
  return { ...rest, importance: readImportance(importance, 0, problems) };
};

/** The item for printing, or why its date cannot be read. */
export const outputItem = (item: RawItem, dates: DateContext, note: NoteField): Made => {
  const { start, end, precision, title, summary, countries, themes, ...others } = item;
  const span = itemSpan(start, end, precision, dates, (field, value, fault) =>
    note(field, value, whyOf(fault), fault.remedy),
  );
  if (isFault(span)) return { fault: span };
  const rest = checked(others, note);
  const made = {
    start: isoOf(span.start),
    end: isoOf(span.end),
    edtf: toEdtf(span, dates.zone),
    precision: span.startPrecision,
    title,
    ...(summary === undefined ? {} : { summary }),
    countries: listOf(countries, tidyCountry),
    themes: listOf(themes, cleanText),
    ...rest,
  };
  return { item: made };
};

/** Writes items as they come, with no more than one piece in memory. */
export interface Printer {
  items(items: readonly OutputItem[]): Promise<void>;
  /** `more`: what was found beside items and problems. */
  end(problems: readonly Problem[], more?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Columns that could not be printed. */
  readonly leftOut: readonly string[];
}

/** Waits until the stream takes more; a stream that fails, as a full disk does, rejects. */
const write = async (out: Writable, text: string): Promise<void> => {
  if (out.errored) throw out.errored;
  if (text === '' || out.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const end = (): void => {
      out.off('drain', end);
      out.off('error', end);
      out.off('close', end);
      if (out.errored) reject(out.errored);
      else resolve();
    };
    out.on('drain', end).on('error', end).on('close', end);
  });
};

const safeItems = (items: readonly OutputItem[]): readonly OutputItem[] =>
  items.map((item) => safeValue(item) as OutputItem);

const jsonPrinter = (out: Writable): Printer => {
  let first = true;
  const open = (): string => {
    const mark = first ? '{"items":[\n' : ',\n';
    first = false;
    return mark;
  };
  return {
    items: async (items) => {
      if (!items.length) return;
      // Apart from what follows: a long item is not copied once more.
      await write(out, open());
      await write(
        out,
        safeItems(items)
          .map((item) => JSON.stringify(item))
          .join(',\n'),
      );
    },
    end: (problems, more = {}) => {
      const rest = Object.entries({ problems, ...more }).map(
        ([name, value]) => `"${name}":${JSON.stringify(safeValue(value), undefined, 1)}`,
      );
      return write(out, `${first ? '{"items":[' : '\n'}],${rest.join(',')}}\n`);
    },
    leftOut: [],
  };
};

// The date stands in `edtf`, exactly; `start` and `end` are for programs that do not know EDTF.
const COLUMNS = [
  'edtf',
  'start',
  'end',
  'precision',
  'title',
  'summary',
  'countries',
  'themes',
  'url',
  'source',
  'sources',
];

const csvPrinter = (out: Writable): Printer => {
  const csv = createCsvWriter(COLUMNS);
  return {
    items: (items) => write(out, csv.rows(safeItems(items))),
    end: () => write(out, csv.end()),
    get leftOut() {
      return csv.leftOut;
    },
  };
};

/** Prints JSON or CSV. */
export const createPrinter = (kind: 'json' | 'csv', out: Writable): Printer =>
  kind === 'json' ? jsonPrinter(out) : csvPrinter(out);

export interface ReadProgress {
  at(records: number): void;
  clear(): void;
}

const EVERY = 200;
const SILENT = { at: (): void => undefined, clear: (): void => undefined };

/** Counts records on one line of a terminal, once work has taken a while; silent where nobody looks. */
export const createProgress = (out: Writable & { readonly isTTY?: boolean }): ReadProgress => {
  if (!out.isTTY) return SILENT;
  let next = Date.now() + 2 * EVERY;
  let shown = false;
  return {
    at: (records) => {
      const now = Date.now();
      if (now < next) return;
      next = now + EVERY;
      shown = true;
      out.write(`\r${records.toLocaleString('en')} records`);
    },
    clear: () => {
      if (shown) out.write('\r\u001B[K');
    },
  };
};

/** The streams of the process, or of a test. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean };
}
