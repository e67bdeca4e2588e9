// Where the window is empty: how long the gap is, how much the filter hides in it, and the ways to both its sides.
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './chrome/icon.js';
import type { Entry } from '../query/entry.js';
import { durationOf } from './date-facts.js';
import type { FeatureHost } from './feature-host.js';

export function gapNote(core: FeatureHost): TemplateResult | typeof nothing {
  const { source, activeFilter: filter, view } = core;
  if (!source || !view) return nothing;
  const before = source.seek(view[0], -1, filter);
  const after = source.seek(view[1], 1, filter);
  return html`<div class="chrome empty strip gap" part="empty gap">
    <div class="empty-box">
      ${way(core, before, false)}${textOf(core, before, after)}${way(core, after, true)}
    </div>
  </div>`;
}

/** "4 years, 3 events": from the event before to the one after, with all that happened between. */
function textOf(
  core: FeatureHost,
  before: Entry | undefined,
  after: Entry | undefined,
): TemplateResult | typeof nothing {
  if (!before || !after || !core.source) return nothing;
  const { t } = core.speech;
  const start = Math.max(before.span.end, before.span.start);
  const end = after.span.start;
  const span = durationOf({ start, end, startPrecision: 'day', endPrecision: 'day', flags: 0 }, t);
  if (span === undefined) return nothing;
  const n = core.source.entries({ filter: {}, span: [start, end], offset: 0, limit: 0 }).total;
  return html`<span role="status"><bdi>${n ? t('gap', { span, n }) : t('gapEmpty', { span })}</bdi></span>`;
}

function way(core: FeatureHost, entry: Entry | undefined, later: boolean): TemplateResult | typeof nothing {
  if (!entry) return nothing;
  const { t, dates } = core.speech;
  const go = (): void => core.reveal(entry, true);
  const date = html`<bdi>${dates.short(entry.span)}</bdi>`;
  return html`<button class="button" part="button" title=${t(later ? 'next' : 'previous')} @click=${go}>
    ${later ? nothing : icon('previous')}${date}${later ? icon('next') : nothing}
  </button>`;
}
