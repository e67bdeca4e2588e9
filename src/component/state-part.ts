// What stands in the plot where there is nothing to draw: one chunk, loaded when that happens.
import { stateStyles } from './chrome/state.styles.js';

export { emptyState } from './chrome/empty-state.js';
export { emptiness } from './emptiness.js';
export { gapNote } from './gap-note.js';
export const styles = [stateStyles] as const;
