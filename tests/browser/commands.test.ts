import { expect } from '@open-wc/testing';
import {
  drag,
  emulateMedia,
  emulateTouch,
  itNeeds,
  pinch,
  press,
  setViewport,
  swipe,
  wheel,
} from '../support/commands.js';

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1200 && !holds(); tries++) await frame();
  expect(holds()).to.equal(true);
}

describe('the commands that browser tests stand on', () => {
  let page: HTMLElement;
  let heard: Event[];
  const listen = (...types: readonly string[]): void => {
    for (const type of types) page.addEventListener(type, (event) => heard.push(event), { passive: false });
  };

  beforeEach(async () => {
    await setViewport({ width: 600, height: 500 });
    heard = [];
    page = document.createElement('div');
    Object.assign(page.style, { position: 'absolute', inset: '0 0 auto 0', height: '3000px' });
    document.body.append(page);
    scrollTo(0, 0);
  });
  afterEach(() => {
    page.remove();
  });

  it('set the size of the page', async () => {
    await setViewport({ width: 700, height: 444 });
    expect([innerWidth, innerHeight]).to.deep.equal([700, 444]);
  });

  itNeeds('narrow')('make the page as narrow as a phone', async () => {
    await setViewport({ width: 390, height: 844 });
    expect([innerWidth, innerHeight]).to.deep.equal([390, 844]);
  });

  it('turn the wheel over a point', async () => {
    listen('wheel');
    await wheel({ x: 200, y: 100, deltaY: 120 });
    await until(() => heard.length > 0);
    const [event] = heard as WheelEvent[];
    expect([event?.clientX, event?.clientY, event?.ctrlKey]).to.deep.equal([200, 100, false]);
    await until(() => scrollY > 0);
  });

  itNeeds('heldWheel')('turn the wheel while Control is held', async () => {
    page.addEventListener('wheel', (event) => {
      event.preventDefault();
    });
    listen('wheel');
    await wheel({ x: 200, y: 100, deltaY: -40, modifiers: ['Control'] });
    await until(() => heard.some((event) => (event as WheelEvent).ctrlKey));
  });

  it('drag with the mouse', async () => {
    listen('pointerdown', 'pointermove', 'pointerup');
    await drag({ x: 100, y: 100 }, { x: 220, y: 140 });
    await until(() => heard.some((event) => event.type === 'pointerup'));
    const last = heard.at(-1) as PointerEvent;
    expect([last.clientX, last.clientY]).to.deep.equal([220, 140]);
  });

  it('press keys, with others held', async () => {
    page.tabIndex = 0;
    page.focus();
    listen('keydown');
    await press('ArrowLeft');
    await press('ArrowRight', 'Shift');
    const keys = (heard as KeyboardEvent[]).map((event) => `${event.key} ${String(event.shiftKey)}`);
    expect(keys).to.deep.equal(['ArrowLeft false', 'Shift true', 'ArrowRight true']);
  });

  itNeeds('media')('emulate media features', async () => {
    await emulateMedia({ 'prefers-color-scheme': 'dark', 'forced-colors': 'active' });
    expect(matchMedia('(prefers-color-scheme: dark) and (forced-colors: active)').matches).to.equal(true);
    await emulateMedia({});
    expect(matchMedia('(forced-colors: active)').matches).to.equal(false);
  });

  itNeeds('touch')('scroll the page by one finger', async () => {
    await emulateTouch(true);
    page.style.touchAction = 'pan-y';
    await swipe({ x: 300, y: 400 }, { x: 300, y: 100 });
    await until(() => scrollY > 100);
  });

  itNeeds('touch')('leave a sideways finger to the page under touch-action: pan-y', async () => {
    await emulateTouch(true);
    page.style.touchAction = 'pan-y';
    listen('pointermove', 'pointercancel');
    await swipe({ x: 400, y: 200 }, { x: 100, y: 200 });
    const types = heard.map((event) => event.type);
    expect(types.filter((type) => type === 'pointermove').length).to.be.greaterThan(3);
    expect(types).not.to.include('pointercancel');
  });

  itNeeds('touch')('pinch with two fingers', async () => {
    await emulateTouch(true);
    page.style.touchAction = 'none';
    listen('pointerdown');
    await pinch({ x: 300, y: 200, from: 60, to: 240 });
    expect((heard as PointerEvent[]).map((event) => event.clientX)).to.deep.equal([270, 330]);
  });
});
