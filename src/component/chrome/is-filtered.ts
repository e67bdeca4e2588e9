import type { FilterBarModel } from './filter-bar-model.js';

/** Whether anything narrows the events shown: a value, a word or a window. */
export const isFiltered = (model: Pick<FilterBarModel, 'facets' | 'text' | 'spanText'>): boolean =>
  model.text !== '' ||
  model.spanText !== undefined ||
  model.facets.some((facet) => facet.values.some((value) => value.state));
