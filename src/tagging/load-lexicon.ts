import type { Lexicon } from './themes.js';

const LEXICONS: Readonly<Record<string, () => Promise<Lexicon>>> = {
  en: async () => (await import('./lexicons/en.js')).LEXICON_EN,
  ar: async () => (await import('./lexicons/ar.js')).LEXICON_AR,
  az: async () => (await import('./lexicons/az.js')).LEXICON_AZ,
  de: async () => (await import('./lexicons/de.js')).LEXICON_DE,
  es: async () => (await import('./lexicons/es.js')).LEXICON_ES,
  hy: async () => (await import('./lexicons/hy.js')).LEXICON_HY,
  ka: async () => (await import('./lexicons/ka.js')).LEXICON_KA,
  uk: async () => (await import('./lexicons/uk.js')).LEXICON_UK,
  fr: async () => (await import('./lexicons/fr.js')).LEXICON_FR,
  ru: async () => (await import('./lexicons/ru.js')).LEXICON_RU,
  tr: async () => (await import('./lexicons/tr.js')).LEXICON_TR,
};

/** The built-in lexicon of a BCP 47 language ("ru", "fr-CA"), loaded on demand; undefined where there is none. */
export async function loadLexicon(lang: string): Promise<Lexicon | undefined> {
  const primary = lang.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(LEXICONS, primary) ? LEXICONS[primary]?.() : undefined;
}
