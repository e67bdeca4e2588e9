import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNormalizer } from '../items/full-normalizer.js';
import { createZone } from '../../../src/time/zone.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { grown, loadDataset, loadSync } from '../../../src/source/load.js';
import { buildTextIndex } from '../../../src/source/indexed/text-index.js';
import { finish } from '../../../src/items/sliced-work.js';
import type { Items } from '../../../src/source/source.js';

const seed = 20260223;
const facets = ['country', 'theme'];
const load = (rows: readonly unknown[]) =>
  loadSync(rows, { normalizer: createNormalizer({ zone: createZone('UTC'), facets }), facets });

const items = [
  {
    id: 'a',
    start: '2020-09-27',
    end: '2020-11-10',
    title: 'The 44-day war',
    countries: ['AM', 'AZ'],
    themes: ['war'],
  },
  {
    id: 'b',
    start: '2026-02-10',
    title: 'Élysée talks',
    summary: 'Şuşa and Yerevan',
    countries: 'am',
    theme: 'peace',
  },
  { id: 'c', start: '../2020', title: 'Before all of it', kind: 'era' },
  { start: 'nonsense', title: 'Lost' },
];

const few = (rows: readonly unknown[]) =>
  ScannedItems.of(rows, { normalizer: createNormalizer({ zone: createZone('UTC'), facets }), facets });
const SOURCES = { 'a data set': load, 'few items': few };

describe.each(Object.entries(SOURCES))('loading rows as authors write them into %s', (_, load) => {
  it('indexes what can be read and keeps the rest as problems', () => {
    const dataset = load(items);
    expect(dataset.total).toBe(3);
    expect(dataset.problems.map(({ row, field }) => [row, field])).toEqual([[3, 'start']]);
    expect(dataset.counts({}).facets['country']).toEqual({ AM: 2, AZ: 1, '': 1 });
    expect(dataset.extent).toEqual([Date.UTC(2020, 8, 27), Date.UTC(2026, 1, 11)]);
  });

  it('gives entries that read title and id from the object, and are the same object when asked again', () => {
    const dataset = load(items);
    const first = dataset.locate('b', {})!;
    expect(first.entry.title).toBe('Élysée talks');
    expect(first.rank).toBe(2);
    expect(dataset.locate('b', {})!.entry).toBe(first.entry);
    expect(dataset.add([{ start: '2026-03-01', title: 'New' }]).locate('b', {})!.entry).toBe(first.entry);
  });

  it('keeps both items of a repeated id and says so', () => {
    const dataset = load([items[0], items[1], { ...items[1], title: 'Again' }]);
    expect(dataset.total).toBe(3);
    expect(dataset.problems).toMatchObject([{ severity: 'field', row: 2, field: 'id', value: 'b' }]);
    expect(dataset.locate('b', {})!.entry.title).toBe('Élysée talks');
  });

  it('tells whether anything is at a time of day', () => {
    expect(load(items).timed).toBe(false);
    expect(load([...items, { start: '2020-01-01T10:00', title: 'At ten' }]).timed).toBe(true);
    expect(load([{ start: '2020-01-01', end: '2020-01-02T10:00', title: 'Until ten' }]).timed).toBe(true);
  });

  it('leaves an older snapshot as it was', () => {
    const before = load(items);
    const after = before.update([{ ...items[0], title: 'Changed' }]).remove(['b']);
    expect(before.locate('a', {})!.entry.title).toBe('The 44-day war');
    expect(before.locate('b', {})!.rank).toBe(2);
    expect(after.locate('a', {})!.entry.title).toBe('Changed');
    expect(after.locate('a', {})!.entry.ordinal).toBe(0);
    expect(after.locate('b', {})).toBeUndefined();
    expect(after.version).toBeGreaterThan(before.version);
  });
});

describe('loading many rows', () => {
  it('works in slices and reports how far it is', () => {
    const rows = Array.from({ length: 2000 }, (_, i) => ({
      id: String(i),
      start: 1e12 + i * 1000,
      title: `n ${i}`,
    }));
    const work = loadDataset(rows, {
      normalizer: createNormalizer({ zone: createZone('UTC'), facets }),
      facets,
    });
    const done: number[] = [];
    for (let step = work.next(); ; step = work.next()) {
      if (step.done === true) {
        expect(step.value.total).toBe(2000);
        break;
      }
      expect(step.value.total).toBe(2000);
      done.push(step.value.done);
    }
    expect(done.length).toBeGreaterThan(8);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });
});

describe('few items that grow into a data set', () => {
  const options = () => ({ normalizer: createNormalizer({ zone: createZone('UTC'), facets }), facets });
  const changed = few(items)
    .add([{ id: 'd', start: '2026-03-01', title: 'New', theme: 'war' }])
    .update([{ ...items[0], title: 'Changed' }])
    .remove(['b'])
    .add([{ id: 'b', start: '2026-03-02', title: 'Another b', theme: 'law; peace' }]);
  const whole = finish(grown(changed, options()));

  it('keep ordinals and colours, and what was taken away stays away', () => {
    const named = (source: typeof changed | typeof whole) =>
      source
        .entries({ filter: {}, offset: 0, limit: 9 })
        .entries.map(({ id, ordinal, colour, title, priority }) => [id, ordinal, colour, title, priority]);
    expect(named(whole)).toEqual(named(changed));
    expect(whole.colours).toEqual(['war', 'peace', 'law']);
    expect(whole.colours).toEqual(changed.colours);
    expect(whole.version).toBeGreaterThan(changed.version);
  });

  it('tell each problem once', () => {
    expect(whole.problems.map(({ row }) => row)).toEqual([3]);
  });
});

describe('loading many rows', () => {
  const rows = (count: number): unknown[] =>
    Array.from({ length: count }, (_, i) => ({
      start: 1e12 + (Math.imul(i, 2654435761) >>> 0),
      end: i % 5 === 0 ? (Math.imul(i, 2654435761) >>> 0) + 1000 + i : undefined,
      title: `n ${i}`,
      themes: [`t${i % 20}`],
    }));

  /** Steps of a load, and the most rows read in one of them. */
  const stepsOf = (count: number): { steps: number; mostRows: number } => {
    const normalizer = createNormalizer({ zone: createZone('UTC'), facets });
    let [read, mostRows, steps] = [0, 0, 0];
    const counting: typeof normalizer = {
      problems: [],
      dropped: 0,
      read(raw, row, out) {
        read++;
        return normalizer.read(raw, row, out);
      },
    };
    const work = loadDataset(rows(count), { normalizer: counting, facets });
    for (let done: boolean | undefined = false; !done; steps++) {
      read = 0;
      done = work.next().done;
      mostRows = Math.max(mostRows, read);
    }
    return { steps, mostRows };
  };

  it('takes steps of bounded work: few rows are read in each, and four times the rows are as many times the steps', () => {
    const [few, many] = [stepsOf(50_000), stepsOf(200_000)];
    expect(many.mostRows).toBeLessThanOrEqual(256);
    expect(many.steps).toBeGreaterThan(few.steps * 3.5);
    const indexing = many.steps - 200_000 / 256;
    expect(indexing).toBeGreaterThan((few.steps - 50_000 / 256) * 2);
  });

  it('counts no value of a row that is refused after its values were read', () => {
    const read = createNormalizer({ zone: createZone('UTC'), facets });
    const fussy: typeof read = {
      problems: [],
      dropped: 0,
      read: (raw, row, out) => read.read(raw, row, out) && row % 3 !== 0,
    };
    const given = Array.from({ length: 9 }, (_, i) => ({
      start: 1e12 + i,
      title: `n ${i}`,
      countries: i % 2 ? ['AM', 'AZ'] : [],
      themes: i % 4 ? ['a', 'b', 'c'] : 'd',
    }));
    const dataset = loadSync(given, { normalizer: fussy, facets });
    // 1, 2, 4, 5, 7, 8 stay
    expect(dataset.counts({}).facets).toEqual({
      country: { '': 3, AM: 3, AZ: 3 },
      theme: { a: 4, b: 4, c: 4, d: 2 },
    });
  });
});

describe('text search', () => {
  const texts: readonly (readonly [string, readonly string[]])[] = [
    ['elysee', ['b']],
    ['SUSA yer', ['b']],
    ['susan', []],
    ['44', ['a']],
    ['ar', []],
    ['  ', ['a', 'b', 'c']],
    ['b', ['c']],
  ];

  const found = (dataset: Items, text: string): string[] =>
    dataset
      .entries({ filter: { text }, offset: 0, limit: 9 })
      .entries.map(({ id }) => id)
      .sort();

  it('finds words by their beginnings, whatever case and accents, with an index and without', () => {
    for (const [text, ids] of texts) {
      expect(found(load(items), text)).toEqual(ids);
      expect(found(few(items), text)).toEqual(ids);
      const indexed = load(items);
      finish(indexed.indexingText(buildTextIndex));
      expect(indexed.textUnindexed).toBe(0);
      expect(found(indexed, text)).toEqual(ids);
      expect(indexed.memory().search).toBeGreaterThan(0);
    }
  });

  it('finds what was added after the index was made', () => {
    const dataset = load(items);
    finish(dataset.indexingText(buildTextIndex));
    expect(found(dataset.add([{ id: 'd', start: 1e12, title: 'Susanna' }]), 'susan')).toEqual(['d']);
  });

  const scraps = [
    ...[
      'war',
      'Warsaw',
      'abcdefghijk',
      'abcdefghijkl',
      'abcdefghij',
      'É',
      'élan',
      'Երևան',
      'Ереван',
      'ереванский',
    ],
    ...['İzmir', '٣', 'x2', '2020', 'z', 'zz', '-', "l'an", '😀', 'ﬁn', 'Ωmega', 'ωm', '{', 'a'.repeat(300)],
  ];
  const text = fc.array(fc.constantFrom(...scraps), { maxLength: 6 }).map((list) => list.join(' '));

  it(`says the same with an index as by reading, in any script (300 random sets, seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { maxLength: 30 }), (texts) => {
        const rows = texts.map(([title, summary], i) => ({
          id: `${i}`,
          start: 1e12 + i,
          title: `t ${title}`,
          summary,
        }));
        const [read, indexed] = [load(rows), load(rows)];
        finish(indexed.indexingText(buildTextIndex));
        for (const scrap of scraps) {
          for (const asked of [scrap, scrap.slice(0, 1), `t ${scrap.slice(0, 2)}`])
            expect(found(indexed, asked)).toEqual(found(read, asked));
        }
      }),
      { seed, numRuns: 300 },
    );
  }, 60_000);

  it('says the same with an index over thousands of items as by reading them', () => {
    const words = Array.from({ length: 300 }, (_, i) => (i * 7919).toString(36));
    const rows = Array.from({ length: 5000 }, (_, i) => ({
      id: String(i),
      start: 1e12 + i,
      title: `${words[i % 300]} ${words[(i * 31) % 300]} x${i % 1000}`,
    }));
    const [read, indexed] = [load(rows), load(rows)];
    finish(indexed.indexingText(buildTextIndex));
    for (const text of ['1', 'x1', 'x12', words[5]!, `${words[5]!} x5`, 'none']) {
      expect(indexed.counts({ text }).matched).toBe(read.counts({ text }).matched);
    }
    expect(read.counts({ text: 'x1' }).matched).toBe(555);
  });
});
