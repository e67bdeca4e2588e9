// Questions under way and answers that came: the same question is put once, a superseded one is aborted, memory is bounded.

interface Kept {
  readonly answer: unknown;
  readonly bytes: number;
}

interface Asking {
  readonly key: string;
  readonly abort: AbortController;
  readonly since: number;
  next:
    | { readonly key: string; readonly start: () => void; readonly timer: ReturnType<typeof setTimeout> }
    | undefined;
}

export interface CacheHost {
  /** An answer came. */
  answered(): void;
  failed(reason: unknown): void;
  /** False: the answer is not to be kept, as one from other data. */
  admit(answer: unknown): boolean;
}

/** Slots that begin so are asked ahead of need. */
export const AHEAD = 'ahead ';
/** Ms that a question may still take once another one took its place: without it, nothing would ever be answered while a window zooms. */
const GRACE = 250;
/** Ms before a question that failed is put again; each time twice as long. */
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

export class AnswerCache {
  readonly #kept = new Map<string, Kept>();
  readonly #asking = new Map<string, Asking>();
  readonly #pauses = new Map<string, { readonly until: number; readonly pause: number }>();
  readonly #host: CacheHost;
  readonly #most: number;
  #bytes = 0;
  private waiting: (() => void)[] = [];

  /** `most` bytes of answers are kept. */
  constructor(host: CacheHost, most: number) {
    this.#host = host;
    this.#most = most;
  }

  /** How much is kept. */
  get size(): number {
    return this.#bytes;
  }

  /** Questions are under way, other than those put ahead of need. */
  get busy(): boolean {
    for (const slot of this.#asking.keys()) if (!slot.startsWith(AHEAD)) return true;
    return false;
  }

  /** Resolves when no question is under way. */
  get settled(): Promise<void> {
    return this.busy ? new Promise((resolve) => this.waiting.push(resolve)) : Promise.resolve();
  }

  /** The answer where it is there. Else it is asked for; in a slot one question is under way, and the last one asked for is next. */
  ask<T>(slot: string, key: string, put: (signal: AbortSignal) => T | Promise<T>): T | undefined {
    const known = this.look(key) as T | undefined;
    if (known !== undefined) return known;
    const pause = this.#pauses.get(key);
    if (pause && pause.until > Date.now()) return undefined;
    const now = this.#asking.get(slot);
    if (now?.key === key) {
      if (now.next) clearTimeout(now.next.timer);
      now.next = undefined;
      return undefined;
    }
    if (now) {
      this.#queue(slot, now, key, put);
      return undefined;
    }
    return this.#start(slot, key, put);
  }

  look(key: string): unknown {
    const kept = this.#kept.get(key);
    if (!kept) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.answer;
  }

  /** Forgets all answers; what is asked for goes on. */
  forget(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  /** Forgets all answers and lets go of all questions. */
  clear(): void {
    for (const { abort, next } of this.#asking.values()) {
      if (next) clearTimeout(next.timer);
      abort.abort();
    }
    this.#asking.clear();
    this.#pauses.clear();
    this.forget();
    this.#tellSettled();
  }

  #queue<T>(slot: string, now: Asking, key: string, put: (signal: AbortSignal) => T | Promise<T>): void {
    if (now.next?.key === key) return;
    if (now.next) clearTimeout(now.next.timer);
    const start = (): void => {
      if (this.#asking.get(slot) !== now) return;
      now.abort.abort();
      this.#asking.delete(slot);
      if (this.#start(slot, key, put) !== undefined) this.#host.answered();
    };
    const left = Math.max(0, GRACE - (Date.now() - now.since));
    now.next = { key, start, timer: setTimeout(start, left) };
  }

  #start<T>(slot: string, key: string, put: (signal: AbortSignal) => T | Promise<T>): T | undefined {
    const abort = new AbortController();
    const asking: Asking = { key, abort, since: Date.now(), next: undefined };
    let later: T | Promise<T>;
    try {
      later = put(abort.signal);
    } catch (reason) {
      this.#fail(key, reason);
      return undefined;
    }
    if (!(later instanceof Promise)) return this.#keep(key, later) ? later : undefined;
    this.#asking.set(slot, asking);
    later.then(
      (answer) => this.#came(slot, asking, () => this.#keep(key, answer)),
      (reason: unknown) => {
        if (!abort.signal.aborted) this.#came(slot, asking, () => this.#fail(key, reason));
      },
    );
    return undefined;
  }

  /** An answer or a failure of a question that is still asked; one that was let go of changes nothing. */
  #came(slot: string, asking: Asking, take: () => unknown): void {
    if (asking.abort.signal.aborted || this.#asking.get(slot) !== asking) return;
    this.#asking.delete(slot);
    take();
    if (asking.next) {
      clearTimeout(asking.next.timer);
      this.#asking.set(slot, asking);
      asking.next.start();
    }
    this.#host.answered();
    this.#tellSettled();
  }

  #tellSettled(): void {
    if (this.busy) return;
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }

  #fail(key: string, reason: unknown): void {
    const pause = Math.min(LONGEST_PAUSE, 2 * (this.#pauses.get(key)?.pause ?? FIRST_PAUSE / 2));
    this.#pauses.set(key, { until: Date.now() + pause, pause });
    setTimeout(() => this.#host.answered(), pause);
    this.#host.failed(reason);
  }

  #keep(key: string, answer: unknown): boolean {
    this.#pauses.delete(key);
    if (!this.#host.admit(answer)) return false;
    const bytes = 200 + 2 * key.length + bytesOf(answer, 0);
    this.#kept.set(key, { answer, bytes });
    this.#bytes += bytes;
    for (const [old, { bytes: freed }] of this.#kept) {
      if (this.#bytes <= this.#most || old === key) break;
      this.#kept.delete(old);
      this.#bytes -= freed;
    }
    return true;
  }
}

/** About how much memory an answer takes: numbers 8 bytes, text 2 a letter, objects 40 and what is in them. */
function bytesOf(value: unknown, depth: number): number {
  if (typeof value === 'string') return 24 + 2 * value.length;
  if (typeof value !== 'object' || value === null || depth > 6) return 8;
  if (ArrayBuffer.isView(value)) return 64 + value.byteLength;
  let bytes = 40;
  for (const one of Object.values(value)) bytes += bytesOf(one, depth + 1);
  return bytes;
}
