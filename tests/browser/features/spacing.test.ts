import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { capabilities, doubleClick, pinch, press, type Point, wheel } from '../../support/commands.js';
import {
  all,
  clean,
  day,
  find,
  focused,
  frame,
  inPlot,
  listen,
  mount,
  settled,
  stop,
  textOf,
  until,
  viewOf,
} from '../element/support.js';

/** Six events: days apart, years apart, and two at one moment. */
const SPARSE: readonly NewsItem[] = [
  '1918-05-28',
  '1918-05-30',
  '1988-02-20',
  '1991-09-21',
  '2023-09-19',
  '2023-09-19',
].map((start, i) => ({ id: `s${String(i)}`, start: day(start), title: `Event ${String(i)}` }));

/** Middles of the marks in px, from the first to the last, by the keys of the reader. */
async function places(element: NewsTimeline): Promise<number[]> {
  stop(element).focus();
  await press('Home');
  const found: number[] = [];
  for (let last = ''; ;) {
    const box = stop(element).getBoundingClientRect();
    const name = stop(element).getAttribute('aria-label')!;
    if (name === last) return found;
    last = name;
    found.push(Math.round(box.x + box.width / 2));
    await press('ArrowRight');
    await frame();
  }
}

const note = (element: Element): string => textOf(all(element, '[part~="spacing-note"]')[0]);

const plotName = (element: Element): string | null => find(element, '.plot').getAttribute('aria-label');

describe('even spacing', () => {
  afterEach(clean);

  it('sets neighbours apart by equal steps, says so, and keeps the view in time', async () => {
    const element = await mount({ items: SPARSE });
    const before = viewOf(element);
    const [a, b, c] = await places(element);
    expect(b! - a!, 'days apart').to.be.lessThan(3);
    expect(c! - b!, 'decades apart').to.be.greaterThan(200);
    expect(note(element)).to.equal('');

    const heard = listen(element);
    element.spacing = 'even';
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(before);
    expect(heard).to.deep.equal([]);
    expect(note(element)).to.equal('Equal steps, not spaced by date');
    expect(plotName(element)).to.equal('Timeline, Equal steps, not spaced by date');
    const even = await places(element);
    const steps = even.slice(1, 5).map((x, i) => x - even[i]!);
    expect(steps[0]).to.be.greaterThan(100);
    for (const step of steps) expect(step).to.be.closeTo(steps[0]!, 2);

    element.spacing = 'time';
    await element.updateComplete;
    expect(note(element)).to.equal('');
    expect((await places(element)).slice(0, 3)).to.deep.equal([a, b, c]);
  });

  it('comes from the attribute, and respaces what a filter leaves', async () => {
    const element = await mount({
      items: SPARSE.map((item, i) => ({ ...item, countries: i === 1 ? ['GE'] : ['AM'] })),
    });
    element.setAttribute('spacing', 'even');
    await element.updateComplete;
    const first = await places(element);
    element.filter = { facets: { country: { none: ['GE'] } } };
    await element.updateComplete;
    const [a, b, c] = await places(element);
    expect(b! - a!).to.be.closeTo(c! - b!, 2);
    expect(b! - a!).to.be.greaterThan((first[1]! - first[0]!) * 1.2);
  });

  it('is not drawn to scale first, while its code is on its way', async () => {
    const element = document.createElement('news-timeline');
    Object.assign(element, { locale: 'en', timeZone: 'UTC', items: SPARSE, spacing: 'even' });
    let toScale = false;
    const look = setInterval(() => {
      toScale ||= all(element, '.labels .label').length > 0 && plotName(element) === 'Timeline';
    }, 1);
    document.body.append(element);
    await until(() => all(element, '.labels .label').length > 0);
    clearInterval(look);
    expect(toScale).to.equal(false);
    element.remove();
  });

  it('zooms about the pointer and stays with a mark under it', async () => {
    const element = await mount({ items: SPARSE, spacing: 'even' });
    await element.updateComplete;
    const [, , third] = await places(element);
    await wheel({ x: third!, y: inPlot(element, 0).y, deltaY: -60, modifiers: ['Control'] });
    await settled(element);
    const start = day('1988-02-20');
    const [from, to] = viewOf(element);
    expect(from).to.be.lessThan(start);
    expect(to).to.be.greaterThan(start);
    const marks = await places(element);
    expect(
      marks.some((x) => Math.abs(x - third!) <= 2),
      `${marks.join()} near ${String(third)}`,
    ).to.equal(true);
  });

  it('pans by the keys, and focus stays on its mark', async () => {
    const element = await mount({ items: SPARSE, spacing: 'even' });
    await element.updateComplete;
    element.view = ['1918-05-29', '1990'];
    await element.updateComplete;
    stop(element).focus();
    await until(() => /, May 30, 1918 at .*UTC$/.test(focused(element)?.getAttribute('aria-label') ?? ''));
    const name = focused(element)?.getAttribute('aria-label');
    const before = stop(element).getBoundingClientRect().x;
    await press('ArrowRight', 'Shift');
    await settled(element);
    expect(focused(element)?.getAttribute('aria-label')).to.equal(name);
    expect(before - stop(element).getBoundingClientRect().x).to.be.closeTo(
      find(element, '.plot').clientWidth * 0.2,
      2,
    );
  });

  it('stays true to time for more than 2,000 events, and says why', async () => {
    const many = Array.from({ length: 2001 }, (_, i) => ({
      start: 1e12 + i * i * 1e6,
      title: `n ${String(i)}`,
    }));
    const element = await mount({ items: many, spacing: 'even' });
    await element.updateComplete;
    expect(note(element)).to.equal('Spaced by date: even steps only up to 2,000 events');
    element.items = many.slice(1);
    await element.loaded;
    await until(() => note(element) === 'Equal steps, not spaced by date');
  });
});

describe('folded gaps', () => {
  afterEach(clean);

  /** Two stories of ten days, four years apart. */
  const APART: readonly NewsItem[] = ['2016-03-01', '2020-03-01'].flatMap((first, story) =>
    Array.from({ length: 6 }, (_, i) => ({
      id: `${String(story)}-${String(i)}`,
      start: day(first) + i * 2 * 86_400_000,
      title: `Event ${String(i + 1)} of story ${String(story + 1)}`,
    })),
  );
  const [LAST, NEXT] = [day('2016-03-11'), day('2020-03-01')];
  /** Each zooms in by so much in all. */
  const ZOOMS: Readonly<Record<string, (at: Point, element: NewsTimeline) => Promise<void>>> = {
    'the wheel': async (at) => {
      for (let i = 0; i < 5; i++) await wheel({ ...at, deltaY: -60, modifiers: ['Control'] });
    },
    'the button': async (_, element) => {
      for (let i = 0; i < 3; i++) {
        find(element, '[part~="zoom-in-button"]').click();
        await settled(element);
      }
    },
    'a key': async (_, element) => {
      stop(element).focus();
      for (let i = 0; i < 6; i++) {
        await press('+');
        await settled(element);
      }
    },
    ...(capabilities.touch
      ? {
          'two fingers': async (at) => {
            await pinch({ ...at, from: 40, to: 160 });
            await pinch({ ...at, from: 80, to: 160 });
          },
        }
      : {}),
  };

  /** Px of the plot at which a time stands. */
  const xOf = (element: NewsTimeline, t: number): number => element.scale!(t);
  const foldOf = (element: NewsTimeline): number => xOf(element, NEXT) - xOf(element, LAST);
  async function folded(): Promise<NewsTimeline> {
    const element = await mount({ items: APART, spacing: 'compressed' });
    await until(() => all(element, '.labels .label').length > 3 && note(element) === 'Long gaps are folded');
    await until(() => element.scale !== undefined);
    return element;
  }

  it('takes no more than a tenth of the plot for a gap, which the events fill else', async () => {
    const element = await folded();
    const { width } = find(element, '.plot').getBoundingClientRect();
    expect(foldOf(element)).to.be.lessThan(width * 0.1);
    expect(xOf(element, day('2016-03-01'))).to.be.lessThan(width * 0.06);
    expect(xOf(element, day('2020-03-11'))).to.be.greaterThan(width * 0.94);
  });

  for (const [name, zoom] of Object.entries(ZOOMS))
    it(`opens by ${name}, about what is under it, and is the same again afterwards`, async () => {
      const element = await folded();
      const before = viewOf(element);
      const [from, to] = [xOf(element, LAST), xOf(element, NEXT)];
      const { width, x } = find(element, '.plot').getBoundingClientRect();
      const at = Math.round((from + to) / 2);
      const t = element.timeAt(at)!;
      await zoom({ x: x + at, y: inPlot(element, 0, 0.3).y }, element);
      await settled(element);
      const days = xOf(element, day('2016-03-03')) - xOf(element, day('2016-03-02'));
      expect(foldOf(element), `a day is ${String(days)} px`).to.be.greaterThan(width);
      if (name !== 'a key') expect(xOf(element, t)).to.be.closeTo(at, 4);
      element.view = [before[0], before[1]];
      await settled(element);
      expect(xOf(element, LAST)).to.be.closeTo(from, 0.5);
      expect(xOf(element, NEXT)).to.be.closeTo(to, 0.5);
    });

  it('opens whole by a double click on the zigzag, with its years named and both neighbours in sight', async () => {
    const element = await folded();
    const ticks: string[] = [];
    const { x, width } = find(element, '.plot').getBoundingClientRect();
    const at = (xOf(element, LAST) + xOf(element, NEXT)) / 2;
    await doubleClick({ x: x + at, y: inPlot(element, 0, 0.3).y });
    await settled(element);
    expect(xOf(element, LAST)).to.be.within(0, width * 0.2);
    expect(xOf(element, NEXT)).to.be.within(width * 0.8, width);
    element.formatTick = (_, { label }) => {
      ticks.push(label);
      return label;
    };
    await until(() => ['2017', '2018', '2019', '2020'].every((year) => ticks.some((t) => t.includes(year))));
    expect(viewOf(element)[0]).to.be.within(day('2016-03-01'), LAST);
  });
});
