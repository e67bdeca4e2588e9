// What an author puts in place of our texts and contents, and the requests that are made for them.
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { press, setViewport } from '../../support/commands.js';
import { all, clean, find, headlines, MARCH, mount, stop, textOf, until } from '../element/support.js';
import { csv, restoreFetch, Server } from './server.js';

const changed = async (settings: Partial<NewsTimeline>): Promise<NewsTimeline> => {
  const element = await mount({ items: MARCH });
  Object.assign(element, settings);
  await element.updateComplete;
  return element;
};

describe('own texts and contents', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  it('match hides and uncounts items, beside the filter', async () => {
    const element = await changed({ match: ({ importance }) => Number(importance) > 7 });
    expect(element.counts.matched).to.equal(3);
    expect(headlines(element)).to.have.members(['Event 1', 'Event 2', 'Event 3']);
    element.filter = { facets: { country: ['GE'] } };
    await element.updateComplete;
    expect(element.counts.matched).to.equal(2);
    element.match = undefined;
    await element.updateComplete;
    expect(element.counts.matched).to.equal(5);
  });

  it('cardTemplate gives a text, a node or a Lit template, in the light tree; a text is only ever text', async () => {
    const element = await changed({ cardTemplate: ({ title }) => html`<h2 class="own">${title}!</h2>` });
    element.select('m1');
    await until(() => element.querySelector('.own')?.textContent === 'Event 1!');
    element.select('m2');
    await until(() => element.querySelector('.own')?.textContent === 'Event 2!');
    element.cardTemplate = ({ title }) => `<b>${title}</b>`;
    await element.updateComplete;
    expect(element.textContent.trim()).to.equal('<b>Event 2</b>');
    element.cardTemplate = () => Object.assign(document.createElement('i'), { textContent: 'node' });
    await element.updateComplete;
    expect(element.querySelector('i')?.textContent).to.equal('node');
    element.select(undefined);
    await element.updateComplete;
    expect(element.children).to.have.length(0);
  });

  it('a template in the slot card takes any column by data-field', async () => {
    const items = [
      {
        id: 'a',
        start: '2025-03-01',
        title: 'One',
        desk: 'Foreign',
        tags2: ['x', 'y'],
        page: 'javascript:alert(1)',
      },
    ];
    const element = await mount({ items });
    element.innerHTML = `<template slot="card"><h4 data-field="title"></h4><p data-field="desk"></p><p data-field="tags2"></p><p data-field="none"></p><a data-field="page">Page</a></template>`;
    element.select('a');
    await until(() => element.querySelector('h4') !== null);
    const card = element.querySelector('[slot=card]:not(template)')!;
    expect([...card.querySelectorAll('p')].map((p) => p.textContent)).to.deep.equal(['Foreign', 'x, y']);
    expect(card.querySelector('a')?.hasAttribute('href')).to.equal(false);
  });

  it('labelTemplate and a template in the slot label stand in headlines, and are what is read aloud', async () => {
    const element = await changed({
      labelTemplate: ({ title, importance }) => html`<b>${importance}</b> ${title}`,
    });
    await until(() => headlines(element).includes('10 Event 1'));
    expect(find(element, '.labels .title b').textContent).to.equal('10');
    await until(() => find(element, '.stop:not([hidden])').getAttribute('aria-label')!.includes('Event'));
    element.labelTemplate = ({ title }) => title.toUpperCase();
    await element.updateComplete;
    expect(headlines(element)).to.include('EVENT 1');
    element.labelTemplate = undefined;
    element.innerHTML =
      '<template slot="label"><em data-field="importance"></em>: <span data-field="title"></span></template>';
    element.locale = 'en-GB';
    await until(() => headlines(element).includes('10: Event 1'));
  });

  it('formatDate writes dates of headlines, lists and cards; formatTick those of the axis', async () => {
    const ticks: string[] = [];
    const element = await changed({
      formatDate: ({ id }, { style, label }) => (id === 'm1' ? `day one (${style}, ${label})` : undefined),
      formatTick: (time, { tier, label }) => {
        ticks.push(`${tier} ${label}`);
        return tier === 'minor' ? new Date(time).toISOString().slice(5, 10) : undefined;
      },
    });
    expect(all(element, '.labels .date').map(textOf).join()).to.include('day one (short, ');
    expect(ticks.join()).to.include('minor ');
    element.select('m1');
    await until(() => all(element, '[part=card-date]').length > 0);
    expect(textOf(find(element, '[part=card-date]'))).to.include('day one (long, ');
  });

  it('compareLanes orders lanes; facets have labels and orders of their own', async () => {
    const element = await changed({
      lanes: 'country',
      compareLanes: (a, b) => b.label.localeCompare(a.label),
      facets: [{ field: 'country', label: 'Where', order: ['GE'] }, 'theme'],
    });
    await until(() => all(element, '.lane-head').length === 3);
    expect(all(element, '.lane-head .title').map(textOf)).to.deep.equal(['Georgia', 'Azerbaijan', 'Armenia']);
    const names = (): string[] => all(element, '[part~=facet-button]').map(({ title }) => title);
    await until(() => names().includes('Where'));
  });
});

/** What the console was warned of from now on; `stop` gives it back. */
function hearWarnings(): { readonly heard: string[]; readonly stop: () => void } {
  const real = console.warn;
  const heard: string[] = [];
  console.warn = (...words: unknown[]) => void heard.push(words.map(String).join(' '));
  return { heard, stop: () => (console.warn = real) };
}

/** Each with a message of its own, since the same fault is told once in a page. */
const failing = (what: string) => (): never => {
  throw new Error(`the author's ${what}`);
};
const promising = () => (): never => Promise.resolve('later') as never;

/** What is set, what shows that the default stands in, and what the warning names. */
const FAULTS: readonly (readonly [
  name: string,
  settings: Partial<NewsTimeline>,
  shown: (element: NewsTimeline) => boolean,
  about: string,
])[] = [
  ['match', { match: failing('match') }, ({ counts }) => counts.matched === 11, 'Event'],
  [
    'labelTemplate',
    { labelTemplate: failing('labelTemplate') },
    (e) => headlines(e).includes('Event 1'),
    'Event',
  ],
  ['labelTemplate', { labelTemplate: promising() }, (e) => headlines(e).includes('Event 1'), 'Event'],
  ['formatDate', { formatDate: failing('formatDate') }, (e) => all(e, '.labels .date').length > 0, 'Event'],
  ['formatTick', { formatTick: failing('formatTick') }, (e) => headlines(e).includes('Event 1'), '2025-0'],
  [
    'compareLanes',
    { lanes: 'country', compareLanes: failing('compareLanes') },
    (e) => all(e, '.lane-head').length === 3,
    '"A',
  ],
  [
    'facet country',
    { facets: [{ field: 'country', sort: failing('sort') }, 'theme'] },
    (e) => all(e, '[part~=chip]').length >= 3,
    '"',
  ],
  [
    'cardTemplate',
    { cardTemplate: failing('cardTemplate'), selected: 'm1' },
    (e) => textOf(all(e, '.card-title')[0]) === 'Event 1',
    'Event 1',
  ],
  [
    'cardTemplate',
    { cardTemplate: promising(), selected: 'm1' },
    (e) => textOf(all(e, '.card-title')[0]) === 'Event 1',
    'Event 1',
  ],
  [
    'cardTemplate',
    {
      cardTemplate: ({ title }) => html`<p>${title}${{ [Symbol.iterator]: failing('part') }}</p>`,
      selected: 'm1',
    },
    (e) => textOf(all(e, '.card-title')[0]) === 'Event 1' && !e.querySelector('p'),
    'Event 1',
  ],
];

describe('a function of the author’s that throws, or gives a promise', () => {
  beforeEach(() => setViewport({ width: 1000, height: 700 }));
  afterEach(clean);

  for (const [i, [name, settings, shown, about]] of FAULTS.entries())
    it(`${name} is told once with what it was asked for, and the default stands in (${String(i)})`, async () => {
      const { heard, stop: unhear } = hearWarnings();
      try {
        const element = await changed(settings);
        await until(() => shown(element));
        element.heading = 'again';
        await element.updateComplete;
        await until(() => heard.some((text) => text.includes(name)));
        expect(heard.filter((text) => text.includes(name))).to.have.length(1);
        expect(heard.join()).to.include(about).and.include('default');
        expect(headlines(element).length).to.be.greaterThan(0);
      } finally {
        unhear();
      }
    });

  it('tooltipTemplate gives way to the plain name', async () => {
    const { heard, stop: unhear } = hearWarnings();
    try {
      const element = await changed({ tooltipTemplate: failing('tooltipTemplate') });
      await until(() => all(element, '.filter').length > 0);
      stop(element).focus();
      await press('Home');
      await until(() => all(element, '.tip').some((tip) => textOf(tip).includes('Event 1')));
      expect(heard.filter((text) => text.includes('tooltipTemplate'))).to.have.length(1);
    } finally {
      unhear();
    }
  });

  it('undefined for an item is the default for that item alone', async () => {
    const element = await changed({
      cardTemplate: ({ id, title }) => (id === 'm1' ? undefined : `own ${title}`),
      labelTemplate: ({ id, title }) => (id === 'm1' ? undefined : `own ${title}`),
    });
    await until(() => headlines(element).includes('own Event 2'));
    expect(headlines(element)).to.include('Event 1');
    element.select('m1');
    await until(() => textOf(all(element, '.card-title')[0]) === 'Event 1');
    element.select('m2');
    await until(() => element.querySelector('[slot=card]')?.textContent === 'own Event 2');
    element.select('m1');
    await until(() => element.querySelector('[slot=card]') === null);
  });
});

describe('requests', () => {
  afterEach(() => {
    clean();
    restoreFetch();
  });

  it('have the author’s headers and credentials', async () => {
    const server = new Server(csv('2025-03-01,One'));
    const element = await mount();
    element.fetchOptions = { headers: { authorization: 'Bearer x' }, credentials: 'include' };
    element.src = 'own.csv';
    await element.loaded;
    expect(element.counts.total).to.equal(1);
    expect(server.asked[0]).to.include({ credentials: 'include', authorization: 'Bearer x' });
    expect(() => (element.fetchOptions = { method: 'POST' } as never)).to.throw(TypeError);
  });
});
