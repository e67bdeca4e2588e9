import type { CSSResult } from 'lit';
import { addEnglish, type LaterWords } from '../i18n/messages.js';

// A chunk of code as one element sees it: loaded when it is first wanted, with its style sheets.

export interface ChunkHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  /** `ready` resolves when the messages to show are there, or cannot be had. */
  readonly languageController: { readonly ready: Promise<void> };
  requestUpdate(): void;
}

/** A chunk as one element sees it: loaded when it is first wanted, with its style sheets and English. */
export class Chunk<Module extends object> {
  /** The module, once it is there. */
  now: Module | undefined;
  /** The last load came to nothing. */
  failed = false;
  readonly #host: ChunkHost;
  readonly #load: () => Promise<Module>;
  #loading: Promise<void> | undefined;
  #tries = 0;

  constructor(host: ChunkHost, load: () => Promise<Module>) {
    this.#host = host;
    this.#load = load;
  }

  /** Resolves when what was asked for is there, or could not be had. */
  get settled(): Promise<void> | undefined {
    return this.now ? undefined : this.#loading;
  }

  /**
   * The module; asking for it loads it, and the host is rendered again when it has come. A failed load is tried again at the
   * rendering that follows, and from then on when somebody calls `retry`.
   */
  want(): Module | undefined {
    if (!this.now && this.#tries < 2) this.#loading ??= this.#fetch();
    return this.now;
  }

  retry(): void {
    this.#tries = 0;
    this.want();
    this.#host.requestUpdate();
  }

  async #fetch(): Promise<void> {
    this.#tries++;
    this.failed = false;
    try {
      const module = await this.#load();
      await this.#host.languageController.ready;
      adopt(this.#host.renderRoot, module);
      this.now = module;
    } catch {
      this.failed = true;
    }
    this.#loading = undefined;
    this.#host.requestUpdate();
  }
}

/** Updates until nothing that was asked for is still on its way. */
export async function settled<Done>(
  update: () => Promise<Done>,
  waits: () => readonly { readonly settled: Promise<unknown> | undefined }[],
): Promise<Done> {
  for (;;) {
    const done = await update();
    const pending = waits().flatMap((wait) => wait.settled ?? []);
    if (!pending.length) return done;
    await Promise.all(pending);
  }
}

interface Part {
  readonly styles?: readonly CSSResult[];
  readonly english?: Partial<LaterWords>;
}

/** Style sheets go before the last one, the element's own, whose tokens win. */
function adopt(root: HTMLElement | DocumentFragment, part: Part): void {
  addEnglish(part.english);
  if (!(root instanceof ShadowRoot)) return;
  const sheets = (part.styles ?? []).flatMap((style) => style.styleSheet ?? []);
  root.adoptedStyleSheets = [
    ...root.adoptedStyleSheets.slice(0, -1),
    ...sheets,
    ...root.adoptedStyleSheets.slice(-1),
  ];
}

// The code that is not in the program itself: one table of chunks, and the state of each for one element.
// A chunk is at least 5 kB (gzip), and no plain page needs one but for `interaction`, which is requested together with the program.

/** One promise a page: chunks are requested once, whatever the number of elements. */
const interaction = once(() => import('./chunks/interaction.js'));

export const CHUNKS = {
  /** Controls, gestures, keys, overview: what makes the first picture usable. */
  interaction,
  /** Help, and what is said to who reads by ear: full names of marks, a summary, a table, sound. */
  accessible: once(() => import('./chunks/accessible.js')),
  /** Card, filter panels, problems, list, story, print: what a reader opens. */
  views: once(() => import('./chunks/views.js')),
  /** Lanes, even spacing, time to the left, automatic height and layout: what an author asks for. */
  layouts: once(() => import('./chunks/layouts.js')),
  /** State in the address, refreshed sources, children as data: ties to the page around the element. */
  page: once(() => import('./chunks/page.js')),
  /** What authors draw over the plot with. */
  overlay: once(() => import('./overlay.js')),
  /** Videos, sound, maps, documents, posts: where an item has any. */
  media: once(() => import('./chunks/media.js')),
  /** The index for many items. */
  indexed: once(() => import('./chunks/indexed.js')),
  /** Sources that answer later: kept answers, and questions to a server. */
  remote: once(() => import('./chunks/remote.js')),
} as const;

export type ChunkName = keyof typeof CHUNKS;
type ModuleOf<Name extends ChunkName> = Awaited<ReturnType<(typeof CHUNKS)[Name]>>;

/** Remembers a promise that is kept, and forgets one that failed, so that it can be tried again. */
function once<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loading: Promise<Module> | undefined;
  return () =>
    (loading ??= load().catch((reason: unknown) => {
      loading = undefined;
      throw reason;
    }));
}

export type Chunks = { readonly [Name in ChunkName]: Chunk<ModuleOf<Name>> };

export const createChunks = (host: ChunkHost): Chunks =>
  Object.fromEntries(
    Object.entries(CHUNKS).map(([name, load]) => [name, new Chunk<object>(host, load)]),
  ) as unknown as Chunks;
