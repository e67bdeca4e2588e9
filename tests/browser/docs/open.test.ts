// The demo's page "Open your own", as a visitor uses it: in a frame, under its own content security policy.
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { press } from '../../support/commands.js';
import { until } from '../element/support.js';

const TABLE = `Date;Headline;Country;Importance
2026-01-12;Harbour opens;GE;7
2026-02-30;Ministers meet;AM;6
03/04/2026;Crossing reopens;AZ;8
2026-01-20;=HYPERLINK("x");GE;often
c. March 2026;First train;GE, AM;
`;

interface Saved {
  readonly name: string;
  readonly text: string;
}

/** The page in a frame of this size. */
class OpenPage {
  static async open(width = 1100): Promise<OpenPage> {
    const frame = document.createElement('iframe');
    frame.style.cssText = `width: ${width}px; height: 900px; border: 0`;
    frame.src = '/demo/open.html';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    document.body.append(frame);
    await loaded;
    const page = new OpenPage(frame);
    await page.window.customElements.whenDefined('news-timeline');
    return page;
  }

  readonly frame: HTMLIFrameElement;
  readonly window: Window & typeof globalThis;
  readonly document: Document;

  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
    this.window = frame.contentWindow as Window & typeof globalThis;
    this.document = this.window.document;
  }

  get timeline(): NewsTimeline {
    return this.document.querySelector('news-timeline')!;
  }

  get summary(): string {
    return this.document.querySelector('#summary')?.textContent ?? '';
  }

  all(selector: string): HTMLInputElement[] {
    return [...this.document.querySelectorAll<HTMLInputElement>(selector)];
  }

  /** The first of them, an input or not. */
  find(selector: string): HTMLInputElement {
    const [first] = this.all(selector);
    if (!first) throw new Error(`nothing is ${selector}`);
    return first;
  }

  /** Until the summary says this. */
  async says(part: string): Promise<void> {
    await until(() => this.summary.includes(part)).catch(() => {
      throw new Error(`the summary does not say "${part}": ${this.summary}`);
    });
    await this.timeline.loaded;
  }

  async drop(name: string, text: string, type = ''): Promise<void> {
    const dataTransfer = new this.window.DataTransfer();
    dataTransfer.items.add(new this.window.File([text], name, { type }));
    this.find('#drop').dispatchEvent(new this.window.DragEvent('drop', { dataTransfer, bubbles: true }));
    await until(() => this.summary.startsWith('Reading') || this.summary.includes('shown'));
  }

  paste(text: string): void {
    this.find('#text').value = text;
    this.find('button[type="submit"]').click();
  }

  /** What the page would save, caught on its way to the disk. */
  async save(button: string): Promise<Saved> {
    const { URL: Address, HTMLAnchorElement: Anchor } = this.window;
    let blob: Blob | undefined;
    let name = '';
    const create = Address.createObjectURL.bind(Address);
    Address.createObjectURL = (given: Blob) => create((blob = given));
    Anchor.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    this.find(button).click();
    Address.createObjectURL = create;
    Reflect.deleteProperty(Anchor.prototype, 'click');
    if (!blob) throw new Error(`${button} saved nothing`);
    return { name, text: await blob.text() };
  }

  /** Types into a field of a row to correct, and leaves it. */
  async correct(row: number, field: string, value: string): Promise<void> {
    const input = this.find(`#faults input[aria-label="${field}, row ${row}"]`);
    input.focus();
    input.select();
    await sendKeys({ type: value });
    await press('Tab');
  }

  fault(row: number): HTMLElement {
    const input = this.find(`#faults input[aria-label="Start, row ${row}"]`);
    return input.closest<HTMLElement>('.row')!;
  }
}

describe('the page "Open your own"', () => {
  let page: OpenPage;
  beforeEach(async () => {
    page = await OpenPage.open();
  });
  afterEach(() => page.frame.remove());

  it('shows a dropped table, and lists what is to correct with the reason and the remedy', async () => {
    await page.drop('calendar.csv', TABLE);
    await page.says('3 items shown, read as csv. 2 rows cannot be shown yet.');
    expect(page.timeline.counts.total).to.equal(3);
    expect(page.all('#faults .row')).to.have.length(3);
    expect(page.fault(2).textContent).to.contain('30');
    expect(page.fault(3).textContent).to.contain('2026-04-03').and.to.contain('2026-03-04');
    expect(page.fault(4).textContent).to.contain('0 to 10');
    const invalid = page.all('#faults input[aria-invalid]').map((input) => input.name);
    expect(invalid).to.deep.equal(['start', 'start', 'importance']);
    expect(page.all('#rows .row')).to.have.length(5);
  });

  it('follows a correction at once, and what is downloaded reads back the same, as CSV and as JSON', async () => {
    await page.drop('calendar.csv', TABLE);
    await page.says('2 rows cannot be shown yet');
    await page.correct(2, 'Start', '2026-02-28');
    await page.says('4 items shown, read as csv. 1 row cannot');
    expect(page.fault(2).classList.contains('mended')).to.equal(true);
    await page.correct(3, 'Start', '2026-04-03');
    await page.correct(4, 'Importance', '2');
    await until(() => page.timeline.problems.length === 0);
    await page.says('5 items shown, read as csv.');
    const items = page.timeline.items;
    // items equal in content change nothing, so another file stands between two readings of the same
    const other = async (): Promise<void> => {
      await page.drop('other.csv', 'Date;Headline\n2020-01-01;Another\n2020-01-02;One more\n');
      await page.says('2 items shown, read as csv.');
    };

    const csv = await page.save('#csv');
    expect(csv.name).to.equal('calendar.csv');
    expect(csv.text).to.contain(`'=HYPERLINK`);
    await other();
    await page.drop(csv.name, csv.text);
    await page.says('5 items shown, read as csv.');
    expect(page.timeline.problems).to.deep.equal([]);
    expect(page.timeline.items).to.deep.equal(items);
    expect(page.timeline.items?.map((item) => item.title)).to.include('=HYPERLINK("x")');

    const json = await page.save('#json');
    await other();
    await page.drop(json.name, json.text);
    await page.says('5 items shown, read as json.');
    expect(page.timeline.items).to.deep.equal(items);
  });

  it('asks which part is the day, and reads it as it is told', async () => {
    await page.drop('calendar.csv', TABLE);
    await page.says('2 rows cannot');
    const order = page.find('#order');
    order.value = 'mdy';
    order.dispatchEvent(new page.window.Event('change'));
    await page.says('4 items shown, read as csv. 1 row cannot');
    expect(page.all('#faults .row')).to.have.length(2);
  });

  it('reads pasted text, and finds countries and themes when asked to', async () => {
    page.paste(await (await fetch('/tests/fixtures/text/news-page.txt')).text());
    await page.says('items shown, read as text.');
    expect(page.timeline.counts.total).to.be.at.least(10);
    page.find('#tagging').click();
    await until(() => (page.timeline.items ?? []).some((item) => item.tags?.length));
    const found = page.timeline.items?.find((item) => item.title.startsWith('U.S.-Based'));
    expect(found?.countries).to.deep.equal(['US']);
  });

  it('reads a pasted link; of one that does not answer it says the status and what to do', async () => {
    page.paste(`${location.origin}/demo/south-caucasus.csv`);
    await page.says('44 items shown, read as csv.');
    page.paste(`${location.origin}/demo/no-such-file.csv`);
    await page.says('404');
    expect(page.summary).to.contain('save the file');
    expect(page.find('#result').hidden).to.equal(true);
  });

  it('says of what is no timeline that it is none, and has no error of its own', async () => {
    const errors: string[] = [];
    page.window.addEventListener('error', ({ message }) => errors.push(message));
    page.window.addEventListener('unhandledrejection', ({ reason }) => errors.push(String(reason)));
    page.document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      errors.push(violatedDirective),
    );
    await page.drop('numbers.csv', 'a,b\n1,2\n');
    await page.says('not a timeline');
    await page.drop(
      'feed.xml',
      '<rss><channel><item><title>A</title><pubDate>2020-01-01</pubDate></item></channel></rss>',
    );
    await page.says('1 item shown, read as feed.');
    await page.drop('empty.txt', '');
    await page.says('no dates');
    expect(errors).to.deep.equal([]);
  });
});
