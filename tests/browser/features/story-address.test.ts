import { expect } from '@open-wc/testing';
import { stateIn } from '../../../src/state/url-codec.js';
import { drag } from '../../support/commands.js';
import { find, inPlot, until, viewOf } from '../element/support.js';
import { page, tell, title, next, inView, glided, leave } from './story-support.js';
import { button } from './support.js';

afterEach(leave);

describe('a step in the address', () => {
  it('is the step alone, as long as its window is the one shown, and a step of the back button', async () => {
    const element = await tell({ urlState: 'nt' });
    button(element, 'Start the story').click();
    expect(location.hash).to.equal('#nt.step=1');
    await element.updateComplete;
    next(element);
    expect(location.hash).to.equal('#nt.step=2');
    await glided(element);
    history.back();
    await until(() => element.storyStep === 1);
    await element.updateComplete;
    expect(inView(element, '2025-06-01')).to.equal(true);
    expect(title(element)).to.equal('Beta');
    history.back();
    await until(() => element.storyStep === undefined);
  });

  it('with a window the reader went to keeps both', async () => {
    const element = await tell({ urlState: 'nt', storyStep: 1 });
    await drag(inPlot(element, 0.7), inPlot(element, 0.2));
    await glided(element);
    // the address follows while the window moves, and has its last place a little later
    const behind = (): number =>
      Math.abs((stateIn(location.hash, 'nt')?.view?.[0] ?? 0) - viewOf(element)[0]);
    await until(() => behind() < 86_400_000);
    expect(location.hash).to.contain('nt.step=1');
    const { hash } = location;
    element.remove();
    history.replaceState(undefined, '', page + hash);
    const again = await tell({ urlState: 'nt' });
    expect(again.storyStep).to.equal(1);
    expect(viewOf(again)[0]).to.be.closeTo(viewOf(element)[0], 86_400_000);
    find(again, '.story-text[data-on] .story-back').click();
    await until(() => location.hash === '#nt.step=1');
  });

  it('is taken from the start', async () => {
    history.replaceState(undefined, '', `${page}#nt.step=3`);
    const element = await tell({ urlState: 'nt' });
    expect(title(element)).to.equal('Delta');
    expect(inView(element, '2025-12-01') && !inView(element, '2025-03-01')).to.equal(true);
  });
});
