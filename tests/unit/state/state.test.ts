import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvenScale } from '../../../src/layout/spacing-scales.js';
import { type Action, INITIAL_STATE, laneStateKey, reduce, type State } from '../../../src/state/state.js';
import { showsEverything, timeZoneOf } from '../../../src/state/selectors.js';
import { isElsewhere } from '../../../src/state/story.js';
import { NO_LIMITS } from '../../../src/state/window.js';
import { FARTHEST, leastSpan, MAX_SPAN } from '../../../src/time/viewport.js';

const seed = Number(process.env['SEED'] ?? 20261128);
const after = (actions: readonly Action[], from: State = INITIAL_STATE): State =>
  actions.reduce(reduce, from);
const DAY = 86_400_000;

describe('the filter', () => {
  it('has countries by their codes, whoever sets it', () => {
    const { filter } = after([{ type: 'filter', by: 'author', filter: { facets: { country: ['am'] } } }]);
    expect(filter).toEqual({ facets: { country: ['AM'] } });
  });

  it('asks for all of what was asked for when the mode changes, and remembers the mode where nothing is', () => {
    const filter = { facets: { theme: { any: ['a', 'b'], none: ['c'] } }, text: 'x' };
    const state = after([
      { type: 'filter', by: 'reader', filter },
      { type: 'mode', by: 'reader', facet: 'theme', mode: 'all' },
      { type: 'mode', by: 'reader', facet: 'country', mode: 'all' },
    ]);
    expect(state.filter).toEqual({ facets: { theme: { all: ['a', 'b'], none: ['c'] } }, text: 'x' });
    expect([...state.modes]).toEqual([
      ['theme', 'all'],
      ['country', 'all'],
    ]);
  });
});

describe('what is open', () => {
  it('is the card of an item or the list of a crowd, never both', () => {
    const card: Action = { type: 'select', by: 'reader', id: 'a' };
    const crowd: Action = { type: 'cluster', by: 'reader', span: [1, 2] };
    expect(after([crowd, card])).toMatchObject({ selected: 'a', cluster: undefined });
    expect(after([card, crowd])).toMatchObject({ selected: undefined, cluster: [1, 2] });
    expect(after([crowd, { type: 'select', by: 'reader', id: undefined }]).cluster).toBeUndefined();
  });

  it('is the same state where nothing was to be closed', () => {
    expect(after([{ type: 'select', by: 'reader', id: undefined }])).toBe(INITIAL_STATE);
  });

  it('remembers that help was open', () => {
    expect(INITIAL_STATE.help).toBe('never opened');
    expect(after([{ type: 'help', by: 'reader', open: true }]).help).toBe('open');
    const twice = [true, false].map((open): Action => ({ type: 'help', by: 'reader', open }));
    expect(after(twice).help).toBe('closed');
  });
});

describe('lanes, pictures and layout', () => {
  it('keeps each lane collapsed until it is opened, by facet and value', () => {
    const toggle = (facet: string): Action => ({
      type: 'toggleLane',
      by: 'reader',
      lane: laneStateKey(facet, 'AM'),
    });
    const state = after([toggle('country'), toggle('theme'), toggle('country')]);
    expect([...state.collapsedLanes]).toEqual([laneStateKey('theme', 'AM')]);
  });

  it('lets pictures load that the reader asked for, one by one', () => {
    const ask = (src: string): Action => ({ type: 'allowMedia', by: 'reader', src });
    expect([...after([ask('a'), ask('b'), ask('a')]).allowedMedia]).toEqual(['a', 'b']);
  });

  it('gives the list the keyboard only where that was asked for', () => {
    const list: Action = { type: 'layout', by: 'reader', layout: 'list', focus: true };
    expect(after([list])).toMatchObject({ layout: 'list', listFocus: true });
    expect(after([list, { type: 'layout', by: 'author', layout: 'list' }]).listFocus).toBe(false);
  });
});

describe('the time zone', () => {
  it('is the reader’s choice until the author sets another', () => {
    const author: Action = { type: 'zone', by: 'author', zone: 'Asia/Baku' };
    const reader: Action = { type: 'zone', by: 'reader', zone: 'UTC' };
    expect(timeZoneOf(after([author]))).toBe('Asia/Baku');
    expect(timeZoneOf(after([author, reader]))).toBe('UTC');
    expect(after([author, reader]).zone.author).toBe('Asia/Baku');
    expect(timeZoneOf(after([author, reader, { ...author, zone: 'Asia/Tbilisi' }]))).toBe('Asia/Tbilisi');
  });
});

describe('the story', () => {
  const go: Action = { type: 'story', by: 'reader', step: 2 };
  const move: Action = { type: 'move', by: 'reader', window: [0, DAY], phase: 'moving' };

  it('is left by a move of the reader’s, not by one of the author’s, and come back to by going to a step', () => {
    expect(after([go]).story).toEqual({ step: 2, offStep: false, pending: undefined });
    expect(after([go, { ...move, by: 'author' }]).story.offStep).toBe(false);
    expect(after([go, move]).story.offStep).toBe(true);
    expect(after([go, move, go]).story.offStep).toBe(false);
  });

  it('has a step that the author or an address set to be shown, with its own window or the address’s', () => {
    expect(after([{ type: 'story', by: 'author', step: 1, pending: 'show' }]).story.pending).toBe('show');
    const address = (step: number | undefined, hasView: boolean): Action => ({
      type: 'address',
      by: 'author',
      filter: {},
      selected: undefined,
      step,
      hasView,
    });
    expect(after([address(3, true)]).story).toEqual({ step: 3, offStep: false, pending: 'keep' });
    expect(after([address(3, false)]).story.pending).toBe('show');
    expect(after([address(undefined, true)]).story.pending).toBeUndefined();
    const told: Action = { type: 'told', by: 'author', offStep: true };
    expect(after([address(3, true), told]).story).toEqual({ step: 3, offStep: true, pending: undefined });
  });
});

describe('the window', () => {
  const show: Action = { type: 'show', by: 'author', window: [0, DAY], pinned: true, input: '1970-01-01' };
  const settle: Action = { type: 'settle', by: 'author', window: [0, DAY] };

  it('is asked for, and shown once it is drawn', () => {
    const asked = after([show]);
    expect(asked.window).toMatchObject({ pending: [0, DAY], pinned: true, input: '1970-01-01' });
    expect(asked.view).toBe(INITIAL_STATE.view);
    const shown = after([settle], asked);
    expect(shown.view).toMatchObject({ start: 0, end: DAY });
    expect(shown.window.pending).toBeUndefined();
  });

  it('shows everything when other data has come, unless somebody chose it', () => {
    const data = (phase: 'asked' | 'ready' | 'failed'): Action => ({ type: 'data', by: 'author', phase });
    const free = after([{ ...show, pinned: false }, settle]);
    expect(after([data('asked'), data('ready')], free).window.pending).toBe('auto');
    expect(after([data('ready')], free).window.pending).toBeUndefined();
    expect(after([data('asked'), data('failed')], free).window.pending).toBeUndefined();
    expect(after([data('asked'), data('failed'), data('ready')], free).window.pending).toBe('auto');
    expect(after([show, settle, data('asked'), data('ready')]).window.pending).toBeUndefined();
  });

  it('has a goal while it flies, which a stop, a rest, another window and another flight take away', () => {
    const glide: Action = { type: 'glide', by: 'reader', window: [DAY, 3 * DAY] };
    const flying = after([show, settle, glide]);
    expect(flying.window.goal).toEqual([DAY, 3 * DAY]);
    expect(flying.view.start).toBe(0);
    expect(isElsewhere(flying, [DAY, 3 * DAY])).toBe(false);
    expect(isElsewhere(flying, [0, DAY])).toBe(true);
    const rest: Action = { type: 'move', by: 'reader', window: [0, DAY], phase: 'resting' };
    for (const action of [{ type: 'stop', by: 'author' } as const, rest, show])
      expect(after([action], flying).window.goal, action.type).toBeUndefined();
    expect(after([{ ...rest, phase: 'moving' }], flying).window.goal).toEqual([DAY, 3 * DAY]);
    expect(after([{ ...glide, window: [0, 1e6] }], flying).window.goal).toEqual([0, 1e6]);
  });

  it('flies no further than the author lets the reader, and as far as code says', () => {
    const limits = { ...NO_LIMITS, bounds: [0, 2 * DAY] as const };
    const glide: Action = { type: 'glide', by: 'reader', window: [DAY, 3 * DAY] };
    const limited: Action = { type: 'limits', by: 'author', limits };
    const locked: Action = { ...limited, limits: { ...limits, locked: true } };
    expect(after([settle, limited, glide]).window.goal).toEqual([0, 2 * DAY]);
    expect(after([settle, limited, { ...glide, by: 'author' }]).window.goal).toEqual([DAY, 3 * DAY]);
    expect(after([settle, locked, glide]).window.goal).toBeUndefined();
  });

  it('shows everything to a thousandth of its length', () => {
    expect(showsEverything({ start: 0, end: 1000, width: 9 }, [0.5, 1000.5])).toBe(true);
    expect(showsEverything({ start: 3, end: 1000, width: 9 }, [0, 1000])).toBe(false);
    expect(showsEverything({ start: 3, end: 4, width: 9 }, undefined)).toBe(true);
  });

  const hostile = fc.oneof(
    fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 1e308, -1e308, 5e-324, FARTHEST, -FARTHEST, MAX_SPAN),
    fc.double(),
    fc.integer({ min: -4e12, max: 4e12 }),
  );
  const span = fc.tuple(hostile, hostile);
  const by = fc.constantFrom('reader' as const, 'author' as const);
  const even = createEvenScale(Float64Array.of(0, DAY, 40 * DAY, 40 * DAY + 1), [0, 50 * DAY]);
  const actions = fc.oneof(
    fc.record({
      type: fc.constant('move' as const),
      by,
      window: span,
      phase: fc.constantFrom('moving', 'resting'),
    }),
    fc.record({ type: fc.constant('settle' as const), by, window: span }),
    fc.record({ type: fc.constant('glide' as const), by, window: span }),
    fc.record({ type: fc.constant('show' as const), by, window: span, framed: fc.boolean() }),
    fc.record({ type: fc.constant('resize' as const), by, width: fc.integer({ min: 0, max: 4000 }) }),
    fc.record({ type: fc.constant('scale' as const), by, scale: fc.constantFrom(undefined, even) }),
    fc.record({ type: fc.constant('stop' as const), by }),
  ) as fc.Arbitrary<Action>;

  it(`is finite, in order and no finer than its numbers, whatever is asked for (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 12 }), (list) => {
        const { view, window } = after(list);
        for (const [start, end] of [[view.start, view.end] as const, ...(window.goal ? [window.goal] : [])]) {
          expect(Number.isFinite(start) && Number.isFinite(end)).toBe(true);
          expect(end - start).toBeGreaterThan(0);
          expect(end - start).toBeGreaterThanOrEqual(leastSpan(start, end) * 0.999);
        }
      }),
      { seed, numRuns: 2000 },
    );
  });

  it(`is the same value after a move to where it is (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.array(actions, { maxLength: 6 }), by, (list, who) => {
        const state = after([settle, ...list]);
        const { start, end } = state.view;
        const again = reduce(state, { type: 'move', by: who, window: [start, end], phase: 'moving' });
        expect(again.view).toBe(state.view);
      }),
      { seed, numRuns: 500 },
    );
  });
});
