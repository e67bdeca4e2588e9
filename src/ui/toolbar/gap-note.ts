// Where the window is empty: how long the gap is, how much the filter hides in it, and the ways to both its sides.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../kit/icon.js';
import { columnsOf, type Picture } from '../../layout/vertical-scene.js';
import type { Entry, Filter, SyncSource } from '../../source/source.js';
import { NO_FILTER } from '../../state/filter.js';
import { durationOf } from '../../i18n/date-text.js';
import { isAsChosen } from '../../state/selectors.js';
import type { TimelineContext } from '../../context/timeline-context.js';

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
