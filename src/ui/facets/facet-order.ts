import { attempt } from '../../items/author-function.js';
import type { FacetSettings, FacetValue } from '../../state/facets.js';

/** How the values of a facet are put in order; undefined where that is by count. */
export function facetOrder(
  settings: FacetSettings | undefined,
  locale: string,
): ((a: FacetValue, b: FacetValue) => number) | undefined {
  const { order, sort, field = '' } = settings ?? {};
  if (sort) return (a, b) => attempt(`facet ${field}`, sort, a, b) ?? 0;
  if (order === undefined || order === 'count') return undefined;
  if (order === 'name') {
    const { compare } = new Intl.Collator(locale, { numeric: true });
    return (a, b) => compare(a.label, b.label);
  }
  const place = new Map(order.map((value, i) => [value, i]));
  const at = ({ value }: FacetValue): number => place.get(value) ?? place.size;
  return (a, b) => at(a) - at(b) || b.count - a.count;
}
