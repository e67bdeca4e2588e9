import type { Problem } from '../data/problem.js';
import type { ImportSession } from './import-session.js';

const plural = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

const place = ({ row, field }: Problem): string =>
  [row === undefined ? '' : `record ${row + 1}`, field ?? ''].filter(Boolean).join(', ');

const line = (problem: Problem): string => {
  const where = place(problem);
  return `  ${where ? `${where}: ` : ''}${problem.why} ${problem.remedy}\n`;
};

const SHOWN = 10;

/** What was read, for people: the counts, and the problems of the whole file; all of the first ones where no JSON lists them. */
export const summary = (
  counts: { readonly format: string; readonly records: number },
  session: ImportSession,
  listAll: boolean,
): string => {
  const count = session.problems.length + session.uncounted;
  const listed = session.problems.filter((problem) => listAll || problem.severity === 'file').slice(0, SHOWN);
  const head = `${counts.format}: ${plural(counts.records, 'record')}, ${plural(session.loaded, 'item')}, ${plural(count, 'problem')}\n`;
  return head + listed.map(line).join('');
};
