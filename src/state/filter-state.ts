// The filter that can be answered now. Words are looked for by an index where items are many: until it is there, the filter before stays.
import type { Filter, Counts, Items, SyncSource } from '../source/source.js';
import type { Progress } from '../source/duplicate-id.js';

export interface FilterHost {
  readonly element: { readonly filter: Filter; readonly match: ((item: never) => boolean) | undefined };
  readonly data: { readonly dataset: Items | undefined };
  readonly source: SyncSource | undefined;
  /** Requests the code that makes the index of words. Rejects where it cannot be had. */
  readonly indexWords: (items: Items, told: (progress: Progress) => void) => Promise<void>;
  requestUpdate(): void;
}

const NO_COUNTS: Counts = { total: 0, matched: 0, facets: {} };
/** So many items are read at each question rather than indexed. */
const READ_AT_MOST = 20_000;

export class FilterState {
  /** How far the index of words has come, while it is made. */
  progress: Progress | undefined;
  /** Resolves when the index of words is there, or could not be had. */
  settled: Promise<void> | undefined;
  private readonly host: FilterHost;
  private answered: Filter = {};
  private failed = false;
  private counted: readonly [source: SyncSource, revision: number | undefined, filter: Filter] | undefined;
  private known = NO_COUNTS;

  constructor(host: FilterHost) {
    this.host = host;
  }

  get active(): Filter {
    const filter = this.matching(this.host.element.filter);
    if (filter.text && this.unread) this.index();
    else this.answered = filter;
    return this.answered;
  }

  /** Counted once per data and filter, however often it is drawn. */
  get counts(): Counts {
    return this.answer(this.active);
  }

  /** The counts under a filter that the element does not have. */
  countsOf(filter: Filter): Counts {
    return this.answer(this.matching(filter));
  }

  /** With the author's predicate; the same object while neither changes. */
  private matching(filter: Filter): Filter {
    const { match } = this.host.element;
    if (!match) return filter;
    if (this.joined?.of !== filter || this.joined.whole.match !== match)
      this.joined = { of: filter, whole: { ...filter, match } };
    return this.joined.whole;
  }

  private joined: { readonly of: Filter; readonly whole: Filter } | undefined;

  private answer(filter: Filter): Counts {
    const { source } = this.host;
    if (!source) return NO_COUNTS;
    const now = [source, source.revision, filter] as const;
    if (!this.counted || now.some((part, i) => part !== this.counted![i])) this.known = source.counts(filter);
    this.counted = now;
    return this.known;
  }

  /** The reader is about to search, or does: the index is begun. */
  index(): void {
    if (this.unread) this.settled ??= this.build();
  }

  private get unread(): boolean {
    return !this.failed && (this.host.data.dataset?.textUnindexed ?? 0) > READ_AT_MOST;
  }

  private async build(): Promise<void> {
    const { data } = this.host;
    const told = (progress: Progress): void => {
      this.progress = progress;
      this.host.requestUpdate();
    };
    try {
      if (data.dataset) await this.host.indexWords(data.dataset, told);
    } catch {
      this.failed = true;
    }
    this.settled = this.progress = undefined;
    this.host.requestUpdate();
  }
}
