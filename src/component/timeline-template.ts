// The shadow tree: bar, legend and status, plot, overview, what is open over them.
import { html, nothing, type TemplateResult } from 'lit';
import { controls, emptiness, gapNote, hint, list, liveStrip, overview, story } from './part-slots.js';
import type { TimelineCore } from './timeline-core.js';

export function timelineTemplate(core: TimelineCore): TemplateResult {
  const { t } = core;
  return html`<div class="frame" part="frame" @keydown=${(e: KeyboardEvent) => keyed(core, e)}>
    <div class="chrome">${skipToList(core)}</div>
    ${controls(core)}
    <slot ?hidden=${core.counts.total > 0} @slotchange=${() => core.features.adopt()}></slot>
    <div class="stage">
      <div
        class="plot"
        part="plot"
        role="group"
        aria-label=${[core.element.heading ?? t('timeline'), core.features.evenly?.note].filter(Boolean).join(', ')}
        ?hidden=${core.listed}
      >
        <div class="scene">
          <canvas aria-hidden="true"></canvas>
          <div class="layer strip"></div>
          <div class="layer heads"></div>
          <div class="layer labels"></div>
          <button class="stop" data-stop hidden></button>
          <button class="stop" data-stop hidden></button>
          ${emptiness(core)} ${gapNote(core)} ${hint(core)}
        </div>
      </div>
      ${list(core)} ${liveStrip(core)} ${openCard(core)}
    </div>
    ${overview(core)} ${story(core)} ${problems(core)} ${help(core)}
    ${core.features.print.now?.controller.sheet ?? nothing}
    <div class="spoken" role="status" aria-live="polite">${core.announcer.text}</div>
    <span class="probe" aria-hidden="true"><i></i></span>
  </div>`;
}

function keyed(core: TimelineCore, event: KeyboardEvent): void {
  core.features.controls.now?.controller.key(event);
  if (!event.defaultPrevented) core.reader.key(event);
}

/** The first stop of the keyboard: the list, for whoever reads by ear. */
const skipToList = (core: TimelineCore): TemplateResult | typeof nothing =>
  core.listed
    ? nothing
    : html`<button class="button skip" part="button" @click=${() => core.showList(true, true)}>
        ${core.t('list')}
      </button>`;

/** Lost rows are told in the page; small faults of a field are in `problems`, and here on request. */
function problems(core: TimelineCore): TemplateResult | typeof nothing {
  const { problems } = core.data;
  if (!core.element.showProblems && !problems.some((p) => p.severity !== 'field')) return nothing;
  const onToggle = (open: boolean): void => core.open('problems', open);
  const [t, loaded, { problems: open }] = [core.t, core.counts.total, core.opened];
  return core.parts.extras.want()?.problemsPanel({ t, problems, loaded, open, onToggle }) ?? nothing;
}

/** Once it was opened it stays in the page, since closing gives focus back. */
function help(core: TimelineCore): TemplateResult | typeof nothing {
  const { extras } = core.parts;
  const part = core.opened.help ? extras.want() : extras.now;
  return (
    part?.helpDialog({
      t: core.t,
      open: core.opened.help,
      scene: core.plot.scene,
      lanes: core.element.lanes !== 'none',
      onClose: () => core.open('help', false),
    }) ?? nothing
  );
}

function openCard(core: TimelineCore): TemplateResult | typeof nothing {
  const { chosen, cluster } = core;
  const { cards } = core.parts;
  const part = chosen || cluster ? cards.want() : cards.now;
  const model = chosen && part?.detailModel(core, chosen);
  part?.ownCard(core.element, model);
  if (!part) return nothing;
  if (model) return part.detailCard(model);
  return cluster && core.source ? part.clusterCard(part.clusterModel(core, cluster)) : nothing;
}
