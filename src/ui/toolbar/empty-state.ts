import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import type { Filter } from '../../source/source.js';
import { facetLabel } from '../facets/facet-model.js';
import { withClause, withoutSpan } from '../../state/filter.js';
import type { Translate } from '../../i18n/messages.js';
import { icon } from '../kit/icon.js';

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
