import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { emulateTouch, itNeeds, pinch, press, setViewport, swipe, wheel } from '../../support/commands.js';
import {
  clean,
  DEMO,
  find,
  frame,
  listen,
  mount,
  settled,
  spanOf,
  stop,
  textOf,
  viewOf,
} from '../element/support.js';
import { button } from './support.js';

const plot = (element: Element): HTMLElement => find(element, '.plot');
const scene = (element: Element): DOMRect => find(element, '.scene').getBoundingClientRect();
const timeAtY = (element: NewsTimeline, y: number): number => {
  const [start, end] = viewOf(element);
  const { top, height } = scene(element);
  return start + ((y - top) / height) * (end - start);
};
/** The page at this offset, and the timeline drawn for it. */
async function scrolledTo(element: NewsTimeline, y: number): Promise<void> {
  scrollTo({ top: y, behavior: 'instant' });
  await settled(element);
}

describe('automatic height', () => {
  let element: NewsTimeline;
  let around: HTMLElement[];
  beforeEach(async () => {
    await setViewport({ width: 460, height: 740 });
    around = [300, 900].map((height) => {
      const block = document.createElement('div');
      block.style.height = `${String(height)}px`;
      return block;
    });
    document.body.append(around[0]!);
    element = await mount({ src: DEMO, autoHeight: true, orientation: 'vertical' });
    document.body.append(around[1]!);
    await settled(element);
  });
  afterEach(async () => {
    clean();
    for (const block of around) block.remove();
    await setViewport({ width: 800, height: 600 });
  });

  it('is as tall as the story needs, drawn on one screen, and begins where the story does', () => {
    expect(plot(element).offsetHeight).to.be.within(740 * 2, 740 * 20);
    expect(find(element, '.plot canvas').offsetHeight).to.be.below(740);
    expect(scrollY).to.equal(0);
    expect(viewOf(element)[0]).to.be.at.most(element.extent![0]);
    expect(viewOf(element)[1]).to.be.below(element.extent![1]);
  });

  it('the page’s scrolling is the pan, to the end of the story and beyond it to the rest of the page', async () => {
    const heard = listen(element, 'nt-view-change');
    const before = viewOf(element);
    await scrolledTo(element, 1500);
    // the browser keeps the place when the line over the plot takes another row
    expect(scrollY).to.be.closeTo(1500, 60);
    expect(viewOf(element)[0]).to.be.above(before[0]);
    expect(spanOf(element)).to.be.closeTo(before[1] - before[0], 1);
    expect(heard.at(-1)?.detail['settled']).to.equal(true);
    const bottom = plot(element).getBoundingClientRect().bottom + scrollY;
    await scrolledTo(element, bottom);
    expect(viewOf(element)[1]).to.be.at.least(element.extent![1]);
    expect(scene(element).bottom, 'gone by').to.be.at.most(60);
  });

  it('keeps controls and overview in sight while the story scrolls by', async () => {
    await scrolledTo(element, 1500);
    expect(find(element, '.filter').getBoundingClientRect().top).to.be.closeTo(0, 1);
    expect(find(element, '.overview').getBoundingClientRect().bottom).to.be.within(680, 740);
    expect(scene(element).top).to.be.closeTo(find(element, '.filter').offsetHeight, 1);
  });

  it('the wheel scrolls the page over it', async () => {
    await scrolledTo(element, 1500);
    await wheel({ x: 200, y: 400, deltaY: 200 });
    await settled(element);
    expect(scrollY).to.be.above(1550);
  });

  it('the buttons change its height and keep the middle in place', async () => {
    await scrolledTo(element, 1500);
    const tall = plot(element).offsetHeight;
    const { top, height } = scene(element);
    const middle = timeAtY(element, top + height / 2);
    button(element, 'Zoom in').click();
    await settled(element);
    expect(plot(element).offsetHeight).to.be.closeTo(tall * 2, 4);
    expect(timeAtY(element, top + height / 2)).to.be.closeTo(middle, spanOf(element) / 100);
    for (let i = 0; i < 6; i++) {
      button(element, 'Zoom in').click();
      await settled(element);
    }
    expect(plot(element).offsetHeight, 'no taller than twenty screens').to.be.at.most(740 * 20);
    expect(timeAtY(element, top + height / 2)).to.be.closeTo(middle, spanOf(element) / 3);
  });

  it('keys scroll the page to the mark', async () => {
    stop(element).focus();
    await press('End');
    await settled(element);
    expect(scrollY).to.be.above(1000);
    const box = stop(element).getBoundingClientRect();
    expect(box.top).to.be.at.least(0);
    expect(box.bottom).to.be.at.most(740);
    await press('ArrowUp');
    await settled(element);
    expect(textOf(stop(element)) + stop(element).getAttribute('aria-label')!).to.not.equal('');
    await press('Home');
    await settled(element);
    expect(stop(element).getBoundingClientRect().top).to.be.within(0, 740);
  });

  it('a window set by code scrolls the page there', async () => {
    await scrolledTo(element, 800);
    element.view = ['2023-06-01', '2023-12-31'];
    await element.updateComplete;
    await settled(element);
    const [start, end] = viewOf(element);
    expect(start).to.be.closeTo(Date.parse('2023-06-01T00:00Z'), (end - start) / 100);
    expect(scene(element).top).to.be.closeTo(find(element, '.filter').offsetHeight, 1);
  });

  itNeeds('touch')('one finger scrolls the page, also on the axis; two zoom where they are', async () => {
    await emulateTouch(true);
    try {
      await scrolledTo(element, 1500);
      await swipe({ x: 30, y: 500 }, { x: 30, y: 300 });
      await settled(element);
      expect(scrollY).to.be.above(1600);
      const at = timeAtY(element, 400);
      const tall = plot(element).offsetHeight;
      await pinch({ x: 200, y: 400, from: 80, to: 160 });
      await settled(element);
      expect(plot(element).offsetHeight).to.be.above(tall * 1.5);
      expect(timeAtY(element, 400)).to.be.closeTo(at, spanOf(element) / 12);
    } finally {
      await emulateTouch(false);
    }
  });

  it('has the height of its box again where the author says so', async () => {
    element.autoHeight = false;
    await element.updateComplete;
    await frame();
    await frame();
    expect(plot(element).offsetHeight).to.be.below(740);
    expect(find(element, '.scene').offsetHeight).to.equal(plot(element).clientHeight);
  });
});
