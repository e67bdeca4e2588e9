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
