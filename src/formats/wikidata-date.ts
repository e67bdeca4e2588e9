import { RowFault } from './row-fault.js';
import { edtfYear } from './edtf-year.js';

const DATE = /^([+-]?\d{4,12})-(\d\d)-(\d\d)(?:T(\d\d:\d\d:\d\d)Z?)?$/;

/** Years a precision code leaves open, as digits that do not count: 8 is a decade, 0 a billion years. */
const OPEN_DIGITS: Readonly<Record<string, number>> = {
  0: 9,
  1: 8,
  2: 7,
  3: 6,
  4: 5,
  5: 4,
  6: 3,
  7: 2,
  8: 1,
};

/** A century, as a millennium, is the one that its last year ends: 1900 is in the 19th, which is 18XX. */
const lastOf = (year: number): number => (year > 0 ? year - 1 : year);

const coarseYear = (year: number, open: number): string => {
  const digits = String(Math.abs(year));
  if (digits.length > 4) return `${edtfYear(year)}S${Math.max(1, digits.length - open)}`;
  const padded = edtfYear(open > 1 ? lastOf(year) : year);
  return padded.slice(0, padded.length - open) + 'X'.repeat(open);
};

/** A Wikidata time with its precision code (9 year, 10 month, 11 day …) as EDTF; 1 January without a code is a year. */
export const wikidataDate = (text: string | undefined, precision?: string): string | RowFault | undefined => {
  if (text === undefined) return undefined;
  const match = DATE.exec(text.trim());
  if (!match)
    return /genid|^_:|^t\d+$/.test(text)
      ? new RowFault(
          'Its date is known to exist but not which.',
          'Leave such rows out of the query.',
          'date',
          text,
        )
      : text;
  const [, yearText, month, day, clock] = match as unknown as [
    string,
    string,
    string,
    string,
    string | undefined,
  ];
  const year = Number(yearText);
  const guess = month === '00' || (month === '01' && day === '01') ? 9 : day === '00' ? 10 : 11;
  const code = precision === undefined ? guess : Number(precision);
  const open = OPEN_DIGITS[String(code)];
  if (open !== undefined && (open < 4 || Math.abs(year) > 9999)) return coarseYear(year, open);
  if (code <= 9 || month === '00' || Math.abs(year) > 9999) return edtfYear(year);
  if (code === 10 || day === '00') return `${edtfYear(year)}-${month}`;
  const date = `${edtfYear(year)}-${month}-${day}`;
  return clock === undefined || clock === '00:00:00' ? date : `${date}T${clock}Z`;
};
