// What depends on the reader's language and zone.
import type { DateText } from '../i18n/date-text.js';
import type { Translate } from '../i18n/messages.js';
import type { NewsItem } from '../items/item.js';
import type { LabelText } from '../layout/style.js';
import type { Entry } from '../source/source.js';
import type { DateTable } from '../time/format-date.js';
import type { Zone } from '../time/zone.js';

export interface Language {
  readonly locale: string;
  readonly zone: Zone;
  readonly t: Translate;
  readonly number: (n: number) => string;
  readonly dates: DateText;
  /** The date of an entry, by the author's `formatDate` where there is one. */
  readonly dateOf: (entry: Entry, style: DateStyle) => string;
  readonly labelText: LabelText;
  /** Names of months and days where the browser lacks them. */
  readonly table: DateTable | undefined;
  /** How a facet's value is shown. */
  readonly label: (facet: string, value: string) => string;
}

export type DateStyle = 'short' | 'long';

/** The author's own text of an item's date; undefined leaves `label`, ours. */
export type DateTextOf = (
  item: NewsItem,
  context: { readonly style: DateStyle; readonly label: string },
) => string | undefined;
