import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { emulateMedia, itNeeds, setViewport } from '../../support/commands.js';
import {
  all,
  clean,
  DEMO,
  find,
  frame,
  headlines,
  inOneSeries,
  label,
  middle,
  mount,
  settled,
  stop,
  textOf,
  until,
  viewOf,
  type Settable,
} from '../element/support.js';

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
      const element = await mount({ items: ITEMS, orientation, labelDetail: 'date' });
      expect(lines(element)[0]).to.equal('Mar 1, 2025');
      element.labelDetail = 'title';
      await element.updateComplete;
      expect(lines(element)).to.deep.equal(['', '', '']);
      element.labelDetail = 'source';
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

function widthsOfLines(text: Element): number[] {
  const range = document.createRange();
  const lines = new Map<number, number>();
  const texts = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    range.selectNodeContents(texts.currentNode);
    for (const { top, width } of range.getClientRects())
      lines.set(Math.round(top), (lines.get(Math.round(top)) ?? 0) + width);
  }
  return [...lines.values()];
}

describe('headlines of the demo', () => {
  afterEach(clean);

  for (const width of [390, 320])
    it(`are whole beside a vertical axis of ${width} px, with their dates`, async () => {
      await setViewport({ width, height: 844 });
      const element = await mount({ src: DEMO, images: 'load' });
      element.style.blockSize = '844px';
      await settled(element);
      await until(() => width < 390 || all(element, '.labels .picture').length > 0);
      await settled(element);
      const whole = (text: HTMLElement): boolean =>
        text.scrollHeight <= text.clientHeight + 1 && text.scrollWidth <= text.clientWidth + 1;
      const texts = all(element, '.labels :is(.title, .date)');
      expect(texts.filter((text) => !whole(text)).map(textOf)).to.deep.equal([]);
    });

  for (const layout of ['axis', 'list'] as const)
    for (const width of [390, 320])
      it(`leave no word alone in a last line, ${layout} of ${width} px, and take no more lines for it`, async () => {
        await setViewport({ width, height: 844 });
        const element = await mount({ src: DEMO, ...({ layout } as object) });
        const name = layout === 'list' ? '.list-title' : '.labels .title';
        await until(() => all(element, name).length > 4);
        await settled(element);
        // one that is cut goes on after its last line
        const titles = all(element, name).filter((title) => title.scrollHeight <= title.clientHeight + 1);
        const heights = titles.map((title) => title.scrollHeight);
        const lone = titles.filter((title) => {
          const widths = widthsOfLines(title);
          return (
            widths.length > 1 && title.textContent.includes(' ') && widths.at(-1)! < Math.max(...widths) * 0.4
          );
        });
        expect(titles.filter((title) => widthsOfLines(title).length > 1)).not.to.deep.equal([]);
        expect(lone.map(textOf)).to.deep.equal([]);
        for (const title of titles) title.style.setProperty('text-wrap', 'wrap');
        expect(titles.map((title) => title.scrollHeight)).to.deep.equal(heights);
      });

  for (const [width, height, lanes] of [
    [1280, 900, 'country'],
    [768, 900, 'country'],
    [1226, 430, ''],
  ] as const)
    it(`are balanced where they stand in two lines or three, ${width} px ${lanes}`, async () => {
      await setViewport({ width: width + 54, height: 900 });
      const element = await mount({ src: DEMO, images: 'load', lanes });
      element.style.cssText = `inline-size: ${width}px; block-size: ${height}px; --nt-font: 'Liberation Sans', Arial, sans-serif`;
      await settled(element);
      await until(() => all(element, '.labels .folded .title').length > 4);
      const lone = all(element, '.labels .folded .title').filter((title) => {
        const widths = widthsOfLines(title);
        return title.textContent.includes(' ') && widths.at(-1)! < Math.max(...widths) * 0.4;
      });
      expect(lone.map(textOf)).to.deep.equal([]);
    });

  it('name at least 15 events of the demo where its plot is 374 px high, and keep them when it has moved', async () => {
    await setViewport({ width: 1280, height: 720 });
    const element = await mount({ src: DEMO, images: 'load' });
    element.style.cssText =
      "inline-size: 1226px; --nt-plot-height: 374px; --nt-font: 'Liberation Sans', Arial, sans-serif";
    const shown = (): Set<string> => new Set(headlines(element));
    await settled(element);
    await until(() => shown().size >= 15);
    expect(find(element, '.plot').clientHeight).to.be.at.most(376);
    const before = shown();
    const [start, end] = viewOf(element);
    const px = (end - start) / 1226;
    for (const by of [2, -4, 2]) {
      const [from, to] = viewOf(element);
      element.view = [from + by * px, to + by * px];
      await settled(element);
    }
    const after = shown();
    expect([...before].filter((name) => !after.has(name))).to.deep.equal([]);
  });

  for (const [width, height, least] of [
    [1280, 720, 15],
    [1440, 900, 20],
  ] as const)
    it(`name at least ${least} events of the demo at ${width} × ${height} px, and none is cut`, async () => {
      await setViewport({ width, height });
      const element = await mount({ src: DEMO, images: 'load' });
      element.style.blockSize = `${height}px`;
      await settled(element);
      await until(() => all(element, '.labels .label').length >= least);
      const titles = all(element, '.labels .title');
      const whole = (title: HTMLElement): boolean =>
        title.scrollHeight <= title.clientHeight + 1 && title.scrollWidth <= title.clientWidth + 1;
      expect(titles.filter((title) => !whole(title)).map(textOf)).to.deep.equal([]);
    });
});

const PICTURE = new URL('/demo/icon.svg?card', location.href).href;
const SUMMARY =
  'The first trucks crossed shortly after six, and officers said the trial would run for a month. ';
const FEW = [
  {
    id: 'a',
    start: '2026-02-02',
    title: 'Border crossing reopens after four years, and the first trucks pass before dawn of a Monday',
    summary: `<b>${SUMMARY.repeat(3)}</b>`,
    source: 'Daily Post',
    importance: 8,
    image: { src: PICTURE, alt: 'A truck' },
  },
  { id: 'b', start: '2026-02-12', title: 'Storm cuts power', summary: SUMMARY, importance: 6 },
  { id: 'c', start: '2026-02-22', title: 'The hall opens', countries: ['AM'], themes: ['Culture'] },
];
const WINDOW = { view: ['2026-01-30', '2026-03-04'] } as const;
const cards = (element: Element): string[] => all(element, '.labels [part~="label-card"] .title').map(textOf);
const requests = (): number =>
  performance.getEntriesByType('resource').filter(({ name }) => name === PICTURE).length;

async function few(settings: Settable = {}): Promise<NewsTimeline> {
  const element = await mount({ items: FEW, ...settings });
  Object.assign(element, WINDOW);
  await element.updateComplete;
  return element;
}

/** Texts that touch in the page, and parts of cards that stand out of them. */
function faults(element: Element): string[] {
  const labels = all(element, '.labels .label').filter((l) => l.getBoundingClientRect().right > 0);
  const boxes = labels.map((l) => ({ name: textOf(l).slice(0, 20), box: l.getBoundingClientRect() }));
  const out = boxes.flatMap(({ name, box }, i) =>
    boxes
      .slice(i + 1)
      .filter(({ box: b }) => box.left < b.right - 1 && b.left < box.right - 1)
      .filter(({ box: b }) => box.top < b.bottom - 1 && b.top < box.bottom - 1)
      .map((other) => `${name} touches ${other.name}`),
  );
  for (const l of all(element, '.labels .grown'))
    for (const part of l.children) {
      const [inner, outer] = [part.getBoundingClientRect(), l.getBoundingClientRect()];
      if (inner.bottom > outer.bottom + 1 || inner.right > outer.right + 1)
        out.push(`${part.className} stands out of ${textOf(l).slice(0, 20)}`);
    }
  return out;
}

for (const orientation of ['horizontal', 'vertical'] as const)
  describe(`cards on the axis, ${orientation}`, () => {
    before(() => setViewport({ width: 900, height: 900 }));
    afterEach(clean);

    it('grow from headlines where few are in view, with the whole title, who reported it and a summary', async () => {
      const element = await few({ orientation });
      expect(cards(element).slice(0, 2)).to.deep.equal([FEW[0]!.title, FEW[1]!.title]);
      const card = label(element, 'Border');
      expect(card.offsetHeight).to.be.greaterThan(80);
      expect(plain(textOf(card.querySelector('.date')!))).to.equal('▣ Feb 2, 2026 · Daily Post');
      const summary = card.querySelector('[part=label-summary]')!;
      expect(textOf(summary)).to.contain('<b>The first trucks');
      expect(summary.children).to.have.length(0);
      expect(faults(element)).to.deep.equal([]);
      const { x, y } = middle(card);
      await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
      await element.updateComplete;
      expect(element.selected).to.equal('a');
    });

    it('are headlines where the author says so, and where many are in view', async () => {
      const element = await few({ orientation, labelDetail: 'source' });
      expect(cards(element)).to.deep.equal([]);
      element.labelDetail = 'card';
      await element.updateComplete;
      expect(cards(element).length).to.be.greaterThan(1);
      element.items = Array.from({ length: 60 }, (_, i) => ({
        ...FEW[1]!,
        id: `x${i}`,
        start: `2026-02-${10 + (i % 15)}`,
      }));
      await element.updateComplete;
      expect(cards(element)).to.deep.equal([]);
    });

    it('load a picture only where the author or the reader has asked for it', async () => {
      const before = requests();
      const asking = await few({ orientation });
      expect(all(asking, '.labels img')).to.have.length(0);
      const never = await few({ orientation, images: 'none' });
      expect(all(never, '.labels img')).to.have.length(0);
      expect(requests()).to.equal(before);
      asking.select('a');
      await asking.updateComplete;
      find(asking, '.load-image').click();
      await asking.updateComplete;
      expect(all(asking, '.labels img')).to.have.length(1);
      const loading = await few({ orientation, images: 'load' });
      const [img] = all(loading, '.labels img') as HTMLImageElement[];
      expect(img!.src).to.equal(PICTURE);
      expect([img!.alt, img!.loading, img!.referrerPolicy]).to.deep.equal(['A truck', 'lazy', 'no-referrer']);
      expect(img!.getAttribute('part')).to.equal('label-picture');
      expect(faults(loading)).to.deep.equal([]);
    });

    it('give its room back where a picture cannot be had', async () => {
      const broken = [{ ...FEW[0]!, image: { src: new URL('/nowhere.png', location.href).href } }, FEW[1]!];
      const element = await few({ orientation, items: broken, images: 'load' });
      await until(() => all(element, '.labels img').length === 0);
      expect(faults(element)).to.deep.equal([]);
      const card = label(element, FEW[0]!.title);
      const title = card.querySelector('.title')!.getBoundingClientRect();
      expect(title.left - card.getBoundingClientRect().left, 'no hole where it was').to.be.lessThan(1);
    });

    it('stay what they are while the window moves, and write no more than where they are', async () => {
      const element = await few({ orientation, images: 'load' });
      const [start, end] = element.view!;
      const shown = cards(element);
      const seen: MutationRecord[] = [];
      const observer = new MutationObserver((records) => seen.push(...records));
      await inOneSeries(async (tick) => {
        element.view = [start, end];
        await until(() => !find(element, '.labels').hasAttribute('data-moving'));
        await element.updateComplete;
        seen.length = 0;
        observer.observe(find(element, '.labels'), { subtree: true, childList: true, attributes: true });
        tick();
        for (let i = 1; i <= 10; i++) {
          element.view = [start + i * 3_000_000, end + i * 2_000_000];
          await frame();
          tick();
          expect(cards(element)).to.deep.equal(shown);
        }
        observer.disconnect();
      });
      const others = seen.filter((r) => r.target !== find(element, '.labels') && r.attributeName !== 'style');
      expect(others.map((r) => `${r.type} ${r.attributeName}`)).to.deep.equal([]);
      expect(seen.length, 'one write for each headline and frame').to.be.lessThan(10 * 3 + 6);
      await element.updateComplete;
      expect(cards(element)).to.deep.equal(shown);
    });

    it('grow at rest only', async () => {
      const element = await mount({ items: FEW, orientation });
      element.view = ['2026-03-05', '2026-04-05'];
      await element.updateComplete;
      expect(cards(element), 'none is in view').to.deep.equal([]);
      const flight = { over: false };
      void element.zoomTo(WINDOW.view, { duration: 250 }).then(() => (flight.over = true));
      const isMoving = (): boolean => find(element, '.labels').hasAttribute('data-moving');
      while (!flight.over || isMoving()) {
        await frame();
        if (isMoving()) expect(cards(element)).to.deep.equal([]);
      }
      await until(() => cards(element).length > 0);
    });

    it('touch nothing, whatever the window, and the plot holds at most 400 elements', async function () {
      this.timeout(30_000);
      const items = Array.from({ length: 400 }, (_, i) => ({
        id: `n${i}`,
        start: Date.UTC(2026, 0, 1) + ((i * 7919) % 365) * 86_400_000,
        title: `Event ${i} ${'with words '.repeat(i % 9)}`,
        summary: i % 3 ? SUMMARY.repeat(1 + (i % 4)) : undefined,
        source: i % 2 ? 'Daily Post' : undefined,
        importance: i % 11,
        image: i % 4 ? undefined : { src: PICTURE },
      })).map((item) => JSON.parse(JSON.stringify(item)) as { start: number; title: string });
      const element = await mount({ items, orientation, images: 'load' });
      let grown = 0;
      for (const days of [200, 30, 9, 4, 2.5, 1.2, 0.6, 3, 8]) {
        const middle = Date.UTC(2026, 5, 10) + days * 3_000_000;
        void element.zoomTo([middle - days * 43_200_000, middle + days * 43_200_000], { duration: 0 });
        await settled(element);
        await until(() => element.shadowRoot!.getAnimations().length === 0); // what glides has arrived
        expect(faults(element), `${days} days`).to.deep.equal([]);
        expect(all(element, '.plot *').length).to.be.lessThan(401);
        grown += cards(element).length;
      }
      expect(grown).to.be.greaterThan(3);
    });

    it('are one stop of the keyboard, like headlines', async () => {
      const element = await few({ orientation });
      find(element, '.plot').querySelector<HTMLElement>('.stop')?.focus();
      expect(stop(element).getAttribute('aria-label')).to.contain('Border crossing reopens');
    });

    itNeeds('media')('come without a fade where the reader wants less motion', async () => {
      await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
      const element = await few({ orientation });
      expect(getComputedStyle(find(element, '.labels .text')).animationName).to.equal('none');
      await emulateMedia({ 'prefers-reduced-motion': 'no-preference' });
    });
  });

describe('titles alone', () => {
  before(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('stand closer, so that more of them are shown, and touch nothing', async () => {
    const items = Array.from({ length: 90 }, (_, i) => ({
      id: `t${i}`,
      start: 1e12 + i * 1e9,
      title: `Event number ${i}`,
    }));
    const dated = (await mount({ items, labelDetail: 'date' })) as Element;
    const bare = await mount({ items, labelDetail: 'title' });
    expect(all(bare, '.labels .label').length).to.be.greaterThan(all(dated, '.labels .label').length * 1.3);
    expect(faults(bare)).to.deep.equal([]);
  });
});

describe('cards over an era', () => {
  afterEach(clean);

  for (const width of [1280, 390])
    it(`leave its tint whole at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const era = { start: '2026-01-20', end: '2026-03-20', title: 'The closure', kind: 'era' } as const;
      const element = await few({ items: [...FEW, era] });
      await until(() => cards(element).length > 0);
      const grown = getComputedStyle(all(element, '.labels .grown')[0]!);
      expect([grown.backgroundColor, grown.boxShadow]).to.deep.equal(['rgba(0, 0, 0, 0)', 'none']);
    });
});

describe('cards where the axis is another', () => {
  before(() => setViewport({ width: 1000, height: 900 }));
  afterEach(clean);

  it('stand beside their stems where time runs to the left', async () => {
    const element = await few({ timeDirection: 'rtl', images: 'load' });
    expect(cards(element).length).to.be.greaterThan(1);
    expect(faults(element)).to.deep.equal([]);
    const card = label(element, 'Border').getBoundingClientRect();
    const plot = find(element, '.plot').getBoundingClientRect();
    const [start, end] = element.view!;
    const stem = plot.right - ((Date.UTC(2026, 1, 2) - start) / (end - start)) * plot.width;
    expect(stem - card.right).to.be.closeTo(8, 1);
    const picture = label(element, 'Border').querySelector('img')!.getBoundingClientRect();
    expect(picture.right).to.be.lessThan(card.left + card.width / 2);
  });

  it('have the size of the reader’s text', async () => {
    for (const orientation of ['horizontal', 'vertical'] as const) {
      const element = await few({ orientation, images: 'load' });
      element.style.setProperty('--nt-plot-height', '700px');
      element.style.setProperty('--nt-font-scale', '1.5');
      await until(() => parseFloat(getComputedStyle(find(element, '.labels .title')).fontSize) > 19);
      await settled(element);
      // text is larger at once, its boxes when the element has heard of it and has drawn again
      await until(() => cards(element).length > 0 && faults(element).length === 0);
      const { fontSize } = getComputedStyle(find(element, '.labels .text'));
      expect(fontSize).to.equal(orientation === 'vertical' ? '19.5px' : '18px');
      clean();
    }
  });

  it('touch nothing in lanes and with even spacing', async () => {
    const items = FEW.map((item) => ({ ...item, themes: ['Culture'] }));
    const element = await few({ items, lanes: 'theme', images: 'load' });
    expect(faults(element)).to.deep.equal([]);
    const even = await few({ spacing: 'even' });
    expect(cards(even).length).to.be.greaterThan(1);
    expect(faults(even)).to.deep.equal([]);
  });

  it('are printed with what they say', async () => {
    const element = await few();
    await until(() => {
      dispatchEvent(new Event('beforeprint'));
      return all(element, '.print').length === 1;
    });
    await element.updateComplete;
    const drawn = all(element, '.print svg text').map((node) => node.textContent);
    expect(drawn.join(' ')).to.contain('before dawn of a Monday').and.to.contain('first trucks crossed');
    dispatchEvent(new Event('afterprint'));
    await element.updateComplete;
  });
});
