// Acts of a monkey on a timeline, drawn from a seed, and what must hold whatever it does. `applyAct` and `faultsNow` run in the
// page and take nothing from outside themselves, so that a driver can send them there as text.

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const KEYS = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  '+',
  '-',
  '0',
  'Enter',
  'Escape',
];
const KEYS_OF_FOCUS = ['Tab', ' '];

/** How often each act is drawn, and what it is made of. */
const ACTS = [
  [10, 'drag', (r) => ({ from: place(r), to: place(r), steps: 2 + Math.floor(r() * 8) })],
  [6, 'flick', (r) => ({ from: place(r), to: place(r), steps: 2 })],
  [10, 'wheel', (r) => ({ at: place(r), deltaX: spread(r, 300), deltaY: spread(r, 300), held: held(r) })],
  [4, 'pinch', (r) => ({ at: place(r), from: 40 + r() * 120, to: 20 + r() * 300 })],
  [8, 'click', (r) => ({ at: place(r) })],
  [3, 'doubleClick', (r) => ({ at: place(r) })],
  [16, 'key', (r) => ({ key: pick(r, KEYS), shift: r() < 0.2 })],
  [3, 'key', (r) => ({ key: pick(r, KEYS_OF_FOCUS), shift: r() < 0.3 })],
  [3, 'layout', (r) => ({ value: pick(r, ['axis', 'list', 'axis', 'auto']) })],
  [3, 'lanes', (r) => ({ value: pick(r, ['country', 'theme', undefined, undefined]) })],
  [3, 'spacing', (r) => ({ value: pick(r, ['time', 'even']) })],
  [2, 'orientation', (r) => ({ value: pick(r, ['auto', 'horizontal', 'vertical']) })],
  [2, 'hide', (r) => ({ ms: r() * 300 })],
  [5, 'resize', (r) => ({ width: 240 + Math.floor(r() * 900) })],
  [6, 'add', (r) => ({ count: 1 + Math.floor(r() ** 4 * 900), at: Math.floor(r() * 1e6) })],
  [3, 'update', (r) => ({ count: 1 + Math.floor(r() * 20), at: Math.floor(r() * 1e6) })],
  [6, 'remove', (r) => ({ share: r() ** 2, at: Math.floor(r() * 1e6) })],
  [3, 'filter', (r) => ({ value: pick(r, [{}, {}, { facets: { country: ['AM'] } }, { text: 'number 1' }]) })],
  [4, 'select', (r) => ({ at: Math.floor(r() * 1e6), none: r() < 0.3 })],
  [3, 'view', (r) => ({ from: r() * 1.2 - 0.1, length: r() ** 6 })],
];

const pick = (r, list) => list[Math.floor(r() * list.length)];
const spread = (r, most) => Math.round((r() * 2 - 1) ** 3 * most);
const place = (r) => [0.02 + r() * 0.96, 0.05 + r() * 0.9];
const held = (r) => pick(r, ['Control', 'Control', 'Shift', undefined, undefined]);

/** The next act; acts of the browser's own (`drag`, `wheel`, `key`…) name places as shares of the plot. */
export function nextAct(random) {
  const total = ACTS.reduce((sum, [weight]) => sum + weight, 0);
  let at = random() * total;
  const [, kind, make] = ACTS.find(([weight]) => (at -= weight) < 0) ?? ACTS[0];
  return { kind, ...make(random) };
}

/** Acts that are not the reader's input. The ids that the element should have are kept on it, to be counted. */
export async function applyAct(element, act) {
  const world = (element.monkey ??= { ids: new Set(), next: 0 });
  const item = (n, title) => ({
    id: `k${n}`,
    start: Date.UTC(2020, 0, 1) + ((n * 7919) % 1500) * 864e5,
    ...(n % 9 === 0 ? { end: Date.UTC(2020, 0, 1) + (((n * 7919) % 1500) + 40) * 864e5 } : {}),
    title: `${title} number ${n}`,
    countries: [['AM', 'GE', 'AZ'][n % 3]],
    themes: [['Economy', 'Culture'][n % 2]],
    importance: n % 11,
  });
  const ids = [...world.ids];
  const some = (count) =>
    Array.from({ length: Math.min(count, ids.length) }, (_, i) => ids[(act.at + i) % ids.length]);
  switch (act.kind) {
    case 'begin':
      for (let i = 0; i < act.count; i++) world.ids.add(`k${world.next++}`);
      element.items = [...world.ids].map((id) => item(Number(id.slice(1)), 'Event'));
      await element.loaded;
      break;
    case 'layout':
    case 'lanes':
    case 'spacing':
    case 'orientation':
    case 'filter':
      element[act.kind] = act.value;
      break;
    case 'hide': {
      const parent = element.parentElement;
      parent.style.display = 'none';
      await new Promise((resolve) => setTimeout(resolve, act.ms));
      parent.style.display = '';
      break;
    }
    case 'resize':
      element.parentElement.style.width = `${act.width}px`;
      break;
    case 'add': {
      const added = Array.from({ length: act.count }, () => item(world.next++, 'Event'));
      for (const { id } of added) world.ids.add(id);
      element.addItems(added);
      break;
    }
    case 'update':
      element.updateItems(some(act.count).map((id) => item(Number(id.slice(1)), 'Changed event')));
      break;
    case 'remove': {
      const most = world.ids.size > 3000 ? world.ids.size - 200 : world.ids.size * act.share * 0.5;
      const gone = some(Math.floor(most));
      for (const id of gone) world.ids.delete(id);
      element.removeItems(gone);
      break;
    }
    case 'select':
      element.select(act.none ? undefined : some(1)[0]);
      break;
    case 'view': {
      const [start, end] = element.extent ?? [0, 1];
      const from = start + act.from * (end - start);
      element.view = [from, from + Math.max(1, act.length * (end - start))];
      break;
    }
  }
}

/** What does not hold now; `rested` where nothing has moved for a while, so that no headline may lie over another. */
export function faultsNow(element, rested) {
  const faults = [];
  const { view, counts, monkey } = element;
  if (view && !(view.every(Number.isFinite) && view[1] > view[0])) faults.push(`window ${view.join()}`);
  if (monkey && counts.total !== monkey.ids.size)
    faults.push(`${counts.total} items counted, ${monkey.ids.size} expected`);
  if (counts.matched > counts.total) faults.push(`${counts.matched} of ${counts.total} match`);
  if (!rested) return faults;
  const root = element.shadowRoot;
  // headlines on their way to their places are taken to be there
  for (const animation of root.getAnimations()) if ('transitionProperty' in animation) animation.finish();
  const labels = [...root.querySelectorAll('.labels .label')].filter((l) => l.checkVisibility());
  const boxes = labels
    .map((l) => ({ text: l.textContent.trim().slice(0, 30), box: l.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && box.right > -4000)
    .sort((a, b) => a.box.left - b.box.left);
  for (const [i, a] of boxes.entries())
    for (let j = i + 1; j < boxes.length && boxes[j].box.left < a.box.right - 2; j++) {
      const b = boxes[j];
      const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
      if (down > 2) faults.push(`"${a.text}" and "${b.text}" overlap by ${Math.round(down)} px`);
    }
  return faults.slice(0, 5);
}
