import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import {
  type Point,
  doubleClick,
  drag,
  emulateMedia,
  emulateTouch,
  itNeeds,
  pinch,
  setViewport,
  swipe,
  wheel,
} from '../../support/commands.js';
import {
  DAY,
  MARCH,
  all,
  clean,
  day,
  find,
  focused,
  frame,
  inPlot,
  label,
  listen,
  middle,
  mount,
  settled,
  spanOf,
  stop,
  textOf,
  timeAt,
  until,
  viewOf,
} from './support.js';

const WINDOW = [day('2025-03-02'), day('2025-03-08')] as const;
/** The page has come to rest after a swipe. */
async function still(): Promise<void> {
  let calm = 0;
  let last = scrollY;
  await until(() => {
    calm = scrollY === last ? calm + 1 : 0;
    last = scrollY;
    return calm > 10;
  });
}
const click = async ({ x, y }: Point): Promise<void> => {
  await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
};

describe('hands on the timeline', () => {
  let element: NewsTimeline;
  let tail: HTMLElement;
  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    element = await mount({ items: MARCH });
    element.view = WINDOW;
    await element.updateComplete;
    tail = document.createElement('div');
    tail.style.height = '3000px';
    document.body.append(tail);
  });
  afterEach(async () => {
    clean();
    tail.remove();
    await resetMouse();
  });

  it('leaves mousedown to the page, so that a menu shuts by a press or a drag on the plot', async () => {
    let presses = 0;
    const collapsed = (): void => {
      presses++;
    };
    document.addEventListener('mousedown', collapsed);
    await click(inPlot(element, 0.5, 0.9));
    await drag(inPlot(element, 0.7), inPlot(element, 0.5));
    document.removeEventListener('mousedown', collapsed);
    expect(presses).to.equal(2);
  });

  it('a drag pans by as much as the hand moved, and tells of it', async () => {
    const heard = listen(element, 'nt-view-change');
    const from = inPlot(element, 0.6);
    const held = timeAt(element, from.x);
    await sendMouse({ type: 'move', position: [from.x, from.y] });
    await sendMouse({ type: 'down' });
    for (let i = 1; i <= 5; i++) await sendMouse({ type: 'move', position: [from.x - i * 30, from.y] });
    expect(timeAt(element, from.x - 150)).to.be.closeTo(held, spanOf(element) * 0.01);
    expect(spanOf(element)).to.be.closeTo(6 * DAY, 1);
    await until(() => heard.some((event) => event.detail['settled'] === true));
    await sendMouse({ type: 'up' });
    const [first] = heard;
    expect([first?.bubbles, first?.composed, first?.detail['settled']]).to.deep.equal([true, true, false]);
    await settled(element);
    expect(heard.at(-1)?.detail).to.deep.equal({ view: element.view, settled: true });
  });

  it('goes on a while after a quick drag; a press stops it', async () => {
    const from = inPlot(element, 0.8);
    const flung = async (): Promise<boolean> => {
      await drag(from, { x: from.x - 60, y: from.y }, 3);
      const released = viewOf(element)[0];
      for (let i = 0; i < 5; i++) await frame();
      return viewOf(element)[0] > released;
    };
    // a busy machine may move the mouse too slowly for a fling
    for (let tries = 1; !(await flung()); tries++) expect(tries).to.be.lessThan(8);
    await sendMouse({ type: 'down' });
    const held = viewOf(element)[0];
    for (let i = 0; i < 6; i++) await frame();
    expect(viewOf(element)[0]).to.equal(held);
    await sendMouse({ type: 'up' });
  });

  itNeeds('media')('stops with the hand for who asks for less motion', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const from = inPlot(element, 0.8);
    await drag(from, { x: from.x - 200, y: from.y }, 4);
    const released = viewOf(element)[0];
    for (let i = 0; i < 6; i++) await frame();
    expect(viewOf(element)[0]).to.equal(released);
    await emulateMedia({});
  });

  it('leaves a tenth of the plot on the data however far one drags', async () => {
    for (let i = 0; i < 4; i++) await drag(inPlot(element, 0.05), inPlot(element, 0.98), 3);
    await settled(element);
    expect(viewOf(element)[1]).to.be.greaterThan(element.extent![0]);
  });

  it('rests at once where the end of the data stops what was flung', async () => {
    const heard = listen(element, 'nt-view-change');
    for (let i = 0; i < 4; i++) await drag(inPlot(element, 0.05), inPlot(element, 0.98), 3);
    await until(() => heard.at(-1)?.detail['settled'] === true);
    const starts = heard.map(({ detail }) => (detail['view'] as readonly number[])[0]);
    const still = starts.filter((start, i) => i > 0 && start === starts[i - 1]).length;
    expect(still).to.be.at.most(28); // of each drag: its moves, its rest, and the frames that find it held
  });

  itNeeds('heldWheel')('Control and the wheel zoom about the pointer', async () => {
    const at = inPlot(element, 0.25);
    const held = timeAt(element, at.x);
    await wheel({ ...at, deltaY: -50, modifiers: ['Control'] });
    await until(() => spanOf(element) < 6 * DAY);
    expect(timeAt(element, at.x)).to.be.closeTo(held, DAY / 100);
    await wheel({ ...at, deltaY: 50, modifiers: ['Control'] });
    await until(() => Math.abs(spanOf(element) - 6 * DAY) < 1000);
    expect(scrollY).to.equal(0);
  });

  it('a plain wheel scrolls the page, with a hint, and leaves the window alone', async () => {
    await wheel({ ...inPlot(element, 0.5), deltaY: 60 });
    await until(() => scrollY > 0);
    expect(viewOf(element)).to.deep.equal(WINDOW);
    await until(() => all(element, '.hint').length === 1);
    expect(textOf(find(element, '.hint'))).to.match(/(Ctrl|⌘) \+ scroll/);
    await until(() => all(element, '.hint').length === 0);
  });

  it('a sideways wheel pans', async () => {
    await wheel({ ...inPlot(element, 0.5), deltaX: 100 });
    await until(() => viewOf(element)[0] > WINDOW[0]);
    expect(spanOf(element)).to.be.closeTo(6 * DAY, 1);
    expect(scrollX).to.equal(0);
  });

  describe('a wheel turned sideways does not lead to another page, and a plain one scrolls this', () => {
    const over = async (part: string): Promise<void> => {
      const at = middle(find(element, part));
      const kept: boolean[] = [];
      const hear = (event: WheelEvent): void => void kept.push(event.defaultPrevented);
      addEventListener('wheel', hear);
      try {
        await wheel({ ...at, deltaX: -60 });
        await until(() => kept.length > 0);
        expect(kept).not.to.include(false);
        kept.length = 0;
        await wheel({ ...at, deltaY: 60 });
        await until(() => scrollY > 0);
        expect(kept).not.to.include(true);
      } finally {
        removeEventListener('wheel', hear);
        scrollTo(0, 0);
      }
    };

    it('over the overview and the bar', async () => {
      await over('.overview');
      await over('.bar');
    });

    it('over the list’s bar', async () => {
      element.layout = 'list';
      await until(() => all(element, '.list-row').length > 0);
      await over('.bar');
    });

    it('over a vertical plot, with lanes and without', async () => {
      element.orientation = 'vertical';
      await until(() => all(element, '.gutter').length > 0);
      await settled(element);
      await over('.plot');
      element.lanes = 'kind';
      await settled(element);
      await over('.plot');
    });

    it('over a locked one', async () => {
      element.locked = true;
      await element.updateComplete;
      await over('.plot');
    });

    it('but scrolls a box around it that scrolls that way', async () => {
      element.orientation = 'vertical';
      const box = document.createElement('div');
      box.style.cssText = 'inline-size: 500px; overflow-x: auto';
      element.before(box);
      element.style.inlineSize = '900px';
      box.append(element);
      await until(() => all(element, '.gutter').length > 0);
      await settled(element);
      await wheel({ x: 250, y: 200, deltaX: 80 });
      await until(() => box.scrollLeft > 0);
      box.replaceWith(element);
    });
  });

  it('a double click zooms about the pointer', async () => {
    const at = inPlot(element, 0.3, 0.06);
    const held = timeAt(element, at.x);
    await doubleClick(at);
    await until(() => spanOf(element) < 3 * DAY);
    await settled(element);
    expect(timeAt(element, at.x)).to.be.closeTo(held, DAY / 50);
  });

  it('a click on a headline opens its card and tells; one on nothing closes it', async () => {
    const heard = listen(element, 'nt-select');
    await click(middle(label(element, 'Event 3')));
    await until(() => all(element, '.card').length === 1);
    expect(textOf(find(element, '.card-title'))).to.equal('Event 3');
    expect(element.selected).to.equal('m3');
    await click(inPlot(element, 0.02, 0.5));
    await until(() => all(element, '.card').length === 0);
    expect(heard.map((event) => event.detail)).to.deep.equal([
      { id: 'm3', item: MARCH[2] },
      { id: undefined, item: undefined },
    ]);
    expect([heard[0]?.bubbles, heard[0]?.composed]).to.deep.equal([true, true]);
  });

  it('a click on a dot opens its card; a drag that begins on it does not', async () => {
    const dot = middle(stop(element));
    await drag(dot, { x: dot.x + 30, y: dot.y });
    await settled(element);
    expect(all(element, '.card')).to.have.length(0);
    element.view = WINDOW;
    await element.updateComplete;
    await click(middle(stop(element)));
    await until(() => all(element, '.card').length === 1);
    expect(element.selected).to.equal('m2');
  });

  it('a click on a ridge zooms into it until its events stand apart', async () => {
    const burst = Array.from({ length: 40 }, (_, i) => ({
      id: `b${i}`,
      start: day('2025-03-05') + i * 60_000,
      title: `Burst ${i}`,
    }));
    element.items = [...MARCH, ...burst];
    element.fit();
    await element.updateComplete;
    const heard = listen(element, 'nt-view-change');
    const x = (): number => {
      const box = find(element, '.plot').getBoundingClientRect();
      return box.x + ((day('2025-03-05T00:10') - viewOf(element)[0]) / spanOf(element)) * box.width;
    };
    const box = find(element, '.plot').getBoundingClientRect();
    for (let i = 0; i < 3 && spanOf(element) > DAY; i++) {
      await click({ x: x(), y: box.bottom - 50 });
      await settled(element);
    }
    expect(spanOf(element)).to.be.lessThan(DAY);
    expect(viewOf(element)[0]).to.be.lessThan(day('2025-03-05') + 1);
    expect(heard.length).to.be.greaterThan(0);
  });

  it('items that begin at one moment are listed, and the list opens them', async () => {
    element.items = Array.from({ length: 60 }, (_, i) => ({
      id: `s${i}`,
      start: day('2025-03-05T10:00'),
      title: `Same ${i}`,
    }));
    element.view = 'fit';
    await element.updateComplete;
    const plot = find(element, '.plot').getBoundingClientRect();
    await click({ x: plot.x + plot.width / 2, y: plot.bottom - 50 });
    await until(() => all(element, '.cluster button').length === 50);
    all(element, '.cluster button')[3]?.click();
    await element.updateComplete;
    expect(element.selected).to.equal('s3');
    expect(textOf(find(element, '.card-title'))).to.equal('Same 3');
  });

  it('the overview’s window is dragged, and its ends', async () => {
    const grip = (name: string): Point => middle(find(element, `.grip.${name}`));
    const by = (point: Point, dx: number): Point => ({ x: point.x + dx, y: point.y });
    await drag(middle(find(element, '.window')), by(middle(find(element, '.window')), 60));
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    expect(spanOf(element)).to.be.closeTo(6 * DAY, 1);
    const end = viewOf(element)[1];
    await drag(grip('start'), by(grip('start'), 80));
    expect(viewOf(element)[1]).to.be.closeTo(end, 1);
    expect(spanOf(element)).to.be.lessThan(6 * DAY);
    const start = viewOf(element)[0];
    await drag(grip('end'), by(grip('end'), 60));
    expect(viewOf(element)[0]).to.be.closeTo(start, 1);
  });

  it('a press on the overview calls the window there', async () => {
    element.view = [day('2025-03-02'), day('2025-03-03')];
    await element.updateComplete;
    const box = find(element, '.overview').getBoundingClientRect();
    await click({ x: box.x + box.width * 0.75, y: box.y + box.height / 2 });
    await until(() => viewOf(element)[0] > day('2025-03-06'));
    expect(spanOf(element)).to.be.closeTo(DAY, 1);
  });

  it('the ends of the overview’s window move by arrow keys, and say where they stand', async () => {
    const start = find(element, '.grip.start');
    start.focus();
    const { press } = await import('../../support/commands.js');
    const before = start.getAttribute('aria-valuetext');
    await press('ArrowRight');
    await press('ArrowRight', 'Shift');
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    expect(viewOf(element)[1]).to.equal(WINDOW[1]);
    await until(() => start.getAttribute('aria-valuetext') !== before);
    expect(focused(element)).to.equal(start);
  });

  describe('with fingers', () => {
    before(async function () {
      const { capabilities } = await import('../../support/commands.js');
      if (!capabilities.touch) return this.skip();
      await emulateTouch(true);
    });
    after(async () => {
      const { capabilities } = await import('../../support/commands.js');
      if (capabilities.touch) await emulateTouch(false);
    });

    itNeeds('touch')('one finger up scrolls the page and leaves the window alone', async () => {
      const from = inPlot(element, 0.5, 0.9);
      await swipe(from, { x: from.x + 3, y: from.y - 200 }, 12);
      await until(() => scrollY > 50);
      await still();
      expect(viewOf(element)).to.deep.equal(WINDOW);
    });

    itNeeds('touch')('one finger sideways pans and leaves the page alone', async () => {
      const from = inPlot(element, 0.8);
      await swipe(from, { x: from.x - 200, y: from.y + 5 }, 12);
      await until(() => viewOf(element)[0] > WINDOW[0]);
      await settled(element);
      expect(scrollY).to.equal(0);
      expect(all(element, '.card')).to.have.length(0);
    });

    itNeeds('touch')('two fingers zoom about their middle', async () => {
      const at = inPlot(element, 0.4);
      const held = timeAt(element, at.x);
      await pinch({ ...at, from: 80, to: 240 });
      await until(() => spanOf(element) < 3 * DAY);
      await settled(element);
      expect(spanOf(element)).to.be.closeTo(2 * DAY, DAY * 0.4);
      expect(timeAt(element, at.x)).to.be.closeTo(held, spanOf(element) * 0.15);
    });

    itNeeds('touch')('a tap on a headline opens its card', async () => {
      const at = middle(label(element, 'Event 3'));
      await swipe(at, at, 1);
      await until(() => all(element, '.card').length === 1);
      expect(element.selected).to.equal('m3');
    });
  });
});
