import type { Tag } from '../items/item.js';
import { themeOfCategory, type Lexicon, ThemeFinder } from './themes.js';
import { createCountryCodes } from './country-code.js';
import { CountryFinder, type Finding } from './countries.js';
import { GAZETTEER_TEXT } from './gazetteer-data.js';
import { parseGazetteer, type Gazetteer, type Places } from './gazetteer.js';
import { LEXICON_EN } from './lexicons/en.js';
import { tokenize } from './tokens.js';

export interface TaggerOptions {
  /** ISO 3166-1 alpha-2 code of the region whose reading of an ambiguous name is likelier: 'US' reads "Georgia" as the state. Default: none. */
  readonly regionBias?: string;
  /** Words that speak for themes. Default: English. Several are used together. */
  readonly lexicon?: Lexicon | readonly Lexicon[];
  /** Words that name countries. Default: the built-in English table. */
  readonly gazetteer?: Gazetteer;
  /** States, provinces and cities that name their country too: `await loadPlaces()`, or a table of your own. Default: none. */
  readonly places?: Places;
}

/** Countries as ISO 3166-1 alpha-2 codes, themes by name, and the words that each came from. */
export interface TagResult {
  readonly countries: string[];
  readonly themes: string[];
  readonly tags: Tag[];
}

export interface Tagger {
  /** Countries that the text names, and themes: those of the source's own categories, else by the words of the text. */
  tag(text: string, categories?: readonly string[]): TagResult;
  /**
   * The code of the country that an author means by this, where they were asked for a country: a code of two or three letters, or
   * a name, in any letter case. Undefined where it is none, or could be two ("Congo").
   */
  countryOf(text: string): string | undefined;
}

/** Makes a tagger; making one costs some milliseconds, so keep it. */
export function createTagger(options: TaggerOptions = {}): Tagger {
  const { regionBias, lexicon = LEXICON_EN, gazetteer = parseGazetteer(GAZETTEER_TEXT) } = options;
  const countries = new CountryFinder(gazetteer, regionBias?.toUpperCase(), options.places);
  const codes = createCountryCodes();
  const themes = new ThemeFinder('themes' in lexicon ? [lexicon] : lexicon);
  return {
    tag(text, categories = []) {
      const tokens = tokenize(text);
      const given = fromCategories(categories, countries);
      const named = countries.find(text, tokens).filter(({ value }) => !hasValue(given.countries, value));
      const themed = given.themes.length > 0 ? [] : themes.find(text, tokens);
      return result(given, named, themed);
    },
    countryOf: (text) => countries.named(text) ?? codes.read(text) ?? codes.named(text),
  };
}

interface Given {
  readonly countries: Finding[];
  readonly themes: Finding[];
}

/** The themes and countries that the source's own categories stand for, each with its categories as words. */
function fromCategories(categories: readonly string[], finder: CountryFinder): Given {
  const given: Given = { countries: [], themes: [] };
  for (const category of categories) {
    const theme = themeOfCategory(category);
    if (theme !== undefined) note(given.themes, theme, category);
    const country = theme === undefined ? finder.wholly(category, tokenize(category)) : undefined;
    if (country !== undefined) note(given.countries, country, category);
  }
  return given;
}

function note(findings: Finding[], value: string, word: string): void {
  const at = findings.findIndex((finding) => finding.value === value);
  const words = at < 0 ? [] : (findings[at]?.words ?? []);
  findings.splice(at < 0 ? findings.length : at, 1, { value, words: [...words, word] });
}

function hasValue(findings: readonly Finding[], value: string): boolean {
  return findings.some((finding) => finding.value === value);
}

function result(given: Given, named: readonly Finding[], themed: readonly Finding[]): TagResult {
  const tags = [
    ...given.countries.map((finding) => tag('countries', finding, false)),
    ...named.map((finding) => tag('countries', finding, true)),
    ...given.themes.map((finding) => tag('themes', finding, false)),
    ...themed.map((finding) => tag('themes', finding, true)),
  ];
  const values = (facet: string): string[] => tags.filter((t) => t.facet === facet).map((t) => t.value);
  return { countries: values('countries'), themes: values('themes'), tags };
}

function tag(facet: string, { value, words }: Finding, auto: boolean): Tag {
  return { facet, value, words, auto };
}
