import type { CellReader } from '../data/date-context.js';
import type { Translate } from './chrome/translate.js';
import type { DataSettings } from './data-settings.js';
import type { Language } from './language.js';
import type { ReaderHost } from './reader-host.js';
import type { Reader } from './reader.js';
import type { Settings } from './settings.js';

/** What a card needs of the element. */
export interface CardHost extends Omit<ReaderHost, 'renderRoot'> {
  readonly speech: Language;
  readonly t: Translate;
  readonly element: HTMLElement & ReaderHost['element'] & { readonly images: Settings['images'] };
  /** Pictures the reader asked for, by address. */
  readonly asked: Set<string>;
  readonly dataSettings: DataSettings;
  /** Reads the dates of sources as people write them, as far as its code is there. */
  readonly data: { readonly cells: { readonly readCell: CellReader } };
  readonly reader: Reader;
  colourOf(facet: string, value: string): string | undefined;
}
