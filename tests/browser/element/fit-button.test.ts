import { expect } from '@open-wc/testing';
import { drag, setViewport } from '../../support/commands.js';
import { clean, find, inPlot, MARCH, mount, settled, until } from './support.js';

describe('the button that shows everything', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('works whenever the window is another one, and is off when it is not', async () => {
    const element = await mount({ items: MARCH });
    const button = '.zoom button:last-of-type';
    const off = (): boolean => find(element, button).getAttribute('aria-disabled') === 'true';
    await until(off);
    await drag(inPlot(element, 0.7), inPlot(element, 0.3));
    await settled(element);
    expect(off(), 'after a drag').to.equal(false);
    find(element, button).click();
    await settled(element);
    expect(off(), 'after a click').to.equal(true);
    element.zoomBy(0.5);
    await settled(element);
    expect(off(), 'after zooming out').to.equal(false);
  });
});
