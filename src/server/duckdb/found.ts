// What words and spans of a filter find, each search done once and kept as a table in memory: a picture, its counts, its list and the
// windows that come next are answered from the same table.
import { queryWords } from '../../text/search-text.js';
import type { Filter } from '../../source/source.js';
import { type Ask, type Engine, joinSql, sqlNumber, raw, type Sql, sql } from './engine.js';
import { overlaps, rowsDuring, where } from './filter-sql.js';
import { type ArchiveMeta, itemColumns } from './schema.js';

/** Tables that are kept, and rows of all of them. */
const MOST_TABLES = 16;
const MOST_ROWS = 8_000_000;

interface FoundTable {
  readonly key: string;
  readonly name: string;
  readonly made: Promise<void>;
  /** Ends the making when nobody waits for it any more. */
  readonly gone: AbortController;
  isMade: boolean;
  rows: number;
  users: number;
}

export class FoundTables {
  readonly #engine: Engine;
  readonly #columns: string;
  readonly #total: number;
  /** The one used last is the last. */
  readonly #tables = new Map<string, FoundTable>();
  #made = 0;

  constructor(engine: Engine, { facets, total }: ArchiveMeta) {
    this.#engine = engine;
    this.#total = total;
    this.#columns = itemColumns(facets);
  }

  /** Answers from a table of what words and span find; from the items where the filter has neither. */
  async use<T>(
    { text, span }: Filter,
    signal: AbortSignal | undefined,
    answer: (table: string, rows: number) => Promise<T>,
  ): Promise<T> {
    const words = queryWords(text ?? '');
    if (words.length === 0 && !span) return answer('items', this.#total);
    const key = JSON.stringify([words, span?.map(String)]);
    const table = this.#tables.get(key) ?? this.#make(key, words, span);
    this.#tables.delete(key);
    this.#tables.set(key, table);
    table.users++;
    try {
      await unlessAborted(table.made, signal);
      return await answer(table.name, table.rows);
    } finally {
      table.users--;
      if (table.users === 0 && !table.isMade) {
        this.#tables.delete(key);
        table.gone.abort();
      }
      this.#forget();
    }
  }

  #make(key: string, words: readonly string[], span: Filter['span']): FoundTable {
    const gone = new AbortController();
    const name = `memory.main.found${this.#made++}`;
    const made = this.#engine.question(gone.signal, async (ask) => {
      await ask(sql`CREATE TABLE ${raw(name)} AS ${await found(ask, this.#columns, words, span)}`);
      const [row] = await ask(sql`SELECT count(*) FROM ${raw(name)}`);
      table.rows = sqlNumber(row![0]);
      table.isMade = true;
    });
    const table: FoundTable = { key, name, made, gone, isMade: false, rows: 0, users: 0 };
    made.catch(() => {
      if (this.#tables.get(key) === table) this.#tables.delete(key);
    });
    return table;
  }

  /** Drops what was used longest ago where there is too much. */
  #forget(): void {
    let rows = 0;
    let tables = 0;
    for (const table of [...this.#tables.values()].reverse()) {
      rows += table.rows;
      tables++;
      if (table.users > 0 || !table.isMade || (tables <= MOST_TABLES && rows <= MOST_ROWS)) continue;
      this.#tables.delete(table.key);
      // The archive may be closed by now, which drops all of them.
      this.#engine.run([sql`DROP TABLE ${raw(table.name)}`]).catch(() => undefined);
    }
  }
}

const unlessAborted = async (made: Promise<void>, signal: AbortSignal | undefined): Promise<void> => {
  if (!signal) return made;
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason as Error);
    signal.addEventListener('abort', stop);
  });
  try {
    await Promise.race([made, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
};

/** The rows of the word that is likely to be the rarest, among those that the others find. */
async function found(
  ask: Ask,
  columns: string,
  words: readonly string[],
  span: Filter['span'],
): Promise<Sql> {
  const [rarest, ...others] = [...words].sort((a, b) => b.length - a.length);
  if (rarest === undefined) {
    const [from, to] = span!;
    return sql`SELECT * FROM (${rowsDuring('items', raw(columns), from, to)}) ORDER BY rank`;
  }
  const conditions = [
    begins(rarest),
    span && overlaps(span[0], span[1]),
    ...others.map((word) => sql`rank IN (SELECT rank FROM postings WHERE ${begins(word)})`),
  ];
  const [row] = await ask(sql`SELECT min(word) = max(word) FROM postings WHERE ${begins(rarest)}`);
  // Where several words of an item begin like this it is found once.
  const isOne = row![0] === true;
  return sql`SELECT ${raw(isOne ? '' : 'DISTINCT ON (rank)')} ${raw(columns)} FROM postings ${where(...conditions)} ORDER BY rank`;
}

/** Words that begin with this one. It goes as figures: SQL is never made of what a reader wrote, and the engine passes over what a literal excludes. */
const begins = (word: string): Sql =>
  joinSql([sql`word >= ${literalOf(word)}`, sql`word < ${literalOf(`${word}\u{10ffff}`)}`], ' AND ');

const literalOf = (text: string): Sql => raw(`decode(from_hex('${Buffer.from(text).toString('hex')}'))`);
