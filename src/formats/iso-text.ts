import { HOUR, MINUTE, SECOND, DAY, civilOf } from '../data/civil.js';
import { edtfYear } from './edtf-year.js';

const pad = (n: number, length = 2): string => String(n).padStart(length, '0');

/** The day of a wall time (ms on the number line): 2020-09-27. */
export const isoDay = (wall: number): string => {
  const { year, month, day } = civilOf(wall);
  return `${edtfYear(year)}-${pad(month)}-${pad(day)}`;
};

/** Day and time of a wall time: 2020-09-27T14:30:00. */
export const isoTime = (wall: number): string => {
  const time = wall - Math.floor(wall / DAY) * DAY;
  const clock = [Math.floor(time / HOUR), Math.floor(time / MINUTE) % 60, Math.floor(time / SECOND) % 60];
  const ms = Math.floor(time % SECOND);
  return `${isoDay(wall)}T${clock.map((n) => pad(n)).join(':')}${ms ? `.${pad(ms, 3)}` : ''}`;
};
