import { KINDS } from '../../items/item.js';
import { importanceOf } from '../../source/entries.js';
import type { Entry } from '../../source/source.js';
import { unpackWhen } from '../../time/span.js';
import { raw, type Sql } from './engine.js';
import type { RecordFile } from './records.js';

// What an archive is prepared into: items in time order, what is counted ahead, the most important apart.

/** Another one makes archives that were prepared before be prepared anew. */
export const SCHEMA_VERSION = 6;

/** Facet values as bits: value number n is bit n % 64 of word n / 64, bit 0 of word 0 stands for none. */
export const BITS = 64;
/** Values beyond so many words are kept as a list of numbers. */
export const MOST_WORDS = 4;

/**
 * What more than one in so many items has is frequent: it is counted by month. The items of a rarer value or word are kept together, so
 * that few of them are read.
 */
export const RARE = 32;

export interface FacetMeta {
  readonly name: string;
  /** The most frequent first: the one at [i] has number i + 1. */
  readonly values: readonly string[];
  readonly counts: readonly number[];
  /** Items that have no value. */
  readonly none: number;
  readonly words: number;
}

/** A frequent word of texts: the one at [i] is bit i % 64 of word i / 64 of an item's words. */
export interface WordMeta {
  readonly word: string;
  /** Items that have it. */
  readonly count: number;
}

export interface ArchiveMeta {
  readonly schema: number;
  /** Of files and settings it was made of. */
  readonly fingerprint: string;
  readonly total: number;
  readonly extent: readonly [number, number] | undefined;
  readonly hasTimes: boolean;
  readonly eras: number;
  readonly facets: readonly FacetMeta[];
  readonly colours: readonly string[];
  /** Counts by day and by month are there. */
  readonly hasCubes: boolean;
  /** How many items each tier of the most important holds, the smallest tier first. */
  readonly tiers: readonly number[];
  /** The least priority of each. */
  readonly tierFrom: readonly number[];
  readonly words: readonly WordMeta[];
}

/** Items with the value of this number; number 0 is none. */
export const countOfCode = ({ counts, none }: FacetMeta, code: number): number =>
  code === 0 ? none : (counts[code - 1] ?? 0);
export const isFrequent = (count: number, total: number): boolean => count * RARE > total;

/** The file of records of an archive. */
export const recordsFile = (store: string): string => `${store}.records`;

/** What the rows of an archive are read from by name: all items, those that are long, eras, and the most important. */
export type ItemTable = 'items' | 'long' | 'eras' | `tier${number}`;

export const textName = (word: number): string => `w${word}`;
export const textWords = (words: number): number => Math.ceil(words / BITS);

export const wordName = (facet: number, word: number): string => `m${facet}_${word}`;
export const restName = (facet: number): string => `r${facet}`;
export const hasRest = ({ values }: FacetMeta): boolean => values.length >= BITS * MOST_WORDS;
export const facetWords = (values: number): number =>
  Math.min(MOST_WORDS, Math.max(1, Math.ceil((values + 1) / BITS)));

/** The columns that hold the values of a facet. */
export const columnsOfFacet = (facet: FacetMeta, f: number): readonly string[] => [
  ...Array.from({ length: facet.words }, (_, word) => wordName(f, word)),
  ...(hasRest(facet) ? [restName(f)] : []),
];

/** The columns of a table of items: what pictures and counts are made of. Texts are in the file of records. */
export const itemColumns = ({ facets, words }: Pick<ArchiveMeta, 'facets' | 'words'>): string =>
  [
    'rank',
    'start',
    'stop',
    'class',
    'kind',
    'priority',
    'colour',
    ...facets.flatMap(columnsOfFacet),
    ...Array.from({ length: textWords(words.length) }, (_, word) => textName(word)),
  ].join(', ');

/** The smallest table of counts by month that holds the values of these facets; those of all are many rows. */
export const monthTable = ({ facets }: Pick<ArchiveMeta, 'facets'>, used: readonly number[]): string => {
  if (used.length === 0) return 'months';
  return used.length === 1 && facets.length > 1 ? `month${used[0]!}` : 'by_month';
};

export const DAY_MS = 86_400_000;

// Records of the archive as entries.

const finite = (column: string): string =>
  `CASE WHEN isfinite(${column}) THEN ${column}::VARCHAR ELSE 'null' END`;

/** A row as a line of JSON; an open side of time is null. */
export const RECORD: Sql = raw(
  `concat('[', concat_ws(',', ordinal, to_json(id), ${finite('start')}, ${finite('stop')}, "when", to_json(title), kind, priority, colour, CASE WHEN json_valid(item) THEN item ELSE '{}' END), ']')`,
);

type Row = readonly [
  ordinal: number,
  id: string,
  start: number | null,
  stop: number | null,
  when: number,
  title: string,
  kind: number,
  priority: number,
  colour: number,
  item: unknown,
];

function entryOf(record: unknown): Entry {
  const [ordinal, id, start, stop, when, title, kind, priority, colour, item] = record as Row;
  return {
    ordinal,
    id,
    span: unpackWhen(start ?? -Infinity, stop ?? Infinity, when),
    title,
    kind: KINDS[kind] ?? 'event',
    importance: importanceOf(priority),
    priority,
    colour,
    item,
  };
}

/** The entries of these ranks. */
export async function entriesOf(
  records: RecordFile,
  ranks: Iterable<number>,
): Promise<ReadonlyMap<number, Entry>> {
  const read = await records.read(ranks);
  return new Map([...read].map(([rank, record]) => [rank, entryOf(record)]));
}
