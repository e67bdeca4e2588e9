// A filter as a condition on the columns of a table. What a reader wrote is a literal here, escaped, and never a part of a name.
import { clausesOf, type FullClause } from '../../source/filter-key.js';
import type { Filter, Query } from '../../source/source.js';
import { queryWords } from '../../text/search-text.js';
import { literal, quotedText, texts } from './client.js';

export interface ShardCondition {
  /** What items must hold; none where all do. */
  readonly sql: string | undefined;
  /** It is about values of facets alone, so that counts by value hold for it. */
  readonly ofFacets: boolean;
}

/** `leaveOut` is the facet whose `any` does not count. */
export function conditionOf(
  facets: readonly string[],
  filter: Filter,
  lane?: Query['lane'],
  leaveOut?: string,
): ShardCondition {
  const clauses = clausesOf(filter).flatMap(([facet, clause]) => clauseOf(facets, facet, clause, leaveOut));
  if (lane) clauses.push(anyOf(facets, lane.facet, [lane.value]));
  // Words hold letters and figures only: nothing in them means anything to LIKE.
  const words = queryWords(filter.text ?? '').map((word) => `words LIKE ${quotedText(`% ${word}%`)}`);
  const { span } = filter;
  const during = span ? [overlapsWindow(span[0], span[1])] : [];
  const all = [...clauses, ...words, ...during];
  return {
    sql: all.length === 0 ? undefined : all.join(' AND '),
    ofFacets: words.length + during.length === 0,
  };
}

function clauseOf(
  facets: readonly string[],
  facet: string,
  { any, all, none }: FullClause,
  leaveOut: string | undefined,
): string[] {
  return [
    ...(any.length > 0 && facet !== leaveOut ? [anyOf(facets, facet, any)] : []),
    ...all.map((value) => anyOf(facets, facet, [value])),
    ...(none.length > 0 ? [`NOT ${anyOf(facets, facet, none)}`] : []),
  ];
}

/** Has one of these values; '' stands for none at all, also of a facet that is not known. */
function anyOf(facets: readonly string[], name: string, values: readonly string[]): string {
  const f = facets.indexOf(name);
  if (f < 0) return values.includes('') ? '1' : '0';
  const given = values.filter((value) => value !== '');
  const tests = [
    ...(given.length === 1 ? [`has(v${f}, ${quotedText(given[0]!)})`] : []),
    ...(given.length > 1 ? [`hasAny(v${f}, ${texts(given)})`] : []),
    ...(values.includes('') ? [`empty(v${f})`] : []),
  ];
  return tests.length === 0 ? '0' : `(${tests.join(' OR ')})`;
}

/** Somewhere in [from, to); what has no length is where it begins. */
export const overlapsWindow = (from: number, to: number): string =>
  `(start < ${literal(to)} AND (stop > ${literal(from)} OR start >= ${literal(from)}))`;

export const within = (from: number, to: number, t = 'start'): string =>
  `${t} >= ${literal(from)} AND ${t} < ${literal(to)}`;

/** All of these conditions. */
export const whereClause = (...conditions: readonly (string | undefined)[]): string => {
  const given = conditions.filter((one) => one !== undefined);
  return given.length === 0 ? '' : `WHERE ${given.join(' AND ')}`;
};
