// Wall time and instants, both on the float64 number line. Intl is asked once per six days of data, not once per value.
import { DAY, HOUR, MINUTE, SECOND, wallTime } from './civil.js';

export interface Zone {
  /** IANA name, or a fixed offset such as "+04:00". */
  readonly name: string;
  /** The instant of a wall time. A time that the clocks skip moves forward; one that comes twice is the first. */
  toInstant(wall: number): number;
  toWall(instant: number): number;
  /** Milliseconds to add to an instant to get wall time. */
  offset(instant: number): number;
}

/**
 * The zone of this IANA name or fixed offset ("+04:00"); without a name the runtime's own.
 * Throws a RangeError for a name the runtime does not know.
 */
export function createZone(name?: string): Zone {
  const fixed = name === undefined ? undefined : fixedOffset(name);
  if (fixed !== undefined) return fixedZone(name!, fixed);
  const format = zoneFormat(name);
  const resolved = format.resolvedOptions().timeZone;
  return resolved === 'UTC' || resolved === 'Etc/UTC' || resolved === 'GMT'
    ? fixedZone(name ?? resolved, 0)
    : namedZone(name ?? resolved, createOffsets(format));
}

function fixedOffset(name: string): number | undefined {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(name);
  if (!match || Number(match[2]) > 23 || Number(match[3]) > 59) return undefined;
  return (match[1] === '-' ? -1 : 1) * (Number(match[2]) * HOUR + Number(match[3]) * MINUTE);
}

function zoneFormat(name: string | undefined): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
      ...(name === undefined ? {} : { timeZone: name }),
    });
  } catch {
    throw new RangeError(
      `"${name}" is not a time zone this runtime knows; use an IANA name such as "Asia/Yerevan".`,
    );
  }
}

const fixedZone = (name: string, ms: number): Zone => ({
  name,
  toInstant: (wall) => wall - ms,
  toWall: (instant) => instant + ms,
  offset: () => ms,
});

function namedZone(name: string, offset: (instant: number) => number): Zone {
  return {
    name,
    offset,
    toWall: (instant) => instant + offset(instant),
    toInstant(wall) {
      const before = offset(wall - DAY);
      const after = offset(wall + DAY);
      if (before === after || offset(wall - before) === before) return wall - before;
      return offset(wall - after) === after ? wall - after : wall - before;
    },
  };
}

// Before the first railway clocks the local mean time holds; after RULES_END the rules of the 400 years before repeat.
const FIRST = -4102444800000; // 1840
const RULES_END = 16725225600000; // 2500
const CYCLE = 146097 * DAY;
const CELL = 2 ** 29;
const UNKNOWN = -(2 ** 31);
const CHANGES = UNKNOWN + 1;

/** Offsets by cells of six days, filled on first use; a cell with a transition is searched. */
function createOffsets(format: Intl.DateTimeFormat): (instant: number) => number {
  const cells = new Int32Array(Math.ceil((RULES_END - FIRST) / CELL) + 1).fill(UNKNOWN);
  const transitions = new Map<number, readonly [at: number, before: number, after: number]>();
  const fill = (cell: number): number => {
    const start = FIRST + cell * CELL;
    const before = intlOffset(format, start);
    const after = intlOffset(format, start + CELL);
    if (before === after) return (cells[cell] = before);
    transitions.set(cell, [findTransition(format, start, start + CELL), before, after]);
    return (cells[cell] = CHANGES);
  };
  return (instant) => {
    if (!Number.isFinite(instant)) return 0;
    let t = instant < FIRST ? FIRST : instant;
    if (t >= RULES_END) t -= Math.ceil((t - RULES_END + 1) / CYCLE) * CYCLE;
    const cell = Math.floor((t - FIRST) / CELL);
    const known = cells[cell]!;
    const found = known === UNKNOWN ? fill(cell) : known;
    if (found !== CHANGES) return found;
    const [at, before, after] = transitions.get(cell)!;
    return t < at ? before : after;
  };
}

function findTransition(format: Intl.DateTimeFormat, start: number, end: number): number {
  const before = intlOffset(format, start);
  let low = start;
  let high = end;
  while (high - low > SECOND) {
    const middle = Math.floor((low + high) / 2 / SECOND) * SECOND;
    if (middle <= low || middle >= high) break;
    if (intlOffset(format, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

function intlOffset(format: Intl.DateTimeFormat, instant: number): number {
  const parts: Record<string, number> = {};
  for (const part of format.formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month, day, hour, minute, second } = parts;
  return wallTime(year, month, day, hour, minute, second) - Math.floor(instant / SECOND) * SECOND;
}
