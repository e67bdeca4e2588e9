// A vertical axis as tall as the story needs: the page scrolls, and what of time can be seen follows. Numbers only.
import type { Viewport } from '../time/viewport.js';

/** Screens that the axis takes at most; a scale that would need more shows a part of the time. */
export const MOST_SCREENS = 20;
/** Px that a headline takes on average. */
const HEADLINE = 72;

/** The times that stand on the axis, and its height in px. */
export interface AutoHeight {
  readonly start: number;
  readonly end: number;
  readonly height: number;
}

/** The height at which so many headlines have room, at most all screens. */
export const openingHeight = (count: number, screen: number): number =>
  Math.min(screen * MOST_SCREENS, Math.max(screen, count * HEADLINE));

/** The axis on which a window has its length: all of the extent, or where that is too tall, as much around the window. */
export function autoHeightOf(view: Viewport, extent: readonly [number, number]): AutoHeight {
  const scale = view.width / (view.end - view.start);
  const most = (view.width * MOST_SCREENS) / scale;
  let [start, end] = extent;
  if (end - start > most) {
    const middle = (view.start + view.end) / 2;
    start = Math.min(Math.max(start, middle - most / 2), end - most);
    end = start + most;
  }
  start = Math.min(start, view.start);
  end = Math.max(end, view.end);
  return { start, end, height: (end - start) * scale };
}

/** The window that is seen so many px from the top of the axis. */
export function seenAt(autoHeight: AutoHeight, view: Viewport, offset: number): Viewport {
  const perPx = (autoHeight.end - autoHeight.start) / autoHeight.height;
  const length = view.end - view.start;
  const start = Math.min(
    Math.max(autoHeight.start, autoHeight.start + offset * perPx),
    autoHeight.end - length,
  );
  return { ...view, start, end: start + length };
}

/** Px from the top of the axis at which a window is seen. */
export const offsetOf = (autoHeight: AutoHeight, view: Viewport): number =>
  ((view.start - autoHeight.start) / (autoHeight.end - autoHeight.start)) * autoHeight.height;

/** The axis is drawn for another scale, or the window lies outside of it. */
export const outgrown = (autoHeight: AutoHeight, view: Viewport): boolean => {
  const perPx = (autoHeight.end - autoHeight.start) / autoHeight.height;
  const scale = (view.end - view.start) / view.width / perPx;
  return (
    Math.abs(scale - 1) > 1e-6 || view.start < autoHeight.start - perPx || view.end > autoHeight.end + perPx
  );
};
