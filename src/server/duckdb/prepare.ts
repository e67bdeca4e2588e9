// Prepares an archive: from rows as they were read to tables that answer quickly. Done once, beside the file.
// What is on the way is in `scratch`, a file that is deleted; what stays is in `archive`, and in the file of records.
import { maxColours } from '../../source/priority.js';
import { SHORT_CLASS } from '../tiles.js';
import { type Ask, type Engine, named, sqlNumber, quoted, raw, type Sql, sql, sqlText } from './engine.js';
import { RECORD } from './entries.js';
import { RecordWriter } from './records.js';
import {
  type ArchiveMeta,
  BITS,
  type FacetMeta,
  hasRest,
  itemColumns,
  MOST_WORDS,
  restName,
  SCHEMA_VERSION,
  wordName,
  type WordMeta,
  facetWords,
} from './schema.js';
import { countAhead } from './count-ahead.js';
import { frequentWords, postingsOf, wordBits, wordsSplit } from './prepare-words.js';

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
