/** Ms of work after which a slice ends, so that no frame waits long. */
const SLICE = 10;

/**
 * Runs a generator in slices between which the page can breathe, and resolves with what it returns.
 * Rejects with the signal's reason when aborted; works in hidden tabs too.
 */
export async function runInSlices<Step, Result>(
  work: Generator<Step, Result>,
  signal: AbortSignal,
  onStep: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    const until = performance.now() + SLICE;
    let next = work.next();
    while (!next.done && performance.now() < until) next = work.next();
    if (next.done) return next.value;
    onStep(next.value);
    await breathe();
    signal.throwIfAborted();
  }
}

/** A task of its own: unlike a timer it is not clamped, unlike a microtask it lets input and paint through. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
