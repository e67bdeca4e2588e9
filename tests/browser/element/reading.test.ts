// A walk as a screen reader takes it: the accessibility tree from the first to the last, in each state a reader comes to.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { itNeeds, press, reading, setViewport, type Told } from '../../support/commands.js';
import { MARCH, all, clean, find, mount, stop, textOf, until } from './support.js';

const NAMED = [
  'button',
  'link',
  'slider',
  'searchbox',
  'textbox',
  'combobox',
  'checkbox',
  'dialog',
  'group',
  'region',
];

const names = (told: readonly Told[], role: string): string[] =>
  told.filter((t) => t.role === role).map((t) => t.name);

/** Role and name in one line, as they are heard. */
const heard = (told: readonly Told[]): string[] => told.map(({ role, name }) => `${role} ${name}`);

/** Each of these is heard after the one before. */
function inOrder(told: readonly Told[], wanted: readonly string[]): void {
  const lines = heard(told);
  let at = -1;
  for (const line of wanted) {
    const next = lines.indexOf(line, at + 1);
    expect(next, `"${line}" after "${lines[at] ?? ''}" in\n${lines.join('\n')}`).to.be.greaterThan(at);
    at = next;
  }
}

/** Nothing is heard that means nothing: no control without a name, no dot that only parts what stands beside it. */
function plain(told: readonly Told[]): void {
  for (const { role, name } of told) {
    if (NAMED.includes(role)) expect(name, role).not.to.equal('');
    expect(name, role).not.to.match(/^[·•|]$/u);
  }
}

const walk = async (element: NewsTimeline): Promise<readonly Told[]> => {
  await element.updateComplete;
  const told = await reading();
  plain(told);
  return told;
};

describe('read by ear', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(clean);

  itNeeds('tree')('begins with the way to the list, then filter, counts, picture and overview', async () => {
    const element = await mount({ items: MARCH, heading: 'March' });
    const told = await walk(element);
    inOrder(told, [
      'button Skip to the list of 11 events',
      'region March, Filter',
      'group Theme',
      'button Economy 8',
      'StaticText 11 events',
      'searchbox Search',
      'group Layout',
      'button Zoom in',
      'button Help',
      'group March',
      'StaticText Event 1',
      'StaticText Mar 1, 2025, 12:00 PM',
      'StaticText Event 2',
      'group Overview',
      'slider Start of the period',
      'slider End of the period',
      'status ',
    ]);
    expect(heard(told).indexOf('button Skip to the list of 11 events')).to.equal(0);
    expect(told.find((t) => t.name === 'Economy 8')?.states).to.include({ pressed: 'false' });
  });

  itNeeds('tree')('tells each mark with its date as the arrows come to it', async () => {
    const element = await mount({ items: MARCH });
    stop(element).focus();
    await press('Home');
    for (const name of ['Event 1, March 1', 'Event 2, March 2']) {
      const focused = (await walk(element)).filter((t) => t.states['focused'] === true);
      expect(focused.map((t) => t.role)).to.include('button');
      expect(focused.at(-1)!.name.startsWith(name), focused.at(-1)!.name).to.equal(true);
      await press('ArrowRight');
    }
  });

  itNeeds('tree')('has in the list a heading for each month, and each event whole', async () => {
    const element = await mount({ items: MARCH });
    find(element, '.skip').click();
    await until(() => all(element, '.list-row').length > 0);
    const told = await walk(element);
    inOrder(told, ['region List', 'heading March 2025', 'list March 2025']);
    const events = names(told, 'button').filter(
      (name) => name.startsWith('Event') || name.startsWith('The siege'),
    );
    expect(events).to.have.length(MARCH.length);
    expect(events[0]).to.equal('Event 1 Mar 1, 2025, 12:00 PM, Georgia, Economy');
    expect(told.filter((t) => t.states['focused'] === true).map((t) => t.role)).to.include('button');
  });

  itNeeds('tree')('has in the card a title, the date, and what it can be filtered by', async () => {
    const element = await mount({ items: MARCH, selected: 'm3' });
    inOrder(await walk(element), [
      'dialog Event 3',
      'StaticText March 3, 2025 at 12:00 PM UTC',
      'button Close',
      'heading Event 3',
      'button Georgia',
      'button Economy',
      'button Previous',
      'button Next',
    ]);
  });

  itNeeds('tree')(
    'says politely what a filter leaves, and offers what to drop where that is nothing',
    async () => {
      const element = await mount({ items: MARCH });
      all(element, 'button')
        .find((b) => textOf(b).startsWith('Culture') && b.checkVisibility())!
        .click();
      await until(() => textOf(find(element, '.spoken')) !== '');
      const told = await walk(element);
      const status = told.findIndex((t) => t.role === 'status' && t.states['live'] === 'polite');
      expect(status).to.be.greaterThan(-1);
      expect(heard(told).slice(status).join()).to.match(/2 of 11 events/);
      element.filter = { text: 'zzz', facets: { country: ['GE'] } };
      inOrder(await walk(element), ['StaticText Nothing matches', 'button Clear all']);
    },
  );

  itNeeds('tree')('tells a lane as a button that is open, with how many are in it', async () => {
    const element = await mount({ items: MARCH, lanes: 'country' });
    const laneHeaders = (await walk(element)).filter((t) => t.states['expanded'] === true);
    expect(laneHeaders.map((t) => t.name)).to.deep.equal(['Armenia 6', 'Azerbaijan 5', 'Georgia 5']);
  });
});
