import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { capabilities, emulateMedia } from '../../support/commands.js';
import { all, clean, day, mount, settled, textOf, viewOf } from '../element/support.js';
import { button } from './support.js';

export const page = location.pathname + location.search;

/** Four events of which three are told, not in order of time. */
export const TOLD: readonly NewsItem[] = [
  { id: 'a', start: '2025-03-01', title: 'Alpha', story: '2: Words of Alpha.' },
  { id: 'b', start: '2025-06-01', title: 'Beta', summary: 'Summary of Beta.', story: 1, countries: ['GE'] },
  { id: 'c', start: '2025-08-01', title: 'Gamma' },
  { id: 'd', start: '2025-12-01', title: 'Delta', story: 3, countries: ['AM'] },
];

export type Told = Partial<
  Pick<NewsTimeline, 'story' | 'storyStep' | 'items' | 'urlState' | 'id' | 'layout' | 'filter'>
>;
export const tell = (settings: Told = {}): Promise<NewsTimeline> =>
  mount({ items: TOLD, story: 'steps', ...settings });
export const title = (element: Element): string =>
  textOf(all(element, '.story-text[data-on] .story-title')[0]);
export const told = (element: Element): string => textOf(all(element, '.story-text[data-on]')[0]);
export const next = (element: Element): void => button(element, 'Next').click();
export const inView = (element: NewsTimeline, date: string): boolean =>
  viewOf(element)[0] < day(date) && day(date) < viewOf(element)[1];

export async function glided(element: NewsTimeline): Promise<void> {
  await settled(element);
  await element.updateComplete;
}

/** Nothing of a test is left for the next. */
export async function leave(): Promise<void> {
  clean();
  history.replaceState(undefined, '', page);
  if (capabilities.media) await emulateMedia({});
}
