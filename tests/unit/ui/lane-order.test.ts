import { describe, expect, it } from 'vitest';
import { orderedLanes } from '../../../src/ui/lanes/lane-order.js';

const counts = {
  total: 9,
  matched: 9,
  facets: { country: { GE: 2, AM: 4, AZ: 2, TR: 0, '': 1 } },
};
const names: Readonly<Record<string, string>> = {
  GE: 'Georgia',
  AM: 'Armenia',
  AZ: 'Azerbaijan',
  '': '(none)',
};
const localization = { locale: 'en', label: (_: string, value: string) => names[value] ?? value };
const order = (first?: readonly string[]): string[] =>
  orderedLanes('country', first, counts, localization).map((lane) => lane.value);

describe('the order of lanes', () => {
  it('is by count, most first, and by name where counts are equal; values without events have none', () => {
    expect(order()).toEqual(['AM', 'AZ', 'GE', '']);
  });

  it('begins with those the author names', () => {
    expect(order(['GE', 'XX', ''])).toEqual(['GE', '', 'AM', 'AZ']);
  });

  it('is empty for a facet that there is not', () => {
    expect(orderedLanes('city', undefined, counts, localization)).toEqual([]);
  });
});
