import path from 'node:path';
import { FORMAT_NAMES, type FormatName, isFormatName } from '../formats/formats.js';
import type { Filter } from '../source/source.js';
import { type PictureSize, type PngOptions, SIZES, type StaticPageOptions } from '../static/index.js';

// What `render` is told on the command line.

/** What was asked for that cannot be done, for standard error. */
export interface Misuse {
  readonly misuse: string;
}

type Kind = 'html' | 'svg' | 'png';

export interface RenderArguments {
  readonly command: 'render';
  /** A file, an http(s) address, or `-` for standard input. */
  readonly from: string;
  readonly format: FormatName | undefined;
  readonly out: string;
  readonly kind: Kind;
  readonly watch: boolean;
  /** The sheet of a workbook, by its name or its number from 1. */
  readonly workbookSheet: string | undefined;
  readonly columns: Readonly<Record<string, string>> | undefined;
  readonly options: PngOptions & StaticPageOptions & { readonly timeZone: string };
}

/** Options of `render`, for `parseArgs`; those of `import` stand beside them. */
export const RENDER_OPTIONS = {
  size: { type: 'string' },
  title: { type: 'string' },
  standfirst: { type: 'string' },
  credit: { type: 'string' },
  alt: { type: 'string' },
  theme: { type: 'string' },
  locale: { type: 'string' },
  view: { type: 'string' },
  filter: { type: 'string' },
  facets: { type: 'string' },
  lanes: { type: 'string' },
  spacing: { type: 'string' },
  orientation: { type: 'string' },
  'time-direction': { type: 'string' },
  'label-detail': { type: 'string' },
  selected: { type: 'string' },
  font: { type: 'string' },
  'font-file': { type: 'string', multiple: true },
  'style-sheet': { type: 'string' },
  script: { type: 'string' },
  bare: { type: 'boolean' },
  fragment: { type: 'boolean' },
  watch: { type: 'boolean' },
} as const;

type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  theme: ['light', 'dark'],
  spacing: ['time', 'even', 'compressed'],
  orientation: ['horizontal', 'vertical', 'auto'],
  'time-direction': ['ltr', 'rtl', 'auto'],
  'label-detail': ['title', 'date', 'source', 'card'],
  'date-order': ['dmy', 'mdy', 'ymd'],
  numbers: ['excel', 's', 'ms'],
};

const KINDS: readonly string[] = ['html', 'svg', 'png'];
/** Only what stands beside the page may be written there. */
const PLAIN_FILE = /^[\w][\w.-]*\.css$/;

/** `values` are those of the options, `rest` what stands without one. */
export function readRender(
  values: Values,
  rest: readonly string[],
  columns: Readonly<Record<string, string>> | undefined,
): RenderArguments | Misuse {
  const text = (name: string): string | undefined =>
    typeof values[name] === 'string' ? values[name] : undefined;
  const [from] = rest;
  if (from === undefined || rest.length > 1) return { misuse: '"render" takes one file, address or "-".' };
  const out = text('out');
  const kind = path
    .extname(out ?? '')
    .slice(1)
    .toLowerCase();
  if (out === undefined || !KINDS.includes(kind))
    return { misuse: `--out is the file to write, which ends in .html, .svg or .png, not "${out ?? ''}".` };
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value = text(name);
    if (value !== undefined && !allowed.includes(value))
      return { misuse: `--${name} is ${allowed.join(' or ')}, not "${value}".` };
  }
  const size = sizeIn(text('size'));
  if (typeof size === 'object' && 'misuse' in size) return size;
  const filter = filterIn(text('filter'));
  if (filter && 'misuse' in filter) return filter;
  const format = text('format');
  if (format !== undefined && !isFormatName(format))
    return { misuse: `"${format}" is no format; there are ${FORMAT_NAMES.join(', ')}.` };
  const watch = values['watch'] === true;
  if (watch && (from === '-' || /^\w+:\/\//.test(from)))
    return { misuse: '--watch needs a file: neither an address nor standard input can be watched.' };
  const sheet = text('style-sheet');
  if (sheet !== undefined && !PLAIN_FILE.test(sheet))
    return {
      misuse: `--style-sheet is the name of a file beside the page, such as story.css, not "${sheet}".`,
    };
  const facets = text('facets')
    ?.split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const given = {
    ...{ size, filter, facets, sheet, dateOrder: text('date-order'), numericDates: text('numbers') },
    ...{ timeZone: text('timezone') ?? 'UTC', timeDirection: text('time-direction') },
    ...{ labelDetail: text('label-detail'), fontFiles: values['font-file'] },
    ...Object.fromEntries(PLAIN.map((name) => [name, text(name)])),
    ...Object.fromEntries(FLAGS.map((name) => [name, values[name] === true || undefined])),
    autoTag: values['tag'] === true || undefined,
  };
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...{ command: 'render', from, out, kind: kind as Kind, watch, columns },
    workbookSheet: text('sheet'),
    format,
    options: options as unknown as RenderArguments['options'],
  };
}

const PLAIN = [
  ...['title', 'standfirst', 'credit', 'alt', 'theme', 'locale', 'view', 'lanes', 'spacing'],
  ...['orientation', 'selected', 'font', 'script'],
];
const FLAGS = ['bare', 'fragment'];

/** A name, or `1200x630`, or `1200x630@1.5` for how much larger everything is. */
function sizeIn(text: string | undefined): PictureSize | string | Misuse | undefined {
  if (text === undefined || Object.hasOwn(SIZES, text)) return text;
  const parts = /^(\d{1,5})[x×](\d{1,5})(?:@(\d{1,2}(?:\.\d{1,3})?))?$/.exec(text);
  if (!parts)
    return { misuse: `--size is ${Object.keys(SIZES).join(', ')} or as 1200x630@1.5, not "${text}".` };
  const [, width, height, scale = '1'] = parts;
  return { width: Number(width), height: Number(height), scale: Number(scale) };
}

function filterIn(text: string | undefined): Filter | Misuse | undefined {
  if (text === undefined) return undefined;
  try {
    const filter: unknown = JSON.parse(text);
    if (typeof filter === 'object' && filter !== null && !Array.isArray(filter)) return filter;
  } catch {
    // told below
  }
  return { misuse: `--filter is JSON, such as '{"facets":{"country":["GE"]}}', not "${text}".` };
}
