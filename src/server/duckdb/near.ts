// A window with few items: they are read once, and counted here. Planning the statements that would count them takes the engine longer.
import { upperBound } from '../../source/binary-search.js';
import { tilesOf } from '../tiles.js';
import { bestFirst, bestOf, Part, partOf, topSql } from './best.js';
import { type Ask, joinSql, raw, type Sql, sql, sqlNumber } from './engine.js';
import { where } from './filter-sql.js';
import { erasIn, type FramePlan, type FrameParts, matchedIn, rowsReaching } from './frame-parts.js';
import { BucketSums } from './bucket-sums.js';

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
