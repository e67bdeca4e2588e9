import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNamedTable } from '../../../src/formats/decode.js';
import { scriptData } from '../../../src/formats/json/script-data.js';
import { readText } from '../../../src/formats/read.js';
import { sniff } from '../../../src/formats/sniff.js';
import { textKind } from '../../../src/formats/table/file-kind.js';

/** Lines of tables. */
const ROWS = ['date,title\n', 'date;title\n', 'Year\tHeadline\n', '2020-01-01,Truce\n', '"May 3, 2003",x\n'];
/** Beginnings of all kinds of files. */
const STARTS = [
  ...ROWS,
  '- date: 2020\n  title: A\n',
  '---\n',
  '# 2020\n',
  'export const items = [',
  'window.data = {',
  'callback(',
  '{"a":1}\n',
  '[1]',
  '<rss>',
  '<p>',
  '@article{a,\n',
  'BEGIN:VCALENDAR\n',
  '12/05/2020, 10:30 - Ana: hi\n',
  '%PDF-1.4\n',
  'PK\u0003\u0004',
  'ID3\u0003',
  'title: A\n',
  "'use strict';\n",
];

const starts = fc.tuple(fc.constantFrom('', '\uFEFF', ' ', '\n'), fc.constantFrom(...STARTS));
const rows = fc.array(fc.constantFrom(...ROWS), { minLength: 1, maxLength: 4 });

describe('a file named as a table', () => {
  it('is taken for one at once only where a look at its whole says so too (seed 20261128)', () => {
    let taken = 0;
    fc.assert(
      fc.property(starts, rows, (start, body) => {
        const text = [...start, ...body].join('');
        if (!isNamedTable(text, '', 'a.csv')) return;
        taken++;
        expect(sniff(text, '', 'a.csv')).toBe('csv');
        expect(textKind(text)).toBe(undefined);
        expect(scriptData(text)).toBe(undefined);
      }),
      { numRuns: 5000, seed: 20261128 },
    );
    expect(taken).toBeGreaterThan(300);
  });

  it('is no other file by its name or type', () => {
    expect(isNamedTable('date,title\n', 'text/csv; charset=utf-8', '/x')).toBe(true);
    expect(isNamedTable('date,title\n', 'text/plain', '/x.txt')).toBe(false);
  });

  it('may be a sheet of TimelineJS', async () => {
    const { items } = await readText('Year,Month,Day,Headline\n1992,6,3,Rio\n', { fileName: 'a.csv' });
    expect(items[0]).toMatchObject({ start: '1992-06-03', title: 'Rio' });
  });
});
