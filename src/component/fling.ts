// Momentum: the window goes on after a drag, ever slower.
import { panned } from '../view/viewport.js';
import { reducedMotion, type MotionController } from './motion-controller.js';

/** Share of speed that momentum keeps per ms. */
const FRICTION = 0.9965;

/** `speed` in px per ms. */
export function fling(motion: MotionController, speed: number): void {
  if (reducedMotion() || Math.abs(speed) < 0.15) return;
  let last = 0;
  let now = speed;
  motion.animate((elapsed) => {
    const ms = elapsed - last;
    last = elapsed;
    now *= FRICTION ** ms;
    const { start, end, width } = motion.view;
    motion.step(panned(motion.view, now * ms), true);
    // where the data ends the window is held
    const held = ms > 0 && Math.abs(motion.view.start - start) < ((end - start) / width) * 0.01;
    return Math.abs(now) > 0.02 && !held;
  }, true);
}
