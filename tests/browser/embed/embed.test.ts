// The script of a page with timelines in iframes: height, address, and messages that mean harm.
import { expect } from '@open-wc/testing';
import '../../../src/embed/embed.js';
import { until } from '../element/support.js';

const frames = new Set<HTMLIFrameElement>();

async function framed(page: string, width: number, marked = true): Promise<HTMLIFrameElement> {
  const frame = document.createElement('iframe');
  frame.src = new URL(page, import.meta.url).href;
  frame.toggleAttribute('data-news-timeline', marked);
  frame.height = '333';
  frame.style.cssText = `display: block; width: ${width}px; border: 0; height: 100px; max-height: 120px`;
  document.body.append(frame);
  frames.add(frame);
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  return frame;
}

const heightOf = (frame: HTMLIFrameElement): number => frame.getBoundingClientRect().height;
const pageHeight = (frame: HTMLIFrameElement): number =>
  frame.contentDocument!.documentElement.getBoundingClientRect().height;
const fits = (frame: HTMLIFrameElement): boolean => Math.abs(heightOf(frame) - pageHeight(frame)) < 1;

async function shown(frame: HTMLIFrameElement): Promise<void> {
  const timeline = (): Element & { counts?: { total: number } } =>
    frame.contentDocument!.querySelector('news-timeline')!;
  await until(() => timeline().counts?.total === 3, 8000);
  await until(() => heightOf(frame) > 200 && fits(frame), 8000);
}

describe('a page with a timeline in an iframe', () => {
  afterEach(() => {
    for (const frame of frames) frame.remove();
    frames.clear();
    history.replaceState(undefined, '', location.pathname + location.search);
  });

  it('makes the frame as tall as what is in it at five widths, within a pixel, and nothing scrolls', async () => {
    const frame = await framed('framed.html', 1000);
    for (const width of [1000, 768, 600, 390, 320]) {
      frame.style.width = `${width}px`;
      await shown(frame);
      const { documentElement } = frame.contentDocument!;
      await until(
        () =>
          documentElement.clientWidth === width &&
          documentElement.scrollHeight <= documentElement.clientHeight &&
          fits(frame),
      );
    }
  });

  it('wins over a hostile style of the page around', async () => {
    const sheet = document.createElement('style');
    sheet.textContent = 'iframe { height: 50px !important; max-height: 60px !important; min-height: 9000px }';
    document.head.append(sheet);
    const frame = await framed('framed.html', 700);
    await shown(frame);
    sheet.remove();
  });

  it('leaves the whole height to what is in it where border and padding count as part of it', async () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      'iframe { box-sizing: border-box; border: 7px solid !important; padding: 9px 3px 4px !important }';
    document.head.append(sheet);
    const frame = await framed('framed.html', 700);
    await until(() => Math.abs(frame.contentWindow!.innerHeight - pageHeight(frame)) < 1, 8000);
    sheet.remove();
  });

  it('keeps what the reader sees in its own address, and gives it back', async () => {
    history.replaceState(undefined, '', '#own=1');
    const frame = await framed('framed.html', 700);
    await shown(frame);
    const timeline = frame.contentDocument!.querySelector('news-timeline')!;
    timeline.selected = 'b';
    await until(() => location.hash.includes('nt.id=b'), 8000);
    expect(location.hash).to.contain('own=1');
  });

  it('makes one step of the back button of a choice, however many codes brought the script', async () => {
    const again = '../../../src/embed/embed.ts?again';
    await import(again);
    const { contentWindow: source } = await framed('hostile.html', 700);
    const tell = (data: object): boolean =>
      dispatchEvent(new MessageEvent('message', { source, origin: location.origin, data }));
    tell({ type: 'news-timeline:ping', name: 'nt' });
    const before = history.length;
    tell({ type: 'news-timeline:state', name: 'nt', hash: '#nt.id=b', push: true });
    expect(history.length).to.equal(before + 1);
  });

  it('passes over a frame whose address another script keeps back', async () => {
    const lazy = document.createElement('iframe');
    lazy.setAttribute('data-news-timeline', '');
    document.body.prepend(lazy);
    frames.add(lazy);
    const frame = await framed('framed.html', 700);
    await shown(frame);
    frame.style.removeProperty('height');
    const again = '../../../src/embed/embed.ts?lazy';
    await import(again);
    await until(() => fits(frame), 8000);
  });

  it('is changed by no hostile message, from a frame that is marked or one that is not', async () => {
    history.replaceState(undefined, '', '#own=1');
    for (const marked of [true, false]) {
      const done = new Promise((resolve) => {
        const heard = ({ data }: MessageEvent<{ type?: string } | null>): void => {
          if (data?.type !== 'done') return;
          removeEventListener('message', heard);
          resolve(undefined);
        };
        addEventListener('message', heard);
      });
      const frame = await framed('hostile.html', 500, marked);
      const before = frame.style.cssText;
      await done;
      expect(frame.style.cssText).to.equal(before);
      expect(location.hash).to.equal('#own=1');
    }
    expect(Object.prototype).to.not.have.property('height');
  });

  it('hears no height from a frame that is not marked, nor from itself', async () => {
    const frame = await framed('framed.html', 500, false);
    postMessage({ type: 'news-timeline:height', height: 700 }, '*');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heightOf(frame)).to.equal(100);
  });

  it('hears the heights of pym, of AMP, of Datawrapper and of Flourish', async () => {
    const frame = await framed('hostile.html', 500);
    const page = frame.contentWindow!;
    const tell = (message: unknown): boolean =>
      dispatchEvent(new MessageEvent('message', { source: page, origin: location.origin, data: message }));
    const forms: readonly (readonly [number, unknown])[] = [
      [401, 'pymxPYMxaxPYMxheightxPYMx401'],
      [402, { sentinel: 'amp', type: 'embed-size', height: 402 }],
      [403, { 'datawrapper-height': { abc: 403 } }],
      [404, JSON.stringify({ sender: 'Flourish', context: 'iframe.resize', height: 404 })],
      [405, { type: 'embed-height', height: 405 }],
    ];
    for (const [height, message] of forms) {
      tell(message);
      expect(heightOf(frame)).to.equal(height);
    }
    dispatchEvent(
      new MessageEvent('message', {
        source: page,
        origin: 'https://evil.example',
        data: { type: 'embed-height', height: 700 },
      }),
    );
    expect(heightOf(frame)).to.equal(405);
  });
});
