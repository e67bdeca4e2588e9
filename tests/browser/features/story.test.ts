import { expect } from '@open-wc/testing';
import type { NewsItem } from '../../../src/items/item.js';
import { drag, emulateMedia, itNeeds, press, setViewport } from '../../support/commands.js';
import {
  all,
  clean,
  day,
  find,
  focused,
  frame,
  headlines,
  inPlot,
  label,
  listen,
  mount,
  textOf,
  until,
  viewOf,
} from '../element/support.js';
import { TOLD, tell, title, told, next, inView, glided, leave } from './story-support.js';
import { button } from './support.js';

afterEach(leave);

describe('a story', () => {
  it('is not told, and its code not asked for, unless the author says so', async () => {
    const element = await mount({ items: TOLD });
    expect(all(element, '.story')).to.have.length(0);
    element.storyStep = 2;
    await element.updateComplete;
    expect(all(element, '.story')).to.have.length(0);
  });

  it('starts at the reader’s word and goes step by step, in the author’s order', async () => {
    const element = await tell();
    const heard = listen(element, 'nt-story-change');
    const whole = viewOf(element);
    expect(viewOf(element)).to.deep.equal(whole);
    button(element, 'Start the story').click();
    await glided(element);
    expect(told(element)).to.contain('Step 1 of 3').and.contain('Beta').and.contain('Summary of Beta.');
    expect(inView(element, '2025-06-01')).to.equal(true);
    next(element);
    await glided(element);
    expect(told(element)).to.contain('Step 2 of 3').and.contain('Words of Alpha.');
    expect(inView(element, '2025-03-01')).to.equal(true);
    expect(inView(element, '2025-12-01')).to.equal(false);
    button(element, 'Previous').click();
    await element.updateComplete;
    expect(title(element)).to.equal('Beta');
    expect(heard.map(({ detail }) => detail)).to.deep.equal([
      { step: 1, id: 'b' },
      { step: 2, id: 'a' },
      { step: 1, id: 'b' },
    ]);
    expect(heard.every(({ bubbles, composed }) => bubbles && composed)).to.equal(true);
    expect(element.storyStep).to.equal(1);
  });

  it('is scrolled into sight as it starts, so that its panel covers nothing of the plot', async () => {
    await setViewport({ width: 320, height: 640 });
    const head = document.createElement('div');
    head.style.blockSize = '310px';
    document.body.prepend(head);
    const element = await tell();
    button(element, 'Start the story').click();
    await glided(element);
    const bottomOf = (selector: string): number => find(element, selector).getBoundingClientRect().bottom;
    await until(() => bottomOf('.plot') <= find(element, '.story').getBoundingClientRect().top + 1);
    expect(bottomOf('.story')).to.be.at.most(innerHeight + 1);
    head.remove();
    await setViewport({ width: 900, height: 760 });
  });

  it('ends where it ends: the buttons stay, and keep focus', async () => {
    const element = await tell({ storyStep: 2 });
    const after = Object.assign(document.createElement('button'), { textContent: 'After' });
    element.after(after); // Firefox hears no keys once focus has left the page
    find(element, '.story-next').focus();
    await press('Enter');
    await element.updateComplete;
    expect(title(element)).to.equal('Delta');
    expect(focused(element)).to.equal(find(element, '.story-next'));
    expect(find(element, '.story-next').getAttribute('aria-disabled')).to.equal('true');
    await press('Enter');
    expect(element.storyStep).to.equal(3);
    await press('Tab', 'Shift');
    expect(focused(element)).to.equal(find(element, '.story-previous'));
    await press(' ');
    expect(element.storyStep).to.equal(2);
    for (let i = 0; i < 3; i++) await press('Tab');
    expect(focused(element)?.closest('.story') ?? undefined).to.equal(undefined);
    after.remove();
  });

  it('can be left: everything is shown again', async () => {
    const element = await tell({ storyStep: 1 });
    const heard = listen(element, 'nt-story-change');
    button(element, 'Leave the story').click();
    await glided(element);
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ step: undefined, id: undefined }]);
    expect(inView(element, '2025-03-01') && inView(element, '2025-12-01')).to.equal(true);
    expect(button(element, 'Start the story')).to.not.equal(undefined);
  });

  it('set by the page, shows its window at once and tells nobody', async () => {
    const element = await tell({ storyStep: 1 });
    const heard = listen(element);
    const story = listen(element, 'nt-story-change');
    element.storyStep = 3;
    await element.updateComplete;
    expect(inView(element, '2025-12-01')).to.equal(true);
    const at = viewOf(element);
    await frame();
    await frame();
    expect(viewOf(element)).to.deep.equal(at);
    expect([...heard, ...story]).to.have.length(0);
    expect(textOf(find(element, '.story [role=status]'))).to.equal('');
    for (const none of [0, 99, 1.5, undefined]) {
      element.storyStep = none;
      await element.updateComplete;
      expect(button(element, 'Start the story'), String(none)).to.not.equal(undefined);
    }
  });

  it('keeps its step while the reader looks elsewhere, and leads back', async () => {
    const element = await tell({ storyStep: 1 });
    expect(all(element, '.story-text[data-on] .story-back')).to.have.length(0);
    const at = viewOf(element);
    await drag(inPlot(element, 0.7), inPlot(element, 0.2));
    await glided(element);
    expect(viewOf(element)).to.not.deep.equal(at);
    expect(element.storyStep).to.equal(1);
    find(element, '.story-text[data-on] .story-back').click();
    await until(() => viewOf(element).join() === at.join());
    element.selected = 'c';
    await element.updateComplete;
    find(element, '.story-text[data-on] .story-back').click();
    await element.updateComplete;
    expect(element.selected).to.equal(undefined);
    element.filter = { facets: { country: ['AM'] } };
    await element.updateComplete;
    find(element, '.story-text[data-on] .story-back').click();
    await element.updateComplete;
    expect(element.filter).to.deep.equal({});
    expect(all(element, '.story-text[data-on] .story-back')).to.have.length(0);
  });

  it('opens the card of its item by the title', async () => {
    const element = await tell({ storyStep: 1 });
    const heard = listen(element, 'nt-select');
    find(element, '.story-text[data-on] .story-title').click();
    await element.updateComplete;
    expect(heard[0]?.detail['id']).to.equal('b');
    expect(textOf(find(element, '.card-title'))).to.equal('Beta');
    expect(all(element, '.story-text[data-on] .story-back')).to.have.length(0);
  });

  it('says the step politely when the reader goes on', async () => {
    const element = await tell({ storyStep: 1 });
    const spoken = find(element, '.story [role=status]');
    expect(textOf(spoken)).to.equal('');
    next(element);
    await element.updateComplete;
    expect(textOf(spoken)).to.equal('Step 2 of 3. Alpha. Words of Alpha.');
    await glided(element);
    expect(textOf(find(element, '.spoken'))).to.equal('');
  });

  it('stays at its item when items come, and when they are set anew', async () => {
    const element = await tell({ storyStep: 1 });
    element.addItems([{ id: 'z', start: '2025-02-01', title: 'Zeta', story: 0 }]);
    await element.updateComplete;
    expect([title(element), element.storyStep]).to.deep.equal(['Beta', 2]);
    element.items = [...TOLD];
    await element.updateComplete;
    expect([title(element), element.storyStep]).to.deep.equal(['Beta', 1]);
    expect(inView(element, '2025-03-01') && inView(element, '2025-12-01')).to.equal(false);
    element.removeItems(['b']);
    await element.updateComplete;
    expect(title(element)).to.equal('Alpha');
  });

  it('is told in the list too: its row is in view', async () => {
    const many = Array.from({ length: 300 }, (_, i) => ({
      start: day('2024-01-01') + i * 86_400_000,
      title: `Day ${i}`,
    }));
    const element = await tell({ items: [...many, ...TOLD], layout: 'list' });
    button(element, 'Start the story').click();
    await until(() => all(element, '.list-title').some((row) => textOf(row) === 'Beta'));
  });

  itNeeds('media')('does not glide where less motion is asked for', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const element = await tell({ storyStep: 1 });
    next(element);
    const at = viewOf(element);
    expect(inView(element, '2025-03-01')).to.equal(true);
    await glided(element);
    expect(viewOf(element)).to.deep.equal(at);
  });

  it('lets go of everything when it leaves the page, and goes on when it is back', async () => {
    const element = await tell({ storyStep: 2 });
    const { parentNode } = element;
    element.remove();
    element.storyStep = 3;
    await element.updateComplete;
    parentNode?.append(element);
    await element.updateComplete;
    expect(title(element)).to.equal('Delta');
    expect(inView(element, '2025-12-01')).to.equal(true);
    element.removeAttribute('story');
    element.story = undefined;
    await element.updateComplete;
    expect(all(element, '.story')).to.have.length(0);
  });

  itNeeds('narrow')('has its buttons in reach of the thumb on a phone, each 44 px', async () => {
    await setViewport({ width: 390, height: 560 });
    const element = await tell({ storyStep: 1 });
    for (const control of all(element, '.story-ways button')) {
      const { height, width, bottom } = control.getBoundingClientRect();
      expect(Math.min(height, width)).to.be.at.least(43.5);
      expect(bottom).to.be.at.most(560);
    }
    await setViewport({ width: 1000, height: 800 });
  });

  for (const [name, settings] of [
    ['not begun', {}],
    ['at a step', { storyStep: 2 }],
  ] as const)
    it(`axe finds nothing, ${name}`, async () => {
      await expect(await tell(settings)).to.be.accessible();
    });
});

/** Boxes of the lines of all texts in an element. */
function linesOf(element: Element): DOMRect[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const lines: DOMRect[] = [];
  while (walker.nextNode()) {
    range.selectNodeContents(walker.currentNode);
    lines.push(...[...range.getClientRects()].filter(({ width }) => width > 0));
  }
  return lines;
}

describe('what is wrong with a story', () => {
  it('is told as problems of the field, and all else is shown', async () => {
    const element = await tell({ items: [...TOLD, { start: '2025-05-01', title: 'Odd', story: 'soon' }] });
    const odd = element.problems.filter(({ field }) => field === 'story');
    expect(odd.map(({ row, value, severity }) => [row, value, severity])).to.deep.equal([
      [4, 'soon', 'field'],
    ]);
    button(element, 'Start the story').click();
    await element.updateComplete;
    expect(told(element)).to.contain('Step 1 of 3');
    element.items = [{ start: '2025-05-01', title: 'Untold' }];
    await element.updateComplete;
    expect(all(element, '.story')).to.have.length(0);
    expect(element.problems.map(({ field, why }) => [field, why])).to.deep.equal([
      ['story', 'No item has a place in the story.'],
    ]);
    element.story = undefined;
    await element.updateComplete;
    expect(element.problems).to.deep.equal([]);
  });

  it('has a panel of at most 132 px in the layout, the headline of its step drawn, and no filter bar', async () => {
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
      [320, 640],
    ] as const) {
      await setViewport({ width, height });
      const element = await tell({ storyStep: 2 });
      await until(() => all(element, '.story-ways').length > 0);
      const panel = find(element, '.story').getBoundingClientRect();
      expect(panel.height).to.be.at.most(132);
      expect(find(element, '.overview').getBoundingClientRect().bottom).to.be.at.most(panel.top + 1);
      expect(find(element, '.filter').checkVisibility()).to.equal(false);
      expect(find(element, '[data-on] .story-where').getBoundingClientRect().height, 'one line').to.equal(24);
      const words = find(element, '.story-text[data-on]');
      expect(words.scrollWidth).to.be.at.most(words.clientWidth);
      await until(() => textOf(all(element, '.label.chosen .title')[0]) === 'Alpha');
      for (const control of all(element, '.story-ways button'))
        expect(control.getBoundingClientRect().height).to.be.at.least(width < 560 ? 44 : 24);
      clean();
    }
    await setViewport({ width: 1000, height: 800 });
  });

  it('cuts no line of dates, and lays no button over it', async () => {
    for (const width of [390, 320])
      for (const chapter of [undefined, 'Siege and exodus']) {
        await setViewport({ width, height: 700 });
        const items = TOLD.map((item) => ({
          ...item,
          start: '2022-12-12',
          end: '2023-09-30',
          ...(chapter && { chapter }),
        }));
        const element = await tell({ items, storyStep: 2 });
        await until(() => all(element, '.story-ways').length > 0);
        const dates = find(element, '[data-on] time');
        expect(textOf(dates)).to.equal('Dec 12, 2022 – Sep 30, 2023');
        expect(dates.scrollWidth, `${width} px`).to.be.at.most(dates.clientWidth);
        const told = [...all(element, '[data-on] :is(time, .story-title)')].map((e) =>
          e.getBoundingClientRect(),
        );
        for (const control of all(element, '.story-ways button')) {
          const box = control.getBoundingClientRect();
          for (const text of told)
            expect(box.left >= text.right || box.top >= text.bottom || box.bottom <= text.top).to.equal(true);
        }
        clean();
      }
    await setViewport({ width: 1000, height: 800 });
  });

  for (const scale of ['1', '1.25', '1.6'])
    it(`cuts no line of its words in half, and lays no button over them, texts ${scale} times as large`, async () => {
      const titles = [
        'Siege',
        'A siege of three months in the hills',
        'A siege of three months in the hills that '.repeat(3),
      ];
      const words =
        'The road is closed, and what is needed comes over the hills by night or not at all. '.repeat(4);
      const faults: string[] = [];
      for (const width of [1280, 768, 390, 320])
        for (const chapter of [undefined, 'Siege and exodus']) {
          await setViewport({ width, height: 700 });
          const items = titles.map((title, i) => ({
            start: `2022-12-1${i}`,
            title,
            story: `${i + 1}: ${words}`,
            ...(chapter && { chapter }),
          }));
          const element = await tell({ items, storyStep: 1 });
          element.style.setProperty('--nt-font-scale', scale);
          await until(() => all(element, '.story-ways').length > 0);
          for (const step of [1, 2, 3]) {
            element.storyStep = step;
            await element.updateComplete;
            const bottom = find(element, '.story-texts').getBoundingClientRect().bottom;
            const lines = linesOf(find(element, '.story-text[data-on]'));
            const seen = lines.filter((line) => line.top < bottom - 2);
            const buttons = all(element, '.story-ways button').map((b) => b.getBoundingClientRect());
            const name = `${width} px, step ${step}${chapter ? ', chapters' : ''}`;
            // the box of a line's letters is a little taller than the line
            if (seen.some((line) => line.bottom > bottom + 2)) faults.push(`cut: ${name}`);
            if (seen.length < lines.length && Number(scale) < 1.5)
              expect(seen.length, `a use of the room: ${name}`).to.be.at.least(chapter ? 3 : 4);
            const over = (a: DOMRect): boolean =>
              buttons.some(
                (b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top < a.bottom - 2,
              );
            if (seen.some(over)) faults.push(`under a button: ${name}`);
          }
          clean();
        }
      expect(faults).to.deep.equal([]);
      await setViewport({ width: 1000, height: 800 });
    });

  for (const [width, height] of [
    [640, 420],
    [390, 600],
    [320, 256],
  ] as const)
    it(`covers no mark that has focus, ${width} × ${height} px`, async () => {
      await setViewport({ width, height });
      const items = Array.from({ length: 9 }, (_, i) => ({
        start: `2025-0${i + 1}-01`,
        title: `Item ${i}`,
        story: 1 + i,
      }));
      const element = await tell({ items });
      const above = document.createElement('div');
      above.style.blockSize = '150px';
      element.before(above);
      scrollTo(0, 0);
      await until(() => all(element, '.story-start').length > 0);
      find(element, '.stop:not([hidden])').focus();
      for (let i = 0; i < items.length; i++) {
        await press('ArrowRight');
        const box = element.shadowRoot!.activeElement!.getBoundingClientRect();
        const panel = find(element, '.story').getBoundingClientRect();
        expect(box.bottom <= panel.top + 1 || box.top >= panel.bottom - 1, `mark ${i}`).to.equal(true);
        expect(box.top >= 0 && box.bottom <= height, `mark ${i} is in sight`).to.equal(true);
      }
      above.remove();
      await setViewport({ width: 1000, height: 800 });
    });

  it('dims what is outside of the era that is told: headlines, names and marks', async () => {
    const items: readonly NewsItem[] = [
      { start: '2025-04-20', title: 'Before' },
      { start: '2025-05-01', end: '2025-07-01', title: 'The strike', kind: 'era', story: 1 },
      { start: '2025-06-01', title: 'Within', story: 2 },
      { start: '2025-07-05', title: 'After' },
    ];
    for (const width of [1280, 390]) {
      await setViewport({ width, height: 800 });
      const element = await tell({ items, storyStep: 1 });
      await until(() => all(element, '.story-ways').length > 0);
      element.view = ['2025-04-01', '2025-08-01'];
      const opacity = (name: string): string => getComputedStyle(label(element, name)).opacity;
      await until(() => headlines(element).length === 3 && opacity('Before') === '0.45');
      expect([opacity('After'), opacity('Within')]).to.deep.equal(['0.45', '1']);
      element.storyStep = 2;
      element.view = ['2025-04-01', '2025-08-01'];
      await until(() => all(element, '.label.chosen').length === 1 && all(element, '.outside').length === 0);
      clean();
    }
    await setViewport({ width: 1000, height: 800 });
  });

  it('names its chapters, each a way to where it begins', async () => {
    const items = TOLD.map((item, i) => ({
      ...item,
      ...(i === 1 ? { chapter: 'Before' } : i === 3 ? { chapter: 'After' } : {}),
    }));
    const element = await tell({ items, storyStep: 1 });
    await until(() => all(element, '.story-chapters button').length > 0);
    expect(all(element, '.story-chapters button').map(textOf)).to.deep.equal(['Before', 'After']);
    expect(textOf(all(element, '.story-chapters [aria-current]')[0])).to.equal('Before');
    all(element, '.story-chapters button')[1]!.click();
    await element.updateComplete;
    expect(title(element)).to.equal('Delta');
  });

  it('keeps the keyboard in the panel when it begins and when it is left', async () => {
    const element = await tell();
    await until(() => all(element, '.story-start .button').length > 0);
    find(element, '.story-start .button').focus();
    await press('Enter');
    await until(() => focused(element)?.matches('.story-next') === true);
    find(element, '.story-leave').focus();
    await press('Enter');
    await until(() => focused(element)?.closest('.story-start') instanceof HTMLElement);
  });
});
