// Names of countries in languages other than English: those of Intl.DisplayNames, with the endings that the language puts to them.
import { OTHER_COUNTRY_WORDS } from './other-country-words.js';
import { fold, type TextToken } from './phrase-trie.js';

/** A name to be added to a trie. */
export interface OtherName {
  readonly code: string;
  /** A phrase of `PhraseTrie`; where the last word ends in `*`, only `endings` may follow. */
  readonly phrase: string;
  readonly endings: ReadonlySet<string> | undefined;
  readonly language: string;
  /** Whether the word counts only in a text that shows its language: it is a word of English, or a name of a person or town. */
  readonly soft: boolean;
}

const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));

/** Languages by the script that tells them. */
const SCRIPTS: readonly (readonly [letters: RegExp, languages: readonly string[]])[] = [
  [/[\u0400-\u04ff]/, ['ru', 'uk']],
  [/[\u0600-\u06ff]/, ['ar']],
  [/[\u0530-\u058f]/, ['hy']],
  [/[\u10d0-\u10ff]/, ['ka']],
];
const LATIN = ['fr', 'de', 'es', 'tr', 'az'] as const;

/** What tells a language of the Latin script: short words, folded, and letters. */
const SHORT_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'the of and to for with at from by are were after over its be have that this it she they who says said',
  ),
  fr: set(
    'le la les des du et une un dans pour sur au aux est par avec qui ses son contre apres l d en de ont se ce il',
  ),
  de: set(
    'der die das und im mit fur von den dem des auf zu ist ein eine nach bei am aus vor sich wird gegen uber in an nicht setzt',
  ),
  es: set('el los las del y en por para con una un la de se su al que contra tras es a sin entre ya'),
  tr: set('ve ile icin bir bu da de nin nun in un yeni den dan ye ya ta te en'),
  az: set('va ila ucun bir bu da olub edib ilk yeni uzra olunur gozlanilir hec'),
};
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  fr: /[éèêàùçœâîôû]/i,
  de: /[äöüß]/i,
  es: /[ñ¿¡áíóúé]/i,
  tr: /[ğışçöüİ]/i,
  az: /[əğışçöüİ]/i,
};

/** Endings of nouns by the last letter of the name, which they replace where it is one of the first column. */
const SLAVIC: readonly (readonly [last: string, endings: ReadonlySet<string>])[] = [
  ['я', set('я и ю ей ї єю')],
  ['а', set('а ы и е і у ой ей ою ею')],
  ['й', set('й я ю ем е ї єм')],
  ['ь', set('ь я ю ем е і ью')],
  ['ы', set('ы ов ам ами ах')],
  ['и', set('и ів ам ами ах')],
];
const SLAVIC_CONSONANT = new Set(['', ...set('а у ом е і ы ові')]);
const TURKIC = new Set([
  '',
  ...set(
    'in un n nin nun ya ye a e na ne i u ni nu yi yu da de dan den ta te tan ten la le yla yle li lu lar lari',
  ),
]);
const ARMENIAN = new Set(['', ...set('ը ն ի ին ում ից ով յի յին յում յից յով ինը')]);
const GEORGIAN: readonly (readonly [last: string, endings: ReadonlySet<string>])[] = [
  ['ი', set('ი ის ს სა ში თან იდან მა ით ად ზე ისთვის ისა თვის')],
  ['ა', set('ა ის ას ასა აში ასთან იდან ამ ით აზე ისთვის ად')],
];
const GEORGIAN_VOWEL = new Set(['', ...set('ს ში დან მ სთან ზე სთვის')]);
const ARABIC = new Set(['', ...set('ة ون ين ات ا ان')]);
const GERMAN = new Set(['', 's']);
const PLURAL = new Set(['', 's', 'es']);
const BARE = new Set(['']);

/** Names that are more often something else in their own language: a given name, a city of another country, an everyday word. */
const DROPPED: Readonly<Record<string, string>> = {
  fr: 'MU GD DM MQ RE IM',
  de: 'RE GU',
  es: 'GD MU DM SH MF GU',
  tr: 'IM MA GH ML',
  az: 'TD ML IM CU',
  ru: 'TG IM',
  uk: 'TG IM ML',
  ar: 'OM ML BJ JE NE GU',
  ka: 'ML TG OM',
};
/** Names that are words of another of the languages, or English: they count in their own only. */
const SOFT: Readonly<Record<string, string>> = { de: 'IS CU NE', fr: 'CL TG MT IN', tr: 'PE CN', az: 'CN' };
/** Both are "Congo" in some languages; South Georgia and the smaller islands are told by long names only. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['CG', 'CD', 'UM', 'IO', 'TF', 'BV', 'HM', 'AQ']);
const LONG_ENOUGH = 5;
const SHORTEST_TURKIC = 4;

/** Phrases that hold a country's word without naming it. */
export const OTHER_DECOYS =
  'Acuerdo de París,Accord de Paris,Pariser Abkommen,Pariser Klima*,Paris Anlaşması,Paris sazişi,Парижское соглашение,Парижского соглашения,Паризька угода,' +
  'Nuevo México,Nouveau-Mexique,Neu-Mexiko,Нью-Мексико,América Latina,Real Madrid,Atlético de Madrid,Tour de France,Stade de France,Air France,France Télévisions,' +
  'France Inter,Radio France,Géorgie du Sud,Südgeorgien,Gare de Lyon,Inter de Milán,اتفاق باريس,اتفاقية باريس,' +
  'თბილისის დინამო,дело об убийстве Москв*';

/** The languages whose names are to be looked for in a text, by its script and, in the Latin one, its short words. */
export function languagesOf(text: string, tokens: readonly TextToken[]): readonly string[] {
  const found: string[] = [];
  for (const [letters, languages] of SCRIPTS) if (letters.test(text)) found.push(...languages);
  if (/[A-Za-z]/.test(text) && isOtherLatin(text, tokens)) found.push(...LATIN);
  return found;
}

/** Whether a text in Latin letters shows this language: its short words or letters, not fewer than those of English. */
export function showsLanguage(language: string, text: string, tokens: readonly TextToken[]): boolean {
  const own = count(language, tokens) + (OWN_LETTERS[language]?.test(text) ? 1 : 0);
  return own > 0 && own >= count('en', tokens);
}

function isOtherLatin(text: string, tokens: readonly TextToken[]): boolean {
  const english = count('en', tokens);
  return english === 0 || LATIN.some((language) => count(language, tokens) > english);
}

function count(language: string, tokens: readonly TextToken[]): number {
  const words = SHORT_WORDS[language];
  if (!words) return 0;
  let total = 0;
  for (const { key } of tokens) if (words.has(key)) total++;
  return total;
}

/** All names of one language: those of the platform, where it has the language, and the words of our table. */
export function namesIn(language: string, codes: Iterable<string>): OtherName[] {
  const names: OtherName[] = [];
  const dropped = DROPPED[language]?.split(' ') ?? [];
  const soft = SOFT[language]?.split(' ') ?? [];
  if (Intl.DisplayNames.supportedLocalesOf(language).length > 0) {
    const regions = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = AMBIGUOUS.has(code) || dropped.includes(code) ? undefined : regions.of(code);
      if (name) names.push(...formsOf(language, code, name.replace(/ʼ/g, "'"), soft.includes(code)));
    }
  }
  for (const line of (OTHER_COUNTRY_WORDS[language] ?? '').split(';')) {
    for (const word of line.slice(3).split(',')) names.push(...wordsOf(language, line.slice(0, 2), word));
  }
  return names;
}

function wordsOf(language: string, code: string, written: string): OtherName[] {
  const soft = written.startsWith('~');
  const word = soft ? written.slice(1) : written;
  if (word.endsWith('/')) return formsOf(language, code, word.slice(0, -1), soft);
  const phrases = language === 'ar' ? withArticles(word) : [word];
  return phrases.map((phrase) => ({ code, phrase, endings: undefined, language, soft }));
}

/** A name with its endings: its last word is cut where the endings of the language replace the last letter. */
function formsOf(language: string, code: string, name: string, soft: boolean): OtherName[] {
  const words = name.split(/\s+/);
  const last = words.pop() ?? '';
  const [stem, endings] = stemOf(language, last);
  const before = words.map((word) => (language === 'ru' || language === 'uk' ? stemOfAdjective(word) : word));
  const phrases =
    language === 'ar' ? withArticles([...before, stem].join(' ')) : [[...before, stem].join(' ')];
  return phrases.map((phrase) => ({
    code,
    phrase: endings === BARE ? phrase : `${phrase}*`,
    endings: endings === BARE ? undefined : endings,
    language,
    soft,
  }));
}

function stemOf(language: string, word: string): readonly [stem: string, endings: ReadonlySet<string>] {
  if (language === 'ru' || language === 'uk')
    return cut(word, SLAVIC, SLAVIC_CONSONANT, /[бвгджзклмнпрстфхцчшщ]$/i);
  if (language === 'ka') return cut(word, GEORGIAN, GEORGIAN_VOWEL, /./);
  if (language === 'hy') return [word, ARMENIAN];
  if (language === 'ar') return [word, word.endsWith('ي') ? ARABIC : BARE];
  if (language === 'tr' || language === 'az') return [word, word.length >= SHORTEST_TURKIC ? TURKIC : BARE];
  if (language === 'de') return [word, GERMAN];
  return [word, word === word.toLowerCase() ? PLURAL : BARE];
}

function cut(
  word: string,
  table: readonly (readonly [last: string, endings: ReadonlySet<string>])[],
  others: ReadonlySet<string>,
  takesOthers: RegExp,
): readonly [stem: string, endings: ReadonlySet<string>] {
  const row = table.find(([last]) => word.endsWith(last));
  if (row && word.length > 3) return [word.slice(0, -1), row[1]];
  return [word, takesOthers.test(word) ? others : BARE];
}

const stemOfAdjective = (word: string): string =>
  word.length >= LONG_ENOUGH ? `${word.slice(0, -2)}*` : word;

/** What Arabic writes onto the front of a word: "and", "in", "to", with the article or without. */
function withArticles(phrase: string): string[] {
  const bare = phrase.replace(/^ال/, '');
  const has = bare !== phrase;
  const noun =
    has || bare.endsWith('ي')
      ? [`ال${bare}`, `وال${bare}`, `بال${bare}`, `لل${bare}`, `فال${bare}`, `وبال${bare}`]
      : [];
  return [...(has ? [] : ['', 'و', 'ب', 'ل', 'ف', 'وب', 'ول'].map((front) => front + bare)), ...noun];
}
