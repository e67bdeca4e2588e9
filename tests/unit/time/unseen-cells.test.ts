import { describe, expect, it } from 'vitest';
import { isFault, parseDate, withCells } from '../../../src/time/parse-date.js';
import { toEdtf } from '../../../src/time/to-edtf.js';
import { createZone } from '../../../src/time/zone.js';
import { UNSEEN_CELLS } from './unseen-cells.js';

const zone = createZone('Asia/Yerevan');
let notes: string[] = [];
const ctx = withCells({ zone, onNote: ({ why }) => notes.push(why) });

const reading = (cell: string): string => {
  notes = [];
  const date = parseDate(cell, ctx);
  return isFault(date) ? 'fault' : toEdtf(date, zone);
};

const read = UNSEEN_CELLS.map((entry) => ({ ...entry, was: reading(entry.cell) }));
const missed = read.filter(({ was, right }) => !right.includes(was));

describe('date cells that the reader was not made for', () => {
  it('none is read as another date', () => {
    expect(missed.filter(({ was }) => was !== 'fault')).toEqual([]);
  });

  it('at least 91 of 100 are read right', () => {
    expect(
      (read.length - missed.length) / read.length,
      JSON.stringify(missed, undefined, 1),
    ).toBeGreaterThanOrEqual(0.91);
  });
});

describe('kinds of cells that were read as another date', () => {
  it.each([
    ['i maj 1945', '1945-05'],
    ['v květnu 1945', 'fault'],
    ['v máji 1968', 'fault'],
    ['xx de mayo de 2020', '2020-05'],
    ['1 IX 1939', '1939-09-01'],
    ['X век', '09XX'],
    ['2023-yil 9-oktabr', '2023-10-09'],
    ['9 Oct 2023 – Nov 2023', '2023-10-09/2023-11'],
    ['R.O.C. 112', '2023'],
    ['ROC 109/1/11', '2020-01-11'],
    ['ROC 112-10-09', '2023-10-09'],
    ['192?', 'fault'],
    ['199-', 'fault'],
    ['1920?', '1920?'],
    ['9 - - 10 Oct 2023', 'fault'],
  ])('%s is %s', (cell, edtf) => expect(reading(cell)).toBe(edtf));

  it.each(['2020-21', '2031-32', '9/10/2566', '13.10.2566', '1402/07/17'])(
    '%s has another reading, which is told',
    (cell) => {
      reading(cell);
      expect(notes.length + Number(reading(cell) === 'fault')).toBeGreaterThan(0);
    },
  );

  it.each(['2020-22', '2020-10', '2019-20', '1402-07-17', '2020/2021', '13.10.1966'])(
    '%s is told nothing of',
    (cell) => {
      reading(cell);
      expect(notes).toEqual([]);
    },
  );
});
