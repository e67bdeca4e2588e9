import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { setViewport } from '../../support/commands.js';
import {
  DEMO,
  MARCH,
  all,
  clean,
  demoItems,
  find,
  focused,
  frame,
  headlines,
  listen,
  mount,
  settled,
  textOf,
  until,
  viewOf,
} from './support.js';

/** The values of a column as the file has them. */
const listOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as string[]) : (typeof value === 'string' ? value : '').split(/[;,|]/))
    .map((v) => v.trim())
    .filter((v) => v !== '');
const countries = (item: NewsItem): string[] => listOf(item.countries);
const themes = (item: NewsItem): string[] => listOf(item.themes);

function tally(items: readonly NewsItem[], values: (item: NewsItem) => string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) {
    const own = values(item);
    for (const value of own.length ? own : ['']) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}

const present = (counts: Readonly<Record<string, number>> | undefined): Record<string, number> =>
  Object.fromEntries(Object.entries(counts ?? {}).filter(([, n]) => n > 0));

const chip = (element: NewsTimeline, name: string): HTMLElement => {
  const found = all(element, '.chip').find((c) => textOf(c).startsWith(name));
  if (!found) throw new Error(`no chip ${name}`);
  return found;
};
/** Asks for a country in the panel, or lets go of it. */
async function country(element: NewsTimeline, name: string): Promise<void> {
  const menu = all(element, '.menu-button').find((b) => textOf(b) === 'Country')!;
  const panel = menu.nextElementSibling as HTMLElement;
  if (!panel.matches(':popover-open')) menu.click();
  const row = (): HTMLElement | undefined =>
    [...panel.querySelectorAll<HTMLElement>('.value')].find((v) => textOf(v).startsWith(name));
  await until(() => row() !== undefined);
  row()!.querySelector('input')!.click();
  await element.updateComplete;
}
const shownCount = (node: HTMLElement): number => Number(/\d+$/.exec(textOf(node))?.[0]);

describe('the first chip of a filter', () => {
  afterEach(clean);

  it('takes its room before the plot is drawn, so that it is drawn once', async () => {
    await setViewport({ width: 1280, height: 800 });
    const element = await mount({ items: MARCH });
    element.style.height = '600px';
    await settled(element);
    const canvas = element.shadowRoot!.querySelector<HTMLCanvasElement>('.plot canvas')!;
    const ctx = canvas.getContext('2d')!;
    let drawn = 0;
    ctx.clearRect = function (...box) {
      drawn++;
      CanvasRenderingContext2D.prototype.clearRect.apply(this, box);
    };
    const heights = new Set([canvas.clientHeight]);
    for (const filter of [{ facets: { country: ['AM'] } }, {}]) {
      drawn = 0;
      element.filter = filter;
      await element.updateComplete;
      await frame();
      await frame();
      expect(drawn).to.equal(1);
      heights.add(canvas.clientHeight);
      expect(canvas.height).to.equal(Math.round(canvas.clientHeight * devicePixelRatio));
    }
    expect(heights.size, 'the chip takes room').to.equal(2);
  });
});

describe('filtering', () => {
  let element: NewsTimeline;
  let items: readonly NewsItem[];
  const matching = (test: (item: NewsItem) => boolean): number => items.filter(test).length;
  const status = (): string => textOf(find(element, '.matched'));

  beforeEach(async () => {
    await setViewport({ width: 1280, height: 800 });
    items = await demoItems();
    element = await mount({ src: DEMO });
  });
  afterEach(clean);

  it('finds countries and themes with auto-tag, the author’s own first, in items set and added', async () => {
    const title = 'Kazakhstan Strengthens Strategic Partnership with Georgia';
    const items = [
      { start: '2025-01-01', title },
      { start: '2025-01-02', title: 'Georgia sheriff resigns' },
      { start: '2025-01-03', title, country: 'Armenia', theme: 'Trade' },
    ];
    const element = await mount({ items });
    expect(present(element.counts.facets['country'])).to.deep.equal({ '': 2, Armenia: 1 });
    element.autoTag = true;
    await element.updateComplete;
    await element.loaded;
    expect(present(element.counts.facets['country'])).to.deep.equal({ KZ: 1, GE: 1, US: 1, AM: 1 });
    expect(element.counts.facets['theme']).to.include({ Diplomacy: 1, Trade: 1 });
    element.regionBias = 'GE';
    await element.updateComplete;
    await element.loaded;
    expect(present(element.counts.facets['country'])).to.deep.equal({ KZ: 1, GE: 2, AM: 1 });
    element.addItems([{ start: '2025-01-04', title: 'Romania votes' }]);
    await element.loaded;
    expect(element.counts.facets['country']).to.include({ RO: 1 });
    element.autoTag = false;
    element.items = [...items];
    await element.updateComplete;
    await element.loaded;
    expect(present(element.counts.facets['country'])).to.deep.equal({ '': 2, Armenia: 1 });
  });

  it('takes codes of countries in small letters, and UK for GB', async () => {
    const element = await mount({
      items: [
        { start: '2025-01-01', title: 'A', countries: ['am'] },
        { start: '2025-01-02', title: 'B', countries: ['UK'] },
        { start: '2025-01-03', title: 'C', countries: ['GE'] },
      ],
    });
    element.filter = { facets: { country: ['am', 'uk'] } };
    await element.updateComplete;
    expect(element.counts.matched).to.equal(2);
    expect(element.filter).to.deep.equal({ facets: { country: ['AM', 'GB'] } });
    const filter = { facets: { country: { none: ['AM'] } } };
    element.filter = filter;
    await element.updateComplete;
    expect(element.filter).to.equal(filter);
    expect(element.counts.matched).to.equal(2);
  });

  it('counts per value as counting by hand does, each facet under the other’s clause', () => {
    const all2 = ['AZ', 'AM', 'GE', 'RU', 'US'];
    for (const country of [undefined, ...all2])
      for (const theme of [undefined, 'Conflict', 'Diplomacy']) {
        element.filter = {
          facets: { ...(country ? { country: [country] } : {}), ...(theme ? { theme: [theme] } : {}) },
        };
        const byCountry = (item: NewsItem): boolean => !country || countries(item).includes(country);
        const byTheme = (item: NewsItem): boolean => !theme || themes(item).includes(theme);
        const name = `${country} ${theme}`;
        expect(element.counts.matched, name).to.equal(matching((i) => byCountry(i) && byTheme(i)));
        expect(present(element.counts.facets['country']), name).to.deep.equal(
          tally(items.filter(byTheme), countries),
        );
        expect(present(element.counts.facets['theme']), name).to.deep.equal(
          tally(items.filter(byCountry), themes),
        );
      }
  });

  it('a chip shows its count, filters by its value, and lets go of it; each act is told', async () => {
    const heard = listen(element, 'nt-filter-change');
    const expected = matching((i) => themes(i).includes('Politics'));
    expect(shownCount(chip(element, 'Politics'))).to.equal(expected);
    chip(element, 'Politics').click();
    await until(() => heard.length === 1);
    expect(element.filter).to.deep.equal({ facets: { theme: ['Politics'] } });
    expect(status()).to.equal(`${expected} of 44 events`);
    expect(chip(element, 'Politics').getAttribute('aria-pressed')).to.equal('true');
    expect(headlines(element).length).to.be.greaterThan(0);
    const titles = new Set(items.filter((i) => themes(i).includes('Politics')).map((i) => i.title));
    for (const title of headlines(element)) expect(titles.has(title), title).to.equal(true);
    chip(element, 'Politics').click();
    await until(() => heard.length === 2);
    expect(status()).to.equal('44 events');
    const [first] = heard;
    expect([first?.bubbles, first?.composed]).to.deep.equal([true, true]);
    expect(first?.detail).to.have.keys('filter', 'counts');
    expect((first?.detail['counts'] as { matched: number }).matched).to.equal(expected);
  });

  it('several values of one facet are any of them; two facets are both', async () => {
    await country(element, 'Georgia');
    await country(element, 'Armenia');
    const either = (i: NewsItem): boolean => countries(i).includes('GE') || countries(i).includes('AM');
    expect(element.counts.matched).to.equal(matching(either));
    chip(element, 'Diplomacy').click();
    await element.updateComplete;
    expect(element.counts.matched).to.equal(matching((i) => either(i) && themes(i).includes('Diplomacy')));
  });

  it('the panel asks for any or all, leaves out, takes all and clears', async () => {
    const button = all(element, '.menu-button')[1]!;
    button.click();
    await until(() => all(element, '.panel:popover-open .value').length > 3);
    const row = (name: string): HTMLElement =>
      all(element, '.panel:popover-open .value').find((r) => textOf(r).startsWith(name))!;
    const press = async (node: Element | null | undefined): Promise<void> => {
      (node as HTMLElement).click();
      await element.updateComplete;
    };
    await press(row('Azerbaijan').querySelector('input'));
    await press(row('Armenia').querySelector('input'));
    await press(all(element, '.panel:popover-open .switch button')[1]);
    const both = (i: NewsItem): boolean => ['AM', 'AZ'].every((c) => countries(i).includes(c));
    expect(element.counts.matched).to.equal(matching(both));
    await press(row('Russia').querySelector('button'));
    expect(element.counts.matched).to.equal(matching((i) => both(i) && !countries(i).includes('RU')));
    const foot = all(element, '.panel:popover-open .facet-foot button');
    await press(foot[1]);
    expect(element.counts.matched).to.equal(44);
    await press(all(element, '.panel:popover-open .switch button')[0]);
    await press(all(element, '.panel:popover-open .facet-foot button')[0]);
    expect(element.counts.matched).to.equal(44);
    expect(all(element, '.panel:popover-open input:checked').length).to.be.greaterThan(3);
  });

  it('items without a value are found under (none)', async () => {
    const bare = matching((i) => countries(i).length === 0);
    element.items = [...items, { start: '2025-01-01', title: 'Nowhere' }];
    await element.updateComplete;
    element.filter = { facets: { country: [''] } };
    await element.updateComplete;
    expect(element.counts.matched).to.equal(bare + 1);
    expect(all(element, '.active .tag').map(textOf)).to.deep.equal(['(none)']);
    if (bare === 0) expect(headlines(element)).to.deep.equal(['Nowhere']);
  });

  it('the search field filters as one types, in any case, and Escape clears it', async () => {
    find(element, 'input[type=search]').focus();
    await sendKeys({ type: 'CEASEFIRE' });
    const expected = matching((i) => `${i.title} ${i.summary ?? ''}`.toLowerCase().includes('ceasefire'));
    await until(() => element.counts.matched < 44);
    expect(element.filter.text).to.equal('CEASEFIRE');
    expect(element.counts.matched).to.be.greaterThan(0);
    expect(element.counts.matched).to.be.at.most(expected);
    for (const title of headlines(element)) expect(title.toLowerCase()).to.contain('ceasefire');
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.counts.matched).to.equal(44);
    expect((focused(element) as HTMLInputElement).value).to.equal('');
  });

  it('each active clause has its own way out, and Clear all takes off all', async () => {
    element.filter = { facets: { country: ['GE'], theme: { none: ['Conflict'] } }, text: 'georgia' };
    await element.updateComplete;
    expect(all(element, '.active .tag')).to.have.length(3);
    all(element, '.active .tag')[2]?.click();
    await element.updateComplete;
    expect(element.filter.text ?? '').to.equal('');
    find(element, '.active > .link').click();
    await element.updateComplete;
    expect(element.counts.matched).to.equal(44);
    expect(all(element, '.active')).to.have.length(0);
  });

  it('a switch in each panel holds the filter to the window in view', async () => {
    element.view = ['2026-02-01', '2026-03-01'];
    await element.updateComplete;
    find(element, '.menu-button').click();
    await until(() => all(element, '.panel:popover-open .span-switch').length > 0);
    const button = (): HTMLInputElement =>
      find(element, '.panel:popover-open .span-switch input') as HTMLInputElement;
    button().click();
    await element.updateComplete;
    expect(element.filter.span).to.deep.equal(viewOf(element));
    expect(element.counts.matched).to.be.within(10, 20);
    element.fit();
    await element.updateComplete;
    expect(button().checked).to.equal(true);
    expect(status()).to.match(/^1\d of 44/);
    button().click();
    await element.updateComplete;
    expect(element.filter.span).to.equal(undefined);
    expect(element.counts.matched).to.equal(44);
  });

  it('no match says so, and offers each clause to drop that hides something, with what that would bring', async () => {
    element.filter = { facets: { country: ['GE'], theme: ['Diplomacy'] }, text: 'zzz' };
    await element.updateComplete;
    expect(textOf(find(element, '.empty-title'))).to.equal('Nothing matches');
    const drops = all(element, '.drops button');
    expect(drops).to.have.length(1);
    expect(textOf(drops[0])).to.contain('zzz');
    const expected = matching((i) => countries(i).includes('GE') && themes(i).includes('Diplomacy'));
    expect(textOf(drops[0])).to.match(new RegExp(`${expected}$`));
    drops[0]?.click();
    await element.updateComplete;
    expect(element.counts.matched).to.equal(expected);
  });

  it('no match offers no clause to drop that would bring nothing', async () => {
    element.filter = { facets: { country: ['GE'] }, text: 'zzz', span: [0, 1] };
    await element.updateComplete;
    expect(all(element, '.drops button')).to.have.length(0);
    expect(all(element, '.empty .link').map(textOf)).to.deep.equal(['Clear all']);
  });

  it('the view stays where it is when the filter changes', async () => {
    element.view = ['2020-09-01', '2020-12-01'];
    await element.updateComplete;
    const view = viewOf(element);
    chip(element, 'Politics').click();
    await settled(element);
    expect(viewOf(element)).to.deep.equal(view);
  });

  it('the card’s tags filter, and a live region tells the result', async () => {
    element.select(undefined);
    chip(element, 'Politics').click();
    await until(() => textOf(find(element, '.spoken')).includes('match'));
    const matched = matching((i) => themes(i).includes('Politics'));
    expect(textOf(find(element, '.spoken'))).to.equal(`${matched} of 44 events match`);
  });
});
