// Marks of an application's own on a horizontal axis: composed of plain data in px, and put down with the draw context that draws ours, so
// that they are on the canvas, in print and in a picture for other programs alike.
import { attempt } from '../items/problem.js';

/** An item's mark where it is drawn singly. */
export interface PlacedItem {
  /** The author's object. */
  readonly item: unknown;
  /** Px of its start and end, and of the middle of its mark. */
  readonly x: number;
  readonly to: number;
  readonly y: number;
  /** For `colours.of`. */
  readonly colour: number;
}

export interface MarkFrame {
  /** The window [start, end) in ms. */
  readonly start: number;
  readonly end: number;
  /** Px of the plot, and of its room for marks. */
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** Px of a time. */
  readonly x: (time: number) => number;
  readonly items: readonly PlacedItem[];
}

/** Shapes come in batches of one colour, as flat lists of numbers. */
export interface MarkContext {
  /** [x, y, width, height] each. */
  rects(list: readonly number[], colour: string, alpha: number, radius?: number): void;
  /** [x, y, radius] each; `ring` draws the outline only, so many px wide. */
  dots(list: readonly number[], colour: string, ring?: number): void;
  /** [x1, y1, x2, y2] each, upright or level. */
  lines(list: readonly number[], colour: string, alpha: number, width: number): void;
  text(
    text: string,
    x: number,
    y: number,
    style: {
      readonly colour: string;
      readonly size: number;
      readonly bold?: boolean;
      readonly align?: 'start' | 'center' | 'end';
    },
  ): void;
}

export interface MarkColours {
  readonly ink: string;
  readonly muted: string;
  readonly hair: string;
  readonly surface: string;
  readonly accent: string;
  /** The colour of an item's mark. */
  readonly of: (colour: number) => string;
}

export interface OwnMark<Data> {
  readonly name: string;
  /** Under our marks or over them. Default: under. */
  readonly layer?: 'under' | 'over';
  /** What is to be drawn in this frame; undefined where nothing is. Called for each frame: keep it quick. */
  readonly compose: (frame: MarkFrame) => Data | undefined;
  readonly paint: (data: Data, ctx: MarkContext, colours: MarkColours) => void;
}

/** A mark with what it is to draw. */
export interface ComposedMark {
  readonly layer: 'under' | 'over';
  readonly paint: (ctx: MarkContext, colours: MarkColours) => void;
}

const registered = new Map<string, (frame: MarkFrame) => ComposedMark | undefined>();

/** Draws a mark of one's own in every timeline of the page from its next frame on; the result takes it back. */
export function registerMark<Data>({ name, layer = 'under', compose, paint }: OwnMark<Data>): () => void {
  if (registered.has(name))
    throw new TypeError(`registerMark: there is a mark "${name}" already; choose another name.`);
  const label = `mark ${name}`;
  const made = (frame: MarkFrame): ComposedMark | undefined => {
    const data = attempt(label, compose, frame);
    return data === undefined
      ? undefined
      : { layer, paint: (ctx, colours) => attempt(label, paint, data, ctx, colours) };
  };
  registered.set(name, made);
  return () => {
    if (registered.get(name) === made) registered.delete(name);
  };
}

/** The marks of one frame; `frame` is made only where some are registered. */
export function composeOwn(frame: () => MarkFrame): readonly ComposedMark[] {
  if (registered.size === 0) return [];
  const made = frame();
  return [...registered.values()].flatMap((compose) => compose(made) ?? []);
}
