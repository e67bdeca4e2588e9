import type { DataSettings } from './data-controller.js';
import type { Language } from './language.js';
import type { Settings } from './settings.js';

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
