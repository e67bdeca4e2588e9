// Each language is a chunk of its own, loaded when asked for; English is always there.
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
export const WORD_LANGUAGES: readonly string[] = ['en', ...Object.keys(LANGUAGES)];

/** English at once, to show until the chosen language is there. */
export const englishWords = (overrides: Partial<Words> = {}): LoadedWords => ({
  language: 'en',
  words: { ...english, ...overrides },
});

/**
 * Words for a BCP 47 locale, whatever its region; English for a language that is not there.
 * `overrides` replace single words. Rejects when the chunk cannot be loaded.
 */
export async function loadWords(locale: string, overrides: Partial<Words> = {}): Promise<LoadedWords> {
  const language = languageOf(locale);
  const load = Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined;
  if (!load) return englishWords(overrides);
  const [{ words }, tables] = await Promise.all([load(), hasIntl(locale) ? undefined : TABLES[language]?.()]);
  const loaded: LoadedWords = { language, words: { ...words, ...overrides } };
  return tables ? { ...loaded, tables: tables.tables } : loaded;
}
