import type { Stop } from './scene.js';

/** Smallest target in px, both ways (WCAG 2.2, 2.5.8). */
const TARGET = 24;

export type Box = Pick<Stop, 'x' | 'y' | 'width' | 'height'>;

/** A box of at least the target size about the same middle. */
export const roomy = (b: Box): Box => {
  const width = Math.max(TARGET, b.width);
  const height = Math.max(TARGET, b.height);
  return { x: b.x - (width - b.width) / 2, y: b.y - (height - b.height) / 2, width, height };
};
