import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RtlDrawContext, type DrawContext } from '../../../src/render/canvas-context.js';
import { paintScene } from '../../../src/render/paint-scene.js';
import { frame, indexed, story, DAY } from '../layout/scene-world.js';
import { PALETTE } from './plain-palette.js';

/** One thing put down: from where to where along the axis, all else, and which of its ends is the first. */
interface Put {
  readonly from: number;
  readonly to: number;
  readonly rest: unknown;
  readonly start: unknown;
  readonly end: unknown;
}

class Recorder implements DrawContext {
  readonly puts: Put[] = [];

  rects(list: readonly number[], ...rest: unknown[]): void {
    for (let i = 0; i < list.length; i += 4)
      this.put(list[i]!, list[i]! + list[i + 2]!, [
        'rect',
        list[i + 1],
        list[i + 3],
        ...rest.filter((r) => r !== undefined),
      ]);
  }

  dots(list: readonly number[], ...rest: unknown[]): void {
    for (let i = 0; i < list.length; i += 3)
      this.put(list[i]! - list[i + 2]!, list[i]! + list[i + 2]!, [
        'dot',
        list[i + 1],
        ...rest.filter((r) => r !== undefined),
      ]);
  }

  shapes(list: readonly number[], ...rest: unknown[]): void {
    this.dots(list, ...rest);
  }

  lines(list: readonly number[], ...rest: unknown[]): void {
    for (let i = 0; i < list.length; i += 4)
      if (list[i] === list[i + 2])
        this.put(list[i]!, list[i]!, ['upright', list[i + 1], list[i + 3], ...rest]);
      else this.put(list[i]!, list[i + 2]!, ['line', ...rest], list[i + 1], list[i + 3]);
  }

  fade(...[[x, y, width, height], colour, alpha, sides]: Parameters<DrawContext['fade']>): void {
    this.put(x, x + width, ['fade', y, height, colour, alpha], sides.start, sides.end);
  }

  text(...[text, x, y, { align, ...style }]: Parameters<DrawContext['text']>): void {
    this.put(x, x, ['text', text, y, style], align !== 'end', (align ?? 'start') !== 'start');
  }

  private put(from: number, to: number, rest: unknown, start: unknown = 0, end: unknown = 0): void {
    if (from <= to) this.puts.push({ from, to, rest, start, end });
    else this.puts.push({ from: to, to: from, rest, start: end, end: start });
  }
}

const WIDTH = 1200;
const TICKS = [-20, 3, 400.25].map((x) => ({ t: x, x, label: `at ${String(x)}` }));
const rounded = (n: number): number => Math.round(n * 1e6) / 1e6 + 0;
const plain = ({ from, to, ...put }: Put): Put => ({ ...put, from: rounded(from), to: rounded(to) });
const reflected = ({ from, to, rest, start, end }: Put): Put =>
  plain({ from: WIDTH - to, to: WIDTH - from, rest, start: end, end: start });

describe('MirrorPen', () => {
  it('puts down the reflection of what was drawn, texts by their other end (seed 7)', () => {
    fc.assert(
      fc.property(
        story,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 20, max: 2000 }),
        (items, at, days) => {
          const drawn = frame(indexed(items), at * DAY, (at + days) * DAY, 'fresh');
          const scene = { ...drawn.scene, minor: TICKS, major: TICKS };
          expect(scene.width).toBe(WIDTH);
          const [seen, turned] = [new Recorder(), new Recorder()];
          const options = { number: String, selected: 0 };
          paintScene(scene, seen, PALETTE, options);
          paintScene(scene, new RtlDrawContext(turned, WIDTH), PALETTE, options);
          expect(seen.puts.length).toBeGreaterThan(0);
          expect(turned.puts.map(plain)).toEqual(seen.puts.map(reflected));
        },
      ),
      { seed: 7, numRuns: 60 },
    );
  });

  it('turns the sides of a bar that fades', () => {
    const turned = new Recorder();
    new RtlDrawContext(turned, WIDTH).fade([100, 5, 50, 5], 'red', 1, { start: true, end: false });
    expect(turned.puts).toEqual([
      { from: 1050, to: 1100, rest: ['fade', 5, 5, 'red', 1], start: false, end: true },
    ]);
  });
});
