// What an author lets the reader do: which controls are shown, and how far the window moves.
import { expect } from '@open-wc/testing';
import { drag, press, setViewport, wheel } from '../../support/commands.js';
import {
  all,
  clean,
  day,
  DAY,
  find,
  inPlot,
  MARCH,
  middle,
  mount,
  settled,
  spanOf,
  until,
  viewOf,
} from '../element/support.js';

const parts = (element: Element): string[] =>
  all(element, '[part]')
    .filter((one) => one.checkVisibility())
    .flatMap((one) => one.getAttribute('part')!.split(/\s+/));

describe('controls', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('shows what is named and nothing else', async () => {
    const element = await mount({ items: MARCH, controls: 'search help' });
    await until(() => parts(element).includes('help-button'));
    expect(parts(element)).to.include.members(['search', 'help-button']);
    for (const part of ['chip', 'facet-button', 'legend', 'status', 'zoom', 'overview', 'layout'])
      expect(parts(element)).not.to.include(part);
    element.controls = ['zoom', 'overview'];
    await element.updateComplete;
    expect(parts(element)).to.include.members(['zoom', 'fit-button', 'overview']);
    expect(parts(element)).not.to.include('search');
  });

  it('are all gone with "none", and leave no room behind', async () => {
    const element = await mount({ items: MARCH });
    await until(() => parts(element).includes('overview'));
    const before = element.clientHeight;
    element.controls = 'none';
    await element.updateComplete;
    expect(all(element, 'button:not(.stop)')).to.have.length(0);
    expect(parts(element).filter((part) => !/^(frame|plot|label|era)/.test(part))).to.deep.equal([]);
    expect(element.clientHeight).to.be.lessThan(before - 60);
    element.controls = undefined;
    await element.updateComplete;
    expect(parts(element)).to.include('overview');
  });

  it('have the search field where it is narrow and nothing else of the bar is shown', async () => {
    await setViewport({ width: 400, height: 700 });
    const element = await mount({ items: MARCH, controls: 'search' });
    await until(() => parts(element).includes('search'));
  });

  it('refuses what is no control, and shows their names', async () => {
    const element = await mount({ items: MARCH });
    expect(() => (element.controls = 'serach'))
      .to.throw(TypeError)
      .with.property('message')
      .that.includes('filter, search');
  });
});

describe('a locked timeline', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('is moved by no gesture, key or button, and still opens cards and takes windows from code', async () => {
    const element = await mount({ items: MARCH, locked: true });
    await until(() => all(element, '.overview').length > 0);
    const view = [...viewOf(element)];
    await drag(inPlot(element, 0.6, 0.8), inPlot(element, 0.2, 0.8));
    // a turn that is left to the page would zoom all pages of this origin, for the tests that follow too
    const keep = (event: Event): void => event.preventDefault();
    document.addEventListener('wheel', keep, { passive: false });
    await wheel({ ...inPlot(element, 0.5), deltaY: -100, modifiers: ['Control'] });
    document.removeEventListener('wheel', keep);
    find(element, '.plot').dispatchEvent(
      new MouseEvent('dblclick', { bubbles: true, clientX: 400, clientY: 300 }),
    );
    find(element, '.stop:not([hidden])').focus();
    await press('+');
    await press('ArrowRight', 'Shift');
    await settled(element);
    expect(viewOf(element)).to.deep.equal(view);
    expect(all(element, '.zoom')).to.have.length(0);
    await press('Enter');
    await until(() => all(element, '.card').length > 0);
    element.view = ['2025-03-02', '2025-03-04'];
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal([day('2025-03-02'), day('2025-03-05')]);
  });
});

describe('zoom and pan limits', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('hold the reader’s wheel and buttons, and say so', async () => {
    const element = await mount({ items: MARCH, minSpan: '2 days', maxSpan: '5 days' });
    await until(() => all(element, '.zoom').length > 0);
    expect(spanOf(element)).to.be.closeTo(5 * DAY, 1);
    for (let i = 0; i < 12; i++) await wheel({ ...middle(element), deltaY: -100, modifiers: ['Control'] });
    await settled(element);
    expect(spanOf(element)).to.be.closeTo(2 * DAY, 1);
    expect(find(element, '[part~=zoom-in-button]').getAttribute('aria-disabled')).to.equal('true');
    for (let i = 0; i < 12; i++) await wheel({ ...middle(element), deltaY: 100, modifiers: ['Control'] });
    await settled(element);
    expect(spanOf(element)).to.be.closeTo(5 * DAY, 1);
    expect(find(element, '[part~=zoom-out-button]').getAttribute('aria-disabled')).to.equal('true');
  });

  it('keep the reader within bounds, by hand and by key', async () => {
    const element = await mount({ items: MARCH, bounds: '2025-03-02/2025-03-06' });
    const [from, to] = [day('2025-03-02'), day('2025-03-07')];
    expect(viewOf(element)).to.deep.equal([from, to]);
    element.view = ['2025-03-03', '2025-03-04'];
    await element.updateComplete;
    await until(() => all(element, '.stop:not([hidden])').length > 0);
    for (let i = 0; i < 3; i++) await drag(inPlot(element, 0.2, 0.8), inPlot(element, 0.9, 0.8));
    await settled(element);
    expect(viewOf(element)[0]).to.be.closeTo(from, 1);
    find(element, '.stop:not([hidden])').focus();
    for (let i = 0; i < 8; i++) {
      await press('ArrowRight', 'Shift');
      await settled(element);
    }
    expect(viewOf(element)[1]).to.be.closeTo(to, 1);
  });
});
