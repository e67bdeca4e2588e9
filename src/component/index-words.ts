// The index of words, made in slices when somebody searches among many items.
import { Dataset } from '../query/dataset.js';
import type { Progress } from '../query/progress.js';
import type { Items } from '../query/source.js';
import { buildTextIndex } from '../query/text-index.js';
import { runInSlices } from './scheduler.js';

export async function indexWords(items: Items, told: (progress: Progress) => void): Promise<void> {
  if (items instanceof Dataset)
    await runInSlices(items.indexingText(buildTextIndex), new AbortController().signal, told);
}
