// A filter as a condition on the columns of facets, and windows of time. Values of facets become numbers here and never reach SQL.
import { clausesOf, type FullClause } from '../../source/filter-key.js';
import type { Filter, Query } from '../../source/source.js';
import { SHORT_CLASS, SHORT_REACH } from '../tiles.js';
import { joinSql, raw, type Sql, sql } from './engine.js';
import { type ArchiveMeta, BITS, type FacetMeta, hasRest, MOST_WORDS, restName, wordName } from './schema.js';

export interface Condition {
  /** What items must hold; none where all do. */
  readonly sql: Sql | undefined;
  /** The facets it is about. */
  readonly facets: readonly number[];
}

/** Numbers of values, by facet; made once. */
export class Codes {
  private readonly facets: readonly FacetMeta[];
  private readonly codes: readonly ReadonlyMap<string, number>[];

  constructor({ facets }: ArchiveMeta) {
    this.facets = facets;
    this.codes = facets.map(({ values }) => new Map(values.map((value, i) => [value, i + 1])));
  }

  /** Words and span of the filter are not looked at. `leaveOut` is the facet whose `any` does not count. */
  condition(filter: Filter, lane?: Query['lane'], leaveOut?: string): Condition {
    const given = clausesOf(filter);
    const clauses = given.flatMap(([facet, clause]) => this.clause(facet, clause, leaveOut));
    if (lane) clauses.push(this.any(lane.facet, [lane.value]));
    return {
      sql: clauses.length === 0 ? undefined : joinSql(clauses, ' AND '),
      facets: this.known([...given.map(([name]) => name), lane?.facet]),
    };
  }

  private known(names: readonly (string | undefined)[]): readonly number[] {
    const known = names.map((name) => this.facets.findIndex((facet) => facet.name === name));
    return [...new Set(known.filter((f) => f >= 0))];
  }

  private clause(facet: string, { any, all, none }: FullClause, leaveOut?: string): Sql[] {
    return [
      ...(any.length > 0 && facet !== leaveOut ? [this.any(facet, any)] : []),
      ...all.map((value) => this.any(facet, [value])),
      ...(none.length > 0 ? [sql`NOT ${this.any(facet, none)}`] : []),
    ];
  }

  /** Has one of these values; '' stands for none at all, also of a facet that is not known. */
  private any(name: string, values: readonly string[]): Sql {
    const f = this.facets.findIndex((facet) => facet.name === name);
    if (f < 0) return raw(values.includes('') ? 'true' : 'false');
    const codes = values.flatMap((value) => (value === '' ? 0 : (this.codes[f]!.get(value) ?? [])));
    const tests: string[] = [];
    for (let word = 0; word < this.facets[f]!.words; word++) {
      const bits = codes
        .filter((code) => Math.floor(code / BITS) === word)
        .reduce((sum, code) => sum | (1n << BigInt(code % BITS)), 0n);
      if (bits) tests.push(`(${wordName(f, word)} & ${bits}::UBIGINT) <> 0`);
    }
    const beyond = codes.filter((code) => code >= BITS * MOST_WORDS);
    if (beyond.length > 0 && hasRest(this.facets[f]!))
      tests.push(`list_has_any(${restName(f)}, [${beyond.join(',')}]::UINTEGER[])`);
    return raw(tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`);
  }
}

/** Somewhere in [from, to); what has no length is where it begins. */
export const overlaps = (from: number, to: number): Sql =>
  sql`(start < ${to} AND (stop > ${from} OR start >= ${from}))`;

/** Rows that overlap [from, to) and hold these conditions. Of all items, the short ones began shortly before, and the long ones are kept apart. */
export function rowsDuring(
  table: string,
  columns: Sql,
  from: number,
  to: number,
  ...conditions: readonly (Sql | undefined)[]
): Sql {
  const during = overlaps(from, to);
  if (table !== 'items') return sql`SELECT ${columns} FROM ${raw(table)} ${where(during, ...conditions)}`;
  const short = where(
    sql`start > ${from - SHORT_REACH}`,
    sql`class <= ${SHORT_CLASS}`,
    during,
    ...conditions,
  );
  return sql`SELECT ${columns} FROM items ${short} UNION ALL SELECT ${columns} FROM long ${where(during, ...conditions)}`;
}

/** All of these conditions. */
export const where = (...conditions: readonly (Sql | undefined)[]): Sql => {
  const given = conditions.filter((one) => one !== undefined);
  return given.length === 0 ? raw('') : sql`WHERE ${joinSql(given, ' AND ')}`;
};
