import type { DateContext } from '../data/date-context.js';
import type { Problem } from '../data/problem.js';
import type { Language } from './language.js';
import type { Settings } from './settings.js';

export interface DataSettings extends DateContext {
  /** Reports of one event are folded into one item. */
  readonly groupReports?: boolean;
  readonly facets: readonly string[];
  readonly colourFacet: string;
}

export type LoadState =
  | { readonly phase: 'idle' | 'ready' }
  | { readonly phase: 'fetching' }
  | { readonly phase: 'indexing'; readonly done: number; readonly total: number }
  | { readonly phase: 'failed'; readonly problem: Problem };

/** What the index is built by, of the element's settings and the reader's language. */
export const dataSettingsOf = (
  { facets, dateOrder, groupReports }: Settings,
  { zone, locale }: Language,
  colourFacet: string,
): DataSettings => ({
  zone,
  facets,
  colourFacet,
  languages: [locale],
  groupReports,
  ...(dateOrder ? { dateOrder } : {}),
});
