// Inputs that break off in the middle: the records that came whole are printed, nothing is read of a half, the cut is told.
import { readdirSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { wholeRecords } from '../../../src/cli/read-stream.js';
import { OUTCOMES } from './producer-outcomes.js';

interface Output {
  readonly items: readonly { readonly edtf: string; readonly title: string; readonly end: string | null }[];
  readonly problems: readonly { readonly why: string }[];
}

const sink = (parts: string[]): Writable =>
  new Writable({
    write: (chunk: Buffer, _, done) => {
      parts.push(chunk.toString());
      done();
    },
  });

const importOf = async (bytes: Iterable<Uint8Array>, format: string) => {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await run(['import', '-', '--format', format], {
    stdin: Readable.from(bytes),
    stdout: sink(out),
    stderr: sink(err),
  });
  return { status, output: JSON.parse(out.join('')) as Output, err: err.join('') };
};

const cutAfter = function* (...chunks: readonly Uint8Array[]): Iterable<Uint8Array> {
  yield* chunks;
  throw new Error('terminated');
};

const importCut = (text: string, format: string) => importOf(cutAfter(Buffer.from(text)), format);

const RSS_ITEM = '<item><title>A</title><pubDate>Wed, 01 Jan 2020 00:00:00 GMT</pubDate></item>';
const VEVENT = 'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20200101\r\nSUMMARY:A\r\nEND:VEVENT\r\n';

describe('what came whole before a cut is printed', () => {
  it.each([
    ['json', '[{"start":"2020","title":"A"},'],
    ['json', '[{"start":"2020","title":"A"}'],
    ['json', '[{"start":"2020","title":"A"},{"start":"2021","title":"B, [and {more'],
    ['json', '{"total":2,"items":[{"start":"2020","title":"A","tags":["x"]},{"start":"2021","tags":["y'],
    [
      'timelinejs',
      '{"title":{"text":{"headline":"T"}},"events":[{"start_date":{"year":"2020"},"text":{"headline":"A"}},{"start_date":{"year":"20',
    ],
    [
      'geojson',
      '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"start":"2020","title":"A"}},{"geometry":{"coordinates":[1,',
    ],
    ['jsonl', '{"start":"2020","title":"A"}\n{"start":"2021","ti'],
    ['csv', 'start,title\n2020,A\n2021-01-0'],
    ['csv', 'start,title\n2020,A\n2021,B'],
    ['csv', 'start,title\n2020,A\n2021,"B and'],
    ['feed', `<rss version="2.0"><channel><title>T</title>${RSS_ITEM}<item><title>Half a headl`],
    ['feed', `<rss version="2.0"><channel><title>T</title>${RSS_ITEM}`],
    ['ics', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${VEVENT}BEGIN:VEVENT\r\nUID:2\r\nDTSTART:202101`],
    ['yaml', '- start: 2020\n  title: A\n- start: 2021\n  title: B'],
    ['html', '<ul><li><time datetime="2020">2020</time> A</li><li><time datetime="2021">2021</time> Half'],
  ])('%s: %s', async (format, text) => {
    const { status, output, err } = await importCut(text, format);
    expect(output.items.map(({ edtf }) => edtf.slice(0, 4))).toEqual(['2020']);
    expect(output.items[0]!.title).toContain('A');
    expect(output.problems.filter(({ why }) => why.includes('broke off'))).toHaveLength(1);
    expect(err).toContain('broke off');
    expect(status).toBe(1);
  });

  it('a workbook that breaks off cannot be read, which is told', async () => {
    const { status, output } = await importOf(
      cutAfter(Buffer.from('PK\u0003\u0004 more'.repeat(900))),
      'excel',
    );
    expect([status, output.items, output.problems.length]).toEqual([1, [], 1]);
  });

  it('of plain text nothing: which line a date belongs to is found from the whole', async () => {
    const { status, output } = await importCut('A\n1 May 2020\nB\n2 May 20', 'text');
    expect([status, output.items]).toEqual([1, []]);
  });

  it('before a first record there is nothing but the cut', async () => {
    const { status, output } = await importCut('{"items":[{"start', 'json');
    expect([status, output.items]).toEqual([1, []]);
    expect(output.problems.map(({ why }) => why).join()).toContain('broke off');
  });
});

/** Of a series, an occurrence that is told to be moved later in the file. */
const MOVED_LATER: Readonly<Record<string, string>> = { 'a.ics': 'Weekly' };

const keyOf = ({ edtf, end, title }: Output['items'][number]): string => `${edtf} ${end} ${title}`;

describe('wherever a file is cut, nothing is read that the whole has not', () => {
  const FOLDER = 'tests/fixtures/producers';
  // A feed without its end is refused where no fault tells that it was cut.
  const files = readdirSync(FOLDER).filter((name) => name !== 'cut.rss');

  it.each(files)('%s', async (name) => {
    const { format } = OUTCOMES[name]!;
    const bytes = readFileSync(`${FOLDER}/${name}`);
    const whole = new Set((await importOf([bytes], format)).output.items.map(keyOf));
    const PLACES = 17;
    for (let i = 1; i < PLACES; i++) {
      const cut = Math.floor((bytes.length * i) / PLACES);
      const { output, status } = await importOf(cutAfter(bytes.subarray(0, cut)), format);
      expect(status).toBe(1);
      const odd = output.items.filter((item) => !whole.has(keyOf(item)));
      expect(odd.filter(({ title }) => title !== MOVED_LATER[name])).toEqual([]);
    }
  });

  it('is found in time in proportion to the text', () => {
    const open = '[{"a":'.repeat(300_000);
    const before = process.cpuUsage().user;
    wholeRecords(open, 'json');
    for (const format of ['feed', 'ics', 'html', 'bibtex', 'whatsapp', 'yaml', 'text'] as const)
      for (const text of [
        open,
        '<item '.repeat(300_000),
        '</item '.repeat(200_000),
        `</item${' '.repeat(1e6)}`,
        '\n'.repeat(1e6),
      ])
        wholeRecords(text, format);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(3000);
  });
});
