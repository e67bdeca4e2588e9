import type { Problem } from '../data/problem.js';

/** The item in `row` has the id of the one in `first`. */
export const duplicateId = (row: number, first: number, id: string): Problem => ({
  severity: 'field',
  row,
  field: 'id',
  value: id,
  why: `The item in row ${first} has the same id.`,
  remedy: 'Give each item its own id; both are shown, and a link to this id leads to the first.',
});
