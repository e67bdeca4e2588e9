// Where a step's edges fall in a window of a zone. Hours and coarser go by the wall clock, finer steps by the instant.
import { HOUR, MINUTE, SECOND } from '../data/civil.js';
import type { Zone } from '../data/zone.js';
import { shortest, tickIndex, tickWall, type TickStep, type TickUnit } from './tick-steps.js';

export interface TickEdge {
  readonly t: number;
  readonly wall: number;
  /** Set where clocks set back show this wall time for the second time: ms from UTC. */
  readonly repeated?: number;
}

export interface TickEdges {
  /** Wall time of the edge at or before an instant. */
  before(step: TickStep, t: number): number;
  /** Edges from `start` (included) to `end`. */
  within(step: TickStep, window: { readonly start: number; readonly end: number }): readonly TickEdge[];
}

const FINE: Readonly<Partial<Record<TickUnit, number>>> = { millisecond: 1, second: SECOND, minute: MINUTE };

export function createTickEdges(zone: Zone, firstWeekday: number): TickEdges {
  return {
    before: (step, t) => tickWall(step, tickIndex(step, zone.toWall(t), firstWeekday), firstWeekday),
    within: (step, { start, end }) =>
      FINE[step.unit] ? fineEdges(zone, step, start, end) : coarseEdges(zone, step, firstWeekday, start, end),
  };
}

function coarseEdges(zone: Zone, step: TickStep, weekday: number, start: number, end: number): TickEdge[] {
  const first = tickIndex(step, zone.toWall(start), weekday);
  const tolerance = step.unit === 'hour' ? MINUTE : 12 * HOUR;
  const place = (index: number): TickEdge & { readonly skipped: boolean } => {
    const wall = tickWall(step, index, weekday);
    const t = zone.toInstant(wall);
    return { t, wall, skipped: zone.toWall(t) - wall >= tolerance };
  };
  const edges: TickEdge[] = [];
  let previous = place(first - 1);
  for (let index = first; ; index++) {
    const edge = place(index);
    if (!(edge.t < end)) return edges;
    // A place on the clock that is skipped has no tick, nor has one that a clock change pushes against its neighbour.
    const near = !previous.skipped && edge.t - previous.t < shortest(step);
    if (edge.t >= start && !edge.skipped && !near) edges.push({ t: edge.t, wall: edge.wall });
    previous = edge;
  }
}

function fineEdges(zone: Zone, step: TickStep, start: number, end: number): TickEdge[] {
  const size = FINE[step.unit]! * step.every;
  const edges: TickEdge[] = [];
  for (let t = start; t < end;) {
    const at = alignedFrom(zone, t, size);
    if (at >= end || !(at + size > at)) return edges;
    if (at >= start) edges.push(fineEdge(zone, at));
    t = at + size / 2;
  }
  return edges;
}

/** The first instant at or after t whose wall time is a multiple of `size`. */
function alignedFrom(zone: Zone, t: number, size: number): number {
  const offset = zone.offset(t);
  const at = Math.ceil((t + offset) / size) * size - offset;
  const after = zone.offset(at);
  return after === offset ? at : Math.ceil((at + after) / size) * size - after;
}

function fineEdge(zone: Zone, t: number): TickEdge {
  const wall = zone.toWall(t);
  return zone.toInstant(wall) === t ? { t, wall } : { t, wall, repeated: zone.offset(t) };
}
