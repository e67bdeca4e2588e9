import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { cardShell } from './card-shell.js';
import { icon } from './icon.js';
import { setVar } from './set-var.js';
import type { Translate } from './translate.js';
import { textDirection } from '../text-direction.js';

export interface ClusterRow {
  readonly id: string;
  readonly title: string;
  readonly dateText: string;
  readonly lang?: string | undefined;
  readonly colour?: string | undefined;
}

export interface ClusterCardModel {
  readonly t: Translate;
  /** The heading, such as "10 events". */
  readonly title: string;
  /** The time it spans, such as "18 – 27 Feb 2026". */
  readonly dateText: string;
  /** The first few, in time order; the rest is `more`. */
  readonly rows: readonly ClusterRow[];
  readonly more: number;
  readonly onOpen: (id: string) => void;
  /** `undefined` where zooming would not part them. */
  readonly onZoom?: (() => void) | undefined;
  readonly onClose: () => void;
}

const TITLE = 'nt-cluster-title';

/** The events that one dense spot stands for. */
export function clusterCard(model: ClusterCardModel): TemplateResult {
  const { t, dateText, onZoom, onClose } = model;
  const eyebrow = html`<bdi>${dateText}</bdi>`;
  const foot = onZoom
    ? html`<button class="button strong wide" part="button" @click=${onZoom}>
        ${icon('plus')}${t('zoomIn')}
      </button>`
    : nothing;
  return cardShell({ t, titleId: TITLE, eyebrow, body: content(model), foot, onClose });
}

const content = ({ t, title, rows, more, onOpen }: ClusterCardModel): TemplateResult =>
  html`<h3 id=${TITLE} class="card-title" part="card-title"><bdi>${title}</bdi></h3>
    <ul class="cluster">
      ${repeat(
        rows,
        ({ id }, i) => `${id}/${i}`,
        (row) =>
          html`<li>
            <button part="cluster-row" @click=${() => onOpen(row.id)}>
              <span class="dot" ${setVar('--_dot', row.colour)}></span>
              <span class="row-title" lang=${row.lang ?? nothing} dir=${textDirection(row.lang)}
                >${row.title}</span
              >
              <span class="count"><bdi>${row.dateText}</bdi></span>
            </button>
          </li>`,
      )}
    </ul>
    ${more > 0 ? html`<p class="note">${t('plusMore', { n: more })}</p>` : nothing}`;
