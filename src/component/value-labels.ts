import { isCountryFacet } from '../data/tidy-country.js';
import type { Translate } from './chrome/translate.js';

/** How a value is shown: a country by name, "(none)" for no value, anything else as it stands. */
export function valueLabels(
  locale: string,
  t: Translate,
  names?: Readonly<Record<string, string>>,
): (facet: string, value: string) => string {
  const regions = new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'code' });
  const region = (code: string): string => {
    try {
      return names?.[code] ?? regions.of(code) ?? code;
    } catch {
      return code;
    }
  };
  return (facet, value) => {
    if (value === '') return t('none');
    return isCountryFacet(facet) ? region(value) : value;
  };
}
