import { randomUUID } from 'node:crypto';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';

// ClickHouse over its HTTP interface. Plain HTTP, not the official client: that one asks with settings and formats that versions
// as old as Debian's (18.16) refuse, and what is needed is a POST with a text.

export interface ClickHouseOptions {
  /** The interface, such as `http://reader:secret@127.0.0.1:8123`. */
  readonly url: string;
  /** Seconds that a question may take. Default: 30. */
  readonly seconds?: number;
  /** Rows that an answer may have. Default: 1,000,000. */
  readonly rows?: number;
}

export type Cell = string | number | null | readonly Cell[];
export type ShardRow = readonly Cell[];

/** What ClickHouse says of a statement it does not answer. */
export class ClickHouseFault extends Error {}

export class ClickHouse {
  readonly user: string;
  readonly password: string;
  private readonly url: string;
  private readonly options: ClickHouseOptions;

  constructor(options: ClickHouseOptions) {
    const url = new URL(options.url);
    this.user = decodeURIComponent(url.username) || 'default';
    this.password = decodeURIComponent(url.password);
    url.username = url.password = '';
    this.url = url.href;
    this.options = options;
  }

  /** Where it is, without names and passwords. */
  get address(): string {
    return this.url;
  }

  /** The rows of a SELECT; an abort ends it there too. */
  async rows(text: string, signal?: AbortSignal): Promise<readonly ShardRow[]> {
    const { seconds = 30, rows = 1_000_000 } = this.options;
    const limits = { max_execution_time: seconds, max_result_rows: rows, result_overflow_mode: 'throw' };
    const answer = await this.post(`${text} FORMAT JSONCompact`, limits, undefined, signal);
    return (JSON.parse(answer) as { readonly data: readonly ShardRow[] }).data;
  }

  /** A statement for its effect. */
  async run(text: string, signal?: AbortSignal): Promise<void> {
    await this.post(text, {}, undefined, signal);
  }

  async insert(table: string, rows: Buffer, signal?: AbortSignal): Promise<void> {
    await this.post(`INSERT INTO ${table} FORMAT RowBinary`, {}, rows, signal);
  }

  private async post(
    text: string,
    settings: Readonly<Record<string, string | number>>,
    body: Buffer | undefined,
    signal: AbortSignal | undefined,
  ): Promise<string> {
    signal?.throwIfAborted();
    const id = randomUUID();
    const url = new URL(this.url);
    const all = {
      ...settings,
      query_id: id,
      // Only when all of the answer is made is its status told.
      wait_end_of_query: 1,
      max_query_size: 1_048_576,
      output_format_json_quote_64bit_integers: 0,
      output_format_json_quote_denormals: 1,
      ...(body ? { query: text } : {}),
    };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, String(value));
    const kill = (): void => void this.kill(id);
    signal?.addEventListener('abort', kill, { once: true });
    try {
      return body ? await this.push(url, body, signal) : await this.send(url, text, signal);
    } finally {
      signal?.removeEventListener('abort', kill);
    }
  }

  private async send(
    url: URL,
    body: string,
    signal: AbortSignal | undefined,
    isAgain = false,
  ): Promise<string> {
    let response: Response;
    try {
      response = await fetch(url, {
        method: 'POST',
        body,
        headers: { 'x-clickhouse-user': this.user, 'x-clickhouse-key': this.password },
        ...(signal ? { signal } : {}),
      });
    } catch (error) {
      // A connection that was kept may have been closed there in the meantime.
      if (!signal?.aborted && !isAgain) return this.send(url, body, signal, true);
      throw error;
    }
    const text = await response.text();
    if (!response.ok) throw new ClickHouseFault(text.slice(0, 1_000).trim());
    return text;
  }

  /** Rows go over a connection of their own: on one that was kept and is closed there nobody could tell whether they came in. */
  private push(url: URL, body: Buffer, signal: AbortSignal | undefined): Promise<string> {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp;
    return new Promise((resolve, reject) => {
      const sent = request(
        url,
        {
          method: 'POST',
          agent: false,
          headers: {
            'x-clickhouse-user': this.user,
            'x-clickhouse-key': this.password,
            'content-length': body.length,
          },
          ...(signal ? { signal } : {}),
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
          response.once('error', reject);
          response.once('end', () => {
            if (response.statusCode === 200) resolve(text);
            else reject(new ClickHouseFault(text.slice(0, 1_000).trim()));
          });
        },
      );
      sent.once('error', reject);
      sent.end(body);
    });
  }

  /** An engine goes on after its client left: it is told. */
  private async kill(id: string): Promise<void> {
    const url = new URL(this.url);
    await this.send(url, `KILL QUERY WHERE query_id = ${quotedText(id)} ASYNC`, undefined).catch(
      () => undefined,
    );
  }
}

const ESCAPES: Readonly<Record<string, string>> = {
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\0': '\\0',
};

/** A text as a literal: no version this old takes parameters, so that every text of a reader goes through here. */
export const quotedText = (text: string): string => `'${text.replace(/['\\\n\r\t\0]/g, (c) => ESCAPES[c]!)}'`;

export const texts = (list: readonly string[]): string => `[${list.map(quotedText).join(',')}]`;

/** A number as a literal of doubles. Those that a short decimal may not tell exactly are told by their bits. */
export function literal(n: number): string {
  if (Number.isSafeInteger(n) && !Object.is(n, -0)) return `${n}.0`;
  const bits = Buffer.alloc(8);
  bits.writeDoubleLE(n);
  return `reinterpretAsFloat64(unhex('${bits.toString('hex')}'))`;
}

/** A number of an answer; the infinite ones are texts there. */
export function numberOf(cell: Cell | undefined): number {
  if (typeof cell === 'number') return cell;
  if (cell === 'inf' || cell === '+inf') return Infinity;
  return cell === '-inf' ? -Infinity : Number(cell);
}

export const cellText = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

// Rows in ClickHouse's own form: numbers keep every bit, texts need no escaping.

const ROOM = 1 << 20;

export class RowBinary {
  private buffer = Buffer.alloc(ROOM);
  private at = 0;

  get size(): number {
    return this.at;
  }

  /** What was written; it begins anew. */
  take(): Buffer {
    const made = Buffer.from(this.buffer.subarray(0, this.at));
    this.at = 0;
    return made;
  }

  uint8(n: number): void {
    this.at = this.room(1).writeUInt8(n, this.at);
  }

  uint16(n: number): void {
    this.at = this.room(2).writeUInt16LE(n, this.at);
  }

  uint32(n: number): void {
    this.at = this.room(4).writeUInt32LE(n, this.at);
  }

  uint64(n: number): void {
    this.at = this.room(8).writeBigUInt64LE(BigInt(n), this.at);
  }

  double(n: number): void {
    this.at = this.room(8).writeDoubleLE(n, this.at);
  }

  text(value: string): void {
    const bytes = Buffer.from(value, 'utf8');
    this.length(bytes.length);
    this.room(bytes.length);
    this.at += bytes.copy(this.buffer, this.at);
  }

  list(values: readonly string[]): void {
    this.length(values.length);
    for (const value of values) this.text(value);
  }

  /** Seven bits a byte, the lowest first. */
  private length(n: number): void {
    for (; n > 127; n = Math.floor(n / 128)) this.uint8((n % 128) + 128);
    this.uint8(n);
  }

  private room(bytes: number): Buffer {
    if (this.at + bytes > this.buffer.length) {
      const larger = Buffer.alloc(Math.max(2 * this.buffer.length, this.at + bytes));
      this.buffer.copy(larger, 0, 0, this.at);
      this.buffer = larger;
    }
    return this.buffer;
  }
}
