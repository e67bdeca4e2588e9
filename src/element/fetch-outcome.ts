import type { Problem } from '../items/problem.js';

/** A fetch that failed, with the problem to show. */
export class FetchFault extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.why);
    this.problem = problem;
  }
}

/** What to tell of a failure. */
export const faultOf = (src: string, error: unknown): Problem =>
  error instanceof FetchFault
    ? error.problem
    : {
        severity: 'file',
        field: 'src',
        value: src,
        why: `It could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
        remedy: 'Check the address, and that its server lets other sites read it (CORS).',
      };
