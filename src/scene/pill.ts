import { Approximate, Single, Uncertain, Unknown } from '../data/date-span.js';
import type { Entry } from '../query/entry.js';
import { xOf, type Viewport } from '../view/viewport.js';
import type { Pill } from './scene.js';
import type { SceneStyle } from './style.js';

/** Bars end this many px outside the plot where they go on. */
const BEYOND = 40;
const FADE_START = Approximate.start | Uncertain.start | Unknown.start;
const FADE_END = Approximate.end | Uncertain.end | Unknown.end;

/** The dot or bar of an entry in row 0 of an axis at y = 0; the bar's end is honest to the pixel. */
export function pillOf(entry: Entry, view: Viewport, style: SceneStyle): Pill {
  const { start, end, flags } = entry.span;
  const radius = entry.importance > 7 ? style.radius + 0.75 : style.radius;
  const x = clampX(xOf(view, start), view);
  return {
    entry,
    x,
    to: Math.max(x + radius, clampX(xOf(view, end), view)),
    y: 0,
    radius,
    soft: (flags & Single) !== 0,
    fadeStart: start === -Infinity || (flags & FADE_START) !== 0,
    fadeEnd: end === Infinity || (flags & FADE_END) !== 0,
  };
}

const clampX = (x: number, view: Viewport): number => Math.min(Math.max(x, -BEYOND), view.width + BEYOND);
