// The scripted frames: 60 of exponential zoom from 126 years to one week, then 60 of panning.
import { EXTENT, FOCUS } from './dataset.js';

const WEEK = 7 * 86400e3;
const ZOOM_FRAMES = 60;
const PAN_FRAMES = 60;
const PAN_STEP = 1 / 30; // of the window's width: 40 px

/** The windows [t0, t1] of all frames. */
export function frameWindows() {
  const [first, last] = EXTENT;
  const share = (FOCUS - first) / (last - first);
  const zoom = Array.from({ length: ZOOM_FRAMES }, (_, i) => {
    const width = (last - first) * (WEEK / (last - first)) ** ((i + 1) / ZOOM_FRAMES);
    return [FOCUS - share * width, FOCUS + (1 - share) * width];
  });
  const [from, to] = zoom[ZOOM_FRAMES - 1];
  const pan = Array.from({ length: PAN_FRAMES }, (_, i) => {
    const shift = WEEK * PAN_STEP * (i < PAN_FRAMES / 2 ? i + 1 : PAN_FRAMES - i - 1);
    return [from + shift, to + shift]; // over the story and back
  });
  return [...zoom, ...pan];
}
