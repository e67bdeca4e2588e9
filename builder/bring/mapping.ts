// Which column of a table, or which field of its records, is which field of ours: the guess, and what an editor makes of it.
import type { TableRead } from '../../demo/read-input.js';
import { assignFields, placedName } from '../../src/formats/field-names.js';
import { isRefusal, planTable } from '../../src/formats/table/table.js';
import { fieldNamed, FIELDS, foldName } from '../../src/items/field-names.js';

export interface Mapping {
  readonly header: readonly string[];
  /** Per column the field that it is taken for; '' is none. */
  readonly fields: readonly string[];
  /** Some cells of each column. */
  readonly samples: readonly string[];
  /** Columns that are a part of the date, such as its year. */
  readonly parts: ReadonlySet<number>;
  /** Columns that the editor said are no field, whatever they are called. */
  readonly denied: readonly string[];
  /** Columns of which the editor said what they are. */
  readonly said: ReadonlySet<number>;
  /** The table was made plain before it was read: what is said of a column of dates would be taken as it stands there. */
  readonly isTidied: boolean;
}

/** The fields that a column may be. */
const MAPPED: readonly (readonly [field: string, label: string])[] = [
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

/** Those that are named by columns of their own name alone, and shown where one is. */
const RARE: Readonly<Record<string, string>> = {
  startTime: 'Time',
  endTime: 'End time',
  media: 'Video, sound, map',
  lang: 'Language',
  edtf: 'Date (EDTF)',
  status: 'Status',
  chapter: 'Chapter',
  callout: 'Callout',
  precision: 'Precision',
  event: 'Event it belongs to',
  color: 'Colour',
};

const LOOKED_AT = 60;
const KNOWN = new Set<string>(FIELDS);

/** Formats of rows or records, whose columns an editor can name. */
const TABLES: ReadonlySet<string> = new Set(['csv', 'excel', 'json', 'jsonl', 'yaml', 'gviz', 'airtable']);

/** The name by which readers find a column: by its place, too, where another one before it has its name. */
const nameOf = (header: readonly string[], column: number): string => {
  const name = header[column]!;
  return header.indexOf(name) === column ? name : placedName(name, column);
};

/** What can be chosen for a column: what it is taken for is among it. */
export const choicesFor = (
  { fields, parts }: Mapping,
  column: number,
): readonly (readonly [field: string, label: string])[] => {
  const field = fields[column] ?? '';
  const isRare = field !== '' && !MAPPED.some(([name]) => name === field);
  return [
    ['', parts.has(column) ? 'Part of the date' : 'Kept as it is'],
    ...MAPPED,
    ...(isRare ? [[field, RARE[field] ?? field] as const] : []),
  ];
};

/** The names under which columns are kept: as they were read, else as the header alone says. */
const keptAs = ({ rows, columns }: TableRead): readonly string[] => {
  const [header = []] = rows;
  if (columns?.length === header.length) return columns;
  const plan = planTable(rows.slice(0, LOOKED_AT));
  if (!isRefusal(plan)) return plan.columns;
  return assignFields(header).map((field) => field ?? '');
};

/** The guess for what was read; undefined where it is no table with a header. What the editor had said stays said. */
export const mappingOf = (
  table: TableRead | undefined,
  format: string,
  before?: Mapping,
): Mapping | undefined => {
  if (!table || table.headless || !TABLES.has(format)) return undefined;
  const { rows, why, parts = [] } = table;
  const [header = []] = rows;
  if (header.length < 2 || rows.length < 2) return undefined;
  // Who has said the date only, and not yet the headline, is not made to say it again.
  if (before && why !== undefined) return before;
  const partColumns = new Set(parts.flat().filter((column) => column >= 0));
  return {
    header,
    fields: keptAs(table).map((name, column) => (KNOWN.has(name) && !partColumns.has(column) ? name : '')),
    samples: header.map((_, column) => sampleOf(rows, column)),
    parts: partColumns,
    denied: before?.denied.filter((name) => header.includes(name)) ?? [],
    said: before?.said ?? new Set(),
    isTidied: table.isTidied ?? false,
  };
};

const sampleOf = (rows: TableRead['rows'], column: number): string =>
  rows
    .slice(1, LOOKED_AT)
    .map((row) => row[column]?.trim().slice(0, 60) ?? '')
    .filter(Boolean)
    .slice(0, 2)
    .join(' · ')
    .slice(0, 60);

/** The mapping with another field for a column; a field belongs to one column. */
export const mapped = (mapping: Mapping, column: number, field: string): Mapping => {
  const { header, fields, denied, said } = mapping;
  const next = fields.map((old, i) => (i === column ? field : field !== '' && old === field ? '' : old));
  const freed = header.filter((_, i) => next[i] === '' && fields[i] !== '');
  return {
    ...mapping,
    fields: next,
    said: new Set([...said, column]),
    denied: [...new Set([...denied, ...freed])].filter((name) => next[header.indexOf(name)] === ''),
  };
};

/**
 * What readers are told: the column of each field. One that is no field gets a name that no reader takes for one.
 * Of a table that was made plain only what the editor said, so that the rest is read as it was.
 */
export const columnsIn = ({
  header,
  fields,
  denied,
  said,
  isTidied,
}: Mapping): Readonly<Record<string, string>> =>
  Object.fromEntries([
    ...fields.flatMap((field, i) =>
      field === '' || (isTidied && !said.has(i)) ? [] : [[field, nameOf(header, i)]],
    ),
    ...denied.map((name) => [
      fieldNamed(foldName(name), false) ? `${name} (column ${header.indexOf(name) + 1})` : name,
      name,
    ]),
  ] as [string, string][]);
