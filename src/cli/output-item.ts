// One read item as it is printed: the bounds of its date, the date as EDTF, and everything else it has.
import { isFault } from '../data/date-context.js';
import type { DateContext } from '../data/date-context.js';
import type { DateFault } from '../data/date-span.js';
import { itemSpan } from '../data/item-span.js';
import { addListValues } from '../data/list-values.js';
import { checkStatus, readImportance, readKind, type ProblemSink } from '../data/row-fields.js';
import { tidyCountry } from '../data/tidy-country.js';
import { toEdtf } from '../data/to-edtf.js';
import type { Note } from '../formats/row-fault.js';
import type { RawItem } from '../formats/reader.js';

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

const same = (value: string): string => value;

/** Why a date cannot be read, with its readings where it has several. */
export const whyOf = ({ why, readings }: DateFault): string =>
  readings?.length ? `${why} It could be ${readings.join(' or ')}.` : why;

/** The rest of its fields, as the element would take them: what it cannot use is told and left out. */
const checked = (item: RawItem, note: Note): RawItem => {
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
export const outputItem = (item: RawItem, dates: DateContext, note: Note): Made => {
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
    themes: listOf(themes, same),
    ...rest,
  };
  return { item: made };
};
