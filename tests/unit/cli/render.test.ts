import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/cli/arguments.js';
import type { RenderArguments } from '../../../src/cli/render-arguments.js';
import { runRender } from '../../../src/cli/render.js';
import { run } from '../../../src/cli/run.js';

const folder = mkdtempSync(path.join(tmpdir(), 'render-'));
afterAll(() => rmSync(folder, { recursive: true }));
const inFolder = (name: string): string => path.join(folder, name);
const DEMO = 'demo/south-caucasus.csv';

/** Streams that keep what is told. */
function io(input = ''): { readonly io: Parameters<typeof run>[1]; readonly told: () => string } {
  let text = '';
  const stderr = new Writable({
    write(chunk: Buffer, _, done) {
      text += chunk.toString();
      done();
    },
  });
  const stdout = new Writable({ write: (_chunk, _encoding, done) => done() });
  return { io: { stdin: Readable.from([Buffer.from(input)]), stdout, stderr }, told: () => text };
}

async function rendered(...argv: string[]): Promise<readonly [status: number, told: string]> {
  const streams = io();
  return [await run(['render', ...argv], streams.io), streams.told()];
}

describe('news-timeline render', () => {
  it('writes a picture as SVG', async () => {
    const out = inFolder('a.svg');
    const [status, told] = await rendered(DEMO, '--out', out, '--title', 'Told', '--size', '1000x500@1.25');
    expect(status).toBe(0);
    expect(told).toMatch(/a\.svg: [\d,]+ bytes\n44 items, 0 problems\n$/);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('width="1000" height="500" viewBox="0 0 800 400"');
    expect(svg).toContain('<title>Told</title>');
  });

  it('writes a page, with the hash of its sheet or the sheet beside it', async () => {
    const out = inFolder('story.html');
    expect((await rendered(DEMO, '--out', out, '--script', 'nt.js', '--locale', 'de'))[0]).toBe(0);
    const page = readFileSync(out, 'utf8');
    expect(page).toMatch(/<!-- style-src 'sha256-[\w+/=]+' -->\n$/);
    expect(page).toContain('<html lang="de">');
    const [, told] = await rendered(DEMO, '--out', out, '--style-sheet', 'story.css');
    expect(told).toMatch(/story\.css: /);
    expect(readFileSync(inFolder('story.css'), 'utf8')).toContain('@container nt');
    expect(readFileSync(out, 'utf8')).not.toContain('<style');
  });

  it('reads from standard input, by format, column and filter', async () => {
    const out = inFolder('piped.svg');
    const streams = io('When,What\n1 May 2020,Mapped\n2 May 2020,Left out\n');
    const argv = [
      'render',
      '-',
      '--format',
      'csv',
      '--out',
      out,
      '--column',
      'start=When',
      '--column',
      'title=What',
    ];
    expect(await run([...argv, '--filter', '{"text":"mapped"}'], streams.io)).toBe(0);
    const svg = readFileSync(out, 'utf8');
    expect(svg).toContain('>Mapped</text>');
    expect(svg).not.toContain('>Left out</text>');
  });

  it.each([
    ['no file', [], /"render" takes one file, address or "-"/],
    ['no --out', [DEMO], /--out is the file to write, which ends in .html, .svg or .png/],
    ['another ending', [DEMO, '--out', 'a.gif'], /ends in .html, .svg or .png, not "a.gif"/],
    [
      'a size that is none',
      [DEMO, '--out', 'a.svg', '--size', 'big'],
      /--size is share, square, story, print or as/,
    ],
    [
      'a theme that is none',
      [DEMO, '--out', 'a.svg', '--theme', 'blue'],
      /--theme is light or dark, not "blue"/,
    ],
    ['a filter that is none', [DEMO, '--out', 'a.svg', '--filter', 'GE'], /--filter is JSON, such as/],
    ['a zone that is none', [DEMO, '--out', 'a.svg', '--timezone', 'Mars'], /"Mars" is no time zone/],
    ['a sheet elsewhere', [DEMO, '--out', 'a.html', '--style-sheet', '../a.css'], /a file beside the page/],
    ['a stream to watch', ['-', '--out', 'a.svg', '--watch'], /--watch needs a file/],
  ] as const)('says what is wrong: %s', async (_, argv, message) => {
    const [status, told] = await rendered(...argv);
    expect(status).toBe(2);
    expect(told).toMatch(message);
  });

  it.each([
    ['a file that is not there', ['nowhere.csv'], /^Nothing was written: .*Check the name of the file\./],
    ['a window that is none', [DEMO, '--view', 'soon'], /^Nothing was written: view: expected/],
    ['a size too small', [DEMO, '--size', '10x10'], /^Nothing was written: size: expected 200 to/],
  ] as const)('writes nothing and says why: %s', async (_, argv, message) => {
    const [status, told] = await rendered(...argv, '--out', inFolder('none.svg'));
    expect(status).toBe(1);
    expect(told).toMatch(message);
    expect(() => readFileSync(inFolder('none.svg'))).toThrow();
  });

  it('tells what could not be read, and draws nothing of nothing', async () => {
    const from = inFolder('faulty.csv');
    writeFileSync(from, 'start,title\nsomewhen,A\n2020-01-01,B\n');
    const [status, told] = await rendered(from, '--out', inFolder('faulty.svg'));
    expect([status, told]).toEqual([0, expect.stringMatching(/1 item, 1 problem\n {2}record 1: /)]);
    writeFileSync(from, 'start,title\nsomewhen,A\n');
    const [none, why] = await rendered(from, '--out', inFolder('faulty.svg'));
    expect([none, why]).toEqual([1, expect.stringMatching(/^Nothing was written: .* has no item/)]);
  });

  it('draws again whenever a watched file changes, until it is told to end', async () => {
    const [from, out] = [inFolder('live.csv'), inFolder('live.svg')];
    writeFileSync(from, 'start,title\n2020-01-01,Before\n');
    const args = readArguments(['render', from, '--out', out, '--watch']) as RenderArguments;
    const [streams, end] = [io(), new AbortController()];
    const watching = runRender(args, streams.io, end.signal);
    await expect.poll(() => streams.told(), { timeout: 10_000 }).toContain('Watching');
    expect(readFileSync(out, 'utf8')).toContain('>Before<');
    writeFileSync(from, 'start,title\n2020-01-01,After\n');
    await expect.poll(() => readFileSync(out, 'utf8'), { timeout: 10_000 }).toContain('>After<');
    end.abort();
    expect(await watching).toBe(0);
  });
});
