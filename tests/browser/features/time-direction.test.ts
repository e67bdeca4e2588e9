import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import {
  type Point,
  doubleClick,
  drag,
  emulateTouch,
  itNeeds,
  pinch,
  press,
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
  headlines,
  inPlot,
  label,
  middle,
  mount,
  settled,
  spanOf,
  stop,
  textOf,
  timeAt,
  until,
  viewOf,
} from '../element/support.js';

const WINDOW = [day('2025-03-02'), day('2025-03-08')] as const;

/** The time under an x of the page, where time runs to the left. */
function heldAt(element: NewsTimeline, x: number): number {
  const box = find(element, '.plot').getBoundingClientRect();
  return timeAt(element, box.left + box.right - x);
}

/** The x of the page of a time. */
function xAt(element: NewsTimeline, t: number): number {
  const box = find(element, '.plot').getBoundingClientRect();
  return box.right - ((t - viewOf(element)[0]) / spanOf(element)) * box.width;
}

const click = async ({ x, y }: Point): Promise<void> => {
  await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
};
const spoken = (element: Element): string => focused(element)?.getAttribute('aria-label') ?? '';

describe('time that runs to the left', () => {
  let element: NewsTimeline;
  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    element = await mount({ items: MARCH, timeDirection: 'rtl' });
    element.view = WINDOW;
    await element.updateComplete;
  });
  afterEach(async () => {
    clean();
    await resetMouse();
  });

  it('begins at the right, headlines right-aligned from their dots on, in the order of time', () => {
    const [first, third] = [label(element, 'Event 3'), label(element, 'Event 5')].map((l) =>
      l.getBoundingClientRect(),
    );
    expect(first!.right).to.be.greaterThan(third!.right);
    expect(xAt(element, day('2025-03-03T12:00')) - first!.right).to.be.closeTo(8, 1);
    const title = label(element, 'Event 3').querySelector('.title')!;
    expect(getComputedStyle(title).textAlign).to.equal('right');
    expect(
      headlines(element)
        .filter((text) => text.startsWith('Event'))
        .slice(0, 3),
    ).to.deep.equal(['Event 2', 'Event 3', 'Event 4']);
  });

  it('a drag pans by as much as the hand moved', async () => {
    const from = inPlot(element, 0.4);
    const held = heldAt(element, from.x);
    await sendMouse({ type: 'move', position: [from.x, from.y] });
    await sendMouse({ type: 'down' });
    for (let i = 1; i <= 5; i++) await sendMouse({ type: 'move', position: [from.x + i * 30, from.y] });
    expect(heldAt(element, from.x + 150)).to.be.closeTo(held, spanOf(element) * 0.01);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    await sendMouse({ type: 'up' });
    await settled(element);
    expect(spanOf(element)).to.be.closeTo(6 * DAY, 1);
  });

  itNeeds('heldWheel')('Control and the wheel zoom about the pointer', async () => {
    const at = inPlot(element, 0.25);
    const held = heldAt(element, at.x);
    await wheel({ ...at, deltaY: -50, modifiers: ['Control'] });
    await until(() => spanOf(element) < 6 * DAY);
    expect(heldAt(element, at.x)).to.be.closeTo(held, DAY / 100);
  });

  it('a wheel turned to the right shows what is to the right', async () => {
    await wheel({ ...inPlot(element, 0.5), deltaX: 100 });
    await until(() => viewOf(element)[0] < WINDOW[0]);
    expect(spanOf(element)).to.be.closeTo(6 * DAY, 1);
  });

  it('a double click zooms about the pointer', async () => {
    const at = inPlot(element, 0.3, 0.06);
    const held = heldAt(element, at.x);
    await doubleClick(at);
    await until(() => spanOf(element) < 3 * DAY);
    await settled(element);
    expect(heldAt(element, at.x)).to.be.closeTo(held, DAY / 50);
  });

  it('arrow keys go the way they point, Home and End to the first and last in time', async () => {
    stop(element).focus();
    await press('Home');
    expect(spoken(element)).to.match(/^Event 1,/);
    await press('ArrowLeft');
    expect(spoken(element)).to.match(/^Event 2,/);
    const at = middle(focused(element)!);
    expect(at.x).to.be.closeTo(xAt(element, day('2025-03-02T12:00')), 2);
    await press('ArrowLeft');
    await press('ArrowRight');
    expect(spoken(element)).to.match(/^Event 2,/);
    await press('End');
    expect(spoken(element)).to.match(/^Event 10,/);
    const [start] = viewOf(element);
    await press('ArrowRight', 'Shift');
    await settled(element);
    expect(viewOf(element)[0]).to.be.lessThan(start);
    await press('ArrowLeft', 'Shift');
    await settled(element);
    expect(viewOf(element)[0]).to.be.closeTo(start, 1000);
  });

  it('+ zooms about the current mark', async () => {
    stop(element).focus();
    await press('ArrowLeft');
    const x = middle(focused(element)!).x;
    const name = spoken(element);
    await press('+');
    await settled(element);
    expect(spanOf(element)).to.be.lessThan(6 * DAY);
    expect(spoken(element)).to.equal(name);
    expect(middle(focused(element)!).x).to.be.closeTo(x, 3);
  });

  it('a click on a dot and on a headline open the card of what is there', async () => {
    stop(element).focus();
    await press('ArrowLeft');
    const name = spoken(element);
    const dot = middle(focused(element)!);
    await click(dot);
    await until(() => all(element, '.card').length === 1);
    expect(name).to.contain(textOf(find(element, '.card-title')));
    await click(middle(label(element, 'Event 5')));
    await until(() => element.selected === 'm5');
  });

  it('a click beside a mark that has a mirror image there opens nothing', async () => {
    element.items = [{ id: 'one', start: '2025-03-04T00:00', title: 'One' }];
    element.view = [day('2025-03-03'), day('2025-03-09')];
    await element.updateComplete;
    const dot = middle(stop(element));
    const box = find(element, '.plot').getBoundingClientRect();
    await click({ x: box.left + box.right - dot.x, y: dot.y });
    await element.updateComplete;
    expect(element.selected).to.equal(undefined);
    await click(dot);
    await until(() => element.selected === 'one');
  });

  it('the overview’s window and its ends follow the hand', async () => {
    const grip = (name: string): Point => middle(find(element, `.grip.${name}`));
    const by = (point: Point, dx: number): Point => ({ x: point.x + dx, y: point.y });
    expect(grip('start').x).to.be.greaterThan(grip('end').x);
    const window = middle(find(element, '.window'));
    await drag(window, by(window, -60));
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    expect(middle(find(element, '.window')).x).to.be.closeTo(window.x - 60, 2);
    const end = viewOf(element)[1];
    await drag(grip('start'), by(grip('start'), -80));
    expect(viewOf(element)[1]).to.be.closeTo(end, 1);
    expect(spanOf(element)).to.be.lessThan(6 * DAY);
    const start = viewOf(element)[0];
    await drag(grip('end'), by(grip('end'), -60));
    expect(viewOf(element)[0]).to.be.closeTo(start, 1);
    expect(viewOf(element)[1]).to.be.greaterThan(end);
  });

  it('a press on the overview calls the window there', async () => {
    element.view = [day('2025-03-02'), day('2025-03-03')];
    await element.updateComplete;
    const box = find(element, '.overview').getBoundingClientRect();
    const x = box.x + box.width * 0.25;
    await click({ x, y: box.y + box.height / 2 });
    await until(() => viewOf(element)[0] > day('2025-03-06'));
    await element.updateComplete;
    expect(middle(find(element, '.window')).x).to.be.closeTo(x, 3);
  });

  it('the ends of the overview’s window move the way the arrow points, up is later, and both say where they stand', async () => {
    const start = find(element, '.grip.start');
    start.focus();
    const [before, text] = [start.getAttribute('aria-valuenow'), start.getAttribute('aria-valuetext')];
    await press('ArrowLeft', 'Shift');
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    expect(Number(start.getAttribute('aria-valuenow'))).to.be.greaterThan(Number(before));
    expect(start.getAttribute('aria-valuetext')).not.to.equal(text);
    const [from] = viewOf(element);
    await press('ArrowUp');
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(from);
    await press('ArrowRight');
    await settled(element);
    expect(viewOf(element)[0]).to.be.closeTo(from, DAY);
    expect(viewOf(element)[1]).to.equal(WINDOW[1]);
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

    itNeeds('touch')('one finger sideways pans', async () => {
      const from = inPlot(element, 0.2);
      await swipe(from, { x: from.x + 200, y: from.y + 5 }, 12);
      await until(() => viewOf(element)[0] > WINDOW[0]);
      await settled(element);
    });

    itNeeds('touch')('two fingers zoom about their middle', async () => {
      const at = inPlot(element, 0.4);
      const held = heldAt(element, at.x);
      await pinch({ ...at, from: 80, to: 240 });
      await until(() => spanOf(element) < 3 * DAY);
      await settled(element);
      expect(heldAt(element, at.x)).to.be.closeTo(held, spanOf(element) * 0.15);
    });
  });
});
