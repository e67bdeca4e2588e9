import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/read.js';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';
import { SECOND_CELLS } from '../../support/second-set-cells.js';
import { SECOND_FILES } from '../../support/second-set-files.js';
import { SECOND_PAGES } from '../../support/second-set-pages.js';
import { itReads, titlesOf } from './dated-titles.js';
import { expectAccounted } from './support.js';

const zone = createZone('UTC');
const context = withCells({ zone });

describe('the second set, written before the readers were looked at', () => {
  it.each(SECOND_CELLS)('the cell %s is %s', (cell, edtf) => {
    const date = parseDate(cell, context);
    expect(isFault(date) ? 'fault' : toEdtf(date, zone)).toBe(edtf);
  });

  it.each([...SECOND_FILES, ...SECOND_PAGES])('%s', async (_, text, items) => {
    const result = await readText(text, { parseXml });
    expectAccounted(result);
    expect(titlesOf(result)).toEqual(items);
    if (!items.length) expect(result.problems.length).toBeGreaterThan(0);
  });
});

describe('neighbours of what was mended for it', () => {
  it.each([
    ['the 3rd day of May 1999', '1999-05-03'],
    ['okolo 1410', '1410~'],
    ['cerca de 1492', '1492~'],
    ['17--', '17XX'],
    ['sec. XIX', '18XX'],
    ['XIX w.', '18XX'],
    ["l'1 de maig de 1931", '1931-05-01'],
    ["dall'1 al 3 maggio 1931", '1931-05-01/1931-05-03'],
    ['second Tuesday of March 2021', '2021-03-09'],
    ['the last Friday in May 2021', '2021-05-28'],
    ['5th Monday of February 2021', 'fault'],
    ['first Monday of 2021', 'fault'],
  ])('the cell %s is %s', (cell, edtf) => {
    const date = parseDate(cell, context);
    expect(isFault(date) ? 'fault' : toEdtf(date, zone)).toBe(edtf);
  });

  itReads([
    ['short names of parts', 'Yr,Mo,Dy,Headline\n2021,5,3,Ferry sinks\n', ['2021-05-03 Ferry sinks']],
    ['letters of parts', 'YYYY;MM;DD;Event\n2021;05;03;Ferry sinks\n', ['2021-05-03 Ferry sinks']],
    [
      'times behind dates, without a header',
      '14 Apr 1912 | 23:40 | Lookout sights ice\n15 Apr 1912 | 02:20 | Ship goes under\n',
      ['1912-04-14T23:40 Lookout sights ice', '1912-04-15T02:20 Ship goes under'],
    ],
    [
      'times with halves of days, without a header',
      '1912-04-14;11:40 pm;Lookout sights ice\n1912-04-15;2:20 am;Ship goes under\n',
      ['1912-04-14T23:40 Lookout sights ice', '1912-04-15T02:20 Ship goes under'],
    ],
  ]);

  it.each([
    ['TOML', '[[event]]\ndate = 2021-05-03\ntitle = "Ferry sinks"\n', 'a TOML file'],
    [
      'a mailbox',
      'From ann@example.org Mon May  3 10:00:00 2021\nSubject: Ferry\n\nIt sank.\n',
      'an e-mail or a mailbox',
    ],
    [
      'a letter',
      'Received: from example.org\nDate: Mon, 3 May 2021 10:00:00 +0200\nSubject: Ferry\n',
      'an e-mail or a mailbox',
    ],
  ])('%s is called by its name', async (_, text, name) => {
    const { items, problems } = await readText(text);
    expect(items).toEqual([]);
    expect(problems[0]?.why).toContain(name);
  });
});
