// Random questions about what a source holds, the same for the same seed: windows, filters, words, lanes, pages and neighbours.
import type { Clause, Entry, Filter, PageQuery, Query, Target } from '../../source/source.js';
import { wordsOf } from '../../text/search-text.js';
import { edgesFor, stepFor, stepLength } from '../../time/calendar.js';
import { createZone } from '../../time/zone.js';

export type Question =
  | { readonly name: 'frame'; readonly query: Query }
  | { readonly name: 'counts'; readonly filter: Filter }
  | { readonly name: 'page'; readonly query: PageQuery }
  | { readonly name: 'find'; readonly target: Target; readonly filter: Filter };

/** What questions are made of. */
export interface Ground {
  readonly entries: readonly Entry[];
  readonly extent: readonly [number, number];
  /** Values of each facet. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

/** Numbers from 0 to 1 (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ZONES = ['UTC', 'UTC', 'UTC', 'Europe/Berlin', 'Asia/Kathmandu'];
const LONGEST_ZOOM = 22;

export class Questions {
  private readonly ground: Ground;
  private readonly random: () => number;

  constructor(ground: Ground, seed: number) {
    this.ground = ground;
    this.random = randomFrom(seed);
  }

  next(): Question {
    const kind = this.random();
    const filter = this.filter();
    if (kind < 0.5) return { name: 'frame', query: this.query(filter) };
    if (kind < 0.65) return { name: 'counts', filter };
    if (kind < 0.8) return { name: 'page', query: this.page(filter) };
    return { name: 'find', target: this.target(), filter };
  }

  private whole(below: number): number {
    return Math.floor(this.random() * below);
  }

  private pick<T>(list: readonly T[]): T | undefined {
    return list[this.whole(list.length)];
  }

  private window(): readonly [number, number] {
    const [first, last] = this.ground.extent;
    const length = Math.max(1, (1.2 * (last - first)) / 2 ** (this.random() * LONGEST_ZOOM));
    const near = this.pick(this.ground.entries)?.span.start ?? first;
    const middle =
      Number.isFinite(near) && this.random() < 0.7 ? near : first + this.random() * (last - first);
    const start = Math.floor(middle - this.random() * length);
    return [start, start + Math.ceil(length)];
  }

  private query(filter: Filter): Query {
    const [start, end] = this.window();
    const buckets = 10 + this.whole(150);
    const step = stepFor((end - start) / buckets);
    const zone = this.pick(ZONES)!;
    const facet = this.random() < 0.2 ? this.pick(Object.keys(this.ground.values)) : undefined;
    const lane = facet === undefined ? undefined : { facet, value: this.value(facet) };
    const isEven = this.random() < 0.8;
    return {
      start,
      end,
      ...(isEven
        ? { edges: edgesFor(start, end, step, createZone(zone)), calendar: { step, zone } }
        : { edges: this.edges(start, end) }),
      spanFrom: this.random() < 0.8 ? stepLength(step) : 2 ** this.whole(40),
      tileLevel: Math.max(0, Math.ceil(Math.log2((end - start) / (1 + this.whole(8))))),
      tileTop: this.whole(30),
      spanTop: this.whole(17),
      filter,
      ...(lane ? { lane } : {}),
    };
  }

  private edges(start: number, end: number): Float64Array {
    const within = Array.from({ length: this.whole(20) }, () => start + this.whole(end - start));
    return Float64Array.from([...new Set([start, ...within, end])].sort((a, b) => a - b));
  }

  private value(facet: string): string {
    return this.random() < 0.1 ? '' : (this.pick(this.ground.values[facet] ?? []) ?? '');
  }

  private list(facet: string): readonly string[] {
    return Array.from({ length: 1 + this.whole(3) }, () => this.value(facet));
  }

  private clause(facet: string): Clause {
    const kind = this.random();
    if (kind < 0.5) return [this.value(facet)];
    if (kind < 0.7) return this.list(facet);
    return {
      ...(kind < 0.9 ? { any: this.list(facet) } : {}),
      ...(this.random() < 0.3 ? { all: [this.value(facet)] } : {}),
      ...(this.random() < 0.5 ? { none: this.list(facet) } : {}),
    };
  }

  private filter(): Filter {
    if (this.random() < 0.3) return {};
    const facets = Object.keys(this.ground.values).filter(() => this.random() < 0.5);
    const word =
      this.random() < 0.2 ? this.pick(wordsOf(this.pick(this.ground.entries)?.title ?? '')) : undefined;
    return {
      ...(facets.length > 0
        ? { facets: Object.fromEntries(facets.map((facet) => [facet, this.clause(facet)])) }
        : {}),
      ...(word === undefined ? {} : { text: word.slice(0, 1 + this.whole(word.length)) }),
      ...(this.random() < 0.15 ? { span: this.window() } : {}),
    };
  }

  private page(filter: Filter): PageQuery {
    const most = this.random() < 0.5 ? 50 : this.ground.entries.length;
    return {
      filter,
      ...(this.random() < 0.3 ? { span: this.window() } : {}),
      offset: this.whole(most + 1),
      limit: this.whole(60),
    };
  }

  private target(): Target {
    const near = this.pick(this.ground.entries);
    if (this.random() < 0.5) return { id: this.random() < 0.9 ? (near?.id ?? 'none') : 'none of these' };
    const start = near && Number.isFinite(near.span.start) ? near.span.start : this.ground.extent[0];
    return { time: start + this.whole(3) - 1, direction: this.random() < 0.5 ? 1 : -1 };
  }
}
