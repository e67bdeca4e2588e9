// The slow way: every question answered by looking at every row. What the index says must be the same.
import type { Clause, Filter, Query } from '../../../src/source/source.js';
import { wordsOf } from '../../../src/text/text.js';
import { priorityOf } from '../../../src/source/entries.js';
import type { TypedRow } from './typed-rows.js';

export interface Known {
  readonly ordinal: number;
  readonly row: TypedRow;
}

const part = (clause: Clause, name: 'any' | 'all' | 'none'): readonly string[] => {
  if ('length' in clause) return name === 'any' ? clause : [];
  return clause[name] ?? [];
};

const has = (row: TypedRow, facet: string, value: string): boolean => {
  const values = row.values[facet] ?? [];
  return value === '' ? values.length === 0 : values.includes(value);
};

const passes = (row: TypedRow, facet: string, clause: Clause, withAny: boolean): boolean => {
  const any = part(clause, 'any');
  if (withAny && any.length > 0 && !any.some((value) => has(row, facet, value))) return false;
  if (!part(clause, 'all').every((value) => has(row, facet, value))) return false;
  return !part(clause, 'none').some((value) => has(row, facet, value));
};

export const overlaps = (row: TypedRow, from: number, to: number): boolean =>
  row.start < to && (row.end > from || row.start >= from);

export const matches = (row: TypedRow, filter: Filter, leaveOut?: string): boolean => {
  for (const [facet, clause] of Object.entries(filter.facets ?? {})) {
    if (!passes(row, facet, clause, facet !== leaveOut)) return false;
  }
  const own = wordsOf(`${row.title} ${row.summary}`);
  if (!wordsOf(filter.text ?? '').every((word) => own.some((w) => w.startsWith(word)))) return false;
  return filter.span === undefined || overlaps(row, filter.span[0], filter.span[1]);
};

const isEra = (row: TypedRow): boolean => row.kind === 2;

export const timeOrder = (a: Known, b: Known): number => {
  if (a.row.start !== b.row.start) return a.row.start < b.row.start ? -1 : 1;
  if (a.row.end !== b.row.end) return a.row.end > b.row.end ? -1 : 1;
  return a.ordinal - b.ordinal;
};

const rank = ({ row }: Known): number => priorityOf(row.importance, row.title, row.start);

const byPriority = (a: Known, b: Known): number => rank(b) - rank(a) || timeOrder(a, b);

const names = (known: readonly Known[]): number[] => known.map(({ ordinal }) => ordinal);

const snap = (length: number): number => (length >= 1 ? 2 ** Math.floor(Math.log2(length)) : 1);

/** The top of each tile of those given. */
const tops = (known: readonly Known[], level: number, top: number): Known[] => {
  const tiles = new Map<number, Known[]>();
  for (const k of known) {
    const tile = Math.floor(k.row.start / 2 ** level);
    tiles.set(tile, [...(tiles.get(tile) ?? []), k]);
  }
  return [...tiles.values()].flatMap((tile) => tile.sort(byPriority).slice(0, top));
};

export class Oracle {
  readonly known: readonly Known[];
  readonly facets: readonly string[];

  constructor(known: readonly Known[], facets: readonly string[]) {
    this.known = known;
    this.facets = facets;
  }

  matching(filter: Filter): Known[] {
    return this.known.filter(({ row }) => matches(row, filter));
  }

  answer(query: Query, colours: readonly string[]) {
    const { start, end, edges } = query;
    const all = this.matching(query.filter).filter(
      ({ row }) => query.lane === undefined || has(row, query.lane.facet, query.lane.value),
    );
    const inside = all.filter(({ row }) => overlaps(row, start, end));
    const longest = snap(query.spanFrom);
    const marks = all.filter(({ row }) => !isEra(row));
    const spans = marks.filter(({ row }) => row.end - row.start >= longest);
    const points = marks.filter(({ row }) => !(row.end - row.start >= longest));
    const buckets = edges.length - 1;
    const inBucket = (known: readonly Known[], b: number) =>
      known.filter(({ row }) => row.start >= edges[b]! && row.start < edges[b + 1]!);
    const each = <T>(of: (b: number) => T): T[] => Array.from({ length: buckets }, (_, b) => of(b));
    const inTiles = ({ row }: Known): boolean =>
      Math.floor(row.start / 2 ** query.tileLevel) >= Math.floor(start / 2 ** query.tileLevel) &&
      Math.floor(row.start / 2 ** query.tileLevel) <= Math.ceil(end / 2 ** query.tileLevel) - 1;
    const crossing = spans.filter(({ row }) => row.start < start && row.end > start);
    const begun = tops(spans.filter(inTiles), query.tileLevel, query.spanTop).filter(({ row }) =>
      overlaps(row, start, end),
    );
    const shown = new Set([...[...crossing].sort(byPriority).slice(0, query.spanTop), ...begun]);
    return {
      matched: all.length,
      inWindow: inside.length,
      points: each((b) => inBucket(points, b).length),
      colours: [...colours, ''].map((colour) =>
        each((b) => inBucket(points, b).filter(({ row }) => colourOf(row, colours) === colour).length),
      ),
      pointEntries: each((b) => {
        const few = inBucket(points, b);
        return few.length > 3 ? undefined : names(few.sort(timeOrder));
      }),
      spanStarts: each(
        (b) => inBucket(spans, b).filter(({ row }) => row.start >= start && row.start < end).length,
      ),
      spans: names([...shown].sort(byPriority)),
      crossing: crossing.length,
      eras: names(inside.filter(({ row }) => isEra(row)).sort(byPriority)).slice(0, query.spanTop),
      candidates: names(tops(marks.filter(inTiles), query.tileLevel, query.tileTop).sort(byPriority)),
    };
  }

  counts(filter: Filter) {
    const facets = this.facets.map((facet) => {
      const held = new Map<string, number>();
      for (const { row } of this.known) {
        const counted = matches(row, filter, facet) ? 1 : 0;
        const values = row.values[facet] ?? [];
        for (const value of values.length > 0 ? values : ['']) {
          held.set(value, (held.get(value) ?? 0) + counted);
        }
      }
      return [facet, Object.fromEntries(held)] as const;
    });
    return {
      total: this.known.length,
      matched: this.matching(filter).length,
      facets: Object.fromEntries(facets),
    };
  }

  histogram(edges: Float64Array, filter: Filter): number[] {
    const starts = this.matching(filter).filter(({ row }) => !isEra(row));
    return Array.from(
      { length: edges.length - 1 },
      (_, b) => starts.filter(({ row }) => row.start >= edges[b]! && row.start < edges[b + 1]!).length,
    );
  }

  extent(filter: Filter): readonly [number, number] | undefined {
    const ends = this.matching(filter)
      .flatMap(({ row }) => [row.start, row.end])
      .filter((t) => Number.isFinite(t));
    return ends.length === 0 ? undefined : [Math.min(...ends), Math.max(...ends)];
  }

  ordered(filter: Filter, span?: readonly [number, number]): number[] {
    const all = this.matching(filter).filter(({ row }) => !span || overlaps(row, span[0], span[1]));
    return names(all.sort(timeOrder));
  }

  seek(t: number, direction: 1 | -1, filter: Filter): number | undefined {
    const ordered = this.matching(filter).sort(timeOrder);
    return direction === 1
      ? ordered.find(({ row }) => row.start >= t)?.ordinal
      : ordered.filter(({ row }) => row.start < t).at(-1)?.ordinal;
  }
}

const colourOf = (row: TypedRow, colours: readonly string[]): string => {
  const first = row.values['theme']?.[0] ?? '';
  return colours.includes(first) ? first : '';
};
