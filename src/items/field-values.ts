import { cleanText, cutText } from '../text/text.js';
import { createFieldPlanner, type Cells, pick, safeUrl } from './fields.js';

/** The one way to write a value. */
export type Tidy = (value: string) => string;

const SEPARATORS = /[;,|]/;

/** Adds the values of a cell: an array, or text separated by `;`, `,` or `|`. Tidied, each once, blanks left out. */
export function addListValues(value: unknown, into: string[], tidy: Tidy): void {
  if (typeof value === 'string') {
    if (!SEPARATORS.test(value)) addValue(value, into, tidy);
    else for (const part of value.split(SEPARATORS)) addValue(part, into, tidy);
  } else if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) addValue(value[i], into, tidy);
  } else addValue(value, into, tidy);
}

/** Adds one value as it is, separators and all. */
export function addValue(value: unknown, into: string[], tidy: Tidy): void {
  if (typeof value !== 'string') {
    if (typeof value === 'number' || typeof value === 'boolean') addValue(String(value), into, tidy);
    return;
  }
  const text = tidy(value);
  if (text !== '' && !into.includes(text)) into.push(text);
}

/** Takes the values of one facet of the row that is read; each counts once. `tidy` is for values not seen before. */
export interface ValueSink {
  add(value: string, tidy?: Tidy): void;
}

/** Sends the values of a cell where they go; `whole`: separators are part of the value. */
export function sendValues(value: unknown, whole: boolean, sink: ValueSink, tidy: Tidy): void {
  if (typeof value === 'string' && (whole || !SEPARATORS.test(value))) {
    if (value !== '') sink.add(value, tidy);
  } else if (!whole && isTexts(value)) for (let i = 0; i < value.length; i++) sink.add(value[i]!, tidy);
  else if (value !== undefined) {
    const values: string[] = [];
    if (whole) addValue(value, values, tidy);
    else addListValues(value, values, tidy);
    for (const part of values) sink.add(part, tidy);
  }
}

/** Nothing but texts: those are looked up as they are. */
const isTexts = (value: unknown): value is readonly string[] => {
  if (!Array.isArray(value)) return false;
  for (let i = 0; i < value.length; i++) if (typeof value[i] !== 'string') return false;
  return true;
};

export const isCountryFacet = (facet: string): boolean => /^countr(y|ies)$/i.test(facet);

/** Codes such as "am" in upper case, and UK as GB, which is the code; names stay as they are. */
export function tidyCountry(value: string): string {
  const text = cleanText(value);
  if (text.length !== 2) return text;
  const code = isUpper(text) ? text : text.toUpperCase();
  return code === 'UK' ? 'GB' : code;
}

const isUpper = (code: string): boolean => {
  const first = code.charCodeAt(0);
  const second = code.charCodeAt(1);
  return first >= 65 && first <= 90 && second >= 65 && second <= 90;
};

// What an item has to show: a picture, or a video, sound, map, document or post by its address, or words that somebody said.

export interface DescribedImage {
  readonly src: string;
  readonly alt?: string;
  readonly credit?: string;
}

export interface DescribedMedia {
  /** Safe to follow; none of a quotation. */
  readonly url?: string;
  readonly quote?: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly alt?: string;
}

export interface DescribedPictures {
  readonly image: DescribedImage | undefined;
  readonly media: DescribedMedia | undefined;
}

const LONGEST = 20_000;

export const isRecord = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const recordOf = (value: unknown, field: string): Cells => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return isRecord(first) ? first : { [field]: first };
};

function textsOf<Name extends string>(cells: Cells, names: readonly Name[]): Partial<Record<Name, string>> {
  const out: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const value = cells[name];
    const text = typeof value === 'string' ? cutText(cleanText(value), LONGEST) : '';
    if (text) out[name] = text;
  }
  return out;
}

/** An address that can be loaded: a letter cannot. */
function addressOf(value: unknown, base: string | undefined): string | undefined {
  const url = safeUrl(value, base);
  return url?.toLowerCase().startsWith('mailto:') ? undefined : url;
}

/** `image`: an address, or an object with `src`, `alt` and `credit`; of a list the first. */
export function imageOf(value: unknown, base: string | undefined): DescribedImage | undefined {
  const image = recordOf(value, 'src');
  const src = addressOf(image['src'] ?? image['url'], base);
  return src === undefined ? undefined : { src, ...textsOf(image, ['alt', 'credit']) };
}

/** `media`: an address, or an object with `url` or `quote`, `caption`, `credit` and `alt`; of a list the first. */
export function mediaOf(value: unknown, base: string | undefined): DescribedMedia | undefined {
  const media = recordOf(value, 'url');
  const url = addressOf(media['url'], base);
  const texts = textsOf(media, ['quote', 'caption', 'credit', 'alt']);
  if (url === undefined) return texts.quote === undefined ? undefined : texts;
  return { url, ...texts };
}

/** Reads the two columns alone, of many items in turn. */
export function createPictureReader(base: string | undefined): (item: unknown) => DescribedPictures {
  const plan = createFieldPlanner([]);
  return (item) => {
    const cells = (typeof item === 'object' && item !== null ? item : {}) as Cells;
    const { fields } = plan(cells);
    return {
      image: imageOf(pick(cells, fields.image), base),
      media: mediaOf(pick(cells, fields.media), base),
    };
  };
}

// Who reported an item, in a few letters: the outlet that is named first, else the site of its link.

export interface Outlet {
  readonly name: string;
  /** How many other reports there are. */
  readonly others: number;
}

/** Longer names are cut: nobody reads them in passing. */
const LONGEST_NAME = 60;

/** Reads the outlets of items; neighbours of the same shape cost no look-up of names. Never throws. */
export function createOutletReader(): (item: unknown) => Outlet | undefined {
  const planner = createFieldPlanner([]);
  return (item) => {
    if (!isRecord(item)) return undefined;
    const { fields } = planner(item);
    const listed = pick(item, fields.sources);
    const sources = (Array.isArray(listed) ? (listed as readonly unknown[]) : [listed]).filter(isFilled);
    const name = nameOf(sources[0]) ?? nameOf(pick(item, fields.source)) ?? siteOf(pick(item, fields.url));
    return name === undefined ? undefined : { name, others: Math.max(0, sources.length - 1) };
  };
}

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const nameOf = (value: unknown): string | undefined =>
  isRecord(value)
    ? (named(value['name'] ?? value['title']) ?? siteOf(value['url'] ?? value['link']))
    : (siteOf(value) ?? named(value));

function named(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
  return text === '' ? undefined : cutText(text, LONGEST_NAME);
}

/** `example.org` of `https://www.example.org/a`. */
const siteOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? /^\s*https?:\/\/(?:www\.)?([\p{L}\p{N}.-]+)(?::\d+)?(?:[/?#]|\s*$)/iu.exec(value)?.[1]?.toLowerCase()
    : undefined;
