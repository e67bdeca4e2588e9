import { isCountryFacet, tidyCountry } from '../items/field-values.js';
import type { Clause, Filter } from '../source/source.js';

// Facets as an author names them: the column alone, or with its label and the order of its values.

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface FacetSettings {
  /** The column. */
  readonly field: string;
  /** What the reader sees. Default: the column's name; country and theme in the reader's language. */
  readonly label?: string;
  /** Most frequent first, by name, or these values first and the others by count. Default: count. */
  readonly order?: 'count' | 'name' | readonly string[];
  /** Another order, as `Array.prototype.sort` takes it. */
  readonly sort?: (a: FacetValue, b: FacetValue) => number;
  /** CSS colours by value, where marks have their colour by this facet; `colors` of the element comes first. */
  readonly colors?: Readonly<Record<string, string>>;
}

export type FacetInput = string | FacetSettings;

const known = new WeakMap<readonly FacetInput[], readonly string[]>();

/** The columns; the same array for the same facets. */
export function facetNames(facets: readonly FacetInput[]): readonly string[] {
  const old = known.get(facets);
  if (old) return old;
  const names = facets.map((facet) => (typeof facet === 'string' ? facet : facet.field));
  known.set(facets, names);
  return names;
}

export const facetSettings = (facets: readonly FacetInput[], field: string): FacetSettings | undefined =>
  facets.find((facet): facet is FacetSettings => typeof facet !== 'string' && facet.field === field);

/** An author's order of lanes, as `Array.prototype.sort` takes it. */
export type LaneOrder = (a: FacetValue, b: FacetValue) => number;

// Clauses of a filter.

/** What no filter is, always the same object: sources remember the answers to a filter by its object. */
export const NO_FILTER: Filter = {};

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

export type ValueState = 'any' | 'all' | 'none';

export interface FacetValueModel {
  /** `''` stands for "(none)". */
  readonly value: string;
  readonly label: string;
  readonly count: number;
  readonly state?: ValueState | undefined;
  /** CSS colour of the dot before the label. */
  readonly colour?: string | undefined;
  readonly shape?: string | undefined;
}

export interface FacetModel {
  readonly name: string;
  readonly label: string;
  /** In any order: the bar shows the most frequent first. The same array while nothing in it changed. */
  readonly values: readonly FacetValueModel[];
  /** The order of values. Default: most frequent first. */
  readonly compare?: ((a: FacetValueModel, b: FacetValueModel) => number) | undefined;
  /** How a newly checked value is asked for. */
  readonly mode: 'any' | 'all';
  /** The text of the button for the values that are not chips, such as "+7 countries". Default: `plusMore`. */
  readonly moreLabel?: ((n: number) => string) | undefined;
}

// What the reader changes in the clauses of a filter.

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

/** The filter with codes of countries as they are in the data ("am" is AM); the same object where they are so already. */
export function tidyFilter(filter: Filter): Filter {
  let tidy = filter;
  for (const [facet, clause] of Object.entries(filter.facets ?? {})) {
    const { any, all, none } = partsOf(clause);
    const codes = [any, all, none].map((values) => values.map(tidyCountry));
    if (!isCountryFacet(facet) || codes.flat().join() === [...any, ...all, ...none].join()) continue;
    const [some = [], every = [], no = []] = codes;
    tidy = withClause(tidy, facet, { any: some, all: every, none: no });
  }
  return tidy;
}
