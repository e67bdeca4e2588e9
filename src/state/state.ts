import type { Entry, Filter } from '../source/source.js';
import { limited, type WindowLimits, NO_LIMITS, type NamedWindow, type WindowInput } from './window.js';
import type { Store } from './store.js';
import { partsOf, tidyFilter, withClause } from './filter.js';
import { sound, type Scale, type Viewport, windowed } from '../time/viewport.js';

// The controls around the plot, by the names that an author shows or leaves them out by.

export const CONTROLS = [
  'filter',
  'search',
  'zoom',
  'legend',
  'status',
  'time-zone',
  'layout',
  'share',
  'help',
  'overview',
  'story',
] as const;

export type ControlName = (typeof CONTROLS)[number];

/** What stands in the row over the plot. */
const ROW = CONTROLS.filter((name) => name !== 'overview' && name !== 'story');

/** Which of them are shown; all where the author names none. */
export class ShownControls {
  readonly #names: readonly ControlName[] | undefined;

  constructor(names: readonly ControlName[] | undefined) {
    this.#names = names;
  }

  has(name: ControlName): boolean {
    return this.#names?.includes(name) ?? true;
  }

  get row(): boolean {
    return ROW.some((name) => this.has(name));
  }
}

// All that author and reader have chosen, as one immutable value, and the actions that change it. Pure: no page, no clock, no source.

/** Who did it. An author's code fires no events and announces nothing. */
export type By = 'reader' | 'author';

/** A stretch of time [start, end) in ms. */
export type Span = readonly [start: number, end: number];

export type Layout = 'axis' | 'list' | 'auto';
export type FacetMode = 'any' | 'all';

/** How the window came to be, and where it goes. What is shown of time itself is `view`. */
export interface WindowState {
  /** Asked for, and shown at the next drawing. A name waits for data. */
  readonly pending: Span | NamedWindow | undefined;
  /** Where the window is flying to; undefined where nothing moves by itself. */
  readonly goal: Span | undefined;
  /** Somebody chose this window, so that new data does not move it. */
  readonly pinned: boolean;
  /** The window that was chosen for the reader, as `auto` does where the story is lopsided. */
  readonly chosen: Span | undefined;
  /** The author's window as it was given: until it is drawn, its dates are read again when the zone changes. */
  readonly input: WindowInput | undefined;
}

export interface StoryState {
  /** From 1; undefined: the story is not begun. */
  readonly step: number | undefined;
  /** The reader moved away from the step's own window. */
  readonly offStep: boolean;
  /** A step was set that is not shown yet: with its own window, or with the window as it stands. */
  readonly pending: 'show' | 'keep' | undefined;
}

export interface ZoneState {
  /** As the author gave it; undefined is the reader's own. */
  readonly author: string | undefined;
  /** What the reader chose instead. */
  readonly chosen: string | undefined;
}

export interface State {
  readonly filter: Filter;
  /** How a newly checked value of a facet is asked for. Default: any. */
  readonly modes: ReadonlyMap<string, FacetMode>;
  /** Id of the item whose card is open. */
  readonly selected: string | undefined;
  /** A crowd whose list is open. */
  readonly cluster: Span | undefined;
  readonly layout: Layout;
  /** The list takes the keyboard when it is shown. */
  readonly listFocus: boolean;
  readonly help: 'closed' | 'open' | 'never opened';
  readonly problemsOpen: boolean;
  /** Addresses of pictures that the reader let load. */
  readonly allowedMedia: ReadonlySet<string>;
  /** Lanes that the reader collapsed, by `laneKey`. */
  readonly collapsedLanes: ReadonlySet<string>;
  readonly zone: ZoneState;
  readonly story: StoryState;
  /** The one window that is shown, the width it is shown at, and how time is spread over it. */
  readonly view: Viewport;
  readonly window: WindowState;
  /** How far the author lets the reader zoom and pan. */
  readonly limits: WindowLimits;
  /** What the pointer is over. */
  readonly hovered: Entry | undefined;
  /** Other data was asked for and is not there yet. */
  readonly replacing: boolean;
  /** What a screen reader hears. */
  readonly said: string;
}

export type TimelineStore = Store<State, Action>;

export const INITIAL_STATE: State = {
  filter: {},
  modes: new Map(),
  selected: undefined,
  cluster: undefined,
  layout: 'axis',
  listFocus: false,
  help: 'never opened',
  problemsOpen: false,
  allowedMedia: new Set(),
  collapsedLanes: new Set(),
  zone: { author: undefined, chosen: undefined },
  story: { step: undefined, offStep: false, pending: undefined },
  view: { start: 0, end: 1, width: 0 },
  window: { pending: 'auto', goal: undefined, pinned: false, chosen: undefined, input: undefined },
  limits: NO_LIMITS,
  hovered: undefined,
  replacing: false,
  said: '',
};

/** What each action says besides its type and who did it. */
interface Actions {
  filter: { readonly filter: Filter };
  /** Whether an item must have any or all of the values asked for. */
  mode: { readonly facet: string; readonly mode: FacetMode };
  /** Opens the card of an item; undefined closes what is open. */
  select: { readonly id: string | undefined };
  cluster: { readonly span: Span };
  layout: { readonly layout: Layout; readonly focus?: boolean };
  help: { readonly open: boolean };
  problems: { readonly open: boolean };
  allowMedia: { readonly src: string };
  /** Collapses a lane or opens it again. */
  toggleLane: { readonly lane: string };
  /** The author's settings place everything anew, as another order of lanes does. */
  arrange: object;
  zone: { readonly zone: string | undefined };
  /** Goes to a step of the story, which is told of the item `id`, or leaves it. */
  story: {
    readonly step: number | undefined;
    readonly id?: string | undefined;
    readonly pending?: 'show' | 'keep' | undefined;
  };
  /** What was to be shown of the story is shown; `offStep` where the window is not the step's. */
  told: { readonly offStep: boolean };
  /** An address was read. */
  address: {
    readonly filter: Filter;
    readonly selected: string | undefined;
    readonly step?: number | undefined;
    readonly zone?: string | undefined;
    /** The address also has a window, which the step's own gives way to. */
    readonly hasView: boolean;
  };
  /** Asks for a window, to be shown without moving; one of a series is a frame of a motion. */
  show: {
    readonly window: Span | NamedWindow;
    readonly pinned: boolean;
    readonly input?: WindowInput | undefined;
    readonly series?: boolean;
  };
  /** The window that was asked for is shown from now on. */
  settle: { readonly window: Span; readonly chosen?: boolean };
  /** The window moves under a hand or in a flight, or has come to rest. */
  move: { readonly window: Span; readonly phase: 'moving' | 'resting' };
  /** Flies to a window. */
  glide: { readonly window: Span; readonly duration?: number | undefined };
  /** What moves by itself stops where it is. */
  stop: object;
  resize: { readonly width: number };
  scale: { readonly scale: Scale | undefined };
  /** How far the reader may zoom and pan. */
  limits: { readonly limits: WindowLimits };
  data: { readonly phase: 'asked' | 'ready' | 'failed' };
  /** A source that answers later has answered. */
  answered: object;
  /** Brings an item into view. */
  reveal: { readonly entry: Entry };
  /** Gives the keyboard back to the item's mark or row, as when its card closes. */
  refocus: { readonly entry: Entry | undefined };
  /** The pointer came over the mark or headline of an item, or left it. */
  hover: { readonly entry: Entry | undefined };
  /** The reader clicked or tapped the plot where there is no mark. */
  plotClick: { readonly time: number; readonly lane: string | undefined };
  /** Something to be read aloud. */
  say: { readonly text: string };
}

export type ActionType = keyof Actions;
export type ActionOf<Type extends ActionType> = { readonly type: Type; readonly by: By } & Actions[Type];
export type Action = { [Type in ActionType]: ActionOf<Type> }[ActionType];

type Reducers = {
  readonly [Type in ActionType]: (state: State, action: ActionOf<Type>) => State;
};

/** What other data opens with, unless the author wants everything. */
export const openingOf = ({ window }: State): NamedWindow => (window.input === 'fit' ? 'fit' : 'auto');

/** The name of a lane among all that can be collapsed. */
export const laneStateKey = (facet: string, value: string): string => `${facet}\n${value}`;

const moved = (state: State, change: Partial<WindowState>): State => ({
  ...state,
  window: { ...state.window, ...change },
});

/** The state with the same view where that would be the same window. */
const shown = (state: State, view: Viewport): State =>
  view.start === state.view.start && view.end === state.view.end && view.scale === state.view.scale
    ? state
    : { ...state, view };

const toggled = (set: ReadonlySet<string>, value: string): ReadonlySet<string> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

const REDUCERS: Reducers = {
  filter: (state, { filter }) => ({ ...state, filter: tidyFilter(filter) }),
  mode(state, { facet, mode }) {
    const { any, all, none } = partsOf(state.filter.facets?.[facet]);
    const asked = [...any, ...all];
    const clause = mode === 'any' ? { any: asked, all: [], none } : { any: [], all: asked, none };
    const filter = asked.length ? withClause(state.filter, facet, clause) : state.filter;
    return { ...state, filter, modes: new Map([...state.modes, [facet, mode]]) };
  },
  select: (state, { id }) =>
    id === state.selected && state.cluster === undefined
      ? state
      : { ...state, selected: id, cluster: undefined },
  cluster: (state, { span }) => ({ ...state, selected: undefined, cluster: span }),
  layout: (state, { layout, focus = false }) => ({ ...state, layout, listFocus: focus }),
  help: (state, { open }) => ({ ...state, help: open ? 'open' : 'closed' }),
  problems: (state, { open }) => ({ ...state, problemsOpen: open }),
  allowMedia: (state, { src }) => ({ ...state, allowedMedia: new Set([...state.allowedMedia, src]) }),
  toggleLane: (state, { lane }) => ({ ...state, collapsedLanes: toggled(state.collapsedLanes, lane) }),
  arrange: (state) => state,
  zone: (state, { by, zone }) => ({
    ...state,
    zone: by === 'author' ? { author: zone, chosen: undefined } : { ...state.zone, chosen: zone },
  }),
  story: (state, { by, step, pending }) => ({
    ...state,
    story: by === 'author' ? { ...state.story, step, pending } : { step, offStep: false, pending: undefined },
  }),
  told: (state, { offStep }) => ({ ...state, story: { ...state.story, offStep, pending: undefined } }),
  address: (state, { filter, selected, step, zone, hasView }) => ({
    ...state,
    filter: tidyFilter(filter),
    selected,
    cluster: undefined,
    zone: { ...state.zone, chosen: zone },
    story: {
      ...state.story,
      step,
      pending: step === undefined ? state.story.pending : hasView ? 'keep' : 'show',
    },
  }),
  show: (state, { window, pinned: framed, input: given }) =>
    moved(state, { pending: window, goal: undefined, pinned: framed, chosen: undefined, input: given }),
  settle: (state, { window, chosen = false }) =>
    moved(shown(state, windowed(state.view, window[0], window[1])), {
      pending: undefined,
      chosen: chosen ? window : state.window.chosen,
    }),
  move(state, { by, window: [start, end], phase }) {
    const same = start === state.view.start && end === state.view.end;
    const next = same ? state : shown(state, sound(state.view, { ...state.view, start, end }));
    const offStep = by === 'reader' ? state.story.step !== undefined : state.story.offStep;
    const story = offStep === state.story.offStep ? state.story : { ...state.story, offStep };
    const goal = phase === 'resting' ? undefined : state.window.goal;
    const window = goal === state.window.goal ? state.window : { ...state.window, goal };
    return { ...next, story, window };
  },
  glide(state, { by, window }) {
    const { view, limits } = state;
    const reader = by === 'reader';
    if (reader && limits.locked) return state;
    const asked = windowed(view, window[0], window[1]);
    const { start, end } = reader ? limited(view, asked, limits) : asked;
    return moved(state, { goal: [start, end] });
  },
  stop: (state) => (state.window.goal ? moved(state, { goal: undefined }) : state),
  resize: (state, { width }) =>
    width === state.view.width ? state : { ...state, view: { ...state.view, width } },
  scale: (state, { scale }) =>
    scale === state.view.scale ? state : { ...state, view: sound(state.view, { ...state.view, scale }) },
  data(state, { phase }) {
    if (phase !== 'ready') return phase === 'asked' ? { ...state, replacing: true } : state;
    if (!state.replacing) return state;
    const next = { ...state, replacing: false };
    return state.window.pinned ? next : moved(next, { pending: openingOf(state), goal: undefined });
  },
  answered: (state) => state,
  reveal: (state) => state,
  refocus: (state) => state,
  limits: (state, { limits }) => (limits === state.limits ? state : { ...state, limits }),
  hover: (state, { entry }) =>
    entry?.ordinal === state.hovered?.ordinal && entry?.item === state.hovered?.item
      ? state
      : { ...state, hovered: entry },
  plotClick: (state) => state,
  say: (state, { text }) => (text === state.said ? state : { ...state, said: text }),
};

export const reduce = (state: State, action: Action): State =>
  (REDUCERS[action.type] as (state: State, action: Action) => State)(state, action);
