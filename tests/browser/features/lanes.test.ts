import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { drag, press, wheel } from '../../support/commands.js';
import {
  all,
  clean,
  DEMO,
  find,
  focused,
  frame,
  inPlot,
  inked,
  laneHeader,
  laneHeaders,
  laneNames,
  MARCH,
  mount,
  settled,
  stop,
  textOf,
  until,
} from '../element/support.js';

/** A timeline in a box of this height. */
async function boxed(height: number, lanes = 'country'): Promise<NewsTimeline> {
  const element = await mount({ src: DEMO, lanes });
  element.style.blockSize = `${String(height)}px`;
  await frame();
  await frame();
  await element.updateComplete;
  return element;
}

/** The visible bounds of lanes. */
const sight = (element: Element): DOMRect => find(element, '.plot').getBoundingClientRect();

describe('lanes', () => {
  afterEach(clean);

  it('stand by count, most first, equal ones by name, or in the order the author gives', async () => {
    const element = await mount({ items: MARCH, lanes: 'country' });
    expect(laneHeaders(element).map(textOf)).to.deep.equal(['Armenia 6', 'Azerbaijan 5', 'Georgia 5']);
    element.setAttribute('lane-order', 'GE; AZ');
    await element.updateComplete;
    expect(laneNames(element)).to.deep.equal(['Georgia', 'Azerbaijan', 'Armenia']);
  });

  it('have heads that are buttons: a click shuts and opens them, and so do Enter and Space', async () => {
    const element = await mount({ items: MARCH, lanes: 'country' });
    const open = (): (string | null)[] => laneHeaders(element).map((h) => h.getAttribute('aria-expanded'));
    expect(open()).to.deep.equal(['true', 'true', 'true']);
    expect(laneHeader(element, 'Armenia').title).to.equal('6 events');
    const titles = all(element, '.labels .label').length;

    laneHeader(element, 'Armenia').click();
    await element.updateComplete;
    expect(open()).to.deep.equal(['false', 'true', 'true']);
    expect(all(element, '.labels .label').length).to.be.lessThan(titles);
    const room =
      laneHeader(element, 'Azerbaijan').getBoundingClientRect().y -
      laneHeader(element, 'Armenia').getBoundingClientRect().y;
    expect(room, 'a low line').to.be.lessThan(60);

    laneHeader(element, 'Armenia').focus();
    await press('Enter');
    await element.updateComplete;
    expect(open()).to.deep.equal(['true', 'true', 'true']);
    await press(' ');
    await element.updateComplete;
    expect(open()).to.deep.equal(['false', 'true', 'true']);
    expect(focused(element), 'focus stays').to.equal(laneHeader(element, 'Armenia'));
  });

  it('show how many begin when while they are shut, as marks that can be entered', async () => {
    const crowd = [0, 1, 2].map((n) => ({
      start: `2025-03-05T10:0${n}Z`,
      title: `Report ${n}`,
      countries: ['GE'],
    }));
    const element = await mount({ items: [...MARCH, ...crowd], lanes: 'country' });
    for (const name of laneNames(element)) {
      laneHeader(element, name).click();
      await element.updateComplete;
    }
    expect(all(element, '.labels .label')).to.have.length(0);
    expect(inked(find(element, '.plot canvas'))).to.be.greaterThan(300);
    stop(element).focus();
    await press('Home');
    const name = (): string => stop(element).getAttribute('aria-label') ?? '';
    // one alone is named and opened as itself
    await until(() => /^Event 1, .*, Lane: Georgia$/.test(name()));
    for (let i = 0; i < 20 && !name().includes('Zoom in'); i++) await press('ArrowRight');
    expect(name()).to.equal('4 events, Zoom in, Lane: Georgia');
  });

  it('have heads of at least 24 px that the arrows go through and Tab comes to once', async () => {
    const element = await mount({ items: MARCH, lanes: 'country' });
    for (const h of laneHeaders(element)) {
      const { width, height } = h.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    expect(laneHeaders(element).filter((h) => h.tabIndex === 0)).to.have.length(1);
    laneHeaders(element)[0]!.focus();
    await press('ArrowDown');
    expect(textOf(focused(element))).to.match(/^Azerbaijan/);
    await press('ArrowDown');
    await press('ArrowDown');
    expect(textOf(focused(element))).to.match(/^Georgia/);
    await press('ArrowUp');
    expect(textOf(focused(element))).to.match(/^Azerbaijan/);
    expect(laneHeaders(element).filter((h) => h.tabIndex === 0)).to.deep.equal([focused(element)]);
  });

  it('keep the focus of a head whose lane changes its place', async () => {
    const element = await mount({ items: MARCH, lanes: 'country' });
    await until(() => laneHeaders(element).length > 1);
    for (let turn = 0; turn < 4; turn++) {
      const name = laneNames(element).at(-1)!;
      const last = laneHeader(element, name);
      last.focus();
      const countries = { Armenia: 'AM', Azerbaijan: 'AZ', Georgia: 'GE' }[name]!;
      element.addItems(
        Array.from({ length: 20 * (turn + 1) }, (_, i) => ({
          id: `${turn}-${i}`,
          start: '2025-03-04',
          title: 'More',
          countries,
        })),
      );
      await until(() => laneNames(element)[0] === name);
      expect(focused(element)).to.equal(last);
    }
  });

  it('keep their heads where they are while the window is dragged', async () => {
    const element = await mount({ items: MARCH, lanes: 'country' });
    const before = laneHeaders(element).map((h) => h.getBoundingClientRect().x);
    await drag(inPlot(element, 0.7, 0.5), inPlot(element, 0.4, 0.5));
    await settled(element);
    expect(laneHeaders(element).map((h) => h.getBoundingClientRect().x)).to.deep.equal(before);
  });

  it('are all there, however many: they scroll within the height, the axis stays, and the page takes over at the end', async () => {
    const element = await boxed(560);
    const plot = find(element, '.plot');
    const values = Object.values(element.counts.facets['country']!).filter((n) => n > 0).length;
    expect(values).to.be.greaterThan(8);
    expect(plot.getBoundingClientRect().bottom, 'the axis is in the box').to.be.at.most(
      element.getBoundingClientRect().bottom,
    );
    const seen = new Set<string>();
    for (let i = 0; i < 80; i++) {
      for (const name of laneNames(element)) seen.add(name);
      const before = plot.scrollTop;
      await wheel({ ...inPlot(element, 0.5, 0.5), deltaY: 120 });
      for (let n = 0; n < 20 && plot.scrollTop === before; n++) await frame();
      if (plot.scrollTop === before) break;
    }
    expect(seen.size).to.equal(values);
    expect(plot.scrollTop).to.be.closeTo(plot.scrollHeight - plot.clientHeight, 2);
  });

  it('keep the head of a lane in sight while the lane is', async () => {
    const element = await boxed(560);
    const first = laneNames(element)[0]!;
    find(element, '.plot').scrollTop = 50;
    await frame();
    await frame();
    const { y } = laneHeader(element, first).getBoundingClientRect();
    expect(y).to.be.at.least(sight(element).y);
    find(element, '.plot').scrollTop = 400;
    await frame();
    await frame();
    expect(laneNames(element)).not.to.include(first);
    for (const h of laneHeaders(element))
      expect(h.getBoundingClientRect().y).to.be.at.least(sight(element).y - 24);
  });

  it('have no head over the names of the axis, however far they are scrolled', async () => {
    const element = await boxed(560);
    const plot = find(element, '.plot');
    const axis = (): number => sight(element).bottom - 44;
    for (let top = 0; top <= 240; top += 12) {
      plot.scrollTop = top;
      await until(() => plot.scrollTop === top);
      await frame();
      await frame();
      const over = laneHeaders(element).filter((h) => h.getBoundingClientRect().bottom > axis() + 1);
      expect(over.map(textOf), `${String(top)} px`).to.deep.equal([]);
    }
    expect(laneHeaders(element).length).to.be.greaterThan(2);
  });

  it('bring the lane of a head or a mark into sight when keys go there', async () => {
    const element = await boxed(560);
    laneHeaders(element)[0]!.focus();
    for (let i = 0; i < 6; i++) {
      await press('ArrowDown');
      await frame();
      await frame();
    }
    const box = focused(element)!.getBoundingClientRect();
    expect(find(element, '.plot').scrollTop).to.be.greaterThan(0);
    expect(box.bottom).to.be.at.most(sight(element).bottom - 40);
    stop(element).focus();
    const ids = new Set<string>();
    await press('Home');
    for (let i = 0; i < 60; i++) {
      ids.add(stop(element).getAttribute('aria-label')!);
      const { y, bottom } = stop(element).getBoundingClientRect();
      expect(y).to.be.at.least(sight(element).y - 12);
      expect(bottom).to.be.at.most(sight(element).bottom + 1);
      await press('ArrowRight');
      await frame();
    }
    expect(ids.size).to.be.greaterThan(5);
  });

  it('are walked through whole: of events of one moment none is passed over, also where its lane is out of sight', async () => {
    const codes = 'AM AZ GE RU TR IR US FR DE CN'.split(' ');
    const items = [0, 3, 6].flatMap((days) =>
      codes.map((code) => ({
        start: Date.UTC(2025, 2, 1 + days, 12),
        title: `${code} ${String(days)}`,
        countries: [code],
      })),
    );
    const element = await mount({ items, lanes: 'country' });
    element.style.blockSize = '420px';
    await frame();
    await element.updateComplete;
    expect(laneHeaders(element).length).to.be.lessThan(codes.length);
    stop(element).focus();
    const walk = async (key: string): Promise<string[]> => {
      const names: string[] = [];
      for (let i = 0; i < items.length; i++) {
        await press(key);
        await frame();
        names.push(stop(element).getAttribute('aria-label')!.split(',')[0]!);
      }
      return names;
    };
    await press('Home');
    const first = stop(element).getAttribute('aria-label')!.split(',')[0]!;
    const on = [first, ...(await walk('ArrowRight'))];
    expect(new Set(on).size).to.equal(items.length);
    expect(on.slice(-2)[0]).to.equal(on.at(-1));
    const back = await walk('ArrowLeft');
    expect(back.slice(0, -1)).to.deep.equal(on.slice(0, -2).reverse());
  });

  it('are not drawn as one lane first, while their code is on its way', async () => {
    const element = document.createElement('news-timeline');
    Object.assign(element, { locale: 'en', timeZone: 'UTC', items: MARCH, lanes: 'country' });
    document.body.append(element);
    let without = false;
    const look = setInterval(() => {
      without ||= all(element, '.labels .label').length > 0 && laneHeaders(element).length === 0;
    }, 1);
    await until(() => laneHeaders(element).length > 0);
    clearInterval(look);
    expect(without).to.equal(false);
    element.remove();
  });
});
