import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { capabilities, emulateMedia, itNeeds, setViewport } from '../../support/commands.js';
import { DEMO, MARCH, all, clean, day, find, frame, mount, stop, until, type Settable } from './support.js';

type Act = (element: NewsTimeline) => unknown;
const crowd = Array.from({ length: 60 }, (_, i) => ({ start: day('2025-03-05T10:00'), title: `Same ${i}` }));
const open =
  (selector: string): Act =>
  (element) =>
    find(element, selector).click();

const STATES: readonly (readonly [name: string, settings: Settable, act?: Act])[] = [
  ['showing everything', { src: DEMO, heading: 'South Caucasus' }],
  [
    'filtered',
    { items: MARCH, filter: { facets: { country: ['GE'], theme: { none: ['Culture'] } }, text: 'e' } },
  ],
  ['with a card open', { items: MARCH, selected: 'm3' }],
  ['with a crowd listed', { items: crowd }, (element) => cluster(element)],
  ['without items', {}],
  ['without a match', { items: MARCH, filter: { text: 'zzz', facets: { country: ['GE'] } } }],
  ['after an error', { src: '/demo/no-such-file.csv' }],
  ['in lanes', { items: MARCH, lanes: 'country' }],
  [
    'with problems listed',
    { items: [...MARCH, { start: 'soonish', title: 'Soon' }] },
    open('.problems button'),
  ],
  ['with a panel open', { items: MARCH }, open('.menu-button')],
];

/** Transitions and animations have run out. */
async function painted(element: Element): Promise<void> {
  await frame();
  await until(() => element.shadowRoot!.getAnimations().every((a) => a.playState !== 'running'));
}

async function cluster(element: NewsTimeline): Promise<void> {
  const box = find(element, '.plot').getBoundingClientRect();
  const at = { clientX: box.x + box.width / 2, clientY: box.bottom - 50, bubbles: true, composed: true };
  const plot = find(element, '.plot');
  for (const type of ['pointerdown', 'pointerup'])
    plot.dispatchEvent(new PointerEvent(type, { ...at, pointerId: 1 }));
  await until(() => all(element, '.cluster button').length > 0);
}

/** Colour of the canvas at a point, as #rrggbb, or undefined where nothing is painted. */
function colours(canvas: Element): Set<string> {
  const { width, height } = canvas as HTMLCanvasElement;
  const { data } = (canvas as HTMLCanvasElement).getContext('2d')!.getImageData(0, 0, width, height);
  const seen = new Set<string>();
  for (let i = 0; i < data.length; i += 4)
    if (data[i + 3] === 255)
      seen.add(`#${[0, 1, 2].map((k) => data[i + k]!.toString(16).padStart(2, '0')).join('')}`);
  return seen;
}

const inkOf = (element: Element): string => {
  const probe = document.createElement('canvas').getContext('2d')!;
  probe.fillStyle = getComputedStyle(element).color;
  return probe.fillStyle;
};

describe('for everybody', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(async () => {
    clean();
    document.documentElement.removeAttribute('class');
    document.documentElement.style.colorScheme = '';
    if (capabilities.media) await emulateMedia({});
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, settings, act] of STATES)
    it(`axe finds nothing ${name}`, async () => {
      const element = await mount(settings);
      await act?.(element);
      await element.updateComplete;
      await painted(element);
      await expect(element).to.be.accessible();
    });

  itNeeds('media')('axe finds nothing in the dark, nor in high contrast', async () => {
    const element = await mount({ items: MARCH, selected: 'm3' });
    document.documentElement.style.colorScheme = 'dark';
    await emulateMedia({ 'prefers-contrast': 'more' });
    await painted(element);
    await expect(element).to.be.accessible();
  });

  it('a class on the page that changes its colour scheme repaints the canvas', async () => {
    const style = document.createElement('style');
    style.textContent = 'html { color-scheme: light } html.dark { color-scheme: dark }';
    document.head.append(style);
    const element = await mount({ items: MARCH });
    const canvas = find(element, '.plot canvas');
    const light = colours(canvas);
    expect(light.has('#009e73'), [...light].join()).to.equal(true);
    document.documentElement.className = 'dark';
    await until(() => colours(canvas).has('#3ddc97'));
    expect(colours(canvas).has('#009e73')).to.equal(false);
    document.documentElement.className = '';
    await until(() => colours(canvas).has('#009e73'));
    style.remove();
  });

  it('a font that changes is measured anew', async () => {
    const element = await mount({ items: MARCH });
    const room = (): string => find(element, '.labels .label').style.maxWidth;
    const before = room();
    element.style.setProperty('--nt-font', 'monospace');
    await until(() => room() !== before);
  });

  it('the author’s own colours are taken up by the canvas when they change', async () => {
    const element = await mount({ items: MARCH });
    element.style.setProperty('--nt-color-5', '#123456');
    element.style.setProperty('--nt-ink', '#654321');
    await until(() => colours(find(element, '.plot canvas')).has('#123456'));
  });

  itNeeds('media')('the canvas is painted in the system’s colours where those are forced', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const element = await mount({ items: MARCH, selected: 'm3' });
    const probe = document.createElement('div');
    document.body.append(probe);
    const allowed = new Set<string>();
    for (const name of ['CanvasText', 'Canvas', 'GrayText', 'Highlight']) {
      probe.style.cssText = `forced-color-adjust: none; color: ${name}`;
      allowed.add(inkOf(probe));
    }
    const painted = colours(find(element, '.plot canvas'));
    expect(painted.has(inkOf(probe)) || painted.size > 0).to.equal(true);
    expect([...painted].filter((colour) => ['#d55e00', '#009e73', '#c4659b'].includes(colour))).to.deep.equal(
      [],
    );
    probe.style.cssText = 'forced-color-adjust: none; color: CanvasText';
    expect(painted.has(inkOf(probe)), [...painted].slice(0, 9).join()).to.equal(true);
    probe.remove();
    await emulateMedia({});
    await until(() => colours(find(element, '.plot canvas')).has('#009e73'));
  });

  for (const width of [320, 500])
    itNeeds('narrow')(
      `nothing needs sideways scrolling at ${width} px, as at 200 % zoom or more`,
      async () => {
        await setViewport({ width, height: 700 });
        for (const settings of [
          { items: MARCH },
          { items: MARCH, selected: 'm3' },
          { items: MARCH, lanes: 'country' },
          { src: DEMO },
        ]) {
          const element = await mount(settings);
          await frame();
          const { scrollWidth, clientWidth } = document.documentElement;
          expect(scrollWidth, Object.keys(settings).join()).to.be.at.most(clientWidth);
          for (const part of ['.plot', '.overview', '.bar', '.status'])
            expect(find(element, part).getBoundingClientRect().right, part).to.be.at.most(width);
          const card = all(element, '.card')[0]?.getBoundingClientRect();
          if (card) expect(card.left >= 0 && card.right <= width).to.equal(true);
          clean();
        }
      },
    );

  it('every control has a name and is at least 24 px', async () => {
    const element = await mount({ items: MARCH, selected: 'm3' });
    for (const control of all(element, 'button, a, input, [role=slider]')) {
      const { width, height } = control.getBoundingClientRect();
      if (width < 3 || height < 3) continue; // there for a reader by ear, shown on focus
      const name = control.getAttribute('aria-label') ?? control.textContent.trim();
      expect(name, control.outerHTML.slice(0, 120)).not.to.equal('');
      // a title that says the name again is read as a description of it
      if (control.hasAttribute('aria-label')) expect(control.title).not.to.equal(name);
      if (!control.closest('.card, .legend') && !control.matches('.link, input'))
        expect(Math.min(width, height), control.outerHTML.slice(0, 120)).to.be.at.least(23.5);
    }
    expect(stop(element).getBoundingClientRect().width).to.be.at.least(24);
  });

  it('headlines are read in time order, each with its date', async () => {
    const element = await mount({ items: MARCH });
    const numbers = all(element, '.labels .title')
      .map((t) => Number(/\d+/.exec(t.textContent)?.[0] ?? 0))
      .filter(Boolean);
    expect(numbers).to.deep.equal([...numbers].sort((a, b) => a - b));
    for (const date of all(element, '.labels .date')) expect(date.textContent).to.match(/2025/);
  });
});
