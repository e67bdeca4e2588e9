import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilFromDays,
  civilOf,
  DAY,
  daysFromCivil,
  HOUR,
  SECOND,
  wallTime,
} from '../../../src/time/civil.js';
import { createZone } from '../../../src/time/zone.js';

const seed = 20260223;
const NAMES = [
  'Pacific/Apia',
  'Asia/Yerevan',
  'Asia/Baku',
  'Asia/Tbilisi',
  'Europe/Moscow',
  'Europe/Kyiv',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Africa/Casablanca',
  'America/Argentina/San_Juan',
  'America/New_York',
  'America/Los_Angeles',
];

const ZONES = NAMES.map((name) => ({ name, zone: createZone(name), format: intlFormat(name) }));

function intlFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'medium',
  });
}

function intlWall(format: Intl.DateTimeFormat, instant: number): number {
  const p = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, Number(part.value)]));
  return wallTime(p['year']!, p['month'], p['day'], p['hour'], p['minute'], p['second']);
}

describe('civil', () => {
  it(`goes from days to civil and back for any year of the universe (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: -5e12, max: 5e12 }), (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
        expect(month >= 1 && month <= 12 && day >= 1 && day <= 31).toBe(true);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it(`agrees with Date over the whole range of Date (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), (ms) => {
        const date = new Date(ms);
        const { year, month, day } = civilOf(ms);
        expect([year, month, day]).toEqual([
          date.getUTCFullYear(),
          date.getUTCMonth() + 1,
          date.getUTCDate(),
        ]);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('createZone', () => {
  it(`gives the wall time that Intl gives, from 1850 to 2450 (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1850, 0) / SECOND, max: Date.UTC(2450, 0) / SECOND }),
        ({ zone, format }, s) => {
          expect(zone.toWall(s * SECOND)).toBe(intlWall(format, s * SECOND));
        },
      ),
      { seed, numRuns: 600 },
    );
  });

  it(`agrees with Intl hour by hour around every change of the clocks, 2000 to 2030 in steps`, () => {
    for (const { zone, format } of ZONES) {
      let before = zone.offset(Date.UTC(2000, 0));
      for (let t = Date.UTC(2000, 0); t < Date.UTC(2030, 0); t += 3 * DAY) {
        const offset = zone.offset(t);
        if (offset !== before)
          for (let u = t - 3 * DAY; u <= t; u += 6 * HOUR) expect(zone.toWall(u)).toBe(intlWall(format, u));
        before = offset;
      }
    }
  });

  it(`toInstant is the first instant with that wall time, or one shifted forward out of a gap (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.integer({ min: Date.UTC(1990, 0) / SECOND, max: Date.UTC(2035, 0) / SECOND }),
        ({ zone }, s) => {
          const wall = s * SECOND;
          const instant = zone.toInstant(wall);
          const back = zone.toWall(instant);
          expect(back).toBeGreaterThanOrEqual(wall);
          expect(back - wall).toBeLessThanOrEqual(DAY);
          if (back === wall)
            for (const h of [0.5, 1, 24]) expect(zone.toWall(instant - h * HOUR)).not.toBe(wall);
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it('moves a time in a gap forward and takes the first of an overlap', () => {
    const zone = createZone('America/New_York');
    expect(zone.toInstant(wallTime(2021, 3, 14, 2, 30))).toBe(Date.UTC(2021, 2, 14, 7, 30));
    expect(zone.toInstant(wallTime(2021, 11, 7, 1, 30))).toBe(Date.UTC(2021, 10, 7, 5, 30));
    // Samoa had no 30 December 2011.
    const apia = createZone('Pacific/Apia');
    expect(apia.toWall(apia.toInstant(wallTime(2011, 12, 30, 12)))).toBe(wallTime(2011, 12, 31, 12));
  });

  it('knows a change that was taken back within two weeks', () => {
    const zone = createZone('America/Argentina/Tucuman');
    expect(zone.offset(Date.UTC(2004, 5, 5))).toBe(-4 * HOUR);
    expect(zone.offset(Date.UTC(2004, 5, 20))).toBe(-3 * HOUR);
  });

  it('has an offset for every time there is, and round trips it', () => {
    const zone = createZone('Asia/Yerevan');
    for (const year of [-13.8e9, -300000, -43, 1700, 2600, 300000, 1e9]) {
      const wall = wallTime(year, 6, 15);
      expect(zone.toWall(zone.toInstant(wall))).toBe(wall);
    }
    expect(zone.toInstant(Infinity)).toBe(Infinity);
    expect(createZone('Europe/Berlin').offset(wallTime(400000, 7, 1))).toBe(2 * HOUR);
  });

  it('takes UTC, fixed offsets, and by default the zone of the runtime', () => {
    expect(createZone('UTC').offset(0)).toBe(0);
    expect(createZone('+04:30').toInstant(0)).toBe(-4.5 * HOUR);
    expect(createZone().name).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('throws a RangeError that shows the value', () => {
    expect(() => createZone('Mars/Base')).toThrow(/"Mars\/Base"/);
    expect(() => createZone('Mars/Base')).toThrow(RangeError);
  });
});
