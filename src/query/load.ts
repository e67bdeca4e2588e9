import { Dataset } from './dataset.js';
import { finish, type Progress } from './progress.js';
import type { DatasetOptions } from './shared.js';

/** Reads and indexes rows in slices of a few milliseconds; returning early (`return()`) cancels. */
export const loadDataset = (
  rows: readonly unknown[],
  options: DatasetOptions,
): Generator<Progress, Dataset> => Dataset.empty(options).adding(rows);

/** The same at once, for few rows. */
export const loadSync = (rows: readonly unknown[], options: DatasetOptions): Dataset =>
  finish(loadDataset(rows, options));
