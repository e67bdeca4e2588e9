// Files as the programs and people of a newsroom write them, through the command line: what is found in each was written down by hand.
import { readdirSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../../src/cli/run.js';
import { OUTCOMES } from './producer-outcomes.js';

interface Told {
  readonly severity: string;
  readonly row?: number;
  readonly field?: string;
}
interface Output {
  readonly items: readonly { readonly edtf: string; readonly title: string }[];
  readonly problems: readonly Told[];
}

const FOLDER = 'tests/fixtures/producers';

const sink = (parts: string[]): Writable =>
  new Writable({
    write: (chunk: Buffer, _, done) => {
      parts.push(chunk.toString());
      done();
    },
  });

const load = async (name: string): Promise<{ readonly output: Output; readonly summary: string }> => {
  const [out, err]: [string[], string[]] = [[], []];
  await run(['import', `${FOLDER}/${name}`], {
    stdin: Readable.from([]),
    stdout: sink(out),
    stderr: sink(err),
  });
  return { output: JSON.parse(out.join('')) as Output, summary: err.join('') };
};

const told = ({ problems }: Output, severity: string): readonly string[] =>
  problems
    .filter((problem) => problem.severity === severity)
    .map(({ row, field }) => `${row} ${field ?? ''}`.trim());

describe('files of many producers', () => {
  it('each has its outcome written down', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(Object.keys(OUTCOMES).sort());
  });

  it.each(Object.entries(OUTCOMES))(
    '%s',
    async (name, { format, items, lost = [], flawed = [], told: files = 0 }) => {
      const { output, summary } = await load(name);
      expect(summary.split(':')[0]).toBe(format);
      expect(output.items.map(({ edtf, title }) => `${edtf} ${title}`)).toEqual(items);
      expect(told(output, 'row')).toEqual(lost);
      expect(told(output, 'field')).toEqual(flawed);
      expect(told(output, 'file')).toHaveLength(files);
    },
  );
});
