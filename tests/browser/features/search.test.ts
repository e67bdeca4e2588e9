import { expect } from '@open-wc/testing';
import { press, setViewport } from '../../support/commands.js';
import {
  DAY,
  MARCH,
  all,
  clean,
  day,
  demoItems,
  find,
  focused,
  headlines,
  listen,
  mount,
  textOf,
  until,
  viewOf,
} from '../element/support.js';
import { button, mountList, rowsInView } from './support.js';

describe('search, keys and help', () => {
  afterEach(clean);

  const field = (element: Element): HTMLElement => find(element, '.bar .search input');
  const place = (element: Element): string => textOf(find(element, '.bar .search .count'));

  it('counts what the search found and steps through it by Enter, back by Shift+Enter, round and round', async () => {
    const items = [...MARCH, { id: 'x', start: '2025-03-05', title: 'Else' }];
    const element = await mount({ items, filter: { text: 'event' } });
    expect(place(element)).to.equal('–/10');
    field(element).focus();
    const at = async (text: string, id: string): Promise<void> => {
      await until(() => place(element) === text);
      expect(element.selected).to.equal(id);
      expect(focused(element)).to.equal(field(element));
    };
    await press('Enter');
    await at('1/10', 'm1');
    await press('Enter');
    await at('2/10', 'm2');
    await press('Enter', 'Shift');
    await at('1/10', 'm1');
    await press('Enter', 'Shift');
    await at('10/10', 'm10');
    await press('Enter');
    await at('1/10', 'm1');
  });

  it('begins with the first match in view, brings each match into view and tells of each choice', async () => {
    const element = await mount({ items: MARCH, filter: { text: 'event' } });
    element.view = '2025-03-04/2025-03-05';
    await element.updateComplete;
    const heard = listen(element, 'nt-select');
    field(element).focus();
    for (const id of ['m4', 'm5', 'm6']) {
      await press('Enter');
      await until(() => element.selected === id);
    }
    const at = day('2025-03-06T12:00');
    await until(() => viewOf(element)[0] <= at && at < viewOf(element)[1]);
    expect(heard.map((event) => event.detail['id'])).to.deep.equal(['m4', 'm5', 'm6']);
  });

  it('steps in the list too', async () => {
    const items = Array.from({ length: 300 }, (_, i) => ({
      id: `i${i}`,
      start: day('2020-01-01') + i * DAY,
      title: i % 100 === 99 ? `Needle ${i}` : `Hay ${i}`,
    }));
    const element = await mountList({ items, filter: { text: '' } });
    element.filter = { text: 'needle' };
    await element.updateComplete;
    field(element).focus();
    await press('Enter');
    await press('Enter');
    await until(() => element.selected === 'i199' && rowsInView(element).includes('Needle 199'));
  });

  it('marks the words it found in headlines, card and rows, each element its own, and lets go of them', async () => {
    const found = (): StaticRange[] => [...(CSS.highlights.get('news-timeline-found') ?? [])];
    const element = await mount({ items: MARCH });
    const other = await mount({ items: MARCH, filter: { text: 'siege' } });
    await until(() => found().length > 0);
    const words = (): string[] =>
      found()
        .filter(({ startContainer }) => startContainer.getRootNode() === element.renderRoot)
        .map(({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent!.slice(startOffset, endOffset),
        );
    expect(words()).to.deep.equal([]);
    element.filter = { text: 'EVE' };
    await until(() => words().length === headlines(element).length);
    expect(new Set(words())).to.deep.equal(new Set(['Eve']));
    element.select('m3');
    await until(() => words().length === headlines(element).length + 1);
    element.select(undefined);
    element.layout = 'list';
    await until(() => rowsInView(element).length > 0 && words().length >= rowsInView(element).length);
    element.filter = {};
    await until(() => words().length === 0);
    expect(found().length).to.be.greaterThan(0);
    other.remove();
    expect(found()).to.have.length(0);
  });

  it('takes / to the search field, but not from a field', async () => {
    const element = await mount({ items: MARCH });
    find(element, '.stop:not([hidden])').focus();
    await press('/');
    expect(focused(element)).to.equal(field(element));
    await press('/');
    expect((field(element) as HTMLInputElement).value).to.equal('/');
  });

  it('opens the help by ? and by its button, and gives focus back when it is closed', async () => {
    const element = await mount({ items: MARCH });
    const dialog = (): HTMLDialogElement | undefined =>
      all(element, 'dialog.help')[0] as HTMLDialogElement | undefined;
    const stop = find(element, '.stop:not([hidden])');
    stop.focus();
    await press('?');
    await until(() => dialog()?.open === true);
    expect(textOf(dialog())).to.contain('Help');
    await press('Escape');
    await until(() => dialog()?.open === false);
    await until(() => focused(element) === stop);
    button(element, 'Help').click();
    await until(() => dialog()?.open === true);
    await expect(element).to.be.accessible();
  });
});

describe('the bar', () => {
  afterEach(clean);

  const many = Array.from({ length: 60 }, (_, i) => ({
    id: `c${i}`,
    start: day('2025-01-01') + i * DAY,
    title: `Event ${i}`,
    countries: [['AM', 'AZ', 'GE', 'TR', 'RU', 'IR', 'FR', 'DE', 'US', 'CN'][i % 10] ?? ''],
  }));

  it('says how many countries stand behind its button', async () => {
    const element = await mount({ items: many });
    const label = all(element, '.bar .menu-button bdi').find((b) => b.checkVisibility());
    expect(textOf(label)).to.match(/^\+\d countries$/);
  });

  it('asks for all values of a facet as one change', async () => {
    const element = await mount({ items: many });
    all(element, '.bar .menu-button')[0]?.click();
    await until(() => all(element, '.panel .facet-foot').length > 0);
    const heard = listen(element, 'nt-filter-change');
    find(element, '.panel .facet-foot button').click();
    await until(() => heard.length > 0);
    await element.updateComplete;
    expect(heard).to.have.length(1);
    const asked = element.filter.facets?.['country'] as readonly string[];
    expect([...asked].sort()).to.deep.equal('AM AZ CN DE FR GE IR RU TR US'.split(' '));
  });

  it('says when zooming in has come to its end', async () => {
    const element = await mount({ items: MARCH });
    const disabled = (name: string): string | null => button(element, name).getAttribute('aria-disabled');
    expect(disabled('Zoom in')).to.equal('false');
    const at = day('2025-03-02');
    element.view = [at, at + 1000];
    await element.updateComplete;
    await until(() => disabled('Zoom in') === 'true');
    expect(disabled('Zoom out')).to.equal('false');
    element.items = [];
    await element.updateComplete;
    await until(() => disabled('Zoom out') === 'true');
    expect([disabled('Zoom in'), disabled('Show everything')]).to.deep.equal(['true', 'true']);
  });

  it('lists what it found under the field of a narrow sheet, and says there where nothing matches', async () => {
    const element = await mount({ items: MARCH });
    element.style.width = '390px';
    await until(() => find(element, '.sheet-button').checkVisibility());
    find(element, '.sheet-button').click();
    const under = (): string[] => all(element, '.filter-sheet .hits li, .filter-sheet p.hits').map(textOf);
    const search = async (text: string): Promise<void> => {
      element.filter = { text };
      await element.updateComplete;
    };
    await search('event 3');
    await until(() => under().length === 1 && under()[0]!.startsWith('Event 3'));
    await search('no such word');
    await until(() => under().join() === 'Nothing matches');
    await search('');
    await until(() => under().length === 0);
  });
});

describe('an empty window', () => {
  afterEach(clean);

  const items = [
    { id: 'a', start: '2000-05-01', title: 'First', countries: ['AM'] },
    { id: 'b', start: '2001-05-01', title: 'Other', countries: ['GE'] },
    { id: 'c', start: '2004-05-02', title: 'Last', countries: ['AM'] },
  ];

  it('a gap in which nothing happened says so', async () => {
    const items = ['2010-01-01', '2014-01-01'].map((start, i) => ({
      id: `g${String(i)}`,
      start,
      title: 'One',
    }));
    const element = await mount({ items });
    element.view = ['2011-01-01', '2012-01-01'];
    await element.updateComplete;
    await until(() => all(element, '.gap').length === 1);
    expect(textOf(find(element, '.gap [role="status"]'))).to.equal('4 years without events');
  });

  it('says how long nothing matches and how much the filter hides there, and leads to both sides', async () => {
    const element = await mount({ items, filter: { facets: { country: ['AM'] } } });
    element.view = '2001/2003';
    await element.updateComplete;
    await until(() => all(element, '.gap').length === 1);
    expect(textOf(find(element, '.gap [role="status"]'))).to.equal('4 years, 1 event');
    const [back, on] = all(element, '.gap button');
    expect([textOf(back), textOf(on)].join()).to.match(/2000.*2004/);
    on?.click();
    const last = day('2004-05-02');
    await until(() => viewOf(element)[0] < last && last < viewOf(element)[1]);
    await until(() => all(element, '.gap').length === 0);
  });

  it('says nothing where something is in view', async () => {
    const element = await mount({ items });
    expect(all(element, '.gap')).to.have.length(0);
  });
});

describe('search at 768 px', () => {
  afterEach(clean);

  it('is a sign until it is used, so that themes have room, and no theme is cut', async () => {
    await setViewport({ width: 768, height: 700 });
    const element = await mount({ items: await demoItems() });
    await until(() => all(element, '.chip[data-wrapped]').length > 0);
    const field = find(element, '.tools > .search');
    expect(field.offsetWidth).to.be.at.most(40);
    const chips = all(element, '.chip').filter((chip) => !chip.hasAttribute('data-wrapped'));
    expect(chips.length).to.be.at.least(1);
    for (const chip of [...chips, ...chips.flatMap((c) => [...c.querySelectorAll('*')])])
      expect(chip.scrollWidth, textOf(chip)).to.be.at.most(chip.clientWidth + 1);
    find(element, '.tools > .search input').focus();
    await until(() => field.offsetWidth > 90);
    await setViewport({ width: 1000, height: 700 });
  });
});
