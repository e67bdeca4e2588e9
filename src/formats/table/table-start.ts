// Whether a text is a table, and where in it the table begins: exports put comments and the time of the export above it.
import { columnsByField } from '../../items/field-names.js';
import { isDateCell } from '../column-facts.js';
import { isDateName } from '../field-names.js';
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

/** A row of GDELT's knowledge graph, whose cells are longer than names. */
const KNOWLEDGE_GRAPH = /^\d{14}-T?\d{1,9}\t\d{14}\t/;

// A table has the same separator, as often, in its header and in the line below; pasted prose does not.
export const isTable = (head: string): boolean => {
  if (KNOWLEDGE_GRAPH.test(head)) return true;
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

const cellsOf = (line: string, delimiter: string): readonly string[] =>
  line.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ''));

/** Names of which one is that of a date, and of another field, or with a date below. */
const isHeader = (line: string, below: string, delimiter: string): boolean => {
  const names = cellsOf(line, delimiter);
  const fields = columnsByField(names);
  if (fields.has('start') && fields.size > 1) return true;
  const cells = cellsOf(below, delimiter);
  return (
    names.filter((name) => hasLetter(name)).length > 1 &&
    names.some(
      (name, column) =>
        (isDateName(name) || fields.get('start')?.some((found) => found.column === column)) &&
        isDateCell(cells[column] ?? ''),
    )
  );
};

/** The first line that is more than the rule below the names of a Markdown table. */
const firstData = (lines: readonly string[]): string =>
  lines.find((line) => hasLetter(line) || /\d/.test(line)) ?? '';

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
    const [line = '', ...below] = rest.split(/\r?\n|\r/, 4);
    if (delimiter !== undefined && isHeader(line, firstData(below), delimiter) && isTable(rest)) return at;
  }
  return 0;
};
