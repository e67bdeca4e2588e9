// What marks, regions and controls are called for who does not see them.
import { expect } from '@open-wc/testing';
import { press, setViewport } from '../../support/commands.js';
import {
  DEMO,
  MARCH,
  all,
  clean,
  day,
  find,
  focused,
  mount,
  settled,
  stop,
  textOf,
  until,
} from './support.js';

const named = (element: Element): string =>
  focused(element)?.getAttribute('aria-label') ?? textOf(focused(element));

describe('names', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(clean);

  it('of a mark tell its date in full, themes, countries, status and lane', async () => {
    const items = [
      {
        id: 'a',
        start: '2020-10-10',
        title: 'Ceasefire',
        countries: ['AM', 'AZ'],
        themes: ['Diplomacy'],
        status: 'unconfirmed',
      } as const,
      ...MARCH,
    ];
    const element = await mount({ items });
    stop(element).focus();
    await press('Home');
    await element.updateComplete;
    await until(() => named(element).includes('Unconfirmed'));
    expect(named(element)).to.equal(
      'Ceasefire, October 10, 2020, Diplomacy, Armenia, Azerbaijan, Unconfirmed',
    );
    element.lanes = 'country';
    await element.updateComplete;
    await until(() => named(element).includes('Lane'));
    expect(named(element)).to.match(/^Ceasefire, .*, Lane: (Armenia|Azerbaijan)$/);
  });

  it('of a title in another language are told in it, on the axis too', async () => {
    const element = await mount({
      items: [{ start: '2020-10-10', title: 'Waffenruhe', lang: 'de' }, ...MARCH],
    });
    stop(element).focus();
    await press('Home');
    await element.updateComplete;
    expect(stop(element).querySelector('[lang=de]')?.textContent).to.equal('Waffenruhe');
    expect(named(element)).to.match(/^Waffenruhe, October/);
    expect(all(element, '.labels .title[lang=de]')).to.have.length(1);
    await press('ArrowRight');
    await element.updateComplete;
    expect(named(element)).to.match(/^Event 1, /);
  });

  it('of a crowd tell what it opens: of one event its own, of events at one moment their list', async () => {
    const same = { start: day('2025-03-20T10:00') };
    const element = await mount({
      items: [...MARCH, ...Array.from({ length: 40 }, (_, i) => ({ ...same, title: `Same ${i}` }))],
    });
    stop(element).focus();
    await press('End');
    await settled(element);
    expect(named(element)).to.equal('40 events, Show list');
    await press('Enter');
    await element.updateComplete;
    expect(textOf(find(element, '.card-title'))).to.equal('40 events');
    expect(textOf(find(element, '.eyebrow'))).not.to.match(/00\.001|–/);
    expect(focused(element)?.getAttribute('aria-expanded')).to.equal('true');
  });

  it('of a crowd are true on a phone: each one opens what it says', async () => {
    await setViewport({ width: 460, height: 800 });
    const element = await mount({ src: DEMO });
    stop(element).focus();
    for (let i = 0; i < 6; i++) {
      await element.updateComplete;
      const name = named(element);
      if (name.endsWith('Show list')) {
        await press('Enter');
        await element.updateComplete;
        expect(textOf(find(element, '.card-title'))).to.equal(name.split(', ')[0]);
        await press('Escape');
      } else expect(name).not.to.match(/^1 event/);
      await press('ArrowRight');
    }
  });

  it('of marks and rows say that they open a dialog, and whether it is open', async () => {
    const element = await mount({ items: MARCH });
    stop(element).focus();
    expect(stop(element).getAttribute('aria-haspopup')).to.equal('dialog');
    expect(stop(element).getAttribute('aria-expanded')).to.equal('false');
    await press('Enter');
    await element.updateComplete;
    expect(stop(element).getAttribute('aria-expanded')).to.equal('true');
    await press('Escape');
    await element.updateComplete;
    expect(stop(element).getAttribute('aria-expanded')).to.equal('false');
    element.layout = 'list';
    await element.updateComplete;
    const row = find(element, '.list-row');
    expect(row.getAttribute('aria-haspopup')).to.equal('dialog');
    row.click();
    await element.updateComplete;
    expect(find(element, '.list-row').getAttribute('aria-expanded')).to.equal('true');
  });

  it('headlines are a list, in lanes lane by lane', async () => {
    const element = await mount({ items: MARCH });
    expect(find(element, '.labels').getAttribute('role')).to.equal('list');
    for (const label of all(element, '.labels > *')) expect(label.getAttribute('role')).to.equal('listitem');
    element.lanes = 'country';
    await element.updateComplete;
    const tops = all(element, '.labels .label').map((l) => l.getBoundingClientRect().top);
    const laneHeaders = all(element, '.lane-head').map((h) => h.getBoundingClientRect().top);
    const lanes = tops.map((top) => laneHeaders.filter((head) => head <= top + 1).length);
    expect(lanes).to.deep.equal([...lanes].sort((a, b) => a - b));
  });

  it('of controls are all different, and the way to the list says how many are in it', async () => {
    const element = await mount({ items: MARCH });
    expect(textOf(find(element, '.skip'))).to.equal('Skip to the list of 11 events');
    expect(find(element, '.zoom').getAttribute('aria-label')).to.equal('Zoom');
  });

  it('of regions have the heading, so that those of several timelines differ', async () => {
    const element = await mount({ items: MARCH, heading: 'South Caucasus' });
    expect(find(element, '.filter').getAttribute('aria-label')).to.equal('South Caucasus, Filter');
    expect(find(element, '[role=search]').getAttribute('aria-label')).to.equal('South Caucasus, Search');
    element.layout = 'list';
    await element.updateComplete;
    expect(find(element, '.list').getAttribute('aria-label')).to.equal('South Caucasus, List');
  });

  it('headings are one below that of the page before the timeline, or at the level the author says', async () => {
    const before = document.createElement('h1');
    before.textContent = 'Page';
    document.body.append(before);
    const element = await mount({ items: MARCH, selected: 'm3' });
    const level = (): string | null => find(element, '.card-title').getAttribute('aria-level');
    await until(() => all(element, '.card-title').length > 0);
    expect(level()).to.equal('2');
    element.headingLevel = 5;
    await element.updateComplete;
    expect(level()).to.equal('5');
    element.layout = 'list';
    await element.updateComplete;
    expect(find(element, '.list-heading').getAttribute('aria-level')).to.equal('5');
    before.remove();
  });
});
