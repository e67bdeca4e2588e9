// Buckets of a frame in SQL: which one a time falls into, and what the buckets hold, from counts made ahead or from the items.
import { isMonth, monthsAround } from '../cells.js';
import { type Ask, sqlNumber, raw, type Sql, sql } from './engine.js';
import { where } from './filter-sql.js';
import type { BucketSums } from './bucket-sums.js';

/** Counts whose cells begin at `t`, or the items themselves. */
export interface Counted {
  readonly table: Sql;
  readonly t: Sql;
  readonly n: Sql;
  readonly lo: Sql;
  readonly hi: Sql;
  readonly sum: Sql;
  /** The last cell that begins at or before a time, and the first at or after it. */
  readonly around: (t: number) => readonly [before: number, after: number];
  readonly isMonths: boolean;
}

/** One of the tables of counts by month. */
export const byMonth = (table: string): Counted => ({
  table: raw(table),
  t: raw('t'),
  n: raw('n'),
  lo: raw('lo'),
  hi: raw('hi'),
  sum: raw('"sum"'),
  around: monthsAround,
  isMonths: true,
});

export const bucketItems = (table: string): Counted => ({
  table: raw(table),
  t: raw('start'),
  n: raw('1'),
  lo: raw('rank'),
  hi: raw('rank'),
  sum: raw('rank::BIGINT'),
  around: (t) => [t, t],
  isMonths: false,
});

/** The mean length of a month: multiples of it are half a day or two from where the months begin. */
const MONTH = 2_629_746_000;
const monthOf = (t: number): number => Math.round(t / MONTH);

/**
 * The number of the bucket a time is in. Steps of the calendar are nearly even, so a guess by the mean length is right or off by one.
 * Other edges are halved step by step.
 */
export function bucketSql(edges: Float64Array, t: Sql, isMonths = false): Sql {
  const n = edges.length - 1;
  const [first, last] = [edges[0]!, edges[n]!];
  const mean = (last - first) / n;
  if (edges.every((edge, i) => Math.abs((edge - first) / mean - i) < 1e-12))
    return sql`least(${n - 1}, floor((${t} - ${first}) / ${mean}))::INTEGER`;
  const months = monthOf(edges[1]!) - monthOf(first);
  if (isMonths && edges.every((edge, i) => isMonth(edge) && monthOf(edge) - monthOf(first) === i * months))
    return sql`((round(${t} / ${MONTH})::INTEGER - ${monthOf(first)}) // ${months})::INTEGER`;
  return halved(edges, 0, n, t);
}

function halved(edges: Float64Array, from: number, to: number, t: Sql): Sql {
  if (to - from === 1) return raw(String(from));
  const middle = (from + to) >>> 1;
  return sql`CASE WHEN ${t} < ${edges[middle]!} THEN ${halved(edges, from, middle, t)} ELSE ${halved(edges, middle, to, t)} END`;
}

/** Adds the points and spans between the edges; entries of class `spans` and above are spans. */
export async function addBuckets(
  ask: Ask,
  tally: BucketSums,
  counted: Counted,
  edges: Float64Array,
  spans: number,
  condition: Sql | undefined,
): Promise<void> {
  const within = sql`${counted.t} >= ${edges[0]!} AND ${counted.t} < ${edges.at(-1)!}`;
  const bucket = bucketSql(edges, counted.t, counted.isMonths);
  const rows = await ask(sql`SELECT b, colour, span, sum(n)::DOUBLE, min(lo), max(hi), sum(s)::DOUBLE FROM (
    SELECT ${bucket} AS b, colour, class >= ${spans} AS span, ${counted.n} AS n, ${counted.lo} AS lo, ${counted.hi} AS hi, ${counted.sum} AS s
    FROM ${counted.table} ${where(within, raw('kind <> 2'), condition)}) GROUP BY ALL`);
  for (const [b, colour, isSpan, n, lo, hi, sum] of rows)
    if (isSpan) tally.spans(sqlNumber(b), sqlNumber(n));
    else
      tally.points(
        sqlNumber(b),
        sqlNumber(colour),
        sqlNumber(n),
        sqlNumber(lo),
        sqlNumber(hi),
        sqlNumber(sum),
      );
}
