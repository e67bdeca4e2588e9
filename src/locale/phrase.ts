import type { Plural, WordKey, Words } from './words.js';
import { standInLocale } from './stand-in-locale.js';

export type PhraseValues = Readonly<Record<string, string | number>>;

/** Words of the interface with their placeholders filled in. */
export type Phrase = (key: WordKey, values?: PhraseValues) => string;

/** "The 19th century" is chosen by what "19" is as an ordinal, in languages that tell. */
const ORDINALS: ReadonlySet<WordKey> = new Set(['century', 'centuryBC', 'millennium', 'millenniumBC']);
/** Numbers that are names and take no thousands separator. */
const UNGROUPED: ReadonlySet<string> = new Set(['year', 'last', 'row']);

/**
 * Fills words in a locale: numbers as the locale writes them, plural forms by `m` (the whole of "n of m") where it is
 * given, else by `n`. A placeholder without a value is left as it stands.
 */
export function createPhrase(words: Words, locale: string): Phrase {
  const plural = new Intl.PluralRules(locale);
  const ordinal = new Intl.PluralRules(locale, { type: 'ordinal' });
  const grouped = new Intl.NumberFormat(standInLocale(locale));
  const plain = new Intl.NumberFormat(standInLocale(locale), { useGrouping: false });
  const shown = (name: string, value: string | number): string =>
    typeof value === 'string' ? value : (UNGROUPED.has(name) ? plain : grouped).format(value);
  return (key, values = {}) => {
    const entry = (words as Partial<Words>)[key] ?? ''; // its language may still be on its way
    const rules = ORDINALS.has(key) ? ordinal : plural;
    const template = typeof entry === 'string' ? entry : formOf(entry, rules, values['m'] ?? values['n']);
    return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
      const value = values[name] ?? derived(name, values);
      return value === undefined ? hole : shown(name, value);
    });
  };
}

/** One phrase; where there are many, `createPhrase` keeps the formatters. */
export const phrase = (words: Words, key: WordKey, values: PhraseValues, locale: string): string =>
  createPhrase(words, locale)(key, values);

const formOf = (forms: Plural, rules: Intl.PluralRules, count: string | number | undefined): string =>
  forms[typeof count === 'number' ? rules.select(count) : 'other'] ?? forms.other;

function derived(name: string, { n, year }: PhraseValues): string | number | undefined {
  if (name === 'roman' && typeof n === 'number') return roman(n);
  return name === 'last' && typeof year === 'number' ? year + 9 : undefined;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Roman numerals up to 399, beyond that the digits. */
function roman(n: number): string | number {
  if (n < 1 || n >= 400 || !Number.isInteger(n)) return n;
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) for (; rest >= value; rest -= value) text += letters;
  return text;
}
