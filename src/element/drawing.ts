import type { PlotInput, TickRoom } from '../context/drawing.js';
import { type AxisTicks, type AxisWindow, createAxis } from '../layout/ticks.js';
import { ownTicks } from '../layout/tick-marks.js';
import { CanvasDrawContext } from '../render/canvas-context.js';
import type { Answer, Query } from '../source/source.js';
import { msPerPx } from '../time/viewport.js';
import { edgesFor, stepFor, stepLength } from '../time/calendar.js';

// What both ways of drawing share: the question for a window, the canvas at its size, the axis kept from frame to frame.

/** Px a dot takes: entries closer than this share a bucket. */
const BUCKET = 6;
/** Narrowest label tile in px. */
const TILE = 256;
const TILE_TOP = 28;
const SPAN_TOP = 16;

/** How the scene takes a motion. */
export const AS = {
  fresh: 'fresh',
  settling: 'fresh',
  moving: 'moving',
  still: 'moving',
  resting: 'resting',
} as const;

export function queryOf({
  view,
  zone,
  filter,
  spacing,
}: PlotInput): Query & { readonly edges: Float64Array } {
  const step = stepFor(BUCKET * msPerPx(view));
  return {
    start: view.start,
    end: view.end,
    edges: spacing?.edges(view, BUCKET) ?? edgesFor(view.start, view.end, step, zone),
    ...(spacing ? {} : { calendar: { step, zone: zone.name } }),
    spanFrom: stepLength(step),
    tileLevel: Math.ceil(Math.log2(TILE * msPerPx(view))),
    tileTop: TILE_TOP,
    spanTop: SPAN_TOP,
    filter,
  };
}

/** What is drawn for that question. */
export function answerOf({ source, spacing, view, storyEntry: told }: PlotInput, query: Query): Answer {
  const answer = spacing?.answer(query, view, BUCKET, TILE) ?? source.answer(query);
  if (!told || told.kind === 'era') return answer;
  const others = answer.candidates.filter(({ ordinal }) => ordinal !== told.ordinal);
  const has = others.length < answer.candidates.length;
  const add = has || (!query.lane && told.span.start >= view.start && told.span.start < view.end);
  return add ? { ...answer, candidates: [told, ...others] } : answer;
}

/** A draw context on the canvas, emptied and of this size in CSS px. */
export function drawContextOn(
  canvas: HTMLCanvasElement,
  size: readonly [number, number],
  font: string,
): CanvasDrawContext | undefined {
  const ratio = devicePixelRatio || 1;
  const width = Math.round(size[0] * ratio);
  const height = Math.round(size[1] * ratio);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, size[0], size[1]);
  return new CanvasDrawContext(context, font);
}

export class KeptAxis {
  readonly #room: (input: PlotInput) => TickRoom;
  #axis: ((window: AxisWindow) => AxisTicks) | undefined;
  /** What it was made for. */
  #madeFor: readonly unknown[] = [];

  constructor(room: (input: PlotInput) => TickRoom) {
    this.#room = room;
  }

  ticks(input: PlotInput): AxisTicks {
    const { zone, locale, table, metrics } = input;
    const now = [zone, locale, table, metrics];
    if (!this.#axis || now.some((value, i) => value !== this.#madeFor[i]))
      this.#axis = createAxis({ zone, locale, ...this.#room(input), ...(table ? { table } : {}) });
    this.#madeFor = now;
    const room = this.#room(input);
    const ticks = input.spacing?.ticks(input.view, this.#axis, room) ?? this.#axis(input.view);
    return input.formatTick ? ownTicks(ticks, input.formatTick, input.view, room.labelWidth) : ticks;
  }
}
