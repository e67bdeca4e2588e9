import type { Problem } from '../items/problem.js';

/** The item in `row` has the id of the one in `first`. */
export const duplicateId = (row: number, first: number, id: string): Problem => ({
  severity: 'field',
  row,
  field: 'id',
  value: id,
  why: `The item in row ${first} has the same id.`,
  remedy: 'Give each item its own id; both are shown, and a link to this id leads to the first.',
});

/** How far a work in slices has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Does all the slices at once. */
export const finish = <T>(work: Generator<unknown, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
};

/** The same work, which reports this progress at each step. */
export function* reporting<T>(work: Generator<unknown, T>, progress: Progress): Generator<Progress, T> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    yield progress;
  }
}
