// Where numbers stand: each over the highest column of its crowd, on no dot and on no other number.
import type { CountMark, CountBadge, Histogram } from './scene.js';

/** Sizes in px where text is as large as by default. */
const FIGURE = 6.6;
const HIGH = 9;
const AIR = 2;

export const countWidth = (count: number, text: number): number => (String(count).length * FIGURE + 4) * text;

interface Taken {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

export interface CountSpace {
  /** y of the axis that the crowds stand on. */
  readonly base: number;
  /** No number stands higher than this. */
  readonly top: number;
  /** How large text is. */
  readonly text: number;
  /** Of the plot, in px. */
  readonly width: number;
  /** Where other numbers stand, by their middle. */
  readonly taken: readonly { readonly from: number; readonly to: number; readonly y: number }[];
}

/**
 * A number for each crowd that has room, the largest crowds first.
 */
export function placeCounts(
  histograms: readonly Histogram[],
  badges: readonly CountBadge[],
  { base, top, text, width, taken }: CountSpace,
): CountMark[] {
  const dots: Taken[] = badges.map((p) => ({
    from: p.x - p.radius - AIR,
    to: p.to + AIR,
    top: p.y - p.radius - AIR,
    bottom: p.y + p.radius + AIR,
  }));
  for (const { columns } of histograms)
    for (const c of columns) dots.push({ from: c.from, to: c.to, top: base - c.height - AIR, bottom: base });
  for (const { from, to, y } of taken) dots.push({ from, to, top: y - HIGH, bottom: y + HIGH });
  const placed: CountMark[] = [];
  for (const histogram of [...histograms].sort((a, b) => b.count - a.count || a.from - b.from)) {
    const peak = histogram.columns.reduce((a, b) => (b.height > a.height ? b : a), histogram.columns[0]!);
    const half = countWidth(histogram.count, text) / 2;
    const x = Math.min(Math.max((peak.from + peak.to) / 2, half), Math.max(half, width - half));
    const near = dots.filter((d) => d.from < x + half && x - half < d.to);
    let y = base - peak.height - AIR - 1;
    for (let hit: Taken | undefined; (hit = near.find((d) => d.top < y && y - HIGH * text < d.bottom));)
      y = hit.top - 0.5;
    if (y - HIGH * text < top) continue;
    placed.push({ key: histogram.key, count: histogram.count, x, y });
    dots.push({ from: x - half, to: x + half, top: y - HIGH * text - AIR, bottom: y + AIR });
  }
  return placed;
}
