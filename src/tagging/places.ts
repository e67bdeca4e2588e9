import type { Places } from './gazetteer.js';

/** States, provinces and some 550 large cities, each with its country: a chunk of its own, for the option `places` of `createTagger`. */
export async function loadPlaces(): Promise<Places> {
  return (await import('./places-data.js')).PLACES;
}

/** The names of each country as a list. */
export function placeNames(places: Places): readonly (readonly [code: string, names: readonly string[]])[] {
  return Object.entries(places).map(([code, names]) => [
    code,
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ]);
}
