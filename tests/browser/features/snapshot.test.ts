// A live file with what was there at publishing: dead, slow, worse and better.
import { expect } from '@open-wc/testing';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import { all, clean, until } from '../element/support.js';
import { csv, restoreFetch, Server, silence } from './server.js';

const ROWS = Array.from({ length: 6 }, (_, i) => ({ start: `2025-03-0${i + 1}`, title: `Kept ${i + 1}` }));
const LIVE = '/live.csv';

interface Heard {
  readonly type: string;
  readonly detail: { readonly problem?: { readonly why: string } };
}

const heard: Heard[] = [];

function begin(): NewsTimeline {
  const data = document.createElement('script');
  data.type = 'application/json';
  data.id = 'kept-rows';
  data.textContent = JSON.stringify(ROWS);
  document.body.append(data);
  const element = document.createElement('news-timeline');
  for (const type of ['nt-load', 'nt-error'])
    element.addEventListener(type, (event) => heard.push(event as unknown as Heard));
  element.timeZone = 'UTC';
  element.snapshot = '#kept-rows';
  element.src = LIVE;
  document.body.append(element);
  return element;
}

const titles = (element: NewsTimeline): string =>
  all(element, '.label')
    .map((label) => label.textContent)
    .join(' ');
const shown = async (element: NewsTimeline, total: number): Promise<void> => {
  await until(() => element.counts.total === total);
  await element.updateComplete;
};

describe('a snapshot of a live file', () => {
  beforeEach(() => void heard.splice(0));
  afterEach(() => {
    clean();
    document.getElementById('kept-rows')?.remove();
    restoreFetch();
  });

  it('is shown at once while the live file is awaited', async () => {
    new Server(silence);
    const element = begin();
    await shown(element, 6);
    expect(titles(element)).to.contain('Kept');
    expect(heard.map(({ type }) => type)).to.not.include('nt-error');
  });

  it('is replaced by a live file that was read whole, also by one with fewer but no less than half the rows', async () => {
    new Server(csv('2025-03-01,Live 1', '2025-03-02,Live 2', '2025-03-03,Live 3'));
    const element = begin();
    await shown(element, 3);
    await element.loaded;
    expect(titles(element)).to.contain('Live').and.not.contain('Kept');
    expect(element.problems).to.deep.equal([]);
    expect(heard.map(({ type }) => type)).to.not.include('nt-error');
  });

  const WORSE: readonly (readonly [string, () => Response | Promise<Response>])[] = [
    ['is gone', () => new Response('gone', { status: 404 })],
    [
      'asks for a login',
      () =>
        new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['is empty', () => new Response('')],
    ['has fewer than half the rows', csv('2025-03-01,Live 1', '2025-03-02,Live 2')],
    ['has rows that all have problems', csv(...ROWS.map((_, i) => `last summer,Live ${i}`))],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ];
  for (const [what, answer] of WORSE)
    it(`stays where the live file ${what}, and nt-error says so`, async () => {
      new Server(answer);
      const element = begin();
      await until(() => heard.some(({ type }) => type === 'nt-error'));
      await element.loaded;
      expect(element.counts.total).to.equal(6);
      expect(titles(element)).to.contain('Kept').and.not.contain('Live');
      const error = heard.find(({ type }) => type === 'nt-error');
      expect(error?.detail.problem?.why).to.be.a('string').and.not.equal('');
      expect(element.problems.length).to.be.greaterThan(0);
    });

  it('gives way to items that are set while the live file is awaited', async () => {
    new Server(silence);
    const element = begin();
    await shown(element, 6);
    element.items = [{ start: '2024-01-01', title: 'Own' }];
    await element.loaded;
    expect(element.counts.total).to.equal(1);
  });
});

describe('items that stand in the page', () => {
  afterEach(() => {
    clean();
    document.getElementById('kept-rows')?.remove();
  });

  it('are read from the element that src names', async () => {
    const element = begin();
    element.snapshot = undefined;
    element.src = '#kept-rows';
    await element.loaded;
    expect(element.counts.total).to.equal(6);
  });

  it('are a problem where the page has no such element', async () => {
    const element = document.createElement('news-timeline');
    element.src = '#nowhere';
    document.body.append(element);
    await element.loaded;
    expect(element.problems.map(({ why }) => why).join()).to.contain('no element');
    element.remove();
  });
});
