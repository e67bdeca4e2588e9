// What is said without being asked, and how often.
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { drag, press, setViewport } from '../../support/commands.js';
import { MARCH, all, clean, find, inPlot, mount, settled, stop, textOf, until } from './support.js';

const PAUSE = 900;
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** All that the live region has said from now on. */
function hear(element: Element): string[] {
  const said: string[] = [];
  const region = find(element, '.spoken');
  new MutationObserver(() => said.push(textOf(region))).observe(region, {
    childList: true,
    characterData: true,
    subtree: true,
  });
  return said;
}

describe('announcements', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(async () => {
    clean();
    await sendMouse({ type: 'move', position: [0, 0] });
  });

  it('come once a pause, however often the window moves', async () => {
    const element = await mount({ items: MARCH });
    element.view = ['2025-03-03', '2025-03-06'];
    await element.updateComplete;
    stop(element).focus();
    await element.updateComplete;
    const said = hear(element);
    const moves: number[] = [];
    element.addEventListener('nt-view-change', () => moves.push(performance.now()));
    for (let i = 0; i < 3; i++) {
      await drag(inPlot(element, 0.5), inPlot(element, 0.42), 3);
      await press('ArrowRight', 'Shift');
      await settled(element);
    }
    const counts = (): readonly string[] => said.filter((text) => text.includes(' of 11 events, '));
    await until(() => counts().length > 0);
    await wait(PAUSE + 300);
    expect(moves.length).to.be.greaterThan(3);
    // a busy machine may leave a pause between two acts of the hand, in which it is right to speak
    const pauses = moves.filter((time, i) => i > 0 && time - moves[i - 1]! >= PAUSE * 0.9).length;
    expect(counts().length, `${said.join(' | ')}, ${pauses} pauses`).to.be.within(1, 1 + pauses);
  });

  it('of the window do not come where a slider says it by itself', async () => {
    const element = await mount({ items: MARCH });
    element.view = ['2025-03-03', '2025-03-06'];
    await element.updateComplete;
    const said = hear(element);
    find(element, '.grip.end').focus();
    for (let i = 0; i < 4; i++) await press('ArrowRight');
    await settled(element);
    await wait(PAUSE + 300);
    expect(said).to.deep.equal([]);
    expect(find(element, '.grip.end').getAttribute('aria-valuetext')).not.to.equal('');
  });

  it('tell which card opened, at each step in it and at each step of a search', async () => {
    const element = await mount({ items: MARCH });
    const said = (): string => textOf(find(element, '.spoken'));
    stop(element).focus();
    await press('Enter');
    await element.updateComplete;
    await until(() => /^Event 1, .*\. 1 of 11$/.test(said()));
    all(element, '.step-link').at(-1)!.click();
    await element.updateComplete;
    await until(() => /^Event 2, .*\. 2 of 11$/.test(said()));
    const field = find(element, '.search input') as HTMLInputElement;
    field.focus();
    for (const letter of 'siege') await press(letter);
    await until(() => said() === '1 of 11 events match');
    await press('Enter');
    await element.updateComplete;
    await until(() => /^The siege, .*\. 1 of 1$/.test(said()));
  });

  it('tell how many match when the filter changes, with none left too', async () => {
    const element = await mount({ items: MARCH });
    find(element, '.chip').click();
    await element.updateComplete;
    await until(() => /^\d+ of 11 events match$/.test(textOf(find(element, '.spoken'))));
  });
});
