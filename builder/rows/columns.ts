// The columns of the table: how each shows a row's value as text, and what a text that is typed makes of the row.
import type { Row } from '../state/project.js';

export interface Column {
  readonly id: string;
  readonly label: string;
  /** Px in the table. */
  readonly width: number;
  readonly read: (row: Row) => string;
  /** The row with what was typed; an empty text takes the value away. */
  readonly write: (row: Row, text: string) => Row;
  readonly choices?: readonly string[];
  readonly hint?: string;
}

const isRecord = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a row as text: lists by semicolons, as the readers take them. */
export const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString();
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
};

/** The row with this value; undefined and '' take it away. The order of the columns stays. */
const withValue = (row: Row, key: string, value: unknown): Row => {
  if (value !== undefined && value !== '') return { ...row, [key]: value };
  return Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
};

const plain = (id: string, label: string, width: number, more: Partial<Column> = {}): Column => ({
  id,
  label,
  width,
  read: (row) => textOf(row[id]),
  write: (row, text) => (text === textOf(row[id]) ? row : withValue(row, id, text.trim())),
  ...more,
});

/** What was found in the text is the editor's own once it was touched. */
const withoutTags = (row: Row, facet: string): Row =>
  Array.isArray(row['tags'])
    ? withValue(
        row,
        'tags',
        row['tags'].filter((tag) => !isRecord(tag) || tag['facet'] !== facet),
      )
    : row;

const list = (id: string, label: string, width: number, hint: string): Column =>
  plain(id, label, width, {
    hint,
    write: (row, text) => {
      if (text === textOf(row[id])) return row;
      const values = text.split(/[;|]|,(?!\s*\d)/).map((part) => part.trim());
      const filled = values.filter(Boolean);
      return withValue(withoutTags(row, id), id, filled.length ? filled : undefined);
    },
  });

const importance = plain('importance', 'Importance', 96, {
  hint: '0 to 10; 5 where it is empty',
  write: (row, text) => {
    const said = text.trim();
    if (said === textOf(row['importance'])) return row;
    return withValue(row, 'importance', /^\d+(\.\d+)?$/.test(said) ? Number(said) : said);
  },
});

const imageOf = (row: Row): Row => {
  const value: unknown = Array.isArray(row['image']) ? row['image'][0] : row['image'];
  if (isRecord(value)) return typeof value['src'] === 'string' ? value : { ...value, src: value['url'] };
  return typeof value === 'string' ? { src: value } : {};
};

const picture = (part: 'src' | 'alt' | 'credit', id: string, label: string, width: number): Column => ({
  id,
  label,
  width,
  read: (row) => textOf(imageOf(row)[part]),
  write: (row, text) => {
    const image = imageOf(row);
    if (text === textOf(image[part])) return row;
    const next = withValue(image, part, text.trim());
    return withValue(row, 'image', Object.keys(next).length ? next : undefined);
  },
});

const mediaOf = (row: Row): Row => {
  const value: unknown = Array.isArray(row['media']) ? row['media'][0] : row['media'];
  return isRecord(value) ? value : typeof value === 'string' ? { url: value } : {};
};

const media = (
  part: 'url' | 'quote' | 'caption' | 'credit' | 'alt',
  id: string,
  label: string,
  width: number,
): Column => ({
  id,
  label,
  width,
  read: (row) => textOf(mediaOf(row)[part]),
  write: (row, text) => {
    const old = mediaOf(row);
    if (text === textOf(old[part])) return row;
    const next = withValue(old, part, text.trim());
    const named = Object.keys(next);
    // An address alone is what most files have.
    return withValue(
      row,
      'media',
      named.length === 0 ? undefined : named.length === 1 ? (next['url'] ?? next) : next,
    );
  },
});

export const COLUMNS: readonly Column[] = [
  plain('start', 'Date', 150, { hint: '2021-05-27, May 2021, c. 1915, 2020 to 2022' }),
  plain('end', 'End', 120, { hint: 'Empty where it is one date' }),
  plain('title', 'Headline', 340),
  plain('summary', 'Summary', 280),
  list('countries', 'Countries', 130, 'Codes such as AM; GE'),
  list('themes', 'Themes', 150, 'Separated by semicolons'),
  importance,
  plain('kind', 'Kind', 96, { choices: ['event', 'news', 'era'] }),
  plain('url', 'Link', 180),
  plain('source', 'Source', 130),
  picture('src', 'image', 'Picture', 180),
  picture('alt', 'alt', 'Alt text', 180),
  picture('credit', 'imageCredit', 'Picture credit', 150),
  media('url', 'media', 'Video, sound, map', 180),
  media('quote', 'mediaQuote', 'Quote', 180),
  media('caption', 'mediaCaption', 'Caption', 150),
  media('credit', 'mediaCredit', 'Media credit', 150),
  media('alt', 'mediaAlt', 'Media alt text', 150),
  plain('story', 'Story step', 150, { hint: '1, or 1: the words it is told in' }),
  plain('chapter', 'Chapter', 120),
  plain('callout', 'Callout', 150),
  plain('status', 'Status', 120, {
    choices: ['confirmed', 'unconfirmed', 'disputed', 'corrected', 'withdrawn'],
  }),
];

/** Columns of the table that are no fields of their own, or fields that a table does not show. */
const HIDDEN: ReadonlySet<string> = new Set([
  'id',
  'tags',
  'sources',
  'precision',
  'edtf',
  'event',
  'lang',
  'displayDate',
]);
const MOST_EXTRA = 20;
const LOOKED_AT = 500;

/** The columns of these rows: the fields, then what else the rows hold. */
export const columnsOf = (rows: readonly Row[]): readonly Column[] => {
  const known = new Set(COLUMNS.map(({ id }) => id));
  const extra = new Set<string>();
  for (const row of rows.slice(0, LOOKED_AT))
    for (const name of Object.keys(row)) if (!known.has(name) && !HIDDEN.has(name)) extra.add(name);
  return [...COLUMNS, ...[...extra].slice(0, MOST_EXTRA).map((name) => plain(name, name, 140))];
};
