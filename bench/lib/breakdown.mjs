// What the browser itself did in each frame: own thread time by kind of work, from its timeline events.

/** How the browser names its work, and what it is called here; anything else inside a task is its overhead. */
const KINDS = {
  FunctionCall: 'script',
  RunMicrotasks: 'script',
  FireAnimationFrame: 'script',
  TimerFire: 'script',
  EventDispatch: 'script',
  'v8.callFunction': 'script',
  MinorGC: 'garbage collection',
  MajorGC: 'garbage collection',
  'V8.GCScavenger': 'garbage collection',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'pre-paint',
  Paint: 'paint: recording',
  Layerize: 'layers',
  UpdateLayer: 'layers',
  UpdateLayerTree: 'layers',
  Commit: 'commit',
  IntersectionObserverController: 'observers',
  HitTest: 'hit test',
};

export const TIMELINE = ['-*', 'toplevel', 'blink.user_timing', '__metadata', 'devtools.timeline', 'v8'];

const isMark = ({ cat = '', name }) => cat.includes('blink.user_timing') && name === 'bench:frame';

/** Rows of [kind, ms a frame], dearest first; `frames` are counted by the harness's marks. */
export function breakdown(events) {
  const marks = events.filter(isMark);
  const { pid, tid } = marks[0];
  const first = Math.min(...marks.map(({ ts }) => ts));
  const mine = events
    .filter((e) => e.pid === pid && e.tid === tid && e.ph === 'X' && e.tdur !== undefined && e.ts >= first)
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const sums = new Map();
  const add = (kind, us) => sums.set(kind, (sums.get(kind) ?? 0) + us / 1e3 / marks.length);
  const open = [];
  for (const event of mine) {
    while (open.length > 0 && open.at(-1).end <= event.ts) open.pop();
    const above = open.at(-1);
    if (!above && !event.name.endsWith('RunTask')) continue;
    const kind = KINDS[event.name] ?? above?.kind ?? 'browser: tasks, canvas upload, compositing';
    if (above) add(above.kind, -event.tdur);
    add(kind, event.tdur);
    open.push({ end: event.ts + event.dur, kind });
  }
  return [...sums]
    .sort((a, b) => b[1] - a[1])
    .map(([kind, ms]) => ({ kind, ms: Math.round(ms * 100) / 100 }));
}
