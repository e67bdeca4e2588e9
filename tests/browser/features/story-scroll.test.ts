import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag } from '../../support/commands.js';
import { all, find, frame, inPlot, listen, until, viewOf } from '../element/support.js';
import { page, type Told, tell, told, inView, glided, leave } from './story-support.js';

afterEach(leave);

describe('a story by scrolling', () => {
  let article: HTMLElement;
  const passages = ['1', 'a', '3'];

  /** A page of passages, each a screen high, with the timeline stuck to its top. */
  async function read(settings: Told = {}): Promise<NewsTimeline> {
    article = document.createElement('article');
    article.dataset['timeline'] = 'thread';
    const gap = (): HTMLElement => Object.assign(document.createElement('div'), { style: 'height: 900px' });
    article.append(gap());
    for (const step of passages) {
      const passage = document.createElement('section');
      passage.dataset['storyStep'] = step;
      passage.style.height = '800px';
      passage.textContent = `Passage ${step}`;
      article.append(passage);
    }
    article.append(gap());
    document.body.append(article);
    const element = await tell({ id: 'thread', story: 'scroll', ...settings });
    Object.assign(element.style, { position: 'fixed', insetInline: '0', insetBlockStart: '0' });
    for (let i = 0; i < 3; i++) await frame(); // where the page stood at first is no act of the reader
    return element;
  }

  const reach = (i: number): void => article.children[i + 1]!.scrollIntoView({ block: 'center' });

  afterEach(() => article.remove());

  it('goes to the step whose passage is reached, by number or id, and back to none', async () => {
    const element = await read();
    const heard = listen(element, 'nt-story-change');
    expect(all(element, '.story')).to.have.length(0);
    for (const [i, id] of ['b', 'a', 'd'].entries()) {
      reach(i);
      await until(() => element.storyStep === i + 1);
      expect(heard.at(-1)?.detail).to.deep.equal({ step: i + 1, id });
    }
    await glided(element);
    expect(inView(element, '2025-12-01') && !inView(element, '2025-03-01')).to.equal(true);
    expect(told(element)).to.contain('Step 3 of 3').and.contain('Delta');
    expect(all(element, '.story-ways')).to.have.length(0);
    scrollTo(0, 0);
    await until(() => element.storyStep === undefined);
    expect(heard.at(-1)?.detail).to.deep.equal({ step: undefined, id: undefined });
    await expect(element).to.be.accessible();
  });

  it('leads back to the passage’s step when the reader looked elsewhere', async () => {
    const element = await read();
    reach(0);
    await until(() => element.storyStep === 1);
    await glided(element);
    const at = viewOf(element);
    await drag(inPlot(element, 0.7), inPlot(element, 0.2));
    await glided(element);
    find(element, '.story-text[data-on] .story-back').click();
    await until(() => viewOf(element).join() === at.join());
  });

  it('adds no steps to the back button, and an address brings its passage', async () => {
    history.replaceState(undefined, '', `${page}#nt.step=2`);
    const element = await read({ urlState: 'nt' });
    const passage = article.children[2]!.getBoundingClientRect();
    expect(passage.top).to.be.lessThan(innerHeight * 0.6);
    expect(passage.bottom).to.be.greaterThan(0);
    expect(element.storyStep).to.equal(2);
    const { length } = history;
    reach(2);
    await until(() => location.hash === '#nt.step=3');
    expect(history.length).to.equal(length);
  });

  it('hears of no scrolling once it has left', async () => {
    const element = await read();
    reach(0);
    await until(() => element.storyStep === 1);
    element.remove();
    reach(2);
    for (let i = 0; i < 6; i++) await frame();
    expect(element.storyStep).to.equal(1);
  });
});
