import { withCells } from '../../../src/data/parse-date.js';
import {
  createPlainNormalizer,
  type Normalizer,
  type NormalizerOptions,
} from '../../../src/data/plain-normalizer.js';

/** A normalizer with the reader of cell dates at hand, as the element has it once its rows need it. */
export const createNormalizer = (options: NormalizerOptions): Normalizer =>
  createPlainNormalizer({ ...options, ...withCells(options) });
