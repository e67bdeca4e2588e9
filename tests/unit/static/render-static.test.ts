import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/index.js';
import { renderStatic } from '../../../src/static/index.js';

const { items } = await readText(readFileSync('demo/south-caucasus.csv', 'utf8'));

describe('renderStatic', () => {
  it('is a page with pictures in a declarative shadow root, a list of all headlines, and the data', async () => {
    const options = { title: 'Told & read', standfirst: 'In short', credit: 'Desk', script: '/nt.js' };
    const { html } = await renderStatic(items, options);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain('<title>Told &amp; read</title>');
    expect(html).toContain('<script type="module" src="/nt.js"></script>');
    expect(html).toContain('<news-timeline heading="Told &amp; read" locale="en" time-zone="UTC">');
    expect(html.match(/<svg class="(p0|p1|phone)"/g)).toHaveLength(3);
    expect(html.match(/<text part="label"/g)!.length).toBeGreaterThan(20);
    expect(html.match(/<li><time datetime="/g)).toHaveLength(44);
    const data = /<script type="application\/json">(.*)<\/script>/.exec(html)![1]!;
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(items)));
    expect(html.replace(/<style>.*?<\/style>/, '')).not.toMatch(/ style=/);
  });

  it('has its sheet in the page with a hash of it, or in a file', async () => {
    const inside = await renderStatic(items);
    expect(inside.hash).toBe(`sha256-${createHash('sha256').update(inside.css).digest('base64')}`);
    expect(inside.html.includes(`<style>${inside.css}</style>`)).toBe(true);
    expect(inside.css).not.toContain('<');
    const beside = await renderStatic(items, { sheet: 'story.css' });
    expect(beside.html).not.toContain('<style');
    expect(beside.html).toContain('<link rel="stylesheet" href="story.css">');
    expect(beside.css).toBe(inside.css);
  });

  it('gives the element the settings it was made by', async () => {
    const { html } = await renderStatic(items, {
      fragment: true,
      title: 'T',
      locale: 'de',
      timeZone: 'Asia/Tbilisi',
      lanes: 'country',
      laneOrder: ['GE', 'AM'],
      spacing: 'even',
      theme: 'dark',
      view: ['2022-01-01', new Date(Date.UTC(2023, 0, 1))],
      filter: { facets: { theme: ['Conflict'] } },
    });
    const tag = /^<news-timeline[^>]*>/.exec(html)![0];
    for (const attribute of [
      'heading="T"',
      'locale="de"',
      'time-zone="Asia/Tbilisi"',
      'lanes="country"',
      'lane-order="GE, AM"',
      'spacing="even"',
      'theme="dark"',
      'initial-view="2022-01-01/2023-01-01T00:00:00.000Z"',
      'filter="{&quot;facets&quot;:{&quot;theme&quot;:[&quot;Conflict&quot;]}}"',
    ])
      expect(tag).toContain(attribute);
  });

  it('shows hostile texts as text, and no address but of the web', async () => {
    const evil = '</script></template><img src=x onerror=alert(1)>"';
    const hostile = [
      { start: '2020', title: evil, url: 'javascript:alert(1)', themes: [evil], summary: evil },
    ];
    const { html } = await renderStatic(hostile, { title: evil, standfirst: evil, credit: evil, alt: evil });
    expect(html).not.toMatch(/<img|href="javascript|<\/script><\/template>/);
    expect(html.match(/<\/template>/g)).toHaveLength(1);
    await expect(renderStatic(items, { colours: { ink: 'red;} *{' } })).rejects.toThrow(
      /expected a value of CSS/,
    );
  });
});
