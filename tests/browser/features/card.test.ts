import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { setViewport } from '../../support/commands.js';
import { all, clean, find, mount, textOf, until } from '../element/support.js';

const PICTURE = new URL('/demo/icon.svg', location.href).href;
const ITEM = {
  id: 'a',
  start: '2025-03-01',
  title: 'The hall opens',
  summary: 'With <b>music</b>.',
  countries: ['AM'],
  themes: ['Culture'],
  image: { src: PICTURE, alt: 'The hall', credit: 'A. Photographer' },
  sources: [
    { name: 'Daily Post', url: 'https://example.org/hall', date: '2 March 2025' },
    { name: 'Coast Radio', date: '2025-03-03' },
  ],
  tags: [{ facet: 'theme', value: 'Culture', words: ['hall', 'music'], auto: true }],
};
const OTHER = { id: 'b', start: '2025-03-05', title: 'The hall closes' };

async function opened(
  settings: object = {},
  before?: (element: NewsTimeline) => void,
): Promise<NewsTimeline> {
  const element = await mount({ items: [ITEM, OTHER], ...settings });
  before?.(element);
  element.select('a');
  await element.updateComplete;
  return element;
}
const requests = (): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name === PICTURE).length;

describe('the card of an item', () => {
  afterEach(clean);

  for (const [locale, width] of [
    ['en', 320],
    ['ar', 320],
    ['en', 900],
  ] as const)
    it(`begins no line of its facts with a sign between, ${locale} in ${String(width)} px`, async () => {
      await setViewport({ width, height: 700 });
      document.documentElement.dir = locale === 'ar' ? 'rtl' : 'ltr';
      const outlets = ['Daily Post', 'The Courier of the Northern Coast', 'A'];
      for (const name of outlets) {
        const item = { ...ITEM, end: '2025-03-21', sources: [{ name, url: 'https://example.org/' }] };
        const element = await opened({ items: [item, OTHER], locale });
        await until(() => all(element, '.card .facts > *').length > 2);
        const seen = find(element, '.card .facts').getBoundingClientRect();
        // the sign stands in the first px, which are clipped
        let line = -Infinity;
        for (const fact of all(element, '.card .facts > *')) {
          const box = fact.getBoundingClientRect();
          const away = locale === 'ar' ? seen.right - box.right : box.left - seen.left;
          if (box.top > line + 4) expect(away, textOf(fact)).to.be.closeTo(0, 1);
          line = box.top;
        }
        const words = all(element, '.card .facts bdi').map((bdi) => bdi.getBoundingClientRect());
        expect(Math.min(...words.map((b) => b.left)), 'no word is').to.be.at.least(seen.left + 10);
        expect(Math.max(...words.map((b) => b.right))).to.be.at.most(seen.right - 10);
        clean();
      }
      document.documentElement.removeAttribute('dir');
    });

  it('asks before it loads a picture, and remembers the answer', async () => {
    const before = requests();
    const element = await opened();
    expect(all(element, '.card-image img')).to.have.length(0);
    expect(requests()).to.equal(before);
    expect(textOf(find(element, '.card-image figcaption'))).to.equal('A. Photographer');
    find(element, '.load-image').click();
    await element.updateComplete;
    const img = find(element, '.card-image img') as HTMLImageElement;
    expect([img.src, img.alt]).to.deep.equal([PICTURE, 'The hall']);
    element.select('b');
    await element.updateComplete;
    expect(all(element, '.card-image')).to.have.length(0);
    element.select('a');
    await element.updateComplete;
    expect(all(element, '.card-image img')).to.have.length(1);
  });

  it('loads pictures at once, or shows none, where the author says so', async () => {
    const loading = await opened({ images: 'load' });
    expect(all(loading, '.card-image img')).to.have.length(1);
    const without = await opened({ images: 'none' });
    expect(all(without, '.card-image')).to.have.length(0);
  });

  it('names the words that automatic tags were read from', async () => {
    const element = await opened();
    expect(textOf(find(element, '.tag-notes')))
      .to.contain('Culture')
      .and.to.contain('music');
  });

  it("fills the author's template with text, links and pictures, and takes it away again", async () => {
    const element = await opened({ images: 'load' }, (host) => {
      const template = document.createElement('template');
      template.slot = 'card';
      const part = (tag: string, field: string): HTMLElement => {
        const made = document.createElement(tag);
        made.dataset['field'] = field;
        return made;
      };
      const link = part('a', 'url');
      link.textContent = 'Read on';
      template.content.append(
        part('h4', 'title'),
        part('time', 'date'),
        part('p', 'summary'),
        part('p', 'duration'),
        part('img', 'image'),
        part('small', 'toString'),
        link,
      );
      host.append(template);
    });
    const own = element.querySelector<HTMLElement>('[data-own-card]')!;
    expect([...own.children].map((child) => child.localName)).to.deep.equal(['h4', 'time', 'p', 'img', 'a']);
    expect(own.querySelector('h4')?.textContent).to.equal('The hall opens');
    expect(own.querySelector('p')?.textContent).to.equal('With <b>music</b>.');
    expect(own.querySelector('a')?.href).to.equal('https://example.org/hall');
    expect(own.querySelector('time')?.dateTime).to.equal('2025-03-01');
    expect(own.assignedSlot?.closest('.card')).not.to.equal(null);
    element.select('b');
    await element.updateComplete;
    expect(element.querySelector('[data-own-card] h4')?.textContent).to.equal('The hall closes');
    element.select(undefined);
    await element.updateComplete;
    expect(element.querySelector('[data-own-card]')).to.equal(null);
  });
});
