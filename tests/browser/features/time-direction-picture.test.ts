import { expect } from '@open-wc/testing';
import { seededRandom } from '../../../demo/seeded-random.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { press, setViewport } from '../../support/commands.js';
import {
  DAY,
  MARCH,
  all,
  clean,
  day,
  find,
  headlines,
  label,
  middle,
  mount,
  stop,
  textOf,
  until,
} from '../element/support.js';

/** Boxes of what stands over the drawing, in px from the plot's middle, by what they are. */
function boxesOf(element: NewsTimeline): Map<string, readonly [number, number]> {
  const plot = find(element, '.plot').getBoundingClientRect();
  const axis = (plot.left + plot.right) / 2;
  const boxes = new Map<string, readonly [number, number]>();
  for (const selector of ['.labels .label', '.strip .label', '.lane-head', '.stop:not([hidden])', '.window'])
    for (const node of all(element, selector)) {
      const { left, right, top } = node.getBoundingClientRect();
      boxes.set(`${selector} ${textOf(node)} ${String(Math.round(top))}`, [left - axis, right - axis]);
    }
  return boxes;
}

/** Whether something is drawn, px by px, in the lowest row of marks. */
function marksOf(element: NewsTimeline): boolean[] {
  const canvas = find(element, '.plot canvas') as HTMLCanvasElement;
  const y = Math.round(((canvas.clientHeight - 44 - 6) * canvas.height) / canvas.clientHeight);
  const { data } = canvas.getContext('2d')!.getImageData(0, y, canvas.width, 1);
  return Array.from({ length: canvas.width }, (_, x) => data[4 * x + 3]! > 127);
}

/** Random stories: days, spans, and now and then an era. */
function storyOf(random: () => number): NewsItem[] {
  const upTo = (most: number): number => Math.floor(random() * most);
  return Array.from({ length: 3 + upTo(60) }, (_, i) => {
    const start = day('2020-01-01') + upTo(900) * DAY;
    return {
      id: `r${String(i)}`,
      title: `Headline ${String(i)} ${'of words '.repeat(upTo(7))}`.trim(),
      start,
      ...(upTo(4) === 0 ? { end: start + (1 + upTo(300)) * DAY } : {}),
      importance: upTo(11),
      themes: [['Economy'], ['Culture'], ['Economy', 'Culture']][upTo(3)]!,
      kind: upTo(15) === 0 ? 'era' : 'event',
    };
  });
}

describe('the picture of a time that runs to the left', () => {
  afterEach(clean);

  it('is the other one seen in a mirror, texts and all that stands over it (seed 11, 14 stories)', async () => {
    await setViewport({ width: 1000, height: 700 });
    const random = seededRandom(11);
    const element = await mount();
    let compared = 0;
    for (let i = 0; i < 14; i++) {
      element.items = storyOf(random);
      element.lanes = i % 3 === 2 ? 'theme' : 'none';
      await element.updateComplete;
      await element.loaded;
      const start = day('2020-01-01') + random() * 600 * DAY;
      const view = [start, start + (30 + random() * 800) * DAY] as const;
      const seen = async (
        direction: 'ltr' | 'rtl',
      ): Promise<[Map<string, readonly [number, number]>, boolean[]]> => {
        element.timeDirection = direction;
        element.view = view;
        await element.updateComplete;
        return [boxesOf(element), marksOf(element)];
      };
      const [there, marks] = await seen('ltr');
      const [here, turned] = await seen('rtl');
      compared += there.size;
      expect([...here.keys()].sort(), `story ${String(i)}`).to.deep.equal([...there.keys()].sort());
      for (const [key, [left, right]] of there) {
        expect(here.get(key)![0], `${key} of story ${String(i)}`).to.be.closeTo(-right, 1);
        expect(here.get(key)![1], `${key} of story ${String(i)}`).to.be.closeTo(-left, 1);
      }
      const apart = turned.filter((inked, x) => inked !== marks.at(-1 - x)).length;
      expect(apart, `px of story ${String(i)}`).to.be.at.most(turned.length * 0.02);
    }
    expect(compared).to.be.greaterThan(100);
  });

  it('follows the text with auto, also when that turns', async () => {
    const element = await mount({ items: MARCH, timeDirection: 'auto' });
    const rtl = (): boolean => {
      const [first, last] = ['Event 1', 'Event 4'].map((title) =>
        label(element, title).getBoundingClientRect(),
      );
      return first!.right > last!.right;
    };
    expect(rtl()).to.equal(false);
    document.documentElement.dir = 'rtl';
    await until(rtl);
    document.documentElement.removeAttribute('dir');
    await until(() => !rtl());
    element.dir = 'rtl';
    await until(rtl);
    element.timeDirection = 'ltr';
    await until(() => !rtl());
  });

  it('is read in the order of time, and the plot keeps its own order of writing', async () => {
    const element = await mount({ items: MARCH, timeDirection: 'rtl' });
    const order = headlines(element).filter((text) => text.startsWith('Event'));
    expect(order).to.deep.equal([...order].sort((a, b) => Number(a.slice(6)) - Number(b.slice(6))));
    expect(find(element, '.grip.start').compareDocumentPosition(find(element, '.grip.end'))).to.equal(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
  });

  it('marks what runs in from before at the right, and puts its date after its name', async () => {
    const items = [...MARCH, { id: 'long', start: '2025-01-01', end: '2025-03-20', title: 'A long one' }];
    const element = await mount({ items, timeDirection: 'rtl' });
    element.view = [day('2025-03-02'), day('2025-03-08')];
    await element.updateComplete;
    const name = all(element, '.strip .label').find((l) => textOf(l).startsWith('A long one'))!;
    expect(getComputedStyle(name, '::before').content).to.match(/^"›"/);
    const [title, date] = [...name.children].map((node) => node.getBoundingClientRect());
    expect(date!.right).to.be.at.most(title!.left);
    const plot = find(element, '.plot').getBoundingClientRect();
    expect(plot.right - name.getBoundingClientRect().right).to.be.closeTo(4, 1);
  });

  it('has the way to what was before at the right of an empty window', async () => {
    const items = [
      { start: '2001', title: 'Before' },
      { start: '2021', title: 'After' },
    ];
    const element = await mount({ items, timeDirection: 'rtl' });
    element.view = ['2009', '2011'];
    await until(() => all(element, '.gap button').length === 2);
    const [before, after] = all(element, '.gap button');
    expect(textOf(before)).to.equal('2001');
    expect(before!.getBoundingClientRect().left).to.be.greaterThan(after!.getBoundingClientRect().right);
    const icon = before!.querySelector('.icon')!;
    expect(icon.getBoundingClientRect().left).to.be.greaterThan(middle(before!).x);
    expect(getComputedStyle(icon).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
  });

  it('names the arrow that goes back first in the help', async () => {
    const element = await mount({ items: MARCH, timeDirection: 'rtl' });
    stop(element).focus();
    await press('?');
    await until(() => all(element, 'dialog[open] dd').length > 0);
    expect(textOf(all(element, 'dialog[open] dd')[0])).to.equal('→←');
    await press('Escape');
  });

  it('spaces evenly from the right too', async () => {
    const items = ['1918-05-28', '1918-05-30', '1988-02-20', '2023-09-19'].map((date) => ({
      start: day(date),
      title: date,
    }));
    const element = await mount({ items, spacing: 'even', timeDirection: 'rtl' });
    stop(element).focus();
    await press('Home');
    const places: number[] = [];
    for (let i = 0; i < items.length; i++) {
      places.push(middle(stop(element)).x);
      await press('ArrowLeft');
    }
    const steps = places.slice(1).map((x, i) => places[i]! - x);
    for (const step of steps) expect(step).to.be.closeTo(steps[0]!, 3);
    expect(steps[0]).to.be.greaterThan(100);
  });

  it('prints as it is seen', async () => {
    const element = await mount({ items: MARCH, timeDirection: 'rtl' });
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      return all(element, '.print > svg').length === 1;
    });
    const places = (title: string): [number, string | null] => {
      const text = all(element, '.print svg text').find((node) => node.textContent === title)!;
      return [Number(text.closest('svg')!.getAttribute('x')), text.getAttribute('text-anchor')];
    };
    const [[first, anchor], [later]] = [places('Event 1'), places('Event 4')];
    expect(first).to.be.greaterThan(later);
    expect(anchor).to.equal('end');
    dispatchEvent(new Event('afterprint'));
  });

  it('where time runs down only the strip under the plot is turned', async () => {
    const element = await mount({ items: MARCH, orientation: 'vertical', timeDirection: 'rtl' });
    element.view = [day('2025-03-02'), day('2025-03-04')];
    await element.updateComplete;
    const plot = find(element, '.plot').getBoundingClientRect();
    expect(label(element, 'Event 2').getBoundingClientRect().left - plot.left).to.be.within(60, 180);
    const overview = find(element, '.overview').getBoundingClientRect();
    expect(middle(find(element, '.window')).x).to.be.greaterThan((overview.left + overview.right) / 2);
    stop(element).focus();
    await press('ArrowDown');
    const name = stop(element).getAttribute('aria-label');
    await press('ArrowRight');
    expect(stop(element).getAttribute('aria-label')).not.to.equal(name);
  });
});
