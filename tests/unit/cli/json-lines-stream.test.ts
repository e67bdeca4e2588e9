// Lines of JSON on the command line, which come in pieces, give what a page reads of the same text.
import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { readStream, type StreamPiece } from '../../../src/cli/read-stream.js';
import { readText } from '../../../src/formats/read.js';
import { DEFAULT_LIMITS } from '../../../src/formats/reader.js';
import type { Problem } from '../../../src/items/problem.js';

const streamed = async (text: string, size: number) => {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const pieces: StreamPiece[] = [];
  const told: Problem[] = [];
  const context = { limits: DEFAULT_LIMITS };
  for await (const piece of readStream(Readable.from(chunks), context, 'jsonl', (problem) =>
    told.push(problem),
  ))
    pieces.push(piece);
  return {
    items: pieces.flatMap(({ items }) => items),
    origins: pieces.flatMap(({ origins }) => origins),
    problems: [...told, ...pieces.flatMap(({ problems }) => problems)],
    records: pieces.at(-1)?.records,
  };
};

const linesOf = (...records: readonly unknown[]): string =>
  records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');

const many = (count: number, make: (i: number) => unknown): string =>
  linesOf(...Array.from({ length: count }, (_, i) => make(i)));

const CASES: readonly (readonly [name: string, text: string, items: number])[] = [
  ['fields of ours', linesOf({ start: '2020', title: 'A' }, { start: '2021', title: 'B' }), 2],
  [
    'fields whose cells tell what they are',
    linesOf(
      { opened_on: '3 May 2021', what_was_it: 'Bridge opens' },
      { opened_on: '4 May 2021', what_was_it: 'Ferry stops' },
    ),
    2,
  ],
  [
    'many of these, over several pieces',
    many(5000, (i) => ({
      seen_at_place: `2021-05-${String((i % 28) + 1).padStart(2, '0')}`,
      words: `Sighting number ${i}`,
    })),
    5000,
  ],
  [
    'fields that are dates',
    linesOf(
      { Team: 'North', '2019-03-01': 'Kick-off meeting', '2019-04-01': 'Bridge is designed' },
      { Team: 'South', '2019-04-01': 'Site is chosen' },
    ),
    3,
  ],
  [
    'numbers over time',
    linesOf(
      { country: 'France', 'Jan 2020': 1, 'Feb 2020': 2 },
      { country: 'Spain', 'Jan 2020': 3, 'Feb 2020': 4 },
    ),
    0,
  ],
  ['records of no kind', linesOf({ a: 1 }, { b: 2 }), 0],
  [
    'a line that is broken among those whose cells tell',
    linesOf({ opened_on: '3 May 2021', what_was_it: 'Bridge opens' }, '{"opened_on":'),
    0,
  ],
  ['items after records without', linesOf({ a: 1 }, { a: 2 }, { start: '2020', title: 'A' }, { a: 3 }), 1],
  [
    'ends of lines of Windows, and one that is no object',
    '{"start":"2020","title":"A"}\r\n\r\n5\r\n{"x":\r\n',
    1,
  ],
  ['nothing', '\n\n', 0],
];

describe('lines of JSON that come in pieces', () => {
  it.each(CASES)('are read as the whole text is: %s', async (_, text, count) => {
    const whole = await readText(text, { format: 'jsonl' });
    expect(whole.items).toHaveLength(count);
    for (const size of [7, 50_000]) {
      if (text.length > 5000 && size < 100) continue;
      const { items, origins, problems, records } = await streamed(text, size);
      expect({ items, origins, records }).toEqual({
        items: whole.items,
        origins: whole.origins,
        records: whole.records,
      });
      expect(problems).toEqual(whole.problems);
    }
  });
});
