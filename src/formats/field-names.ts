// Which of our fields each column of a header is: as the author says, else by its name.
import { columnsByField, foldName, isYearName } from '../items/field-names.js';

/** Column of each field, by the column's name: `{ start: 'Primary Election Date', title: 'Candidate' }`. */
export type ColumnMapping = Readonly<Record<string, string>>;

/**
 * The number of the column of a name: as it is written, by its place where several have one name ("Date (column 4)"), else in any
 * letter case and punctuation; -1 where there is none.
 */
export const columnNamed = (header: readonly string[], name: string): number => {
  const exact = header.indexOf(name);
  if (exact >= 0) return exact;
  const placed = header.findIndex((column, i) => placedName(column, i) === name);
  if (placed >= 0) return placed;
  const trimmed = header.findIndex((column) => column.trim() === name.trim());
  return trimmed >= 0 ? trimmed : header.findIndex((column) => foldName(column) === foldName(name));
};

/** What tells a column from another of its name. */
export const placedName = (name: string, column: number): string => `${name} (column ${column + 1})`;

/** Per column the field that the author says it is. */
export const mappedFields = (
  header: readonly string[],
  mapping: ColumnMapping,
): readonly (string | undefined)[] => {
  const fields: (string | undefined)[] = header.map(() => undefined);
  for (const [field, name] of Object.entries(mapping)) {
    const column = columnNamed(header, name);
    if (column >= 0) fields[column] = field;
  }
  return fields;
};

const DATE_WORD = /^(?:dates?|datum|fecha|data|дата|tarihi?|tarix|datetime)$/;
/** English words that only end like "date". */
const NO_DATE = /(?:candi|up|man|vali|consoli|liqui|accommo|eluci|intimi|sti|inun|pre|fun|depre)dates?$/;
const END_WORD = /end|fin|bis|until|оконч|конец|заверш|закінч|bit/;

/** What is longer is no name. */
const LONGEST_NAME = 200;

const wordsOf = (name: string): readonly string[] =>
  name
    .slice(0, LONGEST_NAME)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldName)
    .filter(Boolean);

/** Whether a column is called a date of something, but not of its end: by a word of its name, or the last part of one. */
export const isDateName = (name: string): boolean => {
  const words = wordsOf(name);
  const dated = words.some(
    (word) =>
      DATE_WORD.test(word) || (/(?:date|datum|дата|tarihi|tarixi)$/.test(word) && !NO_DATE.test(word)),
  );
  return dated && !END_WORD.test(foldName(name));
};

/** Whether a column is called a year of something: "Release Year", "year_release". */
export const isYearColumn = (name: string): boolean =>
  wordsOf(name).some((word) => isYearName(word)) && !END_WORD.test(foldName(name));

/** Which of our fields each column is; undefined for columns that keep their own name. Each field is given once. */
export const assignFields = (
  header: readonly string[],
  mapping: ColumnMapping = {},
): readonly (string | undefined)[] => {
  const fields = [...mappedFields(header, mapping)];
  for (const [field, candidates] of columnsByField(header)) {
    if (fields.includes(field)) continue;
    const best = candidates.find(({ column }) => fields[column] === undefined);
    if (best) fields[best.column] = field;
  }
  if (fields.includes('start') || fields.includes('edtf')) return fields;
  const dated = header.findIndex((name, i) => fields[i] === undefined && isDateName(name));
  const instead = dated >= 0 ? dated : fields.indexOf('startTime');
  if (instead >= 0) fields[instead] = 'start';
  return fields;
};

/** The name under which each column is kept: its field's, else its own, by its place too where another column is kept under it. */
export const keptNames = (
  header: readonly string[],
  fields: readonly (string | undefined)[],
): readonly string[] => {
  const held = new Set(fields);
  return header.map((name, column) => {
    const own = fields[column] ?? (name.trim() || `column ${column + 1}`);
    const kept = fields[column] === undefined && held.has(own) ? placedName(own, column) : own;
    held.add(kept);
    return kept;
  });
};
