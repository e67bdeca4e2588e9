// A time of day in a column of its own, and the day beside it, as programs write them without separators: GDELT's `193000Z`.

const COMPACT = /^(\d{1,2})(\d\d)(\d\d)?\s?(Z|UTC|[+-]\d\d:?\d\d)?$/i;

/** `193000Z` and `1930` as a clock shows them; other times as they are. */
export const clockText = (text: string): string => {
  const match = /^\d{3,6}(?!\d)/.test(text) ? COMPACT.exec(text) : null;
  if (!match) return text;
  const [, hour = '', minute = '', second, zone = ''] = match;
  const time = `${hour.padStart(2, '0')}:${minute}${second === undefined ? '' : `:${second}`}`;
  return `${time}${/^utc$/i.test(zone) ? 'Z' : zone}`;
};

/** A day with a time of day from another column: `20200315` and `193000Z` are `2020-03-15 19:30:00Z`. */
export const dayAndTime = (day: string, time: string): string =>
  `${day.trim().replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')} ${clockText(time.trim())}`;
