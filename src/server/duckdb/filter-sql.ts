// A filter as a condition on the columns of facets, and windows of time. Values of facets become numbers here and never reach SQL.
import { clausesOf, type FullClause } from '../../source/filter-key.js';
import type { Filter, Query } from '../../source/source.js';
import { SHORT_CLASS, SHORT_REACH } from '../staged-row.js';
import { joinSql, raw, type Sql, sql } from './engine.js';
import {
  type ArchiveMeta,
  BITS,
  countOfCode,
  type FacetMeta,
  hasRest,
  type ItemTable,
  MOST_WORDS,
  restName,
  wordName,
} from './schema.js';

/** Where the items that a filter leaves are read from. */
export interface Rows {
  /** What stands for one of the tables of an archive. */
  readonly from: (table: ItemTable) => Sql;
  /** The tables differ: what is long, eras and the most important are read from their own. Else all are read from the same. */
  readonly isParted: boolean;
  /** At most, or about, so many there are. */
  readonly size: number;
}

/** One of these values an item must have; what else is asked beside it. */
export interface Needed {
  readonly facet: number;
  readonly codes: readonly number[];
  readonly others: Sql | undefined;
  /** Nothing else is asked of this facet. */
  readonly isAlone: boolean;
}

export interface Condition {
  /** What items must hold; none where all do. */
  readonly sql: Sql | undefined;
  /** The facets it is about. */
  readonly facets: readonly number[];
  readonly needed: readonly Needed[];
  /** About so much of all items hold it. */
  readonly share: number;
}

export const NO_CONDITION: Condition = { sql: undefined, facets: [], needed: [], share: 1 };

interface Test {
  readonly facet: number;
  readonly sql: Sql;
  /** One of these values is needed. */
  readonly codes?: readonly number[];
  readonly share: number;
}

/** Numbers of values, by facet; made once. */
export class Codes {
  private readonly facets: readonly FacetMeta[];
  private readonly total: number;
  private readonly codes: readonly ReadonlyMap<string, number>[];

  constructor({ facets, total }: ArchiveMeta) {
    this.facets = facets;
    this.total = total;
    this.codes = facets.map(({ values }) => new Map(values.map((value, i) => [value, i + 1])));
  }

  /** Words and span of the filter are not looked at. `leaveOut` is the facet whose `any` does not count. */
  condition(filter: Filter, lane?: Query['lane'], leaveOut?: string): Condition {
    const tests = clausesOf(filter).flatMap(([facet, clause]) => this.tests(facet, clause, leaveOut));
    if (lane) tests.push(this.any(lane.facet, [lane.value]));
    if (tests.length === 0) return NO_CONDITION;
    const all = (some: readonly Test[]): Sql | undefined =>
      some.length === 0
        ? undefined
        : joinSql(
            some.map((test) => test.sql),
            ' AND ',
          );
    return {
      sql: all(tests),
      facets: [...new Set(tests.map(({ facet }) => facet).filter((f) => f >= 0))],
      needed: tests.flatMap(({ facet, codes }, i) => {
        const others = tests.filter((_, j) => i !== j);
        const isAlone = others.every((one) => one.facet !== facet);
        return codes ? [{ facet, codes, others: all(others), isAlone }] : [];
      }),
      share: tests.reduce((share, test) => share * test.share, 1),
    };
  }

  private tests(facet: string, { any, all, none }: FullClause, leaveOut?: string): Test[] {
    return [
      ...(any.length > 0 && facet !== leaveOut ? [this.any(facet, any)] : []),
      ...all.map((value) => this.any(facet, [value])),
      ...(none.length > 0 ? [this.not(this.any(facet, none))] : []),
    ];
  }

  private not({ facet, sql: test, share }: Test): Test {
    return { facet, sql: sql`NOT ${test}`, share: 1 - share };
  }

  /** Has one of these values; '' stands for none at all, also of a facet that is not known. */
  private any(name: string, values: readonly string[]): Test {
    const facet = this.facets.findIndex((one) => one.name === name);
    if (facet < 0) {
      const isHeld = values.includes('');
      return { facet, sql: raw(String(isHeld)), share: isHeld ? 1 : 0 };
    }
    const meta = this.facets[facet]!;
    const codes = values.flatMap((value) => (value === '' ? 0 : (this.codes[facet]!.get(value) ?? [])));
    const held = codes.reduce((sum, code) => sum + countOfCode(meta, code), 0);
    return {
      facet,
      sql: hasCode(meta, facet, codes),
      codes,
      share: Math.min(1, held / Math.max(1, this.total)),
    };
  }
}

/** Has one of the values of these numbers. */
export function hasCode(facet: FacetMeta, f: number, codes: readonly number[]): Sql {
  const tests: string[] = [];
  for (let word = 0; word < facet.words; word++) {
    const bits = maskOf(codes, word);
    if (bits) tests.push(`(${wordName(f, word)} & ${bits}::UBIGINT) <> 0`);
  }
  const beyond = codes.filter((code) => code >= BITS * MOST_WORDS);
  if (beyond.length > 0 && hasRest(facet))
    tests.push(`list_has_any(${restName(f)}, [${beyond.join(',')}]::UINTEGER[])`);
  return raw(tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`);
}

/** The bits of those numbers that this word holds. */
export const maskOf = (codes: readonly number[], word: number): bigint =>
  codes
    .filter((code) => Math.floor(code / BITS) === word)
    .reduce((sum, code) => sum | (1n << BigInt(code % BITS)), 0n);

/** Somewhere in [from, to); what has no length is where it begins. */
export const overlaps = (from: number, to: number): Sql =>
  sql`(start < ${to} AND (stop > ${from} OR start >= ${from}))`;

/** Rows that overlap [from, to) and hold these conditions. Of all items, the short ones began shortly before, and the long ones are kept apart. */
export function rowsDuring(
  { from: named, isParted }: Pick<Rows, 'from' | 'isParted'>,
  columns: Sql,
  from: number,
  to: number,
  ...conditions: readonly (Sql | undefined)[]
): Sql {
  const during = overlaps(from, to);
  if (!isParted) return sql`SELECT ${columns} FROM ${named('items')} ${where(during, ...conditions)}`;
  const short = where(
    sql`start > ${from - SHORT_REACH}`,
    sql`class <= ${SHORT_CLASS}`,
    during,
    ...conditions,
  );
  return sql`SELECT ${columns} FROM ${named('items')} ${short} UNION ALL SELECT ${columns} FROM ${named('long')} ${where(during, ...conditions)}`;
}

/** All of these conditions. */
export const where = (...conditions: readonly (Sql | undefined)[]): Sql => {
  const given = conditions.filter((one) => one !== undefined);
  return given.length === 0 ? raw('') : sql`WHERE ${joinSql(given, ' AND ')}`;
};
