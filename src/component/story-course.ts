import type { Entry } from '../query/entry.js';

/** How a step of the story and the window stand to each other; shared with what draws, and with what keeps both in the address. */
export interface StoryCourse {
  /** The entry the story is at: it is marked as long as no other is chosen. */
  entry: Entry | undefined;
  /** The reader moved away from the step's own window. */
  strayed: boolean;
  /** A step was asked for: with its own window, or with the window as it stands. */
  due: 'show' | 'keep' | undefined;
}
