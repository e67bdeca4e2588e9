// Which headlines are shown and in which row, so that no two overlap, no stem crosses a text and nothing jumps.
// A text flowing right from its stem must stand in a higher row than every label whose stem falls under it:
// a descending staircase. Near the far edge texts flow left, mirrored.

/** A headline that wants room. Order in the list is priority, first wins. */
export interface LabelBox {
  readonly key: number;
  /** Anchor in px: where the stem stands. */
  readonly x: number;
  /** Full width of the text in px. */
  readonly width: number;
}

export interface PlacedLabel {
  readonly key: number;
  readonly x: number;
  /** 0 is nearest to the axis. */
  readonly row: number;
  /** 1: the text flows right from its stem, -1: left. */
  readonly flow: 1 | -1;
  /** Width granted in px; less than asked where the text ends in an ellipsis. */
  readonly width: number;
}

export interface LabelSpace {
  /** Width of the plot in px. */
  readonly width: number;
  readonly rows: number;
  /** Px between stem and text. Default 8. */
  readonly inset?: number;
  /** Px between two texts in a row. Default 14. */
  readonly gap?: number;
  /** A text yields rather than shrink below this many px. Default 120. */
  readonly shortest?: number;
}

/** `moving` keeps every label where it is as long as it fits; `resting` keeps who is shown and finds new rows. */
export type Motion = 'moving' | 'resting';

/** Px of stem clearance at both sides of a text. */
const CLEAR = 3;
/** Px a kept pair may come too close by before one yields, so that rounding never drops a label. */
const SLACK = 0.5;

interface Slot {
  readonly key: number;
  readonly x: number;
  readonly flow: 1 | -1;
  readonly width: number;
  readonly from: number;
  readonly to: number;
  row: number;
}

/** Places labels; without `previous` from scratch. The result is in order of placing. */
export function placeLabels(
  boxes: readonly LabelBox[],
  space: LabelSpace,
  previous?: ReadonlyMap<number, PlacedLabel>,
  motion: Motion = 'moving',
): PlacedLabel[] {
  const placer = new Placer(space);
  const known = (b: LabelBox): PlacedLabel | undefined => previous?.get(b.key);
  const moving = motion === 'moving';
  const shown = previous ? boxes.filter((b) => known(b) !== undefined) : [];
  const displaced = new Set<number>();
  for (const b of shown) {
    const old = known(b)!;
    const kept = moving ? placer.keep(b, old) : placer.insert(b) || placer.keep(b, old);
    if (!kept) displaced.add(b.key);
  }
  for (const b of boxes) {
    const old = known(b);
    if (old && !displaced.has(b.key)) continue;
    if (moving && previous) placer.squeeze(b, old?.flow);
    else placer.insert(b);
  }
  return placer.slots.map(({ key, x, row, flow, width }) => ({ key, x, row, flow, width }));
}

class Placer {
  readonly slots: Slot[] = [];
  private readonly space: Required<LabelSpace>;

  constructor(space: LabelSpace) {
    this.space = { inset: 8, gap: 14, shortest: 120, ...space };
  }

  /** Puts a label where it was: same row, same side, same width. It may slide out at an edge. */
  keep(box: LabelBox, old: PlacedLabel): boolean {
    if (old.row >= this.space.rows) return false;
    const width = Math.min(old.width, box.width);
    if (box.x > this.space.width || (old.flow === 1 ? box.x + width < 0 : box.x < 0)) return false;
    const slot = this.slot(box, old.flow, width);
    slot.row = old.row;
    if (!this.slots.every((s) => compatible(slot, s, this.space.gap, SLACK))) return false;
    this.slots.push(slot);
    return true;
  }

  /** Finds a free row between the labels that stand, moving none. */
  squeeze(box: LabelBox, flow?: 1 | -1): boolean {
    return this.tryShapes(box, flow, (slot) => {
      for (slot.row = 0; slot.row < this.space.rows; slot.row++)
        if (this.slots.every((s) => compatible(slot, s, this.space.gap, 0))) return this.push(slot);
      return false;
    });
  }

  /** Puts a label in, raising those that must stand above it; changes nothing when a row would pass the top. */
  insert(box: LabelBox): boolean {
    return this.tryShapes(box, undefined, (slot) => {
      const rows = this.slots.map((s) => s.row);
      if (this.raise(slot, 0)) return this.push(slot);
      rows.forEach((row, i) => (this.slots[i]!.row = row));
      return false;
    });
  }

  private push(slot: Slot): true {
    this.slots.push(slot);
    return true;
  }

  private slot(box: LabelBox, flow: 1 | -1, width: number): Slot {
    const near = box.x + flow * this.space.inset;
    const far = near + flow * width;
    return {
      key: box.key,
      x: box.x,
      flow,
      width,
      from: Math.min(near, far),
      to: Math.max(near, far),
      row: 0,
    };
  }

  /** Full width first, then shortened; right before left, unless too little would be left of the text at the edge. */
  private tryShapes(box: LabelBox, flow: 1 | -1 | undefined, attempt: (slot: Slot) => boolean): boolean {
    const { width, inset, shortest } = this.space;
    if (box.x < 0 || box.x > width) return false;
    const least = Math.min(box.width, shortest);
    const right = Math.min(box.width, width - box.x - inset);
    const left = box.x > width / 2 ? Math.min(box.width, box.x - inset) : 0;
    const short = Math.max(least, box.width * 0.6);
    const shapes: readonly (readonly [1 | -1, number])[] = [
      [1, right >= short ? right : 0],
      [-1, left],
      [1, Math.min(short, right)],
      [-1, Math.min(short, left)],
    ];
    return shapes.some(
      ([side, room]) => room >= least && (flow ?? side) === side && attempt(this.slot(box, side, room)),
    );
  }

  /** Gives `slot` the lowest row from `row` on that suits all others; raises what must be higher. */
  private raise(slot: Slot, row: number): boolean {
    let low = row;
    for (const s of this.slots) if (s !== slot && covers(slot, s)) low = Math.max(low, s.row + 1);
    while (this.slots.some((s) => s !== slot && s.row === low && facing(slot, s, this.space.gap))) low++;
    if (low >= this.space.rows) return false;
    slot.row = low;
    for (const s of this.slots) {
      if (s === slot || !covers(s, slot)) continue;
      if (covers(slot, s)) return false;
      if (s.row <= slot.row && !this.raise(s, slot.row + 1)) return false;
    }
    return true;
  }
}

/** The stem of b falls under the text of a, or between a's stem and its text, where zooming would push it under. */
const covers = (a: Slot, b: Slot, slack = 0): boolean =>
  a.flow === 1 ? b.x > a.x && b.x < a.to + CLEAR - slack : b.x < a.x && b.x > a.from - CLEAR + slack;

const overlap = (a: Slot, b: Slot, gap: number): boolean => a.from < b.to + gap && b.from < a.to + gap;

/** Texts that would touch in one row though neither covers the other's stem. */
const facing = (a: Slot, b: Slot, gap: number): boolean =>
  overlap(a, b, gap) && !covers(a, b) && !covers(b, a);

const compatible = (a: Slot, b: Slot, gap: number, slack: number): boolean => {
  if (a.row === b.row && overlap(a, b, gap - slack)) return false;
  if (covers(a, b, slack) && a.row <= b.row) return false;
  return !(covers(b, a, slack) && b.row <= a.row);
};
