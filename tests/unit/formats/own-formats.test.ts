// The worked example of docs/plugins.md, run as it stands.
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { registerFormat } from '../../../src/formats/formats.js';
import { runExample } from '../../support/run-example.js';
import { readText } from '../../../src/formats/read.js';

const example = /```js\n(import \{ registerFormat \}[\s\S]*?)```/.exec(
  readFileSync('docs/plugins.md', 'utf8'),
)?.[1];

describe('a format of one’s own', () => {
  const undo: (() => void)[] = [];
  afterEach(() => undo.splice(0).forEach((back) => back()));
  const register = (format: Parameters<typeof registerFormat>[0]): void =>
    void undo.push(registerFormat(format));

  it('is read as the documentation shows, rows with faults told', async () => {
    await runExample('format', example!, register);
    const text = '%wire\n2026-02-16 | Talks resume\nsoon | No date\n2026-02-17 | Talks end\n';
    const { items, problems, format } = await readText(text, { fileName: 'x.wire' });
    expect(format).toBe('wire');
    expect(items.map(({ title }) => title)).toEqual(['Talks resume', 'Talks end']);
    expect(problems.map(({ row, why }) => [row, why])).toEqual([[1, 'The line has no date.']]);
  });

  it('leaves other texts to the readers there are, and is gone once taken back', async () => {
    const back = registerFormat({
      name: 'mine',
      test: (head) => head.startsWith('%'),
      read: () => ({ items: [] }),
    });
    expect((await readText('start,title\n2026-01-01,One\n')).format).toBe('csv');
    expect((await readText('%x')).format).toBe('mine');
    back();
    expect((await readText('%x')).format).not.toBe('mine');
  });

  it('tells where its read fails or gives something else, and passes over one whose test fails', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    register({
      name: 'broken-test',
      test: () => {
        throw new Error('no test');
      },
      read: () => ({ items: [] }),
    });
    register({
      name: 'broken',
      test: (head) => head.startsWith('%'),
      read: () => {
        throw new Error('no line');
      },
    });
    register({ name: 'odd', test: (head) => head.startsWith('#odd'), read: () => ({ items: 5 }) as never });
    const { items, problems } = await readText('%x');
    expect([items.length, problems.length]).toEqual([0, 1]);
    expect(problems[0]?.why).toContain('"broken" that the page registered failed: Error: no line');
    expect((await readText('#odd')).problems[0]?.why).toContain('"odd"');
    expect((await readText('start,title\n2026-01-01,One\n')).items).toHaveLength(1);
    await vi.waitFor(() => expect(warn).toHaveBeenCalled());
    expect(warn.mock.calls.map(([text]) => text as string)).toEqual([
      expect.stringContaining('format broken-test failed'),
    ]);
    warn.mockRestore();
  });

  it('refuses a name that is taken', () => {
    expect(() => registerFormat({ name: 'csv', test: () => true, read: () => ({ items: [] }) })).toThrow(
      /"csv"/,
    );
  });
});
