/** Colours a painter needs, as CSS colour strings. */
export interface Palette {
  /** One per colour index of the source; more indices than colours take `none`. */
  readonly marks: readonly string[];
  readonly none: string;
  readonly ink: string;
  readonly muted: string;
  readonly hair: string;
  readonly surface: string;
  readonly accent: string;
  readonly font: string;
  /** How large text is, 1 by default. */
  readonly text: number;
  /** System colours are in force: no tints, edges instead. */
  readonly forced: boolean;
}

export const markColour = (palette: Palette, index: number): string => palette.marks[index] ?? palette.none;
