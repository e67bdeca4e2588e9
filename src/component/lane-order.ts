import { standInLocale } from '../locale/stand-in-locale.js';
import type { Counts } from '../query/source.js';
import type { LaneChoice } from './lane-view.js';

interface Speech {
  readonly locale: string;
  readonly label: (facet: string, value: string) => string;
}

/** A lane for each value of the facet that has events: the author's first, then by count, equal ones by name. */
export function orderedLanes(
  facet: string,
  first: readonly string[] | undefined,
  counts: Counts,
  { locale, label }: Speech,
): LaneChoice[] {
  const values = counts.facets[facet] ?? {};
  const named = Object.keys(values)
    .filter((value) => values[value]! > 0)
    .map((value) => ({ facet, value, name: label(facet, value) }));
  const { compare } = new Intl.Collator(standInLocale(locale));
  const wanted = new Map((first ?? []).map((value, i) => [value, i]));
  const place = ({ value }: LaneChoice): number => wanted.get(value) ?? wanted.size;
  return named.sort(
    (a, b) => place(a) - place(b) || values[b.value]! - values[a.value]! || compare(a.name, b.name),
  );
}
