import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wallTime } from '../../../src/time/civil.js';
import { describe as describeItem } from '../../../src/items/describe.js';
import { safeUrl } from '../../../src/items/fields.js';
import { createZone } from '../../../src/time/zone.js';

const seed = 20260223;
const ctx = { zone: createZone('UTC') };

describe('describe', () => {
  it('reads the whole of an item', () => {
    const item = {
      start: '2020-09-27',
      Headline: '  War \u202ebreaks\u202c out ',
      description: 'In the morning.',
      link: 'https://example.org/war',
      publisher: { name: 'Example Wire' },
      sources: [
        { name: 'A', url: 'https://a.example/1', date: '2020-09-28' },
        'https://b.example/2',
        { url: 'javascript:alert(1)' },
      ],
      image: { src: 'https://example.org/i.jpg', alt: 'Smoke' },
      country: 'az; am',
      theme: ['Conflict'],
      status: 'Confirmed',
      event: 'war-2020',
      story: 3,
      lang: 'en-GB',
      tags: [{ facet: 'country', value: 'AZ', words: ['Baku'], auto: true }, { facet: 1 }],
      Deaths: 7000,
      places: ['Shusha', 'Hadrut'],
    };
    expect(describeItem(item, ctx)).toEqual({
      title: 'War breaks out',
      summary: 'In the morning.',
      url: 'https://example.org/war',
      source: 'Example Wire',
      sources: [
        {
          name: 'A',
          url: 'https://a.example/1',
          date: expect.objectContaining({ start: wallTime(2020, 9, 28), startPrecision: 'day' }) as unknown,
        },
        { url: 'https://b.example/2' },
      ],
      image: { src: 'https://example.org/i.jpg', alt: 'Smoke' },
      countries: ['AZ', 'AM'],
      themes: ['Conflict'],
      status: 'confirmed',
      event: 'war-2020',
      story: '3',
      lang: 'en-GB',
      tags: [{ facet: 'country', value: 'AZ', words: ['Baku'], auto: true }],
      extra: [
        ['Deaths', '7000'],
        ['places', 'Shusha; Hadrut'],
      ],
    });
  });

  it(`never throws, and every link it gives is http, https or mailto (seed ${seed})`, () => {
    const key = fc.constantFrom(
      'title',
      'url',
      'image',
      'sources',
      'source',
      'tags',
      'lang',
      'status',
      '__proto__',
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(key, fc.oneof(fc.anything(), fc.webUrl()))),
        (raw) => {
          const detail = describeItem(raw, ctx);
          const links = [detail.url, detail.image?.src, ...detail.sources.map(({ url }) => url)];
          for (const link of links) if (link !== undefined) expect(safeUrl(link)).toBe(link);
        },
      ),
      { seed, numRuns: 500 },
    );
  });
});

describe('safeUrl', () => {
  it.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
    ['  http://example.org  ', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/', 'HTTPS://EXAMPLE.ORG/'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['https://пример.рф/новости', 'https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8'],
    ['articles/1.html', 'articles/1.html'],
    ['/a/../b', '/a/../b'],
    ['//example.org/a', 'https://example.org/a'],
  ])('%s may be followed', (url, href) => {
    expect(safeUrl(url)).toBe(href);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org/',
    'view-source:https://example.org',
    'https://user@example.org/',
    'https://user:secret@example.org/',
    '//user:secret@example.org/',
    'https://',
    'http://[',
    '',
    '   ',
    `https://example.org/ ${'a'.repeat(9000)}`,
    undefined,
    7,
    {},
  ])('%j may not', (url) => {
    expect(safeUrl(url)).toBeUndefined();
  });

  it('resolves relative links where the base is known', () => {
    expect(safeUrl('../b.html', 'https://example.org/news/a.html')).toBe('https://example.org/b.html');
    expect(safeUrl('javascript:x', 'https://example.org/')).toBeUndefined();
  });
});
