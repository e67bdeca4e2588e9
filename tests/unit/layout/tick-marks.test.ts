import { describe, expect, it } from 'vitest';
import { tickMarks } from '../../../src/layout/ticks.js';

const view = { start: 0, end: 1000, width: 1000 };
const metrics = { width: (text: string) => text.length * 10 };
const ticks = [100, 930, 960].map((t) => ({ t, label: '2026' }));

describe('names of ticks', () => {
  it('are whole at rest: one that the edge would cut off is left out, its tick is not', () => {
    const marks = tickMarks(ticks, view, metrics, false);
    expect(marks.map(({ x, label }) => [x, label])).toEqual([
      [100, '2026'],
      [930, '2026'],
      [960, ''],
    ]);
  });

  it('slide out of view while things move', () => {
    expect(tickMarks(ticks, view, metrics, true).every(({ label }) => label === '2026')).toBe(true);
  });
});
