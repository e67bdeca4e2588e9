// A two-tier calendar axis: minor ticks at the finest step whose labels fit, major ones at the unit that encloses them.
// The step depends on the scale alone, and each tick on its own time, so panning changes ticks at the edges only.
import type { DateTable } from '../data/date-table.js';
import type { Zone } from '../data/zone.js';
import { MAJOR_FORMS, createTickFormat, type MajorUnit, type TickFormat } from './tick-format.js';
import { createTickEdges, type TickEdges } from './tick-edges.js';
import { shortest, tickSteps, type TickStep, type TickUnit } from './tick-steps.js';
import { firstWeekday } from './tick-week.js';

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
    if (minor.unit === 'year') return [sticky];
    const ticks = edges.within(step, window).map(({ t, wall }) => ({ t, label: named(wall) }));
    const next = ticks[0] ? (ticks[0].t - window.start) * pxPerMs : Infinity;
    return next < labelWidth(sticky.label, 'major') + LABEL_GAP ? ticks : [sticky, ...ticks];
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
