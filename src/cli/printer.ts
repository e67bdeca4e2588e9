import type { Writable } from 'node:stream';
import type { Problem } from '../data/problem.js';
import { createCsvWriter } from '../formats/export-csv.js';
import type { OutputItem } from './output-item.js';

/** Writes items as they come, with no more than one piece in memory. */
export interface Printer {
  items(items: readonly OutputItem[]): Promise<void>;
  end(problems: readonly Problem[]): Promise<void>;
  /** Columns that could not be printed. */
  readonly leftOut: readonly string[];
}

const write = async (out: Writable, text: string): Promise<void> => {
  if (text === '' || out.write(text)) return;
  await new Promise<void>((resolve) => out.once('drain', resolve));
};

const jsonPrinter = (out: Writable): Printer => {
  let first = true;
  const open = (): string => {
    const mark = first ? '{"items":[\n' : ',\n';
    first = false;
    return mark;
  };
  return {
    items: async (items) => {
      if (items.length) await write(out, open() + items.map((item) => JSON.stringify(item)).join(',\n'));
    },
    end: (problems) =>
      write(out, `${first ? '{"items":[' : '\n'}],"problems":${JSON.stringify(problems, undefined, 1)}}\n`),
    leftOut: [],
  };
};

// The date stands in `edtf`, exactly; `start` and `end` are for programs that do not know EDTF.
const COLUMNS = [
  'edtf',
  'start',
  'end',
  'precision',
  'title',
  'summary',
  'countries',
  'themes',
  'url',
  'source',
  'sources',
];

const csvPrinter = (out: Writable): Printer => {
  const csv = createCsvWriter(COLUMNS);
  return {
    items: (items) => write(out, csv.rows(items)),
    end: () => write(out, csv.end()),
    get leftOut() {
      return csv.leftOut;
    },
  };
};

/** Prints JSON or CSV. */
export const createPrinter = (kind: 'json' | 'csv', out: Writable): Printer =>
  kind === 'json' ? jsonPrinter(out) : csvPrinter(out);
