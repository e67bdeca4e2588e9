import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { laneRooms, LEAST, leastRoom } from '../../../src/layout/lane-rooms.js';

const collapsed = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 });

describe('the rooms of lanes', () => {
  it('stand one below the other, none lower than it needs, and fill what there is (seed 5)', () => {
    fc.assert(
      fc.property(
        collapsed,
        fc.integer({ min: 100, max: 3000 }),
        fc.integer({ min: 0, max: 5000 }),
        (is, height, scroll) => {
          const rooms = laneRooms(is, 24, 24 + height, scroll);
          rooms.forEach((room, i) => {
            expect(room.collapsed).toBe(is[i]);
            expect(room.base - room.top).toBeGreaterThanOrEqual(
              (is[i] ? LEAST.collapsed : LEAST.open) - 1e-6,
            );
            if (i) expect(room.top).toBeCloseTo(rooms[i - 1]!.base, 6);
          });
          if (leastRoom(is) <= height) {
            expect(rooms[0]!.top).toBe(24);
            expect(rooms.at(-1)!.base).toBeCloseTo(24 + height, 6);
          } else {
            expect(rooms[0]!.top).toBeLessThanOrEqual(24);
            expect(rooms.at(-1)!.base).toBeGreaterThanOrEqual(24 + height - 1e-6);
          }
        },
      ),
      { seed: 5 },
    );
  });

  it('are scrolled no further than to the last lane', () => {
    const rooms = laneRooms([false, false, false], 0, 200, 1e6);
    expect(rooms.at(-1)!.base).toBe(200);
  });
});
