// A frame of an archive: a window with few items from the items themselves, any other from what was counted and sorted ahead.
import { spanClass } from '../../source/indexed/duration-class.js';
import type { Entry, Frame, Query } from '../../source/source.js';
import { isDay, daysAround } from '../cells.js';
import { bestFirst, rankOf } from './best.js';
import type { Among } from './among.js';
import type { Ask, Sql } from './engine.js';
import { entriesOf } from './entries.js';
import { frameParts, type FramePlan } from './frame-parts.js';
import { nearParts, reachOf } from './near.js';
import type { RecordFile } from './records.js';
import type { ArchiveMeta } from './schema.js';

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
