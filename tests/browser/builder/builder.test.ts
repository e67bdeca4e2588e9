// The builder as an editor uses it: in a frame, under its own content security policy.
import { expect } from '@open-wc/testing';
import type axe from 'axe-core';
import { projectInPage } from '../../../builder/publish/page.js';
import { emptyProject, readProject, writeProject, type Project } from '../../../builder/state/project.js';
import { until } from '../element/support.js';

const ROWS =
  'Date;Headline;Country\n2026-01-12;Harbour opens;GE\n03/04/2026;Crossing reopens;AZ\n2026-02-20;Ministers meet in Tbilisi;\n';

interface Rules {
  createScriptURL(url: string): unknown;
}
interface Policies {
  createPolicy(name: string, rules: Rules): Rules;
}
let policies = 0;

class Builder {
  static async open(width = 1200): Promise<Builder> {
    const frame = document.createElement('iframe');
    frame.style.cssText = `width: ${width}px; height: 900px; border: 0`;
    frame.src = '/builder/index.html';
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const builder = new Builder(frame);
    await until(() => builder.document.querySelector('#given') !== null, 8000);
    return builder;
  }

  readonly frame: HTMLIFrameElement;
  readonly violations: string[] = [];

  constructor(frame: HTMLIFrameElement) {
    this.frame = frame;
    this.document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      this.violations.push(violatedDirective),
    );
  }

  get window(): Window & typeof globalThis {
    return this.frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.frame.contentDocument!;
  }

  find(selector: string): HTMLInputElement {
    const found = this.document.querySelector<HTMLInputElement>(selector);
    if (!found) throw new Error(`nothing is ${selector}`);
    return found;
  }

  button(text: string): HTMLButtonElement {
    const found = [...this.document.querySelectorAll('button')].find((one) =>
      one.textContent.replace(/\s+/g, ' ').trim().includes(text),
    );
    if (!found) throw new Error(`there is no button "${text}"`);
    return found;
  }

  async press(text: string): Promise<void> {
    this.button(text).click();
    await this.settled();
  }

  /** The page has changed nothing for a while and some frames. */
  async settled(): Promise<void> {
    let [frames, since] = [0, performance.now()];
    const changes = new MutationObserver(() => ([frames, since] = [0, performance.now()]));
    changes.observe(this.document, { subtree: true, childList: true, attributes: true, characterData: true });
    await until(() => frames++ > 3 && performance.now() - since > 60);
    changes.disconnect();
  }

  async bring(text: string): Promise<void> {
    this.find('#given').value = text;
    this.button('Read it').click();
    await until(
      () => this.document.querySelector('.read') !== null || this.window.location.hash === '#edit',
      8000,
    );
    await this.settled();
  }

  async drop(name: string, content: string | ArrayBuffer): Promise<void> {
    const dataTransfer = new this.window.DataTransfer();
    dataTransfer.items.add(new this.window.File([content], name));
    this.find('.drop').dispatchEvent(new this.window.DragEvent('drop', { dataTransfer, bubbles: true }));
    await until(
      () => this.document.querySelector('.read') !== null || this.window.location.hash === '#edit',
      8000,
    );
    await this.settled();
  }

  /** Chooses in a drop-down, and waits for what is read anew. */
  async choose(select: HTMLSelectElement, value: string): Promise<void> {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
    await until(() => this.document.querySelector('.read') !== null, 8000);
    await this.settled();
  }

  /** What each column is taken for, by its name. */
  get mapping(): Readonly<Record<string, string>> {
    const labels = [...this.document.querySelectorAll('.mapping label')];
    return Object.fromEntries(
      labels.map((label) => [
        label.querySelector('.caption')!.textContent.trim(),
        label.querySelector('select')!.value,
      ]),
    );
  }

  column(name: string): HTMLSelectElement {
    const labels = [...this.document.querySelectorAll('.mapping label')];
    return labels
      .find((label) => label.querySelector('.caption')!.textContent.trim() === name)!
      .querySelector('select')!;
  }

  key(key: string, more: KeyboardEventInit = {}): void {
    const target = this.document.activeElement ?? this.document.body;
    target.dispatchEvent(
      new this.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
    );
  }

  /** What the page would save, caught on its way to the disk. */
  async saved(act: () => void): Promise<{ readonly name: string; readonly text: string }> {
    const { URL: Address, HTMLAnchorElement: Anchor } = this.window;
    let blob: Blob | undefined;
    let name = '';
    const create = Address.createObjectURL.bind(Address);
    Address.createObjectURL = (given: Blob) => create((blob = given));
    Anchor.prototype.click = function (this: HTMLAnchorElement) {
      name = this.download;
    };
    act();
    await until(() => blob !== undefined && name !== '', 15_000);
    Address.createObjectURL = create;
    Reflect.deleteProperty(Anchor.prototype, 'click');
    return { name, text: await blob!.text() };
  }

  async project(): Promise<Project> {
    return readProject((await this.saved(() => this.button('Save project').click())).text)!;
  }

  async faults(): Promise<readonly string[]> {
    const script = this.document.createElement('script');
    // The page takes no script by its address but one that a policy lets through.
    const { trustedTypes } = this.window as unknown as { readonly trustedTypes?: Policies };
    const policy = trustedTypes?.createPolicy(`axe-${policies++}`, { createScriptURL: (url) => url });
    const address = '/node_modules/axe-core/axe.min.js';
    script.src = (policy?.createScriptURL(address) ?? address) as string;
    this.document.head.append(script);
    await new Promise((resolve) => script.addEventListener('load', resolve, { once: true }));
    const { axe: within } = this.window as unknown as { readonly axe: typeof axe };
    const { violations } = await within.run(this.document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 90)).join(' | ')}`,
    );
  }
}

describe('the builder', () => {
  let builder: Builder;
  beforeEach(async () => {
    builder = await Builder.open();
  });
  afterEach(() => builder.frame.remove());

  it('takes pasted rows through four steps to one HTML file, which opens again as the same project', async () => {
    await builder.bring(ROWS);
    expect(builder.find('#read-title').textContent).to.contain('3 rows');
    expect(builder.document.querySelectorAll('.mapping select')).to.have.length(3);
    await builder.press('3 April 2026');
    await builder.press('Continue to the table');
    await builder.press('Continue to the look');
    await until(
      () =>
        builder.document.querySelector('.paper news-timeline')?.shadowRoot?.querySelector('.label') != null,
      8000,
    );
    const heading = builder.find('.controls input');
    heading.value = 'A <b>heading</b>';
    heading.dispatchEvent(new builder.window.Event('input', { bubbles: true }));
    await builder.press('Continue to publishing');
    const kept = await builder.project();
    expect(kept.settings.heading).to.equal('A <b>heading</b>');
    expect(kept.rows.map(({ start }) => start)).to.deep.equal(['2026-01-12', '2026-04-03', '2026-02-20']);
    const page = await builder.saved(() => builder.button('Download one HTML file').click());
    expect(page.name).to.equal('A-b-heading-b.html');
    expect(projectInPage(page.text)).to.deep.equal(kept);
    expect(builder.violations).to.deep.equal([]);
    await builder.press('Bring');
    await builder.drop('again.html', page.text);
    expect(await builder.project()).to.deep.equal(kept);
  });

  it('has what was brought, its columns and its guesses when an editor comes back to them', async () => {
    await builder.bring(
      'Date;Headline;Place\n2026-01-12;Harbour opens;Batumi\n2026-02-20;Ministers meet;Tbilisi\n',
    );
    await builder.press('Continue to the table');
    await builder.press('Dress');
    const heading = builder.find('.dress input');
    heading.value = 'Ports';
    heading.dispatchEvent(new Event('input', { bubbles: true }));
    await builder.press('Bring');
    expect(builder.find('.read').textContent).to.contain('2 rows');
    const place = [...builder.document.querySelectorAll<HTMLSelectElement>('.mapping select')][2]!;
    place.value = 'title';
    place.dispatchEvent(new Event('change', { bubbles: true }));
    await builder.settled();
    await until(() => builder.document.querySelector('.read') !== null, 8000);
    const project = await builder.project();
    expect(project.rows.map(({ title }) => title)).to.deep.equal(['Batumi', 'Tbilisi']);
    expect(project.settings.heading).to.equal('Ports');
  });

  it('asks what columns are of tables alone, and says what to do here', async () => {
    await builder.bring('Entity;Year;Deaths\nAll;1900;1\nAll;1901;2\nAll;1902;3\n');
    expect(builder.find('.findings').textContent).to.contain('Choose above what each column is.');
    const [entity, year] = builder.document.querySelectorAll<HTMLSelectElement>('.mapping select');
    for (const [select, field] of [
      [year!, 'start'],
      [entity!, 'title'],
    ] as const) {
      select.value = field;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      await builder.settled();
      await until(() => builder.document.querySelector('.read') !== null, 8000);
    }
    await until(() => builder.find('#read-title').textContent.includes('3 rows, read as a table'), 8000);
    await builder.bring(
      '12/02/2026, 09:15 - Ann: Harbour opens; ships come\n12/02/2026, 09:20 - Bob: Good; at last\n13/02/2026, 10:00 - Ann: It closes; sadly\n',
    );
    await builder.settled();
    await until(() => builder.document.querySelector('.read') !== null, 8000);
    expect(builder.document.querySelector('.mapping')).to.equal(null);
  });

  it('asks what the fields of JSON are, where their names are unknown', async () => {
    await builder.drop(
      'export.json',
      JSON.stringify({
        meta: { version: 2 },
        payload: [
          { seen: '2026-01-12', blurb: 'Harbour opens', spot: 'Batumi', printed: '2026-01-13' },
          { seen: '2026-02-20', blurb: 'Ministers meet', spot: 'Tbilisi', printed: '2026-02-22' },
          { seen: '2026-03-01', blurb: 'Ferry sinks', spot: 'Poti', printed: '2026-03-02' },
        ],
      }),
    );
    expect(builder.mapping).to.deep.equal({ seen: 'start', blurb: 'title', spot: '', printed: '' });
    await builder.choose(builder.column('printed'), 'start');
    await builder.choose(builder.column('spot'), 'title');
    const { rows } = await builder.project();
    expect(rows.map(({ start, title }) => `${String(start)} ${String(title)}`)).to.deep.equal([
      '2026-01-13 Batumi',
      '2026-02-22 Tbilisi',
      '2026-03-02 Poti',
    ]);
    expect(builder.mapping).to.deep.equal({ seen: '', blurb: '', spot: 'title', printed: 'start' });
  });

  it('asks what the columns of a workbook are, and which of its sheets is meant', async () => {
    const book = await (await fetch('/tests/fixtures/own/exports/book.xlsx')).arrayBuffer();
    await builder.drop('book.xlsx', book);
    expect(Object.values(builder.mapping)).to.include.members(['start', 'title']);
    const sheet = [...builder.document.querySelectorAll<HTMLSelectElement>('.options select')].find(
      ({ value }) => value === 'Events',
    )!;
    expect([...sheet.options].map(({ value }) => value)).to.deep.equal(['Notes', 'Events', 'Other']);
    const title = Object.entries(builder.mapping).find(([, field]) => field === 'title')![0];
    await builder.choose(builder.column(title), '');
    expect(builder.mapping[title]).to.equal('');
    await builder.choose(sheet, 'Other');
    await until(() => builder.find('#read-title').textContent.trim().startsWith('1 row,'), 8000);
    expect(Object.values(builder.mapping)).to.include.members(['start', 'title']);
  });

  it('tells alike findings as one: shows each, mends all in one step, and keeps them', async () => {
    const rows = ['14/3/98', '28/2/03', '13/1/24', '15/6/12'].map((date, i) => `${date};Report ${i}`);
    await builder.bring(`Date;Headline\n${rows.join('\n')}\n;Undated\n;Lost\n;Gone\n`);
    const groups = () => [...builder.document.querySelectorAll('.finding.alike')];
    expect(groups().map((group) => group.querySelector('strong')!.textContent)).to.deep.equal([
      '4 rows:',
      '3 rows:',
    ]);
    await builder.press('See each');
    expect(groups()[0]!.querySelectorAll('.each .finding')).to.have.length(4);
    expect(groups()[0]!.querySelector('.each .finding')!.textContent).to.contain('Row 1: Report 0');
    expect(await builder.faults()).to.deep.equal([]);
    await builder.press('14/3/98 is 14 March 1998');
    expect((await builder.project()).rows.slice(0, 4).map(({ start }) => start)).to.deep.equal([
      '1998-03-14',
      '2003-02-28',
      '2024-01-13',
      '2012-06-15',
    ]);
    expect(groups()).to.have.length(1);
    await builder.press('Undo');
    expect(groups()).to.have.length(2);
    expect((await builder.project()).rows[0]!['start']).to.equal('14/3/98');
    await builder.press('Keep all as they are');
    expect(groups()).to.have.length(1);
    await builder.press('Remove all 3 rows');
    expect((await builder.project()).rows).to.have.length(4);
    await builder.press('Keep as it is');
    expect(builder.find('.read').textContent).to.contain('Nothing in it looks wrong.');
    expect(builder.find('.read').textContent).not.to.contain('edited since');
  });

  it('begins with an empty table, and brings back rows that were all removed', async () => {
    await builder.press('an empty table');
    await until(() => builder.document.querySelector('.grid') !== null);
    expect((await builder.project()).rows).to.have.length(1);
    await builder.press('Remove the row');
    expect((await builder.project()).rows).to.have.length(0);
    expect(builder.document.querySelector('.grid')).to.not.equal(null);
    await builder.press('Add a row');
    await builder.press('Undo');
    await builder.press('Undo');
    expect((await builder.project()).rows).to.have.length(1);
  });

  it('opens a project file as it was saved', async () => {
    const project: Project = {
      name: 'n',
      rows: [{ start: '2020', title: 'a', image: { src: 'https://e.org/a.jpg', alt: 'b' }, extra: 'c' }],
      settings: { ...emptyProject.settings, heading: 'h', story: true, colours: { War: '#112233' } },
    };
    await builder.drop('n.timeline.json', writeProject(project));
    expect(await builder.project()).to.deep.equal(project);
  });

  it('shows a code selected where the page may not copy it, and tells what a file cannot hold', async () => {
    await builder.bring('Date;Headline\n44 BC;Ides\n2021-05-27;A day\n');
    await builder.press('Continue to the table');
    await builder.press('Continue to the look');
    await builder.press('Continue to publishing');
    const text = (selector: string): string => builder.document.querySelector(selector)?.textContent ?? '';
    for (const given of [{ writeText: () => Promise.reject(new Error('denied')) }, undefined]) {
      Object.defineProperty(builder.window.navigator, 'clipboard', { value: given, configurable: true });
      builder.find('[aria-label^="Copy: A script tag"]').click();
      await until(() => text('.toast').includes('does not let the page copy'));
      const field = builder.document.querySelector<HTMLTextAreaElement>('.uncopied')!;
      expect(field.value).to.contain('<news-timeline');
      expect(builder.document.activeElement).to.equal(field);
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    }
    expect(await builder.faults()).to.deep.equal([]);
    Object.defineProperty(builder.window.navigator, 'clipboard', {
      value: { writeText: () => Promise.resolve() },
    });
    builder.find('[aria-label^="Copy: A script tag"]').click();
    await until(() => text('.toast') === 'Copied.');
    expect(builder.document.querySelector('.uncopied')).to.equal(null);
    await builder.saved(() => builder.button('iCalendar').click());
    expect(text('.toast')).to.contain('1 row is not in it');
    await builder.saved(() => builder.button('RSS').click());
    expect(text('.toast')).to.match(/is saved\.$/);
  });

  it('finds countries and themes in the rows, and leaves them out when asked', async () => {
    await builder.bring(ROWS);
    expect((await builder.project()).rows[2]!['countries']).to.deep.equal(['GE']);
    builder.find('.options input[type="checkbox"]').click();
    await until(
      () => builder.document.querySelector('.options')?.textContent.includes('found in') === false,
      8000,
    );
    expect((await builder.project()).rows[2]).to.not.have.property('tags');
  });

  it('edits by keyboard alone: types, moves, adds, removes, pastes and undoes', async () => {
    await builder.bring(ROWS);
    await builder.press('Continue to the table');
    builder.find('.cell[tabindex="0"]').focus();
    builder.key('ArrowRight');
    await builder.settled();
    builder.key('ArrowRight');
    await builder.settled();
    builder.key('X');
    await builder.settled();
    expect(builder.document.activeElement?.tagName).to.equal('INPUT');
    (builder.document.activeElement as HTMLInputElement).value = 'Harbour closes';
    builder.key('Enter');
    await builder.settled();
    expect(builder.document.activeElement?.textContent.trim()).to.equal('Crossing reopens');
    const clipboardData = new builder.window.DataTransfer();
    clipboardData.setData('text/plain', 'Pasted one\nPasted two\nPasted three');
    const paste = new builder.window.ClipboardEvent('paste', { bubbles: true, cancelable: true });
    // Firefox takes no clipboard from whoever makes the event
    Object.defineProperty(paste, 'clipboardData', { value: clipboardData });
    builder.document.activeElement!.dispatchEvent(paste);
    await builder.settled();
    const titles = async (): Promise<readonly unknown[]> =>
      (await builder.project()).rows.map(({ title }) => title);
    expect(await titles()).to.deep.equal(['Harbour closes', 'Pasted one', 'Pasted two', 'Pasted three']);
    builder.find('.cell[tabindex="0"]').focus();
    builder.key('ArrowDown', { shiftKey: true });
    await builder.settled();
    builder.key('Delete', { ctrlKey: true });
    await builder.settled();
    expect(await titles()).to.deep.equal(['Harbour closes', 'Pasted three']);
    builder.key('z', { ctrlKey: true });
    builder.key('z', { ctrlKey: true });
    builder.key('z', { ctrlKey: true });
    await builder.settled();
    expect(await titles()).to.deep.equal(['Harbour opens', 'Crossing reopens', 'Ministers meet in Tbilisi']);
  });

  it('keeps a draft in the browser, and brings it back', async () => {
    await builder.bring(ROWS);
    await until(() => builder.document.querySelector('.kept')?.textContent === 'Kept in this browser', 8000);
    builder.frame.remove();
    builder = await Builder.open();
    await until(() => builder.document.querySelector('.drafts .link') !== null, 8000);
    builder.find('.drafts .link').click();
    await until(() => builder.window.location.hash === '#edit', 8000);
    expect((await builder.project()).rows).to.have.length(3);
  });

  it('sorts by the dates as they are understood, and leads from a check to its row', async () => {
    await builder.bring(`start,title\nMay 2021,b\n2020,a\nc. 1915,${'long '.repeat(20)}\n`);
    await builder.press('Continue to the table');
    builder.find('[role="columnheader"] button').click();
    await builder.settled();
    expect((await builder.project()).rows.map(({ start }) => start)).to.deep.equal([
      'c. 1915',
      '2020',
      'May 2021',
    ]);
    await builder.press('Continue to the look');
    await until(() => builder.document.querySelector('.checks .finding button') !== null, 8000);
    builder.find('.checks .finding button').click();
    await until(() => builder.window.location.hash === '#edit', 8000);
    await until(() => builder.document.activeElement?.textContent.includes('long') === true, 8000);
  });
});

describe('the builder for everybody', () => {
  for (const width of [1200, 390])
    it(`has no fault that axe finds, in any step, ${width} px wide`, async function () {
      this.timeout(60_000);
      const builder = await Builder.open(width);
      expect(await builder.faults()).to.deep.equal([]);
      await builder.bring(ROWS);
      expect(await builder.faults()).to.deep.equal([]);
      for (const next of ['Continue to the table', 'Continue to the look', 'Continue to publishing']) {
        await builder.press(next);
        await builder.settled();
        expect(await builder.faults(), next).to.deep.equal([]);
        expect(builder.document.documentElement.scrollWidth).to.be.at.most(width);
      }
      builder.frame.remove();
    });
});
