// Words of texts as an archive keeps them: the frequent ones as bits of each item, the others with the items that have them.
import { type Ask, quoted, raw, type Sql, sqlNumber, sqlText } from './engine.js';
import { BITS, isFrequent, MOST_WORDS, RARE, textName, textWords, type WordMeta } from './schema.js';

/** About so many items tell which words are frequent. */
const SAMPLE = 50_000;

const SPLIT = `CASE WHEN words = '' THEN []::VARCHAR[] ELSE list_distinct(string_split(substr(words, 2), ' ')) END`;

/** The frequent words of what is in `stage`, the most frequent first, with a type that tells them from others. */
export async function frequentWords(ask: Ask, total: number): Promise<readonly WordMeta[]> {
  const each = Math.max(1, Math.floor(total / SAMPLE));
  const split = `SELECT unnest(${SPLIT}) AS word FROM stage`;
  const likely = await ask(
    raw(
      `SELECT word FROM (${split} WHERE ordinal % ${each} = 0) GROUP BY word ` +
        `HAVING count(*) > ${Math.floor(total / each / RARE / 2)} ORDER BY count(*) DESC, word LIMIT ${BITS * MOST_WORDS}`,
    ),
  );
  if (likely.length === 0) return [];
  const list = likely.map(([word]) => quoted(sqlText(word)).text).join(', ');
  await ask(raw(`CREATE TYPE likely_word AS ENUM (${list})`));
  const counted = await ask(
    raw(
      `SELECT word::VARCHAR, count(*) AS n FROM (SELECT TRY_CAST(word AS likely_word) AS word FROM (${split})) ` +
        'WHERE word IS NOT NULL GROUP BY word ORDER BY n DESC, word::VARCHAR',
    ),
  );
  const words = counted
    .map(([word, n]): WordMeta => ({ word: sqlText(word), count: sqlNumber(n) }))
    .filter(({ count }) => isFrequent(count, total));
  if (words.length > 0)
    await ask(
      raw(`CREATE TYPE frequent_word AS ENUM (${words.map(({ word }) => quoted(word).text).join(', ')})`),
    );
  return words;
}

/** What is in `stage`, with the words of each item as two lists: numbers of the frequent ones, and the rare ones in order. */
export const wordsSplit = (words: readonly WordMeta[]): string =>
  words.length === 0
    ? `SELECT * EXCLUDE words, list_sort(${SPLIT}) AS rare, []::UINTEGER[] AS frequent FROM stage`
    : `SELECT * EXCLUDE (words, split), list_sort(list_filter(split, lambda x: TRY_CAST(x AS frequent_word) IS NULL)) AS rare, ` +
      `list_transform(list_filter(split, lambda x: TRY_CAST(x AS frequent_word) IS NOT NULL), lambda x: enum_code(x::frequent_word)::UINTEGER) AS frequent ` +
      `FROM (SELECT *, ${SPLIT} AS split FROM stage)`;

/** The columns of bits of frequent words. */
export const wordBits = (words: readonly WordMeta[]): readonly string[] =>
  Array.from({ length: textWords(words.length) }, (_, word) => {
    const held = `list_filter(frequent, lambda c: c // ${BITS} = ${word})`;
    const bits = `list_transform(${held}, lambda c: 1::UBIGINT << (c % ${BITS})::UBIGINT)`;
    return `coalesce(list_aggregate(${bits}, 'bit_or'), 0)::UBIGINT AS ${textName(word)}`;
  });

/** How many letters two words begin with alike. */
const SHARED =
  'CASE WHEN left(word, 1) <> left(previous, 1) THEN 0 ' +
  'ELSE len(list_filter(range(1, least(length(word), length(previous)) + 1), lambda n: left(word, n::INTEGER) = left(previous, n::INTEGER))) END';

/**
 * Each rare word with what pictures and counts are made of, so that nothing is joined with all items. `shared` are the letters that it
 * has in common with the rare word before it in the same item: where a search is longer, the item is found here for the first time.
 */
export const postingsOf = (columns: string): Sql =>
  raw(
    `CREATE TABLE postings AS SELECT word, (${SHARED})::UINTEGER AS shared, ${columns} FROM (` +
      `SELECT unnest(rare) AS word, unnest(list_prepend('', rare)[:len(rare)]) AS previous, ${columns} ` +
      'FROM scratch.sorted WHERE len(rare) > 0) ORDER BY word, rank',
  );
