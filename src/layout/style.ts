import type { Entry } from '../source/source.js';

/** Sizes of type along the axis, in CSS px; metrics measure in them, and the style sheet has the same. */
export interface TypeSizes {
  readonly title: number;
  readonly titleLine: number;
  readonly date: number;
  readonly dateLine: number;
  /** The text in a card. */
  readonly text: number;
  readonly textLine: number;
  /** The one headline that leads; undefined where all are too near each other for one. */
  readonly lead: number | undefined;
  /** Height of one label: headline of one line, and date. */
  readonly row: number;
}

export const TYPE: Readonly<Record<'usual' | 'wide', TypeSizes>> = {
  usual: {
    title: 13,
    titleLine: 17,
    date: 11,
    dateLine: 14,
    text: 12,
    textLine: 16,
    lead: undefined,
    row: 36,
  },
  wide: { title: 15, titleLine: 19, date: 12, dateLine: 16, text: 13, textLine: 18, lead: 18, row: 42 },
};

/** From this width of the plot in px on type is larger. */
export const WIDE = 1024;

/** Sizes in CSS px that layout and painters share. */
export interface SceneStyle {
  readonly type: TypeSizes;
  /** Height of one label: headline of one line, and date. */
  readonly labelRow: number;
  /** Height of one row of dots or bars. */
  readonly markRow: number;
  readonly maxMarkRows: number;
  readonly spanRow: number;
  readonly maxSpanRows: number;
  /** Room under the plot for both tiers of the axis. */
  readonly axis: number;
  readonly radius: number;
  readonly maxLabel: number;
  readonly laneHead: number;
  /** How large text is: what it stands in is that much larger. */
  readonly text: number;
}

export const STYLE: SceneStyle = {
  type: TYPE.usual,
  labelRow: TYPE.usual.row,
  markRow: 10,
  maxMarkRows: 9,
  spanRow: 20,
  maxSpanRows: 2,
  axis: 44,
  radius: 4,
  maxLabel: 380,
  laneHead: 26,
  text: 1,
};

/** The sizes for text that is so many times as large. */
export const styleFor = (text: number, type: TypeSizes = TYPE.usual): SceneStyle => ({
  ...STYLE,
  type,
  labelRow: type.row * text,
  spanRow: STYLE.spanRow * text,
  axis: STYLE.axis * text,
  maxLabel: (STYLE.maxLabel * text * type.title) / TYPE.usual.title,
  laneHead: STYLE.laneHead * text,
  text,
});

/** Labels are placed in rows of a third of their height: one, two or three lines take so many, those of the lead one more. */
export const ROWS_OF = { line: 3, folded: 4, tall: 6 } as const;

/** Height in px of so many of these rows. */
export const rowsHeight = (rows: number, style: Pick<SceneStyle, 'labelRow'>): number =>
  (rows * style.labelRow) / ROWS_OF.line;

/** How far from the line of a vertical axis a row of marks is that would be at this y over a horizontal one. */
export const aside = (y: number): number => -y - 1 - STYLE.markRow / 2;

/** What a text needs in px: layout never reads the DOM. */
export interface Metrics {
  /** What it measures in. Default: usual. */
  readonly type?: TypeSizes | undefined;
  width(text: string, font: 'title' | 'strong' | 'date' | 'spanRows'): number;
}

/** The words of a mark, in the reader's language. */
export interface LabelText {
  title(entry: { readonly title: string }): string;
  date(entry: Entry): string;
  /** What stands in a headline in place of its title; none where that is the title. */
  readonly node?: ((entry: Entry) => unknown) | undefined;
}

/** Sizes in CSS px of what only a vertical timeline has. */
const SIZES = {
  /** From the plot's edge to the line of the axis: room for the names of the ticks, and for a thumb. */
  gutter: 58,
  /** Widest text. */
  widest: 520,
  title: 15,
  titleLine: 19,
  dateLine: 16,
  eraLine: 20,
  /** From the top of a headline to where its leader meets it. */
  lead: 10,
  date: 12,
  era: 11.5,
  tick: 14,
} as const;

/** What does not hang on the size of text. */
export interface VerticalLook {
  readonly leader: number;
  readonly margin: number;
  readonly lines: number;
  readonly wholeDates: boolean;
  readonly sticky: number;
  readonly rows: number;
  /** Counts between headlines have leaders too. */
  readonly countLeaders: boolean;
}

export const VERTICAL: VerticalLook = {
  /** Room for leaders to bend in, px. */
  leader: 20,
  /** Between text and the far edge, px. */
  margin: 14,
  /** Lines of a headline at most. */
  lines: 5,
  /** Whether a date takes as many lines as it needs; else it is cut at the end of one. */
  wholeDates: false,
  /** Names of eras and of what runs in from above, at the top at most. */
  sticky: 2,
  /** Rows of marks at least. */
  rows: 3,
  countLeaders: true,
};

export type VerticalSizes = Readonly<Record<keyof typeof SIZES, number>>;

/** The sizes for text that is so many times as large as by default. */
export const verticalSizes = (text: number): VerticalSizes =>
  Object.fromEntries(Object.entries(SIZES).map(([name, px]) => [name, px * text])) as VerticalSizes;
