// Each example of the documentation, as its file has it, with the script that belongs to it.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import '../../../src/define.js';
import { setViewport } from '../../support/commands.js';
import { until } from '../element/support.js';

const EXAMPLES = [
  'card',
  'colours',
  'even',
  'events',
  'facets',
  'filter',
  'lanes',
  'languages',
  'limits',
  'links',
  'list',
  'list-children',
  'live',
  'own-filter',
  'story',
  'texts',
  'theming',
  'vertical',
] as const;
const SCRIPTS: readonly string[] = ['events', 'facets', 'live', 'own-filter', 'texts', 'theming'];

const text = async (file: string): Promise<string> => (await fetch(`/docs/examples/${file}`)).text();

/** The example in the page, with its data where the demo has them. */
async function show(name: string): Promise<NewsTimeline> {
  const html = (await text(`${name}.html`)).replace(/src="([\w-]+\.csv)"/g, 'src="/demo/$1"');
  const holder = document.createElement('div');
  holder.className = 'example';
  holder.innerHTML = html;
  document.body.append(holder);
  const timeline = holder.querySelector('news-timeline')!;
  if (SCRIPTS.includes(name)) {
    const code = (await text(`${name}.js`)).replace(/^import .*$/m, '');
    const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    await import(url);
    URL.revokeObjectURL(url);
  }
  await until(() => timeline.counts.total > 0, 8000);
  await timeline.loaded;
  await timeline.updateComplete;
  return timeline;
}

const inside = (timeline: NewsTimeline, selector: string): HTMLElement[] => [
  ...timeline.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];

describe('an example of the documentation', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(() => {
    document.querySelectorAll('.example').forEach((one) => one.remove());
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const name of EXAMPLES)
    it(`${name} shows its items and has no problem`, async () => {
      const timeline = await show(name);
      expect(timeline.problems).to.deep.equal([]);
      expect(timeline.counts.matched).to.be.above(1);
      await until(() => inside(timeline, '.label, [part~="list-row"]').length > 0);
    });

  it('own-filter filters by the page’s own buttons', async () => {
    const timeline = await show('own-filter');
    const button = document.querySelector<HTMLElement>('.own-filter button')!;
    button.click();
    await timeline.updateComplete;
    expect(timeline.counts.matched).to.be.below(timeline.counts.total);
    expect(button.textContent).to.include(`(${String(timeline.counts.matched)})`);
    button.click();
    await timeline.updateComplete;
    expect(timeline.counts.matched).to.equal(timeline.counts.total);
  });

  it('live adds an item at each click', async () => {
    const timeline = await show('live');
    document.querySelector<HTMLElement>('#more')!.click();
    await until(() => timeline.counts.total === 3);
  });

  it('theming follows its sliders', async () => {
    const timeline = await show('theming');
    const slider = document.querySelector<HTMLInputElement>('#height')!;
    slider.value = '600';
    slider.dispatchEvent(new Event('input'));
    await until(() => inside(timeline, '.plot')[0]!.clientHeight >= 560);
  });

  it('events shows the choice beside the timeline and opens no card', async () => {
    const timeline = await show('events');
    inside(timeline, '.stop:not([hidden])')[0]!.click();
    await until(() => document.querySelector('#chosen')!.textContent !== 'Choose an event.');
    expect(timeline.selected).to.equal(undefined);
  });
});
