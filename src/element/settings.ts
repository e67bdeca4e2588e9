import type { Settings } from '../context/timeline-context.js';
import type { DataSettings } from '../context/settings.js';
import { facetNames } from '../state/facets.js';
import type { Language } from '../context/language.js';

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
