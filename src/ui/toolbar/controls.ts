import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  canZoomIn,
  canZoomOut,
  fit,
  setFilter,
  setMode,
  setSpan,
  zoom,
  showsEverything,
} from '../../element/reader.js';
import type { ControlsHost } from '../../element/feature-host.js';
import { OverlayController } from '../../element/overlay.js';
import { HandController } from '../../input/interaction.js';
import { FoundWords } from '../../render/found-words.js';
import { partsOf, withClause, withValue, withValues } from '../../state/filter.js';
import { facetModels } from '../facets/facet-model.js';
import { infoRow } from '../kit/info-row.js';
import { OverviewController } from '../overview/overview.js';
import { SearchController } from '../search/search.js';
import { TooltipController } from '../tooltip/tooltip.js';
import { FilterMenus } from './filter-bar-model.js';
import { filterBar } from './filter-bar.js';
import { layoutSwitch } from './layout-switch.js';
import { legend } from './legend.js';
import { status } from './status.js';
import { zoomButtons } from './zoom-buttons.js';

/** What the controls remember: open menus, the walk through what was found, and what a hand does. */
export class ControlsController {
  readonly menus: FilterMenus;
  readonly search: SearchController;
  readonly found: FoundWords;
  readonly overview: OverviewController;
  readonly hand: HandController;
  readonly overlay: OverlayController;
  readonly tooltip: TooltipController;

  constructor(host: ControlsHost) {
    this.menus = new FilterMenus(host.element);
    this.search = new SearchController(host);
    this.found = new FoundWords(host);
    this.overview = new OverviewController(host);
    this.hand = new HandController(host);
    this.overlay = new OverlayController(host);
    this.tooltip = new TooltipController(host);
  }

  /** Keys of the frame that no part has taken. */
  key(event: KeyboardEvent): void {
    this.search.key(event);
  }
}

// What stands over the plot: the filter bar with search and zoom, the legend, the status line and what stands beside it.

/** `beside` stands next to the status: what other parts add there. */
export function controlsTemplate(
  core: ControlsHost,
  controls: ControlsController,
  beside: unknown,
): TemplateResult {
  const keys = barKeys(core, controls);
  const { shown } = core;
  return html`${shown.bar ? guard(keys, () => bar(core, controls)) : nothing}
  ${
    shown.line
      ? infoRow(
          shown.has('legend') ? guard(keys, () => legendOf(core)) : html``,
          html`${shown.has('status') ? statusOf(core) : nothing}
            <div class="chrome views">
              ${beside}${shown.has('layout') ? layoutSwitch(core) : nothing}${shown.has('help') ? helpButton(core) : nothing}
            </div>`,
        )
      : beside
  }`;
}

const helpButton = (core: ControlsHost): TemplateResult =>
  html`<button
    class="button quiet square help-button"
    part="button help-button"
    aria-label=${core.t('help')}
    title=${core.t('help')}
    aria-haspopup="dialog"
    @click=${() => core.open('help', true)}
  >
    ?
  </button>`;

/** What bar and legend depend on: while the window moves they are not rendered again. */
const barKeys = (core: ControlsHost, controls: ControlsController): unknown[] => [
  core.counts,
  core.element.filter,
  core.speech,
  core.element.facets,
  controls.menus.version,
  core.modes,
  showsEverything(core),
  core.listed,
  controls.search.index,
  canZoomIn(core),
  canZoomOut(core),
  core.chunks.views.now,
  core.element.controls,
  core.element.locked,
];

function bar(core: ControlsHost, controls: ControlsController): TemplateResult {
  const { counts, t } = core;
  const { filter } = core.element;
  return filterBar({
    t,
    locale: core.language,
    menus: controls.menus,
    panels: () => core.chunks.views.want(),
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
    search: controls.search.model,
    matched: counts.matched,
    total: counts.total,
    spanText: filter.span && core.speech.dates.window(filter.span[0], filter.span[1]).join(' – '),
    shown: core.shown,
    end: core.listed || core.element.locked || !core.shown.has('zoom') ? undefined : zooming(core),
    onToggle: (facet, value, how) => setFilter(core, withValue(filter, facet, value, how)),
    onToggleAll: (facet, values, how) => setFilter(core, withValues(filter, facet, values, how)),
    onMode: (facet, mode) => setMode(core, facet, mode),
    onClear: (facet) => setFilter(core, facet === undefined ? {} : withClause(filter, facet, undefined)),
    onSearch: () => core.filters.index(),
    onText: (text) => setFilter(core, { ...filter, text }),
    onSpan: (on) => setSpan(core, on),
  });
}

function zooming(core: ControlsHost): TemplateResult {
  const glide = (factor: number): void => zoom(core, factor);
  return zoomButtons({
    t: core.t,
    canFit: !showsEverything(core),
    canZoomIn: canZoomIn(core),
    canZoomOut: canZoomOut(core),
    onZoomIn: () => glide(2),
    onZoomOut: () => glide(1 / 2),
    onFit: () => fit(core),
  });
}

function legendOf(core: ControlsHost): TemplateResult {
  const facet = core.colourFacet;
  const parts = partsOf(core.element.filter.facets?.[facet]);
  return legend({
    t: core.t,
    items: (core.source?.colours ?? []).slice(0, 8).map((value, i) => ({
      value,
      label: core.speech.label(facet, value),
      colour: core.plot.colour(i),
      state: parts.any.includes(value) ? 'any' : parts.none.includes(value) ? 'none' : undefined,
    })),
    onToggle: (value, how) => setFilter(core, withValue(core.element.filter, facet, value, how)),
  });
}

function statusOf(core: ControlsHost): TemplateResult {
  const { matched, total } = core.counts;
  const hidden = core.listed ? 0 : (core.plot.scene?.unlabelled ?? 0);
  return status({
    t: core.t,
    matched,
    total,
    hiddenText: hidden > 0 ? core.t('plusMore', { n: core.number(hidden) }) : undefined,
    note: core.listed ? undefined : (core.features.evenly?.note ?? core.t('spacingTime')),
    span: { on: core.element.filter.span !== undefined, onToggle: (on) => setSpan(core, on) },
  });
}
