// Which texts stand beside a vertical axis and where, so that none overlap, time order is kept and none is far from its anchor.
// With the heights of all above it taken off, "below the one before" becomes "not less than the one before": isotonic regression,
// which pools neighbours and is exact. A subset of a set that fits fits too, so choosing greedily by priority is sound.

/** A text that wants room. Order in the list is priority, first wins. */
export interface StackBox {
  readonly key: number;
  /** Anchor in px along the axis; equal anchors are ordered by key. */
  readonly y: number;
  readonly height: number;
  /** Stands exactly here, whatever its anchor, before all others. */
  readonly pinned?: number;
}

export interface StackPlace {
  readonly key: number;
  readonly y: number;
  readonly top: number;
  readonly height: number;
}

export interface StackSpace {
  /** Length of the axis in px. */
  readonly length: number;
  /** Px between two texts. Default 6. */
  readonly gap?: number;
  /** Px from the top of a text to where its leader meets it. Default 10. */
  readonly lead?: number;
  /** Most px a text stands away from its anchor. Default 96. */
  readonly reach?: number;
  /** Px kept free at both ends while things rest. Default 0. */
  readonly edge?: number;
}

/**
 * `moving` leaves every text where it is beside its anchor while it fits, and lets it slide out at the ends;
 * `resting` keeps who is shown, as far as all stand within the ends, and finds the nearest places.
 */
export type StackMotion = 'moving' | 'resting';

/** Px a kept text may be off by, so that rounding never drops it. */
const SLACK = 0.5;

interface Slot {
  readonly box: StackBox;
  readonly target: number;
  low: number;
  high: number;
}

/** Places boxes where they have room, near the places they had. */
export type PlaceStack = (
  boxes: readonly StackBox[],
  previous: ReadonlyMap<number, StackPlace> | undefined,
) => readonly StackPlace[];

/** What room under headlines is asked for. */
export interface RoomAsked {
  /** Names of eras, so many as `eras` says, then headlines by priority. */
  readonly boxes: readonly StackBox[];
  readonly eras: number;
  /** Px along the axis that are seen, and px across that a callout may take. */
  readonly length: number;
  readonly width: number;
  readonly previous: ReadonlyMap<number, StackPlace> | undefined;
  readonly motion: StackMotion;
  readonly place: PlaceStack;
  /** Keys of what has its callout elsewhere. Default: none has. */
  readonly calledOut?: ReadonlySet<number>;
}

export interface RoomKept {
  /** In order of placing, higher by the room under them. */
  readonly boxes: readonly StackBox[];
  readonly placed: readonly StackPlace[];
  /** Px of room by key. */
  readonly below: ReadonlyMap<number, number>;
  /** Which earlier places counted. */
  readonly previous: ReadonlyMap<number, StackPlace> | undefined;
}

/** Places texts; without `previous` from scratch. The result is in time order. */
export function placeStack(
  boxes: readonly StackBox[],
  space: StackSpace,
  previous?: ReadonlyMap<number, StackPlace>,
  motion: StackMotion = 'resting',
): StackPlace[] {
  const stack = new Stack({ gap: 6, lead: 10, reach: 96, edge: 0, ...space });
  const pinned = boxes.filter((b) => b.pinned !== undefined);
  const free = boxes.filter((b) => b.pinned === undefined);
  for (const b of pinned) stack.add(stack.pin(b));
  if (motion === 'resting' || !previous) {
    const inside = free.filter((b) => b.y >= 0 && b.y <= space.length);
    for (const b of inside) if (previous?.has(b.key)) stack.add(stack.within(b));
    for (const b of inside) if (!previous?.has(b.key)) stack.add(stack.within(b));
    return stack.solve();
  }
  for (const b of free) {
    const old = previous.get(b.key);
    if (old && seen(b, old, space.length)) stack.add(stack.beside(b, old.top - old.y));
  }
  stack.settle();
  for (const b of free) stack.regrow(b, previous.get(b.key)?.height ?? 0);
  for (const b of free) if (!stack.has(b.key) && b.y >= 0 && b.y <= space.length) stack.add(stack.beside(b));
  return stack.solve();
}

const seen = (b: StackBox, old: StackPlace, length: number): boolean => {
  const top = b.y + old.top - old.y;
  return top + old.height > 0 && top < length;
};

class Stack {
  readonly #space: Required<StackSpace>;
  #slots: Slot[] = [];
  readonly #keys = new Set<number>();

  constructor(space: Required<StackSpace>) {
    this.#space = space;
  }

  has(key: number): boolean {
    return this.#keys.has(key);
  }

  pin(box: StackBox): Slot {
    const top = box.pinned!;
    return { box, target: top, low: top, high: top };
  }

  /** Near its anchor and between the ends. */
  within(box: StackBox): Slot {
    const { length, lead, reach, edge } = this.#space;
    const best = box.y - lead;
    const high = Math.min(best + reach, length - edge - box.height);
    return { box, target: best, low: Math.max(best - reach, edge), high };
  }

  /** As far from its anchor as it was, or else beside it; the ends do not matter. */
  beside(box: StackBox, offset = -this.#space.lead): Slot {
    const { lead, reach } = this.#space;
    const best = box.y - lead;
    return { box, target: box.y + offset, low: best - reach - SLACK, high: best + reach + SLACK };
  }

  /** Takes the text in unless that leaves no room for one of those there. */
  add(slot: Slot): boolean {
    if (slot.low > slot.high) return false;
    const { box } = slot;
    const at = this.#slots.findIndex((s) => s.box.y > box.y || (s.box.y === box.y && s.box.key > box.key));
    const place = at < 0 ? this.#slots.length : at;
    const next = [...this.#slots.slice(0, place), slot, ...this.#slots.slice(place)];
    if (!this.#feasible(next)) return false;
    this.#slots = next;
    this.#keys.add(box.key);
    return true;
  }

  /** Nobody moves from here on. */
  settle(): void {
    this.solve().forEach(({ top }, i) => {
      this.#slots[i]!.low = top;
      this.#slots[i]!.high = top;
    });
  }

  /** Gives a settled text back the height that it had grown to, if that is free. */
  regrow({ key, height }: StackBox, grown: number): void {
    const i = grown > height ? this.#slots.findIndex((s) => s.box.key === key) : -1;
    if (i < 0) return;
    const slot = this.#slots[i]!;
    this.#slots[i] = { ...slot, box: { ...slot.box, height: grown } };
    if (!this.#feasible(this.#slots)) this.#slots[i] = slot;
  }

  /** Each as high as it may stand, one after the other: where that fails, all fails. */
  #feasible(slots: readonly Slot[]): boolean {
    let free = -Infinity;
    for (const { box, low, high } of slots) {
      const top = Math.max(low, free);
      if (top > high + 1e-6) return false;
      free = top + box.height + this.#space.gap;
    }
    return true;
  }

  /** The places with the least sum of squared ways. */
  solve(): StackPlace[] {
    const blocks: Block[] = [];
    let above = 0;
    for (const { box, target, low, high } of this.#slots) {
      let block: Block = { sum: target - above, count: 1, low: low - above, high: high - above };
      for (let last = blocks.at(-1); last && middleOf(last) > middleOf(block); last = blocks.at(-1)) {
        block = pooled(last, block);
        blocks.pop();
      }
      blocks.push(block);
      above += box.height + this.#space.gap;
    }
    const middles = blocks.flatMap((b) => Array<number>(b.count).fill(middleOf(b)));
    above = 0;
    return this.#slots.map(({ box: { key, y, height } }, i) => {
      const top = middles[i]! + above;
      above += height + this.#space.gap;
      return { key, y, top, height };
    });
  }
}

interface Block {
  readonly sum: number;
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

const middleOf = (b: Block): number => Math.min(Math.max(b.sum / b.count, b.low), b.high);

const pooled = (a: Block, b: Block): Block => ({
  sum: a.sum + b.sum,
  count: a.count + b.count,
  low: Math.max(a.low, b.low),
  high: Math.min(a.high, b.high),
});

// Which headlines beside a vertical axis grow into cards where a picture at rest leaves room: most important first, and never
// at the cost of a headline, nor so that one stands far from its anchor.

export interface StackGrowInput {
  /** In order of priority, with what is pinned. */
  readonly boxes: readonly StackBox[];
  readonly placed: readonly StackPlace[];
  readonly space: StackSpace;
  /** Heights that a headline may grow to, largest first. */
  readonly heights: (key: number) => readonly number[];
  /** The height with a picture beside the headline alone. */
  readonly pictured?: (key: number) => number | undefined;
  /** What stood there before: a card stays as it is more readily than another one comes. */
  readonly previous: ReadonlyMap<number, StackPlace> | undefined;
}

/** More headlines than this are too many to read cards between. */
const FEW = 24;
const MOST_CARDS = 6;
/** Where some have no headline anyway, so many of the least important yield to pictures of the first so many. */
const MOST_YIELD = 2;
const FIRST_PICTURES = 3;
/** Px to spare for a new card, so that it is not gone at the next step. */
const SPARE = 16;
/** Px that texts may stand away from their anchors beside a card that was there, and beside a new one. */
const REACH = 64;
const NEW_REACH = 40;

export function growStack(input: StackGrowInput): readonly StackPlace[] {
  const { placed, previous, heights } = input;
  // texts that have slid already may stay as far away
  const far = Math.max(0, ...placed.map((p) => Math.abs(p.top + (input.space.lead ?? 10) - p.y)));
  const shown = new Set(placed.map((p) => p.key));
  let boxes = input.boxes.filter((b) => shown.has(b.key));
  const least = input.boxes.length > boxes.length ? boxes.length - MOST_YIELD : boxes.length;
  const cards = new Map<number, number>();
  const place = (reach: number, stand = boxes.length): readonly StackPlace[] | undefined => {
    const list = boxes.map((b) => ({ ...b, height: cards.get(b.key) ?? b.height }));
    const places = placeStack(list, { ...input.space, reach });
    const has = (key: number): boolean => places.some((p) => p.key === key);
    return places.length >= stand && [...cards.keys()].every(has) ? places : undefined;
  };
  if (placed.length > FEW || !place(Math.max(far, REACH))) return placed;
  let best = placed;
  /** Takes the card in if all still stand, with so many px to spare. */
  const grow = (key: number, height: number, spare: number, reach: number, stand = boxes.length): boolean => {
    const old = cards.get(key);
    cards.set(key, height + spare);
    const room = place(reach, stand);
    cards.set(key, height);
    const next = room && place(reach, stand);
    if (next) {
      best = next;
      boxes = boxes.filter((b) => next.some((p) => p.key === b.key));
    } else if (old) cards.set(key, old);
    else cards.delete(key);
    return next !== undefined;
  };
  let pictures = 0;
  const free = boxes.filter((b) => b.pinned === undefined);
  for (const { key, height } of free) {
    const before = previous?.get(key)?.height ?? 0;
    if (before > height && heights(key).includes(before)) grow(key, before, 0, Math.max(far, REACH));
  }
  for (const { key, height } of free) {
    const now = cards.get(key) ?? height;
    if (now === height && cards.size >= MOST_CARDS) continue;
    if (!boxes.some((b) => b.key === key)) continue;
    const picture = input.pictured?.(key);
    const reach = (h: number): number => (h === picture ? Math.max(far, NEW_REACH) : NEW_REACH);
    if (heights(key).some((h) => h <= now || grow(key, h, h === picture ? 0 : SPARE, reach(h)))) continue;
    if (picture && pictures < FIRST_PICTURES && grow(key, picture, 0, reach(picture), least)) pictures++;
  }
  return best;
}
