// What a card or a list says of one item. Read only when it is shown, so a million items cost nothing here.
import { cleanText, cutText } from '../text/text.js';
import { isFault, type DateContext, readDate } from '../time/read-date.js';
import type { DateSpan } from '../time/span.js';
import { createFieldPlanner, type Field, type FieldPlan, safeUrl } from './fields.js';
import { STATUSES, type Status, type Tag } from './item.js';
import {
  addListValues,
  tidyCountry,
  type DescribedImage,
  type DescribedMedia,
  imageOf,
  mediaOf,
} from './field-values.js';
import { pick } from './normalizer.js';

export interface DescribedSource {
  readonly name?: string;
  readonly url?: string;
  readonly date?: DateSpan;
}

export interface Detail {
  readonly title: string;
  readonly summary?: string;
  /** Links are safe to put in an href: http, https or mailto. */
  readonly url?: string;
  readonly source?: string;
  readonly sources: readonly DescribedSource[];
  readonly image?: DescribedImage;
  readonly media?: DescribedMedia;
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  readonly status?: Status;
  readonly event?: string;
  readonly story?: string;
  readonly callout?: string;
  readonly lang?: string;
  readonly tags: readonly Tag[];
  /** Columns that mean nothing to the timeline, as text. */
  readonly extra: readonly (readonly [column: string, text: string])[];
}

export interface DescribeContext extends DateContext {
  /** What relative links are resolved against. */
  readonly base?: string;
}

type Cells = Readonly<Record<string, unknown>>;

const LONGEST_TITLE = 1000;
const LONGEST_TEXT = 20_000;
const MOST_SOURCES = 1000;

/** The whole of an item, cleaned; fields that cannot be used are left out. Never throws. */
export function describe(raw: unknown, ctx: DescribeContext): Detail {
  const row: object = typeof raw === 'object' && raw !== null ? raw : {};
  const cells = row as Cells;
  const plan = createFieldPlanner([])(row);
  const cell = (field: Field): unknown => pick(cells, plan.fields[field]);
  return defined({
    title: textOf(cell('title'), LONGEST_TITLE) ?? '',
    summary: textOf(cell('summary')),
    url: safeUrl(cell('url'), ctx.base),
    source: nameOf(cell('source')),
    sources: sourcesOf(cell('sources'), ctx),
    image: imageOf(cell('image'), ctx.base),
    media: mediaOf(cell('media'), ctx.base),
    countries: listOf(cells, plan.fields.countries, tidyCountry),
    themes: listOf(cells, plan.fields.themes, cleanText),
    status: statusOf(cell('status')),
    event: textOf(cell('event')),
    story: textOf(cell('story')),
    callout: textOf(cell('callout')),
    lang: langOf(cell('lang')),
    tags: tagsOf(cell('tags')),
    extra: extraOf(cells, plan),
  });
}

/** A field that is undefined is left out. */
type Loose<T> = { readonly [K in keyof T]: T[K] | undefined };

const defined = <T extends object>(fields: Loose<T>): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;

function textOf(value: unknown, limit = LONGEST_TEXT): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = cutText(cleanText(String(value)), limit);
  return text === '' ? undefined : text;
}

const isRecord = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (value: unknown): string | undefined => textOf(isRecord(value) ? value['name'] : value);

function listOf(
  cells: Cells,
  columns: readonly string[],
  tidy: (value: string) => string,
): readonly string[] {
  const values: string[] = [];
  for (const column of columns) addListValues(cells[column], values, tidy);
  return values;
}

/** Objects, or plain addresses: one, or a list. */
function sourcesOf(value: unknown, ctx: DescribeContext): readonly DescribedSource[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return all.slice(0, MOST_SOURCES).flatMap((source) => {
    const read = isRecord(source) ? sourceOf(source, ctx) : plainSource(source, ctx.base);
    return Object.keys(read).length > 0 ? [read] : [];
  });
}

function sourceOf(source: Cells, ctx: DescribeContext): DescribedSource {
  const date = source['date'] === undefined ? undefined : readDate(source['date'], ctx);
  return defined<DescribedSource>({
    name: textOf(source['name'] ?? source['title']),
    url: safeUrl(source['url'] ?? source['link'], ctx.base),
    date: date && !isFault(date) ? date : undefined,
  });
}

function plainSource(source: unknown, base: string | undefined): DescribedSource {
  const url = typeof source === 'string' && /^\s*https?:/i.test(source) ? safeUrl(source, base) : undefined;
  return defined<DescribedSource>(
    url === undefined ? { name: textOf(source), url } : { name: undefined, url },
  );
}

function statusOf(value: unknown): Status | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return STATUSES.find((status) => status === text);
}

const langOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[a-z]{2,8}(-[a-z\d]{1,8})*$/i.test(value.trim()) ? value.trim() : undefined;

const isTag = (value: unknown): value is Tag =>
  isRecord(value) &&
  typeof value['facet'] === 'string' &&
  typeof value['value'] === 'string' &&
  Array.isArray(value['words']) &&
  value['words'].every((word) => typeof word === 'string') &&
  typeof value['auto'] === 'boolean';

const tagsOf = (value: unknown): readonly Tag[] => (Array.isArray(value) ? value.filter(isTag) : []);

function extraOf(cells: Cells, { extra }: FieldPlan): Detail['extra'] {
  return extra.flatMap((column) => {
    const value = cells[column];
    const text = Array.isArray(value)
      ? textOf(value.map((part) => textOf(part) ?? '').join('; '))
      : textOf(isRecord(value) ? value['url'] : value);
    return text === undefined || !/[^\s_-]/.test(column) ? [] : [[cleanText(column), text] as const];
  });
}
