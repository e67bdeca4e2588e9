import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRows } from '../../../src/formats/table/csv.js';
import { createRecordSplitter } from '../../../src/formats/table/record-splitter.js';

const seed = 20260223;
const filled = (rows: readonly (readonly string[])[]) =>
  rows.filter((row) => row.some((cell) => cell !== ''));

describe('createRecordSplitter', () => {
  it(`gives pieces that parse, each by itself, to the rows of the whole (seed ${seed})`, () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ',', '"', '\n', '\r', '\r\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.integer({ min: 1, max: 9 })), (whole, sizes) => {
        const splitter = createRecordSplitter(',');
        const pieces: string[] = [];
        let at = 0;
        for (const size of [...sizes, whole.length]) {
          pieces.push(splitter.push(whole.slice(at, at + size)));
          at += size;
        }
        pieces.push(splitter.end());
        expect(pieces.join('')).toBe(whole);
        expect(filled(pieces.flatMap((piece) => parseRows(piece, ',')))).toEqual(
          filled(parseRows(whole, ',')),
        );
      }),
      { seed, numRuns: 2000 },
    );
  });

  it('holds back no more than the last record', () => {
    const splitter = createRecordSplitter(',');
    splitter.push('a,b\nc,"d\n');
    expect([splitter.held, splitter.quoted]).toEqual([5, true]);
    expect(splitter.push('e"\nf')).toBe('c,"d\ne"\n');
    expect([splitter.held, splitter.quoted]).toEqual([1, false]);
  });
});
