import type { Entry } from '../source/source.js';
import {
  type Band,
  type Box,
  isSoftBar,
  type Lane,
  type CountBadge,
  type Histogram,
  type Overflow,
  type Scene,
  type Stop,
  columnsOf,
  type Note,
  type Picture,
  type StackLabel,
  type VerticalScene,
} from './scene.js';
import { aside, rowsHeight, type SceneStyle } from './style.js';

// Everything in a scene that can be pointed at or stepped to, in time order. Made when somebody asks, and kept with the scene:
// while things move, mostly nobody does, and before the reader's hand is there, nobody can.

/** Smallest target in px, both ways (WCAG 2.2, 2.5.8). */
const TARGET = 24;
/** A box of at least the target size about the same middle. */
const roomy = (b: Box): Box => {
  const width = Math.max(TARGET, b.width);
  const height = Math.max(TARGET, b.height);
  return { x: b.x - (width - b.width) / 2, y: b.y - (height - b.height) / 2, width, height };
};

export const stopsOf = (picture: Picture): readonly Stop[] =>
  (picture.cache.stops ??= picture.vertical ? verticalStops(picture) : alongStops(picture));

const inTime = (stops: Stop[]): Stop[] =>
  stops.sort((a, b) => a.t - b.t || a.lane - b.lane || (a.key < b.key ? -1 : 1));

/** One event, and crowds of one time, may stand in several lanes. */
const inLane = (key: string, lane: number): string => (lane > 0 ? `${key}:${String(lane)}` : key);

const entryStop = (name: string, entry: Entry, lane: number, box: Box, mark?: Box): Stop => ({
  kind: 'entry',
  key: inLane(`${name}:${String(entry.ordinal)}`, lane),
  entry,
  t: entry.span.start,
  lane,
  ...(mark && { mark }),
  ...roomy(box),
});

const crowdStop = (
  kind: 'histogram' | 'overflow',
  { key, start, end, count }: Pick<Histogram, 'key' | 'start' | 'end' | 'count'>,
  lane: number,
  box: Box,
): Stop => ({ kind, key: inLane(key, lane), t: start, lane, start, end, count, ...roomy(box) });

/** Eras that have no name in the scene. */
const bandStops = (
  bands: readonly Band[],
  names: readonly { readonly entry: Entry }[],
  boxOf: (band: Band) => Box,
): Stop[] =>
  bands
    .filter(({ entry }) => !names.some((name) => name.entry.ordinal === entry.ordinal))
    .map((band) => entryStop('band', band.entry, -1, boxOf(band)));

/** Labels of what has no mark of its own. */
const unmarked = <Label extends { readonly entry: Entry }>(
  labels: readonly Label[],
  badges: readonly CountBadge[],
): readonly Label[] => {
  const marked = new Set(badges.map((p) => p.entry.ordinal));
  return labels.filter((l) => !marked.has(l.entry.ordinal));
};

function alongStops({ lanes, spanRows, bands, style, clipped, spanRowsHeight, axis }: Scene): Stop[] {
  const line = ({ from, to, row }: Band): Box => {
    const x = Math.max(0, from);
    return { x, y: spanRowsHeight + row * 4, width: Math.min(24, to - x), height: 4 };
  };
  const seen = ({ y, height }: Stop): boolean =>
    !clipped || (y + height / 2 > spanRowsHeight && y + height / 2 < axis);
  return inTime([
    ...spanRows.map((s) => {
      const box = { x: s.x - 2, y: s.row * style.spanRow, width: s.width + 4, height: style.spanRow };
      return entryStop('strip', s.entry, -1, box);
    }),
    ...bandStops(bands, spanRows, line),
    ...lanes.flatMap((lane, i) => laneStops(lane, i, style).filter(seen)),
  ]);
}

function laneStops(
  { badges, histograms, overflows, labels, base }: Lane,
  lane: number,
  style: SceneStyle,
): Stop[] {
  return [
    ...badges.map((p) => {
      const dot = { x: p.x - p.radius, y: p.y - p.radius, width: 2 * p.radius, height: 2 * p.radius };
      const mark = isSoftBar(p) ? { x: p.x, y: p.y - 4, width: p.to - p.x, height: 8 } : dot;
      return entryStop('pill', p.entry, lane, { ...dot, width: p.to - p.x + p.radius }, mark);
    }),
    ...histograms.map((r) =>
      crowdStop('histogram', r, lane, {
        x: r.from,
        y: base - r.height,
        width: r.to - r.from,
        height: r.height,
      }),
    ),
    ...overflows.map((o) => crowdStop('overflow', o, lane, { x: o.x, y: o.y - 8, width: 30, height: 16 })),
    ...unmarked(labels, badges).map((l) => {
      const height = rowsHeight(l.placed.rows, style) - 4;
      return entryStop('label', l.entry, lane, { x: l.left, y: l.top, width: l.placed.width, height });
    }),
  ];
}

/** Turns a box round where the axis is at the right edge. */
type Turn = (box: Box) => Box;

function verticalStops(scene: VerticalScene): Stop[] {
  const { axis, width, mirrored, clipped } = scene;
  const turned: Turn = ({ x, ...rest }) => ({ ...rest, x: mirrored ? width - x - rest.width : x });
  const seen = (s: Stop): boolean => {
    const { x } = turned({ ...s, x: s.x + s.width / 2, width: 0 });
    return !clipped || (x > axis && x < width);
  };
  const columns = columnsOf(scene);
  const names = columns.flatMap(({ spanRows }) => spanRows);
  return inTime([
    ...bandStops(scene.bands, names, ({ from, to, row }) => {
      const y = Math.max(0, from);
      return turned({ x: width - 4 - row * 5, y, width: 4, height: Math.min(24, to - y) });
    }),
    ...columns.flatMap((column, i) => columnStops(column, i, turned).filter(seen)),
  ]);
}

function columnStops(scene: VerticalScene, lane: number, turned: Turn): Stop[] {
  const { axis, text: x, badges } = scene;
  const text = (l: StackLabel, name: string): Stop => {
    const box = turned({ x, y: l.place.top, width: l.width, height: l.place.height });
    return entryStop(name, l.entry, l.entry.kind === 'era' ? -1 : lane, box);
  };
  const overflow = (crowd: Overflow | Note, box: Box): Stop =>
    crowdStop('overflow', crowd, lane, turned(box));
  return [
    ...scene.spanRows.map((l) => text(l, 'spanRows')),
    ...badges.map((p) => {
      const size = 2 * p.radius;
      const dot = turned({ x: axis + aside(p.y) - p.radius, y: p.x - p.radius, width: size, height: size });
      return entryStop('pill', p.entry, lane, { ...dot, height: p.to - p.x + p.radius }, dot);
    }),
    ...scene.histograms.map((r) => {
      const box = turned({ x: axis, y: r.from, width: r.height, height: r.to - r.from });
      return crowdStop('histogram', r, lane, box);
    }),
    ...scene.overflows.map((o) => overflow(o, { x: x - 34, y: o.x + 5, width: 30, height: 16 })),
    ...scene.notes.map((n) => overflow(n, { x, y: n.y - 12, width: 48, height: 24 })),
    ...unmarked(scene.labels, badges).map((l) => text(l, 'label')),
  ];
}

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
