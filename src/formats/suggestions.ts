// What the items of a file have that their author may want to use: columns to filter by, a measure of importance, suspect dates.
import type { Problem } from '../items/problem.js';
import { isDateCell } from './column-choice.js';

type RawItem = Readonly<Record<string, unknown>>;

export interface FacetSuggestion {
  readonly column: string;
  /** How many different values the items looked at have. */
  readonly values: number;
}

export interface Suggestions {
  /** Columns of few different texts, the fullest first. */
  readonly facets: readonly FacetSuggestion[];
  /** A column of numbers that may say how important an item is, with the least and the most of them. */
  readonly importance?: { readonly column: string; readonly least: number; readonly most: number };
  /** Items far from all others in time, by their place in the items and their record. */
  readonly outliers: readonly { readonly item: number; readonly record: number; readonly start: unknown }[];
}

export interface Suggester {
  add(items: readonly RawItem[], origins: readonly number[]): void;
  /** The suggestions, and a problem for each suspect date. */
  end(): { readonly suggestions: Suggestions; readonly problems: readonly Problem[] };
}

const LOOKED_AT = 1000;
const MOST_VALUES = 30;
const QUANTILES_OF = 10_000;
/** Fewer dates say nothing about what is usual. */
const LEAST_DATES = 20;

const NO_FACET: ReadonlySet<string> = new Set(
  (
    'id start end edtf precision title summary url image media sources tags kind status event story lang startTime endTime ' +
    'displayDate countries themes importance'
  ).split(' '),
);
const NO_MEASURE =
  /lat|lon|lng|zip|post|phone|(?:^|[^a-z])(?:id|no|nr|year|month|day|age|code|x|y)(?:$|[^a-z])/i;
const MEASURE =
  /weight|priority|score|votes?|deaths?|dead|killed|fatal|victims|injured|casualt|count|total|magnitude|views|amount|cost|importance/i;

/** Roughly, and only where it is plain. */
const yearOf = (start: unknown): number | undefined => {
  if (typeof start === 'number') return 1970 + start / 31_556_952_000;
  if (typeof start !== 'string' || start.length > 100) return undefined;
  // "2021-05-27" is the usual case.
  const plain = start.charCodeAt(4) === 45 ? Number(start.slice(0, 4)) : -1;
  if (plain >= 0) return plain;
  if (/[\u0E00-\u0E7F]/.test(start)) return undefined; // Thai years are 543 ahead, where they are not of our era.
  const iso = /^\+?(-?\d{4,7})(?:$|[-/~?T. ])/.exec(start);
  if (iso) return Number(iso[1]);
  const long = /^Y(-?\d{1,12})(?:E(\d{1,2}))?/.exec(start);
  if (long) return Number(long[1]) * 10 ** Number(long[2] ?? 0);
  const before = /(\d{1,6}) ?B\.?C/.exec(start);
  if (before) return -Number(before[1]);
  const year = /(?:^|\D)(\d{4})(?:$|\D)/.exec(start);
  return year ? Number(year[1]) : undefined;
};

interface Column {
  filled: number;
  numbers: number;
  dates: number;
  length: number;
  least: number;
  most: number;
  readonly values: Set<string>;
}

const look = (column: Column, value: string): void => {
  column.filled++;
  column.length += value.length;
  if (column.values.size <= MOST_VALUES) column.values.add(value);
  const number = /^[-+]?\d+(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : NaN;
  if (Number.isFinite(number)) {
    column.numbers++;
    column.least = Math.min(column.least, number);
    column.most = Math.max(column.most, number);
  } else if (isDateCell(value)) column.dates++;
};

const facetsOf = (columns: ReadonlyMap<string, Column>, items: number): readonly FacetSuggestion[] =>
  [...columns]
    .filter(
      ([name, { filled, numbers, dates, length, values }]) =>
        !NO_FACET.has(name) &&
        filled >= Math.max(4, items * 0.3) &&
        values.size >= 2 &&
        values.size <= Math.min(MOST_VALUES, filled / 2) &&
        numbers + dates < filled * 0.5 &&
        length / filled <= 40,
    )
    .sort(([, a], [, b]) => b.filled - a.filled || a.values.size - b.values.size)
    .map(([column, { values }]) => ({ column, values: values.size }));

const importanceOf = (columns: ReadonlyMap<string, Column>, items: number): Suggestions['importance'] => {
  if (columns.has('importance')) return undefined;
  const able = [...columns].filter(
    ([name, { filled, numbers, least, most, values }]) =>
      !NO_FACET.has(name) &&
      !NO_MEASURE.test(name) &&
      filled >= Math.max(3, items * 0.5) &&
      numbers >= filled * 0.9 &&
      least >= 0 &&
      most > least &&
      values.size >= 3,
  );
  const [column, found] = able.find(([name]) => MEASURE.test(name)) ?? able[0] ?? [];
  return column === undefined || !found ? undefined : { column, least: found.least, most: found.most };
};

/** The years that a date must lie between to be among the others; undefined where there are too few. */
const usualYears = (years: readonly number[]): readonly [number, number] | undefined => {
  const known = years.filter((year) => !Number.isNaN(year));
  if (known.length < LEAST_DATES) return undefined;
  const step = Math.ceil(known.length / QUANTILES_OF);
  const sorted = known.filter((_, i) => i % step === 0).sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  const [low, high] = [at(0.05), at(0.95)];
  return [low - 10 * Math.max(high - low, 100), high + 10 * Math.max(high - low, 10)];
};

/** Starts looking at items, which may come in pieces. */
export const createSuggester = (): Suggester => {
  const columns = new Map<string, Column>();
  const years: number[] = [];
  const records: number[] = [];
  const suspects = new Map<number, unknown>();
  let looked = 0;

  const lookAt = (item: RawItem): void => {
    looked++;
    for (const [name, value] of Object.entries(item)) {
      if (NO_FACET.has(name) && name !== 'importance') continue;
      const parts: readonly unknown[] = Array.isArray(value) ? value : [value];
      for (const part of parts) {
        if (typeof part !== 'string' && typeof part !== 'number') continue;
        let column = columns.get(name);
        if (!column) columns.set(name, (column = emptyColumn()));
        look(column, String(part).trim());
      }
    }
  };

  return {
    add: (items, origins) => {
      items.forEach((item, i) => {
        if (looked < LOOKED_AT) lookAt(item);
        const year = yearOf(item['start']);
        // Only a far year can turn out to be suspect; the text of the others need not be kept.
        if (year !== undefined && (year > 2100 || year < 1000)) suspects.set(years.length, item['start']);
        years.push(year ?? NaN);
        records.push(origins[i] ?? i);
      });
    },
    end: () => {
      const usual = usualYears(years);
      const outliers = usual
        ? [...suspects]
            .filter(([item]) => years[item]! < usual[0] || years[item]! > usual[1])
            .map(([item, start]) => ({ item, record: records[item]!, start }))
        : [];
      const few = outliers.length <= Math.max(1, years.length * 0.02) ? outliers : [];
      const importance = importanceOf(columns, looked);
      return {
        suggestions: {
          facets: facetsOf(columns, looked),
          ...(importance ? { importance } : {}),
          outliers: few,
        },
        problems: few.length ? problemsOf(few, years) : [],
      };
    },
  };
};

const emptyColumn = (): Column => ({
  filled: 0,
  numbers: 0,
  dates: 0,
  length: 0,
  least: Infinity,
  most: -Infinity,
  values: new Set(),
});

const problemsOf = (outliers: Suggestions['outliers'], years: readonly number[]): readonly Problem[] => {
  const far = new Set(outliers.map(({ item }) => item));
  let [first, last] = [Infinity, -Infinity];
  years.forEach((year, i) => {
    if (Number.isNaN(year) || far.has(i)) return;
    first = Math.min(first, year);
    last = Math.max(last, year);
  });
  return outliers.map(({ item, record, start }) => ({
    severity: 'field',
    row: record,
    field: 'start',
    value: start,
    why: `The date is suspect: it lies ${Math.round(years[item]! > last ? years[item]! - last : first - years[item]!)} years ${years[item]! > last ? 'after' : 'before'} all others, which are of the years ${Math.floor(first)} to ${Math.floor(last)}.`,
    remedy: 'Correct it if it is a slip; the item is kept.',
  }));
};
