import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import type { FacetModel, FacetValueModel, ValueState } from '../../state/filter.js';
import type { ShownControls } from '../../state/state.js';
import type { Translate } from '../../i18n/messages.js';

const STEP = 100;

interface Menu {
  readonly open: boolean;
  readonly query: string;
  /** Values shown beyond the first few. */
  readonly extra: number;
}
interface Order {
  readonly input: readonly FacetValueModel[];
  readonly how: number;
  readonly values: readonly FacetValueModel[];
}
const CLOSED: Menu = { open: false, query: '', extra: 0 };

/** What the panels of a filter bar remember: who is open, what is searched within, and an order of values that holds still. */
export class FilterMenus implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #menus = new Map<string, Menu>();
  readonly #orders = new Map<string, Order>();
  /** Grows with every change, for whoever keeps what it rendered. */
  version = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#menus.clear();
  }

  menu(name: string): Menu {
    return this.#menus.get(name) ?? CLOSED;
  }

  set(name: string, change: Partial<Menu>): void {
    this.#menus.set(name, { ...this.menu(name), ...change });
    this.version++;
    this.#host.requestUpdate();
  }

  /** For `beforetoggle`: what opens is filled before it is seen. */
  opens(name: string, { newState }: ToggleEvent): void {
    if (newState === 'open') this.set(name, { ...CLOSED, open: true });
  }

  /** For `toggle`: what closes is emptied only now, so that the browser could give back the focus that was in it. */
  closed(name: string, { newState }: ToggleEvent): void {
    if (newState === 'closed') this.set(name, CLOSED);
  }

  more(name: string): void {
    this.set(name, { extra: this.menu(name).extra + STEP });
  }

  /**
   * The values of a facet, most frequent first and "(none)" last as of the time when nothing was filtered. While something is, they keep
   * their places, newcomers come last, and with `holdGone` a value that vanished stays, with a count of 0.
   */
  ordered(facet: FacetModel, filtered: boolean, holdGone: boolean): readonly FacetValueModel[] {
    const input = facet.values;
    const how = Number(filtered) + 2 * Number(holdGone);
    const last = this.#orders.get(facet.name);
    if (last?.input === input && last.how === how) return last.values;
    const values = inOwnOrder(
      facet,
      last && how > 0 ? inOrder(last.values, input, holdGone) : byCount(input),
    );
    this.#orders.set(facet.name, { input, how, values });
    return values;
  }
}

const byCount = (values: readonly FacetValueModel[]): readonly FacetValueModel[] =>
  [...values].sort((a, b) => Number(a.value === '') - Number(b.value === '') || b.count - a.count);

const inOwnOrder = (
  { compare }: FacetModel,
  values: readonly FacetValueModel[],
): readonly FacetValueModel[] => (compare ? [...values].sort(compare) : values);

function inOrder(
  before: readonly FacetValueModel[],
  now: readonly FacetValueModel[],
  holdGone: boolean,
): readonly FacetValueModel[] {
  const left = new Map(now.map((value) => [value.value, value]));
  const kept: FacetValueModel[] = [];
  for (const old of before) {
    const value = left.get(old.value);
    if (value) kept.push(value);
    else if (holdGone) kept.push({ ...old, count: 0, state: undefined });
    left.delete(old.value);
  }
  return [...kept, ...left.values()];
}

export type { FacetModel, FacetValueModel, ValueState } from '../../state/filter.js';

export interface SearchModel {
  readonly hits: number;
  /** 0-based place of the current hit, -1 before the first. */
  readonly index: number;
  readonly onStep: (by: 1 | -1) => void;
}

/** An event that was found, as a row under the search field. */
export interface SearchHit {
  readonly id: string;
  readonly title: string;
  readonly lang?: string | undefined;
  readonly dateText: string;
}

export interface FilterPanels {
  readonly facetPanel: (model: FilterBarModel, facet: FacetModel, key: string) => TemplateResult;
  readonly sheetContent: (model: FilterBarModel) => TemplateResult;
}

export interface FilterBarModel {
  readonly locale: string;
  readonly t: Translate;
  /** What the search is called among the regions of the page. */
  readonly searchName?: string;
  readonly menus: FilterMenus;
  /** What fills an open panel or sheet; undefined while its code is on the way. */
  readonly panels: () => FilterPanels | undefined;
  readonly facets: readonly FacetModel[];
  readonly shown: ShownControls;
  /** The facet whose values are chips. Default: the first. */
  readonly chips?: string | undefined;
  readonly text: string;
  readonly matched: number;
  readonly total: number;
  /** The window the filter is held to, in words; undefined when it is not. */
  readonly spanText?: string | undefined;
  readonly search?: SearchModel | undefined;
  /** What the sheet holds besides, where the bar has no room for it. */
  readonly beside?: () => unknown;
  /** The first matching events, for the sheet. */
  readonly hits?: () => readonly SearchHit[];
  /** The reader opens one of them. */
  readonly onHit?: (id: string) => void;
  /** The reader asks for the search where its field is hidden. */
  readonly onFind?: () => void;
  /** One value asked for in another way; `undefined` asks for it no more. */
  readonly onToggle: (facet: string, value: string, how: ValueState | undefined) => void;
  /** Many values at once ("All" in a panel). Default: `onToggle` for each. */
  readonly onToggleAll?: ((facet: string, values: readonly string[], how: ValueState) => void) | undefined;
  /** The reader goes into the search field. */
  readonly onSearch?: () => void;
  readonly onMode: (facet: string, mode: 'any' | 'all') => void;
  /** Drops the clause of one facet, or the whole filter with text and window. */
  readonly onClear: (facet?: string) => void;
  readonly onText: (text: string) => void;
  readonly onSpan: (on: boolean) => void;
}

/** Whether anything narrows the events shown: a value, a word or a window. */
export const isFiltered = (model: Pick<FilterBarModel, 'facets' | 'text' | 'spanText'>): boolean =>
  model.text !== '' ||
  model.spanText !== undefined ||
  model.facets.some((facet) => facet.values.some((value) => value.state));
