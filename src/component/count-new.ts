import type { Dataset } from '../query/dataset.js';
import type { Progress } from '../query/progress.js';
import { runInSlices } from './scheduler.js';

/** How many items of a data set on trial are not among those that are shown. */
export async function countNew(
  trial: Generator<Progress, Dataset>,
  shown: Dataset | undefined,
  signal: AbortSignal,
): Promise<number> {
  const fresh = await runInSlices(trial, signal, () => undefined);
  const { entries } = fresh.entries({ filter: {}, offset: 0, limit: fresh.total });
  return entries.filter(({ id }) => shown?.locate(id, {}) === undefined).length;
}
