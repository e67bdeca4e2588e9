import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { emptyProject, type Project, type Row } from '../../../builder/state/project.js';
import { colouredValues, styleOf } from '../../../builder/publish/attributes.js';
import { iframeCode, scriptCodeFor } from '../../../builder/publish/embed-codes.js';
import { escapeMarkup, fileStem, scriptCode, scriptJson } from '../../../builder/publish/escape.js';
import { exportCalendar, exportRss, exportTimelineJs, leftOut } from '../../../builder/publish/exports.js';
import { folderFiles } from '../../../builder/publish/folder.js';
import { itemList, metaTags, oEmbed } from '../../../builder/publish/metadata.js';
import { projectInPage, writePage, writeSnippet } from '../../../builder/publish/page.js';
import { placesOf } from '../../../src/render/palette.js';
import { zipped } from '../../../builder/publish/zip.js';

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '<!--<script>',
  'javascript:alert(1)',
  '\u2028alert(1)\u2029',
  ']]>&lt;&#60;',
];
const PROGRAMS = {
  element: 'const s = "</script><!-- <script>"; const t = `a\r\nb`;',
  frame: 'void 0;',
  embed: 'void 1;',
};
const with_ = (rows: readonly Row[], settings: Partial<Project['settings']> = {}): Project => ({
  name: 'n',
  rows,
  settings: { ...emptyProject.settings, ...settings },
});
const hostile = with_(
  HOSTILE.map((text, i) => ({
    start: `202${i}-01-01`,
    title: text,
    summary: text,
    url: text,
    themes: [text],
  })),
  Object.fromEntries(
    [
      'heading',
      'standfirst',
      'credit',
      'notes',
      'logo',
      'logoAlt',
      'language',
      'lanes',
      'view',
      'facets',
    ].map((key, i) => [key, HOSTILE[i % HOSTILE.length]!]),
  ),
);

/** The tags of a page, each with what is between it and the next; scripts are one piece. */
const scripts = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].map(([, head = '', body = '']) => [head, body]);

describe('a published page', () => {
  it('has hostile texts as text alone, and no script but its own', async () => {
    const html = await writePage(hostile, { programs: PROGRAMS });
    const found = scripts(html);
    expect(found.map(([head]) => head)).toEqual([
      ' type="application/ld+json"',
      ' type="application/json" id="timeline-rows"',
      ' type="application/json" id="timeline-project"',
      '',
      '',
    ]);
    const rest = html.replace(/<script[^>]*>[\s\S]*?<\/script>/g, '');
    expect(rest).not.toMatch(/<img|onerror=alert\(1\)>|<!--|<script/);
    expect(rest).not.toMatch(/(?:href|src)="javascript:/i);
    expect(rest.replace(/"[^"]*"/g, '""')).not.toMatch(/<\w[^>]*\son\w+\s*=/);
  });

  it('bars by its policy every script and sheet but those it has, by their hashes', async () => {
    const html = await writePage(hostile, { programs: PROGRAMS });
    const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/
      .exec(html)![1]!
      .replace(/&#39;/g, "'");
    const programs = scripts(html).filter(([head]) => head === '');
    expect(policy).toContain(`script-src ${programs.map(([, body]) => hash(body)).join(' ')};`);
    expect(policy).toContain(`style-src ${hash(/<style>([\s\S]*?)<\/style>/.exec(html)![1]!)};`);
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toContain('connect-src');
  });

  it('opens again as the project that it was made of', async () => {
    for (const project of [hostile, with_([]), with_([{ start: '2020', title: 'a' }], { story: true })]) {
      expect(projectInPage(await writePage(project, { programs: PROGRAMS }))).toEqual(project);
      expect(projectInPage(await writePage(project))).toEqual(project);
    }
    expect(projectInPage('<p>any other page</p>')).toBeUndefined();
  });

  it('keeps the room of the timeline until it is drawn, where scripts run', async () => {
    const project = with_([{ start: '2020', title: 'a' }]);
    const page = await writePage(project, { programs: PROGRAMS, heights: [701.4, 600, 500] });
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)![1]!;
    expect(style).toMatch(/@media \(scripting: enabled\) {\s*news-timeline:not\(:defined\) { height: 701px/);
    expect(style.match(/height: \d+px; overflow/g)).toHaveLength(3);
    expect(page).toContain(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('keeps rows without a date for the editor, and tells readers nothing of them', async () => {
    const rows = [
      { start: 'soon', title: 'No date yet' },
      { start: '3. Oktober 1990', title: 'Unity' },
      { start: '2024-02-30', title: 'No such day' },
      { start: '2021', title: 'A year' },
      { start: '', title: 'To be written' },
    ];
    const project = with_(rows);
    const page = await writePage(project);
    const shown = /id="timeline-rows">([^<]*)</.exec(page)![1]!;
    expect(JSON.parse(shown)).toEqual([rows[1], rows[3]]);
    expect(page).toContain('A timeline of 2 events.');
    expect(projectInPage(page)).toEqual(project);
    const files = await folderFiles(project, PROGRAMS, { height: 1, now: 0 });
    expect(JSON.parse(String(files.find(({ name }) => name === 'data.json')!.content))).toEqual([
      rows[1],
      rows[3],
    ]);
  });

  it('names no address before one is known, and then tells cards and oEmbed where it stands', async () => {
    const rows = [{ start: '2020-05', title: 'a', kind: 'news', url: 'https://e.org/a' }];
    expect(metaTags(with_(rows)).join()).not.toMatch(/og:|oembed|twitter|canonical/);
    expect(oEmbed(with_(rows), 500)).toBeUndefined();
    expect(
      (await folderFiles(with_(rows), PROGRAMS, { height: 500, now: 0 })).map(({ name }) => name),
    ).toEqual([
      'index.html',
      'style.css',
      'news-timeline.all.js',
      'frame.js',
      'embed.js',
      'data.json',
      'data.csv',
      'calendar.ics',
      'feed.xml',
    ]);
    const placed = with_(rows, { address: 'https://paper.example/t/index.html', heading: 'H & "I"' });
    const tags = metaTags(placed, 'share.png').join('\n');
    expect(tags).toContain('property="og:url" content="https://paper.example/t/index.html"');
    expect(tags).toContain('property="og:image" content="https://paper.example/t/share.png"');
    expect(tags).toContain('href="https://paper.example/t/oembed.json"');
    expect(tags).toContain('content="H &amp; &quot;I&quot;"');
    expect(oEmbed(placed, 500)).toMatchObject({ type: 'rich', version: '1.0', height: 500, width: 800 });
    const files = await folderFiles(placed, PROGRAMS, { height: 500, now: 0, picture: new Uint8Array([1]) });
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['share.png', 'oembed.json', 'sitemap.xml']),
    );
    expect(itemList(placed)).toMatchObject({
      '@type': 'ItemList',
      itemListElement: [
        { position: 1, item: { '@type': 'NewsArticle', headline: 'a', datePublished: '2020-05' } },
      ],
    });
  });

  it('reads a live sheet beside its rows as the snapshot, and lets nothing but it be asked for', async () => {
    const html = await writePage(
      with_([{ start: '2020', title: 'a' }], { live: 'https://data.example/rows.csv' }),
      { programs: PROGRAMS },
    );
    expect(html).toContain('src="https://data.example/rows.csv" snapshot="#timeline-rows"');
    expect(html).toContain('connect-src https://data.example ');
    expect(await writePage(with_([], { live: 'javascript:alert(1)' }))).not.toContain('src="javascript:');
  });
});

describe('the codes to paste', () => {
  it('keep hostile titles and addresses inside their attributes', () => {
    for (const text of HOSTILE) {
      const project = with_([], { heading: text, address: text, live: text, lanes: text });
      for (const code of [
        iframeCode(project, 400),
        scriptCodeFor(project),
        writeSnippet(project, PROGRAMS),
      ]) {
        const tags = [
          ...code
            .replace(/<script[^>]*>[\s\S]*?<\/script>|<style>[^<]*<\/style>/g, '')
            .matchAll(/<\/?([\w-]+)/g),
        ];
        expect(
          tags.every(([, name]) =>
            ['iframe', 'noscript', 'p', 'a', 'news-timeline', 'ol', 'figure'].includes(name!),
          ),
        ).toBe(true);
        expect(code).not.toMatch(/(?:src|href)="javascript:/i);
      }
    }
  });

  it('of two timelines in one page have data and looks of their own, and all the words around them', () => {
    const settings = { heading: 'H', standfirst: 'St & f', notes: 'One\n\nTwo', credit: 'Desk' };
    const pieces = ['a', 'b'].map((title) =>
      writeSnippet(with_([{ start: '2020', title }], settings), PROGRAMS),
    );
    const ids = pieces.map((piece) => [...piece.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!));
    expect(new Set(ids.flat()).size).toBe(4);
    pieces.forEach((piece, i) => {
      expect(piece).toContain(`<style>#${ids[i]![0]!} {`);
      expect(piece).toContain(`src="#${ids[i]![1]!}"`);
    });
    for (const code of [...pieces, scriptCodeFor(with_([], settings))]) {
      for (const words of ['<h2>H</h2>', '<p>St &amp; f</p>', '<p>One</p><p>Two</p><p>Desk</p>'])
        expect(code).toContain(words);
      expect(code).not.toContain('heading=');
    }
    expect(scriptCodeFor(with_([], { heading: 'H' }))).toContain('heading="H"');
  });

  it('lets no value but a colour into the sheet', () => {
    const style = styleOf(
      with_([{ start: '2020', title: 'a', themes: ['War'] }], {
        accent: 'red;} body{display:none',
        height: '1e9',
        font: '__proto__',
        look: 'constructor',
        colours: { War: '#112233', Peace: 'url(x)' },
      }),
    );
    expect(Object.values(style).join()).not.toMatch(/display|url|1e9/);
    const place = colouredValues([{ start: '2020', title: 'a', themes: ['War'] }], emptyProject.settings).get(
      'War',
    )!;
    expect(style[`--nt-color-${place + 1}`]).toBe('#112233');
  });

  it('gives a value the colour of its own place, as the element does, the most frequent value first', () => {
    const themes = ['Conflict', 'Politics', 'Politics', 'Economy', 'Economy', 'Economy'];
    const rows = themes.map((theme) => ({ start: 'any', title: 't', themes: theme }));
    const places = colouredValues(rows, emptyProject.settings);
    expect([...places.keys()]).toEqual(['Economy', 'Politics', 'Conflict']);
    expect(places).toEqual(placesOf([...places.keys()]));
    const style = styleOf(with_(rows, { colours: { Politics: '#112233' } }));
    expect(style[`--nt-color-${placesOf(['Economy', 'Politics', 'Conflict']).get('Politics')! + 1}`]).toBe(
      '#112233',
    );
  });
});

describe('escaping', () => {
  it('leaves no way out of markup, JSON in a script or a program', () => {
    for (const text of HOSTILE) {
      expect(escapeMarkup(text)).not.toMatch(/[<>"']/);
      expect(scriptJson({ text })).not.toMatch(/<|\u2028|\u2029/);
      expect(JSON.parse(scriptJson({ text }))).toEqual({ text });
    }
    const made = scriptCode(PROGRAMS.element);
    expect(made).not.toMatch(/<\/?script|<!--|\r/i);
    expect(fileStem('../../etc/pass wd.csv')).toBe('etc-pass-wd');
    expect(fileStem('...')).toBe('timeline');
  });
});

const EXPORTED = with_(
  [
    { start: '2021-05-27', title: 'A; day, with <b>', summary: 'line\nline', url: 'https://e.org/a?b&c' },
    { start: '-0043-03', title: 'Before' },
    { start: '2020', end: '2022', title: 'An era', kind: 'era', themes: ['Conflict'] },
    { start: '2021-05-27T14:30Z', title: 'A time' },
    { start: 'last summer', title: 'Lost' },
  ],
  { timeZone: 'UTC', heading: 'All' },
);

describe('exports', () => {
  it('TimelineJS JSON reads back with the same titles and dates, years before 1 without a year 0', async () => {
    const text = exportTimelineJs(EXPORTED);
    const slides = JSON.parse(text) as { events: { start_date: { year: number } }[] };
    expect(slides.events[1]!.start_date).toEqual({ year: -44, month: 3 });
    const { items, format } = await readText(text);
    expect(format).toMatch(/timelinejs/i);
    expect(items.map(({ start, title }) => `${String(start)} ${String(title)}`)).toEqual([
      '2021-05-27 A; day, with <b>',
      '-0043-03 Before',
      '2021-05-27T14:30 A time',
      '2020 An era',
    ]);
  });

  it('iCalendar reads back: days without a zone, times as instants, texts unharmed', async () => {
    const text = exportCalendar(EXPORTED, 0);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const { items } = await readText(text, { timeZone: 'UTC' });
    expect(items.map(({ title }) => title)).toEqual(['A; day, with', 'An era', 'A time']);
    expect(items[0]!['start']).toBe('2021-05-27');
  });

  it('RSS is well-formed and has a text for each item, hostile ones inert', () => {
    const text = exportRss({ ...hostile, settings: EXPORTED.settings });
    expect(text).not.toMatch(/<script|<img/);
    expect([...text.matchAll(/<item>/g)]).toHaveLength(HOSTILE.length);
  });
});

describe('what an export must not lose', () => {
  const rows = [
    { start: 'c. 1915', title: 'About', url: 'https://e.org/a?b=1&c=2', source: 'A "paper"', summary: 's' },
    { start: '44 BC', title: 'Ides' },
  ];

  it('TimelineJS: the link, and that a date is not exact', () => {
    const [about, ides] = (
      JSON.parse(exportTimelineJs(with_(rows))) as {
        events: { text: { text: string }; display_date?: string }[];
      }
    ).events;
    expect(about!.text.text).toBe(
      '<p>s</p><p><a href="https://e.org/a?b=1&amp;c=2">A &quot;paper&quot;</a></p>',
    );
    expect(about!.display_date).toBe('c. 1915');
    expect(ides!.display_date).toBeUndefined();
  });

  it('RSS: an item before the year 1, whose date has no form in feeds', () => {
    const feed = exportRss(with_(rows));
    expect(feed).toContain('<title>Ides</title>');
    expect(feed.match(/<pubDate>/g)).toHaveLength(1);
    expect(feed).not.toContain('-0043<');
  });

  it('a row unsaid: those without a date that the form can hold are counted, empty ones are not', () => {
    const project = with_([
      ...rows,
      { start: 'who knows', title: 'Undated "start_date": <item>\nBEGIN:VEVENT' },
      { start: '', title: '' },
      { start: '2020', title: 'Plain "start_date": <item>\nBEGIN:VEVENT' },
    ]);
    expect(leftOut(project, exportTimelineJs(project), /"start_date":/g)).toBe(1);
    expect(leftOut(project, exportRss(project), /<item>/g)).toBe(1);
    expect(leftOut(project, exportCalendar(project, 0), /^BEGIN:VEVENT/gm)).toBe(2);
  });

  it('iCalendar: events of two timelines, or of one row after another, have names of their own', () => {
    const names = (given: readonly Row[]): readonly string[] =>
      [...exportCalendar(with_(given), 0).matchAll(/^UID:(.*)\r$/gm)].map(([, name]) => name!);
    const [a, b] = [
      { start: '2020', title: 'a' },
      { start: '2020', title: 'b' },
    ];
    expect(new Set([...names([a]), ...names([b])]).size).toBe(2);
    expect(names([b, a]).toSorted()).toEqual(names([a, b]).toSorted());
    expect(new Set(names([a, a])).size).toBe(2);
  });
});

describe('a zip', () => {
  it('holds its files as they are, with names in UTF-8', () => {
    const bytes = zipped(
      [
        { name: 'a/б.txt', content: 'héllo' },
        { name: 'b', content: new Uint8Array([1, 2]) },
      ],
      new Date(2026, 1, 3),
    );
    const view = new DataView(bytes.buffer);
    expect(view.getUint32(0, true)).toBe(0x04034b50);
    expect(new TextDecoder().decode(bytes)).toContain('a/б.txthéllo');
    expect(view.getUint16(bytes.length - 12, true)).toBe(2);
    expect(view.getUint32(14, true)).toBe(crc32('héllo'));
  });
});
