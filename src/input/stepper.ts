import { stopsOf } from '../layout/hit-test.js';
import type { Stop } from '../layout/scene.js';
import { along, lengthOf, type Picture } from '../layout/vertical-scene.js';
import type { Entry, Filter, SyncSource } from '../source/source.js';

/** Where in a scene an entry can be found: its mark, its label, or the histogram that holds it. */
export function stopOf(scene: Picture, entry: Entry): Stop | undefined {
  const own = stopsOf(scene).filter((s) => s.kind === 'entry' && s.entry.ordinal === entry.ordinal);
  const t = entry.span.start;
  return own.at(-1) ?? stopsOf(scene).find((s) => s.kind !== 'entry' && s.start <= t && t < s.end);
}

// Walking from mark to mark in time order, beyond the window too.

export interface Walk {
  readonly scene: Picture;
  readonly source: SyncSource;
  readonly filter: Filter;
}

/** The next stop in the scene, or else the entry beyond the window that the view must move to. */
export function stepFrom(
  walk: Walk,
  current: Stop | undefined,
  direction: 1 | -1,
): Stop | { readonly beyond: Entry } | undefined {
  const { scene } = walk;
  const inView = (s: Stop): boolean => along(scene, s)[1] > 0 && along(scene, s)[0] < lengthOf(scene);
  const visible = onceEach(stopsOf(scene).filter(inView), current);
  if (!current) return direction === 1 ? visible[0] : visible.at(-1);
  const at = visible.findIndex((s) => s.key === current.key);
  const next = at < 0 ? nearest(visible, current.t, direction) : visible[at + direction];
  const beyond = walk.source.seek(edgeOf(current, direction), direction, walk.filter);
  const ordered = inOrder(walk, current, direction, next);
  if (ordered) return ordered;
  if (next && !(beyond && unseen(scene, beyond) && (next.t - beyond.span.start) * direction > 0)) return next;
  return beyond && beyond.ordinal !== ordinalOf(current) ? { beyond } : undefined;
}

/**
 * Where lanes are out of sight, single events are walked in the source's order, so that none of one moment is passed over.
 * Undefined where a crowd is next to one.
 */
function inOrder(
  { scene, source, filter }: Walk,
  current: Stop,
  direction: 1 | -1,
  next: Stop | undefined,
): Stop | { readonly beyond: Entry } | undefined {
  if (!scene.clipped || current.kind !== 'entry') return undefined;
  const at = (offset: number): Entry | undefined =>
    offset < 0 ? undefined : source.entries({ filter, offset, limit: 1 }).entries[0];
  const rank = source.locate(current.entry.id, filter)?.rank ?? -1;
  // of two with one id the first is found
  if (at(rank)?.ordinal !== current.entry.ordinal) return undefined;
  const entry = at(rank + direction);
  if (!entry) return next?.kind === 'entry' ? current : undefined;
  if (next && next.kind !== 'entry' && (entry.span.start - next.t) * direction >= 0) return undefined;
  const stop = stopOf(scene, entry);
  if (!stop) return entry.kind === 'era' ? undefined : { beyond: entry };
  const inView = along(scene, stop)[1] > 0 && along(scene, stop)[0] < lengthOf(scene);
  return stop.kind === 'entry' && inView ? stop : undefined;
}

/** It stands in a lane that is scrolled out of sight. */
const unseen = (scene: Picture, entry: Entry): boolean =>
  scene.clipped === true && entry.kind !== 'era' && stopOf(scene, entry) === undefined;

/** One stop per entry, though it may have a name in a span row and a bar, or a dot in several lanes; the current one stays. */
function onceEach(stops: readonly Stop[], current: Stop | undefined): Stop[] {
  const seen = new Set<number>();
  const taken = current && stops.some((s) => s.key === current.key) ? ordinalOf(current) : undefined;
  return stops.filter((s) => {
    const ordinal = ordinalOf(s);
    if (ordinal === undefined || s.key === current?.key) return true;
    if (ordinal === taken || seen.has(ordinal)) return false;
    seen.add(ordinal);
    return true;
  });
}

const ordinalOf = (stop: Stop): number | undefined =>
  stop.kind === 'entry' ? stop.entry.ordinal : undefined;

const nearest = (stops: readonly Stop[], t: number, direction: 1 | -1): Stop | undefined =>
  direction === 1 ? stops.find((s) => s.t > t) : stops.findLast((s) => s.t < t);

/** Where to look on: after the end of a histogram, after the start of an entry. */
function edgeOf(stop: Stop, direction: 1 | -1): number {
  if (direction === -1) return stop.t;
  return stop.kind === 'entry' ? stop.t + Math.max(1, Math.abs(stop.t) * 1e-15) : stop.end;
}
