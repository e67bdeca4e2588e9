import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { HOUR, wallTime } from '../../../src/time/civil.js';
import { createZone } from '../../../src/time/zone.js';
import {
  createTickEdges,
  MIN_TICK_SPACING,
  MOST_EDGES,
  axisTicks,
  createAxis,
  type AxisTicks,
  type Tick,
} from '../../../src/layout/ticks.js';
import { tickSteps } from '../../../src/layout/tick-format.js';
import { clock, STEP_MS, BOUNDARY } from './wall-clock.js';

const YEAR = 365.2425 * 864e5;
const ZONES = [
  'UTC',
  'Asia/Yerevan',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
];
const LOCALES = ['en', 'en-GB', 'ru', 'de', 'ar', 'hy', 'ka', 'fa', 'ja', 'tr'];
const zones = new Map(ZONES.map((name) => [name, createZone(name)]));
const axes = new Map<string, ReturnType<typeof createAxis>>();
const labelWidth = (text: string): number => text.length * 6.5;

function axisOf(zone: string, locale: string): ReturnType<typeof createAxis> {
  const key = zone + locale;
  const known = axes.get(key) ?? createAxis({ zone: zones.get(zone)!, locale, labelWidth });
  axes.set(key, known);
  return known;
}

interface View {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly zone: string;
  readonly locale: string;
}

/** From a second to 30 billion years, in our time, near clock changes and in deep time. */
const view: fc.Arbitrary<View> = fc
  .record({
    power: fc.double({ min: 3, max: 20.97, noNaN: true }),
    at: fc.oneof(
      fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2030, 0) }),
      fc.integer({ min: Date.UTC(2026, 9, 24), max: Date.UTC(2026, 10, 2) }),
      fc.double({ min: -13.8e9, max: 1e6, noNaN: true }).map((year) => year * YEAR),
      fc.integer({ min: -3000, max: 300 }).map((year) => wallTime(year)),
    ),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    width: fc.integer({ min: 200, max: 2400 }),
    zone: fc.constantFrom(...ZONES),
    locale: fc.constantFrom(...LOCALES),
  })
  .map(({ power, at, share, width, zone, locale }) => {
    // A window cannot be finer than float64 is at its place.
    const span = Math.max(10 ** power, Math.abs(at) * 1e-9);
    return { start: at - share * span, end: at + (1 - share) * span, width, zone, locale };
  });

const ticksOf = (v: View): AxisTicks => axisOf(v.zone, v.locale)(v);
const xOf = (v: View, t: number): number => ((t - v.start) / (v.end - v.start)) * v.width;
const seed = 20260223;

describe('axis ticks', () => {
  it(`stand in the window, in order, never touching, at most width / ${MIN_TICK_SPACING} (seed ${seed})`, () => {
    fc.assert(
      fc.property(view, (v) => {
        const { minor, major } = ticksOf(v);
        for (const tier of [minor, major]) {
          expect(tier.length).toBeLessThanOrEqual(Math.floor(v.width / MIN_TICK_SPACING) + 1);
          tier.forEach((tick, i) => {
            const next = tier[i + 1];
            const room = next ? xOf(v, next.t) - xOf(v, tick.t) : Infinity;
            if (tick.t < v.start || tick.t >= v.end || room <= labelWidth(tick.label))
              expect.fail(`${tick.label} at ${tick.t} in ${v.start}..${v.end} with ${room} px`);
          });
        }
      }),
      { seed, numRuns: 1500 },
    );
  });

  it(`are counted for any window whatever, and asked of the zone so often at most (seed ${seed})`, () => {
    const far = fc.oneof(
      fc.constantFrom(NaN, Infinity, -Infinity, 0, 1e18, 1e18 + 1000, -1e18, 4.35e20, 1e300, 2 ** 53),
      fc.double(),
      fc.double({ min: -2e21, max: 2e21, noNaN: true }),
    );
    const length = fc.oneof(
      fc.constantFrom(1e-9, 1, 1000, 1e7),
      fc.double({ min: 1e-3, max: 1e21, noNaN: true }),
    );
    const step = fc.constantFrom(...tickSteps());
    fc.assert(
      fc.property(far, length, step, fc.constantFrom('UTC', 'Asia/Yerevan'), (start, span, step, name) => {
        let asked = 0;
        const zone = zones.get(name)!;
        const counted = {
          ...zone,
          offset: (t: number) => (asked++, zone.offset(t)),
          toInstant: (t: number) => (asked++, zone.toInstant(t)),
          toWall: (t: number) => (asked++, zone.toWall(t)),
        };
        const edges = createTickEdges(counted, 1).within(step, { start, end: start + span });
        expect(edges.length).toBeLessThanOrEqual(MOST_EDGES);
        expect(asked).toBeLessThan(8 * MOST_EDGES);
        for (const { t } of edges) expect(t >= start && t < start + span).toBe(true);
        const { minor, major } = axisTicks({ start, end: start + span, width: 1200, zone, locale: 'en' });
        expect(minor.length).toBeLessThanOrEqual(1200 / MIN_TICK_SPACING + 1);
        expect(major.length).toBeLessThanOrEqual(1200 / MIN_TICK_SPACING + 1);
      }),
      { seed, numRuns: 400 },
    );
  });

  it(`are never missing in a window wider than 1,000 px (seed ${seed})`, () => {
    fc.assert(
      fc.property(view, (v) => {
        fc.pre(v.width > 1000);
        expect(ticksOf(v).minor.length).toBeGreaterThan(0);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it(`are unique under their major label (seed ${seed})`, () => {
    fc.assert(
      fc.property(view, (v) => {
        const { minor, major } = ticksOf(v);
        const named = minor.map((tick) => `${enclosing(major, tick)?.label} / ${tick.label}`);
        expect(new Set(named).size).toBe(named.length);
        expect(new Set(major.map((tick) => tick.label)).size).toBe(major.length);
      }),
      { seed, numRuns: 2000 },
    );
  });

  it(`are anchored in time: panning by a pixel changes them at the edges only (seed ${seed})`, () => {
    fc.assert(
      fc.property(view, fc.constantFrom(-1, 1), (v, px) => {
        const by = (px * (v.end - v.start)) / v.width;
        const moved = { ...v, start: v.start + by, end: v.end + by };
        const from = Math.max(v.start, moved.start);
        const to = Math.min(v.end, moved.end);
        const inBoth = (ticks: readonly Tick[]): readonly Tick[] =>
          ticks.filter(({ t }) => t > from && t < to);
        fc.pre(digits(v) === digits(moved));
        expect(inBoth(ticksOf(moved).minor)).toEqual(inBoth(ticksOf(v).minor));
        expect(inBoth(ticksOf(moved).major)).toEqual(inBoth(ticksOf(v).major));
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('tell the years from 2020 to 2026, and the year that a window without one is in', () => {
    const { minor, major } = axisTicks({
      start: Date.UTC(2020, 8, 1),
      end: Date.UTC(2026, 2, 1),
      width: 640,
      zone: createZone('UTC'),
      locale: 'en',
    });
    expect(minor.map(({ label }) => label)).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
    // no name of another tier stands over years
    expect(major).toEqual([]);
    const within = axisTicks({
      start: Date.UTC(2020, 1, 1),
      end: Date.UTC(2020, 11, 1),
      width: 70,
      zone: createZone('UTC'),
      locale: 'en',
    });
    expect([...within.minor, ...within.major].map(({ label }) => label)).toContain('2020');
  });

  it.each([
    ['en-GB', '20 Feb', 'February 2026'],
    ['en', 'Feb 20', 'February 2026'],
    ['ru', '20 февр.', 'февраль 2026 г.'],
    ['de', '20. Feb.', 'Februar 2026'],
  ])('tell days and the month in %s', (locale, day, month) => {
    const { minor, major } = axisTicks({
      start: Date.UTC(2026, 1, 16),
      end: Date.UTC(2026, 1, 28),
      width: 1200,
      zone: createZone('Asia/Yerevan'),
      locale,
    });
    expect(minor).toHaveLength(12);
    expect(minor.find(({ label }) => label === day)?.t).toBe(Date.parse('2026-02-20T00:00+04:00'));
    expect(major.map(({ label }) => label)).toEqual([month]);
  });

  it('tell hours under the whole day', () => {
    const { minor, major } = axisTicks({
      start: Date.UTC(2026, 1, 20),
      end: Date.UTC(2026, 1, 21, 12),
      width: 1200,
      zone: createZone('UTC'),
      locale: 'en-GB',
    });
    expect(minor.slice(0, 3).map(({ label }) => label)).toEqual(['00:00', '02:00', '04:00']);
    expect(major.map(({ label }) => label)).toEqual([
      'Friday, 20 February 2026',
      'Saturday, 21 February 2026',
    ]);
  });

  it('begin weeks on the first weekday of the locale', () => {
    const weekdays = (locale: string): number[] =>
      axisTicks({
        start: Date.UTC(2026, 0, 1),
        end: Date.UTC(2026, 3, 1),
        width: 1200,
        zone: createZone('UTC'),
        locale,
      }).minor.map(({ t }) => new Date(t).getUTCDay());
    expect(new Set(weekdays('de'))).toEqual(new Set([1]));
    expect(new Set(weekdays('en-US'))).toEqual(new Set([0]));
    expect(new Set(weekdays('ar-EG'))).toEqual(new Set([6]));
  });

  it('have round years on both sides of year 1, and eras', () => {
    const labels = (from: number, to: number): string[] =>
      axisTicks({
        start: wallTime(from),
        end: wallTime(to),
        width: 1000,
        zone: createZone('UTC'),
        locale: 'en',
      }).minor.map(({ label }) => label);
    expect(labels(-1200, 1201)).toEqual([
      '1200 BC',
      '1000 BC',
      '800 BC',
      '600 BC',
      '400 BC',
      '200 BC',
      '1 AD',
      '200',
      '400',
      '600',
      '800',
      '1000',
      '1200',
    ]);
    expect(labels(-21000, 2026)).toContain('20,000 BC');
    expect(labels(-13.8e9, 1e9)).toContain('12B years ago');
    expect(labels(-13.8e9, 1e9)).toContain('now');
    expect(labels(-66.5e6, -65.5e6)).toContain('66.2M years ago');
  });

  it('tell apart the hour that clocks show twice, and skip the one they never show', () => {
    const labels = (from: string, hours: number): string[] =>
      axisTicks({
        start: Date.parse(from),
        end: Date.parse(from) + hours * 36e5,
        width: 640,
        zone: createZone('Europe/Berlin'),
        locale: 'en-GB',
      }).minor.map(({ label }) => label);
    expect(labels('2026-10-25T00:30Z', 1.5)).toEqual([
      '02:30',
      '02:45',
      '02:00 UTC+1',
      '02:15 UTC+1',
      '02:30 UTC+1',
      '02:45 UTC+1',
    ]);
    expect(labels('2026-03-29T00:30Z', 1.5).slice(0, 4)).toEqual(['01:30', '01:45', '03:00', '03:15']);
  });

  it('make no formatter again from the second frame on', () => {
    const axis = createAxis({ zone: createZone('Asia/Yerevan'), locale: 'en', labelWidth });
    const spans = [7e6, 14 * 864e5, 400 * 864e5, 2100 * 864e5, 9000 * 864e5, 5000 * YEAR, 1e10 * YEAR];
    const frames = (by: number): void => {
      for (const span of spans) axis({ start: by - span / 2, end: by + span / 2, width: 1200 });
    };
    frames(0);
    const made = vi.spyOn(Intl, 'DateTimeFormat');
    frames(864e5);
    expect(made).not.toHaveBeenCalled();
    made.mockRestore();
  });

  it('are none for a window without length, width or number', () => {
    const zone = createZone('UTC');
    const none: AxisTicks = { minor: [], major: [] };
    expect(axisTicks({ start: 5, end: 5, width: 100, zone, locale: 'en' })).toEqual(none);
    expect(axisTicks({ start: 5, end: 4, width: 100, zone, locale: 'en' })).toEqual(none);
    expect(axisTicks({ start: 0, end: 1e9, width: 0, zone, locale: 'en' })).toEqual(none);
    expect(axisTicks({ start: -Infinity, end: 1e9, width: 100, zone, locale: 'en' })).toEqual(none);
    expect(axisTicks({ start: Number.NaN, end: 1e9, width: 100, zone, locale: 'en' })).toEqual(none);
  });
});

describe('tick edges', () => {
  const steps = tickSteps().filter(({ unit, every }) => unit !== 'year' || every <= 1000);

  it(`stand on calendar boundaries of the zone, as Intl tells them (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...steps),
        fc.integer({ min: Date.UTC(1985, 0), max: Date.UTC(2035, 0) }),
        fc.constantFrom(...ZONES),
        (step, start, name) => {
          const zone = zones.get(name)!;
          const size = STEP_MS[step.unit] * step.every;
          for (const { t } of createTickEdges(zone, 1).within(step, { start, end: start + 4 * size })) {
            const parts = clock(name, t);
            BOUNDARY[step.unit](parts, step.every, zone);
          }
        },
      ),
      { seed, numRuns: 2000 },
    );
  });

  it('leave out a day that a zone skipped', () => {
    const zone = createZone('Pacific/Apia');
    const start = Date.UTC(2011, 11, 28);
    const days = createTickEdges(zone, 1).within(
      { unit: 'day', every: 1 },
      { start, end: start + 5 * 864e5 },
    );
    const names = days.map(({ t }) => clock('Pacific/Apia', t).day);
    expect(names).toEqual([28, 29, 31, 1, 2]);
  });

  it('go on by hours after a day that a zone skipped, however soon the window ends', () => {
    const zone = createZone('Pacific/Apia');
    const midnight = Date.UTC(2011, 11, 30, 10);
    for (let hours = 1; hours < 30; hours++) {
      const window = { start: midnight - 3 * HOUR, end: midnight + hours * HOUR };
      const edges = createTickEdges(zone, 1).within({ unit: 'hour', every: 1 }, window);
      expect(edges.map(({ t }) => (t - midnight) / HOUR)).toEqual(
        Array.from({ length: 3 + hours }, (_, i) => i - 3),
      );
    }
  });
});

function enclosing(major: readonly Tick[], { t }: Tick): Tick | undefined {
  return major.findLast((tick) => tick.t <= t);
}

/** The room for years follows the number of digits at the window's ends. */
const digits = (v: View): string =>
  [v.start, v.end].map((t) => String(Math.abs(Math.floor(t / YEAR) + 1970)).length).join();
