import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '../../../src/render/palette.js';

const seed = 20261128;
const KNOWN = ['Conflict', 'Diplomacy', 'Politics', 'Defence', 'Economy', 'Climate', 'Society', 'Disaster'];
const names = fc.uniqueArray(
  fc.constantFrom(...KNOWN, 'Sport', 'Health', 'Rugby', 'Opera', 'Ferries', 'Bees', 'Elections', 'Crime'),
  { minLength: 1, maxLength: 12 },
);

describe('places in the palette', () => {
  it(`a known theme has the same one in every file, whatever the counts (seed ${String(seed)})`, () => {
    fc.assert(
      fc.property(names, (values) => {
        const places = placesOf(values);
        for (const value of values)
          if (KNOWN.includes(value)) expect(places.get(value), value).toBe(KNOWN.indexOf(value));
      }),
      { seed },
    );
  });

  it(`no two values share one, and what is loaded later changes none (seed ${String(seed)})`, () => {
    fc.assert(
      fc.property(names, names, (first, later) => {
        const before = placesOf(first);
        const after = placesOf([...new Set([...first, ...later])], before);
        expect(new Set(after.values()).size).toBe(after.size);
        for (const [value, place] of before) expect(after.get(value), value).toBe(place);
      }),
      { seed },
    );
  });

  it('reads no letter case, and gives an unknown value the same place in files without a rival', () => {
    expect(placesOf(['conflict']).get('conflict')).toBe(0);
    expect(placesOf(['Rugby', 'Conflict']).get('Rugby')).toBe(placesOf(['Rugby']).get('Rugby'));
  });
});
