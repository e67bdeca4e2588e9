import type { LaneInput, LaneRoom } from './compose.js';
import type { Lane } from './scene.js';

/** A lane that is scrolled out of sight: nothing is asked of it. */
export const composeAway = ({ value, name }: LaneInput, room: LaneRoom): Lane => ({
  value,
  name,
  ...room,
  away: true,
  count: 0,
  pills: [],
  ridges: [],
  overflows: [],
  labels: [],
});
