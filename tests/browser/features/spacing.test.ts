import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { press, wheel } from '../../support/commands.js';
import {
  all,
  clean,
  day,
  find,
  focused,
  frame,
  inPlot,
  listen,
  mount,
  settled,
  stop,
  textOf,
  until,
  viewOf,
} from '../element/support.js';

/** Six events: days apart, years apart, and two at one moment. */
const SPARSE: readonly NewsItem[] = [
  '1918-05-28',
  '1918-05-30',
  '1988-02-20',
  '1991-09-21',
  '2023-09-19',
  '2023-09-19',
].map((start, i) => ({ id: `s${String(i)}`, start: day(start), title: `Event ${String(i)}` }));

/** Middles of the marks in px, from the first to the last, by the keys of the reader. */
async function places(element: NewsTimeline): Promise<number[]> {
  stop(element).focus();
  await press('Home');
  const found: number[] = [];
  for (let last = ''; ;) {
    const box = stop(element).getBoundingClientRect();
    const name = stop(element).getAttribute('aria-label')!;
    if (name === last) return found;
    last = name;
    found.push(Math.round(box.x + box.width / 2));
    await press('ArrowRight');
    await frame();
  }
}

const note = (element: Element): string => textOf(all(element, '[part~="spacing-note"]')[0]);

const plotName = (element: Element): string | null => find(element, '.plot').getAttribute('aria-label');

describe('even spacing', () => {
  afterEach(clean);

  it('sets neighbours apart by equal steps, says so, and keeps the view in time', async () => {
    const element = await mount({ items: SPARSE });
    const before = viewOf(element);
    const [a, b, c] = await places(element);
    expect(b! - a!, 'days apart').to.be.lessThan(3);
    expect(c! - b!, 'decades apart').to.be.greaterThan(200);
    expect(note(element)).to.equal('');

    const heard = listen(element);
    element.spacing = 'even';
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(before);
    expect(heard).to.deep.equal([]);
    expect(note(element)).to.equal('Equal steps, not spaced by date');
    expect(plotName(element)).to.equal('Timeline, Equal steps, not spaced by date');
    const even = await places(element);
    const steps = even.slice(1, 5).map((x, i) => x - even[i]!);
    expect(steps[0]).to.be.greaterThan(100);
    for (const step of steps) expect(step).to.be.closeTo(steps[0]!, 2);

    element.spacing = 'time';
    await element.updateComplete;
    expect(note(element)).to.equal('');
    expect((await places(element)).slice(0, 3)).to.deep.equal([a, b, c]);
  });

  it('comes from the attribute, and respaces what a filter leaves', async () => {
    const element = await mount({
      items: SPARSE.map((item, i) => ({ ...item, countries: i === 1 ? ['GE'] : ['AM'] })),
    });
    element.setAttribute('spacing', 'even');
    await element.updateComplete;
    const first = await places(element);
    element.filter = { facets: { country: { none: ['GE'] } } };
    await element.updateComplete;
    const [a, b, c] = await places(element);
    expect(b! - a!).to.be.closeTo(c! - b!, 2);
    expect(b! - a!).to.be.greaterThan((first[1]! - first[0]!) * 1.2);
  });

  it('is not drawn to scale first, while its code is on its way', async () => {
    const element = document.createElement('news-timeline');
    Object.assign(element, { locale: 'en', timeZone: 'UTC', items: SPARSE, spacing: 'even' });
    let toScale = false;
    const look = setInterval(() => {
      toScale ||= all(element, '.labels .label').length > 0 && plotName(element) === 'Timeline';
    }, 1);
    document.body.append(element);
    await until(() => all(element, '.labels .label').length > 0);
    clearInterval(look);
    expect(toScale).to.equal(false);
    element.remove();
  });

  it('zooms about the pointer and stays with a mark under it', async () => {
    const element = await mount({ items: SPARSE, spacing: 'even' });
    await element.updateComplete;
    const [, , third] = await places(element);
    await wheel({ x: third!, y: inPlot(element, 0).y, deltaY: -60, modifiers: ['Control'] });
    await settled(element);
    const start = day('1988-02-20');
    const [from, to] = viewOf(element);
    expect(from).to.be.lessThan(start);
    expect(to).to.be.greaterThan(start);
    const marks = await places(element);
    expect(
      marks.some((x) => Math.abs(x - third!) <= 2),
      `${marks.join()} near ${String(third)}`,
    ).to.equal(true);
  });

  it('pans by the keys, and focus stays on its mark', async () => {
    const element = await mount({ items: SPARSE, spacing: 'even' });
    await element.updateComplete;
    element.view = ['1918-05-29', '1990'];
    await element.updateComplete;
    stop(element).focus();
    await until(() => /, May 30, 1918 at .*UTC$/.test(focused(element)?.getAttribute('aria-label') ?? ''));
    const name = focused(element)?.getAttribute('aria-label');
    const before = stop(element).getBoundingClientRect().x;
    await press('ArrowRight', 'Shift');
    await settled(element);
    expect(focused(element)?.getAttribute('aria-label')).to.equal(name);
    expect(before - stop(element).getBoundingClientRect().x).to.be.closeTo(
      find(element, '.plot').clientWidth * 0.2,
      2,
    );
  });

  it('stays true to time for more than 2,000 events, and says why', async () => {
    const many = Array.from({ length: 2001 }, (_, i) => ({
      start: 1e12 + i * i * 1e6,
      title: `n ${String(i)}`,
    }));
    const element = await mount({ items: many, spacing: 'even' });
    await element.updateComplete;
    expect(note(element)).to.equal('Spaced by date: even steps only up to 2,000 events');
    element.items = many.slice(1);
    await element.loaded;
    await until(() => note(element) === 'Equal steps, not spaced by date');
  });
});
