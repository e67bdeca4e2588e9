import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakLines, showingPlace } from '../../../src/layout/break-lines.js';
import { foundPlaces } from '../../../src/text/text.js';

const seed = 20261128;
const measure = (text: string): number => text.length * 7;

describe('a cut title with what was searched for', () => {
  it('begins at its beginning where the place is shown anyway', () => {
    const title = 'Peace treaty initialled in Washington after long talks';
    expect(showingPlace(title, [[0, 5]], { lines: 1, width: 150 }, measure)).toBe(title);
    expect(showingPlace(title, [], { lines: 1, width: 50 }, measure)).toBe(title);
  });

  it('begins later, with an ellipsis, where the place would be behind the last one', () => {
    const title = 'Armenia and Azerbaijan agree the text of a peace treaty';
    const shown = showingPlace(title, foundPlaces(title, ['peace']), { lines: 1, width: 180 }, measure);
    expect(shown).toMatch(/^….*peace treaty$/u);
    expect(measure(shown.slice(0, shown.indexOf('peace') + 5))).toBeLessThanOrEqual(180 - measure('…'));
  });

  it(`the first place is within the lines that are shown (seed ${String(seed)})`, () => {
    const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom('a', 'b', 'c', 'd', 'e') });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 2, maxLength: 20 }),
        fc.nat(19),
        fc.integer({ min: 100, max: 300 }),
        fc.integer({ min: 1, max: 3 }),
        (words, at, width, lines) => {
          const list = words.map((w, i) => (i === at % words.length ? 'zebra' : w));
          const title = list.join(' ');
          const shown = showingPlace(title, foundPlaces(title, ['zebra']), { lines, width }, measure);
          const seen = breakLines(shown, width, measure).slice(0, lines).join(' ');
          expect(seen).toContain('zebra');
        },
      ),
      { seed },
    );
  });
});
