import { hasIntl } from './has-intl.js';

/** Languages with the same separators and the same clock. */
const STAND_INS: Readonly<Record<string, string>> = { az: 'tr', hy: 'ru', ka: 'ru' };

/** The locale itself, or for a language the runtime has no data for, one that writes numbers and times alike. */
export function standInLocale(locale: string): string {
  const language = languageOf(locale);
  return Object.hasOwn(STAND_INS, language) && !hasIntl(locale) ? (STAND_INS[language] ?? locale) : locale;
}

/** "hy-AM" is "hy". */
export const languageOf = (locale: string): string => locale.toLowerCase().split(/[-_]/, 1)[0] ?? '';
