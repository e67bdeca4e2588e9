// Values that no property takes, or takes in part, assigned to each of them: a TypeError that shows the value, or an element that
// goes on; an update is never rejected.
import { expect } from '@esm-bundle/chai';
import { PROPERTIES } from '../../../src/element/properties/properties.js';
import { MARCH, all, clean, mount, until } from './support.js';

/** An object that holds itself. */
const circular = (members: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => {
  const value: Record<string, unknown> = { ...members };
  value['self'] = value;
  return value;
};

const circularList = (): unknown[] => {
  const list: unknown[] = [];
  list.push(list);
  return list;
};

const deep = (): unknown => {
  let value: unknown = 'end';
  for (let i = 0; i < 20_000; i++) value = { next: value };
  return value;
};

const revoked = (): unknown => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const fails = (): never => {
  throw new Error('asked');
};

const HOSTILE: Readonly<Record<string, () => unknown>> = {
  'an object that holds itself': circular,
  'one without a prototype': () => Object.assign(Object.create(null) as object, { self: circular() }),
  'a list that holds itself': circularList,
  'a text and an object that holds itself': () => ({ search: 'Find', zoomIn: circular() }),
  'a known member that holds itself': () =>
    circular({ headers: circular(), facets: {}, text: 'event', field: 'themes', start: '2025' }),
  'a facet that holds itself': () => [circular({ field: 'themes' })],
  'facets that hold themselves': () => ({ facets: circular() }),
  'an item that holds itself': () => [circular({ start: '2025-03-01', title: 'Held' })],
  'items that hold each other': () => {
    const [one, two]: Record<string, unknown>[] = [
      { start: '2025-03-01', title: 'One' },
      { start: '2025-03-02', title: 'Two' },
    ];
    const tree = { children: [one, two] };
    for (const item of [one!, two!]) item['parent'] = tree;
    return [one, two];
  },
  'twenty thousand levels': deep,
  'an item of twenty thousand levels': () => [{ start: '2025-03-01', title: 'Deep', more: deep() }],
  'a symbol': () => Symbol('s'),
  'a bigint': () => 10n ** 30n,
  'a function that throws': () => fails,
  'a member that throws': () => Object.defineProperty({}, 'x', { get: fails, enumerable: true }),
  'a text that throws': () => ({ toString: fails, toJSON: fails, valueOf: fails }),
  'a proxy that is revoked': revoked,
  NaN: () => NaN,
  'a date that is none': () => new Date(NaN),
  'numbers beyond all': () => [1e308, 1.7e308],
  'a list of what is none': () => [undefined, null, NaN, Symbol('t'), 1n, {}],
  'a long text': () => '💥'.repeat(300_000),
  'a window': () => window,
  'a node': () => document.body,
  'a map': () => new Map<unknown, unknown>([[{}, circular()]]),
};

describe('hostile values of properties', () => {
  let rejected: unknown[] = [];
  const hear = (event: PromiseRejectionEvent): void => void rejected.push(event.reason);
  before(() => addEventListener('unhandledrejection', hear));
  after(() => removeEventListener('unhandledrejection', hear));
  beforeEach(() => (rejected = []));
  afterEach(clean);

  for (const name of Object.keys(PROPERTIES)) {
    it(`${name} refuses each by a TypeError, or goes on`, async () => {
      const element = await mount({ items: MARCH });
      const failed: string[] = [];
      for (const [kind, make] of Object.entries(HOSTILE)) {
        for (const value of [make(), make()]) {
          try {
            Reflect.set(element, name, value);
          } catch (error) {
            const said = String(error);
            // what asking the value throws is its author's
            if (said.includes('asked') || said.includes('revoked')) continue;
            if (!(error instanceof TypeError && said.includes(`news-timeline: ${name}: expected`)))
              failed.push(`${kind}: ${said}`);
          }
          await element.updateComplete.catch((error: unknown) =>
            failed.push(`${kind} rejects: ${String(error)}`),
          );
        }
        await element.loaded.catch((error: unknown) =>
          failed.push(`${kind} rejects loaded: ${String(error)}`),
        );
      }
      Reflect.set(element, name, undefined);
      element.items = MARCH;
      await element.updateComplete.catch((error: unknown) => failed.push(`at last: ${String(error)}`));
      await until(() => all(element, '.label, .list-row').length > 0);
      expect(failed).to.deep.equal([]);
      expect(rejected.map(String)).to.deep.equal([]);
    });
  }
});
