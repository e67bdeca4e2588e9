// Live pages: under a line with the day, lines that begin with a time of day, or a time on a line of its own above what happened.
import type { Entry } from './chronicle.js';
import type { Line } from './page-line.js';

const TIME = String.raw`(\d{1,2})(?::|h|\.(?=\d\d\s*Uhr\b))([0-5]\d)(?:\s*(?:Uhr|([ap])\.?\s?m\.?))?(?:\s*(GMT|UTC))?`;
const ALONE = new RegExp(`^${TIME}$`, 'iu');
const BEFORE_TEXT = new RegExp(String.raw`^${TIME}\s*[-–—|:]?\s+(.*\p{L}{2}.*)$`, 'iu');
/** One alone may be a sentence that happens to begin so. */
const FEWEST = 2;

export interface ClockLines {
  /** What happened, by the number of its line. */
  readonly entries: ReadonlyMap<number, Entry>;
  /** Lines that are told by others: the days, and times on lines of their own. */
  readonly spent: ReadonlySet<number>;
}

/** `dayOf` tells the day of a date as wall time in ms, where it is exact to the day. */
export function findClockLines(
  lines: readonly Line[],
  dayOf: (date: string) => number | undefined,
): ClockLines {
  const entries = new Map<number, Entry>();
  const spent = new Set<number>();
  let day: { readonly start: number; readonly line: number } | undefined;
  lines.forEach(({ text, date }, i) => {
    const start = date === undefined ? undefined : dayOf(date);
    if (start !== undefined) day = { start, line: i };
    if (date !== undefined || !day) return;
    const alone = ALONE.exec(text);
    const match = alone ?? BEFORE_TEXT.exec(text);
    const time = match ? timeOf(match) : undefined;
    const below = lines[i + 1];
    const title = alone ? (below?.date === undefined ? below?.text : undefined) : match?.[5];
    if (time === undefined || !title || ALONE.test(title)) return;
    entries.set(alone ? i + 1 : i, { title, date: `${dayText(day.start)}${time}` });
    spent.add(day.line);
    if (alone) spent.add(i);
  });
  return entries.size < FEWEST ? { entries: new Map(), spent: new Set() } : { entries, spent };
}

const dayText = (start: number): string => new Date(start).toISOString().slice(0, 10);

/** "T14:30", with Z where the zone is told. */
function timeOf([, hours, minutes, half, zone]: RegExpExecArray): string | undefined {
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  if (hour > 23 || (half && Number(hours) > 12)) return undefined;
  return `T${String(hour).padStart(2, '0')}:${minutes}${zone ? 'Z' : ''}`;
}
