// Exports of services, programs and networks, from the file to what the command line prints.
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';

interface Outcome {
  readonly format: string;
  /** EDTF and title of each item. */
  readonly items: readonly string[];
  /** Severity and row of each problem. */
  readonly problems?: readonly string[];
  /** Fields of the first item. */
  readonly first?: Readonly<Record<string, unknown>>;
}

const EXPORTS: readonly (readonly [string, Outcome])[] = [
  [
    'airtable.json',
    {
      format: 'airtable',
      items: ['2021-05-27 Ferry talks open', '2021-06-02T09:30:00.000Z Vote on the quay'],
      problems: ['row 2'],
      first: { id: 'recA1', summary: 'First round', themes: ['Transport', 'Ports'], Owner: 'Desk' },
    },
  ],
  [
    'trello.json',
    {
      format: 'trello',
      items: [
        '2016-12-20T12:00:00.000Z Interview mayor',
        '2017-01-05T12:00:00.000Z/2017-01-06T12:00:00.000Z Count',
      ],
      problems: ['row 2'],
      first: {
        themes: ['Politics', 'blue'],
        list: 'To do',
        members: ['Ana Reporter'],
        url: 'https://trello.com/c/1',
        summary: 'Call **first**',
      },
    },
  ],
  [
    'notion.json',
    {
      format: 'notion',
      items: ['2026-02-03/2026-02-05 Summit opens', '2026-02-07T06:30:00.000Z Vote'],
      problems: ['row 2'],
      first: { themes: ['Politics', 'Energy'], summary: 'In the old hall', url: 'https://www.notion.so/p1' },
    },
  ],
  [
    'asana.json',
    {
      format: 'asana',
      items: [
        '2024-02-01/2024-02-10 Draft the guide',
        '2024-02-05 Check the map',
        '2024-02-12T08:00:00.000Z Publish',
      ],
      problems: ['row 3'],
      first: { section: 'Writing', project: 'Spring', assignee: 'Lia', themes: ['Print'] },
    },
  ],
  [
    'google-calendar.json',
    {
      format: 'google-calendar',
      items: [
        '2024-05-01/2024-05-02 Fair',
        '2024-02-29 One day',
        '2024-05-02T06:00:00Z/2024-05-02T07:00:00Z Briefing',
        '2024-06-01 Called off',
      ],
      problems: ['field 2', 'row 3'],
      first: { summary: 'Bring cards', location: 'Old Hall' },
    },
  ],
  [
    'features.geojson',
    {
      format: 'geojson',
      items: ['2021-05-27 Clash', '2021-06 Fire', '2021-07-01 Nowhere'],
      problems: ['row 3'],
      first: { latitude: 40.25, longitude: 44.5, countries: ['AM'], id: 'f1' },
    },
  ],
  [
    'gviz.json',
    {
      format: 'gviz',
      items: ['2021-05-27/2021-05-29 Border crisis', '2022-01-01 New year'],
      problems: ['row 2'],
      first: { Deaths: '3' },
    },
  ],
  [
    'telegram.json',
    {
      format: 'telegram',
      items: [
        '2022-02-24T05:10:00Z Port closed.',
        '2022-02-24T06:10:00Z See https://e.org #port',
        '2022-02-25T10:10:00 No count of seconds',
      ],
      problems: ['file', 'row 2'],
      first: { summary: 'Port closed. Ships wait outside.', source: 'Harbour watch', kind: 'news' },
    },
  ],
  [
    'whatsapp.txt',
    {
      format: 'whatsapp',
      items: ['2022-02-24T05:11:02 Port closed', '2022-02-25T18:00:00 Port open #port'],
      problems: ['file'],
      first: { source: 'Ana', summary: 'Port closed\nShips wait outside.' },
    },
  ],
  [
    'mastodon.json',
    {
      format: 'mastodon',
      items: ['2023-01-02T10:00:00Z Ferry back.'],
      problems: ['row 1', 'row 2'],
      first: {
        source: '@desk@m.e.org',
        url: 'https://m.e.org/@desk/1',
        hashtags: ['ferry'],
        image: { src: 'https://m.e.org/a.jpg', alt: 'A ferry' },
        summary: 'Ferry back. More\n\nSecond line',
      },
    },
  ],
  [
    'bluesky.json',
    {
      format: 'bluesky',
      items: ['2024-02-24T05:10:00.000Z Ferry back.', '2024-02-25T05:10:00.000Z A story of the port'],
      problems: ['row 2'],
      first: { url: 'https://bsky.app/profile/desk.bsky.social/post/3k1', source: 'The Desk', lang: 'en' },
    },
  ],
  [
    'tweets.js',
    {
      format: 'x-archive',
      items: ['2022-02-24T05:10:00Z Port closed & ships wait.', '2022-03-01T23:59:59Z Port open'],
      problems: ['row 2'],
      first: {
        url: 'https://x.com/i/status/11',
        summary: 'Port closed & ships wait. https://e.org/port #port',
        image: { src: 'https://pbs.e.org/a.jpg' },
      },
    },
  ],
  [
    'csl.json',
    {
      format: 'csl',
      items: [
        '2021-05-27 Talks held',
        '2020-03/2020-04 A span',
        '2019-22 A season',
        '-0043-03-15 Old',
        '1915~ Words',
      ],
      problems: ['row 5'],
      first: { source: 'The Paper', author: 'Jane Doe', url: 'https://e.org/1' },
    },
  ],
  [
    'references.bib',
    {
      format: 'bibtex',
      items: [
        '2021-05-27 Talks Held in Évora — & more',
        '2020-03/2020-04 A "quoted" report',
        '1915-04-03 Letter',
      ],
      problems: ['row 3', 'row 4'],
      first: {
        author: 'Jane Doe; Jörg Müller',
        source: 'The Paper',
        url: 'https://e.org/a_b',
        id: 'doe2021',
      },
    },
  ],
  [
    'news-sitemap.xml',
    {
      format: 'news-sitemap',
      items: ['2021-05-27T06:00:00Z Border & crisis', '2021-05-28 Second'],
      problems: ['row 2'],
      first: { source: 'The Paper', keywords: ['talks', 'border'], image: { src: 'https://e.org/1.jpg' } },
    },
  ],
  [
    'newsml-g2.xml',
    {
      format: 'newsml',
      items: ['2013-07-09T08:00:00Z Captain on trial', '2014-06-01/2014-06-03 Regatta'],
      problems: ['row 2'],
      first: {
        source: 'E Agency',
        countries: ['PT'],
        themes: ['crime'],
        importance: 8,
        author: 'J. Doe',
        location: 'Lisbon',
        summary: 'The trial opens.',
      },
    },
  ],
  [
    'list.yaml',
    {
      format: 'yaml',
      items: ['2021-05-27 Border: crisis', '1964 Founded', '2020-03 Closed'],
      problems: ['row 3'],
      first: { themes: ['Politics', 'Ports'] },
    },
  ],
  [
    'events.ts.txt',
    {
      format: 'json',
      items: ['2021-05-27 Border crisis', "2022-01-01 It's the new year"],
      problems: ['file', 'row 2'],
    },
  ],
  [
    'react-chrono.json',
    {
      format: 'react-chrono',
      items: ['1940-05 Evacuation', '1940-07-25 Raids'],
      problems: ['row 2'],
      first: {
        summary: 'Men on the beach\nFrom the port.\nBy boat.',
        image: { src: 'https://e.org/a.jpg', alt: 'Boats' },
      },
    },
  ],
  ['slides.json', { format: 'timelinejs', items: ['1888-05 Founded'], problems: ['row 1'] }],
];

const printed = async (
  file: string,
  ...options: readonly string[]
): Promise<{ out: string; err: string }> => {
  const sink = (): Writable & { text: string } => {
    const stream = Object.assign(
      new Writable({
        write: (chunk: Buffer, _, done) => {
          stream.text += chunk.toString();
          done();
        },
      }),
      { text: '' },
    );
    return stream;
  };
  const [stdout, stderr] = [sink(), sink()];
  await run(['import', file, ...options], { stdin: Readable.from([]), stdout, stderr });
  return { out: stdout.text, err: stderr.text };
};

interface Printed {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly { readonly severity: string; readonly row?: number }[];
}

describe('exports: every record with its date, or with its problem', () => {
  it.each(EXPORTS)('%s', async (name, { format, items, problems = [], first = {} }) => {
    const { out, err } = await printed(`tests/fixtures/own/exports/${name}`);
    const read = JSON.parse(out) as Printed;
    expect(err.split(':', 1)[0]).toBe(format);
    expect(read.items.map((item) => `${String(item['edtf'])} ${String(item['title'])}`)).toEqual(items);
    expect(
      read.problems.map(({ severity, row }) => (row === undefined ? severity : `${severity} ${row}`)).sort(),
    ).toEqual([...problems].sort());
    expect(read.items[0]).toMatchObject(first);
  });
});

describe('a workbook on the command line', () => {
  const titles = async (...options: readonly string[]): Promise<readonly unknown[]> => {
    const { out } = await printed('tests/fixtures/own/exports/book.xlsx', ...options);
    return (JSON.parse(out) as Printed).items.map(({ title }) => title);
  };

  it('is read, the first sheet that is a timeline', async () => {
    expect(await titles()).toEqual(['Border crisis', 'June', 'Talks', 'Year', 'Text date']);
  });

  it.each(['Other', '3'])('--sheet %s', async (sheet) => {
    expect(await titles('--sheet', sheet)).toEqual(['Other']);
  });

  it('--format excel says that a text is no workbook', async () => {
    const { out } = await printed('tests/fixtures/own/exports/list.yaml', '--format', 'excel');
    expect((JSON.parse(out) as Printed).problems).toMatchObject([{ severity: 'file' }]);
  });
});
