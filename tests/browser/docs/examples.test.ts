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
  'story',
  'texts',
  'theming',
  'vertical',
] as const;
const SCRIPTS: readonly string[] = ['events', 'facets', 'live', 'texts', 'theming'];
const RECIPES = ['brand', 'cms', 'csp', 'live-blog', 'overlay', 'own-filter', 'print', 'sheet'] as const;
const RECIPE_SCRIPTS: readonly string[] = ['csp', 'live-blog', 'overlay', 'own-filter', 'print'];

/** Where the files of an example are. */
const at = (name: string): string =>
  `/docs/${(RECIPES as readonly string[]).includes(name) ? 'recipes' : 'examples'}/${name}`;
const text = async (url: string): Promise<string> => (await fetch(url)).text();

/** The script as it runs from a blob: the element is there already, and what the server resolved has a whole address. */
const runnable = (code: string): string =>
  code
    .replace(/^import ["'].*$/m, '')
    .replace(/ from (["'])(?:\.\/)?(?:\.\.\/)+/g, ` from $1${location.origin}/`);

/** The example in the page, with its data where the demo has them. */
async function show(name: string): Promise<NewsTimeline> {
  const html = (await text(`${at(name)}.html`))
    .replace('src="newsroom-sheet.csv"', 'src="/docs/recipes/newsroom-sheet.csv"')
    .replace(/src="(south[\w-]+\.csv)"/g, 'src="/demo/$1"');
  const holder = document.createElement('div');
  holder.className = 'example';
  holder.innerHTML = html;
  document.body.append(holder);
  const timeline = holder.querySelector('news-timeline')!;
  if (name === 'brand') {
    const link = Object.assign(document.createElement('link'), {
      rel: 'stylesheet',
      href: `${at(name)}.css`,
    });
    const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
    holder.append(link);
    await loaded;
  }
  if (SCRIPTS.includes(name) || RECIPE_SCRIPTS.includes(name)) {
    const code = runnable(await text(`${at(name)}.js`));
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

  for (const name of [...EXAMPLES, ...RECIPES])
    it(`${name} shows its items and has no problem`, async () => {
      const timeline = await show(name);
      expect(timeline.problems).to.have.length(name === 'sheet' ? 1 : 0);
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

  it('sheet reads a newsroom’s own columns, and says which row has no date', async () => {
    const timeline = await show('sheet');
    expect(timeline.counts.total).to.equal(4);
    expect(timeline.counts.facets['Desk']).to.deep.equal({ Politics: 2, Economy: 2 });
    expect(timeline.problems[0]!.value).to.equal('soon');
  });

  it('cms shows tags in a title as text', async () => {
    const timeline = await show('cms');
    expect(timeline.counts.total).to.equal(3);
    expect(timeline.getItems().map(({ title }) => title)).to.include('First train <strong>crosses</strong>');
  });

  it('live-blog leads from a headline to its post, and shows a post that comes in', async () => {
    const timeline = await show('live-blog');
    timeline.shadowRoot!.querySelector<HTMLElement>('.stop:not([hidden])')!.click();
    await until(() => document.activeElement?.id.startsWith('post-') === true);
    expect(timeline.selected).to.equal(undefined);
    document.querySelector<HTMLElement>('#post')!.click();
    await until(() => timeline.counts.total === 4);
  });

  it('overlay draws a curve by the timeline’s scale, which moves with the window', async () => {
    const timeline = await show('overlay');
    const path = (): string => timeline.querySelector('path')?.getAttribute('d') ?? '';
    await until(() => path().startsWith('M'), 15_000);
    const before = path();
    timeline.view = ['2022-01-01', '2024-01-01'];
    await until(() => path() !== before);
  });

  it('brand wears its colours', async () => {
    const timeline = await show('brand');
    expect(getComputedStyle(timeline).getPropertyValue('--nt-radius').trim()).to.equal('0');
    await expect(timeline).to.be.accessible();
  });

  it('print asks the browser to print', async () => {
    await show('print');
    let asked = 0;
    Object.defineProperty(window, 'print', { configurable: true, value: () => (asked += 1) });
    document.querySelector<HTMLElement>('#paper')!.click();
    Reflect.deleteProperty(window, 'print');
    expect(asked).to.equal(1);
  });

  it('csp says what a policy barred', async () => {
    await show('csp');
    expect(document.querySelector('#barred')!.textContent).to.equal('Nothing has been barred.');
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        violatedDirective: 'img-src',
        effectiveDirective: 'img-src',
        blockedURI: 'https://example.org/a.png',
        documentURI: location.href,
        originalPolicy: 'img-src',
        disposition: 'enforce',
        statusCode: 200,
      }),
    );
    expect(document.querySelector('#barred')!.textContent).to.include('img-src');
  });

  it('live adds an item at each click', async () => {
    const timeline = await show('live');
    document.querySelector<HTMLElement>('#more')!.click();
    await until(() => timeline.counts.total === 3);
  });

  it('theming follows its sliders, writes the rule, and takes all back', async () => {
    const timeline = await show('theming');
    const form = document.querySelector<HTMLFormElement>('#theme')!;
    const rule = (): string => document.querySelector('#rule')!.textContent;
    for (const [name, value] of [
      ['--nt-plot-height', '600'],
      ['--nt-accent', '10'],
      ['theme', 'dark'],
    ] as const)
      (form.elements.namedItem(name) as HTMLInputElement).value = value;
    form.dispatchEvent(new Event('input'));
    await until(() => inside(timeline, '.plot')[0]!.clientHeight >= 560);
    expect(timeline.theme).to.equal('dark');
    expect(rule()).to.include('--nt-plot-height: 600px;').and.to.include('--nt-accent: light-dark(hsl(10 ');
    expect(rule()).not.to.include('--nt-radius');
    form.reset();
    await until(() => inside(timeline, '.plot')[0]!.clientHeight < 560 && !rule().includes('--nt'));
    expect(timeline.theme).to.equal(undefined);
  });

  it('events shows the choice beside the timeline and opens no card', async () => {
    const timeline = await show('events');
    inside(timeline, '.stop:not([hidden])')[0]!.click();
    await until(() => document.querySelector('#chosen')!.textContent !== 'Choose an event.');
    expect(timeline.selected).to.equal(undefined);
  });
});
