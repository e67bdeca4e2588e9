// Countries and themes found in items before they are indexed: a chunk of its own, loaded where `auto-tag` asks for it.
import type { NewsItem } from '../items/item.js';
import { createItemTagger, type ItemTagger } from '../tagging/tag-item.js';
import { createTagger } from '../tagging/tagger.js';
import { loadLexicon } from '../tagging/load-lexicon.js';

const INDEX = /^\d+$/;

export class RowTagger {
  /** The lexicons are English and, where there is one, that of the language. */
  static async load(language: string, regionBias: string | undefined): Promise<RowTagger> {
    const lexicons = await Promise.all([loadLexicon('en'), loadLexicon(language)]);
    const lexicon = [...new Set(lexicons)].filter((found) => found !== undefined);
    return new RowTagger(createItemTagger(createTagger({ lexicon, ...(regionBias ? { regionBias } : {}) })));
  }

  private readonly tag: ItemTagger;

  private constructor(tag: ItemTagger) {
    this.tag = tag;
  }

  /** The rows, each tagged when it is first read: large lists are read in slices. */
  rows(items: readonly unknown[]): readonly unknown[] {
    const tagged = new Map<unknown, unknown>();
    const read = (item: unknown): unknown => {
      if (!isItem(item)) return item;
      if (!tagged.has(item)) tagged.set(item, this.tag(item));
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
