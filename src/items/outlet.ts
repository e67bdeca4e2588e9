// Who reported an item, in a few letters: the outlet that is named first, else the site of its link.
import { cleanText, cutText } from '../text/clean-text.js';
import { createFieldPlanner } from './fields.js';
import { pick } from './row-fields.js';

export interface Outlet {
  readonly name: string;
  /** How many other reports there are. */
  readonly others: number;
}

type Cells = Readonly<Record<string, unknown>>;

/** Longer names are cut: nobody reads them in passing. */
const LONGEST = 60;

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

const isRecord = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== '';

const nameOf = (value: unknown): string | undefined =>
  isRecord(value)
    ? (named(value['name'] ?? value['title']) ?? siteOf(value['url'] ?? value['link']))
    : (siteOf(value) ?? named(value));

function named(value: unknown): string | undefined {
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
  return text === '' ? undefined : cutText(text, LONGEST);
}

/** `example.org` of `https://www.example.org/a`. */
const siteOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? /^\s*https?:\/\/(?:www\.)?([\p{L}\p{N}.-]+)(?::\d+)?(?:[/?#]|\s*$)/iu.exec(value)?.[1]?.toLowerCase()
    : undefined;
