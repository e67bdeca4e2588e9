import type { FeatureHost } from './feature-host.js';
import type { EvenController } from './even-controller.js';
import type { Chunks } from './chunks.js';

/** What the controls over the plot know of the element. */
export interface ControlsHost extends FeatureHost {
  readonly chunks: Chunks;
  readonly features: FeatureHost['features'] & { readonly evenly: EvenController | undefined };
  /** Pictures the reader asked for, by address. */
  readonly asked: ReadonlySet<string>;
  /** The facet that gives marks their colour. */
  readonly colourFacet: string;
  colourOf(facet: string, value: string): string | undefined;
  showList(list: boolean): void;
  open(what: 'help', open: boolean): void;
}
