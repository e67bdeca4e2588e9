import { createCollector, type Collector } from '../collector.js';
import {
  finished,
  RowFault,
  type RawItem,
  type ReadContext,
  type ReadResult,
  type Steps,
} from '../reader.js';
import { joinYearMonthDay, yearText, type PartColumns } from '../../items/field-names.js';
import type { ColumnMapping } from '../field-names.js';
import {
  planObject,
  type ObjectPlan,
  addOwnNames,
  withAttributes,
  wrappedRecords,
  shapedRecords,
} from './record-shapes.js';
import { createSettler, findDayOrder } from '../day-order.js';
import { isObject, withJsonSteps, type JsonObject, plainDate, plainValue } from './json-value.js';
import { dateOfObject } from '../part-fields.js';
import { isOfNumbers, wideRows } from '../table/date-columns.js';
import { cellOf, readObjectsAsTable } from '../table/objects-table.js';
import { createTableReader, preferEdtf, withTime } from '../table/table.js';
import { createSheetMapper } from '../timelinejs/sheet.js';
import { tidyRows } from '../table/tidy-rows.js';

// Where lists of items are found in an object, most likely first.
const LISTS: readonly string[] = [
  'items',
  'events',
  'articles',
  'entries',
  'news',
  'timeline',
  'results',
  'result',
  'rows',
  'records',
  'data',
  'docs',
  'posts',
  'stories',
  'response',
];

const isItem = (value: JsonObject): boolean => {
  const { fields, parts } = planObject(Object.keys(value));
  return (
    fields.includes('title') && (fields.includes('start') || fields.includes('edtf') || parts.length > 0)
  );
};

/** The list of records in a JSON value; undefined when there is none. */
export const findRecords = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isObject(value)) return undefined;
  for (const name of LISTS) {
    const list: unknown = value[name];
    if (Array.isArray(list)) return list as readonly unknown[];
  }
  if (isItem(value)) return [value];
  for (const name of LISTS) {
    const inner = depth < 2 && isObject(value[name]) ? findRecords(value[name], depth + 1) : undefined;
    if (inner) return inner;
  }
  return Object.values(value).find((inner) => Array.isArray(inner) && inner.some(isObject)) as
    readonly unknown[] | undefined;
};

const ZONELESS = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/;

/** A time without a zone, as the same time in UTC where the record has it, too. */
const inUniversalTime = (value: unknown, universal: unknown): unknown =>
  typeof value === 'string' &&
  ZONELESS.test(value) &&
  typeof universal === 'string' &&
  ZONELESS.test(universal)
    ? `${universal}Z`
    : value;

/** The object under our names, its date in one piece. */
const renamed = (object: JsonObject, keys: readonly string[], plan: ObjectPlan): Record<string, unknown> => {
  const item: Record<string, unknown> = {};
  keys.forEach((key, i) => {
    if (key !== '__proto__') item[plan.names[i]!] = plainValue(object[key]);
  });
  if (plan.parts.length) joinParts(item, object, keys, plan);
  for (const field of plan.years) {
    const year = item[field];
    if (typeof year === 'number') item[field] = yearText(year);
  }
  for (const [field, key] of plan.universal) item[field] = inUniversalTime(item[field], object[key]);
  for (const field of ['start', 'end']) {
    const date = plainDate(item[field]);
    item[field] = isObject(date) ? dateOfObject(date) : date;
  }
  addOwnNames(item, object);
  withTime(item, 'start', 'startTime');
  withTime(item, 'end', 'endTime');
  preferEdtf(item);
  return item;
};

/** What ten digits count where nobody says so: seconds, as programs write them. A whole number of days in milliseconds is left. */
const isSeconds = (value: unknown): value is number =>
  typeof value === 'number' && value >= 1e9 && value < 2 ** 31 && value % 86_400_000 !== 0;

/** Makes the function that reads seconds since 1970, and tells it once. */
export const createSecondsReader = (tell: Collector['file']): ((item: Record<string, unknown>) => void) => {
  let isTold = false;
  return (item) => {
    for (const field of ['start', 'end']) {
      const value = item[field];
      if (!isSeconds(value)) continue;
      item[field] = new Date(value * 1000).toISOString().replace('.000Z', 'Z');
      if (!isTold)
        tell(
          'Numbers of ten digits were read as seconds since 1970; as milliseconds they would be of January 1970.',
          'If that is wrong, write the dates as 2021-05-27.',
          value,
        );
      isTold = true;
    }
  };
};

/** Puts the dates that stand in parts into the item, where no field holds the whole date. */
const joinParts = (
  item: Record<string, unknown>,
  object: JsonObject,
  keys: readonly string[],
  { parts: [from, to], fields, names }: ObjectPlan,
): void => {
  if (!from) return;
  const cellsOf = ([year, month, day]: PartColumns) =>
    [object[keys[year] ?? ''], object[keys[month] ?? ''], object[keys[day] ?? '']] as const;
  const put = (field: 'start' | 'end', columns: PartColumns, usualYear?: unknown): void => {
    const whole = fields.indexOf(field);
    if (whole >= 0 && !columns.includes(whole) && !isEmpty(item[field])) return;
    for (const column of columns) Reflect.deleteProperty(item, names[column] ?? '');
    item[field] = joinYearMonthDay(cellsOf(columns), usualYear);
  };
  put('start', from);
  if (to) put('end', to, object[keys[from[0]]!]);
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

export interface Renamer {
  readonly rename: (object: JsonObject) => Record<string, unknown>;
  /** The values of its start and end, as they are written. */
  readonly datesOf: (object: JsonObject) => readonly unknown[];
}

/** Renames fields to ours where their names are synonyms, or where `columns` says so; plans once per shape of object. */
export const createRenamer = (columns: ColumnMapping = {}): Renamer => {
  const plans = new Map<string, ObjectPlan>();
  let last: { readonly keys: readonly string[]; readonly plan: ObjectPlan } | undefined;
  const planOf = (keys: readonly string[]): ObjectPlan => {
    // Most records have the shape of the one before.
    if (last?.keys.length === keys.length && keys.every((key, i) => key === last!.keys[i])) return last.plan;
    const plan = findPlan(keys);
    last = { keys, plan };
    return plan;
  };
  const findPlan = (keys: readonly string[]): ObjectPlan => {
    const shape = keys.join('\n');
    let plan = plans.get(shape);
    if (!plan) {
      plan = planObject(keys, columns);
      if (plans.size < 1000) plans.set(shape, plan);
    }
    return plan;
  };
  return {
    rename: (given) => {
      const object = withAttributes(given);
      const keys = Object.keys(object);
      return renamed(object, keys, planOf(keys));
    },
    datesOf: (given) => {
      const object = withAttributes(given);
      const keys = Object.keys(object);
      const { fields } = planOf(keys);
      return ['start', 'end'].map((field) => object[keys[fields.indexOf(field)] ?? '']);
    },
  };
};

const notItem = (value: unknown): RowFault =>
  new RowFault(
    'It is not an object with named fields.',
    'Write each item as {"start": …, "title": …}.',
    undefined,
    value,
  );

/** A JSON array of items, an object that holds one, or one item. Field names may be synonyms ("date", "headline"). */
export const readJson = (text: string, context: ReadContext): ReadResult =>
  finished(readSteps(text, context));

/** The same, in steps; the text is parsed in one. */
export const readSteps = (text: string, context: ReadContext): Steps<ReadResult> =>
  withJsonSteps('json', text, context, (value) => jsonValueSteps('json', value, context));

const SAMPLE = 100;

/** Not one of many records is an object: another kind of list altogether. */
const isHopeless = (records: readonly unknown[]): boolean =>
  records.length > 5 && !records.slice(0, SAMPLE).some(isObject);

/** A list of rows, the first of them the header. */
const isTable = (records: readonly unknown[]): boolean =>
  records.length > 1 && records.slice(0, SAMPLE).every(Array.isArray);

function* tableSteps(format: string, records: readonly unknown[], context: ReadContext): Steps<ReadResult> {
  const textOf = (cell: unknown): string =>
    typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : JSON.stringify(cell);
  const table = createTableReader(format, context, createSheetMapper, tidyRows);
  yield* table.pushSteps(records.map((row) => (Array.isArray(row) ? row.map(textOf) : [])));
  table.end();
  return table.collector.result();
}

/** A value that has been parsed already, from JSON or another notation of the same kind. */
export const readJsonValue = (format: string, value: unknown, context: ReadContext): ReadResult =>
  finished(jsonValueSteps(format, value, context));

const RECORDS_A_STEP = 50;

function* jsonValueSteps(format: string, value: unknown, context: ReadContext): Steps<ReadResult> {
  const records = wrappedRecords(value) ?? shapedRecords(value) ?? findRecords(value);
  if (records && isTable(records)) return yield* tableSteps(format, records, context);
  const collector = createCollector(format, context);
  const renamer = createRenamer(context.columns);
  if (!records || isHopeless(records))
    collector.file(
      'It is not a timeline: there is no list of items in it.',
      'Write it as an array of items.',
    );
  const usable = records && !isHopeless(records) ? records : [];
  const dates: unknown[] = [];
  for (const [i, record] of usable.entries()) {
    if (isObject(record)) for (const date of renamer.datesOf(record)) dates.push(date);
    if (i % RECORDS_A_STEP === 0) yield 0.2 + (0.1 * i) / usable.length;
  }
  const settle = createSettler(context.dateOrder ? undefined : findDayOrder(dates), collector.file);
  const readSeconds = createSecondsReader(collector.file);
  const read = (record: JsonObject): RawItem => {
    const item = renamer.rename(record);
    readSeconds(item);
    settle(item, item['year']);
    return item;
  };
  for (const [i, record] of usable.entries()) {
    collector.record(record, () => (isObject(record) ? read(record) : notItem(record)));
    if (i % RECORDS_A_STEP === 0) yield 0.3 + (0.7 * i) / usable.length;
  }
  const title =
    isObject(value) && Array.isArray(records) && records[0] !== value ? value['title'] : undefined;
  const result = collector.result(typeof title === 'string' ? title : undefined);
  return asTable(format, usable, result, context);
}

/** Tells whoever asks what the fields of the records are, as the columns of a table. */
export const tellColumns = (records: readonly unknown[], { onTable, columns }: ReadContext): void => {
  if (!onTable) return;
  const objects = records.slice(0, SAMPLE).filter(isObject).map(withAttributes);
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const { names, parts } = planObject(keys, columns);
  onTable([keys, ...objects.map((object) => keys.map((key) => cellOf(object[key])))], {
    columns: names,
    parts,
  });
};

/** Where no record has a date and a title by its names: what the same records are as a table, whose cells are looked at, too. */
export const asTable = (
  format: string,
  records: readonly unknown[],
  result: ReadResult,
  context: ReadContext,
): ReadResult => {
  if (result.items.length) tellColumns(records, context);
  if (result.items.length || !records.length || !records.every(isObject)) return result;
  const table = readObjectsAsTable(format, records.map(withAttributes), context, undefined, wideRows);
  return (table.items.length && table.records >= records.length) || isOfNumbers(table) ? table : result;
};

export const read = readJson;
