import { expect } from '@open-wc/testing';
import type { NewsItem } from '../../../src/items/item.js';
import {
  DEMO,
  MARCH,
  all,
  clean,
  day,
  demoItems,
  find,
  headlines,
  listen,
  mount,
  textOf,
  until,
  viewOf,
} from './support.js';

const CSV = 'date,headline,countries\n2025-03-01,First,GE\nlast summer,Lost,AM\n2025-03-04,Third,"AM;AZ"\n';

/** An address of its own for a text. */
const address = (text: string, type = 'text/csv'): string => URL.createObjectURL(new Blob([text], { type }));

const many = (count: number): NewsItem[] =>
  Array.from({ length: count }, (_, i) => ({
    id: `n${i}`,
    start: day('2020-01-01') + i * 3_600_000,
    title: `Item ${i}`,
    themes: [['Economy', 'Conflict', 'Culture'][i % 3]!],
  }));

describe('loading', () => {
  afterEach(clean);

  it('reads the demo’s CSV; `loaded` means indexed and drawn, and nt-load told it', async () => {
    const element = document.createElement('news-timeline');
    const heard = listen(element);
    element.src = DEMO;
    element.timeZone = 'UTC';
    document.body.append(element);
    await element.loaded;
    expect(element.counts.total).to.equal(44);
    expect(element.problems.filter((p) => p.severity !== 'field')).to.deep.equal([]);
    expect(headlines(element).length).to.be.greaterThan(5);
    expect(heard.map((event) => event.type)).to.deep.equal(['nt-load']);
    expect((heard[0]?.detail['counts'] as { total: number }).total).to.equal(44);
    expect([heard[0]?.bubbles, heard[0]?.composed]).to.deep.equal([true, true]);
    element.remove();
  });

  it('reads JSON, and the src attribute', async () => {
    const element = await mount();
    element.setAttribute('src', address(JSON.stringify(await demoItems()), 'application/json'));
    await element.loaded;
    expect(element.counts.total).to.equal(44);
  });

  it('tells what a file suggests and its opening slide, until other items take its place', async () => {
    const rows = Array.from(
      { length: 8 },
      (_, i) => `${1990 + i},Event ${i},${['North', 'South'][i % 2]!}\n`,
    );
    const element = await mount({ src: address(`date,title,Region\n${rows.join('')}`) });
    expect(element.suggestions?.facets).to.deep.equal([{ column: 'Region', values: 2 }]);
    element.src = address('Year,Headline,Type\n,The long dispute,title\n1990,Event,\n');
    await element.loaded;
    expect(element.headingItem).to.deep.equal({ title: 'The long dispute' });
    expect(element.counts.total).to.equal(1);
    element.items = [{ start: '2020', title: 'Another' }];
    await element.loaded;
    expect([element.suggestions, element.headingItem]).to.deep.equal([undefined, undefined]);
  });

  it('reads the encoding that the file or its server names, and tells the one it had to assume', async () => {
    const cyrillic = (text: string): Uint8Array<ArrayBuffer> =>
      Uint8Array.from(text, (c) => (c > '\u0400' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)));
    const rss =
      '<rss><channel><item><title>Выборы</title><pubDate>2021-01-01</pubDate></item></channel></rss>';
    const feed = cyrillic(`<?xml version="1.0" encoding="windows-1251"?>${rss}`);
    const element = await mount({ src: URL.createObjectURL(new Blob([feed], { type: 'text/xml' })) });
    expect(headlines(element).join(' ')).to.contain('Выборы');
    expect(element.problems).to.deep.equal([]);
    const csv = cyrillic('Дата;Заголовок\n01.02.2021;Новости дня\n');
    element.src = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
    await element.loaded;
    expect(headlines(element).join(' ')).to.contain('Новости дня');
    expect(element.problems.map((p) => p.value)).to.deep.equal(['windows-1251']);
  });

  it('numbers says what the bare numbers of a spreadsheet count', async () => {
    const src = address('date,title\n44197,A\n');
    const element = await mount({ src });
    expect(element.counts.total).to.equal(0);
    element.numericDates = 'excel';
    await element.loaded;
    expect(element.counts.total).to.equal(1);
  });

  it('a bad row is a problem that names row, why and remedy, and costs no other row', async () => {
    const element = await mount({ src: address(CSV) });
    expect(element.counts.total).to.equal(2);
    const [problem] = element.problems;
    expect(element.problems).to.have.length(1);
    expect(problem).to.include({ severity: 'row', row: 1, value: 'last summer' });
    expect(problem?.why).to.be.a('string').and.not.equal('');
    expect(problem?.remedy).to.be.a('string').and.not.equal('');
    expect(textOf(find(element, '.problems'))).to.contain('1 problem');
    find(element, '.problems button').click();
    await element.updateComplete;
    expect(textOf(all(element, '.problems li')[0])).to.contain('last summer');
  });

  it('bad items are problems too, whatever they are', async () => {
    const rows: unknown[] = [
      ...MARCH,
      {},
      7,
      { title: 'No date' },
      { start: 'soonish', title: 'Soon' },
      { start: '2025-03-03' },
    ];
    const element = await mount({ items: rows as NewsItem[] });
    expect(element.counts.total).to.be.within(11, 12);
    const lost = new Set(element.problems.filter((p) => p.severity === 'row').map((p) => p.row));
    for (const row of [11, 12, 13, 14]) expect(lost.has(row), String(row)).to.equal(true);
  });

  it('reads dates as people type them, items set and items added', async () => {
    const element = await mount({
      items: [
        { start: 'c. March 2026', title: 'About March' },
        { start: '27.Feb.2026', title: 'Dotted' },
        { start: 'Q3 2021', title: 'A quarter' },
        { start: '2026-02-30', title: 'No such day' },
      ],
    });
    await element.loaded;
    expect(element.counts.total).to.equal(3);
    expect(element.problems.map((p) => p.why)).to.deep.equal(['There is no day 30 in month 2 of 2026.']);
    element.addItems([{ start: '44 BC', title: 'Ides' }]);
    await element.loaded;
    expect(element.counts.total).to.equal(4);
  });

  it('a repeated id is a problem, and both items stay', async () => {
    const element = await mount({ items: [...MARCH, { id: 'm1', start: '2025-03-08', title: 'Again' }] });
    expect(element.counts.total).to.equal(12);
    expect(element.problems.map((p) => p.value)).to.include('m1');
  });

  it('a missing file is a problem with status and remedy, shown with a way to try again', async () => {
    const element = await mount({ src: '/demo/no-such-file.csv' });
    const [problem] = element.problems;
    expect(problem?.severity).to.equal('file');
    expect(problem?.why).to.contain('404');
    expect(problem?.remedy).to.be.a('string').and.not.equal('');
    expect(textOf(find(element, '.empty'))).to.contain('404');
    expect(all(element, '.empty button')).to.have.length(1);
  });

  it('a file that fails leaves what was shown before; the next one is shown', async () => {
    const element = await mount({ items: MARCH });
    element.src = '/demo/no-such-file.csv';
    await element.loaded;
    expect(element.counts.total).to.equal(11);
    element.src = DEMO;
    await element.loaded;
    expect(element.counts.total).to.equal(44);
    expect(element.problems.filter((p) => p.severity !== 'field')).to.deep.equal([]);
    expect(viewOf(element)[1]).to.be.greaterThan(day('2026-02-01'));
    expect(all(element, '.empty')).to.have.length(0);
  });

  it('items set while `src` is taken away are shown', async () => {
    const element = await mount({ src: DEMO });
    element.src = undefined;
    element.timeZone = 'Asia/Yerevan';
    element.items = MARCH;
    await element.updateComplete;
    await element.loaded;
    expect(element.counts.total).to.equal(MARCH.length);
    expect(headlines(element)).to.include('Event 1');
  });

  it('the last of several addresses counts, and each `loaded` resolves', async () => {
    const element = await mount();
    element.src = DEMO;
    await element.updateComplete;
    const first = element.loaded;
    element.src = address(CSV);
    await element.loaded;
    await first;
    expect(element.counts.total).to.equal(2);
  });

  it('200,000 items are indexed in slices that let the page breathe, and tell how far they are', async function () {
    this.timeout(20_000);
    const element = await mount();
    const items = many(200_000);
    let breaths = 0;
    let breathing = true;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      breaths++;
      if (breathing) port2.postMessage(0);
    };
    element.items = items;
    await element.updateComplete;
    port2.postMessage(0);
    expect(element.counts.total).to.equal(0);
    expect(all(element, 'progress')).to.have.length(1);
    await element.loaded;
    breathing = false;
    expect(breaths).to.be.greaterThan(2);
    expect(element.counts.total).to.equal(200_000);
    expect(headlines(element).length).to.be.greaterThan(3);
    expect(all(element, 'progress')).to.have.length(0);
    port1.close();
  });

  it('5,000 items are drawn when the update is complete', async () => {
    const element = await mount();
    element.items = many(5_000);
    await element.updateComplete;
    expect(element.counts.total).to.equal(5_000);
    expect(headlines(element).length).to.be.greaterThan(3);
  });

  it('few items become many: what was shown stays where it was, and all can be found', async () => {
    const element = await mount({ items: many(1_500) });
    element.view = [day('2020-01-10'), day('2020-01-12')];
    element.select('n240');
    await element.updateComplete;
    // the card may bring the page a scroll bar: the picture is drawn again at the width that is left
    await until(() => element.scale?.range()[1] === find(element, '.plot').clientWidth);
    const before = headlines(element);
    const themes = all(element, '.chip bdi').map(textOf).sort();
    for (let from = 1_500; from < 3_000; from += 500) element.addItems(many(3_000).slice(from, from + 500));
    element.removeItems(['n2999']);
    element.updateItems([{ ...many(1)[0]!, title: 'Item 0 again' }]);
    await element.updateComplete;
    expect(element.counts.total).to.equal(2_999);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(element.counts.total).to.equal(2_999);
    expect(headlines(element)).to.deep.equal(before);
    expect(all(element, '.chip bdi').map(textOf).sort()).to.deep.equal(themes);
    expect(element.selected).to.equal('n240');
    expect(element.problems).to.deep.equal([]);
    element.select('n2998');
    await element.updateComplete;
    expect(element.selected).to.equal('n2998');
    element.select('n2999');
    expect(element.selected).to.equal('n2998');
  });

  it('the plot stays small: at most 400 elements with 50,000 items, at every zoom', async function () {
    this.timeout(20_000);
    const element = await mount({ items: many(50_000) });
    const middleOf = day('2022-06-01');
    for (const days of [3000, 400, 60, 8, 1, 0.1]) {
      element.view = [middleOf - days * 43_200_000, middleOf + days * 43_200_000];
      await element.updateComplete;
      expect(all(element, '.plot *').length, `${days} days`).to.be.lessThan(400);
    }
    element.lanes = 'theme';
    element.fit();
    await element.updateComplete;
    expect(all(element, '.plot *').length, 'lanes').to.be.lessThan(400);
    expect(all(element, '*').length).to.be.lessThan(900);
  });

  it('new items while others are being indexed take their place', async () => {
    const element = await mount();
    element.items = many(40_000);
    await element.updateComplete;
    const first = element.loaded;
    element.items = MARCH;
    await element.loaded;
    await first;
    expect(element.counts.total).to.equal(11);
    await until(() => headlines(element).includes('Event 1'));
  });

  it('without data it says so, and shows what the author slotted', async () => {
    const element = await mount();
    expect(textOf(find(element, '.empty'))).to.equal('No events');
    element.items = MARCH;
    await element.updateComplete;
    expect(all(element, '.empty')).to.have.length(0);
  });
});
