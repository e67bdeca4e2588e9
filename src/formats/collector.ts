import { cutText } from '../text/text.js';
import { safeUrl } from '../items/fields.js';
import { type NoteField, type RawItem, type ReadContext, RowFault, type ReadResult } from './reader.js';
import type { Problem } from '../items/problem.js';

// The last pass over every item: text tidied and limited, links resolved and checked.

// Characters that turn the direction of text round, and control characters other than tab and line ends.
const INVISIBLE = /[\u202A-\u202E\u2066-\u2069\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFEFF]/g;

/** White space other than one plain blank, so that texts without any cost nothing. */
const BLANKS = /\s{2,}|[^\S ]/g;

const tidyText = (text: string): string => text.replace(INVISIBLE, '').trim();
const tidyLine = (text: string): string => text.replace(INVISIBLE, '').replace(BLANKS, ' ').trim();

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

type Clean = (value: unknown, field: string, context: ReadContext, note: NoteField) => unknown;

const limited = (text: string, field: string, context: ReadContext, note: NoteField): string | undefined => {
  if (text === '') return undefined;
  if (text.length <= context.limits.text) return text;
  note(field, text.length, `It is longer than ${context.limits.text} characters and was cut.`, 'Shorten it.');
  return cutText(text, context.limits.text);
};

const cleanLine: Clean = (value, field, context, note) =>
  typeof value === 'string'
    ? limited(tidyLine(value), field, context, note)
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined;

const cleanText: Clean = (value, field, context, note) =>
  typeof value === 'string'
    ? limited(tidyText(value), field, context, note)
    : cleanLine(value, field, context, note);

const cleanDate: Clean = (value) => {
  if (typeof value !== 'string') return value;
  return tidyLine(value) || undefined;
};

const cleanLink: Clean = (value, field, context, note) => {
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const url = safeUrl(value, context.baseUrl);
  if (url === undefined)
    note(
      field,
      value,
      'This is not a link that can be followed safely, so it was left out.',
      'Use an http, https or mailto address without a password.',
    );
  return url;
};

const cleanImage: Clean = (value, field, context, note) => {
  const image = typeof value === 'string' ? { src: value } : value;
  if (!isObject(image)) return undefined;
  const src = cleanLink(image['src'], field, context, note);
  return src === undefined ? undefined : { ...image, src };
};

const cleanMedia: Clean = (value, field, context, note) => {
  if (!isObject(value)) return cleanLink(value, field, context, note);
  if (value['url'] === undefined && typeof value['quote'] === 'string') return value;
  const url = cleanLink(value['url'], field, context, note);
  return url === undefined ? undefined : { ...value, url };
};

const cleanSource = (value: unknown, context: ReadContext, note: NoteField): unknown => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { name: tidyLine(value) };
  if (!isObject(value)) return undefined;
  if (value['url'] === undefined) return value;
  const { url, ...rest } = value;
  const link = cleanLink(url, 'sources', context, note);
  return link === undefined ? rest : { ...rest, url: link };
};

const cleanSources: Clean = (value, _field, context, note) =>
  Array.isArray(value)
    ? value.map((source) => cleanSource(source, context, note)).filter((source) => source !== undefined)
    : value;

const CLEAN: ReadonlyMap<string, Clean> = new Map([
  ['start', cleanDate],
  ['end', cleanDate],
  ['title', cleanLine],
  ['summary', cleanText],
  ['source', cleanLine],
  ['url', cleanLink],
  ['image', cleanImage],
  ['media', cleanMedia],
  ['sources', cleanSources],
]);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** The item without empty fields, with text and links that are safe to show. */
export const cleanItem = (item: RawItem, context: ReadContext, note: NoteField): RawItem => {
  const out: Record<string, unknown> = {};
  for (const key of Object.keys(item)) {
    if (key === '__proto__') continue;
    const clean = CLEAN.get(key);
    const value = clean ? clean(item[key], key, context, note) : item[key];
    if (!isEmpty(value)) out[key] = value;
  }
  giveImageTexts(out);
  linkSource(out);
  return withTextTags(out);
};

/** Sheets have a column "Source" of links: what stands at the link is the item's, and its site is who reported it. */
const linkSource = (item: Record<string, unknown>): void => {
  const { source } = item;
  if (typeof source !== 'string' || item['url'] !== undefined || !/^https?:\/\/\S+$/i.test(source)) return;
  const url = safeUrl(source);
  if (url === undefined) return;
  item['url'] = url;
  Reflect.deleteProperty(item, 'source');
};

/** What a picture shows, and who made it, may stand in columns of their own beside its address: "alt text", "photo credit". */
const giveImageTexts = (item: Record<string, unknown>): void => {
  const image = item['image'];
  if (!isObject(image)) return;
  const texts: Record<string, string> = {};
  for (const column of Object.keys(item)) {
    const [, part] =
      /^(?:image|photo|picture)?[ _]?(alt|credit)s?[ _]?(?:text)?$/.exec(column.toLowerCase()) ?? [];
    const text = item[column];
    // a number under "alt" is how high a place lies
    if (!part || image[part] || typeof text !== 'string' || Number(text) >= 0) continue;
    texts[part] = text;
    Reflect.deleteProperty(item, column);
  }
  item['image'] = { ...image, ...texts };
};

/** "Tags" as people write them, words, are the source's categories: `tags` of an item are objects that tell where a value came from. */
const withTextTags = (item: Record<string, unknown>): RawItem => {
  if (item['tags'] === undefined) return item;
  const { tags, ...rest } = item;
  const words = typeof tags === 'string' ? [tags] : Array.isArray(tags) ? (tags as unknown[]) : [];
  if (!words.length || words.every(isObject)) return item;
  const texts = words.filter((word) => typeof word === 'string').map(tidyLine);
  return rest['themes'] === undefined && texts.length
    ? { ...rest, themes: typeof tags === 'string' ? tags : texts }
    : { ...rest, categories: texts };
};

/** A name to show, and what the source files it under where that is something else: a code. */
export interface SourceCategory {
  readonly name: string;
  readonly code?: string | undefined;
}

/** A source's own categories as themes; `tags` say that they are the source's, not the author's of the timeline. */
export const sourceCategories = (categories: readonly SourceCategory[]): Pick<RawItem, 'themes' | 'tags'> => {
  const words = new Map<string, Set<string>>();
  for (const { name, code } of categories) words.set(name, (words.get(name) ?? new Set()).add(code ?? name));
  return {
    themes: [...words.keys()],
    tags: [...words].map(([value, said]) => ({ facet: 'themes', value, words: [...said], auto: false })),
  };
};

// Spreadsheets run cells that begin with = + - @ as formulas. An apostrophe before them keeps them text.

/** Signs that begin a formula, their full-width forms included. */
const SIGN = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20';
/** What spreadsheets pass over before a sign: blanks, invisible characters, quotation marks. */
const BLANK = '\\s"\\u00AD\\u180E\\u200B-\\u200F\\u2060\\uFEFF';
const HAS_SIGN = new RegExp(`[${SIGN}]`);
const RISKY = new RegExp(`^'*[${BLANK}]*[${SIGN}]`);
const MASKED = new RegExp(`^''*[${BLANK}]*[${SIGN}]`);
/** Where another spreadsheet may begin a cell: it may take semicolons, bars or tabs for what is between cells. */
const EDGE = /([;|\t\r\n])/;

const eachPart = (cell: string, change: (part: string) => string): string =>
  HAS_SIGN.test(cell)
    ? cell
        .split(EDGE)
        .map((part, i) => (i % 2 ? part : change(part)))
        .join('')
    : cell;

/** Cells that begin with one of these lose it in some spreadsheets, and show what is behind it. */
const LINE = /^'*[\t\r\n]/;
const MASKED_LINE = /^'+[\t\r\n]/;

/** The cell as it is safe to open in a spreadsheet. */
export const maskFormula = (cell: string): string =>
  eachPart(LINE.test(cell) ? `'${cell}` : cell, (part) => (RISKY.test(part) ? `'${part}` : part));

/** The inverse of `maskFormula`. */
export const unmaskFormula = (cell: string): string => {
  if (!cell.includes("'")) return cell;
  const plain = eachPart(cell, (part) => (MASKED.test(part) ? part.slice(1) : part));
  return MASKED_LINE.test(plain) ? plain.slice(1) : plain;
};

// Gathers what a reader finds, and keeps its promise: each record gives items or exactly one row problem.

export interface Collector {
  /** Takes the next record. What `make` throws becomes the record's row problem. */
  record(source: unknown, make: (note: NoteField) => RawItem | readonly RawItem[] | RowFault): void;
  /** A record known to be unusable. */
  fault(fault: RowFault): void;
  readonly file: (why: string, remedy: string, value?: unknown) => void;
  /** The slide that opens the timeline; its problems are told without a row. */
  heading(item: RawItem): void;
  readonly hasHeading: boolean;
  /** False when the limit on items is reached; the rest is counted and reported. */
  readonly full: boolean;
  readonly records: number;
  result(title?: string): ReadResult;
  /** Hands over what came since the last call and forgets it. For reading in pieces. */
  take(): { readonly items: RawItem[]; readonly origins: number[]; readonly problems: Problem[] };
}

const isList = (made: RawItem | readonly RawItem[]): made is readonly RawItem[] => Array.isArray(made);

const missing = (item: RawItem): RowFault | undefined => {
  if (item['start'] === undefined)
    return new RowFault('It has no date.', 'Give the record a date.', 'start', undefined);
  if (item['title'] === undefined)
    return new RowFault('It has no title.', 'Give the record a title.', 'title', undefined);
  return undefined;
};

/** Starts a result. */
export const createCollector = (format: string, context: ReadContext): Collector =>
  new ItemCollector(format, context);

class ItemCollector implements Collector {
  records = 0;
  private items: RawItem[] = [];
  private origins: number[] = [];
  private problems: Problem[] = [];
  /** Items that were handed over. */
  #taken = 0;
  /** Records past the limit on items. */
  private left = 0;
  private headingItem: RawItem | undefined;
  private readonly format: string;
  readonly #context: ReadContext;

  constructor(format: string, context: ReadContext) {
    this.format = format;
    this.#context = context;
  }

  get full(): boolean {
    return this.#taken + this.items.length >= this.#context.limits.items;
  }

  get hasHeading(): boolean {
    return this.headingItem !== undefined;
  }

  readonly record: Collector['record'] = (source, make) => {
    if (this.full) {
      this.left++;
      return;
    }
    const row = this.records++;
    const notes: Problem[] = [];
    const note: NoteField = (field, value, why, remedy) =>
      notes.push({ severity: 'field', row, field, value, why, remedy });
    let fault: RowFault | undefined;
    try {
      const made = make(note);
      fault = made instanceof RowFault ? made : this.#keep(row, isList(made) ? made : [made], note);
    } catch (error) {
      fault = new RowFault(
        `It could not be read: ${message(error)}.`,
        'Check the record against its format.',
      );
    }
    if (fault) this.problems.push(rowProblem(row, fault, source));
    else for (const problem of notes) this.problems.push(problem);
  };

  readonly fault: Collector['fault'] = (fault) => this.record(undefined, () => fault);

  readonly file: Collector['file'] = (why, remedy, value) =>
    void this.problems.push({ severity: 'file', ...(value === undefined ? {} : { value }), why, remedy });

  readonly heading: Collector['heading'] = (item) => {
    this.headingItem = cleanItem(item, this.#context, (field, value, why, remedy) =>
      this.problems.push({ severity: 'file', field, value, why, remedy }),
    );
  };

  readonly take: Collector['take'] = () => {
    const { items, origins, problems } = this;
    this.#taken += items.length;
    this.items = [];
    this.origins = [];
    this.problems = [];
    return { items, origins, problems };
  };

  readonly result: Collector['result'] = (given) => {
    const { items, problems, records, origins, format, headingItem, left } = this;
    const title = given ?? headingTitle(headingItem);
    if (left)
      this.file(
        `Only the first ${this.#context.limits.items} items were read; ${left} records are left out.`,
        'Split the file, or raise the limit on items.',
        left,
      );
    if (!records && !this.#taken && !problems.length)
      this.file('There are no items in it.', 'Check that this is the file you meant.');
    return {
      items,
      problems,
      records,
      origins,
      format,
      ...(title ? { title } : {}),
      ...(headingItem ? { headingItem } : {}),
    };
  };

  #keep(row: number, made: readonly RawItem[], note: NoteField): RowFault | undefined {
    let fault: RowFault | undefined = made.length
      ? undefined
      : new RowFault('It holds no dated item.', 'Give it a date.');
    let kept = 0;
    for (const item of made) {
      const cleaned = cleanItem(item, this.#context, note);
      const lack = missing(cleaned);
      if (lack) fault = lack;
      else {
        this.items.push(cleaned);
        this.origins.push(row);
        kept++;
      }
    }
    return kept ? undefined : fault;
  }
}

const rowProblem = (row: number, fault: RowFault, source: unknown): Problem => ({
  severity: 'row',
  row,
  ...(fault.field === undefined ? {} : { field: fault.field }),
  value: fault.value ?? source,
  why: fault.why,
  remedy: fault.remedy,
});

const headingTitle = (item: RawItem | undefined): string | undefined =>
  typeof item?.['title'] === 'string' ? item['title'] : undefined;

const message = (error: unknown): string =>
  error instanceof Error
    ? error.message.replace(/\s+/g, ' ').slice(0, 200).replace(/\.$/, '')
    : 'unknown error';
