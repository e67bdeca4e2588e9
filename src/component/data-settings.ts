import type { DateContext } from '../data/date-context.js';
import type { Problem } from '../data/problem.js';
import type { Language } from './language.js';
import type { Settings } from './settings.js';

export interface DataSettings extends DateContext {
  /** Reports of one event are folded into one item. */
  readonly groupReports?: boolean;
  /** Countries and themes are found where the author gave none. */
  readonly autoTag?: boolean;
  readonly regionBias?: string | undefined;
  readonly facets: readonly string[];
  readonly colourFacet: string;
}

export type LoadState =
  | { readonly phase: 'idle' | 'ready' }
  | { readonly phase: 'fetching' }
  | { readonly phase: 'indexing'; readonly done: number; readonly total: number }
  | { readonly phase: 'failed'; readonly problem: Problem };

/** The facet that gives marks their colour. */
export const colourFacetOf = (facets: readonly string[]): string =>
  facets.includes('theme') ? 'theme' : (facets[0] ?? 'theme');

/** What the index is built by, of the element's settings and the reader's language. */
export const dataSettingsOf = (
  { facets, dateOrder, numbers, groupReports, autoTag, regionBias }: Settings,
  { zone, locale }: Language,
  colourFacet: string,
): DataSettings => ({
  zone,
  facets,
  colourFacet,
  languages: [locale],
  groupReports,
  autoTag,
  regionBias,
  ...(dateOrder ? { dateOrder } : {}),
  ...(numbers ? { numbers } : {}),
});

/** Properties of the element that make the index be built again. */
export const DATA_KEYS = [
  ...(['items', 'facets', 'timezone', 'locale', 'dateOrder', 'numbers'] as const),
  ...(['groupReports', 'autoTag', 'regionBias'] as const),
] as const;
