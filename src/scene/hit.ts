import { stopsOf } from './stops.js';
import type { Stop } from './scene.js';
import type { Picture } from './vertical-scene.js';

/** The mark under a point, or undefined. Where several are, the one whose middle is nearest. */
export function hit(scene: Picture, x: number, y: number): Stop | undefined {
  let best: Stop | undefined;
  let least = Infinity;
  for (const s of stopsOf(scene)) {
    if (x < s.x || x > s.x + s.width || y < s.y || y > s.y + s.height) continue;
    const pill = s.kind === 'entry' && s.key.startsWith('pill:');
    const aside = scene.vertical ? x - (s.x + s.width / 2) : y - (s.y + s.height / 2);
    const reach = pill ? Math.abs(aside) : 6;
    const away = reach + Math.max(0, s.x - x, x - s.x - s.width);
    if (away < least) [best, least] = [s, away];
  }
  return best;
}
