import { withCells } from './parse-date.js';
import { createPlainNormalizer, type Normalizer, type NormalizerOptions } from './plain-normalizer.js';

export { createNormalRow, DEFAULT_IMPORTANCE, pick } from './plain-normalizer.js';
export type { Normalizer, NormalizerOptions, NormalRow } from './plain-normalizer.js';

/** A normalizer that reads every date `parseDate` reads. */
export const createNormalizer = (options: NormalizerOptions): Normalizer =>
  createPlainNormalizer({ ...options, ...withCells(options) });
