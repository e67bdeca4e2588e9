import type { FilterPanels } from './chrome/filter-bar-model.js';
import type { FeatureHost } from './feature-host.js';
import type { EvenController } from './even-controller.js';
import type { LazyPart } from './lazy-part.js';

/** What the controls over the plot know of the element. */
export interface ControlsHost extends FeatureHost {
  readonly parts: FeatureHost['parts'] & { readonly panels: LazyPart<FilterPanels> };
  readonly features: FeatureHost['features'] & { readonly evenly: EvenController | undefined };
  /** Pictures the reader asked for, by address. */
  readonly asked: ReadonlySet<string>;
  /** The facet that gives marks their colour. */
  readonly colourFacet: string;
  colourOf(facet: string, value: string): string | undefined;
  showList(list: boolean): void;
  open(what: 'help', open: boolean): void;
}
