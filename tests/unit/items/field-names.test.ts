import { describe, expect, it } from 'vitest';
import { describe as detailOf } from '../../../src/items/describe.js';
import { createZone } from '../../../src/time/zone.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { readJson } from '../../../src/formats/json/json.js';
import { DEFAULT_LIMITS } from '../../../src/formats/reader.js';
import { createNormalizer } from './full-normalizer.js';

const zone = createZone('UTC');
const load = (items: readonly unknown[], facets: readonly string[] = []) => {
  const normalizer = createNormalizer({ zone, facets });
  const few = ScannedItems.of(items, { normalizer, facets });
  const { entries } = few.entries({ filter: {}, offset: 0, limit: 100 });
  return { entries, problems: few.problems };
};
const shown = (items: readonly unknown[]): readonly unknown[] =>
  load(items).entries.map(({ span, title }) => [span.start, span.end, title]);

const day = (text: string): number => new Date(text).getTime();

describe('items are read by the same names as files', () => {
  it.each([
    [{ when: '2024-01-01', headline: 'x' }],
    [{ Datum: '2024-01-01', Schlagzeile: 'x' }],
    [{ Дата: '2024-01-01', Заголовок: 'x' }],
    [{ publishedAt: '2024-01-01', webTitle: 'x' }],
    [{ date: '2024-01-01', event: 'x' }],
    [{ year: 2024, month: 1, day: 1, title: 'x' }],
    [{ edtf: '2024-01-01', start: 'soon', title: 'x' }],
  ])('%j', (item) => {
    const fromFile = readJson(JSON.stringify([item]), { limits: DEFAULT_LIMITS }).items;
    expect(shown([item])).toEqual([[day('2024-01-01'), day('2024-01-02'), 'x']]);
    expect(shown(fromFile)).toEqual(shown([item]));
  });

  it('numbers in a column of years are years', () => {
    expect(shown([{ year: 1964, event: 'Born' }])).toEqual([[day('1964-01-01'), day('1965-01-01'), 'Born']]);
    expect(shown([{ startYear: 1914, endYear: 1918, title: 'War' }])).toEqual([
      [day('1914-01-01'), day('1919-01-01'), 'War'],
    ]);
  });

  it('a time in a column of its own stands behind its day', () => {
    expect(shown([{ date: '2024-01-01', time: '10:30', title: 'x' }])[0]).toEqual([
      day('2024-01-01T10:30Z'),
      day('2024-01-01T10:31Z'),
      'x',
    ]);
  });

  it('an item with both a title and an event keeps the event for its reports', () => {
    expect(detailOf({ start: 0, headline: 'x', event: 'e1' }, { zone })).toMatchObject({
      title: 'x',
      event: 'e1',
    });
  });

  it('what else a row has stays in its card, and a weight is no importance', () => {
    const detail = detailOf({ start: 1e12, title: 'x', notes: 'n', weight: 70, text: 't' }, { zone });
    expect(detail).toMatchObject({
      summary: 't',
      extra: [
        ['notes', 'n'],
        ['weight', '70'],
      ],
    });
    expect(load([{ start: 1e12, title: 'x', weight: 70 }]).problems).toEqual([]);
  });

  it('a facet is the column of its name, whatever else that name may stand for', () => {
    const items = [{ start: 1e12, title: 'x', theme: 'War', section: 'World' }];
    expect(load(items, ['section', 'theme']).entries[0]).toMatchObject({ values: [['World'], ['War']] });
    expect(load([{ start: 1e12, title: 'x', rubrik: 'Welt' }], ['theme']).entries[0]).toMatchObject({
      values: [['Welt']],
    });
  });
});
