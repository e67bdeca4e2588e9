import type { LayoutWords } from '../messages.js';

/** English for what is said of spacing that is not by date. */
export const layouts: LayoutWords = {
  spacingTime: 'Spaced by date',
  even: 'Equal steps, not spaced by date',
  compressed: 'Long gaps are folded',
  evenAtMost: 'even steps only up to {n} events',
};
