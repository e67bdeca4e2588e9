import { expect } from '@open-wc/testing';
import { LitElement } from 'lit';
import { NewsTimeline } from '../../../src/element/news-timeline.js';
import {
  DAY,
  MARCH,
  all,
  clean,
  day,
  find,
  headlines,
  listen,
  mount,
  spanOf,
  textOf,
  until,
  viewOf,
} from './support.js';

const plain = (): NewsTimeline => document.createElement('news-timeline');

/** Every name that a prototype and those it inherits from own. */
function namesOf(prototype: object): Set<string> {
  const names = new Set<string>();
  for (let at: object = prototype; at !== Object.prototype; at = Object.getPrototypeOf(at) as object)
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return names;
}

describe('the element as its author uses it', () => {
  afterEach(clean);

  it('has the properties, with their defaults, that its documentation tells', () => {
    const { items, src, view, filter, facets, lanes, selected, locale, timeZone } = plain();
    expect({ items, src, view, filter, facets, lanes, selected, locale, timeZone }).to.deep.equal({
      items: undefined,
      src: undefined,
      view: undefined,
      filter: {},
      facets: ['country', 'theme'],
      lanes: undefined,
      selected: undefined,
      locale: undefined,
      timeZone: undefined,
    });
    expect(plain().problems).to.deep.equal([]);
    expect(plain().extent).to.equal(undefined);
    expect(plain().counts).to.deep.equal({ total: 0, matched: 0, facets: {} });
  });

  it('shadows no member of HTMLElement, Element, Node or LitElement but Lit’s own life cycle', () => {
    const lifeCycle = new Set([
      'constructor',
      'createRenderRoot',
      'willUpdate',
      'render',
      'getUpdateComplete',
      'performUpdate',
    ]);
    class Bare extends LitElement {}
    customElements.define('bare-element', Bare);
    const bare = new Bare();
    const taken = new Set([...namesOf(Bare.prototype), ...Object.keys(bare)]);
    const inherited = new Set(Object.keys(bare));
    const fields = Object.keys(plain()).filter((name) => !inherited.has(name));
    // its own class, and the one that holds what an author sets
    const classes: object[] = [
      NewsTimeline.prototype,
      Object.getPrototypeOf(NewsTimeline.prototype) as object,
    ];
    const own = [...classes.flatMap((one) => Object.getOwnPropertyNames(one)), ...fields];
    expect(own.filter((name) => taken.has(name) && !lifeCycle.has(name))).to.deep.equal([]);
    expect(own).to.include.members(['items', 'zoomTo', 'counts']);
  });

  it('keeps problems, extent, counts and loaded from being written', () => {
    for (const name of ['problems', 'extent', 'counts', 'loaded']) {
      const descriptor = Object.getOwnPropertyDescriptor(NewsTimeline.prototype, name);
      expect(descriptor, name).to.include({ set: undefined });
    }
  });

  it('takes its settings from attributes', async () => {
    const element = await mount({ items: MARCH });
    element.setAttribute('filter', '{"facets": {"country": ["GE"]}}');
    element.setAttribute('facets', 'theme, country');
    element.setAttribute('lanes', 'theme');
    element.setAttribute('selected', 'm1');
    element.setAttribute('heading', 'March');
    await element.updateComplete;
    expect(element.counts.matched).to.equal(5);
    expect(Object.keys(element.counts.facets)).to.deep.equal(['theme', 'country']);
    expect(textOf(find(element, '.card-title'))).to.equal('Event 1');
    expect(find(element, '.plot').getAttribute('aria-label')).to.equal('March');
    expect(all(element, '.heads .title').map(textOf)).to.include('Economy');
  });

  it('reads its properties when they were set before it was defined or put in the page', async () => {
    const element = plain();
    element.view = ['2025-03-02', '2025-03-04'];
    element.items = MARCH;
    element.timeZone = 'UTC';
    document.body.append(element);
    await element.updateComplete;
    expect(element.view).to.deep.equal([day('2025-03-02'), day('2025-03-05')]);
    element.remove();
  });

  it('counts per facet value, with "" for none, and leaves a facet’s own clause out', async () => {
    const element = await mount({ items: MARCH, filter: { facets: { country: ['GE'] } } });
    const { total, matched, facets } = element.counts;
    expect([total, matched]).to.deep.equal([11, 5]);
    expect(facets['country']).to.deep.equal({ AM: 6, AZ: 5, GE: 5 });
    expect(facets['theme']).to.deep.equal({ Economy: 4, Culture: 1, '': 1 });
  });

  it('matches countries by ISO code in any letter case', async () => {
    const names = ['GE', 'ge', ' Ge '];
    const items = names.map((name, i) => ({
      id: name,
      start: `2025-03-0${i + 1}`,
      title: name,
      countries: [name],
    }));
    const element = await mount({ items, filter: { facets: { country: ['GE'] } } });
    expect(element.counts.matched).to.equal(3);
  });

  it('filters by any, all and none, by text and by span', async () => {
    const element = await mount({ items: MARCH });
    const matching = (filter: NewsTimeline['filter']): number => {
      element.filter = filter;
      return element.counts.matched;
    };
    expect(matching({ facets: { theme: { all: ['Economy', 'Culture'] } } })).to.equal(2);
    expect(matching({ facets: { theme: { none: ['Economy'] } } })).to.equal(3);
    expect(matching({ facets: { theme: { any: ['Culture'], none: ['Economy'] } } })).to.equal(0);
    expect(matching({ facets: { country: ['GE'], theme: ['Culture'] } })).to.equal(1);
    expect(matching({ text: 'SIEGE' })).to.equal(1);
    expect(matching({ span: [day('2025-03-01'), day('2025-03-03')] })).to.equal(2);
  });

  it('facets by any column when asked', async () => {
    const items = MARCH.map((item, i) => ({ ...item, desk: i % 3 ? 'Tbilisi' : 'Baku' }));
    const element = await mount({ items, facets: ['desk'], filter: { facets: { desk: ['Baku'] } } });
    expect(element.counts.facets).to.deep.equal({ desk: { Tbilisi: 7, Baku: 4 } });
    expect(element.counts.matched).to.equal(4);
  });

  it('select() opens the card of an item, brings it into view, and closes; an unknown id changes nothing', async () => {
    const element = await mount({ items: MARCH });
    element.view = ['2025-03-01', '2025-03-02'];
    await element.updateComplete;
    element.select('m9');
    await until(
      () => viewOf(element)[0] <= day('2025-03-09T12:00') && viewOf(element)[1] > day('2025-03-09') + DAY / 2,
    );
    await element.updateComplete;
    expect(textOf(find(element, '.card-title'))).to.equal('Event 9');
    element.select('nobody');
    await element.updateComplete;
    expect(element.selected).to.equal('m9');
    element.select(undefined);
    await element.updateComplete;
    expect(all(element, '.card')).to.have.length(0);
    expect(element.selected).to.equal(undefined);
  });

  it('adds, updates and removes, and keeps view and selection', async () => {
    const element = await mount({ items: MARCH });
    element.view = ['2025-03-02', '2025-03-08'];
    element.selected = 'm4';
    await element.updateComplete;
    const view = viewOf(element);
    const kept = (): void => {
      expect(viewOf(element)).to.deep.equal(view);
      expect(textOf(find(element, '.card-title'))).to.contain('Event 4');
    };
    element.addItems([
      { id: 'far', start: '2031-01-01', title: 'Far' },
      { id: 'near', start: '2025-03-05', title: 'Near', importance: 10 },
    ]);
    await element.updateComplete;
    expect(element.counts.total).to.equal(13);
    expect(element.extent?.[1]).to.equal(day('2031-01-02'));
    expect(headlines(element)).to.include('Near');
    kept();
    element.updateItems([
      { id: 'm4', start: day('2025-03-04T12:00'), title: 'Event 4, corrected', importance: 9 },
    ]);
    await element.updateComplete;
    kept();
    expect(textOf(find(element, '.card-title'))).to.equal('Event 4, corrected');
    expect(headlines(element)).to.include('Event 4, corrected');
    element.removeItems(['near', 'nobody']);
    await element.updateComplete;
    kept();
    expect(element.counts.total).to.equal(12);
    expect(headlines(element)).not.to.include('Near');
    element.removeItems(['m4']);
    await element.updateComplete;
    expect(all(element, '.card')).to.have.length(0);
  });

  it('keeps live changes when zone, locale or facets change after them', async () => {
    const element = await mount({ items: MARCH });
    element.addItems([{ id: 'new', start: '2025-03-05', title: 'New' }]);
    element.removeItems(['m1']);
    element.updateItems([{ id: 'm2', start: '2025-03-02', title: 'Second' }]);
    element.timeZone = 'Asia/Baku';
    element.facets = ['theme'];
    await element.updateComplete;
    expect(element.counts.total).to.equal(11);
    element.filter = { text: 'second' };
    expect(element.counts.matched).to.equal(1);
  });

  it('starts from nothing: addItems on an empty timeline shows them', async () => {
    const element = await mount();
    element.addItems(MARCH);
    await element.updateComplete;
    expect(element.counts.total).to.equal(11);
    expect(headlines(element)).to.include('Event 1');
    expect(spanOf(element)).to.be.greaterThan(9 * DAY);
  });

  it('fires nothing but nt-load for what code does', async () => {
    const element = await mount({ items: MARCH });
    const heard = listen(element);
    element.view = ['2025-03-02', '2025-03-04'];
    element.filter = { facets: { country: ['AM'] } };
    element.selected = 'm2';
    await element.updateComplete;
    element.zoomBy(2);
    await until(() => spanOf(element) < 2 * DAY);
    void element.zoomTo(['2025-03-01', '2025-03-10'], { duration: 20 });
    await until(() => spanOf(element) === 10 * DAY);
    element.select('m4');
    element.select(undefined);
    element.fit();
    await element.updateComplete;
    element.addItems([{ start: '2025-03-05', title: 'New' }]);
    await element.updateComplete;
    await until(() => heard.length > 0);
    expect(heard.map((event) => event.type)).to.deep.equal(['nt-load']);
    const { detail, bubbles, composed } = heard[0]!;
    expect([bubbles, composed]).to.deep.equal([true, true]);
    expect(detail).to.have.keys('counts', 'problems');
    expect((detail['counts'] as { total: number }).total).to.equal(12);
  });
});
