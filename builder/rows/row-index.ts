// What each row is understood as, remembered by the row itself: rows do not change, they are replaced. Many rows are read in slices
// while nothing else is to do, so that no frame waits for them.
import { createRowReader, type RowReader, type Understood } from './read-rows.js';
import type { Row } from '../state/project.js';

/** Ms of reading in one go. */
const SLICE = 8;

export interface RowIndex {
  readonly reader: RowReader;
  of(row: Row): Understood;
  /** Reads rows ahead; `done` is told when all are known, unless others are asked for meanwhile. */
  warm(rows: readonly Row[], done: () => void): void;
  /** Whether all of them are known already. */
  knows(rows: readonly Row[]): boolean;
}

/** An index of rows for a time zone. */
const createRowIndex = (timeZone: string): RowIndex => {
  const reader = createRowReader(timeZone, [...navigator.languages]);
  const known = new WeakMap<Row, Understood>();
  let warmed: readonly Row[] | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const of = (row: Row): Understood => {
    const old = known.get(row);
    if (old) return old;
    const fresh = reader.read(row);
    known.set(row, fresh);
    return fresh;
  };
  return {
    reader,
    of,
    knows: (rows) => rows === warmed,
    warm: (rows, done) => {
      clearTimeout(timer);
      let at = 0;
      const go = (): void => {
        const until = performance.now() + SLICE;
        while (at < rows.length && performance.now() < until) of(rows[at++]!);
        if (at < rows.length) timer = setTimeout(go);
        else {
          warmed = rows;
          done();
        }
      };
      timer = setTimeout(go);
    },
  };
};

let latest: { readonly timeZone: string; readonly index: RowIndex } | undefined;

/** The index for a time zone; '' is the reader's own. */
export const rowIndex = (timeZone: string): RowIndex => {
  if (latest?.timeZone !== timeZone) latest = { timeZone, index: createRowIndex(timeZone) };
  return latest.index;
};
