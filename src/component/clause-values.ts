// What the reader changes in the clauses of a filter.
import type { Filter } from '../query/filter.js';
import type { ValueState } from './chrome/filter-bar-model.js';
import type { Translate } from './chrome/translate.js';
import { PARTS, partsOf, withClause } from './clauses.js';

/** The filter with one value of a facet asked for in another way, or no more. */
export function withValue(filter: Filter, facet: string, value: string, how: ValueState | undefined): Filter {
  const old = partsOf(filter.facets?.[facet]);
  const next: Record<ValueState, readonly string[]> = { any: [], all: [], none: [] };
  for (const part of PARTS) {
    const others = old[part].filter((v) => v !== value);
    next[part] = part === how ? [...others, value] : others;
  }
  return withClause(filter, facet, next);
}

/** The filter with all these values of a facet asked for in one way. */
export function withValues(
  filter: Filter,
  facet: string,
  values: readonly string[],
  how: ValueState,
): Filter {
  const old = partsOf(filter.facets?.[facet]);
  const asked = new Set(values);
  const next: Record<ValueState, readonly string[]> = { any: [], all: [], none: [] };
  for (const part of PARTS) {
    const others = old[part].filter((v) => !asked.has(v));
    next[part] = part === how ? [...others, ...asked] : others;
  }
  return withClause(filter, facet, next);
}

/** The filter without its window. */
export function withoutSpan(filter: Filter): Filter {
  const { facets, text } = filter;
  return { ...(facets ? { facets } : {}), ...(text ? { text } : {}) };
}

/** The facet's own name; country and theme in the reader's language. */
export const facetLabel = (name: string, t: Translate): string =>
  name === 'country' || name === 'theme' ? t(name) : name;
