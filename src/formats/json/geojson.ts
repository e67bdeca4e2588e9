import type { Collector } from '../collector.js';
import { valuesOfLines } from './json-lines.js';
import { isObject, listOf, objectsOf, withJson, type JsonObject } from './json-value.js';
import { readObjectsAsTable } from '../table/objects-table.js';
import type { RawItem, ReadContext, ReadResult } from '../reader.js';

interface Box {
  west: number;
  east: number;
  south: number;
  north: number;
}

/** The positions of a geometry, however deep they are nested. */
const spread = (coordinates: unknown, box: Box): void => {
  const stack: unknown[] = [coordinates];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (!Array.isArray(next)) continue;
    const [x, y] = next as readonly unknown[];
    if (typeof x === 'number' && typeof y === 'number') {
      box.west = Math.min(box.west, x);
      box.east = Math.max(box.east, x);
      box.south = Math.min(box.south, y);
      box.north = Math.max(box.north, y);
    } else for (const inner of next as readonly unknown[]) stack.push(inner);
  }
};

const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** Where a geometry is: a point itself, of anything else the middle of its box. Esri's points have x and y. */
const placeOf = (geometry: unknown): JsonObject => {
  if (!isObject(geometry)) return {};
  const box: Box = { west: Infinity, east: -Infinity, south: Infinity, north: -Infinity };
  spread(geometry['coordinates'], box);
  spread(geometry['rings'] ?? geometry['paths'], box);
  for (const part of objectsOf(geometry['geometries'])) spread(part['coordinates'], box);
  if (typeof geometry['x'] === 'number' && typeof geometry['y'] === 'number')
    spread([geometry['x'], geometry['y']], box);
  if (!(box.west <= box.east)) return {};
  return { latitude: round((box.south + box.north) / 2), longitude: round((box.west + box.east) / 2) };
};

const rowOf = (feature: JsonObject): JsonObject => {
  const properties = feature['properties'] ?? feature['attributes'];
  return {
    ...(feature['id'] === undefined ? {} : { id: feature['id'] }),
    ...(isObject(properties) ? properties : {}),
    ...placeOf(feature['geometry']),
  };
};

const featuresIn = (value: unknown): readonly unknown[] =>
  listOf(value).flatMap((part) =>
    isObject(part) && Array.isArray(part['features']) ? (part['features'] as readonly unknown[]) : [part],
  );

/** One feature a line, each perhaps after a record separator: the value of each line, undefined for one that is no JSON. */
const linesOf = (text: string): readonly unknown[] | undefined => {
  if (!/^\x1e|^\{[^\n]*\}[^\S\n]*\n\s*\x1e?\{/.test(text.trimStart())) return undefined;
  return valuesOfLines(text.split(/[\n\x1e]/));
};

const readFeatures = (features: readonly unknown[], context: ReadContext): ReadResult => {
  const rows = features.filter(isObject).map(rowOf);
  const isBare = rows.every((row) =>
    Object.keys(row).every((key) => /^(?:id|latitude|longitude)$/.test(key)),
  );
  const tell = (collector: Collector): void => {
    const strange = features.length - rows.length;
    if (strange)
      collector.file(`${strange} features could not be read and were left out.`, 'Check the file.', strange);
    if (rows.length && isBare)
      collector.file(
        'The features have no properties: only their places.',
        'Give each feature a date and a title.',
      );
  };
  const result = readObjectsAsTable('geojson', rows, context, tell);
  return { ...result, items: result.items.map(withNumbers) };
};

/** GeoJSON: the properties of each feature are a row, its place goes into `latitude` and `longitude`. */
export const readGeoJson = (text: string, context: ReadContext): ReadResult => {
  const lines = linesOf(text);
  return lines
    ? readFeatures(lines, context)
    : withJson('geojson', text, context, (value) => readFeatures(featuresIn(value), context));
};

/** A table's cells are text; a place on the map is numbers. */
const withNumbers = (item: RawItem): RawItem => {
  const { latitude, longitude } = item;
  return latitude === undefined || longitude === undefined
    ? item
    : { ...item, latitude: Number(latitude), longitude: Number(longitude) };
};

export const read = readGeoJson;
