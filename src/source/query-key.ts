// Questions in a normal form: windows snapped to a grid, equal questions with equal keys, so that answers can be kept and shared.
import { edgesFor } from '../time/calendar.js';
import { createZone, type Zone } from '../time/zone.js';
import { filterKey } from './filter-key.js';
import type { Filter, PageQuery, Query, Target } from './source.js';

export interface NormalQuery {
  readonly key: string;
  readonly query: Query;
}

const zones = new Map<string, Zone>();

const zoneNamed = (name: string): Zone => {
  const zone = zones.get(name) ?? createZone(name);
  zones.set(name, zone);
  return zone;
};

/** A quarter of the power of two that the window fits into: the window is widened to whole cells of it. */
const cellOf = (start: number, end: number): number => 2 ** (Math.ceil(Math.log2(end - start)) - 2);

/** The question whose answer holds the one asked for: the same resolution, and a window that stands still while the reader's moves. */
export function normalQuery(query: Query): NormalQuery {
  const { calendar, lane, filter, tileLevel, tileTop, spanTop } = query;
  const spanFrom = 2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom)));
  const rest = [spanFrom, tileLevel, tileTop, spanTop, filterKey(filter), lane?.facet, lane?.value];
  const length = query.end - query.start;
  if (!calendar || !(length > 0) || !Number.isFinite(length))
    return { key: JSON.stringify([query.start, query.end, [...query.edges], ...rest]), query };
  const cell = cellOf(query.start, query.end);
  const start = Math.floor(query.start / cell) * cell;
  const end = Math.ceil(query.end / cell) * cell;
  const { step, zone } = calendar;
  const key = JSON.stringify([start, end, step.unit, step.every, zone, ...rest]);
  return {
    key,
    query: {
      ...query,
      start,
      end,
      spanFrom,
      get edges() {
        const edges = edgesFor(start, end, step, zoneNamed(zone));
        Object.defineProperty(this, 'edges', { value: edges });
        return edges;
      },
    },
  };
}

/** The windows beside a normal one, where the reader is likely to go. */
export const neighbours = (query: Query): readonly Query[] => {
  const by = (query.end - query.start) / 2;
  const moved = (sign: 1 | -1): Query => ({
    ...query,
    start: query.start + sign * by,
    end: query.end + sign * by,
  });
  return query.calendar ? [moved(1), moved(-1)] : [];
};

export const pageKey = ({ filter, span, offset, limit }: PageQuery): string =>
  JSON.stringify([filterKey(filter), span ?? 0, offset, limit]);

export const findKey = (target: Target, filter: Filter): string =>
  JSON.stringify(['id' in target ? target.id : [target.time, target.direction], filterKey(filter)]);
