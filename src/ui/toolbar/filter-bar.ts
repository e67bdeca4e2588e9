import { html, nothing, type TemplateResult, type ElementPart } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import {
  type FilterBarModel,
  isFiltered,
  type FacetModel,
  type FacetValueModel,
} from './filter-bar-model.js';
import { face, icon, setVar } from '../kit/kit.js';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import { placePanel } from '../kit/controls.js';
import { searchField } from '../search.js';
import { keepPage } from '../../input/pointer.js';
import { numberText } from '../../i18n/messages.js';

interface Active {
  readonly key: string;
  readonly label: string;
  readonly out?: boolean;
  readonly colour?: string | undefined;
  readonly shape?: string | undefined;
  readonly drop: () => void;
}

/** What narrows the events shown, each with its own way out, and one way out of all. */
export function activeFilters(model: FilterBarModel): TemplateResult | typeof nothing {
  if (!isFiltered(model)) return nothing;
  return html`<div class="active" part="active-filters" role="group" aria-label=${model.t('filter')}>
    ${repeat(
      actives(model),
      ({ key }) => key,
      (active) => filterTag(model, active),
    )}
    <button class="link" part="button clear-button" @click=${() => model.onClear()}>
      ${model.t('clearAll')}
    </button>
  </div>`;
}

function actives(model: FilterBarModel): readonly Active[] {
  const list: Active[] = [];
  for (const { name, values } of model.facets)
    for (const { value, label, state, colour, shape } of values)
      if (state)
        list.push({
          key: `${name}/${value}`,
          label,
          out: state === 'none',
          colour,
          shape,
          drop: () => model.onToggle(name, value, undefined),
        });
  const { text, spanText } = model;
  if (text !== '') list.push({ key: '/text', label: `“${text}”`, drop: () => model.onText('') });
  if (spanText !== undefined) list.push({ key: '/span', label: spanText, drop: () => model.onSpan(false) });
  return list;
}

const filterTag = ({ t }: FilterBarModel, { label, out, colour, shape, drop }: Active): TemplateResult =>
  html`<button
    class="tag"
    part="active-filter"
    ?data-out=${out}
    aria-label=${`${t('clear')}: ${out ? `${t('exclude')} ` : ''}${label}`}
    @click=${drop}
  >
    ${out ? icon('exclude') : nothing}
    ${colour ? html`<span class="dot" data-shape=${shape ?? nothing} ${setVar('--_dot', colour)}></span>` : nothing}
    <bdi>${label}</bdi>${icon('close')}
  </button>`;

// As many chips as their row has room for: the others leave the tab order, and the menu after them says how many they are.

/** What the menu says when so many values are not chips. */
export type RestLabel = (left: number) => string;

/** Measuring again after the menu's name changed, which itself takes room. */
const ROUNDS = 4;

const isCut = ({ scrollWidth, clientWidth }: Element): boolean =>
  clientWidth > 0 && scrollWidth > clientWidth + 1;

class ChipFit extends AsyncDirective {
  private row: HTMLElement | undefined;
  #total = 0;
  #label: RestLabel = String;
  #observer: ResizeObserver | undefined;

  override render(_total: number, _label: RestLabel): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [total, label]: [total: number, label: RestLabel]): typeof nothing {
    this.row = part.element as HTMLElement;
    this.#total = total;
    this.#label = label;
    // The chips of this rendering are not in the page yet.
    queueMicrotask(() => this.#begin());
    return nothing;
  }

  override disconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  override reconnected(): void {
    this.#begin();
  }

  #begin(): void {
    const around = this.row?.parentElement;
    if (!around || !this.isConnected) return;
    this.#measure();
    if (this.#observer) return;
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(around);
  }

  #measure(): void {
    const { row } = this;
    const rest = row?.parentElement?.querySelector('[data-rest]');
    if (!row || !rest || row.offsetParent === null) return;
    for (let round = 0; round < ROUNDS; round++) {
      const shown = this.#fit(row);
      const text = this.#label(this.#total - shown);
      const same = rest.textContent === text;
      if (!same) rest.textContent = text;
      if (same && round > 0) break;
    }
  }

  /** Chips that have wrapped are hidden; the row is as wide as those that have not. */
  #fit(row: HTMLElement): number {
    const chips = [...row.children] as HTMLElement[];
    row.style.removeProperty('inline-size');
    const top = row.offsetTop;
    const inRow = chips.filter((chip) => chip.offsetTop - top < chip.offsetHeight / 2);
    // a name that is cut is none
    const shown = inRow.filter((chip) => ![chip, ...chip.querySelectorAll('*')].some(isCut));
    for (const chip of chips) chip.toggleAttribute('data-wrapped', !shown.includes(chip));
    const [first, last] = [shown[0], shown.at(-1)];
    if (!first || !last) row.style.inlineSize = '0';
    else {
      const boxes = [first.getBoundingClientRect(), last.getBoundingClientRect()] as const;
      const wide = Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left));
      row.style.inlineSize = `${Math.ceil(wide)}px`;
    }
    return shown.length;
  }
}

/** On the row of chips: `total` values of the facet in all, and what the menu after the row is called when some are no chips. */
export const chipFit = directive(ChipFit);

/** Id of the sheet, and the name it goes by among the menus. */
export const SHEET = 'nt-sheet';

/** The facets of the bar, that of the colours first. */
export const legendFirst = ({ facets, chips }: FilterBarModel): readonly FacetModel[] =>
  [...facets].sort((a, b) => Number(b.name === chips) - Number(a.name === chips));

/** Everything of the filter bar in one sheet at the bottom of the screen, for narrow places. */
export function filterSheet(model: FilterBarModel): TemplateResult {
  const { menus, t } = model;
  return html`<div
    id=${SHEET}
    class="filter-sheet"
    part="sheet"
    popover
    role="group"
    aria-label=${t('filter')}
    @beforetoggle=${(event: ToggleEvent) => menus.opens(SHEET, event)}
    @toggle=${(event: ToggleEvent) => menus.closed(SHEET, event)}
  >
    ${menus.menu(SHEET).open ? (model.panels()?.sheetContent(model) ?? nothing) : nothing}
  </div>`;
}

/** Most values that are chips, where there is room. */
const CHIPS = 12;

/** What stands in the row beside the filter. */
export interface BarRest {
  /** What the row is called. */
  readonly name?: string;
  /** Counts, before the search. */
  readonly status?: unknown;
  /** Views, zoom, help. */
  readonly end?: unknown;
}

/**
 * One row: the values that give marks their colour, as chips that are the legend and a filter in one, a panel for each facet, then
 * counts, search and views. Narrow: what filters is behind one button, in a sheet. The filter is rendered again only when one of
 * `keys` is another; without them always.
 */
export function filterBar(
  make: () => FilterBarModel,
  { name, status, end }: BarRest = {},
  keys?: readonly unknown[],
): TemplateResult {
  let made: FilterBarModel | undefined;
  const kept = (part: (model: FilterBarModel) => unknown): unknown =>
    guard(keys ? [...keys] : [{}], () => part((made ??= make())));
  return html`<section
    class="chrome filter"
    part="filter-bar"
    aria-label=${name ?? nothing}
    @keydown=${holdEscape}
    @wheel=${keepPage}
  >
    <div class="bar">
      ${kept((model) => (model.shown.has('filter') || model.shown.has('legend') ? filters(model) : html`<span class="facets"></span>`))}
      <div class="tools">${status ?? nothing} ${kept(finding)} ${end ?? nothing}</div>
    </div>
    ${kept((model) => html`${model.shown.has('filter') || model.shown.has('search') ? activeFilters(model) : nothing} ${model.shown.has('filter') ? filterSheet(model) : nothing}`)}
  </section>`;
}

function filters(model: FilterBarModel): TemplateResult {
  const { t } = model;
  const active = countActive(model);
  const count = active > 0 ? numberText(active, model.locale) : '';
  return html`${
      model.shown.has('filter')
        ? html`<button
            class="button pill sheet-button"
            part="button filter-button"
            popovertarget="nt-sheet"
            ?data-active=${active > 0}
          >
            ${icon('filter')}<span class="word">${t('filter')}</span
            >${count ? html`<span class="count">${count}</span>` : nothing}
          </button>`
        : nothing
    }
    <div class="facets">${legendFirst(model).map((facet, i) => facetGroup(model, facet, i))}</div>`;
}

/** The search field, and where there is no room for it the way to the one in the sheet. */
const finding = (model: FilterBarModel): TemplateResult | typeof nothing => {
  if (!model.shown.has('search')) return nothing;
  return html`${searchField(model, model.t('searchLabel'))}
    <button
      class="button quiet square search-button"
      part="button"
      aria-label=${model.t('searchLabel')}
      @click=${() => model.onFind?.()}
    >
      ${face(model.t('searchLabel'), icon('search'))}
    </button>`;
};

function facetGroup(model: FilterBarModel, facet: FacetModel, i: number): TemplateResult {
  const key = `nt-facet-${i}`;
  const { open } = model.menus.menu(key);
  const values = model.menus.ordered(facet, isFiltered(model), open || model.menus.menu('nt-sheet').open);
  const hidden = i === 0 ? CHIPS : 0;
  return html`${i === 0 && model.shown.has('legend') ? chips(model, facet, values) : nothing}
    <button
      class="button quiet menu-button"
      part="button facet-button"
      ?hidden=${!model.shown.has('filter')}
      popovertarget=${key}
      title=${facet.label}
      ?data-active=${values.slice(hidden).some((value) => value.state)}
    >
      ${
        i === 0 && model.shown.has('legend') ? html`<bdi data-rest></bdi>` : html`<bdi>${facet.label}</bdi>`
      }${icon('down')}
    </button>
    <div
      id=${key}
      class="panel"
      part="popover"
      popover
      role="group"
      aria-label=${facet.label}
      @beforetoggle=${(event: ToggleEvent) => opens(model, key, event)}
      @toggle=${(event: ToggleEvent) => model.menus.closed(key, event)}
    >
      ${open ? (model.panels()?.facetPanel(model, facet, key) ?? nothing) : nothing}
    </div>
    ${i === 0 && model.facets.length > 1 ? html`<span class="rule"></span>` : nothing}`;
}

function opens({ menus }: FilterBarModel, key: string, event: ToggleEvent): void {
  const panel = event.currentTarget as HTMLElement;
  const button = panel.previousElementSibling;
  if (event.newState === 'open' && button) placePanel(panel, button);
  menus.opens(key, event);
}

function chips(model: FilterBarModel, facet: FacetModel, values: readonly FacetValueModel[]): TemplateResult {
  const rest = facet.moreLabel ?? ((left: number) => model.t('plusMore', { n: left }));
  const label = (left: number): string => (left > 0 && left < values.length ? rest(left) : facet.label);
  const some = values.some(({ state }) => state === 'any' || state === 'all');
  return html`<div
    class="chips"
    part="legend"
    role="group"
    aria-label=${facet.label}
    ?data-some=${some}
    ${chipFit(values.length, label)}
  >
    ${repeat(
      values.slice(0, CHIPS),
      ({ value }) => value,
      (value) => chip(model, facet, value),
    )}
  </div>`;
}

function chip(model: FilterBarModel, facet: FacetModel, value: FacetValueModel): TemplateResult {
  const on = value.state !== undefined && value.state !== 'none';
  return html`<button
    class=${value.count > 0 ? 'chip' : 'chip zero'}
    part="chip legend-item"
    aria-pressed=${on}
    ?data-out=${value.state === 'none'}
    @click=${() => model.onToggle(facet.name, value.value, on ? undefined : facet.mode)}
  >
    ${value.colour ? html`<span class="dot" data-shape=${value.shape ?? nothing} ${setVar('--_dot', value.colour)}></span>` : nothing}
    <bdi>${value.label}</bdi>
    <span class="count">${numberText(value.count, model.locale)}</span>
  </button>`;
}

const countActive = (model: FilterBarModel): number =>
  model.facets.reduce((sum, facet) => sum + facet.values.filter((value) => value.state).length, 0) +
  Number(model.text !== '') +
  Number(model.spanText !== undefined);

/** Escape in an open panel closes the panel, by the browser, and nothing else. */
function holdEscape(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  if (event.key === 'Escape' && bar.querySelector(':popover-open')) event.stopPropagation();
}
