// The second step: the table, and beside it all fields of the row at hand, with what its date is understood as.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { safeUrl } from '../../src/items/fields.js';
import { BuilderElement } from '../builder-element.js';
import { columnsOf, textOf, type Column } from '../rows/columns.js';
import { rowIndex } from '../rows/row-index.js';
import type { Row } from '../state/project.js';
import type { Cell } from './grid-keys.js';
import './rows-table.js';
import type { RowsTable } from './rows-table.js';

interface Target {
  readonly row: number;
  readonly field: string;
}

/** How the address of a picture ends. */
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

class EditStep extends BuilderElement {
  static override properties = {
    ...BuilderElement.properties,
    target: { attribute: false },
    active: { state: true },
  };
  declare target: Target | undefined;
  declare private active: Cell;
  /** The picture that the editor asked for. */
  private picture = '';
  private warmed: readonly Row[] | undefined;

  constructor() {
    super();
    this.active = { row: 0, column: 0 };
    this.addEventListener('active-change', (event) => (this.active = (event as CustomEvent<Cell>).detail));
  }

  private get table(): RowsTable | null {
    return this.querySelector('rows-table');
  }

  override updated(changed: PropertyValues): void {
    const { rows, settings } = this.store.state.project;
    if (this.warmed !== rows) {
      this.warmed = rows;
      rowIndex(settings.timeZone).warm(rows, () => this.requestUpdate());
    }
    const { target, table } = this;
    if (changed.has('target') && target && table)
      void table.updateComplete.then(() => table.goTo(target.row, target.field));
  }

  protected override render(): TemplateResult {
    const { rows } = this.store.state.project;
    return html`<div class="opening">
        <h1 tabindex="-1">The table</h1>
        <p class="standfirst">
          Every cell can be typed over, cleared and pasted into, as in a spreadsheet. Dates may be as coarse
          as you know them.
        </p>
      </div>
      <div class="sheet">
        <div class="row-tools">
          <span role="status"><strong>${rows.length.toLocaleString('en')} rows</strong>${this.lost()}</span>
          <span class="spacer"></span>
          <button class="button" type="button" @click=${() => this.table?.insert()}>Add a row</button>
          <button
            class="button"
            type="button"
            ?disabled=${rows.length === 0}
            @click=${() => this.table?.removeChosen()}
          >
            Remove the row
          </button>
          <button class="button strong" type="button" @click=${() => this.tell('builder-step', 'dress')}>
            Continue to the look
          </button>
        </div>
        <div class="bench">
          <rows-table .store=${this.store}></rows-table>
          ${rows[this.active.row] ? this.panel(this.active.row, rows[this.active.row]!) : nothing}
        </div>
        <p class="keys">
          <kbd>Enter</kbd> types in a cell, <kbd>Shift</kbd> with arrows chooses rows, <kbd>Ctrl</kbd>
          <kbd>Enter</kbd> adds a row, <kbd>Ctrl</kbd> <kbd>Delete</kbd> removes it, <kbd>Ctrl</kbd>
          <kbd>Z</kbd> undoes.
        </p>
      </div>`;
  }

  /** How many rows cannot be shown, as soon as all are read. */
  private lost(): string {
    const { rows, settings } = this.store.state.project;
    const index = rowIndex(settings.timeZone);
    if (!index.knows(rows)) return '';
    const lost = rows.reduce((sum, row) => sum + (index.of(row).span ? 0 : 1), 0);
    return lost ? `, ${lost} cannot be shown yet` : '';
  }

  private panel(row: number, cells: Row): TemplateResult {
    const index = rowIndex(this.store.state.project.settings.timeZone);
    const { span, problems } = index.of(cells);
    return html`<section class="panel" aria-labelledby="panel-title">
      <h2 id="panel-title">Row ${row + 1}</h2>
      <p class="understood" role="status">
        ${span ? html`Understood as <strong>${index.reader.words(span)}</strong>` : html`<span class="bad">It cannot be shown yet.</span>`}
      </p>
      ${problems.map(({ why, remedy }) => html`<p class="bad">${why} <span class="quiet">${remedy}</span></p>`)}
      ${columnsOf(this.store.state.project.rows).map((column) => this.field(row, cells, column))}
    </section>`;
  }

  private field(row: number, cells: Row, column: Column): TemplateResult {
    const { id, label, hint, choices } = column;
    const text = column.read(cells);
    const change = (event: Event): void => {
      const next = column.write(cells, (event.target as HTMLInputElement).value);
      if (next !== cells) this.dispatch({ type: 'change', changes: [[row, next]] });
    };
    return html`<label class="field"
        ><span class="caption">${label}${hint ? html` <span class="quiet">${hint}</span>` : nothing}</span> ${
          choices
            ? html`<select .value=${live(text)} @change=${change}>
                ${['', ...choices].map((choice) => html`<option value=${choice} ?selected=${choice === text}>${choice || 'Usual'}</option>`)}
              </select>`
            : id === 'summary'
              ? html`<textarea rows="3" .value=${live(text)} @change=${change}></textarea>`
              : html`<input autocomplete="off" .value=${live(text)} @change=${change} />`
        }</label
      >${id === 'image' || id === 'media' ? this.preview(cells, id, text) : nothing}`;
  }

  /** A picture is asked of its site only when the editor wants to see it; other media open on their own page. */
  private preview(cells: Row, id: 'image' | 'media', src: string): TemplateResult | typeof nothing {
    const safe = safeUrl(src);
    if (!safe || !/^https?:/.test(safe)) return nothing;
    if (id === 'media' && !PICTURE.test(new URL(safe, document.baseURI).pathname))
      return html`<a class="preview" href=${safe} target="_blank" rel="noopener noreferrer"
        >Open it in a new tab</a
      >`;
    if (this.picture !== safe)
      return html`<button class="button preview" type="button" @click=${() => this.show(safe)}>
        Show the picture
      </button>`;
    const said = columnsOf([cells]).find((column) => column.id === (id === 'image' ? 'alt' : 'mediaAlt'));
    const alt = said?.read(cells) ?? '';
    return html`<img
      class="picture"
      src=${safe}
      alt=${alt === '' ? textOf(cells['title']) : alt}
      referrerpolicy="no-referrer"
    />`;
  }

  private show(src: string): void {
    this.picture = src;
    this.requestUpdate();
  }
}

customElements.define('edit-step', EditStep);
