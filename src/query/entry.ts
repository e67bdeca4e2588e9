import type { DateSpan } from '../data/date-span.js';
import type { Kind } from '../data/item.js';

/** One item as the index knows it. Entries are made when they are named, so a million items cost no million objects. */
export interface Entry {
  /** Place in the loaded items, stable while they stay loaded; the cheap identity. */
  readonly ordinal: number;
  /** The author's id, or a stable hash. Computed on first use. */
  readonly id: string;
  readonly span: DateSpan;
  readonly title: string;
  readonly kind: Kind;
  readonly importance: number;
  /** Larger is labelled first: importance, ties broken by a hash that does not depend on the order of loading. */
  readonly priority: number;
  /** Index of the first value of the colour facet in `Source.colours`, -1 for none. */
  readonly colour: number;
  /** The author's object, as passed in. */
  readonly item: unknown;
}
