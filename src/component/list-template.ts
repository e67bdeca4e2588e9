// The list in the element's frame, the switch between it and the axis, and the short way to it for the keyboard.
import { html, nothing, type TemplateResult } from 'lit';
import { emptyState } from './chrome/empty-state.js';
import { emptiness } from './emptiness.js';
import type { TimelineCore } from './timeline-core.js';

export function listTemplate(core: TimelineCore): TemplateResult | typeof nothing {
  if (!core.features.list.on) return nothing;
  return html`<div class="list-frame">${content(core)}</div>`;
}

function content(core: TimelineCore): TemplateResult | typeof nothing {
  const { t, counts, source } = core;
  const { list, failed } = core.features.list;
  if (failed) {
    const onRetry = (): void => void core.features.list.load();
    return emptyState({ t, kind: 'error', message: t('offline'), onRetry });
  }
  if (!list) return emptyState({ t, kind: 'loading' });
  if (!source || counts.matched === 0) return emptiness(core);
  core.features.list.place(list);
  return html`${list.view({
    t,
    window: list.window,
    total: counts.matched,
    rows: (offset, limit) => list.rows.page(source, offset, limit),
    onSelect: (id) => core.choose(source.locate(id, core.activeFilter)?.entry),
  })}${emptiness(core)}`;
}

/** Axis and list, the one shown pressed. */
export function layoutSwitch({ t, features: { list } }: TimelineCore): TemplateResult {
  const choice = (on: boolean, word: string): TemplateResult =>
    html`<button part="button" aria-pressed=${list.on === on} @click=${() => list.show(on)}>
      ${t(word)}
    </button>`;
  return html`<div class="switch" part="layout" role="group" aria-label=${t('layout')}>
    ${choice(false, 'axis')}${choice(true, 'list')}
  </div>`;
}

/** The first stop of the keyboard: the list, for whoever reads by ear. */
export const skipToList = ({ t, features: { list } }: TimelineCore): TemplateResult | typeof nothing =>
  list.on
    ? nothing
    : html`<button class="button skip" part="button" @click=${() => list.show(true, true)}>
        ${t('list')}
      </button>`;
