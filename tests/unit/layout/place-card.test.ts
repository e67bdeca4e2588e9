import { describe, expect, it } from 'vitest';
import { leaderPath, placeCard } from '../../../src/layout/place-card.js';
import type { Box } from '../../../src/layout/scene.js';

const card = { width: 324, height: 300 };
const meets = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const dot = (x: number, y: number): Box => ({ x: x - 5, y: y - 5, width: 10, height: 10 });
const seeded = (seed: number) => (): number => {
  seed = (seed * 1664525 + 1013904223) % 4294967296;
  return seed / 4294967296;
};

describe('the place of a card', () => {
  it('covers neither its mark nor its headline, and stays in the plot (400 plots, seed 7)', () => {
    const random = seeded(7);
    for (let i = 0; i < 400; i++) {
      const [width, height] = [720 + random() * 900, 420 + random() * 400];
      const mark = dot(random() * width, height - 40 - random() * 60);
      const headline = {
        x: Math.min(mark.x, width - 200),
        y: random() * (height - 120),
        width: 190,
        height: 34,
      };
      const others = Array.from({ length: 12 }, () => ({
        x: random() * width,
        y: random() * height,
        width: 180,
        height: 34,
      }));
      const { left, top } = placeCard({ width, height, card, mark, headline, others });
      const box = { x: left, y: top, ...card };
      const told = JSON.stringify({ width, height, mark, headline, box });
      expect(meets(box, mark), told).toBe(false);
      expect(meets(box, headline), told).toBe(false);
      expect(left >= 0 && top >= 0 && left + card.width <= width && top + card.height <= height, told).toBe(
        true,
      );
    }
  });

  it('is on the emptier side', () => {
    const mark = dot(600, 500);
    const right = Array.from({ length: 8 }, (_, i) => ({ x: 640, y: 40 + i * 50, width: 300, height: 34 }));
    const left = right.map((box) => ({ ...box, x: 270 }));
    const space = { width: 1200, height: 560, card, mark, headline: undefined };
    expect(placeCard({ ...space, others: right }).left + card.width).toBeLessThan(600);
    expect(placeCard({ ...space, others: left }).left).toBeGreaterThan(600);
  });

  it('is at the edge where the plot is smaller than the card', () => {
    expect(
      placeCard({ width: 300, height: 200, card, mark: dot(50, 50), headline: undefined, others: [] }),
    ).toEqual({
      left: 14,
      top: 14,
    });
  });
});

describe('the leader of a card', () => {
  const box = { x: 100, y: 100, ...card };

  it('goes from the edge of the card to the mark, and never through the card', () => {
    expect(leaderPath(box, dot(600, 500))).toMatch(/^M424\.0 378\.0Q600\.0 378\.0 600\.0 49\d/);
    expect(leaderPath(box, dot(60, 200))).toMatch(/^M100\.0 200\.0H6\d/);
    expect(leaderPath(box, dot(200, 460))).toMatch(/^M200\.0 400\.0V45\d/);
  });

  it('is none where the mark touches the card', () => {
    expect(leaderPath(box, dot(200, 402))).toBe(undefined);
  });
});
