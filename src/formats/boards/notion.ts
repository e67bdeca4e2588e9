import {
  firstText,
  isObject,
  listOf,
  objectsOf,
  textOf,
  withJson,
  type JsonObject,
} from '../json/json-value.js';
import { cellOf, readObjectsAsTable } from '../table/objects-table.js';
import type { ReadContext, ReadResult } from '../reader.js';
import { zonedTime } from '../zoned-time.js';

const richText = (value: unknown): string =>
  objectsOf(value)
    .map(
      (part) =>
        textOf(part['plain_text']) ??
        (isObject(part['text']) ? textOf(part['text']['content']) : undefined) ??
        '',
    )
    .join('');

interface Dates {
  readonly start: string;
  readonly end: string;
}

const datesIn = (value: unknown): Dates | undefined => {
  if (!isObject(value)) return undefined;
  const zone = textOf(value['time_zone']);
  const start = zonedTime(textOf(value['start']), zone);
  return start === undefined ? undefined : { start, end: zonedTime(textOf(value['end']), zone) ?? '' };
};

const plainValue = (type: string, value: unknown): string => {
  if (type === 'title' || type === 'rich_text') return richText(value);
  if (type === 'date') return datesIn(value)?.start ?? '';
  if (type === 'formula' && isObject(value)) {
    const inner = textOf(value['type']) ?? '';
    return inner === 'date' ? (datesIn(value['date'])?.start ?? '') : cellOf(value[inner]);
  }
  if (type === 'rollup' && isObject(value))
    return cellOf(listOf(value['array']).map((entry) => propertyCell(entry)));
  if (type === 'files') {
    const [file] = objectsOf(value);
    const place = file && (file['file'] ?? file['external']);
    return isObject(place) ? (textOf(place['url']) ?? '') : '';
  }
  return type === 'relation' ? '' : cellOf(value);
};

const propertyCell = (property: unknown): string => {
  const type = isObject(property) ? textOf(property['type']) : undefined;
  return isObject(property) && type !== undefined ? plainValue(type, property[type]) : '';
};

/** The property that dates a page: its first date, else a formula that gives one. */
const datingProperty = (properties: JsonObject): readonly [name: string, dates: Dates] | undefined => {
  const found = (type: string, datesOf: (value: unknown) => Dates | undefined) =>
    Object.entries(properties).flatMap(([name, property]): (readonly [string, Dates])[] => {
      const dates = isObject(property) && property['type'] === type ? datesOf(property[type]) : undefined;
      return dates ? [[name, dates]] : [];
    })[0];
  return (
    found('date', datesIn) ??
    found('formula', (value) => (isObject(value) ? datesIn(value['date']) : undefined))
  );
};

/** A page as a row: its title and its date stand under our names, the other properties under their own. */
const rowOf = (page: JsonObject): JsonObject => {
  const properties = isObject(page['properties']) ? page['properties'] : {};
  const [dated, dates] = datingProperty(properties) ?? [];
  const row: Record<string, unknown> = { start: dates?.start, end: dates?.end, title: undefined };
  for (const [name, property] of Object.entries(properties)) {
    if (!isObject(property) || name === '__proto__' || name === dated) continue;
    const type = textOf(property['type']) ?? '';
    if (type === 'title') row['title'] = richText(property['title']);
    else if (!/^(?:created|last_edited)_time$/.test(type)) row[name] = propertyCell(property);
  }
  return { ...row, id: page['id'], url: firstText(row, 'url') ?? firstText(page, 'public_url', 'url') };
};

const pagesIn = (value: unknown): readonly JsonObject[] =>
  listOf(value).flatMap((part) =>
    objectsOf(isObject(part) && Array.isArray(part['results']) ? part['results'] : part),
  );

/** Pages of a database as Notion's API gives them. Its CSV is read as any table. */
export const readNotion = (text: string, context: ReadContext): ReadResult =>
  withJson('notion', text, context, (value) => {
    const pages = pagesIn(value);
    return readObjectsAsTable('notion', pages.map(rowOf), context);
  });
