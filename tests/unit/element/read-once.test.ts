import { describe, expect, it } from 'vitest';
import { DataController, type DataHost } from '../../../src/element/data.js';
import type { DataSettings } from '../../../src/context/settings.js';
import { needsCells } from '../../../src/items/fields.js';
import { createZone } from '../../../src/time/zone.js';

const settings: DataSettings = { zone: createZone('UTC'), facets: [], colourFacet: 'theme' };

const host: DataHost = {
  chunks: { indexed: { want: () => undefined } as unknown as DataHost['chunks']['indexed'] },
  addController: () => undefined,
  dataChanged: () => undefined,
  snapshotReplaced: () => undefined,
  snapshotKept: () => undefined,
};

describe('dates that are not ISO', () => {
  it('are read with the rest: no row is read twice', async () => {
    const readsOf = async (odd: string): Promise<number> => {
      let reads = 0;
      const rows = Array.from({ length: 50 }, (_, i) => ({
        start: i === 40 ? odd : '2021-05-27',
        get title() {
          reads++;
          return `Event ${i}`;
        },
      }));
      const data = new DataController(host);
      data.setItems(rows, settings);
      while (data.busy) await data.loaded;
      expect([data.dataset?.total, data.problems]).toEqual([50, []]);
      return reads;
    };
    expect(await readsOf('27 September 2020')).toBe(await readsOf('2020-09-27'));
  });

  it.each([
    [{ start: '2021-05-27', title: 'x' }, false],
    [{ date: '2021-05-27T10:00Z', end: '2021', title: 'x' }, false],
    [{ start: 1e12, end: '', title: 'x' }, false],
    [{ start: new Date(0), title: 'x' }, false],
    [{ when: '27 May 2021', title: 'x' }, true],
    [{ start: '2021', end: 'May 2022', title: 'x' }, true],
    [{ start: '2021', edtf: '2021~', title: 'x' }, true],
    [{ year: '2021', month: 'May', title: 'x' }, true],
    ['2021', false],
  ])('%j', (row, needed) => {
    expect(needsCells([{ start: 0, title: 'y' }, row], settings)).toBe(needed);
  });
});
