// Where the items that a filter leaves are read from, and which counts made ahead hold for them: chosen by what the filter asks, so that
// few rows are looked at.
import type { CellCounts } from './cell-counts.js';
import { joinSql, named, raw, type Sql, sql } from './engine.js';
import { type Condition, hasCode, type Needed, type Rows, where } from './filter-sql.js';
import {
  type ArchiveMeta,
  columnsOfFacet,
  countOfCode,
  isFrequent,
  itemColumns,
  monthTable,
  RARE,
} from './schema.js';
import { rowsWithWords, type SearchedWords } from './search.js';

/** What words and span of a filter leave: everything, what has frequent words, or a table of what was found. */
export type Searched =
  | { readonly kind: 'all' }
  | { readonly kind: 'words'; readonly words: SearchedWords }
  | { readonly kind: 'found'; readonly table: string; readonly size: number };

/** Counts by month, or of items where they are few; cells begin at `t`. */
export interface Months {
  readonly table: Sql;
  /** What its rows must hold. */
  readonly condition: Sql | undefined;
  /** Each `t` is the beginning of a month. */
  readonly isPure: boolean;
}

export interface Among {
  readonly rows: Rows;
  /** What rows must hold. */
  readonly condition: Sql | undefined;
  /** About so much of all items they are. */
  readonly share: number;
  /** How many items `n` have which values; else rows are counted. */
  readonly values: Sql | undefined;
  readonly months: Months | undefined;
  /** Counts of all items by month and by day, in memory. */
  readonly cells: readonly CellCounts[];
  /** The same of everything, for estimates. */
  readonly allCells: readonly CellCounts[];
}

/** More values than these are looked for among all items. */
const MOST_VALUES = 16;

export function amongOf(
  meta: ArchiveMeta,
  allCells: readonly CellCounts[],
  place: Searched,
  condition: Condition,
): Among {
  const rest = { condition: condition.sql, share: condition.share, allCells };
  if (place.kind === 'found') {
    const { table, size } = place;
    const rows: Rows = { from: () => raw(table), isParted: false, size };
    return { ...rest, rows, values: undefined, months: undefined, cells: [] };
  }
  const rare = meta.hasCubes ? rareOf(meta, condition) : undefined;
  const rows = rare ? rareRows(meta, rare) : allRows(meta);
  const values = meta.hasCubes ? sql`by_value ${where(condition.sql)}` : undefined;
  if (place.kind === 'all') {
    const isAll = condition.sql === undefined;
    const months = meta.hasCubes && !rare ? monthsOf(meta, condition) : undefined;
    return { ...rest, rows, values, months, cells: isAll ? allCells : [] };
  }
  const { words } = place;
  return {
    ...rest,
    share: condition.share * words.share,
    rows: rowsWithWords(meta, rows, words),
    values: valuesOfWord(meta, words, condition),
    months: condition.sql ? undefined : monthsOfWord(words),
    cells: [],
  };
}

export const allRows = ({ total }: ArchiveMeta): Rows => ({
  from: (table) => raw(table),
  isParted: true,
  size: total,
});

const countOf = ({ facets }: ArchiveMeta, { facet, codes }: Needed): number =>
  codes.reduce((sum, code) => sum + countOfCode(facets[facet]!, code), 0);

/** The values that are needed and that the fewest items have, where they are kept together. */
function rareOf(meta: ArchiveMeta, { needed }: Condition): Needed | undefined {
  const isRare = (one: Needed): boolean =>
    one.codes.length > 0 &&
    one.codes.length <= MOST_VALUES &&
    one.codes.every((code) => !isFrequent(countOfCode(meta.facets[one.facet]!, code), meta.total)) &&
    countOf(meta, one) * RARE <= 2 * meta.total;
  return [...needed].filter(isRare).sort((a, b) => countOf(meta, a) - countOf(meta, b))[0];
}

/** An item that has several of the values is read with the first of them. */
function rareRows(meta: ArchiveMeta, needed: Needed): Rows {
  const { facet, codes } = needed;
  const columns = raw(itemColumns(meta));
  const parts = codes.map((code, i) => {
    const before = codes.slice(0, i);
    const first = before.length > 0 ? sql`NOT ${hasCode(meta.facets[facet]!, facet, before)}` : undefined;
    return sql`SELECT ${columns} FROM ${named(`rare${facet}`)} ${where(sql`code = ${code}`, first)}`;
  });
  const all = sql`(${joinSql(parts, ' UNION ALL ')})`;
  return { from: () => all, isParted: false, size: countOf(meta, needed) };
}

/** The smallest table of counts by month that holds what is asked. */
function monthsOf(meta: ArchiveMeta, { sql: condition, facets, needed }: Condition): Months {
  const cube = needed.find(
    ({ facet, codes, isAlone }) =>
      isAlone && codes.length === 1 && isFrequent(countOfCode(meta.facets[facet]!, codes[0]!), meta.total),
  );
  const table = raw(cube ? `cube${cube.facet}` : monthTable(meta, facets));
  const asked = cube ? allOf(sql`code = ${cube.codes[0]!}`, cube.others) : condition;
  return { table, condition: asked, isPure: true };
}

const allOf = (...conditions: readonly (Sql | undefined)[]): Sql =>
  joinSql(
    conditions.filter((one) => one !== undefined),
    ' AND ',
  );

function monthsOfWord({ code, others }: SearchedWords): Months | undefined {
  if (code === undefined) return undefined;
  const made = sql`code = ${code}`;
  if (!others) return { table: raw('word_months'), condition: made, isPure: true };
  const columns = raw('t, class, kind, colour, n, lo, hi, "sum"');
  const each = raw('start, class, kind, colour, 1, rank, rank, rank::BIGINT');
  const table = sql`(SELECT ${columns} FROM word_months WHERE ${made} UNION ALL SELECT ${each} FROM postings WHERE ${others})`;
  return { table, condition: undefined, isPure: false };
}

function valuesOfWord(
  meta: ArchiveMeta,
  { code, others }: SearchedWords,
  condition: Condition,
): Sql | undefined {
  if (code === undefined) return undefined;
  const made = sql`code = ${code}`;
  if (!others) return sql`word_values ${where(made, condition.sql)}`;
  const columns = raw(valueColumns(meta));
  return sql`(SELECT n${columns} FROM word_values WHERE ${made} UNION ALL SELECT 1${columns} FROM postings WHERE ${others}) ${where(condition.sql)}`;
}

const valueColumns = ({ facets }: ArchiveMeta): string =>
  facets
    .flatMap(columnsOfFacet)
    .map((column) => `, ${column}`)
    .join('');
