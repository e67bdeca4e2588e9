import { describe, expect, it } from 'vitest';
import { readStory } from '../../../src/items/story-place.js';

const CELLS: readonly (readonly [unknown, ReturnType<typeof readStory>])[] = [
  [3, { order: 3, words: undefined }],
  ['3', { order: 3, words: undefined }],
  [' 2.5 ', { order: 2.5, words: undefined }],
  ['-1', { order: -1, words: undefined }],
  ['3:', { order: 3, words: undefined }],
  ['3: Words: with a colon', { order: 3, words: 'Words: with a colon' }],
  ['3 :two\nlines', { order: 3, words: 'two lines' }],
  ['', undefined],
  ['   ', undefined],
  [undefined, undefined],
  [null, undefined],
];

describe('the column "story"', () => {
  for (const [cell, read] of CELLS)
    it(`${JSON.stringify(cell)} is ${JSON.stringify(read)}`, () => expect(readStory(cell)).toEqual(read));

  for (const cell of ['third', '3rd', ': words', '3. words', '1,5', Number.NaN, Infinity, true, {}, [3]])
    it(`${JSON.stringify(cell)} is no step, and it is said what is`, () =>
      expect(readStory(cell)).toMatch(/"3: words"/));
});
