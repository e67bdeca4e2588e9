// What leaves the command line: no control characters, no passwords; and inputs and outputs that break off.
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openInput } from '../../../src/cli/input.js';
import { run } from '../../../src/cli/run.js';
import { safeText, safeValue } from '../../../src/cli/output.js';
import { exportCsv } from '../../../src/formats/export/export.js';

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
const call = async (argv: readonly string[], input: string | Iterable<Buffer> = '') => {
  const [stdout, stderr] = [sink(), sink()];
  const stdin = Readable.from(typeof input === 'string' ? [Buffer.from(input)] : input);
  const status = await run(argv, { stdin, stdout, stderr });
  return { status, out: stdout.text, err: stderr.text };
};
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

describe('texts for a terminal', () => {
  it.each([
    ['\u001b[31mRED\u001b[0m', 'RED'],
    ['\u001b]0;title\u0007after', 'after'],
    ['\u001b]8;;http://x\u001b\\link\u001b]8;;\u001b\\', 'link'],
    ['\u009b31mRED', 'RED'],
    ['\u009d0;title\u009cafter', 'after'],
    ['\u001bPq#0\u001b\\after', 'after'],
    ['\u001b]0;never closed', ']0;never closed'],
    ['\u001b', ''],
    ['a\u0007b\u0085c\u007f', 'abc'],
    ['a\u202Eb', 'ab'],
    ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
    ['plain', 'plain'],
  ])('%j', (text, expected) => {
    expect(safeText(text)).toBe(expected);
  });

  it.each([
    ['https://user:secret@example.org/a', 'https://example.org/a'],
    ['https://token@example.org', 'https://example.org'],
    ['see ftp://u:p@h/ and http://a:b@c?x', 'see ftp://h/ and http://c?x'],
    ['https://u:p@ss@example.org/', 'https://example.org/'],
    ['https://example.org/@user', 'https://example.org/@user'],
    ['mail me@example.org', 'mail me@example.org'],
  ])('addresses without passwords: %s', (text, expected) => {
    expect(safeText(text)).toBe(expected);
  });

  it('leave nothing that controls a terminal, in names and values at any depth', () => {
    const part = fc.constantFrom(
      '\u001b',
      '[',
      ']',
      '\u009b',
      '\u0007',
      '\u009c',
      'P',
      'a',
      '3',
      'm',
      '\\',
      '\u0000',
    );
    const text = fc.array(part, { maxLength: 20 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.dictionary(text, fc.array(text)), (value) => {
        const safe = safeValue({ in: value }) as { readonly in: object };
        expect(CONTROLS.test(Object.entries(safe.in).flat(3).join(''))).toBe(false);
        expect(Object.keys(safe.in)).toHaveLength(Object.keys(value).length);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('is what JSON, CSV and messages hold', async () => {
    const line = JSON.stringify({
      ...{ start: '2020', title: 't', x: '\u001b[31mRED\u0007', '\u001b]0;key\u0007': 'v', y: 'C1 \u009b2J' },
      ...{ note: 'https://user:secret@example.org/', url: 'https://user:secret@example.org/' },
    });
    const bad = JSON.stringify({ start: 'bad\u001b[31m\u009b', title: 'u' });
    for (const out of ['json', 'csv']) {
      const said = await call(['import', '-', '--format', 'jsonl', '--out', out], `${line}\n${bad}\n`);
      expect((said.out + said.err).replaceAll('\r\n', '\n')).not.toMatch(CONTROLS);
      expect(said.out + said.err).not.toMatch(/secret|\\u00[019]/);
    }
    const header = await call(['import', '-'], 'a\u001b[31mx,b\u001b[2Jy\n1,2\n');
    expect(header.err).not.toMatch(CONTROLS);
    const misuse = await call(['imp\u001b[31mort']);
    expect(misuse.err).not.toMatch(CONTROLS);
  });
});

describe('formula cells', () => {
  it.each([
    '=1+1',
    ' =1+1',
    '\u00a0=1',
    '\u3000@x',
    '\u200b+1',
    '\uFF1D1+1',
    '\uFF0B1',
    '\uFF0D1',
    '\uFF20x',
    'a;=2',
    ';=1+1',
    '|=3',
    'a\t=1',
    'a\n=1',
    '"=4',
  ])('%j begins no formula, whatever stands between cells', (title) => {
    const text = exportCsv([{ start: '2020', title }]);
    const cells = text.split(/[,;|\t\r\n]/);
    expect(cells.filter((cell) => /^[\s"\u200b]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
  });
});

const withServer = async <T>(listener: RequestListener, use: (address: string) => Promise<T>): Promise<T> => {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
};

describe('inputs and outputs that break off', () => {
  it('a connection that is cut: what came is printed as valid JSON, the cut is told, status 1', async () => {
    const cut: RequestListener = (_, answer) => {
      answer.writeHead(200, { 'content-type': 'application/x-ndjson', 'content-length': '5000' });
      answer.write('{"start":"2020","title":"a"}\n{"start":"2021","ti');
      setTimeout(() => answer.destroy(), 30);
    };
    const { status, out, err } = await withServer(cut, (host) => call(['import', `http://${host}/x`]));
    expect(status).toBe(1);
    const { items, problems } = JSON.parse(out) as {
      items: readonly { title: string }[];
      problems: readonly { why: string }[];
    };
    expect(items.map(({ title }) => title)).toEqual(['a']);
    expect(problems.map((p) => p.why)).toEqual([expect.stringContaining('cut in the middle')]);
    expect(err).toContain('cut in the middle');
  });

  it('a server that stops sending is given up', async () => {
    const stall: RequestListener = (_, answer) => void answer.writeHead(200).write('start,title\n');
    const read = withServer(stall, async (host) => {
      const { bytes } = await openInput(`http://${host}/`, Readable.from([]), 150);
      for await (const part of bytes) expect(new TextDecoder().decode(part)).toContain('start');
    });
    await expect(read).rejects.toThrow('sent nothing');
    const silent = withServer(
      () => undefined,
      (host) => openInput(`http://${host}/`, Readable.from([]), 150),
    );
    await expect(silent).rejects.toThrow('sent nothing');
  });

  it('an address with a password is asked with it, and says it nowhere', async () => {
    let asked: string | undefined;
    const answer: RequestListener = (request, response) => {
      asked = request.headers.authorization;
      response.setHeader('content-type', 'text/csv');
      response.end('start,title,url\n2020,A,/b\nnever,B,\n');
    };
    const { out, err } = await withServer(answer, (host) => call(['import', `http://me:s3cret@${host}/x`]));
    expect(asked).toBe(`Basic ${Buffer.from('me:s3cret').toString('base64')}`);
    expect(out + err).not.toContain('s3cret');
    expect(out).toMatch(/"url":"http:\/\/127[^@"]*\/b"/);
    const gone = await withServer(
      (_, response) => void response.writeHead(404).end(),
      (host) => call(['import', `http://me:s3cret@${host}/x`]),
    );
    expect(gone.out + gone.err).not.toContain('s3cret');
  });

  it('one line of JSON that comes in many pieces is read once', async () => {
    const size = 8_000_000;
    const start = performance.now();
    const pieces = (function* () {
      yield Buffer.from('{"start":"2019","title":"first"}\n{"start":"2020","title":"a","blob":"');
      for (let i = 0; i < size; i += 4000) yield Buffer.from('x'.repeat(4000));
      yield Buffer.from('"}\n');
    })();
    const { out, status } = await call(['import', '-', '--format', 'jsonl'], pieces);
    expect([status, out.length > size]).toEqual([0, true]);
    expect(performance.now() - start).toBeLessThan(8000);
  });

  it('a row over 8 MB is named as long, not as an open quotation mark', async () => {
    const { err } = await call(
      ['import', '-', '--format', 'csv'],
      `start,title\n2020,A\n2021,${'x '.repeat(4_500_000)}`,
    );
    expect(err).toContain('A row is longer than 8,000,000 characters');
    expect(err).not.toContain('quotation mark');
  });
});

describe('a full disk', () => {
  it('ends the import: the fault goes to the caller, which says so', async () => {
    const out = new Writable({
      write: (_, __, done) => done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    });
    out.on('error', () => undefined);
    const rows = Array.from({ length: 2000 }, (_, i) => `2020,Title ${i} ${'long '.repeat(20)}`).join('\n');
    const stdin = Readable.from([Buffer.from(`start,title\n${rows}`)]);
    await expect(run(['import', '-'], { stdin, stdout: out, stderr: sink() })).rejects.toThrow('no space');
  });
});
