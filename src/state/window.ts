import { type Viewport, spanOf } from '../time/viewport.js';
import { includesEnd, type Precision } from '../time/span.js';
import { readDate, type DateContext, isFault } from '../time/read-date.js';
import type { DateInput } from '../items/item.js';
import type { Zone } from '../time/zone.js';
import type { SyncSource } from '../source/source.js';
import { NO_FILTER } from './filter.js';

// How far the reader may zoom and pan, as the author has it. Code that sets a window goes where it says.

export interface WindowLimits {
  /** The reader moves nothing. */
  readonly locked: boolean;
  /** Shortest and longest window in ms. */
  readonly least: number | undefined;
  readonly most: number | undefined;
  /** No window reaches beyond, in ms. */
  readonly bounds: readonly [number, number] | undefined;
}

export const NO_LIMITS: WindowLimits = {
  locked: false,
  least: undefined,
  most: undefined,
  bounds: undefined,
};

/** Rounding of a pan is no zoom. */
const NEAR = 1e-9;

/** The next view of a reader's motion, as far as the limits let it; what is held still while zooming stays held. */
export function limited(last: Viewport, next: Viewport, { least, most, bounds }: WindowLimits): Viewport {
  const longest = Math.min(most ?? Infinity, bounds ? bounds[1] - bounds[0] : Infinity);
  const sized = resized(last, next, Math.min(least ?? 0, longest), longest);
  return bounds ? shifted(sized, bounds) : sized;
}

function resized(last: Viewport, next: Viewport, least: number, most: number): Viewport {
  const [was, is] = [spanOf(last), spanOf(next)];
  const limit = is > most * (1 + NEAR) ? most : is < least * (1 - NEAR) ? least : undefined;
  if (limit === undefined) return next;
  // A window that the author set beyond the limits may come nearer to them, and go no further.
  if (is > most ? was > most : was < least) return Math.abs(is - limit) < Math.abs(was - limit) ? next : last;
  const share = is === was ? 0 : (limit - was) / (is - was);
  return {
    ...next,
    start: last.start + share * (next.start - last.start),
    end: last.end + share * (next.end - last.end),
  };
}

function shifted(v: Viewport, [from, to]: readonly [number, number]): Viewport {
  const span = spanOf(v);
  if (span >= to - from) return { ...v, start: from, end: to };
  const start = Math.max(from, Math.min(to - span, v.start));
  return start === v.start ? v : { ...v, start, end: start + span };
}

/** The window that shows everything, as far as the limits let it: of more, the latest. */
export function limitedWindow(
  [start, end]: readonly [number, number],
  { least, most, bounds }: WindowLimits,
): [number, number] {
  const [from, to] = [Math.max(start, bounds?.[0] ?? start), Math.min(end, bounds?.[1] ?? end)];
  if (!(to > from)) return bounds ? [bounds[0], bounds[1]] : [start, end];
  if (most !== undefined && to - from > most) return [to - most, to];
  if (least === undefined || to - from >= least) return [from, to];
  const middle = (from + to) / 2;
  const wide: Viewport = { start: middle - least / 2, end: middle + least / 2, width: 1 };
  const { start: first, end: last } = bounds ? shifted(wide, bounds) : wide;
  return [first, last];
}

/** Two dates, "2026-02-16/2026-03-01", or a name. */
export type WindowInput = readonly [DateInput, DateInput] | string;

/** Everything, where nearly all events are, the latest events, or where most of them crowd. */
export type NamedWindow = 'fit' | 'auto' | 'latest' | 'densest';
const NAMES: readonly string[] = ['fit', 'auto', 'latest', 'densest'];

/** The window [start, end) in ms; an end that is a date is included, one with a time is not. Throws a TypeError for anything else. */
export function readWindow(input: WindowInput, zone: Zone): [number, number] | NamedWindow {
  if (typeof input === 'string' && NAMES.includes(input)) return input as NamedWindow;
  const pair: readonly (DateInput | undefined)[] =
    typeof input === 'string' ? input.split('/') : Array.isArray(input) ? input : [];
  const [from, to] = pair;
  if (pair.length !== 2 || from === undefined || to === undefined) throw misuse(input);
  const start = readDate(from, contextOf(from, zone));
  const end = readDate(to, contextOf(to, zone));
  if (isFault(start) || isFault(end)) throw misuse(input);
  const window: [number, number] = [start.start, includesEnd(end) ? end.end : end.start];
  if (!(window[1] > window[0]) || !Number.isFinite(window[1] - window[0])) throw misuse(input);
  return window;
}

/** A number is a time in ms here, never a year. */
const contextOf = (date: DateInput, zone: Zone): DateContext =>
  typeof date === 'number' ? { zone, numbers: 'ms' } : { zone };

const misuse = (input: unknown): TypeError =>
  new TypeError(
    `view: expected "fit", "latest", "densest" or two dates in order such as "2026-02-16/2026-03-01"; got ${JSON.stringify(input)}`,
  );

// Windows by name: the latest events, where most of them crowd, or where nearly all are if that is a small part of the time.

/** So many events, at most, are the latest. */
const LATEST = 20;
/** Of a story with few events, so large a share. */
const SHARE = 0.25;
const BUCKETS = 512;
/** A crowd has at least so many events. */
const CROWD = 3;
const EDGE = 0.06;

/** The window [start, end) in ms; undefined where everything is to be shown, as when events are spread evenly. */
export function openingWindow(name: NamedWindow, source: SyncSource): [number, number] | undefined {
  const { extent } = source;
  if (!extent || !(extent[1] > extent[0])) return undefined;
  if (name === 'auto') return lopsided(source, extent);
  const found = name === 'latest' ? latest(source, extent[1]) : densest(source, extent);
  if (!found || !(found[1] > found[0])) return undefined;
  const room = (found[1] - found[0]) * EDGE;
  return [found[0] - room, found[1] + room];
}

function latest(source: SyncSource, end: number): [number, number] | undefined {
  const few = Math.min(source.total, Math.max(CROWD, Math.min(LATEST, Math.ceil(source.total * SHARE))));
  const first = source.entries({ filter: NO_FILTER, offset: source.total - few, limit: 1 }).entries[0];
  return first && Number.isFinite(first.span.start) ? [first.span.start, end] : undefined;
}

/** The stretch with the most events for the root of its length: all of it where they are spread evenly. */
function densest(source: SyncSource, [start, end]: readonly [number, number]): [number, number] | undefined {
  const length = (end - start) / BUCKETS;
  const edges = Float64Array.from({ length: BUCKETS + 1 }, (_, i) => start + i * length);
  edges[BUCKETS] = end + 1;
  const counts = source.histogram(edges, NO_FILTER);
  const sums = new Float64Array(BUCKETS + 1);
  counts.forEach((n, i) => (sums[i + 1] = sums[i]! + n));
  let best = { score: sums[BUCKETS]! / Math.sqrt(BUCKETS), from: 0, to: BUCKETS };
  for (let size = BUCKETS / 2; size >= 2; size /= 2)
    for (let from = 0; from + size <= BUCKETS; from++) {
      const held = sums[from + size]! - sums[from]!;
      const score = held / Math.sqrt(size);
      if (held >= CROWD && score > best.score) best = { score, from, to: from + size };
    }
  // all of it, or all there is in it
  const held = sums[best.to]! - sums[best.from]!;
  if (held === sums[BUCKETS]) return undefined;
  return [edges[best.from]!, edges[best.to]!];
}

/** A story is lopsided where so large a share of its events is in so small a share of its time. */
const NEARLY_ALL = 0.9;
const SMALL = 0.1;
/** Buckets that a window must be long to be known well enough, and how often one looks closer. */
const FINE = 24;
const CLOSER = 8;
/** An event so near to the window, as a share of its length, belongs to it. */
const BESIDE = 0.2;

/** Where nearly all events are, if that is a small part of all the time between the first and the last; else undefined. */
function lopsided(source: SyncSource, [start, end]: readonly [number, number]): [number, number] | undefined {
  const need = Math.ceil(source.total * NEARLY_ALL);
  if (need >= source.total) return undefined; // of fewer than ten, none may be left out
  let window: [number, number] = [start, end];
  for (let look = 0; look < CLOSER; look++) {
    const [from, to] = window;
    const length = (to - from) / BUCKETS;
    const found = shortest(source, from, to, need);
    if (!found) break;
    window = [
      Math.max(start, from + (found.from - 1) * length),
      Math.min(end, from + (found.to + 1) * length),
    ];
    if (found.to - found.from >= FINE || to - from < 1000) break;
  }
  const most = (end - start) * SMALL;
  if (window[1] - window[0] > most) return undefined;
  const whole = neighbours(source, window, most);
  const room = (whole[1] - whole[0]) * EDGE;
  return [whole[0] - room, whole[1] + room];
}

/** The window with the events that follow close before and after, as far as it stays small. */
function neighbours(source: SyncSource, window: readonly [number, number], most: number): [number, number] {
  const count = (span: readonly [number, number]): number =>
    source.entries({ filter: NO_FILTER, span, offset: 0, limit: 0 }).total;
  let [from, to] = window;
  for (let held = count([from, to]); ;) {
    const step = (to - from) * BESIDE;
    const tries = [
      [from - step, to],
      [from, to + step],
    ] as const;
    const next = tries.find((wider) => wider[1] - wider[0] <= most && count(wider) > held);
    if (!next) return [from, to];
    [from, to] = next;
    held = count(next);
  }
}

/** The fewest buckets in a row of a stretch that hold so many events; undefined where the stretch has not so many. */
function shortest(
  source: SyncSource,
  start: number,
  end: number,
  need: number,
): { readonly from: number; readonly to: number } | undefined {
  const length = (end - start) / BUCKETS;
  const edges = Float64Array.from({ length: BUCKETS + 1 }, (_, i) => start + i * length);
  edges[BUCKETS] = end + 1;
  const counts = source.histogram(edges, NO_FILTER);
  let best: { readonly from: number; readonly to: number } | undefined;
  let [held, from] = [0, 0];
  for (let to = 0; to < BUCKETS; to++) {
    held += counts[to]!;
    while (held - counts[from]! >= need) held -= counts[from++]!;
    if (held >= need && (!best || to + 1 - from < best.to - best.from)) best = { from, to: to + 1 };
  }
  return best;
}

const DAY = 86_400_000;
/** What a moment of each precision is shown in, in ms: a day in its month, a year in its decade. */
const AROUND: Readonly<Record<Precision, number>> = {
  eon: 1e10 * 365 * DAY,
  era: 1e7 * 365 * DAY,
  millennium: 10_000 * 365 * DAY,
  century: 1_000 * 365 * DAY,
  decade: 100 * 365 * DAY,
  year: 10 * 365 * DAY,
  half: 3 * 365 * DAY,
  season: 2 * 365 * DAY,
  quarter: 2 * 365 * DAY,
  month: 365 * DAY,
  week: 60 * DAY,
  day: 30 * DAY,
  hour: DAY,
  minute: DAY / 24,
  second: 60_000,
  millisecond: 1_000,
};

/** From the first start to the last end; where all of it is one moment, with the time around it that its precision asks for. */
export function shownExtent(source: SyncSource): readonly [number, number] | undefined {
  const { extent } = source;
  if (!extent) return undefined;
  const first = source.entries({ filter: NO_FILTER, offset: 0, limit: 1 }).entries[0];
  const last = source.entries({ filter: NO_FILTER, offset: source.total - 1, limit: 1 }).entries[0];
  if (first === undefined || first.span.start !== last?.span.start) return extent;
  const around = AROUND[first.span.startPrecision];
  if (!(extent[1] - extent[0] <= around / 4)) return extent;
  const middle = (extent[0] + extent[1]) / 2;
  return [middle - around / 2, middle + around / 2];
}
