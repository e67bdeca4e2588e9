// Words of a search: the frequent ones are bits of each item, which its most important rows and counts made ahead hold too; what else
// begins like them is found among the rare words.
import { joinSql, raw, type Sql, sql } from './engine.js';
import { maskOf, type Rows } from './filter-sql.js';
import { type ArchiveMeta, itemColumns, textName, textWords } from './schema.js';
import { SHORT_CLASS } from '../staged-row.js';

/** A word that is searched, which stands for all that begin like it. */
export interface Sought {
  readonly word: string;
  /** Numbers of the frequent words that begin like it. */
  readonly codes: readonly number[];
  /** Items with a rare word that begins like it. */
  readonly rare: number;
}

/** The frequent words that begin like this one, by their numbers. */
export const codesOfWord = ({ words }: ArchiveMeta, word: string): readonly number[] =>
  words.flatMap((one, code) => (one.word.startsWith(word) ? code : []));

/** Has one of these frequent words. */
export const hasWord = ({ words }: ArchiveMeta, codes: readonly number[]): Sql => {
  const tests = Array.from(
    { length: textWords(words.length) },
    (_, word) => [word, maskOf(codes, word)] as const,
  )
    .filter(([, bits]) => bits !== 0n)
    .map(([word, bits]) => `(${textName(word)} & ${bits}::UBIGINT) <> 0`);
  return raw(tests.length === 0 ? 'false' : `(${tests.join(' OR ')})`);
};

/** Rare words that begin with this one. It goes as figures: SQL is never made of what a reader wrote, and the engine passes over what a literal excludes. */
export const begins = (word: string): Sql =>
  joinSql([sql`word >= ${literalOf(word)}`, sql`word < ${literalOf(`${word}\u{10ffff}`)}`], ' AND ');

/** The same, each item once. */
export const beginsOnce = (word: string): Sql => sql`${begins(word)} AND shared < ${Array.from(word).length}`;

const literalOf = (text: string): Sql => raw(`decode(from_hex('${Buffer.from(text).toString('hex')}'))`);

/** What words of a search leave of the tables of an archive. */
export interface SearchedWords {
  /** Those of items that have the frequent words. */
  readonly has: Sql;
  /** The number of the word, where it is one and stands for no other frequent one. */
  readonly code: number | undefined;
  /** Items that have it by a rare word only. */
  readonly others: Sql | undefined;
  readonly share: number;
}

/** Nothing where some word is rare, or where rare ones of several are to be looked for. */
export function searchedWords(meta: ArchiveMeta, sought: readonly Sought[]): SearchedWords | undefined {
  const [first] = sought;
  if (!first || sought.some(({ codes }) => codes.length === 0)) return undefined;
  if (sought.length > 1 && sought.some(({ rare }) => rare > 0)) return undefined;
  const total = Math.max(1, meta.total);
  const shareOf = ({ codes, rare }: Sought): number =>
    Math.min(1, codes.reduce((sum, code) => sum + meta.words[code]!.count, rare) / total);
  const has = joinSql(
    sought.map(({ codes }) => hasWord(meta, codes)),
    ' AND ',
  );
  return {
    has,
    code: sought.length === 1 && first.codes.length === 1 ? first.codes[0] : undefined,
    others: first.rare > 0 ? sql`${beginsOnce(first.word)} AND NOT ${has}` : undefined,
    share: sought.reduce((share, one) => share * shareOf(one), 1),
  };
}

/** Rows that have the words, of rows of any items. */
export function rowsWithWords(meta: ArchiveMeta, rows: Rows, { has, others, share }: SearchedWords): Rows {
  const columns = raw(itemColumns(meta));
  return {
    ...rows,
    size: Math.ceil(rows.size * share),
    from: (table) => {
      const of = sql`SELECT ${columns} FROM ${rows.from(table)} WHERE ${has}`;
      if (!others) return sql`(${of})`;
      return sql`(${of} UNION ALL SELECT ${columns} FROM postings WHERE ${others}${apart(meta, table)})`;
    },
  };
}

/** What sets a table of an archive apart from all items. */
function apart({ tierFrom }: ArchiveMeta, table: string): Sql {
  if (table === 'long') return sql` AND class > ${SHORT_CLASS}`;
  if (table === 'eras') return raw(' AND kind = 2');
  return table === 'items' ? raw('') : sql` AND priority >= ${tierFrom[Number(table.slice('tier'.length))]!}`;
}
