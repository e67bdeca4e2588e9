import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { stateIn } from '../../../src/state/url-codec.js';
import type { NewsItem } from '../../../src/items/item.js';
import { all, clean, day, find, listen, mount, textOf, until } from '../element/support.js';

/** Two hours before midnight of Yerevan by its clocks, and an instant. */
const TIMED: readonly NewsItem[] = [
  { id: 'wall', start: '2026-02-27 22:00', title: 'By the clock' },
  { id: 'instant', start: '2026-02-27T12:00Z', title: 'An instant' },
];
const DAYS: readonly NewsItem[] = [
  { id: 'a', start: '2026-02-27', title: 'A day' },
  { id: 'b', start: '2026-03', title: 'A month' },
];

const page = location.pathname + location.search;
const choice = (element: Element): HTMLSelectElement => find(element, 'select.zone') as HTMLSelectElement;
const texts = (element: Element): string[] => [...choice(element).options].map((option) => option.text);

async function choose(element: NewsTimeline, name: string): Promise<void> {
  const select = choice(element);
  select.focus();
  select.value = name;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
  await element.loaded;
}

describe('the time zone', () => {
  afterEach(() => {
    clean();
    history.replaceState(undefined, '', page);
  });

  it('is shown where items have times of day, and only there', async () => {
    const element = await mount({ items: TIMED, timeZone: 'Asia/Yerevan' });
    expect(texts(element)[0]).to.equal('Armenia Standard Time (GMT+4)');
    expect(texts(element).join()).to.include('UTC');
    expect(choice(element).value).to.equal('Asia/Yerevan');
    expect(choice(element).getAttribute('aria-label')).to.equal('Time zone');
    element.items = DAYS;
    await element.loaded;
    expect(all(element, '.zone')).to.have.length(0);
    element.items = TIMED;
    await element.updateComplete;
    await element.loaded;
    expect(all(element, '.zone')).to.have.length(1);
  });

  it('is switched by the reader: labels, card and list follow, wall times are resolved again, the window stays', async () => {
    const element = await mount({ items: TIMED, timeZone: 'Asia/Yerevan', selected: 'instant' });
    const heard = listen(element, 'nt-zone-change', 'nt-view-change');
    const view = element.view;
    await until(() => textOf(all(element, '.card time')[0]).includes('4:00'));
    expect(element.extent).to.deep.equal([day('2026-02-27T12:00'), day('2026-02-27T18:01')]);

    await choose(element, 'UTC');
    expect(heard.map(({ type, detail }) => [type, detail])).to.deep.equal([
      ['nt-zone-change', { timeZone: 'UTC', timezone: 'UTC' }],
    ]);
    expect(element.timeZone).to.equal('UTC');
    expect(element.view).to.deep.equal(view);
    expect(element.extent).to.deep.equal([day('2026-02-27T12:00'), day('2026-02-27T22:01')]);
    expect(textOf(all(element, '.card time')[0])).to.include('12:00');
    expect(all(element, '.labels .date').map(textOf).join()).to.include('12:00');
    expect(texts(element), 'the way back').to.include('Armenia Standard Time (GMT+4)');

    await choose(element, 'Asia/Yerevan');
    expect(element.extent).to.deep.equal([day('2026-02-27T12:00'), day('2026-02-27T18:01')]);
  });

  it('is chosen by a control of the browser’s own, large enough and with a name', async () => {
    const element = await mount({ items: TIMED, timeZone: 'Asia/Yerevan' });
    expect(choice(element).localName).to.equal('select');
    expect(choice(element).getBoundingClientRect().height).to.be.at.least(24);
    await expect(element).to.be.accessible();
  });

  it('the author sets counts as the author’s, whatever was chosen before', async () => {
    const element = await mount({ items: TIMED, timeZone: 'Asia/Yerevan' });
    await choose(element, 'UTC');
    element.timeZone = 'Asia/Tokyo';
    await element.updateComplete;
    await element.loaded;
    expect(texts(element)[0]).to.equal('Japan Standard Time (GMT+9)');
    expect(texts(element).join()).to.not.include('Armenia');
  });

  it('stands in the address where the reader chose another one, and comes back from there', async () => {
    history.replaceState(undefined, '', page);
    const state = { items: TIMED, timeZone: 'Asia/Yerevan', urlState: 'nt' };
    const element = await mount(state);
    await until(() => all(element, 'select.zone').length > 0);
    await choose(element, 'UTC');
    expect(stateIn(location.hash, 'nt')?.zone).to.equal('UTC');
    history.back();
    await until(() => element.timeZone === 'Asia/Yerevan');
    expect(stateIn('#nt.zone=Mars/Olympus', 'nt')?.zone).to.equal(undefined);
    element.remove();

    history.replaceState(undefined, '', `${page}#nt.zone=UTC`);
    const other = await mount(state);
    expect(other.timeZone).to.equal('UTC');
    await until(() => texts(other)[0] === 'Armenia Standard Time (GMT+4)');
  });
});
