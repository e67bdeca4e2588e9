import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { expect } from 'vitest';
import { readText, type ReadOptions } from '../../../src/formats/read.js';
import { DEFAULT_LIMITS, type ReadContext, type ReadResult } from '../../../src/formats/reader.js';

export const context: ReadContext = { limits: DEFAULT_LIMITS };

/** The promise every reader keeps: each record gave an item or has exactly one row problem. */
export const expectAccounted = (result: ReadResult): void => {
  expect(result.origins).toHaveLength(result.items.length);
  const given = new Set(result.origins);
  const refused = new Map<number, number>();
  for (const problem of result.problems)
    if (problem.severity === 'row') refused.set(problem.row ?? -1, (refused.get(problem.row ?? -1) ?? 0) + 1);
  for (let row = 0; row < result.records; row++)
    if (given.has(row) === refused.has(row) || (refused.get(row) ?? 1) !== 1)
      expect.fail(`record ${row}: items ${given.has(row)}, row problems ${refused.get(row) ?? 0}`);
  for (const row of [...given, ...refused.keys()])
    if (!(row >= 0 && row < result.records)) expect.fail(`record ${row} of ${result.records}`);
};

/** An inert XML parse as a page would pass it in. */
export const parseXml: NonNullable<ReadContext['parseXml']> = (text, type) =>
  new DOMParser({
    onError: (level, message) => {
      if (level === 'fatalError') throw new Error(message);
    },
  }).parseFromString(text, type);

/** What a reader makes of a fixture, found by its content; each record accounted for. */
export const readFixture = async (name: string, options: ReadOptions = {}): Promise<ReadResult> => {
  const text = readFileSync(`tests/fixtures/${name}`, 'utf8');
  const result = await readText(text, { parseXml, recurrenceEnd: Date.UTC(2026, 0, 1), ...options });
  expectAccounted(result);
  return result;
};

/** The records that have a row problem. */
export const rowProblems = ({ problems }: ReadResult): readonly unknown[] =>
  problems.filter((p) => p.severity === 'row').map((p) => p.row);
