// Counted work and larger sets: what only shows when there are words, nodes and tiles enough.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/source/indexed/dataset.js';
import type { Entry, Filter, Query } from '../../../src/source/source.js';
import { loadSync } from '../../../src/source/load.js';
import { Oracle } from './oracle.js';
import { facets, options, type TypedRow } from './typed-rows.js';

const seed = 20260223;
const hour = 3_600_000;
const century = 876_600 * hour;
const themes = ['war', 'politics', 'economy', 'sport', 'culture', 'science'];

const random = (from: number) => {
  let state = from;
  return (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

/** Bursty news over a century: a fifth are ranges, from minutes to years, and a few are eras. */
const anyLength = (part: number): number => Math.floor(Math.exp(part * 14) * 60_000);

const news = (count: number, from: number, lengthOf = anyLength): TypedRow[] => {
  const next = random(from);
  const bursts = Array.from({ length: 40 }, () => Math.floor(next() * century));
  return Array.from({ length: count }, (_, i) => {
    const burst = bursts[Math.floor(next() * bursts.length)]!;
    const start = next() < 0.5 ? burst + Math.floor(next() * 48) * hour : Math.floor(next() * century);
    const length = next() < 0.2 ? lengthOf(next()) : 1;
    const theme = themes[Math.floor(next() * next() * themes.length)]!;
    return {
      id: `n${i}`,
      start,
      end: start + length,
      importance: Math.floor(next() * 4) * 3,
      kind: next() < 0.005 ? 2 : 0,
      title: `headline ${i % 97}`,
      summary: '',
      values: { country: next() < 0.5 ? ['AM'] : ['AZ', 'GE'], theme: next() < 0.1 ? [] : [theme] },
    };
  });
};

const query = (from: number, width: number, filter: Filter = {}, buckets = 300): Query => ({
  start: from,
  end: from + width,
  edges: Float64Array.from({ length: buckets + 1 }, (_, i) => from + Math.floor((width * i) / buckets)),
  spanFrom: (3 * width) / buckets,
  tileLevel: Math.floor(Math.log2(width / 3)),
  tileTop: 12,
  spanTop: 10,
  filter,
});

const ordinals = (entries: readonly Entry[]): number[] => entries.map(({ ordinal }) => ordinal);

const compare = (dataset: Dataset, oracle: Oracle, asked: Query): void => {
  const answer = dataset.answer(asked);
  const expected = oracle.answer(asked, dataset.colours);
  expect([...answer.points]).toEqual(expected.points);
  expect([...answer.pointColours]).toEqual(expected.colours.flat());
  expect(answer.pointEntries.map((few) => few && ordinals(few))).toEqual(expected.pointEntries);
  expect([...answer.spanStarts]).toEqual(expected.spanStarts);
  expect(ordinals(answer.spans)).toEqual(expected.spans);
  expect(ordinals(answer.candidates)).toEqual(expected.candidates);
  expect(ordinals(answer.eras)).toEqual(expected.eras);
  expect([answer.inWindow, answer.crossing]).toEqual([expected.inWindow, expected.crossing]);
};

const views = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  zoom: fc.double({ min: 0, max: 14, noNaN: true }),
});

const viewQuery = ({ at, zoom }: { at: number; zoom: number }, filter: Filter, buckets?: number): Query =>
  query(Math.floor(at * century), Math.floor(century / 2 ** zoom), filter, buckets);

describe('thousands of items', () => {
  const rows = news(6000, seed);
  const dataset = loadSync(rows.slice(0, 5000), options()).add(rows.slice(5000));
  const oracle = new Oracle(
    rows.map((row, ordinal) => ({ ordinal, row })),
    facets,
  );
  const filters: readonly Filter[] = [{}, { facets: { country: ['AM'], theme: { none: ['war'] } } }];

  it(`answers like brute force, few buckets or many (40 views, seed ${seed})`, () => {
    fc.assert(
      fc.property(views, fc.constantFrom(...filters), fc.constantFrom(3, 60), (view, filter, buckets) => {
        compare(dataset, oracle, viewQuery(view, filter, buckets));
      }),
      { seed, numRuns: 40 },
    );
  }, 60_000);

  it(`counts the same while panning, when most buckets were counted a frame ago (seed ${seed})`, () => {
    const still = loadSync(rows, options());
    for (let frame = 0; frame < 20; frame++) {
      const [first, last] = [frame % 7, 12 + frame];
      const edges = Float64Array.from({ length: last - first + 1 }, (_, i) => ((first + i) * century) / 40);
      const asked = { ...query(edges[0]!, edges.at(-1)! - edges[0]!), edges, spanFrom: 50 * hour };
      const fresh = loadSync(rows, options()).answer(asked);
      const answer = still.answer(asked);
      expect([...answer.points, ...answer.pointColours, ...answer.spanStarts]).toEqual([
        ...fresh.points,
        ...fresh.pointColours,
        ...fresh.spanStarts,
      ]);
    }
  }, 60_000);

  it(`who is chosen in a coarse tile is chosen in the finer tile inside it (200 views, seed ${seed})`, () => {
    fc.assert(
      fc.property(views, (view) => {
        const coarse = viewQuery(view, {});
        const fine = { ...coarse, tileLevel: coarse.tileLevel - 1 };
        const chosen = new Set(ordinals(dataset.answer(fine).candidates));
        const width = 2 ** fine.tileLevel;
        for (const { ordinal, span } of dataset.answer(coarse).candidates) {
          const tile = Math.floor(span.start / width) * width;
          if (tile < coarse.end && tile + width > coarse.start) expect(chosen).toContain(ordinal);
        }
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe('work for a view of fixed width', () => {
  const most = (dataset: Dataset, buckets = 40): number => {
    let visited = 0;
    for (const zoom of [0, 1, 3, 5, 8, 12]) {
      for (const at of [0, 0.3, 0.7]) {
        const asked = viewQuery({ at, zoom }, {}, buckets);
        dataset.answer({ ...asked, edges: new Float64Array(0) });
        visited = Math.max(visited, dataset.answer(asked).visited);
      }
    }
    return visited;
  };

  const fewLengths = (part: number): number => (part < 0.4 ? hour : part < 0.8 ? 24 * hour : 2400 * hour);

  it('is bounded by buckets, tiles and the logarithm of the number of items: flat from 30,000 to 300,000', () => {
    const sizes = [1_000, 30_000, 300_000];
    const work = sizes.map((size) => most(loadSync(news(size, 1, fewLengths), options())));
    const growth = Math.log2(sizes[2]!) / Math.log2(sizes[1]!);
    expect(work[2]).toBeLessThan(work[1]! * growth);
    expect(work[2]).toBeLessThan(40 * 5 * 2 * Math.log2(sizes[2]!));
  }, 60_000);

  it('is bounded by buckets and duration classes where items have every length from minutes to years', () => {
    const buckets = 8;
    const sizes = [30_000, 100_000, 300_000];
    const work = sizes.map((size) => most(loadSync(news(size, 1), options()), buckets));
    const classes = 25;
    const words = 64 + themes.length + 1;
    for (const visited of work) expect(visited).toBeLessThan(buckets * classes * words);
    expect(work[2]).toBeLessThan(work[0]! * 1.5);
  }, 60_000);

  it('keeps the index within 80 bytes an item', () => {
    const dataset = loadSync(news(100_000, 2), options());
    dataset.answer(viewQuery({ at: 0, zoom: 0 }, {}));
    dataset.counts({ facets: { country: ['AM'] } });
    const { perItem } = dataset.memory();
    expect(perItem).toBeGreaterThan(20);
    expect(perItem).toBeLessThan(80);
  }, 60_000);
});
