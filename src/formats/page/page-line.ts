// A line of a page, pasted or made of HTML, with what stands round it.

/** A line of a page. */
export interface Line {
  /** Without bullet and marks. A boundary of bold print or of a cell is `BOUNDARY`. */
  readonly text: string;
  /** The date the line consists of: as the date parser reads it, or relative ("2 hours ago"). */
  readonly date: string | undefined;
  readonly afterBlank: boolean;
  readonly mark: LineMark;
  /** How deep a heading or a bullet is, 1 the outermost; 0 for other lines. */
  readonly level: number;
  /** What of the line is a link to another page, where any is, with its character references. */
  readonly linked?: string;
}
export type LineMark = 'heading' | 'bullet' | 'term' | 'plain';

/** A line before it is known whether it is a date. */
export type RawLine = Omit<Line, 'date'>;

/** Where bold print or a cell ends: a date before it is parted from what follows. */
export const BOUNDARY = '\u001F';

const BOUNDARIES = /[ \t]*\u001F[\u001F \t]*/g;

/** A line as a reader sees it. */
export const plainLine = (text: string): string => text.replace(BOUNDARIES, ' ').trim();
