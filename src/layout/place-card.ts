// Where a card stands over the plot: beside the mark it tells of, on the emptier side, over neither the mark nor its headline.
import type { Box } from './scene.js';

export interface CardSpace {
  readonly width: number;
  readonly height: number;
  /** Size of the card in px. */
  readonly card: { readonly width: number; readonly height: number };
  /** What it tells of, and the headline of that. */
  readonly mark: Box;
  readonly headline: Box | undefined;
  /** Other headlines, which it covers as little as can be. */
  readonly others: readonly Box[];
}

export interface CardPlace {
  readonly left: number;
  readonly top: number;
}

/** Px to the edges of the plot, and to the mark. */
const EDGE = 14;
const GAP = 28;
const HEADLINE_GAP = 12;
/** What a px² over the mark or its own headline weighs, against one over another headline. */
const OWN = 1000;
/** What a px away from the mark weighs, in px² covered. */
const FAR = 60;

/** The place that covers least; of equal ones the nearest to the mark. */
export function placeCard(space: CardSpace): CardPlace {
  const { card, width, height, mark, headline, others } = space;
  const [farX, farY] = [
    Math.max(EDGE, width - card.width - EDGE),
    Math.max(EDGE, height - card.height - EDGE),
  ];
  const within = (x: number, most: number): number => Math.round(Math.max(EDGE, Math.min(most, x)));
  const beside = [mark, ...(headline ? [headline] : [])];
  const gaps = [GAP, HEADLINE_GAP];
  const lefts = beside.flatMap((b, i) => [b.x - gaps[i]! - card.width, b.x + b.width + gaps[i]!]);
  const tops = beside.flatMap((b, i) => [
    b.y - gaps[i]! - card.height,
    b.y + b.height + gaps[i]!,
    b.y + b.height / 2 - card.height / 2,
    b.y,
  ]);
  let best: CardPlace & { readonly cost: number } = { left: farX, top: EDGE, cost: Infinity };
  for (const x of [...lefts, EDGE, farX])
    for (const y of [...tops, EDGE, farY]) {
      const [left, top] = [within(x, farX), within(y, farY)];
      const box = { x: left, y: top, ...card };
      const cost =
        beside.reduce((sum, own) => sum + OWN * overlap(box, grown(own, 6)), 0) +
        others.reduce((sum, other) => sum + overlap(box, other), 0) +
        FAR * distance(box, mark);
      if (cost < best.cost) best = { left, top, cost };
    }
  return { left: best.left, top: best.top };
}

/** The line from the card to the mark, as an SVG path; none where they touch. */
export function leaderPath(card: Box, mark: Box): string | undefined {
  const [x, y] = [mark.x + mark.width / 2, mark.y + mark.height / 2];
  const radius = Math.max(mark.width, mark.height) / 2 + 3;
  const under = x > card.x && x < card.x + card.width;
  if (under) {
    const down = y > card.y + card.height;
    const from = down ? card.y + card.height : card.y;
    const to = y + (down ? -radius : radius);
    return (down ? to > from : to < from) ? `M${px(x)} ${px(from)}V${px(to)}` : undefined;
  }
  const right = x > card.x + card.width;
  const from = right ? card.x + card.width : card.x;
  const startY = Math.max(card.y + 22, Math.min(card.y + card.height - 22, y));
  if (Math.abs(startY - y) < radius) {
    const to = x + (right ? -radius : radius);
    return (right ? to > from : to < from) ? `M${px(from)} ${px(startY)}H${px(to)}` : undefined;
  }
  return `M${px(from)} ${px(startY)}Q${px(x)} ${px(startY)} ${px(x)} ${px(y + (startY < y ? -radius : radius))}`;
}

const px = (n: number): string => n.toFixed(1);

const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const overlap = (a: Box, b: Box): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));

const distance = (a: Box, b: Box): number =>
  Math.hypot(
    Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width),
    Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height),
  );
