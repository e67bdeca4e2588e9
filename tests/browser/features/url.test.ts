import { expect } from '@open-wc/testing';
import { press } from '../../support/commands.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { stateIn, withState, type UrlState } from '../../../src/state/url-codec.js';
import { MARCH, all, clean, day, find, mount, settled, textOf, until, viewOf } from '../element/support.js';
import { button } from './support.js';

const page = location.pathname + location.search;
const mountUrl = (name = 'nt'): Promise<NewsTimeline> =>
  mount({ items: MARCH, ...({ urlState: name } as object) });
const inHash = (name = 'nt'): UrlState | undefined => stateIn(location.hash, name);
const back = (): void => history.back();

describe('the state as an address', () => {
  const states: readonly UrlState[] = [
    { view: undefined, filter: {}, selected: 'a b&c=d#é' },
    { view: [day('2025-03-01'), day('2025-03-09T12:30')], filter: { text: 'a+b & c' }, selected: undefined },
    {
      view: [-4.3e17, -4.2e17],
      filter: {
        facets: { country: ['AM', ''], 'my.column': { all: ['x,y'], none: ['=/?', 'ok'] } },
        span: [0, 1000],
      },
      selected: undefined,
    },
  ];

  it('comes back as it went', () => {
    for (const state of states) expect(stateIn(withState('', 'nt', state), 'nt')).to.deep.equal(state);
  });

  it('leaves an anchor and what belongs to others as they stand', () => {
    const other = '#chapter-2&b.id=7&nt2.id=8&plain=%41';
    const hash = withState(withState(other, 'nt', states[0]!), 'nt', { ...states[0]!, selected: 'z' });
    expect(hash).to.equal(`${other}&nt.id=z`);
    expect(withState(hash, 'nt', { view: undefined, filter: {}, selected: undefined })).to.equal(other);
  });

  it('passes over what is no state', () => {
    for (const hash of ['', '#', '#top', '#nt.view', '#nt.other=1', '#%'])
      expect(stateIn(hash, 'nt'), hash).to.equal(undefined);
    expect(stateIn('#nt.view=9/1', 'nt')).to.deep.equal({ view: undefined, filter: {}, selected: undefined });
    expect(stateIn('#nt.view=a/b&nt.id=%E0', 'nt')?.selected).to.equal('%E0');
  });
});

describe('url-state', () => {
  beforeEach(() => history.replaceState(undefined, '', page));
  afterEach(() => {
    clean();
    history.replaceState(undefined, '', page);
  });

  it('holds a filter that code sets, without a step of the back button', async () => {
    const element = await mountUrl();
    const steps = history.length;
    element.filter = { facets: { country: ['GE'] } };
    await until(() => inHash()?.filter.facets !== undefined);
    expect(inHash()?.filter).to.deep.equal({ facets: { country: ['GE'] } });
    element.filter = {};
    await until(() => inHash()?.filter.facets === undefined);
    expect(history.length).to.equal(steps);
  });

  it('writes nothing unless asked for', async () => {
    const element = await mount({ items: MARCH });
    button(element, 'Zoom in').click();
    await settled(element);
    expect(location.hash).to.equal('');
    expect(all(element, '.copy-link')).to.have.length(0);
  });

  it('follows the window without a step of the back button', async () => {
    const element = await mountUrl();
    const { length } = history;
    button(element, 'Zoom in').click();
    await settled(element);
    const [start, end] = viewOf(element);
    await until(() => Math.abs((inHash()?.view?.[0] ?? 0) - start) < (end - start) / 500);
    const view = inHash()?.view;
    expect(view?.[0]).to.be.closeTo(start, (end - start) / 500);
    expect(view?.[1]).to.be.closeTo(end, (end - start) / 500);
    expect(history.length).to.equal(length);
  });

  it('makes a choice and a filter steps that the back button takes back, and forward again', async () => {
    const element = await mountUrl();
    find(element, '.stop:not([hidden])').focus();
    await press('Enter');
    await until(() => inHash()?.selected !== undefined);
    const id = element.selected;
    element.shadowRoot?.querySelector<HTMLElement>('.chip')?.click();
    await until(() => inHash()?.filter.facets !== undefined);
    const { filter } = element;
    back();
    await until(() => element.filter.facets === undefined);
    expect(element.selected).to.equal(id);
    back();
    await until(() => element.selected === undefined);
    history.go(2);
    await until(() => element.selected === id && element.filter.facets !== undefined);
    expect(element.filter).to.deep.equal(filter);
    await element.updateComplete;
    expect(element.counts.matched).to.be.lessThan(element.counts.total);
  });

  it('shows what the address says from the start, and moves back without gliding', async () => {
    const said: UrlState = {
      view: [day('2025-03-02'), day('2025-03-05')],
      filter: { facets: { country: ['AM'] } },
      selected: 'm2',
    };
    history.replaceState(undefined, '', page + withState('', 'nt', said));
    const element = await mountUrl();
    expect(viewOf(element)).to.deep.equal(said.view);
    expect(element.filter).to.deep.equal(said.filter);
    expect(textOf(find(element, '.card-title'))).to.equal('Event 2');
  });

  it('takes a search typed letter by letter as one step', async () => {
    const element = await mountUrl();
    find(element, '.bar .search input').focus();
    for (const key of 'siege') await press(key);
    await until(() => inHash()?.filter.text === 'siege');
    back();
    await until(() => inHash()?.filter.text !== 'siege');
    expect(inHash()?.filter.text).to.equal(undefined);
    expect(element.filter.text).to.equal(undefined);
  });

  it('keeps two elements of a page apart', async () => {
    const one = await mountUrl('one');
    const two = await mountUrl('two');
    two.shadowRoot?.querySelector<HTMLElement>('.chip')?.click();
    await until(() => inHash('two')?.filter.facets !== undefined);
    find(one, '.stop:not([hidden])').focus();
    await press('Enter');
    await until(() => inHash('one')?.selected !== undefined);
    expect(inHash('two')?.filter).to.deep.equal(two.filter);
    expect(one.filter).to.deep.equal({});
    back();
    await until(() => one.selected === undefined);
    expect(two.filter.facets).to.not.equal(undefined);
  });

  it('hears nothing once it has left', async () => {
    const element = await mountUrl();
    element.remove();
    location.hash = '#nt.id=m2';
    await until(() => inHash()?.selected === 'm2');
    expect(element.selected).to.equal(undefined);
  });

  it('offers the link to copy, or to take by hand where copying is barred', async () => {
    const element = await mountUrl();
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    const copied: string[] = [];
    navigator.clipboard.writeText = (text) => Promise.resolve(void copied.push(text));
    button(element, 'Copy link').click();
    await until(() => textOf(find(element, '.copy-link')) === 'Link copied');
    expect(copied).to.deep.equal([location.href]);
    navigator.clipboard.writeText = () => Promise.reject(new Error('barred'));
    find(element, '.copy-link').click();
    await until(() => all(element, '.copy-text').length === 1);
    expect((find(element, '.copy-text') as HTMLInputElement).value).to.equal(location.href);
    navigator.clipboard.writeText = write;
  });
});

describe('url-parent', () => {
  afterEach(() => {
    removeEventListener('message', host);
    history.replaceState(undefined, '', page);
  });

  const heard: { type: string; hash?: string; push?: boolean; name: string }[] = [];
  const hash = '#nt.any.country=GE';
  function host(event: MessageEvent<(typeof heard)[number]>): void {
    if (!event.data.type.startsWith('news-timeline:')) return;
    heard.push(event.data);
    if (event.data.type === 'news-timeline:ping')
      (event.source as Window).postMessage(
        { type: 'news-timeline:pong', name: event.data.name, href: `https://news.example/story${hash}` },
        location.origin,
      );
  }

  it('keeps the state in the page around an iframe, by messages to the origin that is named', async () => {
    heard.length = 0;
    addEventListener('message', host);
    const frame = document.createElement('iframe');
    frame.src = '/tests/browser/features/frame.html';
    frame.width = '900';
    frame.height = '600';
    document.body.append(frame);
    const inside = (): NewsTimeline | null => frame.contentDocument?.querySelector('news-timeline') ?? null;
    const early = (): Partial<NewsTimeline> | null => inside();
    await until(() => early()?.filter?.facets !== undefined);
    expect(inside()?.filter.facets).to.deep.equal({ country: ['GE'] });
    const mark = (): HTMLElement | null | undefined =>
      inside()?.shadowRoot?.querySelector<HTMLElement>('.stop:not([hidden])');
    await until(() => Boolean(mark()));
    mark()?.click();
    await until(() => heard.some(({ type }) => type === 'news-timeline:state'));
    const state = heard.find(({ type }) => type === 'news-timeline:state');
    expect(state?.push).to.equal(true);
    expect(stateIn(state?.hash ?? '', 'nt')?.selected).to.equal(inside()?.selected);
    expect(frame.contentWindow?.location.hash).to.equal('');
    expect(location.hash).to.equal('');
    frame.remove();
  });
});
