import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgesFor, floorTo, nextEdge, STEPS, stepFor, stepLength } from '../../../src/time/calendar.js';
import { DAY, HOUR, civilOf, wallTime } from '../../../src/time/civil.js';
import { createZone } from '../../../src/time/zone.js';

const seed = 20260223;
const ZONES = [
  'Pacific/Apia',
  'Asia/Yerevan',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/London',
  'America/Sao_Paulo',
  'America/Havana',
  'America/New_York',
  'America/Los_Angeles',
  'UTC',
].map((name) => createZone(name));
const zones = fc.constantFrom(...ZONES);
const steps = fc.constantFrom(...STEPS);
const times = fc.oneof(
  fc.integer({ min: Date.UTC(1830, 0), max: Date.UTC(2100, 0) }),
  fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 0) }),
  fc.integer({ min: wallTime(-250000), max: wallTime(250000) }),
);

describe('calendar steps', () => {
  it('grow from a millisecond to ten billion years, and stepFor is the finest that is long enough', () => {
    for (let i = 1; i < STEPS.length; i++)
      expect(stepLength(STEPS[i]!)).toBeGreaterThan(stepLength(STEPS[i - 1]!));
    expect(stepFor(0)).toEqual({ unit: 'millisecond', every: 1 });
    expect(stepFor(2 * HOUR)).toEqual({ unit: 'hour', every: 3 });
    expect(stepFor(17 * DAY)).toEqual({ unit: 'month', every: 1 });
    expect(stepFor(1e30)).toEqual({ unit: 'year', every: 1e10 });
  });

  it(`edges cover the window and strictly increase, in every zone and at every change of the clocks (seed ${seed})`, () => {
    fc.assert(
      fc.property(
        times,
        steps,
        zones,
        fc.double({ min: 0, max: 200, noNaN: true }),
        (start, step, zone, n) => {
          const end = start + n * stepLength(step);
          const edges = edgesFor(start, end, step, zone);
          expect(edges[0]).toBeLessThanOrEqual(start);
          expect(edges[edges.length - 1]).toBeGreaterThanOrEqual(end);
          expect(edges[edges.length - 1]).toBeGreaterThan(edges[0]!);
          for (let i = 1; i < edges.length; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]!);
          expect(edges.length).toBeLessThan(n * 1.2 + 8);
        },
      ),
      { seed, numRuns: 1000 },
    );
  });

  it(`the floor of any time in a bucket is the edge that begins it (seed ${seed})`, () => {
    fc.assert(
      fc.property(times, steps, zones, fc.double({ min: 0, max: 1, noNaN: true }), (t, step, zone, part) => {
        const edge = floorTo(t, step, zone);
        const next = nextEdge(edge, step, zone);
        expect(edge).toBeLessThanOrEqual(t);
        expect(next).toBeGreaterThan(t);
        fc.pre(Math.abs(next) < 2 ** 53);
        const inside = Math.min(Math.floor(edge + part * (next - edge)), next - 1);
        expect(floorTo(Math.max(inside, edge), step, zone)).toBe(edge);
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('days begin at local midnight, 23 and 25 hours long where the clocks change', () => {
    const zone = createZone('America/New_York');
    const edges = edgesFor(Date.UTC(2021, 2, 13, 5), Date.UTC(2021, 2, 16), { unit: 'day', every: 1 }, zone);
    expect([...edges].map((edge, i) => (i === 0 ? 0 : (edge - edges[i - 1]!) / HOUR))).toEqual([
      0, 24, 23, 24,
    ]);
  });

  it('a day that a zone left out has no bucket', () => {
    const zone = createZone('Pacific/Apia');
    const edges = edgesFor(
      zone.toInstant(wallTime(2011, 12, 29)),
      zone.toInstant(wallTime(2012, 1, 1)),
      { unit: 'day', every: 1 },
      zone,
    );
    expect([...edges].map((edge) => civilOf(zone.toWall(edge)).day)).toEqual([29, 31, 1]);
  });

  it('an hour that comes twice has two buckets', () => {
    const zone = createZone('America/New_York');
    const start = zone.toInstant(wallTime(2021, 11, 7));
    const edges = edgesFor(start, start + 4 * HOUR, { unit: 'hour', every: 1 }, zone);
    expect([...edges].map((edge) => (zone.toWall(edge) % DAY) / HOUR)).toEqual([0, 1, 1, 2, 3]);
  });

  it('months and years follow the calendar, and years count from 0, also before it', () => {
    const zone = createZone('UTC');
    const years = edgesFor(wallTime(-25), wallTime(15), { unit: 'year', every: 10 }, zone);
    expect([...years].map((edge) => civilOf(edge).year)).toEqual([-30, -20, -10, 0, 10, 20]);
    const months = edgesFor(wallTime(2021, 2, 14), wallTime(2021, 12, 30), { unit: 'month', every: 3 }, zone);
    expect([...months].map((edge) => civilOf(edge).month)).toEqual([1, 4, 7, 10, 1]);
  });

  it('buckets of several days are equal over the ends of months', () => {
    const edges = edgesFor(
      wallTime(2021, 1, 20),
      wallTime(2021, 4, 2),
      { unit: 'day', every: 4 },
      createZone('UTC'),
    );
    for (let i = 1; i < edges.length; i++) expect(edges[i]! - edges[i - 1]!).toBe(4 * DAY);
  });

  it('reach the beginning of the universe', () => {
    const zone = createZone('Asia/Baku');
    const edges = edgesFor(
      wallTime(-13.8e9),
      wallTime(2026),
      stepFor(((2026 + 13.8e9) * 3.15e10) / 50),
      zone,
    );
    expect(edges.length).toBeGreaterThan(10);
    for (let i = 1; i < edges.length; i++) expect(edges[i]).toBeGreaterThan(edges[i - 1]!);
  });
});
