// Where the keyboard is: always in sight, about the right mark, and never lost.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { itNeeds, press, setViewport } from '../../support/commands.js';
import {
  DEMO,
  MARCH,
  all,
  clean,
  find,
  focused,
  mount,
  settled,
  stop,
  textOf,
  until,
  viewOf,
} from './support.js';

const button = (element: Element, name: string): HTMLElement => {
  const found = all(element, 'button').find(
    (b) => (b.getAttribute('aria-label') ?? textOf(b)) === name && b.checkVisibility(),
  );
  if (!found) throw new Error(`no button "${name}"`);
  return found;
};

/** The part of the page that is seen has all of the element. */
function inSight(element: Element | undefined): boolean {
  const { top, bottom } = element!.getBoundingClientRect();
  return top >= -1 && bottom <= innerHeight + 1;
}

const named = (element: Element): string =>
  focused(element)?.getAttribute('aria-label') ?? textOf(focused(element));

/** A press on a control with the keyboard. */
async function enter(element: NewsTimeline, control: HTMLElement): Promise<void> {
  control.focus();
  await press('Enter');
  await element.updateComplete;
}

describe('focus', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(async () => {
    clean();
    document.body.style.removeProperty('padding-top');
    await setViewport({ width: 1000, height: 800 });
  });

  describe('is in sight', () => {
    for (const [name, size] of [
      ['at 640 × 450, as at 200 % zoom', { width: 640, height: 450 }],
      ['at 1000 × 300', { width: 1000, height: 300 }],
    ] as const)
      it(`at each step on the axis ${name}`, async () => {
        await setViewport(size);
        document.body.style.paddingTop = '400px';
        const element = await mount({ src: DEMO });
        stop(element).focus();
        for (let i = 0; i < 12; i++) {
          scrollTo(0, 0);
          await press('ArrowRight');
          await element.updateComplete;
          expect(inSight(focused(element)), named(element)).to.equal(true);
        }
      });

    itNeeds('narrow')('at 320 × 256, as at 400 % zoom, on the axis and in the list', async () => {
      await setViewport({ width: 320, height: 256 });
      const element = await mount({ src: DEMO });
      stop(element).focus();
      for (let i = 0; i < 8; i++) {
        await press('ArrowRight');
        await element.updateComplete;
        expect(inSight(focused(element)), named(element)).to.equal(true);
      }
      find(element, '.skip').click();
      await until(() => focused(element)?.matches('.list-row') === true);
      for (let i = 0; i < 8; i++) {
        scrollTo(0, 0);
        await press('ArrowDown');
        await element.updateComplete;
        expect(focused(element)?.matches('.list-row')).to.equal(true);
        expect(inSight(focused(element)), named(element)).to.equal(true);
      }
    });
  });

  it('goes on to the nearest mark in view where its own is moved out of the window', async () => {
    const element = await mount({ src: DEMO });
    element.view = ['2020-09-01', '2021-03-01'];
    await element.updateComplete;
    stop(element).focus();
    const first = named(element);
    for (let i = 0; i < 6; i++) {
      await press('ArrowRight', 'Shift');
      await settled(element);
    }
    const [from] = viewOf(element);
    expect(from).to.be.greaterThan(Date.parse('2021-01-01'));
    expect(named(element)).not.to.equal(first);
    await press('Enter');
    await element.updateComplete;
    const opened = textOf(find(element, '.card-title'));
    expect(named(element).startsWith(opened), `${named(element)} / ${opened}`).to.equal(true);
  });

  it('has no ring about another mark while the window moves', async () => {
    const element = await mount({ items: MARCH });
    stop(element).focus();
    element.view = ['2025-03-06', '2025-03-09'];
    await element.updateComplete;
    const box = focused(element)!.getBoundingClientRect();
    const plot = find(element, '.plot').getBoundingClientRect();
    expect(box.right > plot.left && box.left < plot.right).to.equal(true);
    expect(named(element)).not.to.contain('Event 1,');
  });

  it('leaves an event that is gone for its neighbour, and with none left is on the plot', async () => {
    const element = await mount({ items: MARCH });
    stop(element).focus();
    await press('ArrowRight');
    expect(named(element)).to.contain('Event 2');
    element.removeItems(['m2']);
    await element.updateComplete;
    expect(named(element)).not.to.contain('Event 2,');
    expect(focused(element)?.matches('.stop')).to.equal(true);
    element.filter = { text: 'nothing at all' };
    await element.updateComplete;
    expect(focused(element)?.matches('.plot')).to.equal(true);
    expect(all(element, '.stop:not([hidden])')).to.have.length(0);
    element.filter = {};
    await element.updateComplete;
    expect(focused(element)?.matches('.stop')).to.equal(true);
    element.items = [];
    await element.updateComplete;
    expect(focused(element)?.matches('.plot')).to.equal(true);
  });

  describe('is not lost', () => {
    const FILTER = { facets: { country: ['GE', 'AM'] }, text: 'event' };

    it('where a tag of the filter is taken off: the next one has it, after the last the search', async () => {
      const element = await mount({ items: MARCH, filter: FILTER });
      const tags = (): HTMLElement[] => all(element, '.active .tag');
      expect(tags()).to.have.length(3);
      await enter(element, tags()[0]!);
      expect(focused(element) === tags()[0]).to.equal(true);
      await enter(element, tags()[1]!);
      expect(focused(element) === tags()[0]).to.equal(true);
      await enter(element, tags()[0]!);
      expect(tags()).to.have.length(0);
      expect(focused(element)?.matches('.search input')).to.equal(true);
    });

    it('where all of the filter is cleared, in the bar and in the empty state', async () => {
      const element = await mount({ items: MARCH, filter: FILTER });
      await enter(element, find(element, '[part~=clear-button]'));
      expect(focused(element)?.matches('.search input')).to.equal(true);
      element.filter = { text: 'nothing at all' };
      await element.updateComplete;
      await enter(element, find(element, '.empty .link'));
      expect(focused(element) !== undefined, 'empty state').to.equal(true);
    });

    it('where Escape closes the panel of a facet: its button has it', async () => {
      const element = await mount({ items: MARCH });
      const menu = find(element, '.menu-button');
      menu.focus();
      await press('Enter');
      await until(() => all(element, '.panel input').length > 0);
      find(element, '.panel input').focus();
      await press('Escape');
      await until(() => all(element, '.panel input').length === 0);
      expect(focused(element) === menu, focused(element)?.outerHTML.slice(0, 300)).to.equal(true);
    });

    itNeeds('narrow')('where Escape closes the sheet of filters: its button has it', async () => {
      await setViewport({ width: 390, height: 700 });
      const element = await mount({ items: MARCH });
      const open = find(element, '.sheet-button');
      open.focus();
      await press('Enter');
      await until(() => all(element, '.filter-sheet input').length > 0);
      find(element, '.filter-sheet .facet input').focus();
      await press('Escape');
      await until(() => all(element, '.filter-sheet input').length === 0);
      expect(focused(element) === open).to.equal(true);
    });

    it('where a story begins and is left', async () => {
      const items = MARCH.map((item, i) => ({ ...item, story: i + 1 }));
      const element = await mount({ items });
      element.story = 'steps';
      await element.updateComplete;
      await enter(element, button(element, 'Start the story'));
      expect(focused(element)?.matches('.story-next')).to.equal(true);
      await enter(element, button(element, 'Leave the story'));
      expect(textOf(focused(element))).to.equal('Start the story');
    });

    it('where a file that failed is tried again: on the way, and when it has failed again', async () => {
      const element = await mount({ src: '/demo/no-such-file.csv' });
      await until(() => all(element, '.empty button').length > 0);
      await enter(element, find(element, '.empty button'));
      expect(focused(element) !== undefined, 'on the way').to.equal(true);
      await element.loaded;
      await until(() => focused(element)?.closest('.empty') !== null);
    });
  });

  it('comes back from a card to the event shown last', async () => {
    const element = await mount({ items: MARCH });
    stop(element).focus();
    await press('Enter');
    await element.updateComplete;
    for (let i = 0; i < 3; i++) await enter(element, all(element, '.step-link').at(-1)!);
    const shown = textOf(find(element, '.card-title'));
    await press('Escape');
    await until(() => all(element, '.card').length === 0 && named(element).startsWith(shown));
  });

  it('is on the mark that was clicked, so that Escape closes its card', async () => {
    const element = await mount({ items: MARCH });
    const headline = all(element, '.labels .label')[2]!;
    const title = textOf(headline.firstElementChild!);
    headline.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    const { x, y } = headline.getBoundingClientRect();
    for (const type of ['pointerdown', 'pointerup'])
      headline.dispatchEvent(
        new PointerEvent(type, {
          clientX: x + 8,
          clientY: y + 8,
          bubbles: true,
          composed: true,
          pointerId: 1,
        }),
      );
    await until(() => all(element, '.card').length === 1);
    expect(named(element).startsWith(title)).to.equal(true);
    await press('Escape');
    await until(() => all(element, '.card').length === 0);
  });

  it('is not under an open card: stepping onto a covered mark closes the card', async () => {
    const element = await mount({ items: MARCH });
    stop(element).focus();
    await press('Enter');
    await element.updateComplete;
    for (let i = 0; i < 10; i++) {
      await press('ArrowRight');
      await element.updateComplete;
      const card = all(element, '.card')[0]?.getBoundingClientRect();
      const mark = focused(element)!.getBoundingClientRect();
      const covered =
        card !== undefined &&
        card.left <= mark.left &&
        card.right >= mark.right &&
        card.top <= mark.top &&
        card.bottom >= mark.bottom;
      expect(covered, named(element)).to.equal(false);
    }
  });

  it('moves the ends of the window by Home, End, PageUp and PageDown, and the page does not scroll', async () => {
    const element = await mount({ items: MARCH });
    element.view = ['2025-03-04', '2025-03-06'];
    await element.updateComplete;
    document.body.style.paddingTop = '900px';
    const [start, end] = all(element, '.grip') as [HTMLElement, HTMLElement];
    end.focus();
    const at = scrollY;
    await press('PageUp');
    const paged = viewOf(element)[1];
    expect(paged).to.be.greaterThan(Date.parse('2025-03-07'));
    await press('End');
    expect(viewOf(element)[1]).to.be.greaterThan(Date.parse('2025-03-10'));
    await press('Home');
    expect(viewOf(element)[1]).to.be.lessThan(paged);
    start.focus();
    await press('Home');
    expect(viewOf(element)[0]).to.be.at.most(Date.parse('2025-03-01T12:00Z'));
    await press('PageDown');
    expect(Math.abs(scrollY - at)).to.be.at.most(1);
  });
});
