// What an item has to show: a picture, or a video, sound, map, document or post by its address, or words that somebody said.
import { cleanText, cutText } from '../text/clean-text.js';
import { createFieldPlanner } from './fields.js';
import { pick } from './normalizer.js';
import { safeUrl } from './safe-url.js';

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

type Cells = Readonly<Record<string, unknown>>;

const LONGEST = 20_000;

const isRecord = (value: unknown): value is Cells =>
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
