import type { Palette } from '../../../src/render/palette.js';

/** Colours that tell what they are for. */
export const PALETTE: Palette = {
  marks: ['red', 'green', 'blue'],
  names: [],
  none: 'grey',
  ink: 'ink',
  muted: 'muted',
  hair: 'hair',
  surface: 'surface',
  accent: 'accent',
  font: 'serif',
  text: 1,
  forced: false,
};
