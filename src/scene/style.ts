import type { Entry } from '../query/entry.js';

/** Sizes in CSS px that layout and painters share. */
export interface SceneStyle {
  /** Height of one label: headline and date. */
  readonly labelRow: number;
  /** Height of one row of dots or bars. */
  readonly markRow: number;
  readonly maxMarkRows: number;
  readonly stripRow: number;
  readonly maxStripRows: number;
  /** Room under the plot for both tiers of the axis. */
  readonly axis: number;
  readonly radius: number;
  readonly maxLabel: number;
  readonly laneHead: number;
  /** How large text is: what it stands in is that much larger. */
  readonly text: number;
}

export const STYLE: SceneStyle = {
  labelRow: 38,
  markRow: 10,
  maxMarkRows: 8,
  stripRow: 20,
  maxStripRows: 2,
  axis: 44,
  radius: 4,
  maxLabel: 380,
  laneHead: 26,
  text: 1,
};

/** The sizes for text that is so many times as large. */
export const styleFor = (text: number): SceneStyle => ({
  ...STYLE,
  labelRow: STYLE.labelRow * text,
  stripRow: STYLE.stripRow * text,
  axis: STYLE.axis * text,
  maxLabel: STYLE.maxLabel * text,
  laneHead: STYLE.laneHead * text,
  text,
});

/** How far from the line of a vertical axis a row of marks is that would be at this y over a horizontal one. */
export const aside = (y: number): number => -y - 1 - STYLE.markRow / 2;

/** What a text needs in px: layout never reads the DOM. */
export interface Metrics {
  width(text: string, font: 'title' | 'strong' | 'date' | 'strip'): number;
}

/** The words of a mark, in the reader's language. */
export interface Wording {
  title(entry: { readonly title: string }): string;
  date(entry: Entry): string;
}
