import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { UNSEEN_CHRONOLOGIES } from '../../support/unseen-chronologies.js';
import { expectAccounted } from './support.js';

const itemsOf = async (text: string): Promise<readonly string[]> => {
  const result = await readText(text, { parseXml });
  expectAccounted(result);
  return result.items.map(
    ({ start, end, title }) =>
      `${[start, end]
        .filter((date) => date !== undefined)
        .map(String)
        .join('/')} ${String(title)}`,
  );
};

describe('chronologies in layouts that the readers were not made for', () => {
  it.each(UNSEEN_CHRONOLOGIES.map((layout) => [layout.name, layout] as const))(
    '%s',
    async (_, { text, items }) => {
      expect(await itemsOf(text)).toEqual(items);
    },
  );
});

describe('kinds of layouts that were read wrong', () => {
  it.each([
    [
      'signs before the date',
      '▶ 3 May 2024: Dam opens\n▶ 9 June 2024: Dam leaks\n',
      ['2024-05-03 Dam opens', '2024-06-09 Dam leaks'],
    ],
    [
      'headings of day and event with text below',
      '### 3 May 2024: Dam opens\n\nThe mayor cuts a ribbon.\n\n### 9 June 2024: Dam leaks\n\nNobody is hurt.\n',
      ['2024-05-03 Dam opens', '2024-06-09 Dam leaks'],
    ],
    [
      'a headline in words like a byline stays',
      'By Road And Rail\n3 May 2024\nHarbour tunnel floods again\n9 June 2024\nTram drivers walk out\n12 June 2024\n',
      [
        '2024-05-03 By Road And Rail',
        '2024-06-09 Harbour tunnel floods again',
        '2024-06-12 Tram drivers walk out',
      ],
    ],
    [
      'month and day whose order another line proves',
      '2021\n02/03 Ferry sinks\n05/17 Mine collapses\n',
      ['2021-02-03 Ferry sinks', '2021-05-17 Mine collapses'],
    ],
    [
      'month and day whose order nothing proves are handed on, so that both readings are told',
      '2021\n02/03 Ferry sinks\n05/07 Mine collapses\n',
      ['02/03/2021 Ferry sinks', '05/07/2021 Mine collapses'],
    ],
    [
      'Latvian and Lithuanian with the year first',
      '1991. gada 20. janvāris – Kaujas\n1991. gada 21. augusts – Neatkarība\n',
      ['1991-01-20 Kaujas', '1991-08-21 Neatkarība'],
    ],
    [
      'sentences with commas that are no table',
      'Bridge falls, on 3 May 2024\nDam leaks, on 9 June 2024\nTram stops, on 12 June 2024\n',
      ['2024-05-03 Bridge falls', '2024-06-09 Dam leaks', '2024-06-12 Tram stops'],
    ],
    [
      'Vietnamese under a year',
      '1975\nNgày 30 tháng 4 – chiến tranh kết thúc\n1976\nNgày 2 tháng 7 – thống nhất\n',
      ['1975-04-30 chiến tranh kết thúc', '1976-07-02 thống nhất'],
    ],
    [
      'Persian figures under a year',
      '۲۰۰۹\n۱۲ ژوئن – انتخابات\n۱۳ ژوئن – اعتراض\n',
      ['2009-06-12 انتخابات', '2009-06-13 اعتراض'],
    ],
    [
      'times of day in brackets',
      'Storm live\n14 October 2023\n[18:42] Trains stop.\n(17:15) Schools close.\n',
      ['2023-10-14T18:42 Trains stop.', '2023-10-14T17:15 Schools close.'],
    ],
    [
      'times of day behind',
      'Storm live\n14 October 2023\nTrains stop – 18:42\nSchools close (17:15)\n',
      ['2023-10-14T18:42 Trains stop', '2023-10-14T17:15 Schools close'],
    ],
    [
      'a list that is counted under a month',
      'March 2024\n\n1 killed in crash\n2 banks fail\n3 ships sink\n',
      [],
    ],
    [
      'numbers of things under a month stay',
      'March 2024\n\n12 ships blocked\n3 ports shut\n7 pilots fined\n',
      [],
    ],
  ] as const)('%s', async (_, text, items) => {
    const found = await itemsOf(text);
    if (items.length) expect(found).toEqual(items);
    else expect(found.filter((item) => /^2024-03-\d/.test(item))).toEqual([]);
  });
});
