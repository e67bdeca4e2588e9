import type { Clause, Filter } from './source.js';
import { queryWords } from '../text/text.js';

/** A clause with its three parts; a part that is empty asks for nothing. */
export interface FullClause {
  readonly any: readonly string[];
  readonly all: readonly string[];
  readonly none: readonly string[];
}

const tidy = (values: readonly string[] | undefined): readonly string[] =>
  values === undefined || values.length === 0 ? [] : [...new Set(values)].sort();

export const fullClause = (clause: Clause): FullClause => {
  const parts: Exclude<Clause, readonly string[]> = isList(clause) ? { any: clause } : clause;
  return { any: tidy(parts.any), all: tidy(parts.all), none: tidy(parts.none) };
};

const isList = (clause: Clause): clause is readonly string[] => Array.isArray(clause);

const isIdle = ({ any, all, none }: FullClause): boolean => any.length + all.length + none.length === 0;

/** The facet clauses that ask for something, in the order of their names. */
export const clausesOf = (filter: Filter): readonly (readonly [string, FullClause])[] =>
  Object.entries(filter.facets ?? {})
    .map(([facet, clause]) => [facet, fullClause(clause)] as const)
    .filter(([, clause]) => !isIdle(clause))
    .sort(([a], [b]) => (a < b ? -1 : 1));

const predicates = new WeakMap<object, number>();
let numbered = 0;

/** The same number for the same predicate; 0 for none. */
function predicateKey(match: Filter['match']): number {
  if (!match) return 0;
  if (!predicates.has(match)) predicates.set(match, ++numbered);
  return predicates.get(match)!;
}

/** Filters with equal keys match the same; '' matches everything. */
export const filterKey = (filter: Filter): string => {
  const clauses = clausesOf(filter);
  const words = filter.text === undefined ? [] : queryWords(filter.text);
  const own = predicateKey(filter.match);
  if (clauses.length === 0 && words.length === 0 && filter.span === undefined)
    return own ? `match ${String(own)}` : '';
  const span = filter.span?.map(String);
  const said = clauses.map(([facet, c]) => [facet, c.any, c.all, c.none]);
  return JSON.stringify(own ? [said, words, span ?? 0, own] : [said, words, span ?? 0]);
};
