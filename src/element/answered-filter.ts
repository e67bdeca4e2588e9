// The filter that can be answered now. Words are looked for by an index where items are many: until it is there, the filter before stays.
import type { Filter, Counts, Items, SyncSource } from '../source/source.js';
import type { Progress } from '../items/sliced-work.js';

/** What a filter is asked of. */
interface Asked {
  /** The filter that was asked for, and the author's predicate. */
  readonly filter: () => Filter;
  readonly match: () => Filter['match'];
  readonly source: () => SyncSource | undefined;
  /** Items that are here, whose words can be indexed. */
  readonly items: () => Items | undefined;
  /** Requests the code that makes the index of words. Rejects where it cannot be had. */
  readonly indexWords: (items: Items, told: (progress: Progress) => void) => Promise<void>;
  /** The index has come further. */
  readonly changed: () => void;
}

const NO_COUNTS: Counts = { total: 0, matched: 0, facets: {} };
/** So many items are read at each question rather than indexed. */
const READ_AT_MOST = 20_000;

export class AnsweredFilter {
  /** How far the index of words has come, while it is made. */
  progress: Progress | undefined;
  /** Resolves when the index of words is there, or could not be had. */
  settled: Promise<void> | undefined;
  readonly #asked: Asked;
  #answered: Filter = {};
  #failed = false;
  #counted: readonly [source: SyncSource, revision: number | undefined, filter: Filter] | undefined;
  #known = NO_COUNTS;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  get active(): Filter {
    const filter = this.#matching(this.#asked.filter());
    if (filter.text && this.#unread) this.index();
    else this.#answered = filter;
    return this.#answered;
  }

  /** Counted once per data and filter, however often it is drawn. */
  get counts(): Counts {
    return this.#answer(this.active);
  }

  /** The counts under a filter that the element does not have. */
  countsOf(filter: Filter): Counts {
    return this.#answer(this.#matching(filter));
  }

  /** With the author's predicate; the same object while neither changes. */
  #matching(filter: Filter): Filter {
    const match = this.#asked.match();
    if (!match) return filter;
    if (this.#joined?.of !== filter || this.#joined.whole.match !== match)
      this.#joined = { of: filter, whole: { ...filter, match } };
    return this.#joined.whole;
  }

  #joined: { readonly of: Filter; readonly whole: Filter } | undefined;

  #answer(filter: Filter): Counts {
    const source = this.#asked.source();
    if (!source) return NO_COUNTS;
    const now = [source, source.revision, filter] as const;
    if (!this.#counted || now.some((part, i) => part !== this.#counted![i]))
      this.#known = source.counts(filter);
    this.#counted = now;
    return this.#known;
  }

  /** The reader is about to search, or does: the index is begun. */
  index(): void {
    if (this.#unread) this.settled ??= this.#build();
  }

  get #unread(): boolean {
    return !this.#failed && (this.#asked.items()?.textUnindexed ?? 0) > READ_AT_MOST;
  }

  async #build(): Promise<void> {
    const items = this.#asked.items();
    const told = (progress: Progress): void => {
      this.progress = progress;
      this.#asked.changed();
    };
    try {
      if (items) await this.#asked.indexWords(items, told);
    } catch {
      this.#failed = true;
    }
    this.settled = this.progress = undefined;
    this.#asked.changed();
  }
}
