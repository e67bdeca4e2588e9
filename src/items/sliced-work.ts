// Work that is a generator: each step is a moment at which it may pause, so that a page can take input and paint meanwhile.
// Whoever runs it decides how: all at once as below, or in slices between which the page goes on, as `runInSlices` does.

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
