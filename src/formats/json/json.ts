import { createCollector } from '../collector.js';
import { RowFault, type RawItem, type ReadContext, type ReadResult } from '../reader.js';
import { createFieldAssigner } from '../field-names.js';
import { htmlToText } from '../feed/html-text.js';
import { isObject, withJson, type JsonObject } from './json-value.js';
import { dateOfObject, joinPartFields, partFields, type PartFields } from '../part-fields.js';
import { createTableReader } from '../table/table.js';
import { preferEdtf } from '../table/table-row.js';

// Where lists of items are found in an object, most likely first.
const LISTS: readonly string[] = [
  'items',
  'events',
  'articles',
  'entries',
  'news',
  'timeline',
  'results',
  'rows',
  'records',
  'data',
  'docs',
  'posts',
  'stories',
  'response',
];

const isItem = (value: JsonObject): boolean => {
  const fields = createFieldAssigner()(Object.keys(value));
  return fields.includes('title') && (fields.includes('start') || fields.includes('edtf'));
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

/** WordPress gives its texts as { rendered: HTML }. */
const plainOf = (value: unknown): unknown =>
  isObject(value) && typeof value['rendered'] === 'string' ? htmlToText(value['rendered']) : value;

interface ObjectPlan {
  /** Our field of each key; undefined for one that keeps its name. */
  readonly fields: readonly (string | undefined)[];
  readonly parts: PartFields;
}

/** Renames fields to ours where their names are synonyms; plans once per shape of object. */
export const createRenamer = (): ((object: JsonObject) => RawItem) => {
  const assign = createFieldAssigner();
  const plans = new Map<string, ObjectPlan>();
  return (object) => {
    const keys = Object.keys(object);
    const shape = keys.join('\n');
    let plan = plans.get(shape);
    if (!plan) {
      plan = { fields: assign(keys), parts: partFields(keys) };
      if (plans.size < 1000) plans.set(shape, plan);
    }
    const item: Record<string, unknown> = {};
    const { fields, parts } = plan;
    keys.forEach((key, i) => {
      if (key !== '__proto__') item[fields[i] ?? key] = plainOf(object[key]);
    });
    if (parts.start ?? parts.end)
      joinPartFields(item, object, parts, (key) => fields[keys.indexOf(key)] ?? key);
    if (isObject(item['start'])) item['start'] = dateOfObject(item['start']);
    if (isObject(item['end'])) item['end'] = dateOfObject(item['end']);
    preferEdtf(item);
    return item;
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
  withJson('json', text, context, (value) => readJsonValue('json', value, context));

const SAMPLE = 100;

/** Not one of many records is an object: another kind of list altogether. */
const isHopeless = (records: readonly unknown[]): boolean =>
  records.length > 5 && !records.slice(0, SAMPLE).some(isObject);

/** A list of rows, the first of them the header. */
const isTable = (records: readonly unknown[]): boolean =>
  records.length > 1 && records.slice(0, SAMPLE).every(Array.isArray);

const readTable = (format: string, records: readonly unknown[], context: ReadContext): ReadResult => {
  const cellOf = (cell: unknown): string =>
    typeof cell === 'string' ? cell : cell === null || cell === undefined ? '' : JSON.stringify(cell);
  const table = createTableReader(format, context);
  table.push(records.map((row) => (Array.isArray(row) ? row.map(cellOf) : [])));
  table.end();
  return table.collector.result(table.title());
};

/** A value that has been parsed already, from JSON or another notation of the same kind. */
export const readJsonValue = (format: string, value: unknown, context: ReadContext): ReadResult => {
  const records = findRecords(value);
  if (records && isTable(records)) return readTable(format, records, context);
  const collector = createCollector(format, context);
  const rename = createRenamer();
  if (!records || isHopeless(records))
    collector.file(
      'It is not a timeline: there is no list of items in it.',
      'Write it as an array of items.',
    );
  for (const record of records && !isHopeless(records) ? records : [])
    collector.record(record, () => (isObject(record) ? rename(record) : notItem(record)));
  const title =
    isObject(value) && Array.isArray(records) && records[0] !== value ? value['title'] : undefined;
  return collector.result(typeof title === 'string' ? title : undefined);
};

export const read = readJson;
