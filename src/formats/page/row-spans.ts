// Cells of HTML tables that go on in the rows below: short ones are said again there, as a month or a year is told once for several rows.
import { attributesOf, type HtmlTag } from './html-scan.js';

interface Spanning {
  readonly column: number;
  readonly lastRow: number;
  readonly text: string;
}

/** What gathers the text of a line. */
interface Writer {
  /** How many texts the line has so far. */
  readonly size: number;
  text(text: string): void;
  textSince(size: number): string;
}

const LONGEST = 60;
const MOST = 20;

const spanOf = (tag: HtmlTag, name: string): number => {
  const span = tag.inside.includes('span') ? Number(attributesOf(tag).get(name) ?? 1) : 1;
  return Number.isInteger(span) && span > 1 ? span : 1;
};

/** The cells of one table that go on. */
export class RowSpans {
  #spanning: Spanning[] = [];
  #row = 0;
  #column = 0;
  #open: { readonly column: number; readonly lastRow: number; readonly from: number } | undefined;
  readonly #line: Writer;
  readonly #boundary: string;

  constructor(line: Writer, boundary: string) {
    this.#line = line;
    this.#boundary = boundary;
  }

  /** Begins a row; gives its number, from 1. */
  row(): number {
    this.#row++;
    this.#column = 0;
    this.#open = undefined;
    if (this.#spanning.length) this.#spanning = this.#spanning.filter(({ lastRow }) => lastRow >= this.#row);
    return this.#row;
  }

  cell(tag: HtmlTag): void {
    for (let above = this.#at(this.#column); above; above = this.#at(++this.#column))
      this.#line.text(above.text + this.#boundary);
    const rows = spanOf(tag, 'rowspan');
    if (rows > 1 && this.#spanning.length < MOST)
      this.#open = { column: this.#column, lastRow: this.#row + rows - 1, from: this.#line.size };
    this.#column += Math.min(MOST, spanOf(tag, 'colspan'));
  }

  endCell(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const text = this.#line.textSince(open.from).replace(/\s+/g, ' ').trim();
    if (text.length <= LONGEST) this.#spanning.push({ column: open.column, lastRow: open.lastRow, text });
  }

  #at(column: number): Spanning | undefined {
    return this.#spanning.find((cell) => cell.column === column);
  }
}
