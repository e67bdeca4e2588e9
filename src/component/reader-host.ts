import type { NewsItem } from '../data/item.js';
import type { Entry } from '../query/entry.js';
import type { Filter } from '../query/filter.js';
import type { Counts, Source } from '../query/source.js';
import type { Announcer } from './announcer.js';
import type { PlotController } from './plot-controller.js';

/** What the reader's acts work on. */
export interface ReaderHost {
  readonly element: EventTarget & { filter: Filter; readonly updateComplete: Promise<boolean> };
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly plot: PlotController;
  readonly source: Source | undefined;
  readonly announcer: Announcer;
  readonly activeFilter: Filter;
  readonly counts: Counts;
  readonly view: [number, number] | undefined;
  readonly chosen: Entry | undefined;
  readonly cluster: readonly [number, number] | undefined;
  modes: ReadonlyMap<string, 'any' | 'all'>;
  requestUpdate(): void;
  openEntry(entry: Entry | undefined): void;
  /** Brings an entry into view, on the axis and in the list. */
  reveal(entry: Entry, user: boolean): void;
  /** Focus goes back to the chosen mark or row, as when its card closes. */
  refocus(entry: Entry | undefined): void;
}

/** The author's object behind an entry. */
export const itemOf = (entry: Entry | undefined): NewsItem | undefined => entry?.item as NewsItem | undefined;
