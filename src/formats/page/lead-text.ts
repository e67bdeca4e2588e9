// A date that a line tells, written as EDTF or, where its zone is a word, as the date parser reads it.
import { daysInMonth } from '../../time/civil.js';
import { edtfYear } from '../iso-text.js';
import type { LeadDateParts, LeadDate } from './lead-date.js';

const pad = (n: number): string => String(n).padStart(2, '0');

/** One date as EDTF; undefined where there is no such day or no year is known. */
const writeParts = ({ year, month, day, period }: LeadDateParts): string | undefined => {
  if (period !== undefined) return period;
  if (year === undefined) return undefined;
  if (month === undefined) return edtfYear(year);
  if (day === undefined) return `${edtfYear(year)}-${pad(month)}`;
  return month <= 12 && day <= daysInMonth(year, month)
    ? `${edtfYear(year)}-${pad(month)}-${pad(day)}`
    : undefined;
};

/** The date with its year known. */
export const writeDate = (
  date: Pick<LeadDate, 'from' | 'to' | 'time' | 'approximate' | 'open'>,
): string | undefined => {
  const { from, to, time, approximate, open } = date;
  const start = writeParts(from);
  if (start === undefined) return undefined;
  if (open) return open === 'end' ? `${start}/..` : `../${start}`;
  if (to) {
    const turns = (to.month ?? 0) < (from.month ?? 0) && to.year === undefined;
    const end = writeParts({
      ...to,
      ...(to.year === undefined && from.year !== undefined ? { year: from.year + (turns ? 1 : 0) } : {}),
    });
    return end === undefined ? undefined : `${start}/${end}`;
  }
  if (time !== undefined)
    return time.includes(' ')
      ? `${start} ${time}`
      : `${start}T${time.replace(/^(\d\d:\d\d)([+-]\d\d)(\d\d)$/, '$1$2:$3')}`;
  return `${start}${approximate ? '~' : ''}`;
};
