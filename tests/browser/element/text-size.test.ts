import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { itNeeds, setViewport } from '../../support/commands.js';
import { MARCH, all, clean, find, mount, type Settable, until } from './support.js';

const SCALE = 1.5;
const crowd = Array.from({ length: 400 }, (_, i) => ({
  start: Date.UTC(2025, 2, 4, 0, i),
  title: `Many ${i}`,
}));
const ERA = { start: '2025-03-02', end: '2025-03-04', title: 'An era', kind: 'era' as const };
const ITEMS = [...MARCH, ERA, ...crowd];

interface Written {
  readonly text: string;
  readonly px: number;
  readonly y: number;
}

const proto = CanvasRenderingContext2D.prototype;
const own = { fillText: Reflect.get(proto, 'fillText'), clearRect: Reflect.get(proto, 'clearRect') };

/** What stands on the canvas of an element at last, after it is drawn anew. */
async function written(element: NewsTimeline, act: () => void): Promise<readonly Written[]> {
  const canvas = find(element, '.plot canvas');
  let texts: Written[] = [];
  let frames = 0;
  proto.clearRect = function (...box) {
    if (this.canvas === canvas) [texts, frames] = [[], frames + 1];
    own.clearRect.apply(this, box);
  };
  proto.fillText = function (text, x, y) {
    if (this.canvas === canvas) texts.push({ text, y, px: parseFloat(/([\d.]+)px/.exec(this.font)![1]!) });
    own.fillText.call(this, text, x, y);
  };
  act();
  await until(() => frames > 0);
  for (let last = -1; last !== frames; await new Promise((next) => setTimeout(next, 250))) last = frames;
  Object.assign(proto, own);
  return texts;
}

const px = (element: Element, selector: string): number =>
  parseFloat(getComputedStyle(find(element, selector)).fontSize);

/** No two texts of the plot stand on each other. */
function apart(element: NewsTimeline): void {
  const boxes = all(element, '.labels .label, .strip .label').map((l) => l.getBoundingClientRect());
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      const over =
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
      expect(over, `${a.left},${a.top} and ${b.left},${b.top}`).to.equal(false);
    }
  });
}

describe('--nt-font-scale', () => {
  afterEach(async () => {
    clean();
    await setViewport({ width: 1000, height: 800 });
  });

  const scenes: readonly (readonly [name: string, settings: Settable, texts: readonly string[]])[] = [
    ['along', {}, ['.labels .title', '.labels .date', '.strip .title']],
    ['in lanes', { lanes: 'country' }, ['.labels .title', '.lane-head']],
    ['down', { orientation: 'vertical' }, ['.labels .title', '.labels .date', '.strip .title']],
  ];
  for (const [name, settings, selectors] of scenes)
    it(`enlarges every text of the axis, ${name}, those on the canvas too, and gives them the room`, async () => {
      await setViewport({ width: 1000, height: 800 });
      const element = await mount({ items: ITEMS, ...settings });
      const before = selectors.map((s) => px(element, s));
      const small = await written(element, () => element.style.setProperty('--nt-ink', '#111111'));
      const large = await written(element, () => element.style.setProperty('--nt-font-scale', `${SCALE}`));
      const known = new Map(small.map((t) => [t.text, t.px]));
      expect(large.filter((t) => known.has(t.text)).length).to.be.greaterThan(1);
      for (const t of large) expect(t.px, t.text).to.equal((known.get(t.text) ?? t.px / SCALE) * SCALE);
      expect(Math.min(...large.map((t) => t.px))).to.equal(Math.min(...small.map((t) => t.px)) * SCALE);
      expect(selectors.map((s) => px(element, s))).to.deep.equal(before.map((size) => size * SCALE));
      const { height } = find(element, '.plot canvas').getBoundingClientRect();
      for (const { text, y } of large) expect(y, text).to.be.at.most(height);
      apart(element);
    });

  itNeeds('narrow')('leaves a narrow page without sideways scrolling at twice the size', async () => {
    await setViewport({ width: 320, height: 700 });
    const host = document.createElement('div');
    host.style.setProperty('--nt-font-scale', '2');
    document.body.append(host);
    const element = await mount({ items: ITEMS }, host);
    expect(px(element, '.labels .title')).to.equal(30);
    const { scrollWidth, clientWidth } = document.documentElement;
    expect(scrollWidth).to.be.at.most(clientWidth);
    apart(element);
    host.remove();
  });
});
