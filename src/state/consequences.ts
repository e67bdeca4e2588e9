// What follows from an action: the events it fires, how headlines are placed, and whether anything is rendered.
import type { Action, ActionType, State } from './state.js';

/** All headlines are placed afresh, or may find better rows; else they keep theirs. */
export type PlacementChange = 'reset' | 'relax';

const PLACEMENT: Readonly<Partial<Record<ActionType, PlacementChange>>> = {
  arrange: 'reset',
  toggleLane: 'reset',
  scale: 'reset',
  allowMedia: 'relax',
  data: 'relax',
  answered: 'relax',
};

export function placementOf(action: Action, before: State, state: State): PlacementChange | undefined {
  if (action.type === 'show' && action.series) return undefined;
  if (action.type === 'data' && action.phase === 'asked') return undefined;
  const { pending: wanted } = state.window;
  const jumps = wanted !== undefined && wanted !== before.window.pending;
  return jumps || state.filter !== before.filter ? 'reset' : PLACEMENT[action.type];
}

export type ReaderEvent =
  | 'nt-select'
  | 'nt-filter-change'
  | 'nt-view-change'
  | 'nt-zone-change'
  | 'nt-story-change'
  | 'nt-hover'
  | 'nt-plot-click';

/** The event of an action; an author's code fires none. */
export function eventOf(action: Action, before: State, state: State): ReaderEvent | undefined {
  if (action.by !== 'reader') return undefined;
  switch (action.type) {
    case 'select':
      return action.id !== undefined || state !== before ? 'nt-select' : undefined;
    case 'filter':
    case 'mode':
      return state.filter !== before.filter ? 'nt-filter-change' : undefined;
    case 'hover':
      return state !== before ? 'nt-hover' : undefined;
    default:
      return EVENTS[action.type];
  }
}

const EVENTS: Readonly<Partial<Record<ActionType, ReaderEvent>>> = {
  move: 'nt-view-change',
  plotClick: 'nt-plot-click',
  zone: 'nt-zone-change',
  story: 'nt-story-change',
};

const SILENT: readonly ActionType[] = [
  ...(['glide', 'stop', 'resize', 'settle', 'scale', 'limits'] as const),
  ...(['hover', 'plotClick', 'reveal', 'refocus'] as const),
];

/** Rendered again though nothing that was chosen is another: what there is to show is. */
const RENDERED: readonly ActionType[] = ['data', 'answered', 'arrange'];

/** Whether the page around the plot is rendered again. A frame of a motion draws the plot alone. */
export function rendersPage(action: Action, before: State, state: State): boolean {
  if (action.type === 'move') return action.phase === 'resting';
  if (action.type === 'show') return !action.series;
  return !SILENT.includes(action.type) && (state !== before || RENDERED.includes(action.type));
}
