// What the tests of features share beside ../element/support.js.
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { all, mount, type Settable, textOf, until } from '../element/support.js';

/** A timeline in the page with the list shown and its code there. */
export async function mountList(settings: Settable = {}): Promise<NewsTimeline> {
  const element = await mount(settings);
  element.layout = 'list';
  await listed(element);
  return element;
}

/** Waits until rows are in the list. */
export async function listed(element: NewsTimeline): Promise<void> {
  await until(() => all(element, '.list-row').length > 0);
  await element.updateComplete;
}

export const rows = (element: Element): string[] => all(element, '.list-title').map(textOf);

/** Rows that stand in the list's box, from the top. */
export function rowsInView(element: Element): string[] {
  const box = element.shadowRoot?.querySelector('.list')?.getBoundingClientRect();
  if (!box) return [];
  const inside = all(element, '.list-row').filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return top >= box.top - 4 && bottom <= box.bottom + 4;
  });
  return inside.map((row) => textOf(row.querySelector('.list-title') ?? undefined));
}

/** The button with this text or name. */
export function button(element: Element, name: string): HTMLElement {
  const found = all(element, 'button').find(
    (b) => textOf(b) === name || b.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(`no button "${name}" among ${all(element, 'button').map(textOf).join(', ')}`);
  return found;
}
