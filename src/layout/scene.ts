import type { ComposedMark } from './own-marks.js';
import type { Entry } from '../source/source.js';
import type { CardText, KnownTexts, Ranks } from './card-layout.js';
import type { PlacedLabel } from './place-labels.js';
import type { SceneStyle, VerticalLook, VerticalSizes } from './style.js';
import type { Viewport } from '../time/viewport.js';
import type { StackPlace } from './place-stack.js';

// What to draw, as plain data in CSS px from the plot's top left corner, or the right one where time runs to the left.
// Painters only read it.

export interface TickMark {
  readonly t: number;
  readonly x: number;
  readonly label: string;
}

/** How the window moved since the last picture. `still`: as it was, for a picture that changes without moving; `settling`: placed anew, and gliding there. */
export type Motion = 'fresh' | 'moving' | 'resting' | 'still' | 'settling';

/** An era: a band behind everything. */
export interface Band {
  readonly entry: Entry;
  readonly from: number;
  readonly to: number;
  /** Its line is so many lines from the edge, so that of two that overlap each is seen. */
  readonly row: number;
}

/** A name along the top: an era's, or that of a span that began before the window. */
export interface SpanRowLabel {
  readonly entry: Entry;
  readonly x: number;
  readonly row: number;
  readonly width: number;
  readonly title: string;
  readonly date: string;
  /** It began before the window. */
  readonly running: boolean;
}

/** A dot, or a bar with a dot at its start. */
export interface CountBadge {
  readonly entry: Entry;
  /** Where it starts, in px: the dot's centre. */
  readonly x: number;
  /** Right end of the bar; equal to `x + radius` for a dot. */
  readonly to: number;
  readonly y: number;
  readonly radius: number;
  /** The extent is what a coarse date leaves open, not a duration. */
  readonly soft: boolean;
  /** Sides drawn as fading out: approximate, open or unknown. */
  readonly fadeStart: boolean;
  readonly fadeEnd: boolean;
}

/** The whole of what a coarse date leaves open is drawn, and no dot at its first day. */
export const isSoftBar = ({ soft, to, x, radius }: CountBadge): boolean => soft && to > x + radius;

export interface HistogramColumn {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly height: number;
  /** Count per colour index; the last is "no colour". */
  readonly colours: readonly number[];
}

/** Marks closer than a dot, merged with an honest count. */
export interface Histogram {
  readonly key: string;
  /** The stretch of time it stands for, ms. */
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly height: number;
  readonly columns: readonly HistogramColumn[];
}

/** Entries that found no room among the marks: "+n". */
export interface Overflow {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** A number over a crowd. */
export interface CountMark {
  readonly key: string;
  readonly count: number;
  /** Middle, and the line that its figures stand on. */
  readonly x: number;
  readonly y: number;
}

export interface LabelMark {
  readonly entry: Entry;
  readonly placed: PlacedLabel;
  /** Top left corner of the text. */
  readonly left: number;
  readonly top: number;
  readonly title: string;
  readonly date: string;
  /** In the top fifth of what is shown. */
  readonly strong: boolean;
  /** Larger than all others. */
  readonly lead: boolean;
  /** What it has grown to. */
  readonly card: CardText | undefined;
  /** Foot of the stem. */
  readonly foot: number;
}

export interface Lane {
  /** The facet value; undefined where there is only one lane. */
  readonly value: string | undefined;
  readonly name: string;
  readonly count: number;
  readonly top: number;
  /** y of the axis line. */
  readonly base: number;
  /** The reader has shut it: it shows only how many begin when. */
  readonly collapsed: boolean;
  /** It is scrolled out of sight, and nothing is known of it. */
  readonly offscreen: boolean;
  readonly badges: readonly CountBadge[];
  readonly histograms: readonly Histogram[];
  readonly overflows: readonly Overflow[];
  /** Numbers over the histograms. */
  readonly counts: readonly CountMark[];
  /** Its histograms have too many themes to be told apart. */
  readonly motley: boolean;
  readonly labels: readonly LabelMark[];
}

/** One thing that can be pointed at or stepped to. */
export type Stop = {
  readonly key: string;
  /** Time in ms, for the order. */
  readonly t: number;
  readonly lane: number;
  /** Box in px. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** What is drawn of a dot, in px, smaller than its target; none where the whole box is drawn. */
  readonly mark?: Box;
} & (
  | { readonly kind: 'entry'; readonly entry: Entry }
  | {
      readonly kind: 'histogram' | 'overflow';
      readonly start: number;
      readonly end: number;
      readonly count: number;
    }
);

/** What is made of a scene when somebody asks for it. */
export interface SceneCache {
  stops?: readonly Stop[];
}

export interface Scene {
  readonly vertical?: undefined;
  /** Time runs to the left: x is px from the right. */
  readonly rtl: boolean | undefined;
  readonly width: number;
  readonly height: number;
  /** y of the line that the ticks hang from. */
  readonly axis: number;
  readonly minor: readonly TickMark[];
  readonly major: readonly TickMark[];
  /** Where now is, in px; undefined where it is out of view. */
  readonly now: number | undefined;
  readonly bands: readonly Band[];
  readonly spanRows: readonly SpanRowLabel[];
  readonly spanRowsHeight: number;
  readonly lanes: readonly Lane[];
  /** Lanes reach beyond the room between span rows and axis. */
  readonly clipped: boolean;
  /** What it was laid out with. */
  readonly style: SceneStyle;
  readonly cache: SceneCache;
  /** Marks of an application's own. */
  readonly own?: readonly ComposedMark[];
  /** Entries in the window without a headline of their own, eras left out; 0 where there are lanes, which tell each their own. */
  readonly unlabelled: number;
  readonly memory: Memory;
}

/** What the next frame must know of this one so that nothing jumps. */
export interface Memory {
  readonly lanes: ReadonlyMap<string, LaneMemory>;
  readonly spanRows: ReadonlyMap<number, number>;
  readonly texts: KnownTexts;
  /** Frames of the motion so far. */
  readonly moved: number;
}

export interface LaneMemory {
  readonly labels: ReadonlyMap<number, PlacedLabel>;
  readonly ranks: Ranks;
  readonly rows: ReadonlyMap<number, number>;
  /** Rows of marks that room is kept for. */
  readonly markRows: number;
  /** Rows of marks in use. */
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a mark is called. */
export interface MarkName {
  readonly title: string;
  /** BCP 47 language of the title, where it is not the page's. */
  readonly lang?: string | undefined;
  /** What is said after the title. */
  readonly rest: readonly string[];
}

// What a vertical timeline draws: time runs down. `y` is along the axis in px; `x` is px from the axis's side of the plot,
// left or, where `mirrored`, right. Stops are in px from the top left corner, as everywhere.

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
