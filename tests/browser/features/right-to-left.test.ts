import { expect } from '@open-wc/testing';
import { capabilities, screenshot, setViewport } from '../../support/commands.js';
import { all, clean, find, label, mount, settled, textOf, until } from '../element/support.js';

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

const ENGLISH =
  'Parliament votes for the new law after a long debate that went on until the small hours of Monday in the capital, ' +
  'amid wide protests of the opposition and of organisations that asked for more openness in the sittings to come';
const ARABIC =
  'البرلمان يصوت على القانون الجديد بعد نقاش طويل امتد حتى ساعات الفجر الأولى من يوم الاثنين في العاصمة وسط احتجاجات ' +
  'واسعة من المعارضة ومنظمات المجتمع المدني التي طالبت بالمزيد من الشفافية في الجلسات المقبلة من هذا العام';

async function pixelsAt({ left, top, width, height }: DOMRect): Promise<Uint8ClampedArray> {
  const response = await fetch(`/${await screenshot('cut')}`, { cache: 'no-store' });
  const context = new OffscreenCanvas(width, height).getContext('2d')!;
  context.drawImage(await createImageBitmap(await response.blob()), -left, -top);
  return context.getImageData(0, 0, width, height).data;
}

describe('the ellipsis of a text that is too long', () => {
  afterEach(() => {
    clean();
    document.documentElement.removeAttribute('dir');
  });

  for (const [dir, lang, title] of [
    ['rtl', 'en', ENGLISH],
    ['ltr', 'ar', ARABIC],
    ['ltr', 'en', ENGLISH],
    ['rtl', 'ar', ARABIC],
  ] as const)
    for (const where of ['headline', 'summary'] as const)
      (capabilities.media ? it : it.skip)(`is seen: a ${where}, ${lang}, on a page ${dir}`, async () => {
        await setViewport({ width: 320, height: 700 });
        document.documentElement.dir = dir;
        const told =
          where === 'headline' ? { title } : { title: title.slice(0, 20), summary: title.repeat(3) };
        const item = { id: 'a', start: '2025-01-02', lang, ...told };
        const element = await mount({
          items: [item, { start: '2025-05-01', title: 'X' }],
          orientation: 'vertical',
        });
        await settled(element);
        const text = label(element, told.title).querySelector<HTMLElement>(
          where === 'headline' ? '.title' : '.text',
        )!;
        expect(text.scrollHeight, 'it is too long').to.be.greaterThan(text.clientHeight);
        const { x, y, width, height } = text.getBoundingClientRect();
        const box = new DOMRect(x - 16, y, width + 32, height);
        const cut = await pixelsAt(box);
        text.style.maxBlockSize = `${String(text.clientHeight)}px`;
        text.style.webkitLineClamp = 'none';
        const whole = await pixelsAt(box);
        let apart = 0;
        for (let i = 0; i < cut.length; i += 4) if (Math.abs(cut[i]! - whole[i]!) > 60) apart++;
        expect(apart).to.be.greaterThan(2);
      });
});
