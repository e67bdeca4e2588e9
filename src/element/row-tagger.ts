// Countries and themes found in items before they are indexed: a chunk of its own, loaded where `auto-tag` asks for it.
import type { NewsItem } from '../items/item.js';
import type { Problem } from '../items/problem.js';
import { createItemTagger, type ItemTagger, createTagger } from '../tagging/tagger.js';
import { loadLexicon, readLexicon } from '../tagging/lexicon.js';
import { loadPlaces } from '../tagging/places.js';
import type { Lexicon } from '../tagging/themes.js';

const INDEX = /^\d+$/;

export interface TaggerSettings {
  /** BCP 47. */
  readonly language: string;
  readonly regionBias: string | undefined;
  /** Address of the author's own words, CSV of theme, word and weight. */
  readonly lexicon: string | undefined;
  /** States, provinces and cities name their country too. */
  readonly places: boolean | undefined;
}

interface OwnLexicon {
  readonly lexicon?: Lexicon;
  readonly problems: readonly Problem[];
}

const lexiconProblem = (value: string, why: string): Problem => ({
  severity: 'file',
  field: 'lexicon',
  value,
  why,
  remedy: 'Write it as CSV of theme, word, weight, at an address that this page may read.',
});

/** The author's words; where they cannot be had, the built-in ones are used and the problem says so. */
async function fetchLexicon(address: string): Promise<OwnLexicon> {
  try {
    const response = await fetch(new URL(address, document.baseURI));
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    const { lexicon, problems } = readLexicon(await response.text());
    return { lexicon, problems: problems.map((why) => lexiconProblem(address, why)) };
  } catch (error) {
    const why = error instanceof Error ? error.message : 'no reason is known';
    return { problems: [lexiconProblem(address, `The lexicon could not be read (${why}).`)] };
  }
}

export class RowTagger {
  /** The lexicons are English, where there is one that of the language, and the author's own. */
  static async load({ language, regionBias, lexicon: address, places }: TaggerSettings): Promise<RowTagger> {
    const [own, table, ...lexicons] = await Promise.all([
      address === undefined ? undefined : fetchLexicon(address),
      places ? loadPlaces() : undefined,
      loadLexicon('en'),
      loadLexicon(language),
    ]);
    const lexicon = [...new Set([...lexicons, own?.lexicon])].filter((found) => found !== undefined);
    const options = { lexicon, ...(regionBias ? { regionBias } : {}), ...(table ? { places: table } : {}) };
    return new RowTagger(createItemTagger(createTagger(options)), own?.problems ?? []);
  }

  /** What could not be used of the author's lexicon. */
  readonly problems: readonly Problem[];

  readonly #tag: ItemTagger;

  private constructor(tag: ItemTagger, problems: readonly Problem[]) {
    this.#tag = tag;
    this.problems = problems;
  }

  /** The rows, each tagged when it is first read: large lists are read in slices. */
  rows(items: readonly unknown[]): readonly unknown[] {
    const tagged = new Map<unknown, unknown>();
    const read = (item: unknown): unknown => {
      if (!isItem(item)) return item;
      if (!tagged.has(item)) tagged.set(item, this.#tag(item));
      return tagged.get(item);
    };
    return new Proxy(items, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key);
        return typeof key === 'string' && INDEX.test(key) ? read(value) : value;
      },
    });
  }
}

const isItem = (item: unknown): item is NewsItem =>
  typeof item === 'object' && item !== null && !Array.isArray(item);
