import { expect } from '@open-wc/testing';
import { setViewport } from '../../support/commands.js';
import { all, clean, label, mount, textOf, until } from '../element/support.js';

const ITEMS = [
  { id: 'a', start: '2025-03-01', title: 'The opera in Yerevan opens its new hall', source: 'Daily Post' },
  {
    id: 'b',
    start: '2025-03-09',
    title: 'The hall in Yerevan closes for a year',
    url: 'https://www.example.org/b',
  },
  {
    id: 'c',
    start: '2025-03-20',
    title: 'A title with room',
    source: 'The Society for the Study of Very Long Names of Newspapers',
  },
];
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
const lines = (element: Element): string[] => all(element, '.labels .date').map((d) => plain(textOf(d)));
const cut = (element: HTMLElement): boolean => element.scrollWidth > element.clientWidth + 1;

for (const orientation of ['horizontal', 'vertical'] as const)
  describe(`what a headline tells, ${orientation}`, () => {
    before(() => setViewport({ width: 900, height: 700 }));
    afterEach(clean);

    it('names who reported it after the date, whole or not at all', async () => {
      const element = await mount({ items: ITEMS, orientation });
      const [a, b, c] = lines(element);
      expect(a).to.equal('Mar 1, 2025 · Daily Post');
      expect(b).to.equal('Mar 9, 2025 · example.org');
      expect(c).to.match(orientation === 'vertical' ? /Newspap/ : /^Mar 20, 2025$/);
      expect(all(element, '.labels .date').some(cut)).to.equal(false);
    });

    it('is the date, or the title alone, where the author says so', async () => {
      const element = await mount({ items: ITEMS, orientation, detail: 'date' });
      expect(lines(element)[0]).to.equal('Mar 1, 2025');
      element.detail = 'title';
      await element.updateComplete;
      expect(lines(element)).to.deep.equal(['', '', '']);
      element.detail = 'source';
      await element.updateComplete;
      expect(lines(element)[0]).to.contain('Daily Post');
      element.setAttribute('detail', 'title');
      await element.updateComplete;
      expect(lines(element)[0]).to.equal('');
    });

    it('keeps its width while the window moves', async () => {
      const element = await mount({ items: ITEMS, orientation });
      const before = label(element, ITEMS[0]!.title).offsetWidth;
      element.zoomBy(1.05);
      await until(() => !element.shadowRoot!.querySelector('.labels')!.hasAttribute('data-moving'));
      expect(label(element, ITEMS[0]!.title).offsetWidth).to.be.closeTo(before, 1);
      expect(textOf(label(element, ITEMS[0]!.title))).to.contain('Daily Post');
    });
  });
