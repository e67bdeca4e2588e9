import { describe, expect, it } from 'vitest';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { loadSync } from '../../../src/source/load.js';
import { ScannedItems } from '../../../src/source/scan.js';
import type { Filter } from '../../../src/source/source.js';
import { createZone } from '../../../src/time/zone.js';

const facets = ['theme'];
const options = (): Parameters<typeof ScannedItems.of>[1] => ({
  normalizer: createPlainNormalizer({ zone: createZone('UTC'), facets }),
  facets,
});
const rows = Array.from({ length: 500 }, (_, i) => ({
  id: `r${i}`,
  start: Date.UTC(2025, 0, 1) + i * 3_600_000,
  title: `Row ${i % 7}`,
  themes: i % 3 ? ['war'] : ['peace'],
  words: i,
}));

describe('a predicate beside the filter', () => {
  const match = (item: { readonly words: number }): boolean => item.words % 5 === 0;
  const other = (item: { readonly words: number }): boolean => item.words < 10;
  const sources = { few: ScannedItems.of(rows, options()), many: loadSync(rows, options()) };

  for (const [name, source] of Object.entries(sources)) {
    const counted = (filter: Filter): number => source.counts(filter).matched;
    it(`is joined to clauses and words, and each one answered for itself (${name})`, () => {
      expect(counted({ match })).toBe(100);
      expect(counted({ match: other })).toBe(10);
      expect(counted({ match, facets: { theme: ['peace'] } })).toBe(34);
      expect(counted({ match, text: 'row 0' })).toBe(
        rows.filter((r) => match(r) && r.words % 7 === 0).length,
      );
      expect(counted({})).toBe(500);
      expect(source.counts({ match, facets: { theme: ['peace'] } }).facets).toEqual({
        theme: { war: 66, peace: 34 },
      });
    });
  }
});
