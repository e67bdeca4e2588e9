import type { ReactiveController } from 'lit';
import { needsCells } from '../items/fields.js';
import { createPlainNormalizer } from '../items/normalizer.js';
import type { ReadResult } from '../formats/reader.js';
import type { Problem } from '../items/problem.js';
import type { Progress } from '../items/sliced-work.js';
import type { DatasetOptions } from '../source/indexed/snapshot.js';
import { SCAN_LIMIT, ScannedItems } from '../source/scan.js';
import type { Items } from '../source/source.js';
import type { DataSettings, LoadState } from '../context/settings.js';
import type { CellReader, DateContext } from '../time/read-date.js';
import type { Chunk } from './chunks.js';
import type * as indexed from './chunks/indexed.js';
import { faultOf } from './loading/fetch.js';
import { fetchItems } from './loading/load.js';
import type { ItemPreparer, PreparingSettings } from './prepare-items.js';
import type { Settings } from '../context/timeline-context.js';
import { facetNames } from '../state/filter.js';
import type { Language } from '../context/language.js';

// Items as they are indexed: as they came, unless the author asks for more. The code for that comes then.

export type { PreparingSettings };

class ItemPreparation {
  #preparer: ItemPreparer | undefined;
  private preparedWith: PreparingSettings | undefined;

  /** Items can be taken now: nothing is asked for, its code is there, or cannot be had. */
  ready(settings: PreparingSettings): boolean {
    this.preparedWith = settings;
    const plain = !settings.autoTag && !settings.groupReports;
    return this.#preparer?.ready(settings) ?? plain;
  }

  /** Loads what was missing when it was asked last. */
  async load(): Promise<void> {
    const { preparedWith: asked } = this;
    // Its words are a file of their own, asked for in parallel.
    if (asked?.autoTag) import('../tagging/lexicons/en.js').catch(() => undefined);
    this.#preparer ??= await import('./prepare-items.js').then(
      ({ ItemPreparer }) => new ItemPreparer(),
      () => undefined,
    );
    if (asked && this.#preparer?.ready(asked) === false) await this.#preparer.load();
  }

  /** All there is; problems are told by its rows from now on. */
  whole(items: readonly unknown[], settings: PreparingSettings): readonly unknown[] {
    return this.#preparer?.whole(items, settings) ?? items;
  }

  /** Items that come to what is there. */
  batch(items: readonly unknown[], settings: PreparingSettings): readonly unknown[] {
    return this.#preparer?.batch(items, settings) ?? items;
  }

  /** Problems with the rows they had before folding. */
  unfold(problems: readonly Problem[]): readonly Problem[] {
    return this.#preparer?.unfold(problems) ?? problems;
  }
}

// ISO dates are read at once; the reader of EDTF and of what people type into cells is a chunk of its own, loaded when a text needs it.

class DateCells {
  /** A text was met that only the missing code could read. */
  missed = false;
  #read: CellReader | undefined;
  #failed = false;
  #loading: Promise<void> | undefined;

  /** What a reading of dates gets from here; it is complete as soon as the code is there. */
  readonly readCell: CellReader = (text, ctx, again) => {
    if (this.#read) return this.#read(text, ctx, again);
    this.missed = !this.#failed;
    return undefined;
  };

  /** The code is there, or cannot be had. */
  get settled(): boolean {
    return this.#read !== undefined || this.#failed;
  }

  /** Resolves when the code is there, or cannot be had: then such texts are told as problems. */
  load(): Promise<void> {
    this.missed = false;
    return (this.#loading ??= this.#fetch());
  }

  async #fetch(): Promise<void> {
    try {
      const { withCells } = await import('../time/parse-date.js');
      let of: DateContext | undefined;
      let full: DateContext | undefined;
      this.#read = (text, ctx, again) => {
        if (of !== ctx || !full) full = withCells({ ...ctx, ...NO_READER });
        of = ctx;
        return full.readCell?.(text, full, again);
      };
    } catch {
      this.#failed = true;
    }
  }
}

/** Takes our stand-in out of a context, so that the real reader is put in. */
const NO_READER = { readCell: undefined } as unknown as Pick<DateContext, 'readCell'>;

// From what the author gave (items, a URL) to an indexed source: loading in slices, live changes, the problem list.

/** A change of what is shown, which can be made again on another index of the same items. */
type Change = (dataset: Items) => Items;

/** The index, where there are many items. */
export type IndexedChunk = Chunk<typeof indexed>;

type FileResult = Pick<ReadResult, 'items' | 'headingItem' | 'suggestions'>;

export interface DataHost {
  /** The index, where there are many items. */
  readonly chunks: { readonly indexed: IndexedChunk };
  addController(controller: ReactiveController): void;
  /** The source, the progress or the problems changed. `loaded`: a load came to its end. */
  dataChanged(loaded: boolean): void;
  /** What was there at publishing is about to be replaced by the live file. */
  snapshotReplaced(): void;
  /** What was there at publishing stays, since the live file is no better. */
  snapshotKept(problem: Problem): void;
}

export class DataController implements ReactiveController {
  dataset: Items | undefined;
  state: LoadState = { phase: 'idle' };
  /** Resolves when what was asked for last is indexed; never rejects. */
  loaded: Promise<void> = Promise.resolve();
  readonly #host: DataHost;
  #read: readonly Problem[] = [];
  /** A live file that is read while its snapshot is shown. */
  #live: AbortController | undefined;
  /** Resolves when it is settled whether the snapshot or the live file is shown. */
  #settled: Promise<void> = Promise.resolve();
  /** Why the snapshot stays. */
  #stale: Problem | undefined;
  private items: readonly unknown[] | undefined;
  /** What reading a file gave. */
  #result: FileResult | undefined;
  /** Items were added, changed or removed since they were set. */
  #touched = false;
  private work: AbortController | undefined;
  /** Changes that came while all items are being indexed, or code for them is fetched: made, in order, once that is done. */
  private waiting: (() => void)[] | undefined;
  /** The one build of the index that is under way, and the changes made since it began. */
  #build: { changes: Change[] } | undefined;
  /** Loading that leaving the page broke off. */
  #unfinished: (() => void) | undefined;
  readonly #folder = new ItemPreparation();
  /** Reads dates as people write them, as soon as the code for it is there. */
  readonly cells = new DateCells();
  /** Which state of the source was read last. */
  mark: string | undefined;

  constructor(host: DataHost) {
    this.#host = host;
    host.addController(this);
  }

  /** Goes on with what leaving the page broke off. */
  hostConnected(): void {
    if (!this.work) this.#unfinished?.();
  }

  /** Something is being fetched or indexed. */
  get busy(): boolean {
    return this.state.phase === 'fetching' || this.state.phase === 'indexing';
  }

  /** Fetches no more; what is shown stays. */
  cancel(): void {
    if (this.state.phase !== 'fetching') return;
    this.work?.abort();
    this.#live?.abort();
    this.#unfinished = undefined;
    this.state = { phase: this.dataset ? 'ready' : 'idle' };
  }

  /** The reader waits no longer: nothing is read further, and this problem is told, from which reading can begin again. */
  stop(problem: Problem): void {
    this.cancel();
    this.state = { phase: 'failed', problem };
    this.#host.dataChanged(true);
  }

  hostDisconnected(): void {
    this.work?.abort();
    this.#live?.abort();
    this.work = undefined;
    this.#build = undefined;
  }

  /** What the file tells beside its items; undefined where these are not from a file. */
  get file(): Omit<FileResult, 'items'> | undefined {
    return this.#result?.items === this.items ? this.#result : undefined;
  }

  get problems(): readonly Problem[] {
    const failed = this.state.phase === 'failed' ? [this.state.problem] : this.#stale ? [this.#stale] : [];
    return [...failed, ...this.#read, ...this.#folder.unfold(this.dataset?.problems ?? [])];
  }

  /** Indexes again under other settings: these items, or else what was read from a source. */
  reload(items: readonly unknown[] | undefined, settings: DataSettings): void {
    const again = items ?? this.items;
    if (!again) return;
    if (this.#touched && again === this.items) this.#renew(settings);
    else this.setItems(again, settings, items ? [] : this.#read);
  }

  /** Replaces everything by these items; small sets are indexed before this returns. */
  setItems(items: readonly unknown[], settings: DataSettings, read: readonly Problem[] = []): void {
    this.#live?.abort();
    this.#live = this.#stale = undefined;
    this.#replace(items, settings, read);
  }

  #replace(items: readonly unknown[], settings: DataSettings, read: readonly Problem[]): void {
    this.work?.abort();
    const work = (this.work = new AbortController());
    const waiting: (() => void)[] = (this.waiting = []);
    this.#build = undefined;
    this.items = items;
    this.#touched = false;
    this.loaded = Promise.resolve();
    this.#unfinished = () => {
      this.#replace(items, settings, read);
      for (const change of waiting)
        if (this.waiting) this.waiting.push(change);
        else change();
    };
    const index = (): void => this.#index(this.#folder.whole(items, settings), settings, read, work);
    if (this.#folder.ready(settings)) index();
    else this.#after(this.#folder.load(), work, index);
  }

  /** Goes on when the code that is missing has come or could not be had. */
  #after(code: Promise<void>, work: AbortController, go: () => void): void {
    this.state = { phase: 'fetching' };
    this.loaded = code.then(() => {
      if (work.signal.aborted) return undefined;
      this.loaded = Promise.resolve();
      go();
      return this.loaded;
    });
  }

  #index(
    items: readonly unknown[],
    settings: DataSettings,
    read: readonly Problem[],
    work: AbortController,
  ): void {
    const again = (): void => this.#index(items, settings, read, work);
    if (!this.cells.settled && needsCells(items, settings)) {
      this.#after(this.cells.load(), work, again);
      return;
    }
    const part = items.length > SCAN_LIMIT ? this.#host.chunks.indexed : undefined;
    const many = part?.want();
    if (part?.settled) {
      this.#after(part.settled, work, again);
      return;
    }
    const options = this.#options(settings);
    const told = ({ done, total }: Progress): void => {
      this.state = { phase: 'indexing', done, total };
      this.#host.dataChanged(false);
    };
    const made = many?.indexed(items, options, work.signal, told) ?? ScannedItems.of(items, options);
    if (!(made instanceof Promise)) {
      this.#take(made, read, work, again);
      return;
    }
    this.state = { phase: 'indexing', done: 0, total: items.length };
    this.loaded = made.then((dataset) => {
      if (dataset && !this.#take(dataset, read, work, again)) return this.loaded;
      return dataset && void this.#tidy(work.signal, settings);
    });
  }

  /** Shows what was indexed; or, where its dates need more code, fetches that and indexes again. */
  #take(dataset: Items, read: readonly Problem[], work: AbortController, again: () => void): boolean {
    const { missed } = this.cells;
    if (missed) this.#after(this.cells.load(), work, again);
    else this.#finish(dataset, read);
    return !missed;
  }

  /** Fetches, reads and replaces; what was shown stays until then, and stays when it fails. */
  setSource(src: string, settings: DataSettings, snapshot?: string): void {
    this.work?.abort();
    this.#live?.abort();
    this.#live = this.#stale = undefined;
    const work = (this.work = new AbortController());
    this.waiting = this.#build = undefined;
    this.state = { phase: 'fetching' };
    this.#unfinished = () => this.setSource(src, settings, snapshot);
    if (snapshot !== undefined) {
      this.loaded = this.#settled = this.#setSnapshot(src, snapshot, settings);
      return;
    }
    const told = (share: number): void => {
      this.state = { phase: 'fetching', share };
      this.#host.dataChanged(false);
    };
    this.loaded = fetchItems(src, settings, work.signal, told).then(
      (result) => {
        if (work.signal.aborted) return undefined;
        this.mark = result.mark;
        this.setItems(result.items, settings, result.problems);
        this.#result = result;
        return this.loaded;
      },
      (error: unknown) => {
        if (work.signal.aborted) return;
        this.#unfinished = undefined;
        this.state = { phase: 'failed', problem: faultOf(src, error) };
        this.#host.dataChanged(true);
      },
    );
  }

  /** Shows what was there at publishing until the live file has been read whole, and on where that is no better. */
  async #setSnapshot(src: string, snapshot: string, settings: DataSettings): Promise<void> {
    const live = (this.#live = new AbortController());
    const { signal } = live;
    const isOver = (): boolean => signal.aborted;
    const resume = this.#unfinished;
    const fail = (problem: Problem): void => {
      if (this.dataset) this.#stale = problem;
      else this.state = { phase: 'failed', problem };
      this.#unfinished = undefined;
      this.#host.dataChanged(true);
      if (this.#stale) this.#host.snapshotKept(problem);
    };
    try {
      const { readLive, readSnapshot } = await import('./loading/live.js');
      const coming = readLive(src, settings, signal);
      const kept = await readSnapshot(snapshot, settings, signal);
      if (isOver()) return;
      if (kept) {
        this.#replace(kept.items, settings, kept.problems);
        this.#result = kept;
        await this.loaded;
        if (isOver()) return;
        this.#unfinished = resume;
        this.loaded = this.#settled;
      }
      const total = kept ? (this.dataset?.total ?? 0) : 0;
      const outcome = await coming(total, (items) => this.trial(items, settings, signal));
      if (isOver()) return;
      if ('problem' in outcome) {
        fail(outcome.problem);
        return;
      }
      this.mark = outcome.mark;
      if (kept) this.#host.snapshotReplaced();
      this.#replace(outcome.items, settings, outcome.problems);
      this.#result = outcome;
      await this.loaded;
    } catch (error) {
      if (!isOver()) fail(faultOf(src, error));
    }
  }

  add(items: readonly unknown[], settings: DataSettings): void {
    this.#change(settings, () => {
      const rows = this.#folder.batch(items, settings);
      return (dataset) => dataset.add(rows);
    });
  }

  /** `read` replaces the problems of reading, where the items come from a source. */
  update(items: readonly unknown[], settings: DataSettings, read = this.#read): void {
    this.#read = read;
    this.#change(settings, () => {
      const rows = this.#folder.batch(items, settings);
      return (dataset) => dataset.update(rows);
    });
  }

  /** Items on trial: nothing is shown of them. */
  async trial(items: readonly unknown[], settings: DataSettings, signal: AbortSignal): Promise<Items> {
    const part = items.length > SCAN_LIMIT ? this.#host.chunks.indexed : undefined;
    part?.want();
    await part?.settled;
    const rows = this.#folder.batch(items, settings);
    const options = this.#options(settings);
    return (await part?.now?.indexed(rows, options, signal)) ?? ScannedItems.of(rows, options);
  }

  remove(ids: readonly string[], settings: DataSettings): void {
    const gone = [...ids];
    this.#change(settings, () => (dataset) => dataset.remove(gone));
  }

  #change(settings: DataSettings, prepare: () => Change): void {
    if (this.waiting) {
      this.waiting.push(() => this.#change(settings, prepare));
      return;
    }
    this.#touched = true;
    this.items ??= [];
    const before = this.problems;
    const act = prepare();
    const changed = act(this.dataset ?? ScannedItems.of([], this.#options(settings)));
    if (this.cells.missed) {
      this.#changeLater(settings, prepare, before);
      return;
    }
    this.#build?.changes.push(act);
    this.#finish(changed, this.#read);
    if (this.dataset?.isScattered) void this.#tidy((this.work ??= new AbortController()).signal, settings);
  }

  /** The change needs code that is not there yet; what comes meanwhile waits for it, so that the order stays. */
  #changeLater(settings: DataSettings, prepare: () => Change, before: readonly Problem[]): void {
    const { work } = this;
    const waiting: (() => void)[] = (this.waiting = []);
    this.loaded = this.cells.load().then(() => {
      if (this.waiting !== waiting || this.work !== work) return undefined;
      this.waiting = undefined;
      this.#renew(settings, before);
      for (const change of [() => this.#change(settings, prepare), ...waiting]) change();
      return this.loaded;
    });
  }

  /** Indexes the rows as they stand after live changes; problems of rows that are not among them are kept. */
  #renew(settings: DataSettings, problems = this.problems): void {
    const { dataset, items } = this;
    if (!dataset) return;
    const { entries } = dataset.entries({ filter: {}, offset: 0, limit: dataset.total });
    const lost = problems.filter((p) => p.severity !== 'field');
    const rows = entries.map((e) => e.item);
    this.setItems(rows, settings, lost);
    this.items = items;
    this.#touched = true;
  }

  #options(settings: DataSettings): DatasetOptions {
    return {
      normalizer: createPlainNormalizer({ ...settings, readCell: this.cells.readCell }),
      facets: settings.facets,
      colourFacet: settings.colourFacet,
    };
  }

  #finish(dataset: Items, read: readonly Problem[]): void {
    this.dataset = dataset;
    this.#read = read;
    this.#unfinished = undefined;
    this.state = { phase: 'ready' };
    const { waiting = [] } = this;
    this.waiting = undefined;
    this.#host.dataChanged(true);
    for (const change of waiting) change();
  }

  /**
   * Makes one index of what lies scattered: one build at a time, whatever the number of changes. Those that come meanwhile are in the
   * outcome too.
   */
  async #tidy(signal: AbortSignal, settings: DataSettings): Promise<void> {
    if (this.#build || signal.aborted) return;
    const build = (this.#build = { changes: [] as Change[] });
    const { indexed } = this.#host.chunks;
    const part = indexed.want() ?? (await indexed.settled, indexed.now);
    const show = (items: Items): void => {
      this.#build = undefined;
      this.dataset = items;
      this.#host.dataChanged(false);
    };
    await part?.tidy(
      {
        begin: () => {
          build.changes = [];
          return this.dataset!;
        },
        latest: () => ({ items: this.dataset!, changes: build.changes }),
        options: this.#options(settings),
        show,
      },
      signal,
    );
    if (this.#build === build) this.#build = undefined;
  }
}

/** The facet that gives marks their colour. */
export const colourFacetOf = ({ colorBy, facets }: Pick<Settings, 'colorBy' | 'facets'>): string => {
  const names = facetNames(facets);
  return colorBy ?? (names.includes('theme') ? 'theme' : (names[0] ?? 'theme'));
};

/** What the index is built by, of the element's settings and the reader's language. */
export const dataSettingsOf = (
  settings: Settings,
  { zone, locale }: Language,
  colourFacet: string,
): DataSettings => ({
  zone,
  facets: [...new Set([...facetNames(settings.facets), colourFacet])],
  colourFacet,
  languages: [locale],
  groupReports: settings.groupReports,
  autoTag: settings.autoTag,
  regionBias: settings.regionBias,
  lexicon: settings.lexicon,
  places: settings.places,
  fetchTimeout: settings.fetchTimeout,
  fetchOptions: settings.fetchOptions,
  columns: settings.columns,
  proseDates: settings.proseDates,
  ...(settings.dateOrder ? { dateOrder: settings.dateOrder } : {}),
  ...(settings.numericDates ? { numbers: settings.numericDates } : {}),
});

/** Properties of the element that make the index be built again. */
export const DATA_KEYS = [
  ...(['items', 'facets', 'timeZone', 'locale', 'dateOrder', 'numericDates'] as const),
  ...(['groupReports', 'autoTag', 'regionBias', 'lexicon', 'places', 'colorBy'] as const),
] as const;
