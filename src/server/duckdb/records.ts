// What entries are made of, in a file beside the tables: a line of JSON each, in time order, found by its place. Columns of texts are
// compressed in blocks, of which a picture of a few hundred entries would read one for each.
import { closeSync, createWriteStream, fstatSync, openSync, read, type WriteStream } from 'node:fs';
import { once } from 'node:events';

/** Where every so manyth record begins is kept in memory: what is between is found in the lines read. */
const EACH = 16;
const PLACE = 8;
/** Bytes that are written at once, and that are read at once at most where records are near each other. */
const PIECE = 2 ** 20;
const TOGETHER = 2 ** 17;
const NEWLINE = 10;

/** Writes records a line each, then where every so manyth begins, then how many they are and of which making. */
export class RecordWriter {
  readonly #out: WriteStream;
  readonly #places: number[] = [];
  #count = 0;
  #written = 0;
  #buffer = Buffer.allocUnsafe(PIECE);
  #filled = 0;

  constructor(file: string) {
    this.#out = createWriteStream(file);
  }

  async write(records: readonly string[]): Promise<void> {
    for (const record of records) {
      // A UTF-16 unit takes at most three bytes.
      const most = record.length * 3 + 1;
      if (this.#filled + most > this.#buffer.length) await this.#flush(most);
      if (this.#count++ % EACH === 0) this.#places.push(this.#written + this.#filled);
      this.#filled += this.#buffer.write(record, this.#filled);
      this.#filled = this.#buffer.writeUInt8(NEWLINE, this.#filled);
    }
  }

  async end(making: string): Promise<void> {
    await this.#flush(0);
    await this.#put(Buffer.from(Float64Array.from([...this.#places, this.#written]).buffer));
    const told = Buffer.from(making);
    const tail = Buffer.alloc(PLACE + 1);
    tail.writeDoubleLE(this.#count);
    tail.writeUInt8(told.length, PLACE);
    this.#out.end(Buffer.concat([told, tail]));
    await once(this.#out, 'finish');
  }

  /** Lets go of the file where something failed. */
  drop(): void {
    this.#out.destroy();
  }

  async #put(piece: Buffer): Promise<void> {
    if (!this.#out.write(piece)) await once(this.#out, 'drain');
  }

  async #flush(needed: number): Promise<void> {
    if (this.#filled > 0) await this.#put(this.#buffer.subarray(0, this.#filled));
    this.#written += this.#filled;
    this.#buffer = Buffer.allocUnsafe(Math.max(PIECE, needed));
    this.#filled = 0;
  }
}

export class RecordFile {
  readonly #file: number;
  readonly #places: Float64Array;
  readonly making: string;
  readonly count: number;
  #reading = 0;
  #isClosing = false;

  private constructor(file: number, count: number, making: string, places: Float64Array) {
    this.#file = file;
    this.count = count;
    this.making = making;
    this.#places = places;
  }

  static async open(file: string): Promise<RecordFile> {
    const handle = openSync(file, 'r');
    try {
      const { size } = fstatSync(handle);
      const tail = await bytesAt(handle, size - PLACE - 1, PLACE + 1);
      const end = size - PLACE - 1 - tail.readUInt8(PLACE);
      const making = (await bytesAt(handle, end, tail.readUInt8(PLACE))).toString();
      const count = tail.readDoubleLE();
      const length = (Math.ceil(count / EACH) + 1) * PLACE;
      const places = await bytesAt(handle, end - length, length);
      return new RecordFile(handle, count, making, new Float64Array(Uint8Array.from(places).buffer));
    } catch (error) {
      closeSync(handle);
      throw error;
    }
  }

  /** The records at these places. */
  async read(places: Iterable<number>): Promise<ReadonlyMap<number, unknown>> {
    const sorted = [...new Set(places)].sort((a, b) => a - b);
    const known = new Map<number, unknown>();
    this.#reading++;
    try {
      await Promise.all(this.#runs(sorted).map((run) => this.#readRun(run, known)));
    } finally {
      this.#reading--;
      if (this.#isClosing) this.close();
    }
    return known;
  }

  /** Ends when what is being read has been read. */
  close(): void {
    this.#isClosing = true;
    if (this.#reading === 0) closeSync(this.#file);
  }

  /** Places whose lines are read at once. */
  #runs(sorted: readonly number[]): readonly (readonly number[])[] {
    const runs: number[][] = [];
    for (const place of sorted) {
      const run = runs.at(-1);
      const isNear =
        run &&
        blockOf(place) - blockOf(run.at(-1)!) <= 1 &&
        this.#end(place) - this.#begin(run[0]!) <= TOGETHER;
      if (isNear) run.push(place);
      else runs.push([place]);
    }
    return runs;
  }

  #begin(place: number): number {
    return this.#places[blockOf(place)]!;
  }

  #end(place: number): number {
    return this.#places[blockOf(place) + 1]!;
  }

  async #readRun(run: readonly number[], known: Map<number, unknown>): Promise<void> {
    const begin = this.#begin(run[0]!);
    const bytes = await bytesAt(this.#file, begin, this.#end(run.at(-1)!) - begin);
    let at = 0;
    let place = blockOf(run[0]!) * EACH;
    for (const wanted of run) {
      for (; place < wanted; place++) at = bytes.indexOf(NEWLINE, at) + 1;
      const end = bytes.indexOf(NEWLINE, at);
      known.set(wanted, JSON.parse(bytes.toString('utf8', at, end)));
    }
  }
}

const blockOf = (place: number): number => Math.floor(place / EACH);

async function bytesAt(file: number, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length;) {
    const count = await readAt(file, bytes, done, position + done);
    if (count === 0) throw new Error('The records of the archive are cut off.');
    done += count;
  }
  return bytes;
}

/** Not the promises of `node:fs/promises`, which take four times as long for each of hundreds of short reads. */
const readAt = (file: number, bytes: Buffer, offset: number, position: number): Promise<number> =>
  new Promise((resolve, reject) => {
    read(file, bytes, offset, bytes.length - offset, position, (error, count) =>
      error ? reject(error) : resolve(count),
    );
  });
