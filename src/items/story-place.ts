import { cleanText, cutText } from '../text/text.js';

// The place of an item in the author's story, as it stands in its field `story`.

export interface StoryPlace {
  /** Smaller is told earlier; only the order counts, so that 2.5 stands between 2 and 3. */
  readonly order: number;
  /** What is said at the step; without it the item's own summary is. */
  readonly words: string | undefined;
}

/** Characters; longer words are cut. */
const LONGEST = 2000;
/** The number of the step, and words behind a colon. */
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
