import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, foldedWidth } from '../../../src/layout/break-lines.js';

const measure = (text: string): number => text.length;

describe('breakLines', () => {
  it.each([
    ['one line', 20, ['one line']],
    ['breaks where a word no longer fits', 20, ['breaks where a word', 'no longer fits']],
    ['aa bb cc', 5, ['aa bb', 'cc']],
    ['aa  bb\tcc', 4, ['aa', 'bb', 'cc']],
    ['abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['aa abcdefghij k', 4, ['aa', 'abcd', 'efgh', 'ij k']],
    ['aa bb-cc d', 7, ['aa', 'bb-cc d']],
    ['aa bbb-cccc d', 6, ['aa', 'bbb-', 'cccc', 'd']],
    ['aa b-cccccccc d', 6, ['aa', 'b-', 'cccccc', 'cc', 'd']],
    ['5, 12:00\u202fAM x', 8, ['5,', '12:00\u202fAM', 'x']],
    ['a b\u00a0c d', 4, ['a', 'b\u00a0c', 'd']],
    ['', 4, ['']],
    ['     ', 4, ['']],
  ])('%j in a line of %d is %j', (text, width, lines) => {
    expect(breakLines(text, width, measure)).toEqual(lines);
  });
});

describe('foldedWidth', () => {
  const seed = 20261129;
  const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 2, maxLength: 12 });

  it(`is the least width that has the text in so many lines, and a little more (seed ${seed})`, () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 3 }), (list, lines) => {
        const text = list.join(' ');
        const width = foldedWidth(text, measure, lines) - 2;
        expect(breakLines(text, width, measure).length).toBeLessThanOrEqual(lines);
        const least = Math.max(...list.map(measure));
        if (width > least) expect(breakLines(text, width - 1, measure).length).toBeGreaterThan(lines);
      }),
      { seed },
    );
  });

  it('is that of the whole word where there is only one', () => {
    expect(foldedWidth('Unbreakable', measure)).toBe(11);
    expect(foldedWidth('Unbreakable', measure, 3)).toBe(11);
  });
});
