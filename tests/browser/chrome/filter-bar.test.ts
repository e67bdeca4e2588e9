import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { filterBar } from '../../../src/ui/toolbar/filter-bar.js';
import { press } from '../../support/commands.js';
import { type ChromeHost, FilterBench, frames, mount, until } from './support.js';

const COUNTRIES = { AM: 9, AZ: 7, RU: 5, GE: 3, KZ: 2, TR: 1 };
const many = (n: number): Record<string, number> =>
  Object.fromEntries(Array.from({ length: n }, (_, i) => [`value ${i}`, n - i]));
const MENU = '.menu-button';
const PANEL = '#nt-facet-0';

describe('the filter bar', () => {
  let host: ChromeHost;
  let bench: FilterBench;

  async function show(counts: Record<string, Record<string, number>>, width = 1000): Promise<void> {
    host = await mount();
    host.style.inlineSize = `${width}px`;
    bench = new FilterBench(host, counts);
    host.view = () => filterBar(() => bench.model());
    await host.again();
  }
  const open = async (): Promise<void> => {
    host.at(MENU).click();
    await until(() => host.at(PANEL).matches(':popover-open') && host.all(`${PANEL} li`).length > 0);
    await host.updateComplete;
  };
  const labels = (selector: string): readonly (string | null)[] =>
    host.all(selector).map((element) => element.textContent);
  const box = (value: string): HTMLElement => {
    const row = host.all(`${PANEL} li`).find((li) => li.querySelector('bdi')?.textContent === value);
    if (!row) throw new Error(`no row of ${value}`);
    return row;
  };

  afterEach(() => {
    host.remove();
  });

  it('asks for the value of a chip, and no more when it is pressed again', async () => {
    await show({ country: COUNTRIES });
    host.at('.chip').click();
    await host.updateComplete;
    expect(host.at('.chip').getAttribute('aria-pressed')).to.equal('true');
    host.at('.chip').click();
    expect(bench.log).to.deep.equal(['toggle country/AM any', 'toggle country/AM undefined']);
  });

  it('says how many values are no chips for want of room, at every width, and hides those from the keyboard', async () => {
    await show({ country: COUNTRIES });
    const seen = (): HTMLElement[] =>
      host.all('.chip').filter((chip) => chip.checkVisibility({ visibilityProperty: true }));
    for (const width of [690, 750, 900, 1000, 1300]) {
      host.style.inlineSize = `${width}px`;
      await frames(2);
      const chips = seen().length;
      const left = Object.keys(COUNTRIES).length - chips;
      const text = chips === 0 || left === 0 ? 'country' : `+${left} more`;
      expect(host.at(`${MENU} bdi`).textContent, `${width} px`).to.equal(text);
      const menu = host.at(MENU).getBoundingClientRect();
      for (const chip of seen()) expect(chip.getBoundingClientRect().right).to.be.at.most(menu.left + 1);
      expect(host.at('.bar').getBoundingClientRect().height).to.be.at.most(48);
    }
  });

  it('is one bar of 44 px where it is narrow, with chips and panels behind one button', async () => {
    await show({ country: COUNTRIES });
    for (const width of [320, 390, 560]) {
      host.style.inlineSize = `${width}px`;
      await frames(2);
      expect(host.at('.filter').getBoundingClientRect().height, `${width} px`).to.be.at.most(44);
      expect(host.all('.chip').filter((chip) => chip.checkVisibility())).to.have.length(0);
      expect(host.at('.sheet-button').checkVisibility()).to.equal(true);
    }
  });

  it('opens a panel without taking the focus, and Escape closes the panel only', async () => {
    await show({ country: COUNTRIES });
    let heard = 0;
    host.addEventListener('keydown', (event) => (heard += Number(event.key === 'Escape')));
    host.at(MENU).focus();
    await press('Enter');
    await until(() => host.at(PANEL).matches(':popover-open'));
    expect(host.shadowRoot?.activeElement).to.equal(host.at(MENU));
    await press('Escape');
    await until(() => !host.at(PANEL).matches(':popover-open'));
    expect(heard).to.equal(0);
    expect(host.shadowRoot?.activeElement).to.equal(host.at(MENU));
  });

  it('closes a panel on a press outside, in a modal dialog too', async () => {
    await show({ country: COUNTRIES });
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.append(host);
    dialog.showModal();
    await open();
    const { left, bottom } = host.at(MENU).getBoundingClientRect();
    const panel = host.at(PANEL).getBoundingClientRect();
    expect(Math.abs(panel.left - left)).to.be.lessThan(2);
    expect(panel.top).to.be.greaterThanOrEqual(bottom);
    await sendMouse({ type: 'click', position: [2, 2] });
    await until(() => !host.at(PANEL).matches(':popover-open'));
    dialog.remove();
  });

  it('keeps a panel inside the page', async () => {
    await show({ a: many(5), b: many(5), c: many(5) }, innerWidth);
    host.all(MENU).at(-1)?.click();
    await until(() => host.all('.panel:popover-open').length === 1);
    const panel = host.at('.panel:popover-open').getBoundingClientRect();
    expect(panel.left).to.be.greaterThanOrEqual(0);
    expect(panel.right).to.be.lessThanOrEqual(document.documentElement.clientWidth);
    expect(panel.bottom).to.be.lessThanOrEqual(innerHeight);
  });

  it('includes, excludes, clears and asks for any or all', async () => {
    await show({ country: COUNTRIES });
    await open();
    box('RU').querySelector<HTMLElement>('input')?.click();
    await host.updateComplete;
    box('GE').querySelector<HTMLElement>('button')?.click();
    await host.updateComplete;
    expect(box('GE').querySelector('button')?.getAttribute('aria-pressed')).to.equal('true');
    host.all(`${PANEL} .switch button`)[1]?.click();
    await host.updateComplete;
    box('AM').querySelector<HTMLElement>('input')?.click();
    host.all(`${PANEL} .facet-foot button`)[1]?.click();
    expect(bench.log).to.deep.equal([
      'toggle country/RU any',
      'toggle country/GE none',
      'mode country all',
      'toggle country/AM all',
      'clear country',
    ]);
  });

  it('searches within when there are more than 12 values, and "All" takes what was found', async () => {
    await show({ country: many(13) });
    await open();
    const field = host.at(`${PANEL} input[type=search]`) as HTMLInputElement;
    field.value = 'VALUE 1';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await host.updateComplete;
    expect(labels(`${PANEL} li bdi`)).to.deep.equal(['value 1', 'value 10', 'value 11', 'value 12']);
    host.all(`${PANEL} .facet-foot button`)[0]?.click();
    expect(bench.log).to.have.length(4);
    host.remove();
    await show({ country: many(12) });
    await open();
    expect(host.all(`${PANEL} input[type=search]`)).to.have.length(0);
  });

  it('shows 50 of many values, and more on request', async () => {
    await show({ country: many(300) });
    await open();
    expect(host.all(`${PANEL} .value`)).to.have.length(50);
    host.at(`${PANEL} li > .link`).click();
    await host.updateComplete;
    expect(host.all(`${PANEL} .value`)).to.have.length(150);
  });

  it('keeps the order of values while something is filtered, whatever their counts become', async () => {
    await show({ country: COUNTRIES });
    const before = labels('.chip bdi');
    host.at('.chip').click();
    bench.counts = { country: { AM: 1, AZ: 2, RU: 30, GE: 0, KZ: 2, TR: 8 } };
    await host.again();
    expect(labels('.chip bdi')).to.deep.equal(before);
    expect(host.all('.chip .count')[2]?.textContent).to.equal('30');
    bench.model().onClear();
    await host.again();
    expect(labels('.chip bdi')[0]).to.equal('RU');
  });

  it('keeps the place of a value that vanished, at 0, while its panel is open', async () => {
    await show({ country: COUNTRIES });
    await open();
    bench.counts = { country: { AM: 9, RU: 5, GE: 3, KZ: 2, TR: 1, UA: 40 } };
    await host.again();
    expect(labels(`${PANEL} li bdi`)).to.deep.equal(['AM', 'AZ', 'RU', 'GE', 'KZ', 'TR', 'UA']);
    expect(box('AZ').querySelector('.count')?.textContent).to.equal('0');
    host.at(PANEL).hidePopover();
    await until(() => host.all(`${PANEL} li`).length === 0);
    expect(labels('.chip bdi')).to.deep.equal(['UA', 'AM', 'RU', 'GE', 'KZ', 'TR']);
  });

  it('goes from row to row with the arrows', async () => {
    await show({ country: COUNTRIES });
    await open();
    box('AM').querySelector('input')?.focus();
    await press('ArrowDown');
    expect(host.shadowRoot?.activeElement).to.equal(box('AZ').querySelector('input'));
  });

  it('lists what is active, each with its way out, and clears all', async () => {
    await show({ country: COUNTRIES });
    bench.states.set('country/AM', 'any');
    bench.states.set('country/RU', 'none');
    bench.text = 'war';
    bench.span = '18 – 28 Feb 2026';
    await host.again();
    expect(labels('.tag bdi')).to.deep.equal(['AM', 'RU', '“war”', '18 – 28 Feb 2026']);
    for (const tag of [...host.all('.tag')]) tag.click();
    host.at('.active .link').click();
    expect(bench.log).to.deep.equal([
      'toggle country/AM undefined',
      'toggle country/RU undefined',
      'text ',
      'span false',
      'clear undefined',
    ]);
    await host.again();
    expect(host.all('.active')).to.have.length(0);
  });

  it('takes words, and steps through what they find with Enter and Shift+Enter', async () => {
    await show({ country: COUNTRIES });
    const steps: number[] = [];
    const search = { hits: 3, index: 0, onStep: (by: 1 | -1) => steps.push(by) };
    host.view = () => filterBar(() => bench.model({ search }));
    await host.again();
    host.at('.bar input').focus();
    await press('a');
    await until(() => bench.log.includes('text a'));
    await press('Enter');
    await press('Enter', 'Shift');
    expect(steps).to.deep.equal([1, -1]);
    await press('Escape');
    await until(() => bench.text === '');
  });

  it('is one row and a sheet where it is narrow', async () => {
    await show({ country: COUNTRIES, theme: many(4) }, 390);
    host.at('.sheet-button').click();
    await until(() => host.all('#nt-sheet .facet').length === 2);
    host.at('#nt-sheet input[type=checkbox]').click();
    expect(bench.log).to.deep.equal(['toggle country/AM any']);
    host.at('#nt-sheet .sheet-foot .strong').click();
    await until(() => !host.at('#nt-sheet').matches(':popover-open'));
  });

  it('has targets of 24 px and more', async () => {
    await show({ country: COUNTRIES, theme: many(4) });
    bench.states.set('country/AM', 'any');
    await host.again();
    await open();
    for (const button of host.all('button, input'))
      if (button.offsetParent && button.getAttribute('type') !== 'checkbox') {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height), button.outerHTML).to.be.greaterThanOrEqual(24);
      }
  });

  it('adds no listener to the document or the window', async () => {
    const added: string[] = [];
    const targets: readonly EventTarget[] = [window, document, document.documentElement, document.body];
    for (const target of targets)
      target.addEventListener = (type: string, ...rest: [EventListener]) => {
        added.push(type);
        EventTarget.prototype.addEventListener.call(target, type, ...rest);
      };
    await show({ country: COUNTRIES });
    await open();
    for (const target of targets) Reflect.deleteProperty(target, 'addEventListener');
    expect(added).to.deep.equal([]);
  });

  it('is accessible, closed and open, wide and narrow', async () => {
    await show({ country: many(60), theme: COUNTRIES });
    bench.states.set('theme/AM', 'none');
    await host.again();
    await expect(host).to.be.accessible();
    await open();
    await expect(host).to.be.accessible();
    host.at(PANEL).hidePopover();
    host.style.inlineSize = '390px';
    host.at('.sheet-button').click();
    await until(() => host.all('#nt-sheet .facet').length === 2);
    await expect(host).to.be.accessible();
  });
});
