import type { RawItem } from './reader.js';

/** A name to show, and what the source files it under where that is something else: a code. */
export interface SourceCategory {
  readonly name: string;
  readonly code?: string | undefined;
}

/** A source's own categories as themes; `tags` say that they are the source's, not the author's of the timeline. */
export const sourceCategories = (categories: readonly SourceCategory[]): Pick<RawItem, 'themes' | 'tags'> => {
  const words = new Map<string, Set<string>>();
  for (const { name, code } of categories) words.set(name, (words.get(name) ?? new Set()).add(code ?? name));
  return {
    themes: [...words.keys()],
    tags: [...words].map(([value, said]) => ({ facet: 'themes', value, words: [...said], auto: false })),
  };
};
