import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { MARCH, all, clean, find, frame, headlines, mount, type Settable, until } from './support.js';

const WIDTHS = [40, 120, 240, 320, 400, 559, 560, 561, 900, 2600];
const SETTINGS: Readonly<Record<string, Settable>> = {
  'the axis': { items: MARCH },
  lanes: { items: MARCH, lanes: 'country' },
  'a card': { items: MARCH, selected: 'm3' },
};

describe('a container of any size', () => {
  let faults: string[] = [];
  /** WebKit tells where an observer is to be heard in the next frame only: no fault, so mocha need not hear of it. */
  const note = (event: ErrorEvent): void => {
    if (event.message.startsWith('ResizeObserver loop')) event.stopImmediatePropagation();
    else faults.push(event.message);
  };
  beforeEach(() => {
    faults = [];
    addEventListener('error', note, true);
  });
  afterEach(() => {
    removeEventListener('error', note, true);
    clean();
    document.querySelectorAll('[data-box]').forEach((box) => box.remove());
  });

  function box(): HTMLElement {
    const made = document.createElement('div');
    made.dataset['box'] = '';
    document.body.append(made);
    return made;
  }

  /** Nothing of the element stands beside it. */
  function inside(element: NewsTimeline, parts: readonly string[], told: string): void {
    const { left, right } = element.getBoundingClientRect();
    for (const part of parts)
      for (const node of all(element, part)) {
        const at = node.getBoundingClientRect();
        if (at.width) expect(at.left >= left - 1 && at.right <= right + 1, `${part} ${told}`).to.equal(true);
      }
  }

  for (const [name, settings] of Object.entries(SETTINGS))
    it(`${name} keeps inside from 40 px to 2,600 px, going and coming, without an error`, async () => {
      const around = box();
      around.style.width = '900px';
      const element = await mount(settings, around);
      for (const width of [...WIDTHS, ...WIDTHS.toReversed()]) {
        around.style.width = `${String(width)}px`;
        await frame();
        await frame();
        await element.updateComplete;
        const parts = ['.plot', '.overview', '.info', '.list-frame'];
        inside(element, width < 240 ? parts.slice(0, 2) : [...parts, '.card'], `at ${String(width)}`);
        const canvas = all(element, '.plot canvas')[0] as HTMLCanvasElement;
        expect(canvas.width, String(width)).to.be.closeTo(
          find(element, '.plot').clientWidth * devicePixelRatio,
          1,
        );
      }
      expect(faults).to.deep.equal([]);
    });

  it('a box of 0 px shows nothing and breaks nothing; given room it draws', async () => {
    const around = box();
    Object.assign(around.style, { width: '0', height: '0', overflow: 'hidden' });
    const element = await mount({ items: MARCH }, around);
    await frame();
    expect(faults).to.deep.equal([]);
    Object.assign(around.style, { width: '800px', height: '500px' });
    for (let i = 0; i < 600 && headlines(element).length === 0; i++) await frame();
    expect(headlines(element)).to.have.length.above(3);
    expect(faults).to.deep.equal([]);
  });

  it('a low box is filled and not passed', async () => {
    const around = box();
    Object.assign(around.style, { width: '800px', height: '420px', overflow: 'auto' });
    const element = await mount({ items: MARCH }, around);
    element.style.blockSize = '100%';
    await frame();
    await element.updateComplete;
    expect(around.scrollHeight).to.be.at.most(around.clientHeight);
    expect(find(element, '.overview').getBoundingClientRect().bottom).to.be.at.most(
      around.getBoundingClientRect().bottom + 1,
    );
  });

  it('grid and flex children share the room they are given', async () => {
    for (const display of ['grid', 'flex']) {
      const around = box();
      Object.assign(around.style, { display, width: '900px', gridTemplateColumns: '1fr 1fr' });
      const pair = [await mount({ items: MARCH }, around), await mount({ items: MARCH }, around)];
      for (const element of pair) element.style.flex = '1';
      await frame();
      await frame();
      for (const element of pair) expect(element.getBoundingClientRect().width).to.be.closeTo(450, 2);
      around.remove();
    }
  });
});

describe('the status line', () => {
  afterEach(clean);

  it('stands on one line, also with the styles of an open card', async () => {
    const element = await mount({ items: MARCH });
    element.style.inlineSize = '1200px';
    element.select('m3');
    await element.updateComplete;
    await until(() => all(element, '.card').length > 0);
    const middles = all(element, '.status > *').map((part) => {
      const { top, height } = part.getBoundingClientRect();
      return Math.round(top + height / 2);
    });
    expect(middles.length).to.be.greaterThan(1);
    expect(Math.max(...middles) - Math.min(...middles)).to.be.at.most(1);
  });
});
