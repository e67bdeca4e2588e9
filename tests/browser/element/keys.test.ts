import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { type Modifier, itNeeds, emulateMedia, press, setViewport } from '../../support/commands.js';
import {
  DAY,
  DEMO,
  MARCH,
  all,
  clean,
  day,
  demoItems,
  find,
  focused,
  listen,
  middle,
  mount,
  settled,
  spanOf,
  stop,
  textOf,
  until,
  viewOf,
} from './support.js';

/** What a screen reader would say of the current mark. */
const spoken = (element: Element): string => focused(element)?.getAttribute('aria-label') ?? '';

async function key(element: NewsTimeline, name: string, ...held: Modifier[]): Promise<void> {
  await press(name, ...held);
  await element.updateComplete;
}

describe('keys on the timeline', () => {
  let element: NewsTimeline;
  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    element = await mount({ items: MARCH });
    stop(element).focus();
    await element.updateComplete;
  });
  afterEach(clean);

  it('the current mark has one real button over it, which has focus and a name', async () => {
    const shown = all(element, '.plot button:not([hidden])').filter((b) => b.matches('[data-stop]'));
    expect(shown).to.have.length(1);
    expect(spoken(element)).to.match(/^Event 1, .*2025/);
    await key(element, 'ArrowRight');
    const button = focused(element)!;
    expect(button.tagName).to.equal('BUTTON');
    expect(spoken(element)).to.match(/^Event 2, /);
    const plot = find(element, '.plot').getBoundingClientRect();
    const [start] = viewOf(element);
    const x = plot.x + ((day('2025-03-02T12:00') - start) / spanOf(element)) * plot.width;
    expect(middle(button).x).to.be.closeTo(x, 2);
    expect(button.getBoundingClientRect().width).to.be.at.least(24);
    expect(find(element, '.plot canvas').getAttribute('aria-hidden')).to.equal('true');
  });

  it('Left and Right go through all matching items in time order, and stop at the ends', async () => {
    const seen = [spoken(element)];
    for (let i = 0; i < 11; i++) {
      await key(element, 'ArrowRight');
      seen.push(spoken(element));
    }
    const order = ['1', '2', 'siege', '3', '4', '5', '6', '7', '8', '9', '10', '10'];
    expect(seen.map((text) => /(\d+|siege)/.exec(text)?.[1])).to.deep.equal(order);
    for (let i = 0; i < 10; i++) await key(element, 'ArrowLeft');
    expect(spoken(element)).to.match(/^Event 1,/);
    await key(element, 'ArrowLeft');
    expect(spoken(element)).to.match(/^Event 1,/);
  });

  it('goes beyond the window, and the window comes along with its length', async () => {
    element.view = [day('2025-03-05'), day('2025-03-06T12:00')];
    await element.updateComplete;
    stop(element).focus();
    const heard = listen(element, 'nt-view-change');
    const seen: string[] = [];
    for (let i = 0; i < 5; i++) {
      await key(element, 'ArrowRight');
      seen.push(/\d+/.exec(spoken(element))?.[0] ?? '');
    }
    expect(seen).to.include.members(['6', '7', '8']);
    expect(spanOf(element)).to.be.closeTo(1.5 * DAY, 1);
    expect(heard.length).to.be.greaterThan(0);
    const button = focused(element)!.getBoundingClientRect();
    const plot = find(element, '.plot').getBoundingClientRect();
    expect(button.right > plot.left && button.left < plot.right).to.equal(true);
  });

  it('walks only what the filter lets through', async () => {
    element.filter = { facets: { country: ['GE'] } };
    await element.updateComplete;
    await key(element, 'Home');
    const seen = [spoken(element)];
    for (let i = 0; i < 5; i++) {
      await key(element, 'ArrowRight');
      seen.push(spoken(element));
    }
    expect(seen.map((text) => /\d+/.exec(text)?.[0])).to.deep.equal(['1', '3', '5', '7', '9', '9']);
  });

  it('reaches each of the demo’s 44 items once every ridge is opened', async () => {
    const titles = new Set((await demoItems()).map((item) => item.title));
    element.remove();
    element = await mount({ src: DEMO });
    expect(element.counts.total).to.equal(44);
    element.view = ['2020-09-20', '2020-11-20'];
    await element.updateComplete;
    stop(element).focus();
    await key(element, 'Home');
    const seen = new Set<string>();
    const titleOf = (): string | undefined =>
      [...titles].find((title) => spoken(element).startsWith(`${title}, `));
    let last = '';
    for (let i = 0; i < 200 && seen.size < 44; i++) {
      const title = titleOf();
      if (title) seen.add(title);
      last = spoken(element);
      await key(element, title ? 'ArrowRight' : 'Enter');
      if (!title) await settled(element);
    }
    expect(
      [...titles].filter((title) => !seen.has(title)),
      last,
    ).to.deep.equal([]);
  });

  it('Home and End go to the first and the last', async () => {
    element.view = [day('2025-03-05'), day('2025-03-06')];
    await element.updateComplete;
    stop(element).focus();
    await key(element, 'End');
    expect(spoken(element)).to.match(/^Event 10,/);
    await key(element, 'Home');
    expect(spoken(element)).to.match(/^Event 1,/);
    expect(spanOf(element)).to.be.closeTo(DAY, 1);
  });

  it('a ridge is one stop that tells its count; Enter opens it', async () => {
    element.items = [
      ...MARCH,
      ...Array.from({ length: 30 }, (_, i) => ({
        start: day('2025-03-20') + i * 60_000,
        title: `Burst ${i}`,
      })),
    ];
    element.fit();
    await element.updateComplete;
    stop(element).focus();
    await key(element, 'Home');
    for (let i = 0; i < 11; i++) await key(element, 'ArrowRight');
    expect(spoken(element)).to.match(/^30 events/);
    const before = spanOf(element);
    await key(element, 'Enter');
    await settled(element);
    expect(spanOf(element)).to.be.lessThan(before / 10);
    expect(focused(element)?.matches('[data-stop]')).to.equal(true);
    expect(all(element, '.card')).to.have.length(0);
  });

  it('Enter opens the card, Escape closes it, and focus stays with the mark', async () => {
    const heard = listen(element, 'nt-select');
    await key(element, 'ArrowRight');
    await key(element, 'Enter');
    expect(textOf(find(element, '.card-title'))).to.equal('Event 2');
    expect(spoken(element)).to.match(/^Event 2/);
    await key(element, 'Escape');
    expect(all(element, '.card')).to.have.length(0);
    expect(spoken(element)).to.match(/^Event 2/);
    expect(heard.map((event) => event.detail['id'])).to.deep.equal(['m2', undefined]);
  });

  it('Escape in the card closes it and gives focus back to the mark', async () => {
    await key(element, 'ArrowRight');
    await key(element, 'Enter');
    find(element, '.card .close').focus();
    await key(element, 'Escape');
    await until(() => spoken(element).startsWith('Event 2'));
    expect(all(element, '.card')).to.have.length(0);
  });

  it('Escape with nothing open is left to the page', async () => {
    let prevented: boolean | undefined;
    const hear = (event: KeyboardEvent): void => void (prevented = event.defaultPrevented);
    document.addEventListener('keydown', hear);
    await key(element, 'Escape');
    document.removeEventListener('keydown', hear);
    expect(prevented).to.equal(false);
  });

  it('Shift with Left and Right pans, + and − zoom, 0 shows everything', async () => {
    const [start] = viewOf(element);
    await key(element, 'ArrowRight', 'Shift');
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(start);
    await key(element, 'ArrowLeft', 'Shift');
    await settled(element);
    expect(viewOf(element)[0]).to.be.closeTo(start, 1000);
    const span = spanOf(element);
    await key(element, '+');
    await settled(element);
    expect(spanOf(element)).to.be.closeTo(span / 1.6, 1000);
    await key(element, '-');
    await settled(element);
    expect(spanOf(element)).to.be.closeTo(span, 1000);
    await key(element, '+');
    await key(element, '+');
    await key(element, '0');
    await settled(element);
    expect(spanOf(element)).to.be.closeTo(span, 1000);
    expect(focused(element)?.matches('[data-stop]')).to.equal(true);
  });

  itNeeds('media')('moves at once for who asks for less motion', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const span = spanOf(element);
    await key(element, '+');
    expect(spanOf(element)).to.be.closeTo(span / 1.6, 1000);
    await emulateMedia({});
  });

  it('keys elsewhere on the page, and in the search field, are left alone', async () => {
    const view = viewOf(element);
    const outside = document.createElement('input');
    document.body.append(outside);
    outside.focus();
    for (const name of ['ArrowRight', '+', 'End', 'Home', '0']) await key(element, name);
    expect(outside.value).to.equal('0+');
    outside.remove();
    (document.activeElement as HTMLElement | null)?.blur();
    await key(element, 'ArrowRight');
    await key(element, '+');
    const search = find(element, 'input[type=search]') as HTMLInputElement;
    search.focus();
    for (const name of ['+', 'Home', '0']) await key(element, name);
    expect(search.value).to.equal('0+');
    expect(viewOf(element)).to.deep.equal(view);
  });

  it('keys held with Control, Meta or Alt are left to the browser', async () => {
    const view = viewOf(element);
    const named = spoken(element);
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      altKey: true,
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    focused(element)!.dispatchEvent(event);
    await settled(element);
    expect(event.defaultPrevented).to.equal(false);
    expect(spoken(element)).to.equal(named);
    expect(viewOf(element)).to.deep.equal(view);
  });

  it('focus is never lost when filter, window, items or lanes change', async () => {
    await key(element, 'ArrowRight');
    const kept = async (what: string, marks = true): Promise<void> => {
      await element.updateComplete;
      if (element.view) await settled(element);
      expect(document.activeElement, what).to.equal(element);
      const held = focused(element);
      // without a mark the plot itself has it
      const expected = marks ? '[data-stop]:not([hidden])' : '.plot';
      expect(held?.matches(expected), what).to.equal(true);
    };
    element.filter = { facets: { country: ['GE'] } };
    await kept('filter that hides the mark');
    element.filter = { text: 'nothing at all' };
    await kept('filter that hides all', false);
    element.filter = {};
    await kept('no filter');
    element.view = [day('2025-03-09'), day('2025-03-10')];
    await kept('window elsewhere');
    element.fit();
    await kept('fit');
    element.removeItems(['m2']);
    await kept('item removed');
    element.lanes = 'country';
    await kept('lanes');
    element.items = [{ start: '2025-05-05', title: 'Only' }];
    await kept('other items');
    element.items = [];
    await kept('no items', false);
    element.items = MARCH;
    await kept('items again');
    await key(element, 'ArrowRight');
    expect(spoken(element)).to.match(/Event|siege/);
  });

  it('tells how many events are in the window after a move, and the card that Enter opens', async () => {
    const element = await mount({ items: MARCH });
    element.view = ['2025-03-01', '2025-03-05'];
    await element.updateComplete;
    stop(element).focus();
    await press('ArrowRight', 'Shift');
    const told = (): string => textOf(find(element, '.spoken'));
    await until(() => told() !== '');
    const n = Number(/^\d+/.exec(told())?.[0]);
    expect(told()).to.match(/^\d+ of 11 events, /);
    expect(n).to.be.within(3, 7);
    await press('Enter');
    await until(() => /^(Event|The siege)/.test(told()));
  });
});
