import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag, setViewport } from '../../support/commands.js';
import { all, clean, find, frame, inPlot, MARCH, mount, settled, until, viewOf } from './support.js';

const YEAR = 365.2425 * 864e5;

const isSound = (element: NewsTimeline): boolean => {
  const [start, end] = viewOf(element);
  return Number.isFinite(start) && Number.isFinite(end) && end > start;
};

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A quick drag that is let go: the window glides on. */
const flick = (element: NewsTimeline): Promise<void> => drag(inPlot(element, 0.7), inPlot(element, 0.35), 5);

describe('the window', () => {
  let faults: string[];
  const fault = (event: ErrorEvent | PromiseRejectionEvent): void => {
    faults.push('message' in event ? event.message : String(event.reason));
  };
  beforeEach(async () => {
    faults = [];
    addEventListener('error', fault);
    addEventListener('unhandledrejection', fault);
    await setViewport({ width: 1000, height: 700 });
  });
  afterEach(() => {
    removeEventListener('error', fault);
    removeEventListener('unhandledrejection', fault);
    clean();
  });

  for (const spacing of ['time', 'even'] as const)
    it(`stays when the axis is left for the list while it glides (spacing ${spacing})`, async () => {
      const element = await mount({ items: MARCH, spacing });
      await flick(element);
      const buttons = all(element, '.switch button');
      buttons[1]!.click();
      await settled(element);
      expect(isSound(element), viewOf(element).join()).to.equal(true);
      const before = viewOf(element);
      all(element, '.switch button')[0]!.click();
      await until(() => all(element, '.labels .label').length > 0);
      expect(viewOf(element)[0]).to.be.closeTo(before[0], 1);
      expect(faults).to.deep.equal([]);
    });

  for (const spacing of ['time', 'even'] as const)
    it(`stays when the axis is left for the list where the data end, whose rows are in sight there (spacing ${spacing})`, async () => {
      const element = await mount({ items: MARCH, spacing });
      for (let i = 0; i < 2; i++) {
        await drag(inPlot(element, 0.9), inPlot(element, 0.1), 5);
        await settled(element);
      }
      const before = viewOf(element);
      expect(before[0]).to.be.above(Date.UTC(2025, 2, 9));
      all(element, '.switch button')[1]!.click();
      await until(() => all(element, '.list [data-index]').length > 0);
      await settled(element);
      const { top, bottom } = find(element, '.list').getBoundingClientRect();
      const row = all(element, '.list [data-index]').find((one) => one.textContent.includes('Event 9'))!;
      const box = row.getBoundingClientRect();
      expect(box.top).to.be.least(top - 1);
      expect(box.bottom).to.be.most(bottom + 1);
      all(element, '.switch button')[0]!.click();
      await until(() => all(element, '.labels .label').length > 0);
      expect(viewOf(element)[0]).to.be.closeTo(before[0], 1);
      expect(faults).to.deep.equal([]);
    });

  for (const spacing of ['time', 'even'] as const)
    it(`stays when its parent is hidden while it glides, or is dragged (spacing ${spacing})`, async () => {
      const parent = document.body.appendChild(document.createElement('div'));
      const element = await mount({ items: MARCH, spacing }, parent);
      await flick(element);
      parent.style.display = 'none';
      await pause(500);
      expect(isSound(element), viewOf(element).join()).to.equal(true);
      parent.style.display = '';
      await until(() => all(element, '.labels .label').length > 0);
      const from = inPlot(element, 0.4);
      await sendMouse({ type: 'move', position: [from.x, from.y] });
      await sendMouse({ type: 'down' });
      await sendMouse({ type: 'move', position: [from.x + 20, from.y] });
      parent.style.display = 'none';
      await sendMouse({ type: 'move', position: [from.x + 60, from.y] });
      await sendMouse({ type: 'up' });
      await pause(300);
      parent.style.display = '';
      await until(() => all(element, '.labels .label').length > 0);
      await settled(element);
      expect(isSound(element), viewOf(element).join()).to.equal(true);
      expect(faults).to.deep.equal([]);
      parent.remove();
    });

  it('is drawn at once where a window far away or finer than its numbers is asked for', async () => {
    const element = await mount({ items: MARCH });
    for (const far of [1e15, 1e18, -1e18, 4.35e20]) {
      element.view = [far, far + Math.abs(far) * 2 ** -50 + 1000];
      await element.updateComplete;
      await frame();
      expect(isSound(element), viewOf(element).join()).to.equal(true);
      expect(find(element, 'canvas').clientWidth).to.be.greaterThan(0);
    }
    expect(() => (element.view = [NaN, 5])).to.throw(TypeError);
    expect(faults).to.deep.equal([]);
  });

  it('zooms in on data billions of years away as far as its numbers go', async () => {
    const element = await mount({
      items: [-13.787e9, -4.54e9, -66e6].map((year) => ({ start: year * YEAR, title: String(year) })),
    });
    element.view = [-13.787e9 * YEAR - 1e17, -13.787e9 * YEAR + 1e17];
    await element.updateComplete;
    for (let i = 0; i < 4; i++) {
      element.zoomBy(1e4);
      await settled(element);
    }
    await settled(element);
    expect(isSound(element)).to.equal(true);
    expect(find(element, '.zoom button:nth-of-type(2)').getAttribute('aria-disabled')).to.equal('true');
    expect(faults).to.deep.equal([]);
  });

  it('refuses to zoom by or about what is no number, and stays', async () => {
    const element = await mount({ items: MARCH });
    const before = viewOf(element);
    expect(() => element.zoomBy(2, NaN)).to.throw(RangeError);
    expect(() => element.zoomBy(NaN)).to.throw(RangeError);
    expect(() => element.zoomBy(Infinity)).to.throw(RangeError);
    await frame();
    expect(viewOf(element)).to.deep.equal(before);
  });

  it('of a link is held within what can be drawn', async () => {
    location.hash = '#wb.view=1000000000000000000/1000000000000001000';
    const element = await mount({ items: MARCH, urlState: 'wb' });
    await until(() => all(element, '.zoom button').length > 0);
    await pause(200);
    expect(isSound(element), viewOf(element).join()).to.equal(true);
    history.replaceState(undefined, '', location.pathname + location.search);
    expect(faults).to.deep.equal([]);
  });
});
