// Whether the headings of a page are dates: such a page is a chronology, whatever it says of itself.
import { readDatedLine } from './dated-line.js';
import type { LeadReader } from './lead-date.js';
import type { Line } from './page-line.js';

export interface Sections {
  /** Most headings below the first level are dates, or tell them. */
  readonly isSectioned: boolean;
  /** What headings say beside a day that was not read. */
  readonly datedHeadings: readonly string[];
}

/** `isRead`: whether the date of a line was read. */
export const findSections = (
  lines: readonly Line[],
  isRead: (i: number) => boolean,
  readLead: LeadReader,
): Sections => {
  const headings = lines.flatMap(({ mark, level }, i) => (mark === 'heading' && level > 1 ? [i] : []));
  const read = headings.filter(isRead);
  const levels = new Set(read.map((i) => lines[i]!.level));
  const peers = headings.filter((i) => levels.has(lines[i]!.level)).length;
  return {
    isSectioned: read.length > 1 && read.length * 2 > peers,
    datedHeadings: headings.flatMap((i) => {
      const dated = isRead(i) ? undefined : readDatedLine(lines[i]!, i, readLead);
      return dated?.title && dated.date.from.day !== undefined ? [dated.title] : [];
    }),
  };
};
