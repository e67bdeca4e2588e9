// The page of many items: makes them, loads them, and shows what that and moving about costs.
import 'news-timeline/define.js';
import type { NewsItem } from 'news-timeline';
import { FrameMeter } from './frame-meter.js';
import { FIRST_DAY, LAST_DAY, manyItems } from './many-items.js';

const SIZES = [100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000];
const HEAVY = 10_000_000;
const TOUR = 6_000;
const WEEK = 7 * 86_400_000;

const timeline = document.querySelector('news-timeline')!;
const sizes = document.querySelector<HTMLFieldSetElement>('#sizes')!;
const warning = document.querySelector<HTMLElement>('#warning')!;
const tour = document.querySelector<HTMLButtonElement>('#tour')!;
const anyway = document.querySelector<HTMLButtonElement>('#anyway')!;
const number = new Intl.NumberFormat('en');
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
let run = 0;

const show = (id: string, text: string): void => {
  document.querySelector(`#${id}`)!.textContent = text;
};

const meter = new FrameMeter(({ fps, mean, p95 }) => {
  show('fps', fps.toFixed(0));
  show('mean', `${tenths.format(mean)} ms`);
  show('p95', `${tenths.format(p95)} ms`);
});

for (const size of SIZES) sizes.append(choice(size));
for (const type of ['pointermove', 'wheel', 'keydown', 'nt-view-change'])
  timeline.addEventListener(type, () => meter.moved(), { passive: true });
tour.addEventListener('click', () => void flight());
anyway.addEventListener('click', () => void load(HEAVY));
void load(Number(new URLSearchParams(location.search).get('n')) || 1_000_000);

function choice(size: number): HTMLLabelElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  Object.assign(input, { type: 'radio', name: 'size', value: String(size) });
  input.addEventListener('change', () => {
    warning.hidden = size < HEAVY;
    if (size < HEAVY) void load(size);
  });
  label.append(input, number.format(size));
  return label;
}

async function load(count: number): Promise<void> {
  const mine = ++run;
  warning.hidden = true;
  tour.disabled = true;
  for (const input of sizes.querySelectorAll('input')) input.checked = Number(input.value) === count;
  show('made', '…');
  show('loaded', '…');
  const made = performance.now();
  timeline.items = [];
  const items = await make(count, () => mine === run);
  if (!items) return;
  show('made', seconds(performance.now() - made));
  const began = performance.now();
  timeline.items = items;
  await timeline.loaded;
  if (mine !== run) return;
  show('loaded', seconds(performance.now() - began));
  tour.disabled = false;
}

/** The items, made with pauses so that the page stays alive; undefined when another size was chosen meanwhile. */
async function make(count: number, wanted: () => boolean): Promise<readonly NewsItem[] | undefined> {
  const work = manyItems(count);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    show('made', number.format(step.value));
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) return undefined;
  }
}

/** From everything down to one week and along it, a new window each frame. */
async function flight(): Promise<void> {
  tour.disabled = true;
  const began = performance.now();
  const target = LAST_DAY - 900 * (WEEK / 7);
  for (let share = 0; share < 1; share = (performance.now() - began) / TOUR) {
    meter.moved();
    timeline.view = windowAt(share, target);
    await new Promise(requestAnimationFrame);
  }
  tour.disabled = false;
}

function windowAt(share: number, target: number): [number, number] {
  const whole = LAST_DAY - FIRST_DAY;
  const depth = Math.min(1, share * 1.6);
  const length = whole * (WEEK / whole) ** depth;
  const left = FIRST_DAY + (target - FIRST_DAY) * (1 - length / whole);
  const along = share < 0.625 ? 0 : (share - 0.625) * 20 * WEEK;
  return [left + along, left + along + length];
}

const seconds = (ms: number): string => (ms < 1000 ? `${ms.toFixed(0)} ms` : `${tenths.format(ms / 1000)} s`);
