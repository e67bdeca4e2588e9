// The third step: how it looks, with the timeline itself beside it, as wide as readers will have it.
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { NewsTimeline } from '../../src/element/news-timeline.js';
import { BuilderElement } from '../builder-element.js';
import { attributesOf, colouredValues, facetsOf, styleOf } from '../publish/attributes.js';
import { columnsOf } from '../rows/columns.js';
import { rowIndex } from '../rows/row-index.js';
import type { Row } from '../state/project.js';
import { CHOICES, LANGUAGES, type Choice, type Settings } from '../state/settings.js';
import { colourIn, markColour } from '../publish/looks.js';
import { checks } from './checks.js';

const WIDTHS = [
  [390, 'Phone, 390'],
  [768, 'Tablet, 768'],
  [1280, 'Desk, 1280'],
] as const;

type TextKey = Exclude<keyof Settings, 'colours' | 'story' | 'urlState'>;
type FlagKey = 'story' | 'urlState';

/** Bytes of a logo that is kept in the page itself. */
const LARGEST_LOGO = 200_000;

class DressStep extends BuilderElement {
  /** Px of the preview, or 0 for all widths at once. */
  private width = matchMedia('(max-width: 700px)').matches ? 390 : 768;
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly worn = new WeakMap<NewsTimeline, readonly string[]>();
  private valuesFor: readonly [readonly Row[], string] | undefined;
  private values: ReadonlyMap<string, number> = new Map();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  override updated(_: PropertyValues): void {
    const { project } = this.store.state;
    for (const timeline of this.querySelectorAll('news-timeline')) this.dress(timeline);
    for (const frame of this.querySelectorAll<HTMLElement>('.screen')) this.sizes.observe(frame);
    const index = rowIndex(project.settings.timeZone);
    if (!index.knows(project.rows)) index.warm(project.rows, () => this.requestUpdate());
    this.fit();
  }

  /** Gives a timeline what the published page will give it. */
  private dress(timeline: NewsTimeline): void {
    const { project } = this.store.state;
    const attributes = new Map(attributesOf(project.settings));
    // The address of the builder is its own.
    attributes.delete('url-state');
    const style = styleOf(project);
    for (const name of this.worn.get(timeline) ?? []) {
      if (name.startsWith('-') || name === 'color-scheme') {
        if (name in style) continue;
        timeline.style.removeProperty(name);
        timeline.closest<HTMLElement>('.paper')?.style.removeProperty(name);
      } else if (!attributes.has(name)) timeline.removeAttribute(name);
    }
    for (const [name, value] of attributes)
      if (timeline.getAttribute(name) !== value) timeline.setAttribute(name, value);
    const paper = timeline.closest<HTMLElement>('.paper');
    for (const [name, value] of Object.entries(style)) {
      timeline.style.setProperty(name, value);
      paper?.style.setProperty(name, value);
    }
    this.worn.set(timeline, [...attributes.keys(), ...Object.keys(style)]);
    if (timeline.items !== project.rows) timeline.items = project.rows as NonNullable<NewsTimeline['items']>;
  }

  /** Shrinks what is wider than its room, as a picture of it. */
  private fit(): void {
    for (const screen of this.querySelectorAll<HTMLElement>('.screen')) {
      const page = screen.querySelector<HTMLElement>('.paper');
      if (!page) continue;
      const width = Number(screen.dataset['width']);
      const scale = Math.min(1, screen.clientWidth / width);
      page.style.width = `${width}px`;
      page.style.transform = scale < 1 ? `scale(${scale})` : '';
      screen.style.height = `${Math.ceil(page.offsetHeight * scale)}px`;
      this.sizes.observe(page);
    }
  }

  private set(settings: Partial<Settings>): void {
    this.dispatch({ type: 'settings', settings });
  }

  protected override render(): TemplateResult {
    return html`<div class="opening">
        <h1 tabindex="-1">The look</h1>
        <p class="standfirst">What your readers will see, as wide as they will see it.</p>
      </div>
      <div class="sheet dress">
        <div class="controls">${this.words()}${this.form()}${this.looks()}${this.colours()}</div>
        <div class="stage">${this.stage()}${this.checkList()}</div>
      </div>`;
  }

  private text(key: TextKey, label: string, hint = '', rows = 1): TemplateResult {
    const value = this.store.state.project.settings[key];
    const change = (event: Event): void => this.set({ [key]: (event.target as HTMLInputElement).value });
    return html`<label class="field"
      ><span class="caption">${label}${hint ? html` <span class="quiet">${hint}</span>` : nothing}</span> ${
        rows > 1
          ? html`<textarea rows=${rows} .value=${live(value)} @input=${change}></textarea>`
          : html`<input autocomplete="off" .value=${live(value)} @input=${change} />`
      }</label
    >`;
  }

  private choice(
    key: TextKey,
    label: string,
    choices: readonly Choice[] = CHOICES[key] ?? [],
  ): TemplateResult {
    const value = this.store.state.project.settings[key];
    return html`<label class="field"
      ><span class="caption">${label}</span>
      <select
        .value=${live(value)}
        @change=${(event: Event) => this.set({ [key]: (event.target as HTMLSelectElement).value })}
      >
        ${choices.map(([choice, name]) => html`<option value=${choice} ?selected=${choice === value}>${name}</option>`)}
      </select></label
    >`;
  }

  private flag(key: FlagKey, label: string): TemplateResult {
    return html`<label class="flag"
      ><input
        type="checkbox"
        .checked=${live(this.store.state.project.settings[key])}
        @change=${(event: Event) => this.set({ [key]: (event.target as HTMLInputElement).checked })}
      />
      ${label}</label
    >`;
  }

  private words(): TemplateResult {
    return html`<fieldset>
      <legend>Words</legend>
      ${this.text('heading', 'Heading')} ${this.text('standfirst', 'Standfirst', '', 3)}
      ${this.text('credit', 'Credit', 'Who made it')} ${this.text('notes', 'Notes and sources', '', 3)}
      ${this.text('logo', 'Logo', 'Address of a picture, or')}
      <label class="button file"
        >Choose a picture<input
          type="file"
          accept="image/png,image/jpeg,image/webp,image/gif"
          @change=${(event: Event) => void this.logo(event)}
      /></label>
      ${this.store.state.project.settings.logo ? this.text('logoAlt', 'Alt text of the logo') : nothing}
    </fieldset>`;
  }

  private async logo(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file || file.size > LARGEST_LOGO) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
    this.set({ logo: `data:${file.type};base64,${btoa(text)}` });
  }

  private form(): TemplateResult {
    const { rows } = this.store.state.project;
    const columns = columnsOf(rows.slice(0, 100))
      .filter(
        ({ id }) =>
          ![
            'start',
            'end',
            'title',
            'summary',
            'url',
            'image',
            'alt',
            'imageCredit',
            'media',
            'mediaQuote',
            'mediaCaption',
            'mediaCredit',
            'mediaAlt',
            'story',
            'importance',
            'callout',
          ].includes(id),
      )
      .map(({ id, label }): Choice => [{ countries: 'country', themes: 'theme' }[id] ?? id, label]);
    return html`<fieldset>
      <legend>Form</legend>
      ${this.choice('layout', 'Shown as')} ${this.choice('orientation', 'Time runs')}
      ${this.choice('lanes', 'Lanes', [['', 'None'], ...columns])} ${this.choice('spacing', 'Spacing')}
      ${this.choice('labelDetail', 'On the axis')} ${this.choice('images', 'Pictures load')}
      ${this.text('facets', 'Filters', 'Columns, by commas; country and theme where empty')}
      ${this.text('view', 'Opens at', '2026-02-16/2026-03-01, fit (everything), latest or densest; where most is if empty')}
      ${this.text('height', 'Height of the plot', 'px')} ${this.choice('controls', 'Controls')}
      ${this.choice('language', 'Language', LANGUAGES)}
      ${this.text('timeZone', 'Time zone', 'Europe/Berlin; the reader’s own where empty')}
      ${this.flag('story', 'Tell the rows with a story step as a story')}
      ${this.flag('urlState', 'Keep what the reader sees in the address')}
    </fieldset>`;
  }

  private looks(): TemplateResult {
    const { accent } = this.store.state.project.settings;
    return html`<fieldset>
      <legend>Look</legend>
      ${this.choice('look', 'Ready look')} ${this.choice('font', 'Font')}
      ${this.choice('theme', 'Light or dark')}
      ${this.swatch('Accent', accent, colourIn(styleOf(this.store.state.project)['--nt-accent']!, 'light'), (value) => this.set({ accent: value }))}
    </fieldset>`;
  }

  private swatch(label: string, value: string, usual: string, set: (value: string) => void): TemplateResult {
    return html`<div class="swatch">
      <label
        ><input
          type="color"
          .value=${live(value || usual)}
          @input=${(event: Event) => set((event.target as HTMLInputElement).value)}
        />
        ${label}</label
      >
      ${
        value
          ? html`<button
              class="link"
              type="button"
              aria-label="${label}: the look’s own"
              @click=${() => set('')}
            >
              The look’s own
            </button>`
          : html`<span class="quiet">The look’s own</span>`
      }
    </div>`;
  }

  private colours(): TemplateResult | typeof nothing {
    const { rows, settings } = this.store.state.project;
    const key = facetsOf(settings).join();
    if (this.valuesFor?.[0] !== rows || this.valuesFor[1] !== key) {
      this.valuesFor = [rows, key];
      this.values = colouredValues(rows, settings);
    }
    if (this.values.size === 0) return nothing;
    const { colours } = settings;
    return html`<fieldset>
      <legend>Colours</legend>
      ${[...this.values].map(([name, place]) =>
        this.swatch(
          name,
          colours[name] ?? '',
          markColour(styleOf(this.store.state.project), place),
          (value) => {
            const others = Object.entries(colours).filter(([other]) => other !== name);
            this.set({ colours: Object.fromEntries(value ? [...others, [name, value]] : others) });
          },
        ),
      )}
    </fieldset>`;
  }

  private stage(): TemplateResult {
    const { heading, standfirst, credit, notes } = this.store.state.project.settings;
    const choose = (width: number): void => {
      this.width = width;
      this.requestUpdate();
    };
    const shown = WIDTHS.filter(([width]) => this.width === 0 || this.width === width);
    return html`<div class="row-tools">
        <div class="widths" role="group" aria-label="Width of the preview">
          ${[...WIDTHS, [0, 'All'] as const].map(
            ([width, label]) =>
              html`<button
                class="button"
                type="button"
                aria-pressed=${width === this.width ? 'true' : 'false'}
                @click=${() => choose(width)}
              >
                ${label}
              </button>`,
          )}
        </div>
        <span class="spacer"></span>
        <button class="button strong" type="button" @click=${() => this.tell('builder-step', 'publish')}>
          Continue to publishing
        </button>
      </div>
      ${shown.map(
        ([width]) =>
          html`<div class="screen" data-width=${width}>
            <div class="paper">
              ${heading ? html`<p class="paper-heading">${heading}</p>` : nothing}
              ${standfirst ? html`<p class="paper-standfirst">${standfirst}</p>` : nothing}
              <news-timeline></news-timeline>
              ${notes ? html`<p class="paper-note">${notes}</p>` : nothing}
              ${credit ? html`<p class="paper-note">${credit}</p>` : nothing}
            </div>
          </div>`,
      )}`;
  }

  private checkList(): TemplateResult {
    const { project } = this.store.state;
    const index = rowIndex(project.settings.timeZone);
    if (!index.knows(project.rows)) return html`<p class="quiet">Checking …</p>`;
    const found = checks(project, (row) => index.of(row));
    return html`<section class="checks" aria-labelledby="checks-title">
      <h2 id="checks-title">Before you publish</h2>
      ${
        found.length === 0
          ? html`<p class="good">Nothing to mend.</p>`
          : html`<ul class="findings">
              ${found.map(
                ({ text, row, field }) =>
                  html`<li class="finding">
                    <p>${text}</p>
                    ${
                      row === undefined
                        ? nothing
                        : html`<button
                            class="button"
                            type="button"
                            @click=${() => this.tell('builder-row', { row, field })}
                          >
                            Go to row ${row + 1}
                          </button>`
                    }
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

customElements.define('dress-step', DressStep);
