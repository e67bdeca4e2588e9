import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import {
  drag,
  emulateMedia,
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
  inked,
  label,
  listen,
  mount,
  settled,
  spanOf,
  stop,
  textOf,
  until,
  viewOf,
} from '../element/support.js';

const WINDOW = [day('2025-03-01'), day('2025-03-11')] as const;
const isVertical = (element: Element): boolean => find(element, '.plot').hasAttribute('data-vertical');

/** The time under a y of the page. */
function timeAtY(element: NewsTimeline, y: number): number {
  const [start, end] = viewOf(element);
  const box = find(element, '.plot').getBoundingClientRect();
  return start + ((y - box.y) / box.height) * (end - start);
}

/** Lines that a word of a title stands in. */
function linesOf(title: Element, word: string): number {
  const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode as Text;
    const at = text.data.indexOf(word);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  }
  return 0;
}

async function narrow(element: NewsTimeline, width: number): Promise<void> {
  element.style.width = `${width}px`;
  await until(() => isVertical(element) === width < 560);
  await element.updateComplete;
}

describe('the vertical axis', () => {
  let element: NewsTimeline;
  let tail: HTMLElement;
  beforeEach(async () => {
    await setViewport({ width: 900, height: 760 });
    const holder = document.createElement('div');
    holder.style.width = '390px';
    document.body.append(holder);
    element = await mount({ items: MARCH }, holder);
    element.view = WINDOW;
    await element.updateComplete;
    await until(() => headlines(element).length > 5);
    tail = document.createElement('div');
    tail.style.height = '3000px';
    document.body.append(tail);
  });
  afterEach(async () => {
    clean();
    tail.remove();
    await emulateMedia({});
    await resetMouse();
  });

  it('is taken where the element is narrow, unless the author says otherwise', async () => {
    expect(isVertical(element)).to.equal(true);
    element.orientation = 'horizontal';
    await until(() => !isVertical(element));
    element.orientation = 'vertical';
    element.style.width = '800px';
    await until(() => isVertical(element));
  });

  it('keeps window, selection and headlines when the element becomes wide and narrow again', async () => {
    element.select('m3');
    await element.updateComplete;
    for (const width of [800, 390]) {
      await narrow(element, width);
      expect(viewOf(element)).to.deep.equal([...WINDOW]);
      expect(element.selected).to.equal('m3');
      expect(headlines(element)).to.include('Event 3');
      expect(inked(find(element, '.plot canvas'))).to.be.greaterThan(500);
    }
    expect(all(element, '.gutter')).to.have.length(1);
  });

  it('stands headlines under each other in the order of time, none touching', () => {
    const boxes = all(element, '.labels .label').map((l) => l.getBoundingClientRect());
    expect(headlines(element).slice(0, 4)).to.deep.equal(['Event 1', 'Event 2', 'The siege', 'Event 3']);
    boxes.forEach((box, i) => {
      if (i > 0) expect(box.top).to.be.at.least(boxes[i - 1]!.bottom - 0.5);
    });
  });

  it('wraps a long headline, and gives it the room it takes', async () => {
    const title = 'A headline with so many words that it needs more than one line on a phone';
    element.items = [{ id: 'long', title, start: day('2025-03-04') }, ...MARCH.slice(6, 10)];
    element.view = WINDOW;
    await element.loaded;
    await until(() => headlines(element).includes(title));
    const box = label(element, title).getBoundingClientRect();
    expect(box.height).to.be.within(3 * 18, 3 * 19 + 17);
    expect(box.right).to.be.at.most(element.getBoundingClientRect().right);
    // it may still be gliding to its place
    const tops = (): number[] => all(element, '.labels .label').map((l) => l.getBoundingClientRect().top);
    await until(() => tops()[1]! >= label(element, title).getBoundingClientRect().bottom - 0.5);
  });

  it('breaks a headline between words, not at a hyphen, and changes none of its letters', async () => {
    const title = "Ministers welcome the State's long-awaited full-scale report";
    element.items = [{ id: 'long', title, start: day('2025-03-04') }, ...MARCH.slice(6, 10)];
    element.view = WINDOW;
    await element.loaded;
    for (const width of [390, 360, 330, 320]) {
      await narrow(element, width);
      await until(() => headlines(element).includes(title));
      const own = label(element, title).querySelector('.title')!;
      expect(own.textContent).to.equal(title);
      for (const word of ['long-awaited', 'full-scale'])
        expect(linesOf(own, word), `${width} px`).to.equal(1);
    }
  });

  it('a mouse drags the window along y', async () => {
    const heard = listen(element, 'nt-view-change');
    const from = inPlot(element, 0.6, 0.7);
    const held = timeAtY(element, from.y);
    await drag(from, { x: from.x, y: from.y - 120 }, 6);
    await until(() => heard.length > 0);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    await settled(element);
    expect(spanOf(element)).to.be.closeTo(10 * DAY, 1);
    expect(held).to.be.lessThan(timeAtY(element, from.y));
  });

  itNeeds('heldWheel')(
    'Ctrl and the wheel zoom about the pointer; the wheel alone scrolls the page',
    async () => {
      const at = inPlot(element, 0.5, 0.25);
      const time = timeAtY(element, at.y);
      await wheel({ ...at, deltaY: -100, modifiers: ['Control'] });
      await settled(element);
      expect(spanOf(element)).to.be.lessThan(10 * DAY);
      expect(timeAtY(element, at.y)).to.be.closeTo(time, DAY / 20);
      const span = spanOf(element);
      await wheel({ ...at, deltaY: 200 });
      await until(() => scrollY > 0);
      expect(spanOf(element)).to.equal(span);
    },
  );

  itNeeds('heldWheel')('Shift and the wheel pan', async () => {
    await wheel({ ...inPlot(element, 0.5, 0.4), deltaY: 120, modifiers: ['Shift'] });
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    expect(spanOf(element)).to.be.closeTo(10 * DAY, 1);
  });

  itNeeds('touch')('one finger on the axis moves the window, and the page stays', async () => {
    await emulateTouch(true);
    const axis = { x: element.getBoundingClientRect().x + 30, y: inPlot(element, 0, 0.8).y };
    await swipe(axis, { x: axis.x, y: axis.y - 120 });
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    expect(scrollY).to.equal(0);
    await emulateTouch(false);
  });

  itNeeds('touch')('two fingers zoom where they are, and the page stays', async () => {
    await emulateTouch(true);
    const at = inPlot(element, 0.6, 0.4);
    const time = timeAtY(element, at.y);
    await pinch({ ...at, from: 60, to: 180 });
    await settled(element);
    expect(scrollY).to.equal(0);
    await emulateTouch(false);
    // fingers part to the sides here: any direction zooms
    expect(spanOf(element)).to.be.below(5 * DAY);
    expect(timeAtY(element, at.y)).to.be.closeTo(time, DAY);
  });

  it('the arrows step in the order of time, down as to the right', async () => {
    find(element, '.stop:not([hidden])').focus();
    const names: string[] = [];
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowUp']) {
      await sendKeys({ press: key });
      names.push(focused(element)?.getAttribute('aria-label') ?? '');
    }
    expect(names[2]).to.equal(names[0]);
    expect(names[1]).not.to.equal(names[0]);
    await press('ArrowDown', 'Shift');
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
  });

  it('Enter opens the card of the mark, and the ring stands on it', async () => {
    find(element, '.stop:not([hidden])').focus();
    await sendKeys({ press: 'ArrowDown' });
    const name = focused(element)?.getAttribute('aria-label') ?? '';
    const ring = stop(element).getBoundingClientRect();
    const plot = find(element, '.plot').getBoundingClientRect();
    expect(ring.x - plot.x).to.be.within(20, 110);
    await sendKeys({ press: 'Enter' });
    await until(() => all(element, '.card').length === 1);
    expect(name).to.contain(textOf(find(element, '.card-title')));
  });

  it('a click on a headline opens its card', async () => {
    const box = label(element, 'Event 4').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.x + 20), Math.round(box.y + 8)] });
    await until(() => element.selected === 'm4');
  });

  it('is mirrored where the page reads from right to left', async () => {
    element.dir = 'rtl';
    element.style.width = '380px';
    await until(() => find(element, '.plot').hasAttribute('data-mirrored'));
    const plot = find(element, '.plot').getBoundingClientRect();
    const box = label(element, 'Event 1').getBoundingClientRect();
    expect(plot.right - box.right).to.be.within(80, 140);
    expect(find(element, '.gutter').getBoundingClientRect().right).to.be.closeTo(plot.right, 1);
    const title = label(element, 'Event 1').querySelector('.title')!;
    expect(getComputedStyle(title).textAlign).to.equal('right');
  });

  it('tells the name of an era whole, and its dates only where these are whole too', async () => {
    const element = await mount({
      items: [
        { start: '2020-09-27', end: '2020-11-10', title: '44-day war', kind: 'era' },
        { start: '2020-12-12', end: '2023-09-30', title: 'Blockade of the Lachin corridor', kind: 'era' },
        { start: '2021-02-01', title: 'An event' },
        { start: '2023-02-01', title: 'Another' },
      ],
      orientation: 'vertical',
    });
    const cut = (text: Element): boolean => text.scrollWidth > text.clientWidth + 1;
    let [dated, undated] = [0, 0];
    for (const width of [280, 300, 320, 360, 480]) {
      element.style.width = `${String(width)}px`;
      for (const view of [undefined, ['2021-06-01', '2023-12-01']] as const) {
        if (view) element.view = view;
        else element.fit();
        await settled(element);
        await until(() => all(element, '.strip .label').length > 0);
        for (const name of all(element, '.strip .label')) {
          const [title, date] = [name.querySelector('.title')!, name.querySelector('.date')!];
          const box = name.getBoundingClientRect();
          expect(title.getBoundingClientRect().bottom, textOf(title)).to.be.at.most(box.bottom + 1);
          const room = box.width - 20;
          const range = document.createRange();
          range.selectNodeContents(title);
          if (range.getBoundingClientRect().width < room) expect(cut(title), textOf(title)).to.equal(false);
          const seen = date.getBoundingClientRect().top < box.bottom - 2;
          if (seen) expect(cut(date), textOf(name)).to.equal(false);
          if (seen) dated++;
          else undated++;
        }
      }
    }
    expect(Math.min(dated, undated)).to.be.greaterThan(0);
  });

  it('shows the name of an era, also after a message stood over the plot', async () => {
    element.filter = { text: 'nothing has these words' };
    await element.updateComplete;
    await until(() => all(element, '.empty').length > 0);
    element.filter = {};
    element.addItems([
      { id: 'era', title: 'The era', start: day('2025-03-02'), end: day('2025-03-08'), kind: 'era' },
    ]);
    await until(() => all(element, '.strip .title').some((title) => textOf(title) === 'The era'));
    const layer = find(element, '.layer.strip').getBoundingClientRect();
    expect(layer.height).to.equal(find(element, '.plot').getBoundingClientRect().height);
  });

  it('leaves lanes out where it is as tall as its story', async () => {
    element.autoHeight = true;
    element.lanes = 'theme';
    await element.updateComplete;
    await until(() => find(element, '.plot').hasAttribute('data-flow') && headlines(element).length > 0);
    expect(all(element, '.lane-head')).to.have.length(0);
    expect(headlines(element)).to.include('Event 1');
  });

  itNeeds('media')('is drawn in the colours of the system where these are forced', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    await element.updateComplete;
    expect(inked(find(element, '.plot canvas'))).to.be.greaterThan(500);
  });

  it('comes back as it was after the list', async () => {
    element.layout = 'list';
    await until(() => all(element, '.list-row').length > 0);
    element.layout = 'axis';
    await element.updateComplete;
    await until(() => headlines(element).length > 5);
    expect(isVertical(element)).to.equal(true);
  });

  // the last one, since the page goes on for a while
  itNeeds('touch')('one finger elsewhere scrolls the page and leaves the window', async () => {
    await emulateTouch(true);
    const at = inPlot(element, 0.6, 0.8);
    await swipe(at, { x: at.x, y: at.y - 200 });
    await until(() => scrollY > 50);
    expect(viewOf(element)).to.deep.equal([...WINDOW]);
    await emulateTouch(false);
  });
});
