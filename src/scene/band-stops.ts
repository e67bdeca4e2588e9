// Bands whose name found no room can be come to by the start of their line.
import type { Band, Stop, StripLabel } from './scene.js';
import { roomy, type Box } from './target-box.js';

export const bandStops = (
  bands: readonly Band[],
  strip: readonly Pick<StripLabel, 'entry'>[],
  boxOf: (band: Band) => Box,
): Stop[] =>
  bands
    .filter(({ entry }) => !strip.some((s) => s.entry.ordinal === entry.ordinal))
    .map((band) => ({
      kind: 'entry',
      key: `band:${String(band.entry.ordinal)}`,
      entry: band.entry,
      t: band.entry.span.start,
      lane: -1,
      ...roomy(boxOf(band)),
    }));
