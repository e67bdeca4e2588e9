import { HOUR, MINUTE, SECOND } from '../time/civil.js';
import type { DateTable } from '../time/format-date.js';
import type { Zone } from '../time/zone.js';
import {
  createTickFormat,
  MAJOR_FORMS,
  type MajorUnit,
  type TickFormat,
  firstWeekday,
  shortest,
  tickIndex,
  type TickStep,
  tickSteps,
  type TickUnit,
  tickWall,
} from './tick-format.js';
import { attempt } from '../items/problem.js';
import { type Viewport, xOf } from '../time/viewport.js';
import type { TickMark, VerticalTick } from './scene.js';
import type { Metrics, VerticalSizes } from './style.js';

// Where a step's edges fall in a window of a zone. Hours and coarser go by the wall clock, finer steps by the instant.

export interface TickEdge {
  readonly t: number;
  readonly wall: number;
  /** Set where clocks set back show this wall time for the second time: ms from UTC. */
  readonly repeated?: number;
}

interface TickEdges {
  /** Wall time of the edge at or before an instant. */
  before(step: TickStep, t: number): number;
  /** Edges from `start` (included) to `end`. */
  within(step: TickStep, window: { readonly start: number; readonly end: number }): readonly TickEdge[];
}

/** No window has more edges than this, whatever it is and whatever the step: so many ticks have no room on any screen. */
export const MOST_EDGES = 4_096;

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
  // beyond 2^53 numbers have no successor
  const last = Math.min(first + MOST_EDGES, Number.MAX_SAFE_INTEGER);
  for (let index = first; index < last; index++) {
    const edge = place(index);
    // a place that is skipped stands for a later instant, and the next one may be before it
    if (!edge.skipped && !(edge.t < end)) return edges;
    // A place on the clock that is skipped has no tick, nor has one that a clock change pushes against its neighbour.
    const near = !previous.skipped && edge.t - previous.t < shortest(step);
    if (edge.t >= start && !edge.skipped && !near) edges.push({ t: edge.t, wall: edge.wall });
    previous = edge;
  }
  return edges;
}

function fineEdges(zone: Zone, step: TickStep, start: number, end: number): TickEdge[] {
  const size = FINE[step.unit]! * step.every;
  const edges: TickEdge[] = [];
  for (let t = start; t < end && edges.length < MOST_EDGES;) {
    const at = alignedFrom(zone, t, size);
    if (!(at < end) || !(at + size / 2 > t)) return edges;
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

// A two-tier calendar axis: minor ticks at the finest step whose labels fit, major ones at the unit that encloses them.
// The step depends on the scale alone, and each tick on its own time, so panning changes ticks at the edges only.

export interface Tick {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly t: number;
  readonly label: string;
  readonly x?: never;
}

export interface AxisTicks {
  readonly minor: readonly Tick[];
  /** The first stands at the window's start and names the unit the window begins in, where there is room for it. */
  readonly major: readonly Tick[];
}

export interface AxisWindow {
  /** Window [start, end) in ms. */
  readonly start: number;
  readonly end: number;
  /** In CSS px. */
  readonly width: number;
}

export type Tier = 'minor' | 'major';

export interface AxisSettings {
  readonly zone: Zone;
  /** BCP 47. */
  readonly locale: string;
  /** Names of months and days, for a language the runtime's Intl lacks. */
  readonly table?: DateTable;
  /** Width of a label in CSS px. Default: an estimate from the number of characters. */
  readonly labelWidth?: (text: string, tier: Tier) => number;
  /** Least px between minor ticks. Default 64. */
  readonly spacing?: number;
}

/** Minor ticks are at least so many px apart. */
export const MIN_TICK_SPACING = 64;
/** Room between a label and the next one, in px. */
const LABEL_GAP = 12;
/** Room after what a window begins in: nearer to the next it tells little. */
const STICKY_GAP = 28;

const MAJOR_OF: Readonly<Record<TickUnit, MajorUnit>> = {
  millisecond: 'day',
  second: 'day',
  minute: 'day',
  hour: 'day',
  day: 'month',
  week: 'month',
  month: 'year',
  year: 'year',
};

/** Ticks of one window. Where many frames are drawn, `createAxis` keeps the formatters. */
export const axisTicks = (options: AxisSettings & AxisWindow): AxisTicks => createAxis(options)(options);

/** An axis for one zone and locale: window to ticks. A window of no length or no width has none. */
export function createAxis(settings: AxisSettings): (window: AxisWindow) => AxisTicks {
  const { zone, locale, table, labelWidth = estimatedWidth, spacing = MIN_TICK_SPACING } = settings;
  const format = createTickFormat(locale, table);
  const steps = tickSteps();
  const rooms = new Map<string, number>();
  const edges = createTickEdges(zone, firstWeekday(locale));
  const widest = (tier: Tier, texts: readonly string[]): number =>
    Math.max(...texts.map((text) => labelWidth(text, tier))) + LABEL_GAP;
  // Room is asked for once per kind of label; only that for years hangs on the window.
  const room = (tier: Tier, kind: string, texts: () => readonly string[]): number => {
    const known = rooms.get(kind) ?? widest(tier, texts());
    if (!kind.startsWith('year')) rooms.set(kind, known);
    return known;
  };
  return (window) => {
    const { start, end, width } = window;
    const pxPerMs = width / (end - start);
    if (!(pxPerMs > 0) || !Number.isFinite(pxPerMs)) return { minor: [], major: [] };
    const fits = (step: TickStep): boolean => {
      const px = shortest(step) * pxPerMs;
      const texts = (): readonly string[] => format.samples(step, start, end);
      return px >= spacing && px >= room('minor', `${step.unit} ${step.every}`, texts);
    };
    const step = steps.find(fits);
    if (!step) return { minor: [], major: [] };
    return { minor: minorTicks(step, format, edges, window), major: majorTicks(step, window, pxPerMs) };
  };

  function majorTicks(minor: TickStep, window: AxisWindow, pxPerMs: number): readonly Tick[] {
    const unit = MAJOR_OF[minor.unit];
    if (minor.unit === 'year' && minor.every > 1) return [];
    const step: TickStep = { unit, every: 1 };
    const form = longestForm(unit, shortest(step) * pxPerMs);
    const named = (wall: number): string => format.major(unit, wall, form);
    const sticky = { t: window.start, label: named(edges.before(step, window.start)) };
    const ticks = edges.within(step, window).map(({ t, wall }) => ({ t, label: named(wall) }));
    // years that are named themselves need no name over them
    if (minor.unit === 'year') return ticks.length ? [] : [sticky];
    const next = ticks[0] ? (ticks[0].t - window.start) * pxPerMs : Infinity;
    return next < labelWidth(sticky.label, 'major') + STICKY_GAP ? ticks : [sticky, ...ticks];
  }

  function longestForm(unit: MajorUnit, px: number): number {
    const last = MAJOR_FORMS[unit].length - 1;
    const fitting = MAJOR_FORMS[unit].findIndex(
      (_, form) => room('major', `major ${unit} ${form}`, () => format.majorSamples(unit, form)) <= px,
    );
    return fitting < 0 ? last : fitting;
  }
}

function minorTicks(
  step: TickStep,
  format: TickFormat,
  edges: TickEdges,
  window: AxisWindow,
): readonly Tick[] {
  return edges
    .within(step, window)
    .map(({ t, wall, repeated }) => ({ t, label: format.minor(step, wall, repeated) }));
}

const estimatedWidth = (text: string, tier: Tier): number => text.length * (tier === 'major' ? 7 : 6.5);

/** Px from a tick to its name. */
const INSET = 5;

export interface TickTime {
  readonly t: number;
  readonly label: string;
}

/** Ticks at their places. At rest none has a name cut off by the right edge; while things move, names slide out of view. */
export function tickMarks(
  ticks: readonly TickTime[],
  view: Viewport,
  metrics: Metrics,
  moving: boolean,
): readonly TickMark[] {
  return ticks.map(({ t, label }) => {
    const x = xOf(view, t);
    const whole = moving || x < 0 || x + INSET + metrics.width(label, 'spanRows') <= view.width;
    return { t, x, label: whole ? label : '' };
  });
}

/** The author's own text of a tick at a time in ms; undefined leaves `label`, ours. */
export type TickText = (
  time: number,
  context: { readonly tier: Tier; readonly label: string },
) => string | undefined;

/** Px between the text of one tick and the next. */
const GAP = 12;

/** Ticks with the author's texts; one that would run into the one before it has none. */
export function ownTicks(
  { minor, major }: AxisTicks,
  text: TickText,
  view: Viewport,
  roomOf: (text: string, tier: Tier) => number,
): AxisTicks {
  const own = (ticks: readonly Tick[], tier: Tier): readonly Tick[] => {
    let free = -Infinity;
    return ticks.map(({ t, label }) => {
      const said = attempt('formatTick', text, t, { tier, label }) ?? label;
      const x = xOf(view, t);
      if (x < free) return { t, label: '' };
      if (said !== '') free = x + roomOf(said, tier) + GAP;
      return { t, label: said };
    });
  };
  return { minor: own(minor, 'minor'), major: own(major, 'major') };
}

// Two tiers in one gutter: the names of the larger unit take as many lines as they need, and what would touch them is left out.

interface VerticalTickTime {
  readonly t: number;
  readonly label: string;
}

export interface TickTimes {
  readonly minor: readonly VerticalTickTime[];
  readonly major: readonly VerticalTickTime[];
}

/** Px a label takes along the axis; more than any unit is long where a word of it has no room in the gutter. */
export function tickLength(text: string, tier: Tier, metrics: Metrics, sizes: VerticalSizes): number {
  const measure = measureOf(tier, metrics);
  const room = roomOf(sizes);
  const lines = linesOf(text, measure, room);
  const fits = lines.every((line) => measure(line) <= room);
  return tier === 'major' && !fits ? 1e6 : lines.length * sizes.tick;
}

export function verticalTicks(
  { minor, major }: TickTimes,
  view: Viewport,
  metrics: Metrics,
  sizes: VerticalSizes,
): { minor: VerticalTick[]; major: VerticalTick[] } {
  const tick = ({ t, label }: VerticalTickTime, tier: Tier): VerticalTick => ({
    y: xOf(view, t),
    lines: linesOf(label, measureOf(tier, metrics), roomOf(sizes)),
  });
  const large: VerticalTick[] = [];
  for (const time of major) {
    const made = tick(time, 'major');
    const y = Math.max((made.lines.length * sizes.tick) / 2 + 6, made.y);
    const last = large.at(-1);
    if (last && touch(last, { ...made, y }, sizes.tick)) large.pop();
    large.push({ ...made, y });
  }
  const named = (s: VerticalTick): boolean => !large.some((l) => touch(l, s, sizes.tick));
  const small = minor.map((time) => tick(time, 'minor'));
  return { minor: small.map((s) => (named(s) ? s : { ...s, lines: [] })), major: large };
}

const touch = (a: VerticalTick, b: VerticalTick, line: number): boolean =>
  Math.abs(a.y - b.y) < ((a.lines.length + b.lines.length) * line) / 2 + 4;

/** Room for the name of a tick in px. */
const roomOf = ({ gutter }: VerticalSizes): number => gutter - 12;

/** Names of the smaller unit are painted a little larger than dates, not bold. */
const measureOf =
  (tier: Tier, metrics: Metrics) =>
  (text: string): number =>
    tier === 'major' ? metrics.width(text, 'spanRows') * 1.04 : metrics.width(text, 'date') * 1.05;

/** Words side by side as long as they have room. */
function linesOf(text: string, measure: (text: string) => number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length && measure(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
