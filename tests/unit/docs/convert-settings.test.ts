// The converter of the page about moving from other timelines.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { convertSettings } from '../../../docs/site/convert-settings.js';
import { TIMELINEJS, VIS } from '../../../docs/site/settings-tables.js';

const optionsIn = (file: string, from: string, to: string): readonly string[] => {
  const text = readFileSync(file, 'utf8');
  const part = text.slice(text.indexOf(from), text.indexOf(to));
  return [...part.matchAll(/^\| ([^|]*)\|/gm)]
    .flatMap(([, cell]) => [...cell!.matchAll(/`([\w]+)`/g)].map(([, name]) => name!))
    .sort();
};

describe('settings of other timelines', () => {
  it('of TimelineJS are those of an iframe that its own page makes', () => {
    const { from, html, css, notes } = convertSettings(
      '<iframe src="https://cdn.knightlab.com/libs/timeline3/latest/embed/index.html?source=1cWqQBZCkX9GpzFtxCWHoqFXCHg-ylTVUWlnrdYMzKUI&amp;font=Bitter-Raleway&amp;lang=fr&amp;hash_bookmark=true&amp;initial_zoom=2&amp;height=650" width="100%"></iframe>',
    )!;
    expect(from).toBe('TimelineJS');
    expect(html).toBe(`<news-timeline
  src="https://docs.google.com/spreadsheets/d/1cWqQBZCkX9GpzFtxCWHoqFXCHg-ylTVUWlnrdYMzKUI"
  story
  locale="fr"
  url-state="nt"
></news-timeline>`);
    expect(css).toContain("--nt-font-serif: 'Bitter', serif;");
    expect(css).toContain('--nt-plot-height: 650px;');
    expect(notes.map(({ option }) => option)).toEqual(['font', 'initial_zoom']);
  });

  it('of TimelineJS are those of its constructor', () => {
    const { html, css } = convertSettings(`
      // made in 2019
      window.timeline = new TL.Timeline('timeline-embed', 'https://docs.google.com/spreadsheets/d/x/edit', {
        start_at_slide: 3, default_bg_color: {r: 10, g: 20, b: 30}, dragging: false,
        ease: function (t) { return "}" + t; },
      });`)!;
    expect(html).toContain('story-step="4"');
    expect(html).toContain('  locked\n');
    expect(css).toContain('--nt-surface: rgb(10 20 30);');
  });

  it('of vis-timeline keep windows, limits and what is locked, and tell of the rest', () => {
    const { from, html, css, notes } = convertSettings(`
      const options = {
        start: '2026-01-01', end: new Date(2026, 5, 30), min: "2020-01-01", max: '2027-01-01',
        zoomMin: 1000 * 60 * 60 * 24, zoomMax: 31536000000 * 10,
        height: '400px', moveable: true, zoomable: false, // half
        template: (item) => \`<b>\${item.content}</b>\`,
        onMove(item, callback) { callback(item); },
        groupOrder: 'order', nonsense: 1,
      };
      new vis.Timeline(container, items, groups, options);`)!;
    expect(from).toBe('vis-timeline');
    for (const attribute of [
      'initial-view="2026-01-01/2026-06-30"',
      'bounds="2020-01-01/2027-01-01"',
      'min-span="1 day"',
      'max-span="10 years"',
      'lanes="group"',
    ])
      expect(html).toContain(attribute);
    expect(html).not.toContain('locked');
    expect(css).toBe('news-timeline {\n  --nt-plot-height: 400px;\n}');
    expect(notes.map(({ option }) => option)).toEqual([
      'zoomable',
      'template',
      'onMove',
      'groupOrder',
      'nonsense',
    ]);
  });

  it('that are none give nothing, and markup in a value stays text', () => {
    expect(convertSettings('')).toBeUndefined();
    expect(convertSettings('{ "a": 1 }')).toBeUndefined();
    expect(convertSettings('{{{{ [')).toBeUndefined();
    expect(convertSettings(`{ locale: '"><script>', zoomMin: 1 }`)!.html).toContain(
      'locale="&quot;>&lt;script>"',
    );
  });

  it('are all in the tables of the documentation, and no other', () => {
    const ours = (table: object): readonly string[] => Object.keys(table).sort();
    const iframe = ['lang', 'source'];
    expect(optionsIn('docs/migration.md', '## Its settings', '## From vis-timeline')).toEqual(
      ours(TIMELINEJS).filter((name) => !iframe.includes(name)),
    );
    const items = ['className', 'style', 'nestedGroups', 'visible'];
    expect(
      optionsIn('docs/comparison-options.md', '## Options', '## Methods').filter(
        (name) => !items.includes(name),
      ),
    ).toEqual(ours(VIS));
  });
});
