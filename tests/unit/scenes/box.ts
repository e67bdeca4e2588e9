import type { LabelMark, Lane, Scene, SpanRowLabel } from '../../../src/layout/scene.js';
import { rowsHeight, STYLE } from '../../../src/layout/style.js';

/** A text's rectangle in px. */
export interface Box {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const labelBox = ({ entry, left, top, placed }: LabelMark): Box => ({
  name: entry.title,
  left,
  right: left + placed.width,
  top,
  bottom: top + rowsHeight(placed.rows, STYLE) - 4,
});

export const stripBox = ({ entry, x, width, row }: SpanRowLabel): Box => ({
  name: entry.title,
  left: x,
  right: x + width,
  top: row * STYLE.spanRow,
  bottom: (row + 1) * STYLE.spanRow,
});

const touch = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Pairs of texts that lie over each other, labels and names along the top together. */
export function overlaps(scene: Scene): string[] {
  const boxes = [
    ...scene.spanRows.map(stripBox),
    ...scene.lanes.flatMap((lane) => lane.labels.map(labelBox)),
  ];
  return boxes.flatMap((a, i) =>
    boxes.slice(i + 1).flatMap((b) => (touch(a, b) ? [`${a.name} / ${b.name}`] : [])),
  );
}

/** Stems that run through the text of another label of their lane. */
export function crossings(lane: Lane): string[] {
  return lane.labels.flatMap((stem) => {
    const x = stem.placed.x;
    const [top, foot] = [stem.top, stem.foot];
    return lane.labels
      .filter((other) => other !== stem)
      .map(labelBox)
      .filter((b) => x > b.left && x < b.right && top < b.bottom && foot > b.top)
      .map((b) => `stem of ${stem.entry.title} / ${b.name}`);
  });
}

/** Labels that reach down into the dots, bars and ridges of their lane. */
export function sunken(lane: Lane): string[] {
  const columns = lane.histograms.flatMap((r) => r.columns.map((c) => ({ ...c, top: lane.base - c.height })));
  const dots = lane.badges.map((p) => ({ from: p.x - p.radius, to: p.to, top: p.y - p.radius }));
  return lane.labels
    .map(labelBox)
    .flatMap((b) =>
      [...columns, ...dots].some((m) => m.from < b.right && m.to > b.left && m.top < b.bottom)
        ? [b.name]
        : [],
    );
}
