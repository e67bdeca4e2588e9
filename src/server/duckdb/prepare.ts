import { type Ask, quoted, raw, type Sql, sqlNumber, sqlText, named, sql, type Engine } from './engine.js';
import {
  BITS,
  isFrequent,
  MOST_WORDS,
  RARE,
  textName,
  textWords,
  type WordMeta,
  type ArchiveMeta,
  columnsOfFacet,
  countOfCode,
  DAY_MS,
  type FacetMeta,
  itemColumns,
  RECORD,
  hasRest,
  restName,
  SCHEMA_VERSION,
  wordName,
  facetWords,
} from './schema.js';
import { MONTHS_FROM, MONTHS_TO, SHORT_CLASS } from '../staged-row.js';
import { maxColours } from '../../source/entries.js';
import { RecordWriter } from './records.js';

// Words of texts as an archive keeps them: the frequent ones as bits of each item, the others with the items that have them.

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

// What an archive counts ahead: by day of all items, by month for what is frequent, by value; and the items of rare values, kept together.

type Layout = Pick<ArchiveMeta, 'facets' | 'words'>;

const day = raw(`floor(start / ${DAY_MS}) * ${DAY_MS}`);
const month = raw(
  `CASE WHEN start >= ${MONTHS_FROM} AND start < ${MONTHS_TO} ` +
    `THEN epoch_ms(date_trunc('month', make_timestamp_ms(floor(start)::BIGINT))::TIMESTAMP)::DOUBLE ELSE ${day.text} END`,
);

/** Of few points, `lo`, `hi` and `sum` are the ranks. */
const counted = raw(
  'count(*)::UINTEGER AS n, min(rank) AS lo, max(rank) AS hi, sum(rank::BIGINT)::BIGINT AS sum',
);

/** The columns of the values of some facets, each with a comma before it. */
const columnsOf = (facets: readonly FacetMeta[], some: readonly number[]): Sql =>
  raw(
    some
      .flatMap((f) => columnsOfFacet(facets[f]!, f))
      .map((column) => `, ${column}`)
      .join(''),
  );

export async function countAhead(
  ask: Ask,
  layout: Layout,
  total: number,
  progress: (step: string) => void,
): Promise<void> {
  const { facets } = layout;
  progress('counting by day');
  await ask(
    sql`CREATE TABLE by_day AS SELECT ${day} AS t, class, kind, colour, ${counted} FROM items GROUP BY ALL ORDER BY t`,
  );
  progress('counting by month');
  const months = async (name: string, by: Sql): Promise<unknown> =>
    ask(
      sql`CREATE TABLE ${named(name)} AS SELECT ${month} AS t, class, kind, colour${by}, ${counted} FROM items GROUP BY ALL ORDER BY t`,
    );
  await months('months', raw(''));
  progress('counting by value');
  const all = [...facets.keys()];
  const values = columnsOf(facets, all);
  await ask(sql`CREATE TABLE by_value AS SELECT count(*)::UINTEGER AS n${values} FROM items GROUP BY ALL`);
  progress('counting by month and value');
  await months('by_month', values);
  if (facets.length > 1) for (const f of all) await months(`month${f}`, columnsOf(facets, [f]));
  for (const f of all) {
    progress(`putting items of each ${facets[f]!.name} together`);
    await valuesApart(ask, layout, f, total);
  }
  if (layout.words.length > 0) await countWords(ask, values, progress);
}

/** Of the frequent values of a facet the counts by month, with the values of the other facets; of the rare ones the items. */
async function valuesApart(ask: Ask, layout: Layout, f: number, total: number): Promise<void> {
  const { facets } = layout;
  const facet = facets[f]!;
  const codes = Array.from({ length: facet.values.length + 1 }, (_, code) => code);
  const frequent = codes.filter((code) => isFrequent(countOfCode(facet, code), total));
  const list = frequent.length === 0 ? 'NULL' : frequent.join(',');
  const others = columnsOf(
    facets,
    [...facets.keys()].filter((other) => other !== f),
  );
  await ask(sql`CREATE TABLE ${named(`cube${f}`)} AS SELECT code, ${month} AS t, class, kind, colour${others}, ${counted}
    FROM (SELECT unnest(${raw(`c${f}`)}) AS code, start, class, kind, colour, rank${others} FROM scratch.sorted)
    WHERE code IN (${raw(list)}) GROUP BY ALL ORDER BY code, t`);
  const columns = raw(itemColumns(layout));
  await ask(sql`CREATE TABLE ${named(`rare${f}`)} AS SELECT code, ${columns}
    FROM (SELECT unnest(${raw(`c${f}`)}) AS code, ${columns} FROM scratch.sorted)
    WHERE ${raw(frequent.length === 0 ? 'true' : `code NOT IN (${list})`)} ORDER BY code, rank`);
}

/** Of each frequent word the counts by month, and by value. */
async function countWords(ask: Ask, values: Sql, progress: (step: string) => void): Promise<void> {
  progress('counting by month and word');
  await ask(sql`CREATE TABLE word_months AS SELECT code, ${month} AS t, class, kind, colour, ${counted}
    FROM (SELECT unnest(frequent) AS code, start, class, kind, colour, rank FROM scratch.sorted) GROUP BY ALL ORDER BY code, t`);
  await ask(sql`CREATE TABLE word_values AS SELECT code, count(*)::UINTEGER AS n${values}
    FROM (SELECT unnest(frequent) AS code${values} FROM scratch.sorted) GROUP BY ALL ORDER BY code`);
}

// Prepares an archive: from rows as they were read to tables that answer quickly. Done once, beside the file.
// What is on the way is in `scratch`, a file that is deleted; what stays is in `archive`, and in the file of records.

export interface PrepareOptions {
  readonly fingerprint: string;
  /** Where the records are written. */
  readonly records: string;
  readonly facets: readonly string[];
  /** Told of each step. */
  readonly progress?: (step: string) => void;
  /** From so many items on counts are kept by day and month, and the most important apart. Default: 50,000. */
  readonly countFrom?: number;
  readonly signal?: AbortSignal;
}

const COUNT_FROM = 50_000;
/** Each tier holds a sixteenth of the next. */
const TIER = 16;
const MOST_TIERS = 4;

/** The columns of `stage`: rows as they were read, in their own order. */
export const stageTable = (facets: number): Sql =>
  raw(
    'CREATE TABLE stage (ordinal UINTEGER, id VARCHAR, start DOUBLE, stop DOUBLE, "when" USMALLINT, kind UTINYINT, ' +
      'priority UINTEGER, title VARCHAR, words VARCHAR, item VARCHAR' +
      `${Array.from({ length: facets }, (_, f) => `, v${f} VARCHAR[]`).join('')})`,
  );

/** The number of bits of a length, as `durationClass` counts it: 0 for none, 65 for one without end. */
const CLASS =
  'CASE WHEN NOT (stop - start > 0) THEN 0 WHEN stop - start < 2 THEN 1 WHEN isinf(stop - start) THEN 65 ' +
  'WHEN stop - start >= 9223372036854775808 THEN 64 ELSE floor(log2(stop - start))::INT + 1 ' +
  '+ (pow(2.0, floor(log2(stop - start)) + 1) <= stop - start)::INT - (pow(2.0, floor(log2(stop - start))) > stop - start)::INT END';

/** Makes all tables of what is in `stage`, and drops that. */
export async function prepareTables(engine: Engine, options: PrepareOptions): Promise<ArchiveMeta> {
  const { progress = () => undefined, signal } = options;
  return engine.question(signal, async (ask) => {
    progress('counting values');
    await ask(raw('USE scratch'));
    const facets: FacetMeta[] = [];
    for (const [f, name] of options.facets.entries()) facets.push(await facetOf(ask, f, name));
    const theme = options.facets.indexOf('theme');
    const colours = await coloursOf(ask, theme);
    const [held] = await ask(raw('SELECT count(*) FROM stage'));
    const total = sqlNumber(held![0]);
    const hasCubes = total >= (options.countFrom ?? COUNT_FROM);
    const words = hasCubes ? await frequentWords(ask, total) : [];
    progress('putting items in time order');
    await ask(sortedOf(facets, theme, colours, words));
    await ask(raw('DROP TABLE stage'));
    progress('writing records');
    await writeRecords(engine, options);
    await ask(raw('USE archive'));
    const layout = { facets, words };
    const columns = itemColumns(layout);
    await ask(raw(`CREATE TABLE items AS SELECT ${columns} FROM scratch.sorted ORDER BY rank`));
    progress('finding ids and words');
    await ask(raw('CREATE TABLE ids AS SELECT hash(id) AS h, rank FROM scratch.sorted ORDER BY h'));
    await ask(postingsOf(columns));
    if (hasCubes) await countAhead(ask, layout, total, progress);
    const meta = await metaOf(ask, options, facets, colours);
    await ask(raw('DROP TABLE scratch.sorted'));
    progress('finding what is long');
    await ask(raw(`CREATE TABLE long AS SELECT * FROM items WHERE class > ${SHORT_CLASS} ORDER BY rank`));
    await ask(raw('CREATE TABLE eras AS SELECT * FROM items WHERE kind = 2 ORDER BY rank'));
    const tiers = hasCubes ? await tiersOf(ask, total, progress) : [];
    const all: ArchiveMeta = {
      ...meta,
      hasCubes,
      words,
      tiers: tiers.map(({ size }) => size),
      tierFrom: tiers.map(({ from }) => from),
    };
    await ask(raw('CREATE TABLE meta (json VARCHAR)'));
    await ask(sql`INSERT INTO meta VALUES (${JSON.stringify(all)})`);
    await ask(raw('CHECKPOINT archive'));
    return all;
  });
}

/** What is told of all items. */
async function metaOf(
  ask: Ask,
  { fingerprint }: PrepareOptions,
  facets: readonly FacetMeta[],
  colours: readonly string[],
): Promise<Omit<ArchiveMeta, 'hasCubes' | 'tiers' | 'tierFrom' | 'words'>> {
  const [row] = await ask(
    raw(
      `SELECT count(*), least(min(start) FILTER (isfinite(start)), min(stop) FILTER (isfinite(stop))), ` +
        `greatest(max(start) FILTER (isfinite(start)), max(stop) FILTER (isfinite(stop))), ` +
        `coalesce(bool_or(("when" & 15) > 11 OR (("when" >> 4) & 15) > 11), false), count(*) FILTER (kind = 2) FROM scratch.sorted`,
    ),
  );
  return {
    schema: SCHEMA_VERSION,
    fingerprint,
    total: sqlNumber(row![0]),
    extent: row![1] === null || row![2] === null ? undefined : [sqlNumber(row![1]), sqlNumber(row![2])],
    hasTimes: row![3] === true,
    eras: sqlNumber(row![4]),
    facets,
    colours,
  };
}

async function writeRecords(engine: Engine, { records, fingerprint, signal }: PrepareOptions): Promise<void> {
  const writer = new RecordWriter(records);
  try {
    const rows = engine.stream(sql`SELECT ${RECORD} FROM scratch.sorted ORDER BY rank`, signal);
    for await (const chunk of rows) await writer.write(chunk.map(([record]) => sqlText(record)));
    await writer.end(fingerprint);
  } catch (error) {
    writer.drop();
    throw error;
  }
}

async function facetOf(ask: Ask, f: number, name: string): Promise<FacetMeta> {
  const rows = await ask(
    raw(
      `SELECT value, count(*) AS n FROM (SELECT unnest(v${f}) AS value FROM stage) GROUP BY value ORDER BY n DESC, value`,
    ),
  );
  const [none] = await ask(raw(`SELECT count(*) FROM stage WHERE len(v${f}) = 0`));
  const values = rows.map(([value]) => sqlText(value));
  if (values.length > 0) {
    await ask(raw(`CREATE TABLE value${f} (value VARCHAR, code UINTEGER)`));
    await ask(
      raw(
        `INSERT INTO value${f} SELECT value, row_number() OVER (ORDER BY n DESC, value) FROM ` +
          `(SELECT value, count(*) AS n FROM (SELECT unnest(v${f}) AS value FROM stage) GROUP BY value)`,
      ),
    );
    await ask(raw(`CREATE TYPE facet${f} AS ENUM (SELECT value FROM value${f} ORDER BY code)`));
  }
  return {
    name,
    values,
    counts: rows.map(([, n]) => sqlNumber(n)),
    none: sqlNumber(none![0]),
    words: facetWords(values.length),
  };
}

async function coloursOf(ask: Ask, theme: number): Promise<readonly string[]> {
  if (theme < 0) return [];
  const rows = await ask(
    raw(
      `SELECT v${theme}[1] AS value, count(*) AS n FROM stage WHERE len(v${theme}) > 0 GROUP BY value ORDER BY n DESC, value LIMIT ${maxColours}`,
    ),
  );
  return rows.map(([value]) => sqlText(value));
}

/** Number of a value in SQL, from 1. */
const codeOf = (facet: number, value: string): string => `(enum_code(${value}::facet${facet})::UINTEGER + 1)`;

function bitsOf(f: number, word: number): string {
  const bit = (value: string): string =>
    `CASE WHEN ${codeOf(f, value)} // ${BITS} = ${word} THEN 1::UBIGINT << (${codeOf(f, value)} % ${BITS})::UBIGINT ELSE 0 END`;
  const many = `list_sum(list_transform(v${f}, lambda x: ${bit('x')}))`;
  return `(CASE len(v${f}) WHEN 0 THEN ${word === 0 ? 1 : 0} WHEN 1 THEN ${bit(`v${f}[1]`)} ELSE ${many} END)::UBIGINT`;
}

function facetSql(facet: FacetMeta, f: number): readonly string[] {
  if (facet.values.length === 0) return [`1::UBIGINT AS ${wordName(f, 0)}`];
  const columns = Array.from(
    { length: facet.words },
    (_, word) => `${bitsOf(f, word)} AS ${wordName(f, word)}`,
  );
  if (!hasRest(facet)) return columns;
  const beyond = `list_filter(list_transform(v${f}, lambda x: ${codeOf(f, 'x')}), lambda c: c >= ${BITS * MOST_WORDS})`;
  return [...columns, `${beyond}::UINTEGER[] AS ${restName(f)}`];
}

/** The numbers of an item's values. */
const codesSql = ({ values }: FacetMeta, f: number): string =>
  values.length === 0
    ? `[0]::UINTEGER[] AS c${f}`
    : `(CASE len(v${f}) WHEN 0 THEN [0] ELSE list_transform(v${f}, lambda x: ${codeOf(f, 'x')}) END)::UINTEGER[] AS c${f}`;

function sortedOf(
  facets: readonly FacetMeta[],
  theme: number,
  colours: readonly string[],
  words: readonly WordMeta[],
): Sql {
  const first = `v${theme}[1]`;
  const cases = colours
    .map((value, i) => sql`WHEN ${raw(first)} = ${quoted(value)} THEN ${i}`.text)
    .join(' ');
  const colour = colours.length === 0 ? '-1' : `CASE ${cases} ELSE -1 END`;
  return raw(
    'CREATE TABLE sorted AS SELECT (row_number() OVER () - 1)::UINTEGER AS rank, * FROM (' +
      `SELECT ordinal, start, stop, (${CLASS})::UTINYINT AS class, "when", kind, priority, (${colour})::TINYINT AS colour` +
      `${[...facets.flatMap(facetSql), ...facets.map(codesSql), ...wordBits(words)]
        .map((column) => `, ${column}`)
        .join('')}, id, title, rare, frequent, item ` +
      `FROM (${wordsSplit(words)}) ORDER BY start, stop DESC, ordinal)`,
  );
}

/** The smallest first; each holds all items of at least some priority. */
async function tiersOf(
  ask: Ask,
  total: number,
  progress: (step: string) => void,
): Promise<readonly { readonly size: number; readonly from: number }[]> {
  progress('setting the most important apart');
  const tiers: { size: number; from: number }[] = [];
  for (let tier = MOST_TIERS; tier >= 1; tier--) {
    const share = 1 / TIER ** tier;
    if (total * share < 100) continue;
    const [row] = await ask(raw(`SELECT approx_quantile(priority, ${1 - share})::UINTEGER FROM items`));
    const name = named(`tier${tiers.length}`);
    const from = sqlNumber(row![0]);
    await ask(sql`CREATE TABLE ${name} AS SELECT * FROM items WHERE priority >= ${from} ORDER BY rank`);
    const [count] = await ask(sql`SELECT count(*) FROM ${name}`);
    tiers.push({ size: sqlNumber(count![0]), from });
  }
  return tiers;
}
