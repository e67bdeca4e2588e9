/** What a painter can put down. Shapes come in batches of one colour, as flat lists of numbers. */
export interface Pen {
  /** [x, y, width, height] each. */
  rects(list: readonly number[], colour: string, alpha: number, radius?: number): void;
  /** [x, y, radius] each; `ring` draws the outline only, so many px wide. */
  dots(list: readonly number[], colour: string, ring?: number): void;
  /** [x1, y1, x2, y2] each, upright or level. */
  lines(list: readonly number[], colour: string, alpha: number, width: number): void;
  /** A bar that fades out at one or both sides. */
  fade(box: readonly [number, number, number, number], colour: string, alpha: number, sides: Sides): void;
  text(text: string, x: number, y: number, style: TextStyle): void;
}

export interface Sides {
  readonly start: boolean;
  readonly end: boolean;
}

export interface TextStyle {
  readonly colour: string;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'start' | 'center' | 'end';
}
