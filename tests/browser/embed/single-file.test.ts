// The program as one classic script: what it leaves out comes from beside it, and where it cannot, a problem says what to do.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { until } from '../element/support.js';

const PROGRAM = '/dist/news-timeline.all.js';
const BOOK = '/tests/fixtures/own/exports/book.xlsx';
const TITLE = 'Armenia and Azerbaijan sign a ceasefire';

let frame: HTMLIFrameElement;

/** A page that has the script by its address, or written into it. */
async function open(body: string, written = false): Promise<NewsTimeline> {
  frame = document.createElement('iframe');
  frame.style.cssText = 'width: 900px; height: 700px';
  frame.srcdoc = `<!doctype html>${written ? '' : `<script src="${PROGRAM}"></script>`}${body}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  if (written) {
    const script = page.createElement('script');
    script.textContent = await (await fetch(PROGRAM)).text();
    page.head.append(script);
  }
  return page.querySelector('news-timeline')!;
}

const scripts = (): readonly string[] =>
  frame
    .contentWindow!.performance.getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname)
    .filter((path) => path.endsWith('.js'));

describe('the program as one classic script', () => {
  afterEach(() => frame.remove());

  it('draws a table with no other script', async () => {
    const element = await open('<news-timeline src="/demo/south-caucasus.csv" locale="az"></news-timeline>');
    await until(() => element.counts.total === 44);
    await until(() => element.shadowRoot!.querySelector('.label') !== null);
    expect(scripts()).to.deep.equal([PROGRAM]);
  });

  it('reads a workbook with what stands beside it', async () => {
    const element = await open(`<news-timeline src="${BOOK}"></news-timeline>`);
    await until(() => element.counts.total === 5);
    expect(scripts()).to.include('/dist/parts.min.js');
  });

  it('tags items with what stands beside it', async () => {
    const element = await open('<news-timeline auto-tag></news-timeline>');
    element.items = [{ start: '2020-11-10', title: TITLE }];
    await until(() => element.getItems().some(({ countries }) => countries?.includes('AM')));
  });

  it('written into a page says what it cannot read, and shows items without tags', async () => {
    const reading = await open(`<news-timeline src="${BOOK}"></news-timeline>`, true);
    await until(() => reading.problems.some(({ why }) => why.includes('news-timeline.min.js')));
    frame.remove();
    const tagging = await open('<news-timeline auto-tag></news-timeline>', true);
    tagging.items = [{ start: '2020-11-10', title: TITLE }];
    await until(() => tagging.counts.total === 1);
    expect(tagging.problems.map(({ field }) => field)).to.deep.equal(['auto-tag']);
  });
});
