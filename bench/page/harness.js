// What the bench calls in the page of one system. Time spent here is small and the same for every system.
import { COUNTRIES, EXTENT, FOCUS, SHOWN, THEMES, makeItems, passes } from './dataset.js';
import { frameWindows } from './script.js';

const { document, requestAnimationFrame } = globalThis;
const LIMIT = 60_000;
const mount = document.querySelector('#mount');
const context = {
  width: 1200,
  height: 600,
  extent: EXTENT,
  focus: FOCUS,
  countries: COUNTRIES,
  themes: THEMES,
  shown: SHOWN,
  passes,
};

let items;
let system;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = (ms = 0) => new Promise((resolve) => setTimeout(resolve, ms));
const mark = (name) => performance.mark(`bench:${name}`);
/** Until what is drawn now has been handed to the compositor. */
const painted = async () => {
  await frame();
  await task();
};

function elements(root) {
  let count = 0;
  for (const element of root.querySelectorAll('*'))
    count += 1 + (element.shadowRoot ? elements(element.shadowRoot) : 0);
  return count;
}

globalThis.bench = {
  focus: FOCUS,

  async prepare(name, count, options) {
    items = makeItems(count, options);
    ({ default: system } = await import(`/bundle/${name}.js`));
    await frame();
  },

  async load() {
    await task();
    mark('load');
    const begin = performance.now();
    await system.load(mount, items, context);
    await painted();
    const ms = performance.now() - begin;
    mark('end');
    return ms;
  },

  /** Shows every `stride`-th window of the script, one a frame. */
  async frames(stride) {
    const windows = frameWindows().filter((_, i) => i % stride === stride - 1);
    await frame();
    const begin = performance.now();
    let shown = 0;
    for (const [t0, t1] of windows) {
      await frame();
      mark('frame');
      system.setWindow(t0, t1);
      shown++;
      if (performance.now() - begin > LIMIT) break;
    }
    await frame();
    const ms = performance.now() - begin;
    await task(300);
    mark('end');
    return { shown, wanted: windows.length, ms };
  },

  /** One frame, to see how many fit into the limit. */
  async oneFrame(index) {
    await frame();
    const begin = performance.now();
    system.setWindow(...frameWindows()[index]);
    await painted();
    await frame();
    return performance.now() - begin;
  },

  /** Marks frames that come from elsewhere (gestures), until `endFrames`. */
  beginFrames() {
    const state = (this.running = { on: true, begin: performance.now(), shown: 0 });
    const tick = () => {
      if (!state.on) return;
      mark('frame');
      state.shown++;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  },
  endFrames() {
    this.running.on = false;
    mark('end');
    return { shown: this.running.shown, ms: performance.now() - this.running.begin };
  },

  /** Milliseconds from each change of the filter to the painted result, on and off in turn, begun within `budget` ms. */
  async filter(times, budget) {
    system.setWindow(...EXTENT);
    await painted();
    await task(300);
    const took = [];
    const start = performance.now();
    for (let i = 0; i < times && performance.now() - start < budget; i++) {
      await task(50);
      await frame();
      const begin = performance.now();
      mark('frame');
      await system.filter(i % 2 === 0);
      await painted();
      took.push(performance.now() - begin);
    }
    await task(100);
    mark('end');
    return took;
  },

  /** Milliseconds from each typed text to the painted result; undefined where the system has no search. */
  async search(texts) {
    if (!system.search) return undefined;
    const took = [];
    for (const text of texts) {
      await task(50);
      await frame();
      const begin = performance.now();
      mark('frame');
      await system.search(text);
      await painted();
      took.push(performance.now() - begin);
    }
    mark('end');
    return took;
  },

  /** Adds items that are new to the system. */
  async add(count) {
    const added = makeItems(count).map((item) => ({ ...item, id: `added-${item.id}` }));
    await frame();
    mark('add');
    const begin = performance.now();
    await system.addItems(added);
    await painted();
    const ms = performance.now() - begin;
    await task(500);
    mark('end');
    return ms;
  },

  pause: task,
  elements: () => elements(mount),
  extra: () => system.extra?.(),
  /** Where gestures go, and the window they start from. */
  gestureTarget: () => system.gestureTarget?.(),
  call: (name, ...values) => system[name](...values),
};
