import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag, itNeeds, press, setViewport, wheel } from '../../support/commands.js';
import {
  all,
  clean,
  DEMO,
  find,
  focused,
  inked,
  inPlot,
  label,
  MARCH,
  mount,
  settled,
  textOf,
  timeAt,
  until,
  viewOf,
} from './support.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** A parent for the element, gone after the test. */
function parentOf(css: string, tag: 'div' | 'dialog' = 'div'): HTMLElement {
  const parent = document.createElement(tag);
  parent.style.cssText = css;
  parent.dataset['parent'] = '';
  return document.body.appendChild(parent);
}

const plotBox = (element: Element): DOMRect => find(element, '.plot').getBoundingClientRect();
/** Px of the screen by which the window is off. */
const offBy = (element: NewsTimeline, ms: number): number => {
  const [start, end] = viewOf(element);
  return (ms / (end - start)) * plotBox(element).width;
};
const isOn = (b: Element): boolean => b.checkVisibility();

describe('whatever page is around it', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(async () => {
    clean();
    for (const parent of document.querySelectorAll('[data-parent]')) parent.remove();
    getSelection()?.removeAllRanges();
    await resetMouse();
  });

  for (const css of [
    'transform: scale(.5); transform-origin: 0 0',
    'transform: scale(.6, .9); transform-origin: 0 0',
    'zoom: 1.25',
  ])
    it(`drag and zoom follow the hand in a parent with ${css}`, async () => {
      const element = await mount({ items: MARCH }, parentOf(css));
      await until(() => all(element, '.zoom button').length > 0);
      const from = inPlot(element, 0.6);
      // a hand that rests before it lets go throws nothing: a fast one throws the window where the data ends
      for (const way of [-90, 60]) {
        await sendMouse({ type: 'move', position: [from.x, from.y] });
        await sendMouse({ type: 'down' });
        const held = timeAt(element, from.x);
        await sendMouse({ type: 'move', position: [from.x + way / 2, from.y] });
        await sendMouse({ type: 'move', position: [from.x + way, from.y] });
        await until(() => Math.abs(offBy(element, timeAt(element, from.x + way) - held)) < 2);
        await settled(element);
        await sendMouse({ type: 'up' });
        await settled(element);
        expect(offBy(element, timeAt(element, from.x + way) - held)).to.be.closeTo(0, 2);
      }
      const anchor = timeAt(element, from.x);
      await wheel({ ...from, deltaY: -100, modifiers: ['Control'] });
      await settled(element);
      expect(offBy(element, timeAt(element, from.x) - anchor)).to.be.closeTo(0, 2);
    });

  it('keeps the time that was grabbed under the hand when its size changes during the drag', async () => {
    const parent = parentOf('width: 900px');
    const element = await mount({ items: MARCH }, parent);
    await until(() => all(element, '.zoom button').length > 0);
    const from = inPlot(element, 0.5);
    await sendMouse({ type: 'move', position: [from.x, from.y] });
    await sendMouse({ type: 'down' });
    const held = timeAt(element, from.x);
    await sendMouse({ type: 'move', position: [from.x - 40, from.y] });
    parent.style.width = '650px';
    await until(() => plotBox(element).width < 660);
    await until(() => Math.abs(offBy(element, timeAt(element, from.x - 40) - held)) < 2);
    await sendMouse({ type: 'move', position: [from.x - 60, from.y] });
    expect(offBy(element, timeAt(element, from.x - 60) - held)).to.be.closeTo(0, 2);
    await sendMouse({ type: 'up' });
  });

  it('is drawn sharp again where the screen gets more px', async function () {
    const element = await mount({ items: MARCH }, parentOf('width: 800px'));
    const canvas = find(element, '.plot canvas') as HTMLCanvasElement;
    await until(() => inked(canvas) > 0);
    // Chromium tells of no other density as long as the window keeps its size
    await setViewport({ width: 1010, height: 700, deviceScaleFactor: 2 });
    if (devicePixelRatio !== 2) this.skip();
    await until(() => canvas.width === 2 * canvas.clientWidth);
    expect(inked(canvas)).to.be.greaterThan(0);
    await setViewport({ width: 1000, height: 700, deviceScaleFactor: 1 });
    await until(() => canvas.width === canvas.clientWidth);
  });

  it('pans by a drag that begins on selected text', async () => {
    const element = await mount({ items: MARCH });
    await until(() => all(element, '.zoom button').length > 0);
    const text = parentOf('').appendChild(document.createElement('p'));
    text.textContent = 'after';
    getSelection()?.selectAllChildren(document.body);
    const from = inPlot(element, 0.7);
    const held = timeAt(element, from.x);
    await drag(from, { x: from.x - 150, y: from.y });
    expect(offBy(element, held - timeAt(element, from.x))).to.be.lessThan(-100);
  });

  for (const [name, css] of Object.entries({
    'a flex row': 'display: flex',
    'inline-block': 'display: inline-block',
    'a float': 'float: left',
    'a table cell': 'display: table-cell',
    'width: fit-content': 'width: fit-content',
  }))
    it(`has a width in a parent that asks for the width of its content: ${name}`, async () => {
      const element = await mount({ items: MARCH }, parentOf(css));
      await until(() => all(element, '.labels .label').length > 2);
      expect(element.clientWidth).to.be.greaterThan(500);
    });

  it('shrinks in a flex row that has less room', async () => {
    const parent = parentOf('display: flex; width: 420px');
    parent.append(Object.assign(document.createElement('div'), { style: 'flex: 0 0 120px' }));
    const element = await mount({ items: MARCH }, parent);
    await until(() => all(element, '.labels .label').length > 0);
    expect(element.getBoundingClientRect().right).to.be.at.most(parent.getBoundingClientRect().right + 1);
  });

  it('is set along lines from left to right in a page whose lines run down', async () => {
    const parent = parentOf('writing-mode: vertical-rl; width: 800px; height: 600px');
    const element = await mount({ src: DEMO }, parent);
    element.style.width = '800px';
    await until(() => all(element, '.labels .label').length > 2);
    let flips = 0;
    const seen = new MutationObserver((list) => (flips += list.length));
    seen.observe(find(element, '.plot'), { attributes: true, attributeFilter: ['data-vertical'] });
    await pause(400);
    seen.disconnect();
    expect(flips).to.equal(0);
    expect(getComputedStyle(element).writingMode).to.equal('horizontal-tb');
  });

  it('measures headlines anew when a web font arrives', async () => {
    const element = await mount({ src: DEMO });
    await until(() => all(element, '.labels .label').length > 2);
    element.style.setProperty('--nt-font', 'nt-late, sans-serif');
    await pause(100);
    const widths = (): string =>
      all(element, '.labels .label')
        .map((l) => l.style.maxWidth)
        .join();
    const before = widths();
    // any font of the machine stands for one that is fetched: wider than what was measured
    const local = new FontFace(
      'nt-late',
      'local("DejaVu Sans Mono"), local("Liberation Mono"), local("Courier New")',
    );
    document.fonts.add(local);
    try {
      await local.load();
      await until(() => widths() !== before);
      await settled(element);
      const cut = all(element, '.labels .title').filter((t) => t.scrollWidth > t.clientWidth + 1);
      expect(cut.length).to.be.lessThan(all(element, '.labels .title').length / 2);
    } finally {
      document.fonts.delete(local);
    }
  });

  it('gives a headline opened by mouse the focus, so that keys go on there and Escape closes only the card', async () => {
    const dialog = parentOf('width: 900px', 'dialog') as HTMLDialogElement;
    const element = await mount({ items: MARCH }, dialog);
    dialog.showModal();
    await until(() => all(element, '.labels .label').length > 2 && all(element, '.zoom button').length > 0);
    const box = label(element, 'Event 4').getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.x + 8), Math.round(box.y + 6)] });
    await until(() => all(element, '.card').length > 0);
    expect(focused(element)?.className).to.equal('stop');
    expect(focused(element)?.getAttribute('aria-label')).to.match(/^Event 4/);
    await press('Escape');
    await until(() => !all(element, '.card').some(isOn));
    expect(dialog.open, 'the dialog').to.equal(true);
    expect(element.selected).to.equal(undefined);
    await press('ArrowRight');
    await until(() => focused(element)?.getAttribute('aria-label')?.startsWith('Event 5') === true);
  });

  itNeeds('touch')('keeps focus on a headline that was tapped', async () => {
    const { emulateTouch, swipe } = await import('../../support/commands.js');
    await emulateTouch(true);
    const element = await mount({ items: MARCH });
    await until(() => all(element, '.labels .label').length > 2 && all(element, '.zoom button').length > 0);
    const box = label(element, 'Event 4').getBoundingClientRect();
    const at = { x: Math.round(box.x + 8), y: Math.round(box.y + 6) };
    await swipe(at, at, 1);
    await until(() => all(element, '.card').length > 0);
    await pause(400);
    expect(focused(element)?.className).to.equal('stop');
    await emulateTouch(false);
  });

  it('gives focus back to the mark when code closes the card that holds it', async () => {
    const element = await mount({ items: MARCH });
    await until(() => all(element, '.zoom button').length > 0);
    for (const close of [() => element.select(undefined), () => void (element.selected = undefined)]) {
      element.select('m4');
      await until(() => all(element, '.card').length > 0);
      find(element, '.card .close').focus();
      close();
      await element.updateComplete;
      await until(() => focused(element)?.className === 'stop');
      expect(focused(element)?.getAttribute('aria-label')).to.match(/^Event 4/);
    }
  });

  it('gives focus to the list where code closes the card of an item that is not listed', async () => {
    const element = await mount({ items: MARCH, ...({ layout: 'list' } as object) });
    await until(() => all(element, '.list-row').length > 3);
    element.select('m1');
    await until(() => all(element, '.card').length === 1);
    element.filter = { text: 'Event 3' };
    await until(() => all(element, '.list-row').length === 1);
    find(element, '.card button').focus();
    element.select(undefined);
    await until(() => all(element, '.card').length === 0);
    await until(() => focused(element)?.classList.contains('list-row') === true);
  });

  it('lets go of an open item that is removed, and gives focus to its neighbour', async () => {
    const element = await mount({ items: MARCH });
    await until(() => all(element, '.zoom button').length > 0);
    element.select('m4');
    await element.updateComplete;
    await until(() => all(element, '.card').length > 0);
    find(element, '.card .close').focus();
    element.removeItems(['m4']);
    await element.updateComplete;
    expect(element.selected).to.equal(undefined);
    await until(() => focused(element)?.className === 'stop');
    expect(focused(element)?.getAttribute('aria-label')).to.match(/^(Event [35]|The siege)/);
    const name = focused(element)?.getAttribute('aria-label') ?? '';
    const id = MARCH.find(({ title }) => name.startsWith(`${title},`))!.id!;
    element.removeItems([id]);
    await element.updateComplete;
    await until(() => focused(element)?.getAttribute('aria-label') !== name);
    expect(focused(element)?.className).to.equal('stop');
    element.addItems([MARCH.find((item) => item.id === 'm4')!]);
    await element.updateComplete;
    expect(all(element, '.card').some(isOn)).to.equal(false);
  });

  it('moves no row of the list where items are added above it or removed', async () => {
    const items = Array.from({ length: 60 }, (_, i) => ({
      id: `r${i}`,
      start: Date.UTC(2025, 0, 1) + i * 864e5,
      title: `Row ${i}`,
    }));
    const element = await mount({ items, ...({ layout: 'list' } as object) });
    await until(() => all(element, '.list-row').length > 10);
    const found = (): HTMLElement | undefined =>
      all(element, '.list-row').find((r) => textOf(r).includes('Row 30'));
    const row = (): HTMLElement => found()!;
    find(element, '.list').scrollTop = 58 * 26;
    await until(() => found() !== undefined);
    row().focus();
    await pause(100);
    const top = row().getBoundingClientRect().top;
    element.addItems(
      Array.from({ length: 15 }, (_, i) => ({ id: `n${i}`, start: '2020-01-01', title: `Earlier ${i}` })),
    );
    await element.updateComplete;
    await pause(100);
    expect(row().getBoundingClientRect().top).to.be.closeTo(top, 1);
    expect(textOf(focused(element))).to.include('Row 30');
    element.removeItems(['n1', 'n2', 'r3']);
    await element.updateComplete;
    await pause(100);
    expect(row().getBoundingClientRect().top).to.be.closeTo(top, 1);
    element.addItems([{ id: 'late', start: '2030-01-01', title: 'Later' }]);
    await element.updateComplete;
    await pause(100);
    expect(row().getBoundingClientRect().top).to.be.closeTo(top, 1);
  });

  for (const layout of ['axis', 'list'] as const)
    it(`keeps focus where a button lets go of the filter that left nothing: ${layout}`, async () => {
      const element = await mount({ items: MARCH, ...({ layout } as object) });
      await until(() => all(element, layout === 'list' ? '.list-row' : '.label').length > 0);
      element.filter = { text: 'nowhere' };
      const drop = layout === 'list' ? '.list-frame .drops button' : '.plot .drops button';
      await until(() => all(element, drop).length === 1);
      find(element, drop).focus();
      await press('Enter');
      await until(() => all(element, drop).length === 0);
      await until(() => document.activeElement === element);
    });

  it('gives focus to a button where the card closes over a list of nothing', async () => {
    const element = await mount({ items: MARCH, ...({ layout: 'list' } as object) });
    await until(() => all(element, '.list-row').length > 3);
    element.select('m1');
    await until(() => all(element, '.card .close').length === 1);
    element.filter = { text: 'nowhere' };
    await until(() => all(element, '.list-frame .drops button').length === 1);
    find(element, '.card .close').focus();
    await press('Escape');
    await until(() => all(element, '.card').length === 0);
    await until(() => document.activeElement === element);
  });

  it('gives focus to a mark where what had it is drawn no more', async () => {
    const parent = document.body.appendChild(document.createElement('div'));
    parent.style.width = '900px';
    const element = await mount({ items: MARCH, lanes: 'theme' }, parent);
    await until(() => all(element, '.lane-head').length > 1);
    all(element, '.lane-head')[1]!.focus();
    expect(focused(element)?.classList.contains('lane-head')).to.equal(true);
    element.lanes = undefined;
    await until(() => all(element, '.lane-head').length === 0);
    await until(() => document.activeElement === element);
    parent.remove();
  });

  it('hands focus on from a chip that narrower room takes out of its line, matches or none', async () => {
    const parent = parentOf('width: 980px');
    const element = await mount({ items: MARCH }, parent);
    const seen = (one: Element | undefined): boolean =>
      one?.checkVisibility({ visibilityProperty: true }) === true;
    for (const filter of [{}, { text: 'nowhere' }]) {
      element.filter = filter;
      parent.style.width = '980px';
      await until(() => all(element, '.chip').filter(seen).length > 1);
      const last = all(element, '.chip').filter(seen).at(-1)!;
      last.focus();
      expect(focused(element)).to.equal(last);
      for (let width = 960; seen(last); width -= 20) {
        parent.style.width = `${String(width)}px`;
        await settled(element);
      }
      expect(last.checkVisibility(), 'it keeps its room').to.equal(true);
      await until(() => seen(focused(element)));
    }
  });

  it('keeps focus on a plot without marks while another window of the desktop has the keyboard', async () => {
    const element = await mount({ items: MARCH });
    await until(() => all(element, '.label').length > 0);
    await settled(element);
    find(element, '.stop').focus();
    element.view = [Date.UTC(1950, 0), Date.UTC(1951, 0)];
    await until(() => focused(element)?.classList.contains('plot') === true);
    // what a browser sends then, with focus still on the plot
    find(element, '.plot').dispatchEvent(new FocusEvent('blur'));
    await settled(element);
    expect(focused(element)?.classList.contains('plot')).to.equal(true);
    await press('Home');
    await until(() => focused(element)?.className === 'stop');
    expect(find(element, '.plot').hasAttribute('tabindex')).to.equal(false);
  });

  it('takes focus along from what the list says where nothing matches', async () => {
    const element = await mount({ items: MARCH, ...({ layout: 'list' } as object) });
    await until(() => all(element, '.list-row').length > 0);
    element.filter = { text: 'nowhere' };
    await until(() => all(element, '.list-frame .drops button').length === 1);
    find(element, '.list-frame .drops button').focus();
    element.layout = 'axis';
    await until(() => all(element, '.list-frame').length === 0);
    await until(() => document.activeElement === element);
  });

  it('takes focus along from the list to the axis and back', async () => {
    const element = await mount({ items: MARCH, ...({ layout: 'list' } as object) });
    await until(() => all(element, '.list-row').length > 3);
    all(element, '.list-row')[2]!.focus();
    element.layout = 'axis';
    await until(() => focused(element)?.className === 'stop');
    element.layout = 'list';
    await until(() => focused(element)?.classList.contains('list-row') === true);
  });

  it('passes over facets of a link that nobody knows, however many', async () => {
    const timeWith = async (count: number): Promise<number> => {
      const facets = Array.from({ length: count }, (_, i) => `hp.any.f${i}=1&`).join('');
      history.replaceState(
        undefined,
        '',
        `${location.pathname}${location.search}#${facets}hp.any.country=GE`,
      );
      const before = performance.now();
      const element = await mount({ items: MARCH, urlState: 'hp' });
      await until(() => Object.keys(element.filter.facets ?? {}).length > 0);
      expect(element.filter).to.deep.equal({ facets: { country: ['GE'] } });
      const took = performance.now() - before;
      element.remove();
      return took;
    };
    await timeWith(0); // the code for links is loaded
    const [none, thousand] = [await timeWith(0), await timeWith(1000)];
    expect(thousand).to.be.lessThan(15 * none);
    history.replaceState(undefined, '', location.pathname + location.search);
  });
});
