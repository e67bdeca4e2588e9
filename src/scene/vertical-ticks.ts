// Two tiers in one gutter: the names of the larger unit take as many lines as they need, and what would touch them is left out.
import type { Tier } from '../view/ticks.js';
import { xOf, type Viewport } from '../view/viewport.js';
import type { Metrics } from './style.js';
import type { VerticalTick } from './vertical-scene.js';
import { GUTTER, VERTICAL } from './vertical-style.js';

interface TickTime {
  readonly t: number;
  readonly label: string;
}

export interface TickTimes {
  readonly minor: readonly TickTime[];
  readonly major: readonly TickTime[];
}

/** Room for the name of a tick in px. */
const ROOM = GUTTER - 12;

/** Px a label takes along the axis; more than any unit is long where a word of it has no room in the gutter. */
export function tickLength(text: string, tier: Tier, metrics: Metrics): number {
  const measure = measureOf(tier, metrics);
  const lines = linesOf(text, measure);
  const fits = lines.every((line) => measure(line) <= ROOM);
  return tier === 'major' && !fits ? 1e6 : lines.length * VERTICAL.tick;
}

export function verticalTicks(
  { minor, major }: TickTimes,
  view: Viewport,
  metrics: Metrics,
): { minor: VerticalTick[]; major: VerticalTick[] } {
  const tick = ({ t, label }: TickTime, tier: Tier): VerticalTick => ({
    y: xOf(view, t),
    lines: linesOf(label, measureOf(tier, metrics)),
  });
  const large: VerticalTick[] = [];
  for (const time of major) {
    const made = tick(time, 'major');
    const y = Math.max((made.lines.length * VERTICAL.tick) / 2 + 6, made.y);
    const last = large.at(-1);
    if (last && touch(last, { ...made, y })) large.pop();
    large.push({ ...made, y });
  }
  const named = (s: VerticalTick): boolean => !large.some((l) => touch(l, s));
  const small = minor.map((time) => tick(time, 'minor'));
  return { minor: small.map((s) => (named(s) ? s : { ...s, lines: [] })), major: large };
}

const touch = (a: VerticalTick, b: VerticalTick): boolean =>
  Math.abs(a.y - b.y) < ((a.lines.length + b.lines.length) * VERTICAL.tick) / 2 + 4;

/** Names of the smaller unit are painted a little larger than dates, not bold. */
const measureOf =
  (tier: Tier, metrics: Metrics) =>
  (text: string): number =>
    tier === 'major' ? metrics.width(text, 'strip') * 1.04 : metrics.width(text, 'date') * 1.05;

/** Words side by side as long as they have room. */
function linesOf(text: string, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length && measure(longer) <= ROOM) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
