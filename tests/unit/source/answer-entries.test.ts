import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerEntries } from '../../../src/source/indexed/answer-entries.js';
import type { Entry, Query } from '../../../src/source/source.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { loadSync } from '../../../src/source/load.js';
import { options, queries, rows, typedRow } from './typed-rows.js';

const seed = 20260223;

/** Both answers to one question, of the index and entry by entry. */
const ask = (seeds: readonly Parameters<typeof typedRow>[0][], query: Query) => {
  const dataset = loadSync(
    seeds.map((s, i) => typedRow(s, `id${String(i)}`)),
    options(),
  );
  const { entries } = dataset.entries({ filter: query.filter, offset: 0, limit: 1e6 });
  const least = 2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom)));
  const made = answerEntries(entries, {
    ...query,
    isSpan: ({ span }) => span.end - span.start >= least,
    tile: (t) => Math.floor(t / 2 ** query.tileLevel),
    colours: dataset.colours.length,
    version: dataset.version,
  });
  return { known: dataset.answer(query), made, entries };
};

const some = fc.array(rows, { maxLength: 40 });

describe(`an answer made entry by entry, seed ${String(seed)}`, () => {
  it('has the buckets of the index', () => {
    fc.assert(
      fc.property(some, queries, (seeds, { lane: _, ...query }) => {
        const { known, made } = ask(seeds, query);
        for (const key of ['version', 'matched', 'inWindow', 'points', 'pointColours', 'spanStarts'] as const)
          expect(made[key], key).toEqual(known[key]);
        expect(made.pointEntries).toEqual(known.pointEntries);
        expect(made.eras).toEqual(known.eras);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('names every span or counts it, and each at most once', () => {
    fc.assert(
      fc.property(some, queries, (seeds, { lane: _, ...query }) => {
        const { made } = ask(seeds, { ...query, spanTop: 1000 });
        const begun = made.spans.filter((e) => e.span.start >= query.edges[0]!);
        expect(new Set(made.spans).size).toBe(made.spans.length);
        expect(begun.length).toBe(made.spanStarts.reduce((a, b) => a + b, 0));
        expect(made.spans.length - begun.length).toBe(made.crossing);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('offers the most important of each tile for a headline', () => {
    fc.assert(
      fc.property(some, queries, (seeds, { lane: _, ...query }) => {
        const { made, entries } = ask(seeds, query);
        const tile = (t: number): number => Math.floor(t / 2 ** query.tileLevel);
        const offered = new Set(made.candidates);
        for (const e of entries) {
          if (e.kind === 'era' || e.span.start === -Infinity || e.span.start >= query.end) continue;
          const rivals = entries.filter((r) => r.kind !== 'era' && tile(r.span.start) === tile(e.span.start));
          const better = rivals.filter((r) => r.span.start < query.end && r.priority > e.priority);
          if (better.length >= query.tileTop) expect(offered.has(e)).toBe(false);
          else if (better.length === 0 && rivals.every((r) => r === e || r.priority < e.priority))
            expect(offered.has(e)).toBe(true);
        }
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe(`an answer of few items, seed ${String(seed)}`, () => {
  const lanes = fc.constantFrom(...[undefined, { facet: 'theme', value: 'a' }, { facet: 'x', value: '' }]);

  it('is the one of the index, also where the first bucket begins before the window', () => {
    fc.assert(
      fc.property(some, queries, fc.nat(40), lanes, (seeds, asked, before, lane) => {
        const rows = seeds.map((s, i) => typedRow(s, `id${String(i)}`));
        const edges = Float64Array.from([asked.start - before - 1, ...asked.edges]);
        const query = { ...asked, edges, ...(lane ? { lane } : {}) };
        const [few, many] = [ScannedItems.of(rows, options()), loadSync(rows, options())];
        const [known, made] = [many.answer(query), few.answer(query)];
        for (const key of [
          'matched',
          'inWindow',
          'crossing',
          'points',
          'pointColours',
          'spanStarts',
        ] as const)
          expect(made[key], key).toEqual(known[key]);
        for (const key of ['spans', 'eras', 'candidates'] as const)
          expect(made[key].map(plain), key).toEqual(known[key].map(plain));
        expect(made.pointEntries.map((list) => list?.map(plain))).toEqual(
          known.pointEntries.map((list) => list?.map(plain)),
        );
        expect(few.colours).toEqual(many.colours);
      }),
      { seed, numRuns: 500 },
    );
  });
});

/** Everything an entry tells of itself. */
const plain = ({ ordinal, id, title, span, kind, importance, priority, colour }: Entry) => ({
  ...{ ordinal, id, title, span, kind, importance, priority, colour },
});
