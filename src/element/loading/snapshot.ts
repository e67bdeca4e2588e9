// A live file with a snapshot of it: what was there at publishing stands until the live one has been read whole and is no worse, so
// that a sheet that is gone, slow, emptied or broken never blanks a page.
import type { Problem } from '../../items/problem.js';
import { faultOf } from './fetch-outcome.js';
import { type Fetched, fetchItems, type FetchSettings } from './load.js';

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
