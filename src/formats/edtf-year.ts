/** The year as EDTF writes it: four digits, or `Y` and more. Astronomical: 0 is 1 BCE. */
export const edtfYear = (year: number): string => {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
};

/** The same from a historical year, where -44 is 44 BCE. There is no year 0: undefined. */
export const edtfHistoricalYear = (year: number): string | undefined =>
  year === 0 ? undefined : edtfYear(year < 0 ? year + 1 : year);
