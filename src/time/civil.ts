// Calendar arithmetic in float64 for any year: proleptic Gregorian, astronomical year numbers (0 is 1 BC).

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
/** The mean Gregorian month and year. */
export const MONTH = 30.436875 * DAY;
export const YEAR = 365.2425 * DAY;

const ERA_DAYS = 146097;
const EPOCH_SHIFT = 719468;

export interface Civil {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days since 1970-01-01. `day` may run outside the month. */
export function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * ERA_DAYS + dayOfEra - EPOCH_SHIFT;
}

/** The inverse of `daysFromCivil`, for whole days. */
export function civilFromDays(days: number): Civil {
  const z = days + EPOCH_SHIFT;
  const era = Math.floor(z / ERA_DAYS);
  const doe = z - era * ERA_DAYS;
  const yoe = Math.floor(
    (doe - Math.floor(doe / 1460) + Math.floor(doe / 36524) - Math.floor(doe / 146096)) / 365,
  );
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  return {
    year: yoe + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: doy - Math.floor((153 * mp + 2) / 5) + 1,
  };
}

/** Milliseconds of a wall time on the number line, as if its zone were UTC. */
export const wallTime = (
  year: number,
  month = 1,
  day = 1,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
): number => daysFromCivil(year, month, day) * DAY + hour * HOUR + minute * MINUTE + second * SECOND + ms;

/**
 * The calendar day of a wall time. Deep in time, where a float64 has no room for milliseconds, midnight is rounded and
 * may lie before itself: what is within its rounding counts as the day that begins.
 */
export const civilOf = (wall: number): Civil => {
  const rounding = Math.abs(wall) > Number.MAX_SAFE_INTEGER ? Math.abs(wall) * 2 ** -52 : 0;
  return civilFromDays(Math.floor((wall + rounding) / DAY));
};

/** A wall time just before this one, by more than it may be rounded. */
export const justBefore = (wall: number): number => wall - Math.max(1, Math.abs(wall) * 2 ** -50);

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month (1 to 12); 0 for any other number. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/** Start of the month `months` after that of (year, month). */
export function monthStart(year: number, month: number, months = 0): number {
  const index = month - 1 + months;
  const years = Math.floor(index / 12);
  return wallTime(year + years, index - years * 12 + 1, 1);
}
