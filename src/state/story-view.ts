// The window in which a step of a story is told: its item, with room on both sides for the step before and the one after.

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Least and most room on one side, as shares of all the story's time; and what the item's own length asks for. */
const LEAST = 1 / 60;
const MOST = 1 / 6;
const OWN = 0.35;
const DAY = 86_400_000;

/**
 * The window [start, end) in ms of one of the stretches, in the order they are told. The nearer of its two neighbours is in
 * it too, as long as that leaves the item itself large enough. Open sides are taken at the ends of `whole`.
 */
export function storyView(
  steps: readonly Stretch[],
  index: number,
  whole: readonly [number, number],
): [number, number] {
  const closed = steps.map((stretch) => within(stretch, whole));
  const own = closed[index]!;
  const all = extentOf(closed);
  const length = all > 0 ? all : whole[1] - whole[0];
  const near = [closed[index - 1], closed[index + 1]].flatMap((other) => (other ? gap(own, other) : []));
  const asked = near.length ? Math.min(...near) * 1.2 : 0;
  const room = Math.max(
    Math.min(Math.max(asked, length * LEAST), length * MOST),
    (own.end - own.start) * OWN,
  );
  return [own.start - (room || DAY), own.end + (room || DAY)];
}

const gap = (a: Stretch, b: Stretch): number => Math.max(0, b.start - a.end, a.start - b.end);

const extentOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((most, { end }) => Math.max(most, end), -Infinity) -
  stretches.reduce((least, { start }) => Math.min(least, start), Infinity);

function within({ start, end }: Stretch, [from, to]: readonly [number, number]): Stretch {
  const first = Number.isFinite(start) ? start : Math.min(from, end);
  const last = Number.isFinite(end) ? end : Math.max(to, first);
  return { start: Number.isFinite(first) ? first : from, end: last };
}
