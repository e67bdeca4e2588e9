// What a vertical timeline draws: time runs down. `y` is along the axis in px; `x` is px from the axis's side of the plot,
// left or, where `mirrored`, right. Stops are in px from the top left corner, as everywhere.
import type { Entry } from '../source/source.js';
import type { Viewport } from '../time/viewport.js';
import type { StackPlace } from './place-stack.js';
import type { CardText, Ranks } from './card-texts.js';
import type { SceneCache, Band, Overflow, CountBadge, Histogram, Lane, Scene, Stop } from './scene.js';
import type { VerticalLook, VerticalSizes } from './style.js';

export interface VerticalTick {
  readonly y: number;
  /** One or two lines, the last one in the middle of what a minor tick needs. */
  readonly lines: readonly string[];
}

/** A headline, or (`era`) the name of an era or of what runs in from above. */
export interface StackLabel {
  readonly entry: Entry;
  readonly place: StackPlace;
  readonly width: number;
  readonly title: string;
  readonly date: string;
  /** In the top fifth of what is shown. */
  readonly strong: boolean;
  /** What it has grown to. */
  readonly card: CardText | undefined;
  readonly era: boolean;
  /** It began before the window. */
  readonly running: boolean;
}

/** Dots without a headline, counted beside them. */
export interface Note {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly count: number;
  /** Where the dots are, and the middle of the text. */
  readonly from: number;
  readonly y: number;
}

/** Marks lie along the axis as in a lane whose axis is y = 0, growing upwards: `x` there is `y` here. */
export interface VerticalScene {
  readonly vertical: true;
  readonly rtl?: undefined;
  readonly mirrored: boolean;
  readonly width: number;
  readonly height: number;
  /** Where the line of the axis is, px from its side. */
  readonly axis: number;
  /** Where texts begin, px from the axis's side. */
  readonly text: number;
  /** How its texts are set. */
  readonly sizes: VerticalSizes;
  readonly look: VerticalLook;
  /** Lanes stand beside each other, each with marks and texts of its own; all others are empty then. */
  readonly lanes?: readonly Column[];
  /** Lanes reach beyond the room between axis and far edge. */
  readonly clipped?: boolean;
  /** The reader has shut this lane: it shows only how many begin when. */
  readonly collapsed?: boolean;
  readonly minor: readonly VerticalTick[];
  readonly major: readonly VerticalTick[];
  /** Where now is, in px; undefined where it is out of view. */
  readonly now: number | undefined;
  readonly bands: readonly Band[];
  readonly spanRows: readonly StackLabel[];
  readonly labels: readonly StackLabel[];
  readonly badges: readonly CountBadge[];
  readonly histograms: readonly Histogram[];
  readonly overflows: readonly Overflow[];
  /** Its histograms have too many themes to be told apart. */
  readonly motley: boolean;
  readonly notes: readonly Note[];
  readonly cache: SceneCache;
  readonly unlabelled: number;
  readonly memory: VerticalMemory;
}

/** A lane beside others: `axis` is its own line. */
export interface Column extends VerticalScene, Pick<Lane, 'value' | 'name' | 'count' | 'offscreen'> {
  readonly collapsed: boolean;
  /** Its edges, px from the axis's side: this one's nearer. */
  readonly from: number;
  readonly to: number;
}

/** What stands beside the axis: one column, or one for each lane. */
export const columnsOf = (scene: VerticalScene): readonly VerticalScene[] => scene.lanes ?? [scene];

/** What the next frame must know of this one so that nothing jumps. */
export interface VerticalMemory {
  readonly places: ReadonlyMap<number, StackPlace>;
  readonly rows: ReadonlyMap<number, number>;
  readonly ranks: Ranks;
  /** Those of lanes, and the window that these were drawn for. */
  readonly lanes?: ReadonlyMap<string, VerticalMemory>;
  readonly view?: Viewport;
}

/** What is drawn, either way. */
export type Picture = Scene | VerticalScene;

/** Where a stop begins and ends along the axis, in px. */
export const along = (picture: Picture, stop: Stop): readonly [number, number] =>
  picture.vertical ? [stop.y, stop.y + stop.height] : [stop.x, stop.x + stop.width];

/** Length of the axis in px. */
export const lengthOf = (picture: Picture): number => (picture.vertical ? picture.height : picture.width);
