import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import {
  DAY,
  all,
  clean,
  day,
  find,
  frame,
  headlines,
  inOneSeries,
  mount,
  until,
  viewOf,
} from './support.js';

/** A year of events, several a day, so that not all headlines find room. */
const YEAR = Array.from({ length: 1500 }, (_, i) => ({
  id: `y${i}`,
  start: day('2025-01-01') + i * 0.24 * DAY,
  title: `Event number ${i}`,
  importance: (i * 7) % 11,
}));
const BEGIN = day('2025-03-01');
const windowAt = (step: number): [number, number] => [BEGIN + step * DAY, BEGIN + (30 + step) * DAY];

const placed = (element: NewsTimeline): string[] =>
  all(element, '.labels .label')
    .map((l) => `${l.textContent} ${l.style.transform} ${l.style.maxWidth}`)
    .sort();
const updates = (element: NewsTimeline): { count: number } => {
  const seen = { count: 0 };
  const render = Reflect.get(element, 'render') as () => unknown;
  Reflect.set(element, 'render', () => {
    seen.count++;
    return render.call(element);
  });
  return seen;
};

/** Two elements of one width, as soon as both are drawn at it: the second may bring the page a scroll bar. */
async function pair(): Promise<readonly [NewsTimeline, NewsTimeline]> {
  const both = [await mount({ items: YEAR }), await mount({ items: YEAR })] as const;
  const width = (element: NewsTimeline): number => find(element, '.plot').clientWidth;
  const drawn = (element: NewsTimeline): number => element.scale?.range()[1] ?? 0;
  await until(() => width(both[0]) === width(both[1]) && both.every((one) => drawn(one) === width(one)));
  return both;
}

async function series(element: NewsTimeline, steps: number): Promise<void> {
  for (let step = 0; step < steps; step++) {
    element.view = windowAt(step);
    await frame();
  }
}

describe('windows that code sets one after another', () => {
  afterEach(clean);

  it('are drawn each, and the rest of the element is rendered when they stop', async () => {
    const element = await mount({ items: YEAR });
    element.view = windowAt(0);
    // code that is fetched when the page is idle renders the element once more
    await new Promise((idle) => requestIdleCallback(idle));
    await element.updateComplete;
    const seen = updates(element);
    let rendered = 0;
    const pictures = new Set<string>();
    await inOneSeries(async (tick) => {
      rendered = seen.count;
      pictures.clear();
      for (let step = 1; step <= 12; step++) {
        element.view = windowAt(step);
        tick();
        await Promise.resolve();
        pictures.add(find(element, '.window').style.transform);
        await frame();
      }
    });
    expect(pictures.size).to.be.greaterThan(8);
    expect(seen.count - rendered, 'not one for each window').to.be.lessThan(5);
    expect(viewOf(element)).to.deep.equal(windowAt(12));
    await until(
      () => find(element, '.grip.start').getAttribute('aria-valuetext')?.includes('Mar 13') ?? false,
    );
  });

  it('leave every headline in its row while they come, and end as the last of them alone would be', async () => {
    const [element, alone] = await pair();
    const rowsNow = (): Map<string, string> =>
      new Map(all(element, '.labels .label').map((l) => [l.textContent, rowOf(l)]));
    let [before, after] = [rowsNow(), rowsNow()];
    await inOneSeries(async (tick) => {
      for (const step of [0, 1, 2]) {
        element.view = windowAt(step);
        tick();
        await frame();
      }
      before = rowsNow();
      element.view = windowAt(3);
      await frame();
      tick();
      after = rowsNow();
    });
    for (const [title, row] of before) if (after.has(title)) expect(after.get(title)).to.equal(row);
    await until(() => !find(element, '.labels').hasAttribute('data-moving'));
    alone.view = windowAt(3);
    await alone.updateComplete;
    expect(placed(element)).to.deep.equal(placed(alone));
  });

  it('are complete once updateComplete resolves', async () => {
    const [element, alone] = await pair();
    await series(element, 6);
    element.view = windowAt(6);
    await element.updateComplete;
    expect(find(element, '.grip.start').getAttribute('aria-valuetext')).to.contain('Mar 7');
    alone.view = windowAt(6);
    await alone.updateComplete;
    expect(placed(element)).to.deep.equal(placed(alone));
  });

  it('do not glide to where the code that waits for them finds them', async () => {
    const element = await mount({ items: YEAR });
    await series(element, 2);
    // at once, so that on a busy machine the series does not come to rest by itself before
    element.view = windowAt(2);
    await element.updateComplete;
    const boxes = all(element, '.labels .label').map((l) => l.getBoundingClientRect().x);
    await frame();
    await frame();
    expect(all(element, '.labels .label').map((l) => l.getBoundingClientRect().x)).to.deep.equal(boxes);
    expect(find(element, '.labels').hasAttribute('data-calm')).to.equal(false);
  });

  it('of which one has nothing in common with the last is placed from scratch at once', async () => {
    const [element, alone] = await pair();
    await series(element, 3);
    element.view = windowAt(100);
    await frame();
    alone.view = windowAt(100);
    await alone.updateComplete;
    expect(placed(element)).to.deep.equal(placed(alone));
  });

  it('leave no element behind for a headline that has gone, once they stop', async () => {
    const element = await mount({ items: YEAR });
    await series(element, 40);
    await until(() => !find(element, '.labels').hasAttribute('data-moving'));
    const inView = headlines(element).map((title) => YEAR[Number(title.split(' ')[2])]!.start);
    expect(inView.every((t) => t >= windowAt(39)[0] && t < windowAt(39)[1])).to.equal(true);
  });
});

describe('the plot of 1,000,000 items', () => {
  afterEach(clean);

  it('holds at most 400 elements, moving and at rest', async function () {
    this.timeout(120_000);
    const items = Array.from({ length: 1_000_000 }, (_, i) => ({
      id: String(i),
      start: BEGIN + ((i * 7919) % 1_000_003) * 60_000,
      title: `Event number ${i}`,
      importance: i % 11,
    }));
    const element = await mount({ items });
    const count = (): number => find(element, '.plot').querySelectorAll('*').length;
    const counts = [count()];
    const [start, end] = viewOf(element);
    for (let step = 1; step <= 40; step++) {
      const half = ((end - start) / 2) * 0.75 ** step;
      element.view = [(start + end) / 2 - half, (start + end) / 2 + half];
      await frame();
      counts.push(count());
    }
    await element.updateComplete;
    counts.push(count());
    expect(headlines(element).length).to.be.greaterThan(3);
    expect(Math.max(...counts)).to.be.lessThan(401);
  });
});

const rowOf = (label: HTMLElement): string => label.style.transform.split(',')[1] ?? '';
