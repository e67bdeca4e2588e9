import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { setViewport } from '../../support/commands.js';
import { all, clean, find, label, mount, settled, textOf, until, type Settable } from '../element/support.js';

const PICTURE = (name: string): string => new URL(`/demo/pictures/${name}.svg?media`, location.href).href;
const asked = (name: string): number =>
  performance.getEntriesByType('resource').filter((entry) => entry.name === name).length;
/** A file of our own, so that no test asks another site. */
const FILE = new URL('/demo/none.mp4', location.href).href;
const ITEMS = [
  {
    id: 'a',
    start: '2021-03-01',
    title: 'The hall opens',
    importance: 9,
    image: { src: PICTURE('treaty'), alt: 'A hall' },
  },
  {
    id: 'b',
    start: '2021-06-01',
    title: 'The speech',
    media: { url: FILE, caption: 'In full', credit: 'Public TV' },
  },
  {
    id: 'c',
    start: '2021-09-01',
    title: 'What she said',
    media: { quote: 'We will <b>not</b>.', credit: 'Her' },
  },
  { id: 'd', start: '2021-12-01', title: 'The video', media: 'https://youtu.be/dQw4w9WgXcQ' },
  { id: 'e', start: '2022-03-01', title: 'A page', media: 'https://example.org/more' },
];
async function opened(id: string, settings: Settable = {}): Promise<NewsTimeline> {
  const element = await mount({ items: ITEMS, timeZone: 'UTC', ...settings });
  element.select(id);
  await element.updateComplete;
  await until(() => all(element, '.card .card-image').length > 0);
  return element;
}

describe('pictures beside headlines', () => {
  beforeEach(() => setViewport({ width: 1280, height: 720 }));
  afterEach(clean);

  for (const orientation of ['horizontal', 'vertical'] as const)
    it(`stand there where pictures load, and nothing is asked for where they do not, ${orientation}`, async () => {
      const items = ITEMS.map((item) =>
        item.image ? { ...item, image: { src: `${PICTURE('baku')}-${orientation}` } } : item,
      );
      const element = await mount({ items, timeZone: 'UTC', orientation });
      await settled(element);
      expect(all(element, '.labels .picture')).to.have.length(0);
      expect(textOf(label(element, 'The hall opens').querySelector<HTMLElement>('.date')!)).to.equal(
        '▣ Mar 1, 2021',
      );
      expect(asked(`${PICTURE('baku')}-${orientation}`)).to.equal(0);
      element.images = 'load';
      await element.updateComplete;
      await until(() => all(element, '.labels .picture').length === 1);
      expect(textOf(label(element, 'The hall opens').querySelector<HTMLElement>('.date')!)).to.equal(
        'Mar 1, 2021',
      );
    });

  it('say by a sign what else the card has', async () => {
    const element = await mount({ items: ITEMS, timeZone: 'UTC', orientation: 'horizontal' });
    await until(() => textOf(find(element, '.labels')).includes('❝'));
    expect(textOf(label(element, 'The speech'))).to.contain('▶');
    expect(textOf(label(element, 'What she said'))).to.contain('❝ Sep 1, 2021');
  });
});

describe('media in a card', () => {
  afterEach(() => {
    localStorage.removeItem('nt-media');
    clean();
  });

  it('is asked for when the reader says so, by a button that names who has it', async () => {
    const element = await opened('b');
    const button = find(element, '.load-media');
    expect(textOf(button)).to.contain(location.hostname);
    expect(asked(FILE)).to.equal(0);
    expect(textOf(find(element, '.card figcaption'))).to.equal('In full · Public TV');
    button.click();
    await element.updateComplete;
    expect((find(element, '.card video') as HTMLVideoElement).src).to.equal(FILE);
    element.select('c');
    await element.updateComplete;
    element.select('b');
    await element.updateComplete;
    expect(all(element, '.card video')).to.have.length(1);
  });

  it('is a quotation as text, and a link where nothing else can be had', async () => {
    const element = await opened('c');
    expect(textOf(find(element, '.card blockquote'))).to.equal('We will <b>not</b>.');
    element.select('e');
    await element.updateComplete;
    expect((find(element, '.media-link a') as HTMLAnchorElement).href).to.equal('https://example.org/more');
  });

  it('keeps the choice for a provider where the author says so, until the reader takes it back', async () => {
    const element = await opened('b', { rememberConsent: true });
    find(element, '.load-media').click();
    await element.updateComplete;
    const other = await opened('b', { rememberConsent: true });
    expect(all(other, '.card video')).to.have.length(1);
    find(other, '.forget').click();
    await other.updateComplete;
    expect(all(other, '.load-media')).to.have.length(1);
    const without = await opened('b');
    expect(all(without, '.load-media')).to.have.length(1);
  });

  it("is a link where the page's policy bars the player", async () => {
    const element = await opened('d');
    expect(textOf(find(element, '.load-media'))).to.contain('YouTube');
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        blockedURI: 'https://www.youtube-nocookie.com/embed/x',
        effectiveDirective: 'frame-src',
        documentURI: location.href,
        disposition: 'enforce',
        originalPolicy: "frame-src 'none'",
        statusCode: 200,
        violatedDirective: 'frame-src',
      }),
    );
    await element.updateComplete;
    expect(all(element, '.load-media')).to.have.length(0);
    expect(textOf(find(element, '.media-link'))).to.contain('YouTube');
  });
});
