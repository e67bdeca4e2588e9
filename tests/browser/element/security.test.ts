import { expect } from '@open-wc/testing';
import naughty from '../../fixtures/other/blns.json';
import type { NewsTimeline } from '../../../src/element/news-timeline.js';
import type { NewsItem } from '../../../src/items/item.js';
import { all, clean, day, find, headlines, mount, textOf, until } from './support.js';

const HOSTILE = [
  '<script>globalThis.hurt = 1</script>',
  '<img src=x onerror="globalThis.hurt = 1">',
  '"><svg onload="globalThis.hurt = 1">',
  "'; globalThis.hurt = 1; '",
  '${globalThis.hurt = 1}',
  '{{constructor.constructor("globalThis.hurt = 1")()}}',
  '<!-- lit -->?lit$123$<b>bold</b>',
  '</style><style>* { display: none !important }</style>',
  '<iframe srcdoc="<script>parent.hurt = 1</script>"></iframe>',
  '\u202eright to left\u202c \u0000\u0007 e\u0301\u0301\u0301',
];
const URLS = [
  'javascript:globalThis.hurt=1',
  ' java\nscript:globalThis.hurt=1',
  'data:text/html,<script>parent.hurt=1</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.org/1',
  '//example.org/relative',
  'https://example.org/"onmouseover="hurt=1',
];
const global = globalThis as { hurt?: number };

describe('text from strangers', () => {
  afterEach(() => {
    clean();
    delete global.hurt;
  });

  const rows = (texts: readonly string[]): NewsItem[] =>
    texts.map((text, i) => ({
      id: `x${i}`,
      start: day('2025-01-01') + i * 3_600_000,
      title: text || 'untitled',
      summary: text,
      source: text,
      url: URLS[i % URLS.length]!,
      themes: [text || 'none'],
      countries: [text || 'AM'],
    }));

  /** Elements in the shadow tree that no template of ours makes. */
  const strangers = (element: Element): string[] =>
    all(
      element,
      'script, iframe, img, object, embed, link, meta, base, style, b, [onerror], [onload], [onmouseover]',
    ).map((e) => e.outerHTML);

  it('is shown as text: nothing runs, and no element comes of it', async () => {
    const texts = [...HOSTILE, ...naughty];
    expect(naughty.length).to.be.greaterThan(300);
    const element = await mount({ items: rows(texts), facets: ['theme', 'country'], lanes: 'theme' });
    const lost = element.problems.filter((problem) => problem.severity === 'row').length;
    expect(element.counts.total + lost).to.equal(texts.length);
    expect(lost).to.be.lessThan(8); // blank titles
    for (let i = 0; i < texts.length; i += i < HOSTILE.length ? 1 : 7) {
      element.selected = `x${i}`;
      await element.updateComplete;
    }
    element.lanes = 'none';
    for (let i = 0; i < texts.length; i += 12) {
      element.view = [day('2025-01-01') + i * 3_600_000 - 1, day('2025-01-01') + (i + 12) * 3_600_000];
      await element.updateComplete;
    }
    find(element, '.menu-button').click();
    await until(() => all(element, '.panel:popover-open .value').length > 20);
    expect(strangers(element)).to.deep.equal([]);
    expect(global.hurt).to.equal(undefined);
  });

  it('shows what was written, letter by letter', async () => {
    const element = await mount({ items: rows(HOSTILE.slice(0, 3)) });
    expect(headlines(element).join(' ')).to.contain('<img src=x onerror=');
    element.selected = 'x1';
    await element.updateComplete;
    expect(textOf(find(element, '.card-title'))).to.equal(HOSTILE[1]);
  });

  it('links lead only to http, https and mailto, and tell the other side nothing', async () => {
    for (const [i, url] of URLS.entries()) {
      const element = await mount({
        items: [{ id: 'u', start: '2025-01-01', title: `Item ${i}`, url }],
        selected: 'u',
      });
      const links = all(element, '.card a') as HTMLAnchorElement[];
      for (const link of links) {
        expect(['http:', 'https:', 'mailto:'], url).to.include(new URL(link.href).protocol);
        expect(link.rel).to.contain('noopener').and.contain('noreferrer');
      }
      if (i < 4) expect(links, url).to.have.length(0);
      clean();
    }
  });

  it('settings from strangers are text as well', async () => {
    const element = await mount({ items: rows(HOSTILE), heading: HOSTILE[1] });
    element.setAttribute('filter', '{"text": "<img src=x onerror=hurt=1>", "__proto__": {"polluted": 1}}');
    await element.updateComplete;
    expect(strangers(element)).to.deep.equal([]);
    expect(({} as { polluted?: number }).polluted).to.equal(undefined);
    element.filter = { facets: { __proto__: ['x'], constructor: ['y'], theme: [HOSTILE[0]!] } };
    await element.updateComplete;
    expect(strangers(element)).to.deep.equal([]);
  });

  it('runs under a strict Content-Security-Policy with Trusted Types, and breaks none of it', async () => {
    const inner = document.createElement('iframe');
    Object.assign(inner.style, { width: '800px', height: '700px' });
    inner.src = '/tests/browser/element/strict.html';
    document.body.append(inner);
    type Report = Window & { readonly violations?: readonly string[] };
    const page = (): Report => inner.contentWindow as Report;
    const element = (): Partial<NewsTimeline> | null | undefined =>
      inner.contentDocument?.querySelector('news-timeline');
    await until(() => (element()?.counts?.total ?? 0) === 44);
    const timeline = element() as NewsTimeline;
    timeline.select(undefined);
    timeline.filter = { facets: { country: ['AM'] } };
    await timeline.updateComplete;
    timeline.lanes = 'theme';
    await timeline.updateComplete;
    find(timeline, '.menu-button').click();
    await until(() => all(timeline, '.panel:popover-open .value').length > 3);
    expect(headlines(timeline).length).to.be.greaterThan(2);
    expect(page().violations).to.deep.equal([]);
    const label = find(timeline, '.labels .label').getBoundingClientRect();
    expect(label.left).to.be.greaterThan(0);
    inner.remove();
  });
});
