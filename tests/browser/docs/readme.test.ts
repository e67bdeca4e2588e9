import { expect } from '@open-wc/testing';
import { until } from '../element/support.js';

// The examples of the README, run as they stand there against the built file.
const BUILT = '/dist/news-timeline.min.js';

interface Example {
  readonly language: string;
  readonly code: string;
}

async function examples(): Promise<readonly Example[]> {
  const text = await (await fetch('/README.md')).text();
  return [...text.matchAll(/^```(html|js|css)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({
    language: language!,
    code: code!,
  }));
}

/** A page of its own with this in its body. */
async function page(body: string): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 700px';
  frame.srcdoc = `<!doctype html><html lang="en"><body>${body}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame;
}

interface Timeline extends HTMLElement {
  readonly loaded: Promise<void>;
  readonly updateComplete: Promise<boolean>;
  readonly counts: { readonly total: number; readonly matched: number };
  readonly problems: readonly unknown[];
}

async function timelineIn(frame: HTMLIFrameElement): Promise<Timeline> {
  const inner = frame.contentWindow as Window & typeof globalThis;
  await inner.customElements.whenDefined('news-timeline');
  const timeline = inner.document.querySelector('news-timeline') as unknown as Timeline;
  await timeline.loaded;
  return timeline;
}

/** The id that the first mark of the keyboard has, once it is opened. */
async function firstId(frame: HTMLIFrameElement): Promise<string> {
  const timeline = frame.contentDocument!.querySelector('news-timeline') as unknown as Timeline & {
    selected?: string;
    select(id: string | undefined): void;
  };
  timeline.shadowRoot!.querySelector<HTMLElement>('.stop:not([hidden])')!.click();
  await timeline.updateComplete;
  const id = timeline.selected!;
  timeline.select(undefined);
  await timeline.updateComplete;
  return id;
}

/** Runs a module in the page, and tells what it threw. */
function runModule(frame: HTMLIFrameElement, code: string): Promise<void> {
  const inner = frame.contentWindow as Window & typeof globalThis & { done?: (error?: unknown) => void };
  return new Promise((resolve, reject) => {
    inner.done = (error) => {
      if (error === undefined) resolve();
      else reject(new Error('The example threw.', { cause: error }));
    };
    const script = inner.document.createElement('script');
    script.type = 'module';
    script.textContent = `try {\n${code}\nwindow.done();\n} catch (error) { window.done(error); }`;
    inner.document.body.append(script);
  });
}

// whole, since WebKit resolves no address of a path in a frame that was written
const local = (code: string): string =>
  code
    .replace(/^import '[^']*';$/gm, `await import('${new URL(BUILT, location.href).href}');`)
    .replace(
      /^import (\{.*\}) from 'd3';$/gm,
      `const $1 = await import('${new URL('/node_modules/d3/dist/d3.mjs', location.href).href}');`,
    );

describe('the README', () => {
  let all: readonly Example[];
  before(async () => {
    all = await examples();
  });
  afterEach(() => {
    for (const frame of document.querySelectorAll('iframe')) frame.remove();
  });

  it('has a script tag that shows the demo data', async () => {
    const { code } = all.find((e) => e.language === 'html')!;
    const timeline = await timelineIn(await page(code));
    expect(timeline.counts.total).to.equal(44);
  });

  it('has a bundler example whose items all load', async () => {
    const { code } = all.find((e) => e.code.includes("import 'news-timeline/define.js'"))!;
    const frame = await page('');
    await runModule(frame, local(code));
    const timeline = await timelineIn(frame);
    expect(timeline.counts.total).to.equal(3);
    expect(timeline.problems).to.deep.equal([]);
  });

  it('has a list between the tags that is the data', async () => {
    const script = all.find((e) => e.language === 'html')!.code.split('\n')[0]!;
    const { code } = all.find((e) => e.code.includes('<ol>'))!;
    const timeline = await timelineIn(await page(script + code));
    expect(timeline.counts.total).to.equal(2);
    expect(timeline.problems).to.deep.equal([]);
  });

  it('has an example of filter, view and events that does what it says', async () => {
    const html = all.find((e) => e.language === 'html')!;
    const { code } = all.find((e) => e.code.includes('timeline.filter ='))!;
    const frame = await page(html.code);
    const timeline = await timelineIn(frame);
    await runModule(frame, code);
    expect(timeline.counts.matched).to.be.greaterThan(0);
    expect(timeline.counts.matched).to.be.lessThan(44);
  });

  it('has a template that fills a card', async () => {
    const script = all.find((e) => e.language === 'html')!.code.split('\n')[0]!;
    const { code } = all.find((e) => e.code.includes('<template slot="card">'))!;
    const frame = await page(script + code);
    const timeline = await timelineIn(frame);
    await runModule(
      frame,
      `const timeline = document.querySelector('news-timeline');
       timeline.select('${encodeURI(await firstId(frame))}');
       await timeline.updateComplete;`,
    );
    const title = timeline.querySelector(':scope > div [data-field="title"]');
    expect(title?.textContent).not.to.equal('');
    expect(timeline.querySelector('div [data-field="date"]')?.textContent).to.contain('20');
  });

  it('has ten lines of D3 that draw a curve, which moves with the window', async () => {
    const html = all.find((e) => e.language === 'html')!;
    const { code } = all.find((e) => e.code.includes('nt-draw'))!;
    const lines = code.split('\n').filter((line) => line !== '');
    expect(lines.length).to.be.at.most(10);
    const frame = await page(html.code);
    const timeline = (await timelineIn(frame)) as Timeline & {
      view: readonly [string, string] | string;
      scale(t: number): number;
    };
    await runModule(frame, local(code));
    /** X of the first point of the curve. */
    const left = (): number =>
      Number(/^M([-\d.]+),/.exec(timeline.querySelector('path')?.getAttribute('d') ?? '')?.[1]);
    for (const view of [
      ['2020-01-01', '2021-01-01'],
      ['2020-06-01', '2020-12-31'],
    ] as const) {
      timeline.view = view;
      await timeline.updateComplete;
      const x = timeline.scale(Date.UTC(2020, 8, 27));
      expect(x).to.be.within(300, 800);
      await until(() => Math.abs(left() - x) <= 0.01);
    }
  });

  it('names custom properties and parts that work', async () => {
    const html = all.find((e) => e.language === 'html')!;
    const css = all.find((e) => e.language === 'css')!;
    const frame = await page(`<style>${css.code}</style>${html.code}`);
    const timeline = await timelineIn(frame);
    const title = timeline.shadowRoot!.querySelector('[part~="label-title"]')!;
    const plot = timeline.shadowRoot!.querySelector('[part~="plot"]')!;
    const { letterSpacing, fontFamily } = frame.contentWindow!.getComputedStyle(title);
    expect(letterSpacing).to.equal('0.13px');
    expect(fontFamily).to.contain('Georgia');
    expect(plot.getBoundingClientRect().height).to.be.closeTo(480, 1);
  });
});
