// The properties that the reader changes too: their values are the state's, and setting one is an author's action.
import type { Action, Layout, State } from '../../state/state.js';
import { timeZoneOf } from '../../state/selectors.js';
import type { Filter } from '../../source/source.js';

interface StateProperty<T> {
  readonly get: (state: State) => T;
  readonly set: (value: T) => Action;
}

const property = <T>(get: (state: State) => T, set: (value: T) => Action): StateProperty<unknown> => ({
  get,
  set: set as (value: unknown) => Action,
});

export const STATE_PROPERTIES: ReadonlyMap<string, StateProperty<unknown>> = new Map(
  Object.entries({
    filter: property(
      (s) => s.filter,
      (filter: Filter) => ({ type: 'filter', by: 'author', filter }),
    ),
    selected: property(
      (s) => s.selected,
      (id: string | undefined) => ({ type: 'select', by: 'author', id }),
    ),
    layout: property(
      (s) => s.layout,
      (layout: Layout) => ({ type: 'layout', by: 'author', layout }),
    ),
    storyStep: property(
      (s) => s.story.step,
      (step: number | undefined) => ({ type: 'story', by: 'author', step, pending: 'show' }),
    ),
    timeZone: property(timeZoneOf, (zone: string | undefined) => ({ type: 'zone', by: 'author', zone })),
  }),
);
