import type { Scene, Stop } from './scene.js';

/** The mark under a point, or undefined. Where several are, the one whose middle is nearest. */
export function hit(scene: Scene, x: number, y: number): Stop | undefined {
  let best: Stop | undefined;
  let least = Infinity;
  for (const s of scene.stops) {
    if (x < s.x || x > s.x + s.width || y < s.y || y > s.y + s.height) continue;
    const reach = s.kind === 'entry' && s.key.startsWith('pill:') ? Math.abs(y - (s.y + s.height / 2)) : 6;
    const away = reach + Math.max(0, s.x - x, x - s.x - s.width);
    if (away < least) [best, least] = [s, away];
  }
  return best;
}
