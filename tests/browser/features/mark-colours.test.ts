import { expect } from '@open-wc/testing';
import { setViewport } from '../../support/commands.js';
import { all, clean, find, MARCH, mount, textOf, until } from '../element/support.js';

const items = (element: Element): HTMLElement[] => all(element, '[part~="legend-item"]');
/** Names of the legend, in its order. */
const names = (element: Element): string[] =>
  items(element).map((one) => textOf(one.querySelector('bdi') ?? undefined));

/** Colour of the legend's dot for a value. */
const dotOf = (element: Element, value: string): string => {
  const item = items(element).find((one) => textOf(one.querySelector('bdi') ?? undefined) === value)!;
  return getComputedStyle(item.querySelector('.dot')!).backgroundColor;
};

/** Colours of the pixels in the row of dots, as the canvas has them. */
function inkOf(element: Element): Set<string> {
  const canvas = find(element, '.plot canvas') as HTMLCanvasElement;
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d')!.getImageData(0, height - 80, width, 34);
  const seen = new Set<string>();
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] === 255) seen.add(`rgb(${[data[i], data[i + 1], data[i + 2]].join(', ')})`);
  return seen;
}

describe('colours of values', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('are the author’s in dots and legend, and others keep theirs whatever the counts', async () => {
    const element = await mount({ items: MARCH });
    await until(() => names(element).includes('Culture'));
    const [economy, culture] = [dotOf(element, 'Economy'), dotOf(element, 'Culture')];
    expect(economy).not.to.equal(culture);
    // now Culture is the more frequent one
    element.items = MARCH.map((item) => ({ ...item, themes: item.id === 'm1' ? ['Economy'] : ['Culture'] }));
    await element.updateComplete;
    await until(() => names(element)[0] === 'Culture');
    expect([dotOf(element, 'Economy'), dotOf(element, 'Culture')]).to.deep.equal([economy, culture]);
    element.setAttribute('colors', 'culture: rgb(0 100 0)');
    await element.updateComplete;
    await until(() => dotOf(element, 'Culture') === 'rgb(0, 100, 0)');
    expect(inkOf(element).has('rgb(0, 100, 0)')).to.equal(true);
    expect(dotOf(element, 'Economy')).to.equal(economy);
  });

  it('may stand in the settings of the facet, after those of colors', async () => {
    const element = await mount({
      items: MARCH,
      facets: [{ field: 'theme', colors: { culture: 'rgb(0 100 0)', economy: 'rgb(100 0 0)' } }],
    });
    element.colors = { Economy: 'rgb(0 0 100)' };
    await until(() => names(element).includes('Culture'));
    await until(() => dotOf(element, 'Economy') === 'rgb(0, 0, 100)');
    expect(dotOf(element, 'Culture')).to.equal('rgb(0, 100, 0)');
    expect(() => (element.facets = [{ field: 'theme', colors: { Culture: 'no colour' } }])).to.throw(
      TypeError,
    );
  });

  it('are darkened where the surface would swallow them', async () => {
    const element = await mount({ items: MARCH });
    element.setAttribute('colors', 'Economy: #ffff00');
    await element.updateComplete;
    await until(() => names(element).includes('Culture'));
    const [r, g, b] = dotOf(element, 'Economy').match(/\d+/g)!.map(Number) as [number, number, number];
    expect(Math.max(r, g)).to.be.lessThan(160);
    expect(b).to.be.lessThan(r);
  });

  it('go by another column with color-by, and by an item’s own colour', async () => {
    const items = MARCH.map((item, i) => ({ ...item, desk: i % 2 ? 'North' : 'South' }));
    const element = await mount({
      items: [...items, { start: '2025-03-08', title: 'Own', color: '#102030' }],
    });
    element.setAttribute('color-by', 'desk');
    await element.updateComplete;
    await until(() => inkOf(element).has('rgb(16, 32, 48)'));
    expect(inkOf(element).has('rgb(16, 32, 48)')).to.equal(true);
    expect(element.facets, 'the filter is as it was').to.deep.equal(['country', 'theme']);
  });

  it('have shapes beside them with markers, in the legend too', async () => {
    const element = await mount({ items: MARCH });
    element.setAttribute('markers', 'Economy: cross');
    await element.updateComplete;
    await until(() => all(element, '[part~="legend-item"] [data-shape="cross"]').length === 1);
    expect(element.markers).to.deep.equal({ Economy: 'cross' });
    element.setAttribute('markers', 'Economy: star');
    await element.updateComplete;
    expect(element.markers).to.equal(undefined);
    expect(element.problems.some((p) => p.why.includes('markers') || p.remedy.includes('diamond'))).to.equal(
      true,
    );
  });
});
