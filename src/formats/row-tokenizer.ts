// Separated values to rows of cells, in one go or in pieces, each character looked at once.
// Not d3's dsvFormat, which needs the whole text at once, and a second scan to cut a stream at the ends of records.

export interface RowTokenizer {
  /** Takes the next piece of text; gives the rows that are complete. */
  push(chunk: string): string[][];
  /** The last row, where the text does not end in a line break; the next piece starts afresh. */
  end(): string[][];
  /** Whether the text so far ends inside a quoted cell. */
  readonly quoted: boolean;
  /** Characters of the row that is not complete yet. */
  readonly held: number;
}

const QUOTE = 34;
const LF = 10;
const CR = 13;

/** The text of a quoted cell; what stands behind its closing mark is kept. */
const unquote = (raw: string, isOpen: boolean): string => {
  const close = isOpen ? raw.length : raw.lastIndexOf('"');
  const inner = raw.slice(1, close);
  return (inner.includes('"') ? inner.replace(/""/g, '"') : inner) + raw.slice(close + 1);
};

class Tokenizer implements RowTokenizer {
  held = 0;
  readonly #separator: number;
  #row: string[] = [];
  /** The beginning of the cell, where it came in earlier pieces. */
  #parts: string[] = [];
  #isQuotedCell = false;
  #quoted = false;
  /** The last piece ended in a mark within a quoted cell: the end of it, or the first of a doubled one. */
  #maybeEnd = false;
  #afterReturn = false;

  constructor(delimiter: string) {
    this.#separator = delimiter.charCodeAt(0);
  }

  get quoted(): boolean {
    return this.#quoted && !this.#maybeEnd;
  }

  push(chunk: string): string[][] {
    const rows: string[][] = [];
    const { length } = chunk;
    const separator = this.#separator;
    let rowFrom = 0;
    let at = this.#resume(chunk);
    let from = this.#parts.length > 0 ? 0 : at;
    while (at < length) {
      if (this.#quoted) {
        at = this.#skipQuoted(chunk, at);
        continue;
      }
      const c = chunk.charCodeAt(at);
      if (c === QUOTE && at === from && this.#parts.length === 0) {
        this.#isQuotedCell = this.#quoted = true;
        at++;
      } else if (c === separator) {
        this.#row.push(this.#cell(chunk.slice(from, at)));
        from = ++at;
      } else if (c === LF || c === CR) {
        this.#row.push(this.#cell(chunk.slice(from, at)));
        rows.push(this.#row);
        this.#row = [];
        at++;
        if (c === CR && at === length) this.#afterReturn = true;
        else if (c === CR && chunk.charCodeAt(at) === LF) at++;
        from = rowFrom = at;
      } else at++;
    }
    if (from < length) this.#parts.push(chunk.slice(from));
    this.held = rows.length > 0 ? length - rowFrom : this.held + length;
    return rows;
  }

  end(): string[][] {
    const { quoted } = this;
    const isEmpty = this.#row.length === 0 && this.#parts.length === 0;
    const row = isEmpty ? [] : [[...this.#row, this.#cell('', quoted)]];
    this.#row = [];
    this.#quoted = this.#maybeEnd = this.#afterReturn = false;
    this.held = 0;
    return row;
  }

  /** Takes up what the piece before left open; gives where to go on. */
  #resume(chunk: string): number {
    if (chunk === '') return 0;
    const first = chunk.charCodeAt(0);
    if (this.#afterReturn) {
      this.#afterReturn = false;
      return first === LF ? 1 : 0;
    }
    if (!this.#maybeEnd) return 0;
    this.#maybeEnd = false;
    if (first === QUOTE) return 1;
    this.#quoted = false;
    return 0;
  }

  /** Behind the next quotation mark that may close the cell, or the end of the piece. */
  #skipQuoted(chunk: string, from: number): number {
    const mark = chunk.indexOf('"', from);
    if (mark < 0) return chunk.length;
    if (mark + 1 === chunk.length) {
      this.#maybeEnd = true;
      return chunk.length;
    }
    if (chunk.charCodeAt(mark + 1) === QUOTE) return mark + 2;
    this.#quoted = false;
    return mark + 1;
  }

  #cell(last: string, isOpen = false): string {
    const raw = this.#parts.length > 0 ? this.#parts.join('') + last : last;
    const text = this.#isQuotedCell ? unquote(raw, isOpen) : raw;
    if (this.#parts.length > 0) this.#parts = [];
    this.#isQuotedCell = false;
    return text;
  }
}

/** A quotation mark opens a quoted cell only at the start of a cell, and is doubled within one. Lines end in LF, CR or both. */
export const createRowTokenizer = (delimiter: string): RowTokenizer => new Tokenizer(delimiter);

/** All rows of a text. */
export const parseRows = (text: string, delimiter: string): string[][] => {
  const tokenizer = createRowTokenizer(delimiter);
  const rows = tokenizer.push(text);
  rows.push(...tokenizer.end());
  return rows;
};
