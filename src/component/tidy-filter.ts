import { isCountryFacet, tidyCountry } from '../data/tidy-country.js';
import type { Filter } from '../query/filter.js';
import { partsOf, withClause } from './clauses.js';

/** The filter with codes of countries as they are in the data ("am" is AM); the same object where they are so already. */
export function tidyFilter(filter: Filter): Filter {
  let tidy = filter;
  for (const [facet, clause] of Object.entries(filter.facets ?? {})) {
    const { any, all, none } = partsOf(clause);
    const codes = [any, all, none].map((values) => values.map(tidyCountry));
    if (!isCountryFacet(facet) || codes.flat().join() === [...any, ...all, ...none].join()) continue;
    const [some = [], every = [], no = []] = codes;
    tidy = withClause(tidy, facet, { any: some, all: every, none: no });
  }
  return tidy;
}
