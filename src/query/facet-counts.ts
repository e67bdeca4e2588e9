import { clausesOf } from './filter-key.js';
import type { Filter } from './filter.js';
import type { Segment } from './segment.js';
import { countPosting } from './posting.js';
import type { Vocabulary } from './compile.js';
import type { Counts } from './source.js';

/** Matching entries per value, each facet without its own `any`; an entry counts once for each of its values. */
export const countFacets = (
  segments: readonly Segment[],
  { facets, dictionaries }: Vocabulary,
  filter: Filter,
): Counts['facets'] => {
  const choosing = new Set(clausesOf(filter).flatMap(([facet, { any }]) => (any.length > 0 ? [facet] : [])));
  return Object.fromEntries(
    facets.map((facet, f) => {
      const { values } = dictionaries[f]!;
      const counts = new Float64Array(values.length);
      for (const segment of segments) {
        const bits = choosing.has(facet)
          ? segment.bitsWithout(filter, facet)
          : segment.match(filter).set.bits;
        segment.block.facets[f]!.forEach((posting, code) => {
          if (posting !== undefined) counts[code]! += countPosting(bits, posting);
        });
      }
      const held = values.map((_, code) => segments.some((segment) => segment.held[f]![code] === true));
      return [facet, byFrequency(values, counts, held)];
    }),
  );
};

/** Most frequent first. Values nobody has are left out, values the filter hides are not. */
const byFrequency = (
  values: readonly string[],
  counts: Float64Array,
  held: readonly boolean[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    [...counts.keys()]
      .filter((code) => held[code])
      .sort((a, b) => counts[b]! - counts[a]! || (values[a]! < values[b]! ? -1 : 1))
      .map((code) => [values[code]!, counts[code]!]),
  );
