// Long files are read in steps: what comes of them is what comes of the same text read at once.
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../../src/formats/decode.js';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { decodeSteps, readLongText } from '../../../src/formats/long-text.js';
import { type ReadOptions, readText } from '../../../src/formats/read.js';
import { finished, type RunSteps, type Steps } from '../../../src/formats/reader.js';

const day = (n: number): string => new Date(Date.UTC(2001, 0, 1) + n * 864e5).toISOString().slice(0, 10);
const list = (count: number, row: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n)).join('');

const csv = (count: number): string =>
  `date,title,summary,place\n${list(count, (n) => `${String((n % 28) + 1)}/${String((n % 12) + 1)}/2021,News ${String(n)},"one, ""two""\nthree",${'ABC'[n % 3]!}\n\n`)}`;
const rss = (count: number): string =>
  `<?xml version="1.0"?><!DOCTYPE rss><rss version="2.0"><channel><title>A &amp; B</title><language>en</language>${list(
    count,
    (n) =>
      `<item><title>News ${String(n)} &eacute; &nosuch; A & B</title><link>https://example.org/?a=1&b=${String(n)}</link><pubDate>${new Date(day(n)).toUTCString()}</pubDate><category>Law</category><description><![CDATA[<p>Text <b>${String(n)}</b></p>]]></description></item>`,
  )}</channel></rss>`;
const ics = (count: number): string =>
  `BEGIN:VCALENDAR\r\nX-WR-CALNAME:Mine\r\n${list(count, (n) => `BEGIN:VEVENT\r\nUID:u${String(n % 50)}\r\nSEQUENCE:${String(n % 3)}\r\nDTSTART:${day(n).replaceAll('-', '')}T120000Z\r\nSUMMARY:News\r\n  ${String(n)}\r\nDESCRIPTION:a\\, b\r\n\t c\r\n${n % 40 === 0 ? 'RRULE:FREQ=DAILY;COUNT=3\r\n' : ''}END:VEVENT\r\n`)}END:VCALENDAR\r\n`;

const sitemap = (count: number): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${list(
    count,
    (n) =>
      `<url><loc>https://example.org/${String(n)}</loc><news:news><news:publication><news:name>A</news:name></news:publication><news:publication_date>${day(n)}</news:publication_date><news:title>News ${String(n)}</news:title></news:news></url>`,
  )}</urlset>`;
const simile = (count: number): string =>
  `<data>${list(count, (n) => `<event start="${day(n)}" title="News ${String(n)}">Text ${String(n)}</event>`)}</data>`;
const newsml = (count: number): string =>
  `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>${list(
    count,
    (n) =>
      `<newsItem guid="n${String(n)}"><itemMeta><firstCreated>${day(n)}</firstCreated></itemMeta><contentMeta><headline>News ${String(n)}</headline></contentMeta></newsItem>`,
  )}</itemSet></newsMessage>`;

const FILES: readonly (readonly [string, (count: number) => string, ReadOptions])[] = [
  ['CSV', csv, { contentType: 'text/csv' }],
  ['RSS', rss, { contentType: 'application/rss+xml' }],
  ['ICS', ics, { contentType: 'text/calendar', recurrenceEnd: Date.UTC(2030, 0) }],
  ['sitemap', sitemap, {}],
  ['SIMILE XML', simile, {}],
  ['NewsML-G2', newsml, {}],
  [
    'JSON Lines',
    (count) => list(count, (n) => `{"date":"${day(n)}","headline":"${String(n)}"}\n`),
    { fileName: 'a.jsonl' },
  ],
  [
    'JSON',
    (count) => `[${list(count, (n) => `${n ? ',' : ''}{"start":"${day(n)}","title":"${String(n)}"}`)}]`,
    {},
  ],
  [
    'plain text',
    (count) =>
      `A chronology\n\n${list(count, (n) => `${n % 7 ? '' : '# '}${String((n % 28) + 1)} May ${String(1500 + (n % 500))}: News ${String(n)}\nmore of it.\n${n % 5 ? '' : 'On 3 June 2001 they met. On 4 June 2001 they left.\n\n'}`)}`,
    { fileName: 'a.txt' },
  ],
];

/** Does all steps, and counts them. */
function counting(): { readonly run: RunSteps; count: number } {
  const counted = {
    count: 0,
    run: <Result>(steps: Steps<Result>): Promise<Result> => {
      for (;;) {
        counted.count++;
        const next = steps.next();
        if (next.done) return Promise.resolve(next.value);
      }
    },
  };
  return counted;
}

describe('a text that is read in steps', () => {
  it.each(FILES)('gives what it gives at once: %s', async (_, make, options) => {
    const settings = { ...options, parseXml };
    for (const count of [0, 1, 7, 600]) {
      const text = make(count);
      const { run } = counting();
      const { items, problems, suggestions, title } = await readLongText(text, settings, run);
      const whole = await readText(text, settings);
      expect(items).toEqual(whole.items);
      expect(problems).toEqual(whole.problems);
      expect(suggestions).toEqual(whole.suggestions);
      expect(title).toBe(whole.title);
    }
  });

  it('of less than a megabyte is read so, too, where somebody does the steps', async () => {
    const text = FILES.find(([name]) => name === 'plain text')![1](1000);
    const counted = counting();
    const { items, problems } = await readText(text, { run: counted.run });
    const whole = await readText(text);
    expect(items).toEqual(whole.items);
    expect(problems).toEqual(whole.problems);
    expect(items.length).toBeGreaterThan(900);
    expect(counted.count).toBeGreaterThan(items.length);
  });

  it.each(FILES)('takes steps in proportion to its length: %s', async (_, make, options) => {
    const steps = async (count: number): Promise<number> => {
      const counted = counting();
      await readLongText(make(count), { ...options, parseXml }, counted.run);
      return counted.count;
    };
    const [few, many] = [await steps(500), await steps(4000)];
    expect(many / few).toBeGreaterThan(5);
    expect(many).toBeGreaterThan(4000 / 60);
  });

  it('says what is wrong with XML that is cut off or nested too deep', async () => {
    const { run } = counting();
    const options = { contentType: 'application/rss+xml', parseXml };
    const cut = await readLongText(rss(3).slice(0, -40), options, run);
    expect(cut.problems[0]?.why).toMatch(/not valid XML/);
    const deep = `<rss><channel>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</channel></rss>`;
    expect((await readLongText(deep, options, run)).problems[0]?.why).toMatch(/nested more than 200 deep/);
  });

  it('is decoded as it is at once, wherever a piece ends', () => {
    const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
    const texts = [
      encode('a'.repeat(199_999) + 'éжا😀'.repeat(60_000)),
      encode('plain '.repeat(60_000)),
      Uint8Array.from({ length: 450_000 }, (_, i) => [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x20][i % 7]!),
      Uint8Array.from({ length: 450_000 }, (_, i) => [0x63, 0x61, 0x66, 0xe9, 0x20][i % 5]!),
      encode('\uFEFFwith a mark '.repeat(20_000)),
    ];
    for (const bytes of texts) expect(finished(decodeSteps(bytes))).toEqual(decodeBytes(bytes));
  });
});
