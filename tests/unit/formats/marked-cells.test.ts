import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { itReads, itReadsCells, itTells } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'theme list with spaces',
    'Date,Title,Themes\n2021-05-03,Vote held,"Politics ,  Georgia"\n',
    ['2021-05-03 Vote held'],
  ],
  [
    'bold cells',
    'Date,Event\n**3 May 2021**,**Vote** held\n**4 May 2021**,Votes counted\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'italic cells',
    'Year,Event\n_1999_,Fair opens\n*2003*,Fair closes\n',
    ['1999 Fair opens', '2003 Fair closes'],
  ],
  [
    'backticks',
    'Date,Event\n`2021-05-03`,Vote held\n`2021-05-04`,Votes counted\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'links',
    'Date,Event\n2021-05-03,[Vote held](https://example.org/a)\n2021-05-04,[Votes counted](https://example.org/b)\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'date link',
    'Date,Event\n[3 May 2021](https://example.org/a),Vote held\n[4 May 2021](https://example.org/b),Votes counted\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'markdown table',
    '| Date | Event |\n|---|---|\n| **3 May 2021** | [Vote held](https://example.org/a) |\n| _4 May 2021_ | `Votes` counted |\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'strikethrough',
    'Date,Event\n~~3 May 2021~~,Vote held\n4 May 2021,Votes counted\n',
    ['fault Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'html in cells',
    'Date,Event\n<b>3 May 2021</b>,Vote held\n<i>4 May 2021</i>,Votes counted\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'stars that are no marks',
    'Date,Event\n2021-05-03,2 * 3 * 4 is 24\n2021-05-04,snake_case_name and 5*\n',
    ['2021-05-03 2 * 3 * 4 is 24', '2021-05-04 snake_case_name and 5*'],
  ],
  [
    'timelinejs slides beside title',
    '{"title":{"text":{"headline":"Bridge","text":"A story"}},"slides":[{"start_date":{"year":"2021","month":"5"},"text":{"headline":"Vote held"}},{"start_date":{"year":"2022"},"text":{"headline":"Bridge opens"}}]}',
    ['2021-05 Vote held', '2022 Bridge opens'],
  ],
  [
    'timelinejs slides with title in timeline',
    '{"timeline":{"title":{"text":{"headline":"Bridge","text":"A story"}},"slides":[{"start_date":{"year":"2021","month":"5"},"text":{"headline":"Vote held"}}]}}',
    ['2021-05 Vote held'],
  ],
  [
    'timelinejs slides title as text',
    '{"title":"Bridge","slides":[{"start_date":{"year":"2021","month":"5"},"text":{"headline":"Vote held"}}]}',
    ['2021-05 Vote held'],
  ],
  [
    'csv in template',
    'const csv = `date,title\n2021-05-03,Vote held\n2021-05-04,Votes counted\n`;\nexport default csv;\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'csv in template export',
    'export const data = `\nDate;Event\n3 May 2021;Vote held\n4 May 2021;Votes counted`;\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'csv in template parsed',
    'import { csvParse } from "d3";\n// events of the bridge\nconst rows = csvParse(`date,title\n2021-05-03,Vote held\n2021-05-04,Votes counted`);\n',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'related links in a div hide an article',
    '<!doctype html><html lang="en"><head><title>Bridge is shut</title><meta property="article:published_time" content="2022-05-03T08:00:00Z"><meta property="og:title" content="Bridge is shut"></head><body><h1>Bridge is shut</h1><p>The council shut the bridge.</p><div class="more"><h3>Related</h3><ul><li><a href="/1">Cracks found</a> <time datetime="2022-03-01">1 March 2022</time></li><li><a href="/2">Lorries banned</a> <time datetime="2022-03-07">7 March 2022</time></li><li><a href="/3">Talks held</a> <time datetime="2022-03-09">9 March 2022</time></li><li><a href="/4">Ferry planned</a> <time datetime="2022-04-01">1 April 2022</time></li><li><a href="/5">Ferry bought</a> <time datetime="2022-04-09">9 April 2022</time></li></ul></div></body></html>',
    ['2022-05-03T08:00:00Z Bridge is shut'],
  ],
  [
    'related links in plain divs',
    '<!doctype html><html lang="en"><head><title>Bridge is shut</title><meta property="article:published_time" content="2022-05-03T08:00:00Z"><meta property="og:type" content="article"><meta property="og:title" content="Bridge is shut"></head><body><article><h1>Bridge is shut</h1><p>The council shut the bridge on Tuesday after a storm. It will be closed for weeks, a speaker said.</p></article><div><h4>Read also</h4><div><a href="/1">1 March 2022 – Cracks found</a></div><div><a href="/2">7 March 2022 – Lorries banned</a></div><div><a href="/3">9 March 2022 – Talks held</a></div><div><a href="/4">1 April 2022 – Ferry planned</a></div></div></body></html>',
    ['2022-05-03T08:00:00Z Bridge is shut'],
  ],
  [
    'a chronology article stays one',
    '<!doctype html><html lang="en"><head><title>Bridge: a timeline</title><meta property="article:published_time" content="2022-05-03T08:00:00Z"></head><body><h1>Bridge: a timeline</h1><p>How it came.</p><ul><li>1 March 2022 – <a href="/1">Cracks found</a></li><li>7 March 2022 – <a href="/2">Lorries banned</a></li><li>9 March 2022 – <a href="/3">Talks held</a></li><li>1 April 2022 – <a href="/4">Ferry planned</a></li></ul></body></html>',
    [
      '2022-03-01 Cracks found',
      '2022-03-07 Lorries banned',
      '2022-03-09 Talks held',
      '2022-04-01 Ferry planned',
    ],
  ],
  [
    'a box of links in the middle of a chronology',
    '<!doctype html><html lang="en"><head><title>Bridge</title></head><body><h1>Bridge</h1><p>1 March 2022 – Cracks found</p><div><h4>Read also</h4><div>3 May 2021 – Other one</div><div>4 May 2021 – Other two</div></div><p>7 March 2022 – Lorries banned</p><p>9 March 2022 – Talks held</p><p>1 April 2022 – Ferry planned</p></body></html>',
    [
      '2022-03-01 Cracks found',
      '2022-03-07 Lorries banned',
      '2022-03-09 Talks held',
      '2022-04-01 Ferry planned',
    ],
  ],
];

/** Texts of which nothing can be dated: a name and the text. */
const PROBLEMS: readonly (readonly [name: string, text: string])[] = [
  [
    'csv in template with expression',
    'const csv = `date,title\n2021-05-03,Vote ${x} held\n2021-05-04,Votes counted\n`;\n',
  ],
];

const CELLS: readonly (readonly [cell: string, edtf: string])[] = [
  ['**3 May 2021**', '2021-05-03'],
  ['_1999_', '1999'],
  ['*1999*', '1999'],
  ['`2021-05-03`', '2021-05-03'],
  ['[3 May 2021](https://x.org)', '2021-05-03'],
  ['<b>1999</b>', 'fault'],
  ['__1999__', '1999'],
  ['***1999***', '1999'],
  ['"1999"', '1999'],
  ['~~1999~~', 'fault'],
];

describe('marks in cells, texts in scripts, boxes of links', () => {
  itReads(CASES);

  itTells(PROBLEMS);

  itReadsCells(CELLS);
});

describe('what else such files tell', () => {
  it('gives the first link of a row as its address', async () => {
    const { items } = await readText(
      'Date,Event\n2021-05-03,[Vote held](https://example.org/a)\n2021-05-04,Votes counted\n',
    );
    expect(items.map(({ url }) => url)).toEqual(['https://example.org/a', undefined]);
  });

  it('keeps the title beside slides of TimelineJS', async () => {
    const slides = [{ start_date: { year: '2021' }, text: { headline: 'Vote held' } }];
    const title = { text: { headline: 'Bridge' } };
    for (const value of [{ title, slides }, { timeline: { title, slides } }, { title: 'Bridge', slides }])
      expect((await readText(JSON.stringify(value))).headingItem?.['title']).toBe('Bridge');
  });
});

describe('marks in tables with the name of a table', () => {
  it.each([
    ['Markdown', '**Ferry** sinks', '[Port closes](https://example.org/p)'],
    ['HTML', '<b>Ferry</b> sinks', '"<a href=""https://example.org/p"" class=""x"">Port closes</a>"'],
    ['breaks and paragraphs', '<p>Ferry<br/>sinks</p>', '"<span style=""color: red"">Port closes</span>"'],
  ])('are taken off: %s', async (_, one, other) => {
    const text = `date,title\n2021-05-03,${one}\n2021-05-07,${other}\n`;
    const { items } = await readText(text, { fileName: 'list.csv' });
    expect(items.map(({ title }) => title)).toEqual(['Ferry sinks', 'Port closes']);
  });

  it('give the address of a row without another', async () => {
    const text =
      'date,title\n2021-05-03,Ferry sinks\n2021-05-07,"<a href=""https://example.org/p"">Port closes</a>"\n';
    const { items } = await readText(text, { fileName: 'list.csv' });
    expect(items.map(({ url }) => url)).toEqual([undefined, 'https://example.org/p']);
  });
});
