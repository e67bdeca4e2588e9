// Clauses of a filter.
import type { Clause, Filter } from '../query/filter.js';

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

/** The filter with this clause for the facet; an empty clause is left out. */
export function withClause(filter: Filter, facet: string, parts: ClauseParts | undefined): Filter {
  const others = Object.entries(filter.facets ?? {}).filter(([name]) => name !== facet);
  const asked = parts && PARTS.some((p) => parts[p].length);
  if (asked) others.push([facet, parts.all.length || parts.none.length ? pruned(parts) : parts.any]);
  return { ...filter, facets: Object.fromEntries(others) };
}

const pruned = (parts: ClauseParts): Clause =>
  Object.fromEntries(PARTS.filter((p) => parts[p].length).map((p) => [p, parts[p]]));
