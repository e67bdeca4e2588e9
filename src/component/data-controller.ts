// From what the author gave (items, a URL) to an indexed source: loading in slices, live changes, the problem list.
import type { ReactiveController } from 'lit';
import { createPlainNormalizer } from '../data/plain-normalizer.js';
import type { Problem } from '../data/problem.js';
import { Dataset } from '../query/dataset.js';
import { loadDataset, loadSync } from '../query/load.js';
import { finish, type Progress } from '../query/progress.js';
import type { DataSettings, LoadState } from './data-settings.js';
import { DateCells } from './date-cells.js';
import { faultOf } from './fetch-fault.js';
import { fetchSource } from './fetch-source.js';
import { ItemPreparation } from './item-preparation.js';
import { runInSlices } from './scheduler.js';
import { tidied } from './tidy-dataset.js';

export interface DataHost {
  addController(controller: ReactiveController): void;
  /** The source, the progress or the problems changed. `loaded`: a load came to its end. */
  dataChanged(loaded: boolean): void;
}

/** Up to so many items are indexed at once, in the same frame. */
const AT_ONCE = 20_000;

export class DataController implements ReactiveController {
  dataset: Dataset | undefined;
  state: LoadState = { phase: 'idle' };
  /** Resolves when what was asked for last is indexed; never rejects. */
  loaded: Promise<void> = Promise.resolve();
  private readonly host: DataHost;
  private read: readonly Problem[] = [];
  /** What a part that reads the items found. */
  told: readonly Problem[] = [];
  private items: readonly unknown[] | undefined;
  /** Items were added, changed or removed since they were set. */
  private touched = false;
  private work: AbortController | undefined;
  /** Loading that leaving the page broke off. */
  private unfinished: (() => void) | undefined;
  private readonly folder = new ItemPreparation();
  /** Reads dates as people write them, as soon as the code for it is there. */
  readonly cells = new DateCells();
  /** Which state of the source was read last. */
  mark: string | undefined;

  constructor(host: DataHost) {
    this.host = host;
    host.addController(this);
  }

  /** Goes on with what leaving the page broke off. */
  hostConnected(): void {
    if (!this.work) this.unfinished?.();
  }

  /** Something is being fetched or indexed. */
  get busy(): boolean {
    return this.state.phase === 'fetching' || this.state.phase === 'indexing';
  }

  /** Fetches no more; what is shown stays. */
  cancel(): void {
    if (this.state.phase !== 'fetching') return;
    this.work?.abort();
    this.unfinished = undefined;
    this.state = { phase: this.dataset ? 'ready' : 'idle' };
  }

  hostDisconnected(): void {
    this.work?.abort();
    this.work = undefined;
  }

  get problems(): readonly Problem[] {
    const failed = this.state.phase === 'failed' ? [this.state.problem] : [];
    return [...failed, ...this.read, ...this.told, ...this.folder.unfold(this.dataset?.problems ?? [])];
  }

  /** Indexes again under other settings: these items, or else what was read from a source. */
  reload(items: readonly unknown[] | undefined, settings: DataSettings): void {
    const again = items ?? this.items;
    if (!again) return;
    if (this.touched && again === this.items) this.renew(settings);
    else this.setItems(again, settings, items ? [] : this.read);
  }

  /** Replaces everything by these items; small sets are indexed before this returns. */
  setItems(items: readonly unknown[], settings: DataSettings, read: readonly Problem[] = []): void {
    this.work?.abort();
    const work = (this.work = new AbortController());
    this.items = items;
    this.touched = false;
    this.loaded = Promise.resolve();
    this.unfinished = () => this.setItems(items, settings, read);
    if (this.folder.ready(settings)) {
      this.index(this.folder.whole(items, settings), settings, read, work);
      return;
    }
    this.state = { phase: 'fetching' };
    this.loaded = this.folder.load().then(() => {
      if (work.signal.aborted) return undefined;
      this.setItems(items, settings, read);
      return this.loaded;
    });
  }

  private index(
    items: readonly unknown[],
    settings: DataSettings,
    read: readonly Problem[],
    work: AbortController,
  ): void {
    const options = this.options(settings);
    if (items.length <= AT_ONCE) {
      this.take(loadSync(items, options), items, settings, read, work);
      return;
    }
    this.state = { phase: 'indexing', done: 0, total: items.length };
    const told = ({ done, total }: Progress): void => {
      this.state = { phase: 'indexing', done, total };
      this.host.dataChanged(false);
    };
    this.loaded = runInSlices(loadDataset(items, options), work.signal, told).then(
      (dataset) => {
        if (this.take(dataset, items, settings, read, work)) void this.tidy(work.signal);
        else return this.loaded;
      },
      (reason: unknown) => {
        if (!work.signal.aborted) throw reason;
      },
    );
  }

  /** Shows what was indexed; or, where its dates need more code, fetches that and indexes again. */
  private take(
    dataset: Dataset,
    items: readonly unknown[],
    settings: DataSettings,
    read: readonly Problem[],
    work: AbortController,
  ): boolean {
    if (!this.cells.missed) {
      this.finish(dataset, read);
      return true;
    }
    this.state = { phase: 'fetching' };
    this.loaded = this.cells.load().then(() => {
      if (work.signal.aborted) return undefined;
      this.loaded = Promise.resolve();
      this.index(items, settings, read, work);
      return this.loaded;
    });
    return false;
  }

  /** Fetches, reads and replaces; what was shown stays until then, and stays when it fails. */
  setSource(src: string, settings: DataSettings): void {
    this.work?.abort();
    const work = (this.work = new AbortController());
    this.state = { phase: 'fetching' };
    this.unfinished = () => this.setSource(src, settings);
    this.loaded = fetchSource(src, settings, work.signal).then(
      ({ items, problems, mark }) => {
        if (work.signal.aborted) return undefined;
        this.mark = mark;
        this.setItems(items, settings, problems);
        return this.loaded;
      },
      (error: unknown) => {
        if (work.signal.aborted) return;
        this.unfinished = undefined;
        this.state = { phase: 'failed', problem: faultOf(src, error) };
        this.host.dataChanged(true);
      },
    );
  }

  add(items: readonly unknown[], settings: DataSettings): void {
    this.change(settings, (dataset) => dataset.add(this.folder.batch(items, settings)));
  }

  /** `read` replaces the problems of reading, where the items come from a source. */
  update(items: readonly unknown[], settings: DataSettings, read = this.read): void {
    this.read = read;
    this.change(settings, (dataset) => dataset.update(this.folder.batch(items, settings)));
  }

  /** Indexes items on trial, in slices: nothing is shown of it. */
  trial(items: readonly unknown[], settings: DataSettings): ReturnType<typeof loadDataset> {
    return loadDataset(this.folder.batch(items, settings), this.options(settings));
  }

  remove(ids: readonly string[], settings: DataSettings): void {
    this.change(settings, (dataset) => dataset.remove(ids));
  }

  private change(settings: DataSettings, act: (dataset: Dataset) => Dataset): void {
    this.touched = true;
    this.items ??= [];
    const before = this.problems;
    const changed = act(this.dataset ?? Dataset.empty(this.options(settings)));
    if (this.cells.missed) {
      this.loaded = this.cells.load().then(() => {
        this.renew(settings, before);
        this.change(settings, act);
      });
      return;
    }
    this.finish(changed, this.read);
    if (this.dataset?.isScattered) void this.tidy((this.work ??= new AbortController()).signal);
  }

  /** Indexes the rows as they stand after live changes; problems of rows that are not among them are kept. */
  private renew(settings: DataSettings, problems = this.problems): void {
    const { dataset, items } = this;
    if (!dataset) return;
    const { entries } = dataset.entries({ filter: {}, offset: 0, limit: dataset.total });
    const lost = problems.filter((p) => p.severity !== 'field');
    const rows = entries.map((e) => e.item);
    this.setItems(rows, settings, lost);
    this.items = items;
    this.touched = true;
  }

  private options(settings: DataSettings): Parameters<typeof loadSync>[1] {
    return {
      normalizer: createPlainNormalizer({ ...settings, readCell: this.cells.readCell }),
      facets: settings.facets,
      colourFacet: settings.colourFacet,
    };
  }

  private finish(dataset: Dataset, read: readonly Problem[]): void {
    this.dataset = dataset;
    this.read = read;
    this.unfinished = undefined;
    this.state = { phase: 'ready' };
    if (dataset.total <= AT_ONCE) finish(dataset.indexingIds());
    this.host.dataChanged(true);
  }

  private async tidy(signal: AbortSignal): Promise<void> {
    const { dataset } = this;
    const tidy = dataset && (await tidied(dataset, signal));
    if (!tidy) return;
    if (this.dataset === dataset) this.dataset = tidy;
    this.host.dataChanged(false);
  }
}
