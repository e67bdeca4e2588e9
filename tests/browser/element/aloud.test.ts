// The story as a whole for who reads by ear: a sentence, a table, a sound; and how to read it, for all.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { press, setViewport } from '../../support/commands.js';
import { DEMO, MARCH, all, clean, find, mount, stop, textOf, until } from './support.js';

const summary = (element: Element): string => {
  const id = find(element, '.plot').getAttribute('aria-describedby');
  return id ? textOf(find(element, `#${id}`)) : '';
};
const rows = (element: Element): string[] =>
  all(element, '.aloud tr').map((row) => [...row.children].map(textOf).join(': '));

async function aloud(settings: Parameters<typeof mount>[0]): Promise<NewsTimeline> {
  const element = await mount(settings);
  stop(element).focus();
  await element.updateComplete;
  await until(() => summary(element) !== '');
  return element;
}

describe('the story as a whole', () => {
  beforeEach(() => setViewport({ width: 1000, height: 800 }));
  afterEach(clean);

  it('is summed up in the description of the plot', async () => {
    const element = await aloud({ src: DEMO });
    expect(summary(element)).to.equal(
      '44 events, September 2020 to February 2026, most in February 2026: 10',
    );
    element.filter = { text: 'peace' };
    await element.updateComplete;
    expect(summary(element)).to.match(/^4 of 44 events, /);
    element.filter = { text: 'nothing at all' };
    await element.updateComplete;
    expect(summary(element)).to.equal('');
  });

  it('is a table of when how many events were, each row with some, and bounded', async () => {
    const element = await aloud({ src: DEMO });
    expect(rows(element)[0]).to.equal('Period: Events');
    expect(rows(element)).to.include('February 2026: 10');
    const counts = rows(element)
      .slice(1)
      .map((row) => Number(/\d+$/.exec(row)?.[0]));
    expect(counts.every((n) => n > 0)).to.equal(true);
    // all but the one era, which is a band and no event
    expect(counts.reduce((a, b) => a + b, 0)).to.equal(43);
    element.items = Array.from({ length: 3000 }, (_, i) => ({
      start: -3e13 + i * 2e10 + 1,
      title: `Event ${i}`,
    }));
    await element.loaded;
    await until(() => summary(element).startsWith('3,000'));
    expect(rows(element).length).to.be.within(10, 73);
    expect(find(element, '.aloud').getBoundingClientRect().width).to.be.at.most(2);
  });

  it('is told in the reader’s language', async () => {
    const element = await aloud({ items: MARCH, locale: 'de' });
    expect(summary(element)).to.match(/^11 Ereignisse, 1\. März 2025 bis 10\. März 2025, die meisten /);
    expect(rows(element)[0]).to.equal('Zeitraum: Ereignisse');
  });

  describe('as sound', () => {
    const Real = window.AudioContext;
    let tones: { hz: number; at: number; side: number }[] = [];
    let made = 0;
    class FakeAudio {
      currentTime = 0;
      destination = {};
      constructor() {
        made++;
      }
      createOscillator(): unknown {
        const tone = { hz: 0, at: 0, side: 0 };
        tones.push(tone);
        return {
          type: '',
          frequency: {
            set value(hz: number) {
              tone.hz = hz;
            },
          },
          connect: (next: unknown) => next,
          start: (at: number) => (tone.at = at),
          stop: () => undefined,
        };
      }
      createGain(): unknown {
        const gain = { setValueAtTime: () => 0, linearRampToValueAtTime: () => 0, setTargetAtTime: () => 0 };
        return { gain, connect: (next: unknown) => next };
      }
      createStereoPanner(): unknown {
        const tone = tones.at(-1)!;
        return {
          pan: {
            set value(side: number) {
              tone.side = side;
            },
          },
          connect: (next: unknown) => next,
        };
      }
      close(): Promise<void> {
        return Promise.resolve();
      }
    }
    beforeEach(() => {
      [tones, made] = [[], 0];
      Object.assign(window, { AudioContext: FakeAudio });
    });
    afterEach(() => void Object.assign(window, { AudioContext: Real }));

    it('is not made before it is asked for; S plays it from left to right, the higher the more, and stops it', async () => {
      const element = await aloud({ src: DEMO });
      expect(made).to.equal(0);
      stop(element).focus();
      await press('s');
      expect(made).to.equal(1);
      expect(tones).to.have.length(rows(element).length - 1);
      const times = tones.map(({ at }) => at);
      expect(times).to.deep.equal([...times].sort((a, b) => a - b));
      expect(tones.at(-1)!.side).to.be.greaterThan(tones[0]!.side);
      expect(Math.max(...tones.map(({ hz }) => hz))).to.equal(tones.at(-1)!.hz);
      expect(all(element, '.sound-cursor')).to.have.length(1);
      await press('s');
      expect(all(element, '.sound-cursor')).to.have.length(0);
      expect(made).to.equal(1);
    });

    it('does not play for an S in a field, nor for one on the page', async () => {
      const element = await aloud({ items: MARCH });
      find(element, '.search input').focus();
      await press('s');
      (document.activeElement as HTMLElement).blur();
      await press('s');
      expect(made).to.equal(0);
    });

    it('is offered in the help', async () => {
      const element = await aloud({ items: MARCH });
      find(element, '.help-button').click();
      await element.updateComplete;
      await until(() => find(element, 'dialog').matches('[open]'));
      find(element, '.sound-button').click();
      expect(made).to.equal(1);
    });
  });

  it('is explained first in the help: three pictures, then gestures, then keys', async () => {
    const element = await mount({ items: MARCH });
    find(element, '.help-button').click();
    await element.updateComplete;
    await until(() => all(element, 'dialog h3').length === 3);
    expect(all(element, 'dialog h3').map(textOf)).to.deep.equal([
      'How to read this',
      'Mouse and touch',
      'Keys',
    ]);
    expect(all(element, '.how-to-read svg[aria-hidden=true]')).to.have.length(3);
    expect(all(element, '.how-to-read svg')[0]!.querySelectorAll('circle')).to.have.length(2);
    await expect(element).to.be.accessible();
  });
});
