import { describe, expect, it } from 'vitest';
import { decodeEntities } from '../../../src/formats/feed/xml.js';
import { htmlToText } from '../../../src/formats/feed/html-text.js';
import { sniff } from '../../../src/formats/sniff.js';
import { sourceUrl } from '../../../src/formats/source-url.js';

describe('htmlToText', () => {
  it.each([
    ['plain text', 'plain text'],
    ['<p>One &amp; two</p><p>Three<br>four</p>', 'One & two\n\nThree\nfour'],
    ['a<script>alert("<b>")</script>b', 'a b'],
    ['a <style>x{}</style><b>b</b>', 'a b'],
    ['1 < 2 & 3 > 2', '1 < 2 & 3 > 2'],
    ['&lt;b&gt; stays text', '<b> stays text'],
    ['cut off <a href="x', 'cut off'],
    ['<img src=x onerror=alert(1)>after', 'after'],
    ['<!-- gone -->left', 'left'],
  ])('reads %j as %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it('takes time in proportion to the text when nothing is closed', () => {
    // Each of these once took the square of its length: 200,000 openings would not end.
    for (const open of ['<script>', '<!--', '<a ', '<style x', '&', '<script '])
      expect(htmlToText(open.repeat(200_000))).toBeDefined();
  });
});

describe('decodeEntities', () => {
  it.each([
    ['&amp;lt;', '&lt;'],
    ['&#233;&#xE9;&eacute;', 'ééé'],
    ['&#150;', '–'],
    ['&#0;&#1114112;', '\uFFFD\uFFFD'],
    ['?a=1&real=2&copy=3', '?a=1&real=2©=3'],
    ['&unknown;', '&unknown;'],
    ['&hellip;&Zeta;&zeta;', '…Ζζ'],
  ])('reads %s', (html, text) => {
    expect(decodeEntities(html)).toBe(text);
  });
});

describe('sourceUrl', () => {
  const sheet = 'https://docs.google.com/spreadsheets/d';
  it.each([
    [`${sheet}/e/2PACX-1/pubhtml`, `${sheet}/e/2PACX-1/pub?output=csv`],
    [
      `${sheet}/e/2PACX-1/pub?gid=5&single=true&output=html`,
      `${sheet}/e/2PACX-1/pub?gid=5&single=true&output=csv`,
    ],
    [`${sheet}/KEY_1/edit#gid=7`, `${sheet}/KEY_1/export?format=csv&gid=7`],
    [`${sheet}/KEY_1/edit?usp=sharing`, `${sheet}/KEY_1/export?format=csv`],
    ['https://github.com/o/r/blob/main/a/b.csv', 'https://raw.githubusercontent.com/o/r/main/a/b.csv'],
    ['webcal://example.org/a.ics', 'https://example.org/a.ics'],
    ['https://example.org/a.csv', 'https://example.org/a.csv'],
    ['not a link', 'not a link'],
  ])('rewrites %s', (link, expected) => {
    expect(sourceUrl(link)).toBe(expected);
  });
});

describe('sniff', () => {
  it.each([
    ['start,title\n2020,A', '', '', 'csv'],
    ['a;b\n1;2', '', '', 'csv'],
    ['title', 'text/csv; charset=utf-8', '', 'csv'],
    ['{"a":1}\n{"a":2}\n', '', '', 'jsonl'],
    ['[{"start":"2020","title":"A"}]', 'text/plain', '', 'json'],
    ['[{"start":"2020","title":"A","content":"long"}]', '', '', 'json'],
    ['[{"start":"2020","content":"A"}]', '', '', 'vis'],
    ['  \uFEFF<?xml version="1.0"?><rss>', 'text/html', '', 'feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom">', '', '', 'feed'],
    ['<data><event start="1"/></data>', '', '', 'simile-xml'],
    ['<!doctype html><html>', 'application/xml', '', 'html'],
    ['BEGIN:VCALENDAR', '', '', 'ics'],
    ['Some headline\n27.Feb.2026\n', '', '', 'text'],
    ['A headline, with comma\n27.Feb.2026\n', '', 'page.txt', 'text'],
    ['', '', '', 'text'],
  ])('%j of type %j and name %j is %s', (text, type, name, expected) => {
    expect(sniff(text, type, name)).toBe(expected);
  });
});
