// Marks are told from what they stand on, and from each other, without a good eye for colour. Measured on what is painted.
import { expect } from '@open-wc/testing';
import { contrastOf, readColour, type Rgb } from '../../../src/render/palette.js';
import { capabilities, emulateMedia, itNeeds, setViewport } from '../../support/commands.js';
import { all, clean, find, mount, until } from './support.js';

const THEMES = ['Conflict', 'Diplomacy', 'Politics', 'Defence', 'Economy', 'Climate', 'Society', 'Disaster'];
/** Far apart in time, so that each bar and stem stands alone. */
const BARS = THEMES.map((theme, i) => ({
  id: theme,
  start: `20${10 + i * 2}-03-01`,
  end: `20${10 + i * 2}-11-20`,
  title: `About ${theme}`,
  themes: [theme],
}));

/** The strongest colour that is painted in a box of the plot, against the surface. */
function strongest(element: Element, x: number, y: number, width: number, height: number): number {
  const canvas = find(element, '.plot canvas') as HTMLCanvasElement;
  const ratio = canvas.width / canvas.getBoundingClientRect().width;
  const { data } = canvas
    .getContext('2d')!
    .getImageData(
      Math.round(x * ratio),
      Math.round(y * ratio),
      Math.max(1, Math.round(width * ratio)),
      Math.max(1, Math.round(height * ratio)),
    );
  const ground = surface(element);
  let best = 1;
  for (let i = 0; i < data.length; i += 4) {
    const share = data[i + 3]! / 255;
    const seen = [0, 1, 2].map((k) => data[i + k]! * share + ground[k]! * (1 - share)) as unknown as Rgb;
    best = Math.max(best, contrastOf(seen, ground));
  }
  return best;
}

const surface = (element: Element): Rgb => readColour(getComputedStyle(element).backgroundColor)!;

describe('contrast', () => {
  beforeEach(() => setViewport({ width: 1200, height: 800 }));
  afterEach(async () => {
    clean();
    document.documentElement.style.colorScheme = '';
    if (capabilities.media) await emulateMedia({});
  });

  for (const scheme of ['light', 'dark'])
    it(`of each bar, stem and field border with the surface is 3:1 at least, ${scheme}`, async () => {
      document.documentElement.style.colorScheme = scheme;
      const element = await mount({ items: BARS });
      const plot = find(element, '.plot').getBoundingClientRect();
      await until(() => element.scale !== undefined); // asking loads it
      const { scale } = element;
      for (const { id, start, end } of BARS) {
        const [from, to] = [scale!(Date.parse(start)), scale!(Date.parse(end))];
        // a bar right of its dot, in the rows over the axis line
        const bar = strongest(element, from + 9, plot.height - 60, Math.max(2, to - from - 12), 16);
        expect(bar, `bar of ${id}`).to.be.at.least(3);
      }
      const stems = all(element, '.labels .label').map((label) => label.getBoundingClientRect());
      for (const box of stems) {
        const x = box.left - plot.left;
        const stem = strongest(element, x - 14, box.bottom - plot.top + 4, 18, 4);
        expect(stem, 'stem').to.be.at.least(3);
      }
      const edge = readColour(getComputedStyle(find(element, '.field')).borderTopColor)!;
      expect(contrastOf(edge, surface(element)), 'border of the search field').to.be.at.least(3);
    });

  itNeeds('media')(
    'where colours are forced each theme has a shape of its own, on the axis and in the legend',
    async () => {
      await emulateMedia({ 'forced-colors': 'active' });
      const element = await mount({ items: BARS });
      await until(() => all(element, '.chip .dot').length === THEMES.length);
      const shapes = all(element, '.chip .dot').map((dot) => dot.dataset['shape']);
      expect(new Set(shapes).size).to.equal(THEMES.length);
    },
  );

  it('is not all that tells themes apart: some have shapes, which the legend has too', async () => {
    const element = await mount({ items: BARS });
    const shapes = all(element, '.chip .dot').map((dot) => dot.dataset['shape']);
    expect(new Set(shapes).size).to.equal(4);
  });
});

describe('text spacing', () => {
  const SPACED = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }';
  const TITLE = 'Azerbaijan announces the capture of Shusha';
  afterEach(clean);

  it('of a reader is measured: a headline that fits is whole with it too', async () => {
    await setViewport({ width: 1200, height: 800 });
    const element = await mount({
      items: [{ start: '2020-11-08', title: TITLE }, ...BARS.map((item) => ({ ...item, importance: 1 }))],
    });
    const before = find(element, '.labels .label').style.maxWidth;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SPACED);
    const root = element.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    await until(() => find(element, '.labels .label').style.maxWidth !== before);
    for (const title of all(element, '.labels .title')) {
      const twoLines = title.scrollHeight > title.clientHeight + 3;
      expect(title.scrollWidth <= title.clientWidth + 1 && !twoLines, title.textContent).to.equal(true);
    }
  });

  it('is as large as the reader’s font size where the author ties the scale to it', async () => {
    const element = await mount({ items: BARS });
    element.style.setProperty('--nt-font-scale', 'tan(atan2(1rem, 16px))');
    document.documentElement.style.fontSize = '24px';
    await until(() => parseFloat(getComputedStyle(find(element, '.status')).fontSize) > 18);
    await until(() => parseFloat(getComputedStyle(find(element, '.labels .title')).fontSize) > 19);
    document.documentElement.style.removeProperty('font-size');
  });
});
