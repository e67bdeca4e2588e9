import { describe, expect, it } from 'vitest';
import { readDuration } from '../../../src/time/span.js';

const DAY = 86_400_000;

describe('a length of time', () => {
  it.each([
    ['1 day', DAY],
    ['day', DAY],
    ['10 years', 10 * 365.2425 * DAY],
    ['2 weeks', 14 * DAY],
    ['90 min', 90 * 60_000],
    ['1.5 h', 90 * 60_000],
    ['30 Seconds', 30_000],
    ['1 month', (365.2425 / 12) * DAY],
    ['2 centuries', 200 * 365.2425 * DAY],
    ['P1D', DAY],
    ['P1Y6M', 1.5 * 365.2425 * DAY],
    ['PT36H', 1.5 * DAY],
    ['86400000', DAY],
    [5000, 5000],
  ])('reads %s', (text, ms) => {
    expect(readDuration(text)).toBeCloseTo(ms, 3);
  });

  it.each(['', 'P', '0 days', '-1 day', 'soon', '3 fortnights', 0, -1, NaN, Infinity, {}, '1..5 h'])(
    'refuses %s',
    (value) => {
      expect(readDuration(value)).toBeUndefined();
    },
  );
});
