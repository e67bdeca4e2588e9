import type { Readable, Writable } from 'node:stream';
import { createCsvWriter } from '../formats/export/export.js';
import type { NoteField, RawItem } from '../formats/reader.js';
import { cleanText } from '../text/text.js';
import { addListValues, tidyCountry } from '../items/field-values.js';
import type { Problem } from '../items/problem.js';
import {
  checkStatus,
  type ProblemSink,
  readImportance,
  readKind,
  type ReportFault,
  spanOfColumns,
} from '../items/fields.js';
import { type DateContext, isFault } from '../time/read-date.js';
import { withCells } from '../time/parse-date.js';
import type { DateFault, DateSpan } from '../time/span.js';
import { toEdtf } from '../time/to-edtf.js';

// What leaves for a terminal or a file: without characters that control a terminal, and without the passwords of addresses.

/** Controls (C0 but tab and line end, DEL, C1), what turns the direction of text round, and what tags text invisibly. */
const UNSAFE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const UNSAFE_ALL = new RegExp(UNSAFE.source, 'g');

const isBetween = (code: number, low: number, high: number): boolean => code >= low && code <= high;

/** The end of a control sequence (CSI) whose parameters begin at `from`. */
const endOfSequence = (text: string, from: number): number => {
  let at = from;
  while (isBetween(text.charCodeAt(at), 0x20, 0x3f)) at++;
  return isBetween(text.charCodeAt(at), 0x40, 0x7e) ? at + 1 : at;
};

/** The end of a string to the terminal (OSC and its kin): after BEL, ST or ESC \; undefined when nothing ends it. */
const endOfString = (text: string, from: number): number | undefined => {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x07 || code === 0x9c) return at + 1;
    if (code === 0x1b) return text[at + 1] === '\\' ? at + 2 : undefined;
    if (code === 0x0a) return undefined;
  }
  return undefined;
};

const STRINGS: ReadonlySet<string> = new Set([']', 'P', 'X', '^', '_']);
const STRING_CODES: ReadonlySet<number> = new Set([0x9d, 0x90, 0x98, 0x9e, 0x9f]);

/** Where the escape sequence at `at` ends; undefined when there is none. */
const endOfEscape = (text: string, at: number): number | undefined => {
  const code = text.charCodeAt(at);
  const next = text[at + 1] ?? '';
  if (code === 0x9b) return endOfSequence(text, at + 1);
  if (STRING_CODES.has(code)) return endOfString(text, at + 1) ?? at + 1;
  if (code !== 0x1b) return undefined;
  if (next === '[') return endOfSequence(text, at + 2);
  return STRINGS.has(next) ? (endOfString(text, at + 2) ?? at + 1) : at + 1;
};

const withoutControls = (text: string): string => {
  if (!UNSAFE.test(text)) return text;
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const end = endOfEscape(text, at);
    if (end === undefined) continue;
    parts.push(text.slice(from, at));
    from = end;
    at = end - 1;
  }
  parts.push(text.slice(from));
  return parts.join('').replace(UNSAFE_ALL, '');
};

const ENDS_HOST = /[\s/?#"'<>\\]/;

/** Each address without its user and password. */
const withoutPasswords = (text: string): string => {
  let out = '';
  let from = 0;
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at)) {
    at += 3;
    let sign = -1;
    let end = at;
    for (; end < text.length && !ENDS_HOST.test(text[end]!); end++) if (text[end] === '@') sign = end;
    if (sign >= 0) {
      out += text.slice(from, at);
      from = sign + 1;
    }
    at = end;
  }
  return from === 0 ? text : out + text.slice(from);
};

/** The text as it may be written to a terminal or a file. */
export const safeText = (text: string): string => withoutPasswords(withoutControls(text));

/** A name of a column: never empty where it was not, so that it stays a name of its own. */
const safeKey = (key: string, taken: ReadonlySet<string>): string => {
  const plain = safeText(key) || withoutPasswords(key.replace(UNSAFE_ALL, '')) || 'unnamed';
  let name = plain;
  for (let n = 2; taken.has(name); n++) name = `${plain} (${n})`;
  return name;
};

/** How deep a value is looked into; readers take nothing deeper. */
const DEEPEST = 250;

const safeObject = (value: Readonly<Record<string, unknown>>, depth: number): unknown => {
  const entries = Object.entries(value);
  const taken = new Set<string>();
  const safe = entries.map(([key, part]): [string, unknown] => {
    const name = key === safeText(key) && !taken.has(key) ? key : safeKey(key, taken);
    taken.add(name);
    return [name, safeValue(part, depth + 1)];
  });
  const same = safe.every(([key, part], i) => key === entries[i]![0] && part === entries[i]![1]);
  return same ? value : Object.fromEntries(safe);
};

/** A value with all its texts and names safe to write; the same value when they are already. */
export const safeValue = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return safeText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date || depth > DEEPEST) return value;
  if (!Array.isArray(value)) return safeObject(value as Readonly<Record<string, unknown>>, depth);
  const list = value as readonly unknown[];
  const safe = list.map((part) => safeValue(part, depth + 1));
  return safe.every((part, i) => part === list[i]) ? value : safe;
};

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
