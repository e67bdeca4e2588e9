// One contract for whatever answers questions about items: what the scan says of the same items is right.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CachedSource } from '../../../src/source/cached.js';
import { Dataset } from '../../../src/source/indexed/dataset.js';
import { LocalSource } from '../../../src/source/local.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { sharded } from '../../../src/source/sharded.js';
import type { Entry, Filter, Frame, Query, Source, SyncSource } from '../../../src/source/source.js';
import { edgesFor, STEPS, stepLength } from '../../../src/time/calendar.js';
import { createZone } from '../../../src/time/zone.js';
import { DelayedSource } from './delayed-source.js';
import { OverTheWire } from './over-the-wire.js';
import { facets, filters, options, queries, rows, times, typedRow, windows } from './typed-rows.js';

const seed = 20261128;
const RUNS = 60;

const items = fc
  .array(rows, { maxLength: 50 })
  .map((seeds) => seeds.map((one, i) => typedRow(one, `id${i}`)));

const names = (entries: readonly Entry[]): number[] => entries.map(({ ordinal }) => ordinal);

const plain = ({
  points,
  pointColours,
  pointEntries,
  spanStarts,
  spans,
  eras,
  candidates,
  ...rest
}: Frame) => ({
  matched: rest.matched,
  inWindow: rest.inWindow,
  crossing: rest.crossing,
  points: [...points],
  pointColours: [...pointColours],
  pointEntries: pointEntries.map((few) => few && names(few)),
  spanStarts: [...spanStarts],
  spans: names(spans),
  eras: names(eras),
  candidates: names(candidates),
});

const quiet = { answered: () => undefined, failed: (reason: unknown) => expect.fail(String(reason)) };

/** A sync source as a source again, once what it was asked for has come. */
class Settling implements Source {
  private readonly cached: CachedSource;

  constructor(source: Source) {
    this.cached = CachedSource.open(source, quiet, { prefetch: false }) as CachedSource;
  }

  info() {
    return this.cached.info;
  }

  async frame(query: Query) {
    return this.settled(() => this.cached.latest(query).frame);
  }

  async counts(filter: Filter) {
    return this.settled(() => this.cached.counts(filter));
  }

  async page(query: Parameters<Source['page']>[0]) {
    return this.settled(() => this.cached.entries(query));
  }

  async find(target: Parameters<Source['find']>[0], filter: Filter) {
    return this.settled(() => {
      if (!('id' in target))
        return { entry: this.cached.seek(target.time, target.direction, filter), rank: -1 };
      const found = this.cached.locate(target.id, filter);
      return { entry: found?.entry, rank: found?.rank ?? -1 };
    });
  }

  private async settled<T>(ask: () => T): Promise<T> {
    ask();
    await this.cached.settled;
    return ask();
  }
}

const wire = (rows: readonly unknown[]): Source =>
  new OverTheWire(new LocalSource(ScannedItems.of(rows, options()), facets));

/** By the place of a row, so that ordinals of all parts together are those of the whole. */
const parts = (rows: readonly unknown[]): Source =>
  sharded(
    [0, 1, 2].map(
      (shard) =>
        new LocalSource(
          ScannedItems.of(
            rows.filter((_, i) => i % 3 === shard),
            options(),
          ),
          facets,
        ),
    ),
  );

const late = (source: LocalSource): Source => new DelayedSource(source, { info: source.info() });

/** Colours are given by frequency, which parts do not know of each other. */
const SOURCES: (readonly [string, (rows: readonly unknown[]) => Source])[] = [
  ['scan', (rows) => new LocalSource(ScannedItems.of(rows, options()), facets)],
  ['indexed', (rows) => new LocalSource(Dataset.empty(options()).add(rows), facets)],
  ['cached', (rows) => new Settling(new LocalSource(ScannedItems.of(rows, options()), facets))],
  [
    'cached over answers that come later',
    (rows) => new Settling(late(new LocalSource(ScannedItems.of(rows, options()), facets))),
  ],
];

SOURCES.push(['JSON', wire], ['three parts as one', parts]);

describe.each(SOURCES)('a source: %s', (name, make) => {
  const isSharded = name === 'three parts as one';
  const oracle = (rows: readonly unknown[]): SyncSource => ScannedItems.of(rows, options());

  it(`answers frames as the scan does (seed ${seed})`, async () => {
    await fc.assert(
      fc.asyncProperty(items, queries, async (rows, query) => {
        const source = make(rows);
        await source.info();
        const [frame, right] = [plain(await source.frame(query)), plain(oracle(rows).answer(query))];
        if (isSharded) frame.pointColours = right.pointColours;
        expect(frame).toEqual(right);
      }),
      { seed, numRuns: RUNS },
    );
  });

  it(`counts, pages and finds as the scan does (seed ${seed})`, async () => {
    const asked = fc.record({
      filter: filters,
      span: fc.option(windows, { nil: undefined }),
      offset: fc.nat(20),
      limit: fc.nat(20),
      time: times,
      id: fc.nat(60),
      direction: fc.constantFrom<1 | -1>(1, -1),
    });
    await fc.assert(
      fc.asyncProperty(items, asked, async (rows, { filter, span, offset, limit, time, id, direction }) => {
        const [source, right] = [make(rows), oracle(rows)];
        const counts = await source.counts(filter);
        expect({ matched: counts.matched, total: counts.total, facets: counts.facets }).toEqual(
          right.counts(filter),
        );
        const query = { filter, offset, limit, ...(span ? { span } : {}) };
        const page = await source.page(query);
        const expected = right.entries(query);
        expect([names(page.entries), page.total]).toEqual([names(expected.entries), expected.total]);
        const found = await source.find({ id: `id${id}` }, filter);
        const known = right.locate(`id${id}`, filter);
        expect([found.entry?.ordinal, found.rank]).toEqual([known?.entry.ordinal, known?.rank ?? -1]);
        const next = await source.find({ time, direction }, filter);
        expect(next.entry?.ordinal).toBe(right.seek(time, direction, filter)?.ordinal);
      }),
      { seed, numRuns: RUNS },
    );
  });

  it('tells extent, facets and whether there are times', async () => {
    const source = make([
      typedRow(
        {
          start: 5,
          length: 2,
          open: 0,
          importance: 5,
          kind: 0,
          title: 'a',
          summary: '',
          country: [],
          theme: ['x'],
          story: [],
        },
        'one',
      ),
    ]);
    expect(await source.info()).toMatchObject({ total: 1, extent: [5, 7], facets, colours: ['x'] });
  });
});

describe('a window of the calendar over the cache', () => {
  const HOUR = 3_600_000;
  const asked = fc.record({
    start: fc.integer({ min: -1e9, max: 1e9 }),
    length: fc.integer({ min: 3_600_000, max: 4e9 }),
    zone: fc.constantFrom('UTC', 'Asia/Yerevan', 'Asia/Kathmandu'),
    filter: filters,
  });

  it(`counts points by bucket and names candidates as the source does, while the window moves (seed ${seed})`, () => {
    const hours = items.map((list) =>
      list.map((row) => ({ ...row, start: row.start * HOUR, end: row.start * HOUR + (row.end - row.start) })),
    );
    fc.assert(
      fc.property(
        hours,
        asked,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 4 }),
        (rows, { start, length, zone, filter }, moves) => {
          const few = ScannedItems.of(rows, options());
          const cached = CachedSource.open(new LocalSource(few, facets), quiet, {
            prefetch: false,
          }) as CachedSource;
          const step = STEPS.find((one) => stepLength(one) > length / 100)!;
          for (const move of [0, ...moves]) {
            const from = start + move * length;
            const query: Query = {
              start: from,
              end: from + length,
              edges: edgesFor(from, from + length, step, createZone(zone)),
              calendar: { step, zone },
              spanFrom: stepLength(step),
              tileLevel: Math.floor(Math.log2(length)) - 2,
              tileTop: 3,
              spanTop: 100,
              filter,
            };
            const { frame, fresh } = cached.latest(query);
            const right = few.answer(query);
            expect(fresh).toBe(true);
            expect(frame.matched).toBe(right.matched);
            expect([...frame.points]).toEqual([...right.points]);
            expect([...frame.pointColours]).toEqual([...right.pointColours]);
            expect(frame.pointEntries.map((few) => few && names(few))).toEqual(
              right.pointEntries.map((few) => few && names(few)),
            );
            expect(names(frame.candidates)).toEqual(names(right.candidates));
            expect(names(frame.spans)).toEqual(names(right.spans));
            expect(frame.crossing).toBe(right.crossing);
          }
        },
      ),
      { seed, numRuns: RUNS },
    );
  });
});

describe('answers that come late, out of order or never', () => {
  afterEach(() => vi.useRealTimers());

  const DAY = 86_400_000;
  const day = (n: number): { start: number; title: string; id: string } => ({
    id: `d${n}`,
    start: n * DAY,
    title: `Day ${n}`,
  });
  const source = () => {
    const few = ScannedItems.of(
      Array.from({ length: 200 }, (_, n) => ({
        ...typedRow(
          {
            start: 0,
            length: 1,
            open: 0,
            importance: 5,
            kind: 0,
            title: `Day ${n}`,
            summary: '',
            country: n % 2 ? ['AM'] : ['GE'],
            theme: [],
            story: [],
          },
          `d${n}`,
        ),
        start: day(n).start,
        end: day(n).start + 1,
      })),
      options(),
    );
    return new LocalSource(few, facets);
  };
  const query = (from: number, to: number, filter: Filter = {}): Query => ({
    start: from * DAY,
    end: to * DAY,
    edges: edgesFor(from * DAY, to * DAY, { unit: 'day', every: 1 }, createZone('UTC')),
    calendar: { step: { unit: 'day', every: 1 }, zone: 'UTC' },
    spanFrom: DAY,
    tileLevel: 30,
    tileTop: 3,
    spanTop: 3,
    filter,
  });
  const opened = (now = source()) => {
    const delayed = new DelayedSource(now, { info: now.info(), byHand: true });
    const events = { answered: 0, failures: [] as unknown[] };
    const listener = {
      answered: () => {
        events.answered++;
      },
      failed: (why: unknown) => {
        events.failures.push(why);
      },
    };
    const cached = CachedSource.open(delayed, listener, { prefetch: false }) as CachedSource;
    return { delayed, cached, events, now };
  };
  const sum = (numbers: Uint32Array): number => numbers.reduce((a, b) => a + b, 0);

  it('shows the last good frame, marked stale, until the answer is there', async () => {
    const { delayed, cached } = opened();
    expect(cached.latest(query(0, 64)).fresh).toBe(false);
    expect(cached.stale).toBe(true);
    await delayed.answer(0);
    expect(cached.latest(query(0, 64)).fresh).toBe(true);
    const zoomed = cached.latest(query(8, 24));
    expect(zoomed.fresh).toBe(false);
    expect(cached.stale).toBe(true);
    expect(sum(zoomed.frame.points)).toBe(16);
    const filtered = cached.latest(query(0, 64, { facets: { country: ['AM'] } }));
    expect([filtered.fresh, filtered.frame.matched]).toEqual([false, 200]);
  });

  it('answers at once what lies in a window that is known', async () => {
    const { delayed, cached } = opened();
    cached.latest(query(0, 60));
    await delayed.answer(0);
    expect(cached.latest(query(2, 62)).fresh).toBe(true);
    expect(delayed.asked).toHaveLength(1);
  });

  it('puts a question once, however often it is asked, and keeps one in a slot', async () => {
    const { delayed, cached } = opened();
    for (let i = 0; i < 5; i++) cached.latest(query(0, 64));
    expect(delayed.asked).toHaveLength(1);
    for (let i = 1; i < 9; i++) cached.latest(query(64 * i, 64 * i + 64));
    expect(delayed.asked).toHaveLength(1);
    await delayed.answer(0);
    expect(delayed.asked.map(({ query: asked }) => (asked as Query).start / DAY)).toEqual([
      expect.any(Number),
      expect.any(Number),
    ]);
    expect((delayed.asked[1]!.query as Query).end).toBeGreaterThanOrEqual(576 * DAY);
  });

  it('aborts a question that another one took the place of', () => {
    vi.useFakeTimers();
    const { delayed, cached } = opened();
    cached.latest(query(0, 64));
    cached.latest(query(0, 64, { facets: { country: ['AM'] } }));
    expect(delayed.asked[0]!.signal.aborted).toBe(false);
    vi.advanceTimersByTime(300);
    expect(delayed.asked[0]!.signal.aborted).toBe(true);
    expect(delayed.asked).toHaveLength(2);
  });

  it('draws nothing from an answer that comes after its question was aborted', async () => {
    vi.useFakeTimers();
    const { delayed, cached, events } = opened();
    cached.latest(query(0, 64));
    cached.latest(query(0, 64, { facets: { country: ['AM'] } }));
    vi.advanceTimersByTime(300);
    await delayed.answer(1);
    await delayed.answer(0);
    expect(events.answered).toBe(1);
    expect(cached.latest(query(0, 64, { facets: { country: ['AM'] } })).frame.matched).toBe(100);
    expect(cached.latest(query(0, 64)).fresh).toBe(false);
  });

  it('keeps the last frame where an answer fails, says so, and asks again after a while', async () => {
    vi.useFakeTimers();
    const { delayed, cached, events } = opened();
    cached.latest(query(0, 64));
    await delayed.answer(0);
    cached.latest(query(128, 192));
    await delayed.fail(1, new Error('gone'));
    expect(events.failures).toHaveLength(1);
    cached.latest(query(128, 192));
    expect(delayed.asked).toHaveLength(2);
    vi.advanceTimersByTime(1_100);
    cached.latest(query(128, 192));
    expect(delayed.asked).toHaveLength(3);
  });

  it('asks everything anew where an answer is from other data', async () => {
    const { delayed, cached, now } = opened();
    cached.latest(query(0, 64));
    cached.counts({});
    await delayed.answer(0);
    await delayed.answer(1);
    delayed.silent = true;
    now.items = ScannedItems.of([], options());
    cached.latest(query(128, 192));
    await delayed.answer(2);
    await vi.waitFor(() => expect(cached.total).toBe(0));
    expect(cached.latest(query(0, 64)).fresh).toBe(false);
    expect(cached.version).toBe(1);
  });

  it('says when counts are of another filter', async () => {
    const { delayed, cached } = opened();
    expect(cached.counts({}).pending).toBe(true);
    await delayed.answer(0);
    expect(cached.counts({})).toMatchObject({ matched: 200 });
    expect(cached.counts({}).pending).toBeUndefined();
    expect(cached.counts({ text: 'day' }).pending).toBe(true);
  });

  it('keeps so many bytes of answers and no more', () => {
    const now = source();
    const cached = CachedSource.open(now, quiet, { prefetch: false, bytes: 60_000 }) as CachedSource;
    for (let i = 0; i < 300; i++) cached.latest(query(i * 128, i * 128 + 64));
    expect(cached.bytes).toBeLessThan(60_000 + 30_000);
  });
});
