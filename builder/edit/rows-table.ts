// The table: only the rows in sight are in the page, and one cell is in the order of Tab; arrows lead from cell to cell.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { BuilderElement } from '../builder-element.js';
import { columnsOf, type Column } from '../rows/columns.js';
import { rowIndex } from '../rows/row-index.js';
import type { Row } from '../state/project.js';
import { copiedCell, moved, pastedCells, type Cell } from './grid-keys.js';

/** Px of a row. */
const ROW = 36;
const OVERSCAN = 6;
/** The number of the row stands before the columns. */
const NUMBER_WIDTH = 64;

/** The value, or the nearest that is at least `from` and at most `to`; `to` wins where they cross. */
const within = (value: number, from: number, to: number): number => Math.min(Math.max(value, from), to);

/** A style that stays as it is costs nothing. */
const setStyle = ({ style }: HTMLElement, name: string, value: string): void => {
  if (style.getPropertyValue(name) !== value) style.setProperty(name, value);
};

class RowsTable extends BuilderElement {
  static override properties = { ...BuilderElement.properties, active: { attribute: false } };
  /** The cell that has the keyboard. */
  declare active: Cell;
  /** The other end of the rows that are chosen together. */
  private anchor: number | undefined;
  private editing: { readonly text: string; readonly fresh: boolean } | undefined;
  private sorted: { readonly id: string; readonly down: boolean } | undefined;
  private first = 0;
  private last = 30;
  /** What the table is scrolled to, in px. */
  private sight = { top: 0, left: 0, height: 0, width: 0 };
  /** Columns in sight: from the first to before the second. */
  private across: readonly [from: number, to: number] = [0, 8];
  private focusing = false;
  private columns: readonly Column[] = [];
  private columnsFor: readonly Row[] | undefined;
  private readonly sizes = new ResizeObserver(() => this.scrolled());

  constructor() {
    super();
    this.active = { row: 0, column: 0 };
  }

  private get rows(): readonly Row[] {
    return this.store.state.project.rows;
  }

  private get scroller(): HTMLElement | null {
    return this.querySelector('.grid');
  }

  /** The rows that are chosen: the active one, or all from the anchor to it. */
  get chosen(): readonly number[] {
    const from = Math.min(this.anchor ?? this.active.row, this.active.row);
    const to = Math.max(this.anchor ?? this.active.row, this.active.row);
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }

  /** Goes to a cell, and into view. */
  goTo(row: number, field: string): void {
    const column = columnsOf(this.rows).findIndex(({ id }) => id === field);
    this.move({ row, column: Math.max(column, 0) });
  }

  override firstUpdated(): void {
    if (this.scroller) this.sizes.observe(this.scroller);
    this.scrolled();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  protected override willUpdate(): void {
    if (this.columnsFor !== this.rows) {
      this.columns = columnsOf(this.rows);
      this.columnsFor = this.rows;
    }
    const most = this.rows.length - 1;
    if (this.active.row > most) this.active = { ...this.active, row: Math.max(most, 0) };
  }

  protected override updated(_: PropertyValues): void {
    const grid = this.scroller;
    if (!grid) return;
    const widths = this.columns.map(({ width }) => `${width}px`).join(' ');
    setStyle(grid, '--columns', `${NUMBER_WIDTH}px ${widths}`);
    setStyle(grid, '--wide', `${this.columns.reduce((sum, { width }) => sum + width, NUMBER_WIDTH)}px`);
    setStyle(grid, '--skipped', String(this.across[0]));
    setStyle(this.querySelector<HTMLElement>('.space')!, 'height', `${this.rows.length * ROW}px`);
    for (const line of this.querySelectorAll<HTMLElement>('.line'))
      setStyle(line, 'transform', `translateY(${Number(line.dataset['row']) * ROW}px)`);
    if (this.focusing) {
      this.focusing = false;
      this.cellElement()?.focus({ preventScroll: true });
    }
    const input = this.querySelector<HTMLInputElement>('.cell input, .cell select');
    if (input && this.editing?.fresh) {
      this.editing = { ...this.editing, fresh: false };
      input.focus({ preventScroll: true });
      if (input instanceof HTMLInputElement) input.setSelectionRange(input.value.length, input.value.length);
    }
  }

  private cellElement(): HTMLElement | null {
    const { row, column } = this.active;
    return this.querySelector(`.line[data-row="${row}"] [data-column="${column}"]`);
  }

  /** Reads where the table is scrolled to; between scrolls it is known, so that no key waits for a layout. */
  private scrolled(): void {
    const grid = this.scroller;
    if (!grid) return;
    const { scrollTop: top, scrollLeft: left, clientHeight: height, clientWidth: width } = grid;
    this.sight = { top, left, height, width };
    this.show();
  }

  /** Draws the rows and columns in sight, where they are others than before. */
  private show(): void {
    const { top, left, height, width } = this.sight;
    const first = Math.max(0, Math.floor(top / ROW) - OVERSCAN);
    const last = Math.ceil((top + height) / ROW) + OVERSCAN;
    const across = this.columnsIn(left, left + width - NUMBER_WIDTH);
    const same = across[0] === this.across[0] && across[1] === this.across[1];
    if (same && first === this.first && last === this.last) return;
    [this.first, this.last, this.across] = [first, last, across];
    this.requestUpdate();
  }

  /** The columns from one px to another, and one more on each side. */
  private columnsIn(left: number, right: number): readonly [from: number, to: number] {
    let [at, from, to] = [0, 0, 0];
    for (const [i, { width }] of this.columns.entries()) {
      if (at + width <= left) from = i;
      if (at < right) to = i + 2;
      at += width;
    }
    return [from, Math.min(to, this.columns.length)];
  }

  private move(to: Cell, extend = false): void {
    this.anchor = extend ? (this.anchor ?? this.active.row) : undefined;
    this.active = to;
    this.focusing = true;
    this.reveal();
    this.dispatchEvent(new CustomEvent('active-change', { detail: to, bubbles: true }));
    this.requestUpdate();
  }

  private reveal(): void {
    const grid = this.scroller;
    if (!grid) return;
    const { row, column } = this.active;
    const { height, width } = this.sight;
    const at = row * ROW;
    const start = this.columns.slice(0, column).reduce((sum, one) => sum + one.width, 0);
    const top = within(this.sight.top, at + ROW * 2 - height, at);
    const wide = this.columns[column]?.width ?? 0;
    const left = within(this.sight.left, start + wide + NUMBER_WIDTH - width, start);
    if (top !== this.sight.top) grid.scrollTop = top;
    if (left !== this.sight.left) grid.scrollLeft = left;
    this.sight = { ...this.sight, top, left };
    this.show();
  }

  private keys(event: KeyboardEvent): void {
    if (this.editing) {
      this.editKeys(event);
      return;
    }
    const { key, shiftKey, altKey } = event;
    const control = event.ctrlKey || event.metaKey;
    const page = Math.max(1, Math.floor(this.sight.height / ROW) - 2);
    const size = { rows: this.rows.length, columns: this.columns.length, page };
    const to = altKey ? undefined : moved(this.active, key, control, size);
    if (to) this.move(to, shiftKey && to.column === this.active.column);
    else if (key === 'Enter' && control) this.insert();
    else if (key === 'Enter' || key === 'F2') this.edit(this.text());
    else if ((key === 'Delete' || key === 'Backspace') && control) this.removeChosen();
    else if (key === 'Delete' || key === 'Backspace') this.clear();
    else if (key.length === 1 && !control && !altKey) this.edit(key === ' ' ? this.text() : key);
    else return;
    event.preventDefault();
  }

  private editKeys(event: KeyboardEvent): void {
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      this.editing = undefined;
      this.focusing = true;
      this.requestUpdate();
    } else if (key === 'Enter' || key === 'Tab') {
      this.commit();
      const { row, column } = this.active;
      const step = shiftKey ? -1 : 1;
      const next = key === 'Enter' ? { row: row + step, column } : { row, column: column + step };
      const isInside = next.row >= 0 && next.row < this.rows.length && this.columns[next.column];
      this.move(isInside ? next : this.active);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private text(): string {
    const { row, column } = this.active;
    return this.columns[column]!.read(this.rows[row] ?? {});
  }

  private edit(text: string): void {
    if (!this.rows[this.active.row]) return;
    this.editing = { text, fresh: true };
    this.requestUpdate();
  }

  private commit(): void {
    const input = this.querySelector<HTMLInputElement | HTMLSelectElement>('.cell input, .cell select');
    this.editing = undefined;
    if (input) this.write([[this.active.row, input.value]]);
    this.requestUpdate();
  }

  private write(texts: readonly (readonly [row: number, text: string])[]): void {
    const column = this.columns[this.active.column]!;
    const changes = texts.flatMap(([index, text]): (readonly [number, Row])[] => {
      const old = this.rows[index];
      const next = old && column.write(old, text);
      return next && next !== old ? [[index, next]] : [];
    });
    this.dispatch({ type: 'change', changes });
  }

  private clear(): void {
    this.write(this.chosen.map((row) => [row, '']));
  }

  /** A row below the active one. */
  insert(): void {
    const at = Math.min(this.active.row + 1, this.rows.length);
    this.dispatch({ type: 'insert', at, rows: [{ start: '', title: '' }] });
    this.move({ row: at, column: 0 });
  }

  removeChosen(): void {
    const [row = 0] = this.chosen;
    this.dispatch({ type: 'remove', indexes: this.chosen });
    this.move({ row: Math.min(row, this.rows.length - 1), column: this.active.column });
  }

  private paste(event: ClipboardEvent): void {
    if (this.editing) return;
    const cells = pastedCells(event.clipboardData?.getData('text/plain') ?? '');
    event.preventDefault();
    const { row: top, column: left } = this.active;
    const rows = cells.map((texts, i) =>
      texts.reduce<Row>(
        (row, text, j) => {
          const column = this.columns[left + j];
          return column ? column.write(row, text) : row;
        },
        this.rows[top + i] ?? { start: '', title: '' },
      ),
    );
    const room = this.rows.length - top;
    // What goes beyond the last row makes new ones: both are one step of undo.
    if (rows.length <= room) this.dispatch({ type: 'change', changes: rows.map((row, i) => [top + i, row]) });
    else {
      const { project } = this.store.state;
      this.dispatch({ type: 'open', project: { ...project, rows: [...this.rows.slice(0, top), ...rows] } });
    }
    this.focusing = true;
  }

  private copy(event: ClipboardEvent): void {
    if (this.editing) return;
    const column = this.columns[this.active.column]!;
    const several = this.chosen.length > 1;
    const lines = this.chosen.map((index) => {
      const row = this.rows[index] ?? {};
      const texts = several ? this.columns.map(({ read }) => read(row)) : [column.read(row)];
      return texts.map(copiedCell).join('\t');
    });
    event.clipboardData?.setData('text/plain', lines.join('\n'));
    event.preventDefault();
  }

  private sort({ id, read }: Column): void {
    const down = this.sorted?.id === id && !this.sorted.down;
    this.sorted = { id, down };
    const index = rowIndex(this.store.state.project.settings.timeZone);
    const collator = new Intl.Collator(undefined, { numeric: true });
    const dated = id === 'start' || id === 'end';
    const keys = this.rows.map((row) => {
      const span = dated ? index.of(row).span : undefined;
      return { date: span ? (id === 'start' ? span.start : span.end) : undefined, text: read(row) };
    });
    const order = keys.map((_, i) => i);
    order.sort((a, b) => {
      const [one, other] = [keys[a]!, keys[b]!];
      // Empty ones come last, whichever way the others go.
      if ((one.text === '') !== (other.text === '')) return one.text === '' ? 1 : -1;
      const by =
        one.date !== undefined && other.date !== undefined
          ? one.date - other.date
          : collator.compare(one.text, other.text);
      return (down ? -by : by) || a - b;
    });
    this.dispatch({ type: 'order', indexes: order });
  }

  private press(event: MouseEvent): void {
    const cell = (event.target as Element).closest<HTMLElement>('[data-column]');
    const line = cell?.closest<HTMLElement>('.line');
    if (!cell || !line || (event.target as Element).closest('input, select')) return;
    const to = { row: Number(line.dataset['row']), column: Number(cell.dataset['column']) };
    const again = to.row === this.active.row && to.column === this.active.column;
    if (this.editing) this.commit();
    this.move(to, event.shiftKey);
    if (again && event.detail > 1) this.edit(this.text());
  }

  protected override render(): TemplateResult {
    const { rows, columns } = this;
    const chosen = new Set(this.anchor === undefined ? [] : this.chosen);
    const inSight = Array.from(
      { length: Math.max(0, Math.min(this.last, rows.length) - this.first) },
      (_, i) => this.first + i,
    );
    // The row with the keyboard stays in the page where it is scrolled out of sight: what is typed goes to it.
    const shown =
      inSight.includes(this.active.row) || !rows[this.active.row] ? inSight : [...inSight, this.active.row];
    return html`<div
      class="grid"
      role="grid"
      aria-label="Rows"
      aria-rowcount=${rows.length + 1}
      aria-colcount=${columns.length + 1}
      aria-multiselectable="true"
      @scroll=${() => this.scrolled()}
      @keydown=${(event: KeyboardEvent) => this.keys(event)}
      @paste=${(event: ClipboardEvent) => this.paste(event)}
      @copy=${(event: ClipboardEvent) => this.copy(event)}
      @mousedown=${(event: MouseEvent) => {
        if (event.shiftKey) event.preventDefault();
      }}
      @click=${(event: MouseEvent) => this.press(event)}
    >
      <div class="head" role="row" aria-rowindex="1">
        <span role="columnheader" aria-colindex="1" class="row-number">Row</span>
        ${columns.map((column, i) => this.header(column, i))}
      </div>
      <div class="space" role="rowgroup">
        ${repeat(
          shown,
          (index) => index,
          (index) => this.line(index, chosen.has(index)),
        )}
      </div>
    </div>`;
  }

  private header(column: Column, i: number): TemplateResult {
    const { sorted } = this;
    const state = sorted?.id === column.id ? (sorted.down ? 'descending' : 'ascending') : nothing;
    return html`<span role="columnheader" aria-colindex=${i + 2} aria-sort=${state}>
      <button type="button" tabindex="-1" title=${column.hint ?? nothing} @click=${() => this.sort(column)}>
        ${column.label}${state === nothing ? '' : state === 'ascending' ? ' ↑' : ' ↓'}
      </button>
    </span>`;
  }

  private line(index: number, chosen: boolean): TemplateResult {
    const row = this.rows[index]!;
    const { span, problems } = rowIndex(this.store.state.project.settings.timeZone).of(row);
    const wrong = new Set(problems.map(({ field }) => field));
    // The row with the keyboard is whole: its cell may be out of sight.
    const [from, to] = index === this.active.row ? [0, this.columns.length] : this.across;
    return html`<div
      class="line ${chosen ? 'chosen' : ''}"
      role="row"
      data-row=${index}
      aria-rowindex=${index + 2}
      aria-selected=${chosen ? 'true' : 'false'}
    >
      <span role="rowheader" class="row-number ${span ? '' : 'lost'}" aria-colindex="1"
        >${index + 1}${span ? nothing : html`<span class="hidden-text">, cannot be shown</span>`}</span
      >
      ${from > 0 ? html`<span class="skipped" aria-hidden="true"></span>` : nothing}
      ${this.columns.slice(from, to).map((column, i) => this.cell(index, row, column, from + i, wrong.has(column.id)))}
    </div>`;
  }

  private cell(index: number, row: Row, column: Column, i: number, wrong: boolean): TemplateResult {
    const isActive = index === this.active.row && i === this.active.column;
    const text = column.read(row);
    const edited = isActive ? this.editing : undefined;
    return html`<span
      class="cell ${wrong ? 'wrong' : ''}"
      role="gridcell"
      data-column=${i}
      aria-colindex=${i + 2}
      aria-invalid=${wrong ? 'true' : nothing}
      tabindex=${isActive && !edited ? '0' : '-1'}
      >${edited ? this.field(column, edited.text) : text}</span
    >`;
  }

  private field(column: Column, text: string): TemplateResult {
    return column.choices
      ? html`<select aria-label=${column.label} @blur=${() => this.left()}>
          ${['', ...column.choices].map((choice) => html`<option ?selected=${choice === text}>${choice}</option>`)}
        </select>`
      : html`<input
          aria-label=${column.label}
          autocomplete="off"
          .value=${text}
          @blur=${() => this.left()}
        />`;
  }

  /** A field that is left by the mouse keeps what was typed. */
  private left(): void {
    if (this.editing && !this.editing.fresh) this.commit();
  }
}

customElements.define('rows-table', RowsTable);
export type { RowsTable };
