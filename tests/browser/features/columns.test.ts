import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import {
  drag,
  emulateMedia,
  emulateTouch,
  itNeeds,
  press,
  setViewport,
  swipe,
} from '../../support/commands.js';
import {
  all,
  clean,
  day,
  DAY,
  DEMO,
  find,
  focused,
  frame,
  inPlot,
  inked,
  laneHeader,
  laneHeaders,
  laneNames,
  listen,
  MARCH,
  mount,
  settled,
  stop,
  textOf,
  until,
  viewOf,
} from '../element/support.js';

const plotOf = (element: Element): HTMLElement => find(element, '.plot');
const boxOf = (element: Element): DOMRect => element.getBoundingClientRect();

/** Texts that overlap one another. */
function overlaps(boxes: readonly DOMRect[]): number {
  let n = 0;
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1))
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) n++;
  });
  return n;
}

describe('lanes where time runs down', () => {
  let element: NewsTimeline;
  const shown = async (settings: Parameters<typeof mount>[0]): Promise<NewsTimeline> => {
    element = await mount({ lanes: 'country', orientation: 'vertical', ...settings });
    element.style.width = '390px';
    await until(() => laneHeaders(element).length > 1 && plotOf(element).hasAttribute('data-columns'));
    await settled(element);
    return element;
  };
  beforeEach(() => setViewport({ width: 390, height: 844 }));
  afterEach(async () => {
    clean();
    await emulateMedia({});
    await resetMouse();
    await setViewport({ width: 800, height: 600 });
  });

  it('are columns with heads that name and count them, over the marks and over no text', async () => {
    await shown({ items: MARCH });
    expect(laneHeaders(element).map(textOf)).to.deep.equal(['Armenia 6', 'Azerbaijan 5', 'Georgia 5']);
    const scene = boxOf(find(element, '.scene'));
    for (const h of laneHeaders(element)) expect(boxOf(h).bottom).to.be.at.most(scene.top);
    const [first, second] = laneHeaders(element).map(boxOf);
    expect(second!.left - first!.left).to.be.closeTo(150, 4);
  });

  it('stand each headline in its lane, none over another', async () => {
    await shown({ src: DEMO });
    const labels = all(element, '.labels .label');
    expect(labels.length).to.be.above(8);
    expect(overlaps(labels.map(boxOf))).to.equal(0);
    const edges = laneHeaders(element).map((h) => boxOf(h).left);
    for (const { left, right } of labels.map(boxOf)) {
      const lane = edges.filter((edge) => edge <= left).length - 1;
      expect(right).to.be.at.most((edges[lane + 1] ?? Infinity) + 2);
    }
    // no headline takes more lines than it was given room for
    for (const label of labels) expect(label.scrollHeight).to.be.at.most(label.clientHeight + 1);
  });

  it('give a date the room of all its lines, also that of a span with clocks', async () => {
    const at = (n: number, hour: number): number => day('2025-03-01') + n * DAY + hour * 3_600_000;
    await shown({
      items: Array.from({ length: 40 }, (_, n) => ({
        id: `s${String(n)}`,
        start: at(n, 9),
        ...(n % 3 === 0 ? { end: at(n + 2, 21) } : {}),
        title: `Event number ${String(n)}`,
        countries: [['AM', 'GE', 'AZ'][n % 3]!],
      })),
    });
    const boxes = all(element, '.labels .label').map(boxOf);
    expect(Math.max(...all(element, '.labels .date').map((date) => boxOf(date).height))).to.be.above(30);
    expect(overlaps(boxes)).to.equal(0);
  });

  it('gain and lose their scrollbar as the page is resized, without an error on the page', async () => {
    const errors: string[] = [];
    const heard = (event: ErrorEvent): void => void errors.push(event.message);
    addEventListener('error', heard);
    await shown({ items: MARCH });
    for (const [px, scrolls] of [
      [560, false],
      [300, true],
      [513, false],
      [347, true],
    ] as const) {
      element.style.width = `${String(px)}px`;
      await until(() => plotOf(element).hasAttribute('data-scrolls') === scrolls);
      await settled(element);
      expect(overlaps(all(element, '.labels .label').map(boxOf))).to.equal(0);
    }
    removeEventListener('error', heard);
    expect(errors).to.deep.equal([]);
  });

  it('are shut and opened by their heads, which are at least 24 px', async () => {
    await shown({ items: MARCH });
    const titles = all(element, '.labels .label').length;
    laneHeader(element, 'Armenia').click();
    await element.updateComplete;
    expect(laneHeader(element, 'Armenia').getAttribute('aria-expanded')).to.equal('false');
    expect(all(element, '.labels .label').length).to.be.below(titles);
    expect(
      boxOf(laneHeader(element, 'Azerbaijan')).left - boxOf(laneHeader(element, 'Armenia')).left,
    ).to.be.closeTo(44, 4);
    expect(boxOf(laneHeader(element, 'Armenia')).height).to.be.above(
      boxOf(laneHeader(element, 'Armenia')).width,
    );
    for (const h of laneHeaders(element))
      expect(Math.min(boxOf(h).width, boxOf(h).height)).to.be.at.least(24);
    laneHeader(element, 'Armenia').click();
    await element.updateComplete;
    expect(all(element, '.labels .label').length).to.equal(titles);
  });

  it('are all there, however many: the plot scrolls to the side, comes to rest at a lane, and the axis stays', async () => {
    await shown({ src: DEMO });
    const values = Object.values(element.counts.facets['country']!).filter((n) => n > 0).length;
    expect(values).to.be.above(8);
    const seen = new Set<string>();
    const plot = plotOf(element);
    for (let at = 0; at <= plot.scrollWidth - plot.clientWidth + 140; at += 140) {
      plot.scrollLeft = at;
      await frame();
      await frame();
      for (const name of laneNames(element)) seen.add(name);
      expect(boxOf(find(element, '.scene')).left).to.equal(boxOf(plot).left);
    }
    expect(seen.size).to.equal(values);
    plot.scrollTo({ left: 330, behavior: 'instant' });
    await until(() => Math.abs(plot.scrollLeft - 300) < 2);
  });

  it('let the arrows go from head to head, which brings the lane into sight', async () => {
    await shown({ src: DEMO });
    laneHeaders(element)[0]!.focus();
    for (let i = 0; i < 5; i++) {
      await press('ArrowRight');
      await frame();
      await frame();
    }
    const box = boxOf(focused(element)!);
    expect(plotOf(element).scrollLeft).to.be.above(0);
    expect(box.left).to.be.at.least(boxOf(plotOf(element)).left + 58);
    expect(box.right).to.be.at.most(boxOf(plotOf(element)).right);
    await press('ArrowLeft');
    expect(laneHeaders(element).filter((h) => h.tabIndex === 0)).to.deep.equal([focused(element)]);
  });

  it('are walked through in the order of time, with the lane in the name, also where it is out of sight', async () => {
    const codes = 'AM AZ GE RU TR IR'.split(' ');
    const items = [0, 3].flatMap((days) =>
      codes.map((code) => ({
        start: Date.UTC(2025, 2, 1 + days, 12),
        title: `${code} ${String(days)}`,
        countries: [code],
      })),
    );
    await shown({ items });
    stop(element).focus();
    await press('Home');
    const names: string[] = [];
    for (let i = 0; i < items.length; i++) {
      await until(() => (stop(element).getAttribute('aria-label') ?? '').includes('Lane: '));
      names.push(stop(element).getAttribute('aria-label')!);
      const mark = boxOf(stop(element));
      expect(mark.left).to.be.at.least(boxOf(plotOf(element)).left + 40);
      expect(mark.right).to.be.at.most(boxOf(plotOf(element)).right + 12);
      await press('ArrowDown');
      await frame();
    }
    expect(new Set(names.map((name) => name.split(',')[0])).size).to.equal(items.length);
    expect(names[0]).to.match(/Lane: /);
  });

  it('are hit where they are drawn: a click on a headline opens its card, one beside it tells the lane', async () => {
    await shown({ items: MARCH });
    const labels = all(element, '.labels .label').filter((l) => textOf(l).startsWith('Event 4'));
    const box = boxOf(labels[0]!);
    await sendMouse({ type: 'click', position: [Math.round(box.x + 10), Math.round(box.y + 8)] });
    await until(() => element.selected === 'm4');
    await press('Escape');
    const heard = listen(element, 'nt-plot-click');
    const lane = boxOf(laneHeader(element, 'Azerbaijan'));
    const scene = boxOf(find(element, '.scene'));
    await sendMouse({ type: 'click', position: [Math.round(lane.left + 125), Math.round(scene.top + 4)] });
    await until(() => heard.length > 0);
    expect((heard[0] as CustomEvent<{ lane?: string }>).detail.lane).to.equal('AZ');
  });

  it('pan and zoom along the axis as without lanes, and leave the heads where they are', async () => {
    await shown({ items: MARCH });
    const before = laneHeaders(element).map((h) => boxOf(h).x);
    const [start] = viewOf(element);
    await drag(inPlot(element, 0.6, 0.7), inPlot(element, 0.6, 0.4));
    await settled(element);
    expect(viewOf(element)[0]).to.be.above(start);
    expect(laneHeaders(element).map((h) => boxOf(h).x)).to.deep.equal(before);
  });

  itNeeds('touch')('a finger to the side scrolls lanes and leaves the window', async () => {
    await shown({ src: DEMO });
    await emulateTouch(true);
    const view = viewOf(element);
    const at = inPlot(element, 0.8, 0.5);
    await swipe(at, { x: at.x - 200, y: at.y });
    await until(() => plotOf(element).scrollLeft > 60);
    expect(viewOf(element)).to.deep.equal(view);
    await emulateTouch(false);
  });

  it('are mirrored where the page reads from right to left', async () => {
    await shown({ src: DEMO });
    element.dir = 'rtl';
    element.style.width = '389px';
    await until(() => plotOf(element).hasAttribute('data-mirrored'));
    await until(() => boxOf(laneHeaders(element)[0]!).left > boxOf(laneHeaders(element)[1]!).left);
    const plot = boxOf(plotOf(element));
    expect(plot.right - boxOf(laneHeaders(element)[0]!).right).to.be.closeTo(60, 6);
    plotOf(element).scrollLeft = -300;
    await until(() => laneNames(element)[0] !== 'Azerbaijan');
    expect(overlaps(all(element, '.labels .label').map(boxOf))).to.equal(0);
  });

  itNeeds('media')('are drawn in the colours of the system where these are forced', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    await shown({ items: MARCH });
    expect(inked(find(element, '.plot canvas'))).to.be.greaterThan(500);
    expect(getComputedStyle(laneHeaders(element)[0]!).borderTopWidth).to.equal('1px');
  });

  it('become lanes below each other where the element is wide, and columns again', async () => {
    // Firefox tells where an observer is heard in the next frame only, as after a change of direction: no fault
    const note = (event: ErrorEvent): void => {
      if (event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
    };
    addEventListener('error', note, true);
    await setViewport({ width: 1000, height: 844 });
    element = await mount({ items: MARCH, lanes: 'country' });
    await until(() => laneHeaders(element).length === 3);
    for (const [width, columns] of [
      [900, false],
      [390, true],
      [900, false],
    ] as const) {
      element.style.width = `${String(width)}px`;
      await until(() => plotOf(element).hasAttribute('data-columns') === columns);
      await until(() => {
        const [first, second] = laneHeaders(element).map(boxOf);
        return first !== undefined && second !== undefined && (first.top === second.top) === columns;
      });
      expect(plotOf(element).hasAttribute('data-lanes')).to.equal(!columns);
    }
    removeEventListener('error', note, true);
  });
});
