import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateIn, type UrlState, withState } from '../../../src/state/url-codec.js';

const seed = Number(process.env['SEED'] ?? 20261128);
const EMPTY: UrlState = { view: undefined, filter: {}, selected: undefined };

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const values = fc.uniqueArray(text, { minLength: 1, maxLength: 3 });
const minute = fc.integer({ min: -1e7, max: 4e7 }).map((m) => m * 60_000);
const span = fc
  .tuple(minute, fc.integer({ min: 60, max: 900 }))
  .map(([start, minutes]) => [start, start + minutes * 60_000] as const);
const states: fc.Arbitrary<UrlState> = fc
  .record({
    view: fc.option(span, { nil: undefined }),
    selected: fc.option(text, { nil: undefined }),
    step: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
    words: fc.option(text, { nil: undefined }),
    facets: fc.option(fc.dictionary(text, values, { minKeys: 1, maxKeys: 3 }), { nil: undefined }),
    asked: fc.option(span, { nil: undefined }),
  })
  .map(({ view, selected, step, words, facets, asked }) => ({
    view,
    selected,
    ...(step === undefined ? {} : { step }),
    filter: {
      ...(facets ? { facets: { ...facets } } : {}),
      ...(words ? { text: words } : {}),
      ...(asked ? { span: asked } : {}),
    },
  }));

describe('the state in an address', () => {
  it(`is read as it was written, whatever its texts are (seed ${seed})`, () => {
    fc.assert(
      fc.property(states, (state) => {
        const hash = withState('', 'nt', state);
        expect(stateIn(hash, 'nt')).toEqual(hash === '' ? undefined : state);
        expect(encodeURI(decodeURI(hash))).toBe(encodeURI(decodeURI(hash)));
      }),
      { seed, numRuns: 500 },
    );
  });

  it('leaves what others keep there, an anchor and another timeline’s state', () => {
    const other = withState('#chapter-2', 'map', { ...EMPTY, selected: 'b' });
    const both = withState(other, 'nt', { ...EMPTY, selected: 'a' });
    expect(both).toBe('#chapter-2&map.id=b&nt.id=a');
    expect(stateIn(both, 'map')?.selected).toBe('b');
    expect(withState(both, 'nt', EMPTY)).toBe(other);
  });

  it('is nothing where nothing is ours or can be read', () => {
    expect(stateIn('#chapter-2', 'nt')).toBeUndefined();
    expect(stateIn('#nt.view=2025-01-02T00:00Z/2025-01-01T00:00Z&nt.id=a', 'nt')?.view).toBeUndefined();
    for (const far of ['-1e300/1e300', '0/1.9e21', '-1.9e21/0', '0/1e400'])
      expect(stateIn(`#nt.view=${far}&nt.span=${far}&nt.id=a`, 'nt')).toEqual({
        view: undefined,
        selected: 'a',
        filter: {},
      });
    expect(stateIn('#nt.view=-9e20/9e20', 'nt')?.view).toEqual([-9e20, 9e20]);
    expect(stateIn('#nt.step=0&nt.zone=Nowhere/None&nt.id=%E0%A4%A', 'nt')).toMatchObject({
      selected: '%E0%A4%A',
    });
  });
});
