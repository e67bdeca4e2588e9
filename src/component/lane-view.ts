// Lanes as a frame needs them: which there are, where each stands, and what is put over them once they are drawn.
import type { LaneRooms } from '../scene/compose.js';
import type { Scene } from '../scene/scene.js';

export interface LaneChoice {
  readonly facet: string;
  readonly value: string;
  readonly name: string;
}

/** Another one whenever lanes would be drawn another way. */
export interface LaneView extends LaneRooms {
  readonly choices: readonly LaneChoice[];
  /** Puts a head over each lane. */
  drawn(scene: Scene, heads: HTMLElement): void;
}
