/**
 * Whether the runtime writes dates and country names in this language. Browsers may leave a language out and then
 * fall back silently: to another language, or to bare month numbers.
 */
export function hasIntl(locale: string): boolean {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf([locale]).length === 0) return false;
    const month = new Intl.DateTimeFormat(locale, { calendar: 'gregory', month: 'long' }).format(0);
    const country = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' }).of('AM');
    return !/^M?\d+$/.test(month) && country !== undefined && country !== 'AM';
  } catch {
    return false;
  }
}
