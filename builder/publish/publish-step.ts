// The last step: codes to copy, files to take away.
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { saveFile } from '../../demo/save-file.js';
import { exportCsv, exportJson } from '../../src/formats/export/export.js';
import { BuilderElement } from '../builder-element.js';
import { writeProject, type Project } from '../state/project.js';
import { iframeCode, scriptCodeFor } from './embed-codes.js';
import { fileStem, webAddress } from './escape.js';
import { exportCalendar, exportRss, exportTimelineJs, leftOut } from './exports.js';
import { folderFiles } from './folder.js';
import { heightsOf } from './heights.js';
import { writePage, writeSnippet } from './page.js';
import { loadPrograms } from './programs.js';
import { drawSvg, PICTURES, rasterized, stepsIn, type SizeName } from './pictures.js';
import { zipped, type ZipFile } from './zip.js';

/** Px of an iframe where no script makes it as tall as what is in it. */
const HEIGHT = 640;

/** Ms in which a message can be read before it goes. */
const READ_IN = 12_000;

/** `entry` is what each row begins with in a form that cannot hold every row. */
type Format = readonly [
  label: string,
  extension: string,
  type: string,
  write: (project: Project) => string,
  entry?: RegExp,
];

const DATA: readonly Format[] = [
  ['CSV', 'csv', 'text/csv', ({ rows }) => exportCsv(rows)],
  ['JSON', 'json', 'application/json', ({ rows }) => exportJson(rows)],
  ['TimelineJS', 'timelinejs.json', 'application/json', exportTimelineJs, /"start_date":/g],
  ['iCalendar', 'ics', 'text/calendar', (project) => exportCalendar(project, Date.now()), /^BEGIN:VEVENT/gm],
  ['RSS', 'xml', 'application/rss+xml', exportRss, /<item>/g],
  ['Project', 'timeline.json', 'application/json', writeProject],
];

class PublishStep extends BuilderElement {
  private told = '';
  /** What the browser did not let the page copy. */
  private uncopied = '';
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: 'whole' | 'opening' = 'whole';

  private get project(): Project {
    return this.store.state.project;
  }

  private get stem(): string {
    return fileStem(this.project.settings.heading || this.project.name);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  private say(text: string): void {
    this.told = text;
    clearTimeout(this.timer);
    if (text) this.timer = setTimeout(() => this.say(''), READ_IN);
    this.requestUpdate();
  }

  /** Says what stopped it, where something does. */
  private async attempt(act: () => Promise<string>): Promise<void> {
    try {
      this.say(await act());
    } catch (error) {
      this.say(error instanceof Error ? error.message : String(error));
    }
  }

  private readonly page = async (): Promise<string> => {
    const programs = await loadPrograms();
    const heights = await heightsOf(this.project);
    const html_ = await writePage(this.project, { programs, heights });
    saveFile(`${this.stem}.html`, 'text/html', html_);
    return `${this.stem}.html is saved: it opens anywhere, without a network.`;
  };

  private readonly folder = async (): Promise<string> => {
    const programs = await loadPrograms();
    const picture = await rasterized(await drawSvg(this.project, 'share', 'opening'));
    const heights = await heightsOf(this.project);
    const extras = { height: HEIGHT, now: Date.now(), picture, heights };
    const files = await folderFiles(this.project, programs, extras);
    saveFile(`${this.stem}.zip`, 'application/zip', zipped(files, new Date()));
    return `${this.stem}.zip is saved: unpack it on any host for static files.`;
  };

  private async copy(made: string | Promise<string>): Promise<string> {
    const text = await made;
    this.uncopied = '';
    try {
      await navigator.clipboard.writeText(text);
      return 'Copied.';
    } catch {
      this.uncopied = text;
    }
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLTextAreaElement>('.uncopied')?.select();
    return 'This browser does not let the page copy. The code is selected: copy it with Ctrl+C, or ⌘C on a Mac.';
  }

  private data([label, extension, type, write, entry]: Format): void {
    const name = `${this.stem}.${extension}`;
    const text = write(this.project);
    saveFile(name, type, text);
    const less = entry ? leftOut(this.project, text, entry) : 0;
    const rows = less === 1 ? '1 row is' : `${less} rows are`;
    this.say(
      `${name} is saved.${less > 0 ? ` ${rows} not in it, without a date that ${label} can hold.` : ''}`,
    );
  }

  protected override render(): TemplateResult {
    return html`<div class="opening">
        <h1 tabindex="-1">Publish</h1>
        <p class="standfirst">
          It is all plain files: there is no account, no server of ours, and nothing that can be switched off.
        </p>
      </div>
      <div class="sheet publish">
        ${this.files()} ${this.place()} ${this.codes()} ${this.pictures()} ${this.dataFiles()}
        <p class="toast" role="status">${this.told}</p>
      </div>`;
  }

  private files(): TemplateResult {
    return html`<section aria-labelledby="files-title">
      <h2 id="files-title">Take it away</h2>
      <div class="offers">
        <div class="offer">
          <button class="button strong" type="button" @click=${() => void this.attempt(this.page)}>
            Download one HTML file
          </button>
          <p>Everything inside. It opens from a disk, offline, and can be opened here again.</p>
        </div>
        <div class="offer">
          <button class="button" type="button" @click=${() => void this.attempt(this.folder)}>
            Download a folder
          </button>
          <p>For any static host: the page, its data as files and a feed, the script for an iframe.</p>
        </div>
      </div>
    </section>`;
  }

  private place(): TemplateResult {
    const { settings } = this.project;
    const { address, source, live: sheet } = settings;
    const set = (event: Event, key: 'address'): void =>
      this.dispatch({ type: 'settings', settings: { [key]: (event.target as HTMLInputElement).value } });
    const wrong = address !== '' && !webAddress(address);
    return html`<section aria-labelledby="place-title">
      <h2 id="place-title">Where it will stand</h2>
      <label class="field"
        ><span class="caption"
          >Address of the page <span class="quiet">https://paper.example/timelines/caucasus/</span></span
        >
        <input
          type="url"
          inputmode="url"
          autocomplete="off"
          aria-invalid=${wrong ? 'true' : nothing}
          .value=${live(address)}
          @input=${(event: Event) => set(event, 'address')}
      /></label>
      <p class="quiet">
        With it the codes below are ready, and the page has cards for social networks and oEmbed. Without it,
        it names no address.
      </p>
      ${
        source
          ? html`<label class="flag"
              ><input
                type="checkbox"
                .checked=${live(sheet !== '')}
                @change=${(event: Event) =>
                  this.dispatch({
                    type: 'settings',
                    settings: { live: (event.target as HTMLInputElement).checked ? source : '' },
                  })}
              />
              Read <span class="break">${source}</span> anew for each reader, and show these rows until it has
              come or when it fails</label
            >`
          : nothing
      }
    </section>`;
  }

  private codes(): TemplateResult {
    const { project } = this;
    return html`<section aria-labelledby="codes-title">
      <h2 id="codes-title">Put it on a page</h2>
      ${
        this.uncopied
          ? html`<textarea
              class="uncopied"
              readonly
              aria-label="The code to copy"
              .value=${live(this.uncopied)}
            ></textarea>`
          : nothing
      }
      ${this.code('An iframe, as tall as what is in it', 'For any page and any system. Upload the folder first.', iframeCode(project, HEIGHT))}
      ${this.code('A script tag', 'The timeline itself in your page, with its fonts. Upload the folder first.', scriptCodeFor(project))}
      <div class="code">
        <h3>One piece, with everything inside</h3>
        <p class="quiet">
          For systems that let scripts through. Nothing is uploaded; it is about a megabyte.
        </p>
        <button
          class="button"
          type="button"
          @click=${() => void this.attempt(() => this.copy(loadPrograms().then((programs) => writeSnippet(project, programs))))}
        >
          Copy the piece
        </button>
      </div>
    </section>`;
  }

  private code(title: string, about: string, text: string): TemplateResult {
    return html`<div class="code">
      <h3>${title}</h3>
      <p class="quiet">${about}</p>
      <pre tabindex="0" aria-label=${title}><code>${text}</code></pre>
      <button
        class="button"
        type="button"
        aria-label="Copy: ${title}"
        @click=${() => void this.attempt(() => this.copy(text))}
      >
        Copy
      </button>
    </div>`;
  }

  private pictures(): TemplateResult {
    const steps = stepsIn(this.project).length;
    return html`<section aria-labelledby="pictures-title">
      <h2 id="pictures-title">Pictures</h2>
      <p class="quiet">
        With heading, legend, credit and a description, for cards, newsletters, apps and paper.
      </p>
      <div class="options">
        <label
          >They show
          <select
            .value=${live(this.shown)}
            @change=${(event: Event) => {
              this.shown = (event.target as HTMLSelectElement).value === 'opening' ? 'opening' : 'whole';
              this.requestUpdate();
            }}
          >
            <option value="whole">the whole story</option>
            <option value="opening">what the timeline opens at</option>
          </select></label
        >
      </div>
      <div class="buttons">
        ${PICTURES.map(
          ([size, label]) =>
            html`<span class="pair"
              ><span>${label}</span>
              <button
                class="button"
                type="button"
                aria-label="${label}, SVG"
                @click=${() => void this.attempt(() => this.picture(size, 'svg'))}
              >
                SVG
              </button>
              <button
                class="button"
                type="button"
                aria-label="${label}, PNG"
                @click=${() => void this.attempt(() => this.picture(size, 'png'))}
              >
                PNG
              </button></span
            >`,
        )}
      </div>
      ${
        this.project.settings.story && steps
          ? html`<button class="button" type="button" @click=${() => void this.attempt(this.stepPictures)}>
              One of each of the ${steps} steps
            </button>`
          : nothing
      }
    </section>`;
  }

  private async picture(size: SizeName, type: 'svg' | 'png'): Promise<string> {
    const svg = await drawSvg(this.project, size, this.shown);
    const part = this.shown === 'opening' ? '-opening' : '';
    const name = `${this.stem}${part}-${size}.${type}`;
    if (type === 'svg') saveFile(name, 'image/svg+xml', svg);
    else saveFile(name, 'image/png', await rasterized(svg));
    return `${name} is saved.`;
  }

  private readonly stepPictures = async (): Promise<string> => {
    const files: ZipFile[] = [];
    for (const [i, row] of stepsIn(this.project).entries()) {
      const svg = await drawSvg(this.project, 'share', row);
      files.push({ name: `step-${String(i + 1).padStart(2, '0')}.png`, content: await rasterized(svg) });
    }
    saveFile(`${this.stem}-steps.zip`, 'application/zip', zipped(files, new Date()));
    return `${this.stem}-steps.zip is saved.`;
  };

  private dataFiles(): TemplateResult {
    return html`<section aria-labelledby="data-title">
      <h2 id="data-title">The data, and the project</h2>
      <div class="buttons">
        ${DATA.map(
          (format) =>
            html`<button class="button" type="button" @click=${() => this.data(format)}>
              ${format[0]}
            </button>`,
        )}
      </div>
    </section>`;
  }
}

customElements.define('publish-step', PublishStep);
