import { foldName, isYearName, partColumns, type PartColumns } from '../../items/field-names.js';
import { assignFields, keptNames, type ColumnMapping } from '../field-names.js';
import { isDateCell } from '../column-choice.js';
import { isObject, textOf, type JsonObject } from './json-value.js';

// What the keys of an object of JSON are, as the columns of a table.

/** What the keys of an object are. */
export interface ObjectPlan {
  readonly fields: readonly (string | undefined)[];
  /** What the keys are called in the item. */
  readonly names: readonly string[];
  /** Year, month and day apart: of the start, then of the end. */
  readonly parts: readonly PartColumns[];
  /** Fields whose numbers are years. */
  readonly years: readonly ('start' | 'end')[];
  /** The keys that hold start or end in UTC, beside one without a zone: "date_gmt" beside "date". */
  readonly universal: readonly (readonly ['start' | 'end', string])[];
}

const objectNames = (keys: readonly string[], fields: readonly (string | undefined)[]): readonly string[] => {
  const kept = keptNames(keys, fields);
  // A key is kept as it is written, spaces and all.
  return keys.map((key, i) => (fields[i] === undefined && kept[i] === key.trim() ? key : kept[i]!));
};

export const planObject = (keys: readonly string[], mapping: ColumnMapping = {}): ObjectPlan => {
  const fields = assignFields(keys, mapping);
  const isMapped = mapping['start'] !== undefined || fields.includes('edtf');
  return {
    fields,
    names: fields.includes(undefined) ? objectNames(keys, fields) : (fields as readonly string[]),
    parts: isMapped ? [] : partColumns(keys, []),
    years: (['start', 'end'] as const).filter((field) => {
      const column = fields.indexOf(field);
      return column >= 0 && isYearName(foldName(keys[column]!));
    }),
    universal: (['start', 'end'] as const).flatMap((field) => {
      const name = foldName(keys[fields.indexOf(field)] ?? '');
      const key = name && keys.find((other) => [`${name}gmt`, `${name}utc`].includes(foldName(other)));
      return key ? [[field, key] as const] : [];
    }),
  };
};

// JSON whose records are no list of objects: names and rows apart, a list for each column, days or years as keys.

const COLUMNS: readonly string[] = [
  'columns',
  'headers',
  'header',
  'fields',
  'cols',
  'columnNames',
  'column_names',
];
const ROWS: readonly string[] = ['data', 'rows', 'values', 'records', 'body'];
const INSIDE: readonly string[] = [
  'data',
  'result',
  'results',
  'table',
  'dataset',
  'payload',
  'response',
  'events',
  'items',
  'timeline',
  'entries',
];
const DEEPEST = 3;

const nameOf = (column: unknown): string | undefined =>
  typeof column === 'string'
    ? column
    : isObject(column)
      ? ['name', 'title', 'label', 'id', 'key', 'field', 'fieldName', 'data']
          .map((key) => textOf(column[key]))
          .find((name) => name !== undefined)
      : undefined;

const namesOf = (value: unknown): readonly string[] | undefined => {
  const names = Array.isArray(value) ? value.map(nameOf) : [];
  return names.length > 1 && names.every((name) => name !== undefined) ? names : undefined;
};

const hasDateAndTitle = (names: readonly string[]): boolean => {
  const { fields, parts } = planObject(names);
  return (
    fields.includes('title') && (fields.includes('start') || fields.includes('edtf') || parts.length > 0)
  );
};

/** `{ columns: ["date", "title"], data: [["2021-05-27", "Vote"]] }`, with the names first; also as Socrata has it. */
const apart = (value: JsonObject): readonly (readonly unknown[])[] | undefined => {
  const rows = ROWS.map((key) => value[key]).find(
    (list): list is readonly (readonly unknown[])[] =>
      Array.isArray(list) && list.length > 0 && list.every(Array.isArray),
  );
  if (!rows) return undefined;
  const meta = isObject(value['meta']) ? value['meta'] : {};
  const view = isObject(meta['view']) ? meta['view'] : meta;
  for (const holder of [value, view])
    for (const key of COLUMNS) {
      const names = namesOf(holder[key]);
      if (names && names.length >= rows[0]!.length) return [names, ...rows];
    }
  return undefined;
};

const isScalar = (value: unknown): boolean => value === null || typeof value !== 'object';

/** `{ date: […], title: […] }`, or the same with numbered objects, as pandas writes it. */
const byColumn = (value: JsonObject): readonly JsonObject[] | undefined => {
  const columns = Object.entries(value).flatMap(([name, cells]) => {
    if (Array.isArray(cells)) return cells.length && cells.every(isScalar) ? [[name, cells] as const] : [];
    const keys = isObject(cells) ? Object.keys(cells) : [];
    return keys.length &&
      keys.every((key) => /^\d+$/.test(key)) &&
      Object.values(cells as JsonObject).every(isScalar)
      ? [[name, Object.values(cells as JsonObject)] as const]
      : [];
  });
  if (columns.length < 2 || !hasDateAndTitle(columns.map(([name]) => name))) return undefined;
  const records: Record<string, unknown>[] = [];
  for (const [name, cells] of columns)
    (cells as readonly unknown[]).forEach((cell, row) => {
      const record = (records[row] ??= {});
      if (cell !== null && name !== '__proto__') record[name] = cell;
    });
  return records;
};

type Path = readonly string[];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** The date of a path of keys, such as 2021, May, 3; undefined where it is none. */
const dateOfPath = ([first = '', month, day]: Path): string | undefined => {
  const key = first.trim();
  if (month === undefined) return isDateCell(key) || /^(?:1\d|20|21)\d\d$/.test(key) ? key : undefined;
  if (!/^(?:1\d|20|21)\d\d$/.test(key)) return undefined;
  const named = MONTHS.indexOf(foldName(month).slice(0, 3)) + 1;
  const number = named || (/^\d{1,2}$/.test(month) ? Number(month) : 0);
  if (number < 1 || number > 12) return undefined;
  const whole = `${key}-${String(number).padStart(2, '0')}`;
  if (day === undefined) return whole;
  return /^\d{1,2}$/.test(day.trim()) ? `${whole}-${day.trim().padStart(2, '0')}` : undefined;
};

/** A record whose date is a day and a month, with the year that it stands under: "3 May", "03.05.", "05-03". */
const withYear = (record: JsonObject, key: string, year: string): JsonObject => {
  const date = record[key];
  if (typeof date !== 'string' || !/^\d{4}$/.test(year) || !/\d/.test(date) || /\d{3}|'\d/.test(date))
    return record;
  return { ...record, [key]: joinYear(date.trim(), year) };
};

/** "3 May", "03.05." and "05-03" with the year. */
const joinYear = (text: string, year: string): string => {
  if (/^\d\d-\d\d$/.test(text)) return `${year}-${text}`;
  const sign = /^\d{1,2}([./])\d{1,2}\.?$/.exec(text)?.[1];
  return sign === undefined ? `${text} ${year}` : `${text.replace(/\.$/, '')}${sign}${year}`;
};

/** What stands at a day or a year: a text, an object, or a list of these. */
const recordsAt = (path: Path, value: unknown): readonly JsonObject[] | undefined => {
  const date = dateOfPath(path);
  if (date === undefined) return undefined;
  if (typeof value === 'string') return [{ start: date, title: value }];
  if (Array.isArray(value)) {
    const found = value.map((entry) => recordsAt(path, entry));
    return found.every((list) => list !== undefined) ? found.flat() : undefined;
  }
  if (!isObject(value)) return undefined;
  const keys = Object.keys(value);
  const { fields, parts } = planObject(keys);
  if (fields.includes('title')) {
    const day = keys.find((key) => foldName(key) === 'day');
    if (fields.includes('start') && day === undefined)
      return [withYear(value, keys[fields.indexOf('start')]!, path[0]!.trim())];
    const rest = Object.fromEntries(Object.entries(value).filter(([key]) => key !== day));
    const own = day === undefined ? undefined : dateOfPath([...path, String(value[day])]);
    if (parts.length || (day !== undefined && own === undefined)) return undefined;
    return [{ ...rest, start: own ?? date }];
  }
  if (path.length > 2 || !keys.length) return undefined;
  const found = keys.map((key) => recordsAt([...path, key], value[key]));
  return found.every((list) => list !== undefined) ? found.flat() : undefined;
};

/** `{ "2021-05-27": "Vote" }`, `{ "2021": { "May": [{ "day": 3, … }] } }`. */
const byDate = (value: JsonObject): readonly JsonObject[] | undefined => {
  const keys = Object.keys(value);
  if (keys.length === 0 || dateOfPath([keys[0]!]) === undefined) return undefined;
  const found = keys.map((key) => recordsAt([key], value[key]));
  return found.every((list) => list !== undefined) ? found.flat() : undefined;
};

/** `{ "a1": { "date": …, "title": … }, "a2": … }` */
const byId = (value: JsonObject): readonly JsonObject[] | undefined => {
  const entries = Object.entries(value);
  const isRecord = ([, record]: readonly [string, unknown]): boolean =>
    isObject(record) && hasDateAndTitle(Object.keys(record));
  if (entries.length < 2 || !entries.every(isRecord)) return undefined;
  return entries.map(([key, record]) => ({
    ...(/^\d+$/.test(key) ? {} : { id: key }),
    ...(record as JsonObject),
  }));
};

/** The records of JSON in such a shape, a table's first row its names; undefined for a list of objects and for other shapes. */
export const shapedRecords = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (!isObject(value)) return undefined;
  const found = apart(value) ?? byColumn(value) ?? byDate(value) ?? byId(value);
  if (found || depth >= DEEPEST) return found;
  for (const name of INSIDE) {
    const inner = isObject(value[name]) ? shapedRecords(value[name], depth + 1) : undefined;
    if (inner) return inner;
  }
  return undefined;
};

// Records that an answer or an export wraps: `edges[].node` of GraphQL, `hits.hits[]._source` of Elasticsearch, `attributes` of Strapi,
// `fields` of Contentful; and dates of EONET, which stand with the places.

const DEEPEST_WRAP = 5;
const MOST_LOOKED_AT = 200;
const LISTS: readonly string[] = ['edges', 'hits'];
const WRAPS: readonly string[] = ['node', '_source'];

const wrapOf = (list: unknown): string | undefined =>
  Array.isArray(list) && list.length
    ? WRAPS.find((name) => list.slice(0, MOST_LOOKED_AT).every((one) => isObject(one) && isObject(one[name])))
    : undefined;

/** The list of records in wraps, wherever it stands in an answer; undefined where there is none. */
const wrappedList = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (!isObject(value) || depth > DEEPEST_WRAP) return undefined;
  for (const name of LISTS) if (wrapOf(value[name])) return value[name] as readonly unknown[];
  for (const inner of Object.values(value).slice(0, MOST_LOOKED_AT)) {
    const found = wrappedList(inner, depth + 1);
    if (found) return found;
  }
  return undefined;
};

/** The records of an answer that wraps each of them; undefined for other values. */
export const wrappedRecords = (value: unknown): readonly unknown[] | undefined => {
  const list = Array.isArray(value) ? (value as readonly unknown[]) : wrappedList(value);
  const wrap = wrapOf(list);
  return wrap === undefined
    ? undefined
    : list!.map((one) => (isObject(one) && isObject(one[wrap]) ? one[wrap] : one));
};

/** The fields of a record that an interface keeps under "attributes" or, beside its own "sys", under "fields". */
export const withAttributes = (record: JsonObject): JsonObject => {
  const inner = record['attributes'] ?? (isObject(record['sys']) ? record['fields'] : undefined);
  return isObject(inner) && Object.keys(record).length <= 6 && record['title'] === undefined
    ? { ...inner, ...(record['id'] === undefined ? {} : { id: record['id'] }) }
    : record;
};

/** The first and the last date of the places of a record: EONET gives no others. */
const placeDates = (places: unknown): readonly string[] =>
  Array.isArray(places)
    ? places.flatMap((place): readonly string[] =>
        isObject(place) && typeof place['date'] === 'string' ? [place['date']] : [],
      )
    : [];

/** Adds what a record tells under names that only its publisher has. */
export const addOwnNames = (item: Record<string, unknown>, record: JsonObject): void => {
  if (item['start'] === undefined) {
    const dates = [...placeDates(record['geometry'] ?? record['geometries'])].sort();
    if (dates.length) item['start'] = dates[0];
    if (dates.length > 1) item['end'] = dates.at(-1);
  }
  if (item['title'] !== undefined) return;
  const title =
    record['source_headline'] ?? (record['event_date'] === undefined ? undefined : record['notes']);
  if (typeof title === 'string' && title.trim() !== '') item['title'] = title;
};
