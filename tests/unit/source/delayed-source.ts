// A source whose answers come when the test says so: late, out of order, never, or as failures.
import type { Filter, PageQuery, Query, Source, SourceInfo, Target } from '../../../src/source/source.js';

interface Asked {
  readonly query: unknown;
  readonly signal: AbortSignal;
  readonly answer: () => void;
  readonly fail: (reason: unknown) => void;
}

interface DelayOptions {
  /** What is told at once. */
  readonly info: SourceInfo;
  /** Answers come by `answer(n)`; else each after a few turns of the event loop, the later ones first. */
  readonly byHand?: boolean;
}

export class DelayedSource implements Source {
  readonly asked: Asked[] = [];
  /** Tells nobody of changes. */
  silent = false;
  private readonly source: Source;
  private readonly options: DelayOptions;
  private first = true;

  constructor(source: Source, options: DelayOptions) {
    this.source = source;
    this.options = options;
  }

  info() {
    if (!this.first) return Promise.resolve(this.source.info());
    this.first = false;
    return this.options.info;
  }

  frame(query: Query, signal?: AbortSignal) {
    return this.later(query, signal, () => this.source.frame(query));
  }

  counts(filter: Filter, signal?: AbortSignal) {
    return this.later(filter, signal, () => this.source.counts(filter));
  }

  page(query: PageQuery, signal?: AbortSignal) {
    return this.later(query, signal, () => this.source.page(query));
  }

  find(target: Target, filter: Filter, signal?: AbortSignal) {
    return this.later(target, signal, () => this.source.find(target, filter));
  }

  subscribe(changed: () => void): () => void {
    return this.source.subscribe?.(() => !this.silent && changed()) ?? (() => undefined);
  }

  /** Answers the n-th question. */
  async answer(n: number): Promise<void> {
    this.asked[n]!.answer();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  }

  async fail(n: number, reason: unknown): Promise<void> {
    this.asked[n]!.fail(reason);
    for (let i = 0; i < 5; i++) await Promise.resolve();
  }

  private later<T>(
    query: unknown,
    signal = new AbortController().signal,
    make: () => T | Promise<T>,
  ): Promise<T> {
    return new Promise((resolve, reject) => {
      const answer = (): void => resolve(make());
      this.asked.push({ query, signal, answer, fail: reject });
      if (!this.options.byHand) setTimeout(answer, 3 - (this.asked.length % 3));
    });
  }
}
