// Records that an answer or an export wraps: `edges[].node` of GraphQL, `hits.hits[]._source` of Elasticsearch, `attributes` of Strapi,
// `fields` of Contentful; and dates of EONET, which stand with the places.
import { isObject, type JsonObject } from './json-value.js';

const DEEPEST = 5;
const MOST_LOOKED_AT = 200;
const LISTS: readonly string[] = ['edges', 'hits'];
const WRAPS: readonly string[] = ['node', '_source'];

const wrapOf = (list: unknown): string | undefined =>
  Array.isArray(list) && list.length
    ? WRAPS.find((name) => list.slice(0, MOST_LOOKED_AT).every((one) => isObject(one) && isObject(one[name])))
    : undefined;

/** The list of records in wraps, wherever it stands in an answer; undefined where there is none. */
const wrappedList = (value: unknown, depth = 0): readonly unknown[] | undefined => {
  if (!isObject(value) || depth > DEEPEST) return undefined;
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
