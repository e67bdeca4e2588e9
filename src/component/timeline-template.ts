// The shadow tree: bar, legend and status, plot, overview, what is open over them.
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { filterBar } from './chrome/filter-bar.js';
import { infoRow } from './chrome/info-row.js';
import { legend } from './chrome/legend.js';
import { setVar } from './chrome/set-var.js';
import { status } from './chrome/status.js';
import { zoomButtons } from './chrome/zoom-buttons.js';
import { emptiness } from './emptiness.js';
import { gapNote } from './gap-note.js';
import { layoutSwitch, listTemplate, skipToList } from './list-template.js';
import { liveStrip, newItems } from './live-template.js';
import { facetModels, partsOf, withClause, withValue, withValues } from './facet-models.js';
import type { TimelineCore } from './timeline-core.js';
import { copyLink } from './url-template.js';

export function timelineTemplate(core: TimelineCore): TemplateResult {
  const { t } = core;
  return html`<div class="frame" part="frame" @keydown=${(e: KeyboardEvent) => keyed(core, e)}>
    <div class="chrome">${skipToList(core)}</div>
    ${guard(barKeys(core), () => bar(core))}
    ${infoRow(
      guard(barKeys(core), () => legendOf(core)),
      html`${statusOf(core)}
        <div class="chrome views">
          ${newItems(core)}${copyLink(core)}${layoutSwitch(core)}${helpButton(core)}
        </div>`,
    )}
    <slot ?hidden=${core.counts.total > 0}></slot>
    <div class="stage">
      <div
        class="plot"
        part="plot"
        role="group"
        aria-label=${core.element.heading ?? t('timeline')}
        ?hidden=${core.features.list.on}
        ${setVar('--_lanes', String(core.laneList.length))}
      >
        <canvas aria-hidden="true"></canvas>
        <div class="layer strip"></div>
        <div class="layer heads"></div>
        <div class="layer labels"></div>
        <button class="stop" data-stop hidden></button>
        <button class="stop" data-stop hidden></button>
        ${emptiness(core)} ${gapNote(core)}
        ${core.plot.hint.shown ? html`<div class="hint" part="hint">${t('wheelHint', { key: modifier() })}</div>` : nothing}
      </div>
      ${listTemplate(core)} ${liveStrip(core)} ${openCard(core)}
    </div>
    ${overview(core)} ${problems(core)} ${help(core)} ${core.features.print.sheet}
    <div class="spoken" role="status" aria-live="polite">${core.announcer.text}</div>
    <span class="probe" aria-hidden="true"><i></i></span>
  </div>`;
}

function keyed(core: TimelineCore, event: KeyboardEvent): void {
  core.features.search.key(event);
  if (!event.defaultPrevented) core.reader.key(event);
}

const helpButton = ({ t, features: { search } }: TimelineCore): TemplateResult =>
  html`<button
    class="button quiet square help-button"
    part="button"
    aria-label=${t('help')}
    title=${t('help')}
    aria-haspopup="dialog"
    @click=${() => search.help(true)}
  >
    ?
  </button>`;

/** Lost rows are told in the page; small faults of a field are in `problems`, and here on request. */
function problems(core: TimelineCore): TemplateResult | typeof nothing {
  const { problems } = core.data;
  if (!core.element.showProblems && !problems.some((p) => p.severity !== 'field')) return nothing;
  const onToggle = (open: boolean): void => core.openProblems(open);
  return (
    core.parts.extras.want()?.problemsPanel({ t: core.t, problems, open: core.problemsOpen, onToggle }) ??
    nothing
  );
}

/** Once it was opened it stays in the page, since closing gives focus back. */
function help(core: TimelineCore): TemplateResult | typeof nothing {
  const { search } = core.features;
  const { extras } = core.parts;
  const part = search.helpOpen ? extras.want() : extras.now;
  return part?.helpDialog({ t: core.t, open: search.helpOpen, onClose: () => search.help(false) }) ?? nothing;
}

/** What bar and legend depend on: while the window moves they are not rendered again. */
const barKeys = (core: TimelineCore): unknown[] => [
  core.counts,
  core.activeFilter,
  core.speech,
  core.element.facets,
  core.menus.version,
  core.modes,
  core.reader.zoomedOut,
  core.features.list.on,
  core.features.search.index,
  core.reader.canZoomIn,
  core.reader.canZoomOut,
  core.parts.panels.now,
];

const modifier = (): string => (/Mac|iP(hone|ad)/.test(navigator.platform) ? '⌘' : 'Ctrl');

function bar(core: TimelineCore): TemplateResult {
  const { counts, activeFilter: filter, t } = core;
  return filterBar({
    t,
    locale: core.language,
    menus: core.menus,
    panels: () => core.parts.panels.want(),
    facets: facetModels({
      t,
      counts,
      filter,
      locale: core.language,
      names: core.element.facets,
      modes: core.modes,
      label: core.speech.label,
      colour: (facet, value) => core.colourOf(facet, value),
    }),
    text: filter.text ?? '',
    search: core.features.search.model,
    matched: counts.matched,
    total: counts.total,
    spanText: filter.span && core.speech.dates.window(filter.span[0], filter.span[1]).join(' – '),
    end: core.features.list.on ? undefined : zooming(core),
    onToggle: (facet, value, how) => core.reader.setFilter(withValue(filter, facet, value, how)),
    onToggleAll: (facet, values, how) => core.reader.setFilter(withValues(filter, facet, values, how)),
    onMode: (facet, mode) => core.reader.setMode(facet, mode),
    onClear: (facet) =>
      core.reader.setFilter(facet === undefined ? {} : withClause(filter, facet, undefined)),
    onText: (text) => core.reader.setFilter({ ...filter, text }),
    onSpan: (on) => core.reader.setSpan(on),
  });
}

function zooming(core: TimelineCore): TemplateResult {
  const glide = (factor: number): void => core.reader.zoom(factor);
  return zoomButtons({
    t: core.t,
    canFit: !core.reader.zoomedOut,
    canZoomIn: core.reader.canZoomIn,
    canZoomOut: core.reader.canZoomOut,
    onZoomIn: () => glide(2),
    onZoomOut: () => glide(1 / 2),
    onFit: () => core.reader.fit(),
  });
}

function legendOf(core: TimelineCore): TemplateResult {
  const facet = core.colourFacet;
  const parts = partsOf(core.activeFilter.facets?.[facet]);
  return legend({
    t: core.t,
    items: (core.source?.colours ?? []).slice(0, 8).map((value, i) => ({
      value,
      label: core.speech.label(facet, value),
      colour: core.plot.colour(i),
      state: parts.any.includes(value) ? 'any' : parts.none.includes(value) ? 'none' : undefined,
    })),
    onToggle: (value, how) => core.reader.setFilter(withValue(core.activeFilter, facet, value, how)),
  });
}

function statusOf(core: TimelineCore): TemplateResult {
  const { matched, total } = core.counts;
  const hidden = core.plot.scene?.unlabelled ?? 0;
  return status({
    t: core.t,
    matched,
    total,
    hiddenText: hidden > 0 ? core.t('plusMore', { n: core.number(hidden) }) : undefined,
    span: { on: core.activeFilter.span !== undefined, onToggle: (on) => core.reader.setSpan(on) },
  });
}

function openCard(core: TimelineCore): TemplateResult | typeof nothing {
  const { chosen, cluster } = core;
  const part = chosen || cluster ? core.parts.cards.want() : undefined;
  if (!part) return nothing;
  if (chosen) return part.detailCard(part.detailModel(core, chosen));
  return cluster && core.source ? part.clusterCard(part.clusterModel(core, cluster)) : nothing;
}

function overview(core: TimelineCore): TemplateResult {
  const { t } = core;
  const [from, to] = core.view ? core.speech.dates.window(...core.view) : ['', ''];
  const handle = (grip: 'start' | 'end', name: string, text: string): TemplateResult =>
    html`<button
      class="grip ${grip}"
      data-grip=${grip}
      role="slider"
      aria-label=${name}
      aria-valuetext=${text}
      aria-valuenow=${core.plot.share(grip)}
      aria-valuemin="0"
      aria-valuemax="100"
    ></button>`;
  return html`<div
    class="overview"
    part="overview"
    role="group"
    aria-label=${t('overview')}
    ?hidden=${core.features.list.on}
  >
    <canvas aria-hidden="true"></canvas>
    <div class="window" part="overview-window" data-grip="window">
      ${handle('start', t('overviewHandleStart'), from)} ${handle('end', t('overviewHandleEnd'), to)}
    </div>
  </div>`;
}
