// Files of each kind that no reader was written against, from the file to what the command line prints.
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';

interface Outcome {
  readonly format: string;
  /** EDTF and title of each item. */
  readonly items: readonly string[];
  /** Severity and row of each problem. */
  readonly problems?: readonly string[];
}

const KINDS: readonly (readonly [string, Outcome])[] = [
  [
    'atom.xml',
    {
      format: 'feed',
      items: ['2024-05-01T08:00:00Z Talks resume', '2024-05-04T04:30:00Z Markets <b>fall</b>'],
      problems: ['row 2'],
    },
  ],
  ['bom.tsv', { format: 'csv', items: ['2024-01-02 One', '2024-01-03 Two with tab'] }],
  [
    'cal.ics',
    {
      format: 'ics',
      items: [
        '2024-03-25T08:00:00Z/2024-03-25T09:00:00Z Weekly',
        '2024-04-08T07:00:00Z/2024-04-08T08:00:00Z Weekly',
        '2024-05-01/2024-05-02 Fair, two days',
        '2024-07-10T10:00:00Z/2024-07-10T11:30:00Z Outlook',
        '2024-07-10T12:00:00 Floating',
      ],
    },
  ],
  [
    'de.csv',
    { format: 'csv', items: ['2026-02-27/2026-02-28 Treffen; Wien', '2026-03-01 Wahl', '2026-37~ Frühling'] },
  ],
  [
    'feed.json',
    {
      format: 'jsonfeed',
      items: ['2024-01-02T02:04:05Z One', '2024-01-03 No title but words.'],
      problems: ['row 2'],
    },
  ],
  ['fr.csv', { format: 'csv', items: ['2026-02-02 Réunion à Paris', '2026-03-01 Élection', '1915~ Exil'] }],
  [
    'gdelt.json',
    {
      format: 'gdelt',
      items: [
        '2020-03-20T18:00:00Z Oil prices tumble; future unclear',
        '2020-03-21T00:00:00Z COVID-19: Japan s Hokkaido',
      ],
    },
  ],
  ['lines.jsonl', { format: 'jsonl', items: ['2024-01-01 A', '2024-01-02 B'], problems: ['row 2'] }],
  ['ninjs2.json', { format: 'ninjs', items: ['2024-06-01T10:00:00Z Flood hits valley'] }],
  ['ninjs3.json', { format: 'ninjs', items: ['2024-06-02T10:00:00Z Summit ends'], problems: ['row 1'] }],
  ['notimeline.txt', { format: 'text', items: [], problems: ['file'] }],
  [
    'page.html',
    {
      format: 'html',
      items: [
        '2017-11-03T03:01:00.000 Dam breaks',
        '2018-04-05T05:00Z Later',
        '2018-05-05/2018-05-06 Concert',
      ],
      problems: ['row 3'],
    },
  ],
  [
    'prose.txt',
    {
      format: 'text',
      items: [
        '2026-01-12 Storm closes the pass',
        '2026-01-11 Ferry service restored',
        '2025-03-03 The minister promised on 3 March 2025 that the road would open.',
      ],
      problems: ['file'],
    },
  ],
  ['rss091.xml', { format: 'feed', items: [], problems: ['row 0'] }],
  ['rss10.rdf', { format: 'feed', items: ['2024-03-05T06:00:00Z Bridge opens', '2024-03-06 Snow & ice'] }],
  [
    'rss20.xml',
    {
      format: 'feed',
      items: ['2026-02-24T18:05Z Vote & count', '2002-04-03T20:00Z Old one', '2026-02-25 Untitled report.'],
      problems: ['file'],
    },
  ],
  [
    'ru.csv',
    { format: 'csv', items: ['2020-11-10 Заявление', '2020-09-27/2020-11-10 Война', '2021-21 Выборы'] },
  ],
  [
    'simile.xml',
    {
      format: 'simile-xml',
      items: ['1961-05-20 Lease', '1962-01-01~/1962-03-31~ Fuzzy', '-0043 Ides', '0001 One'],
      problems: ['row 4'],
    },
  ],
  [
    'sparql.json',
    { format: 'wikidata', items: ['-0030-08-31 Battle of Actium', '1828-02 Treaty'], problems: ['row 2'] },
  ],
  [
    'tljs.csv',
    {
      format: 'csv',
      items: ['2014-03-18 Crimea', '1066-10-14 Hastings', '-0043-03-15 Ides', '1914/1918 First World War'],
      problems: ['row 4'],
    },
  ],
  ['tr.csv', { format: 'csv', items: ['2020-11-10 Bildiri'] }],
  ['v2.json', { format: 'timelinejs', items: ['2011-12-12/2012-01-27 Span', '2012-01-26 Day', '2011 Year'] }],
  [
    'vis.json',
    {
      format: 'vis',
      items: [
        '2014-04-20 Box one',
        '2014-04-20T00:00:00.000/2014-04-27T00:00 Range',
        '2014-04-01/2014-05-01T00:00 Back',
        '2014-04-20T10:00:00.000Z/2014-04-20T12:00:00.000Z Timed',
      ],
    },
  ],
];

const printed = async (file: string): Promise<{ out: string; err: string }> => {
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
  await run(['import', file, '--date-order', 'dmy'], { stdin: Readable.from([]), stdout, stderr });
  return { out: stdout.text, err: stderr.text };
};

describe('files of each kind: every record with its date, or with its problem', () => {
  it.each(KINDS)('%s', async (name, { format, items, problems = [] }) => {
    const { out, err } = await printed(`tests/fixtures/own/kinds/${name}`);
    const read = JSON.parse(out) as {
      items: { edtf: string; title: string }[];
      problems: { severity: string; row?: number }[];
    };
    expect(err).toMatch(new RegExp(`^${format}:`));
    expect(read.items.map(({ edtf, title }) => `${edtf} ${title}`)).toEqual(items);
    expect(read.problems.map(({ severity, row }) => [severity, row].join(' ').trim())).toEqual(problems);
  });
});
