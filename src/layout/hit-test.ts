import { bandStops } from './compose-marks.js';
import { verticalStops } from './compose-vertical.js';
import {
  type Band,
  type Box,
  isSoftBar,
  type Lane,
  type CountBadge,
  type Histogram,
  roomy,
  type Scene,
  type Stop,
} from './scene.js';
import { rowsHeight, type SceneStyle } from './style.js';
import type { Picture } from './vertical-scene.js';

// Everything in a scene that can be pointed at or stepped to, in time order. Made when somebody asks, and kept with the scene:
// while things move, mostly nobody does, and before the reader's hand is there, nobody can.

export const stopsOf = (picture: Picture): readonly Stop[] =>
  (picture.cache.stops ??= picture.vertical ? verticalStops(picture) : alongStops(picture));

function alongStops({ lanes, spanRows, bands, style, clipped, spanRowsHeight, axis }: Scene): Stop[] {
  const stops: Stop[] = spanRows.map((s) => ({
    kind: 'entry',
    key: `strip:${String(s.entry.ordinal)}`,
    entry: s.entry,
    t: s.entry.span.start,
    lane: -1,
    ...roomy({ x: s.x - 2, y: s.row * style.spanRow, width: s.width + 4, height: style.spanRow }),
  }));
  const line = ({ from, to, row }: Band): Box => {
    const x = Math.max(0, from);
    return { x, y: spanRowsHeight + row * 4, width: Math.min(24, to - x), height: 4 };
  };
  stops.push(...bandStops(bands, spanRows, line));
  const seen = ({ y, height }: Stop): boolean =>
    !clipped || (y + height / 2 > spanRowsHeight && y + height / 2 < axis);
  lanes.forEach((lane, i) => stops.push(...laneStops(lane, i, style).filter(seen)));
  return stops.sort((a, b) => a.t - b.t || a.lane - b.lane || (a.key < b.key ? -1 : 1));
}

function laneStops(lane: Lane, index: number, style: SceneStyle): Stop[] {
  const named = new Set(lane.badges.map((p) => p.entry.ordinal));
  return [
    ...lane.badges.map((p) => badgeStop(p, index)),
    ...lane.histograms.map((r) => histogramStop(r, lane, index)),
    ...lane.overflows.map((o): Stop => ({
      ...o,
      key: inLane(o.key, index),
      kind: 'overflow',
      t: o.start,
      lane: index,
      ...roomy({ x: o.x, y: o.y - 8, width: 30, height: 16 }),
    })),
    ...lane.labels
      .filter((l) => !named.has(l.entry.ordinal))
      .map((l): Stop => ({
        kind: 'entry',
        key: inLane(`label:${String(l.entry.ordinal)}`, index),
        entry: l.entry,
        t: l.entry.span.start,
        lane: index,
        ...roomy({
          x: l.left,
          y: l.top,
          width: l.placed.width,
          height: rowsHeight(l.placed.rows, style) - 4,
        }),
      })),
  ];
}

/** One event, and crowds of one time, may stand in several lanes. */
const inLane = (key: string, lane: number): string => (lane ? `${key}:${String(lane)}` : key);

const badgeStop = (p: CountBadge, lane: number): Stop => ({
  kind: 'entry',
  key: inLane(`pill:${String(p.entry.ordinal)}`, lane),
  entry: p.entry,
  t: p.entry.span.start,
  lane,
  mark: isSoftBar(p)
    ? { x: p.x, y: p.y - 4, width: p.to - p.x, height: 8 }
    : { x: p.x - p.radius, y: p.y - p.radius, width: 2 * p.radius, height: 2 * p.radius },
  ...roomy({ x: p.x - p.radius, y: p.y - p.radius, width: p.to - p.x + p.radius, height: 2 * p.radius }),
});

const histogramStop = (r: Histogram, lane: Lane, index: number): Stop => ({
  kind: 'histogram',
  key: inLane(r.key, index),
  t: r.start,
  lane: index,
  start: r.start,
  end: r.end,
  count: r.count,
  ...roomy({ x: r.from, y: lane.base - r.height, width: r.to - r.from, height: r.height }),
});

/** The mark under a point, or undefined. Where several are, the one whose middle is nearest. */
export function hit(scene: Picture, x: number, y: number): Stop | undefined {
  let best: Stop | undefined;
  let least = Infinity;
  for (const s of stopsOf(scene)) {
    if (x < s.x || x > s.x + s.width || y < s.y || y > s.y + s.height) continue;
    const badge = s.kind === 'entry' && s.key.startsWith('pill:');
    const aside = scene.vertical ? x - (s.x + s.width / 2) : y - (s.y + s.height / 2);
    const reach = badge ? Math.abs(aside) : 6;
    const offscreen = reach + Math.max(0, s.x - x, x - s.x - s.width);
    if (offscreen < least) [best, least] = [s, offscreen];
  }
  return best;
}
