// Clauses of a filter, and facets and values by name.
import { isCountryFacet } from '../data/tidy-country.js';
import type { Clause, Filter } from '../query/filter.js';
import type { ValueState } from './chrome/filter-bar-model.js';
import type { Translate } from './chrome/translate.js';

export interface ClauseParts {
  readonly any: readonly string[];
  readonly all: readonly string[];
  readonly none: readonly string[];
}

export const PARTS = ['any', 'all', 'none'] as const;

export function partsOf(clause: Clause | undefined): ClauseParts {
  if (clause === undefined) return { any: [], all: [], none: [] };
  if (Array.isArray(clause)) return { any: clause as readonly string[], all: [], none: [] };
  const c = clause as Exclude<Clause, readonly string[]>;
  return { any: c.any ?? [], all: c.all ?? [], none: c.none ?? [] };
}

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

/** The filter with this clause for the facet; an empty clause is left out. */
export function withClause(filter: Filter, facet: string, parts: ClauseParts | undefined): Filter {
  const others = Object.entries(filter.facets ?? {}).filter(([name]) => name !== facet);
  const asked = parts && PARTS.some((p) => parts[p].length);
  if (asked) others.push([facet, parts.all.length || parts.none.length ? pruned(parts) : parts.any]);
  return { ...filter, facets: Object.fromEntries(others) };
}

const pruned = (parts: ClauseParts): Clause =>
  Object.fromEntries(PARTS.filter((p) => parts[p].length).map((p) => [p, parts[p]]));

/** The filter without its window. */
export function withoutSpan(filter: Filter): Filter {
  const { facets, text } = filter;
  return { ...(facets ? { facets } : {}), ...(text ? { text } : {}) };
}

/** The facet's own name; country and theme in the reader's language. */
export const facetLabel = (name: string, t: Translate): string =>
  name === 'country' || name === 'theme' ? t(name) : name;

/** How a value is shown: a country by name, "(none)" for no value, anything else as it stands. */
export function valueLabels(
  locale: string,
  t: Translate,
  names?: Readonly<Record<string, string>>,
): (facet: string, value: string) => string {
  const regions = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' });
  const region = (code: string): string => {
    try {
      return names?.[code] ?? regions.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return (facet, value) => {
    if (value === '') return t('none');
    return isCountryFacet(facet) ? region(value) : value;
  };
}
