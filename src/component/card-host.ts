import type { CellReader } from '../data/date-context.js';
import type { Filter } from '../query/filter.js';
import type { Source } from '../query/source.js';
import type { Translate } from './chrome/translate.js';
import type { DataSettings } from './data-settings.js';
import type { Language } from './language.js';
import type { PlotController } from './plot-controller.js';
import type { Reader } from './reader.js';
import type { Settings } from './settings.js';

/** What a card needs of the element. */
export interface CardHost {
  readonly speech: Language;
  readonly t: Translate;
  readonly source: Source | undefined;
  readonly element: HTMLElement & { readonly filter: Filter; readonly images: Settings['images'] };
  /** Pictures the reader asked for, by address. */
  readonly asked: Set<string>;
  requestUpdate(): void;
  /** The filter that is answered. */
  readonly activeFilter: Filter;
  readonly dataSettings: DataSettings;
  /** Reads the dates of sources as people write them, as far as its code is there. */
  readonly data: { readonly cells: { readonly readCell: CellReader } };
  readonly reader: Reader;
  readonly plot: PlotController;
  colourOf(facet: string, value: string): string | undefined;
}
