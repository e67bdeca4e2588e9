import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/formats/read.js';
import { latexText } from '../../../src/formats/citations/latex-text.js';
import { expectAccounted, parseXml } from './support.js';

/** Format, then start, end and title of each item. */
const read = async (value: unknown): Promise<readonly string[]> => {
  const result = await readText(typeof value === 'string' ? value : JSON.stringify(value), { parseXml });
  expectAccounted(result);
  const dates = (item: Readonly<Record<string, unknown>>): string =>
    [item['start'], item['end']]
      .filter((date) => date !== undefined)
      .map(String)
      .join('/');
  return [result.format, ...result.items.map((item) => `${dates(item)} ${String(item['title'])}`)];
};

const whys = async (value: unknown): Promise<readonly string[]> => {
  const { problems } = await readText(typeof value === 'string' ? value : JSON.stringify(value), {
    parseXml,
  });
  return problems.map(({ severity, why }) => `${severity}: ${why}`);
};

describe('boards', () => {
  it('Airtable: pages of answers, columns found by their cells, records without fields told', async () => {
    const page = (n: number) => ({
      records: [
        {
          id: `r${n}`,
          createdTime: '2024-01-01T00:00:00.000Z',
          fields: { Name: `Talks ${n}`, Date: `2021-05-0${n}` },
        },
      ],
    });
    expect(await read([page(1), page(2)])).toEqual(['airtable', '2021-05-01 Talks 1', '2021-05-02 Talks 2']);
    expect(await whys({ records: [...page(1).records, { id: 'x', createdTime: '2024-01-01' }] })).toEqual([
      'file: 1 records have no fields and were left out.',
    ]);
  });

  it('Trello: a list of cards alone', async () => {
    const card = {
      id: 'c',
      idBoard: 'b',
      idList: 'l',
      name: 'Hearing',
      due: '2017-01-05T12:00:00.000Z',
      labels: [],
    };
    expect(await read([card])).toEqual(['trello', '2017-01-05T12:00:00.000Z Hearing']);
  });

  it('Google Calendar: a zone in a field beside the time', async () => {
    const at = (dateTime: string, timeZone?: string) => ({ dateTime, ...(timeZone ? { timeZone } : {}) });
    const event = {
      kind: 'calendar#event',
      summary: 'A',
      start: at('2024-05-02T10:00:00', 'Europe/Berlin'),
      end: at('2024-05-02T11:00:00', 'Europe/Berlin'),
    };
    expect(await read(event)).toEqual(['google-calendar', '2024-05-02T08:00:00Z/2024-05-02T09:00:00Z A']);
    expect(await read({ ...event, start: at('2024-05-02T10:00:00', 'No/Where'), end: undefined })).toEqual([
      'google-calendar',
      '2024-05-02T10:00:00 A',
    ]);
  });

  it('Google Calendar: whole days end on the day before, over months and years', async () => {
    const event = (start: string, end: string) => ({
      kind: 'calendar#event',
      summary: 'A',
      start: { date: start },
      end: { date: end },
    });
    expect(await read([event('2023-12-31', '2024-01-01'), event('2024-02-28', '2024-03-02')])).toEqual([
      'google-calendar',
      '2023-12-31 A',
      '2024-02-28/2024-03-01 A',
    ]);
  });

  it('Notion: formulas, rollups and zones', async () => {
    const title = { type: 'title', title: [{ plain_text: 'Vote' }] };
    const page = {
      object: 'page',
      id: 'p',
      properties: {
        Name: title,
        When: {
          type: 'date',
          date: { start: '2026-02-07T10:30:00.000', end: null, time_zone: 'Asia/Tbilisi' },
        },
        Country: {
          type: 'rollup',
          rollup: { type: 'array', array: [{ type: 'select', select: { name: 'GE' } }] },
        },
      },
    };
    const result = await readText(JSON.stringify([page]));
    expect(result.items).toMatchObject([{ start: '2026-02-07T06:30:00Z', title: 'Vote', countries: 'GE' }]);
    const formula = {
      ...page,
      properties: {
        Name: title,
        Date: { type: 'formula', formula: { type: 'date', date: { start: '2026-02-08' } } },
      },
    };
    expect(await read([formula])).toEqual(['notion', '2026-02-08 Vote']);
  });

  it('GeoJSON: one feature, lines of features, milliseconds, and Esri', async () => {
    const feature = {
      type: 'Feature',
      properties: { time: 978307200000, title: 'Quake' },
      geometry: { type: 'Point', coordinates: [1, 2] },
    };
    expect(await read(feature)).toEqual(['geojson', '2001-01-01T00:00:00.000Z Quake']);
    const line = JSON.stringify({ ...feature, properties: { date: '2020', title: 'Fire' } });
    expect(await read(`${line}\n${line}\n`)).toEqual(['geojson', '2020 Fire', '2020 Fire']);
    expect(await whys(`${line}\n{"type":"Feature",\n${line}\n`)).toEqual([
      'file: 1 features could not be read and were left out.',
    ]);
    const esri = { features: [{ attributes: { date: '2020', title: 'Fire' }, geometry: { x: 3, y: 4 } }] };
    expect((await readText(JSON.stringify(esri))).items).toMatchObject([
      { start: '2020', latitude: 4, longitude: 3 },
    ]);
  });

  it('Google Sheets: dates that are not the first of a month, times of day, headers in the first row, values of the API', async () => {
    const table = {
      cols: [
        { id: 'A', label: '', type: 'date' },
        { id: 'B', label: '', type: 'string' },
      ],
      rows: [
        { c: [{ v: 'Date(2021,0,31)' }, { v: 'Talks' }] },
        { c: [{ v: 'Date(2021,11,31)' }, { v: 'New year' }] },
      ],
    };
    expect(await read({ version: '0.6', status: 'ok', table })).toEqual([
      'gviz',
      '2021-01-31 Talks',
      '2021-12-31 New year',
    ]);
    const months = {
      cols: [
        { label: 'Date', type: 'date', pattern: 'mmm yyyy' },
        { label: 'Title', type: 'string' },
      ],
      rows: [{ c: [{ v: 'Date(2021,4,1)', f: 'May 2021' }, { v: 'Talks' }] }],
    };
    expect(await read({ table: months })).toEqual(['gviz', '2021-05 Talks']);
    const timed = {
      cols: [
        { label: 'Date', type: 'date' },
        { label: 'Time', type: 'timeofday' },
        { label: 'Title', type: 'string' },
      ],
      rows: [{ c: [{ v: 'Date(2021,1,28)' }, { v: [9, 5, 0, 0] }, { v: 'Talks' }] }],
    };
    expect(await read({ table: timed })).toEqual(['gviz', '2021-02-28 09:05 Talks']);
    expect(
      await read({
        range: 'A1:B2',
        majorDimension: 'ROWS',
        values: [
          ['Date', 'Title'],
          ['2021-05-27', 'Talks'],
        ],
      }),
    ).toEqual(['gviz', '2021-05-27 Talks']);
    expect(
      await whys({
        version: '0.6',
        reqId: '0',
        status: 'error',
        errors: [{ reason: 'access_denied', message: 'Access denied' }],
      }),
    ).toEqual(['file: Google answers with an error: Access denied']);
  });
});

describe('citations', () => {
  it.each([
    [{ 'date-parts': [[2021]] }, '2021'],
    [{ 'date-parts': [['2021', '05', '07']] }, '2021-05-07'],
    [{ 'date-parts': [[2021, 13]] }, '2021-21'],
    [{ 'date-parts': [[2021, 0, 0]] }, '2021'],
    [
      {
        'date-parts': [
          [2020, 12, 31],
          [2021, 1, 2],
        ],
      },
      '2020-12-31/2021-01-02',
    ],
    [{ 'date-parts': [[1915]], circa: true }, '1915~'],
    [{ literal: 'Spring 2020' }, 'Spring 2020'],
    [{ raw: '2021-05-27' }, '2021-05-27'],
    ['2021-05-27', '2021-05-27'],
  ])('CSL: issued %j', async (issued, dates) => {
    expect(await read([{ id: 'a', type: 'article-journal', title: 'T', issued }])).toEqual([
      'csl',
      `${dates} T`,
    ]);
  });

  it('CSL: Crossref, Zotero, and a date of another kind, which is told', async () => {
    const entry = { type: 'article-journal', title: 'T', issued: { 'date-parts': [[2021]] } };
    expect(await read({ status: 'ok', message: { items: [entry] } })).toEqual(['csl', '2021 T']);
    expect(await read({ status: 'ok', message: entry })).toEqual(['csl', '2021 T']);
    expect(await read([{ key: 'K', csljson: entry }])).toEqual(['csl', '2021 T']);
    expect(await whys([{ ...entry, issued: undefined, 'event-date': { 'date-parts': [[2020]] } }])).toEqual([
      'field: It has no date of publication, so its "event-date" was taken.',
    ]);
  });

  it.each([
    ['{\\"o} \\"o \\"{o} {\\"{o}}', 'ö ö ö ö'],
    ["\\'{e} \\'e \\`a \\^{\\i} \\~n", 'é é à î ñ'],
    ['\\c{c} \\v{s} \\c c \\u{g} \\k{a}', 'ç š ç ğ ą'],
    ["{\\ss} \\o{} \\L\\'od\\'z \\aa", 'ß ø Łódź å'],
    ["A \\& B -- 50\\% ``so'' \\textit{it} {\\em em}", 'A & B – 50% “so” it em'],
    ['a~b \\{c\\}', 'a b {c}'],
  ])('LaTeX %j', (latex, text) => {
    expect(latexText(latex)).toBe(text);
  });

  it.each([
    ['year = 2021, month = may, day = 7', '2021-05-07'],
    ['year = {2021}, month = {05}', '2021-05'],
    ['year = "2021", month = "May"', '2021-05'],
    ['year = 2021, month = "7~" # may', '2021-05-07'],
    ['year = 2021, month = may # "~7"', '2021-05-07'],
    ['date = {2021-05-07}', '2021-05-07'],
    ['date = {2021-05/2021-06}, year = 1999', '2021-05/2021-06'],
    ['date = {1966~}', '1966~'],
    ['year = 1999, month = "March--April"', 'March–April 1999'],
  ])('BibTeX: %s', async (fields, date) => {
    expect(await read(`@article{key,\n  title = {T},\n  ${fields}\n}\n`)).toEqual(['bibtex', `${date} T`]);
  });

  it('BibTeX: a broken entry does not swallow the next', async () => {
    const text =
      '@book{a, title = {Open, year = 2020\n\n@book{b, title = {Good}, year = 2021}\n@book{c, title = {No date}}';
    expect(await read(text)).toEqual(['bibtex', '2021 Good']);
    expect(await whys(text)).toHaveLength(2);
  });

  it('BibTeX: strings made of strings are written out, as long as that is no more than a few times the file', async () => {
    const chain = Array.from({ length: 60 }, (_, i) => `@string{s${i + 1} = s${i} # s${i}}\n`).join('');
    const entries = '@article{a, year = 2020, title = {A }#s1}\n@article{b, year = 2021, title = {B }#s60}\n';
    const { items, problems } = await readText(`@string{s0 = "x"}\n${chain}${entries}`, { format: 'bibtex' });
    expect(items.map(({ start }) => start)).toEqual(['2020', '2021']);
    expect(items[0]!['title']).toBe('A xx');
    expect(String(items[1]!['title']).length).toBeLessThan(200_000);
    expect(problems.map(({ why }) => why)).toEqual([
      expect.stringMatching(/^Names of strings, such as "s\d+", stand for far more text than the file has/),
    ]);
  });

  it('takes time in proportion to its length', async () => {
    const time = async (text: string): Promise<number> => {
      const from = performance.now();
      await readText(text, { format: 'bibtex' });
      return performance.now() - from;
    };
    for (const piece of ['@book{a, title = {', '@a{', '"', '{', '\\"{', '#', ' ', 'a={b},'])
      expect(await time(`@book{x, ${piece.repeat(60_000 / piece.length)}`)).toBeLessThan(1500);
  });
});

describe('news in XML', () => {
  it('a list of sitemaps says so', async () => {
    expect(
      await whys(
        '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://e.org/s.xml</loc></sitemap></sitemapindex>',
      ),
    ).toEqual(['file: It is a list of 1 sitemaps, not a sitemap itself.']);
  });

  it('videos of a sitemap', async () => {
    const text =
      '<urlset xmlns:video="http://www.google.com/schemas/sitemap-video/1.1"><url><loc>https://e.org/v</loc><video:video><video:title>Talks</video:title><video:publication_date>2021-05-27</video:publication_date></video:video></url></urlset>';
    expect(await read(text)).toEqual(['news-sitemap', '2021-05-27 Talks']);
  });

  it.each([
    [
      '<contentMeta><headline>Main</headline></contentMeta>',
      '<versionCreated>2013-07-09T10:37:00Z</versionCreated>',
      '2013-07-09T10:37:00Z Main',
    ],
    [
      '<contentMeta><contentCreated>2013-07-08</contentCreated><slugline>slug</slugline></contentMeta>',
      '<versionCreated>2013-07-09T10:37:00Z</versionCreated>',
      '2013-07-08 slug',
    ],
    [
      '<contentMeta><headline role="hld:sub">Sub</headline><headline role="hld:main">Main</headline></contentMeta>',
      '<firstCreated>2013-07-07</firstCreated>',
      '2013-07-07 Main',
    ],
    ['<contentMeta/>', '<title>Title</title><versionCreated>2013-07-09</versionCreated>', '2013-07-09 Title'],
  ])('NewsML-G2: %s', async (content, meta, right) => {
    const text = `<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g"><itemMeta>${meta}</itemMeta>${content}</newsItem>`;
    expect(await read(text)).toEqual(['newsml', right]);
  });
});

describe('ninjs, TimelineJS, YAML, react-chrono', () => {
  it('ninjs 1 with names of its own, and estimated dates of events', async () => {
    expect(
      await read({
        uri: 'https://e.org/1',
        versioncreated: '2020-01-02',
        headline_main: 'Main',
        headline_sub: 'Sub',
        type: 'text',
      }),
    ).toEqual(['ninjs', '2020-01-02 Main']);
    const event = (dates: object) => [{ uri: 'https://e.org/1', title: 'Vote', eventDetails: { dates } }];
    expect(await read(event({ estimatedStartDate: '2016-09', estimatedEndDate: '2016-10' }))).toEqual([
      'ninjs',
      '2016-09/2016-10 Vote',
    ]);
    expect(await read(event({ estimatedStartDate: '2016-09', startDate: '2016-09-03' }))).toEqual([
      'ninjs',
      '2016-09-03 Vote',
    ]);
  });

  it('TimelineJS slides, with and without the object round them', async () => {
    const slide = { start_date: { year: 1888, month: 5 }, text: { headline: 'Founded' } };
    const right = ['timelinejs', '1888-05 Founded'];
    expect(await read({ slides: [slide] })).toEqual(right);
    expect(await read({ timeline: { slides: [{ text: { headline: 'Title' } }, slide] } })).toEqual(right);
    expect(
      (await readText(JSON.stringify({ slides: [{ type: 'overview', text: { headline: 'Title' } }, slide] })))
        .title,
    ).toBe('Title');
  });

  it('SIMILE in a script with names in single quotes and a comment after the brace', async () => {
    const text =
      "var timeline_data = {  // save as a global variable\n'dateTimeFormat': 'iso8601',\n'events' : [\n{'start': '1900', 'title': 'A', 'durationEvent': false}\n]\n}";
    expect(await read(text)).toEqual(['simile-json', '1900 A']);
  });

  it.each([
    ['- date: 1964\n  title: A\n- date: 0964\n  title: B\n', ['1964 A', '0964 B']],
    ['- date: 2021.10\n  title: A\n- date: 2021-10\n  title: B\n', ['2021.10 A', '2021-10 B']],
    ['date: 2021-05-27\ntitle: A\n---\ndate: 2021-05-28\ntitle: B\n', ['2021-05-27 A', '2021-05-28 B']],
    ['---\ntitle: Post\ndate: 2021-05-27\n---\n\nThe text of the page.\n', ['2021-05-27 Post']],
    [
      'events:\n  - start: 2021-05-27\n    end: 2021-05-29\n    title: >\n      Two\n      lines\n',
      ['2021-05-27/2021-05-29 Two lines'],
    ],
  ])('YAML %j', async (text, right) => {
    const result = await readText(text, { format: 'yaml' });
    expectAccounted(result);
    expect(
      result.items.map(
        ({ start, end, title }) =>
          `${[start, end].filter((date) => typeof date === 'string').join('/')} ${String(title)}`,
      ),
    ).toEqual(right);
  });

  it('YAML that is not, or that refers to itself without end, is a problem', async () => {
    for (const text of [
      '- date: 2021\n   title: bad\n',
      'a: &a [1,1,1,1,1,1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]',
    ]) {
      const result = await readText(text, { format: 'yaml' });
      expect(result.items).toEqual([]);
      expect(result.problems).toMatchObject([{ severity: 'file' }]);
    }
  });

  it('react-chrono: nested cards, a title that is the date', async () => {
    const nested = {
      title: '1940',
      cardTitle: 'War',
      items: [{ title: 'May 1940', cardTitle: 'Evacuation' }],
    };
    expect(await read([nested])).toEqual(['react-chrono', '1940 War', 'May 1940 Evacuation']);
  });
});

describe('times of day in a column of their own', () => {
  it.each([
    ['2020-03-15,193000Z', '2020-03-15 19:30:00Z'],
    ['20200315,000500Z', '2020-03-15 00:05:00Z'],
    ['2020-03-15,1930', '2020-03-15 19:30'],
    ['2020-03-15,930', '2020-03-15 09:30'],
    ['2020-03-15,93000', '2020-03-15 09:30:00'],
    ['2020-03-15,193000+0400', '2020-03-15 19:30:00+0400'],
    ['2020-03-15,7.30pm', '2020-03-15 7.30pm'],
  ])('%s', async (cells, start) => {
    expect(await read(`date,time,title\n${cells},A\n`)).toEqual(['csv', `${start} A`]);
  });
});
