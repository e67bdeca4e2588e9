// Which headlines beside a vertical axis grow into cards where a picture at rest leaves room: most important first, and never
// at the cost of a headline, nor so that one stands far from its anchor.
import { placeStack, type StackBox, type StackPlace, type StackSpace } from './place-stack.js';

export interface StackGrowInput {
  /** In order of priority, with what is pinned. */
  readonly boxes: readonly StackBox[];
  readonly placed: readonly StackPlace[];
  readonly space: StackSpace;
  /** Heights that a headline may grow to, largest first. */
  readonly heights: (key: number) => readonly number[];
  /** What stood there before: a card stays as it is more readily than another one comes. */
  readonly previous: ReadonlyMap<number, StackPlace> | undefined;
}

/** More headlines than this are too many to read cards between. */
const FEW = 24;
const MOST_CARDS = 6;
/** Px to spare for a new card, so that it is not gone at the next step. */
const SPARE = 16;
/** Px that texts may stand away from their anchors beside a card that was there, and beside a new one. */
const REACH = 64;
const NEW_REACH = 40;

export function growStack(input: StackGrowInput): readonly StackPlace[] {
  const { placed, previous, heights } = input;
  const shown = new Set(placed.map((p) => p.key));
  const boxes = input.boxes.filter((b) => shown.has(b.key));
  const cards = new Map<number, number>();
  const place = (reach: number): readonly StackPlace[] | undefined => {
    const list = boxes.map((b) => ({ ...b, height: cards.get(b.key) ?? b.height }));
    const places = placeStack(list, { ...input.space, reach });
    return places.length === placed.length ? places : undefined;
  };
  if (placed.length > FEW || !place(REACH)) return placed;
  let best = placed;
  /** Takes the card in if all still stand, with so many px to spare. */
  const grow = (key: number, height: number, spare: number, reach: number): boolean => {
    const old = cards.get(key);
    cards.set(key, height + spare);
    const room = place(reach);
    cards.set(key, height);
    const next = room && place(reach);
    if (next) best = next;
    else if (old) cards.set(key, old);
    else cards.delete(key);
    return next !== undefined;
  };
  const free = boxes.filter((b) => b.pinned === undefined);
  for (const { key, height } of free) {
    const before = previous?.get(key)?.height ?? 0;
    if (before > height && heights(key).includes(before)) grow(key, before, 0, REACH);
  }
  for (const { key, height } of free) {
    const now = cards.get(key) ?? height;
    if (now === height && cards.size >= MOST_CARDS) continue;
    heights(key).some((h) => h <= now || grow(key, h, SPARE, NEW_REACH));
  }
  return best;
}
