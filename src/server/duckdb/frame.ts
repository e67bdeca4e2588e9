import type { Query, Entry, Frame } from '../../source/source.js';
import {
  daysAround,
  isDay,
  isMonth,
  monthsAround,
  SHORT_CLASS,
  SHORT_REACH,
  tilesOf,
} from '../staged-row.js';
import type { Among } from './among.js';
import {
  BestOfTiles,
  NO_POINTS,
  NOT_ERA,
  Part,
  partOf,
  type PartNumber,
  type PartRow,
  topSql,
  bestFirst,
  bestOf,
  rankOf,
} from './best.js';
import { bucketItems, bucketParts, bucketSql, byMonth, takeBuckets } from './buckets.js';
import { type Ask, joinSql, raw, type Sql, sql, sqlNumber } from './engine.js';
import { overlaps, where } from './filter-sql.js';
import { type ArchiveMeta, entriesOf } from './schema.js';
import { type Buckets, BucketSums } from './cell-counts.js';
import { upperBound } from '../../source/entries.js';
import { spanClass } from '../../source/indexed/block.js';
import type { RecordFile } from './records.js';

// What a frame is made of, in SQL: one statement; another one where the tables of the most important have too few of some tile.

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

// A window with few items: they are read once, and counted here. Planning the statements that would count them takes the engine longer.

/** So many items are read one by one. */
export const MOST_NEAR = 8_000;

const ERA = 2;

/** From where to where items are looked at: all of the buckets and tiles. */
export function reachOf({ query }: FramePlan): readonly [from: number, to: number] {
  const { start, end, edges } = query;
  const { first, end: last, width } = tilesOf(query);
  return [
    Math.min(start, first * width, edges[0] ?? start),
    Math.max(end, last * width, edges.at(-1) ?? end),
  ];
}

export async function nearParts(ask: Ask, plan: FramePlan): Promise<FrameParts> {
  const { query, spans, colours } = plan;
  const { start, end, edges, tileTop, spanTop } = query;
  const rows = await ask(joinSql(statements(plan), ' UNION ALL '));
  const tally = new BucketSums(Math.max(0, edges.length - 1), colours);
  const { width } = tilesOf(query);
  const [tiles, spanTiles] = [new Tops(tileTop), new Tops(spanTop)];
  const running: bigint[] = [];
  let [started, reaching, crossing] = [0, 0, 0];
  let matched = typeof plan.matched === 'number' ? plan.matched : 0;
  const eras: bigint[] = [];
  for (const row of rows) {
    if (row[8] === null) {
      const [rank, from, stop, length, kind, priority, colour] = row.map(sqlNumber) as unknown as Numbers;
      const isSpan = kind !== ERA && length >= spans;
      const isRunning = from < start && stop > start;
      if (from >= start && from < end) started++;
      const best = bestOf(priority, rank);
      if (isRunning && isSpan) crossing++;
      else if (isRunning) reaching++;
      if (isRunning && isSpan) running.push(best);
      if (kind === ERA) continue;
      if (isInTiles(query, from)) {
        tiles.add(Math.floor(from / width), best);
        if (isSpan) spanTiles.add(Math.floor(from / width), best);
      }
      if (!(from >= edges[0]! && from < edges.at(-1)!)) continue;
      const bucket = upperBound(edges, 0, edges.length, from) - 1;
      if (!isSpan) tally.points(bucket, colour, 1, rank, rank, rank);
      else if (from >= start && from < end) tally.spans(bucket, 1);
      continue;
    }
    const { part, count, best } = partOf([row[8]!, row[1]!, row[0]!, row[7]!]);
    if (part === Part.reaching) reaching += count;
    if (part === Part.matched) matched += count;
    if (part === Part.eras) eras.push(...best);
    if (part !== Part.running) continue;
    crossing += count;
    running.push(...best);
  }
  return {
    matched,
    buckets: tally.buckets,
    started,
    reaching,
    crossing,
    candidates: tiles.best,
    begun: spanTiles.best,
    running: running.sort(bestFirst).slice(0, spanTop),
    eras,
  };
}

type Numbers = readonly [
  rank: number,
  start: number,
  stop: number,
  length: number,
  kind: number,
  priority: number,
  colour: number,
];

const isInTiles = (query: FramePlan['query'], t: number): boolean => {
  const { first, end, width } = tilesOf(query);
  return t >= first * width && t < end * width;
};

/** Items one by one, and what reaches in from before them as counts with the best. */
function statements(plan: FramePlan): readonly Sql[] {
  const { among, spans, query } = plan;
  const { spanTop } = query;
  const [from, to] = reachOf(plan);
  const columns = raw(
    'rank::DOUBLE, start, stop, class, kind, priority, colour, NULL::UBIGINT[], NULL::INTEGER',
  );
  const near = sql`SELECT ${columns} FROM ${among.rows.from('items')} ${where(sql`start >= ${from} AND start < ${to}`, among.condition)}`;
  const reaching = rowsReaching(plan, raw('class, kind, priority, rank'), from);
  const matched = matchedIn(plan);
  const eras = erasIn(plan);
  return [
    near,
    sql`SELECT count(*)::DOUBLE, 0, 0, 0, 0, 0, 0, ${topSql(spanTop)}, CASE WHEN span THEN ${Part.running} ELSE ${Part.reaching} END
      FROM (SELECT kind <> 2 AND class >= ${spans} AS span, priority, rank FROM (${reaching})) GROUP BY span`,
    ...(matched ? [sql`SELECT count, 0, 0, 0, 0, 0, 0, best, part FROM (${matched})`] : []),
    ...(eras ? [sql`SELECT count, 0, 0, 0, 0, 0, 0, best, part FROM (${eras})`] : []),
  ];
}

/** The best so many of each tile. */
class Tops {
  readonly #top: number;
  readonly #tiles = new Map<number, bigint[]>();

  constructor(top: number) {
    this.#top = top;
  }

  add(tile: number, best: bigint): void {
    const held = this.#tiles.get(tile);
    if (held) held.push(best);
    else this.#tiles.set(tile, [best]);
  }

  get best(): readonly bigint[] {
    return [...this.#tiles.values()].flatMap((held) => held.sort(bestFirst).slice(0, this.#top));
  }
}

// A frame of an archive: a window with few items from the items themselves, any other from what was counted and sorted ahead.

export interface FrameQuestion {
  readonly meta: ArchiveMeta;
  readonly records: RecordFile;
  readonly among: Among;
  /** At most so many items are read one by one. */
  readonly mostNear: number;
  readonly query: Query;
  /** How many there are over all time, or what counts them. */
  readonly matched: number | Sql;
}

export async function frameOf(ask: Ask, question: FrameQuestion): Promise<Omit<Frame, 'dataVersion'>> {
  const { meta, records, among, query, matched } = question;
  const { start, end } = query;
  const plan: FramePlan = {
    meta,
    among,
    query,
    matched,
    spans: spanClass(2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom)))),
    colours: meta.colours.length,
  };
  const parts = await (isNear(question, plan) ? nearParts(ask, plan) : frameParts(ask, plan));
  const { buckets, candidates, begun, running, eras } = parts;
  const few = buckets.few.map((ranks) => ranks ?? []).flat();
  const ranks = [...candidates, ...begun, ...running, ...eras].map(rankOf);
  const known = await entriesOf(records, [...ranks, ...few]);
  const entry = (one: bigint): Entry => known.get(rankOf(one))!;
  const reaches = ({ span }: Entry): boolean => span.start < end && (span.end > start || span.start >= start);
  const shown = new Set([...begun.filter((one) => reaches(entry(one))), ...running]);
  return {
    matched: parts.matched,
    inWindow: parts.started + parts.reaching + parts.crossing,
    points: buckets.points,
    pointColours: buckets.pointColours,
    pointEntries: buckets.few.map((few) => few?.map((rank) => known.get(rank)!)),
    spanStarts: buckets.spanStarts,
    spans: [...shown].sort(bestFirst).map(entry),
    crossing: parts.crossing,
    eras: [...eras].sort(bestFirst).map(entry),
    candidates: [...candidates].sort(bestFirst).map(entry),
    visited: 0,
  };
}

/** At most so many items are in reach that they can be read one by one. */
function isNear({ among: { rows, allCells }, mostNear }: FrameQuestion, plan: FramePlan): boolean {
  if (rows.size <= mostNear) return true;
  const days = allCells.find(({ cutsAt }) => cutsAt === isDay);
  if (!days) return false;
  const [from, to] = reachOf(plan);
  return days.count(daysAround(from)[0], daysAround(to)[1]) <= mostNear;
}
