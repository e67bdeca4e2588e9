import { expect } from '@open-wc/testing';
import { emulateMedia, itNeeds } from '../../support/commands.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import {
  all,
  DAY,
  MARCH,
  clean,
  day,
  find,
  frame,
  headlines,
  inked,
  listen,
  mount,
  settled,
  spanOf,
  until,
  viewOf,
} from './support.js';

const WINDOW = [day('2025-03-02'), day('2025-03-05')] as const;

describe('the window of time', () => {
  afterEach(clean);

  it('takes ms, Dates and date texts, of which the end is included', async () => {
    const element = await mount({ items: MARCH });
    for (const view of [
      WINDOW,
      [new Date(WINDOW[0]), new Date(WINDOW[1])],
      ['2025-03-02', '2025-03-04'],
      '2025-03-02/2025-03-04',
      ['2025-03-02T00:00Z', '2025-03-05T00:00Z'],
    ] as const) {
      element.view = 'fit';
      element.view = view;
      expect(element.view, String(view)).to.deep.equal(WINDOW);
    }
    element.view = ['2025-02', '2025'];
    expect(element.view).to.deep.equal([day('2025-02-01'), day('2026-01-01')]);
  });

  it('refuses with a TypeError what is not two dates in order, and stays where it is', async () => {
    const element = await mount({ items: MARCH });
    element.view = WINDOW;
    for (const wrong of [
      'yesterday',
      '2025-03-04/2025-03-02',
      ['2025-03-02'],
      [NaN, 5],
      [5, 5],
      [1, Infinity],
    ])
      expect(() => (element.view = wrong as never), JSON.stringify(wrong)).to.throw(TypeError, 'view');
    expect(element.view).to.deep.equal(WINDOW);
  });

  it('is drawn without moving when set', async () => {
    const element = await mount({ items: MARCH });
    element.view = WINDOW;
    await element.updateComplete;
    expect(headlines(element)).to.have.members(['Event 2', 'Event 3', 'Event 4', 'The siege']);
    const drawn = viewOf(element);
    for (let i = 0; i < 5; i++) await frame();
    expect(drawn).to.deep.equal(viewOf(element));
  });

  it('comes from the attribute too, in the element’s own zone whatever the order; taken off, everything is shown', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const parsed = new DOMParser().parseFromString(
      '<news-timeline view="2025-03-02/2025-03-04" time-zone="Asia/Baku"></news-timeline>',
      'text/html',
    );
    const element = document.adoptNode(
      parsed.body.firstElementChild!,
    ) as HTMLElementTagNameMap['news-timeline'];
    holder.append(element);
    element.items = MARCH;
    await element.updateComplete;
    expect(element.view).to.deep.equal(WINDOW.map((t) => t - 4 * 3_600_000));
    element.removeAttribute('view');
    await element.updateComplete;
    expect(spanOf(element)).to.be.greaterThan(9 * DAY);
    holder.remove();
  });

  it('is all there is, with some room, until it is set; fit() shows that again', async () => {
    const element = await mount({ items: MARCH });
    const [start, end] = viewOf(element);
    const extent = element.extent!;
    expect([...extent]).to.deep.equal([day('2025-03-01T12:00'), day('2025-03-10T12:00') + 1]);
    expect(start < extent[0] && end > extent[1] && end - start < 12 * DAY).to.equal(true);
    element.view = WINDOW;
    element.fit();
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal([start, end]);
  });

  it('stays where the author put it when items come; without that, new items are all shown', async () => {
    const element = await mount({ items: MARCH });
    const later = MARCH.map((item) => ({ ...item, start: '2030-01-01', end: undefined })) as never;
    element.items = later;
    await element.updateComplete;
    expect(viewOf(element)[0]).to.be.greaterThan(day('2029-01-01'));
    element.view = WINDOW;
    element.items = MARCH;
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(WINDOW);
  });

  it('stays where the reader went when the same items come with one more, and shows other items', async () => {
    const element = await mount({ items: MARCH });
    const everything = viewOf(element);
    const more = [...MARCH.map((item) => ({ ...item })), { id: 'new', start: '2025-04-09', title: 'New' }];
    await until(() => all(element, '[part~="zoom-in-button"]').length > 0);
    find(element, '[part~="zoom-in-button"]').click();
    await settled(element);
    const near = viewOf(element);
    expect(near).not.to.deep.equal(everything);
    element.items = more;
    await element.updateComplete;
    expect(viewOf(element)).to.deep.equal(near);
    expect(element.counts.total).to.equal(12);
    element.items = [{ id: 'other', start: '2030-01-01', title: 'Another story' }];
    await element.updateComplete;
    expect(viewOf(element)[0]).to.be.greaterThan(day('2029-01-01'));
  });

  it('zoomTo glides there, frame by frame', async () => {
    const element = await mount({ items: MARCH });
    const seen = new Set<number>();
    void element.zoomTo(WINDOW, { duration: 600 });
    const start = viewOf(element);
    await until(() => {
      seen.add(spanOf(element));
      return viewOf(element).every((t, i) => t === WINDOW[i]);
    });
    expect(seen.size).to.be.greaterThan(2);
    expect(start).not.to.deep.equal(WINDOW);
  });

  it('zoomTo gives way to the next zoomTo, and to a view that is set', async () => {
    const element = await mount({ items: MARCH });
    void element.zoomTo([day('2025-03-08'), day('2025-03-09')], { duration: 5000 });
    await frame();
    await frame();
    void element.zoomTo(WINDOW, { duration: 60 });
    await until(() => viewOf(element).join() === WINDOW.join());
    void element.zoomTo([day('2025-03-08'), day('2025-03-09')], { duration: 300 });
    await frame();
    element.view = [day('2025-03-06'), day('2025-03-07')];
    await settled(element);
    expect(viewOf(element)).to.deep.equal([day('2025-03-06'), day('2025-03-07')]);
  });

  it('zoomTo resolves when the flight is at its goal', async () => {
    const element = await mount({ items: MARCH });
    const flight = element.zoomTo(WINDOW, { duration: 120 });
    expect(viewOf(element)).not.to.deep.equal(WINDOW);
    await flight;
    expect(viewOf(element)).to.deep.equal(WINDOW);
  });

  for (const [what, interrupt] of Object.entries<(element: NewsTimeline) => void>({
    'another flight': (element) => void element.zoomTo(WINDOW, { duration: 60 }),
    'a view that is set': (element) => (element.view = WINDOW),
    'the removal of the element': (element) => element.remove(),
  }))
    it(`zoomTo resolves when ${what} interrupts the flight`, async () => {
      const element = await mount({ items: MARCH });
      let over = false;
      const flight = element.zoomTo([day('2025-03-08'), day('2025-03-09')], { duration: 60_000 });
      void flight.then(() => (over = true));
      await frame();
      await frame();
      expect(over).to.equal(false);
      interrupt(element);
      await flight;
      expect(viewOf(element)[0]).to.be.below(day('2025-03-08'));
    });

  it('zoomTo before the first drawing is where the first drawing is', async () => {
    const element = document.createElement('news-timeline');
    element.timeZone = 'UTC';
    element.items = MARCH;
    void element.zoomTo(WINDOW);
    document.body.append(element);
    await element.updateComplete;
    await settled(element);
    expect(viewOf(element)).to.deep.equal(WINDOW);
    element.remove();
  });

  itNeeds('media')('zoomTo jumps for who asks for less motion', async () => {
    await emulateMedia({ 'prefers-reduced-motion': 'reduce' });
    const element = await mount({ items: MARCH });
    void element.zoomTo(WINDOW);
    expect(viewOf(element)).to.deep.equal(WINDOW);
    expect(headlines(element)).to.include('Event 3');
    await emulateMedia({});
  });

  it('zoomBy zooms about a time, by default the middle; refuses a factor that is none', async () => {
    const element = await mount({ items: MARCH });
    element.view = [day('2025-03-01'), day('2025-03-11')];
    await element.updateComplete;
    element.zoomBy(2);
    await until(() => spanOf(element) === 5 * DAY);
    expect(viewOf(element)[0]).to.equal(day('2025-03-03T12:00'));
    await settled(element);
    element.zoomBy(0.5, viewOf(element)[0]);
    await until(() => Math.abs(spanOf(element) - 10 * DAY) < 1);
    expect(viewOf(element)[0]).to.be.closeTo(day('2025-03-03T12:00'), 1);
    expect(() => element.zoomBy(0)).to.throw(RangeError);
    expect(() => element.zoomBy(NaN)).to.throw(RangeError);
  });

  it('is drawn, marks and headlines, once updateComplete resolves', async () => {
    const element = document.createElement('news-timeline');
    Object.assign(element, { items: MARCH, timeZone: 'UTC' });
    document.body.append(element);
    await element.updateComplete;
    expect(inked(find(element, '.plot canvas'))).to.be.greaterThan(500);
    expect(inked(find(element, '.overview canvas'))).to.be.greaterThan(50);
    expect(headlines(element)).to.include('Event 1');
    element.filter = { text: 'siege' };
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal(['The siege']);
    element.items = [];
    await element.updateComplete;
    expect(headlines(element)).to.deep.equal([]);
    expect(inked(find(element, '.overview canvas'))).to.equal(0);
    element.remove();
  });

  it('draws as soon as it is shown when it was loaded unseen, and follows its size', async () => {
    const holder = document.createElement('div');
    holder.style.display = 'none';
    document.body.append(holder);
    const element = await mount({ items: MARCH, view: WINDOW } as never, holder);
    expect(viewOf(element)).to.deep.equal(WINDOW);
    holder.style.display = 'block';
    await until(() => headlines(element).length === 4);
    expect(viewOf(element)).to.deep.equal(WINDOW);
    holder.style.width = '300px';
    await until(
      () => (find(element, '.plot canvas') as HTMLCanvasElement).width === Math.round(300 * devicePixelRatio),
    );
    expect(viewOf(element)).to.deep.equal(WINDOW);
    holder.remove();
  });

  it('is drawn in a page that gets no frames, as in a hidden tab', async () => {
    const real = globalThis.requestAnimationFrame;
    globalThis.requestAnimationFrame = () => 0;
    try {
      const element = await mount({ items: MARCH });
      expect(headlines(element)).to.include('Event 1');
      expect(inked(find(element, '.plot canvas'))).to.be.greaterThan(500);
    } finally {
      globalThis.requestAnimationFrame = real;
    }
  });

  it('tells nobody when code moves it', async () => {
    const element = await mount({ items: MARCH });
    const heard = listen(element, 'nt-view-change');
    void element.zoomTo(WINDOW, { duration: 30 });
    await until(() => viewOf(element).join() === WINDOW.join());
    element.view = 'fit';
    await element.updateComplete;
    expect(heard).to.have.length(0);
  });

  it('opens at the latest events, or where most crowd, when asked by name, before data and after', async () => {
    const items = [
      ...Array.from({ length: 40 }, (_, i) => ({
        start: day('2020-01-01') + i * 30 * DAY,
        title: `Month ${i}`,
      })),
      ...Array.from({ length: 30 }, (_, i) => ({
        start: day('2021-03-01') + (i * DAY) / 10,
        title: `Rush ${i}`,
      })),
    ];
    const element = await mount();
    element.view = 'densest';
    element.items = items;
    await element.loaded;
    const [start, end] = viewOf(element);
    expect(start).to.be.at.most(day('2021-03-01')).and.above(day('2021-01-01'));
    expect(end).to.be.above(day('2021-03-03')).and.below(day('2021-05-01'));
    element.view = 'latest';
    await element.updateComplete;
    expect(viewOf(element)[1]).to.be.above(items[39]!.start);
    expect(viewOf(element)[0]).to.be.above(end);
    element.fit();
    await element.updateComplete;
    expect(viewOf(element)[0]).to.be.below(day('2020-01-02'));
  });
});
