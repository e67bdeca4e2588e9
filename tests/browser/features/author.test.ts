// What an author's code hears, prevents and asks.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { press, setViewport } from '../../support/commands.js';
import {
  all,
  clean,
  day,
  DAY,
  find,
  headlines,
  inPlot,
  label,
  listen,
  MARCH,
  mount,
  settled,
  stop,
  until,
  viewOf,
} from '../element/support.js';

const usable = (element: Element): Promise<void> => until(() => all(element, '.overview').length > 0);
const mouse = (type: 'move' | 'click', { x, y }: { readonly x: number; readonly y: number }): Promise<void> =>
  sendMouse({ type, position: [Math.round(x), Math.round(y)] });
const centre = (part: Element): { x: number; y: number } => {
  const { x, y, width, height } = part.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

describe('events that a listener can prevent', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('nt-select comes before the card opens, and preventDefault keeps it shut', async () => {
    const element = await mount({ items: MARCH });
    await usable(element);
    const seen: unknown[] = [];
    const stopIt = (event: HTMLElementEventMap['nt-select']): void => {
      seen.push(event.detail.item?.title, element.selected);
      event.preventDefault();
    };
    element.addEventListener('nt-select', stopIt);
    await mouse('click', centre(label(element, 'Event 1')));
    await element.updateComplete;
    expect(seen).to.deep.equal(['Event 1', undefined]);
    expect([element.selected, all(element, '.card').length]).to.deep.equal([undefined, 0]);
    element.removeEventListener('nt-select', stopIt);
    stop(element).focus();
    await press('Enter');
    await until(() => all(element, '.card').length > 0);
  });

  it('nt-filter-change comes with the filter and its counts before either is taken', async () => {
    const element = await mount({ items: MARCH });
    await usable(element);
    const seen: unknown[] = [];
    const stopIt = (event: HTMLElementEventMap['nt-filter-change']): void => {
      seen.push(event.detail.filter, event.detail.counts.matched, element.counts.matched);
      event.preventDefault();
    };
    element.addEventListener('nt-filter-change', stopIt);
    find(element, '[part~=chip]').click();
    await element.updateComplete;
    expect(seen).to.deep.equal([{ facets: { theme: ['Economy'] } }, 8, 11]);
    expect(element.filter).to.deep.equal({});
    expect(find(element, '[part~=chip]').getAttribute('aria-pressed')).to.equal('false');
    element.removeEventListener('nt-filter-change', stopIt);
    find(element, '[part~=chip]').click();
    await element.updateComplete;
    expect(element.counts.matched).to.equal(8);
  });
});

describe('events of the pointer', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('nt-hover tells which item the pointer is over, once, and when it leaves', async () => {
    const element = await mount({ items: MARCH });
    await usable(element);
    const heard = listen(element, 'nt-hover');
    const at = centre(label(element, 'Event 1'));
    await mouse('move', at);
    await mouse('move', { x: at.x + 2, y: at.y });
    await mouse('move', { x: 5, y: 690 });
    await until(() => heard.length > 1);
    expect(heard.map(({ detail }) => detail['id'])).to.deep.equal(['m1', undefined]);
  });

  it('nt-plot-click tells the time where no mark is, and the lane', async () => {
    const element = await mount({ items: MARCH, lanes: 'country' });
    await usable(element);
    await until(() => all(element, '.lane-head').length === 3);
    const heard = listen(element, 'nt-plot-click', 'nt-select');
    const head = centre(all(element, '.lane-head')[1]!);
    const { x } = inPlot(element, 0.985);
    await mouse('click', { x, y: head.y });
    expect(heard.map(({ type }) => type)).to.deep.equal(['nt-plot-click']);
    const [start, end] = viewOf(element);
    const plot = find(element, '.plot').getBoundingClientRect();
    const { time, lane } = heard[0]!.detail as { time: number; lane: string };
    expect(time).to.be.closeTo(start + ((Math.round(x) - plot.x) / plot.width) * (end - start), 60_000);
    expect(lane).to.equal(['AM', 'AZ', 'GE'][1]);
    expect(element.timeAt(Math.round(x) - plot.x)).to.be.closeTo(time, 60_000);
  });
});

describe('what code asks', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('fitTo goes to ids or to what a filter matches, and resolves there', async () => {
    const element = await mount({ items: MARCH });
    await element.fitTo(['siege', 'nobody'], { duration: 0 });
    const [start, end] = viewOf(element);
    expect(start).to.be.within(day('2025-03-02'), day('2025-03-03'));
    expect(end).to.be.within(day('2025-03-07'), day('2025-03-08'));
    await element.fitTo({ facets: { theme: ['Culture'] } });
    expect(viewOf(element)[0]).to.be.within(day('2025-03-07'), day('2025-03-07T12:00'));
    await element.fitTo(['m9'], { duration: 0 });
    expect(viewOf(element)[1] - viewOf(element)[0]).to.be.closeTo(DAY, 1);
    const before = viewOf(element);
    await element.fitTo([]);
    expect(viewOf(element)).to.deep.equal(before);
    await element.fitTo(Array<string>(200_000).fill('siege'), { duration: 0 });
    expect(viewOf(element)[0]).to.be.within(day('2025-03-02'), day('2025-03-03'));
    expect(() => element.fitTo({ text: 5 } as never))
      .to.throw(TypeError)
      .with.property('message')
      .that.includes('fitTo');
  });

  it('getItems gives the author’s objects in time order, all, matching or in view', async () => {
    const element = await mount({ items: MARCH });
    expect(element.getItems()).to.have.length(11);
    expect(element.getItems({ filter: { facets: { country: ['ge'] } } }).map(({ id }) => id)).to.deep.equal([
      'm1',
      'm3',
      'm5',
      'm7',
      'm9',
    ]);
    const some = element.getItems({ view: ['2025-03-03', '2025-03-04'] });
    expect(some.map(({ id }) => id)).to.deep.equal(['siege', 'm3', 'm4']);
    expect(some[1]).to.equal(MARCH[2]);
  });

  it('getState is plain data that setState brings back, and neither fires an event', async () => {
    const element = await mount({ items: MARCH });
    const heard = listen(element, 'nt-select', 'nt-view-change', 'nt-filter-change');
    expect(element.getState()).to.deep.equal({ view: 'fit', filter: {}, layout: 'axis' });
    element.view = ['2025-03-02', '2025-03-04'];
    element.filter = { text: 'event' };
    element.selected = 'm3';
    await element.updateComplete;
    const kept = JSON.stringify(element.getState());
    element.setState({});
    await element.updateComplete;
    expect(element.getState()).to.deep.equal({ view: 'fit', filter: {}, layout: 'axis' });
    expect(headlines(element)).to.include('The siege');
    element.setState(JSON.parse(kept) as never);
    await element.updateComplete;
    expect(JSON.stringify(element.getState())).to.equal(kept);
    expect(viewOf(element)).to.deep.equal([day('2025-03-02'), day('2025-03-05')]);
    await settled(element);
    expect(heard).to.have.length(0);
  });
});
