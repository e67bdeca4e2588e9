import { describe, expect, it } from 'vitest';
import { facetNames, type FacetValue } from '../../../src/state/filter.js';
import { facetOrder } from '../../../src/ui/facets/facet-model.js';

const values: readonly FacetValue[] = [
  { value: 'b', label: 'Beta', count: 9 },
  { value: 'a', label: 'Alpha', count: 2 },
  { value: 'c', label: 'Gamma 10', count: 5 },
  { value: 'd', label: 'Gamma 9', count: 1 },
];
const ordered = (settings: Parameters<typeof facetOrder>[0]): string =>
  [...values]
    .sort(facetOrder(settings, 'en'))
    .map(({ value }) => value)
    .join('');

describe('a facet with settings', () => {
  it('has its values by name, in a list’s order, or by a function', () => {
    expect(ordered({ field: 'x', order: 'name' })).toBe('abdc');
    expect(ordered({ field: 'x', order: ['d', 'a'] })).toBe('dabc');
    expect(ordered({ field: 'x', sort: (a, b) => a.count - b.count })).toBe('dacb');
    expect(facetOrder({ field: 'x', order: 'count' }, 'en')).toBeUndefined();
  });

  it('is known by its column, beside those that are names alone', () => {
    const facets = ['country', { field: 'city', label: 'City' }];
    expect(facetNames(facets)).toEqual(['country', 'city']);
    expect(facetNames(facets)).toBe(facetNames(facets));
  });
});
