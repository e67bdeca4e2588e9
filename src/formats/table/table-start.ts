// Whether a text is a table, and where in it the table begins: exports put comments and the time of the export above it.
import { columnsByField } from '../../items/field-names.js';
import { findDelimiter } from './csv.js';

const hasLetter = (text: string): boolean => /\p{L}/u.test(text);

/** "Accord signé, le 9 janvier 2022": of a list without a header. */
const isTextAndDate = (line: string): boolean => {
  const [text = '', date = '', more] = line.split(',');
  const isDate = date.startsWith(' ') && hasLetter(date) && /(?<!\d)\d{4}\.?$/.test(date);
  return more === undefined && isDate && /\p{L}{2}/u.test(text);
};

/** "1889 <tab> The tower opens": of a list without a header. */
const isYearAndText = (line: string): boolean => {
  const [year = '', text = '', more] = line.split('\t');
  return more === undefined && /^\d{3,4}$/.test(year) && hasLetter(text);
};

// A table has the same separator, as often, in its header and in the line below; pasted prose does not.
export const isTable = (head: string): boolean => {
  const delimiter = findDelimiter(head);
  if (delimiter === undefined) return false;
  const lines = head.split(/\r?\n|\r/, 12).filter((line) => line.trim() !== '');
  const [header = ''] = lines;
  // "May 3, 2003 - Truce": the comma is of the date.
  if (delimiter === ',' && /^\p{L}{3,9}\.? \d{1,2}, \d{4}\b/u.test(header)) return false;
  if (
    delimiter === ',' &&
    /\d/.test(header) &&
    lines.every((line) => !/,(?! )/.test(line) && /[–—:]|\s-\s/.test(line))
  )
    return false;
  if (delimiter === ',' && lines.every(isTextAndDate)) return false;
  if (delimiter === '\t' && lines.every(isYearAndText)) return false;
  if (lines.filter((line) => line.includes(delimiter)).length * 2 <= lines.length) return false;
  const cells = header.split(delimiter);
  return (
    cells.every((cell) => cell.trim().length <= 60) &&
    (delimiter !== ',' || !/[.!?]$/.test(header)) &&
    /[\r\n]/.test(head)
  );
};

const MOST_ABOVE = 6;
const HEAD = 20_000;

const isHeader = (line: string, delimiter: string): boolean => {
  const fields = columnsByField(line.split(delimiter).map((name) => name.replace(/^"|"$/g, '')));
  return fields.has('start') && fields.size > 1;
};

/** Where the table begins behind lines that are none of it ("# exported by …", "Report generated: …"); 0 where it is the whole. */
export const tableStart = (text: string): number => {
  const head = text.slice(0, HEAD);
  if (isTable(head)) return 0;
  let at = 0;
  for (let lines = 0; lines < MOST_ABOVE; lines++) {
    const end = head.indexOf('\n', at);
    if (end < 0) return 0;
    at = end + 1;
    const rest = head.slice(at);
    const delimiter = findDelimiter(rest);
    const line = rest.split(/\r?\n|\r/, 1)[0] ?? '';
    if (delimiter !== undefined && isHeader(line, delimiter) && isTable(rest)) return at;
  }
  return 0;
};
