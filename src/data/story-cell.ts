// What an author writes in the column `story`: the place of an item in the story, and the words it is told in.
import { cleanText, cutText } from './clean-text.js';

export interface StoryPlace {
  /** Smaller is told earlier; only the order counts, so that 2.5 stands between 2 and 3. */
  readonly order: number;
  readonly words: string | undefined;
}

const LONGEST = 2000;
const CELL = /^(-?\d+(?:\.\d+)?)\s*(?::\s*(.*))?$/su;

/** `3`, or `3: words`. Undefined for an empty cell; a text that says what to do for one that cannot be read. */
export function readStory(value: unknown): StoryPlace | string | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value)) : '';
  if (text === '' && typeof value === 'string') return undefined;
  const [, order, words] = CELL.exec(text) ?? [];
  if (order === undefined) return 'Write the number of the step, as in "3" or "3: words".';
  return { order: Number(order), words: words ? cutText(words, LONGEST) : undefined };
}
