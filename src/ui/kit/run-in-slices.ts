// Long work in slices, between which the page takes input and paints.

/** Ms of work after which a slice ends, so that no frame waits long. */
const SLICE = 8;
/** Ms between two reports: telling each slice would render ever again what nobody can read that fast. */
const REPORT = 60;

/**
 * Runs a generator in slices between which the page can breathe, and resolves with what it returns.
 * Rejects with the signal's reason when aborted; works in hidden tabs too. Every slice is a task of its own, and what the
 * caller does with the result is another.
 */
export async function runInSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<Result> {
  let told = -Infinity;
  for (;;) {
    await yieldToMain();
    signal.throwIfAborted();
    const now = performance.now();
    let next = work.next();
    while (!next.done && performance.now() < now + SLICE) next = work.next();
    if (next.done) {
      await yieldToMain();
      signal.throwIfAborted();
      return next.value;
    }
    if (now - told < REPORT) continue;
    told = now;
    onStep(next.value);
  }
}

/** A task of its own: unlike a timer it is not clamped, unlike a microtask it lets input and paint through. */
const yieldToMain = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
