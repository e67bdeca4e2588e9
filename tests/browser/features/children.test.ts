import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { MARCH, all, clean, find, headlines, mount, textOf, until } from '../element/support.js';

const STORY = `
  <ol>
    <li><time datetime="2025-03-01">1 March</time> Talks begin</li>
    <li><time datetime="2025-03-04">4 March</time> <a href="https://example.org/b">Border opens</a></li>
    <li><time datetime="2025-03-09">9 March</time> Accord signed <p>In the morning.</p></li>
  </ol>`;

/** A timeline as it stands in the HTML of a page. */
async function fromHtml(html: string, attributes = ''): Promise<NewsTimeline> {
  const text = `<news-timeline locale="en" time-zone="UTC" ${attributes}>${html}</news-timeline>`;
  const element = document.adoptNode(
    new DOMParser().parseFromString(text, 'text/html').body.firstElementChild!,
  ) as NewsTimeline;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

describe('children as data', () => {
  let element: NewsTimeline | undefined;
  afterEach(() => {
    element?.remove();
    clean();
  });

  it('are there once the element says that it is loaded, and taking it away keeps nobody waiting', async () => {
    element = document.createElement('news-timeline');
    element.innerHTML = '<ol><li><time datetime="2025-03-01">1 March</time> One</li></ol>';
    document.body.append(element);
    await element.loaded;
    expect(element.counts.total).to.equal(1);
    element.firstElementChild?.append(element.firstElementChild.firstElementChild!.cloneNode(true));
    await element.loaded;
    element.remove();
    await element.loaded;
  });

  it('reads a list with times, shows it as the timeline, and leaves it in the page, not shown twice', async () => {
    element = await fromHtml(STORY);
    await until(() => headlines(element!).length === 3);
    expect(headlines(element)).to.have.members(['Talks begin', 'Border opens', 'Accord signed']);
    expect(element.querySelectorAll('li')).to.have.length(3);
    expect(element.querySelector('ol')?.checkVisibility()).to.equal(false);
  });

  it('may be JSON in a script, which needs no property', async () => {
    element = await fromHtml(
      '<script type="application/json">[{ "start": "2025-03-01", "title": "Talks begin" }]</script>',
    );
    await until(() => headlines(element!).length === 1);
    expect(headlines(element)).to.deep.equal(['Talks begin']);
  });

  it('follows changes of the children', async () => {
    element = await fromHtml(STORY);
    await until(() => element?.counts.total === 3);
    const item = document.createElement('li');
    const time = document.createElement('time');
    time.dateTime = '2025-04-01';
    item.append(time, 'Later still');
    element.querySelector('ol')?.append(item);
    await until(() => headlines(element!).includes('Later still'));
    time.dateTime = '2025-03-05';
    await until(() => (element?.extent?.[1] ?? Infinity) < Date.UTC(2025, 2, 11));
    item.remove();
    await until(() => element?.counts.total === 3);
  });

  it('keeps the window the reader looks at when the children change', async () => {
    element = await fromHtml(STORY);
    await until(() => element?.counts.total === 3);
    element.view = '2025-03-03/2025-03-05';
    const view = element.view;
    element.querySelector('li')?.remove();
    await until(() => element?.counts.total === 2);
    await element.updateComplete;
    expect(element.view).to.deep.equal(view);
  });

  it('is not read where items or a source are given, nor what stands in another slot', async () => {
    element = await mount({ items: MARCH });
    const list = new DOMParser().parseFromString(STORY, 'text/html').querySelector('ol')!;
    element.append(list);
    element.append(document.createElement('p'));
    const other = await fromHtml(`<div slot="card">${STORY}</div>${STORY}`);
    await until(() => other.counts.total > 0);
    expect(other.counts.total).to.equal(3);
    expect(element.counts.total).to.equal(11);
    other.remove();
  });

  it('stays shown where nothing in it can be read, and says what could not', async () => {
    element = await fromHtml('<p>Wait for it</p>');
    const mixed = await fromHtml('<ol><li>No date</li><li><time datetime="2025">2025</time> Dated</li></ol>');
    await until(() => mixed.counts.total === 1);
    expect(mixed.problems).to.have.length(1);
    expect(element.querySelector('p')?.checkVisibility()).to.equal(true);
    mixed.remove();
  });
});

describe('group-reports', () => {
  afterEach(clean);

  const items = [
    {
      id: 'a',
      start: '2025-03-01',
      title: 'Parliament passes the new budget law',
      source: 'Post',
      url: 'https://a.example/1',
    },
    {
      id: 'b',
      start: '2025-03-01',
      title: 'Parliament passes new budget law',
      source: 'Herald',
      url: 'https://b.example/2',
    },
    { id: 'c', start: 'rubbish', title: 'No date', source: 'Post' },
    { id: 'd', start: '2025-03-07', title: 'Something else', source: 'Post' },
  ];

  it('is off unless asked for', async () => {
    expect((await mount({ items })).counts.total).to.equal(3);
  });

  it('folds reports of one event, each among its sources, and tells problems by their own rows', async () => {
    const element = await mount({});
    element.setAttribute('group-reports', '');
    element.items = items;
    await until(() => element.counts.total === 2);
    expect(element.problems.map((p) => p.row)).to.deep.equal([2]);
    element.select('a');
    await element.updateComplete;
    const sources = all(element, '.sources a').map((a) => a.getAttribute('href'));
    expect(sources).to.deep.equal(['https://a.example/1', 'https://b.example/2']);
    expect(textOf(find(element, '.sources'))).to.contain('Herald');
    element.groupReports = false;
    await until(() => element.counts.total === 3);
  });
});
