// Buckets of a frame in SQL: which one a time falls into, and what the buckets hold, from counts made ahead or from the items.
import { isMonth, monthsAround } from '../staged-row.js';
import type { Among, Months } from './among.js';
import { NOT_ERA, Part, type PartRow } from './best.js';
import { raw, type Sql, sql } from './engine.js';
import { where } from './filter-sql.js';
import type { BucketSums } from './cell-counts.js';

/** Counts whose cells begin at `t`, or the items themselves. */
export interface Counted {
  readonly table: Sql;
  readonly condition: Sql | undefined;
  readonly t: Sql;
  readonly n: Sql;
  readonly lo: Sql;
  readonly hi: Sql;
  readonly sum: Sql;
  /** The last cell that begins at or before a time, and the first at or after it. */
  readonly around: (t: number) => readonly [before: number, after: number];
  /** Each `t` is the beginning of a month. */
  readonly isMonths: boolean;
}

export const byMonth = ({ table, condition, isPure }: Months): Counted => ({
  table,
  condition,
  t: raw('t'),
  n: raw('n'),
  lo: raw('lo'),
  hi: raw('hi'),
  sum: raw('"sum"'),
  around: monthsAround,
  isMonths: isPure,
});

export const bucketItems = ({ rows, condition }: Pick<Among, 'rows' | 'condition'>): Counted => ({
  table: rows.from('items'),
  condition,
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

/** The points and spans between the edges; entries of class `spans` and above are spans. */
export function bucketParts(counted: Counted, edges: Float64Array, spans: number): Sql {
  const { table, condition, t, n, lo, hi, sum, isMonths } = counted;
  const within = sql`${t} >= ${edges[0]!} AND ${t} < ${edges.at(-1)!}`;
  return sql`SELECT CASE WHEN span THEN ${Part.spanStarts} ELSE ${Part.points} END AS part, b::DOUBLE AS tile, sum(n)::DOUBLE AS count,
    NULL::UBIGINT[] AS best, colour, min(lo), max(hi), sum(s)::DOUBLE FROM (
    SELECT ${bucketSql(edges, t, isMonths)} AS b, colour, class >= ${spans} AS span, ${n} AS n, ${lo} AS lo, ${hi} AS hi, ${sum} AS s
    FROM ${table} ${where(within, NOT_ERA, condition)}) GROUP BY b, colour, span`;
}

/** Adds what `bucketParts` told. */
export function takeBuckets(tally: BucketSums, rows: readonly PartRow[]): void {
  for (const { part, tile, count, points } of rows)
    if (part === Part.spanStarts) tally.spans(tile, count);
    else if (part === Part.points) tally.points(tile, points[0], count, points[1], points[2], points[3]);
}
