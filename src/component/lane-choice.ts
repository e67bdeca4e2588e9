import type { Counts } from '../query/source.js';

export interface LaneChoice {
  readonly facet: string;
  readonly value: string;
  readonly name: string;
}

/** At most so many lanes: more would be too low to read. */
const MOST = 8;

/** The lanes to draw: the most frequent values of the facet; none where `lanes` is "none" or names no facet. */
function lanesOf(
  lanes: string,
  counts: Counts,
  label: (facet: string, value: string) => string,
): LaneChoice[] {
  const values = lanes === 'none' ? undefined : counts.facets[lanes];
  if (!values) return [];
  return Object.entries(values)
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST)
    .map(([value]) => ({ facet: lanes, value, name: label(lanes, value) }));
}

/** The same lanes as long as what they are made from is the same, so that nothing is drawn twice. */
export class Lanes {
  private made: readonly LaneChoice[] = [];
  private of: readonly unknown[] = [];

  choose(...given: Parameters<typeof lanesOf>): readonly LaneChoice[] {
    if (given.some((value, i) => value !== this.of[i])) this.made = lanesOf(...given);
    this.of = given;
    return this.made;
  }
}
