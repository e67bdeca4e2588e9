import type { DateTable } from './date-table.js';

/** "13.8 billion years ago", of a year far from now. */
export function yearsAgo(year: number, locale: string, table: DateTable | undefined): string {
  const compact = new Intl.NumberFormat(table?.standIn ?? locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 4,
  });
  const years = Math.abs(year);
  if (table) {
    const n = compact
      .formatToParts(years)
      .map((part) => (part.type === 'compact' ? tableUnit(table, years) : part.value));
    return (year < 0 ? table.ago : table.ahead).replace('{n}', n.join('').replace(/\s+/g, ' ').trim());
  }
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  let said = false;
  return relative
    .formatToParts(year, 'year')
    .map((part) => {
      if (part.type === 'literal') return part.value;
      const text = said ? '' : compact.format(years);
      said = true;
      return text;
    })
    .join('');
}

const tableUnit = (table: DateTable, years: number): string =>
  table.compact[Math.min(3, Math.max(0, Math.floor(Math.log10(years) / 3) - 1))]!.trim();
