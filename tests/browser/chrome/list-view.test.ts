import { expect } from '@open-wc/testing';
import { listView, type ListRow, ListWindow } from '../../../src/ui/list/list-view.js';
import { press } from '../../support/commands.js';
import { type ChromeHost, frames, mount, t, until } from './support.js';

const row = (i: number): ListRow => ({
  id: `id${i}`,
  title: `Event ${i}`,
  dateText: '14 Aug 2021',
  heading: `Month ${Math.floor(i / 7)}`,
  countries: ['Armenia'],
  themes: [],
  url: 'https://example.org/',
  source: 'Reuters',
});

describe('the list', () => {
  let host: ChromeHost;
  let ids: (i: number) => ListRow;
  let total: number;
  let asked: number;
  let view: ListWindow;
  let chosen: string[];

  async function show(count: number, width = 800): Promise<void> {
    host = await mount();
    host.style.inlineSize = `${width}px`;
    host.style.blockSize = '420px';
    view = new ListWindow(host);
    ids = row;
    total = count;
    asked = 0;
    chosen = [];
    host.view = () =>
      listView({
        t,
        window: view,
        total,
        rows: (offset, limit) => {
          asked = Math.max(asked, limit);
          return Array.from({ length: limit }, (_, i) => ids(offset + i));
        },
        onSelect: (id) => chosen.push(id),
      });
    await host.again();
    await frames(2);
  }
  const list = (): HTMLElement => host.at('.list');
  const at = (index: number): HTMLElement => host.at(`[data-index="${index}"]`);
  const inView = (index: number): boolean => {
    const found = host.all(`[data-index="${index}"]`)[0]?.getBoundingClientRect();
    const box = list().getBoundingClientRect();
    return found !== undefined && found.top >= box.top - 4 && found.bottom <= box.bottom + 4;
  };

  afterEach(() => {
    host.remove();
  });

  it('draws a window of a million rows, each with its place and the size of the whole', async () => {
    await show(1_000_000);
    expect(asked).to.be.lessThan(60);
    expect(host.all('li').length).to.be.lessThan(60);
    const [first] = host.all('li');
    expect(first?.getAttribute('aria-setsize')).to.equal('1000000');
    expect(first?.getAttribute('aria-posinset')).to.equal('1');
    expect(host.at('.list-spacer').offsetHeight).to.equal(8_000_000);
  });

  it('groups rows under headings', async () => {
    await show(20);
    expect(host.all('h3').map((h) => h.textContent.trim())).to.deep.equal(['Month 0', 'Month 1', 'Month 2']);
    for (const group of host.all('ul'))
      expect(host.shadowRoot?.getElementById(group.getAttribute('aria-labelledby') ?? '')).to.not.equal(null);
    expect(host.all('li')).to.have.length(20);
  });

  it('reaches the last of a million rows by End, and the first by Home', async () => {
    await show(1_000_000);
    at(0).focus();
    await press('End');
    await until(
      () => host.shadowRoot?.activeElement === host.all('[data-index="999999"]')[0] && inView(999_999),
    );
    await press('ArrowUp');
    await until(() => host.shadowRoot?.activeElement === host.all('[data-index="999998"]')[0]);
    await press('Home');
    await until(() => host.shadowRoot?.activeElement === host.all('[data-index="0"]')[0] && inView(0));
  });

  it('shows the last row at the end of the scrollbar, and the middle in the middle', async () => {
    await show(1_000_000);
    list().scrollTop = 8_000_000;
    await until(() => inView(999_999));
    list().scrollTop = 4_000_000;
    await until(() => inView(500_025));
  });

  it('has one tab stop among its rows, which the arrows move, and Enter chooses', async () => {
    await show(500);
    at(0).focus();
    for (let i = 0; i < 12; i++) await press('ArrowDown');
    await until(() => host.shadowRoot?.activeElement === at(12) && inView(12));
    expect(host.all('.list-row[tabindex="0"]')).to.deep.equal([at(12)]);
    await press('Enter');
    expect(chosen).to.deep.equal(['id12']);
  });

  it('keeps the focus on its row when rows come before it, and in the list when its row goes', async () => {
    await show(500);
    at(5).focus();
    await host.updateComplete;
    ids = (i) => row(i - 2);
    total = 502;
    await host.again();
    expect(host.shadowRoot?.activeElement?.textContent).to.contain('Event 5');
    ids = (i) => row(i + 100);
    total = 400;
    await host.again();
    expect(list().contains(host.shadowRoot?.activeElement ?? null)).to.equal(true);
    ids = row;
    total = 0;
    await host.again();
    expect(host.shadowRoot?.activeElement).to.equal(list());
  });

  it('keeps the focus in the list when its row is scrolled out of the window', async () => {
    await show(100_000);
    at(3).focus();
    await frames(2); // WebKit scrolls to what takes focus a moment later
    list().scrollTop = 400_000;
    await until(() => host.all('[data-index="3"]').length === 0);
    expect(host.shadowRoot?.activeElement).to.equal(list());
    await press('ArrowDown');
    await until(() => host.shadowRoot?.activeElement === host.all('[data-index="4"]')[0] && inView(4));
  });

  it('draws every row once when ids repeat', async () => {
    await show(30);
    ids = (i) => ({ ...row(i), id: 'same' });
    await host.again();
    expect(host.all('.list-title').map((title) => title.textContent)).to.include.members([
      'Event 0',
      'Event 29',
    ]);
    expect(host.all('li')).to.have.length(30);
  });

  it('is accessible, wide and narrow', async () => {
    await show(300);
    await expect(host).to.be.accessible();
    host.style.inlineSize = '390px';
    await until(() => host.all('li')[0]?.offsetHeight === 84);
    await expect(host).to.be.accessible();
  });
});
