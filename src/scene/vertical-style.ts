/** Px from the plot's edge to the line of the axis: room for the names of the ticks, and for a thumb. */
export const GUTTER = 58;

/** Sizes in CSS px of what only a vertical timeline has. */
export const VERTICAL = {
  /** Room for leaders to bend in. */
  leader: 20,
  /** Between text and the far edge. */
  margin: 14,
  /** Widest text. */
  widest: 520,
  title: 15,
  titleLine: 19,
  dateLine: 16,
  /** Lines of a headline at most. */
  lines: 3,
  eraLine: 20,
  /** From the top of a headline to where its leader meets it. */
  lead: 10,
  /** Names of eras and of what runs in from above, at the top at most. */
  sticky: 2,
  tick: 14,
} as const;
