import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hasIntl, type LanguageTables, standInLocale } from '../../../src/i18n/messages.js';
import { loadWords } from '../../../src/i18n/load-messages.js';
import { tables as az } from '../../../src/i18n/tables/az.js';
import { tables as hy } from '../../../src/i18n/tables/hy.js';
import { tables as ka } from '../../../src/i18n/tables/ka.js';

const TABLES: readonly (readonly [string, LanguageTables])[] = [
  ['az', az],
  ['hy', hy],
  ['ka', ka],
];
const source = readFileSync('src/i18n/tables/az.ts', 'utf8');
const madeFrom = /CLDR (\S+)/.exec(source)?.[1];

/** A runtime without these languages, as Chromium is: it falls back to English, or to month numbers. */
function withoutLanguages(languages: readonly string[]): void {
  const lacks = (locale: unknown): boolean =>
    languages.includes(String(Array.isArray(locale) ? locale[0] : locale));
  const DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
    construct: (target, [locale, options]) =>
      Reflect.construct(target, [lacks(locale) ? 'en' : locale, options]) as object,
    get: (target, key) =>
      key === 'supportedLocalesOf'
        ? (locales: readonly string[]) => locales.filter((locale) => !lacks(locale))
        : (Reflect.get(target, key) as unknown),
  });
  vi.stubGlobal(
    'Intl',
    new Proxy(Intl, {
      get: (target, key) =>
        key === 'DateTimeFormat' ? DateTimeFormat : (Reflect.get(target, key) as unknown),
    }),
  );
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the probe of Intl', () => {
  it('finds a language the runtime has, and not one nobody has', () => {
    for (const locale of ['en', 'ru-RU', 'az', 'hy', 'ka']) expect(hasIntl(locale), locale).toBe(true);
    for (const locale of ['tlh', 'not a locale', '']) expect(hasIntl(locale), locale).toBe(false);
  });

  it('brings the tables, and a stand-in for numbers, where the runtime lacks the language', async () => {
    withoutLanguages(['az', 'hy', 'ka']);
    expect(hasIntl('hy')).toBe(false);
    expect((await loadWords('hy')).tables?.dates.LLLL[0]).toBe('հունվար');
    expect([standInLocale('hy'), standInLocale('az'), standInLocale('ru')]).toEqual(['ru', 'tr', 'ru']);
  });
});

describe.each(TABLES)('the date table of "%s"', (_, { dates, countries }) => {
  it('has twelve months, seven weekdays, all different', () => {
    for (const names of [dates.LLLL, dates.LLL, dates.MMMM, dates.MMM]) expect(new Set(names).size).toBe(12);
    for (const names of [dates.EEEE, dates.EEE]) expect(new Set(names).size).toBe(7);
  });

  it('has a pattern with every field for each kind of date', () => {
    for (const [key, pattern] of Object.entries(dates.patterns)) {
      const letters = [...pattern.matchAll(/\{(\w+)\}/g)].map((match) =>
        (match[1] ?? '').replaceAll('L', 'M'),
      );
      expect(letters.sort().join('')).toBe((key.match(/(.)\1*/g) ?? []).sort().join(''));
    }
    expect(Object.keys(dates.patterns)).toHaveLength(18);
  });

  it('names the countries of the world', () => {
    expect(Object.keys(countries).length).toBeGreaterThan(245);
    for (const code of ['AM', 'AZ', 'GE', 'RU', 'TR', 'IR', 'UA', 'US', 'EU', 'XK'])
      expect(countries[code], code).toMatch(/^\P{ASCII}|[A-ZƏİÖÜ]/u);
    expect(new Set(Object.values(countries)).size).toBe(Object.keys(countries).length);
  });

  // Another version of Node knows other words; then there is nothing to compare with.
  it.skipIf(madeFrom !== process.versions['cldr'])('is what the script makes', () => {
    expect(() => execFileSync(process.execPath, ['scripts/make-date-tables.mjs', '--check'])).not.toThrow();
  });
});
