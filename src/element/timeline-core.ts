// The state behind the element: settings in, data and drawing parts held together, template out.
import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import type { Entry, Filter, Counts, SyncSource } from '../source/source.js';
import type { LabelText } from '../layout/style.js';
import type { ElementContext } from './element-context.js';
import { ActionEvents, newsEvent, type NtProgressEvent } from './events.js';
import type { Translate } from '../i18n/messages.js';
import { DataController, colourFacetOf, DATA_KEYS, dataSettingsOf } from './data.js';
import { PluggedSource } from './loading/plugged-source.js';
import type { Settings } from '../context/timeline-context.js';
import type { DataSettings } from '../context/settings.js';
import { AnsweredFilter } from './answered-filter.js';
import type { Language } from '../context/language.js';
import { LANGUAGE_KEYS, LanguageController } from './language.js';
import { CHUNKS, createChunks, type Chunks } from './chunks.js';
import { FirstPicture } from './drawing.js';
import { PlotController } from './plot-controller.js';
import { ShownControls, INITIAL_STATE, reduce, type State, type TimelineStore } from '../state/state.js';
import { STATE_PROPERTIES } from './properties/state-properties.js';
import { rendersPage } from '../state/consequences.js';
import { isAsChosen } from '../state/selectors.js';
import { memo, Store } from '../state/store.js';
import { xOf, zoomed } from '../time/viewport.js';
import { TimelineFeatures } from './timeline-features.js';
import { type Problem, attempt } from '../items/problem.js';
import { cardHasFocus } from '../ui/card/detail.js';
import { readWindow, type WindowInput } from '../state/window.js';
import type { DateInput, NewsItem } from '../items/item.js';

/** Rows of the author's, of which any may be none. */
type Rows = readonly (NewsItem | undefined)[] | undefined;

export class TimelineCore implements ElementContext {
  readonly element: LitElement & Settings & { readonly settingProblems: readonly Problem[] };
  readonly data: DataController;
  readonly plugged: PluggedSource;
  readonly plot: PlotController;
  readonly chunks: Chunks;
  readonly filters: AnsweredFilter;
  readonly features: TimelineFeatures;
  readonly languageController: LanguageController;
  readonly store: TimelineStore = new Store(reduce, INITIAL_STATE, (change) => this.#events.admits(change));
  readonly #events: ActionEvents;

  constructor(element: TimelineCore['element']) {
    this.element = element;
    this.languageController = new LanguageController(element);
    this.data = new DataController(this);
    this.plugged = new PluggedSource(this);
    this.filters = new AnsweredFilter({
      filter: () => this.state.filter,
      match: () => this.#match(),
      source: () => this.source,
      items: () => this.data.dataset,
      indexWords: async (items, told) => (await CHUNKS.indexed()).indexWords(items, told),
      changed: () => this.requestUpdate(),
    });
    this.plot = new PlotController(this);
    this.#events = new ActionEvents(this);
    this.chunks = createChunks(this);
    this.features = new TimelineFeatures(this, this.chunks);
    new FirstPicture(this);
    this.store.subscribe(({ action, before, state }) => {
      for (const [name, { get }] of STATE_PROPERTIES)
        if (get(before) !== get(state)) element.requestUpdate(name, get(before));
      if (rendersPage(action, before, state)) element.requestUpdate();
    });
  }

  get state(): State {
    return this.store.state;
  }

  readonly dispatch = this.store.dispatch;

  readonly #located = memo(
    () => [this.source, this.state.selected, this.source?.revision],
    (source, id, _revision) => (id === undefined ? undefined : source?.locate(id, this.activeFilter)?.entry),
  );

  /** The entry whose card is open. */
  get chosen(): Entry | undefined {
    return this.#located();
  }

  addController(controller: ReactiveController): void {
    this.element.addController(controller);
  }

  requestUpdate(): void {
    this.element.requestUpdate();
  }

  get renderRoot(): HTMLElement | DocumentFragment {
    return this.element.renderRoot;
  }

  get source(): SyncSource | undefined {
    return this.plugged.now ?? this.data.dataset;
  }

  /** The filter that is answered, see `FilterState`; the one that was asked for is the element's. */
  get activeFilter(): Filter {
    return this.filters.active;
  }

  get localization(): Language {
    return this.languageController.localization;
  }

  get zone(): Language['zone'] {
    return this.localization.zone;
  }

  /** How far the author lets the reader zoom and pan. */
  readonly #limits = memo(
    () => {
      const { locked, minSpan, maxSpan, bounds } = this.element;
      return [locked, minSpan, maxSpan, bounds, this.zone];
    },
    (locked, least, most, bounds, zone) => ({
      locked,
      least,
      most,
      bounds: bounds ? (readWindow(bounds, zone) as [number, number]) : undefined,
    }),
  );

  /** The author's predicate; an item for which it fails is shown. */
  readonly #match = memo(
    () => [this.element.match],
    (match) => {
      const own = match as ((item: NewsItem) => unknown) | undefined;
      return own && ((item: NewsItem) => !!(attempt('match', (one) => own(one) ?? false, item) ?? true));
    },
  );

  /** Which controls the author shows. */
  get shown(): ShownControls {
    return new ShownControls(this.element.controls);
  }

  get language(): string {
    return this.localization.locale;
  }

  get table(): Language['table'] {
    return this.localization.table;
  }

  get labelText(): LabelText {
    return this.localization.labelText;
  }

  get t(): Translate {
    return this.localization.t;
  }

  get number(): (n: number) => string {
    return this.localization.number;
  }

  get counts(): Counts {
    return this.filters.counts;
  }

  /** The facet that gives marks their colour. */
  get colourFacet(): string {
    return colourFacetOf(this.element);
  }

  async whenLoaded(): Promise<void> {
    await this.element.updateComplete;
    await this.features.children.now?.ready;
    await Promise.all([this.data.loaded, this.languageController.ready]);
    await this.element.updateComplete;
  }

  get dataSettings(): DataSettings {
    return {
      ...dataSettingsOf(this.element, this.localization, this.colourFacet),
      readCell: this.data.cells.readCell,
    };
  }

  /** The window now, or the one that will be drawn next. */
  get view(): [number, number] | undefined {
    return this.plot.window;
  }

  /** Shows this window at once; `undefined` or "fit" is everything. Throws a TypeError for what is no window. */
  show(input: WindowInput | undefined): void {
    const window = input === undefined ? 'fit' : readWindow(input, this.zone);
    this.plot.show(window, input);
  }

  /** Glides where there is a picture to set out from; else the first picture shows the goal. Resolves when the flight is over. */
  zoomTo(input: readonly [DateInput, DateInput], duration?: number): Promise<void> {
    const window = readWindow(input, this.zone);
    if (this.plot.pending) this.show(input);
    else if (typeof window !== 'string') this.dispatch({ type: 'glide', by: 'author', window, duration });
    return this.plot.motion.ended;
  }

  zoomBy(factor: number, at?: number): void {
    if (!(factor > 0 && factor < Infinity))
      throw new RangeError(`zoomBy: expected a finite factor above 0, got ${String(factor)}`);
    if (at !== undefined && !Number.isFinite(at))
      throw new RangeError(`zoomBy: expected a time in ms to hold still, got ${String(at)}`);
    const { view } = this;
    if (!view) return;
    const now = { ...this.state.view, start: view[0], end: view[1], width: 1 };
    const { start, end } = zoomed(now, factor, at === undefined ? undefined : xOf(now, at));
    void this.zoomTo([start, end]);
  }

  /** The list is shown, not the axis. */
  get listed(): boolean {
    return this.features.listed;
  }

  /** The colour of a facet's value, where that facet gives colours. */
  colourOf(facet: string, value: string): string | undefined {
    const index = facet === this.colourFacet ? (this.source?.colours.indexOf(value) ?? -1) : -1;
    return index < 0 ? undefined : this.plot.colour(index);
  }

  shapeOf(facet: string, value: string): string | undefined {
    const index = facet === this.colourFacet ? (this.source?.colours.indexOf(value) ?? -1) : -1;
    return index < 0 ? undefined : this.plot.shape(index);
  }

  /** Before each rendering: what changed decides what is made anew. */
  prepare(changed: PropertyValues): void {
    if (LANGUAGE_KEYS.some((key) => changed.has(key))) this.languageController.renew();
    this.dispatch({ type: 'limits', by: 'author', limits: this.#limits() });
    this.features.prepare(changed);
    if (changed.has('src') || changed.has('source') || (changed.has('items') && !this.#goesOn(changed)))
      this.dispatch({ type: 'data', by: 'author', phase: 'asked' });
    const plugged = this.plugged.prepare(changed);
    if (!plugged) this.#prepareItems(changed);
    if (changed.has('timeZone')) this.#readAgain();
    const { initialView, hasUpdated } = this.element;
    if (!hasUpdated && initialView !== undefined && !this.state.window.pinned) this.show(initialView);
    if (changed.has('lanes') || changed.has('laneOrder')) this.dispatch({ type: 'arrange', by: 'author' });
    this.features.story.now?.prepare();
  }

  #prepareItems(changed: PropertyValues): void {
    if (changed.has('src')) this.data.cancel();
    if (changed.has('src') && this.element.src)
      this.data.setSource(this.element.src, this.dataSettings, this.element.snapshot);
    else if (changed.has('source') || DATA_KEYS.some((key) => changed.has(key)))
      this.data.reload(this.element.items, this.dataSettings);
  }

  /** A source that answers later has answered. */
  answered(): void {
    this.dispatch({ type: 'answered', by: 'author' });
  }

  /** The dates of a window that is not drawn yet belong to the zone that the first drawing finds. */
  #readAgain(): void {
    const { input: given, pending: wanted } = this.state.window;
    if (given !== undefined && typeof wanted !== 'string' && this.plot.pending) this.show(given);
  }

  retry(): void {
    if (this.plugged.retry()) return;
    if (this.element.src) this.data.setSource(this.element.src, this.dataSettings, this.element.snapshot);
    this.requestUpdate();
  }

  dataChanged(loaded: boolean): void {
    if (!loaded) {
      this.requestUpdate();
      const { state } = this.data;
      if (state.phase === 'indexing') this.#tellProgress(state);
      else if (state.phase === 'fetching' && state.share !== undefined)
        this.#tellProgress({ phase: 'reading', done: Math.round(100 * state.share), total: 100 });
      return;
    }
    const phase = this.data.state.phase === 'ready' ? 'ready' : 'failed';
    this.dispatch({ type: 'data', by: 'author', phase });
    void this.element.updateComplete.then(() => this.#tellLoad());
  }

  /** The reader who saw everything sees everything again; one who went somewhere stays there. */
  snapshotReplaced(): void {
    if (!this.#wentSomewhere()) this.dispatch({ type: 'data', by: 'author', phase: 'asked' });
  }

  #wentSomewhere(): boolean {
    const { fitted, window } = this.plot;
    const all = fitted !== undefined && window?.[0] === fitted[0] && window[1] === fitted[1];
    return !all && !isAsChosen(this.state);
  }

  /** New items are the old ones with some more or fewer, as frameworks set them: then a reader who went somewhere stays there. */
  #goesOn(changed: PropertyValues): boolean {
    const [old = [], now = []] = [changed.get('items') as Rows, this.element.items as Rows];
    const ends = [old[0], old.at(-1)];
    return (
      this.#wentSomewhere() &&
      ends.some((end) => end && now.some((one) => one && (one.id ?? one.title) === (end.id ?? end.title)))
    );
  }

  snapshotKept(problem: Problem): void {
    const { problems, element } = this;
    void element.updateComplete.then(() =>
      element.dispatchEvent(newsEvent('nt-error', { problem, problems })),
    );
  }

  /** Everything that could not be used: of the settings, and of the data. */
  get problems(): readonly Problem[] {
    const { story } = this.features;
    return [...this.element.settingProblems, ...this.data.problems, ...(story.now?.problems ?? [])];
  }

  #tellLoad(): void {
    const { counts, problems, element } = this;
    const { state } = this.data;
    const coverage = this.source?.coverage;
    if (coverage)
      this.dispatch({
        type: 'say',
        by: 'author',
        text: this.t('coverage', { n: coverage.ok, m: coverage.total }),
      });
    if (state.phase === 'failed')
      element.dispatchEvent(newsEvent('nt-error', { problem: state.problem, problems }));
    else if (state.phase === 'ready')
      element.dispatchEvent(newsEvent('nt-load', { counts, problems, ...(coverage ? { coverage } : {}) }));
  }

  #tellProgress({ phase, done, total }: NtProgressEvent['detail']): void {
    this.element.dispatchEvent(newsEvent('nt-progress', { phase, done, total }));
  }

  select(id: string | undefined): void {
    const found = id === undefined ? undefined : this.source?.locate(id, this.activeFilter);
    if (id !== undefined && !found) return;
    if (found) this.dispatch({ type: 'reveal', by: 'author', entry: found.entry });
    this.dispatch({ type: 'select', by: 'author', id });
  }

  /** Takes items away. An open card goes with its item, and gives focus that it held to the item's neighbour. */
  remove(ids: readonly string[]): void {
    const { selected } = this.state;
    const open = selected !== undefined && ids.includes(selected);
    const held = open && cardHasFocus(this.renderRoot);
    const rank = held ? (this.source?.locate(selected, this.activeFilter)?.rank ?? 0) : 0;
    if (open) this.dispatch({ type: 'select', by: 'author', id: undefined });
    this.data.remove(ids, this.dataSettings);
    if (!held) return;
    void this.element.updateComplete.then(() =>
      this.dispatch({ type: 'refocus', by: 'author', entry: this.#neighbour(rank) }),
    );
  }

  #neighbour(rank: number): Entry | undefined {
    const offset = Math.max(0, Math.min(rank, this.counts.matched - 1));
    return this.source?.entries({ filter: this.activeFilter, offset, limit: 1 }).entries[0];
  }

  /** The counts under another filter. */
  countsOf(filter: Filter): Counts {
    return this.filters.countsOf(filter);
  }
}
