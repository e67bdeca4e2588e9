// The one state of the builder, with undo and redo: a pure reducer and a store around it.
import { emptyProject, type Project, type Row } from './project.js';
import type { Settings } from './settings.js';

export type Action =
  /** Another project takes the place of all: it can be undone too. */
  | { readonly type: 'open'; readonly project: Project }
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'settings'; readonly settings: Partial<Settings> }
  | { readonly type: 'change'; readonly changes: readonly (readonly [index: number, row: Row])[] }
  | { readonly type: 'insert'; readonly at: number; readonly rows: readonly Row[] }
  | { readonly type: 'remove'; readonly indexes: readonly number[] }
  | { readonly type: 'order'; readonly indexes: readonly number[] }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

export interface State {
  readonly project: Project;
  readonly past: readonly Project[];
  readonly future: readonly Project[];
  /** What the last change was of: typing on in the same field is one step of undo. */
  readonly touched: string;
}

export const initialState: State = { project: emptyProject, past: [], future: [], touched: '' };

/** Steps of undo that are kept: rows that did not change are shared between them. */
const MOST_STEPS = 200;

const step = (state: State, project: Project, touched = ''): State => {
  const goesOn = touched !== '' && touched === state.touched;
  return {
    project,
    past: goesOn ? state.past : [...state.past, state.project].slice(-MOST_STEPS),
    future: [],
    touched,
  };
};

const withChanges = (rows: readonly Row[], changes: readonly (readonly [number, Row])[]): readonly Row[] => {
  const next = [...rows];
  for (const [index, row] of changes) if (index >= 0 && index < next.length) next[index] = row;
  return next;
};

/** The state after an action; the same one where nothing changes. */
export const reduce = (state: State, action: Action): State => {
  const { project, past, future } = state;
  const { rows } = project;
  switch (action.type) {
    case 'open':
      return step(state, action.project);
    case 'name':
      return action.name === project.name ? state : step(state, { ...project, name: action.name }, 'name');
    case 'settings': {
      const settings = { ...project.settings, ...action.settings };
      return step(state, { ...project, settings }, `settings ${Object.keys(action.settings).join(' ')}`);
    }
    case 'change':
      return action.changes.length === 0
        ? state
        : step(state, { ...project, rows: withChanges(rows, action.changes) });
    case 'insert':
      return action.rows.length === 0
        ? state
        : step(state, { ...project, rows: rows.toSpliced(action.at, 0, ...action.rows) });
    case 'remove': {
      const gone = new Set(action.indexes);
      const left = rows.filter((_, index) => !gone.has(index));
      return left.length === rows.length ? state : step(state, { ...project, rows: left });
    }
    case 'order': {
      const ordered = action.indexes.map((index) => rows[index]).filter((row) => row !== undefined);
      return ordered.length === rows.length ? step(state, { ...project, rows: ordered }) : state;
    }
    case 'undo': {
      const before = past.at(-1);
      return before
        ? { project: before, past: past.slice(0, -1), future: [project, ...future], touched: '' }
        : state;
    }
    case 'redo': {
      const [after, ...rest] = future;
      return after ? { project: after, past: [...past, project], future: rest, touched: '' } : state;
    }
  }
};

export interface Store {
  readonly state: State;
  dispatch(action: Action): void;
  /** Tells after each change; the result ends it. */
  subscribe(listener: () => void): () => void;
}

/** A store of the builder's state. */
export const createStore = (start: State = initialState): Store => {
  let state = start;
  const listeners = new Set<() => void>();
  return {
    get state() {
      return state;
    },
    dispatch: (action) => {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
