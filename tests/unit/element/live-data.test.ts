// Live changes at any rate: after each of them there is what a plain list would hold, and nothing fails.
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Chunk } from '../../../src/element/chunks.js';
import * as indexed from '../../../src/element/chunks/indexed.js';
import { DataController } from '../../../src/element/data.js';
import type { DataSettings } from '../../../src/context/settings.js';
import { createZone } from '../../../src/time/zone.js';

const settings = { facets: [], zone: createZone('UTC'), locale: 'en' } as unknown as DataSettings;

interface Row {
  readonly id: string;
  readonly start: number;
  readonly title: string;
}
const row = (n: number): Row => ({
  id: `n${String(n)}`,
  start: (n + 4e5) * 36e5,
  title: `News ${String(n)}`,
});
const rows = (from: number, count: number): Row[] => Array.from({ length: count }, (_, i) => row(from + i));
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function controller(part: typeof indexed = indexed): DataController {
  const languageController = { ready: Promise.resolve() };
  const page = { renderRoot: {} as HTMLElement, languageController, requestUpdate: () => undefined };
  return new DataController({
    chunks: { indexed: new Chunk(page, () => Promise.resolve(part)) },
    addController: () => undefined,
    dataChanged: () => undefined,
    snapshotReplaced: () => undefined,
    snapshotKept: () => undefined,
  });
}

type Step = readonly ['add' | 'update' | 'remove', at: number, count: number, pause: number];
const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('add', 'add', 'add', 'update', 'remove'),
  fc.nat(3000),
  fc.integer({ min: 1, max: 700 }),
  fc.constantFrom(-1, -1, 0, 20, 170),
);

describe('live data', () => {
  const faults: unknown[] = [];
  const fault = (reason: unknown): void => void faults.push(reason);
  beforeEach(() => {
    (globalThis as { ShadowRoot?: unknown }).ShadowRoot ??= Map;
    faults.length = 0;
    process.on('unhandledRejection', fault);
  });
  afterEach(() => process.off('unhandledRejection', fault));

  const idsOf = (data: DataController): string[] => {
    const { dataset } = data;
    return dataset ? dataset.entries({ filter: {}, offset: 0, limit: 1e6 }).entries.map(({ id }) => id) : [];
  };

  it('holds at each step what a plain list would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const data = controller();
        const model = new Map<string, Row>();
        let next = 0;
        for (const [kind, at, count, ms] of steps) {
          if (kind === 'add') {
            const fresh = rows(next, count);
            next += count;
            for (const r of fresh) model.set(r.id, r);
            data.add(fresh, settings);
          } else if (kind === 'update') {
            const fresh = rows(Math.min(at, next), count);
            next = Math.max(next, Math.min(at, next) + count);
            for (const r of fresh) model.set(r.id, r);
            data.update(fresh, settings);
          } else {
            const ids = rows(at, count).map(({ id }) => id);
            for (const id of ids) model.delete(id);
            data.remove(ids, settings);
          }
          expect(data.dataset?.total ?? 0).toBe(model.size);
          if (ms >= 0) await pause(ms);
          expect(data.dataset?.total ?? 0).toBe(model.size);
        }
        await pause(260);
        expect(idsOf(data).sort()).toEqual([...model.keys()].sort());
        expect(data.problems).toEqual([]);
        data.hostDisconnected();
      }),
      { numRuns: 12, seed: 20261128 },
    );
    expect(faults).toEqual([]);
  }, 60_000);

  it('is indexed though changes never pause', async () => {
    const data = controller();
    for (let n = 0; n < 60; n++) {
      data.add(rows(n * 60, 60), settings);
      expect(data.dataset?.total).toBe((n + 1) * 60);
      await pause(20);
    }
    expect(data.dataset?.constructor.name).toBe('Dataset');
    expect(data.problems).toEqual([]);
    expect(faults).toEqual([]);
    data.hostDisconnected();
  }, 20_000);

  it('begins no build of the index while one is under way, and none in vain', async () => {
    const builds: { done: boolean }[] = [];
    const counted = {
      ...indexed,
      tidy: async (...parameters: Parameters<typeof indexed.tidy>) => {
        expect(builds.every(({ done }) => done)).toBe(true);
        const build = { done: false };
        builds.push(build);
        const [live, signal] = parameters;
        let shown = false;
        const show = (items: Parameters<typeof live.show>[0]): void => {
          shown = true;
          live.show(items);
          build.done = true;
        };
        await indexed.tidy({ ...live, show }, signal);
        expect(shown).toBe(true);
      },
    };
    const data = controller(counted);
    data.setItems(rows(0, 30_000), settings);
    await data.loaded;
    for (let n = 0; n < 150; n++) {
      data.add(rows(30_000 + n * 40, 40), settings);
      if (n % 3 === 0) data.remove([`n${String(n * 7)}`], settings);
      await pause(10);
    }
    await pause(400);
    expect(data.dataset?.total).toBe(36_000 - 50);
    expect(builds.length).toBeGreaterThan(1);
    expect(idsOf(data)).toHaveLength(new Set(idsOf(data)).size);
    expect(faults).toEqual([]);
    data.hostDisconnected();
  }, 20_000);

  it('keeps what is added while all items are being indexed', async () => {
    const data = controller();
    data.setItems(rows(0, 25_000), settings);
    data.add(rows(25_000, 5), settings);
    data.remove(['n3'], settings);
    await data.loaded;
    await pause(50);
    expect(data.dataset?.total).toBe(25_004);
    data.hostDisconnected();
  }, 20_000);
});
