// The state behind the element: settings in, data and drawing parts held together, template out.
import type { LitElement, PropertyValues, ReactiveController } from 'lit';
import type { Entry, Filter, Counts, SyncSource } from '../source/source.js';
import type { Wording } from '../layout/style.js';
import type { ControlsHost } from './feature-host.js';
import { Announcer, newsEvent } from './events.js';
import type { Translate } from '../ui/kit/translate.js';
import { DataController } from './data.js';
import { PluggedSource } from './loading/plugged-source.js';
import {
  colourFacetOf,
  DATA_KEYS,
  dataSettingsOf,
  type DataSettings,
  type Settings,
  ZoneChoice,
} from '../state/settings.js';
import { type FilterHost, FilterState } from '../state/filter-state.js';
import { type Language, LANGUAGE_KEYS, LanguageController } from './language.js';
import { CHUNKS, createChunks, type Chunks } from './chunks.js';
import { FirstPicture } from './first-picture.js';
import { PlotController } from './plot-controller.js';
import { Reader } from './reader.js';
import { ShownControls } from '../state/controls.js';
import type { Limits } from '../state/limits.js';
import type { StoryCourse } from '../state/story.js';
import { TimelineFeatures } from './timeline-features.js';
import type { Problem } from '../items/problem.js';
import { readWindow, type WindowInput } from '../state/window-input.js';
import { WindowState } from '../state/window.js';

export class TimelineCore implements ControlsHost {
  readonly element: LitElement & Settings & { readonly settingProblems: readonly Problem[] };
  readonly data: DataController;
  readonly plugged: PluggedSource;
  readonly plot: PlotController;
  readonly announcer: Announcer;
  readonly reader: Reader;
  readonly chunks: Chunks;
  readonly window: WindowState;
  readonly filters: FilterState;
  readonly features: TimelineFeatures;
  /** How a newly checked value of a facet is asked for. */
  modes: ReadonlyMap<string, 'any' | 'all'> = new Map();
  /** A crowd whose list is open: a stretch of time in ms. */
  cluster: readonly [number, number] | undefined;
  /** Pictures the reader asked for, by address. */
  readonly asked = new Set<string>();
  readonly course: StoryCourse = { strayed: false, due: undefined, entry: undefined };
  readonly zones = new ZoneChoice();
  readonly opened = { help: false, problems: false };
  /** Help was open once: it stays in the page, since closing gives focus back. */
  helpOpened = false;
  chosen: Entry | undefined;
  /** Other data was asked for and is not there yet. */
  private replaced = false;
  readonly localization: LanguageController;

  constructor(element: TimelineCore['element']) {
    this.element = element;
    this.localization = new LanguageController(element);
    this.data = new DataController(this);
    this.plugged = new PluggedSource(this);
    this.filters = new FilterState(this);
    this.plot = new PlotController(this);
    this.announcer = new Announcer(this);
    this.reader = new Reader(this);
    this.chunks = createChunks(this);
    this.window = new WindowState(this);
    this.features = new TimelineFeatures(this, this.chunks);
    new FirstPicture(this);
  }

  readonly indexWords: FilterHost['indexWords'] = async (items, told) => {
    const { indexWords } = await CHUNKS.indexed();
    await indexWords(items, told);
  };

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

  get speech(): Language {
    return this.localization.speech;
  }

  get zone(): Language['zone'] {
    return this.speech.zone;
  }

  get limits(): Limits {
    const { locked, minSpan: least, maxSpan: most, bounds } = this.element;
    if (!bounds) return { locked, least, most, bounds: undefined };
    const { zone } = this;
    if (this.bounded?.given !== bounds || this.bounded.zone !== zone)
      this.bounded = { given: bounds, zone, window: readWindow(bounds, zone) as [number, number] };
    return { locked, least, most, bounds: this.bounded.window };
  }

  private bounded:
    | { readonly given: unknown; readonly zone: Language['zone']; readonly window: [number, number] }
    | undefined;

  /** Which controls the author shows. */
  get shown(): ShownControls {
    return new ShownControls(this.element.controls);
  }

  get language(): string {
    return this.speech.locale;
  }

  get table(): Language['table'] {
    return this.speech.table;
  }

  get wording(): Wording {
    return this.speech.wording;
  }

  get t(): Translate {
    return this.speech.t;
  }

  get number(): (n: number) => string {
    return this.speech.number;
  }

  get counts(): Counts {
    return this.filters.counts;
  }

  /** The facet that gives marks their colour. */
  get colourFacet(): string {
    return colourFacetOf(this.element.facets);
  }

  async whenLoaded(): Promise<void> {
    await this.element.updateComplete;
    await this.features.children.now?.ready;
    await Promise.all([this.data.loaded, this.localization.ready]);
    await this.element.updateComplete;
  }

  get dataSettings(): DataSettings {
    return {
      ...dataSettingsOf(this.element, this.speech, this.colourFacet),
      readCell: this.data.cells.readCell,
    };
  }

  get view(): [number, number] | undefined {
    return this.plot.window;
  }

  set view(input: WindowInput | undefined) {
    this.window.set(input);
    this.features.list.now?.follow();
  }

  /** The list is shown, not the axis. */
  get listed(): boolean {
    return this.features.listed;
  }

  /** The reader switches between axis and list; `focus` takes the keyboard along. */
  showList(list: boolean, focus = false): void {
    this.features.listFocus = focus;
    this.element.layout = list ? 'list' : 'axis';
  }

  /** The colour of a facet's value, where that facet gives colours. */
  colourOf(facet: string, value: string): string | undefined {
    const index = facet === this.colourFacet ? (this.source?.colours.indexOf(value) ?? -1) : -1;
    return index < 0 ? undefined : this.plot.colour(index);
  }

  /** Before each rendering: what changed decides what is made anew. */
  prepare(changed: PropertyValues): void {
    if (LANGUAGE_KEYS.some((key) => changed.has(key))) this.localization.renew();
    this.features.prepare(changed);
    if (changed.has('src') || changed.has('items') || changed.has('source')) this.replaced = true;
    const plugged = this.plugged.prepare(changed);
    if (!plugged) this.prepareItems(changed);
    if (changed.has('timeZone')) {
      this.zones.take(this.element.timeZone);
      this.window.renew();
    }
    const { initialView, hasUpdated } = this.element;
    if (!hasUpdated && initialView !== undefined && !this.window.framed) this.window.set(initialView);
    if (['filter', 'lanes', 'laneOrder'].some((key) => changed.has(key))) this.plot.resetPlacement = true;
    if (changed.has('selected')) this.locate();
    this.features.story.now?.prepare();
  }

  private prepareItems(changed: PropertyValues): void {
    if (changed.has('src')) this.data.cancel();
    if (changed.has('src') && this.element.src)
      this.data.setSource(this.element.src, this.dataSettings, this.element.snapshot);
    else if (changed.has('source') || DATA_KEYS.some((key) => changed.has(key)))
      this.data.reload(this.element.items, this.dataSettings);
  }

  /** A source that answers later has answered. */
  answered(): void {
    this.plot.answered();
    this.window.find();
    if (this.element.selected !== undefined) this.locate();
  }

  retry(): void {
    if (this.plugged.retry()) return;
    if (this.element.src) this.data.setSource(this.element.src, this.dataSettings, this.element.snapshot);
    this.requestUpdate();
  }

  open(what: 'help' | 'problems', open: boolean): void {
    this.opened[what] = open;
    this.requestUpdate();
  }

  dataChanged(loaded: boolean): void {
    this.requestUpdate();
    if (!loaded) {
      const { state } = this.data;
      if (state.phase === 'indexing') this.tellProgress(state);
      return;
    }
    if (this.replaced && !this.window.framed && this.data.state.phase === 'ready') this.window.reopen();
    this.window.find();
    this.replaced &&= this.data.state.phase !== 'ready';
    this.plot.relaxPlacement = true;
    this.locate();
    void this.element.updateComplete.then(() => this.tellLoad());
  }

  /** The reader who saw everything sees everything again; one who went somewhere stays there. */
  snapshotReplaced(): void {
    const { fitted, window } = this.plot;
    const all = fitted !== undefined && window?.[0] === fitted[0] && window[1] === fitted[1];
    if (all || this.window.asChosen) this.replaced = true;
  }

  snapshotKept(problem: Problem): void {
    const { problems, element } = this;
    void element.updateComplete.then(() =>
      element.dispatchEvent(newsEvent('nt-error', { problem, problems })),
    );
  }

  /** Everything that could not be used: of the settings, and of the data. */
  get problems(): readonly Problem[] {
    return [...this.element.settingProblems, ...this.data.problems];
  }

  private tellLoad(): void {
    const { counts, problems, element } = this;
    const { state } = this.data;
    const coverage = this.source?.coverage;
    if (coverage) this.announcer.say(this.t('coverage', { n: coverage.ok, m: coverage.total }));
    if (state.phase === 'failed')
      element.dispatchEvent(newsEvent('nt-error', { problem: state.problem, problems }));
    else if (state.phase === 'ready')
      element.dispatchEvent(newsEvent('nt-load', { counts, problems, ...(coverage ? { coverage } : {}) }));
  }

  private tellProgress({ done, total }: { readonly done: number; readonly total: number }): void {
    this.element.dispatchEvent(newsEvent('nt-progress', { done, total }));
  }

  /** Finds the selected entry again, as after new data. */
  private locate(): void {
    const id = this.element.selected;
    this.chosen = id === undefined ? undefined : this.source?.locate(id, this.activeFilter)?.entry;
    if (this.chosen) this.cluster = undefined;
  }

  select(id: string | undefined): void {
    const found = id === undefined ? undefined : this.source?.locate(id, this.activeFilter);
    if (id !== undefined && !found) return;
    if (found) this.reveal(found.entry, false);
    this.openEntry(found?.entry);
  }

  /** Takes items away. An open card goes with its item, and gives focus that it held to the item's neighbour. */
  remove(ids: readonly string[]): void {
    const { selected } = this.element;
    const open = selected !== undefined && ids.includes(selected);
    const held = open && this.reader.cardHasFocus;
    const rank = held ? (this.source?.locate(selected, this.activeFilter)?.rank ?? 0) : 0;
    if (open) this.openEntry(undefined);
    this.data.remove(ids, this.dataSettings);
    if (held) void this.element.updateComplete.then(() => this.refocus(this.neighbour(rank)));
  }

  private neighbour(rank: number): Entry | undefined {
    const offset = Math.max(0, Math.min(rank, this.counts.matched - 1));
    return this.source?.entries({ filter: this.activeFilter, offset, limit: 1 }).entries[0];
  }

  /** Brings an entry into view, on the axis and in the list. */
  reveal(entry: Entry, user: boolean): void {
    this.plot.reveal(entry, user);
    this.features.list.now?.reveal(entry);
  }

  /** Focus goes back to the chosen mark or row, as when its card closes. */
  refocus(entry: Entry | undefined): void {
    if (entry && this.listed) this.features.list.now?.reveal(entry, true);
    else this.plot.focus?.restore(entry);
  }

  /** Shows the card of this entry, or none, without telling anybody. */
  openEntry(entry: Entry | undefined): void {
    this.cluster = undefined;
    this.chosen = entry;
    this.element.selected = entry?.id;
    this.requestUpdate();
  }

  choose(entry: Entry | undefined): void {
    this.reader.choose(entry);
  }

  hover(entry: Entry | undefined): void {
    this.reader.hover(entry);
  }

  plotClicked(time: number, lane: string | undefined): void {
    this.reader.plotClicked(time, lane);
  }

  countsOf(filter: Filter): Counts {
    return this.filters.countsOf(filter);
  }

  openCluster(start: number, end: number): void {
    this.openEntry(undefined);
    this.cluster = [start, end];
  }

  movedByUser(settled: boolean): void {
    this.reader.moved(settled);
  }
}
