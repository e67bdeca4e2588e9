import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../src/items/sliced-work.js';
import { sortPairs } from '../../../src/source/indexed/draft.js';

const seed = 20260223;

const expectSorted = (given: readonly number[], from: number, to: number): void => {
  const keys = Float64Array.from(given);
  const values = Uint32Array.from(given, (_, i) => i);
  const middle = [...given.keys()].slice(from, to);
  // -0 and 0 are one time.
  middle.sort((a, b) => (given[a]! < given[b]! ? -1 : given[a]! > given[b]! ? 1 : a - b));
  const order = [...given.keys()].map((i) => (i < from || i >= to ? i : middle[i - from]!));
  finish(sortPairs({ keys, values }, from, to));
  expect([...values]).toEqual(order);
  expect([...keys]).toEqual(order.map((i) => given[i]!));
};

const numbers = fc.oneof(
  fc.double({ noNaN: true }),
  fc.integer({ min: -20, max: 20 }),
  fc.constantFrom(-Infinity, Infinity, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324),
);

describe('sorting pairs', () => {
  it(`is a stable sort by key of any part of any doubles (1,000 lists, seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 200 }), fc.nat(20), (given, from) => {
        expectSorted(given, Math.min(from, given.length), given.length);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('sorts many that crowd on few places, descend, or lie orders of magnitude apart', () => {
    const size = 20_000;
    const list = (of: (i: number) => number): number[] => Array.from({ length: size }, (_, i) => of(i));
    const mixed = (i: number): number => Math.imul(i, 2654435761) >>> 0;
    for (const of of [
      (i: number) => -i,
      (i: number) => (i % 10 === 0 ? mixed(i) : 1e9 + (mixed(i) % 100)),
      (i: number) => 2 ** ((mixed(i) % 2000) - 1000),
      (i: number) => (i % 3 === 0 ? -Infinity : i % 3 === 1 ? Infinity : mixed(i)),
      (i: number) => (i % 2 === 0 ? -1 : 1) * Number.MAX_VALUE * ((mixed(i) % 97) / 97),
    ])
      expectSorted(list(of), 0, size);
  });
});
