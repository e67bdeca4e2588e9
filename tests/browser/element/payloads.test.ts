import { expect } from '@open-wc/testing';
import hostile from '../../fixtures/own/hostile.json';
import { parseXml } from '../../../src/element/loading/load.js';
import { readText, type ReadOptions } from '../../../src/formats/read.js';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { all, clean, find, mount, until } from './support.js';

// The strings of tests/fixtures/own/hostile.json, of ours: each would set `hurt`, or ask the server for /hurt-<n>, if anything took
// it for more than text. They go through every field and every format that carries text.

const global = globalThis as { hurt?: number };
const HOUR = 3_600_000;
const start = (n: number): number => Date.UTC(2024, 0, 1) + n * HOUR;
const iso = (n: number): string => new Date(start(n)).toISOString();

const asRow = (text: string, n: number): NewsItem => ({
  id: `p${String(n)}`,
  start: iso(n),
  title: `${text} `,
  summary: text,
  url: text,
  source: text,
  image: { src: text, alt: text, credit: text },
  countries: [text],
  themes: [text],
  tags: [{ facet: text, value: text, words: [text], auto: true }],
  lang: text.slice(0, 20),
  importance: n % 11,
});

const xml = (text: string): string =>
  text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const line = (text: string): string => text.replace(/[\r\n]+/g, ' ');

/** Files that carry a text in each of their fields, raw wherever the format lets it stand raw. */
const FILES: Readonly<Record<string, (texts: readonly string[]) => readonly [string, ReadOptions]>> = {
  CSV: (texts) => [
    `start,title,summary,url,image,source,country,theme\n${texts.map((t, n) => [iso(n), ...Array.from({ length: 7 }, () => cell(t))].join(',')).join('\n')}`,
    { contentType: 'text/csv' },
  ],
  JSON: (texts) => [JSON.stringify(texts.map(asRow)), { contentType: 'application/json' }],
  'JSON Lines': (texts) => [texts.map((t, n) => JSON.stringify(asRow(t, n))).join('\n'), { format: 'jsonl' }],
  RSS: (texts) => [
    `<rss version="2.0"><channel><title>${xml(texts[0]!)}</title>${texts
      .map(
        (t, n) =>
          `<item><title>${xml(t)} .</title><link>${xml(t)}</link><pubDate>${new Date(start(n)).toUTCString()}</pubDate><category>${xml(t)}</category><description>${xml(t)}</description><source>${xml(t)}</source></item>`,
      )
      .join('')}</channel></rss>`,
    { contentType: 'application/rss+xml' },
  ],
  iCalendar: (texts) => [
    `BEGIN:VCALENDAR\n${texts
      .map(
        (t, n) =>
          `BEGIN:VEVENT\nUID:u${String(n)}\nDTSTART:${iso(n).replace(/[-:]|\.\d+/g, '')}\nSUMMARY:${line(t)} .\nDESCRIPTION:${line(t)}\nURL:${line(t)}\nLOCATION:${line(t)}\nCATEGORIES:${line(t)}\nEND:VEVENT\n`,
      )
      .join('')}END:VCALENDAR`,
    { contentType: 'text/calendar' },
  ],
  HTML: (texts) => [
    `<!doctype html><title>x</title><ul>${texts
      .map(
        (t, n) =>
          `<li><time datetime="${iso(n)}">x</time> ${t} <a href="${t.replaceAll('"', '')}">${t}</a></li>`,
      )
      .join('\n')}</ul>`,
    { contentType: 'text/html' },
  ],
  text: (texts) => [texts.map((t, n) => `${iso(n).slice(0, 10)}: ${line(t)}`).join('\n'), { format: 'text' }],
  TimelineJS: (texts) => [
    JSON.stringify({
      events: texts.map((t, n) => ({
        start_date: { year: 2024, month: 1, day: 1 + (n % 28) },
        text: { headline: `${t} .`, text: t },
        media: { url: t, caption: t, credit: t },
        group: t,
      })),
    }),
    { contentType: 'application/json' },
  ],
};

describe(`${String(hostile.length)} hostile strings of our own`, () => {
  const asked = (): string[] =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('hurt'));
  const violations: string[] = [];
  const { warn } = console;
  const barred = (event: SecurityPolicyViolationEvent): void => void violations.push(event.blockedURI);

  beforeEach(() => {
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(5000);
    document.addEventListener('securitypolicyviolation', barred);
    console.warn = () => undefined; // each wrong attribute is told once
  });
  afterEach(() => {
    document.removeEventListener('securitypolicyviolation', barred);
    console.warn = warn;
    clean();
    delete global.hurt;
  });

  /** Elements that no template of ours makes, and attributes that run. */
  const strangers = (element: Element): string[] =>
    all(element, 'script, iframe, object, embed, link, meta, base, form, video, audio, math, marquee, frame')
      .concat(all(element, '*').filter((e) => [...e.attributes].some(({ name }) => name.startsWith('on'))))
      .map((e) => e.outerHTML.slice(0, 200));

  async function harmless(element: NewsTimeline, what: string): Promise<void> {
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(strangers(element), what).to.deep.equal([]);
    expect(global.hurt, what).to.equal(undefined);
    expect(asked(), what).to.deep.equal([]);
    expect(violations, what).to.deep.equal([]);
  }

  it('are at least 500 of many kinds', () => {
    expect(new Set(hostile).size).to.equal(hostile.length);
    expect(hostile.length).to.be.at.least(500);
  });

  it('run nowhere and request nothing as fields of items: axis, lanes, list, card and panels', async () => {
    const element = await mount({ items: hostile.map(asRow), facets: ['theme', 'country'], images: 'ask' });
    await harmless(element, 'axis');
    element.lanes = 'theme';
    await harmless(element, 'lanes');
    element.lanes = undefined;
    element.labelDetail = 'card';
    for (let n = 0; n < hostile.length; n += 40) {
      element.view = [start(n), start(n + 40)];
      element.selected = `p${String(n)}`;
      await element.updateComplete;
    }
    await harmless(element, 'cards');
    element.selected = undefined;
    element.layout = 'list';
    await until(() => all(element, '.list-row').length > 5);
    for (let top = 0; top < hostile.length * 58; top += 58 * 40) {
      find(element, '.list').scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await harmless(element, 'list');
  });

  for (const [name, make] of Object.entries(FILES))
    it(`run nowhere and request nothing as fields of ${name}`, async () => {
      const [text, options] = make(hostile);
      const { items, problems, records } = await readText(text, { ...options, parseXml });
      expect(items.length + problems.length).to.be.greaterThan(0);
      expect(records).to.be.greaterThan(0);
      expect(global.hurt).to.equal(undefined);
      const element = await mount({ items: items as readonly NewsItem[] });
      for (const { id } of element.items!.slice(0, 400).filter((_, n) => n % 25 === 0))
        if (id !== undefined) element.select(id);
      await harmless(element, name);
    });

  it('run nowhere and request nothing as settings, and in the address', async () => {
    const element = await mount({ items: hostile.slice(0, 50).map(asRow), urlState: 'pl' });
    for (const text of hostile) {
      element.heading = text;
      element.filter = { text, facets: { theme: [text] } };
      element.setAttribute('filter', text);
      element.setAttribute('view', text);
      history.replaceState(
        undefined,
        '',
        `#pl.any.theme=${encodeURIComponent(text.replace(/[\ud800-\udfff]/g, ''))}`,
      );
      dispatchEvent(new HashChangeEvent('hashchange'));
    }
    await harmless(element, 'settings');
    history.replaceState(undefined, '', location.pathname + location.search);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
  });
});
