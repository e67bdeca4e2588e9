// What a frame is made of, in SQL: a statement for the buckets where counts in memory do not hold, and one for all the rest; a third where
// the tables of the most important have too few of some tile.
import type { Query } from '../../source/source.js';
import { daysAround, isDay, isMonth } from '../cells.js';
import { SHORT_CLASS, SHORT_REACH } from '../tiles.js';
import { BestOfTiles } from './best-of-tiles.js';
import { NOT_ERA, Part, partOf, type PartNumber, type PartRow, topSql } from './best.js';
import { addBuckets, bucketItems, bucketSql, byMonth } from './buckets.js';
import type { CellCounts } from './cell-counts.js';
import { type Ask, joinSql, raw, type Sql, sql } from './engine.js';
import { overlaps, where } from './filter-sql.js';
import { type ArchiveMeta, monthTable } from './schema.js';
import { type Buckets, BucketSums } from './bucket-sums.js';

export interface FramePlan {
  readonly meta: ArchiveMeta;
  /** The table of items, or of those that were found. */
  readonly table: string;
  readonly query: Query;
  readonly condition: Sql | undefined;
  /** Over all time. */
  readonly matched: number;
  /** The facets that the condition is about. */
  readonly facets: readonly number[];
  /** Entries of this class and above are spans. */
  readonly spans: number;
  readonly colours: number;
  /** Counts of all items by month and by day. */
  readonly cells: readonly CellCounts[];
}

/** Counts, and the best as numbers. */
export interface FrameParts {
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
  const { query, spans, colours, meta, table, condition } = plan;
  const tally = new BucketSums(Math.max(0, query.edges.length - 1), colours);
  await countBuckets(ask, plan, tally);
  const counted = tally.buckets;
  const tiles = { meta, table, query, condition };
  const best = new BestOfTiles({
    ...tiles,
    part: Part.candidates,
    top: query.tileTop,
    expected: sum(counted.points),
  });
  const begun = new BestOfTiles({
    ...tiles,
    part: Part.spans,
    top: query.spanTop,
    expected: sum(counted.spanStarts),
    spans,
  });
  const [known, starts] = isWhole(plan) ? [0, []] : startsIn(plan);
  const rest = [...starts, ...outside(plan), reachingIn(plan), erasIn(plan)];
  const rows = await askParts(ask, [...rest, best.next(), begun.next()]);
  best.take(rows);
  begun.take(rows);
  while (best.isOpen || begun.isOpen) {
    const more = await askParts(ask, [best.next(), begun.next()]);
    best.take(more);
    begun.take(more);
  }
  const part = (number: PartNumber): readonly PartRow[] => rows.filter((row) => row.part === number);
  for (const { tile, count } of part(Part.outside)) tally.spans(tile, -count);
  const reaching = total(part(Part.reaching));
  const crossing = total(part(Part.running));
  const started = isWhole(plan) ? plan.matched - reaching - crossing : known + total(part(Part.started));
  return {
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

const sum = (numbers: Uint32Array): number => numbers.reduce((all, n) => all + n, 0);
const total = (rows: readonly PartRow[]): number => rows.reduce((all, { count }) => all + count, 0);

/** The parts that there are, in one statement. */
async function askParts(ask: Ask, parts: readonly (Sql | undefined)[]): Promise<readonly PartRow[]> {
  const given = parts.filter((one) => one !== undefined);
  return given.length === 0 ? [] : (await ask(joinSql(given, ' UNION ALL '))).map(partOf);
}

/** Of counts made ahead, where no cell of them is cut by an edge. */
async function countBuckets(ask: Ask, plan: FramePlan, tally: BucketSums): Promise<void> {
  const { query, meta, table, facets, condition, spans, cells } = plan;
  const { edges } = query;
  if (edges.length < 2) return;
  const held = cells.find(({ cutsAt }) => edges.every(cutsAt));
  if (held && !condition) held.addTo(tally, edges, spans);
  else {
    const hasMonths = meta.hasCubes && table === 'items' && edges.every(isMonth);
    const counted = hasMonths ? byMonth(monthTable(meta, facets)) : bucketItems(table);
    await addBuckets(ask, tally, counted, edges, spans, condition);
  }
}

/** Buckets reach out of the window at both ends; spans that begin there are not counted. */
function outside(plan: FramePlan): readonly Sql[] {
  const { table, query, spans, condition } = plan;
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
      return sql`SELECT ${Part.outside}, ${bucket} AS tile, count(*), NULL::UBIGINT[] FROM ${raw(table)}
        ${where(within, NOT_ERA, isSpan, condition)} GROUP BY tile`;
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
  const { meta, table, query, condition, facets, cells } = plan;
  const { start, end } = query;
  const one = bucketItems(table);
  const count = (of: typeof one, from: number, to: number): Sql =>
    sql`SELECT ${Part.started} AS part, 0::DOUBLE AS tile, coalesce(sum(${of.n}), 0)::DOUBLE AS count, NULL::UBIGINT[] AS best
      FROM ${of.table} ${where(sql`${of.t} >= ${from} AND ${of.t} < ${to}`, condition)}`;
  const days = condition ? undefined : cells.find(({ cutsAt }) => cutsAt === isDay);
  const counted = meta.hasCubes && table === 'items' ? byMonth(monthTable(meta, facets)) : one;
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

/** Those that began before the window and reach into it, spans among them and others; the short ones began shortly before. */
function reachingIn({ table, query, spans, condition }: FramePlan): Sql {
  const { start, spanTop } = query;
  const ends = sql`start < ${start} AND stop > ${start}`;
  const columns = sql`${NOT_ERA} AND class >= ${spans} AS span, priority, rank`;
  const short = [sql`start > ${start - SHORT_REACH}`, sql`class <= ${SHORT_CLASS}`];
  const from =
    table === 'items'
      ? sql`SELECT ${columns} FROM items ${where(ends, ...short, condition)} UNION ALL SELECT ${columns} FROM long ${where(ends, condition)}`
      : sql`SELECT ${columns} FROM ${raw(table)} ${where(ends, condition)}`;
  return sql`SELECT CASE WHEN span THEN ${Part.running} ELSE ${Part.reaching} END AS part, 0::DOUBLE AS tile, count(*) AS count, ${topSql(spanTop)} AS best
    FROM (${from}) GROUP BY span`;
}

/** The best eras of the window. */
export function erasIn({
  meta,
  table,
  query: { start, end, spanTop },
  condition,
}: FramePlan): Sql | undefined {
  if (meta.eras === 0 || spanTop === 0) return undefined;
  const from = table === 'items' ? 'eras' : table;
  return sql`SELECT ${Part.eras} AS part, 0::DOUBLE AS tile, count(*) AS count, ${topSql(spanTop)} AS best
    FROM ${raw(from)} ${where(overlaps(start, end), raw('kind = 2'), condition)}`;
}
