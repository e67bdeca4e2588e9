// Which headlines are shown and in which row, so that no two overlap, no stem crosses a text and nothing jumps.
// A text flowing right from its stem must stand in a higher row than every label whose stem falls under it:
// a descending staircase. Near the far edge texts flow left, mirrored. A headline stands in one line, two or three, and yields
// where none has room: it is cut only where no plot of this width could hold it. A text with more rows than its headline needs has grown; while things move it gives those
// rows back before a headline yields.

/** A headline that wants room. Order in the list is priority, first wins. */
export interface LabelBox {
  readonly key: number;
  /** Anchor in px: where the stem stands. */
  readonly x: number;
  /** Full width of the text in px. */
  readonly width: number;
  /** Rows it takes. Default 1. */
  readonly rows?: number | undefined;
  /** The same text in two lines: narrower and higher. Default: it stands in one line only. */
  readonly folded?: LabelShape | undefined;
  /** In three lines, for where two have no room. */
  readonly tall?: LabelShape | undefined;
  /** `width` is already less than the whole text. Default false. */
  readonly cut?: boolean | undefined;
  /** It takes the way that is best now, not the one it had, as a card does. Default false. */
  readonly fixed?: boolean | undefined;
}

/** Room that a text takes. */
export interface LabelShape {
  readonly width: number;
  readonly rows: number;
  /** A picture beside the headline alone: among many headlines too. */
  readonly look?: 'thumb' | 'large' | undefined;
}

export interface PlacedLabel {
  readonly key: number;
  readonly x: number;
  /** The lowest of its rows; 0 is nearest to the axis. */
  readonly row: number;
  readonly rows: number;
  /** Rows that the headline alone takes, at the top; fewer than `rows` where it has grown into a card. */
  readonly head: number;
  /** Rows under the headline that are kept for a callout. */
  readonly below?: number | undefined;
  /** 1: the text flows right from its stem, -1: left. */
  readonly side: 1 | -1;
  /** Width granted in px. */
  readonly width: number;
  /** The text ends in an ellipsis. */
  readonly cut: boolean;
}

/** It has grown into a card. */
export const isGrown = ({ rows, head, below = 0 }: Pick<PlacedLabel, 'rows' | 'head' | 'below'>): boolean =>
  rows > head + below;

export interface LabelSpace {
  /** Width of the plot in px. */
  readonly width: number;
  readonly rows: number;
}

/** `moving` keeps every label where it is as long as it fits; `resting` keeps who is shown and finds new rows. */
export type LabelMotion = 'moving' | 'resting';

/** Px between stem and text, and between two texts in a row. */
const INSET = 8;
const GAP = 14;
/** Px of stem clearance at both sides of a text. */
const CLEAR = 3;
/** Px that a headline is narrower by in two lines, to be tried so before it is in one. */
const WORTH_FOLDING = 60;
/** Px a kept pair may come too close by before one yields, so that rounding never drops a label. */
const SLACK = 0.5;

interface Slot {
  readonly key: number;
  readonly x: number;
  readonly side: 1 | -1;
  readonly width: number;
  readonly cut: boolean;
  readonly head: number;
  readonly from: number;
  readonly to: number;
  row: number;
  rows: number;
}

/** A shape with the side it flows to. */
interface Way extends LabelShape {
  readonly side: 1 | -1;
  readonly cut: boolean;
  /** Tried only where no other has room. */
  readonly last?: boolean | undefined;
}

/** Places labels; without `previous` from scratch. The result is in order of placing. */
export function placeLabels(
  boxes: readonly LabelBox[],
  space: LabelSpace,
  previous?: ReadonlyMap<number, PlacedLabel>,
  motion: LabelMotion = 'moving',
): PlacedLabel[] {
  const attempt = (way: Preference): PlacedLabel[] =>
    placeWith(new Placer(space, way), boxes, previous, motion);
  const first = attempt(LINE);
  if ((previous && motion === 'moving') || first.length === boxes.length) return first;
  const others = boxes.some((b) => b.folded) ? ([FOLD, LOW] as const) : [];
  const best = others.map(attempt).reduce(better(previous), first);
  const stays = (b: LabelBox): boolean => !previous?.has(b.key) || best.some((p) => p.key === b.key);
  if (boxes.every(stays)) return best;
  // where finding better rows would cost one that was shown, nothing moves
  return better(previous)(best, placeWith(new Placer(space, LINE), boxes, previous, 'moving'));
}

/**
 * What is tried first for a label; which shows most hangs on how labels crowd: one line, and to the left in the right half alone; two
 * lines; of all ways that have room, the one that keeps the whole picture lowest.
 */
type Preference = 0 | 1 | 2;
const LINE = 0;
const FOLD = 1;
const LOW = 2;

type Known = Pick<ReadonlySet<number>, 'has'>;
/** More headlines are better; those that are known must stay. */
const worth = (placed: readonly PlacedLabel[], known?: Known): number =>
  placed.reduce((sum, p) => sum + (known?.has(p.key) ? 1000 : 1), 0);
const better =
  (known?: Known) =>
  <T extends readonly PlacedLabel[]>(a: T, b: T): T =>
    worth(b, known) > worth(a, known) ? b : a;

/** Share of the headlines shown, the most important, that yield to no others. */
const KEPT = 2 / 3;
/** In which order by place all others are put in, and before them those that stay; 0 is by importance. */
const ORDERS = [
  [1, -1],
  [-1, -1],
  [1, 0],
  [1, 1],
] as const;

/** More headlines than were placed from scratch, where the least important third yields to others that have room together. */
export function fillLabels(
  boxes: readonly LabelBox[],
  placed: readonly PlacedLabel[],
  space: LabelSpace,
): readonly PlacedLabel[] {
  if (placed.length === boxes.length) return placed;
  const shown = boxes.filter((b) => placed.some((p) => p.key === b.key));
  const kept = new Set(shown.slice(0, Math.ceil(shown.length * KEPT)).map((b) => b.key));
  const stays = ({ key }: LabelBox): number => Number(kept.has(key));
  return ORDERS.map((ways) =>
    placeWith(
      new Placer(space, FOLD),
      [...boxes].sort((a, b) => stays(b) - stays(a) || (a.x - b.x) * ways[stays(a)]!),
      undefined,
      'resting',
    ),
  ).reduce(better(kept), placed);
}

function placeWith(
  placer: Placer,
  boxes: readonly LabelBox[],
  previous: ReadonlyMap<number, PlacedLabel> | undefined,
  motion: LabelMotion,
): PlacedLabel[] {
  const known = (b: LabelBox): PlacedLabel | undefined => previous?.get(b.key);
  const moving = motion === 'moving';
  const shown = boxes.filter(known);
  const put = (b: LabelBox): boolean =>
    moving && previous ? placer.squeeze(b, known(b)?.side) : placer.insert(b, known(b));
  const displaced = shown.filter((b) => {
    const old = known(b)!;
    return !(moving ? placer.keep(b, old) : placer.insert(b, old) || placer.keep(b, old));
  });
  displaced.forEach(put);
  if (moving) for (const b of shown) placer.regrow(b, known(b)!);
  for (const b of boxes) if (!known(b)) put(b);
  return placer.slots.map(({ key, x, row, rows, head, side, width, cut }) => ({
    key,
    x,
    row,
    rows,
    head,
    side,
    width,
    cut,
  }));
}

class Placer {
  readonly slots: Slot[] = [];
  readonly #space: LabelSpace;
  readonly #prefer: Preference;

  constructor(space: LabelSpace, prefer: Preference) {
    this.#space = space;
    this.#prefer = prefer;
  }

  /** Puts a label where it was, as a headline: same highest row, same side, no wider. It may slide out at an edge. */
  keep(box: LabelBox, old: PlacedLabel): boolean {
    const { row, rows, head, side, width } = old;
    const top = row + rows;
    if (top > this.#space.rows) return false;
    if (box.x > this.#space.width || (side === 1 ? box.x + width < 0 : box.x < 0)) return false;
    const slot = this.#slot(box, this.#headOf(box, old), head);
    slot.row = top - head;
    if (!this.slots.every((s) => compatible(slot, s, SLACK))) return false;
    this.slots.push(slot);
    return true;
  }

  /** What was placed, as a headline. */
  #headOf(box: LabelBox, { head, side, width, cut }: PlacedLabel): Way {
    const shape = [box, box.folded, box.tall].find((s) => s && (s.rows ?? 1) === head);
    const full = (shape ?? box).width;
    const short = Math.min(width, full);
    return { side, rows: head, width: short, cut: cut || box.cut === true || short < full - 1 };
  }

  /** Gives a kept label back what it had grown to, if that is free. */
  regrow(box: LabelBox, old: PlacedLabel): void {
    const { row, rows, head, width } = old;
    const i = this.slots.findIndex((s) => s.key === box.key && (rows > head || s.width < width));
    if (i < 0) return;
    const slot = this.#slot(box, old, head);
    slot.row = row;
    if (this.slots.every((s, j) => j === i || compatible(slot, s, SLACK))) this.slots[i] = slot;
  }

  /** Finds a free row between the labels that stand, moving none. */
  squeeze(box: LabelBox, side?: 1 | -1): boolean {
    return this.#ways(box).some((way) => {
      if (side ? way.side !== side : way.cut && !box.cut) return false;
      const slot = this.#slot(box, way);
      for (slot.row = 0; slot.row + slot.rows <= this.#space.rows; slot.row++)
        if (this.slots.every((s) => compatible(slot, s))) return this.#push(slot);
      return false;
    });
  }

  /** Puts a label in, raising those that must stand above it; changes nothing when a row would pass the top. */
  insert(box: LabelBox, old?: PlacedLabel): boolean {
    const ways = this.#ways(box);
    const before = old && ways.find((w) => w.rows === old.head && w.side === old.side && !w.cut);
    const rows = this.slots.map((s) => s.row);
    if (before && !box.fixed && this.#tryWay(box, before, rows)) return true;
    let [best, least]: [Way | undefined, number] = [undefined, Infinity];
    for (const way of ways) {
      if (best && way.last) break;
      if (!this.#tryWay(box, way, rows)) continue;
      if (this.#prefer !== LOW) return true;
      const height = this.slots.reduce((sum, s) => sum + (s.row + s.rows) ** 2, 0);
      if (height < least) [best, least] = [way, height];
      this.slots.pop();
      this.#restore(rows);
    }
    return best !== undefined && this.#tryWay(box, best, rows);
  }

  /** Leaves `rows`, those of all slots before, where it fails. */
  #tryWay(box: LabelBox, way: Way, rows: readonly number[]): boolean {
    const slot = this.#slot(box, way);
    if (this.#raise(slot, 0)) return this.#push(slot);
    this.#restore(rows);
    return false;
  }

  #restore(rows: readonly number[]): void {
    rows.forEach((row, i) => (this.slots[i]!.row = row));
  }

  #push(slot: Slot): true {
    this.slots.push(slot);
    return true;
  }

  #slot({ key, x }: LabelBox, { side, width, rows, cut }: Way, head = rows): Slot {
    return slotOf({ key, x, side, width, cut, head, row: 0, rows });
  }

  /** How a label may stand, best first: right before left, and in three lines last. */
  #ways(box: LabelBox): readonly Way[] {
    const { width } = this.#space;
    const { x, folded, tall, cut = false } = box;
    if (x < 0 || x > width) return [];
    const right = width - x - INSET;
    const left = x > width / 2 || cut || this.#prefer !== LINE ? x - INSET : 0;
    const line: LabelShape = { width: box.width, rows: box.rows ?? 1 };
    const foldedFirst = this.#prefer === FOLD && folded && box.width - folded.width >= WORTH_FOLDING;
    const whole = !folded ? [line] : foldedFirst ? [folded, line] : [line, folded];
    const sides = [
      [1, right],
      [-1, left],
    ] as const;
    const ways = (shapes: readonly LabelShape[], last?: boolean): readonly Way[] =>
      sides.flatMap(([side, room]) =>
        shapes.filter((s) => s.width <= room).map((s) => ({ width: s.width, rows: s.rows, side, cut, last })),
      );
    return tall ? [...ways(whole), ...ways([tall], true)] : ways(whole);
  }

  /** Gives `slot` the lowest row from `row` on that suits all others; raises what must be higher. */
  #raise(slot: Slot, row: number): boolean {
    let low = row;
    for (const s of this.slots) if (s !== slot && covers(slot, s)) low = Math.max(low, s.row + s.rows);
    slot.row = low;
    while (this.slots.some((s) => s !== slot && level(slot, s) && facing(slot, s))) slot.row++;
    if (slot.row + slot.rows > this.#space.rows) return false;
    for (const s of this.slots) {
      if (s === slot || !covers(s, slot)) continue;
      if (covers(slot, s)) return false;
      if (s.row < slot.row + slot.rows && !this.#raise(s, slot.row + slot.rows)) return false;
    }
    return true;
  }
}

/** The stem of b falls under the text of a, or between a's stem and its text, where zooming would push it under. */
const covers = (a: Slot, b: Slot, slack = 0): boolean =>
  a.side === 1 ? b.x > a.x && b.x < a.to + CLEAR - slack : b.x < a.x && b.x > a.from - CLEAR + slack;

/** Some row is in both. */
const level = (a: Slot, b: Slot): boolean => a.row < b.row + b.rows && b.row < a.row + a.rows;

const overlap = (a: Slot, b: Slot, gap = GAP): boolean => a.from < b.to + gap && b.from < a.to + gap;

/** Texts that would touch in one row though neither covers the other's stem. */
const facing = (a: Slot, b: Slot): boolean => overlap(a, b) && !covers(a, b) && !covers(b, a);

const compatible = (a: Slot, b: Slot, slack = 0): boolean => {
  if (level(a, b) && overlap(a, b, GAP - slack)) return false;
  if (covers(a, b, slack) && a.row < b.row + b.rows) return false;
  return !(covers(b, a, slack) && b.row < a.row + a.rows);
};

function slotOf({ key, x, side, width, cut, head, row, rows }: PlacedLabel): Slot {
  const near = x + side * INSET;
  const far = near + side * width;
  return { key, x, side, width, cut, head, from: Math.min(near, far), to: Math.max(near, far), row, rows };
}

// Stacks intervals (dots and bars) upwards from the axis into the lowest free row, over the histograms that stand there.
// Rows given in the last frame are kept while they are free, so that nothing hops while the view moves.

export interface LabelBlock {
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
  /** The lowest of its rows. Default 0. */
  readonly base?: number;
}

export interface Packed {
  /** Row per key, 0 at the axis; a key that found no room is missing. */
  readonly rows: ReadonlyMap<number, number>;
  /** Rows in use, obstacles included. */
  readonly height: number;
}

/** Packs blocks in the order given; `limit` is the number of rows there are, `gap` the px kept between neighbours. */
export function packRows(
  blocks: readonly LabelBlock[],
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
    for (let row = o.base ?? 0; row < Math.min(limit, o.height); row++) taken[row]!.push(o);
  }
  const put = (b: LabelBlock, row: number): boolean => {
    const line = taken[row];
    if (!line || line.some((t) => b.from < t.to + gap && t.from < b.to + gap)) return false;
    line.push(b);
    rows.set(b.key, row);
    height = Math.max(height, row + 1);
    return true;
  };
  const fresh: LabelBlock[] = [];
  for (const b of blocks) {
    const old = previous?.get(b.key);
    if (old === undefined || !put(b, old)) fresh.push(b);
  }
  for (const b of fresh) for (let row = 0; row < limit && !put(b, row); row++);
  return { rows, height };
}

// Which headlines grow where a picture at rest leaves room: some into cards of several rows, others wider, to say more under
// their title, or have a picture beside them. Most important first, and never at the cost of a headline: all that stood still stand, none shorter. Only where some have no headline anyway do two of the least
// important ones yield to pictures of the first three.

export interface GrowInput {
  /** As they were placed, in order of priority. */
  readonly boxes: readonly LabelBox[];
  readonly placed: readonly PlacedLabel[];
  readonly space: LabelSpace;
  /** What a headline may grow to, largest first. */
  readonly shapes: (key: number) => readonly LabelShape[];
  /** What stood there before: a card stays as it is more readily than another one comes. */
  readonly previous: ReadonlyMap<number, PlacedLabel> | undefined;
}

/** More headlines than this are too many to read cards between; a few more leave the cards that are there. */
const FEW = 10;
const STILL_FEW = 14;
const MOST_CARDS = 6;
const MOST_PICTURES = 10;
/** So many pictures may cost headlines, so many in all. */
const FIRST_PICTURES = 3;
const MOST_YIELD = 2;
/** As many headlines stay at least. */
const STAY = 15;
/** Px to spare for a new card, so that it is not gone at the next step. */
const SPARE = 24;

export function growLabels(input: GrowInput): readonly PlacedLabel[] {
  const { boxes, placed, space, previous, shapes } = input;
  /** Rows of the card it was; 0 for a headline. */
  const before = (key: number): number => {
    const old = previous?.get(key);
    return old && isGrown(old) ? old.rows : 0;
  };
  const crowded = placed.length > (boxes.some((b) => before(b.key)) ? STILL_FEW : FEW);
  const granted = new Map(placed.map((p) => [p.key, p]));
  const inTurn = turnsOf(placed);
  let shown = boxes.filter((b) => granted.has(b.key));
  const least =
    boxes.length > placed.length
      ? Math.max(placed.length - MOST_YIELD, Math.min(placed.length, STAY))
      : placed.length;
  const cards = new Map<number, LabelShape>();
  let best = placed;
  /** Takes the card in if all still stand, with so many px to spare. */
  const grow = (key: number, shape: LabelShape, spare: number, stand = shown.length): boolean => {
    const old = cards.get(key);
    cards.set(key, { ...shape, width: shape.width + spare });
    const list = shown.map((b) => {
      const { key, x } = b;
      const card = cards.get(key);
      return card ? { key, x, width: card.width, rows: card.rows, fixed: true } : b;
    });
    const attempt = placeLabels(inTurn(list), space);
    const fits =
      attempt.length >= stand && [...cards.keys()].every((own) => attempt.some((p) => p.key === own));
    cards.set(key, shape);
    if (fits) {
      best = attempt.map((p) => asGranted(p, cards.get(p.key), granted.get(p.key)!));
      shown = shown.filter((b) => attempt.some((p) => p.key === b.key));
    }
    if (!fits && old) cards.set(key, old);
    else if (!fits) cards.delete(key);
    return fits;
  };
  // what has a callout under its headline stays a headline
  const free = shown.filter((b) => !granted.get(b.key)!.below);
  for (const { key } of free) {
    const same =
      before(key) && shapes(key).find((s) => s.rows === before(key) && (!crowded || s.look !== undefined));
    if (same) grow(key, same, 0);
  }
  for (const { key } of free) {
    if (!shown.some((b) => b.key === key)) continue;
    const rows = cards.get(key)?.rows ?? granted.get(key)!.head;
    if (!cards.has(key) && cards.size >= MOST_PICTURES) break;
    const full = crowded || (!cards.has(key) && cards.size >= MOST_CARDS);
    const offered = full ? shapes(key).filter((s) => s.look) : shapes(key);
    const first = [...cards.values()].filter((s) => s.look).length < FIRST_PICTURES;
    offered.some(
      (shape) =>
        shape.rows <= rows ||
        grow(key, shape, shape.look ? 0 : SPARE) ||
        (shape.look === 'thumb' && first && grow(key, shape, 0, least)),
    );
  }
  return best;
}

/** The order in which all had room. */
function turnsOf(placed: readonly PlacedLabel[]): (list: LabelBox[]) => LabelBox[] {
  const keys = placed.map((p) => p.key);
  return (list) => list.sort((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key));
}

/** As a card, or as the headline it was, with what is kept under it. */
function asGranted(
  now: PlacedLabel,
  card: LabelShape | undefined,
  { head, below }: PlacedLabel,
): PlacedLabel {
  if (card) return { ...now, width: card.width, head };
  return below ? { ...now, head, below } : now;
}

/** A plot of fewer rows, as a lane has, keeps headlines near the marks. */
const TALL = 20;
const MOST_SPREAD = 2.5;
/** Share of the rows left over that all are raised by. */
const RAISE = 0.4;

/** Uses the height of a tall plot: what stands over each other moves apart, in the same order. */
export function spreadLabels(placed: readonly PlacedLabel[], { rows }: LabelSpace): readonly PlacedLabel[] {
  const top = Math.max(0, ...placed.map((p) => p.row + p.rows));
  if (rows < TALL || !top) return placed;
  const by = Math.min(MOST_SPREAD, rows / top);
  const raise = Math.trunc((rows - top * by) * RAISE);
  return placed.map((p) => ({ ...p, row: Math.floor(p.row * by) + raise }));
}

/** Gives headlines the width they would like, where nothing stands in it; none moves. */
export function widenLabels(
  placed: readonly PlacedLabel[],
  wanted: (key: number) => number,
  { width: end }: LabelSpace,
): readonly PlacedLabel[] {
  const out = [...placed];
  placed.forEach((label, i) => {
    const next = { ...label, width: wanted(label.key) };
    const wide = slotOf(next);
    if (isGrown(label) || wide.width <= label.width || wide.from < 0 || wide.to > end) return;
    if (out.every((p, j) => j === i || compatible(wide, slotOf(p)))) out[i] = next;
  });
  return out;
}
