import type { TemplateResult } from 'lit';
import type { FacetModel, ValueState } from './facet-model.js';
import type { FilterMenus } from './filter-menus.js';
import type { Translate } from './translate.js';

export type { FacetModel, FacetValueModel, ValueState } from './facet-model.js';

export interface SearchModel {
  readonly hits: number;
  /** 0-based place of the current hit, -1 before the first. */
  readonly index: number;
  readonly onStep: (by: 1 | -1) => void;
}

export interface FilterPanels {
  readonly facetPanel: (model: FilterBarModel, facet: FacetModel, key: string) => TemplateResult;
  readonly sheetContent: (model: FilterBarModel) => TemplateResult;
}

export interface FilterBarModel {
  readonly locale: string;
  readonly t: Translate;
  readonly menus: FilterMenus;
  /** What fills an open panel or sheet; undefined while its code is on the way. */
  readonly panels: () => FilterPanels | undefined;
  readonly facets: readonly FacetModel[];
  readonly text: string;
  readonly matched: number;
  readonly total: number;
  /** The window the filter is held to, in words; undefined when it is not. */
  readonly spanText?: string | undefined;
  readonly search?: SearchModel | undefined;
  /** What stands at the end of the bar, such as the zoom buttons. */
  readonly end?: TemplateResult | undefined;
  /** One value asked for in another way; `undefined` asks for it no more. */
  readonly onToggle: (facet: string, value: string, how: ValueState | undefined) => void;
  /** Many values at once ("All" in a panel). Default: `onToggle` for each. */
  readonly onToggleAll?: ((facet: string, values: readonly string[], how: ValueState) => void) | undefined;
  /** The reader goes into the search field. */
  readonly onSearch?: () => void;
  readonly onMode: (facet: string, mode: 'any' | 'all') => void;
  /** Drops the clause of one facet, or the whole filter with text and window. */
  readonly onClear: (facet?: string) => void;
  readonly onText: (text: string) => void;
  readonly onSpan: (on: boolean) => void;
}
