// The quiet "n new", and the bar that says why what is shown may be old.
import { html, nothing, type TemplateResult } from 'lit';
import { emptyState } from '../toolbar/empty-state.js';
import type { LiveSource, TimelineContext } from '../../context/timeline-context.js';

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
