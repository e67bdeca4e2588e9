// A source whose answers come later, in place of items: what the reader sees before, between and after.
import { expect } from '@open-wc/testing';
import type { NewsItem } from '../../../src/items/item.js';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { LocalSource } from '../../../src/source/local.js';
import { ScannedItems } from '../../../src/source/scan.js';
import type { Coverage, Source } from '../../../src/source/source.js';
import { createZone } from '../../../src/time/zone.js';
import { MARCH, all, clean, day, find, headlines, listen, mount, textOf, until } from './support.js';

const FACETS = ['country', 'theme'];

const local = (items: readonly NewsItem[]): LocalSource => {
  const normalizer = createPlainNormalizer({ facets: FACETS, zone: createZone('UTC') });
  return new LocalSource(ScannedItems.of(items, { normalizer, facets: FACETS }), FACETS);
};

/** Answers when `open` is called, until then none comes; `coverage` is told with each. */
function gated(items: readonly NewsItem[], coverage?: Coverage) {
  const source = local(items);
  const waiting: (() => void)[] = [];
  let isOpen = true;
  const asked: string[] = [];
  const later =
    <Args extends readonly unknown[], T extends object>(name: string, answer: (...args: Args) => T) =>
    (...args: Args): Promise<T> => {
      asked.push(name);
      const made = (): T => ({ ...answer(...args), ...(coverage ? { coverage } : {}) });
      return new Promise((resolve, reject) => {
        const signal = args.find((one) => one instanceof AbortSignal);
        signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
        if (isOpen) setTimeout(() => resolve(made()), 5);
        else waiting.push(() => resolve(made()));
      });
    };
  const gate: Source = {
    info: later('info', () => source.info()),
    frame: later('frame', source.frame.bind(source)),
    counts: later('counts', source.counts.bind(source)),
    page: later('page', source.page.bind(source)),
    find: later('find', source.find.bind(source)),
  };
  return {
    source: gate,
    asked,
    close: () => (isOpen = false),
    open: () => {
      isOpen = true;
      for (const go of waiting.splice(0)) go();
    },
  };
}

const said = (element: Element, selector: string): string => textOf(all(element, selector)[0]);

const isStale = (element: Element): boolean =>
  element.shadowRoot!.querySelector('.plot')!.hasAttribute('data-stale');

describe('a source in place of items', () => {
  afterEach(clean);

  it('draws what it answers, counts it, and tells when it has loaded', async () => {
    const element = await mount({ items: [MARCH[0]!] });
    const heard = listen(element);
    element.source = gated(MARCH).source;
    await element.loaded;
    expect(element.counts).to.include({ total: 11, matched: 11 });
    expect(headlines(element)).to.include('Event 1');
    expect(isStale(element)).to.equal(false);
    const load = heard.filter(({ type }) => type === 'nt-load');
    expect(load.map(({ detail }) => (detail['counts'] as { matched: number }).matched)).to.deep.equal([11]);
  });

  it('shows the last picture as stale until a new one has come, and answers a known window at once', async () => {
    const element = await mount();
    const gate = gated(MARCH);
    element.source = gate.source;
    await element.loaded;
    gate.close();
    element.view = [day('2025-03-01'), day('2025-03-03')];
    await until(() => isStale(element));
    expect(headlines(element)).to.include('Event 1');
    gate.open();
    await until(() => !isStale(element));
    expect(headlines(element)).to.include('Event 2');
  });

  it('says that counts are not known yet after a filter, then says them', async () => {
    const element = await mount();
    const gate = gated(MARCH);
    element.source = gate.source;
    await element.loaded;
    gate.close();
    element.filter = { facets: { country: ['GE'] } };
    await until(() => said(element, '.matched').includes('counting'));
    gate.open();
    await until(() => said(element, '.matched') === '5 of 11 events');
  });

  it('opens a card with the ways to the events before and after', async () => {
    const element = await mount();
    element.source = gated(MARCH).source;
    await element.loaded;
    element.select('m4');
    await until(() => said(element, '.card').includes('Event 4'));
    expect(element.selected).to.equal('m4');
    await until(
      () => element.shadowRoot!.querySelectorAll('.card button:not([aria-disabled=true])').length > 2,
    );
  });

  it('lists what it answers', async () => {
    const element = await mount();
    element.source = gated(MARCH).source;
    element.layout = 'list';
    await element.loaded;
    await until(() => said(element, '.list-frame').includes('Event 3'));
  });

  it('says that parts of the data did not answer: in the status line, in speech and in nt-load', async () => {
    const element = await mount();
    const heard = listen(element);
    element.source = gated(MARCH, { ok: 1, total: 2 }).source;
    await element.loaded;
    expect(said(element, '.status')).to.include('Only 1 of 2 parts of the data answered');
    expect(said(element, '.spoken')).to.include('Only 1 of 2 parts');
    expect(heard.find(({ type }) => type === 'nt-load')?.detail['coverage']).to.deep.equal({
      ok: 1,
      total: 2,
    });
  });

  it('refuses to add, change or remove items, and items set later take its place', async () => {
    const element = await mount();
    element.source = gated(MARCH).source;
    await element.loaded;
    expect(() => element.addItems([MARCH[0]!])).to.throw(TypeError, 'addItems');
    expect(() => element.updateItems([])).to.throw(TypeError, 'source');
    expect(() => element.removeItems(['m1'])).to.throw(TypeError, 'source');
    element.items = [MARCH[0]!];
    await element.loaded;
    expect(element.counts.total).to.equal(1);
    element.addItems([MARCH[1]!]);
    await element.updateComplete;
    expect(element.counts.total).to.equal(2);
  });

  it('tells a source that fails, and asks again when the reader wants', async () => {
    const element = await mount();
    const heard = listen(element, 'nt-error');
    const { source } = gated(MARCH);
    let fails = true;
    element.source = {
      ...source,
      info: () => (fails ? Promise.reject(new Error('The engine is gone.')) : source.info()),
    };
    await element.loaded;
    await until(() => heard.some(({ type }) => type === 'nt-error'));
    expect(said(element, '.empty')).to.include('The engine is gone.');
    fails = false;
    find(element, '.empty button').click();
    await until(() => element.counts.matched === 11);
  });

  it('throws for what is no source', async () => {
    const element = await mount();
    expect(() => (element.source = { frame: 1 } as unknown as Source)).to.throw(TypeError, 'info, frame');
  });
});
