// The shadow tree: bar, legend and status, plot, overview, what is open over them.
import { html, nothing, type TemplateResult } from 'lit';
import { closeCard } from '../ui/card/detail.js';
import type { TimelineCore } from './timeline-core.js';

export function timelineTemplate(core: TimelineCore): TemplateResult {
  const { t } = core;
  return html`<div
    class="frame"
    part="frame"
    ?data-told=${core.element.story !== 'scroll' && core.features.story.now?.step !== undefined}
    @keydown=${(e: KeyboardEvent) => keyed(core, e)}
  >
    <div class="chrome">${skipToList(core)}</div>
    ${controls(core)}
    <div class="stage">
      <div
        class="plot"
        part="plot"
        role="group"
        aria-label=${[core.element.heading ?? t('timeline'), core.features.evenSpacing?.note].filter(Boolean).join(', ')}
        ?hidden=${core.listed}
      >
        <div class="scene">
          <canvas aria-hidden="true"></canvas>
          <div class="layer">
            <slot class="over" name="overlay" @slotchange=${() => core.features.askOverlay()}></slot>
          </div>
          <div class="layer strip"></div>
          <div class="layer heads"></div>
          <div class="layer labels" role="list"></div>
          <button class="stop" data-stop hidden></button>
          <button class="stop" data-stop hidden></button>
          ${notes(core)} ${hint(core)}
        </div>
      </div>
      <div class="fallback" tabindex="-1" ?hidden=${!showsFallback(core)}>
        <slot @slotchange=${() => core.features.adopt()}></slot>
      </div>
      ${list(core)} ${core.chunks.interaction.now?.liveBar(core, core.features.live.now) ?? nothing}
      ${openCard(core)}
    </div>
    ${overview(core)} ${story(core)} ${problems(core)} ${help(core)}
    ${core.features.print.now?.sheet ?? nothing}
    <div class="spoken" role="status" aria-live="polite">${core.state.said}</div>
    <span class="probe" aria-hidden="true"><i></i></span>
  </div>`;
}

function keyed(core: TimelineCore, event: KeyboardEvent): void {
  core.features.controls.now?.key(event);
  const { selected, cluster } = core.state;
  if (event.defaultPrevented || event.key !== 'Escape' || (selected === undefined && !cluster)) return;
  event.stopPropagation();
  event.preventDefault();
  closeCard(core);
}

/** The first stop of the keyboard: the list, for whoever reads by ear. */
const skipToList = (core: TimelineCore): TemplateResult | typeof nothing =>
  core.listed || !core.shown.has('layout')
    ? nothing
    : html`<button
        class="button skip"
        part="button skip-button"
        @click=${() => core.dispatch({ type: 'layout', by: 'reader', layout: 'list', focus: true })}
      >
        ${core.t('skipToList', { events: core.t('cluster', { n: core.counts.matched }) })}
      </button>`;

/** Lost rows are told in the page; small faults of a field are in `problems`, and here on request. */
function problems(core: TimelineCore): TemplateResult | typeof nothing {
  const { problems } = core;
  if (!core.element.showProblems && !problems.some((p) => p.severity !== 'field')) return nothing;
  const onToggle = (open: boolean): void => core.dispatch({ type: 'problems', by: 'reader', open });
  const [t, loaded, { problemsOpen: open }] = [core.t, core.counts.total, core.state];
  return core.chunks.views.want()?.problemsPanel({ t, problems, loaded, open, onToggle }) ?? nothing;
}

/** Once it was opened it stays in the page, since closing gives focus back. */
function help(core: TimelineCore): TemplateResult | typeof nothing {
  const { accessible } = core.chunks;
  const { help } = core.state;
  if (help === 'never opened') return nothing;
  const loaded = help === 'open' ? accessible.want() : accessible.now;
  return loaded?.help(core) ?? nothing;
}

function openCard(core: TimelineCore): TemplateResult | typeof nothing {
  const { chosen } = core;
  const { cluster } = core.state;
  const { views } = core.chunks;
  const loaded = chosen || cluster ? views.want() : views.now;
  const model = chosen && loaded?.detailModel(core, chosen);
  loaded?.ownCard(core.element, model);
  if (!loaded) return nothing;
  if (model) return loaded.detailCard(model);
  return cluster && core.source ? loaded.clusterCard(loaded.clusterModel(core, cluster)) : nothing;
}

/** The bar and the line under it; until their code is there, as much room. */
function controls(core: TimelineCore): TemplateResult {
  const loaded = core.chunks.interaction.want();
  const controller = core.features.controls.want();
  const { shown } = core;
  if (!loaded || !controller || firstLoad(core)) return shown.row ? html`<div class="room"></div>` : html``;
  const zone = (): unknown => (shown.has('time-zone') ? zoneSwitch(core) : nothing);
  const link = (): unknown => (shown.has('share') ? copyLink(core) : nothing);
  const tools = (): TemplateResult => html`${zone()}${link()}`;
  return loaded.controlsTemplate(core, controller, { fresh: newItems(core), tools });
}

/** Data is on its way and there is none yet: controls without it would change their places when it comes. */
const firstLoad = ({ data, counts, features }: TimelineCore): boolean =>
  counts.total === 0 && (data.busy || features.readsChildren);

/** The author's children stand in the picture's place until there is data. */
const showsFallback = ({ counts, element }: TimelineCore): boolean =>
  counts.total === 0 &&
  [...element.childNodes].some((node) =>
    node instanceof Element ? !node.hasAttribute('slot') : node.nodeValue?.trim(),
  );

/** The overview under the plot; until its code is there, as much room. */
function overview(core: TimelineCore): TemplateResult | typeof nothing {
  if (!core.shown.has('overview')) return nothing;
  const { interaction } = core.chunks;
  const controller = core.features.controls.now;
  return interaction.now && controller
    ? interaction.now.overviewTemplate(core, controller.overview)
    : html`<div class="room low" ?hidden=${core.listed}></div>`;
}

/** What stands in the plot where there is nothing to draw, or not all of it is drawn. */
function notes(core: TimelineCore): TemplateResult | typeof nothing {
  const loaded = core.chunks.interaction.now;
  return loaded
    ? html`${loaded.emptiness(core)} ${loaded.gapNote(core)} ${loaded.openingNote(core)}`
    : nothing;
}

const hint = (core: TimelineCore): TemplateResult | typeof nothing =>
  core.features.controls.now?.hand.hint.shown
    ? (core.chunks.interaction.now?.wheelHint(core.t) ?? nothing)
    : nothing;

const newItems = (core: TimelineCore): TemplateResult | typeof nothing => {
  const live = core.features.live.now;
  return (live && core.chunks.interaction.now?.newItems(core, live)) ?? nothing;
};

function zoneSwitch(core: TimelineCore): TemplateResult | typeof nothing {
  const zones = core.source?.timed ? core.features.zone.want() : undefined;
  return (zones && core.chunks.interaction.now?.zoneSwitch(core, zones)) ?? nothing;
}

const copyLink = (core: TimelineCore): TemplateResult | typeof nothing => {
  const url = core.features.url.now;
  return (url && core.chunks.page.now?.copyLink(core.t, url)) ?? nothing;
};

function story(core: TimelineCore): TemplateResult | typeof nothing {
  const { story, controls } = core.features;
  const told = core.element.story !== undefined && core.shown.has('story') && controls.now !== undefined; // whose styles its buttons wear
  if (!told || !story.now) return nothing;
  return core.chunks.views.now?.storyPanel(core, story.now) ?? nothing;
}

function list(core: TimelineCore): TemplateResult | typeof nothing {
  if (!core.listed) return nothing;
  const { features, chunks } = core;
  return html`<div class="list-frame">
    ${
      features.list.now && chunks.views.now
        ? chunks.views.now.listTemplate(core, features.list.now)
        : missingList(core)
    }
    ${core.chunks.interaction.now?.emptiness(core) ?? nothing}
  </div>`;
}

/** The list is on its way, or could not be had. */
function missingList({ t, chunks }: TimelineCore): TemplateResult | typeof nothing {
  const { views, interaction } = chunks;
  const onRetry = (): void => views.retry();
  const model = views.failed
    ? ({ t, kind: 'error', message: t('offline'), onRetry } as const)
    : ({ t, kind: 'loading' } as const);
  return interaction.now?.emptyState(model) ?? nothing;
}
