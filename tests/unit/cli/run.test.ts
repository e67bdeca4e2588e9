import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';

interface Output {
  readonly items: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly Readonly<Record<string, unknown>>[];
}

const sink = (): Writable & { text: string } => {
  const out = Object.assign(
    new Writable({
      write: (chunk: Buffer, _, done) => {
        out.text += chunk.toString();
        done();
      },
    }),
    { text: '' },
  );
  return out;
};

const call = async (argv: readonly string[], input: string | Iterable<string> = '') => {
  const [stdout, stderr] = [sink(), sink()];
  const chunks = typeof input === 'string' ? [input] : input;
  const bytes = (function* () {
    for (const chunk of chunks) yield Buffer.from(chunk);
  })();
  const status = await run(argv, { stdin: Readable.from(bytes), stdout, stderr });
  return { status, out: stdout.text, err: stderr.text };
};
const json = (text: string): Output => JSON.parse(text) as Output;

const folder = mkdtempSync(join(tmpdir(), 'news-timeline-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('news-timeline import', () => {
  it('takes the columns it is told', async () => {
    const columns = ['--column', 'start=Primary Election Date', '--column', 'title=Candidate'];
    const { out } = await call(
      ['import', '-', ...columns],
      'Candidate,Date,Primary Election Date,Event\nA. White,2017-01-02,2018-06-05,Vote\n',
    );
    const { items, problems } = json(out);
    expect(items).toMatchObject([{ edtf: '2018-06-05', title: 'A. White' }]);
    expect(problems).toEqual([]);
  });

  it('takes the country of a state or city where places are asked for', async () => {
    const text = 'date,title\n2020,Flood in Bavaria\n';
    expect(json((await call(['import', '-', '--places'], text)).out).items).toMatchObject([
      { countries: ['DE'] },
    ]);
    expect(json((await call(['import', '-', '--tag'], text)).out).items[0]).not.toMatchObject({
      countries: ['DE'],
    });
  });

  it('leaves dates in running text out where it is told to', async () => {
    const page =
      '<!doctype html><title>Report</title><article><h1>Minister speaks</h1><p>On Saturday the minister recalled the statement of 10 November 2020 and the war of 27 September 2020 at length.</p></article>';
    const count = async (...options: readonly string[]): Promise<number> =>
      json((await call(['import', '-', '--format', 'html', ...options], page)).out).items.length;
    expect(await count()).toBeGreaterThan(await count('--no-prose-dates'));
  });

  it('tells what the element would tell of fields, and leaves the item', async () => {
    const { out } = await call(
      ['import', '-', '--tag'],
      'date,title,importance,kind,status,tags,end\n2020,A,often,party,done,"x, y",03/04/2021\n',
    );
    const { items, problems } = json(out);
    expect(items).toMatchObject([{ title: 'A', importance: 5 }]);
    expect(problems.map(({ field, value }) => [field, value])).toEqual([
      ['end', '03/04/2021'],
      ['kind', 'party'],
      ['status', 'done'],
      ['importance', 'often'],
    ]);
    expect(problems[0]?.['why']).toContain('It could be 2021-04-03 or 2021-03-04.');
  });

  it('reads the days of a spreadsheet where it is told to', async () => {
    const text = 'date,title\n44197,A\n44198.5,B\n';
    expect((await call(['import', '-'], text)).status).toBe(1);
    const { out } = await call(['import', '-', '--numbers', 'excel'], text);
    expect(json(out).items.map(({ edtf }) => edtf)).toEqual(['2021-01-01', '2021-01-02T12:00']);
    expect((await call(['import', '-', '--numbers', 'lotus'], text)).status).toBe(2);
  });

  it('prints items with half-open bounds, exact EDTF and precision, and the summary beside it', async () => {
    const { status, out, err } = await call(
      ['import', '-'],
      'start,end,title,countries\n2020-09-27,2020-11-10,War,AZ;AM\n44 BC,,Ides,\n',
    );
    expect(status).toBe(0);
    expect(json(out)).toEqual({
      items: [
        {
          start: '2020-09-27T00:00:00.000Z',
          end: '2020-11-11T00:00:00.000Z',
          edtf: '2020-09-27/2020-11-10',
          precision: 'day',
          title: 'War',
          countries: ['AZ', 'AM'],
          themes: [],
        },
        {
          start: '-000043-01-01T00:00:00.000Z',
          end: '-000042-01-01T00:00:00.000Z',
          edtf: '-0043',
          precision: 'year',
          title: 'Ides',
          countries: [],
          themes: [],
        },
      ],
      problems: [],
    });
    expect(err).toBe('csv: 2 records, 2 items, 0 problems\n');
  });

  it('prints null for bounds beyond Date and for open ends', async () => {
    const { out } = await call(
      ['import', '-', '--format', 'csv'],
      'start,title\nY-13800000000,Big Bang\n2022/..,Since\n',
    );
    expect(json(out).items.map(({ start, end, edtf }) => [start, end, edtf])).toEqual([
      [null, null, 'Y-13800000000'],
      ['2022-01-01T00:00:00.000Z', null, '2022/..'],
    ]);
  });

  it('reads dates in the zone and the order asked for', async () => {
    const text = 'start,title\n03/04/2026,A\n';
    const told = await call(['import', '-', '--date-order', 'dmy', '--timezone', 'Asia/Yerevan'], text);
    expect(json(told.out).items[0]?.['start']).toBe('2026-04-02T20:00:00.000Z');
    const untold = await call(['import', '-'], text);
    expect(untold.status).toBe(1);
    expect(json(untold.out).problems).toMatchObject([
      { severity: 'row', row: 0, field: 'start', value: '03/04/2026' },
    ]);
  });

  it('gives exactly one row problem per record that is lost', async () => {
    const { out, status } = await call(['import', '-'], 'start,title\nnonsense,A\n,B\n2020,\n2021,C\n');
    expect(status).toBe(0);
    expect(
      json(out)
        .problems.map((p) => [p['severity'], p['row']])
        .sort(),
    ).toEqual([
      ['row', 0],
      ['row', 1],
      ['row', 2],
    ]);
  });

  it('writes CSV that reads back the same', async () => {
    const text =
      'start,end,title,countries,Casualties\n2020-09-27,2020-11-10,=War,AZ;AM,12\nc. 1915,,Old,,\n';
    const csv = await call(['import', '-', '--out', 'csv'], text);
    const [once, twice] = [await call(['import', '-'], text), await call(['import', '-'], csv.out)];
    expect(csv.out).toContain("'=War");
    expect(json(twice.out).items).toEqual(json(once.out).items);
  });

  it('adds countries and themes with --tag, and leaves the author’s own', async () => {
    const text =
      'start,title,countries\n2026-02-23,Kazakhstan Strengthens Strategic Partnership with Georgia,\n2026-02-24,Kazakhstan again,FR\n';
    const { out } = await call(['import', '-', '--tag'], text);
    expect(json(out).items.map((item) => item['countries'])).toEqual([['KZ', 'GE'], ['FR']]);
  });

  it('with --tag maps the categories of a feed, and gives the author’s countries as codes', async () => {
    const rss =
      '<rss><channel><item><title>Rivals meet</title><pubDate>2026-01-02</pubDate><category>Football</category></item></channel></rss>';
    const feed = await call(['import', '-', '--tag'], rss);
    expect(json(feed.out).items[0]).toMatchObject({ themes: ['Sport'] });
    expect(json((await call(['import', '-'], rss)).out).items[0]).toMatchObject({ themes: ['Football'] });
    const table = await call(
      ['import', '-', '--tag'],
      'start,title,country\n2026-01-02,A,Armenia;geo;Georgia\n',
    );
    expect(json(table.out).items[0]).toMatchObject({ countries: ['AM', 'GE'] });
  });

  it('streams: cells over pieces of input, and 100,000 records whole', async () => {
    const rows = function* (): Iterable<string> {
      yield 'start,ti';
      yield 'tle\n2020,"a\n';
      yield 'b"\n';
      for (let i = 0; i < 100_000; i++) yield `${1000 + (i % 1000)},T${i}\n`;
    };
    const { out, err } = await call(['import', '-', '--format', 'csv'], rows());
    const { items } = json(out);
    expect(items).toHaveLength(100_001);
    expect(items[0]?.['title']).toBe('a b');
    expect(items.at(-1)).toMatchObject({ title: 'T99999', edtf: '1999' });
    expect(err).toContain('100,001 records');
  }, 60_000);

  it('streams JSON Lines', async () => {
    const { out } = await call(
      ['import', '-'],
      ['{"start":"2020","title":"A"}\n{"sta', 'rt":"2021","title":"B"}\nnot json'],
    );
    expect(json(out).items.map((item) => item['title'])).toEqual(['A', 'B']);
    expect(json(out).problems).toMatchObject([{ severity: 'row', row: 2 }]);
  });

  it('reads feeds with its own XML parser', async () => {
    const { out } = await call(['import', 'tests/fixtures/own/rss-20-broken.xml']);
    expect(json(out).items.map((item) => item['start'])).toEqual([
      '2018-09-24T08:15:00.000Z',
      '2018-09-24T08:15:00.000Z',
      '2018-09-25T00:00:00.000Z',
    ]);
  });

  it('reads UTF-16 and declared encodings', async () => {
    const utf16 = join(folder, 'utf16.csv');
    writeFileSync(utf16, Buffer.from('\uFEFFstart,title\n2020,Ереван\n', 'utf16le'));
    expect(json((await call(['import', utf16])).out).items[0]?.['title']).toBe('Ереван');
    const latin = join(folder, 'latin.xml');
    writeFileSync(
      latin,
      Buffer.from(
        '<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><item><title>\xE9t\xE9</title><pubDate>2020-01-01</pubDate></item></channel></rss>',
        'latin1',
      ),
    );
    expect(json((await call(['import', latin])).out).items[0]?.['title']).toBe('été');
  });

  it('follows an address, and says what the server answered', async () => {
    const server = createServer((request, response) => {
      response.writeHead(request.url === '/a.csv' ? 200 : 404, { 'content-type': 'text/csv' });
      response.end('start,title,url\n2020,A,/page\n');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const found = await call(['import', `${base}/a.csv`]);
      expect(json(found.out).items[0]?.['url']).toBe(`${base}/page`);
      const missing = await call(['import', `${base}/b.csv`]);
      expect(missing.status).toBe(1);
      expect(json(missing.out).problems[0]?.['why']).toContain('404');
    } finally {
      server.close();
    }
  });

  it('says what is not there, and what is no timeline', async () => {
    const missing = await call(['import', join(folder, 'missing.csv')]);
    expect([missing.status, json(missing.out).problems[0]?.['why']]).toEqual([1, 'There is no such file.']);
    const other = await call(['import', 'tests/fixtures/csv/csv-spectrum/simple.csv']);
    expect([other.status, other.err]).toEqual([1, expect.stringContaining('not a timeline')]);
  });
});

describe('news-timeline', () => {
  it.each([
    [[]],
    [['export']],
    [['import']],
    [['import', 'a', 'b']],
    [['import', 'a', '--format', 'xls']],
    [['import', 'a', '--date-order', 'ydm']],
    [['import', 'a', '--column', 'title']],
    [['import', 'a', '--column', '=Candidate']],
    [['import', 'a', '--timezone', 'Mars/Base']],
    [['import', 'a', '--out', 'xml']],
    [['import', 'a', '--unknown']],
    [['formats', 'x']],
  ])('refuses %j with status 2 and the usage', async (argv) => {
    const { status, out, err } = await call(argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('Usage:');
  });

  it('lists the formats', async () => {
    const { status, out } = await call(['formats']);
    expect(status).toBe(0);
    expect(out.split('\n')).toContainEqual(expect.stringMatching(/^ics +iCalendar$/));
  });

  it('helps', async () => {
    expect(await call(['--help'])).toMatchObject({
      status: 0,
      out: expect.stringContaining('Usage:') as string,
    });
  });
});
