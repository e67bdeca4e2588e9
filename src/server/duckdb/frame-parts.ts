// What a frame is made of, in SQL: one statement; another one where the tables of the most important have too few of some tile.
import type { Query } from '../../source/source.js';
import { daysAround, isDay, isMonth, monthsAround } from '../cells.js';
import { SHORT_CLASS, SHORT_REACH } from '../tiles.js';
import type { Among } from './among.js';
import { BestOfTiles } from './best-of-tiles.js';
import { NO_POINTS, NOT_ERA, Part, partOf, type PartNumber, type PartRow, topSql } from './best.js';
import { bucketItems, bucketParts, bucketSql, byMonth, takeBuckets } from './buckets.js';
import { type Ask, joinSql, raw, type Sql, sql } from './engine.js';
import { overlaps, where } from './filter-sql.js';
import type { ArchiveMeta } from './schema.js';
import { type Buckets, BucketSums } from './bucket-sums.js';

export interface FramePlan {
  readonly meta: ArchiveMeta;
  readonly among: Among;
  readonly query: Query;
  /** How many there are over all time, or what counts them. */
  readonly matched: number | Sql;
  /** Entries of this class and above are spans. */
  readonly spans: number;
  readonly colours: number;
}

/** Counts, and the best as numbers. */
export interface FrameParts {
  readonly matched: number;
  readonly buckets: Buckets;
  readonly started: number;
  /** Those that began before the window and are no spans. */
  readonly reaching: number;
  /** Spans that began before the window. */
  readonly crossing: number;
  readonly candidates: readonly bigint[];
  /** The best spans of the tiles, those that are not in the window included. */
  readonly begun: readonly bigint[];
  readonly running: readonly bigint[];
  readonly eras: readonly bigint[];
}

export async function frameParts(ask: Ask, plan: FramePlan): Promise<FrameParts> {
  const { query, spans, colours, meta, among } = plan;
  const tally = new BucketSums(Math.max(0, query.edges.length - 1), colours);
  const counting = countBuckets(plan, tally);
  const expected = expectedIn(plan);
  const tiles = { meta, rows: among.rows, query, condition: among.condition };
  const best = new BestOfTiles({
    ...tiles,
    part: Part.candidates,
    top: query.tileTop,
    expected: expected.points + expected.spans,
  });
  const begun = new BestOfTiles({
    ...tiles,
    part: Part.spans,
    top: query.spanTop,
    expected: expected.spans,
    spans,
  });
  const [known, starts] = isWhole(plan) ? [0, []] : startsIn(plan);
  const counts = [matchedIn(plan), counting, ...starts, ...outside(plan), reachingIn(plan), erasIn(plan)];
  const rows = await askParts(ask, [...counts, best.next(), begun.next()]);
  takeBuckets(tally, rows);
  best.take(rows);
  begun.take(rows);
  while (best.isOpen || begun.isOpen) {
    const more = await askParts(ask, [best.next(), begun.next()]);
    best.take(more);
    begun.take(more);
  }
  const part = (number: PartNumber): readonly PartRow[] => rows.filter((row) => row.part === number);
  for (const { tile, count } of part(Part.outside)) tally.spans(tile, -count);
  const matched = typeof plan.matched === 'number' ? plan.matched : total(part(Part.matched));
  const reaching = total(part(Part.reaching));
  const crossing = total(part(Part.running));
  const started = isWhole(plan) ? matched - reaching - crossing : known + total(part(Part.started));
  return {
    matched,
    buckets: tally.buckets,
    started,
    reaching,
    crossing,
    candidates: best.found,
    begun: begun.found,
    running: part(Part.running).flatMap((row) => row.best),
    eras: part(Part.eras).flatMap((row) => row.best),
  };
}

const total = (rows: readonly PartRow[]): number => rows.reduce((all, { count }) => all + count, 0);

/** The parts that there are, in one statement. */
async function askParts(ask: Ask, parts: readonly (Sql | undefined)[]): Promise<readonly PartRow[]> {
  const given = parts.filter((one) => one !== undefined);
  return given.length === 0 ? [] : (await ask(joinSql(given, ' UNION ALL '))).map(partOf);
}

/** How many there are over all time, where it is not known. */
export const matchedIn = ({ matched }: FramePlan): Sql | undefined =>
  typeof matched === 'number'
    ? undefined
    : sql`SELECT ${Part.matched} AS part, 0::DOUBLE AS tile, n AS count, NULL::UBIGINT[] AS best, ${NO_POINTS} FROM (${matched}) counted(n)`;

/** Of counts made ahead, where no cell of them is cut by an edge. */
function countBuckets({ query: { edges }, among, spans }: FramePlan, tally: BucketSums): Sql | undefined {
  if (edges.length < 2) return undefined;
  const held = among.cells.find(({ cutsAt }) => edges.every(cutsAt));
  if (held) {
    held.addTo(tally, edges, spans);
    return undefined;
  }
  const { months } = among;
  return bucketParts(months && edges.every(isMonth) ? byMonth(months) : bucketItems(among), edges, spans);
}

/** A window that is longer is estimated by months. */
const DAYS_MOST = 4_000 * 86_400_000;

/** About so many points and spans begin in the window, by counts of all items. */
function expectedIn({ query, among, spans, meta }: FramePlan): {
  readonly points: number;
  readonly spans: number;
} {
  const { start, end } = query;
  const isLong = end - start > DAYS_MOST;
  const cells =
    among.allCells.find(({ cutsAt }) => cutsAt === (isLong ? isMonth : isDay)) ?? among.allCells[0];
  if (!cells) return { points: meta.total * among.share, spans: meta.total * among.share };
  const around = cells.cutsAt === isMonth ? monthsAround : daysAround;
  const edges = Float64Array.from([around(start)[0], around(end)[1]]);
  const tally = new BucketSums(1, meta.colours.length);
  if (edges[0]! < edges[1]!) cells.addTo(tally, edges, spans);
  const { points, spanStarts } = tally.buckets;
  return { points: points[0]! * among.share, spans: spanStarts[0]! * among.share };
}

/** Buckets reach out of the window at both ends; spans that begin there are not counted. */
function outside(plan: FramePlan): readonly Sql[] {
  const { among, query, spans } = plan;
  const { edges, start, end } = query;
  if (edges.length < 2) return [];
  const [first, last] = [edges[0]!, edges.at(-1)!];
  // Two parts: of one with an OR the engine would read every block.
  const parts = [
    [first, Math.min(start, last)],
    [Math.max(first, end), last],
  ] as const;
  return parts
    .filter(([from, to]) => from < to && isPopulated(plan, from, to))
    .map(([from, to]) => {
      const isSpan = sql`class >= ${spans}`;
      const within = sql`start >= ${from} AND start < ${to}`;
      const cut = edges.filter(
        (edge, i) => (edges[i + 1] ?? Infinity) > from && (edges[i - 1] ?? -Infinity) < to,
      );
      const bucket = sql`${edges.indexOf(cut[0]!)} + ${bucketSql(cut, raw('start'))}`;
      return sql`SELECT ${Part.outside} AS part, (${bucket})::DOUBLE AS tile, count(*) AS count, NULL::UBIGINT[] AS best, ${NO_POINTS}
        FROM ${among.rows.from('items')} ${where(within, NOT_ERA, isSpan, among.condition)} GROUP BY tile`;
    });
}

/** Something may begin there. */
const isPopulated = ({ meta: { extent } }: FramePlan, from: number, to: number): boolean =>
  extent !== undefined && from <= extent[1] && to > extent[0];

/** Everything is in the window, so that it need not be counted again. */
const isWhole = ({ meta: { extent }, query }: FramePlan): boolean =>
  extent !== undefined && query.start < extent[0] && query.end > extent[1];

/** How many begin in the window: whole cells from counts made ahead, their rests from the items. */
function startsIn(plan: FramePlan): readonly [known: number, rest: readonly Sql[]] {
  const { among, query } = plan;
  const { start, end } = query;
  const one = bucketItems(among);
  const count = (of: typeof one, from: number, to: number): Sql =>
    sql`SELECT ${Part.started} AS part, 0::DOUBLE AS tile, coalesce(sum(${of.n}), 0)::DOUBLE AS count, NULL::UBIGINT[] AS best, ${NO_POINTS}
      FROM ${of.table} ${where(sql`${of.t} >= ${from} AND ${of.t} < ${to}`, of.condition)}`;
  const days = among.cells.find(({ cutsAt }) => cutsAt === isDay);
  const counted = among.months ? byMonth(among.months) : one;
  const around = days ? daysAround : counted.around;
  const [from, to] = [around(start)[1], around(end)[0]];
  if (!(from < to)) return [0, [count(one, start, end)]];
  const rests = [
    [start, from],
    [to, end],
  ] as const;
  const parts = rests.filter(([a, b]) => a < b && isPopulated(plan, a, b)).map(([a, b]) => count(one, a, b));
  return days ? [days.count(from, to), parts] : [0, [count(counted, from, to), ...parts]];
}

/** Rows that reach over `start` and began before `before`; the short ones began shortly before. */
export function rowsReaching({ query: { start }, among }: FramePlan, columns: Sql, before: number): Sql {
  const { rows, condition } = among;
  const ends = sql`start < ${before} AND stop > ${start}`;
  if (!rows.isParted) return sql`SELECT ${columns} FROM ${rows.from('items')} ${where(ends, condition)}`;
  const short = [sql`start > ${start - SHORT_REACH}`, sql`class <= ${SHORT_CLASS}`];
  return sql`SELECT ${columns} FROM ${rows.from('items')} ${where(ends, ...short, condition)}
    UNION ALL SELECT ${columns} FROM ${rows.from('long')} ${where(ends, condition)}`;
}

/** Those that began before the window and reach into it, spans among them and others. */
function reachingIn(plan: FramePlan): Sql {
  const { start, spanTop } = plan.query;
  const columns = sql`${NOT_ERA} AND class >= ${plan.spans} AS span, priority, rank`;
  return sql`SELECT CASE WHEN span THEN ${Part.running} ELSE ${Part.reaching} END AS part, 0::DOUBLE AS tile, count(*) AS count,
    ${topSql(spanTop)} AS best, ${NO_POINTS} FROM (${rowsReaching(plan, columns, start)}) GROUP BY span`;
}

/** The best eras of the window. */
export function erasIn({ meta, among, query: { start, end, spanTop } }: FramePlan): Sql | undefined {
  if (meta.eras === 0 || spanTop === 0) return undefined;
  return sql`SELECT ${Part.eras} AS part, 0::DOUBLE AS tile, count(*) AS count, ${topSql(spanTop)} AS best, ${NO_POINTS}
    FROM ${among.rows.from('eras')} ${where(overlaps(start, end), raw('kind = 2'), among.condition)}`;
}
