import { expect } from '@open-wc/testing';
import type { NewsItem } from '../../../src/items/item.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { itNeeds, press, setViewport } from '../../support/commands.js';
import {
  DAY,
  all,
  clean,
  day,
  find,
  focused,
  mount,
  settled,
  textOf,
  until,
  viewOf,
} from '../element/support.js';
import { button, listed, mountList } from './support.js';

const PHONE = { width: 390, height: 844 };

const many = (count: number, from = 0): readonly NewsItem[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `i${i + from}`,
    start: day('2001-01-01') + (i + from) * DAY,
    title: `Event ${i + from}`,
  }));

const nameOf = (row: Element): string => textOf(row.querySelector('.list-title') ?? undefined);

/** Rows below what stays at the top of the screen, with their px from its top. */
function rowsOnScreen(element: Element): ReadonlyMap<string, number> {
  const bars = all(element, '.filter, .year-jump').map((bar) => bar.getBoundingClientRect().bottom);
  const top = Math.max(0, ...bars.filter((y) => y < innerHeight / 2));
  const boxes = all(element, '.list-row').map((row) => [nameOf(row), row.getBoundingClientRect()] as const);
  return new Map(
    boxes.filter(([, b]) => b.top >= top - 4 && b.bottom <= innerHeight + 4).map(([n, b]) => [n, b.top]),
  );
}

const first = (element: Element): string => [...rowsOnScreen(element).keys()][0] ?? '';
const paged = (element: Element): boolean => find(element, '.frame').hasAttribute('data-paged');

/** An article with the timeline in it. */
async function inArticle(items: readonly NewsItem[]): Promise<NewsTimeline> {
  const page = document.createElement('main');
  const before = document.createElement('p');
  before.style.height = '300px';
  const after = before.cloneNode() as HTMLElement;
  page.append(before, after);
  document.body.append(page);
  const element = await mountList({ items });
  before.after(element);
  await listed(element);
  await until(() => paged(element));
  return element;
}

describe('the list on a phone', () => {
  beforeEach(async () => {
    await setViewport(PHONE);
    document.body.style.margin = '0';
  });
  afterEach(async () => {
    clean();
    document.body.querySelectorAll('main').forEach((page) => page.remove());
    document.body.removeAttribute('style');
    await setViewport({ width: 800, height: 600 });
  });

  itNeeds('narrow')('scrolls with the page, in no box of its own, and leads to its last row', async () => {
    const element = await inArticle(many(300));
    const list = find(element, '.list');
    expect(getComputedStyle(list).overflowY).to.equal('visible');
    expect(list.scrollHeight).to.equal(list.clientHeight);
    expect(scrollY).to.equal(0);
    scrollTo(0, 300 * 84 + 300 - innerHeight + 130);
    await until(() => rowsOnScreen(element).has('Event 299'));
  });

  itNeeds('narrow')('begins where the axis was, near its end too, and leads back there', async () => {
    const page = document.body.appendChild(document.createElement('main'));
    page.innerHTML = '<p style="height: 60px"></p><p style="height: 900px">What comes after it.</p>';
    const element = await mount({ items: many(60) }, page);
    page.firstElementChild!.after(element);
    await until(() => all(element, '.labels .label').length > 0);
    element.view = ['2001-02-18', '2001-03-20'];
    await settled(element);
    const before = viewOf(element);
    button(element, 'List').click();
    await listed(element);
    await until(() => paged(element) && rowsOnScreen(element).has('Event 48'));
    await settled(element);
    expect(first(element)).to.equal('Event 48');
    button(element, 'Timeline').click();
    await until(() => all(element, '.labels .label').length > 0);
    await settled(element);
    expect(viewOf(element)).to.deep.equal(before);
  });

  for (const width of [390, 320])
    itNeeds('narrow')(
      `cuts no fact and no word, and no line begins with a sign between, ${width} px`,
      async () => {
        await setViewport({ width, height: 844 });
        const element = await inArticle(
          [
            ['Vote', ['AZ'], 'Politics'],
            ['First post-war meeting of the three leaders in Moscow', ['AZ', 'AM', 'RU'], 'Diplomacy'],
            ['Ceasefire', ['AZ', 'AM', 'US', 'GB'], 'International organisations'],
            ['Trilateral statement ends the 44-day war', ['AZ', 'AM', 'RU', 'US', 'GB', 'TR', 'KZ'], 'Talks'],
          ].map(([title, countries, theme], i) => ({
            start: `2020-10-1${i}`,
            title: title as string,
            countries: countries as string[],
            themes: [theme as string],
            url: 'https://example.org/',
          })),
        );
        await until(() => all(element, '.list-row').length === 4);
        expect(textOf(find(element, '.list-heading'))).to.equal('Oct 2020');
        for (const row of all(element, '.list-row')) {
          const facts = row.querySelector('.list-facts')!.getBoundingClientRect();
          const title = row.querySelector('.list-title')!;
          expect(title.scrollHeight, nameOf(row)).to.be.at.most(title.clientHeight);
          expect(title.getBoundingClientRect().bottom).to.be.at.most(facts.top + 1);
          expect(facts.bottom).to.be.at.most(row.getBoundingClientRect().bottom + 1);
          const seen = [...row.querySelectorAll('.list-lines > *')]
            .map((fact) => ({ fact, box: fact.getBoundingClientRect() }))
            .filter(({ box }) => box.left < facts.right && box.top < facts.bottom - 1);
          expect(seen.length, nameOf(row)).to.be.at.least(1);
          let line = -Infinity;
          for (const { fact, box } of seen) {
            expect(box.bottom, textOf(fact)).to.be.at.most(facts.bottom + 1);
            expect(box.right, textOf(fact)).to.be.at.most(facts.right + 1);
            expect(fact.scrollWidth, textOf(fact)).to.be.at.most(fact.clientWidth);
            const words = fact.querySelector('bdi')!.getBoundingClientRect();
            if (box.top > line + 9) expect(words.left, textOf(fact)).to.be.closeTo(facts.left, 1);
            line = box.top;
          }
        }
      },
    );

  itNeeds('narrow')('has few rows in the page where 10,000 are listed', async () => {
    const element = await inArticle(many(10_000));
    for (const top of [0, 5000, 300_000, 600_000]) {
      scrollTo(0, top);
      await until(() => rowsOnScreen(element).size > 3);
      expect(all(element, '.list-row').length).to.be.lessThan(60);
    }
    scrollTo(0, document.documentElement.scrollHeight);
    await until(() => all(element, '.list-row').some((row) => nameOf(row) === 'Event 9999'));
  });

  itNeeds('narrow')('keeps the bar and the way to a year in sight, over no row', async () => {
    const element = await inArticle(many(3000));
    const years = find(element, '.year-jump select') as HTMLSelectElement;
    scrollTo(0, 4000);
    await until(() => first(element) !== '');
    expect(find(element, '.filter').getBoundingClientRect().top).to.equal(0);
    expect(years.getBoundingClientRect().top).to.be.within(40, 60);
    years.selectedIndex = [...years.options].findIndex((option) => option.text === '2005');
    years.dispatchEvent(new Event('change'));
    await until(() => first(element) === 'Event 1461');
  });

  itNeeds('narrow')('moves no row when items come above it, wherever the page stands', async () => {
    const all = many(400, 100);
    const element = await inArticle(all);
    let items: readonly NewsItem[] = all;
    let from = 100;
    for (const top of [0, 200, 3000, 300 + 400 * 84 - 500]) {
      scrollTo(0, top);
      await until(() => rowsOnScreen(element).size > 3);
      const before = rowsOnScreen(element);
      items = [...many(3, (from -= 3)), ...items];
      element.items = items;
      await until(() => element.counts.matched === items.length);
      await element.updateComplete;
      await until(() => {
        const after = rowsOnScreen(element);
        return [...before].every(([name, y]) => Math.abs((after.get(name) ?? Infinity) - y) <= 1);
      });
    }
  });

  itNeeds('narrow')(
    'does not take the page to itself on its own, but where the reader asks for it',
    async () => {
      const main = document.createElement('main');
      const before = document.createElement('p');
      before.style.height = '200px';
      main.append(before);
      document.body.append(main);
      const element = await mount({ items: many(300), initialView: '2001-06-01/2001-07-01' }, main);
      await until(() => all(element, '.filter button').length > 0);
      button(element, 'List').click();
      await listed(element);
      await until(() => first(element) === 'Event 151');
      element.remove();
      scrollTo(0, 0);
      const other = await mount(
        { initialView: '2001-06-01/2001-07-01', ...({ layout: 'list' } as object) },
        main,
      );
      other.items = many(300);
      await listed(other);
      await until(() => paged(other) && first(other) === 'Event 0');
      expect(scrollY).to.equal(0);
    },
  );

  itNeeds('narrow')('goes with the arrows, which keep the row below the bar', async () => {
    const element = await inArticle(many(300));
    all(element, '.list-row')[0]?.focus();
    for (let i = 0; i < 14; i++) await press('ArrowDown');
    await until(() => textOf(focused(element)).includes('Event 14') && rowsOnScreen(element).has('Event 14'));
    for (let i = 0; i < 12; i++) await press('ArrowUp');
    await until(() => textOf(focused(element)).includes('Event 2') && rowsOnScreen(element).has('Event 2'));
    await press('End');
    await until(
      () => textOf(focused(element)).includes('Event 299') && rowsOnScreen(element).has('Event 299'),
    );
  });

  itNeeds('narrow')('scrolls in a box where the author has given the element a height', async () => {
    const element = await mountList({ items: many(300) });
    element.style.height = '600px';
    element.items = many(301);
    const list = find(element, '.list');
    await until(() => !paged(element) && list.scrollHeight > list.clientHeight + 1000);
    expect(getComputedStyle(list).overflowY).to.equal('auto');
    expect(list.getBoundingClientRect().bottom).to.be.lessThan(element.getBoundingClientRect().bottom + 1);
  });

  itNeeds('narrow')('scrolls in a box where a page does not scroll', async () => {
    const page = document.createElement('main');
    page.style.cssText = 'height: 500px; overflow: hidden';
    document.body.append(page);
    const element = await mount({ items: many(300), ...({ layout: 'list' } as object) }, page);
    await listed(element);
    const list = find(element, '.list');
    await until(() => list.scrollHeight > list.clientHeight + 1000);
    expect(paged(element)).to.equal(false);
  });

  itNeeds('narrow')('opens a card that stays on the screen while the page scrolls', async () => {
    const element = await inArticle(many(300));
    scrollTo(0, 3000);
    await until(() => rowsOnScreen(element).size > 3);
    all(element, '.list-row')
      .find((row) => rowsOnScreen(element).has(nameOf(row)))
      ?.click();
    await until(() => all(element, '.card').length === 1);
    await until(() => Math.abs(find(element, '.card').getBoundingClientRect().bottom - innerHeight) < 2);
  });

  for (const width of [390, 320])
    itNeeds('narrow')(
      `tells every headline of the demo whole, in rows that hold them, ${width} px`,
      async () => {
        await setViewport({ width, height: 844 });
        const element = await mountList({ src: '/demo/south-caucasus.csv', images: 'load' });
        element.style.height = '844px';
        await until(() => all(element, '.list-picture').length > 0);
        const list = find(element, '.list');
        const met = new Set<string>();
        for (let top = 0; met.size < 44 && top < list.scrollHeight; top += 600) {
          list.scrollTop = top;
          await until(() => Math.abs(list.scrollTop - top) < 2 || list.scrollTop > list.scrollHeight - 850);
          await settled(element);
          for (const row of all(element, '.list-row')) {
            met.add(nameOf(row));
            const title = row.querySelector('.list-title')!;
            expect(title.scrollHeight, nameOf(row)).to.be.at.most(title.clientHeight + 1);
            const texts = [...row.querySelectorAll('.list-title, .list-summary, .list-facts')];
            const boxes = texts.map((text) => text.getBoundingClientRect());
            boxes.slice(1).forEach((box, i) => expect(box.top).to.be.at.least(boxes[i]!.bottom - 1));
            expect(boxes.at(-1)!.bottom, nameOf(row)).to.be.at.most(row.getBoundingClientRect().bottom);
            const summary = row.querySelector('.list-summary');
            // lines are whole or not there
            if (summary) expect(summary.clientHeight % 18, nameOf(row)).to.be.at.most(1);
          }
        }
        expect(met.size).to.equal(44);
      },
    );

  itNeeds('narrow')('cuts no headline of forty letters, beside a picture or not', async () => {
    await setViewport({ width: 320, height: 640 });
    const items = ['2020-11-10', '2021-01-11', '2021-03-04'].map((start, i) => ({
      start,
      title: 'Trilateral statement ends the 44-day war',
      summary: 'The leaders sign a statement that ends the war and brings in peacekeepers.',
      countries: ['AM', 'AZ', 'RU'],
      source: 'Wikipedia',
      url: `https://example.org/${String(i)}`,
      ...(i === 1 ? {} : { image: { src: '/demo/pictures/treaty.svg', alt: '' } }),
    }));
    const element = await mountList({ items, images: 'load' });
    await until(() => all(element, '.list-picture').length === 2);
    for (const title of all(element, '.list-title'))
      expect(title.scrollHeight).to.be.at.most(title.clientHeight + 1);
    for (const item of all(element, '.list-item')) {
      const source = item.querySelector('.list-source a')!.getBoundingClientRect();
      expect(Math.min(source.width, source.height)).to.be.at.least(24);
      for (const other of item.querySelectorAll('.list-title, .list-summary, .list-picture')) {
        const box = other.getBoundingClientRect();
        const apart = source.left >= box.right || source.top >= box.bottom - 1;
        expect(apart, `the source over ${other.className}`).to.equal(true);
      }
    }
  });
});
