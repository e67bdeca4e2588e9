import type { Filter } from '../query/filter.js';
import type { Source } from '../query/source.js';
import type { Translate } from './chrome/translate.js';
import type { DataSettings } from './data-settings.js';
import type { Language } from './language.js';
import type { PlotController } from './plot-controller.js';
import type { Reader } from './reader.js';

/** What a card needs of the element. */
export interface CardHost {
  readonly speech: Language;
  readonly t: Translate;
  readonly source: Source | undefined;
  readonly activeFilter: Filter;
  readonly dataSettings: DataSettings;
  readonly reader: Reader;
  readonly plot: PlotController;
  colourOf(facet: string, value: string): string | undefined;
}
