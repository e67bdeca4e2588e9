import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import type { PlotInput } from '../../context/drawing.js';
import type { Picture } from '../../layout/vertical-scene.js';
import { textDirection } from '../../text/text-direction.js';
import type { ListRow } from '../list/list-view.js';
import { ListRows } from '../list/list.js';
import { pictureOf, scenesOnPaper } from './print-picture.js';

// What is printed: the picture, and under it the list, as far as it goes.

/** Rows printed at most; how many more there are is said. */
const MOST = 1000;

export const printStyles = css`
  .print {
    display: none;
  }
  @media print {
    :host {
      color-scheme: light !important;
      block-size: auto !important;
      max-block-size: none !important;
      overflow: visible !important;
      background: none !important;
    }
    .frame {
      display: block;
    }
    .frame > :not(.print) {
      display: none !important;
    }
    .print {
      display: block;
    }
    .print svg {
      display: block;
      inline-size: 100%;
      max-block-size: 90vh;
      break-inside: avoid;
      direction: ltr;
    }
    .print svg text {
      unicode-bidi: plaintext;
    }
    .print :is(h2, h3) {
      margin: 1em 0 0.3em;
      break-after: avoid;
    }
    .print ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .print li {
      padding-block: 0.25em;
      break-inside: avoid;
      overflow-wrap: anywhere;
    }
    .print .facts,
    .print a {
      color: var(--_muted);
    }
    .print a {
      direction: ltr;
      unicode-bidi: isolate;
    }
    .print a::after {
      content: ' <' attr(href) '>';
    }
  }
`;

function printSheet(host: TimelineContext, picture: boolean): TemplateResult {
  const { source, counts, element, plot, t } = host;
  const rows = source ? new ListRows(host).page(source, 0, MOST) : [];
  const drawn = picture ? plot.drawn : undefined;
  const rest = counts.matched - rows.length;
  return html`<div class="print" part="print">
    ${element.heading ? html`<h2>${element.heading}</h2>` : nothing}
    ${drawn ? scenesOnPaper(drawn, plot).map((scene) => onPaper(host, drawn[0], scene)) : nothing}
    ${groups(rows)} ${rest > 0 ? html`<p>${t('plusMore', { n: rest })}</p>` : nothing}
  </div>`;
}

const onPaper = ({ features }: TimelineContext, input: PlotInput, scene: Picture): SVGElement =>
  pictureOf(scene, input, (ctx, colours) => features.callouts.now?.paint(input, scene, ctx, colours));

function groups(rows: readonly ListRow[]): readonly TemplateResult[] {
  const found: { readonly heading: string; readonly rows: ListRow[] }[] = [];
  for (const row of rows)
    if (found.at(-1)?.heading === row.heading) found.at(-1)?.rows.push(row);
    else found.push({ heading: row.heading, rows: [row] });
  return found.map(
    (group) =>
      html`<section>
        <h3><bdi>${group.heading}</bdi></h3>
        <ul>
          ${group.rows.map(line)}
        </ul>
      </section>`,
  );
}

const line = ({ title, lang, dateText, countries, themes, url, source }: ListRow): TemplateResult =>
  html`<li>
    <strong dir=${textDirection(lang)} lang=${lang ?? nothing}>${title}</strong>
    <span class="facts"><bdi>${[dateText, ...countries, ...themes].join(' · ')}</bdi></span>
    ${url ? html`<a href=${url}>${source ?? nothing}</a>` : source}
  </li>`;

// Printing: the sheet is made before the page is laid out for it. Loaded when the page has time, since then there is none.

export class PrintController implements ReactiveController {
  /** What is printed, while it is. */
  sheet: TemplateResult | typeof nothing = nothing;
  private readonly host: TimelineContext;
  private listening: AbortController | undefined;

  constructor(host: TimelineContext) {
    this.host = host;
    host.addController(this);
    if (matchMedia('print').matches) this.begin();
  }

  hostConnected(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    addEventListener('beforeprint', () => this.begin(), { signal });
    addEventListener('afterprint', () => this.end(), { signal });
    matchMedia('print').addEventListener('change', (e) => (e.matches ? this.begin() : this.end()), {
      signal,
    });
  }

  hostDisconnected(): void {
    this.listening?.abort();
    this.listening = undefined;
    this.sheet = nothing;
  }

  private begin(): void {
    if (!this.host.source) return;
    this.sheet = printSheet(this.host, !this.host.listed);
    this.host.requestUpdate();
  }

  private end(): void {
    this.sheet = nothing;
    this.host.requestUpdate();
  }
}
