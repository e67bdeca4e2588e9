// What a headline tells beyond its title and date. The code for it comes when the first picture is there.
import type { Entry } from '../query/entry.js';
import type { LabelBox, LabelSpace, PlacedLabel } from '../view/place-labels.js';
import type { SceneStyle, Wording } from './style.js';

/** What a headline grows to: as many lines of title and text as have room, and perhaps a picture. */
export interface CardText {
  /** In px, picture included. */
  readonly width: number;
  readonly height: number;
  /** Rows of headlines that it takes along the axis. */
  readonly rows: number;
  readonly titleLines: readonly string[];
  /** Px that lines of text may be wide. */
  readonly textWidth: number;
  readonly text: string;
  /** As much of it as has room. */
  readonly textLines: readonly string[];
  /** The text is not a summary, but says which countries and themes. */
  readonly tags: boolean;
  readonly picture: { readonly src: string; readonly alt: string } | undefined;
}

/** Headlines along the axis as they were placed at rest. */
export interface Placement {
  /** In order of priority. */
  readonly boxes: readonly LabelBox[];
  readonly placed: readonly PlacedLabel[];
  readonly space: LabelSpace;
  readonly previous: ReadonlyMap<number, PlacedLabel> | undefined;
  readonly entryOf: (key: number) => Entry;
}

export interface Detail {
  readonly wording: Wording;
  /** Sizes along the axis that are others than usual. */
  readonly style?: Partial<SceneStyle>;
  /** The line under a headline that was given so many px, in a font so many times as large: date and outlet, or where that has no room, the date. */
  readonly line: (entry: Entry, width: number, scale?: number) => string;
  /** Lets headlines grow where a picture at rest leaves room. */
  readonly grow?: (placement: Placement) => readonly PlacedLabel[];
  /** What stands in a headline that grew to this size. */
  readonly along?: (entry: Entry, size: PlacedLabel) => CardText | undefined;
  /** What a headline beside a vertical axis may grow to, largest first. */
  readonly down?: (entry: Entry, width: number) => readonly CardText[];
}
