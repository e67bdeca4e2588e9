import type { Normalizer } from '../items/normalizer.js';
import { Dataset } from './indexed/dataset.js';
import type { ScannedItems } from './scan.js';
import { finish, type Progress } from '../items/sliced-work.js';
import type { DatasetOptions } from './indexed/snapshot.js';

/** Reads and indexes rows in slices of a few milliseconds; returning early (`return()`) cancels. */
export function* loadDataset(
  rows: readonly unknown[],
  options: DatasetOptions,
): Generator<Progress, Dataset> {
  const dataset = yield* Dataset.empty(options).adding(rows);
  yield { done: rows.length, total: rows.length };
  dataset.counts({}); // the first picture asks for them, and more beside
  return dataset;
}

/** The same at once, for few rows. */
export const loadSync = (rows: readonly unknown[], options: DatasetOptions): Dataset =>
  finish(loadDataset(rows, options));

/** Few items that became many, in slices: entries keep their ordinals, and values their colours. */
export function grown(few: ScannedItems, options: DatasetOptions): Generator<Progress, Dataset> {
  // rows that come while this is under way are not among them: whoever adds those adds them to the outcome too
  return growing(few, [...few.shared.rows], options);
}

function* growing(
  few: ScannedItems,
  rows: readonly unknown[],
  options: DatasetOptions,
): Generator<Progress, Dataset> {
  const { gone } = few;
  const { normalizer } = options;
  const ordinals: number[] = [];
  for (const { slot, ordinal } of few.all) if (slot !== ordinal) ordinals[slot] = ordinal;
  const kept: Normalizer = {
    read: (raw, row, out) => !gone.has(row) && normalizer.read(raw, row, out),
    get problems() {
      return normalizer.problems;
    },
    get dropped() {
      return normalizer.dropped;
    },
  };
  const empty = Dataset.empty({ ...options, normalizer: kept }, few);
  return yield* empty.adding(rows, ordinals);
}
