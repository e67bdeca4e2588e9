import type { NewsItem } from '../data/item.js';
import type { OutputItem } from './output-item.js';

/** Adds countries and themes to items whose author gave none. */
export const createItemTagger = async (): Promise<(item: OutputItem) => OutputItem> => {
  const [{ createTagger }, { tagItem }] = await Promise.all([
    import('../tagging/tagger.js'),
    import('../tagging/tag-item.js'),
  ]);
  const tagger = createTagger();
  return (item) => tagItem(item as unknown as NewsItem, tagger);
};
