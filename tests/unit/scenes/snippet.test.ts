import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';

const read = (path: string): string => readFileSync(path, 'utf8');
const page = read('demo/index.html');
const snippet = (/id="snippet">([\s\S]*?)<\/code/.exec(page)?.[1] ?? '')
  .replaceAll('&lt;', '<')
  .replaceAll('&gt;', '>')
  .replaceAll('&amp;', '&');

describe('the embedding snippet of the story page', () => {
  it('is one module script and one element', () => {
    expect(snippet.match(/<script type="module" src="[^"]+"><\/script>/g)?.length).toBe(1);
    expect(snippet.match(/<news-timeline [^>]*><\/news-timeline>/g)?.length).toBe(1);
  });

  it('loads the file that the package publishes for pages', () => {
    const { exports, files } = JSON.parse(read('package.json')) as {
      exports: Record<string, unknown>;
      files: readonly string[];
    };
    const [, script] = /script type="module" src="([^"]+)"/.exec(snippet) ?? [];
    expect(exports).toHaveProperty([`./${script ?? ''}`]);
    expect(files).toContain(`dist/${script ?? ''}`);
    expect(files).toContain('dist/chunks');
  });

  it('sets only attributes that the element has, to a file that is there', () => {
    const source = read('src/element/properties/properties.ts');
    const [, tag = ''] = /<news-timeline ([^>]*)>/.exec(snippet) ?? [];
    const attributes = [...tag.matchAll(/([a-z-]+)="([^"]*)"/g)];
    expect(attributes.length).toBeGreaterThan(0);
    for (const [, name, value] of attributes) {
      expect(source).toMatch(new RegExp(`^ {2}'?${name ?? ''}'?: \\{`, 'm'));
      if (name === 'src') expect(existsSync(`demo/${value ?? ''}`)).toBe(true);
    }
  });
});

describe('the story page', () => {
  it('says as many events as there are', () => {
    const rows = read('demo/south-caucasus.csv').trim().split('\n').length - 1;
    expect(rows).toBe(44);
    expect(page).toContain('Forty-four dated events');
  });
});

const pages = readdirSync('demo').filter((name) => name.endsWith('.html'));

describe.each(pages)('demo/%s', (name) => {
  const html = read(`demo/${name}`);

  it('has no inline script or style, and a policy that forbids them', () => {
    expect(html).toMatch(
      /Content-Security-Policy"\s+content="default-src 'none'; script-src 'self'; style-src 'self'/,
    );
    expect(html).toContain("require-trusted-types-for 'script'");
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+="/);
    expect(html.match(/<script(?![^>]*\ssrc=)/g)).toBeNull();
  });

  it('loads nothing from outside, and links there only from a list of events', () => {
    expect(html.replace(/<ol class="events">[\s\S]*<\/ol>/, '')).not.toMatch(/(src|href)="(https?:)?\/\//);
  });
});

describe('the list of the page before and after', () => {
  const html = read('demo/before-after.html');
  const texts = (pattern: RegExp): string[] =>
    [...html.matchAll(pattern)].map(([, text = '']) => text.replaceAll('&amp;', '&'));

  it('has the events of the data file, in its order, under their addresses', async () => {
    const { items } = await readText(read('demo/south-caucasus.csv'), { format: 'csv' });
    expect(texts(/<li[^>]*>\s*<time datetime="([^"]+)"/g)).toEqual(items.map((item) => item['start']));
    const events = /<ol class="events">[\s\S]*<\/ol>/.exec(html)?.[0] ?? '';
    for (const item of items) expect(events.replace(/\s+/g, ' ')).toContain(String(item['title']));
    expect(texts(/href="(https:[^"]+)"/g)).toEqual(items.flatMap((item) => item['url'] ?? []));
  });
});
