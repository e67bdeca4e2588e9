// Dates that are no words: stamps of machines, counts of seconds or days, years of geology.
import { DAY, daysInMonth, wallTime } from './civil.js';
import type { DateContext } from './date-context.js';
import type { DateFault, DateSpan } from './date-span.js';
import { parseEdtf } from './edtf.js';
import { floatingSpan, instantSpan, timeOfDay } from './iso-date.js';
import { NO_SUCH_DAY } from './number-date.js';

const STAMP = /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d)(\d\d)(\d\d)?(z)?)?$/;
const EAST_ASIAN = /^(\d{4}) ?[年년] ?(?:(\d{1,2}) ?[月월] ?(?:(\d{1,2}) ?[日일])?)?$/u;
const AGO =
  /^(c\.? ?|ca\.? ?|circa |about |around |~ ?)?(\d{1,5})(?:[.,](\d{1,4}))? ?(?:(million|billion) (?:years? ago|bp)|([mg])(?:y?a|yr))$/;

/** Reads a folded text without words; undefined when it is none of these. */
export function digitDate(text: string, ctx: DateContext): DateSpan | DateFault | undefined {
  const east = EAST_ASIAN.exec(text.normalize('NFC'));
  if (east) return calendarDate(east.slice(1, 4), ctx);
  const stamp = STAMP.exec(text);
  if (stamp && text.length !== 13 && text.length !== 10) return stampDate(stamp, ctx);
  if (/^1\d{12}$/.test(text)) return instantSpan(Number(text), 'millisecond');
  if (/^1\d{9}$/.test(text)) return instantSpan(Number(text) * 1000, 'second');
  if (/^\d{5,}(?:\.\d+)?$/.test(text)) return BARE_NUMBER;
  if (/^-\d{1,3}$/.test(text)) return negativeYear(Number(text));
  const ago = AGO.exec(text);
  return ago ? yearsAgo(ago, ctx) : undefined;
}

const BARE_NUMBER: DateFault = {
  why: 'A bare number can be a count of days, seconds or milliseconds, or a year.',
  remedy: 'Say which with "numbers" (excel, s or ms), or write the year as Y12026.',
};

const negativeYear = (year: number): DateFault => ({
  why: 'A negative year can be counted with a year 0 or without one.',
  remedy: `Write "${-year} BC", or four digits as in ISO 8601.`,
  readings: [`${-year} BC`, `${1 - year} BC`],
});

function stampDate(stamp: RegExpExecArray, ctx: DateContext): DateSpan | DateFault {
  const [, , , , hour, minute, second = '', utc = ''] = stamp;
  const day = calendarDate(stamp.slice(1, 4), ctx);
  if (hour === undefined || 'why' in day) return day;
  const [year, month, date] = stamp.slice(1, 4).map(Number);
  const clock = `${hour}:${minute}${second && `:${second}`}${utc}`;
  return timeOfDay(clock, 0, wallTime(year!, month, date), ctx.zone) ?? NO_SUCH_DAY;
}

function calendarDate(parts: readonly (string | undefined)[], { zone }: DateContext): DateSpan | DateFault {
  const [year = 0, month = 0, day = 0] = parts.map((part) => Number(part ?? 0));
  if (parts[1] === undefined) return floatingSpan(wallTime(year), wallTime(year + 1), 'year', zone);
  if (month < 1 || month > 12) return NO_SUCH_DAY;
  if (parts[2] === undefined)
    return floatingSpan(wallTime(year, month), wallTime(year, month + 1), 'month', zone);
  if (day < 1 || day > daysInMonth(year, month)) return NO_SUCH_DAY;
  return floatingSpan(wallTime(year, month, day), wallTime(year, month, day) + DAY, 'day', zone);
}

/** "13.8 billion years ago" is exact in its three digits: Y-138E8S3. */
function yearsAgo(match: RegExpExecArray, { zone }: DateContext): DateSpan | undefined {
  const [, about, units, fraction = '', scale, letter] = match;
  const exponent = (scale === 'billion' || letter === 'g' ? 9 : 6) - fraction.length;
  const digits = String(Number(units! + fraction));
  return parseEdtf(`Y-${digits}E${exponent}S${digits.length}${about ? '~' : ''}`, zone);
}
