import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/formats/feed/xml-tree.js';
import { readText } from '../../../src/formats/index.js';
import { renderSvg } from '../../../src/static/index.js';
import { seededRandom } from '../../../demo/seeded-random.js';

const { items } = await readText(readFileSync('demo/south-caucasus.csv', 'utf8'));
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text!);
const titles = items.map(({ title }) => String(title));
const attributesOf = (svg: string): string => /<svg[^>]*>/.exec(svg)![0];

/** So many items over ten years, of four themes, some with an end. */
function many(count: number): object[] {
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, i) => {
    const start = Date.UTC(2015, 0, 1) + Math.floor(random() * 3650) * 86_400_000;
    const end = random() < 0.2 ? { end: start + random() * 9e9 } : {};
    return {
      ...{ start, ...end, title: `Event ${String(i)} that is told in a headline of usual length` },
      ...{
        summary: 'What happened, in a sentence or two. '.repeat(3),
        importance: Math.floor(random() * 10),
      },
      themes: [['War', 'Peace', 'Trade', 'Law'][i % 4]],
    };
  });
}

/** Whether librsvg's converter is there. */
const hasRsvg = ((): boolean => {
  try {
    return execFileSync('rsvg-convert', ['--version']).length > 0;
  } catch {
    return false;
  }
})();

describe('renderSvg', () => {
  it('is well-formed, and holds title, standfirst, legend, headlines and credit as text', async () => {
    const svg = await renderSvg(items, {
      title: 'Title & more',
      standfirst: 'Told <briefly>',
      credit: 'Desk',
    });
    expect(parseXml(svg, 'application/xml').documentElement?.nodeName).toBe('svg');
    expect(svg).toContain('<title>Title &amp; more</title><desc>44 events. ');
    const texts = textsOf(svg);
    for (const text of ['Title &amp; more', 'Told &lt;briefly&gt;', 'Desk', 'Diplomacy', 'Conflict'])
      expect(texts).toContain(text);
    // a headline is a line, or two or three after each other
    const told = texts.join(' ');
    expect(titles.filter((title) => told.includes(title)).length).toBeGreaterThan(5);
    expect(svg).not.toMatch(/href|<image|<style|style=|url\(/);
  });

  it.each([
    ['share', 'width="1200" height="630" viewBox="0 0 800 420"'],
    ['square', 'width="1080" height="1080" viewBox="0 0 675 675"'],
    ['story', 'width="1080" height="1920" viewBox="0 0 450 800"'],
    ['print', 'width="297mm" height="210mm" viewBox="0 0 1123 794"'],
  ] as const)('has the size %s', async (size, attributes) => {
    expect(attributesOf(await renderSvg(items, { size }))).toContain(attributes);
  });

  it('refuses what is no size, theme, window, zone or list', async () => {
    await expect(renderSvg(items, { size: 'huge' as 'share' })).rejects.toThrow(
      /size: expected share, square/,
    );
    await expect(renderSvg(items, { size: { width: 0, height: 9 } })).rejects.toThrow(RangeError);
    await expect(renderSvg(items, { theme: 'blue' as 'dark' })).rejects.toThrow(
      /theme: expected light or dark/,
    );
    await expect(renderSvg(items, { view: 'soon' })).rejects.toThrow(TypeError);
    await expect(renderSvg(items, { timeZone: 'Mars/Olympus' })).rejects.toThrow(RangeError);
    await expect(renderSvg('text' as unknown as [])).rejects.toThrow(/items: expected a list/);
  });

  it('takes options as attributes write them, and refuses what is none', async () => {
    const of = (options: object): Promise<string> => renderSvg(items, options);
    expect(await of({ facets: 'theme, country' })).toBe(await of({ facets: ['theme', 'country'] }));
    expect(await of({ filter: '{"facets":{"country":["GE"]}}' })).toBe(
      await of({ filter: { facets: { country: ['GE'] } } }),
    );
    await expect(of({ facets: 5 })).rejects.toThrow(/^facets: expected .*; got 5$/);
    await expect(of({ spacing: 'odd' })).rejects.toThrow(/^spacing: expected .*; got "odd"$/);
  });

  it('draws along where it is wide and down where it is narrow, or as it is asked', async () => {
    const ticks = (svg: string): number => svg.match(/text-anchor="end">\d{4}</g)?.length ?? 0;
    expect(ticks(await renderSvg(items, { size: 'share' }))).toBe(0);
    expect(ticks(await renderSvg(items, { size: 'story' }))).toBeGreaterThan(3);
    expect(ticks(await renderSvg(items, { size: 'share', orientation: 'vertical' }))).toBeGreaterThan(3);
    expect(ticks(await renderSvg(items, { size: 'story', orientation: 'horizontal' }))).toBe(0);
  });

  it('has lanes with headlines in a card for sharing, and what is chosen in a lane of its own', async () => {
    const heads = (texts: readonly string[]): readonly string[] =>
      texts.filter((text) => /^[A-Z][a-z]{3,} \d{1,2}$/.test(text));
    const shared = textsOf(await renderSvg(items, { lanes: 'country', labelDetail: 'date' }));
    expect(heads(shared)).toEqual(['Azerbaijan 25', 'Armenia 24', 'Russia 11']);
    expect(shared.filter((text) => titles.some((title) => title.startsWith(text))).length).toBeGreaterThan(5);
    const georgian = items.map((item, i) => ({ ...item, id: String(i) }));
    const selected = String(titles.findIndex((title) => title.startsWith('Georgia applies')));
    const options = { lanes: 'country', labelDetail: 'date', selected } as const;
    const chosen = textsOf(await renderSvg(georgian, options));
    expect(heads(chosen)).toEqual(['Azerbaijan 25', 'Armenia 24', 'Georgia 7']);
    expect(chosen.some((text) => text.startsWith('Georgia applies'))).toBe(true);
    // In a window lanes with nothing in it make room for the others.
    const near = textsOf(await renderSvg(georgian, { ...options, view: '2022-02-20/2022-03-10' }));
    expect(heads(near)).toEqual(['Russia 11', 'Georgia 7', 'Ukraine 4']);
    expect(near.filter((text) => text.startsWith('+'))).toEqual([]);
  });

  it('takes filter, window, lanes, language, zone, detail, selection and colours', async () => {
    const filtered = await renderSvg(items, { filter: { facets: { country: ['ge'] } } });
    expect(filtered).toContain('<desc>7 events.');
    const window = await renderSvg(items, { view: '2022-01-01/2022-12-31', size: 'print' });
    expect(textsOf(window).filter((text) => /^(Jan|2022)$/.test(text)).length).toBeGreaterThan(0);
    expect(window).not.toContain('Peace treaty initialled');
    const lanes = textsOf(await renderSvg(items, { lanes: 'country', size: 'print', laneOrder: ['GE'] }));
    expect(lanes.find((text) => /^[A-Z]\w+ \d+$/.test(text))).toBe('Georgia 7');
    expect(lanes.filter((text) => /^\+\d+ more$/.test(text))).toHaveLength(1);
    const down = await renderSvg(items, { lanes: 'country', size: 'story', labelDetail: 'date' });
    const named = textsOf(down).filter((text) => /^[A-Z]\w+ \d+$/.test(text));
    expect(named).toEqual(['Azerbaijan 25', 'Armenia 24']);
    // words of its headlines, which are broken in lines
    expect(
      textsOf(down).filter((text) => titles.some((title) => title.includes(text))).length,
    ).toBeGreaterThan(12);
    expect(textsOf(down).filter((text) => /^\+\d+ more$/.test(text))).toHaveLength(1);
    const war = { id: 'w', start: '2024-02-01', end: '2024-03-01', title: 'The war', kind: 'era' };
    const beside = ['2024-01-01', '2024-02-10', '2024-04-01'].map((start) => ({
      start,
      title: `On ${start}`,
    }));
    const veiled = await renderSvg([war, ...beside], { selected: 'w', size: 'share', labelDetail: 'date' });
    // the veil lies over headlines before and after, and under that within
    const at = (text: string): number => veiled.indexOf(`>${text}<`);
    const veil = veiled.indexOf('opacity="0.55"');
    expect(veil).toBeGreaterThan(Math.max(at('On 2024-01-01'), at('On 2024-04-01')));
    expect(at('On 2024-02-10')).toBeGreaterThan(veil);
    const german = await renderSvg(items, { locale: 'de', lanes: 'country', size: 'print' });
    expect(textsOf(german)).toContain('Aserbaidschan 25');
    expect(german).toContain('lang="de"');
    const late = [{ start: '2024-05-01T23:30Z', title: 'Late' }];
    expect(textsOf(await renderSvg(late, { timeZone: 'Asia/Tbilisi' })).join()).toMatch(/May 2, 2024.*3:30/);
    const bare = await renderSvg(items, { labelDetail: 'title', bare: true });
    expect(textsOf(bare)).not.toContain('Aug 8, 2025');
    const chosen = { id: 'a', start: '2024-05-01', title: 'Chosen' };
    expect(await renderSvg([chosen], { selected: 'a' })).toContain('stroke-width="2"');
    const coloured = await renderSvg(items, { colours: { marks: ['#123456'], surface: '#fefefe' } });
    expect(coloured).toContain('#123456');
    expect(coloured).toContain('#fefefe');
    expect(await renderSvg(items, { theme: 'dark' })).toContain('fill="#14171c"');
  });

  it('sets text of a right-to-left language from the right, and time as it is asked', async () => {
    const svg = await renderSvg(items, { locale: 'ar', title: 'عنوان', timeDirection: 'auto' });
    expect(svg).toMatch(/text-anchor="end">\u2067عنوان\u2069</);
    const years = [...svg.matchAll(/<text x="([\d.]+)"[^>]*>\u2067?(\d{4})\b/g)];
    const places = years.filter(([, , year]) => Number(year) > 2020).map(([, x]) => Number(x));
    expect(places.length).toBeGreaterThan(2);
    expect(places).toEqual([...places].sort((a, b) => b - a));
  });

  it('shows hostile texts as text', async () => {
    const evil = '</text><script>alert(1)</script><image href="//evil"/>"\u0000\ud800 onload=x';
    const hostile = [{ start: '2020-01-01', title: evil, summary: evil, themes: [evil], source: evil }];
    const options = { title: evil, standfirst: evil, credit: evil, alt: evil };
    const svg = await renderSvg([...hostile, { start: '2021', title: 'Other' }], {
      ...options,
      size: 'print',
    });
    expect(svg).not.toMatch(/<script|<image|\u0000|<[^>]*onload/);
    expect(parseXml(svg, 'application/xml').documentElement?.nodeName).toBe('svg');
    expect(svg).toContain('&lt;script&gt;alert(1)');
  });

  it('draws nothing of nothing', async () => {
    const svg = await renderSvg([], { title: 'Empty' });
    expect(svg).toContain('<desc>0 events</desc>');
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('keeps 300 items in at most 300 kB, with no number that is none', async () => {
    for (const size of ['share', 'story', 'print'] as const) {
      const svg = await renderSvg(many(300), { size });
      expect(Buffer.byteLength(svg)).toBeLessThan(300_000);
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('draws 5,000 items as a crowd', async () => {
    expect((await renderSvg(many(5000), { size: 'print' })).length).toBeLessThan(300_000);
  });

  it.skipIf(!hasRsvg)('opens in rsvg-convert', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'static-'));
    const file = path.join(folder, 'picture.svg');
    writeFileSync(file, await renderSvg(many(300), { title: 'Of 300', locale: 'ar', lanes: 'theme' }));
    const png = execFileSync('rsvg-convert', [file]);
    rmSync(folder, { recursive: true });
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
