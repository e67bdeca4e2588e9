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
export const VERTICAL = {
  /** Room for leaders to bend in, px. */
  leader: 20,
  /** Between text and the far edge, px. */
  margin: 14,
  /** Lines of a headline at most. */
  lines: 3,
  /** Names of eras and of what runs in from above, at the top at most. */
  sticky: 2,
} as const;

export type VerticalSizes = Readonly<Record<keyof typeof SIZES, number>>;

/** The sizes for text that is so many times as large as by default. */
export const verticalSizes = (text: number): VerticalSizes =>
  Object.fromEntries(Object.entries(SIZES).map(([name, px]) => [name, px * text])) as VerticalSizes;
