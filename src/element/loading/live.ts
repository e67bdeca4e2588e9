import type { PropertyValues, ReactiveController } from 'lit';
import { faultOf, FetchFault, refreshWait, withoutItems } from './fetch.js';
import { fetchChanged, type Fetched, fetchItems, type FetchSettings } from './load.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import type { Problem } from '../../items/problem.js';
import type { Items } from '../../source/source.js';

/** How many items on trial are not among those that are shown. */
function countNew(fresh: Items, shown: Items | undefined): number {
  const { entries } = fresh.entries({ filter: {}, offset: 0, limit: fresh.total });
  return entries.filter(({ id }) => shown?.locate(id, {}) === undefined).length;
}

// A source that is asked again and again. What is new waits for the reader; what fails is said, and what there was stays.

export class LiveController implements ReactiveController {
  /** What came and waits, with how many of its items are new. */
  waiting: { readonly fetched: Fetched; readonly count: number } | undefined;
  /** Why the last question went unanswered. */
  trouble: Problem | undefined;
  /** When the source last answered, ms since 1970. */
  succeeded: number | undefined;
  /** Questions in a row that went unanswered. */
  #failures = 0;
  /** How long the server asks to wait, ms. */
  #retryAfter: number | undefined;
  private readonly host: TimelineContext;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: AbortController | undefined;
  #listening: AbortController | undefined;

  constructor(host: TimelineContext) {
    this.host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    addEventListener('online', () => this.#back(), { signal });
    document.addEventListener('visibilitychange', () => this.#schedule(), { signal });
    this.#schedule();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
    this.#stop();
  }

  /** Before each rendering. */
  prepare(changed: PropertyValues): void {
    if (changed.has('src')) {
      this.#stop();
      this.waiting = this.trouble = this.succeeded = this.#retryAfter = undefined;
      this.#failures = 0;
    }
    if (this.host.data.state.phase === 'ready') this.succeeded ??= Date.now();
    if (changed.has('src') || changed.has('refresh')) this.#schedule();
  }

  /** Takes what waits; the window stays where it is. */
  take(): void {
    const { waiting, host } = this;
    this.waiting = undefined;
    if (!waiting) return;
    host.data.update(waiting.fetched.items, host.dataSettings, waiting.fetched.problems);
    void host.element.updateComplete.then(() =>
      host.dispatch({ type: 'refocus', by: 'reader', entry: host.chosen }),
    );
  }

  /** Asks at once, as when the reader says "try again". */
  async ask(): Promise<void> {
    const { host } = this;
    const { src } = host.element;
    this.#stop();
    if (host.data.state.phase === 'failed') host.retry();
    if (!src || host.data.busy) {
      this.#schedule();
      return;
    }
    const { signal } = (this.#work = new AbortController());
    try {
      const fetched = await fetchChanged(src, host.dataSettings, signal, host.data.mark);
      if (fetched && !signal.aborted) await this.#sort(src, fetched, signal);
      this.trouble = this.#retryAfter = undefined;
      this.#failures = 0;
      this.succeeded = Date.now();
    } catch (error) {
      if (signal.aborted) return;
      this.trouble = faultOf(src, error);
      this.#retryAfter = error instanceof FetchFault ? error.retryAfter : undefined;
      this.#failures++;
    }
    if (signal.aborted) return;
    this.#work = undefined;
    host.requestUpdate();
    this.#schedule();
  }

  /** New items wait, corrections of known ones do not. Items that the source no longer has stay: feeds drop what is old. */
  async #sort(src: string, fetched: Fetched, signal: AbortSignal): Promise<void> {
    const { data, dataSettings, dispatch, localization } = this.host;
    if (!fetched.items.length && data.dataset?.total)
      throw new FetchFault(withoutItems(src, fetched.problems[0]?.why));
    const count = countNew(await data.trial(fetched.items, dataSettings, signal), data.dataset);
    if (signal.aborted) return;
    data.mark = fetched.mark;
    if (count === 0 && !this.waiting) data.update(fetched.items, dataSettings, fetched.problems);
    else if (count > 0) {
      this.waiting = { fetched, count };
      dispatch({ type: 'say', by: 'author', text: localization.t('newItems', { n: count }) });
    }
  }

  #back(): void {
    if (this.trouble) void this.ask();
    else if (this.host.data.state.phase === 'failed') this.host.retry();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const { src, refresh } = this.host.element;
    if (!src || !refresh || !(refresh > 0) || !this.#listening || document.hidden || this.#work) return;
    const wait = refreshWait(refresh, this.#failures, this.#retryAfter, Math.random());
    this.#timer = setTimeout(() => void this.ask(), wait);
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#work?.abort();
    this.#work = undefined;
  }
}

// A live file with a snapshot of it: what was there at publishing stands until the live one has been read whole and is no worse, so
// that a sheet that is gone, slow, emptied or broken never blanks a page.

export type LiveOutcome = Fetched | { readonly problem: Problem };

/** How many items of a live file can be shown. */
type Trial = (items: Fetched['items']) => Promise<{ readonly total: number }>;

/** A live file with fewer than this part of the snapshot's items is taken for a fault. */
const LEAST_PART = 0.5;

const worse = (src: string, total: number, kept: number, why: string | undefined): Problem => ({
  severity: 'file',
  field: 'src',
  value: src,
  why: `The live file has ${total} usable items, the snapshot ${kept}: the snapshot is shown.${why ? ` ${why}` : ''}`,
  remedy: 'Check the file at its address; if so much was taken away on purpose, publish again.',
});

/**
 * Begins to read the live file. The result waits for it and tells whether it is to be shown, beside a snapshot of so many items;
 * it rejects for nothing but a trial that fails.
 */
export function readLive(
  src: string,
  settings: FetchSettings,
  signal: AbortSignal,
): (kept: number, trial: Trial) => Promise<LiveOutcome> {
  const reading = fetchItems(src, settings, signal).catch((error: unknown) => ({
    problem: faultOf(src, error),
  }));
  return async (kept, trial) => {
    const outcome = await reading;
    if (signal.aborted || 'problem' in outcome || kept === 0) return outcome;
    const { total } = await trial(outcome.items);
    return total < kept * LEAST_PART || total === 0
      ? { problem: worse(src, total, kept, outcome.problems[0]?.why) }
      : outcome;
  };
}

/** The snapshot; undefined where it cannot be read or has no items, so that the live file stands alone. */
export async function readSnapshot(
  snapshot: string,
  settings: FetchSettings,
  signal: AbortSignal,
): Promise<Fetched | undefined> {
  const kept = await fetchItems(snapshot, settings, signal).catch(() => undefined);
  return kept?.items.length ? kept : undefined;
}
