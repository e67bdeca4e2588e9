// A source that the author gave in place of items: opened when it is set, asked through what is known of it, let go when replaced.
import type { PropertyValues } from 'lit';
import type { CachedSource } from '../../source/cached.js';
import type { Source } from '../../source/source.js';
import type { LoadState } from '../../context/settings.js';
import { CHUNKS } from '../chunks.js';

export interface PluggedHost {
  readonly element: {
    readonly items: readonly unknown[] | undefined;
    readonly src: string | undefined;
    readonly source: Source | string | undefined;
    readonly updateComplete: Promise<boolean>;
  };
  readonly data: { state: LoadState; loaded: Promise<void>; cancel(): void };
  dataChanged(loaded: boolean): void;
  answered(): void;
  requestUpdate(): void;
}

const KEYS = ['items', 'src', 'source'] as const;

export class PluggedSource {
  /** What is known of the source, once it has told what there is. */
  now: CachedSource | undefined;
  private readonly host: PluggedHost;
  /** What is plugged in, or about to be. */
  private settingOfSource: Source | string | undefined;
  #work: AbortController | undefined;
  #announced = false;

  constructor(host: PluggedHost) {
    this.host = host;
  }

  /** Resolves when all that was asked of the source has come. */
  get settled(): Promise<void> | undefined {
    return this.now?.busy ? this.now.settled : undefined;
  }

  /** Of items, src and source the one set last counts. Whether it is a source, so that there are no items to index. */
  prepare(changed: PropertyValues): boolean {
    const { element } = this.host;
    const last = [...changed.keys()]
      .filter((key) => KEYS.some((name) => name === key && element[name]))
      .at(-1);
    if (last === 'source') this.#plug(element.source);
    else if (last !== undefined || (changed.has('source') && !element.source)) this.#plug(undefined);
    return this.settingOfSource !== undefined;
  }

  /** Opens the source again after it failed; false where there is none. */
  retry(): boolean {
    const { settingOfSource: given } = this;
    if (!given) return false;
    this.settingOfSource = undefined;
    this.#plug(given);
    this.host.requestUpdate();
    return true;
  }

  /** Items are not to be changed where there are none here. */
  refuse(method: string): void {
    if (this.settingOfSource)
      throw new TypeError(
        `news-timeline: ${method}() changes the items of the page, and what is shown comes from \`source\`; change the data there, or set \`items\`.`,
      );
  }

  #plug(source: Source | string | undefined): void {
    if (source === this.settingOfSource) return;
    this.#work?.abort();
    this.settingOfSource = source;
    if (!source) {
      this.now?.close();
      this.now = undefined;
      return;
    }
    const { host } = this;
    const work = (this.#work = new AbortController());
    host.data.cancel();
    host.data.state = { phase: 'fetching' };
    host.data.loaded = this.#open(source, work.signal);
  }

  async #open(source: Source | string, signal: AbortSignal): Promise<void> {
    const { host } = this;
    this.#announced = false;
    try {
      const { open } = await CHUNKS.remote();
      const now = await open(source, this.#listener(signal), signal);
      if (signal.aborted) {
        now.close();
        return;
      }
      this.now?.close();
      this.now = now;
      host.data.state = { phase: 'ready' };
      host.dataChanged(true);
      await host.element.updateComplete;
    } catch (reason) {
      if (signal.aborted) return;
      host.data.state = { phase: 'failed', problem: problemOf(reason) };
      host.dataChanged(true);
    }
  }

  #listener(signal: AbortSignal): { answered(): void; failed(reason: unknown): void } {
    const { host } = this;
    return {
      answered: () => {
        if (signal.aborted) return;
        if (this.#announced && host.data.state.phase === 'failed') host.data.state = { phase: 'ready' };
        this.#announced = false;
        host.answered();
      },
      failed: (reason) => {
        if (signal.aborted || this.#announced) return;
        this.#announced = true;
        host.data.state = { phase: 'failed', problem: problemOf(reason) };
        host.dataChanged(true);
      },
    };
  }
}

const problemOf = (reason: unknown): Extract<LoadState, { phase: 'failed' }>['problem'] => ({
  severity: 'file',
  field: 'source',
  why: reason instanceof Error ? reason.message : String(reason),
  remedy: 'Check the server; what was shown before stays.',
});
