import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLine } from '../../../src/render/draw-scene.js';

const width = (text: string): number => Array.from(text).length * 7;

describe('fitLine', () => {
  it('leaves a text alone that fits', () => {
    expect(fitLine('abc', 21, width)).toBe('abc');
  });

  it('keeps the beginning, no space before the ellipsis, and no half letter', () => {
    expect(fitLine('abc def', 35, width)).toBe('abc…');
    expect(fitLine('a😀bcd', 21, width)).toBe('a😀…');
    expect(fitLine('abc', 2, width)).toBe('…');
  });

  it('fits, and one letter more would not (seed 3)', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 7, max: 300 }),
        (text, room) => {
          const fitted = fitLine(text, room, width);
          expect(width(fitted)).toBeLessThanOrEqual(room);
          if (fitted === text) return;
          const letters = Array.from(text);
          const kept = Array.from(fitted).length - 1;
          const next = Array.from(text).findIndex((letter, i) => i >= kept && letter.trim() !== '');
          if (next >= 0) expect(width(`${letters.slice(0, next + 1).join('')}…`)).toBeGreaterThan(room);
        },
      ),
      { seed: 3 },
    );
  });
});
