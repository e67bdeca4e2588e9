import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/source/indexed/dataset.js';
import type { Entry, Items } from '../../../src/source/source.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { grown, loadSync } from '../../../src/source/load.js';
import { finish } from '../../../src/items/sliced-work.js';
import { Oracle, type Known } from './oracle.js';
import { facets, filters, options, queries, rows, times, typedRow, windows } from './typed-rows.js';

const seed = 20260223;

const ordinals = (entries: readonly Entry[]): number[] => entries.map(({ ordinal }) => ordinal);

const change = fc.oneof(
  fc.record({ add: fc.array(rows, { maxLength: 12 }) }),
  fc.record({ remove: fc.array(fc.nat(60), { maxLength: 6 }) }),
  fc.record({ update: fc.array(fc.tuple(fc.nat(60), rows), { maxLength: 4 }) }),
);
type Small = typeof change extends fc.Arbitrary<infer T> ? T : never;

const changes = fc.array(
  fc.oneof(
    { arbitrary: change, weight: 3 },
    { arbitrary: fc.record({ compactDuring: fc.array(change, { maxLength: 3 }) }), weight: 1 },
  ),
  { maxLength: 4 },
);
type Change = Small | { readonly compactDuring: readonly Small[] };

/** Items, indexed or few, and what they should hold after the same changes. */
class Pair {
  known: Known[] = [];
  dataset: Items;
  #next = 0;

  constructor(empty: Items) {
    this.dataset = empty;
  }

  add(seeds: readonly Parameters<typeof typedRow>[0][]): void {
    const added = seeds.map((s, i) => ({ ordinal: this.#next + i, row: typedRow(s, `id${this.#next + i}`) }));
    this.#next += seeds.length;
    this.known.push(...added);
    this.dataset = this.dataset.add(added.map(({ row }) => row));
  }

  remove(ids: readonly number[]): void {
    this.known = this.known.filter(({ row }) => !ids.some((id) => row.id === `id${id}`));
    this.dataset = this.dataset.remove(ids.map((id) => `id${id}`));
  }

  update(changed: readonly (readonly [number, Parameters<typeof typedRow>[0]])[]): void {
    for (const [id, s] of new Map(changed)) {
      const at = this.known.findIndex(({ row }) => row.id === `id${id}`);
      if (at < 0) continue;
      const row = typedRow(s, `id${id}`);
      this.known[at] = { ordinal: this.known[at]!.ordinal, row };
      this.dataset = this.dataset.update([row]);
      this.#next++;
    }
  }

  apply(change: Change): void {
    if ('add' in change) this.add(change.add);
    else if ('remove' in change) this.remove(change.remove);
    else if ('update' in change) this.update(change.update);
    else if (this.dataset instanceof ScannedItems) this.dataset = finish(grown(this.dataset, options()));
    else this.compact(change.compactDuring);
  }

  /** Puts everything into one segment; these changes come while that is under way. */
  private compact(during: readonly Small[]): void {
    const work = (this.dataset as Dataset).compacting();
    const half = during.length >> 1;
    for (const change of during.slice(half)) this.apply(change);
    const first = work.next();
    for (const change of during.slice(0, half)) this.apply(change);
    const replace = first.done ? first.value : finish(work);
    this.dataset = replace(this.dataset as Dataset);
  }

  get oracle(): Oracle {
    return new Oracle(this.known, facets);
  }
}

const pairsOf = (empty: () => Items) =>
  fc.record({ first: fc.array(rows, { maxLength: 40 }), changes }).map(({ first, changes: list }) => {
    const pair = new Pair(empty());
    pair.add(first);
    for (const change of list) pair.apply(change);
    return pair;
  });

const SOURCES = {
  'a data set, also after adding, removing, updating and compacting': () => loadSync([], options()),
  'few items, also after adding, removing, updating and growing into a data set': () =>
    ScannedItems.of([], options()),
};

const columns = (flat: Uint32Array, count: number): number[][] =>
  Array.from({ length: count }, (_, c) => [
    ...flat.subarray((c * flat.length) / count, ((c + 1) * flat.length) / count),
  ]);

describe.each(Object.entries(SOURCES))('%s, equals brute force', (_, empty) => {
  const pairs = pairsOf(empty);

  it(`in its answers (1,000 random data sets, seed ${seed})`, () => {
    fc.assert(
      fc.property(pairs, fc.array(queries, { minLength: 1, maxLength: 3 }), ({ dataset, oracle }, asked) => {
        for (const query of asked) {
          const answer = dataset.answer(query);
          expect({
            matched: answer.matched,
            inWindow: answer.inWindow,
            points: [...answer.points],
            colours: columns(answer.pointColours, dataset.colours.length + 1),
            pointEntries: answer.pointEntries.map((few) => few && ordinals(few)),
            spanStarts: [...answer.spanStarts],
            spans: ordinals(answer.spans),
            crossing: answer.crossing,
            eras: ordinals(answer.eras),
            candidates: ordinals(answer.candidates),
          }).toEqual(oracle.answer(query, dataset.colours));
        }
      }),
      { seed, numRuns: 1000 },
    );
  }, 60_000);

  it(`in counts, extent and histogram (1,000 random data sets, seed ${seed})`, () => {
    fc.assert(
      fc.property(pairs, filters, queries, ({ dataset, oracle }, filter, { edges }) => {
        expect(dataset.counts(filter)).toEqual(oracle.counts(filter));
        expect(dataset.matchedExtent(filter)).toEqual(oracle.extent(filter));
        expect(dataset.extent).toEqual(oracle.extent({}));
        expect([...dataset.histogram(edges, filter)]).toEqual(oracle.histogram(edges, filter));
      }),
      { seed, numRuns: 1000 },
    );
  }, 60_000);

  it(`in the order of time: pages, seek, locate (1,000 random data sets, seed ${seed})`, () => {
    fc.assert(
      fc.property(
        pairs,
        filters,
        fc.option(windows, { nil: undefined }),
        fc.nat(50),
        times,
        ({ dataset, oracle, known }, filter, span, offset, t) => {
          const ordered = oracle.ordered(filter, span);
          const page = dataset.entries({ filter, offset, limit: 7, ...(span ? { span } : {}) });
          expect(ordinals(page.entries)).toEqual(ordered.slice(offset, offset + 7));
          expect(page.total).toBe(ordered.length);
          for (const direction of [1, -1] as const) {
            expect(dataset.seek(t, direction, filter)?.ordinal).toBe(oracle.seek(t, direction, filter));
          }
          const all = oracle.ordered(filter);
          for (const { ordinal, row } of known.slice(0, 5)) {
            const found = dataset.locate(row.id, filter);
            expect(found?.entry.item).toBe(row);
            expect(found?.entry.id).toBe(row.id);
            expect(found?.rank).toBe(all.indexOf(ordinal));
          }
        },
      ),
      { seed, numRuns: 1000 },
    );
  }, 60_000);
});
