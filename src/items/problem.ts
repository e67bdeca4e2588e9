/** Something in the input that could not be used as it stood. A `row` problem cost the row, a `field` problem only the field. */
export interface Problem {
  readonly severity: 'row' | 'field' | 'file';
  /** 0-based place in the input; undefined for a problem of the whole file. */
  readonly row?: number;
  readonly field?: string;
  readonly value?: unknown;
  /** What is wrong, in a sentence. */
  readonly why: string;
  /** What to do about it, in a sentence. */
  readonly remedy: string;
}

/** Problems up to a limit, so that a million bad rows do not cost the memory of a million problems. */
export interface ProblemList {
  add(problem: Problem): void;
  /** The first problems in the order of finding them, and last, when some were left out, one that says how many. */
  readonly all: readonly Problem[];
  /** How many were left out. */
  readonly dropped: number;
}

export function createProblemList(limit = 10_000): ProblemList {
  const kept: Problem[] = [];
  let dropped = 0;
  return {
    add(problem) {
      if (kept.length < limit) kept.push(problem);
      else dropped++;
    },
    get all() {
      return dropped === 0 ? kept : [...kept, leftOut(limit, dropped)];
    },
    get dropped() {
      return dropped;
    },
  };
}

const leftOut = (limit: number, dropped: number): Problem => ({
  severity: 'file',
  value: dropped,
  why: `There are ${dropped} more problems; only the first ${limit} are listed.`,
  remedy: 'Correct the ones listed and load again.',
});

/** The item in `row` has the id of the one in `first`. */
export const duplicateId = (row: number, first: number, id: string): Problem => ({
  severity: 'field',
  row,
  field: 'id',
  value: id,
  why: `The item in row ${first} has the same id.`,
  remedy: 'Give each item its own id; both are shown, and a link to this id leads to the first.',
});

// Calls of an author's functions: where one throws or gives a promise, that is told once and the default stands in.

/** So many different faults are told. */
const MOST = 20;
const told = new Set<string>();

/** What the function gives; undefined where it throws. `name` says which it is, and its first argument what it was asked for. */
export function attempt<Args extends readonly unknown[], Result>(
  name: string,
  own: (...args: Args) => Result,
  ...args: Args
): Result | undefined {
  let fault: unknown;
  try {
    const result = own(...args);
    if (!(result as { then?: unknown } | undefined)?.then) return result;
  } catch (error) {
    fault = error;
  }
  const key = name + String(fault);
  if (told.has(key) || told.size > MOST) return undefined;
  told.add(key);
  void import('./author-fault.js').then(({ tellFault }) => tellFault(name, fault, args));
  return undefined;
}
