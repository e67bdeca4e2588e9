// Each value has a place in the palette that is its own, so that it has the same colour in every file.
import { COLOURS } from './palette.js';

/** Something for each value, in any letter case. */
export type ByValue<T extends string = string> = Readonly<Record<string, T>>;

/** Themes of news with a place of their own; those in a row would like the same one. */
const PLACES: readonly string[] = [
  'conflict sport',
  'diplomacy technology science',
  'politics elections culture lifestyle',
  'defence justice media education',
  'economy environment labour',
  'climate energy weather',
  'society migration religion health',
  'disaster crime',
];
const HOME = new Map(PLACES.flatMap((row, place) => row.split(' ').map((name) => [name, place] as const)));
/** The first of each row come before all others. */
const FIRST = new Set(PLACES.map((row) => row.split(' ')[0]));

/** Values are told apart whatever their letter case. */
export const foldValue = (value: string): string => value.trim().toLowerCase();

/** Where a value would like to be. */
function homeOf(value: string): number {
  let hash = 7;
  for (let i = 0; i < value.length; i++) hash = (Math.imul(hash, 31) + value.charCodeAt(i)) >>> 0;
  return HOME.get(value) ?? hash % COLOURS;
}

/**
 * Places in the palette for values, by value; those that find none are left out.
 * @param known Places that values have already; they keep them while they are among the values.
 */
export function placesOf(
  values: readonly string[],
  known: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const places = new Map(values.flatMap((v) => (known.has(v) ? [[v, known.get(v)!] as const] : [])));
  const taken = new Set(places.values());
  const fresh = values.filter((v) => !places.has(v));
  const rank = (v: string): number => (FIRST.has(foldValue(v)) ? 0 : 1);
  for (const value of fresh.sort((a, b) => rank(a) - rank(b))) {
    const home = homeOf(foldValue(value));
    const order = Array.from({ length: COLOURS }, (_, i) => (home + i) % COLOURS);
    const place = order.find((p) => !taken.has(p));
    if (place === undefined) continue;
    places.set(value, place);
    taken.add(place);
  }
  return places;
}
