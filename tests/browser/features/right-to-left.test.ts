import { expect } from '@open-wc/testing';
import { all, clean, find, label, mount, textOf, until } from '../element/support.js';

const ITEMS = [
  { id: 'u', start: '2009-07-04', title: 'UNESCO: مراجعة قائمة التراث العالمي', lang: 'ar' },
  { id: 'n', start: '2012-07-04', title: 'NATO: قمة', lang: '' },
  { id: 'w', start: '1994', end: '1998', title: 'حرب', lang: 'ar' },
];

const runs = (element: Element): string => getComputedStyle(element).direction;
const part = (element: Element, title: string, name: 'title' | 'date'): Element =>
  label(element, title).querySelector(`.${name}`)!;

describe('text from right to left', () => {
  afterEach(clean);

  it('a headline runs as its language does, whatever its first word is; without one as its first letter', async () => {
    const element = await mount({ items: ITEMS, locale: 'ar' });
    expect(runs(part(element, 'UNESCO', 'title'))).to.equal('rtl');
    expect(runs(part(element, 'NATO', 'title'))).to.equal('ltr');
    expect(runs(part(element, 'حرب', 'title'))).to.equal('rtl');
    element.select('u');
    await until(() => all(element, '.card-title').length === 1);
    expect(runs(find(element, '.card-title'))).to.equal('rtl');
  });

  it('a date of figures alone runs as the language of the interface does', async () => {
    const element = await mount({ items: ITEMS, locale: 'ar' });
    const date = part(element, 'حرب', 'date');
    expect(textOf(date)).to.match(/1994.1998/);
    expect(runs(date)).to.equal('rtl');
    element.locale = 'en';
    await element.updateComplete;
    await until(() => runs(part(element, 'حرب', 'date')) === 'ltr');
  });

  it('a headline that takes over the element of another runs its own way', async () => {
    const element = await mount({ items: ITEMS, locale: 'ar' });
    element.items = ITEMS.map((item) => ({ ...item, lang: 'en' }));
    await element.loaded;
    await until(() => runs(part(element, 'UNESCO', 'title')) === 'ltr');
  });
});
