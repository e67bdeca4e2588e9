/** A line of a pasted page. */
export interface Line {
  readonly text: string;
  /** The date the line consists of: as the date parser reads it, or relative ("2 hours ago"). */
  readonly date: string | undefined;
  readonly afterBlank: boolean;
}
