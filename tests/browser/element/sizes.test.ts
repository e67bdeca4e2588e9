import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { itNeeds, setViewport } from '../../support/commands.js';
import { DEMO, MARCH, all, clean, find, frame, headlines, mount, type Settable, until } from './support.js';

const WIDTHS = [40, 120, 240, 320, 400, 559, 560, 561, 900, 2600];
const SETTINGS: Readonly<Record<string, Settable>> = {
  'the axis': { items: MARCH },
  lanes: { items: MARCH, lanes: 'country' },
  'a card': { items: MARCH, selected: 'm3' },
};

function box(): HTMLElement {
  const made = document.createElement('div');
  made.dataset['box'] = '';
  document.body.append(made);
  return made;
}

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
        const parts = ['.plot', '.overview', '.filter', '.list-frame'];
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

describe('the row of controls', () => {
  afterEach(() => {
    clean();
    document.querySelectorAll('[data-box]').forEach((box) => box.remove());
  });

  for (const [width, most] of [
    [1280, 48],
    [768, 48],
    [390, 44],
    [320, 44],
  ] as const)
    it(`is one of at most ${most} px at ${width} px, and stays where it is when a card opens`, async () => {
      const around = box();
      around.style.width = `${width}px`;
      const element = await mount({ items: MARCH }, around);
      await until(() => all(element, '.filter').length > 0);
      const places = (): string =>
        all(element, '.bar, .bar .matched, .bar .views, .bar .help-button')
          .map((part) => {
            const { left, top, height } = part.getBoundingClientRect();
            return [left, top - element.getBoundingClientRect().top, height].map(Math.round).join();
          })
          .join(' ');
      expect(find(element, '.filter').getBoundingClientRect().height).to.be.at.most(most);
      const before = places();
      element.select('m3');
      await element.updateComplete;
      await until(() => all(element, '.card').length > 0);
      expect(places()).to.equal(before);
    });

  for (const width of [390, 320])
    itNeeds('narrow')(
      `has the first headline at most 120 px below the top of the element at ${width} px`,
      async () => {
        await setViewport({ width, height: 844 });
        const element = await mount({ src: DEMO });
        await until(() => headlines(element).length > 0);
        const top = Math.min(...all(element, '.labels .label').map((l) => l.getBoundingClientRect().top));
        expect(top - element.getBoundingClientRect().top).to.be.at.most(120);
        await setViewport({ width: 1000, height: 800 });
      },
    );
});
