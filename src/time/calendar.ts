// Steps of the calendar in a zone: the buckets of a histogram and the ticks of an axis. Works for any year.
import { DAY, HOUR, MINUTE, MONTH, SECOND, YEAR, civilOf, monthStart, wallTime } from './civil.js';
import type { Zone } from './zone.js';

export interface CalendarStep {
  readonly unit: 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  readonly every: number;
}

const LENGTHS: Readonly<Record<CalendarStep['unit'], number>> = {
  millisecond: 1,
  second: SECOND,
  minute: MINUTE,
  hour: HOUR,
  day: DAY,
  month: MONTH,
  year: YEAR,
};

const steps = (unit: CalendarStep['unit'], ...everies: readonly number[]): readonly CalendarStep[] =>
  everies.map((every) => ({ unit, every }));

/** From fine to coarse. */
export const STEPS: readonly CalendarStep[] = [
  ...steps('millisecond', 1, 2, 5, 10, 20, 50, 100, 200, 500),
  ...steps('second', 1, 5, 15, 30),
  ...steps('minute', 1, 5, 15, 30),
  ...steps('hour', 1, 3, 6, 12),
  ...steps('day', 1, 2, 4, 8, 16),
  ...steps('month', 1, 3, 6),
  ...steps(
    'year',
    ...[1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9].flatMap((n) => [n, 2 * n, 5 * n]),
    1e10,
  ),
];

/** The step's length in ms; the mean one for months and years. */
export const stepLength = (step: CalendarStep): number => LENGTHS[step.unit] * step.every;

/** The finest step at least `minMs` long; the coarsest there is when none is. */
export const stepFor = (minMs: number): CalendarStep =>
  STEPS.find((step) => stepLength(step) >= minMs) ?? STEPS[STEPS.length - 1]!;

/** The last edge of the step at or before `t`. */
export function floorTo(t: number, step: CalendarStep, zone: Zone): number {
  const wall = zone.toWall(t);
  const floor = floorWall(wall, step);
  // An hour that comes twice has its edges twice, so that its buckets are no longer than others.
  const near = t - (wall - floor);
  if (isClock(step) && zone.offset(near) === zone.offset(t)) return near;
  for (let n = 1; n >= -MOST_SKIPPED; n--) {
    const edge = zone.toInstant(addSteps(floor, step, n));
    if (edge <= t) return edge;
  }
  return t;
}

/** The first edge of the step after `edge`, which is an edge itself. */
export function nextEdge(edge: number, step: CalendarStep, zone: Zone): number {
  const floor = floorWall(zone.toWall(edge), step);
  for (let n = 1; n <= MOST_SKIPPED; n++) {
    const next = isClock(step)
      ? floorTo(edge + n * stepLength(step), step, zone)
      : zone.toInstant(addSteps(floor, step, n));
    if (next > edge) return next;
  }
  // Deep in time a float64 cannot tell neighbouring edges apart.
  return edge + Math.max(stepLength(step), Math.abs(edge) * 2 ** -51);
}

/** A gap in the local clock swallows an edge or two, never so many. */
const MOST_SKIPPED = 8;

const isClock = ({ unit }: CalendarStep): boolean => unit !== 'day' && unit !== 'month' && unit !== 'year';

/** So many buckets at most: more than a screen has pixels. */
export const MOST_BUCKETS = 16_384;

/**
 * Ascending edges of the step that cover [start, end): the first at or before `start`, the last at or after `end`. What is
 * beyond `MOST_BUCKETS` of them is one bucket.
 */
export function edgesFor(start: number, end: number, step: CalendarStep, zone: Zone): Float64Array {
  const edges = [floorTo(start, step, zone)];
  do edges.push(nextEdge(edges[edges.length - 1]!, step, zone));
  while (edges[edges.length - 1]! < end && edges.length < MOST_BUCKETS);
  if (edges[edges.length - 1]! < end) edges.push(end);
  return Float64Array.from(edges);
}

/** Days count from 1970-01-01, so that buckets of several days are equal; months and years by the calendar. */
function floorWall(wall: number, { unit, every }: CalendarStep): number {
  if (unit === 'year') return wallTime(Math.floor(civilOf(wall).year / every) * every);
  if (unit === 'month') {
    const { year, month } = civilOf(wall);
    return monthStart(year, 1, Math.floor((month - 1) / every) * every);
  }
  const length = LENGTHS[unit] * every;
  return Math.floor(wall / length) * length;
}

function addSteps(wall: number, { unit, every }: CalendarStep, n: number): number {
  if (unit === 'year') return wallTime(civilOf(wall).year + n * every);
  if (unit === 'month') return monthStart(civilOf(wall).year, civilOf(wall).month, n * every);
  return wall + n * LENGTHS[unit] * every;
}
