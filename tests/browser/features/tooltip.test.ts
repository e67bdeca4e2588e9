import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { press, setViewport } from '../../support/commands.js';
import {
  all,
  clean,
  day,
  DEMO,
  find,
  focused,
  MARCH,
  mount,
  settled,
  spanOf,
  stop,
  textOf,
  until,
  viewOf,
} from '../element/support.js';

const tip = (element: Element): HTMLElement | undefined =>
  all(element, '.tip').find((one) => one.checkVisibility());
const told = (element: Element): string => textOf(tip(element));

/** Where the dot of a day of March stands. */
function dotOf(element: NewsTimeline, time: string): [number, number] {
  const plot = find(element, '.plot').getBoundingClientRect();
  const x = plot.x + ((day(time) - viewOf(element)[0]) / spanOf(element)) * plot.width;
  return [Math.round(x), Math.round(plot.bottom - 44 - 6)];
}

describe('the name of a mark', () => {
  let element: NewsTimeline;
  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    const items = MARCH.map((item) => ({ ...item, source: 'Daily Post' }));
    element = await mount({ items });
    await until(() => all(element, '.filter').length > 0);
  });
  afterEach(async () => {
    await resetMouse();
    clean();
  });

  it('of a crowd has the new number when more events come to it', async () => {
    const same = (n: number) => ({ id: `s${n}`, start: day('2025-03-20T10:00'), title: `Same ${n}` });
    element.addItems(Array.from({ length: 900 }, (_, n) => same(n)));
    stop(element).focus();
    await press('End');
    await until(() => told(element).startsWith('900 events'));
    element.addItems([same(900)]);
    await until(() => told(element).startsWith('901 events'));
  });

  it('comes under the mouse with headline, date and outlet, and a ring on the mark', async () => {
    await sendMouse({ type: 'move', position: dotOf(element, '2025-03-08T12:00') });
    await until(() => tip(element) !== undefined);
    expect(told(element)).to.match(/^Event 8.*Mar 8, 2025.*Daily Post/);
    const ring = find(element, '.tip-ring').getBoundingClientRect();
    const [x, y] = dotOf(element, '2025-03-08T12:00');
    expect(ring.x + ring.width / 2).to.be.closeTo(x, 2);
    expect(ring.y + ring.height / 2).to.be.closeTo(y, 2);
    const box = tip(element)!.getBoundingClientRect();
    expect(box.bottom, 'above its mark').to.be.at.most(ring.top);
  });

  it('says what tooltipTemplate makes of the item, as text where it is text', async () => {
    element.tooltipTemplate = ({ title, source }) => `<b>${title}</b> by ${String(source)}`;
    await sendMouse({ type: 'move', position: dotOf(element, '2025-03-08T12:00') });
    await until(() => tip(element) !== undefined);
    expect(told(element)).to.equal('<b>Event 8</b> by Daily Post');
    element.tooltipTemplate = ({ title }) =>
      Object.assign(document.createElement('i'), { textContent: title });
    await sendMouse({ type: 'move', position: dotOf(element, '2025-03-10T12:00') });
    await until(() => told(element) === 'Event 10');
    expect(all(element, '.tip i')).to.have.length(1);
  });

  it('stays while the mouse is on it, goes when the mouse leaves, and with Escape', async () => {
    await sendMouse({ type: 'move', position: dotOf(element, '2025-03-08T12:00') });
    await until(() => tip(element) !== undefined);
    const box = tip(element)!.getBoundingClientRect();
    const over: [number, number] = [Math.round(box.x + box.width / 2), Math.round(box.bottom - 4)];
    await sendMouse({ type: 'move', position: over });
    await new Promise((done) => setTimeout(done, 400)); // longer than it would linger
    expect(told(element)).to.contain('Event 8');
    await press('Escape');
    expect(tip(element)).to.equal(undefined);
    await sendMouse({ type: 'move', position: dotOf(element, '2025-03-10T12:00') });
    await until(() => told(element).includes('Event 10'));
    await sendMouse({ type: 'move', position: [5, 5] });
    await until(() => tip(element) === undefined);
  });

  it('comes at once with the keyboard, for every event', async () => {
    clean();
    element = await mount({ src: DEMO });
    await settled(element);
    await until(() => all(element, '.filter').length > 0);
    stop(element).focus();
    await press('Home');
    const seen = new Set<string>();
    for (let i = 0; i < 12; i++) {
      const name = focused(element)!.getAttribute('aria-label')!;
      seen.add(name);
      const [title] = [...all(element, '.tip-title')].map(textOf);
      expect(tip(element), name).not.to.equal(undefined);
      expect(name.startsWith(title!), `${name} · ${title!}`).to.equal(true);
      await press('ArrowRight');
      await settled(element);
    }
    expect(seen.size).to.be.at.least(12);
  });

  it('Escape on a name leaves an open card open', async () => {
    element.selected = 'm2';
    await until(() => all(element, '.card').length > 0);
    await sendMouse({ type: 'move', position: dotOf(element, '2025-03-08T12:00') });
    await until(() => tip(element) !== undefined);
    await press('Escape');
    expect(tip(element)).to.equal(undefined);
    expect(element.selected).to.equal('m2');
  });

  it('a click on it opens its event', async () => {
    await sendMouse({ type: 'move', position: dotOf(element, '2025-03-08T12:00') });
    await until(() => tip(element) !== undefined);
    const box = tip(element)!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.x + 20), Math.round(box.bottom - 4)] });
    await until(() => element.selected === 'm8');
  });

  it('a headline that stands whole has none, a cut one has its whole text', async () => {
    clean();
    const long = 'A headline that goes on and on about one thing after another '.repeat(5);
    element = await mount({ items: [{ start: '2025-03-01', title: long }, ...MARCH] });
    await until(() => all(element, '.filter').length > 0);
    const middleOf = (title: string): [number, number] => {
      const found = all(element, '.labels .label').find((l) => textOf(l).startsWith(title))!;
      const box = found.getBoundingClientRect();
      return [Math.round(box.x + 20), Math.round(box.y + 6)];
    };
    await sendMouse({ type: 'move', position: middleOf('Event 2') });
    await until(() => all(element, '.tip-ring').some((one) => one.checkVisibility()));
    expect(tip(element)).to.equal(undefined);
    await sendMouse({ type: 'move', position: middleOf('A headline') });
    await until(() => told(element).includes(long.trim()));
  });
});
