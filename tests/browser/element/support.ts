// Mounts the element for a test, and reads from its shadow tree what a reader would see.
import '../../../src/define.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { readText } from '../../../src/formats/read.js';
import type { Point } from '../../support/commands.js';

export const DEMO = '/demo/south-caucasus.csv';
export const DAY = 86_400_000;
/** Ms of a day, or of a wall time, in UTC. */
export const day = (text: string): number => Date.parse(text.includes('T') ? `${text}Z` : `${text}T00:00Z`);

/** Ten days of March 2025, one event a day at noon, plus two long spans. */
export const MARCH: readonly NewsItem[] = [
  ...Array.from({ length: 10 }, (_, i) => ({
    id: `m${i + 1}`,
    start: day('2025-03-01') + i * DAY + DAY / 2,
    title: `Event ${i + 1}`,
    countries: i % 2 ? ['AM', 'AZ'] : ['GE'],
    themes: i < 6 ? ['Economy'] : i < 8 ? ['Culture', 'Economy'] : [],
    importance: 10 - i,
  })),
  { id: 'siege', start: '2025-03-03', end: '2025-03-06', title: 'The siege', countries: ['AM'] },
];

export type Settable = Partial<
  Pick<
    NewsTimeline,
    | 'items'
    | 'src'
    | 'filter'
    | 'facets'
    | 'lanes'
    | 'laneOrder'
    | 'urlState'
    | 'autoHeight'
    | 'orientation'
    | 'selected'
    | 'locale'
    | 'timeZone'
    | 'heading'
    | 'spacing'
    | 'labelDetail'
    | 'images'
    | 'rememberConsent'
    | 'timeDirection'
    | 'initialView'
    | 'locked'
  > & {
    readonly controls: string;
    readonly minSpan: string;
    readonly maxSpan: string;
    readonly bounds: string;
  }
>;

const mounted = new Set<Element>();

/** A timeline in the page, drawn; English and UTC unless told otherwise. */
export async function mount(settings: Settable = {}, parent: Node = document.body): Promise<NewsTimeline> {
  const element = document.createElement('news-timeline');
  Object.assign(element, { locale: 'en', timeZone: 'UTC', ...settings });
  parent.appendChild(element);
  mounted.add(element);
  await element.updateComplete;
  await element.loaded;
  return element;
}

/** Takes all timelines out of the page again. */
export function clean(): void {
  for (const element of mounted) element.remove();
  mounted.clear();
  scrollTo(0, 0);
}

export function find(element: Element, selector: string): HTMLElement {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing fits ${selector}`);
  return found;
}

export const all = (element: Element, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];

export const textOf = (node: Element | undefined): string =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Headlines in the plot, in reading order. */
export const headlines = (element: Element): string[] => all(element, '.labels .title').map(textOf);

export const label = (element: Element, title: string): HTMLElement => {
  const found = all(element, '.labels .label').find((l) => textOf(l).startsWith(title));
  if (!found) throw new Error(`no label "${title}" among ${headlines(element).join(', ')}`);
  return found;
};

export function middle(element: Element): Point {
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The point of the plot at these shares of its width and height. */
export function inPlot(element: Element, acrossShare: number, downShare = 0.3): Point {
  const box = find(element, '.plot').getBoundingClientRect();
  return { x: Math.round(box.x + box.width * acrossShare), y: Math.round(box.y + box.height * downShare) };
}

/** Pixels of a canvas that are not empty. */
export function inked(canvas: Element): number {
  const { width, height } = canvas as HTMLCanvasElement;
  const data = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
  let count = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i]) count++;
  return count;
}

/** The window, which must be there. */
export function viewOf(element: NewsTimeline): readonly [number, number] {
  const { view } = element;
  if (!view) throw new Error('no view');
  return view;
}

export const spanOf = (element: NewsTimeline): number => viewOf(element)[1] - viewOf(element)[0];

/** The time under an x of the page. */
export function timeAt(element: NewsTimeline, x: number): number {
  const [start, end] = viewOf(element);
  const box = find(element, '.plot').getBoundingClientRect();
  return start + ((x - box.x) / box.width) * (end - start);
}

export const frame = (): Promise<number> => new Promise((next) => requestAnimationFrame(next));

/** Waits, frame by frame, until it holds. */
export async function until(holds: () => boolean, ms = 30_000): Promise<void> {
  const end = performance.now() + ms;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`never held: ${holds.toString()}`);
    await frame();
  }
}

/** Waits until the window has not moved for a while and some frames, momentum and the rest after it included. */
export async function settled(element: NewsTimeline): Promise<void> {
  let since = performance.now();
  let frames = 0;
  let last = viewOf(element).join();
  const calm = (): boolean => {
    const now = viewOf(element).join();
    if (now !== last) [last, since, frames] = [now, performance.now(), 0];
    // a busy machine may give no frame for longer than that, and momentum begins in the frame after the hand let go
    return frames++ > 4 && performance.now() - since > 220;
  };
  await until(calm);
  await element.updateComplete;
}

/** Ms between two windows within which they are of one series, with room to spare. */
const SOON = 100;

/** Does it again until no two of its windows, each told by `tick`, were further apart than those of a series: a busy machine may hold up any frame. */
export async function inOneSeries(attempt: (tick: () => void) => Promise<void>): Promise<void> {
  for (;;) {
    let longest = 0;
    let last: number | undefined;
    const tick = (): void => {
      const now = performance.now();
      [longest, last] = [Math.max(longest, now - (last ?? now)), now];
    };
    await attempt(tick);
    if (longest < SOON) return;
  }
}

export type Heard = CustomEvent<Record<string, unknown>>;

/** What the element tells from now on. */
export function listen(target: EventTarget, ...types: string[]): Heard[] {
  const heard: Heard[] = [];
  const all = types.length ? types : ['nt-select', 'nt-view-change', 'nt-filter-change', 'nt-load'];
  for (const type of all) target.addEventListener(type, (event) => heard.push(event as Heard));
  return heard;
}

/** The demo's rows, as its reader gives them. */
export async function demoItems(): Promise<readonly NewsItem[]> {
  const text = await (await fetch(DEMO)).text();
  const { items } = await readText(text, { fileName: DEMO });
  return items as readonly NewsItem[];
}

/** The key button that holds focus and name of the current mark. */
export const stop = (element: Element): HTMLElement => find(element, '.stop:not([hidden])');

export const focused = (element: Element): Element | undefined =>
  element.shadowRoot?.activeElement ?? undefined;

export const laneHeaders = (element: Element): HTMLElement[] => all(element, '.lane-head');

/** Names of the lanes that are shown, in order. */
export const laneNames = (element: Element): string[] =>
  laneHeaders(element).map((header) => textOf(header.querySelector('.title')!));

/** The header of the lane whose name begins so. */
export function laneHeader(element: Element, name: string): HTMLElement {
  const found = laneHeaders(element).find((header) => textOf(header).startsWith(name));
  if (!found) throw new Error(`no lane "${name}" among ${laneNames(element).join(', ')}`);
  return found;
}
