import { attempt } from '../items/author-function.js';
import { type Viewport, xOf } from '../time/viewport.js';
import type { TickMark } from './scene.js';
import type { Metrics, VerticalSizes } from './style.js';
import type { AxisTicks, Tick, Tier } from './ticks.js';
import type { VerticalTick } from './vertical-scene.js';

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
