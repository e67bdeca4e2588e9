// Every state a reader can meet, each with axe, and with targets of 24 px: what a11y.test.ts has not.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { capabilities, emulateMedia, itNeeds, setViewport } from '../../support/commands.js';
import { Server, csv, restoreFetch, silence } from '../features/server.js';
import { TOLD } from '../features/story-support.js';
import { MARCH, all, clean, find, frame, mount, textOf, until } from './support.js';

type Made = () => Promise<NewsTimeline>;
interface State {
  readonly made: Made;
  readonly width?: number;
}

const button = (element: Element, name: string): HTMLElement => {
  const found = all(element, 'button').find(
    (b) => (textOf(b) === name || b.getAttribute('aria-label') === name) && b.checkVisibility(),
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};

async function after(
  made: Promise<NewsTimeline>,
  selector: string,
  act?: (e: NewsTimeline) => void,
): Promise<NewsTimeline> {
  const element = await made;
  act?.(element);
  await until(() => all(element, selector).some((node) => node.checkVisibility()));
  await element.updateComplete;
  return element;
}

async function refreshed(
  answer: () => Response | Promise<Response>,
  selector: string,
): Promise<NewsTimeline> {
  const server = new Server(csv('2025-01-01,Alpha', '2025-01-02,Beta'));
  const element = await mount({ src: '/feed.csv' });
  server.answer = answer;
  element.refresh = 1;
  return after(Promise.resolve(element), selector);
}

async function loading(): Promise<NewsTimeline> {
  new Server(silence);
  const element = document.createElement('news-timeline');
  Object.assign(element, { locale: 'en', src: '/slow.csv' });
  document.body.append(element);
  return after(Promise.resolve(element), 'progress');
}

const STATES: Readonly<Record<string, State>> = {
  'while it loads': { made: loading },
  'as a list': { made: async () => after(mount({ items: MARCH }), '.list-row', (e) => (e.layout = 'list')) },
  'as a list with a card': {
    made: async () => after(mount({ items: MARCH, selected: 'm3' }), '.list-row', (e) => (e.layout = 'list')),
  },
  'spaced evenly': { made: () => mount({ items: MARCH, spacing: 'even' }) },
  'with time running down': { made: () => mount({ items: MARCH, orientation: 'vertical' }) },
  'with time running to the left': {
    made: async () =>
      after(mount({ items: MARCH }), '.labels .label', (e) => e.setAttribute('time-direction', 'rtl')),
  },
  'as tall as its story': {
    made: () => mount({ items: MARCH, orientation: 'vertical', autoHeight: true }),
  },
  'with a lane shut': {
    made: async () =>
      after(mount({ items: MARCH, lanes: 'country' }), '[aria-expanded="false"].lane-head', (e) =>
        find(e, '.lane-head').click(),
      ),
  },
  'with the help open': {
    made: async () => after(mount({ items: MARCH }), 'dialog[open]', (e) => button(e, 'Help').click()),
  },
  'on a phone': { made: () => mount({ items: MARCH }), width: 390 },
  'on a phone with the filter sheet': {
    made: async () => after(mount({ items: MARCH }), '.filter-sheet', (e) => button(e, 'Filter').click()),
    width: 390,
  },
  'on a phone with a card': { made: () => mount({ items: MARCH, selected: 'm3' }), width: 390 },
  'on a phone at a step of a story': {
    made: async () => {
      const element = await mount({ items: TOLD });
      element.story = 'steps';
      element.storyStep = 1;
      return after(Promise.resolve(element), '.story-text');
    },
    width: 390,
  },
  'with new items waiting': {
    made: () => refreshed(csv('2025-01-01,Alpha', '2025-01-02,Beta', '2025-01-05,Gamma'), '.new-items'),
  },
  'when what it shows is old': {
    made: () => refreshed(() => new Response('', { status: 404 }), '.strip [role="status"]'),
  },
  offline: {
    made: () => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
      return refreshed(() => Promise.reject(new TypeError('no network')), '.strip [role="status"]');
    },
  },
  'with an address to copy': {
    made: async () => after(mount({ items: MARCH, urlState: 's' }), '.copy-link'),
  },
  'in an empty window': {
    made: async () => after(mount({ items: MARCH }), '.gap', (e) => (e.view = ['2024-01-01', '2024-02-01'])),
  },
};

const endless = (a: Animation): boolean => a.effect?.getComputedTiming().iterations === Infinity;

/** Transitions and animations have run out. */
async function painted(element: Element): Promise<void> {
  await frame();
  await until(() =>
    element.shadowRoot!.getAnimations().every((a) => endless(a) || a.playState !== 'running'),
  );
}

/** Smallest side of what is to be pressed; a link in a line of text may be as high as the line (WCAG 2.2, 2.5.8). */
function small(element: Element): string[] {
  return all(element, 'button, a[href], input, select, summary, [role=slider]').flatMap((control) => {
    const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
    const unseen = width < 3 || height < 3 || !control.checkVisibility({ visibilityProperty: true });
    if (unseen || control.matches('a') || Math.min(width, height) >= 23.5) return [];
    return [`${width.toFixed(1)} x ${height.toFixed(1)}: ${control.outerHTML.slice(0, 90)}`];
  });
}

describe('every state', () => {
  afterEach(async () => {
    clean();
    restoreFetch();
    document.querySelectorAll('news-timeline').forEach((element) => element.remove());
    Reflect.deleteProperty(navigator, 'onLine');
    history.replaceState(undefined, '', location.pathname + location.search);
    if (capabilities.media) await emulateMedia({});
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, { made, width = 1000 }] of Object.entries(STATES)) {
    const test = width < 500 ? itNeeds('narrow') : it;
    test(`axe finds nothing, and no target is below 24 px, ${name}`, async () => {
      await setViewport({ width, height: 800 });
      const element = await made();
      await painted(element);
      await expect(element).to.be.accessible();
      // chips that find no room leave the row once their widths are known
      await until(() => small(element).length === 0).catch(() => undefined);
      expect(small(element)).to.deep.equal([]);
    });
  }

  for (const features of [
    { 'prefers-color-scheme': 'dark' },
    { 'forced-colors': 'active' },
    { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' },
    { 'prefers-contrast': 'more' },
    { 'prefers-reduced-motion': 'reduce' },
  ])
    itNeeds('media')(
      `axe finds nothing under ${Object.entries(features).join(' and ').replaceAll(',', ': ')}`,
      async () => {
        await emulateMedia(features);
        document.documentElement.style.colorScheme = 'light dark';
        for (const settings of [
          { selected: 'm3' },
          { lanes: 'country' },
          { orientation: 'vertical' },
        ] as const) {
          const element = await mount({ items: MARCH, ...settings });
          await painted(element);
          await expect(element).to.be.accessible();
          clean();
        }
        document.documentElement.style.colorScheme = '';
      },
    );

  itNeeds('media')('axe finds nothing on paper', async () => {
    const element = await mount({ items: MARCH });
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      return all(element, '.print').length === 1;
    });
    await emulateMedia({}, 'print');
    await until(() => all(element, '.print').some((sheet) => sheet.checkVisibility()));
    await expect(element).to.be.accessible();
    await emulateMedia({});
    dispatchEvent(new Event('afterprint'));
  });
});
