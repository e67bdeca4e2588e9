import { expect } from '@open-wc/testing';
import { MARCH, clean, find, mount, viewOf } from './support.js';
import type { NewsTimeline } from '../../../src/component/news-timeline.js';

/** A timeline drawn for the first time, whose controls are still on their way. */
async function justDrawn(): Promise<[NewsTimeline, HTMLElement]> {
  const element = document.createElement('news-timeline');
  Object.assign(element, { locale: 'en', timezone: 'UTC', items: MARCH });
  document.body.append(element);
  for (let i = 0; i < 50 && !element.shadowRoot?.querySelector('.plot'); i++) await Promise.resolve();
  expect(element.shadowRoot?.querySelector('.filter-bar') ?? undefined).to.equal(undefined);
  return [element, find(element, '.plot')];
}

const at = (plot: HTMLElement, x: number): { clientX: number; clientY: number } => {
  const box = plot.getBoundingClientRect();
  return { clientX: box.left + box.width * x, clientY: box.top + box.height / 2 };
};
const send = (plot: HTMLElement, event: Event): Event => {
  plot.dispatchEvent(event);
  return event;
};
const heard = { bubbles: true, composed: true, cancelable: true };

describe('before the controls are there', () => {
  before(async () => {
    await mount({ items: MARCH }); // so that all else is there at once
    clean();
  });
  afterEach(clean);

  it('a wheel with Ctrl zooms as soon as they come, and never the page', async () => {
    const [element, plot] = await justDrawn();
    const outside: Event[] = [];
    const hear = (event: Event): void => void outside.push(event);
    document.addEventListener('wheel', hear);
    const wheel = new WheelEvent('wheel', { ...heard, ...at(plot, 0.5), deltaY: -60, ctrlKey: true });
    expect(send(plot, wheel).defaultPrevented).to.equal(true);
    const before = viewOf(element);
    await element.updateComplete;
    document.removeEventListener('wheel', hear);
    expect(viewOf(element)[1] - viewOf(element)[0]).to.be.lessThan(before[1] - before[0]);
    expect(outside).to.deep.equal([wheel]);
    element.remove();
  });

  it('a plain wheel is left to the page', async () => {
    const [element, plot] = await justDrawn();
    expect(send(plot, new WheelEvent('wheel', { ...heard, deltaY: 60 })).defaultPrevented).to.equal(false);
    const before = viewOf(element);
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(before);
    element.remove();
  });

  it('a drag pans, a key goes to the last', async () => {
    const [element, plot] = await justDrawn();
    const before = viewOf(element);
    const pointer = { ...heard, pointerId: 7, pointerType: 'mouse', button: 0, isPrimary: true };
    send(plot, new PointerEvent('pointerdown', { ...pointer, ...at(plot, 0.6) }));
    send(plot, new PointerEvent('pointermove', { ...pointer, ...at(plot, 0.5) }));
    send(plot, new PointerEvent('pointerup', { ...pointer, ...at(plot, 0.5) }));
    await element.updateComplete;
    expect(viewOf(element)[0]).to.be.greaterThan(before[0]);
    element.remove();
    const [other, second] = await justDrawn();
    const key = new KeyboardEvent('keydown', { ...heard, key: 'End' });
    expect(send(second, key).defaultPrevented).to.equal(true);
    await other.updateComplete;
    expect(other.shadowRoot?.activeElement?.getAttribute('aria-label')).to.contain('Event 10');
    other.remove();
  });

  it('who leaves before they come takes it along', async () => {
    const [element, plot] = await justDrawn();
    const before = viewOf(element);
    send(plot, new WheelEvent('wheel', { ...heard, ...at(plot, 0.5), deltaY: -60, ctrlKey: true }));
    element.remove();
    document.body.append(element);
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(before);
    element.remove();
  });
});
