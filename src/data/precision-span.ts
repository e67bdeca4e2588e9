import { DAY, HOUR, MINUTE, SECOND, civilOf, monthStart, wallTime } from './civil.js';
import type { Precision } from './date-span.js';

const YEARS: Partial<Record<Precision, number>> = {
  eon: 1e9,
  era: 1e6,
  millennium: 1000,
  century: 100,
  decade: 10,
  year: 1,
};
/** How many months, counted from which month of the year 0. Seasons are the northern ones: March, June, … */
const MONTHS: Partial<Record<Precision, readonly [every: number, from: number]>> = {
  half: [6, 0],
  season: [3, 2],
  quarter: [3, 0],
  month: [1, 0],
};
/** How many ms, counted from which wall time. Weeks begin on Monday. */
const LENGTHS: Partial<Record<Precision, readonly [every: number, from: number]>> = {
  week: [7 * DAY, -3 * DAY],
  day: [DAY, 0],
  hour: [HOUR, 0],
  minute: [MINUTE, 0],
  second: [SECOND, 0],
};

/**
 * The whole year, month, hour … around a wall time, as wall times [start, end).
 * A century is 1900 to 1999 and, mirrored, -0099 to 0000 (100 to 1 BC), as the EDTF 19XX and -00XX are.
 */
export function precisionSpan(wall: number, precision: Precision): readonly [number, number] {
  const years = YEARS[precision];
  if (years) {
    const { year } = civilOf(wall);
    const low = Math.floor(Math.abs(year) / years) * years;
    const first = year < 0 ? -(low + years - 1) : low;
    return [wallTime(first), wallTime(first + years)];
  }
  const months = MONTHS[precision];
  if (months) {
    const { year, month } = civilOf(wall);
    const back = (month - 1 - months[1] + 12) % months[0];
    return [monthStart(year, month, -back), monthStart(year, month, months[0] - back)];
  }
  const [every, from] = LENGTHS[precision] ?? [1, 0];
  const start = Math.floor((wall - from) / every) * every + from;
  return [start, start + every];
}
