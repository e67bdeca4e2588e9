import { expect } from '@open-wc/testing';
import { itNeeds, setViewport } from '../../support/commands.js';
import { all, clean, day, DEMO, find, mount, textOf, until, viewOf } from '../element/support.js';

// The open card beside its mark, and the window that a lopsided story opens at.

const meets = (a: DOMRect, b: DOMRect): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

describe('an open card', () => {
  before(() => setViewport({ width: 1280, height: 800 }));
  after(() => setViewport({ width: 1000, height: 800 }));
  afterEach(clean);

  it('stands beside its mark, over neither it nor its headline, with a leader between', async () => {
    const element = await mount({ src: DEMO });
    element.style.blockSize = '680px';
    await until(() => all(element, '.labels .label').length > 10);
    const { x, y } = find(element, '.plot').getBoundingClientRect();
    for (const title of all(element, '.labels .title').map(textOf).slice(2, 9)) {
      const headline = all(element, '.labels .label').find((l) => textOf(l).startsWith(title))!;
      headline.click();
      const box = headline.getBoundingClientRect();
      const point = {
        clientX: box.x + 20,
        clientY: box.y + 8,
        bubbles: true,
        composed: true,
        pointerId: 1,
        button: 0,
      };
      for (const type of ['pointerdown', 'pointerup']) headline.dispatchEvent(new PointerEvent(type, point));
      if (element.selected === undefined) continue;
      await until(() => all(element, '.card').length > 0 && all(element, '.card[data-placed]').length > 0);
      await element.updateComplete;
      const card = find(element, '.card').getBoundingClientRect();
      const chosen = all(element, '.label.chosen')[0]!.getBoundingClientRect();
      expect(meets(card, chosen), title).to.equal(false);
      expect(card.left).to.be.at.least(x);
      expect(card.top).to.be.at.least(y);
      expect(find(element, '.leader path').getAttribute('d'), title).to.match(/^M/);
      element.select(undefined);
      await element.updateComplete;
    }
  });

  itNeeds('narrow')('as a sheet leaves its mark in sight, where time runs down', async () => {
    await setViewport({ width: 390, height: 844 });
    const element = await mount({
      items: Array.from({ length: 12 }, (_, i) => ({
        id: `e${i}`,
        start: `2025-${String(i + 1).padStart(2, '0')}-10`,
        title: `Event ${i}`,
        summary: 'A summary of some words. '.repeat(6),
      })),
    });
    element.select('e10');
    await until(() => all(element, '.card').length > 0);
    const start = viewOf(element)[0];
    await until(() => viewOf(element)[0] > start);
    await until(
      () =>
        find(element, '.label.chosen').getBoundingClientRect().bottom <
        find(element, '.card').getBoundingClientRect().top,
    );
  });
});

describe('the window that a timeline opens at', () => {
  afterEach(clean);
  const story = Array.from({ length: 30 }, (_, i) => ({
    start: day('2022-01-01') + i * 9 * 86_400_000,
    title: `Event ${i}`,
  }));
  const lopsided = [{ start: day('1950-05-01'), title: 'Outlier' }, ...story];

  it('leaves out an outlier, says so, and has a way to everything', async () => {
    const element = await mount({ items: lopsided });
    expect(viewOf(element)[0]).to.be.greaterThan(day('2021-01-01'));
    const note = find(element, '.opening');
    expect(textOf(note)).to.contain('30 of 31 events');
    note.querySelector('button')!.click();
    await until(() => viewOf(element)[0] < day('1950-05-01'));
    await until(() => all(element, '.opening').length === 0);
  });

  it('is everything with fit, and where the story is not lopsided', async () => {
    for (const settings of [{ items: lopsided, initialView: 'fit' }, { items: story }]) {
      const element = await mount(settings);
      expect(viewOf(element)[0]).to.be.at.most(settings.items[0]!.start);
      expect(all(element, '.opening')).to.have.length(0);
      clean();
    }
  });

  it('is that of a month for the day of a single event', async () => {
    const element = await mount({ items: [{ start: '2024-05-03', title: 'One' }] });
    const [from, to] = viewOf(element);
    expect((to - from) / 86_400_000).to.be.within(28, 40);
  });
});
