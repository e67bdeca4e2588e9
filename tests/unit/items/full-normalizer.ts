import { withCells } from '../../../src/time/parse-date.js';
import {
  createPlainNormalizer,
  type Normalizer,
  type NormalizerOptions,
} from '../../../src/items/normalizer.js';

/** A normalizer with the reader of cell dates at hand, as the element has it once its rows need it. */
export const createNormalizer = (options: NormalizerOptions): Normalizer =>
  createPlainNormalizer({ ...options, ...withCells(options) });
