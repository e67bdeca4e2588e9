import type { Dataset } from '../query/dataset.js';
import { runInSlices } from './scheduler.js';

/**
 * Work that can wait until the picture is there: small pieces made one, and ids that stand twice. Resolves with the data
 * set to show from then on, or with undefined when aborted.
 */
export async function tidied(dataset: Dataset, signal: AbortSignal): Promise<Dataset | undefined> {
  const quiet = (): void => undefined;
  try {
    const whole = dataset.isScattered ? await runInSlices(dataset.compacting(), signal, quiet) : dataset;
    await runInSlices(whole.indexingIds(), signal, quiet);
    return whole;
  } catch (reason) {
    if (!signal.aborted) throw reason;
    return undefined;
  }
}
