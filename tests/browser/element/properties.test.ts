import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { PROPERTIES, RENAMED } from '../../../src/element/properties/properties.js';
import { all, clean, DEMO, find, listen, MARCH, mount, textOf, until } from './support.js';

type Loose = NewsTimeline & Record<string, unknown>;

/** What the console was warned of meanwhile. */
async function warnings(act: (heard: readonly string[]) => unknown): Promise<readonly string[]> {
  const real = console.warn;
  const heard: string[] = [];
  console.warn = (...words: unknown[]) => void heard.push(words.join(' '));
  try {
    await act(heard);
  } finally {
    console.warn = real;
  }
  return heard;
}

const attributeSamples: Readonly<Record<string, string>> = {
  src: DEMO,
  snapshot: '#rows',
  refresh: '60',
  fetchTimeout: '30',
  initialView: '2025-03-02/2025-03-04',
  locked: '',
  minSpan: '1 day',
  maxSpan: 'P10Y',
  bounds: '2020/2026',
  controls: 'search help',
  filter: '{"facets":{"country":["AM"]}}',
  facets: 'country, theme, city',
  lanes: 'country',
  laneOrder: 'AM, GE',
  spacing: 'even',
  selected: 'm1',
  layout: 'list',
  orientation: 'vertical',
  timeDirection: 'rtl',
  autoHeight: '',
  heading: 'March',
  headingLevel: '2',
  theme: 'dark',
  locale: 'de',
  timeZone: 'Asia/Baku',
  dateOrder: 'dmy',
  numericDates: 'excel',
  source: 'https://example.org/timeline',
  colorBy: 'theme',
  colors: 'Conflict: #d55e00; Diplomacy: #0072b2',
  markers: 'Conflict: diamond',
  columns: 'start: Election Date; title: Candidate',
  proseDates: 'false',
  lexicon: 'words.csv',
  places: '',
  autoTag: '',
  regionBias: 'US',
  groupReports: '',
  labelDetail: 'date',
  images: 'none',
  rememberConsent: '',
  story: 'steps',
  storyStep: '2',
  urlState: 'nt',
  urlParent: 'https://example.org',
  showProblems: '',
};

/** Values of what only code can set; of the others, a function. */
const codeSamples: Readonly<Record<string, unknown>> = {
  items: MARCH,
  messages: { search: 'Find' },
  fetchOptions: { credentials: 'include' },
};

describe('a property', () => {
  afterEach(clean);

  for (const [name, { attribute, initial }] of Object.entries(PROPERTIES)) {
    if (attribute !== undefined)
      it(`${name} takes what ${attribute} takes`, () => {
        const text = attributeSamples[name]!;
        const [set, said] = [
          document.createElement('news-timeline'),
          document.createElement('news-timeline'),
        ];
        (set as Loose)[name] = text;
        said.setAttribute(attribute, text);
        expect((set as Loose)[name]).to.deep.equal((said as Loose)[name]);
        expect((set as Loose)[name]).not.to.deep.equal(initial);
      });

    it(`${name} is its default when it is undefined or null`, () => {
      const element = document.createElement('news-timeline') as Loose;
      for (const nothing of [undefined, null]) {
        element[name] = attributeSamples[name] ?? codeSamples[name] ?? ((): string => 'own');
        element[name] = nothing;
        expect(element[name]).to.deep.equal(initial);
      }
    });

    it(`${name} throws a TypeError that shows what it cannot take, and keeps what it had`, () => {
      const element = document.createElement('news-timeline') as Loose;
      const before = element[name];
      const odd = name === 'filter' ? { text: { odd: 17 } } : { odd: 17 };
      expect(() => (element[name] = odd))
        .to.throw(TypeError)
        .with.property('message')
        .that.includes(`${name}: expected`)
        .and.includes('{"odd":17}');
      expect(element[name]).to.deep.equal(before);
    });
  }

  it('view takes null, and throws a TypeError for what is no window', async () => {
    const element = (await mount({ items: MARCH })) as unknown as Record<string, unknown>;
    element['view'] = undefined;
    element['view'] = null;
    for (const odd of [{}, 5, 'never', [1], ['2025-03-02', 'x']])
      expect(() => (element['view'] = odd))
        .to.throw(TypeError)
        .with.property('message')
        .that.includes('view:');
  });
});

describe('a method', () => {
  afterEach(clean);

  for (const [method, odd] of [
    ['addItems', 'x'],
    ['updateItems', { id: 'm1' }],
    ['removeItems', 'x'],
    ['removeItems', [{}]],
    ['setState', 'x'],
    ['getItems', 5],
    ['select', {}],
    ['fitTo', 'x'],
    ['zoomTo', 'x'],
    ['zoomTo', null],
    ['zoomTo', {}],
  ] as const)
    it(`${method} throws a TypeError that shows what it takes for ${JSON.stringify(odd)}, and changes nothing`, async () => {
      const element = (await mount({ items: MARCH })) as Loose;
      const methods = element as unknown as Record<string, (value: unknown) => unknown>;
      expect(() => methods[method]!(odd))
        .to.throw(TypeError)
        .with.property('message')
        .that.includes('expected');
      expect(element.counts.total).to.equal(11);
    });

  it('takes null for the default, as properties do', async () => {
    const element = await mount({ items: MARCH, selected: 'm1', filter: { text: 'siege' } });
    element.select(null);
    expect(element.selected).to.equal(undefined);
    element.setState(null as never);
    expect(element.counts.matched).to.equal(11);
    expect(element.getItems(null as never)).to.have.length(11);
    for (const method of ['addItems', 'updateItems', 'removeItems'] as const) element[method](null as never);
    expect(element.counts.total).to.equal(11);
  });

  it('tells misspelt names and ids that no item has once, with the nearest name', async () => {
    const element = await mount({ items: MARCH });
    const heard = await warnings(async (said) => {
      for (let i = 0; i < 2; i++) {
        element.getItems({ fliter: {} } as never);
        element.getItems({ filter: { facets: { contry: ['AM'] } } });
        element.setState({ storystep: 2 } as never);
        await element.fitTo(['m1', 'nobody']);
      }
      await until(() => said.length >= 4);
    });
    expect(heard.join('\n')).to.include(
      'getItems: "fliter" is no part of what it takes (filter, view); did you mean "filter"?',
    );
    expect(heard.join('\n')).to.include(
      'getItems: filter: "contry" is none of the facets (country, theme); did you mean "country"?',
    );
    expect(heard.join('\n')).to.include('setState: "storystep" is no part of what it takes');
    expect(heard.join('\n')).to.include('fitTo: no item has the id "nobody"');
    expect(heard).to.have.length(4);
  });
});

describe('an attribute that cannot be read', () => {
  afterEach(clean);

  for (const [attribute, text, name, instead] of [
    ['filter', '{"text":5}', 'filter', {}],
    ['filter', '{"facets":{"country":"AM"}}', 'filter', {}],
    ['filter', 'country=AM', 'filter', {}],
    ['time-zone', 'Asia/Nowhere', 'timeZone', 'UTC'],
    ['refresh', 'often', 'refresh', undefined],
    ['layout', 'grid', 'layout', 'axis'],
    ['locale', 'not a language', 'locale', undefined],
    ['initial-view', 'soon', 'initialView', undefined],
  ] as const)
    it(`${attribute}=${text} is a problem and one warning, and the rest is drawn`, async () => {
      let element!: Loose;
      const heard = await warnings(async () => {
        element = (await mount({ items: MARCH })) as Loose;
        element.setAttribute(attribute, text);
        await element.updateComplete;
      });
      expect(heard).to.have.length(1);
      expect(heard[0]).to.include(text.slice(1, 5));
      expect(element[name]).to.deep.equal(instead);
      expect(element.problems.map(({ field }) => field)).to.deep.equal([attribute]);
      expect(element.counts.matched).to.equal(11);
      element.removeAttribute(attribute);
      expect(element.problems).to.deep.equal([]);
    });

  it('nor does a view, or a value set before the upgrade, throw', async () => {
    const heard = await warnings(async () => {
      const holder = document.implementation.createHTMLDocument().createElement('div');
      holder.innerHTML = '<news-timeline view="soon"></news-timeline>';
      const element = holder.firstElementChild as Loose;
      Object.assign(element, { filter: 5, timezone: 'UTC', items: MARCH, locale: 'en' });
      document.body.append(element);
      await element.updateComplete;
      expect(element.problems.map(({ field }) => field)).to.have.members(['view', 'filter']);
      expect([element.counts.total, element.timeZone]).to.deep.equal([11, 'UTC']);
      element.remove();
    });
    expect(heard.filter((text) => !text.includes('is now'))).to.have.length(2);
  });
});

describe('a name of before', () => {
  afterEach(clean);

  const samples: Readonly<Record<string, readonly [string, unknown]>> = {
    timezone: ['Asia/Baku', 'Asia/Baku'],
    numbers: ['excel', 'excel'],
    detail: ['date', 'date'],
    height: ['auto', true],
  };

  for (const [old, { to, attribute }] of Object.entries(RENAMED))
    it(`${old} works and warns once`, async () => {
      const [given, kept] = samples[old] ?? [{ search: 'Find' }, { search: 'Find' }];
      const heard = await warnings(() => {
        const element = document.createElement('news-timeline') as Loose;
        element[old] = given;
        expect(element[to]).to.deep.equal(kept);
        expect(element[old]).to.deep.equal(given);
        if (attribute === undefined) return;
        const said = document.createElement('news-timeline') as Loose;
        said.setAttribute(attribute, given as string);
        expect(said[to]).to.deep.equal(kept);
      });
      // another test of this page may have warned of it already
      expect(heard.length).to.be.at.most(1);
      if (old !== 'timezone') expect(heard.join()).to.include(to);
    });

  it('lanes="none" is no lanes', async () => {
    const element = await mount({ items: MARCH });
    const heard = await warnings(() => element.setAttribute('lanes', 'none'));
    expect(element.lanes).to.equal(undefined);
    expect(heard).to.have.length(1);
  });
});

describe('what is set again', () => {
  afterEach(clean);

  it('does nothing where items are equal in content, and is taken where they were changed in place', async () => {
    const element = await mount({ items: MARCH });
    const heard = listen(element, 'nt-load');
    element.items = MARCH.map((item) => ({ ...item }));
    await element.updateComplete;
    await element.updateComplete;
    expect(heard).to.have.length(0);
    const rows = [...MARCH];
    element.items = rows;
    rows.push({ id: 'new', start: '2025-03-09', title: 'New' });
    element.items = rows;
    await element.loaded;
    expect(element.counts.total).to.equal(12);
  });

  it('resets the filter that the reader changed', async () => {
    const element = await mount({ items: MARCH, filter: { text: 'siege' } });
    element.filter = {};
    await element.updateComplete;
    element.filter = { text: 'siege' };
    await element.updateComplete;
    expect(element.counts.matched).to.equal(1);
  });

  it('leaves the window where only the initial view is given anew', async () => {
    const element = await mount({ items: MARCH, initialView: ['2025-03-02', '2025-03-04'] });
    expect(element.view).to.deep.equal([Date.UTC(2025, 2, 2), Date.UTC(2025, 2, 5)]);
    element.view = ['2025-03-05', '2025-03-06'];
    element.initialView = ['2025-03-01', '2025-03-02'];
    await element.updateComplete;
    expect(element.view).to.deep.equal([Date.UTC(2025, 2, 5), Date.UTC(2025, 2, 7)]);
  });
});

describe('a file that cannot be had', () => {
  afterEach(clean);

  it('fires nt-error, which bubbles to the document, and no nt-load', async () => {
    const heard: string[] = [];
    const note = (event: Event): void => void heard.push(event.type);
    const types = ['nt-load', 'nt-error'] as const;
    for (const type of types) document.addEventListener(type, note);
    let why = '';
    document.addEventListener('nt-error', (event) => (why = event.detail.problem.why), { once: true });
    const element = await mount({ src: '/nothing/here.csv' });
    await until(() => heard.length > 0);
    await element.updateComplete;
    for (const type of types) document.removeEventListener(type, note);
    expect(heard).to.deep.equal(['nt-error']);
    expect(why).to.include('404');
  });

  it('tells how far a large set is indexed', async () => {
    const items = Array.from({ length: 60_000 }, (_, i) => ({ start: i * 1e7, title: `Event ${i}` }));
    const element = document.createElement('news-timeline');
    const steps: number[] = [];
    element.addEventListener('nt-progress', ({ detail }) => {
      expect(detail.total).to.equal(60_000);
      steps.push(detail.done);
    });
    document.body.append(element);
    element.items = items;
    await element.updateComplete;
    await element.loaded;
    element.remove();
    expect(steps.length).to.be.greaterThan(0);
    expect([...steps].sort((a, b) => a - b)).to.deep.equal(steps);
  });
});

describe('words of other alphabets', () => {
  afterEach(clean);

  it('writes Armenian numbers alike on a chip and in the status line', async () => {
    const items = Array.from({ length: 2500 }, (_, i) => ({
      start: Date.UTC(2020, 0, 1) + i * 1e7,
      title: `Event ${i}`,
      themes: ['Economy'],
    }));
    const element = await mount({ items, locale: 'hy' });
    await element.updateComplete;
    const chip = textOf(all(element, '.bar .count').find((one) => textOf(one).startsWith('2')));
    expect(chip).to.match(/^2.?500$/); // browsers differ in whether four digits are grouped
    expect(textOf(find(element, '.status'))).to.include(chip);
  });
});

describe('the search in the panel of a facet', () => {
  afterEach(clean);

  it('finds names whatever their accents and special letters', async () => {
    const cities = ['Azərbaycan', 'Iğdır', 'Łódź', ...Array.from({ length: 12 }, (_, i) => `City ${i}`)];
    const items = cities.map((city, i) => ({ start: `2025-03-${10 + i}`, title: city, city }));
    const element = await mount({ items, facets: ['city'] });
    find(element, '.bar [popovertarget]:not(.sheet-button)').click();
    await until(() => all(element, '.panel input[type="search"]').length > 0);
    for (const [typed, name] of [
      ['azerb', 'Azərbaycan'],
      ['igdir', 'Iğdır'],
      ['lodz', 'Łódź'],
    ] as const) {
      const field = find(element, '.panel input[type="search"]') as HTMLInputElement;
      field.value = typed;
      field.dispatchEvent(new Event('input'));
      await element.updateComplete;
      expect(all(element, '.panel .value-label').map(textOf)).to.deep.equal([name]);
    }
  });
});
