// The answer for a window, made by looking at each of few entries; the same that the index for many gives.
import { bucketEntries } from './bucket-entries.js';
import type { Entry } from './entry.js';
import type { Answer, Query } from './source.js';

export interface Matched<E extends Entry = Entry> {
  /** In time order. */
  readonly inTime: readonly E[];
  /** The same, who is chosen first first. */
  readonly ranked: readonly E[];
}

/** `colours` is how many of them have a row of their own. */
export function answerFew(
  { inTime, ranked }: Matched,
  query: Query,
  colours: number,
  version: number,
): Answer {
  const { start, end, spanTop } = query;
  const least = 2 ** Math.floor(Math.log2(Math.max(1, query.spanFrom)));
  const isSpan = ({ span }: Entry): boolean => span.end - span.start >= least;
  const reaches = (e: Entry): boolean => overlaps(e, start, end);
  const labelled = tiles(query, query.tileTop);
  const barred = tiles(query, spanTop);
  const [spans, eras, candidates]: [Entry[], Entry[], Entry[]] = [[], [], []];
  let crossing = 0;
  for (const entry of ranked) {
    if (entry.kind === 'era') {
      if (eras.length < spanTop && reaches(entry)) eras.push(entry);
      continue;
    }
    if (labelled(entry)) candidates.push(entry);
    if (!isSpan(entry)) continue;
    const { span } = entry;
    const begun = barred(entry) && reaches(entry);
    const first = span.start < start && span.end > start && ++crossing <= spanTop;
    if (begun || first) spans.push(entry);
  }
  return {
    version,
    matched: inTime.length,
    inWindow: inTime.filter(reaches).length,
    ...bucketEntries(inTime, query, isSpan, colours),
    spans,
    crossing,
    eras,
    candidates,
    visited: 3 * inTime.length,
  };
}

/** The entry is somewhere in [from, to); one without length is where it begins. */
export const overlaps = ({ span: { start, end } }: Entry, from: number, to: number): boolean =>
  start < to && (end > from || start >= from);

/** Takes the first `top` that begin in each tile of the window. */
function tiles({ start, end, tileLevel }: Query, top: number): (entry: Entry) => boolean {
  const width = 2 ** tileLevel;
  const first = Math.floor(start / width);
  const last = Math.ceil(end / width) - 1;
  const taken = new Map<number, number>();
  return ({ span }) => {
    const tile = Math.floor(span.start / width);
    if (!(tile >= first && tile <= last)) return false;
    const before = taken.get(tile) ?? 0;
    taken.set(tile, before + 1);
    return before < top;
  };
}
