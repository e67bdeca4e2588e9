import { describe, expect, it } from 'vitest';
import { eventOf, placementOf, rendersPage } from '../../../src/state/consequences.js';
import { addressChange } from '../../../src/state/url-codec.js';
import { type Action, INITIAL_STATE, reduce, type State } from '../../../src/state/state.js';
import { NO_LIMITS } from '../../../src/state/window.js';
import type { Entry } from '../../../src/source/source.js';

type Follows<T> = (action: Action, before: State, state: State) => T;

/** What follows from the last of the actions. */
function last<T>(what: Follows<T>, ...actions: readonly Action[]): T {
  let [before, state] = [INITIAL_STATE, INITIAL_STATE];
  for (const action of actions) [before, state] = [state, reduce(state, action)];
  return what(actions.at(-1)!, before, state);
}

const filter = (text: string): Action => ({ type: 'filter', by: 'reader', filter: { text } });
const select = (id: string | undefined): Action => ({ type: 'select', by: 'reader', id });
const move: Action = { type: 'move', by: 'reader', window: [0, 1e6], phase: 'moving' };
const rest: Action = { ...move, phase: 'resting' };
const show: Action = { type: 'show', by: 'author', window: [0, 1e6], pinned: true };
const go: Action = { type: 'story', by: 'reader', step: 1, id: 'a' };
const crowd: Action = { type: 'cluster', by: 'reader', span: [0, 1] };
const data = (phase: 'asked' | 'ready'): Action => ({ type: 'data', by: 'author', phase });
const entry = { ordinal: 1 } as Entry;

/** One of each type, by the reader. */
const ALL: readonly Action[] = (
  [
    filter('a'),
    { type: 'mode', facet: 'theme', mode: 'all' },
    select('a'),
    crowd,
    { type: 'layout', layout: 'list' },
    { type: 'help', open: true },
    { type: 'problems', open: true },
    { type: 'allowMedia', src: 'a' },
    { type: 'toggleLane', lane: 'a' },
    { type: 'arrange' },
    { type: 'zone', zone: 'UTC' },
    go,
    { type: 'told', offStep: true },
    { type: 'address', filter: { text: 'x' }, selected: 'a', hasView: false },
    show,
    { type: 'settle', window: [0, 1e6] },
    move,
    { type: 'glide', window: [0, 1e6] },
    { type: 'stop' },
    { type: 'resize', width: 3 },
    { type: 'scale', scale: undefined },
    { type: 'limits', limits: { ...NO_LIMITS, locked: true } },
    data('ready'),
    { type: 'answered' },
    { type: 'hover', entry },
    { type: 'plotClick', time: 0, lane: undefined },
    { type: 'reveal', entry },
    { type: 'refocus', entry },
    { type: 'say', text: 'a' },
  ] as const
).map((action) => ({ ...action, by: 'reader' }));

describe('events', () => {
  it('are fired by none of an author’s actions', () => {
    for (const action of ALL) expect(last(eventOf, { ...action, by: 'author' }), action.type).toBeUndefined();
  });

  it('are fired by the reader’s choices, moves and pointer alone', () => {
    const kinds = ALL.map((action) => [action.type, last(eventOf, action)]);
    expect(kinds.filter(([, event]) => event)).toEqual([
      ['filter', 'nt-filter-change'],
      ['select', 'nt-select'],
      ['zone', 'nt-zone-change'],
      ['story', 'nt-story-change'],
      ['move', 'nt-view-change'],
      ['hover', 'nt-hover'],
      ['plotClick', 'nt-plot-click'],
    ]);
  });

  it('tell of a card that closes, and of nothing where none was open', () => {
    expect(last(eventOf, select(undefined))).toBeUndefined();
    expect(last(eventOf, select('a'), select(undefined))).toBe('nt-select');
    expect(last(eventOf, crowd, select(undefined))).toBe('nt-select');
  });

  it('tell of a mode only where it changes what is asked for, and of a mark once', () => {
    const mode: Action = { type: 'mode', by: 'reader', facet: 'theme', mode: 'all' };
    const themes: Action = { type: 'filter', by: 'reader', filter: { facets: { theme: ['a'] } } };
    expect(last(eventOf, mode)).toBeUndefined();
    expect(last(eventOf, themes, mode)).toBe('nt-filter-change');
    const hover: Action = { type: 'hover', by: 'reader', entry };
    expect(last(eventOf, hover, hover)).toBeUndefined();
  });
});

describe('placement', () => {
  it('is done afresh by another filter or window, and by lanes; relaxed by data and pictures; kept by all else', () => {
    const kinds = ALL.map((action) => [action.type, last(placementOf, action)] as const);
    const of = (kind: unknown): string[] => kinds.filter(([, k]) => k === kind).map(([type]) => type);
    expect(of('reset')).toEqual(['filter', 'toggleLane', 'arrange', 'address', 'show', 'scale']);
    expect(of('relax')).toEqual(['allowMedia', 'data', 'answered']);
  });

  it('is kept by a window of a series, and by data that is only asked for', () => {
    expect(last(placementOf, { ...show, series: true })).toBeUndefined();
    expect(last(placementOf, data('asked'))).toBeUndefined();
  });

  it('is done afresh where other data shows everything', () => {
    const settle: Action = { type: 'settle', by: 'author', window: [0, 1e6] };
    expect(last(placementOf, settle, data('asked'), data('ready'))).toBe('reset');
    expect(last(placementOf, settle, data('ready'))).toBe('relax');
  });
});

describe('the address', () => {
  const change =
    (scrolled: boolean): Follows<string | undefined> =>
    (action, before, state) =>
      addressChange(action, before, state, scrolled);

  it('has a step of the back button for each choice, and none for a move', () => {
    const kinds = ALL.map((action) => [action.type, last(change(false), action)]);
    expect(kinds.filter(([, kind]) => kind)).toEqual([
      ['filter', 'push'],
      ['select', 'push'],
      ['zone', 'push'],
      ['story', 'push'],
      ['move', 'later'],
    ]);
  });

  it('has one step for a search, however many letters it has', () => {
    expect(last(change(false), filter('a'), filter('ab'))).toBe('replace');
    expect(last(change(false), filter('a'), filter(''))).toBe('push');
    expect(last(change(false), filter('a'), filter('a'))).toBe('push');
  });

  it('has none for a story that scrolling tells, and follows what code sets once things rest', () => {
    expect(last(change(true), go)).toBe('replace');
    expect(last(change(false), { ...select('a'), by: 'author' })).toBe('later');
    expect(last(change(false), { type: 'story', by: 'author', step: 2 })).toBe('later');
    expect(last(change(false), select('a'), crowd)).toBe('later');
  });
});

describe('rendering', () => {
  it('is asked for by no frame of a motion, and by its rest', () => {
    const silent = ALL.filter((action) => !last(rendersPage, action)).map(({ type }) => type);
    expect(silent.join(' ')).toBe(
      'settle move glide stop resize scale limits hover plotClick reveal refocus',
    );
    expect(last(rendersPage, rest)).toBe(true);
    expect(last(rendersPage, { ...show, series: true })).toBe(false);
    expect(last(rendersPage, select(undefined))).toBe(false);
  });
});
