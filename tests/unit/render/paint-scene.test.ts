import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paintScene } from '../../../src/render/paint-scene.js';
import type { Pen } from '../../../src/render/canvas-pen.js';
import type { Overflow, Ridge } from '../../../src/layout/scene.js';
import { DAY, frame, indexed } from '../layout/scene-world.js';
import { PALETTE } from './plain-palette.js';

const seed = 20261124;
const none = (): void => undefined;

type Box = readonly [left: number, top: number, width: number, height: number];

/** The patches that numbers stand on, and the numbers. */
function numbers(
  ridges: readonly Ridge[],
  overflows: readonly Overflow[],
): { boxes: Box[]; texts: string[] } {
  const { scene } = frame(indexed([]), 0, DAY, 'fresh');
  const lanes = scene.lanes.map((lane) => ({ ...lane, ridges, overflows }));
  const boxes: Box[] = [];
  const texts: string[] = [];
  const pen: Pen = {
    rects: ([x, y, width, height], colour, _alpha, radius) =>
      radius && colour === PALETTE.surface && boxes.push([x!, y!, width!, height!]),
    dots: none,
    lines: none,
    fade: none,
    text: (text) => texts.push(text),
  };
  paintScene({ ...scene, lanes }, pen, PALETTE, { number: String });
  return { boxes, texts };
}

const touch = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] && b[0] < a[0] + a[2] && a[1] < b[1] + b[3] && b[1] < a[1] + a[3];

const ridges = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 1150 }), count: fc.nat(99_999), height: fc.nat(120) }))
  .map((list): Ridge[] =>
    list
      .sort((a, b) => a.from - b.from)
      .map((r, i) => ({ ...r, key: `r${String(i)}`, to: r.from + 40, start: 0, end: 1, columns: [] })),
  );
const overflows = fc
  .array(fc.record({ x: fc.integer({ min: 0, max: 1150 }), count: fc.integer({ min: 1, max: 999 }) }))
  .map((list): Overflow[] =>
    list.sort((a, b) => a.x - b.x).map((o, i) => ({ ...o, key: `o${String(i)}`, start: 0, end: 1, y: 330 })),
  );

it(`no number stands on another one, and "+n" goes before the count of a crowd (seed ${String(seed)})`, () => {
  let both = 0;
  fc.assert(
    fc.property(ridges, overflows, (crowds, more) => {
      const { boxes, texts } = numbers(crowds, more);
      expect(texts.length).toBe(boxes.length);
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(touch(a, b)).toBe(false)));
      const alone = numbers([], more).texts;
      expect(texts.filter((t) => t.startsWith('+'))).toEqual(alone);
      both += Number(alone.length > 0 && texts.length > alone.length);
    }),
    { seed, numRuns: 500 },
  );
  expect(both).toBeGreaterThan(100);
});
