import type { Picture } from '../scene/vertical-scene.js';
import type { Motion } from './motion-controller.js';

/** What holds focus and name of the current mark, as the drawing knows it. */
export interface MarkFocus {
  follow(scene: Picture, motion: Motion): void;
  restore(): void;
}
