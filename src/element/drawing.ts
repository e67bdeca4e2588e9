import type { PlotInput, TickRoom } from '../context/drawing.js';
import { type AxisTicks, type AxisWindow, createAxis, ownTicks } from '../layout/ticks.js';
import { CanvasDrawContext } from '../render/canvas-context.js';
import type { Answer, Query } from '../source/source.js';
import { msPerPx } from '../time/viewport.js';
import { edgesFor, stepFor, stepLength } from '../time/calendar.js';
import type { ReactiveController } from 'lit';
import type { ItemInput } from '../items/item.js';
import type { TimelineContext } from '../context/timeline-context.js';

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

// A page that was made ahead (`news-timeline/static`) brings a picture in the shadow tree and the items as JSON: the picture stands
// until the element can be used in its place.

interface Context extends Pick<
  TimelineContext,
  'addController' | 'renderRoot' | 'plot' | 'listed' | 'dispatch'
> {
  readonly chunks: { readonly interaction: { readonly settled: Promise<void> | undefined } };
}

export class FirstPicture implements ReactiveController {
  readonly #host: Context;
  /** It was looked for, and is not there or no more. */
  #gone = false;

  constructor(host: Context) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { renderRoot, plot, listed, chunks, dispatch } = this.#host;
    if (this.#gone || !(renderRoot instanceof ShadowRoot)) return;
    const picture = renderRoot.querySelector('.static');
    if (picture && ((!plot.scene && !listed) || chunks.interaction.settled)) return;
    this.#gone = true;
    // who has opened the list goes on reading it
    const focus = picture?.contains(renderRoot.activeElement) ?? false;
    if (picture?.querySelector('details[open]'))
      dispatch({ type: 'layout', by: 'reader', layout: 'list', focus });
    picture?.remove();
  }
}

/** Items in the element as JSON; undefined where there are none, or not all of them yet. */
export function itemsWithin(element: Element): readonly ItemInput[] | undefined {
  const script = element.querySelector(':scope > script[type="application/json"]');
  if (!script) return undefined;
  try {
    const items: unknown = JSON.parse(script.textContent);
    return Array.isArray(items) ? (items as ItemInput[]) : undefined;
  } catch {
    return undefined; // it is still being parsed, and slotted again
  }
}
