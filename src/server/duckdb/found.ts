// What words and spans of a filter find, each search done once and kept as a table in memory: a picture, its counts, its list and the
// windows that come next are answered from the same table.
import { queryWords } from '../../text/text.js';
import type { Filter } from '../../source/source.js';
import { allRows, type Searched } from './among.js';
import { type Engine, sqlNumber, raw, type Sql, sql } from './engine.js';
import { overlaps, rowsDuring, where } from './filter-sql.js';
import { type ArchiveMeta, itemColumns } from './schema.js';
import {
  begins,
  beginsOnce,
  codesOfWord,
  hasWord,
  rowsWithWords,
  searchedWords,
  type Sought,
} from './search.js';

/** Tables that are kept, and rows of all of them. */
const MOST_TABLES = 16;
const MOST_ROWS = 8_000_000;
/** Words whose items are counted once. */
const MOST_WORDS = 2_000;

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
  readonly #meta: ArchiveMeta;
  readonly #sought = new Map<string, Sought>();
  /** The one used last is the last. */
  readonly #tables = new Map<string, FoundTable>();
  #made = 0;

  constructor(engine: Engine, meta: ArchiveMeta) {
    this.#engine = engine;
    this.#meta = meta;
  }

  /** Answers where the items are that words and span of a filter leave. */
  async use<T>(
    { text, span }: Filter,
    signal: AbortSignal | undefined,
    answer: (place: Searched) => Promise<T>,
  ): Promise<T> {
    const words = queryWords(text ?? '');
    if (words.length === 0 && !span) return answer({ kind: 'all' });
    const sought = await this.#seek(words, signal);
    const searched = span ? undefined : searchedWords(this.#meta, sought);
    if (searched) return answer({ kind: 'words', words: searched });
    const key = JSON.stringify([words, span?.map(String)]);
    const table = this.#tables.get(key) ?? this.#make(key, foundSql(this.#meta, sought, span));
    this.#tables.delete(key);
    this.#tables.set(key, table);
    table.users++;
    try {
      await unlessAborted(table.made, signal);
      return await answer({ kind: 'found', table: table.name, size: table.rows });
    } finally {
      table.users--;
      if (table.users === 0 && !table.isMade) {
        this.#tables.delete(key);
        table.gone.abort();
      }
      this.#forget();
    }
  }

  async #seek(words: readonly string[], signal: AbortSignal | undefined): Promise<readonly Sought[]> {
    const known = new Map(words.map((word) => [word, this.#sought.get(word)]));
    const unknown = words.filter((word) => !known.get(word));
    if (this.#sought.size + unknown.length > MOST_WORDS) this.#sought.clear();
    if (unknown.length > 0)
      await this.#engine.question(signal, async (ask) => {
        for (const word of unknown) {
          const [row] = await ask(sql`SELECT count(*) FROM postings WHERE ${beginsOnce(word)}`);
          const sought = { word, codes: codesOfWord(this.#meta, word), rare: sqlNumber(row![0]) };
          known.set(word, sought);
          this.#sought.set(word, sought);
        }
      });
    return words.map((word) => known.get(word)!);
  }

  #make(key: string, rows: Sql): FoundTable {
    const gone = new AbortController();
    const name = `memory.main.found${this.#made++}`;
    const made = this.#engine.question(gone.signal, async (ask) => {
      await ask(sql`CREATE TABLE ${raw(name)} AS ${rows} ORDER BY rank`);
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

/** The rows that hold all words and overlap the span. */
function foundSql(meta: ArchiveMeta, sought: readonly Sought[], span: Filter['span']): Sql {
  const columns = raw(itemColumns(meta));
  const searched = searchedWords(meta, sought);
  if (sought.length === 0 || searched) {
    const rows = searched ? rowsWithWords(meta, allRows(meta), searched) : allRows(meta);
    return span
      ? sql`SELECT * FROM (${rowsDuring(rows, columns, span[0], span[1])})`
      : sql`SELECT ${columns} FROM ${rows.from('items')}`;
  }
  // The rarest leads, where one has no frequent word beside it.
  const [leading] = sought.filter(({ codes }) => codes.length === 0).sort((a, b) => a.rare - b.rare);
  const conditions = [
    leading && beginsOnce(leading.word),
    span && overlaps(span[0], span[1]),
    ...sought.filter((one) => one !== leading).map((one) => isIn(meta, one)),
  ];
  return sql`SELECT ${columns} FROM ${raw(leading ? 'postings' : 'items')} ${where(...conditions)}`;
}

/** Has the word, by a frequent one or a rare one. */
function isIn(meta: ArchiveMeta, { word, codes, rare }: Sought): Sql {
  const has = hasWord(meta, codes);
  if (rare === 0 && codes.length > 0) return has;
  const isFound = sql`rank IN (SELECT rank FROM postings WHERE ${begins(word)})`;
  return codes.length === 0 ? isFound : sql`(${has} OR ${isFound})`;
}
