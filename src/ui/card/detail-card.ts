import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { repeat } from 'lit/directives/repeat.js';
import { textDirection } from '../../text/text-direction.js';
import type { CardTarget } from './card-place.js';
import type { Status, NewsItem } from '../../items/item.js';
import { setVar, icon } from '../kit/kit.js';
import type { Translate } from '../../i18n/messages.js';
import { sourceLink } from '../kit/source-link.js';
import { cardImage, type CardImageModel, cardShell, type CardSource, sourceList } from './card.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { durationOf, machineDate } from '../../i18n/date-text.js';
import { describe, type Detail } from '../../items/describe.js';
import type { Entry } from '../../source/source.js';
import { facetLabel } from '../facets/facet-model.js';
import { partsOf, withValue } from '../../state/filter.js';
import { partingWindow } from '../../state/selectors.js';
import { MIN_SPAN } from '../../time/viewport.js';
import { headingLevel } from '../kit/heading-level.js';
import { closeCard } from './detail.js';
import { columnText, fillTemplate, type ItemTemplate } from '../kit/own-content.js';
import { showContent } from '../kit/show-content.js';

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

// What the cards show of an entry or a crowd, in the reader's language.

/** Rows a crowd's list shows before "n more". */
const ROWS = 50;

export function detailModel(core: TimelineContext, entry: Entry): DetailCardModel {
  const { t, zone } = core.localization;
  const detail = describe(entry.item, { ...core.dataSettings, readCell: core.data.cells.readCell });
  const neighbours = around(core, entry);
  return {
    t,
    id: entry.id,
    title: entry.title,
    level: headingLevel(core.element),
    dateText: core.localization.dateOf(entry, 'long'),
    dateTime: machineDate(entry.span, zone),
    durationText: durationOf(entry.span, t),
    lang: detail.lang,
    status: detail.status,
    // what stands beside the mark is read in the card too, where it found no room there
    summary: [detail.callout, detail.summary].filter(Boolean).join('\n') || undefined,
    image: imageOf(core, detail),
    figure: figureOf(core, entry.title, detail),
    tags: tagsOf(core, detail),
    tagNotes: notesOf(core, detail),
    sources: sourcesOf(core, detail),
    item: entry.item,
    onFilter: (facet, value) => {
      const filter = withValue(core.state.filter, facet, value, toggled(core, facet, value));
      core.dispatch({ type: 'filter', by: 'reader', filter });
    },
    onPrevious: neighbours[0] && (() => stepTo(core, neighbours[0]!)),
    onNext: neighbours[1] && (() => stepTo(core, neighbours[1]!)),
    onClose: () => closeCard(core),
    target: { host: core, entry },
  };
}

/** The reader goes to a neighbour of what is open. */
function stepTo({ dispatch }: TimelineContext, entry: Entry): void {
  dispatch({ type: 'reveal', by: 'reader', entry });
  dispatch({ type: 'select', by: 'reader', id: entry.id });
}

const toggled = (core: TimelineContext, facet: string, value: string): 'any' | undefined =>
  partsOf(core.state.filter.facets?.[facet]).any.includes(value) ? undefined : 'any';

/** The matching entries before and after. */
function around(core: TimelineContext, entry: Entry): [Entry | undefined, Entry | undefined] {
  const rank = core.source?.locate(entry.id, core.activeFilter)?.rank ?? -1;
  if (!core.source || rank < 0) return [undefined, undefined];
  const at = (offset: number): Entry | undefined =>
    offset < 0 ? undefined : core.source!.entries({ filter: core.activeFilter, offset, limit: 1 }).entries[0];
  return [at(rank - 1), at(rank + 1)];
}

function tagsOf(core: TimelineContext, detail: Detail): CardTag[] {
  const { t, label } = core.localization;
  const of = (facet: string, values: readonly string[]): CardTag[] =>
    values.map((value) => ({
      facet,
      value,
      facetLabel: facetLabel(facet, t, core.element.facets),
      label: label(facet, value),
      colour: core.colourOf(facet, value),
      shape: core.shapeOf(facet, value),
      pressed: partsOf(core.state.filter.facets?.[facet]).any.includes(value),
    }));
  return [...of('country', detail.countries), ...of('theme', detail.themes)];
}

/** A video, sound, map, document, post or quotation stands in the place of the picture, which is behind its button. */
function figureOf(core: TimelineContext, title: string, detail: Detail): TemplateResult | undefined {
  const { media } = detail;
  const loaded = media && core.chunks.media.want();
  if (!loaded || loaded.mediaImage(media)) return undefined;
  const image = imageOf(core, detail);
  const poster = image && { src: image.src, alt: image.alt ?? '', allowed: image.allowed };
  return loaded.mediaFigure({ core, title, media, poster, link: sourceLink });
}

/** Loaded without asking where the author allows it, or the reader asked for it before. */
function imageOf(core: TimelineContext, { image: given, media }: Detail): CardImageModel | undefined {
  const { images } = core.element;
  const image = given ?? (media && core.chunks.media.want()?.mediaImage(media));
  if (!image || images === 'none') return undefined;
  const { src } = image;
  const { allowedMedia } = core.state;
  const onLoad = (): void => core.dispatch({ type: 'allowMedia', by: 'reader', src });
  return { ...image, allowed: images === 'load' || allowedMedia.has(src), host: hostOf(src) ?? src, onLoad };
}

/** Tags that were read from the text, with the words that stand for them. */
const notesOf = (core: TimelineContext, { tags }: Detail): CardTagNote[] =>
  tags
    .filter(({ auto }) => auto)
    .map(({ facet, value, words }) => ({ label: core.localization.label(facet, value), words }));

function sourcesOf(core: TimelineContext, detail: Detail): CardSource[] {
  const listed = detail.sources.map((s) => ({
    name: s.name ?? hostOf(s.url) ?? core.t('openSource'),
    url: s.url,
    dateText: s.date && core.localization.dates.short(s.date),
  }));
  if (listed.length) return listed;
  if (!detail.url && !detail.source) return [];
  return [{ name: detail.source ?? hostOf(detail.url) ?? core.t('openSource'), url: detail.url }];
}

const hostOf = (url: string | undefined): string | undefined => {
  if (url === undefined) return undefined;
  try {
    return new URL(url).hostname.replace(/^www\./, '') || undefined;
  } catch {
    return undefined;
  }
};

export function clusterModel(core: TimelineContext, span: readonly [number, number]): ClusterCardModel {
  const { t } = core.localization;
  const filter = core.activeFilter;
  const { entries, total } = core.source!.entries({ filter, span, offset: 0, limit: ROWS });
  const last = core.source!.seek(span[1], -1, filter) ?? entries.at(-1);
  const apart = partingWindow(core.source, filter, span, MIN_SPAN / 100);
  return {
    t,
    title: t('cluster', { n: total }),
    level: headingLevel(core.element),
    dateText: [
      ...new Set([entries[0], last].map((e) => (e ? core.localization.dateOf(e, 'short') : ''))),
    ].join(' – '),
    rows: entries.map((e) => ({
      id: e.id,
      title: e.title,
      dateText: core.localization.dateOf(e, 'short'),
      colour: core.plot.colour(e.colour),
      shape: core.plot.shape(e.colour),
    })),
    more: Math.max(0, total - entries.length),
    onZoom:
      apart &&
      (() => {
        closeCard(core);
        core.dispatch({ type: 'glide', by: 'reader', window: apart });
      }),
    onOpen: (id) => core.dispatch({ type: 'select', by: 'reader', id }),
    onClose: () => closeCard(core),
  };
}

// The author's own card: what `cardTemplate` gives, or a `<template slot="card">` among the element's children, filled for each item
// that is opened.

/** What `data-field` can name. */
const FIELDS: Readonly<Record<string, (model: DetailCardModel) => string | undefined>> = {
  title: ({ title }) => title,
  summary: ({ summary }) => summary,
  date: ({ dateText }) => dateText,
  duration: ({ durationText }) => durationText,
  source: ({ sources }) => sources[0]?.name,
  url: ({ sources }) => sources.find(({ url }) => url)?.url,
  image: ({ image }) => (image?.allowed ? image.src : undefined),
  alt: ({ image }) => image?.alt,
  credit: ({ image }) => image?.credit,
  tags: ({ tags }) => tags.map(({ label }) => label).join(', '),
};

const OURS = 'data-own-card';

/** Puts the author's card into the slot, takes it out again without a model; does nothing where there is none. */
export function ownCard(
  element: HTMLElement & { readonly cardTemplate?: ItemTemplate | undefined },
  model: DetailCardModel | undefined,
): void {
  const old = [...element.children].find((child) => child.hasAttribute(OURS));
  const template = [...element.children].find((child) => child.matches('template[slot="card"]'));
  const { cardTemplate } = element;
  if (!model || !(cardTemplate ?? template)) {
    old?.remove();
    return;
  }
  const key = JSON.stringify([model.id, model.dateText, model.image?.allowed, cardTemplate !== undefined]);
  const kept = old instanceof HTMLElement && old.getAttribute(OURS) === key ? old : undefined;
  if (kept && !cardTemplate) return;
  const card = kept ?? document.createElement('div');
  card.slot = 'card';
  card.setAttribute(OURS, key);
  if (cardTemplate && !showContent('cardTemplate', cardTemplate, model.item as NewsItem, card)) {
    old?.remove();
    return;
  }
  if (!cardTemplate && template instanceof HTMLTemplateElement) card.append(filled(template, model));
  if (kept) return;
  if (old) old.replaceWith(card);
  else element.append(card);
}

/** `data-field` names one of the fields above, or any column of the item. */
function filled(template: HTMLTemplateElement, model: DetailCardModel): DocumentFragment {
  const fieldOf = (field: string): string | undefined =>
    Object.hasOwn(FIELDS, field) ? FIELDS[field]!(model) : columnText(model.item, field);
  return fillTemplate(template, fieldOf, (part, field, value) => fill(part, field, value, model));
}

/** A picture gets its source, a date also its machine-readable form; false for what is plain text or a link. */
function fill(part: HTMLElement, field: string, value: string, model: DetailCardModel): boolean {
  if (part instanceof HTMLImageElement && field === 'image') {
    part.referrerPolicy = 'no-referrer';
    part.alt = model.image?.alt ?? '';
    part.src = value;
    return true;
  }
  if (part instanceof HTMLTimeElement && field === 'date' && model.dateTime) part.dateTime = model.dateTime;
  if (part instanceof HTMLAnchorElement && field !== 'url') {
    part.textContent = value;
    return true;
  }
  return false;
}
