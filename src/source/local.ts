// Items in memory as a source like any other: the same questions, answered at once.
import type {
  Counts,
  Filter,
  Found,
  Frame,
  Page,
  PageQuery,
  Query,
  Source,
  SourceInfo,
  SyncSource,
  Target,
} from './source.js';

/** `facets` are those that the items were indexed by. */
export class LocalSource implements Source {
  readonly facets: readonly string[];
  #items: SyncSource;
  #changes = 0;
  readonly #listeners = new Set<() => void>();

  constructor(items: SyncSource, facets: readonly string[]) {
    this.#items = items;
    this.facets = facets;
  }

  get items(): SyncSource {
    return this.#items;
  }

  /** Other items take their place, and whoever subscribed is told. */
  set items(items: SyncSource) {
    this.#items = items;
    this.#changes++;
    for (const listener of this.#listeners) listener();
  }

  info(): SourceInfo {
    const { total, extent, timed, colours } = this.#items;
    return { version: this.#version, total, extent, facets: this.facets, hasTimes: timed, colours };
  }

  frame(query: Query): Frame {
    return { ...this.#items.answer(query), dataVersion: this.#version };
  }

  counts(filter: Filter): Counts & { readonly dataVersion: string } {
    return { ...this.#items.counts(filter), dataVersion: this.#version };
  }

  page(query: PageQuery): Page {
    return { ...this.#items.entries(query), dataVersion: this.#version };
  }

  find(target: Target, filter: Filter): Found {
    const dataVersion = this.#version;
    if ('id' in target) {
      const found = this.#items.locate(target.id, filter);
      return { entry: found?.entry, rank: found?.rank ?? -1, dataVersion };
    }
    return { entry: this.#items.seek(target.time, target.direction, filter), rank: -1, dataVersion };
  }

  subscribe(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  get #version(): string {
    return `${this.#changes}.${this.#items.version}`;
  }
}
