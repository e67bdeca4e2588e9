import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { textDirection } from '../../text/text-direction.js';
import type { CardTarget } from './card-place.js';
import type { Status } from '../../items/item.js';
import { setVar } from '../kit/set-var.js';
import type { Translate } from '../../i18n/messages.js';
import { icon } from '../kit/icon.js';
import { sourceLink } from '../kit/source-link.js';
import { cardImage, type CardImageModel, cardShell, type CardSource, sourceList } from './card.js';

export interface CardTag {
  readonly facet: string;
  readonly facetLabel: string;
  readonly value: string;
  readonly label: string;
  readonly colour?: string | undefined;
  readonly shape?: string | undefined;
  /** The filter asks for it now. */
  readonly pressed?: boolean | undefined;
}

/** A tag given by the component, with the words of the text it was read from. */
export interface CardTagNote {
  readonly label: string;
  readonly words: readonly string[];
}

export interface DetailCardModel {
  readonly t: Translate;
  /** Identity of the entry: another id is another card, so nothing of the last one is kept. */
  readonly id: string;
  /** The author's object. */
  readonly item?: unknown;
  /** As precise as the date is. */
  readonly dateText: string;
  /** Machine-readable date for `<time>`, where it has one. */
  readonly dateTime?: string | undefined;
  readonly durationText?: string | undefined;
  readonly title: string;
  /** Level of the title as a heading. Default: 3. */
  readonly level?: number;
  /** BCP 47 language of title and summary. */
  readonly lang?: string | undefined;
  readonly status?: Status | undefined;
  readonly summary?: string | undefined;
  readonly tags: readonly CardTag[];
  readonly sources: readonly CardSource[];
  readonly image?: CardImageModel | undefined;
  /** What stands in the place of the picture. */
  readonly figure?: TemplateResult | undefined;
  readonly tagNotes?: readonly CardTagNote[] | undefined;
  readonly onFilter: (facet: string, value: string) => void;
  /** `undefined` where there is no earlier one. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
  readonly onClose: () => void;
  /** The mark it tells of. */
  readonly target?: CardTarget | undefined;
}

const TITLE = 'nt-card-title';

/** One event in full. What the author slots into `card` stands in place of the content, inside the same shell. */
export function detailCard(model: DetailCardModel): TemplateResult {
  const { t, onClose, target } = model;
  const keyed = repeat([model], ({ id }) => id, content);
  const body = html`<slot name="card">${keyed}</slot>`;
  return cardShell({ t, titleId: TITLE, eyebrow: eyebrow(model), body, foot: foot(model), onClose, target });
}

function eyebrow({ t, dateText, dateTime, durationText, sources, status }: DetailCardModel): TemplateResult {
  const outlet = sources.length === 1 ? sources[0]?.name : undefined;
  return html`<span class="facts"
      ><time datetime=${ifDefined(dateTime)} part="card-date"><bdi>${dateText}</bdi></time>
      ${durationText ? html`<span><bdi>${durationText}</bdi></span>` : nothing}
      ${outlet ? html`<span><bdi>${outlet}</bdi></span>` : nothing}</span
    >
    ${
      status
        ? html`<span class=${`status-badge ${status}`} part="card-status">${t(`status_${status}`)}</span>`
        : nothing
    }`;
}

function content(model: DetailCardModel): TemplateResult {
  const { t, title, lang, summary, image, figure, tags, sources } = model;
  return html`${figure ?? (image ? cardImage(image, t) : nothing)}
    <h3
      id=${TITLE}
      aria-level=${model.level ?? nothing}
      class="card-title"
      part="card-title"
      lang=${ifDefined(lang)}
      dir=${textDirection(lang)}
    >
      ${title}
    </h3>
    ${
      summary
        ? html`<p
            class="summary"
            part="card-summary"
            lang=${ifDefined(lang)}
            dir=${textDirection(lang)}
            .textContent=${summary}
          ></p>`
        : nothing
    }
    ${sources.length > 1 || sources.some((source) => source.dateText) ? sourceList(sources, t) : nothing}
    ${tags.length > 0 ? tagList(model) : nothing} ${tagNotes(model)}`;
}

const tagList = ({ t, tags, onFilter }: DetailCardModel): TemplateResult =>
  html`<ul class="tags" aria-label=${[...new Set(tags.map(({ facetLabel }) => facetLabel))].join(', ')}>
    ${tags.map(
      ({ facet, facetLabel, value, label, colour, shape, pressed }) =>
        html`<li>
          <button
            class="card-tag"
            part="card-tag"
            aria-pressed=${pressed ?? false}
            title=${t('filterBy', { facet: facetLabel })}
            @click=${() => onFilter(facet, value)}
          >
            ${colour ? html`<span class="dot" data-shape=${shape ?? nothing} ${setVar('--_dot', colour)}></span>` : nothing}<bdi
              >${label}</bdi
            >
          </button>
        </li>`,
    )}
  </ul>`;

function tagNotes({ t, tagNotes: notes }: DetailCardModel): TemplateResult | typeof nothing {
  if (!notes || notes.length === 0) return nothing;
  return html`<details class="tag-notes">
    <summary>${t('autoTagged')}</summary>
    <ul>
      ${notes.map(
        ({ label, words }) =>
          html`<li><bdi>${label}</bdi>: ${words.map((word) => html`<q>${word}</q> `)}</li>`,
      )}
    </ul>
  </details>`;
}

function foot({ t, sources, onPrevious, onNext }: DetailCardModel): TemplateResult {
  const first = sources.find((source) => source.url);
  return html`<button class="link step-link" part="button" aria-disabled=${!onPrevious} @click=${onPrevious}>
      ${icon('previous', true)}${t('previous')}
    </button>
    ${first ? sourceLink(first.url, t, t('openSource')) : nothing}
    <button class="link step-link" part="button" aria-disabled=${!onNext} @click=${onNext}>
      ${t('next')}${icon('next', true)}
    </button>`;
}

export interface ClusterRow {
  readonly id: string;
  readonly title: string;
  readonly dateText: string;
  readonly lang?: string | undefined;
  readonly colour?: string | undefined;
  readonly shape?: string | undefined;
}

export interface ClusterCardModel {
  readonly t: Translate;
  /** The heading, such as "10 events". */
  readonly title: string;
  /** Its level. Default: 3. */
  readonly level?: number;
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

const CLUSTER_TITLE = 'nt-cluster-title';

/** The events that one dense spot stands for. */
export function clusterCard(model: ClusterCardModel): TemplateResult {
  const { t, dateText, onZoom, onClose } = model;
  const eyebrow = html`<bdi>${dateText}</bdi>`;
  const foot = onZoom
    ? html`<button class="button strong wide" part="button" @click=${onZoom}>
        ${icon('plus')}${t('zoomIn')}
      </button>`
    : nothing;
  return cardShell({ t, titleId: CLUSTER_TITLE, eyebrow, body: clusterContent(model), foot, onClose });
}

const clusterContent = ({ t, title, rows, more, level, onOpen }: ClusterCardModel): TemplateResult =>
  html`<h3 id=${CLUSTER_TITLE} aria-level=${level ?? nothing} class="card-title" part="card-title">
      <bdi>${title}</bdi>
    </h3>
    <ul class="cluster">
      ${repeat(
        rows,
        ({ id }, i) => `${id}/${i}`,
        (row) =>
          html`<li>
            <button part="cluster-row" @click=${() => onOpen(row.id)}>
              <span class="dot" data-shape=${row.shape ?? nothing} ${setVar('--_dot', row.colour)}></span>
              <span class="row-title" lang=${row.lang ?? nothing} dir=${textDirection(row.lang)}
                >${row.title}</span
              >
              <span class="count"><bdi>${row.dateText}</bdi></span>
            </button>
          </li>`,
      )}
    </ul>
    ${more > 0 ? html`<p class="more-note">${t('plusMore', { n: more })}</p>` : nothing}`;
