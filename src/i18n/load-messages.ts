// English is always there; each other language is a chunk of its own, loaded when asked for.
import { words } from './messages/en.js';
import { hasIntl, type LanguageTables, languageOf, type Words } from './messages.js';

export interface LoadedWords {
  /** The language of the words: "en" where the one asked for is not spoken here. */
  readonly language: string;
  readonly words: Words;
  /** Date and country names, only for a language the runtime lacks. */
  readonly tables?: LanguageTables;
}

/** The rest comes with the chunks that show it. */
const english = words as Words;

const LANGUAGES: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  ar: () => import('./messages/ar.js'),
  az: () => import('./messages/az.js'),
  de: () => import('./messages/de.js'),
  en: () => Promise.resolve({ words: english }),
  es: () => import('./messages/es.js'),
  fr: () => import('./messages/fr.js'),
  hy: () => import('./messages/hy.js'),
  ka: () => import('./messages/ka.js'),
  ru: () => import('./messages/ru.js'),
  tr: () => import('./messages/tr.js'),
  uk: () => import('./messages/uk.js'),
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
  const load = TABLES[language];
  const tables = load && !hasIntl(locale) ? load() : undefined;
  try {
    const [{ words }, known] = await Promise.all([LANGUAGES[language]!(), tables]);
    return { language, words: { ...words, ...overrides }, ...known };
  } catch (error) {
    if (language === 'en') throw error;
    return loadWords('en', overrides);
  }
}
