// Dots that found no room for a headline are counted beside them, where there is a gap between the texts.
import type { Note, StackLabel } from './vertical-scene.js';
import type { Pill } from './scene.js';

/** Px a count needs between two texts. */
const ROOM = 18;
/** Farthest in px a count stands from the dots it stands for. */
const REACH = 60;

interface Gap {
  readonly from: number;
  readonly to: number;
  readonly pills: Pill[];
}

export function composeNotes(
  pills: readonly Pill[],
  named: ReadonlySet<number>,
  texts: readonly StackLabel[],
  length: number,
): Note[] {
  const gaps = gapsOf(texts, length);
  for (const pill of pills) {
    if (pill.x < 0 || pill.x > length || named.has(pill.entry.ordinal)) continue;
    let best: Gap | undefined;
    for (const gap of gaps) if (!best || away(gap, pill) < away(best, pill)) best = gap;
    if (best && away(best, pill) <= REACH) best.pills.push(pill);
  }
  return gaps.flatMap((gap) => noteOf(gap) ?? []);
}

const middle = (gap: Gap, y: number): number => Math.min(Math.max(y, gap.from + ROOM / 2), gap.to - ROOM / 2);
const away = (gap: Gap, pill: Pill): number => Math.abs(middle(gap, pill.x) - pill.x);

function gapsOf(texts: readonly StackLabel[], length: number): Gap[] {
  const gaps: Gap[] = [];
  let from = 0;
  const close = (to: number): void => {
    if (to - from >= ROOM) gaps.push({ from, to, pills: [] });
  };
  for (const { place } of [...texts].sort((a, b) => a.place.top - b.place.top)) {
    close(place.top);
    from = Math.max(from, place.top + place.height);
  }
  close(length);
  return gaps;
}

function noteOf(gap: Gap): Note | undefined {
  const starts = gap.pills.map((p) => p.entry.span.start);
  const [first, last] = [Math.min(...starts), Math.max(...starts)];
  if (!gap.pills.length) return undefined;
  const from = gap.pills.reduce((sum, p) => sum + p.x, 0) / gap.pills.length;
  return {
    key: `note:${String(first)}`,
    start: first,
    end: last + 1,
    count: gap.pills.length,
    from,
    y: middle(gap, from),
  };
}
