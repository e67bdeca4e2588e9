import { expect } from '@open-wc/testing';
import { clean, mount, until } from './support.js';

const ROWS = 12_000;

/** The address of a CSV file of some 1.4 MB. */
function longFile(): string {
  const rows = Array.from({ length: ROWS }, (_, n) => {
    const start = new Date(Date.UTC(2001, 0, 1) + n * 36e5).toISOString().slice(0, 10);
    // the first date needs code that comes after the file
    return `${n ? start : 'May 2001'},News ${n},"${'words of a summary '.repeat(5)}"`;
  });
  return URL.createObjectURL(new Blob([`start,title,summary\n${rows.join('\n')}`], { type: 'text/csv' }));
}

/** The address of a chronology in plain text of some 200 kB. */
function longText(): string {
  const lines = Array.from(
    { length: LINES },
    (_, n) => `${1 + (n % 28)} May ${1800 + (n % 220)}: The council votes`,
  );
  return URL.createObjectURL(new Blob([`A chronology\n\n${lines.join('\n')}`], { type: 'text/plain' }));
}
const LINES = 5000;

describe('a long file', () => {
  const src = longFile();
  afterEach(clean);

  for (const [name, file, total] of [
    ['', src, ROWS],
    [', plain text of less than a megabyte, too', longText(), LINES],
  ] as const)
    it(`is read in slices between which the page goes on${name}`, async () => {
      const element = await mount();
      let [slices, reading] = [0, true];
      const tick = (): void => {
        slices++;
        if (reading) setTimeout(tick);
      };
      element.src = file;
      tick();
      await element.updateComplete;
      await element.loaded;
      reading = false;
      expect(element.counts.total).to.equal(total);
      expect(slices).to.be.greaterThan(10);
    });

  it('tells how far it is read, and is read no further when the reader stops it', async () => {
    const element = await mount();
    const told: number[] = [];
    element.addEventListener('nt-progress', ({ detail }) => {
      if (detail.phase === 'reading') told.push(detail.done / detail.total);
    });
    const stop = (): HTMLElement | null => element.renderRoot.querySelector('.empty button');
    // at the first rendering that tells it: a busy browser may show the next one when all is read
    await new Promise<void>((resolve) => {
      const watch = (): void =>
        void element.updateComplete.then(() => {
          const count = element.renderRoot.querySelector('.count')?.textContent ?? '';
          if (!/^Reading… \d+%$/.test(count) || !stop()) return;
          element.removeEventListener('nt-progress', watch);
          stop()!.click();
          resolve();
        });
      element.addEventListener('nt-progress', watch);
      element.src = src;
    });
    await element.loaded;
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(element.counts.total).to.equal(0);
    expect(element.renderRoot.querySelector('.empty-title')?.textContent).to.contain('stopped');
    expect(told.length).to.be.greaterThan(0);
    stop()!.click(); // now it says: try again
    await until(() => element.counts.total === ROWS);
    expect(Math.max(...told)).to.be.within(0, 1);
  });

  it('is read no further when other data is asked for', async () => {
    const element = await mount();
    element.src = src;
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 20));
    element.src = undefined;
    element.items = [{ id: 'a', start: '2020', title: 'Alone' }];
    await element.updateComplete;
    await element.loaded;
    await until(() => element.counts.total === 1);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(element.counts.total).to.equal(1);
    expect(element.problems).to.deep.equal([]);
  });
});
