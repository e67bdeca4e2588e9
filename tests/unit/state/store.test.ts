import { describe, expect, it } from 'vitest';
import { memo, Store } from '../../../src/state/store.js';

const counter = (): Store<number, number> => new Store((state, by) => state + by, 0);

describe('the store', () => {
  it('has the next state as soon as an action is dispatched, and tells it with the one before', () => {
    const store = counter();
    const heard: unknown[] = [];
    store.subscribe((change) => heard.push(change));
    store.dispatch(2);
    expect(store.state).toBe(2);
    expect(heard).toEqual([{ action: 2, before: 0, state: 2 }]);
  });

  it('tells every listener of actions in their order, also of those that a listener dispatches', () => {
    const store = counter();
    const heard: string[] = [];
    store.subscribe(({ action }) => {
      heard.push(`first ${action}`);
      if (action === 1) store.dispatch(10);
      expect(store.state).toBe(11);
    });
    store.subscribe(({ action, before, state }) => heard.push(`second ${action}: ${before} to ${state}`));
    store.dispatch(1);
    expect(heard).toEqual(['first 1', 'second 1: 0 to 1', 'first 10', 'second 10: 1 to 11']);
  });

  it('tells no more who has unsubscribed, even while it is told', () => {
    const store = counter();
    const heard: string[] = [];
    const end: (() => void)[] = [];
    store.subscribe(() => end[0]?.());
    end.push(store.subscribe(() => heard.push('late')));
    store.dispatch(1);
    expect(heard).toEqual([]);
  });

  it('leaves out what is not admitted, and takes what is admitted on the state as it is then', () => {
    const heard: number[] = [];
    const store = new Store<number, number>(
      (state, by) => state + by,
      0,
      ({ action, state }) => {
        if (action === 5) store.dispatch(100);
        return state < 50 || action === 100;
      },
    );
    store.subscribe(({ action }) => heard.push(action));
    store.dispatch(60);
    expect(store.state).toBe(0);
    store.dispatch(5);
    expect(store.state).toBe(105);
    expect(heard).toEqual([100, 5]);
  });

  it('goes on telling after a listener has thrown', () => {
    const store = counter();
    const heard: number[] = [];
    let fails = true;
    store.subscribe(() => {
      if (fails) throw new Error('no');
    });
    store.subscribe(({ state }) => heard.push(state));
    expect(() => store.dispatch(1)).toThrow('no');
    fails = false;
    store.dispatch(1);
    expect(heard).toEqual([2]);
  });
});

describe('a value that is remembered', () => {
  it('is made again only when something it is made of is another', () => {
    let [a, b, made] = [1, NaN, 0];
    const sum = memo(
      () => [a, b],
      (x, y) => {
        made++;
        return [x, y];
      },
    );
    expect(sum()).toBe(sum());
    expect(made).toBe(1);
    a = 2;
    expect(sum()).toEqual([2, NaN]);
    b = 3;
    expect(sum()).toEqual([2, 3]);
    expect(made).toBe(3);
  });
});
