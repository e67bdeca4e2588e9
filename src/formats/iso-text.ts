import { civilOf, DAY, HOUR, MINUTE, SECOND } from '../time/civil.js';

/** The year as EDTF writes it: four digits, or `Y` and more. Astronomical: 0 is 1 BCE. */
export const edtfYear = (year: number): string => {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
};

/** The same from a historical year, where -44 is 44 BCE. There is no year 0: undefined. */
export const edtfHistoricalYear = (year: number): string | undefined =>
  year === 0 ? undefined : edtfYear(year < 0 ? year + 1 : year);

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
