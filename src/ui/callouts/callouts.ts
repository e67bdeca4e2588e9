import { css } from 'lit';
import type { PlotInput } from '../../context/drawing.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { type Called, calledAmong, createCalloutReader } from '../../items/callout.js';
import { type Callout, composeCallouts, placeWithCallouts } from '../../layout/callouts.js';
import type { Motion, Picture } from '../../layout/scene.js';
import type { DrawContext } from '../../render/canvas-context.js';
import { type CalloutColours, paintCallouts } from '../../render/paint-callouts.js';
import type { Entry } from '../../source/source.js';
import { drawnEntries } from './drawn-entries.js';
import { textDirection } from '../../text/text-direction.js';

// What authors say beside marks, drawn as elements under the headlines. Who reads by ear hears it in the name of the mark.

/** Entries that are looked through for callouts at most. */
const MOST_READ = 20_000;

export class CalloutsController {
  private readonly host: TimelineContext;
  private readonly read = createCalloutReader();
  private readonly layer = document.createElement('div');
  private shown: ReadonlyMap<number, Callout> = new Map();
  private called: readonly Called<Entry>[] = [];
  private calledOf: readonly unknown[] = [];
  private place: PlotInput['place'];
  private placedFor: readonly unknown[] = [];

  constructor(host: TimelineContext) {
    this.host = host;
    this.layer.className = 'layer callouts';
    this.layer.setAttribute('aria-hidden', 'true');
    host.plot.onDraw((input, scene, motion) => this.draw(input, scene, motion));
    // once it is known, headlines make room for callouts
    if (host.plot.drawn) queueMicrotask(() => host.plot.draw('fresh'));
  }

  /** Puts them into a picture of this scene. */
  paint(input: PlotInput, scene: Picture, ctx: DrawContext, colours: CalloutColours): void {
    const length = scene.vertical ? scene.height : scene.width;
    const view = { ...input.view, width: length };
    const { metrics, palette } = input;
    const called = this.in(input, scene);
    paintCallouts(composeCallouts({ scene, view, called, metrics, text: palette.text }), scene, ctx, colours);
  }

  placing({
    source,
    metrics,
    palette,
  }: Pick<PlotInput, 'source' | 'metrics' | 'palette'>): PlotInput['place'] {
    const { revision } = source;
    // of a source that answers later only what is drawn is known
    const called =
      revision === undefined ? this.in({ source, revision, filter: this.host.activeFilter }) : this.called;
    const now = [called, metrics, palette.text];
    if (!now.every((part, i) => part === this.placedFor[i])) {
      this.placedFor = now;
      this.place = placeWithCallouts(called, metrics, palette.text);
    }
    return this.place;
  }

  private draw(input: PlotInput, scene: Picture, motion: Motion): void {
    const { view, metrics, palette } = input;
    const placed = composeCallouts({
      scene,
      view,
      called: this.in(input, scene),
      metrics,
      text: palette.text,
      previous: motion === 'fresh' ? undefined : this.shown,
      moving: motion === 'moving',
    });
    this.shown = new Map(placed.map((callout) => [callout.entry.ordinal, callout]));
    this.write(placed, scene);
  }

  /** All that match, or where answers come later those of the marks that are drawn. */
  private in(
    { source, revision, filter }: Pick<PlotInput, 'source' | 'revision' | 'filter'>,
    scene?: Picture,
  ): readonly Called<Entry>[] {
    const now = [source, source.version, revision, filter, revision === undefined || scene];
    if (now.every((part, i) => part === this.calledOf[i])) return this.called;
    this.calledOf = now;
    const entries =
      revision === undefined
        ? source.entries({ filter, offset: 0, limit: MOST_READ }).entries
        : scene
          ? drawnEntries(scene)
          : [];
    return (this.called = calledAmong(entries, this.read));
  }

  private write(callouts: readonly Callout[], scene: Picture): void {
    const { layer } = this;
    if (!layer.isConnected) this.host.renderRoot.querySelector('.scene > .labels')?.before(layer);
    const lines = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    const flipped = scene.vertical ? scene.mirrored : scene.rtl;
    const px = (x: number): number => (flipped ? scene.width - x : x);
    const ways = callouts.map(({ leader }) =>
      leader.map(([x, y], i) => `${i ? 'L' : 'M'}${px(x).toFixed(1)} ${y.toFixed(1)}`).join(''),
    );
    path.setAttribute('d', ways.join(''));
    lines.append(path);
    layer.replaceChildren(
      lines,
      ...callouts.map((callout) => this.textOf(callout, flipped ? scene.width : undefined)),
    );
  }

  private textOf({ x, y, width, lines, align, entry }: Callout, flippedIn: number | undefined): HTMLElement {
    const box = document.createElement('div');
    const left = flippedIn === undefined ? x : flippedIn - x - width;
    const side = flippedIn === undefined || align === 'center' ? align : align === 'start' ? 'end' : 'start';
    const { lang } = entry.item as { readonly lang?: unknown };
    box.className = `callout ${side}`;
    box.setAttribute('part', 'callout');
    box.dir = textDirection(typeof lang === 'string' ? lang : undefined);
    box.style.transform = `translate(${left.toFixed(1)}px, ${y.toFixed(1)}px)`;
    box.style.width = `${String(width)}px`;
    box.append(
      ...lines.map((line) => {
        const element = document.createElement('span');
        element.textContent = line;
        return element;
      }),
    );
    return box;
  }
}

export const calloutStyles = css`
  .callouts svg {
    position: absolute;
    inline-size: 100%;
    block-size: 100%;
  }
  .callouts path {
    fill: none;
    stroke: var(--_muted);
  }
  .callout {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    border-radius: 3px;
    background: color-mix(in srgb, var(--_surface) 85%, transparent);
    color: var(--_ink);
    font: italic calc(13px * var(--_text)) / calc(17px * var(--_text)) var(--_font);
    white-space: nowrap;
  }
  .callouts:has(~ [data-wide]) .callout {
    font-size: calc(14px * var(--_text));
  }
  .callout > span {
    display: block;
  }
  .callout.start {
    text-align: left;
  }
  .callout.center {
    text-align: center;
  }
  .callout.end {
    text-align: right;
  }
  .callouts:has(~ .labels > .chosen) {
    opacity: 0.45;
  }
  @media (forced-colors: active) {
    .callouts path {
      stroke: CanvasText;
    }
    .callouts:has(~ .labels > .chosen) {
      opacity: 1;
    }
  }
`;
