/** A window of time, as middle and length in ms. */
export interface Glance {
  readonly middle: number;
  readonly length: number;
}

/**
 * The way from one window to another, by share 0 to 1: lengths change by equal factors, and the middle keeps pace, so that a
 * fixed time runs over the screen evenly. A far move zooms out first until both ends are in sight.
 */
export function glidePath(from: Glance, to: Glance): (share: number) => Glance {
  const apart = Math.abs(to.middle - from.middle);
  const widest = Math.max(from.length, to.length);
  if (apart <= widest * 1.5) return straight(from, to);
  const over: Glance = { middle: (from.middle + to.middle) / 2, length: Math.max(apart * 1.2, widest) };
  const out = straight(from, over);
  const back = straight(over, to);
  return (share) => (share < 0.5 ? out(share * 2) : back(share * 2 - 1));
}

/** How far it is, in doublings of length and in screens, whichever is more. */
export const glideDistance = (from: Glance, to: Glance): number =>
  Math.max(
    Math.abs(Math.log2(to.length / from.length)),
    Math.abs(to.middle - from.middle) / Math.max(from.length, to.length),
  );

function straight(from: Glance, to: Glance): (share: number) => Glance {
  const factor = to.length / from.length;
  const shift = to.middle - from.middle;
  return (share) => {
    const grown = factor ** share;
    const way = Math.abs(factor - 1) < 1e-6 ? share : (grown - 1) / (factor - 1);
    return { middle: from.middle + shift * way, length: from.length * grown };
  };
}
