// DuckDB as the engine of an archive: an optional package, a connection a question, interrupted when nobody waits for the answer.
import type * as DuckDb from '@duckdb/node-api';
import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';

type Api = typeof DuckDb;

/** The version that the tests run with. */
export const DUCKDB_VERSION = '1.5.6-r.1';

/** There is no engine on this machine. */
export class EngineMissing extends Error {}

async function load(): Promise<Api> {
  try {
    return await import('@duckdb/node-api');
  } catch (cause) {
    throw new EngineMissing(
      `DuckDB is not installed; this archive is served by it. Install it: npm install @duckdb/node-api@${DUCKDB_VERSION}`,
      { cause },
    );
  }
}

/** SQL with the texts of readers and authors beside it. */
export interface Sql {
  readonly text: string;
  readonly values: readonly string[];
}

type Part = number | string | boolean | Sql | readonly number[];

/** A number as a literal: numbers cannot hold SQL, and only literals let the engine pass over blocks of rows. */
const literal = (n: number): string =>
  Number.isInteger(n) && Math.abs(n) < 1e15
    ? String(n)
    : Number.isFinite(n)
      ? `${n.toExponential()}::DOUBLE`
      : Number.isNaN(n)
        ? 'NULL::DOUBLE'
        : `'${n < 0 ? '-' : ''}infinity'::DOUBLE`;

const isList = (part: Part): part is readonly number[] => Array.isArray(part);

/** SQL from a template: texts become parameters, numbers literals, and SQL in it is put in its place. */
export function sql(strings: TemplateStringsArray, ...parts: readonly Part[]): Sql {
  const values: string[] = [];
  let text = strings[0]!;
  parts.forEach((part, i) => {
    if (typeof part === 'string') text += `$${values.push(part)}`;
    else if (typeof part === 'number') text += literal(part);
    else if (typeof part === 'boolean') text += String(part);
    else if (isList(part)) text += `[${part.map(literal).join(',')}]`;
    else {
      text += part.text.replace(/\$(\d+)/g, (_, n: string) => `$${values.length + Number(n)}`);
      values.push(...part.values);
    }
    text += strings[i + 1]!;
  });
  return { text, values };
}

/** SQL of the program's own making, as a name of a column. */
export const raw = (text: string): Sql => ({ text, values: [] });

export const joinSql = (parts: readonly Sql[], between: string): Sql =>
  parts.reduce((all, part, i) => (i === 0 ? part : sql`${all}${raw(between)}${part}`), raw(''));

/** A text as a literal, for statements that take no parameters: paths and names, never what a reader wrote. */
export const quoted = (text: string): Sql => raw(`'${text.replaceAll("'", "''")}'`);
export const named = (name: string): Sql => raw(`"${name.replaceAll('"', '""')}"`);

export type SqlRow = readonly DuckDBValue[];
/** Puts a statement on the connection of one question. */
export type Ask = (statement: Sql) => Promise<readonly SqlRow[]>;

export interface EngineOptions {
  /** Bytes of memory the engine may take, as DuckDB writes it. Default: 4GB. */
  readonly memory?: string;
  readonly threads?: number;
}

/** A file of tables, the name it has in SQL, and whether it is read only. */
export interface Attached {
  readonly file: string;
  readonly as: string;
  readonly readOnly?: boolean;
}

/** Ms. */
const INTERRUPT_EACH = 50;
/** Connections that wait for the next question. */
const IDLE = 8;

export class Engine {
  readonly api: Api;
  readonly #instance: DuckDBInstance;
  /** The catalog that names in SQL are looked for in. */
  readonly #used: string | undefined;
  readonly #idle: DuckDBConnection[] = [];
  #open = 0;
  #isClosing = false;

  private constructor(api: Api, instance: DuckDBInstance, used: string | undefined) {
    this.api = api;
    this.#instance = instance;
    this.#used = used;
  }

  /** Tables in memory, with files beside them; the last of these is the one in use. Throws `EngineMissing` where the package is not installed. */
  static async open(files: readonly Attached[] = [], options: EngineOptions = {}): Promise<Engine> {
    const api = await load();
    const instance = await api.DuckDBInstance.create(':memory:', {
      memory_limit: options.memory ?? '4GB',
      ...(files[0] ? { temp_directory: `${files[0].file}.tmp` } : {}),
      ...(options.threads === undefined ? {} : { threads: String(options.threads) }),
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
    });
    const connection = await instance.connect();
    try {
      for (const { file, as, readOnly } of files)
        await connection.run(
          `ATTACH ${quoted(file).text} AS ${named(as).text}${readOnly ? ' (READ_ONLY)' : ''}`,
        );
      const isClosed = files.length > 0 && files.every(({ readOnly }) => readOnly);
      if (isClosed) await connection.run('SET enable_external_access = false');
    } catch (error) {
      connection.closeSync();
      instance.closeSync();
      throw error;
    }
    connection.closeSync();
    return new Engine(api, instance, files.at(-1)?.as);
  }

  /** Runs statements on a connection of their own; an abort interrupts the one that runs and rejects. */
  async question<T>(signal: AbortSignal | undefined, put: (ask: Ask) => Promise<T>): Promise<T> {
    signal?.throwIfAborted();
    this.#open++;
    let connection: DuckDBConnection | undefined;
    let again: ReturnType<typeof setInterval> | undefined;
    // Before a statement has begun there is nothing to interrupt: it is told again until it ends.
    const stop = (): void => {
      connection?.interrupt();
      again ??= setInterval(() => connection?.interrupt(), INTERRUPT_EACH);
    };
    try {
      connection = await this.connect();
      signal?.addEventListener('abort', stop);
      const now = connection;
      const made = await put(async ({ text, values }) => {
        signal?.throwIfAborted();
        const reader = await now.runAndReadAll(text, [...values]);
        return reader.getRows();
      });
      // One that was interrupted may still have that before it.
      if (!signal?.aborted && this.#idle.length < IDLE && !this.#isClosing) {
        this.#idle.push(connection);
        connection = undefined;
      }
      return made;
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
      clearInterval(again);
      connection?.closeSync();
      this.#open--;
      if (this.#isClosing) this.close();
    }
  }

  /** Rows as they come, some thousand at once. */
  async *stream(statement: Sql, signal?: AbortSignal): AsyncIterable<readonly SqlRow[]> {
    const connection = await this.connect();
    try {
      const result = await connection.stream(statement.text, [...statement.values]);
      for (;;) {
        signal?.throwIfAborted();
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield chunk.getRows();
      }
    } finally {
      connection.closeSync();
    }
  }

  /** Statements for their effect, one after the other. */
  run(statements: readonly Sql[], signal?: AbortSignal): Promise<void> {
    return this.question(signal, async (ask) => {
      for (const statement of statements) await ask(statement);
    });
  }

  async connect(): Promise<DuckDBConnection> {
    const idle = this.#idle.pop();
    if (idle) return idle;
    const connection = await this.#instance.connect();
    if (this.#used !== undefined) await connection.run(`USE ${named(this.#used).text}`);
    return connection;
  }

  /** Ends when the questions under way are answered. */
  close(): void {
    this.#isClosing = true;
    if (this.#open > 0) return;
    for (const connection of this.#idle.splice(0)) connection.closeSync();
    this.#instance.closeSync();
  }
}

/** A number from a column of integers or doubles. */
export const sqlNumber = (value: DuckDBValue | undefined): number =>
  value === null || value === undefined ? 0 : Number(value);
export const sqlText = (value: DuckDBValue | undefined): string => (typeof value === 'string' ? value : '');
