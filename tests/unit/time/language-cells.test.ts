import { describe, expect, it } from 'vitest';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';
import { LANGUAGE_CELLS, type LanguageCell } from './language-cells.js';

const zone = createZone('Asia/Yerevan');
const ctx = withCells({ zone });

const reading = ({ cell }: LanguageCell): string => {
  const date = parseDate(cell, ctx);
  return isFault(date) ? 'fault' : toEdtf(date, zone);
};

const read = LANGUAGE_CELLS.map((entry) => ({ ...entry, was: reading(entry) }));
const missed = read.filter(({ was, right }) => !right.includes(was));

describe('date cells in the languages of the world', () => {
  it('the table has at least 250 cells in at least 30 languages', () => {
    expect(LANGUAGE_CELLS.length).toBeGreaterThanOrEqual(250);
    expect(new Set(LANGUAGE_CELLS.map(({ language }) => language)).size).toBeGreaterThanOrEqual(30);
  });

  it('none is read as another date', () => {
    expect(missed.filter(({ was }) => was !== 'fault')).toEqual([]);
  });

  it('at least 96 of 100 are read right', () => {
    expect(
      (read.length - missed.length) / read.length,
      JSON.stringify(missed, undefined, 1),
    ).toBeGreaterThanOrEqual(0.96);
  });
});
