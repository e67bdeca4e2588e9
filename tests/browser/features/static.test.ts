import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { createMetrics } from '../../../src/render/text-measure.js';
import { renderSvg, type SvgOptions } from '../../../src/static/index.js';
import {
  all,
  clean,
  day,
  demoItems,
  find,
  headlines,
  MARCH,
  mount,
  type Settable,
  until,
} from '../element/support.js';

/** The scene on the screen, as it is printed: as vector, with its headlines. */
async function printed(element: NewsTimeline): Promise<Element> {
  await until(() => {
    dispatchEvent(new Event('beforeprint'));
    return all(element, '.print svg').length > 0;
  });
  await element.updateComplete;
  return find(element, '.print svg');
}

async function drawn(items: readonly object[], element: NewsTimeline, options: SvgOptions): Promise<Element> {
  const { clientWidth: width, clientHeight: height } = find(element, '.plot');
  const font = getComputedStyle(find(element, '.probe')).fontFamily;
  const metrics = createMetrics({ font, text: 1 });
  const size = { width, height };
  const svg = await renderSvg(items, { ...options, size, bare: true, metrics, font });
  return new DOMParser().parseFromString(svg, 'image/svg+xml').querySelector('.plot')!;
}

const tenth = (text: string | null): number => Math.round(Number(text) * 10) / 10;

/** Circles, by place and size. */
const dots = (svg: Element): string[] =>
  [...svg.querySelectorAll('circle')]
    .map((dot) => ['cx', 'cy', 'r'].map((name) => tenth(dot.getAttribute(name))).join())
    .sort();

/** Corners of the other shapes, from the corner of the picture: in one written as text each stands in a box of its own. */
const shapes = (svg: Element): readonly (readonly number[])[] =>
  [...svg.querySelectorAll('polygon')].map((shape) => {
    const box = shape.parentElement!;
    const own = box.localName === 'svg' && box.hasAttribute('x');
    const at = ['x', 'y'].map((name) => (own ? Number(box.getAttribute(name)) : 0));
    const points = (shape.getAttribute('points') ?? '').split(/[\s,]+/);
    return points.map((value, i) => Number(value) + at[i % 2]!);
  });

/** The same shapes, each corner within a fifth of a px. */
function expectSameShapes(picture: Element, screen: Element): void {
  const left = [...shapes(screen)];
  for (const shape of shapes(picture)) {
    const same = left.findIndex(
      (other) =>
        other.length === shape.length && other.every((value, i) => Math.abs(value - shape[i]!) < 0.2),
    );
    expect(same, `a shape at ${shape.join()}`).to.be.at.least(0);
    left.splice(same, 1);
  }
  expect(left).to.have.length(0);
}

/** Bars, bands and columns, by place and size; what has no extent is left out. */
const bars = (svg: Element): string[] =>
  [...svg.querySelectorAll('rect')]
    .map((bar) => ['x', 'y', 'width', 'height'].map((name) => tenth(bar.getAttribute(name))))
    .filter(([, , width, height]) => width! > 0 && height! > 0)
    .map(String)
    .sort();

const words = (text: string | null): string => (text ?? '').replace(/[\u2066-\u2069]/g, '');

/** Texts with the top of their line, in px, from the top. */
const lines = (svg: Element): { readonly text: string; readonly top: number }[] =>
  [...svg.querySelectorAll('text')]
    .map((text) => {
      const box = text.parentElement!;
      const top = box === svg || box.localName !== 'svg' ? 0 : Number(box.getAttribute('y') ?? 0);
      return { text: words(text.textContent), top: top + Number(text.getAttribute('y')) };
    })
    .sort((a, b) => (a.text === b.text ? a.top - b.top : a.text < b.text ? -1 : 1));

/** The same texts, each within half a px of where the other has it. */
function expectSameTexts(picture: Element, screen: Element): void {
  const [drawn, shown] = [lines(picture), lines(screen)];
  expect(drawn.map(({ text }) => text)).to.deep.equal(shown.map(({ text }) => text));
  drawn.forEach(({ text, top }, i) => expect(top, text).to.be.closeTo(shown[i]!.top, 0.5));
}

/** Static pictures stand in an `svg` of their own, whose place is not that of a line. */
const place = (svg: Element): Element => {
  svg.setAttribute('y', '0');
  return svg;
};

/** Lanes of more themes would be scrolled, and be printed in several pictures. */
const IN_TWO_LANES = {
  facets: { country: ['GE'] },
  span: [day('2025-03-01'), day('2025-03-08')],
} as const;

const CASES: readonly (readonly [string, number, Settable & SvgOptions])[] = [
  ['wide', 760, {}],
  ['on a phone', 390, {}],
  ['in lanes', 760, { lanes: 'theme', filter: IN_TWO_LANES }],
  ['evenly spaced', 760, { spacing: 'even' }],
  ['to the left, in Arabic', 760, { locale: 'ar', timeDirection: 'rtl' }],
  ['filtered', 760, { filter: { facets: { country: ['GE'] } } }],
  ['with titles alone, in German', 760, { labelDetail: 'title', locale: 'de' }],
];

describe('a static picture', () => {
  afterEach(async () => {
    dispatchEvent(new Event('afterprint'));
    clean();
    document.querySelectorAll('.room-for-picture').forEach((box) => box.remove());
    await Promise.resolve();
  });

  for (const [name, width, settings] of CASES)
    for (const [of, load] of [
      ['the demo', demoItems],
      ['ten days', () => Promise.resolve(MARCH)],
    ] as const)
      it(`has the marks and headlines that are on the screen: ${of}, ${name}`, async () => {
        if (settings.lanes && of === 'the demo') return; // its lanes scroll on the screen
        const items = await load();
        const box = document.createElement('div');
        box.className = 'room-for-picture';
        box.style.inlineSize = `${String(width)}px`;
        document.body.append(box);
        // a picture alone has no card, and no sign of what a card would show
        const element = await mount({ items, timeZone: 'UTC', images: 'none', ...settings }, box);
        await until(() => headlines(element).length > 0 && find(element, '.plot').clientWidth === width);
        await element.updateComplete;
        const [screen, picture] = [await printed(element), place(await drawn(items, element, settings))];
        expect(dots(picture)).to.deep.equal(dots(screen));
        expectSameShapes(picture, screen);
        expect(dots(screen).length + shapes(screen).length).to.be.greaterThan(0);
        expect(bars(picture)).to.deep.equal(bars(screen));
        expectSameTexts(picture, screen);
        expect(lines(screen)).not.to.have.length(0);
        const shown = words(picture.textContent);
        for (const title of headlines(element)) expect(shown).to.include(words(title).split(' ')[0]!);
      });
});
