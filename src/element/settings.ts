import type { FetchOptions } from './loading/fetch-options.js';
import { facetNames } from '../state/facets.js';
import type { TimelineProperties } from './properties/types.js';
import type { Language } from './language.js';
import type { Problem } from '../items/problem.js';
import type { DateContext } from '../time/date-context.js';

/** What the author and the reader set, as the element's properties hold it; the reader's acts write some of them. */
export type Settings = TimelineProperties;

export interface DataSettings extends DateContext {
  /** Reports of one event are folded into one item. */
  readonly groupReports?: boolean;
  /** Countries and themes are found where the author gave none. */
  readonly autoTag?: boolean;
  readonly regionBias?: string | undefined;
  /** Address of an editor's lexicon. */
  readonly lexicon?: string | undefined;
  readonly places?: boolean;
  readonly proseDates?: boolean;
  /** Seconds without a byte after which a request is given up. */
  readonly fetchTimeout?: number | undefined;
  /** Headers, credentials and the like of requests. */
  readonly fetchOptions?: FetchOptions | undefined;
  /** Which column of a source holds which field, where their names do not say. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  readonly facets: readonly string[];
  readonly colourFacet: string;
}

export type LoadState =
  | { readonly phase: 'idle' | 'ready' }
  /** `share`: how much of a long file is read, from 0 to 1. */
  | { readonly phase: 'fetching'; readonly share?: number }
  | { readonly phase: 'indexing'; readonly done: number; readonly total: number }
  | { readonly phase: 'failed'; readonly problem: Problem };

/** The facet that gives marks their colour. */
export const colourFacetOf = ({ colorBy, facets }: Pick<Settings, 'colorBy' | 'facets'>): string => {
  const names = facetNames(facets);
  return colorBy ?? (names.includes('theme') ? 'theme' : (names[0] ?? 'theme'));
};

/** What the index is built by, of the element's settings and the reader's language. */
export const dataSettingsOf = (
  settings: Settings,
  { zone, locale }: Language,
  colourFacet: string,
): DataSettings => ({
  zone,
  facets: [...new Set([...facetNames(settings.facets), colourFacet])],
  colourFacet,
  languages: [locale],
  groupReports: settings.groupReports,
  autoTag: settings.autoTag,
  regionBias: settings.regionBias,
  lexicon: settings.lexicon,
  places: settings.places,
  fetchTimeout: settings.fetchTimeout,
  fetchOptions: settings.fetchOptions,
  columns: settings.columns,
  proseDates: settings.proseDates,
  ...(settings.dateOrder ? { dateOrder: settings.dateOrder } : {}),
  ...(settings.numericDates ? { numbers: settings.numericDates } : {}),
});

/** Properties of the element that make the index be built again. */
export const DATA_KEYS = [
  ...(['items', 'facets', 'timeZone', 'locale', 'dateOrder', 'numericDates'] as const),
  ...(['groupReports', 'autoTag', 'regionBias', 'lexicon', 'places', 'colorBy'] as const),
] as const;
