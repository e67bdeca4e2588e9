import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { setViewport } from '../../support/commands.js';
import { all, clean, day, DEMO, inked, find, MARCH, mount, type Settable, until, viewOf } from './support.js';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Ways in which a page keeps a part hidden until it is wanted, and shows it. */
const WAYS: Readonly<Record<string, () => readonly [parent: HTMLElement, show: () => void]>> = {
  'display: none': () => {
    const parent = document.createElement('div');
    parent.style.display = 'none';
    return [parent, () => (parent.style.display = '')];
  },
  hidden: () => {
    const parent = document.createElement('div');
    parent.hidden = true;
    return [parent, () => (parent.hidden = false)];
  },
  'a dialog': () => {
    const parent = document.createElement('dialog');
    parent.style.width = '800px';
    return [parent, () => parent.showModal()];
  },
  'closed details': () => {
    const parent = document.createElement('details');
    return [parent, () => (parent.open = true)];
  },
  'a popover': () => {
    const parent = document.createElement('div');
    parent.popover = 'auto';
    parent.style.width = '800px';
    return [parent, () => parent.showPopover()];
  },
};

describe('data that comes while nothing is shown', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(() => {
    clean();
    for (const parent of document.querySelectorAll('[data-hider]')) parent.remove();
  });

  async function shownLate(way: string, settings: Settable): Promise<NewsTimeline> {
    const [parent, show] = WAYS[way]!();
    parent.dataset['hider'] = '';
    document.body.append(parent);
    const element = await mount(settings, parent);
    await pause(100);
    show();
    await until(() => all(element, '.labels .label').length > 0);
    return element;
  }

  for (const way of Object.keys(WAYS))
    it(`is drawn when it is first shown: ${way}`, async () => {
      const element = await shownLate(way, { src: DEMO });
      expect(inked(find(element, 'canvas'))).to.be.greaterThan(0);
    });

  const SETTINGS: Readonly<Record<string, Settable>> = {
    lanes: { items: MARCH, lanes: 'countries' },
    spacing: { items: MARCH, spacing: 'even' },
    vertical: { items: MARCH, orientation: 'vertical' },
    items: { items: MARCH },
  };
  for (const [name, settings] of Object.entries(SETTINGS))
    it(`is drawn when it is first shown, with ${name}`, async () => {
      await shownLate('display: none', settings);
    });

  it('is drawn at the window that was asked for meanwhile', async () => {
    const [parent, show] = WAYS['display: none']!();
    parent.dataset['hider'] = '';
    document.body.append(parent);
    const element = await mount({ items: MARCH }, parent);
    element.view = [day('2025-03-02'), day('2025-03-05')];
    await element.updateComplete;
    show();
    await until(() => all(element, '.labels .label').length > 0);
    expect(viewOf(element)).to.deep.equal([day('2025-03-02'), day('2025-03-05')]);
  });

  it('is drawn where the layout suits itself to the size', async () => {
    const [parent, show] = WAYS['display: none']!();
    parent.dataset['hider'] = '';
    document.body.append(parent);
    const element = await mount({ src: DEMO }, parent);
    element.layout = 'auto';
    await element.updateComplete;
    await pause(50);
    show();
    await until(() => all(element, '.labels .label, [part~=list-row]').length > 0);
  });
});
