// Buckets of a frame in SQL: which one a time falls into, and what the buckets hold, from counts made ahead or from the items.
import { POINTS_PER_BUCKET } from '../../source/bucket-entries.js';
import { daysAround, isDay, isMonth, monthsAround } from '../cells.js';
import { type Ask, sqlNumber, raw, type Sql, sql } from './engine.js';
import { where } from './filter-sql.js';

/** Counts whose cells begin at `t`, or the items themselves. */
export interface Counted {
  readonly table: Sql;
  readonly t: Sql;
  readonly n: Sql;
  readonly lo: Sql;
  readonly hi: Sql;
  readonly sum: Sql;
  /** No cell holds items of both sides of this time. */
  readonly cutsAt: (t: number) => boolean;
}

const counts = (table: string, cutsAt: Counted['cutsAt']): Counted => ({
  table: raw(table),
  t: raw('t'),
  n: raw('n'),
  lo: raw('lo'),
  hi: raw('hi'),
  sum: raw('"sum"'),
  cutsAt,
});

export const BY_DAY = counts('by_day', isDay);
/** One of the tables of counts by month. */
export const byMonth = (table: string): Counted => counts(table, isMonth);
export const bucketItems = (table: 'items' | 'found'): Counted => ({
  table: raw(table),
  t: raw('start'),
  n: raw('1'),
  lo: raw('rank'),
  hi: raw('rank'),
  sum: raw('rank::BIGINT'),
  cutsAt: () => true,
});

/** The last cell that begins at or before a time, and the first at or after it. */
export function cellsAround(counted: Counted, t: number): readonly [before: number, after: number] {
  if (counted.cutsAt(t)) return [t, t];
  return counted === BY_DAY ? daysAround(t) : monthsAround(t);
}

/**
 * The number of the bucket a time is in. Steps of the calendar are nearly even, so a guess by the mean length is right or off by one.
 * Other edges are halved step by step.
 */
export function bucketSql(edges: Float64Array, t: Sql): Sql {
  const n = edges.length - 1;
  const [first, last] = [edges[0]!, edges[n]!];
  const mean = (last - first) / n;
  const off = edges.map((edge, i) => (edge - first) / mean - i);
  if (off.every((by) => Math.abs(by) < 1e-12))
    return sql`least(${n - 1}, floor((${t} - ${first}) / ${mean}))::INTEGER`;
  if (!off.every((by) => Math.abs(by) < 0.99)) return halved(edges, 0, n, t);
  const guess = sql`greatest(0, least(${n - 1}, floor((${t} - ${first}) / ${mean})))::INTEGER`;
  const list = [...edges];
  return sql`(${guess} + (${t} >= (${list}::DOUBLE[])[${guess} + 2])::INTEGER - (${t} < (${list}::DOUBLE[])[${guess} + 1])::INTEGER)`;
}

function halved(edges: Float64Array, from: number, to: number, t: Sql): Sql {
  if (to - from === 1) return raw(String(from));
  const middle = (from + to) >>> 1;
  return sql`CASE WHEN ${t} < ${edges[middle]!} THEN ${halved(edges, from, middle, t)} ELSE ${halved(edges, middle, to, t)} END`;
}

export interface Buckets {
  readonly points: Uint32Array;
  readonly pointColours: Uint32Array;
  readonly spanStarts: Uint32Array;
  /** Ranks of the points of buckets with few of them. */
  readonly few: readonly (readonly number[] | undefined)[];
}

export interface BucketQuestion {
  readonly counted: Counted;
  readonly items: 'items' | 'found';
  readonly edges: Float64Array;
  readonly start: number;
  readonly end: number;
  /** Entries of this class and above are spans. */
  readonly spans: number;
  readonly colours: number;
  readonly condition: Sql | undefined;
}

export async function bucketsOf(ask: Ask, question: BucketQuestion): Promise<Buckets> {
  const { counted, edges, spans, colours, condition } = question;
  const n = Math.max(0, edges.length - 1);
  const points = new Uint32Array(n);
  const pointColours = new Uint32Array(n * (colours + 1));
  const spanStarts = new Uint32Array(n);
  const low = new Float64Array(n).fill(Infinity);
  const high = new Float64Array(n).fill(-Infinity);
  const sums = new Float64Array(n);
  const within = (from: number, to: number): Sql => sql`${counted.t} >= ${from} AND ${counted.t} < ${to}`;
  if (n > 0) {
    const rows = await ask(sql`SELECT b, colour, span, sum(n)::DOUBLE, min(lo), max(hi), sum(s)::DOUBLE FROM (
      SELECT ${bucketSql(edges, counted.t)} AS b, colour, class >= ${spans} AS span,
        ${counted.n} AS n, ${counted.lo} AS lo, ${counted.hi} AS hi, ${counted.sum} AS s
      FROM ${counted.table} ${where(within(edges[0]!, edges[n]!), raw('kind <> 2'), condition)}) GROUP BY ALL`);
    for (const [bucket, colour, isSpan, count, lo, hi, sum] of rows) {
      const [b, held] = [sqlNumber(bucket), sqlNumber(count)];
      if (isSpan) {
        spanStarts[b]! += held;
        continue;
      }
      const c = sqlNumber(colour);
      points[b]! += held;
      pointColours[(c < 0 ? colours : c) * n + b]! += held;
      low[b] = Math.min(low[b]!, sqlNumber(lo));
      high[b] = Math.max(high[b]!, sqlNumber(hi));
      sums[b]! += sqlNumber(sum);
    }
    await leaveOutside(ask, question, spanStarts);
  }
  const few = Array.from(points, (held, b) => fewRanks(held, low[b]!, high[b]!, sums[b]!));
  return { points, pointColours, spanStarts, few };
}

/** Buckets reach out of the window at both ends; spans that begin there are not counted. */
async function leaveOutside(
  ask: Ask,
  { items, edges, start, end, spans, condition }: BucketQuestion,
  spanStarts: Uint32Array,
): Promise<void> {
  const [first, last] = [edges[0]!, edges.at(-1)!];
  if (first >= start && last <= end) return;
  // Two questions: of one with an OR the engine would read every block.
  const outside = [
    [first, Math.min(start, last)],
    [Math.max(first, end), last],
  ] as const;
  for (const [from, to] of outside) {
    if (!(from < to)) continue;
    const rows = await ask(sql`SELECT ${bucketSql(edges, raw('start'))} AS b, count(*) FROM ${raw(items)}
      ${where(sql`start >= ${from} AND start < ${to}`, raw('kind <> 2'), sql`class >= ${spans}`, condition)} GROUP BY b`);
    for (const [b, held] of rows) spanStarts[sqlNumber(b)]! -= sqlNumber(held);
  }
}

/** The ranks of at most three points, from the lowest, the highest and their sum. */
function fewRanks(held: number, lo: number, hi: number, sum: number): readonly number[] | undefined {
  if (held > POINTS_PER_BUCKET) return undefined;
  if (held === 0) return [];
  if (held === 1) return [lo];
  return held === 2 ? [lo, hi] : [lo, sum - lo - hi, hi];
}
