// What an author needs to draw over the plot: the scale, the event, the slot.
import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag, setViewport } from '../../support/commands.js';
import {
  DAY,
  MARCH,
  clean,
  day,
  find,
  frame,
  inPlot,
  label,
  listen,
  mount,
  settled,
  until,
  viewOf,
} from '../element/support.js';

const WINDOW = [day('2025-03-02'), day('2025-03-08')] as const;

describe('a layer of the author’s own', () => {
  let element: NewsTimeline;
  beforeEach(async () => {
    await setViewport({ width: 1000, height: 700 });
    element = await mount({ items: MARCH });
    element.view = WINDOW;
    await until(() => element.scale !== undefined); // asking loads it
    await element.updateComplete;
  });
  afterEach(async () => {
    await resetMouse();
    clean();
  });

  it('has a scale whenever it tells that it was drawn, the first time too, where something stands in the slot', async () => {
    const scales: unknown[] = [];
    const other = document.createElement('news-timeline');
    other.append(Object.assign(document.createElement('div'), { slot: 'overlay' }));
    other.addEventListener('nt-draw', () => scales.push(other.scale));
    Object.assign(other, { locale: 'en', timeZone: 'UTC', items: MARCH });
    document.body.append(other);
    await until(() => scales.length > 0);
    expect(scales.every((scale) => scale !== undefined)).to.equal(true);
    other.remove();
  });

  it('has a scale soon after it is first asked for where nothing stands in the slot', async () => {
    const scales: unknown[] = [];
    const other = document.createElement('news-timeline');
    other.addEventListener('nt-draw', () => scales.push(other.scale));
    Object.assign(other, { locale: 'en', timeZone: 'UTC', items: MARCH });
    document.body.append(other);
    await until(() => scales.at(-1) !== undefined);
    expect(scales.slice(1).every((scale) => scale !== undefined)).to.equal(true);
    other.remove();
  });

  it('tells who comes after the drawing, once the scale is there', async () => {
    const other = await mount({ items: MARCH });
    await frame();
    const scales: unknown[] = [];
    other.append(Object.assign(document.createElement('div'), { slot: 'overlay' }));
    other.addEventListener('nt-draw', () => scales.push(other.scale));
    await until(() => scales.length > 0);
    expect(scales[0]).not.to.equal(undefined);
  });

  it('has a scale from the drawn window in ms to px of the plot, and back', () => {
    const width = find(element, '.plot').clientWidth;
    const scale = element.scale!;
    expect(scale.domain()).to.deep.equal([...WINDOW]);
    expect(scale.range()).to.deep.equal([0, width]);
    expect(scale(WINDOW[0] + DAY)).to.be.closeTo(width / 6, 1e-6);
    expect(scale.invert(width / 6)).to.be.closeTo(WINDOW[0] + DAY, 1);
    expect(scale.ticks(5).length).to.be.within(3, 8);
  });

  it('gives a copy: what the author does to it stays theirs', () => {
    element.scale!.domain([0, 1]).range([5, 6]);
    expect(element.scale!.domain()).to.deep.equal([...WINDOW]);
  });

  it('has no scale before anything is drawn', () => {
    expect(document.createElement('news-timeline').scale).to.equal(undefined);
  });

  it('puts a time where its mark is, also in even spacing and where time runs to the left', async () => {
    for (const settings of [{ spacing: 'even' }, { timeDirection: 'rtl' }] as const) {
      const other = await mount({
        items: [...MARCH, { start: '2025-06-01', title: 'Much later' }],
        ...settings,
      });
      await settled(other);
      await until(() => other.scale !== undefined);
      const plot = find(other, '.plot').getBoundingClientRect();
      const { x, width } = label(other, 'Event 1').getBoundingClientRect();
      const at = plot.x + other.scale!(day('2025-03-01T12:00'));
      expect(at, JSON.stringify(settings)).to.be.within(x - 24, x + width + 24);
      expect(other.scale!.range()).to.include.members([0, plot.width]);
    }
  });

  it('has a piece for each step in the window where spacing is even, and inverts each', async () => {
    element.spacing = 'even';
    await element.updateComplete;
    const scale = element.scale!;
    expect(scale.domain().length).to.be.within(7, 9);
    for (const t of [WINDOW[0], WINDOW[0] + DAY, WINDOW[0] + 3.3 * DAY, WINDOW[1]])
      expect(scale.invert(scale(t))).to.be.closeTo(t, 1);
  });

  it('counts px from the top where time runs down', async () => {
    element.orientation = 'vertical';
    await element.updateComplete;
    await settled(element);
    const [top, bottom] = element.scale!.range();
    expect([top, bottom]).to.deep.equal([0, find(element, '.scene').clientHeight]);
  });

  it('tells of each drawing at most once a frame, with the scale of that drawing', async () => {
    const perFrame: number[] = [];
    let count = 0;
    let wrong = 0;
    element.addEventListener('nt-draw', () => {
      count++;
      const [start, end] = element.scale!.domain();
      const [from, to] = viewOf(element);
      if (start !== from || end !== to) wrong++;
    });
    let going = true;
    const tick = (): void => {
      perFrame.push(count);
      count = 0;
      if (going) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    await drag(inPlot(element, 0.7), inPlot(element, 0.3));
    void element.zoomTo([day('2025-03-01'), day('2025-03-11')], { duration: 200 });
    await settled(element);
    for (let i = 0; i < 5; i++) element.view = [WINDOW[0] + i * DAY, WINDOW[1] + i * DAY];
    await element.updateComplete;
    await frame();
    await frame();
    going = false;
    expect(Math.max(...perFrame)).to.equal(1);
    expect(perFrame.reduce((sum, n) => sum + n, 0)).to.be.above(5);
    expect(wrong).to.equal(0);
    expect(element.scale!.domain()).to.deep.equal([...viewOf(element)]);
  });

  it('does not bubble', async () => {
    const heard = listen(document.body, 'nt-draw');
    const own = listen(element, 'nt-draw');
    element.view = [WINDOW[0], WINDOW[1] + DAY];
    await element.updateComplete;
    await until(() => own.length > 0);
    expect(heard).to.have.length(0);
  });

  it('lies over the plot at its size and takes no pointer', async () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('slot', 'overlay');
    svg.innerHTML = '<rect width="100%" height="100%" fill="red" fill-opacity="0.1" />';
    element.append(svg);
    await element.updateComplete;
    const plot = find(element, '.plot').getBoundingClientRect();
    const box = svg.getBoundingClientRect();
    expect([box.x, box.y, box.width, box.height]).to.deep.equal([plot.x, plot.y, plot.width, plot.height]);
    const heard = listen(element, 'nt-select');
    const { x, y } = label(element, 'Event 4').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(x + 8), Math.round(y + 8)] });
    expect(heard.map(({ detail }) => detail['id'])).to.deep.equal(['m4']);
  });

  it('is not read as data, however often it changes', async () => {
    const other = document.createElement('news-timeline');
    other.innerHTML =
      '<ol><li><time datetime="2021">2021</time> One</li></ol><svg slot="overlay"><text>2022: two</text></svg>';
    document.body.append(other);
    await other.updateComplete;
    await other.loaded;
    expect(other.counts.total).to.equal(1);
    const loads = listen(other, 'nt-load');
    for (let i = 0; i < 4; i++) {
      other.querySelector('text')!.textContent = `2022: ${i}`;
      await new Promise((next) => setTimeout(next, 30));
    }
    await new Promise((next) => setTimeout(next, 100));
    expect(loads).to.have.length(0);
    other.remove();
  });
});
