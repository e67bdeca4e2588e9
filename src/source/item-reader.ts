import { cleanText } from '../text/clean-text.js';
import { createFieldPlanner, type Field } from '../items/fields.js';
import { pick } from '../items/normalizer.js';

/** What is read from the author's object only when it is needed. */
export interface ItemReader {
  title(item: unknown): string;
  /** What text search looks through, beside the summary. */
  headline(item: unknown): string;
  /** '' when there is none. */
  summary(item: unknown): string;
  /** The author's id, else a stable hash of url, title and start: two events may cite one address. */
  id(item: unknown): string;
}

type Cells = Readonly<Record<string, unknown>>;

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

/** 53 bits, so that among a million texts an accidental pair is a matter of one in ten thousand. */
const stableHash = (text: string): string => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
};

const dateText = (value: unknown): string =>
  value instanceof Date ? String(value.getTime()) : asText(value).trim();

export const createItemReader = (): ItemReader => {
  const planner = createFieldPlanner([]);
  const field = (item: unknown, name: Field): unknown => {
    if (typeof item !== 'object' || item === null) return undefined;
    const cells = item as Cells;
    return pick(cells, planner(cells).fields[name]);
  };
  const title = (item: unknown): string => cleanText(asText(field(item, 'title')));
  return {
    title,
    headline: (item) => asText(field(item, 'title')),
    summary(item) {
      const summary = field(item, 'summary');
      return typeof summary === 'string' ? summary : '';
    },
    id(item) {
      const own = asText(field(item, 'id')).trim();
      if (own !== '') return own;
      const url = asText(field(item, 'url')).trim();
      const event = `${title(item)}\n${dateText(field(item, 'start'))}`;
      return `~${stableHash(url === '' ? event : `${url}\n${event}`)}`;
    },
  };
};
