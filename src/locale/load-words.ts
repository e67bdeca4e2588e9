// English is always there; each other language is a chunk of its own, loaded when asked for.
import { words as english } from './en.js';
import { hasIntl } from './has-intl.js';
import type { LanguageTables } from './language-tables.js';
import { languageOf } from './stand-in-locale.js';
import type { Words } from './words.js';

export interface LoadedWords {
  /** The language of the words: "en" where the one asked for is not spoken here. */
  readonly language: string;
  readonly words: Words;
  /** Date and country names, only for a language the runtime lacks. */
  readonly tables?: LanguageTables;
}

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  ar: () => import('./ar.js'),
  az: () => import('./az.js'),
  de: () => import('./de.js'),
  en: () => Promise.resolve({ words: english }),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  hy: () => import('./hy.js'),
  ka: () => import('./ka.js'),
  ru: () => import('./ru.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
};

const TABLES: Readonly<Record<string, () => Promise<{ readonly tables: LanguageTables }>>> = {
  az: () => import('./tables/az.js'),
  hy: () => import('./tables/hy.js'),
  ka: () => import('./tables/ka.js'),
};

/** Languages there are words for. */
export const WORD_LANGUAGES: readonly string[] = Object.keys(LANGUAGES);

/** What is there at once: English, until the words of another language have come. */
export const wordsAtOnce = (overrides: Partial<Words> = {}): LoadedWords => ({
  language: 'en',
  words: { ...english, ...overrides },
});

/**
 * Words for a BCP 47 locale, whatever its region; English for a language that is not there, or cannot be loaded.
 * `overrides` replace single words. Rejects when English cannot be loaded either.
 */
export async function loadWords(locale: string, overrides: Partial<Words> = {}): Promise<LoadedWords> {
  const language = Object.hasOwn(LANGUAGES, languageOf(locale)) ? languageOf(locale) : 'en';
  const tables = hasIntl(locale) ? undefined : TABLES[language]?.();
  try {
    const [{ words }, known] = await Promise.all([LANGUAGES[language]!(), tables]);
    return { language, words: { ...words, ...overrides }, ...known };
  } catch (error) {
    if (language === 'en') throw error;
    return loadWords('en', overrides);
  }
}
