import { html, nothing, type TemplateResult } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import { InteractionController } from '../../input/interaction.js';
import { KeepFocus } from '../../input/focus.js';
import { FoundWords, SearchController } from '../search.js';
import { withClause, withoutSpan, withValue, withValues } from '../../state/filter.js';
import type { Filter } from '../../source/source.js';
import { canZoomIn, canZoomOut, showsEverything } from '../../state/selectors.js';
import { zoomed } from '../../time/viewport.js';
import { describe } from '../../items/describe.js';
import { facetModels } from '../facets/facet-model.js';
import { OverviewController } from '../overview.js';
import { face, regionName } from '../kit/kit.js';
import { TooltipController } from '../tooltip.js';
import { type FilterBarModel, FilterMenus, type SearchHit } from './filter-bar-model.js';
import { filterBar } from './filter-bar.js';
import { HiddenCount, status } from './status.js';
import { zoomButtons } from './zoom-buttons.js';

/** What the controls remember: open menus, the walk through what was found, and what a hand does. */
export class ControlsController {
  readonly menus: FilterMenus;
  readonly search: SearchController;
  readonly found: FoundWords;
  readonly overview: OverviewController;
  readonly hand: InteractionController;
  readonly tooltip: TooltipController;

  constructor(host: TimelineContext) {
    this.menus = new FilterMenus(host.element);
    this.search = new SearchController(host);
    this.found = new FoundWords(host);
    this.overview = new OverviewController(host);
    this.hand = new InteractionController(host);
    new KeepFocus(host);
    this.tooltip = new TooltipController(host, () => this.hand.current);
    new HiddenCount(host);
  }

  /** Keys of the frame that no part has taken. */
  key(event: KeyboardEvent): void {
    this.search.key(event);
  }
}

// The row over the plot: what filters, how much there is, search, views, zoom, help.

/** What other parts put into the row: `fresh` is always seen, `tools` are in the sheet where it is narrow. */
export interface BesideControls {
  readonly fresh: unknown;
  readonly tools: () => unknown;
}

/** Rows that the sheet shows under its search field. */
const HITS = 6;

export function controlsTemplate(
  core: TimelineContext,
  controls: ControlsController,
  beside: BesideControls,
): TemplateResult {
  const { shown } = core;
  if (!shown.row) return html`${beside.fresh}`;
  const zooms = shown.has('zoom') && !core.listed && !core.element.locked;
  const rest = {
    name: regionName(core, core.t('filter')),
    status: shown.has('status') ? statusOf(core) : nothing,
    end: html`${beside.fresh}<span class="beside">${beside.tools()}</span>${
        shown.has('layout') ? layoutSwitch(core) : nothing
      }${zooms ? zooming(core) : nothing}${shown.has('help') ? helpButton(core) : nothing}`,
  };
  return filterBar(() => barModel(core, controls, beside.tools), rest, barKeys(core, controls));
}

/** What the filter depends on: while the window moves it is not rendered again. */
const barKeys = (core: TimelineContext, controls: ControlsController): unknown[] => [
  core.counts,
  core.state.filter,
  core.localization,
  core.element.facets,
  core.element.heading,
  controls.menus.version,
  core.state.modes,
  controls.search.index,
  core.chunks.views.now,
  core.element.controls,
  core.element.locked,
  core.plot.marksKey,
];

function barModel(
  core: TimelineContext,
  controls: ControlsController,
  beside: () => unknown,
): FilterBarModel {
  const { counts, t } = core;
  const { filter } = core.state;
  const setFilter = (next: Filter): void => filterBy(core, next);
  return {
    t,
    locale: core.language,
    searchName: regionName(core, t('searchLabel')),
    menus: controls.menus,
    panels: () => core.chunks.views.want(),
    facets: facetModels({
      t,
      counts,
      filter,
      locale: core.language,
      facets: core.element.facets,
      modes: core.state.modes,
      label: core.localization.label,
      colour: (facet, value) => core.colourOf(facet, value),
      shape: (facet, value) => core.shapeOf(facet, value),
    }),
    chips: core.colourFacet,
    text: filter.text ?? '',
    search: controls.search.model,
    hits: () => hitsOf(core),
    onHit: (id) => openHit(core, id),
    onFind: () => controls.search.focusField(),
    matched: counts.matched,
    total: counts.total,
    spanText: filter.span && core.localization.dates.window(filter.span[0], filter.span[1]).join(' – '),
    shown: core.shown,
    beside,
    onToggle: (facet, value, how) => setFilter(withValue(filter, facet, value, how)),
    onToggleAll: (facet, values, how) => setFilter(withValues(filter, facet, values, how)),
    onMode: (facet, mode) => core.dispatch({ type: 'mode', by: 'reader', facet, mode }),
    onClear: (facet) => setFilter(facet === undefined ? {} : withClause(filter, facet, undefined)),
    onSearch: () => core.filters.index(),
    onText: (text) => setFilter({ ...filter, text }),
    onSpan: (on) => setSpan(core, on),
  };
}

/** The first events that match the words, in time order; none where nothing is searched. */
function hitsOf(core: TimelineContext): readonly SearchHit[] {
  const { source, activeFilter: filter, localization, dataSettings } = core;
  if (!source || !filter.text) return [];
  return source.entries({ filter, offset: 0, limit: HITS }).entries.map((entry) => ({
    id: entry.id,
    title: entry.title,
    lang: describe(entry.item, dataSettings).lang,
    dateText: localization.dates.short(entry.span),
  }));
}

function openHit(core: TimelineContext, id: string): void {
  const found = core.source?.locate(id, core.activeFilter)?.entry;
  if (!found) return;
  core.dispatch({ type: 'reveal', by: 'reader', entry: found });
  core.dispatch({ type: 'select', by: 'reader', id });
}

/** Timeline and list, two views of one state: the one shown is pressed. */
function layoutSwitch(host: TimelineContext): TemplateResult {
  const { t } = host;
  const choice = (on: boolean, word: string): TemplateResult =>
    html`<button
      part="button ${on ? 'list' : 'axis'}-button"
      aria-pressed=${host.listed === on}
      @click=${() => host.dispatch({ type: 'layout', by: 'reader', layout: on ? 'list' : 'axis' })}
    >
      ${t(word)}
    </button>`;
  return html`<div class="switch views" part="layout" role="group" aria-label=${t('layout')}>
    ${choice(false, 'timeline')}${choice(true, 'list')}
  </div>`;
}

const helpButton = (core: TimelineContext): TemplateResult =>
  html`<button
    class="button quiet square help-button"
    part="button help-button"
    aria-label=${core.t('help')}
    aria-haspopup="dialog"
    @click=${() => core.dispatch({ type: 'help', by: 'reader', open: true })}
  >
    ${face(core.t('help'), '?')}
  </button>`;

const filterBy = ({ dispatch }: TimelineContext, filter: Filter): void =>
  dispatch({ type: 'filter', by: 'reader', filter });

/** Makes the window a filter, or takes it off. */
function setSpan(core: TimelineContext, on: boolean): void {
  const rest = withoutSpan(core.state.filter);
  filterBy(core, on && core.view ? { ...rest, span: core.view } : rest);
}

function zooming(core: TimelineContext): TemplateResult {
  const { t, plot, dispatch } = core;
  const glide = (window: readonly [number, number], duration?: number): void =>
    dispatch({ type: 'glide', by: 'reader', window, duration });
  const zoom = (factor: number): void => {
    const { start, end } = zoomed(core.state.view, factor);
    glide([start, end], 250);
  };
  return zoomButtons({
    t,
    canFit: !showsEverything(core.state.view, plot.fitted),
    canZoomIn: canZoomIn(core.state),
    canZoomOut: !!plot.fitted && canZoomOut(core.state),
    onZoomIn: () => zoom(2),
    onZoomOut: () => zoom(1 / 2),
    onFit: () => plot.fitted && glide(plot.fitted),
  });
}

function statusOf(core: TimelineContext): TemplateResult {
  const { matched, total, pending } = core.counts;
  const { coverage } = core.source ?? {};
  return status({
    t: core.t,
    matched,
    total,
    counting: pending ? core.t('counting', { m: total }) : undefined,
    partial: coverage && core.t('coverage', { n: coverage.ok, m: coverage.total }),
    note: core.listed ? undefined : core.features.evenSpacing?.note,
  });
}
