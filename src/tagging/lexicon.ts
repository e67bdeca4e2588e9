import type { Lexicon, WeightedPhrase } from './themes.js';
import { csvParseRows } from 'd3';

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

/** An editor's lexicon, and what in its file could not be read: the row, the field, the value and what to write instead. */
export interface ReadLexicon {
  readonly lexicon: Lexicon;
  readonly problems: readonly string[];
}

const MOST_ROWS = 50_000;

/**
 * Reads an editor's lexicon: CSV of theme, word, weight (default 1), with a header or without. It adds to the lexicons given before it:
 * a weight of 0 takes the word away from the theme, a `*` for the word with weight 0 takes all words of the theme away, and `*,*,0` all
 * words of all themes. Words are phrases of `Lexicon` (`harbour*`, `ferry+`).
 */
export function readLexicon(csv: string): ReadLexicon {
  const problems: string[] = [];
  const weighted: WeightedPhrase[] = [];
  const without: string[] = [];
  const rows = csvParseRows(csv.replace(/^\uFEFF/, ''));
  rows.slice(0, MOST_ROWS).forEach((row, i) => {
    const [theme = '', word = '', written = ''] = row.map((cell) => cell.trim());
    if (
      row.every((cell) => cell.trim() === '') ||
      theme.startsWith('#') ||
      (i === 0 && isHeader(theme, word))
    )
      return;
    const at = `Row ${i + 1} of the lexicon`;
    const weight = written === '' ? 1 : Number(written);
    if (theme === '')
      problems.push(`${at}: the theme is empty beside "${word}"; name a theme in the first column.`);
    else if (word === '')
      problems.push(`${at}: the word is empty beside theme "${theme}"; name a word in the second column.`);
    else if (!Number.isFinite(weight) || weight < 0)
      problems.push(
        `${at}: weight "${written}" of "${word}" is not a number from 0 up; write 1, or leave it empty.`,
      );
    else if (word === '*' && weight === 0) without.push(theme);
    else if (word === '*' || theme === '*')
      problems.push(`${at}: "*" stands for all words only with weight 0; write 0, or a word.`);
    else weighted.push({ theme, phrase: word, weight });
  });
  if (rows.length > MOST_ROWS)
    problems.push(
      `The lexicon has ${rows.length} rows; the first ${MOST_ROWS} are read. Split the file, or shorten it.`,
    );
  return { lexicon: { lang: 'und', themes: {}, without, weighted }, problems };
}

const isHeader = (theme: string, word: string): boolean =>
  /^themes?$/i.test(theme) && /^(?:words?|phrases?)$/i.test(word);
