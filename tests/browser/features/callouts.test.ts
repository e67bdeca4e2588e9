import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag, emulateMedia, itNeeds, setViewport } from '../../support/commands.js';
import {
  all,
  clean,
  find,
  frame,
  inPlot,
  mount,
  settled,
  textOf,
  until,
  viewOf,
} from '../element/support.js';

const ITEMS = [
  { id: 'a', start: '2020-03-01', title: 'First talks are held in Geneva', importance: 9 },
  {
    id: 'b',
    start: '2021-02-01',
    end: '2021-09-01',
    title: 'The siege',
    callout: 'seven months without roads',
  },
  { id: 'c', start: '2022-05-05', title: 'A treaty is initialled', callout: 'first since 1991' },
  { id: 'd', start: '2023-05-05', title: 'Borders open again', importance: 9 },
];

const callouts = (element: Element): string[] =>
  all(element, '.callout').map((box) => [...box.children].map((line) => line.textContent).join(' '));

async function shown(element: NewsTimeline, count: number): Promise<void> {
  await until(() => all(element, '.callout').length === count);
}

/** Nothing glides any more. */
async function still(element: NewsTimeline): Promise<void> {
  await until(() => element.shadowRoot!.getAnimations().length === 0);
}

const tops = (element: Element): ReadonlyMap<string, number> =>
  new Map(all(element, '.callout').map((box) => [textOf(box), box.getBoundingClientRect().top]));

/** Px from the top of each callout before and during a motion, which is begun anew where a frame came late: it had come to rest. */
async function moved(
  element: NewsTimeline,
): Promise<readonly [ReadonlyMap<string, number>, ReadonlyMap<string, number>]> {
  const PAUSE = 100; // ms; the element takes windows that follow within 140 for one motion
  for (;;) {
    await settled(element);
    await still(element);
    const before = tops(element);
    const from = viewOf(element);
    const plot = find(element, '.plot');
    let late = false;
    for (let step = 0; step < 5 && !late; step++) {
      const turned = performance.now();
      plot.dispatchEvent(new WheelEvent('wheel', { deltaX: 12, bubbles: true, cancelable: true }));
      await frame();
      await frame();
      late = performance.now() - turned > PAUSE;
    }
    expect(viewOf(element)).not.to.deep.equal(from);
    if (!late) return [before, tops(element)];
  }
}

function overlaps(element: Element): string[] {
  const boxes = all(element, '.callout, .labels .label').map(
    (node) => [textOf(node), node.getBoundingClientRect()] as const,
  );
  return boxes.flatMap(([name, a], i) =>
    boxes
      .slice(i + 1)
      .filter(([, b]) => a.left < b.right && b.left < a.right && a.top < b.bottom - 1 && b.top < a.bottom - 1)
      .map(([other]) => `${name} / ${other}`),
  );
}

describe('callouts', () => {
  afterEach(async () => {
    clean();
    document.body.querySelectorAll('main').forEach((node) => node.remove());
    await emulateMedia({});
  });

  it('stand beside the marks of items that have any, over no headline', async () => {
    const element = await mount({ items: ITEMS });
    await shown(element, 2);
    expect(callouts(element).sort()).to.deep.equal(['first since 1991', 'seven months without roads']);
    expect(overlaps(element)).to.deep.equal([]);
    const plot = find(element, '.plot').getBoundingClientRect();
    for (const box of all(element, '.callout')) {
      const { left, right, top, bottom } = box.getBoundingClientRect();
      expect(left >= plot.left && right <= plot.right && top >= plot.top && bottom <= plot.bottom).to.equal(
        true,
      );
      for (const line of box.children) expect(line.scrollWidth).to.be.at.most(box.clientWidth + 1);
    }
  });

  it('go with the window, and are no more than five', async () => {
    const items = Array.from({ length: 12 }, (_, i) => ({
      start: `20${10 + i}-06-01`,
      title: `Event ${i}`,
      callout: `Words ${i}`,
    }));
    const element = await mount({ items });
    await until(() => all(element, '.callout').length > 2);
    expect(all(element, '.callout').length).to.be.at.most(5);
    element.view = '2014-01-01/2015-01-01';
    await settled(element);
    await until(() => callouts(element).join() === 'Words 4');
    element.filter = { text: 'Event 9' };
    await shown(element, 0);
  });

  it('have room before ordinary headlines, among three hundred', async () => {
    await setViewport({ width: 1280, height: 720 });
    const items = Array.from({ length: 300 }, (_, i) => ({
      id: `i${i}`,
      start: Date.UTC(2015, 0, 1) + ((i * 7919) % 300) * 9 * 86_400_000,
      title: `Parliament votes, ${i}`,
      importance: i % 60 === 30 ? 8 : i === 0 ? 10 : i % 8,
      ...(i % 60 === 30 ? { callout: `the longest debate since the one of ${1900 + i}` } : {}),
    }));
    const element = await mount({ items });
    await shown(element, 5);
    await still(element);
    expect(overlaps(element)).to.deep.equal([]);
    expect(all(element, '.labels .label').length).to.be.greaterThan(8);
    // as the window moves, none jumps: it keeps to its headline, or goes
    const [before, now] = await moved(element);
    expect(now.size).to.be.greaterThan(0);
    for (const [text, top] of before) if (now.has(text)) expect(now.get(text), text).to.be.closeTo(top, 0.5);
    const { x, y } = inPlot(element, 0.5, 0.1);
    await drag({ x, y }, { x: x - 60, y });
    await settled(element);
    await still(element);
    expect(all(element, '.callout').length).to.be.greaterThan(0);
    expect(overlaps(element)).to.deep.equal([]);
    await setViewport({ width: 800, height: 600 });
  });

  it('stand in the room between headlines where time runs down, in both directions of writing', async () => {
    const main = document.createElement('main');
    main.style.width = '380px';
    document.body.append(main);
    const element = await mount({ items: ITEMS }, main);
    await shown(element, 2);
    expect(overlaps(element)).to.deep.equal([]);
    main.dir = 'rtl';
    const other = await mount({ items: ITEMS, locale: 'ar' }, main);
    await shown(other, 2);
    expect(overlaps(other)).to.deep.equal([]);
  });

  it('stand where time runs to the left', async () => {
    const element = await mount({ items: ITEMS, timeDirection: 'rtl' });
    await shown(element, 2);
    expect(overlaps(element)).to.deep.equal([]);
  });

  it('are text, whatever is in them', async () => {
    const element = await mount({ items: [{ ...ITEMS[2]!, callout: '<img src=x onerror=alert(1)>' }] });
    await shown(element, 1);
    expect(all(element, '.callout img')).to.deep.equal([]);
    expect(callouts(element)[0]).to.contain('<img');
  });

  it('are read in the card, before the summary', async () => {
    const element = await mount({ items: [{ ...ITEMS[2]!, id: 'told', summary: 'More of it.' }] });
    element.select('told');
    await until(() => all(element, '.card .summary').length === 1);
    expect(find(element, '.card .summary').textContent).to.equal(`${ITEMS[2]!.callout}\nMore of it.`);
  });

  it('are on paper', async () => {
    const element = await mount({ items: ITEMS });
    await shown(element, 2);
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      return all(element, '.print').length === 1;
    });
    await element.updateComplete;
    const printed = all(element, '.print svg text')
      .map((node) => node.textContent)
      .join(' ');
    expect(printed).to.contain('first since 1991');
    dispatchEvent(new Event('afterprint'));
  });

  it('are heard in the name of the mark, and not a second time', async () => {
    const element = await mount({ items: ITEMS });
    await shown(element, 2);
    expect(find(element, '.callouts').getAttribute('aria-hidden')).to.equal('true');
    const stop = find(element, '.stop:not([hidden])');
    stop.focus();
    for (let i = 0; i < 2; i++)
      stop.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, composed: true }));
    await until(() =>
      all(element, '.stop').some((one) => one.getAttribute('aria-label')?.includes('first since 1991')),
    );
  });

  itNeeds('media')('keep to system colours where these are forced', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const element = await mount({ items: ITEMS });
    await shown(element, 2);
    const ink = getComputedStyle(find(element, '.callout')).color;
    expect(ink).to.equal(getComputedStyle(find(element, '.labels .label')).color);
  });

  it('cost a page without any no code', async () => {
    const element = await mount({ items: ITEMS.map(({ callout: _, ...item }) => item) });
    await until(() => all(element, '.filter button').length > 0);
    expect(all(element, '.callouts')).to.deep.equal([]);
  });
});
