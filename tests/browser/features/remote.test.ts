// A source on a server, over HTTP as the page speaks it: what of the element works over it. The server is the page's own `fetch`,
// answering by the same code that reads questions and writes answers on a server.
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { LocalSource } from '../../../src/source/local.js';
import { ScannedItems } from '../../../src/source/scan.js';
import type { Coverage } from '../../../src/source/source.js';
import { countsOut, foundOut, frameOut, infoOut, pageOut, WIRE_VERSION } from '../../../src/source/wire.js';
import { countsQueryIn, findIn, pageQueryIn, queryIn } from '../../../src/source/wire-questions.js';
import { createZone } from '../../../src/time/zone.js';
import {
  all,
  clean,
  day,
  find,
  headlines,
  MARCH,
  mount,
  spanOf,
  textOf,
  until,
  viewOf,
} from '../element/support.js';
import { restoreFetch } from './server.js';
import { TOLD } from './story-support.js';
import { button, listed, rows } from './support.js';

const FACETS = ['country', 'theme'];
const ADDRESS = 'https://archive.test';

/** Answers what is asked at the address, neighbours of a time not before they may be told; gives the names of the questions. */
function serve(
  items: readonly NewsItem[],
  coverage?: Coverage,
  neighbours: Promise<void> = Promise.resolve(),
): readonly string[] {
  const normalizer = createPlainNormalizer({ facets: FACETS, zone: createZone('UTC') });
  const source = new LocalSource(ScannedItems.of(items, { normalizer, facets: FACETS }), FACETS);
  const told = coverage ? { coverage } : {};
  const answers: Readonly<Record<string, (q: unknown) => object>> = {
    info: () => infoOut({ ...source.info(), ...told }),
    frame: (q) => frameOut({ ...source.frame(queryIn(q, FACETS)), ...told }),
    counts: (q) => countsOut({ ...source.counts(countsQueryIn(q, FACETS)), ...told }),
    page: (q) => pageOut({ ...source.page(pageQueryIn(q, FACETS)), ...told }),
    find: (q) => {
      const { target, filter } = findIn(q, FACETS);
      return foundOut({ ...source.find(target, filter), ...told });
    },
  };
  const asked: string[] = [];
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const url = new URL(request.url);
    if (url.origin !== ADDRESS) throw new TypeError(`Nothing else is asked: ${request.url}`);
    const name = url.pathname.slice(1);
    asked.push(name);
    const text = request.method === 'GET' ? url.searchParams.get('q') : await request.text();
    const question: unknown = text ? JSON.parse(text) : undefined;
    if (name === 'find') await neighbours;
    return Response.json({ v: WIRE_VERSION, answer: answers[name]!(question) });
  };
  return asked;
}

/** A timeline over the server. */
async function shown(settings: Parameters<typeof mount>[0] = {}): Promise<NewsTimeline> {
  const element = await mount({ facets: FACETS, ...settings });
  element.setAttribute('source', ADDRESS);
  await until(() => element.counts.total > 0);
  await element.loaded;
  return element;
}

/** In the column over a time. */
function columnOf(element: NewsTimeline, time: number): [number, number] {
  const plot = find(element, '.plot').getBoundingClientRect();
  const x = plot.x + ((time - viewOf(element)[0]) / spanOf(element)) * plot.width;
  return [Math.round(x), Math.round(plot.bottom - 44 - 20)];
}

describe('a source on a server', () => {
  afterEach(() => {
    clean();
    restoreFetch();
  });

  it('is drawn and counted; a filter counts each facet under the others', async () => {
    serve(MARCH);
    const element = await shown();
    await until(() => headlines(element).includes('Event 1'));
    expect(element.counts).to.include({ total: 11, matched: 11 });
    element.filter = { facets: { country: ['GE'] } };
    await until(() => element.counts.matched === 5);
    expect(element.counts.facets['theme']).to.include({ Economy: 4 });
    expect(element.counts.facets['country']).to.include({ GE: 5, AM: 6 });
  });

  it('is searched from the search field, together with a facet', async () => {
    const asked = serve(MARCH);
    const element = await shown({ filter: { facets: { country: ['AM'] } } });
    await until(() => element.counts.matched === 6);
    element.filter = { facets: { country: ['AM'] }, text: 'sie' };
    await until(() => element.counts.matched === 1);
    await until(() => headlines(element).join() === 'The siege');
    expect(asked).to.include.members(['frame', 'counts']);
  });

  it('is listed, page by page, under the filter', async () => {
    const many = Array.from({ length: 400 }, (_, i) => ({
      id: `n${i}`,
      start: day('2020-01-01') + i * 86_400_000,
      title: `News ${i}`,
      countries: [i % 2 ? 'AM' : 'GE'],
    }));
    const asked = serve(many);
    const element = await shown();
    element.layout = 'list';
    await listed(element);
    await until(() => rows(element).includes('News 0'));
    const list = find(element, '.list');
    list.scrollTop = list.scrollHeight;
    await until(() => rows(element).includes('News 399'));
    element.filter = { facets: { country: ['AM'] } };
    await until(() => rows(element).includes('News 399') && !rows(element).includes('News 398'));
    expect(asked.filter((name) => name === 'page').length).to.be.greaterThan(1);
  });

  it('is laid out in lanes, each with its count', async () => {
    serve(MARCH);
    const element = await shown({ lanes: 'country' });
    const heads = (): string => all(element, '.lane-head').map(textOf).join();
    await until(() => heads() === 'Armenia 6,Azerbaijan 5,Georgia 5');
    await until(() => headlines(element).includes('The siege'));
  });

  it('opens a card, and goes from event to event by its buttons', async () => {
    serve(MARCH);
    const element = await shown();
    await until(() => headlines(element).includes('Event 4'));
    element.select('m4');
    await until(() => textOf(all(element, '.card')[0]).includes('Event 4'));
    const go = async (name: RegExp): Promise<void> => {
      const found = (): HTMLElement | undefined =>
        all(element, '.card button').find(
          (one) =>
            name.test(`${textOf(one)} ${one.getAttribute('aria-label') ?? ''}`) &&
            one.getAttribute('aria-disabled') !== 'true',
        );
      await until(() => found() !== undefined);
      found()!.click();
    };
    await go(/next/i);
    await until(() => textOf(all(element, '.card')[0]).includes('Event 5'));
    await go(/previous/i);
    await until(() => textOf(all(element, '.card')[0]).includes('Event 4'));
  });

  for (const [what, spread] of [
    ['lists a crowd of one moment', 0],
    ['goes into a crowd whose events stand apart', 60_000],
  ] as const)
    it(`${what} at a click, though nothing of it was known`, async () => {
      const crowd = Array.from({ length: 40 }, (_, i) => ({
        start: day('2025-03-20T10:00') + i * spread,
        title: `Same ${i}`,
      }));
      let tell = (): void => undefined;
      const asked = serve([...MARCH, ...crowd], undefined, new Promise((now) => (tell = now)));
      const element = await shown();
      await until(() => headlines(element).includes('Event 1'));
      const before = spanOf(element);
      const [x, y] = columnOf(element, day('2025-03-20T10:00'));
      await sendMouse({ type: 'click', position: [x, y] });
      await until(() => asked.includes('find'));
      tell();
      if (spread > 0) await until(() => spanOf(element) < before / 3);
      else await until(() => textOf(all(element, '.card-title')[0]) === '40 events');
      await resetMouse();
    });

  it('selects an item by its id where it is not in the picture', async () => {
    serve(MARCH);
    const element = await shown();
    element.view = [day('2025-03-01'), day('2025-03-02')];
    element.select('m9');
    await until(() => textOf(all(element, '.card')[0]).includes('Event 9'));
  });

  it('tells a story', async () => {
    serve(TOLD);
    const element = await shown({ items: [] });
    element.story = 'steps';
    await until(() => all(element, 'button').some((one) => textOf(one) === 'Start the story'));
    button(element, 'Start the story').click();
    await until(() => textOf(all(element, '.story-text[data-on]')[0]).includes('Beta'));
  });

  it('says how much of it answered', async () => {
    serve(MARCH, { ok: 1, total: 3 });
    const element = await shown();
    await until(() => textOf(all(element, '.status')[0]).includes('Only 1 of 3 parts of the data answered'));
  });
});
