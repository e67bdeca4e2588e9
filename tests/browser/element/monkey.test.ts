import { expect } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import { capabilities, doubleClick, drag, pinch, press, setViewport, wheel } from '../../support/commands.js';
import type { Point } from '../../support/commands.js';
import { type Act, applyAct, faultsNow, nextAct, seeded } from '../../support/monkey.js';
import { clean, find, frame, mount, settled } from './support.js';

const SEED = 20261128;
/** Ms; `scripts/monkey.mjs` goes on for longer, and looks at the heap too. */
const LONG = 55_000;

describe(`a monkey for a minute (seed ${String(SEED)})`, () => {
  const errors: string[] = [];
  const heard = (event: ErrorEvent | PromiseRejectionEvent): void =>
    void errors.push('message' in event ? event.message : String(event.reason));
  // what the element leaves to the page would zoom all pages of this origin, for the tests that follow too
  const keep = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) event.preventDefault();
  };
  before(() => {
    // beside the plot a wheel turned sideways is the browser's, which goes back in its history
    document.documentElement.style.overscrollBehaviorX = 'none';
    addEventListener('wheel', keep, { passive: false });
    addEventListener('error', heard);
    addEventListener('unhandledrejection', heard);
  });
  after(async () => {
    document.documentElement.style.overscrollBehaviorX = '';
    removeEventListener('wheel', keep);
    removeEventListener('error', heard);
    removeEventListener('unhandledrejection', heard);
    await resetMouse();
    clean();
  });

  it('breaks nothing: no error, a sound window, counts that add up, no headline over another, focus kept', async function () {
    this.timeout(LONG + 45_000);
    await setViewport({ width: 1100, height: 800 });
    const parent = document.body.appendChild(document.createElement('div'));
    parent.style.width = '1000px';
    const element = await mount({}, parent);
    await applyAct(element, { kind: 'begin', count: 60 });

    const at = ([across, down]: readonly [number, number]): Point => {
      const plot = find(element, '.plot');
      const box = (plot.checkVisibility() ? plot : element).getBoundingClientRect();
      // not every browser makes its page as large as it is asked to
      const within = (place: number, most: number): number => Math.min(most - 10, Math.max(0, place));
      return {
        x: within(box.x + across * box.width, innerWidth),
        y: within(box.y + down * box.height, innerHeight),
      };
    };
    const input: Readonly<Record<string, (act: Act) => Promise<void>>> = {
      drag: (act) => drag(at(act.from!), at(act.to!), act.steps),
      flick: (act) => drag(at(act.from!), at(act.to!), act.steps),
      wheel: ({ at: place, deltaX = 0, deltaY = 0, held }) =>
        wheel({ ...at(place!), deltaX, deltaY, modifiers: held && capabilities.heldWheel ? [held] : [] }),
      click: async (act) => {
        const { x, y } = at(act.at!);
        await sendMouse({ type: 'click', position: [Math.round(x), Math.round(y)] });
      },
      doubleClick: (act) => doubleClick(at(act.at!)),
      pinch: async (act) => {
        if (capabilities.touch) await pinch({ ...at(act.at!), from: act.from!, to: act.to! });
      },
      // Tab would lead out of the page of the tests
      key: async ({ key, shift }) => {
        if (key !== 'Tab') await press(key!, ...(shift ? (['Shift'] as const) : []));
      },
    };
    const pressed = ['drag', 'flick', 'click', 'doubleClick', 'pinch', 'hide'];
    const random = seeded(SEED);
    const end = performance.now() + LONG;
    const last: string[] = [];
    for (let n = 0; performance.now() < end; n++) {
      const act = nextAct(random);
      last.push(JSON.stringify(act));
      const had = document.activeElement === element;
      await (input[act.kind]?.(act) ?? applyAct(element, act));
      await element.updateComplete;
      const rested = n % 10 === 9;
      if (rested && element.view) await settled(element);
      const told = `act ${String(n)}: ${last.slice(-5).join(' ')}`;
      expect(errors, told).to.deep.equal([]);
      expect(faultsNow(element, rested), told).to.deep.equal([]);
      // where what held it went, focus is given anew within a few frames
      const lost = (): boolean => had && !pressed.includes(act.kind) && document.activeElement !== element;
      for (let frames = 0; lost() && frames < 10; frames++) await frame();
      expect(lost(), `focus lost at ${told}`).to.equal(false);
    }
    parent.remove();
  });
});
