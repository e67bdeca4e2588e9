import { describe, expect, it } from 'vitest';
import { readPageText } from '../../../src/formats/page/page-text.js';
import { context, expectAccounted } from './support.js';

const pairs = (...lines: readonly string[]) => {
  const result = readPageText(lines.join('\n'), context);
  expectAccounted(result);
  return result.items.map((item) => [item['start'], item['title']]);
};

describe('times of day in a pasted page', () => {
  const both = [
    ['2022-02-24T14:30', 'Two strikes on the port'],
    ['2022-02-24T17:05', 'Ferry service stops'],
  ];

  it.each([
    ['before their text', '14:30 Two strikes on the port', '17:05 Ferry service stops'],
    ['parted from it by a dash', '14:30 – Two strikes on the port', '17:05 - Ferry service stops'],
    ['above it', '14:30', 'Two strikes on the port', '17:05', 'Ferry service stops'],
    ['of twelve hours', '2:30 pm Two strikes on the port', '5:05 p.m. Ferry service stops'],
    ['as the French write them', '14h30 Two strikes on the port', '17h05 Ferry service stops'],
    ['as the Germans do', '14.30 Uhr Two strikes on the port', '17.05 Uhr: Ferry service stops'],
  ])('%s belong to the day above', (_, ...lines) => {
    expect(pairs('February 24, 2022', '', ...lines)).toEqual(both);
  });

  it('belong to the nearest day above, under the name of the page', () => {
    expect(
      pairs(
        'Live updates',
        '24 February 2022',
        '23:50 Lights go out',
        '25 February 2022',
        '00:10 Lights are back',
      ),
    ).toEqual(
      expect.arrayContaining([
        ['2022-02-24T23:50', 'Lights go out'],
        ['2022-02-25T00:10', 'Lights are back'],
      ]),
    );
  });

  it('are instants where their zone is told', () => {
    expect(pairs('February 24, 2022', '14:30 GMT Two strikes', '17:05 UTC Ferry service stops')[0]).toEqual([
      '2022-02-24T14:30Z',
      'Two strikes',
    ]);
  });

  it('are none where the number is no time, where one line alone begins so, or where there is no day', () => {
    expect(pairs('February 24, 2022', '25:30 Two strikes on the port', '17:75 Ferry service stops')).toEqual(
      [],
    );
    expect(pairs('February 24, 2022', '3.50 euros is the price of bread', '4.20 euros that of milk')).toEqual(
      [],
    );
    expect(pairs('Bread grows dear', 'February 24, 2022', '14:30 is when the shops shut that day')).toEqual([
      ['2022-02-24', 'Bread grows dear'],
    ]);
    expect(pairs('14:30 Two strikes on the port', '17:05 Ferry service stops')).toEqual([]);
  });
});
