import { clausesOf, type FullClause } from '../../source/filter-key.js';
import type { Filter, Query, Entry, Frame } from '../../source/source.js';
import { queryWords } from '../../text/text.js';
import { literal, quotedText, texts, numberOf, type ShardRow, cellText } from './client.js';
import { POINTS_PER_BUCKET } from '../../source/entries.js';
import { spanClass } from '../../source/indexed/block.js';
import {
  daysAround,
  isDay,
  isMonth,
  monthsAround,
  firstTier,
  SHORT_CLASS,
  SHORT_REACH,
  shortOf,
  type Tiles,
  tilesOf,
} from '../staged-row.js';
import type { Key, Table, TableMeta } from './tables.js';

// A filter as a condition on the columns of a table. What a reader wrote is a literal here, escaped, and never a part of a name.

export interface ShardCondition {
  /** What items must hold; none where all do. */
  readonly sql: string | undefined;
  /** It is about values of facets alone, so that counts by value hold for it. */
  readonly ofFacets: boolean;
}

/** `leaveOut` is the facet whose `any` does not count. */
export function conditionOf(
  facets: readonly string[],
  filter: Filter,
  lane?: Query['lane'],
  leaveOut?: string,
): ShardCondition {
  const clauses = clausesOf(filter).flatMap(([facet, clause]) => clauseOf(facets, facet, clause, leaveOut));
  if (lane) clauses.push(anyOf(facets, lane.facet, [lane.value]));
  // Words hold letters and figures only: nothing in them means anything to LIKE.
  const words = queryWords(filter.text ?? '').map((word) => `words LIKE ${quotedText(`% ${word}%`)}`);
  const { span } = filter;
  const during = span ? [overlapsWindow(span[0], span[1])] : [];
  const all = [...clauses, ...words, ...during];
  return {
    sql: all.length === 0 ? undefined : all.join(' AND '),
    ofFacets: words.length + during.length === 0,
  };
}

function clauseOf(
  facets: readonly string[],
  facet: string,
  { any, all, none }: FullClause,
  leaveOut: string | undefined,
): string[] {
  return [
    ...(any.length > 0 && facet !== leaveOut ? [anyOf(facets, facet, any)] : []),
    ...all.map((value) => anyOf(facets, facet, [value])),
    ...(none.length > 0 ? [`NOT ${anyOf(facets, facet, none)}`] : []),
  ];
}

/** Has one of these values; '' stands for none at all, also of a facet that is not known. */
function anyOf(facets: readonly string[], name: string, values: readonly string[]): string {
  const f = facets.indexOf(name);
  if (f < 0) return values.includes('') ? '1' : '0';
  const given = values.filter((value) => value !== '');
  const tests = [
    ...(given.length === 1 ? [`has(v${f}, ${quotedText(given[0]!)})`] : []),
    ...(given.length > 1 ? [`hasAny(v${f}, ${texts(given)})`] : []),
    ...(values.includes('') ? [`empty(v${f})`] : []),
  ];
  return tests.length === 0 ? '0' : `(${tests.join(' OR ')})`;
}

/** Somewhere in [from, to); what has no length is where it begins. */
export const overlapsWindow = (from: number, to: number): string =>
  `(start < ${literal(to)} AND (stop > ${literal(from)} OR start >= ${literal(from)}))`;

export const within = (from: number, to: number, t = 'start'): string =>
  `${t} >= ${literal(from)} AND ${t} < ${literal(to)}`;

/** All of these conditions. */
export const whereClause = (...conditions: readonly (string | undefined)[]): string => {
  const given = conditions.filter((one) => one !== undefined);
  return given.length === 0 ? '' : `WHERE ${given.join(' AND ')}`;
};

// A frame in ClickHouse's SQL: buckets, how many there are, the best of each tile, what reaches into the window. What does not hang
// on another answer is asked at once.

export interface ShardFrameQuestion {
  readonly table: Table;
  readonly meta: TableMeta;
  readonly query: Query;
  readonly condition: ShardCondition;
  readonly signal: AbortSignal | undefined;
}

interface Ranked extends Key {
  readonly tile: number;
  readonly stop: number;
  readonly priority: number;
}

const KEYS = 'start, stop, ordinal, priority';
const IN_TIME = 'start, stop DESC, ordinal';
const BEST = `priority DESC, ${IN_TIME}`;
const NOT_ERA = 'kind <> 2';

const rankedOf = ([tile, start, stop, ordinal, priority]: ShardRow): Ranked => ({
  tile: numberOf(tile),
  start: numberOf(start),
  stop: numberOf(stop),
  ordinal: numberOf(ordinal),
  priority: numberOf(priority),
});

const inTime = (a: Ranked, b: Ranked): number =>
  a.start === b.start ? (a.stop === b.stop ? a.ordinal - b.ordinal : b.stop - a.stop) : a.start - b.start;
const byPriority = (a: Ranked, b: Ranked): number => b.priority - a.priority || inTime(a, b);

export async function shardFrameOf(question: ShardFrameQuestion): Promise<Omit<Frame, 'matched'>> {
  const { table, meta, query, condition, signal } = question;
  const spans = spanClass(2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom))));
  const [buckets, started, reaching, long, eras] = await Promise.all([
    bucketsOf(question, spans),
    startsIn(question),
    reachingIn(question, spans),
    spansOf(question, spans),
    topOf(question, table.from('eras'), whereClause(overlapsWindow(query.start, query.end), condition.sql)),
  ]);
  const inside = buckets.points.reduce((sum, n) => sum + n, 0);
  const [best, few] = await Promise.all([
    candidatesOf(question, inside),
    fewOf(question, buckets.points, spans),
  ]);
  const wanted = new Map<string, readonly Key[]>([
    ['eras', eras],
    ['long', long.table === 'long' ? long.found : []],
    ...best.found,
    ['', [...few.flat(), ...(long.table === '' ? long.found : []), ...(best.found.get('') ?? [])]],
  ]);
  const known = await table.entries(wanted, meta.colours, signal);
  const entry = ({ ordinal }: Key): Entry => known.get(ordinal)!;
  return {
    inWindow: started + reaching.all,
    points: buckets.points,
    pointColours: buckets.pointColours,
    pointEntries: Array.from(buckets.points, (n, b) =>
      n > POINTS_PER_BUCKET ? undefined : (few[b] ?? []).map(entry),
    ),
    spanStarts: buckets.spanStarts,
    spans: long.found.map(entry),
    crossing: reaching.spans,
    eras: eras.map(entry),
    candidates: [...best.found.values()].flat().sort(byPriority).map(entry),
    visited: 0,
  };
}

/** The number of the bucket a time is in: steps of the calendar are nearly even, so a guess is right or off by one. */
export function shardBucketSql(edges: Float64Array, t: string): string {
  const n = edges.length - 1;
  const [first, last] = [edges[0]!, edges[n]!];
  const mean = (last - first) / n;
  const off = edges.map((edge, i) => (edge - first) / mean - i);
  const list = `[${Array.from(edges, literal).join(',')}]`;
  if (off.some((by) => Math.abs(by) >= 0.99)) return `toInt32(arrayCount(x -> x <= ${t}, ${list})) - 1`;
  const guess = `toInt32(greatest(0, least(${n - 1}, floor((${t} - ${literal(first)}) / ${literal(mean)}))))`;
  return `${guess} + (${t} >= ${list}[${guess} + 2]) - (${t} < ${list}[${guess} + 1])`;
}

interface Buckets {
  readonly points: Uint32Array;
  readonly pointColours: Uint32Array;
  readonly spanStarts: Uint32Array;
}

/** Counts made ahead, where no cell of them is cut by one of these times. */
function countsFor({ sql, ofFacets }: ShardCondition, cuts: Float64Array): 'day' | 'month' | '' {
  if (!ofFacets) return '';
  if (sql === undefined && cuts.every(isDay)) return 'day';
  return cuts.every(isMonth) ? 'month' : '';
}

async function bucketsOf(question: ShardFrameQuestion, spans: number): Promise<Buckets> {
  const { table, meta, query, condition, signal } = question;
  const { edges } = query;
  const n = Math.max(0, edges.length - 1);
  const colours = meta.colours.length;
  const points = new Uint32Array(n);
  const pointColours = new Uint32Array(n * (colours + 1));
  const spanStarts = new Uint32Array(n);
  if (n === 0) return { points, pointColours, spanStarts };
  const counted = countsFor(condition, edges);
  const t = counted === '' ? 'start' : 't';
  const held = counted === '' ? 'count()' : 'sum(n)';
  const rows = await table.rows(
    `SELECT ${shardBucketSql(edges, t)} AS b, first, class >= ${spans} AS is_span, ${held} FROM ${table.from(counted)} ` +
      `${whereClause(within(edges[0]!, edges[n]!, t), NOT_ERA, condition.sql)} GROUP BY b, first, is_span`,
    signal,
  );
  for (const [bucket, first, isSpan, count] of rows) {
    const [b, many] = [numberOf(bucket), numberOf(count)];
    if (isSpan) {
      spanStarts[b]! += many;
      continue;
    }
    const colour = meta.colours.indexOf(cellText(first));
    points[b]! += many;
    pointColours[(colour < 0 ? colours : colour) * n + b]! += many;
  }
  await leaveOutside(question, spans, spanStarts);
  return { points, pointColours, spanStarts };
}

/** Buckets reach out of the window at both ends; spans that begin there are not counted. */
async function leaveOutside(
  { table, query: { edges, start, end }, condition, signal }: ShardFrameQuestion,
  spans: number,
  spanStarts: Uint32Array,
): Promise<void> {
  const [first, last] = [edges[0]!, edges.at(-1)!];
  if (first >= start && last <= end) return;
  const outside = `((${within(first, Math.min(start, last))}) OR (${within(Math.max(first, end), last)}))`;
  const rows = await table.rows(
    `SELECT ${shardBucketSql(edges, 'start')} AS b, count() FROM ${table.from()} ` +
      `${whereClause(outside, NOT_ERA, `class >= ${spans}`, condition.sql)} GROUP BY b`,
    signal,
  );
  for (const [b, held] of rows) spanStarts[numberOf(b)]! -= numberOf(held);
}

/** The points of buckets that hold few of them, in time order. */
async function fewOf(
  { table, query: { edges }, condition, signal }: ShardFrameQuestion,
  points: Uint32Array,
  spans: number,
): Promise<readonly (readonly Ranked[])[]> {
  const few: Ranked[][] = Array.from(points, () => []);
  const runs: [from: number, to: number][] = [];
  points.forEach((n, b) => {
    if (n === 0 || n > POINTS_PER_BUCKET) return;
    const last = runs.at(-1);
    if (last?.[1] === b) last[1] = b + 1;
    else runs.push([b, b + 1]);
  });
  if (runs.length === 0) return few;
  const ranges = runs.map(([from, to]) => `(${within(edges[from]!, edges[to]!)})`).join(' OR ');
  const rows = await table.rows(
    `SELECT ${shardBucketSql(edges, 'start')} AS b, ${KEYS} FROM ${table.from()} ` +
      `${whereClause(`(${ranges})`, NOT_ERA, `class < ${spans}`, condition.sql)} ORDER BY ${IN_TIME}`,
    signal,
  );
  for (const one of rows.map(rankedOf)) few[one.tile]!.push(one);
  return few;
}

/** How many begin in the window: whole cells from counts made ahead, their rests from the items. */
async function startsIn({
  table,
  query: { start, end },
  condition,
  signal,
}: ShardFrameQuestion): Promise<number> {
  const count = async (name: 'day' | 'month' | '', from: number, to: number): Promise<number> => {
    if (!(from < to)) return 0;
    const [t, held] = name === '' ? ['start', 'count()'] : ['t', 'sum(n)'];
    const [row] = await table.rows(
      `SELECT ${held} FROM ${table.from(name)} ${whereClause(within(from, to, t), condition.sql)}`,
      signal,
    );
    return numberOf(row?.[0]);
  };
  if (!condition.ofFacets) return count('', start, end);
  const around = condition.sql === undefined ? daysAround : monthsAround;
  const [from, to] = [around(start)[1], around(end)[0]];
  if (!(from < to)) return count('', start, end);
  const name = condition.sql === undefined ? 'day' : 'month';
  const counts = await Promise.all([count(name, from, to), count('', start, from), count('', to, end)]);
  return counts.reduce((sum, n) => sum + n, 0);
}

/** Those that began before the window and reach into it, in two tables: the short ones began shortly before. */
const crossing = ({
  table,
  query: { start },
  condition,
}: ShardFrameQuestion): readonly [string, string][] => {
  const ends = `start < ${literal(start)} AND stop > ${literal(start)}`;
  const short = [ends, `start > ${literal(start - SHORT_REACH)}`, `class <= ${SHORT_CLASS}`];
  return [
    [table.from(), whereClause(...short, condition.sql)],
    [table.from('long'), whereClause(ends, condition.sql)],
  ];
};

async function reachingIn(
  question: ShardFrameQuestion,
  spans: number,
): Promise<{ readonly all: number; readonly spans: number }> {
  const both = await Promise.all(
    crossing(question).map(async ([from, condition]) => {
      const [row] = await question.table.rows(
        `SELECT count(), countIf(${NOT_ERA} AND class >= ${spans}) FROM ${from} ${condition}`,
        question.signal,
      );
      return [numberOf(row?.[0]), numberOf(row?.[1])] as const;
    }),
  );
  return {
    all: both.reduce((sum, [all]) => sum + all, 0),
    spans: both.reduce((sum, [, held]) => sum + held, 0),
  };
}

/** The best of a table, best first. */
async function topOf(
  { table, query: { spanTop }, signal }: ShardFrameQuestion,
  from: string,
  condition: string,
): Promise<readonly Ranked[]> {
  if (spanTop === 0) return [];
  const rows = await table.rows(
    `SELECT 0, ${KEYS} FROM ${from} ${condition} ORDER BY ${BEST} LIMIT ${spanTop}`,
    signal,
  );
  return rows.map(rankedOf);
}

/** The best `top` that begin in each tile. */
async function topOfTiles(
  { table, signal }: ShardFrameQuestion,
  name: string,
  { width, first, end }: Tiles,
  top: number,
  ...conditions: readonly (string | undefined)[]
): Promise<readonly Ranked[]> {
  if (top === 0 || first >= end) return [];
  const rows = await table.rows(
    `SELECT floor(start / ${literal(width)}) AS tile, ${KEYS} FROM ${table.from(name)} ` +
      `${whereClause(within(first * width, end * width), NOT_ERA, ...conditions)} ORDER BY ${BEST} LIMIT ${top} BY tile`,
    signal,
  );
  return rows.map(rankedOf);
}

/** A tier holds all items above some priority: where it has enough of a tile, they are the best of the tile. */
async function candidatesOf(
  question: ShardFrameQuestion,
  inside: number,
): Promise<{ readonly found: ReadonlyMap<string, readonly Ranked[]> }> {
  const { meta, query, condition } = question;
  const { tileTop } = query;
  const all = tilesOf(query);
  const found = new Map<string, Ranked[]>();
  let open: readonly Tiles[] = all.end > all.first && tileTop > 0 ? [all] : [];
  const most = (all.end - all.first) * tileTop;
  for (
    let tier = firstTier(meta.tiers, meta.total, inside, most);
    tier <= meta.tiers.length && open.length > 0;
    tier++
  ) {
    const isLast = tier === meta.tiers.length;
    const name = isLast ? '' : `tier${tier}`;
    const next: Tiles[] = [];
    for (const tiles of open) {
      const rows = await topOfTiles(question, name, tiles, tileTop, condition.sql);
      const short = isLast ? [] : shortOf(tiles, rows, tileTop);
      const kept = rows.filter(({ tile }) => !short.some(({ first, end }) => tile >= first && tile < end));
      found.set(name, [...(found.get(name) ?? []), ...kept]);
      next.push(...short);
    }
    open = next;
  }
  return { found };
}

/** The best spans of each tile that overlap the window, and the best of those that run when it begins. */
async function spansOf(
  question: ShardFrameQuestion,
  spans: number,
): Promise<{ readonly table: string; readonly found: readonly Ranked[] }> {
  const { query, condition } = question;
  const { start, end, spanTop } = query;
  const isSpan = `class >= ${spans}`;
  const table = spans > SHORT_CLASS ? 'long' : '';
  const [begun, ...running] = await Promise.all([
    topOfTiles(question, table, tilesOf(query), spanTop, isSpan, condition.sql),
    ...crossing(question).map(([from, within]) =>
      topOf(question, from, `${within} AND ${NOT_ERA} AND ${isSpan}`),
    ),
  ]);
  const first = running.flat().sort(byPriority).slice(0, spanTop);
  const reaches = (one: Ranked): boolean => one.start < end && (one.stop > start || one.start >= start);
  const both = new Map([...begun.filter(reaches), ...first].map((one) => [one.ordinal, one]));
  return { table, found: [...both.values()].sort(byPriority) };
}
