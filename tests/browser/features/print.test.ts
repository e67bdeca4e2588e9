import { expect } from '@open-wc/testing';
import { emulateMedia, itNeeds } from '../../support/commands.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { DAY, MARCH, all, clean, day, find, headlines, mount, textOf, until } from '../element/support.js';
import { listed } from './support.js';

/** The browser's call to print, repeated until the code that answers it is there. */
async function print(element: NewsTimeline): Promise<void> {
  await until(() => {
    dispatchEvent(new Event('beforeprint'));
    return all(element, '.print').length === 1;
  });
  await element.updateComplete;
}

describe('print', () => {
  afterEach(async () => {
    dispatchEvent(new Event('afterprint'));
    clean();
    await Promise.resolve();
  });

  it('prints the picture as vector, with its headlines, and the list under it', async () => {
    const element = await mount({ items: MARCH, heading: 'March' });
    await print(element);
    const drawn = all(element, '.print svg text').map((node) => node.textContent);
    expect(drawn).to.include.members(headlines(element));
    expect(all(element, '.print svg :is(circle, rect, path)').length).to.be.greaterThan(10);
    expect(all(element, '.print li strong').map(textOf)).to.have.length(11);
    expect(textOf(find(element, '.print h2'))).to.equal('March');
    expect(textOf(find(element, '.print h3'))).to.equal('March 2025');
    expect(all(element, '.print script, .print canvas')).to.have.length(0);
  });

  it('keeps the beginning of a headline that is too long for its place', async () => {
    const title = `Begins ${'and goes on '.repeat(12)}`.trim();
    const element = await mount({
      items: [...MARCH, { start: '2025-03-09T18:00Z', title, importance: 10 }],
    });
    await print(element);
    const drawn = all(element, '.print svg text').map((node) => node.textContent);
    // in two lines, as on the screen
    expect(drawn.filter((text) => text.startsWith('Begins and goes on'))).to.have.length(1);
    expect(drawn.filter((text) => text.includes('goes on') && text.endsWith('…'))).to.have.length(1);
  });

  it('sets the picture for the width of a page where the screen is wider, its window the same', async () => {
    const box = document.createElement('div');
    box.style.width = '1600px';
    document.body.append(box);
    const element = await mount({ items: MARCH }, box);
    await until(() => find(element, '.plot').clientWidth > 1500);
    const headlined = headlines(element);
    await print(element);
    const picture = find(element, '.print svg');
    const [, , width] = picture.getAttribute('viewBox')!.split(' ').map(Number);
    expect(width).to.equal(800);
    const drawn = all(element, '.print svg text').map((node) => node.textContent);
    expect(headlined.filter((title) => drawn.includes(title)).length).to.be.greaterThan(3);
    const lines = all(element, '.print svg svg').map((line) => Number(line.getAttribute('x')));
    expect(Math.min(...lines)).to.be.greaterThan(0);
    expect(Math.max(...lines))
      .to.be.lessThan(800)
      .and.greaterThan(500);
    box.remove();
  });

  it('prints what the filter lets through, and is gone afterwards', async () => {
    const element = await mount({ items: MARCH, filter: { facets: { country: ['GE'] } } });
    await print(element);
    expect(all(element, '.print li')).to.have.length(5);
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
    expect(all(element, '.print')).to.have.length(0);
  });

  it('prints at most a thousand, and says how many more there are', async () => {
    const items = Array.from({ length: 1234 }, (_, i) => ({
      start: day('2020-01-01') + i * DAY,
      title: `E${i}`,
    }));
    const element = await mount({ items });
    await print(element);
    expect(all(element, '.print li')).to.have.length(1000);
    expect(textOf(find(element, '.print > p'))).to.equal('+234 more');
  });

  it('prints every lane, also what is scrolled out of sight, in pictures that fit a page each', async () => {
    const codes = 'AM AZ GE RU TR IR US FR DE CN IN KZ UZ TM UA PL IT ES PT GB'.split(' ');
    const items = codes.map((code, i) => ({
      start: day('2020-01-01') + i * DAY,
      title: `In ${code}`,
      countries: [code],
    }));
    const element = await mount({ items, lanes: 'country' });
    const sight = all(element, '.lane-head').length;
    expect(sight).to.be.lessThan(codes.length);
    await print(element);
    const pictures = all(element, '.print svg[viewBox]');
    expect(pictures.length).to.be.greaterThan(1);
    const texts = all(element, '.print svg text').map((node) => node.textContent);
    for (const code of codes) expect(texts).to.include(`In ${code}`);
    const names = texts.filter((text) => text.endsWith(' 1') && !/^\w{3} 1$/.test(text));
    expect(names).to.have.length(codes.length);
    expect(new Set(names).size).to.equal(codes.length);
    for (const picture of pictures) {
      const [, , width, height] = picture.getAttribute('viewBox')!.split(' ').map(Number);
      expect(height! / width!).to.be.at.most(0.7);
    }
  });

  it('prints the list alone where the list is shown', async () => {
    const element = await mount({ items: MARCH });
    element.layout = 'list';
    await listed(element);
    await print(element);
    expect(all(element, '.print svg')).to.have.length(0);
    expect(all(element, '.print li')).to.have.length(11);
  });

  itNeeds('media')(
    'shows only the sheet on paper, as long as it is and dark on light, and not on the screen',
    async () => {
      const element = await mount({ items: MARCH });
      element.style.blockSize = '300px';
      element.setAttribute('theme', 'dark');
      await print(element);
      expect(find(element, '.print').checkVisibility()).to.equal(false);
      await emulateMedia({}, 'print');
      await until(() => all(element, '.print').some((sheet) => sheet.checkVisibility()));
      expect(find(element, '.stage').checkVisibility()).to.equal(false);
      expect(element.offsetHeight).to.be.greaterThan(find(element, '.print').offsetHeight - 1);
      const text = all(element, '.print svg text')[0]!;
      const light = (getComputedStyle(text).fill.match(/\d+/g) ?? []).reduce((sum, n) => sum + Number(n), 0);
      expect(light).to.be.lessThan(3 * 128);
      expect(getComputedStyle(find(element, '.print li')).breakInside).to.equal('avoid');
      expect(getComputedStyle(find(element, '.print h3')).breakAfter).to.equal('avoid');
      await emulateMedia({});
    },
  );
});
