// The first step: something comes in, and what was made of it is shown, with all that was guessed, before it is worked on.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { decodeBytes, isBinaryHead } from '../../src/formats/decode.js';
import { FORMAT_LABELS } from '../../src/formats/format-labels.js';
import { isFormatName } from '../../src/formats/formats.js';
import { readInput, type Reading, type SheetsRead } from '../../demo/read-input.js';
import { BuilderElement } from '../builder-element.js';
import { projectInPage } from '../publish/page.js';
import { findings } from '../rows/findings.js';
import { rowIndex } from '../rows/row-index.js';
import { listDrafts, openDraft, removeDraft, type Draft } from '../state/drafts.js';
import { emptyProject, readProject, type Project, type Row } from '../state/project.js';
import type { Action } from '../state/store.js';
import { choicesFor, columnsIn, mapped, mappingOf, type Mapping } from './mapping.js';
import { memo } from '../../src/state/store.js';
import './finding-list.js';
import { tagRows } from './tag-rows.js';

const EXAMPLES = [
  ['south-caucasus.csv', 'the South Caucasus'],
  ['with-faults.csv', 'a table with faults'],
  ['news-page.txt', 'a pasted page'],
] as const;

type Given = File | string;

const NONE: Reading['problems'] = [];

/** What was brought, and what the editor has settled of it: it stays while other steps are shown. */
export class BringSession {
  given: Given | undefined;
  name = '';
  reading: Reading | undefined;
  mapping: Mapping | undefined;
  /** The editor has said what a column is: before that, what a table is is found out anew. */
  isMapped = false;
  /** The sheet of a workbook that the editor chose. */
  sheet: string | undefined;
  dateOrder: 'dmy' | 'mdy' | undefined;
  proseDates = true;
  tagging = true;
  /** In how many rows countries or themes were found. */
  tagged = 0;
  /** Rows as they were read last. */
  rows: readonly Row[] | undefined;
  /** All rows that this step made: others were edited elsewhere. */
  readonly own = new WeakSet<readonly Row[]>();
  readonly accepted = new Set<string>();
}

class BringStep extends BuilderElement {
  static override properties = { ...BuilderElement.properties, session: { attribute: false } };
  declare session: BringSession;
  private busy = '';
  private over = false;
  private drafts: readonly Draft[] = [];
  private readonly listening = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    const { signal } = this.listening;
    document.addEventListener('dragover', (event) => this.hover(event, true), { signal });
    document.addEventListener('dragleave', (event) => this.hover(event, false), { signal });
    document.addEventListener('drop', (event) => this.drop(event), { signal });
    void listDrafts().then((drafts) => {
      this.drafts = drafts;
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.listening.abort();
  }

  private hover(event: DragEvent, over: boolean): void {
    event.preventDefault();
    if (over === this.over) return;
    this.over = over;
    this.requestUpdate();
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    const text = ['text/uri-list', 'text/plain']
      .map((type) => event.dataTransfer?.getData(type))
      .find(Boolean);
    if (file) void this.open(file, file.name);
    else if (text) void this.open(text, 'dropped');
  }

  /** Reads what was given, from the start: the guesses are made afresh. */
  private async open(given: Given, name: string): Promise<void> {
    const { tagging } = this.session;
    this.session = Object.assign(new BringSession(), { given, name, tagging });
    this.tell('builder-session', this.session);
    const text = await textIn(given);
    const project = text === undefined ? undefined : (readProject(text) ?? projectInPage(text));
    if (project) {
      this.resumeWith(project);
      return;
    }
    await this.read(true);
  }

  /** Reads it with what the editor has settled so far; all but the first time it is still the same work, dressed as it was. */
  private async read(isFirst = false): Promise<void> {
    const { session } = this;
    const { given, name, dateOrder, mapping, isMapped, proseDates, tagging, sheet } = session;
    if (given === undefined) return;
    this.busy = 'Reading …';
    this.requestUpdate();
    const reading = await readInput(given, {
      dateOrder,
      proseDates,
      ...(sheet === undefined ? {} : { sheet }),
      ...(isMapped && mapping ? { columns: columnsIn(mapping) } : {}),
    });
    const rows = tagging ? await tagRows(reading.rows) : { rows: reading.rows, found: 0 };
    if (session !== this.session) return;
    const linked =
      reading.text === undefined ? undefined : (readProject(reading.text) ?? projectInPage(reading.text));
    this.busy = '';
    if (linked) {
      this.resumeWith(linked);
      return;
    }
    session.mapping = mappingOf(reading.table, reading.format, isMapped ? mapping : undefined);
    session.reading = reading;
    session.tagged = rows.found;
    const fresh = projectFrom(given, name, reading, rows.rows);
    this.take(isFirst ? fresh : { ...this.store.state.project, rows: fresh.rows }, !isFirst);
    this.requestUpdate();
  }

  private take(project: Project, goesOn = false): void {
    if (!goesOn) this.tell('builder-draft', crypto.randomUUID());
    this.dispatch({ type: 'open', project });
    this.session.rows = project.rows;
    this.session.own.add(project.rows);
  }

  /** What is a project already goes on at its table. */
  private resumeWith(project: Project): void {
    this.tell('builder-session', new BringSession());
    this.take(project);
    this.tell('builder-step', 'edit');
  }

  private submit(event: SubmitEvent): void {
    event.preventDefault();
    const text = this.querySelector<HTMLTextAreaElement>('#given')?.value ?? '';
    if (text.trim()) void this.open(text, 'pasted');
  }

  private choose(event: Event): void {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (file) void this.open(file, file.name);
  }

  protected override render(): TemplateResult {
    return html`<div class="opening">
        <h1 tabindex="-1">Make a timeline</h1>
        <p class="standfirst">
          From rows, a sheet’s link, a feed, a page or another tool’s export. It is read here, in your
          browser.
        </p>
      </div>
      <div class="sheet">${this.desk()}${this.result()}</div>`;
  }

  private desk(): TemplateResult {
    return html`<form class="desk" @submit=${(event: SubmitEvent) => this.submit(event)}>
      <div class="drop ${this.over ? 'over' : ''}">
        <p><strong>Drop a file</strong> anywhere on this page, or</p>
        <label class="button file"
          >Choose a file<input id="file" type="file" @change=${(event: Event) => this.choose(event)}
        /></label>
        <p class="hint">Excel, CSV, JSON, RSS, iCalendar, TimelineJS, HTML; a project or a page made here</p>
      </div>
      <div class="paste">
        <label for="given">Paste rows, text or a link</label>
        <textarea
          id="given"
          rows="5"
          spellcheck="false"
          placeholder="https://docs.google.com/spreadsheets/…"
        ></textarea>
        <div class="actions">
          <button class="button strong" type="submit">Read it</button>
          <span class="examples"
            >or try
            ${EXAMPLES.map(
              ([file, label], i) =>
                html`${i ? ', ' : ''}<button class="link" type="button" @click=${() => this.example(file)}>
                    ${label}
                  </button>`,
            )}, <button class="link" type="button" @click=${() => this.begin()}>an empty table</button></span
          >
        </div>
      </div>
      ${this.drafts.length && !this.session.reading ? this.draftList() : nothing}
    </form>`;
  }

  private example(file: string): void {
    void this.open(new URL(`examples/${file}`, document.baseURI).href, file);
  }

  private begin(): void {
    this.resumeWith({ ...emptyProject, rows: [{ start: '', title: '' }] });
  }

  private draftList(): TemplateResult {
    return html`<div class="drafts">
      <h2>Drafts in this browser</h2>
      <ul>
        ${this.drafts.slice(0, 8).map(
          ({ id, name, rows, changed }) =>
            html`<li>
              <button class="link" type="button" @click=${() => void this.resume(id)}>
                ${name || 'Without a name'}
              </button>
              <span class="quiet"
                >${rows} rows,
                ${new Date(changed).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}</span
              >
              <button
                class="link"
                type="button"
                aria-label="Remove the draft ${name}"
                @click=${() => void this.forget(id)}
              >
                Remove
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  private async resume(id: string): Promise<void> {
    const project = await openDraft(id);
    if (!project) return;
    this.tell('builder-session', new BringSession());
    this.tell('builder-draft', id);
    this.dispatch({ type: 'open', project });
    this.tell('builder-step', 'edit');
  }

  private async forget(id: string): Promise<void> {
    await removeDraft(id);
    this.drafts = await listDrafts();
    this.requestUpdate();
  }

  private result(): TemplateResult {
    const { busy, session } = this;
    const { reading, mapping, accepted } = session;
    const { rows } = this.store.state.project;
    const isUndone = rows.length === 0 && session.rows?.length;
    if (busy || !reading || isUndone) return html`<p class="summary" role="status">${busy}</p>`;
    const found = this.found().filter(({ id }) => !accepted.has(id));
    return html`<section class="read" aria-labelledby="read-title">
      <div class="result-head">
        <div role="status">
          <h2 id="read-title">
            ${rows.length ? `${counted(rows.length, 'row')}, read as ${formatName(reading.format)}` : 'Nothing dated was found in it'}
          </h2>
        </div>
        ${
          rows.length
            ? html`<button
                class="button strong"
                type="button"
                @click=${() => this.tell('builder-step', 'edit')}
              >
                Continue to the table
              </button>`
            : nothing
        }
      </div>
      ${
        !session.own.has(rows)
          ? html`<p class="quiet">
              Rows were edited since. To choose anything else here reads them anew; Undo brings the edits
              back.
            </p>`
          : nothing
      }
      ${this.choices(reading)} ${mapping ? this.columns(mapping) : nothing}
      ${
        found.length
          ? html`<finding-list
              .store=${this.store}
              .found=${found}
              .mend=${(action: Action) => this.mend(action)}
              .accept=${(ids: readonly string[]) => this.accept(ids)}
              .withoutProse=${() => this.withoutProse()}
            ></finding-list>`
          : rows.length
            ? html`<p class="good">Nothing in it looks wrong.</p>`
            : nothing
      }
    </section>`;
  }

  /** Thousands of rows are gone through once, not at each choice of the editor's. */
  private readonly found = memo(
    () => {
      const { rows, settings } = this.store.state.project;
      return [rows, this.session.reading?.problems ?? NONE, settings.timeZone] as const;
    },
    (rows, problems, timeZone) => {
      const index = rowIndex(timeZone);
      return findings(rows, problems, index.reader, (row) => index.of(row));
    },
  );

  /** Which sheet of a workbook is read, where there are several. */
  private sheets({ names, read }: SheetsRead): TemplateResult {
    return html`<label
      >Sheet
      <select
        .value=${live(read)}
        @change=${(event: Event) => {
          this.session.sheet = (event.target as HTMLSelectElement).value;
          this.session.isMapped = false;
          void this.read();
        }}
      >
        ${names.map((name) => html`<option value=${name} ?selected=${name === read}>${name}</option>`)}
      </select></label
    >`;
  }

  private choices({ sheets }: Reading): TemplateResult {
    return html`<div class="options">
      ${sheets && sheets.names.length > 1 ? this.sheets(sheets) : nothing}
      <label
        >03/04/2026 is
        <select
          .value=${live(this.session.dateOrder ?? '')}
          @change=${(event: Event) => {
            const { value } = event.target as HTMLSelectElement;
            this.session.dateOrder = value === 'dmy' || value === 'mdy' ? value : undefined;
            void this.read();
          }}
        >
          <option value="">asked about</option>
          <option value="dmy">3 April</option>
          <option value="mdy">4 March</option>
        </select></label
      >
      <label
        ><input
          type="checkbox"
          .checked=${live(this.session.tagging)}
          @change=${(event: Event) => {
            this.session.tagging = (event.target as HTMLInputElement).checked;
            void this.read();
          }}
        />
        Find countries and themes in the
        text${this.session.tagged ? ` (found in ${counted(this.session.tagged, 'row')}: correct them in the table)` : ''}</label
      >
    </div>`;
  }

  private columns(mapping: Mapping): TemplateResult {
    return html`<fieldset class="mapping">
      <legend>What each column is</legend>
      ${mapping.header.map((name, column) =>
        // an edge of a table in Markdown, or a column between others, has nothing in it
        name === '' && mapping.samples[column] === ''
          ? nothing
          : html`<label class="field">
              <span class="caption">${name || `Column ${column + 1}`}</span>
              <select
                .value=${live(mapping.fields[column] ?? '')}
                @change=${(event: Event) => {
                  this.session.mapping = mapped(mapping, column, (event.target as HTMLSelectElement).value);
                  this.session.isMapped = true;
                  // What is said of this sheet's columns makes no other sheet the one to read.
                  this.session.sheet = this.session.reading?.sheets?.read;
                  void this.read();
                }}
              >
                ${choicesFor(mapping, column).map(
                  ([field, label]) =>
                    html`<option value=${field} ?selected=${field === mapping.fields[column]}>
                      ${label}
                    </option>`,
                )}
              </select>
              <span class="sample">${mapping.samples[column]}</span>
            </label>`,
      )}
    </fieldset>`;
  }

  private withoutProse(): void {
    this.session.proseDates = false;
    void this.read();
  }

  private mend(action: Action): void {
    const { own } = this.session;
    const isOurs = own.has(this.store.state.project.rows);
    this.dispatch(action);
    if (isOurs) own.add(this.store.state.project.rows);
  }

  private accept(ids: readonly string[]): void {
    for (const id of ids) this.session.accepted.add(id);
    this.requestUpdate();
  }
}

/** A format in the words of an editor: of a long list of its kinds the first. */
const formatName = (format: string): string =>
  format === 'csv' ? 'a table' : isFormatName(format) ? FORMAT_LABELS[format].split(/[:;]/, 1)[0]! : format;

const counted = (count: number, word: string): string =>
  `${count.toLocaleString('en')} ${word}${count === 1 ? '' : 's'}`;

/** The text of what was given; undefined for a link, and for a file that is none. */
async function textIn(given: Given): Promise<string | undefined> {
  if (typeof given === 'string') return /^\s*(?:https?|webcal):\/\/\S+\s*$/i.test(given) ? undefined : given;
  const bytes = new Uint8Array(await given.arrayBuffer());
  return isBinaryHead(bytes) ? undefined : decodeBytes(bytes, given.type).text;
}

const said = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A new project of what was read: it is called as it calls itself. */
function projectFrom(given: Given, name: string, reading: Reading, rows: readonly Row[]): Project {
  const { headingItem, title } = reading;
  const isLink = typeof given === 'string' && /^\s*https?:\/\/\S+\s*$/i.test(given);
  return {
    ...emptyProject,
    name: name === 'pasted' || name === 'dropped' ? '' : name.replace(/\.[a-z0-9]{1,5}$/i, ''),
    rows,
    settings: {
      ...emptyProject.settings,
      heading: said(headingItem?.['title'] ?? title),
      standfirst: said(headingItem?.['summary']),
      source:
        isLink && !given.trim().startsWith(new URL('examples/', document.baseURI).href) ? given.trim() : '',
    },
  };
}

customElements.define('bring-step', BringStep);
