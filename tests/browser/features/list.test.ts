import { expect } from '@open-wc/testing';
import { press, setViewport } from '../../support/commands.js';
import {
  DAY,
  DEMO,
  MARCH,
  all,
  clean,
  day,
  demoItems,
  find,
  focused,
  headlines,
  listen,
  mount,
  settled,
  textOf,
  until,
  viewOf,
} from '../element/support.js';
import { button, listed, mountList, rows, rowsInView } from './support.js';

describe('axis and list', () => {
  afterEach(clean);

  it('shows the axis unless the layout says list, and keeps the code of the list away until then', async () => {
    const element = await mount({ items: MARCH });
    expect(element.layout).to.equal('axis');
    expect(all(element, '.list')).to.deep.equal([]);
    expect(find(element, '.plot').checkVisibility()).to.equal(true);
    element.layout = 'list';
    await listed(element);
    expect(find(element, '.plot').checkVisibility()).to.equal(false);
    expect(find(element, '.overview').checkVisibility()).to.equal(false);
  });

  it('left to the element, is the list where an axis would be cramped, and the axis where there is room', async () => {
    const element = await mount({ items: MARCH, ...({ layout: 'auto' } as object) });
    expect(all(element, '.list')).to.deep.equal([]);
    element.style.width = '240px';
    await listed(element);
    expect(find(element, '.plot').checkVisibility()).to.equal(false);
    element.style.width = '600px';
    await until(() => find(element, '.plot').checkVisibility());
    expect(all(element, '.list')).to.deep.equal([]);
    element.style.width = '240px';
    await listed(element);
    button(element, 'Timeline').click();
    await element.updateComplete;
    expect(element.layout).to.equal('axis');
    expect(find(element, '.plot').checkVisibility()).to.equal(true);
  });

  it('left to the element, is the list from the first picture on where that is cramped', async () => {
    const box = document.createElement('div');
    box.style.width = '240px';
    const element = document.createElement('news-timeline');
    Object.assign(element, { items: MARCH, layout: 'auto', locale: 'en' });
    box.append(element);
    document.body.append(box);
    await element.updateComplete;
    expect(rows(element)).to.have.length(11);
    box.remove();
  });

  it('counts no missing headlines where every event has its row', async () => {
    const day = Array.from({ length: 40 }, (_, i) => ({ start: '2025-03-01', title: `Event ${i}` }));
    const element = await mount({ items: day });
    expect(textOf(find(element, '.status'))).to.contain('without headline');
    element.layout = 'list';
    await listed(element);
    expect(textOf(find(element, '.status'))).to.not.contain('without headline');
  });

  it('comes from the attribute', async () => {
    const element = document.createElement('news-timeline');
    element.setAttribute('layout', 'list');
    element.setAttribute('locale', 'en');
    element.items = MARCH;
    document.body.append(element);
    await listed(element);
    expect(rows(element)).to.have.length(11);
    element.remove();
  });

  it('lists the same events in the same order as the source, with date, place, theme and link', async () => {
    const items = [
      { id: 'a', start: '2025-03-01', title: 'One', countries: ['AM'], themes: ['Law'], importance: 9 },
      { id: 'b', start: '2025-04-02', title: 'Two', url: 'https://example.org/two', source: 'Post' },
    ];
    const element = await mountList({ items });
    expect(rows(element)).to.deep.equal(['One', 'Two']);
    const [first, second] = all(element, '.list-item');
    expect(textOf(first)).to.match(/2025/).and.to.contain('Armenia').and.to.contain('Law');
    expect(second?.querySelector('a')?.href).to.equal('https://example.org/two');
    expect(second?.querySelector('a')?.textContent).to.contain('Post');
    expect(all(element, '.list-row')[0]?.className).to.contain('strong-row');
  });

  it('groups by year where events are rare, by month, and by day where they are many', async () => {
    const spread = (step: number, count: number): { start: number; title: string }[] =>
      Array.from({ length: count }, (_, i) => ({ start: day('2020-01-01') + i * step, title: `E${i}` }));
    const element = await mountList({ items: spread(400 * DAY, 6) });
    const laneHeaders = (): string[] => all(element, '.list-heading').map(textOf);
    expect(laneHeaders().slice(0, 2)).to.deep.equal(['2020', '2021']);
    element.items = spread(10 * DAY, 12);
    await until(() => laneHeaders()[0] === 'January 2020');
    element.items = spread(DAY / 10, 100);
    await until(() => /Jan 1, 2020|1 Jan 2020/.test(laneHeaders()[0] ?? ''));
  });

  it('has each heading in line with its first headline, and no text over another', async () => {
    await setViewport({ width: 1280, height: 720 });
    const element = await mountList({ src: DEMO, images: 'load' });
    await until(() => all(element, '.list-picture').length > 0);
    const baseline = (text: Element): number => {
      const mark = document.createElement('span');
      mark.style.cssText = 'display: inline-block';
      text.prepend(mark);
      const { bottom } = mark.getBoundingClientRect();
      mark.remove();
      return bottom;
    };
    for (const group of all(element, '.list-group')) {
      const heading = group.querySelector('.list-heading')!;
      const title = group.querySelector('.list-title')!;
      expect(baseline(title), textOf(title)).to.be.closeTo(baseline(heading), 2);
      expect(heading.getBoundingClientRect().height, textOf(heading)).to.be.lessThan(40);
    }
    for (const row of all(element, '.list-row')) {
      const parts = [...row.querySelectorAll('.list-title, .list-summary, .list-facts')];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      boxes.slice(1).forEach((box, i) => expect(box.top).to.be.at.least(boxes[i]!.bottom - 1));
      expect(boxes.at(-1)!.bottom).to.be.at.most(row.getBoundingClientRect().bottom);
    }
  });

  it('is held by the same filter and counts', async () => {
    const element = await mountList({ items: MARCH });
    element.filter = { facets: { country: ['GE'] } };
    await until(() => rows(element).length === element.counts.matched);
    expect(rows(element)).to.deep.equal(['Event 1', 'Event 3', 'Event 5', 'Event 7', 'Event 9']);
    expect(textOf(find(element, '.matched'))).to.equal('5 of 11 events');
    element.filter = { text: 'nowhere' };
    await until(() => textOf(find(element, '.list-frame')).includes('Nothing matches'));
  });

  it('is switched to and back by two buttons that say which is shown', async () => {
    const element = await mount({ items: MARCH });
    const pressed = (): string[] =>
      all(element, '[part="layout"] button')
        .filter((b) => b.getAttribute('aria-pressed') === 'true')
        .map(textOf);
    expect(pressed()).to.deep.equal(['Timeline']);
    button(element, 'List').click();
    await listed(element);
    expect(pressed()).to.deep.equal(['List']);
    expect(element.layout).to.equal('list');
    button(element, 'Timeline').click();
    await element.updateComplete;
    expect(all(element, '.list')).to.deep.equal([]);
    await until(() => headlines(element).length > 3);
  });

  it('begins where the axis stands, and leaves the axis there when nobody scrolled', async () => {
    const element = await mount({ items: await demoItems() });
    element.view = '2020-11-01/2021-02-01';
    await element.updateComplete;
    const before = viewOf(element);
    const [first] = element.counts.matched ? headlines(element) : [];
    expect(first).to.be.a('string');
    button(element, 'List').click();
    await listed(element);
    await until(() => {
      const row = all(element, '.list-row').find((r) => textOf(r).includes(rowsInView(element)[0] ?? '-'));
      return /(Nov|Dec) .*2020|2020/.test(textOf(row));
    });
    button(element, 'Timeline').click();
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(before);
  });

  it('takes the axis along to where the list has been scrolled', async () => {
    const items = Array.from({ length: 400 }, (_, i) => ({
      id: `i${i}`,
      start: day('2020-01-01') + i * DAY,
      title: `Event ${i}`,
    }));
    const element = await mount({ items });
    element.view = '2020-01-01/2020-01-20';
    await element.updateComplete;
    const [start, end] = viewOf(element);
    element.layout = 'list';
    await listed(element);
    const list = find(element, '.list');
    list.scrollTop = 300 * 58;
    await until(() => rowsInView(element).includes('Event 302'));
    const top = Number(rowsInView(element)[0]?.slice(6));
    element.layout = 'axis';
    await element.updateComplete;
    const now = viewOf(element);
    expect(now[1] - now[0]).to.be.closeTo(end - start, 1);
    const at = day('2020-01-01') + top * DAY;
    expect(now[0] <= at && at < now[1], `${top}`).to.equal(true);
  });

  it('shares the selection: a row opens the card, and the chosen row is marked', async () => {
    const element = await mountList({ items: MARCH });
    const heard = listen(element, 'nt-select');
    all(element, '.list-row')[2]?.click();
    await element.updateComplete;
    const id = element.selected;
    expect(heard.map((event) => event.detail['id'])).to.deep.equal([id]);
    expect(all(element, '.list-row[aria-current="true"]')).to.have.length(1);
    element.layout = 'axis';
    await settled(element);
    expect(element.selected).to.equal(id);
    expect(textOf(find(element, '.card-title'))).to.equal(rows(await again(element))[2]);
  });

  it('gives focus back to the row when its card is closed by Escape', async () => {
    const element = await mountList({ items: MARCH });
    all(element, '.list-row')[4]?.focus();
    await press('Enter');
    await until(() => all(element, '.card').length === 1);
    find(element, '.card .close').focus();
    await press('Escape');
    await until(() => focused(element) === all(element, '.list-row')[4]);
    expect(element.selected).to.equal(undefined);
  });

  it('brings what select() names into view', async () => {
    const items = Array.from({ length: 400 }, (_, i) => ({
      id: `i${i}`,
      start: day('2020-01-01') + i * DAY,
      title: `Event ${i}`,
    }));
    const element = await mountList({ items });
    element.select('i250');
    await until(() => rowsInView(element).includes('Event 250'));
  });

  it('is the first stop of the keyboard, hidden until it has focus, and takes the focus along', async () => {
    const element = await mount({ items: MARCH });
    document.body.tabIndex = -1;
    document.body.focus();
    await press('Tab');
    expect(textOf(focused(element))).to.equal('Skip to the list of 11 events');
    expect(focused(element)?.className).to.contain('skip');
    await press('Enter');
    await until(() => focused(element)?.className.includes('list-row') ?? false);
    document.body.removeAttribute('tabindex');
  });

  it('is accessible', async () => {
    const element = await mountList({ items: MARCH });
    await expect(element).to.be.accessible();
  });
});

async function again(element: Parameters<typeof listed>[0]): Promise<Element> {
  element.layout = 'list';
  await listed(element);
  return element;
}
