// Every sample file with its expected outcome: format, records, items, problems, first and last date of the timeline.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isFault, parseDate } from '../../../src/time/parse-date.js';
import { createZone } from '../../../src/time/zone.js';
import type { DateSpan } from '../../../src/time/span.js';
import { readText } from '../../../src/formats/read.js';
import type { ReadResult } from '../../../src/formats/reader.js';
import { OUTCOMES } from './sample-outcomes.js';
import { expectAccounted, parseXml } from './support.js';

const readSample = (name: string): Promise<ReadResult> =>
  readText(readFileSync(`tests/fixtures/${name}`, 'utf8'), {
    parseXml,
    fileName: name,
    recurrenceEnd: Date.UTC(2026, 0, 1),
  });

const zone = createZone('UTC');
const spanOf = (start: unknown): DateSpan => {
  const span = parseDate(start, { zone });
  if (isFault(span)) return expect.fail(`not a date: ${String(start)}`);
  return span;
};

describe('each sample gives its expected outcome', () => {
  it.each(OUTCOMES)('%s', async (name, expected) => {
    const result = await readSample(name);
    expectAccounted(result);
    const severity = (kind: string): number => result.problems.filter((p) => p.severity === kind).length;
    expect(result.format).toBe(expected.format);
    expect([
      result.records,
      result.items.length,
      severity('row'),
      severity('field'),
      severity('file'),
    ]).toEqual(expected.counts);
    if (expected.why) expect(result.problems[0]?.why).toContain(expected.why);
    const starts = result.items
      .map((item) => [spanOf(item['start']).start, item['start']] as const)
      .sort(([a], [b]) => a - b)
      .map(([, text]) => text);
    const at = (end: unknown): number | undefined => (end === undefined ? undefined : spanOf(end).start);
    expect([at(starts[0]), at(starts.at(-1))]).toEqual([at(expected.from), at(expected.to)]);
  });
});

describe('golden pair', () => {
  it('the TimelineJS sheet gives the same items as the JSON made from it', async () => {
    const [sheet, json] = await Promise.all([
      readSample('timelinejs/women_in_computing.csv'),
      readSample('timelinejs/women_in_computing.json'),
    ]);
    expect(sheet.items).toEqual(json.items);
    expect(sheet.title).toBe('Women in Computing');
    expect(json.title).toBe('Women in Computing');
  });
});
