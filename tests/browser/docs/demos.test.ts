// The pages of the demo whose timelines stand in their HTML, each in a frame, under its own content security policy.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { until } from '../element/support.js';

interface Page {
  readonly frame: HTMLIFrameElement;
  readonly document: Document;
  readonly timelines: readonly NewsTimeline[];
  /** What its policy forbade. */
  readonly violations: readonly string[];
}

const frames = new Set<HTMLIFrameElement>();

async function open(name: string, width: number, height = 900): Promise<Page> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `width: ${width}px; height: ${height}px; border: 0`;
  frame.src = `/demo/${name}`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  frames.add(frame);
  await loaded;
  const violations: string[] = [];
  const page = frame.contentDocument!;
  page.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
    violations.push(violatedDirective),
  );
  await frame.contentWindow!.customElements.whenDefined('news-timeline');
  const timelines = [...page.querySelectorAll('news-timeline')];
  for (const timeline of timelines) await filled(timeline);
  return { frame, document: page, timelines, violations };
}

async function filled(timeline: NewsTimeline): Promise<void> {
  await timeline.updateComplete;
  await until(() => timeline.counts.total > 0, 8000);
  await timeline.loaded;
  await timeline.updateComplete;
}

const all = (timeline: NewsTimeline, selector: string): HTMLElement[] => [
  ...timeline.shadowRoot!.querySelectorAll<HTMLElement>(selector),
];
const texts = (timeline: NewsTimeline, selector: string): string[] =>
  all(timeline, selector).map((element) => element.textContent.trim());

const PAGES = [
  ['index.html', 1],
  ['story.html', 1],
  ['long-read.html', 1],
  ['explorer.html', 1],
  ['phone.html', 1],
  ['overlay.html', 1],
  ['languages.html', 4],
  ['before-after.html', 1],
] as const;

describe('the pages of the demo', () => {
  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames.clear();
  });

  for (const [name, count] of PAGES)
    for (const width of [1280, 390])
      it(`${name} shows all 44 events in ${count === 1 ? 'its timeline' : 'each timeline'}, ${width} px wide`, async () => {
        const { timelines, violations, document: page } = await open(name, width);
        expect(timelines.map((timeline) => timeline.counts.total)).to.deep.equal(Array(count).fill(44));
        for (const timeline of timelines) expect(all(timeline, '.label')).to.not.be.empty;
        for (const timeline of timelines) expect(timeline.problems).to.deep.equal([]);
        expect(page.documentElement.scrollWidth).to.be.at.most(width);
        expect(violations).to.deep.equal([]);
      });

  it('explorer.html has a lane for each country, those beyond its height by scrolling', async () => {
    const { timelines } = await open('explorer.html', 1280);
    const laneHeaders = texts(timelines[0]!, '.heads .title');
    expect(laneHeaders).to.have.length.within(5, 14);
    const plot = timelines[0]!.shadowRoot!.querySelector('.plot')!;
    expect(plot.scrollHeight).to.be.above(13 * 116);
    expect(laneHeaders.slice(0, 4)).to.deep.equal(['Azerbaijan', 'Armenia', 'Russia', 'Georgia']);
  });

  it('explorer.html has a lane for each country on a phone too, side by side', async () => {
    const { timelines } = await open('explorer.html', 390);
    await until(() => texts(timelines[0]!, '.heads .title').length > 0);
    expect(texts(timelines[0]!, '.heads .title').slice(0, 2)).to.deep.equal(['Azerbaijan', 'Armenia']);
    const plot = timelines[0]!.shadowRoot!.querySelector('.plot')!;
    await until(() => plot.scrollWidth > 13 * 150);
    expect(plot.scrollHeight).to.equal(plot.clientHeight);
  });

  it('overlay.html draws a curve that moves with the window', async () => {
    const { timelines } = await open('overlay.html', 1280);
    const timeline = timelines[0]!;
    const path = timeline.querySelector('path')!;
    const left = (): number => Number(/^M([-\d.]+),/.exec(path.getAttribute('d') ?? '')?.[1]);
    for (const view of ['fit', '2020-09-01/2020-12-31']) {
      timeline.view = view;
      await timeline.updateComplete;
      await until(() => Math.abs(left() - timeline.scale!(Date.UTC(2020, 8, 27))) < 0.01);
      const [start, end] = timeline.view as unknown as [number, number];
      const share = (Date.UTC(2020, 8, 27) - start) / (end - start);
      const plot = timeline.shadowRoot!.querySelector('.plot')!.clientWidth;
      expect(left()).to.be.closeTo(share * plot, 0.5);
    }
    expect(getComputedStyle(path).pointerEvents).to.equal('none');
  });

  it('phone.html draws the time downwards on a wide screen too', async () => {
    const { timelines } = await open('phone.html', 1280);
    expect(all(timelines[0]!, '.plot[data-vertical]')).to.have.length(1);
    expect(timelines[0]!.clientWidth).to.be.within(380, 390);
  });

  it('phone.html is as tall as its story on a phone, and the page’s scrolling moves the time', async () => {
    const { timelines, document: page } = await open('phone.html', 390);
    const timeline = timelines[0]!;
    expect(timeline.clientHeight).to.be.above(2 * 844);
    const { view } = timeline;
    timeline.scrollIntoView();
    page.defaultView!.scrollBy(0, 900);
    await until(() => timeline.view![0] > view![0]);
  });

  it('languages.html says List in each of its languages', async () => {
    const { timelines } = await open('languages.html', 1280);
    await until(() => timelines.every((timeline) => all(timeline, '[part="layout"]').length === 1));
    const words = timelines.map((timeline) => texts(timeline, '[part="layout"] button')[1]);
    expect(words).to.deep.equal(['Ցանկ', 'Siyahı', 'სია', 'قائمة']);
  });

  it('languages.html lets time run to the left in Arabic, and to the right for who asks for that', async () => {
    const { timelines, document: page } = await open('languages.html', 1280);
    const arabic = timelines[3]!;
    const places = (): number[] =>
      ['Trilateral', 'Peace treaty'].map(
        (title) =>
          all(arabic, '.labels .label')
            .find((label) => label.textContent.startsWith(title))!
            .getBoundingClientRect().x,
      );
    await until(() => places()[0]! > places()[1]!);
    page.querySelector<HTMLInputElement>('#time-direction input[value="ltr"]')!.click();
    await until(() => places()[0]! < places()[1]!);
    page.querySelector<HTMLInputElement>('#time-direction input[value="auto"]')!.click();
    await until(() => places()[0]! > places()[1]!);
  });

  it('before-after.html shows beside the timeline the list that it is made of', async () => {
    const { document: page, timelines } = await open('before-after.html', 1280);
    expect(page.querySelectorAll('#before li')).to.have.length(44);
    expect(page.querySelector<HTMLElement>('.before')!.offsetHeight).to.be.above(0);
    expect(timelines[0]!.problems.filter(({ severity }) => severity !== 'field')).to.deep.equal([]);
  });
});

describe('the looks of the gallery', () => {
  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames.clear();
  });

  it('are worn by all its timelines, one at a time, and taken off again', async () => {
    const { document: page, frame } = await openGallery();
    const first = page.querySelector('news-timeline')!;
    const worn = (): string => frame.contentWindow!.getComputedStyle(first).backgroundColor;
    const own = worn();
    const seen = new Set([own]);
    for (const look of ['broadsheet', 'dark-desk']) {
      page.querySelector<HTMLInputElement>(`input[value="${look}"]`)!.click();
      await until(() => !seen.has(worn()));
      seen.add(worn());
    }
    page.querySelector<HTMLInputElement>('input[value=""]')!.click();
    await until(() => worn() === own);
    expect(seen.size).to.equal(3);
  });
});

async function openGallery(): Promise<{ readonly frame: HTMLIFrameElement; readonly document: Document }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1100px; height: 700px; border: 0';
  frame.src = '/demo/gallery.html';
  frames.add(frame);
  document.body.append(frame);
  await until(() => Boolean(frame.contentDocument?.querySelector('news-timeline')), 15_000);
  return { frame, document: frame.contentDocument! };
}
