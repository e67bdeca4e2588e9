// Where in the shadow tree the parts stand whose code is loaded on demand: nothing until they are wanted and there.
import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineCore } from './timeline-core.js';

/** The bar and the line under it; until their code is there, as much room. */
export function controls(core: TimelineCore): TemplateResult {
  const part = core.features.controls.want();
  if (!part) return html`<div class="room"></div>`;
  const beside = html`${newItems(core)}${zoneSwitch(core)}${copyLink(core)}`;
  return part.module.controlsTemplate(core, part.controller, beside);
}

/** The strip under the plot; until its code is there, as much room. */
export function overview(core: TimelineCore): TemplateResult {
  const { now } = core.features.controls;
  return now
    ? now.module.overviewTemplate(core, now.controller.overview)
    : html`<div class="room low" ?hidden=${core.listed}></div>`;
}

export function hint(core: TimelineCore): TemplateResult | typeof nothing {
  const { now } = core.features.controls;
  return now?.controller.hand.hint.shown ? now.module.wheelHint(core.t) : nothing;
}

function newItems(core: TimelineCore): TemplateResult | typeof nothing {
  const { now } = core.features.live;
  return now ? now.module.newItems(core, now.controller) : nothing;
}

export function liveStrip(core: TimelineCore): TemplateResult | typeof nothing {
  const { now } = core.features.live;
  return now ? now.module.liveStrip(core, now.controller) : nothing;
}

function zoneSwitch(core: TimelineCore): TemplateResult | typeof nothing {
  const part = core.source?.timed ? core.features.zone.want() : undefined;
  return part ? part.module.zoneSwitch(core, part.controller) : nothing;
}

function copyLink(core: TimelineCore): TemplateResult | typeof nothing {
  const { now } = core.features.url;
  return now ? now.module.copyLink(core.t, now.controller) : nothing;
}

export function story(core: TimelineCore): TemplateResult | typeof nothing {
  const { story: part, controls } = core.features;
  const told = core.element.story !== undefined && controls.now; // whose styles its buttons wear
  return told && part.now ? part.now.module.storyPanel(core, part.now.controller) : nothing;
}

export function list(core: TimelineCore): TemplateResult | typeof nothing {
  if (!core.listed) return nothing;
  const { now, failed } = core.features.list;
  const { listFocus } = core.features;
  if (now) core.features.listFocus = false;
  return html`<div class="list-frame">
    ${now ? now.module.listTemplate(core, now.controller, listFocus) : listless(core, failed)}
    ${emptiness(core)}
  </div>`;
}

/** The list is on its way, or could not be had. */
const listless = (core: TimelineCore, failed: boolean): TemplateResult | typeof nothing =>
  core.parts.states
    .want()
    ?.emptyState(
      failed
        ? { t: core.t, kind: 'error', message: core.t('offline'), onRetry: () => core.features.list.retry() }
        : { t: core.t, kind: 'loading' },
    ) ?? nothing;

/** Where nothing can be drawn: why. A failure is told even if the code that tells it nicely failed too. */
export function emptiness(core: TimelineCore): TemplateResult | typeof nothing {
  const { data, counts, filters, parts } = core;
  const { state } = data;
  if (counts.matched > 0 && !data.busy && !filters.progress) return nothing;
  const told = parts.states.want()?.emptiness(core);
  return told ?? (state.phase === 'failed' ? html`<p role="alert">${state.problem.why}</p>` : nothing);
}

/** Nothing is in the window, though something is around it. */
export function gapNote(core: TimelineCore): TemplateResult | typeof nothing {
  const { scene } = core.plot;
  if (!scene || core.counts.matched === 0) return nothing;
  const drawn = (scene.vertical ? [scene] : scene.lanes).flatMap((l) => [
    l.pills,
    l.ridges,
    l.overflows,
    l.labels,
  ]);
  if ([scene.strip, scene.bands, ...drawn].some((marks) => marks.length > 0)) return nothing;
  return core.parts.states.want()?.gapNote(core) ?? nothing;
}
