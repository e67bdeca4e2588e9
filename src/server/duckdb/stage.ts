// Rows come into an archive: read one by one as everywhere, or, where the columns of Parquet files need no reading, by the engine.
import type { DuckDBValue } from '@duckdb/node-api';
import { createFieldPlanner, type FieldPlan } from '../../items/fields.js';
import { isCountryFacet } from '../../items/field-values.js';
import { createNormalRow, createPlainNormalizer, type Normalizer } from '../../items/normalizer.js';
import { createZone } from '../../time/zone.js';
import { createRowReader } from '../staged-row.js';
import { type Engine, joinSql, named, sqlNumber, quoted, raw, type Sql, sql, sqlText } from './engine.js';
import { stageTable } from './prepare.js';

export interface StageOptions {
  readonly facets: readonly string[];
  /** For rows that are read one by one. */
  readonly normalizer: Normalizer;
  readonly progress?: (step: string) => void;
  readonly signal?: AbortSignal;
}

const TOLD_EACH = 100_000;
/** Rows that the engine takes at once. */
const CHUNK = 2_048;

/** A row and its place among all. */
type Numbered = readonly [row: number, item: unknown];

/** Takes rows as an author writes them; those that cannot be used are the normalizer's to tell. */
export async function stageRows(
  engine: Engine,
  batches: AsyncIterable<readonly unknown[]>,
  options: StageOptions,
): Promise<void> {
  await engine.run([stageTable(options.facets.length)], options.signal);
  await appendRows(engine, numbered(batches), options);
}

async function* numbered(batches: AsyncIterable<readonly unknown[]>): AsyncIterable<readonly Numbered[]> {
  let row = 0;
  for await (const batch of batches) yield batch.map((item) => [row++, item] as const);
}

async function appendRows(
  engine: Engine,
  batches: AsyncIterable<readonly Numbered[]>,
  { facets, normalizer, progress, signal }: StageOptions,
): Promise<void> {
  const connection = await engine.connect();
  try {
    const appender = await connection.createAppender('stage');
    const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i));
    const read = rowReader(facets.length, normalizer, (values) => engine.api.listValue(values));
    let columns: DuckDBValue[][] = types.map(() => []);
    const flush = (): void => {
      const { length } = columns[0]!;
      if (length === 0) return;
      const chunk = engine.api.DuckDBDataChunk.create(types, length);
      chunk.setColumns(columns);
      appender.appendDataChunk(chunk);
      columns = types.map(() => []);
    };
    let count = 0;
    for await (const batch of batches) {
      signal?.throwIfAborted();
      for (const [row, item] of batch) {
        read(row, item)?.forEach((value, i) => columns[i]!.push(value));
        if (columns[0]!.length === CHUNK) flush();
        if (++count % TOLD_EACH === 0) progress?.(`${count.toLocaleString('en')} rows read`);
      }
    }
    flush();
    appender.closeSync();
  } finally {
    connection.closeSync();
  }
}

/** The columns of `stage` for a row; nothing for one that cannot be used. */
function rowReader(
  facets: number,
  normalizer: Normalizer,
  list: (values: readonly string[]) => DuckDBValue,
): (row: number, item: unknown) => readonly DuckDBValue[] | undefined {
  const read = createRowReader(facets, normalizer);
  return (row, given) => {
    const made = read(row, given);
    if (!made) return undefined;
    const { ordinal, id, start, stop, when, kind, priority, title, words, item, values } = made;
    return [ordinal, id, start, stop, when, kind, priority, title, words, item, ...values.map(list)];
  };
}

interface Column {
  readonly name: string;
  readonly type: string;
}

/** Rows with their places, and those that hold a condition. */
const parquet = (files: readonly string[], condition = raw('true')): Sql =>
  sql`(SELECT * FROM (SELECT *, row_number() OVER () - 1 AS "~row"
    FROM read_parquet([${joinSql(files.map(quoted), ', ')}], union_by_name = true)) WHERE ${condition})`;

/** Takes Parquet files: the engine reads what it can, and the rest is read row by row. */
export async function stageParquet(
  engine: Engine,
  files: readonly string[],
  options: StageOptions & { readonly isUtc: boolean },
): Promise<void> {
  const columns = await columnsOf(engine, files, options.signal);
  const within = options.isUtc ? inEngine(columns, options.facets) : undefined;
  await engine.run([stageTable(options.facets.length)], options.signal);
  if (within) {
    options.progress?.('reading columns');
    const clear = sql`NOT coalesce(${within.unclear}, false)`;
    await engine.run(
      [
        sql`INSERT INTO stage SELECT * FROM (SELECT ${within.columns} FROM ${parquet(files, clear)}) WHERE start IS NOT NULL AND title <> ''`,
      ],
      options.signal,
    );
  }
  const rest = within ? sql`coalesce(${within.unclear}, false)` : raw('true');
  await appendRows(engine, parquetRows(engine, columns, parquet(files, rest)), options);
}

async function columnsOf(
  engine: Engine,
  files: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Column[]> {
  const described = await engine.question(signal, (ask) =>
    ask(sql`DESCRIBE SELECT * EXCLUDE "~row" FROM ${parquet(files)}`),
  );
  return described.map(([name, type]): Column => ({ name: sqlText(name), type: sqlText(type) }));
}

/** The rows of Parquet files as an author writes them. */
export async function* rowsOfParquet(
  engine: Engine,
  files: readonly string[],
): AsyncIterable<readonly unknown[]> {
  const columns = await columnsOf(engine, files);
  for await (const batch of parquetRows(engine, columns, parquet(files))) yield batch.map(([, item]) => item);
}

/** Numbers stay numbers, instants are ms, days are as they are written. */
async function* parquetRows(
  engine: Engine,
  columns: readonly Column[],
  rows: Sql,
): AsyncIterable<readonly Numbered[]> {
  const connection = await engine.connect();
  try {
    const selected = columns.map(({ name, type }) => {
      const column = named(name);
      if (type.startsWith('TIMESTAMP')) return sql`epoch_ms(${column}::TIMESTAMP)::DOUBLE AS ${column}`;
      if (/^(TINY|SMALL|BIG|HUGE|U)?\w*INT|^DECIMAL|^FLOAT/.test(type))
        return sql`${column}::DOUBLE AS ${column}`;
      if (/^(DOUBLE|VARCHAR|BOOLEAN|VARCHAR\[\])$/.test(type)) return column;
      if (/^(STRUCT|MAP|.*\[\]$)/.test(type)) return sql`to_json(${column})::VARCHAR AS ${column}`;
      return sql`${column}::VARCHAR AS ${column}`;
    });
    const result = await connection.stream(
      sql`SELECT "~row"::DOUBLE, ${joinSql(selected, ', ')} FROM ${rows}`.text,
    );
    for (;;) {
      const chunk = await result.fetchChunk();
      if (!chunk || chunk.rowCount === 0) return;
      yield chunk.getRows().map(([row, ...values]) => {
        const cells = values.flatMap((value, i) => cell(value, columns[i]!));
        return [sqlNumber(row), Object.fromEntries(cells)] as const;
      });
    }
  } finally {
    connection.closeSync();
  }
}

function cell(value: DuckDBValue, { name, type }: Column): readonly (readonly [string, unknown])[] {
  if (value === null) return [];
  if (typeof value === 'object' && 'items' in value) return [[name, value.items]];
  if (typeof value === 'string' && /^STRUCT|^MAP|\[\]$/.test(type))
    return [[name, JSON.parse(value) as unknown]];
  return [[name, value]];
}

interface WithinEngine {
  /** The columns of `stage`. */
  readonly columns: Sql;
  /** Rows that only a reader understands: they are read one by one. */
  readonly unclear: Sql;
}

const UTC = createZone('UTC');
const INSTANTS = /^(TIMESTAMP(_MS|_S|_NS)?|TIMESTAMP WITH TIME ZONE)$/;
const NUMBERS = /^(BIGINT|UBIGINT|DOUBLE)$/;
const WHOLE_NUMBERS = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT)|DOUBLE|FLOAT|DECIMAL.*)$/;

const textOfColumns = (names: readonly string[]): Sql =>
  names[0] === undefined ? raw("''") : sql`coalesce(${named(names[0])}::VARCHAR, '')`;

/** Each field stands in one column at most, and the date in one of its own. */
const isPlain = ({ fields, parts, isYear }: FieldPlan): boolean =>
  fields.edtf.length + fields.precision.length + fields.startTime.length + fields.endTime.length === 0 &&
  parts.length === 0 &&
  !isYear &&
  fields.start.length === 1 &&
  fields.title.length === 1 &&
  [fields.end, fields.importance, fields.kind, fields.summary].every(({ length }) => length < 2);

/** How the engine reads these columns; nothing where a date, a title or a list needs more than a cast. */
function inEngine(columns: readonly Column[], facets: readonly string[]): WithinEngine | undefined {
  const typeOf = new Map(columns.map(({ name, type }) => [name, type]));
  const plan = createFieldPlanner(facets)(Object.fromEntries(columns.map(({ name }) => [name, 1])));
  const { fields } = plan;
  const [importance] = fields.importance;
  if (!isPlain(plan) || typeOf.get(fields.title[0]!) !== 'VARCHAR') return undefined;
  if (importance !== undefined && !WHOLE_NUMBERS.test(typeOf.get(importance)!)) return undefined;
  const times = timesOf(fields, typeOf);
  const values = plan.facets.map(({ columns: names, whole }, f) =>
    valuesOf(names, typeOf, whole, isCountryFacet(facets[f]!)),
  );
  if (!times || values.some((one) => one === undefined)) return undefined;
  const title = sql`trim(regexp_replace(${textOfColumns(fields.title)}, '[\\s\\pC]+', ' ', 'g'))`;
  const item = joinSql(
    columns.map(({ name }) => sql`${named(name)} := ${named(name)}`),
    ', ',
  );
  const words = wordsSql(sql`${textOfColumns(fields.title)} || ' ' || ${textOfColumns(fields.summary)}`);
  const staged = [
    raw('"~row"::UINTEGER AS ordinal'),
    sql`${idSql(fields, title)} AS id`,
    sql`${times.start} AS start`,
    sql`${times.stop} AS stop`,
    sql`${times.when}::USMALLINT AS "when"`,
    sql`(CASE lower(trim(${textOfColumns(fields.kind)})) WHEN 'news' THEN 1 WHEN 'era' THEN 2 ELSE 0 END)::UTINYINT AS kind`,
    sql`${prioritySql(importance, title, named(fields.start[0]!))} AS priority`,
    sql`${title} AS title`,
    sql`${words} AS words`,
    sql`to_json(struct_pack(${item}))::VARCHAR AS item`,
    ...values.map((one, f) => sql`${one!} AS ${named(`v${f}`)}`),
  ];
  return { unclear: times.unclear, columns: joinSql(staged, ', ') };
}

/** The id that is given, else one made of address, title and date. */
function idSql(fields: FieldPlan['fields'], title: Sql): Sql {
  const own = sql`trim(${textOfColumns(fields.id)})`;
  const made = sql`'~' || left(md5(concat_ws(chr(10), ${textOfColumns(fields.url)}, ${title}, ${named(fields.start[0]!)}::VARCHAR)), 16)`;
  return sql`CASE WHEN ${own} <> '' THEN ${own} ELSE ${made} END`;
}

/** Importance in the upper 8 bits, below it a hash, as `priorityOf` has it. */
function prioritySql(importance: string | undefined, title: Sql, start: Sql): Sql {
  const column = importance === undefined ? undefined : named(importance);
  const level = column
    ? sql`CASE WHEN ${column} BETWEEN 0 AND 10 THEN ${column}::DOUBLE ELSE 5 END`
    : raw('5');
  return sql`((round(${level} * 25.5)::UBIGINT << 24) + ((hash(${title}, ${start}) & 16777215::UBIGINT) | 1::UBIGINT))::UINTEGER`;
}

interface Times {
  readonly start: Sql;
  readonly stop: Sql;
  readonly when: Sql;
  readonly unclear: Sql;
}

function timesOf(fields: FieldPlan['fields'], typeOf: ReadonlyMap<string, string>): Times | undefined {
  const type = typeOf.get(fields.start[0]!)!;
  const start = named(fields.start[0]!);
  const end = fields.end[0] === undefined ? undefined : named(fields.end[0]);
  if (end && typeOf.get(fields.end[0]!) !== type) return undefined;
  if (type === 'DATE') return daysOf(start, end);
  const isInstant = INSTANTS.test(type);
  if (!isInstant && !NUMBERS.test(type)) return undefined;
  const ms = (column: Sql): Sql =>
    isInstant ? sql`epoch_ms(${column}::TIMESTAMP)::DOUBLE` : sql`${column}::DOUBLE`;
  const alone = whenOf({ start: 1e12 });
  const both = whenOf({ start: 1e12, end: 2e12 });
  const small = (column: Sql): Sql =>
    sql`(${column} IS NOT NULL AND NOT (abs(${ms(column)}) BETWEEN 1e8 AND 1e15))`;
  const ends = end && sql`${end} IS NOT NULL AND ${ms(end)} > ${ms(start)}`;
  return {
    start: ms(start),
    stop: ends ? sql`CASE WHEN ${ends} THEN ${ms(end)} ELSE ${ms(start)} + 1 END` : sql`${ms(start)} + 1`,
    when: ends ? sql`CASE WHEN ${ends} THEN ${both} ELSE ${alone} END` : sql`${alone}`,
    unclear: isInstant ? raw('false') : end ? sql`${small(start)} OR ${small(end)}` : small(start),
  };
}

/** Days are whole days: the last one belongs to the interval. */
function daysOf(start: Sql, end: Sql | undefined): Times {
  const ms = (column: Sql): Sql => sql`epoch_ms(${column}::TIMESTAMP)::DOUBLE`;
  const alone = whenOf({ start: '2021-05-27' });
  const both = whenOf({ start: '2021-05-27', end: '2021-05-28' });
  const ends = end && sql`${end} IS NOT NULL AND ${end} > ${start}`;
  return {
    start: ms(start),
    stop: ends
      ? sql`CASE WHEN ${ends} THEN ${ms(end)} ELSE ${ms(start)} END + 86400000`
      : sql`${ms(start)} + 86400000`,
    when: ends ? sql`CASE WHEN ${ends} THEN ${both} ELSE ${alone} END` : sql`${alone}`,
    unclear: raw('false'),
  };
}

/** Precision and flags of such a row, as every reader finds them. */
function whenOf(row: { readonly start: string | number; readonly end?: string | number }): number {
  const normal = createNormalRow([]);
  createPlainNormalizer({ facets: [], zone: UTC }).read({ ...row, title: 'x' }, 0, normal);
  return normal.when;
}

/** The values of a facet as a list: each once, tidied, blanks left out. */
function valuesOf(
  names: FieldPlan['facets'][number]['columns'],
  typeOf: ReadonlyMap<string, string>,
  whole: boolean,
  isCountry: boolean,
): Sql | undefined {
  const [column] = names;
  if (column === undefined) return raw('[]::VARCHAR[]');
  const type = typeOf.get(column);
  if (names.length > 1 || (type !== 'VARCHAR' && type !== 'VARCHAR[]')) return undefined;
  const list =
    type === 'VARCHAR[]'
      ? named(column)
      : whole
        ? sql`[${named(column)}]`
        : sql`string_split_regex(${named(column)}, '[;,|]')`;
  const tidy = isCountry
    ? raw(
        `CASE WHEN length(trim(x)) <> 2 THEN trim(x) WHEN upper(trim(x)) = 'UK' THEN 'GB' ELSE upper(trim(x)) END`,
      )
    : raw('trim(x)');
  const tidied = sql`list_filter(list_transform(coalesce(${list}, []), lambda x: ${tidy}), lambda x: x <> '')`;
  return sql`CASE WHEN len(${tidied}) < 2 THEN ${tidied} ELSE list_filter(${tidied}, lambda x, i: list_position(${tidied}, x) = i) END`;
}

/** The words of a text as `wordsOf` folds them: lower case, without accents, letters and figures only. */
function wordsSql(text: Sql): Sql {
  const folded = sql`replace(replace(replace(translate(strip_accents(lower(${text})), 'ıəøłđ', 'ieold'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')`;
  return sql`regexp_replace(' ' || regexp_replace(${folded}, '[^\\pL\\pN]+', ' ', 'g'), ' +$| +', ' ', 'g')`;
}
