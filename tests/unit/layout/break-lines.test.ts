import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/layout/break-lines.js';

const measure = (text: string): number => text.length;

describe('breakLines', () => {
  it.each([
    ['one line', 20, ['one line']],
    ['breaks where a word no longer fits', 20, ['breaks where a word', 'no longer fits']],
    ['aa bb cc', 5, ['aa bb', 'cc']],
    ['aa  bb\tcc', 4, ['aa', 'bb', 'cc']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['aa abcdefghij k', 4, ['aa', 'abcd', 'efgh', 'ij k']],
    ['5, 12:00\u202fAM x', 8, ['5,', '12:00\u202fAM', 'x']],
    ['a b\u00a0c d', 4, ['a', 'b\u00a0c', 'd']],
    ['', 4, ['']],
    ['     ', 4, ['']],
  ])('%j in a line of %d is %j', (text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });
});
