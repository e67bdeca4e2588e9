// BibTeX and BibLaTeX: entries in braces or parentheses, with strings and their concatenation.
import { cutText } from '../../text/text.js';
import { createCollector } from '../collector.js';
import { type RawItem, type ReadContext, type ReadResult, RowFault } from '../reader.js';
import { latexText } from './latex-text.js';

interface Entry {
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  /** The entry was not closed, or a part of it could not be read. */
  readonly broken: boolean;
}

const MONTHS: readonly string[] = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Reads values at a place of the text, which it moves on. */
interface Cursor {
  readonly text: string;
  at: number;
}

/** Takes what a sticky pattern finds at the cursor. */
const take = (cursor: Cursor, sticky: RegExp): string => {
  sticky.lastIndex = cursor.at;
  const found = sticky.exec(cursor.text)?.[0] ?? '';
  cursor.at += found.length;
  return found;
};

const BLANK = /\s*/y;
const FIELD_NAME = /[\p{L}\p{N}_:.+/-]+/uy;
const VALUE_NAME = /[^\s,#{}"()=]+/y;
const ENTRY_KEY = /[^\s,{}()=]*/y;

const skipBlank = (cursor: Cursor): void => void take(cursor, BLANK);

/** The text in braces or quotation marks at the cursor; undefined where they are never closed. */
const delimited = (cursor: Cursor): string | undefined => {
  const { text } = cursor;
  const isQuoted = text[cursor.at] === '"';
  const from = ++cursor.at;
  const mark = /[{}"\\]/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    const [sign] = found;
    if (sign === '\\') mark.lastIndex++;
    else if (sign === '{') depth++;
    else if (sign === '"' ? isQuoted && depth === 0 : depth-- === 0) {
      cursor.at = mark.lastIndex;
      return text.slice(from, found.index);
    }
  }
  return undefined;
};

/** What names of strings stand for, as far as that is not much more than the file: each may hold others of them twice. */
class Strings {
  readonly #texts = new Map<string, string>();
  #left: number;
  /** A name that was left as it is, as it stands for too much. */
  leftOut: string | undefined;

  constructor(length: number) {
    this.#left = MOST_TIMES * length + LEAST_EXPANDED;
  }

  set(name: string, text: string): void {
    this.#texts.set(name, text);
  }

  textOf(name: string): string {
    const text = this.#texts.get(name.toLowerCase()) ?? name;
    if (text.length > this.#left) {
      this.leftOut ??= name;
      return name;
    }
    this.#left -= text.length;
    return text;
  }
}
const MOST_TIMES = 4;
const LEAST_EXPANDED = 100_000;

/** Parts joined by `#`: texts, numbers, and names of strings. A name that stands for nothing is kept as it is. */
const readValue = (cursor: Cursor, strings: Strings): string | undefined => {
  let value = '';
  for (;;) {
    skipBlank(cursor);
    const sign = cursor.text[cursor.at];
    if (sign === '{' || sign === '"') {
      const part = delimited(cursor);
      if (part === undefined) return undefined;
      value += part;
    } else {
      const name = take(cursor, VALUE_NAME);
      if (name === '') return undefined;
      value += strings.textOf(name);
    }
    skipBlank(cursor);
    if (cursor.text[cursor.at] !== '#') return value;
    cursor.at++;
  }
};

const readFields = (
  cursor: Cursor,
  strings: Strings,
): { readonly fields: Map<string, string>; readonly broken: boolean } => {
  const fields = new Map<string, string>();
  for (;;) {
    skipBlank(cursor);
    while (cursor.text[cursor.at] === ',') {
      cursor.at++;
      skipBlank(cursor);
    }
    if (/[})]/.test(cursor.text[cursor.at] ?? '')) {
      cursor.at++;
      return { fields, broken: false };
    }
    const name = take(cursor, FIELD_NAME).toLowerCase();
    skipBlank(cursor);
    if (name === '' || cursor.text[cursor.at] !== '=') return { fields, broken: true };
    cursor.at++;
    const value = readValue(cursor, strings);
    if (value === undefined) return { fields, broken: true };
    if (!fields.has(name)) fields.set(name, value);
  }
};

const START = /^[ \t]*@[ \t]*([A-Za-z]+)\s*[{(]/gm;

const untilNext = (text: string, from: number): string => {
  START.lastIndex = from;
  return text.slice(0, START.exec(text)?.index ?? text.length);
};

const parseEntries = (text: string, strings: Strings): readonly Entry[] => {
  const entries: Entry[] = [];
  START.lastIndex = 0;
  let searched = 0;
  for (let found = START.exec(text); found; found = START.exec(text)) {
    const type = found[1]!.toLowerCase();
    if (type === 'comment' || type === 'preamble') continue;
    const from = START.lastIndex;
    // Each entry that is not closed is searched to the end of the text: after some of them, only to the next entry.
    const cursor: Cursor = { text: searched > 4 * text.length ? untilNext(text, from) : text, at: from };
    skipBlank(cursor);
    const key = type === 'string' ? '' : take(cursor, ENTRY_KEY);
    const { fields, broken } = readFields(cursor, strings);
    if (type === 'string') for (const [name, value] of fields) strings.set(name, value);
    else entries.push({ type, key, fields, broken });
    // After a broken entry the next one is looked for at the next line.
    START.lastIndex = broken ? from : cursor.at;
    if (broken) searched += cursor.text.length - from;
  }
  return entries;
};

const monthOf = (month: string): string | undefined => {
  const text = month.trim().toLowerCase();
  if (/^\d{1,2}$/.test(text))
    return Number(text) >= 1 && Number(text) <= 12 ? text.padStart(2, '0') : undefined;
  const index = MONTHS.indexOf(text.slice(0, 3));
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
};

/** `date = {2021-05}` of BibLaTeX, else year, month and day; `month = "27~may"` and `month = "may 27"` hold a day too. */
const dateOf = (fields: ReadonlyMap<string, string>): string | undefined => {
  // A tilde is "about" in a date of BibLaTeX, and no space.
  const date = (fields.get('date') ?? fields.get('eventdate') ?? '').replace(/[{}]/g, '').trim();
  if (date) return date;
  const year = latexText(fields.get('year') ?? '');
  const month = latexText(fields.get('month') ?? '');
  if (!/^\d{4}$/.test(year) || month === '') return year || undefined;
  const dayInMonth = /^(\d{1,2})\.? (?=\p{L})/u.exec(month)?.[1] ?? /^\p{L}+\.? (\d{1,2})$/u.exec(month)?.[1];
  const name = /^\d{1,2}$/.test(month) ? month : (/\p{L}+/u.exec(month)?.[0] ?? month);
  const m = monthOf(name);
  // Months of other languages and spans of months are read with all other dates.
  if (m === undefined || /[–/]/.test(month)) return `${month} ${year}`;
  const day = latexText(fields.get('day') ?? '') || dayInMonth;
  return day !== undefined && /^\d{1,2}$/.test(day) ? `${year}-${m}-${day.padStart(2, '0')}` : `${year}-${m}`;
};

/** "Doe, Jane and Roe, Richard" as "Jane Doe; Richard Roe". */
const peopleOf = (names: string): string =>
  names
    .split(/(?<!\s)\s+and\s+/i)
    .map((name) => {
      const [family = '', ...given] = latexText(name).split(', ');
      return [given.at(-1), family].filter(Boolean).join(' ');
    })
    .filter(Boolean)
    .join('; ');

const linkOf = (field: (name: string) => string): string | undefined => {
  const url = field('url') || (/\\url\{([^{}]{1,2000})\}/.exec(field('howpublished'))?.[1] ?? '');
  if (url) return url.replace(/\\([&%$#_~])/g, '$1').replace(/[{}]/g, '');
  const doi = field('doi')
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '')
    .replace(/\\_/g, '_');
  return doi ? `https://doi.org/${doi}` : undefined;
};

const toItem = ({ type, key, fields, broken }: Entry): RawItem | RowFault => {
  const raw = (name: string): string => fields.get(name) ?? '';
  const text = (...names: readonly string[]): string =>
    names.map((name) => latexText(raw(name))).find(Boolean) ?? '';
  const start = dateOf(fields);
  if (broken)
    return new RowFault(
      'The entry is not closed, or a field in it has no value.',
      'Check its braces, commas and quotation marks.',
      undefined,
      key || text('title'),
    );
  if (start === undefined)
    return new RowFault('The entry has no date.', 'Give it a date or a year.', 'date', key || text('title'));
  return {
    id: key || undefined,
    start,
    title: text('title', 'booktitle', 'shorttitle'),
    summary: text('abstract', 'annotation', 'annote'),
    url: linkOf(raw),
    source: text(
      'journaltitle',
      'journal',
      'booktitle',
      'publisher',
      'organization',
      'institution',
      'school',
      'howpublished',
    ),
    author: peopleOf(raw('author') || raw('editor')),
    keywords: text('keywords')
      .split(/[,;]/)
      .map((word) => word.trim())
      .filter(Boolean),
    lang: text('langid', 'language'),
    type,
    kind: 'event',
  };
};

/** BibTeX and BibLaTeX. */
export const readBibTex = (text: string, context: ReadContext): ReadResult => {
  const collector = createCollector('bibtex', context);
  const strings = new Strings(text.length);
  for (const entry of parseEntries(text, strings)) collector.record(entry.key, () => toItem(entry));
  if (strings.leftOut !== undefined)
    collector.file(
      `Names of strings, such as "${cutText(strings.leftOut, 80)}", stand for far more text than the file has: they were left as they are.`,
      'Write the texts themselves into the entries.',
      strings.leftOut,
    );
  if (!collector.records)
    collector.file('There are no entries in it.', 'Check that this is the file you meant.');
  return collector.result();
};
