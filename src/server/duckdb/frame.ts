// A frame in SQL: buckets, how many there are, the best of each tile, what reaches into the window.
import { spanClass } from '../../source/indexed/duration-class.js';
import type { Entry, Frame, Query } from '../../source/source.js';
import { firstTier, SHORT_CLASS, SHORT_REACH, shortOf, type Tiles, tilesOf } from '../tiles.js';
import { bucketsOf, BY_DAY, byMonth, cellsAround, type Counted, bucketItems } from './buckets.js';
import { type Ask, joinSql, named, sqlNumber, raw, type SqlRow, type Sql, sql } from './engine.js';
import { entriesOf } from './entries.js';
import { type Condition, overlaps, where } from './filter-sql.js';
import { type ArchiveMeta, monthTable } from './schema.js';

export interface FrameQuestion {
  readonly meta: ArchiveMeta;
  /** The table of items, or of those that were found for this question. */
  readonly items: 'items' | 'found';
  readonly query: Query;
  readonly condition: Condition;
  readonly matched: number;
}

/** Ranks by the table they are to be read from, which is as small as can be. */
type Wanted = Map<string, Set<number>>;

interface Ranked {
  readonly tile: number;
  readonly rank: number;
  readonly priority: number;
  readonly start: number;
  readonly stop: number;
}

const RANKED = raw('rank, priority, start, stop');
const rankedOf = ([tile, rank, priority, start, stop]: SqlRow): Ranked => ({
  tile: sqlNumber(tile),
  rank: sqlNumber(rank),
  priority: sqlNumber(priority),
  start: sqlNumber(start),
  stop: sqlNumber(stop),
});

const NOT_ERA = raw('kind <> 2');
const byPriority = (a: Ranked, b: Ranked): number => b.priority - a.priority || a.rank - b.rank;

export async function frameOf(ask: Ask, question: FrameQuestion): Promise<Omit<Frame, 'dataVersion'>> {
  const { meta, items, query, condition, matched } = question;
  const spans = spanClass(2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom))));
  const counted = countsFor(question, [...query.edges]);
  const { start, end, edges } = query;
  const colours = meta.colours.length;
  const buckets = await bucketsOf(ask, {
    counted,
    items,
    edges,
    start,
    end,
    spans,
    colours,
    condition: condition.sql,
  });
  const inside = buckets.points.reduce((sum, n) => sum + n, 0);
  const started = await startsIn(ask, question);
  const reaching = await reachingIn(ask, question, spans);
  const wanted: Wanted = new Map();
  const best = await candidatesOf(ask, question, inside, wanted);
  const long = await spansOf(ask, question, spans, reaching.spans, wanted);
  const eras = await topOf(
    ask,
    items === 'items' ? sql`eras` : sql`found`,
    where(overlaps(start, end), ...(items === 'items' ? [] : [raw('kind = 2')]), condition.sql),
    meta.eras > 0 ? query.spanTop : 0,
  );
  want(wanted, 'eras', eras);
  for (const few of buckets.few) for (const rank of few ?? []) wantRank(wanted, 'items', rank);
  const known = await entriesOf(ask, wanted);
  const entry = ({ rank }: { readonly rank: number }): Entry => known.get(rank)!;
  return {
    matched,
    inWindow: started + reaching.all,
    points: buckets.points,
    pointColours: buckets.pointColours,
    pointEntries: buckets.few.map((few) => few?.map((rank) => known.get(rank)!)),
    spanStarts: buckets.spanStarts,
    spans: long.map(entry),
    crossing: reaching.spans,
    eras: eras.map(entry),
    candidates: best.map(entry),
    visited: 0,
  };
}

/** Counts made ahead, where no cell of them is cut by one of these times. */
function countsFor({ meta, items, condition: { facets } }: FrameQuestion, cuts: readonly number[]): Counted {
  if (!meta.hasCubes || !facets) return bucketItems(items);
  const months = byMonth(monthTable(meta, facets));
  if (cuts.every(months.cutsAt)) return months;
  return facets.length === 0 && cuts.every(BY_DAY.cutsAt) ? BY_DAY : bucketItems(items);
}

/** How many begin in the window: whole cells from counts made ahead, their rests from the items. */
async function startsIn(
  ask: Ask,
  { meta, items, query: { start, end }, condition }: FrameQuestion,
): Promise<number> {
  const { facets } = condition;
  const one = bucketItems(items);
  const counted = meta.hasCubes && facets ? byMonth(monthTable(meta, facets)) : one;
  const count = (table: Counted, from: number, to: number): Sql =>
    sql`(SELECT coalesce(sum(${table.n}), 0)::DOUBLE FROM ${table.table} ${where(sql`${table.t} >= ${from} AND ${table.t} < ${to}`, condition.sql)})`;
  const from = cellsAround(counted, start)[1];
  const to = cellsAround(counted, end)[0];
  const sums =
    from < to
      ? [count(counted, from, to), count(one, start, from), count(one, to, end)]
      : [count(one, start, end)];
  const [row] = await ask(sql`SELECT ${joinSql(sums, ' + ')}`);
  return sqlNumber(row![0]);
}

/** Those that began before the window and reach into it: the short ones began shortly before. */
const crossing = ({ items, query: { start }, condition: { sql: condition } }: FrameQuestion): Sql => {
  const ends = sql`start < ${start} AND stop > ${start}`;
  if (items === 'found') return sql`(SELECT * FROM found ${where(ends, condition)})`;
  const short = where(ends, sql`start > ${start - SHORT_REACH}`, sql`class <= ${SHORT_CLASS}`, condition);
  return sql`(SELECT * FROM items ${short} UNION ALL SELECT * FROM long ${where(ends, condition)})`;
};

async function reachingIn(
  ask: Ask,
  question: FrameQuestion,
  spans: number,
): Promise<{ readonly all: number; readonly spans: number }> {
  const [row] = await ask(
    sql`SELECT count(*), count(*) FILTER (kind <> 2 AND class >= ${spans}) FROM ${crossing(question)}`,
  );
  return { all: sqlNumber(row![0]), spans: sqlNumber(row![1]) };
}

/** The best `top` of a table, best first. */
async function topOf(ask: Ask, table: Sql, condition: Sql, top: number): Promise<readonly Ranked[]> {
  if (top === 0) return [];
  const rows = await ask(
    sql`SELECT 0, ${RANKED} FROM ${table} ${condition} ORDER BY priority DESC, rank LIMIT ${top}`,
  );
  return rows.map(rankedOf);
}

/** The best `top` that begin in each tile. */
async function topOfTiles(
  ask: Ask,
  table: string,
  { width, first, end }: Tiles,
  top: number,
  ...conditions: readonly (Sql | undefined)[]
): Promise<readonly Ranked[]> {
  if (top === 0 || first >= end) return [];
  const inTiles = sql`start >= ${first * width} AND start < ${end * width}`;
  const rows = await ask(sql`SELECT tile, ${RANKED} FROM (
      SELECT floor(start / ${width}) AS tile, ${RANKED} FROM ${named(table)} ${where(inTiles, NOT_ERA, ...conditions)})
    QUALIFY row_number() OVER (PARTITION BY tile ORDER BY priority DESC, rank) <= ${top}`);
  return rows.map(rankedOf);
}

/** A tier holds all items above some priority: where it has enough of a tile, they are the best of the tile. */
async function candidatesOf(
  ask: Ask,
  { meta, items, query, condition }: FrameQuestion,
  inside: number,
  wanted: Wanted,
): Promise<readonly Ranked[]> {
  const { tileTop } = query;
  const all = tilesOf(query);
  const most = (all.end - all.first) * tileTop;
  const found: Ranked[] = [];
  let open: readonly Tiles[] = all.end > all.first && tileTop > 0 ? [all] : [];
  for (
    let tier = firstTier(meta.tiers, meta.total, inside, most);
    tier <= meta.tiers.length && open.length > 0;
    tier++
  ) {
    const isLast = tier === meta.tiers.length;
    const table = isLast ? items : `tier${tier}`;
    const next: Tiles[] = [];
    for (const tiles of open) {
      const rows = await topOfTiles(ask, table, tiles, tileTop, condition.sql);
      const short = isLast ? [] : shortOf(tiles, rows, tileTop);
      const kept = rows.filter(({ tile }) => !short.some(({ first, end }) => tile >= first && tile < end));
      found.push(...kept);
      want(wanted, table, kept);
      next.push(...short);
    }
    open = next;
  }
  return found.sort(byPriority);
}

/** The best spans of each tile that overlap the window, and the best of those that run when it begins. */
async function spansOf(
  ask: Ask,
  question: FrameQuestion,
  spans: number,
  running: number,
  wanted: Wanted,
): Promise<readonly Ranked[]> {
  const { items, query, condition } = question;
  const { start, end, spanTop } = query;
  const isSpan = sql`class >= ${spans}`;
  const table = spans > SHORT_CLASS && items === 'items' ? 'long' : items;
  const begun = await topOfTiles(ask, table, tilesOf(query), spanTop, isSpan, condition.sql);
  const top = running > 0 ? spanTop : 0;
  const first = await topOf(ask, crossing(question), where(NOT_ERA, isSpan), top);
  const reaches = (one: Ranked): boolean => one.start < end && (one.stop > start || one.start >= start);
  const both = new Map([...begun.filter(reaches), ...first].map((one) => [one.rank, one]));
  want(wanted, table, [...both.values()]);
  return [...both.values()].sort(byPriority);
}

function want(wanted: Wanted, table: string, ranked: readonly Ranked[]): void {
  for (const { rank } of ranked) wantRank(wanted, table, rank);
}

function wantRank(wanted: Wanted, table: string, rank: number): void {
  for (const ranks of wanted.values()) if (ranks.has(rank)) return;
  // What was found has no texts: they are in the table of all.
  const from = table === 'found' ? 'items' : table;
  const ranks = wanted.get(from);
  if (ranks) ranks.add(rank);
  else wanted.set(from, new Set([rank]));
}
