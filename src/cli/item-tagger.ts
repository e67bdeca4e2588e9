import type { NewsItem } from '../data/item.js';
import type { OutputItem } from './output-item.js';

/** Adds countries and themes to items whose author gave none, and gives the author's countries as codes. */
export const loadItemTagger = async (): Promise<(item: OutputItem) => OutputItem> => {
  const [{ createTagger }, { createItemTagger }] = await Promise.all([
    import('../tagging/tagger.js'),
    import('../tagging/tag-item.js'),
  ]);
  const tag = createItemTagger(createTagger());
  return (item) => tag(item as unknown as NewsItem);
};
