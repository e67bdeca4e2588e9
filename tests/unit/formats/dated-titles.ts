import { expect, it } from 'vitest';
import { readText, type ReadOptions } from '../../../src/formats/read.js';
import type { ReadResult } from '../../../src/formats/reader.js';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';
import { expectAccounted } from './support.js';

const zone = createZone('UTC');
const ctx = withCells({ zone });

const edtfOf = (value: unknown): string => {
  const date = parseDate(value, ctx);
  return isFault(date) ? 'fault' : toEdtf(date, zone);
};

/** Each item of a result as "EDTF title", its end behind a slash. */
export const titlesOf = ({ items }: ReadResult): readonly string[] =>
  items.map(({ start, end, title }) =>
    [end === undefined ? edtfOf(start) : `${edtfOf(start)}/${edtfOf(end)}`, String(title)].join(' '),
  );

/** What a text is read as, each record accounted for. */
export const datedTitles = async (text: string, options: ReadOptions = {}): Promise<readonly string[]> => {
  const result = await readText(text, options);
  expectAccounted(result);
  return titlesOf(result);
};

/** A name, a text, and each of its items as "EDTF title". */
export type TextCase = readonly [name: string, text: string, items: readonly string[]];

export const itReads = (cases: readonly TextCase[]): void =>
  it.each(cases)('%s', async (_, text, items) => {
    expect(await datedTitles(text)).toEqual(items);
  });

/** Texts of which nothing can be dated: a name and the text. Each is told as a problem. */
export const itTells = (texts: readonly (readonly [name: string, text: string])[]): void =>
  it.each(texts)('are told: %s', async (_, text) => {
    const titles = await datedTitles(text);
    expect(titles.filter((title) => !title.startsWith('fault '))).toEqual([]);
    if (!titles.length) expect((await readText(text)).problems.length).toBeGreaterThan(0);
  });

/** Cells and what they are in EDTF; 'fault' is none. */
export const itReadsCells = (cells: readonly (readonly [cell: string, edtf: string])[]): void => {
  const zone = createZone('Asia/Yerevan');
  const context = withCells({ zone });
  it.each(cells)('the cell %s is %s', (cell, edtf) => {
    const date = parseDate(cell, context);
    expect(isFault(date) ? 'fault' : toEdtf(date, zone)).toBe(edtf);
  });
};
