// Entry point of the chunk for sources that answer later: what is known of them by now.
import { CachedSource, type CacheListener } from '../../source/cached.js';
import { remote } from '../../source/remote.js';
import type { Source } from '../../source/source.js';

/** Resolves once the source has told what there is. */
export const open = async (
  source: Source | string,
  listener: CacheListener,
  signal: AbortSignal,
): Promise<CachedSource> =>
  CachedSource.open(typeof source === 'string' ? remote(source) : source, listener, { signal });
