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
