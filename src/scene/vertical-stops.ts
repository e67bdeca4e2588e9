// Everything in a vertical scene that can be pointed at or stepped to, in time order.
import { bandStops } from './band-stops.js';
import type { Stop } from './scene.js';
import { roomy, type Box } from './target-box.js';
import { aside } from './style.js';
import type { StackLabel, VerticalScene } from './vertical-scene.js';

export function verticalStops(scene: VerticalScene): Stop[] {
  const { axis, width, mirrored } = scene;
  const turned = ({ x, ...rest }: Box): Box => roomy({ ...rest, x: mirrored ? width - x - rest.width : x });
  const crowd = (
    kind: 'ridge' | 'overflow',
    { key, start, end, count }: { key: string; start: number; end: number; count: number },
    box: Box,
  ): Stop => ({ kind, key, t: start, lane: 0, start, end, count, ...turned(box) });
  const text = (l: StackLabel, name: string): Stop => ({
    kind: 'entry',
    key: `${name}:${String(l.entry.ordinal)}`,
    entry: l.entry,
    t: l.entry.span.start,
    lane: l.era ? -1 : 0,
    ...turned({ x: scene.text, y: l.place.top, width: l.width, height: l.place.height }),
  });
  const marked = new Set(scene.pills.map((p) => p.entry.ordinal));
  const stops: Stop[] = [
    ...scene.strip.map((l) => text(l, 'strip')),
    ...bandStops(scene.bands, scene.strip, ({ from, to, row }) => {
      const y = Math.max(0, from);
      return turned({ x: width - 4 - row * 5, y, width: 4, height: Math.min(24, to - y) });
    }),
    ...scene.pills.map((p): Stop => ({
      kind: 'entry',
      key: `pill:${String(p.entry.ordinal)}`,
      entry: p.entry,
      t: p.entry.span.start,
      lane: 0,
      ...turned({
        x: axis + aside(p.y) - p.radius,
        y: p.x - p.radius,
        width: 2 * p.radius,
        height: p.to - p.x + p.radius,
      }),
    })),
    ...scene.ridges.map((r) =>
      crowd('ridge', r, { x: axis, y: r.from, width: r.height, height: r.to - r.from }),
    ),
    ...scene.overflows.map((o) =>
      crowd('overflow', o, { x: scene.text - 34, y: o.x + 5, width: 30, height: 16 }),
    ),
    ...scene.notes.map((n) => crowd('overflow', n, { x: scene.text, y: n.y - 12, width: 48, height: 24 })),
    ...scene.labels.filter((l) => !marked.has(l.entry.ordinal)).map((l) => text(l, 'label')),
  ];
  return stops.sort((a, b) => a.t - b.t || a.lane - b.lane || (a.key < b.key ? -1 : 1));
}
