import fc from 'fast-check';
import type { Normalizer } from '../../../src/items/normalizer.js';
import type { Filter, Query } from '../../../src/source/source.js';

/** A row whose numbers are already what the normalizer would make of it. */
export interface TypedRow {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly importance: number;
  readonly kind: number;
  readonly title: string;
  readonly summary: string;
  readonly values: Readonly<Record<string, readonly string[]>>;
}

export const facets = ['country', 'theme', 'story'] as const;

/** Takes typed rows as they are; what is not an object is refused. */
export const typedNormalizer = (): Normalizer => ({
  problems: [],
  dropped: 0,
  read(raw, _row, out) {
    if (typeof raw !== 'object' || raw === null) return false;
    const row = raw as TypedRow;
    out.start = row.start;
    out.end = row.end;
    out.when = 0;
    out.importance = row.importance;
    out.kind = row.kind;
    out.title = row.title;
    for (const [f, facet] of facets.entries()) {
      for (const value of row.values[facet] ?? []) out.values[f]!.add(value);
    }
    return true;
  },
});

export const options = () => ({ normalizer: typedNormalizer(), facets, colourFacet: 'theme' });

const some = <T>(values: readonly T[], weight = 1) => ({ weight, arbitrary: fc.constantFrom(...values) });

const countries = ['AM', 'AZ', 'GE', 'IR'];
const themes = 'abcdefghijklmno'.split('');
const words = ['war', 'Warsaw', 'Yerevan', 'Élan', 'elan', 'talks', 'talk', 'ŞUŞA', 'susa', '2020'];

const text = fc.array(fc.constantFrom(...words), { maxLength: 3 }).map((list) => list.join(' '));

const values = (pool: readonly string[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...pool), { maxLength: most });

export const times = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -300, max: 300 }) },
  { weight: 1, arbitrary: fc.integer({ min: -1e14, max: 1e14 }) },
);

const lengths = fc.oneof(
  some([0, 0, 1, 1, 2, 3, 4, 7, 8, 31, 32, 33], 4),
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) },
  some([1e9, 1e13]),
);

export const rows = fc.record({
  start: times,
  length: lengths,
  open: fc.oneof(some([0], 9), some([1, 2, 3])),
  importance: fc.constantFrom(0, 5, 5, 5, 10),
  kind: fc.constantFrom(0, 0, 0, 1, 2),
  title: text.map((t) => `t ${t}`),
  summary: text,
  country: values(countries, 2),
  theme: values(themes, 3),
  story: values(['1', '2'], 1),
});

export type RowSeed = typeof rows extends fc.Arbitrary<infer T> ? T : never;

export const typedRow = (seed: RowSeed, id: string): TypedRow => ({
  id,
  start: seed.open & 1 ? -Infinity : seed.start,
  end: seed.open & 2 ? Infinity : seed.start + seed.length,
  importance: seed.importance,
  kind: seed.kind,
  title: seed.title,
  summary: seed.summary,
  values: { country: seed.country, theme: seed.theme, story: seed.story },
});

const clause = (pool: readonly string[]) => {
  const list = values([...pool, '', 'nowhere'], 3);
  return fc.oneof(
    list,
    fc.record(
      { any: list, all: values([...pool, ''], 2), none: values([...pool, ''], 2) },
      { requiredKeys: [] },
    ),
  );
};

export const windows = fc
  .tuple(times, fc.oneof(fc.integer({ min: 1, max: 900 }), fc.constantFrom(1e14)))
  .map(([from, length]) => [from, from + length] as const);

export const filters: fc.Arbitrary<Filter> = fc.record(
  {
    facets: fc.record(
      {
        country: clause(countries),
        theme: clause(themes),
        story: clause(['1', '2']),
        unknown: clause(['x']),
      },
      { requiredKeys: [] },
    ),
    text: fc.oneof(fc.constantFrom('', 'WAR', 'el', 'talk war', 'şu', 'zzz', '20')),
    span: windows,
  },
  { requiredKeys: [] },
);

const edgesOver = ([start, end]: readonly [number, number], steps: readonly number[]): Float64Array => {
  const width = Math.max(1, Math.floor((end - start) / (steps.length + 1)));
  const edges = new Set([start, end]);
  steps.forEach((step, i) => edges.add(start + i * width + (step % width)));
  return Float64Array.from([...edges].filter((t) => t >= start && t <= end).sort((a, b) => a - b));
};

export const queries: fc.Arbitrary<Query> = fc
  .record({
    window: windows,
    steps: fc.array(fc.nat(1000), { maxLength: 12 }),
    spanFrom: fc.constantFrom(1, 2, 5, 8, 40, 1e6, 1e12),
    tile: fc.integer({ min: 0, max: 3 }),
    tileTop: fc.integer({ min: 0, max: 4 }),
    spanTop: fc.integer({ min: 0, max: 4 }),
    filter: filters,
    lane: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      {
        weight: 1,
        arbitrary: fc.record({ facet: fc.constant('theme'), value: fc.constantFrom('', 'a', 'b', 'zz') }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ facet: fc.constant('country'), value: fc.constantFrom(...countries) }),
      },
    ),
  })
  .map(({ window, steps, tile, lane, ...rest }) => ({
    ...rest,
    ...(lane ? { lane } : {}),
    start: window[0],
    end: window[1],
    edges: edgesOver(window, steps),
    tileLevel: Math.max(0, Math.floor(Math.log2(window[1] - window[0])) - tile),
  }));
