import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCsvWriter, exportCsv, exportJson } from '../../../src/formats/export/export.js';
import { readCsv } from '../../../src/formats/table/csv.js';
import { maskFormula, unmaskFormula } from '../../../src/formats/collector.js';
import { readJson } from '../../../src/formats/json/json.js';
import type { RawItem } from '../../../src/formats/reader.js';
import { context } from './support.js';

const seed = 20260223;

const items: readonly RawItem[] = [
  {
    start: '-0043',
    end: '2020-11-10',
    title: '=HYPERLINK("https://evil.example")',
    summary: 'a, "b"\nc',
    countries: ['AZ', 'AM'],
    themes: ['Ossetia, North', 'War'],
    importance: 7,
    sources: [{ name: 'X', url: 'https://example.org/x' }],
    url: 'https://example.org/',
  },
  { start: '2020~', title: "'=quoted", themes: ['One'], Casualties: '12' },
];

describe('exportCsv', () => {
  it('reads back the same', () => {
    const back = readCsv(exportCsv(items), context).items.map((item) => ({
      ...item,
      ...(typeof item['countries'] === 'string' ? { countries: item['countries'].split(';') } : {}),
      ...(typeof item['themes'] === 'string' ? { themes: item['themes'].split(';') } : {}),
    }));
    expect(back).toEqual(items);
  });

  it('begins no cell with what a spreadsheet would run', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r'])
      expect(exportCsv([{ start: '2020', title: `${start}1` }])).not.toMatch(/(^|,|")[=+\-@\t\r]\d/m);
  });

  it('writes Dates and milliseconds as the same instant', () => {
    const text = exportCsv([{ start: new Date(5), end: 1e12, title: 'A' }]);
    expect(readCsv(text, context).items[0]).toMatchObject({
      start: '1970-01-01T00:00:00.005Z',
      end: '2001-09-09T01:46:40.000Z',
    });
  });

  it('names the columns it could not write any more', () => {
    const writer = createCsvWriter(['start', 'title']);
    writer.rows([{ start: '2020', title: 'A' }]);
    writer.rows([{ start: '2020', title: 'A', late: 1 }]);
    expect(writer.leftOut).toEqual(['late']);
  });

  it(`keeps any title and summary (seed ${seed})`, () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .map((s) => s.replace(/\s+/g, ' ').trim())
      .filter((s) => s !== '' && !/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/u.test(s));
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, summary: text }), { minLength: 1 }), (rows) => {
        const dated = rows.map((row) => ({ start: '2020', ...row }));
        const back = readCsv(exportCsv(dated), context).items;
        expect(back.map(({ title, summary }) => ({ title, summary }))).toEqual(rows);
      }),
      { seed, numRuns: 300 },
    );
  });
});

describe('formula cells', () => {
  it(`unmask what they mask (seed ${seed})`, () => {
    const risky = fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', '1', '\t') });
    fc.assert(
      fc.property(risky, (cell) => {
        expect(unmaskFormula(maskFormula(cell))).toBe(cell);
        expect(maskFormula(cell)).not.toMatch(/^[=+\-@\t]/);
      }),
      { seed, numRuns: 500 },
    );
  });
});

describe('exportJson', () => {
  it('reads back the same', () => {
    expect(readJson(exportJson(items), context).items).toEqual(items);
  });
});
