import { dsvFormat } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowTokenizer, parseRows } from '../../../src/formats/row-tokenizer.js';

const seed = 20260223;
const cell = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', ' ', 'ü'), maxLength: 6 });
const written = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);

const inPieces = (whole: string, sizes: readonly number[]): string[][] => {
  const tokenizer = createRowTokenizer(',');
  const rows: string[][] = [];
  let at = 0;
  for (const size of [...sizes, whole.length]) {
    rows.push(...tokenizer.push(whole.slice(at, at + size)));
    at += size;
  }
  return [...rows, ...tokenizer.end()];
};

describe('createRowTokenizer', () => {
  it(`reads tables as d3 does, whole and in pieces (seed ${seed})`, () => {
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 3 }), { maxLength: 5 });
    const ends = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(
        table,
        ends,
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 9 })),
        (rows, end, last, sizes) => {
          const text = rows.map((row) => row.map(written).join(',')).join(end) + (last ? end : '');
          if (rows.length > 0) expect(parseRows(text, ',')).toEqual(rows);
          if (rows.length > 0) expect(dsvFormat(',').parseRows(text)).toEqual(rows);
          expect(inPieces(text, sizes)).toEqual(parseRows(text, ','));
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it(`gives the same rows whatever the pieces of whatever text (seed ${seed})`, () => {
    const text = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '\r\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 0, max: 9 })), (whole, sizes) => {
        expect(inPieces(whole, sizes)).toEqual(parseRows(whole, ','));
      }),
      { seed, numRuns: 2000 },
    );
  });

  it.each([
    ['', []],
    ['a', [['a']]],
    ['a,', [['a', '']]],
    ['""', [['']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"a"b,c', [['ab', 'c']]],
    ['a"b,"c""d"', [['a"b', 'c"d']]],
    ['x,"a\nb', [['x', 'a\nb']]],
    ['x,"a""', [['x', 'a"']]],
  ])('%j', (text, rows) => {
    expect(parseRows(text, ',')).toEqual(rows);
  });

  it('holds back no more than the last record', () => {
    const tokenizer = createRowTokenizer(',');
    expect(tokenizer.push('a,b\nc,"d\n')).toEqual([['a', 'b']]);
    expect([tokenizer.held, tokenizer.quoted]).toEqual([5, true]);
    expect(tokenizer.push('e"\nf')).toEqual([['c', 'd\ne']]);
    expect([tokenizer.held, tokenizer.quoted]).toEqual([1, false]);
    expect(tokenizer.end()).toEqual([['f']]);
  });
});
