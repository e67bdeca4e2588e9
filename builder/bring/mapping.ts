// Which column of a table is which field: the guess, and what an editor makes of it.
import { createRowTokenizer } from '../../src/formats/row-tokenizer.js';
import { findDelimiter, withoutTablePreamble } from '../../src/formats/table/csv.js';
import { isRefusal, planTable } from '../../src/formats/table/table-plan.js';
import { createSheetMapper } from '../../src/formats/timelinejs/sheet.js';

export interface Mapping {
  readonly header: readonly string[];
  /** Per column the field that it is taken for; '' is none. */
  readonly fields: readonly string[];
  /** Some cells of each column. */
  readonly samples: readonly string[];
}

/** The fields that a column may be. */
export const MAPPED: readonly (readonly [field: string, label: string])[] = [
  ['', 'Kept as it is'],
  ['start', 'Date'],
  ['end', 'End'],
  ['title', 'Headline'],
  ['summary', 'Summary'],
  ['url', 'Link'],
  ['source', 'Source'],
  ['countries', 'Countries'],
  ['themes', 'Themes'],
  ['importance', 'Importance'],
  ['image', 'Picture'],
  ['kind', 'Kind'],
  ['story', 'Story step'],
];

const SAMPLE = 60_000;
const NAMES = new Set(MAPPED.map(([field]) => field));

/** The guess for a text; undefined where it is no table with a header, or one of TimelineJS, whose columns are known. */
export const guessMapping = (text: string): Mapping | undefined => {
  const table = withoutTablePreamble(text.slice(0, SAMPLE));
  const delimiter = findDelimiter(table);
  if (delimiter === undefined) return undefined;
  const tokenizer = createRowTokenizer(delimiter);
  const all = [...tokenizer.push(table), ...(text.length <= SAMPLE ? tokenizer.end() : [])];
  const rows = all.filter((row) => row.some((cell) => cell.trim() !== ''));
  const [header] = rows;
  if (!header || header.length < 2 || rows.length < 2 || createSheetMapper(header)) return undefined;
  const plan = planTable(rows);
  if (!isRefusal(plan) && plan.headless) return undefined;
  const fields = isRefusal(plan) ? header.map(() => '') : plan.columns;
  return {
    header,
    fields: fields.map((field) => (NAMES.has(field) ? field : '')),
    samples: header.map((_, column) =>
      rows
        .slice(1)
        .map((row) => row[column]?.trim() ?? '')
        .filter(Boolean)
        .slice(0, 2)
        .join(' · ')
        .slice(0, 60),
    ),
  };
};

/** The mapping with another field for a column; a field belongs to one column. */
export const mapped = (mapping: Mapping, column: number, field: string): Mapping => ({
  ...mapping,
  fields: mapping.fields.map((old, i) => (i === column ? field : field !== '' && old === field ? '' : old)),
});

/** What readers are told: the column of each field. */
export const columnsIn = ({ header, fields }: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.flatMap((field, i) => (field === '' ? [] : [[field, header[i]!]])));
