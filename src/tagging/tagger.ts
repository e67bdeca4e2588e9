import type { Tag, NewsItem } from '../items/item.js';
import { themeOfCategory, type Lexicon, ThemeFinder } from './themes.js';
import { createCountryCodes, CountryFinder, type Finding } from './countries.js';
import { GAZETTEER_TEXT } from './gazetteer-data.js';
import { parseGazetteer, type Gazetteer, type Places } from './gazetteer.js';
import { LEXICON_EN } from './lexicons/en.js';
import { tokenize } from './phrase-trie.js';
import { cleanText } from '../text/text.js';
import { foldName } from '../items/field-names.js';
import { createFieldPlanner, type FieldPlan, pick, type Cells } from '../items/fields.js';
import { addListValues } from '../items/field-values.js';

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

type Facet = 'countries' | 'themes';
type Tagged = Omit<TagResult, 'tags'>;
export type ItemTagger = (item: NewsItem) => NewsItem & Tagged;

/** A category of the source, and what it is known by: its name, its code. */
type Category = Pick<Tag, 'value' | 'words'>;

/** Columns that hold what an author says of the theme; other columns of themes hold a source's own categories. */
const OWN_THEMES: ReadonlySet<string> = new Set(['theme', 'themes']);

/**
 * A copy of the item with countries and themes where its author gave none; `tags` tells where each came from. What the author gave
 * wins, facet by facet; of it only the spelling of countries changes ("Armenia", "arm" and "am" become AM). The text is title and
 * summary. Columns such as `categories` or `topic` hold the source's own categories, as do themes that readers of feeds mark as such in
 * `tags`: what stands for a theme becomes one, the rest stays in `categories`. Column names may be singular or plural and in any letter case.
 */
export function tagItem(
  item: NewsItem | Readonly<Record<string, unknown>>,
  tagger: Tagger,
): NewsItem & Tagged {
  return createItemTagger(tagger)(item as NewsItem);
}

/** The same for many items: columns are looked up once per shape of item. */
export function createItemTagger(tagger: Tagger): ItemTagger {
  const planner = createFieldPlanner([]);
  return (item) => tagByPlan(item, planner(item), tagger);
}

function tagByPlan(item: NewsItem, { fields }: FieldPlan, tagger: Tagger): NewsItem & Tagged {
  const own = fields.themes.filter((column) => OWN_THEMES.has(foldName(column)));
  const marked = tagsIn(item);
  const before = marked.filter(isThemeOrCountry);
  const sources = [
    ...before.filter((tag) => tag.facet === 'themes' && !tag.auto && tag.words.length > 0),
    ...valuesOf(item, without(fields.themes, own)).map((value) => ({ value, words: [value] })),
  ];
  const given = (facet: Facet, columns: readonly string[], notGiven: readonly Category[]): string[] =>
    without(
      valuesOf(item, columns),
      [...notGiven, ...before.filter((tag) => tag.facet === facet && tag.auto)].map(({ value }) => value),
    );
  const countries = given('countries', fields.countries, []);
  const themes = given('themes', own, sources);
  const categories = sources.flatMap(({ words }) => words);
  const found = tagger.tag(textOf(item, fields), categories);
  const tags = [
    ...marked.filter((tag) => !isThemeOrCountry(tag)),
    ...(countries.length > 0 ? authored(countries, tagger) : tagsOf('countries', found.tags)),
    ...(themes.length > 0
      ? themes.map((value) => ({ facet: 'themes', value, words: [], auto: false }))
      : tagsOf('themes', found.tags)),
  ];
  return {
    ...withoutColumns(item, [...fields.countries, ...fields.themes]),
    ...leftOver(sources, found.tags),
    countries: valuesAt('countries', tags),
    themes: valuesAt('themes', tags),
    tags,
  };
}

/** Authors may have another column of this name: words, or anything. */
function tagsIn({ tags }: Cells): readonly Tag[] {
  return Array.isArray(tags) ? tags.filter(isTag) : [];
}

const isTag = (value: unknown): value is Tag =>
  typeof value === 'object' &&
  value !== null &&
  'facet' in value &&
  'value' in value &&
  'words' in value &&
  Array.isArray(value.words);

const isThemeOrCountry = ({ facet }: Tag): boolean => facet === 'countries' || facet === 'themes';

/** What the author says, each as the code of a country where it is one; the words tell how it was written. */
function authored(values: readonly string[], tagger: Tagger): Tag[] {
  const tags = new Map<string, Tag>();
  for (const written of values) {
    const value = tagger.countryOf(written) ?? written;
    const words = value === written ? [] : [written];
    if (!tags.has(value)) tags.set(value, { facet: 'countries', value, words, auto: false });
  }
  return [...tags.values()];
}

/** The source's categories that became no theme and no country. */
function leftOver(sources: readonly Category[], tags: readonly Tag[]): { readonly categories?: string[] } {
  const taken = new Set(tags.flatMap((tag) => (tag.auto ? [] : tag.words)));
  const left = sources.filter(({ words }) => !words.some((word) => taken.has(word) || isTheme(word)));
  return left.length > 0 ? { categories: left.map(({ value }) => value) } : {};
}

const isTheme = (category: string): boolean => themeOfCategory(category) !== undefined;

function textOf(item: Cells, fields: FieldPlan['fields']): string {
  const parts = [fields.title, fields.summary].map((columns) => pick(item, columns));
  return parts.filter((part) => typeof part === 'string' && part !== '').join('. ');
}

function valuesOf(item: Cells, columns: readonly string[]): string[] {
  const values: string[] = [];
  for (const column of columns) addListValues(item[column], values, cleanText);
  return values;
}

function withoutColumns(item: NewsItem, columns: readonly string[]): NewsItem {
  return Object.fromEntries(
    Object.entries(item).filter(([column]) => !columns.includes(column)),
  ) as unknown as NewsItem;
}

const without = (values: readonly string[], others: readonly string[]): string[] =>
  values.filter((value) => !others.includes(value));
const tagsOf = (facet: Facet, tags: readonly Tag[]): readonly Tag[] =>
  tags.filter((tag) => tag.facet === facet);
const valuesAt = (facet: Facet, tags: readonly Tag[]): string[] =>
  tagsOf(facet, tags).map(({ value }) => value);
