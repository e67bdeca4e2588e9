// The months that words of a page mean where languages differ: "listopad" is November in Polish and October in Croatian.
import { createDateNames, type DateNames } from '../../time/date-words.js';
import type { Steps } from '../reader.js';

const made = new Map<string, DateNames>();

/** The names of months and weekdays for languages, made once for all pages: dozens of languages are asked of Intl. */
export const namesFor = (languages: readonly string[] = []): DateNames => {
  const key = languages.join(' ');
  const known = made.get(key);
  if (known) return known;
  const names = createDateNames(languages);
  if (made.size < MOST_KEPT) made.set(key, names);
  return names;
};
const MOST_KEPT = 8;

/** Makes the names of all languages in two steps: a French day is asked of the common ones, a word of none of the others, too. */
export function* prepareNames(names: DateNames): Steps<void> {
  for (const ask of [() => names.weekday('lundi'), () => names.month('-')]) {
    ask();
    yield 0;
  }
}

/** Letters that tell a language among those whose names of months differ. */
const LETTERS: readonly (readonly [expression: RegExp, language: string])[] = [
  [/[ąęłśźż]/i, 'pl'],
  [/[ěřů]/i, 'cs'],
  [/[ćđ]/i, 'hr'],
  [/[іїєґ]/i, 'uk'],
  [/[ў]/i, 'be'],
];
/** "In" and "of" are words of other languages, too. */
const ENGLISH = /\b(?:the|and)\b/i;
const HEAD = 20_000;

/** Chooses a month by the language of the page: its own word for it, those asked for, or its letters. */
export const createMonthChooser = (
  text: string,
  languages: readonly string[],
): ((word: string, months: number) => number | undefined) => {
  const head = text.slice(0, HEAD);
  const letters = LETTERS.flatMap(([expression, language]) => (expression.test(head) ? [language] : []));
  const tables = [...languages, ...letters].map((language) => namesFor([language]));
  const isEnglish = ENGLISH.test(head);
  return (word, months) => {
    if ((months & (months - 1)) === 0) return isEnglish ? undefined : 32 - Math.clz32(months);
    for (const names of tables) {
      const own = names.month(word);
      if (own && (own & (own - 1)) === 0) return 32 - Math.clz32(own);
    }
    return undefined;
  };
};
