// Which headlines are shown and in which row, so that no two overlap, no stem crosses a text and nothing jumps.
// A text flowing right from its stem must stand in a higher row than every label whose stem falls under it:
// a descending staircase. Near the far edge texts flow left, mirrored. A text of several rows is a headline that grew; while
// things move it gives rows back before a headline yields.

/** A headline that wants room. Order in the list is priority, first wins. */
export interface LabelBox {
  readonly key: number;
  /** Anchor in px: where the stem stands. */
  readonly x: number;
  /** Full width of the text in px. */
  readonly width: number;
  /** Rows it takes; more than one are not shortened. Default 1. */
  readonly rows?: number | undefined;
}

export interface PlacedLabel {
  readonly key: number;
  readonly x: number;
  /** The lowest of its rows; 0 is nearest to the axis. */
  readonly row: number;
  readonly rows: number;
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
  rows: number;
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
  const shown = boxes.filter(known);
  const put = (b: LabelBox): boolean =>
    moving && previous ? placer.squeeze(b, known(b)?.flow) : placer.insert(b);
  const displaced = shown.filter((b) => {
    const old = known(b)!;
    return !(moving ? placer.keep(b, old) : placer.insert(b) || placer.keep(b, old));
  });
  displaced.forEach(put);
  if (moving) for (const b of shown) placer.regrow(b, known(b)!);
  for (const b of boxes) if (!known(b)) put(b);
  return placer.slots.map(({ key, x, row, rows, flow, width }) => ({ key, x, row, rows, flow, width }));
}

class Placer {
  readonly slots: Slot[] = [];
  private readonly space: Required<LabelSpace>;

  constructor(space: LabelSpace) {
    this.space = { inset: 8, gap: 14, shortest: 120, ...space };
  }

  /** Puts a label where it was, as a headline: same highest row, same side, no wider. It may slide out at an edge. */
  keep(box: LabelBox, { row, rows, flow, width }: PlacedLabel): boolean {
    const top = row + rows - 1;
    if (top >= this.space.rows) return false;
    if (box.x > this.space.width || (flow === 1 ? box.x + width < 0 : box.x < 0)) return false;
    const slot = this.slot(box, flow, Math.min(width, box.width));
    slot.row = top;
    if (!this.slots.every((s) => compatible(slot, s, this.space.gap, SLACK))) return false;
    this.slots.push(slot);
    return true;
  }

  /** Gives a kept label back what it had grown to, if that is free. */
  regrow(box: LabelBox, { row, rows, flow, width }: PlacedLabel): void {
    const i = this.slots.findIndex((s) => s.key === box.key && (rows > 1 || s.width < width));
    if (i < 0) return;
    const slot = this.slot(box, flow, width, rows);
    slot.row = row;
    if (this.slots.every((s, j) => j === i || compatible(slot, s, this.space.gap, SLACK)))
      this.slots[i] = slot;
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

  private slot(box: LabelBox, flow: 1 | -1, width: number, rows = 1): Slot {
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
      rows,
    };
  }

  /** Full width first, then shortened; right before left, unless too little would be left of the text at the edge. */
  private tryShapes(box: LabelBox, flow: 1 | -1 | undefined, attempt: (slot: Slot) => boolean): boolean {
    const { width, inset, shortest } = this.space;
    if (box.x < 0 || box.x > width) return false;
    const least = box.rows ? box.width : Math.min(box.width, shortest);
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
      ([side, room]) =>
        room >= least && (flow ?? side) === side && attempt(this.slot(box, side, room, box.rows)),
    );
  }

  /** Gives `slot` the lowest row from `row` on that suits all others; raises what must be higher. */
  private raise(slot: Slot, row: number): boolean {
    let low = row;
    for (const s of this.slots) if (s !== slot && covers(slot, s)) low = Math.max(low, s.row + s.rows);
    slot.row = low;
    while (this.slots.some((s) => s !== slot && level(slot, s) && facing(slot, s, this.space.gap)))
      slot.row++;
    if (slot.row + slot.rows > this.space.rows) return false;
    for (const s of this.slots) {
      if (s === slot || !covers(s, slot)) continue;
      if (covers(slot, s)) return false;
      if (s.row < slot.row + slot.rows && !this.raise(s, slot.row + slot.rows)) return false;
    }
    return true;
  }
}

/** The stem of b falls under the text of a, or between a's stem and its text, where zooming would push it under. */
const covers = (a: Slot, b: Slot, slack = 0): boolean =>
  a.flow === 1 ? b.x > a.x && b.x < a.to + CLEAR - slack : b.x < a.x && b.x > a.from - CLEAR + slack;

/** Some row is in both. */
const level = (a: Slot, b: Slot): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows;

const overlap = (a: Slot, b: Slot, gap: number): boolean => a.from < b.to + gap && b.from < a.to + gap;

/** Texts that would touch in one row though neither covers the other's stem. */
const facing = (a: Slot, b: Slot, gap: number): boolean =>
  overlap(a, b, gap) && !covers(a, b) && !covers(b, a);

const compatible = (a: Slot, b: Slot, gap: number, slack: number): boolean => {
  if (level(a, b) && overlap(a, b, gap - slack)) return false;
  if (covers(a, b, slack) && a.row < b.row + b.rows) return false;
  return !(covers(b, a, slack) && b.row < a.row + a.rows);
};

// Stacks intervals (dots and bars) upwards from the axis into the lowest free row, over the ridges that stand there.
// Rows given in the last frame are kept while they are free, so that nothing hops while the view moves.

export interface Block {
  readonly key: number;
  /** Extent in px, half-open. */
  readonly from: number;
  readonly to: number;
}

/** Something that already fills the rows below `height`. */
export interface Obstacle {
  readonly from: number;
  readonly to: number;
  /** In rows. */
  readonly height: number;
}

export interface Packed {
  /** Row per key, 0 at the axis; a key that found no room is missing. */
  readonly rows: ReadonlyMap<number, number>;
  /** Rows in use, obstacles included. */
  readonly height: number;
}

/** Packs blocks in the order given; `limit` is the number of rows there are, `gap` the px kept between neighbours. */
export function packRows(
  blocks: readonly Block[],
  obstacles: readonly Obstacle[],
  limit: number,
  previous?: ReadonlyMap<number, number>,
  gap = 1,
): Packed {
  const taken: { from: number; to: number }[][] = Array.from({ length: limit }, () => []);
  const rows = new Map<number, number>();
  let height = 0;
  for (const o of obstacles) {
    height = Math.max(height, Math.min(limit, o.height));
    for (let row = 0; row < Math.min(limit, o.height); row++) taken[row]!.push(o);
  }
  const put = (b: Block, row: number): boolean => {
    const line = taken[row];
    if (!line || line.some((t) => b.from < t.to + gap && t.from < b.to + gap)) return false;
    line.push(b);
    rows.set(b.key, row);
    height = Math.max(height, row + 1);
    return true;
  };
  const fresh: Block[] = [];
  for (const b of blocks) {
    const old = previous?.get(b.key);
    if (old === undefined || !put(b, old)) fresh.push(b);
  }
  for (const b of fresh) for (let row = 0; row < limit && !put(b, row); row++);
  return { rows, height };
}
