// What a way of drawing the window is given, and what it must do.
import type { DateTable } from '../data/date-table.js';
import type { Zone } from '../data/zone.js';
import type { Palette } from '../paint/palette.js';
import type { Pen } from '../paint/pen.js';
import type { Filter } from '../query/filter.js';
import type { Source } from '../query/source.js';
import type { CardText, Detail } from '../scene/detail.js';
import type { Metrics, Wording } from '../scene/style.js';
import type { Picture } from '../scene/vertical-scene.js';
import type { Viewport } from '../view/viewport.js';
import type { LaneView } from './lane-view.js';
import type { Motion } from './motion-controller.js';
import type { Spacing } from './spacing.js';

export interface PlotParts {
  readonly canvas: HTMLCanvasElement;
  readonly labels: HTMLElement;
  readonly strip: HTMLElement;
  readonly heads: HTMLElement;
}

/** Turns round what is put down in a drawing so wide. */
export type Mirror = (pen: Pen, width: number) => Pen;

/** What headlines tell beyond title and date, and how their elements show it. */
export interface PlotDetail extends Detail {
  readonly dress: (element: HTMLElement, card: CardText | undefined) => void;
}

/** Everything that decides what is drawn. */
export interface PlotInput {
  readonly source: Source;
  readonly view: Viewport;
  /** How the axis is spaced, where not true to time: goes with the view's scale. */
  readonly spacing: Spacing | undefined;
  /** Where time runs to the left. */
  readonly mirror: Mirror | undefined;
  /** Across the axis, in px. */
  readonly height: number;
  readonly filter: Filter;
  readonly lanes: LaneView | undefined;
  readonly zone: Zone;
  readonly locale: string;
  /** Names of months and days where the browser lacks them. */
  readonly table: DateTable | undefined;
  readonly metrics: Metrics;
  readonly wording: Wording;
  readonly detail: PlotDetail | undefined;
  readonly palette: Palette;
  readonly selected: number | undefined;
  readonly number: (n: number) => string;
}

/** One way of drawing the window. */
export interface Drawing {
  readonly scene: Picture | undefined;
  /** Draws at once. */
  draw(input: PlotInput, motion: Motion): Picture;
  /** The entry of the label an event happened on. */
  labelAt(event: Event): number | undefined;
  /** Takes its texts away, as when the other way of drawing takes over. */
  release(): void;
}
