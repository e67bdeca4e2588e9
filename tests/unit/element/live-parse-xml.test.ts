// The policy for trusted text: it parses, and no script of the page can reach it.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

class Trusted {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Globals = Record<PropertyKey, unknown>;
const page = globalThis as unknown as Globals;

const install = (allowed: readonly string[]): string[] => {
  const taken = new Set<string>();
  const seen: string[] = [];
  page['trustedTypes'] = {
    createPolicy: (name: string, rules: { createHTML: (text: string) => string }) => {
      if (!allowed.includes(name) || taken.has(name)) throw new TypeError('refused');
      taken.add(name);
      return { createHTML: (text: string) => new Trusted(rules.createHTML(text)) };
    },
  };
  page['DOMParser'] = class {
    parseFromString(text: unknown): object {
      if (!(text instanceof Trusted)) throw new TypeError('This document requires TrustedHTML.');
      seen.push(text.text);
      return { documentElement: null };
    }
  };
  return seen;
};

/** A copy of the module of its own, as a second script of the page has it. */
const load = async () => {
  vi.resetModules();
  return (await import('../../../src/element/loading/load.js')).parseXml;
};

describe('parsing under Trusted Types', () => {
  const before = new Set<PropertyKey>();
  beforeEach(() => Reflect.ownKeys(page).forEach((key) => before.add(key)));
  afterEach(() => {
    delete page['trustedTypes'];
    delete page['DOMParser'];
  });

  it('leaves nothing behind that a script of the page could find', async () => {
    const seen = install(['news-timeline']);
    const parse = await load();
    parse('<rss/>', 'application/xml');
    expect(seen).toEqual(['<rss/>']);
    const added = Reflect.ownKeys(page).filter((key) => !before.has(key));
    expect(added.filter((key) => key !== 'trustedTypes' && key !== 'DOMParser')).toEqual([]);
    expect(Object.getOwnPropertySymbols(page).map(String)).not.toContain('Symbol(news-timeline.policy)');
  });

  it('gives its text to the parser of the platform only, whatever the page puts in its place later', async () => {
    const seen = install(['news-timeline']);
    const parse = await load();
    parse('<a/>', 'application/xml');
    const stolen: unknown[] = [];
    (page['DOMParser'] as { prototype: Globals }).prototype['parseFromString'] = (text: unknown) => {
      stolen.push(text);
      return {};
    };
    parse('<b/>', 'text/html');
    expect([seen, stolen]).toEqual([['<a/>', '<b/>'], []]);
  });

  it('a second copy of the library takes the second name', async () => {
    const seen = install(['news-timeline', 'news-timeline-2']);
    (await load())('<a/>', 'application/xml');
    (await load())('<b/>', 'application/xml');
    expect(seen).toEqual(['<a/>', '<b/>']);
  });

  it('without a policy the parser refuses, and the reader says so', async () => {
    install([]);
    const parse = await load();
    expect(() => parse('<a/>', 'application/xml')).toThrow('TrustedHTML');
  });
});
