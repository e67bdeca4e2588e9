import { describe, expect, it } from 'vitest';
import {
  emptyProject,
  projectOf,
  readProject,
  writeProject,
  type Project,
} from '../../../builder/state/project.js';
import { createStore, initialState, reduce, type Action, type State } from '../../../builder/state/store.js';

const ROWS = [
  { start: '2021', title: 'b' },
  { start: '2020', title: 'a' },
  { start: '2022', title: 'c' },
];
const project: Project = { ...emptyProject, name: 'three', rows: ROWS };
const after = (...actions: readonly Action[]): State =>
  actions.reduce(reduce, reduce(initialState, { type: 'open', project }));
const titles = ({ project: { rows } }: State): string => rows.map(({ title }) => title).join('');

describe('the store of the builder', () => {
  it('changes, inserts, removes and orders rows, and leaves the others the same objects', () => {
    expect(titles(after({ type: 'change', changes: [[1, { title: 'A' }]] }))).toBe('bAc');
    expect(titles(after({ type: 'insert', at: 1, rows: [{ title: 'x' }, { title: 'y' }] }))).toBe('bxyac');
    expect(titles(after({ type: 'remove', indexes: [0, 2] }))).toBe('a');
    expect(titles(after({ type: 'order', indexes: [1, 0, 2] }))).toBe('abc');
    expect(after({ type: 'change', changes: [[1, { title: 'A' }]] }).project.rows[0]).toBe(ROWS[0]);
  });

  it('does nothing for what changes nothing or is out of range', () => {
    const state = after();
    expect(reduce(state, { type: 'remove', indexes: [9] })).toBe(state);
    expect(reduce(state, { type: 'order', indexes: [0, 0] })).toBe(state);
    expect(reduce(state, { type: 'insert', at: 0, rows: [] })).toBe(state);
    expect(titles(reduce(state, { type: 'change', changes: [[9, { title: 'x' }]] }))).toBe('bac');
  });

  it('undoes and redoes every action, and a new one ends what could be redone', () => {
    const actions: readonly Action[] = [
      { type: 'change', changes: [[0, { title: 'B' }]] },
      { type: 'insert', at: 0, rows: [{ title: 'x' }] },
      { type: 'remove', indexes: [1] },
      { type: 'settings', settings: { heading: 'h' } },
      { type: 'name', name: 'n' },
      { type: 'open', project: emptyProject },
    ];
    const start = after();
    const states = actions.reduce<State[]>((all, action) => [...all, reduce(all.at(-1)!, action)], [start]);
    let state = states.at(-1)!;
    for (const before of states.slice(0, -1).reverse()) {
      state = reduce(state, { type: 'undo' });
      expect(state.project).toEqual(before.project);
    }
    for (const next of states.slice(1)) {
      state = reduce(state, { type: 'redo' });
      expect(state.project).toEqual(next.project);
    }
    const other = reduce(reduce(state, { type: 'undo' }), { type: 'name', name: 'other' });
    expect(reduce(other, { type: 'redo' })).toBe(other);
  });

  it('takes typing on in one setting for one step, and another setting for a step of its own', () => {
    const typed = after(
      { type: 'settings', settings: { heading: 'H' } },
      { type: 'settings', settings: { heading: 'He' } },
      { type: 'settings', settings: { credit: 'C' } },
    );
    const once = reduce(typed, { type: 'undo' });
    expect(once.project.settings.heading).toBe('He');
    expect(reduce(once, { type: 'undo' }).project.settings.heading).toBe('');
  });

  it('tells its listeners of changes alone, until they leave', () => {
    const store = createStore();
    let told = 0;
    const leave = store.subscribe(() => told++);
    store.dispatch({ type: 'open', project });
    store.dispatch({ type: 'redo' });
    leave();
    store.dispatch({ type: 'undo' });
    expect(told).toBe(1);
  });
});

describe('a project as a file', () => {
  it('reads back equal', () => {
    const full: Project = {
      name: 'a "name" </script>',
      rows: [{ start: '2021', title: '<b>', countries: ['AM'], image: { src: 'https://e.org/a.jpg' } }],
      settings: { ...emptyProject.settings, heading: 'H', story: true, colours: { Conflict: '#d55e00' } },
    };
    expect(readProject(writeProject(full))).toEqual(full);
  });

  it('drops what is of the wrong kind, and is none where it does not say so', () => {
    const read = projectOf({
      format: 'news-timeline-project',
      rows: [{ title: 'a' }, 7, null],
      settings: { heading: 7, layout: 'sideways', story: 'yes', colours: { a: 1, b: '#123456' }, other: 1 },
    });
    expect(read?.rows).toEqual([{ title: 'a' }]);
    expect(read?.settings).toEqual({ ...emptyProject.settings, colours: { b: '#123456' } });
    expect(readProject('{"rows":[]}')).toBeUndefined();
    expect(readProject('news-timeline-project')).toBeUndefined();
    expect(projectOf(JSON.parse('{"format":"news-timeline-project","rows":{}}'))).toBeUndefined();
  });
});
