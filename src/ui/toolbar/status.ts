import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { TimelineContext, LiveSource } from '../../context/timeline-context.js';
import type { Translate } from '../../i18n/messages.js';
import { icon } from '../kit/kit.js';
import { columnsOf, type Picture } from '../../layout/scene.js';
import type { Entry, Filter, SyncSource } from '../../source/source.js';
import { NO_FILTER, withClause, withoutSpan } from '../../state/filter.js';
import { durationOf } from '../../i18n/date-text.js';
import { isAsChosen } from '../../state/selectors.js';
import { facetLabel } from '../facets/facet-model.js';

export interface StatusModel {
  readonly t: Translate;
  readonly matched: number;
  readonly total: number;
  /** What stands in place of the counts while they are not known, and what is said where not all data answered. */
  readonly counting?: string | undefined;
  readonly partial?: string | undefined;
  /** How time is spaced where it is not by date, or why not as it was asked for. */
  readonly note?: string | undefined;
}

/**
 * Says how many of the events in view have no headline for want of room. The number is known when the plot is drawn, which may be
 * after the page is rendered: so it is written then, and the page is not rendered once more for it.
 */
export class HiddenCount implements ReactiveController {
  readonly #host: TimelineContext;

  constructor(host: TimelineContext) {
    this.#host = host;
    host.addController(this);
    host.plot.onDraw((_, __, motion) => {
      if (motion !== 'moving') this.#write();
    });
  }

  hostUpdated(): void {
    this.#write();
  }

  #write(): void {
    const { renderRoot, listed, plot, t } = this.#host;
    const place = renderRoot.querySelector<HTMLElement>('[part=hidden-count]');
    const text = place?.firstElementChild;
    if (!place?.parentElement || !text) return;
    const n = listed ? 0 : (plot.scene?.unlabelled ?? 0);
    const words = n > 0 ? t('unnamed', { n }) : '';
    place.hidden = words === '';
    if (text.textContent === words) return;
    text.textContent = words;
    place.parentElement.title = words;
  }
}

/** How many events there are, and how many of them match where the filter leaves some out. */
export const status = ({ t, matched, total, counting, partial, note }: StatusModel): TemplateResult =>
  html`<div class="status" part="status">
    <span class="matched"
      ><bdi
        >${counting ?? (matched === total ? t('cluster', { n: total }) : t('eventsOf', { n: matched, m: total }))}</bdi
      ></span
    >
    ${partial ? html`<strong class="note" part="coverage"><bdi>${partial}</bdi></strong>` : nothing}
    <span class="unnamed" part="hidden-count" hidden><bdi></bdi></span>
    ${note ? html`<span class="note" part="spacing-note"><bdi>${note}</bdi></span>` : nothing}
  </div>`;

// Where the window is empty: how long the gap is, how much the filter hides in it, and the ways to both its sides.

/** Told where nothing is in the window, though something is around it. */
export function gapNote(core: TimelineContext): TemplateResult | typeof nothing {
  const { source, activeFilter: filter, view } = core;
  const { drawn } = core.plot;
  if (!source || !view || !drawn || core.counts.matched === 0 || source.stale) return nothing;
  if (hasMarks(source, filter, view, drawn[1])) return nothing;
  const before = source.seek(view[0], -1, filter);
  const after = source.seek(view[1], 1, filter);
  return html`<div class="chrome empty strip gap" part="empty gap">
    <div class="empty-box">
      ${way(core, before, false)}${textOf(core, before, after)}${way(core, after, true)}
    </div>
  </div>`;
}

/** Items that are here are counted, since the picture may not be drawn yet; a source that answers later is not asked for it. */
function hasMarks(
  source: SyncSource,
  filter: Filter,
  span: readonly [number, number],
  scene: Picture,
): boolean {
  if (source.revision !== undefined) return showsMarks(scene);
  return source.entries({ filter, span, offset: 0, limit: 0 }).total > 0;
}

function showsMarks(scene: Picture): boolean {
  const drawn = (scene.vertical ? columnsOf(scene) : scene.lanes).flatMap((l) => [
    l.badges,
    l.histograms,
    l.overflows,
    l.labels,
  ]);
  return [scene.spanRows, scene.bands, ...drawn].some((marks) => marks.length > 0);
}

/** "4 years, 3 events": from the event before to the one after, with all that happened between. */
function textOf(
  core: TimelineContext,
  before: Entry | undefined,
  after: Entry | undefined,
): TemplateResult | typeof nothing {
  if (!before || !after || !core.source) return nothing;
  const { t } = core.localization;
  const start = Math.max(before.span.end, before.span.start);
  const end = after.span.start;
  const span = durationOf({ start, end, startPrecision: 'day', endPrecision: 'day', flags: 0 }, t);
  if (span === undefined) return nothing;
  const { total: n, pending } = core.source.entries({
    filter: NO_FILTER,
    span: [start, end],
    offset: 0,
    limit: 0,
  });
  if (pending) return nothing;
  return html`<span role="status"><bdi>${n ? t('gap', { span, n }) : t('gapEmpty', { span })}</bdi></span>`;
}

function way(
  core: TimelineContext,
  entry: Entry | undefined,
  later: boolean,
): TemplateResult | typeof nothing {
  if (!entry) return nothing;
  const { t, dates } = core.localization;
  const go = (): void => core.dispatch({ type: 'reveal', by: 'reader', entry });
  const date = html`<bdi>${dates.short(entry.span)}</bdi>`;
  return html`<button class="button" part="button" title=${t(later ? 'next' : 'previous')} @click=${go}>
    ${later ? nothing : icon('previous')}${date}${later ? icon('next') : nothing}
  </button>`;
}

/** Told where the timeline opened at a part of a lopsided story, until the reader moves: how much is shown, and the way to all. */
export function openingNote(core: TimelineContext): TemplateResult | typeof nothing {
  const { source, view, activeFilter: filter, t } = core;
  if (!isAsChosen(core.state) || !source || !view) return nothing;
  const n = source.entries({ filter, span: view, offset: 0, limit: 0 }).total;
  return html`<div class="chrome empty strip opening" part="opening-note">
    <div class="empty-box">
      <span><bdi>${t('eventsOf', { n, m: core.counts.matched })}</bdi></span>
      <button
        class="button"
        part="button"
        @click=${() => core.plot.fitted && core.dispatch({ type: 'glide', by: 'reader', window: core.plot.fitted })}
      >
        ${t('fit')}
      </button>
    </div>
  </div>`;
}

interface Drop {
  /** The clause in words, such as "Theme: Economy". */
  readonly label: string;
  /** How many events would match without it. */
  readonly count: number;
  readonly onDrop: () => void;
}

interface Common {
  readonly t: Translate;
}
export type EmptyStateModel = Common &
  (
    | { readonly kind: 'empty' }
    | {
        readonly kind: 'loading';
        readonly done?: number | undefined;
        readonly total?: number | undefined;
        /** A file is read: `done` are hundredths of it. */
        readonly onStop?: () => void;
      }
    | { readonly kind: 'no-matches'; readonly drops: readonly Drop[]; readonly onClear: () => void }
    | {
        readonly kind: 'error';
        /** What went wrong, in a sentence. */
        readonly message: string;
        readonly onRetry?: (() => void) | undefined;
        /** The problem list, see `problemsPanel`. */
        readonly problems?: TemplateResult | typeof nothing | undefined;
      }
    | { readonly kind: 'offline'; readonly onRetry?: (() => void) | undefined }
  );
type Kind = EmptyStateModel['kind'];
type Of<K extends Kind> = Extract<EmptyStateModel, { readonly kind: K }>;

const STATES: { readonly [K in Kind]: (model: Of<K>) => TemplateResult } = {
  empty: ({ t }) => html`<p class="empty-title">${t('empty')}</p>`,
  loading,
  'no-matches': noMatches,
  error: ({ t, message, onRetry, problems }) =>
    html`${icon('warning')}
      <p class="empty-title" role="alert"><bdi>${message}</bdi></p>
      ${retry(t, onRetry)} ${problems ?? nothing}`,
  offline: ({ t, onRetry }) => html`<span role="status">${t('offline')}</span>${retry(t, onRetry)}`,
};

/** What stands in the plot when there is nothing to draw, and the bar over what is there when nothing newer can be had. */
export function emptyState(model: EmptyStateModel): TemplateResult {
  const content = (STATES[model.kind] as (model: EmptyStateModel) => TemplateResult)(model);
  const spanRows = model.kind === 'offline';
  return html`<div class=${spanRows ? 'chrome empty strip' : 'chrome empty'} part=${`empty ${model.kind}`}>
    <div class="empty-box">${content}</div>
  </div>`;
}

function loading({ t, done, total, onStop }: Of<'loading'>): TemplateResult {
  const counted = done !== undefined && total !== undefined && total > 0;
  const told = (): string =>
    onStop ? t('reading', { n: done! }) : t('loadingCount', { n: done!, m: total! });
  const text = counted ? told() : t('loading');
  return html`<div class=${counted ? 'progress' : 'progress unknown'}>
      <progress
        aria-label=${t('loading')}
        max=${counted ? total : nothing}
        value=${counted ? done : nothing}
      ></progress>
    </div>
    <p class="count">${text}</p>
    ${onStop ? html`<button class="button" part="button" @click=${onStop}>${t('stopReading')}</button>` : nothing}`;
}

function noMatches({ t, drops, onClear }: Of<'no-matches'>): TemplateResult {
  return html`<p class="empty-title">${t('noMatches')}</p>
    <div class="drops">
      ${drops.map(
        ({ label, count, onDrop }) =>
          html`<button class="button pill" part="button" @click=${onDrop}>
            <bdi>${t('dropClause', { clause: label, n: count })}</bdi>
          </button>`,
      )}
    </div>
    <button class="link" part="button" @click=${onClear}>${t('clearAll')}</button>`;
}

const retry = (t: Translate, onRetry: (() => void) | undefined): TemplateResult | typeof nothing =>
  onRetry ? html`<button class="button" part="button" @click=${onRetry}>${t('retry')}</button>` : nothing;

// What stands in the plot when there is nothing to draw, and why.

export function emptiness(core: TimelineContext): TemplateResult | typeof nothing {
  const { t, data, counts, filters } = core;
  const { state } = data;
  if ((counts.matched > 0 || counts.pending) && !data.busy && !filters.progress) return nothing;
  if (state.phase === 'failed' && counts.total === 0)
    return emptyState({ t, kind: 'error', message: state.problem.why, onRetry: () => core.retry() });
  if (state.phase === 'fetching') {
    const { share } = state;
    const read =
      share === undefined ? {} : { done: Math.floor(100 * share), total: 100, onStop: stopOf(core) };
    return emptyState({ t, kind: 'loading', ...read });
  }
  if (state.phase === 'indexing')
    return emptyState({ t, kind: 'loading', done: state.done, total: state.total });
  if (filters.progress) return emptyState({ t, kind: 'loading', ...filters.progress });
  if (counts.total === 0) return emptyState({ t, kind: 'empty' });
  if (counts.matched > 0) return nothing;
  return emptyState({
    t,
    kind: 'no-matches',
    drops: dropsOf(core),
    onClear: () => core.dispatch({ type: 'filter', by: 'reader', filter: {} }),
  });
}

const stopOf = (core: TimelineContext) => (): void =>
  core.data.stop({
    severity: 'file',
    field: 'src',
    value: core.element.src,
    why: 'Reading was stopped.',
    remedy: 'Read it again.',
  });

/** Each clause without which something matches, with how many would then match; the most helpful first. */
function dropsOf(core: TimelineContext): Drop[] {
  const { t } = core;
  const { filter } = core.state;
  const without: [string, Filter][] = Object.keys(filter.facets ?? {}).map((f) => [
    facetLabel(f, t, core.element.facets),
    withClause(filter, f, undefined),
  ]);
  if (filter.text) without.push([`“${filter.text}”`, { ...filter, text: '' }]);
  if (filter.span) without.push([t('windowAsFilter'), withoutSpan(filter)]);
  const drops = without.map(([label, next]) => ({
    label,
    count: core.countsOf(next).matched,
    onDrop: () => core.dispatch({ type: 'filter', by: 'reader', filter: next }),
  }));
  return drops.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

// The quiet "n new", and the bar that says why what is shown may be old.

export function newItems({ t }: TimelineContext, live: LiveSource): TemplateResult | typeof nothing {
  const { waiting } = live;
  if (!waiting) return nothing;
  return html`<button class="button pill new-items" part="button new-items" @click=${() => live.take()}>
    ${t('newItems', { n: waiting.count })}
  </button>`;
}

export function liveBar(
  host: TimelineContext,
  live: LiveSource | undefined,
): TemplateResult | typeof nothing {
  const { t, data, counts } = host;
  const failed = data.state.phase === 'failed' && counts.total > 0 ? data.state.problem : undefined;
  const problem = live?.trouble ?? failed;
  if (!problem) return nothing;
  const onRetry = (): void => (live?.trouble ? void live.ask() : host.retry());
  if (!navigator.onLine) return emptyState({ t, kind: 'offline', onRetry });
  const time = live?.succeeded === undefined ? '' : clockOf(live.succeeded, host.localization.locale);
  const since = time === '' ? '' : ` ${t('lastLoaded', { time })}`;
  return html`<div class="chrome empty strip" part="empty stale">
    <div class="empty-box">
      <span role="status"><bdi>${problem.why}${since}</bdi></span>
      <button class="button" part="button" @click=${onRetry}>${t('retry')}</button>
    </div>
  </div>`;
}

/** Time of day, and the day where it is not today's. */
function clockOf(ms: number, locale: string): string {
  const date = new Date(ms);
  const isToday = date.toDateString() === new Date().toDateString();
  return date.toLocaleString(locale, {
    ...(isToday ? {} : ({ day: 'numeric', month: 'short' } as const)),
    hour: 'numeric',
    minute: '2-digit',
  });
}
