import { describe, expect, it } from 'vitest';
import { wallTime } from '../../../src/time/civil.js';
import { createZone } from '../../../src/time/zone.js';
import { tables as az } from '../../../src/i18n/tables/az.js';
import { tables as hy } from '../../../src/i18n/tables/hy.js';
import { tables as ka } from '../../../src/i18n/tables/ka.js';
import { axisTicks, type AxisTicks } from '../../../src/layout/ticks.js';

const TABLES = { az, hy, ka } as const;
const SPANS = [
  ['minutes', Date.UTC(2026, 1, 20), Date.UTC(2026, 1, 20, 2)],
  ['hours', Date.UTC(2026, 1, 20), Date.UTC(2026, 1, 21, 12)],
  ['days', Date.UTC(2026, 1, 16), Date.UTC(2026, 2, 4)],
  ['weeks', Date.UTC(2026, 1, 16), Date.UTC(2026, 5, 4)],
  ['months', Date.UTC(2025, 1, 16), Date.UTC(2026, 5, 4)],
  ['years', Date.UTC(2010, 1, 16), Date.UTC(2026, 5, 4)],
  ['years BC', wallTime(-25000), wallTime(-12000)],
] as const;

const ticks = (language: keyof typeof TABLES, start: number, end: number, byTable: boolean): AxisTicks =>
  axisTicks({
    start,
    end,
    width: 1600,
    zone: createZone('Asia/Tbilisi'),
    // A language nobody has data for shows that every word comes from the table.
    locale: byTable ? 'tlh' : language,
    ...(byTable ? { table: TABLES[language].dates } : {}),
    labelWidth: () => 50,
  });

describe.each(['az', 'hy', 'ka'] as const)('an axis in "%s" by table', (language) => {
  it.each(SPANS)('tells %s as Intl does where it has the language', (_, start, end) => {
    expect(ticks(language, start, end, true)).toEqual(ticks(language, start, end, false));
  });

  it('tells deep time', () => {
    const { minor } = ticks(language, -13.8e9 * 365.2425 * 864e5, 1e9 * 365.2425 * 864e5, true);
    const intl = ticks(language, -13.8e9 * 365.2425 * 864e5, 1e9 * 365.2425 * 864e5, false);
    expect(minor).toEqual(intl.minor);
    expect(minor.length).toBeGreaterThan(5);
  });
});
