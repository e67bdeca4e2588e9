// Embeds of every version keep working: each page of tests/embeds, as its version told people to write it, with the build of today.
import { expect } from '@open-wc/testing';
import { until } from '../element/support.js';

const EMBEDS: Readonly<Record<string, readonly string[]>> = {
  '0.1': [
    'address',
    'code',
    'json',
    'names-before',
    'one-file',
    'script-tag',
    'snapshot',
    'story',
    'template',
  ],
};

interface Timeline extends HTMLElement {
  readonly counts?: { readonly total: number; readonly matched: number };
  readonly selected: string | undefined;
  readonly view: readonly [number, number];
  readonly autoHeight: boolean;
  readonly timeZone: string | undefined;
  readonly storyStep: number | undefined;
}

async function open(version: string, name: string): Promise<{ page: Document; timeline: Timeline }> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 1000px; height: 800px';
  frame.src = `/tests/embeds/${version}/${name}.html`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const page = frame.contentDocument!;
  const { items, matched } = page.documentElement.dataset;
  const shown = (): Timeline | null => page.querySelector<Timeline>('news-timeline');
  await until(() => shown()?.counts?.total === Number(items), 15_000);
  await until(() => shown()?.counts?.matched === Number(matched), 15_000);
  await until(() => shown()!.shadowRoot!.querySelector('.label') !== null, 15_000);
  return { page, timeline: shown()! };
}

describe('an embed that was made with', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  for (const [version, names] of Object.entries(EMBEDS))
    for (const name of names)
      it(`${version} (${name}) shows what it did`, async () => {
        await open(version, name);
      });

  it('0.1 keeps the meaning of its attributes, old names among them', async () => {
    const { timeline } = await open('0.1', 'names-before');
    expect(timeline.timeZone).to.equal('Asia/Tbilisi');
    expect(timeline.autoHeight).to.equal(true);
  });

  it('0.1 keeps the meaning of its addresses', async () => {
    const { timeline } = await open('0.1', 'address');
    expect(timeline.selected).to.equal('first-ceasefire');
    expect(timeline.view).to.deep.equal([Date.UTC(2020, 0), Date.UTC(2022, 0)]);
  });

  it('0.1 keeps its methods, its events and its story', async () => {
    const { page, timeline } = await open('0.1', 'code');
    expect(page.querySelector('#said')!.textContent).to.equal('loaded');
    await until(() => timeline.counts!.total === 4);
    const story = await open('0.1', 'story');
    await until(() => story.timeline.storyStep === 2);
  });

  it('0.1 keeps its card of its own', async () => {
    const { timeline } = await open('0.1', 'template');
    await until(() => timeline.querySelector(':scope > div [data-field="title"]')?.textContent !== undefined);
  });
});
