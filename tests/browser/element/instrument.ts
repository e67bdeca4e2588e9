// Counts what a component holds on to: listeners, observers, frames and timers that are still alive.

export interface Holdings {
  readonly listeners: number;
  readonly observers: number;
  readonly frames: number;
  readonly timers: number;
}

export interface Instrument {
  readonly alive: () => Holdings;
  readonly restore: () => void;
}

/** Replaces what the platform offers to hold on by what counts; `restore` puts the platform back. */
export function instrument(): Instrument {
  const undo: (() => void)[] = [];
  const swap = <T extends object, K extends keyof T>(object: T, key: K, value: T[K]): void => {
    const old = object[key];
    object[key] = value;
    undo.push(() => (object[key] = old));
  };
  const listeners = new Map<EventTarget, Set<string>>();
  const observers = new Set<object>();
  const frames = new Set<number>();
  const timers = new Set<number>();

  const names = new WeakMap<object, number>();
  let last = 0;
  const nameOf = (listener: object, type: string, capture: boolean): string => {
    if (!names.has(listener)) names.set(listener, ++last);
    return `${type} ${String(names.get(listener))} ${String(capture)}`;
  };
  const isCapture = (options: unknown): boolean =>
    typeof options === 'object' && options !== null
      ? Boolean((options as AddEventListenerOptions).capture)
      : Boolean(options);
  const add = Reflect.get(EventTarget.prototype, 'addEventListener');
  const remove = Reflect.get(EventTarget.prototype, 'removeEventListener');
  swap(
    EventTarget.prototype,
    'addEventListener',
    function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? globalThis;
      if (listener) {
        const key = nameOf(listener, type, isCapture(options));
        const set = listeners.get(target) ?? new Set();
        listeners.set(target, set.add(key));
        const { signal, once } = typeof options === 'object' ? options : {};
        const gone = (): void => void set.delete(key);
        if (signal) add.call(signal, 'abort', gone, { once: true });
        if (once) add.call(target, type, gone, { once: true });
      }
      add.call(target, type, listener, options);
    },
  );
  swap(
    EventTarget.prototype,
    'removeEventListener',
    function (this: EventTarget | undefined, type, listener, options) {
      const target = this ?? globalThis;
      if (listener) listeners.get(target)?.delete(nameOf(listener, type, isCapture(options)));
      remove.call(target, type, listener, options);
    },
  );

  for (const name of ['ResizeObserver', 'MutationObserver', 'IntersectionObserver'] as const) {
    const { prototype } = globalThis[name];
    const observe = Reflect.get(prototype, 'observe') as (...parameters: unknown[]) => void;
    const disconnect = Reflect.get(prototype, 'disconnect');
    swap(prototype as ResizeObserver, 'observe', function (this: ResizeObserver, ...parameters) {
      observers.add(this);
      observe.apply(this, parameters);
    });
    swap(prototype as ResizeObserver, 'disconnect', function (this: ResizeObserver) {
      observers.delete(this);
      disconnect.call(this);
    });
  }

  const {
    requestAnimationFrame,
    cancelAnimationFrame,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
  } = globalThis;
  swap(globalThis, 'requestAnimationFrame', (run) => {
    const id = requestAnimationFrame((time) => {
      frames.delete(id);
      run(time);
    });
    frames.add(id);
    return id;
  });
  swap(globalThis, 'cancelAnimationFrame', (id) => {
    frames.delete(id);
    cancelAnimationFrame(id);
  });
  swap(globalThis, 'setTimeout', ((run: () => void, ms?: number) => {
    const id = Number(
      setTimeout(() => {
        timers.delete(id);
        run();
      }, ms),
    );
    timers.add(id);
    return id;
  }) as typeof globalThis.setTimeout);
  swap(globalThis, 'clearTimeout', (id) => {
    timers.delete(Number(id));
    clearTimeout(id);
  });
  swap(globalThis, 'setInterval', ((run: () => void, ms?: number) => {
    const id = Number(setInterval(run, ms));
    timers.add(id);
    return id;
  }) as typeof globalThis.setInterval);
  swap(globalThis, 'clearInterval', (id) => {
    timers.delete(Number(id));
    clearInterval(id);
  });
  if ('requestIdleCallback' in globalThis) {
    const { requestIdleCallback, cancelIdleCallback } = globalThis;
    // below zero, where no timer is
    swap(globalThis, 'requestIdleCallback', (run, options) => {
      const id = requestIdleCallback((deadline) => {
        timers.delete(-id);
        run(deadline);
      }, options);
      timers.add(-id);
      return id;
    });
    swap(globalThis, 'cancelIdleCallback', (id) => {
      timers.delete(-id);
      cancelIdleCallback(id);
    });
  }

  return {
    alive: () => ({
      // a node that left the page takes its own listeners along: what counts is who stays
      listeners: [...listeners].reduce((n, [target, set]) => n + (outlives(target) ? set.size : 0), 0),
      observers: observers.size,
      frames: frames.size,
      timers: timers.size,
    }),
    restore: () => undo.reverse().forEach((back) => back()),
  };
}

const outlives = (target: EventTarget): boolean =>
  target instanceof Node
    ? target.isConnected
    : !(target instanceof AbortSignal || target instanceof MessagePort);
