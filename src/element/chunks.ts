// The code that is not in the program itself: one table of chunks, and the state of each for one element.
// A chunk is at least 5 kB (gzip), and no plain page needs one but for `interaction`, which is requested together with the program.
import { Chunk, type ChunkHost } from './chunk.js';

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
