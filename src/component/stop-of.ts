import { stopsOf } from '../scene/stops.js';
import type { Entry } from '../query/entry.js';
import type { Stop } from '../scene/scene.js';
import type { Picture } from '../scene/vertical-scene.js';

/** Where in a scene an entry can be found: its mark, its label, or the ridge that holds it. */
export function stopOf(scene: Picture, entry: Entry): Stop | undefined {
  const own = stopsOf(scene).filter((s) => s.kind === 'entry' && s.entry.ordinal === entry.ordinal);
  const t = entry.span.start;
  return own.at(-1) ?? stopsOf(scene).find((s) => s.kind !== 'entry' && s.start <= t && t < s.end);
}
