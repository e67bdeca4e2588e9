import type { PlotInput } from '../context/drawing.js';
import type { PlotView, TimelineContext } from '../context/timeline-context.js';
import type { LaneRoom } from '../layout/compose.js';
import { styleFor } from '../layout/style.js';
import type { Picture } from '../layout/scene.js';
import { drawScene } from '../render/draw-scene.js';
import type { CalloutColours } from '../render/paint-callouts.js';
import { SvgDrawContext } from '../render/svg-context.js';
import { css, html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { textDirection } from '../text/text-direction.js';
import type { ListRow } from './list/list-view.js';
import { ListRows } from './list/list.js';

// The scene that is on the screen as an SVG, its headlines included.

/** The colours by their names, so that they are those of paper when it is printed. */
const PAPER = {
  none: 'var(--_color-none)',
  ink: 'var(--_ink)',
  muted: 'var(--_muted)',
  hair: 'var(--_hair)',
  surface: 'var(--_surface)',
  accent: 'var(--_accent)',
  font: 'inherit',
  forced: false,
};

/** What is drawn, and what it was drawn with. */
export function pictureOf(
  scene: Picture,
  { palette: { names, shapes, text }, number, metrics }: Pick<PlotInput, 'palette' | 'number' | 'metrics'>,
  over?: (ctx: SvgDrawContext, colours: CalloutColours) => void,
): SVGElement {
  const ctx = new SvgDrawContext(scene.width, scene.height);
  const palette = { ...PAPER, marks: names, names, shapes, text };
  drawScene(scene, ctx, { palette, number, metrics });
  over?.(ctx, palette);
  return ctx.root;
}

// What is drawn on paper: the window on the screen, set for the width of a page, and every lane, also those that are scrolled
// out of sight.

/** Px along the axis at most: shrunk to a page, headlines of a wider picture are too small to read. */
const WIDEST = 800;

/** Height of a picture for its width, at most: two stand on a page, so that none leaves much of the one before it empty. */
const PAGE = 0.62;

/** One picture, or so many that each stands on one page. */
export function scenesOnPaper(
  [drawn, scene]: readonly [PlotInput, Picture],
  plot: Pick<PlotView, 'sceneOf' | 'ticksOf'>,
): readonly Picture[] {
  // lanes that stand beside each other stand below each other on paper, which has no more room across for them
  if (scene.vertical && !scene.lanes) return [scene];
  const width = scene.vertical ? WIDEST : Math.min(WIDEST, scene.width);
  const same = !scene.vertical && width === scene.width ? scene : undefined;
  const input = { ...drawn, view: { ...drawn.view, width } };
  const ticks = same ?? plot.ticksOf(input);
  const { lanes } = input;
  if (!lanes || !(scene.clipped || scene.vertical)) return [same ?? plot.sceneOf(input, ticks)];
  const { axis, spanRow, maxSpanRows } = styleFor(input.palette.text, input.metrics.type);
  const around = axis + spanRow * maxSpanRows + 4;
  const pages = pagesOf(lanes.place(0, 0), width * PAGE - around);
  return pages.map(({ from, rooms }) => {
    const high = heightOf(rooms);
    const place = (_: number, bottom: number): readonly LaneRoom[] => {
      const down = bottom - rooms.at(-1)!.base;
      return rooms.map((r) => ({ ...r, top: r.top + down, base: r.base + down }));
    };
    const choices = lanes.choices.slice(from, from + rooms.length);
    const page = { ...input, height: high + around, lanes: { ...lanes, choices, place } };
    return plot.sceneOf(page, ticks);
  });
}

interface Page {
  readonly from: number;
  readonly rooms: LaneRoom[];
}

const heightOf = (rooms: readonly LaneRoom[]): number => rooms.at(-1)!.base - rooms[0]!.top;

function pagesOf(rooms: readonly LaneRoom[], most: number): Page[] {
  const pages: Page[] = [];
  rooms.forEach((room, from) => {
    const last = pages.at(-1);
    if (last && heightOf([...last.rooms, room]) <= most) last.rooms.push(room);
    else pages.push({ from, rooms: [room] });
  });
  return pages;
}

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
