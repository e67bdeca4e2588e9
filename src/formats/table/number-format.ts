// How much of a date a spreadsheet shows: a cell that shows "May 2021" holds the first of May, but tells only the month.

export type ShownDate = 'year' | 'month' | 'day' | 'minute' | 'second' | 'time';

/** The letters of a number format, without texts in quotes, escaped characters and what stands in brackets. */
const lettersOf = (format: string): string =>
  (format.split(';', 1)[0] ?? '')
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?![hms]+\])[^[\]]*\]/gi, '')
    .replace(/general/gi, '')
    .toLowerCase();

/** What a number format (`d mmm yyyy`, `hh:mm`) shows of a date; undefined where it is no format of dates. */
export const shownDate = (format: string): ShownDate | undefined => {
  const letters = lettersOf(format);
  const clock = /[hs]/.test(letters);
  // The m after hours or before seconds is minutes.
  const day = letters.replace(/(h[^a-z]*)m+/g, '$1').replace(/(?<!m)m+([^a-z]*s)/g, '$1');
  const calendar = /[yedb]/.test(day) || day.includes('m');
  if (clock) return !calendar ? 'time' : letters.includes('s') ? 'second' : 'minute';
  if (day.includes('d')) return 'day';
  if (day.includes('m')) return 'month';
  return /[yeb]/.test(day) ? 'year' : undefined;
};

/** An ISO date and time, `2021-05-27T10:30:00`, cut to what is shown. */
export const cutDate = (iso: string, shown: ShownDate): string => {
  if (shown === 'year') return iso.slice(0, 4);
  if (shown === 'month') return iso.slice(0, 7);
  if (shown === 'day') return iso.slice(0, 10);
  if (shown === 'minute') return iso.slice(0, 16);
  return iso;
};
