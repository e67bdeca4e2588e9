// Which headlines grow where a picture at rest leaves room: some into cards of several rows, others wider, to say more under
// their title, or have a picture beside them. Most important first, and never at the cost of a headline: all that stood still stand, none shorter. Only where some have no headline anyway do two of the least
// important ones yield to pictures of the first three.
import {
  isGrown,
  type LabelBox,
  type LabelShape,
  type LabelSpace,
  type PlacedLabel,
  placeLabels,
} from './place-labels.js';

export type { LabelShape } from './place-labels.js';

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
    const attempt = placeLabels(list, space);
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

const GAP = 14;
const INSET = 8;
const CLEAR = 3;

/** Gives headlines the width they would like, where nothing stands in it; none moves. */
export function widenLabels(
  placed: readonly PlacedLabel[],
  wanted: (key: number) => number,
  { width: end }: LabelSpace,
): readonly PlacedLabel[] {
  const out = [...placed];
  out.forEach((label, i) => {
    const wide = { ...label, width: wanted(label.key) };
    if (isGrown(label) || wide.width <= label.width) return;
    const [from, to] = extent(wide);
    if (from < 0 || to > end || out.some((other, j) => j !== i && hinders(wide, other))) return;
    out[i] = wide;
  });
  return out;
}

const extent = ({ x, side, width }: PlacedLabel): [from: number, to: number] =>
  side === 1 ? [x + INSET, x + INSET + width] : [x - INSET - width, x - INSET];

/** The other's text or stem stands where this text would. */
function hinders(text: PlacedLabel, other: PlacedLabel): boolean {
  const [from, to] = extent(text);
  const [begin, end] = extent(other);
  const level = text.row < other.row + other.rows && other.row < text.row + text.rows;
  if (level && from < end + GAP && begin < to + GAP) return true;
  const under = other.x > from - CLEAR && other.x < to + CLEAR;
  return under && text.row < other.row + other.rows;
}
