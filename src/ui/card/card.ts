import { css, html, nothing, type TemplateResult } from 'lit';
import { cardPlacement, type CardTarget } from './card-place.js';
import type { Translate } from '../../i18n/messages.js';
import { face, icon } from '../kit/kit.js';
import { sourceLink } from '../kit/source-link.js';
import { sheetDrag } from '../toolbar/sheet-content.js';

interface CardShell {
  readonly t: Translate;
  readonly titleId: string;
  /** A quiet line over the title. */
  readonly eyebrow: TemplateResult | typeof nothing;
  readonly body: TemplateResult;
  readonly foot: TemplateResult | typeof nothing;
  readonly onClose: () => void;
  /** The mark that the card stands beside. Default: it stands in the corner. */
  readonly target?: CardTarget | undefined;
}

/** A card floating at the end of the plot, and where the component is narrow a sheet at its bottom. */
export const cardShell = ({ t, titleId, eyebrow, body, foot, onClose, target }: CardShell): TemplateResult =>
  html`<div class="chrome card-layer" ${cardPlacement(target)}>
    <svg class="leader" aria-hidden="true"><path /></svg>
    <div class="card" part="card" role="dialog" aria-labelledby=${titleId} tabindex="-1">
      <div class="card-head" ${sheetDrag(onClose)}>
        <span class="grab"></span>
        <div class="eyebrow" part="card-eyebrow">${eyebrow}</div>
        <button
          class="button quiet square close"
          part="button close"
          aria-label=${t('close')}
          @click=${onClose}
        >
          ${face(t('close'), icon('close'))}
        </button>
      </div>
      <div class="card-body">${body}</div>
      ${foot === nothing ? nothing : html`<div class="card-foot" part="card-foot">${foot}</div>`}
    </div>
  </div>`;

/** The detail card and the cluster card: floating where there is room, a bottom sheet where there is not. */
export const cardShellStyles = css`
  .card-layer {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: flex;
    align-items: flex-start;
    justify-content: flex-end;
    padding: 14px;
    pointer-events: none;
  }
  .card {
    display: flex;
    flex-direction: column;
    inline-size: 324px;
    max-inline-size: 100%;
    max-block-size: 100%;
    border: 1px solid var(--_hair);
    border-radius: var(--_radius);
    background: var(--_surface);
    box-shadow: var(--_shadow);
    overflow: hidden;
    pointer-events: auto;
  }
  .card:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .card-head {
    position: relative;
    display: flex;
    flex: none;
    align-items: flex-start;
    gap: 8px;
    padding: 10px 8px 2px 18px;
    padding-inline: 18px 8px;
  }
  .card .grab {
    display: none;
  }
  .eyebrow {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
    padding-block: 5px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    line-height: 18px;
  }
  /* the sign before the first of a line is out of sight */
  .eyebrow .facts {
    display: flex;
    flex-wrap: wrap;
    margin-inline: -11px;
    padding-inline-end: 11px;
    clip-path: inset(0 11px);
  }
  .facts > ::before {
    content: '·';
    content: '·' / '';
    display: inline-block;
    inline-size: 11px;
    text-align: center;
  }
  .card .close {
    flex: none;
    min-inline-size: 28px;
    min-block-size: 28px;
    color: var(--_muted);
  }
  .card .close:hover {
    color: var(--_ink);
  }
  .card-body {
    flex: 1;
    min-block-size: 0;
    padding: 0 18px 14px;
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
  }
  .card-title {
    margin: 0 0 9px;
    font: 700 calc(19px * var(--_text))/1.26 var(--_serif);
    letter-spacing: -0.005em;
    text-wrap: balance;
    overflow-wrap: anywhere;
    unicode-bidi: isolate;
  }
  .card a {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: 24px;
    border-radius: 4px;
    overflow-wrap: anywhere;
  }
  .card a .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .card-foot {
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-inline: 18px;
    padding-block: 8px 10px;
    border-block-start: 1px solid var(--_hair);
  }
  .step-link {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }
  .step-link[aria-disabled='true'] {
    color: var(--_muted);
    opacity: 0.6;
    text-decoration: none;
    cursor: default;
  }
  .step-link:first-child {
    margin-inline-start: -5px;
  }
  .step-link:last-child {
    margin-inline-end: -5px;
  }
  .button.wide {
    flex: 1;
  }
  @container nt (inline-size < 560px) {
    .card-layer {
      align-items: stretch;
      justify-content: flex-end;
      flex-direction: column;
      padding: 0;
    }
    .card {
      position: sticky;
      inset-block-end: 0;
      inline-size: 100%;
      max-block-size: min(100%, 78vh);
      padding-block-end: env(safe-area-inset-bottom);
      border-width: 1px 0 0;
      border-radius: 18px 18px 0 0;
      box-shadow: 0 -6px 28px rgb(0 0 0 / 18%);
      transform: translateY(var(--_dragged, 0));
      transition: transform 0.2s ease-out;
    }
    .card[data-dragged] {
      transition: none;
    }
    .card-head {
      padding-block-start: 16px;
      touch-action: none;
      cursor: grab;
    }
    .card .grab {
      display: block;
    }
    .card-title {
      font-size: calc(21px * var(--_text));
    }
    .card-foot {
      padding-block: 10px 12px;
      font-size: calc(14px * var(--_text));
    }
    .card .close {
      min-inline-size: 36px;
      min-block-size: 36px;
      margin-block-start: -5px;
    }
    @starting-style {
      .card {
        transform: translateY(40px);
      }
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid CanvasText;
    }
  }
`;

/** What stands in a card: status, picture, tags, sources, and the rows of a cluster. */
export const cardContentStyles = css`
  .status-badge {
    padding: 0 6px;
    border: 1px solid currentcolor;
    border-radius: 4px;
    font-size: calc(11px * var(--_text));
    line-height: 16px;
    font-weight: 600;
  }
  .status-badge.disputed,
  .status-badge.withdrawn {
    color: light-dark(#a63d00, #ff9d66);
  }
  .status-badge.corrected,
  .status-badge.unconfirmed {
    border-style: dashed;
    color: var(--_ink);
  }
  .summary {
    margin: 0 0 12px;
    font-size: calc(14px * var(--_text));
    line-height: 1.5;
    color: color-mix(in srgb, var(--_ink) 88%, var(--_surface));
    overflow-wrap: anywhere;
    white-space: pre-line;
    unicode-bidi: isolate;
  }
  .card-image {
    margin: 0 0 12px;
  }
  /* from edge to edge */
  .card-image > :is(img, iframe, video) {
    inline-size: calc(100% + 36px);
    margin-inline: -18px;
  }
  .card-image img {
    display: block;
    aspect-ratio: 16 / 9;
    background: var(--_soft);
    object-fit: cover;
  }
  .card-image figcaption {
    margin-block-start: 4px;
    color: var(--_muted);
    font-size: calc(11px * var(--_text));
    unicode-bidi: isolate;
  }
  .load-image {
    display: grid;
    gap: 4px;
    justify-items: center;
    inline-size: 100%;
    padding: 18px 12px;
    border: 1px dashed var(--_edge);
    border-radius: 6px;
    background: var(--_soft);
    cursor: pointer;
  }
  .load-image:hover {
    border-color: var(--_muted);
  }
  .load-image .alt {
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    margin-block-end: 10px;
  }
  .card-tag {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 26px;
    padding: 2px 9px;
    border: 1px solid transparent;
    border-radius: 6px;
    background: var(--_soft);
    font-size: calc(12px * var(--_text));
    text-align: start;
    cursor: pointer;
  }
  .card-tag:hover {
    background: var(--_hair);
  }
  .card-tag[aria-pressed='true'] {
    border-color: var(--_ink);
    font-weight: 600;
  }
  .tag-notes,
  .more-note {
    margin: 0 0 10px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .card summary {
    min-block-size: 24px;
    line-height: 24px;
    border-radius: 4px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
    cursor: pointer;
  }
  .small-head {
    margin-block-end: 2px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_hair);
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .sources li {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    padding-block: 2px;
    line-height: 20px;
  }
  .sources .count {
    flex: none;
    font-size: calc(12px * var(--_text));
  }
  .cluster {
    margin-inline: -8px;
  }
  .cluster button {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: baseline;
    gap: 9px;
    inline-size: 100%;
    min-block-size: 32px;
    padding: 6px 8px;
    border: 0;
    border-radius: 7px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .cluster button:hover {
    background: var(--_soft);
  }
  .cluster .count {
    font-size: calc(12px * var(--_text));
    white-space: nowrap;
  }
  .row-title {
    overflow-wrap: anywhere;
    text-align: start;
    unicode-bidi: isolate;
  }
  @media (forced-colors: active) {
    .card-tag {
      border: 1px solid CanvasText;
    }
    .card-tag[aria-pressed='true'] {
      border-color: Highlight;
      outline: 1px solid Highlight;
    }
    .status-badge.status-badge {
      color: CanvasText;
    }
  }
`;

export interface CardImageModel {
  readonly src: string;
  readonly alt?: string | undefined;
  readonly credit?: string | undefined;
  /** Pictures of this host may be loaded without asking. */
  readonly allowed: boolean;
  /** Named on the button that loads it, such as "example.org". */
  readonly host: string;
  readonly onLoad: () => void;
}

/** A picture with its credit, or, where the author has not allowed its host, a button that loads it. */
export const cardImage = (image: CardImageModel, t: Translate): TemplateResult =>
  html`<figure class="card-image" part="card-image">
    ${image.allowed ? picture(image) : ask(image, t)}
    ${image.credit ? html`<figcaption dir="auto">${image.credit}</figcaption>` : nothing}
  </figure>`;

const picture = ({ src, alt }: CardImageModel): TemplateResult =>
  html`<img src=${src} alt=${alt ?? ''} referrerpolicy="no-referrer" loading="lazy" decoding="async" />`;

const ask = ({ alt, host, onLoad }: CardImageModel, t: Translate): TemplateResult =>
  html`<button class="load-image" part="button" @click=${onLoad}>
    ${icon('image')}<span>${t('loadPicture', { host })}</span>${alt ? html`<bdi class="alt">${alt}</bdi>` : nothing}
  </button>`;

export interface CardSource {
  readonly name: string;
  readonly url?: string | undefined;
  readonly dateText?: string | undefined;
}

const SHOWN = 6;

/** Every report of an event: the outlet as a link, and its date. The seventh and later open on request. */
export function sourceList(sources: readonly CardSource[], t: Translate): TemplateResult {
  const rest = sources.slice(SHOWN);
  return html`<div class="sources" part="card-sources">
    <div class="small-head">${t('sources')}</div>
    <ul>
      ${sources.slice(0, SHOWN).map((source) => row(source, t))}
    </ul>
    ${
      rest.length > 0
        ? html`<details>
            <summary>${t('plusMore', { n: rest.length })}</summary>
            <ul>
              ${rest.map((source) => row(source, t))}
            </ul>
          </details>`
        : nothing
    }
  </div>`;
}

const row = (source: CardSource, t: Translate): TemplateResult =>
  html`<li>
    ${sourceLink(source.url, t, source.name)}
    ${source.dateText ? html`<span class="count"><bdi>${source.dateText}</bdi></span>` : nothing}
  </li>`;
