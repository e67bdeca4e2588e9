// What the reading of dates assumes is told: once a file where it holds for all rows, else with its row.
import type { DateContext } from '../time/date-context.js';
import type { Problem } from './problem.js';

type Cells = Readonly<Record<string, unknown>>;

/** What dates of one file are read with, so that what was assumed becomes problems. */
export interface Notes {
  /** To be spread into the context; the same for all rows. */
  readonly context: Pick<DateContext, 'onNote' | 'yearBeside'>;
  /** The row whose dates are read next. */
  begin(row: number, cells: Cells): void;
}

/** A column named after the year: "year", "Year built", "eventYear", "Jahr". */
const YEAR_NAME =
  /(?:^|[^\p{L}])(?:year|yr|jahr|ann[ée]e|a[ñn]o|anno|ano|jaar|år|rok|год|рік|y[ıi]l|il)(?:$|[^\p{L}])|[a-z]Year$/iu;

/** The four digits of a year in a cell: 1906, "1906" or "1906.0". */
const yearIn = (cell: unknown): number | undefined => {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  return /^\d{4}(?:\.0+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
};

/** Starts the notes of a file. */
export function createNotes(add: (problem: Problem) => void): Notes {
  const told = new Set<string>();
  let row = 0;
  let cells: Cells = {};
  return {
    begin(at, of) {
      row = at;
      cells = of;
    },
    context: {
      yearBeside(lastTwoDigits) {
        for (const name of Object.keys(cells)) {
          const year = YEAR_NAME.test(name) ? yearIn(cells[name]) : undefined;
          if (year !== undefined && year % 100 === lastTwoDigits) return year;
        }
        return undefined;
      },
      onNote({ why, remedy, once }) {
        if (once && told.has(why)) return;
        if (once) told.add(why);
        add(
          once
            ? { severity: 'file', why, remedy }
            : { severity: 'field', row, field: 'start', value: cells['start'], why, remedy },
        );
      },
    },
  };
}
