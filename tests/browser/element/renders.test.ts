import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag } from '../../support/commands.js';
import { all, clean, find, inPlot, listen, MARCH, mount, settled, textOf, until } from './support.js';

/** Counts how often the element renders while something is done. */
async function renders(element: NewsTimeline, act: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const render = Reflect.get(element, 'render') as () => unknown;
  Object.assign(element, {
    render() {
      count++;
      return render.call(element);
    },
  });
  await act();
  Reflect.deleteProperty(element, 'render');
  return count;
}

describe('rendering', () => {
  afterEach(clean);

  const chip = (element: NewsTimeline, text: string): HTMLElement =>
    all(element, '[part~=chip]').find((button) => textOf(button).includes(text))!;

  it('is done once for a click on a filter, though it takes room and is said aloud', async () => {
    const element = await mount({ items: MARCH });
    await settled(element);
    for (const matched of [8, 11]) {
      const heard = listen(element, 'nt-filter-change');
      const count = await renders(element, async () => {
        chip(element, 'Economy').click();
        await until(() => heard.length === 1);
        await settled(element);
      });
      expect(element.counts.matched).to.equal(matched);
      expect(textOf(find(element, '.spoken'))).to.contain(String(matched));
      expect(count).to.equal(1);
    }
  });

  it('is not done while the window moves, and once when it rests', async () => {
    const element = await mount({ items: MARCH });
    await settled(element);
    const heard = listen(element, 'nt-view-change');
    const count = await renders(element, async () => {
      await drag(inPlot(element, 0.6), inPlot(element, 0.4));
      await until(() => heard.at(-1)?.detail['settled'] === true);
      await settled(element);
    });
    expect(heard.length).to.be.greaterThan(3);
    expect(count).to.equal(heard.filter(({ detail }) => detail['settled']).length);
  });
});
