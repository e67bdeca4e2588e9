import { expect } from '@open-wc/testing';
import { renderStatic, type StaticPageOptions } from '../../../src/static/index.js';
import { all, demoItems, find, headlines, until } from '../element/support.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';

const shifts = PerformanceObserver.supportedEntryTypes.includes('layout-shift');

/** Sums the shifts of a page; stands before everything else in it. */
const WATCH = `<script>
  self.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value } of list.getEntries()) self.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });
</script>`;

interface Page {
  readonly frame: HTMLIFrameElement;
  readonly element: NewsTimeline;
  readonly shift: () => number;
}

/** A page in an iframe, its element not upgraded yet. */
async function open(options: StaticPageOptions, width: number, before = ''): Promise<Page> {
  const { html } = await renderStatic(await demoItems(), options);
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size: ${String(width)}px; block-size: 800px; border: 0`;
  frame.srcdoc = html.replace(
    '<meta charset="utf-8">',
    `<meta charset="utf-8">${shifts ? WATCH : ''}${before}`,
  );
  document.body.append(frame);
  await new Promise((loaded) => frame.addEventListener('load', loaded));
  const view = frame.contentWindow as Window & { readonly shift?: number };
  const element = view.document.querySelector('news-timeline')!;
  return { frame, element, shift: () => view.shift ?? 0 };
}

function start({ frame }: Page): void {
  const script = frame.contentDocument!.createElement('script');
  script.type = 'module';
  script.src = '/src/define.ts';
  frame.contentDocument!.head.append(script);
}

const shown = (element: Element): Element[] =>
  all(element, '.plots > svg').filter((svg) => svg.getBoundingClientRect().width > 0);

describe('a page made ahead', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const [width, name] of [
    [390, 'phone'],
    [700, 'p0'],
    [1000, 'p1'],
  ] as const)
    it(`shows the picture for ${String(width)} px, and makes way for the element without a shift`, async () => {
      const page = await open({ title: 'The South Caucasus' }, width);
      const { element } = page;
      expect(shown(element).map((svg) => svg.getAttribute('class'))).to.deep.equal([name]);
      const height = element.offsetHeight;
      expect(find(element, '[part~=label]').textContent).to.have.length.above(3);
      start(page);
      await until(() => !element.shadowRoot!.querySelector('.static'));
      expect(headlines(element).length).to.be.greaterThan(3);
      expect(element.offsetHeight).to.equal(height);
      expect(all(element, '.filter, [part~=filter-bar]').length).to.be.greaterThan(0);
      expect(page.shift()).to.be.at.most(0.02);
    });

  it('stands whole where scripts do not run: picture, and list behind a click', async () => {
    const { element } = await open({ credit: 'Desk' }, 700);
    expect(element.querySelectorAll('li').length).to.equal(44);
    const details = find(element, 'details') as HTMLDetailsElement;
    expect(element.querySelector('li')!.checkVisibility()).to.equal(false);
    details.open = true;
    expect(element.querySelector('li')!.checkVisibility()).to.equal(true);
  });

  it('goes on with the list where the reader has opened it', async () => {
    const page = await open({}, 700);
    const { element } = page;
    (find(element, 'details') as HTMLDetailsElement).open = true;
    start(page);
    await until(() => !element.shadowRoot!.querySelector('.static'));
    await until(() => all(element, '.list-row').length > 0);
  });

  it('wears a sheet that stands in the page by its hash alone', async () => {
    const { hash } = await renderStatic(await demoItems());
    const policy = `<meta http-equiv="Content-Security-Policy" content="style-src '${hash}'">`;
    const { element } = await open({}, 700, policy);
    expect(shown(element)).to.have.length(1);
    expect(find(element, '.plots').offsetHeight).to.equal(420);
  });
});
