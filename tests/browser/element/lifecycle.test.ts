import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag, press, setViewport, wheel } from '../../support/commands.js';
import { instrument } from './instrument.js';
import {
  DEMO,
  MARCH,
  all,
  clean,
  day,
  find,
  focused,
  frame,
  headlines,
  inPlot,
  inked,
  label,
  listen,
  mount,
  settled,
  spanOf,
  stop,
  until,
  viewOf,
} from './support.js';

const WINDOW = [day('2025-03-02'), day('2025-03-08')] as const;
const many = Array.from({ length: 60_000 }, (_, i) => ({
  start: day('2020-01-01') + i * 3_600_000,
  title: `Item ${i}`,
}));

/** Takes part in everything that starts something: a glide, a hint, a resize, a filter, a card. */
function stir(element: NewsTimeline): void {
  void element.zoomTo([day('2025-03-04'), day('2025-03-05')], { duration: 5000 });
  const plot = find(element, '.plot');
  plot.dispatchEvent(new WheelEvent('wheel', { deltaY: 50, bubbles: true, composed: true }));
  plot.dispatchEvent(
    new WheelEvent('wheel', { deltaX: 50, bubbles: true, composed: true, cancelable: true }),
  );
  void element.zoomTo([day('2025-03-04'), day('2025-03-06')], { duration: 5000 });
  element.filter = { text: 'event' };
  element.selected = 'm3';
}

describe('coming and going', () => {
  beforeEach(() => setViewport({ width: 900, height: 700 }));
  afterEach(clean);

  it('100 cycles of connecting and leaving, in full motion, leave no listener, observer, frame or timer', async () => {
    const element = await mount({ items: MARCH });
    element.remove();
    await frame();
    const tools = instrument();
    try {
      const before = tools.alive();
      for (let i = 0; i < 100; i++) {
        document.body.append(element);
        await element.updateComplete;
        stir(element);
        if (i % 2) await element.updateComplete;
        element.remove();
      }
      await element.updateComplete;
      await frame();
      await frame();
      expect(tools.alive()).to.deep.equal(before);
    } finally {
      tools.restore();
    }
  });

  it('100 elements made, loaded and thrown away leave nothing either', async () => {
    await (
      await mount({ src: DEMO })
    ).loaded;
    clean();
    const tools = instrument();
    try {
      const before = tools.alive();
      for (let i = 0; i < 100; i++) {
        const element = document.createElement('news-timeline');
        if (i % 10 === 0) element.src = i % 20 ? DEMO : '/demo/none.csv';
        else element.items = i % 50 === 1 ? many : MARCH;
        document.body.append(element);
        await element.updateComplete;
        element.remove();
      }
      await frame();
      expect(tools.alive()).to.deep.equal(before);
    } finally {
      tools.restore();
    }
  });

  it('the instrument of these tests sees what is held', () => {
    const tools = instrument();
    const before = tools.alive();
    const observer = new ResizeObserver(() => undefined);
    const hear = (): void => undefined;
    observer.observe(document.body);
    window.addEventListener('resize', hear);
    matchMedia('print').addEventListener('change', hear);
    const frameId = requestAnimationFrame(hear);
    const timer = setTimeout(hear, 1000);
    const { listeners, observers, frames, timers } = tools.alive();
    expect([listeners - before.listeners, observers, frames, timers]).to.deep.equal([2, 1, 1, 1]);
    observer.disconnect();
    window.removeEventListener('resize', hear);
    cancelAnimationFrame(frameId);
    clearTimeout(timer);
    expect(tools.alive().listeners - before.listeners).to.equal(1);
    tools.restore();
  });

  it('works again after it was taken out and put back: drawing, hand, keys, size, view and selection', async () => {
    const element = await mount({ items: MARCH });
    element.view = WINDOW;
    element.select('m3');
    await element.updateComplete;
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(WINDOW);
    expect(all(element, '.card')).to.have.length(1);
    element.select(undefined);
    await element.updateComplete;
    await drag(inPlot(element, 0.6), inPlot(element, 0.4));
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(WINDOW[0]);
    stop(element).focus();
    const before = focused(element)?.getAttribute('aria-label');
    await press('ArrowLeft'); // a fling can have gone as far as the last event
    expect(focused(element)?.getAttribute('aria-label')).not.to.equal(before);
    const start = viewOf(element)[0];
    await drag(centre(element), { x: centre(element).x + 60, y: centre(element).y });
    expect(viewOf(element)[0]).not.to.equal(start);
    element.style.width = '500px';
    await until(
      () => (find(element, '.plot canvas') as HTMLCanvasElement).width === Math.round(500 * devicePixelRatio),
    );
  });

  const centre = (element: Element): { x: number; y: number } => {
    const box = find(element, '.window').getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  it('goes on loading where it was moved to, from a file or in slices', async () => {
    const box = document.createElement('div');
    document.body.append(box);
    const element = document.createElement('news-timeline');
    element.src = DEMO;
    document.body.append(element);
    await element.updateComplete;
    box.append(element);
    await element.loaded;
    await until(() => element.counts.total === 44);
    element.items = many;
    await element.updateComplete;
    element.remove();
    await frame();
    document.body.append(element);
    await element.loaded;
    await until(() => element.counts.total === 60_000);
    expect(all(element, '.empty')).to.have.length(0);
    element.remove();
    box.remove();
  });

  it('two timelines on a page do not hear each other', async () => {
    const [one, two] = [await mount({ items: MARCH }), await mount({ items: MARCH })];
    const heard = listen(two);
    const view = viewOf(two);
    one.scrollIntoView();
    await drag(inPlot(one, 0.6), inPlot(one, 0.4));
    stop(one).focus();
    for (const key of ['ArrowRight', '+', 'Enter', 'End', 'Escape']) await press(key);
    all(one, '.chip')[0]?.click();
    find(one, '.menu-button').click();
    await settled(one);
    expect(one.counts.matched).to.be.lessThan(11);
    expect(heard).to.deep.equal([]);
    expect(viewOf(two)).to.deep.equal(view);
    expect(two.counts.matched).to.equal(11);
    expect(two.selected).to.equal(undefined);
    expect(all(two, ':popover-open')).to.have.length(0);
  });

  it('works inside another shadow root', async () => {
    const host = document.createElement('div');
    document.body.append(host);
    const element = await mount({ items: MARCH }, host.attachShadow({ mode: 'open' }));
    const heard = listen(document.body, 'nt-select', 'nt-view-change');
    const view = viewOf(element);
    await drag(inPlot(element, 0.6), inPlot(element, 0.4));
    await settled(element);
    expect(viewOf(element)[0]).to.be.greaterThan(view[0]);
    element.view = WINDOW;
    await element.updateComplete;
    const box = label(element, 'Event 5').getBoundingClientRect();
    await drag({ x: box.x + 10, y: box.y + 8 }, { x: box.x + 10, y: box.y + 8 }, 1);
    await until(() => element.selected === 'm5');
    stop(element).focus();
    await press('Home');
    expect(focused(element)?.getAttribute('aria-label')).to.match(/^Event 1,/);
    expect(heard.map((event) => event.type)).to.include.members(['nt-view-change', 'nt-select']);
    host.remove();
  });

  it('works in a dialog, which Escape closes only when nothing of the timeline is open', async () => {
    const dialog = document.createElement('dialog');
    Object.assign(dialog.style, { width: '700px', maxWidth: 'none' });
    document.body.append(dialog);
    const element = await mount({ items: MARCH }, dialog);
    dialog.showModal();
    await until(() => headlines(element).length > 0);
    stop(element).focus();
    await press('Enter');
    await until(() => all(element, '.card').length === 1);
    await press('Escape');
    await until(() => all(element, '.card').length === 0);
    expect(dialog.open).to.equal(true);
    await press('Escape');
    await until(() => !dialog.open);
    dialog.remove();
  });

  it('works in a frame of its own', async () => {
    const inner = document.createElement('iframe');
    Object.assign(inner.style, { width: '700px', height: '600px' });
    inner.src = '/tests/browser/element/framed.html';
    document.body.append(inner);
    const inside = (): Partial<NewsTimeline> | null =>
      inner.contentDocument?.querySelector('news-timeline') ?? null;
    await until(() => (inside()?.counts?.total ?? 0) === 44);
    const element = inside() as NewsTimeline;
    await element.loaded;
    expect(headlines(element).length).to.be.greaterThan(2);
    const span = spanOf(element);
    const box = inner.getBoundingClientRect();
    await wheel({ x: box.x + 300, y: box.y + 250, deltaX: 120 });
    await until(() => viewOf(element)[0] !== element.extent?.[0] && spanOf(element) === span);
    inner.remove();
  });

  it('no CSS of the page leaks in', async () => {
    const plain = await mount({ items: MARCH });
    const look = (element: Element): string[] =>
      ['.label', '.chip', '.plot', '.overview', '.menu-button', '.status'].map((selector) => {
        const { color, fontSize, padding, border, backgroundColor, display, letterSpacing, textTransform } =
          getComputedStyle(find(element, selector));
        return [
          color,
          fontSize,
          padding,
          border,
          backgroundColor,
          display,
          letterSpacing,
          textTransform,
        ].join();
      });
    const before = look(plain);
    const size = plain.getBoundingClientRect().height;
    const style = document.createElement('style');
    style.textContent = `* { box-sizing: content-box; padding: 9px; border: 3px solid red }
      button, span, div, canvas { color: red; background: yellow; font: 30px cursive; display: inline }
      .label, .plot, .chip, .row { display: none } body { line-height: 3; letter-spacing: 4px; text-transform: uppercase; text-align: center; font: 30px cursive; color: red; white-space: pre; word-spacing: 1em; text-indent: 2em }`;
    document.head.append(style);
    plain.style.cssText = 'padding: 0; border: 0';
    expect(look(plain)).to.deep.equal(before);
    expect(plain.getBoundingClientRect().height).to.be.closeTo(size, 1);
    style.remove();
  });

  it('puts nothing of its own on the page: no style, no global, no attribute on the body', async () => {
    const before = [
      document.head.childElementCount,
      document.body.attributes.length,
      Object.keys(globalThis).length,
    ];
    const element = await mount({ items: MARCH });
    await drag(inPlot(element, 0.6), inPlot(element, 0.5));
    await settled(element);
    expect(inked(find(element, '.plot canvas'))).to.be.greaterThan(100);
    element.remove();
    expect([
      document.head.childElementCount,
      document.body.attributes.length,
      Object.keys(globalThis).length,
    ]).to.deep.equal(before);
  });
});
