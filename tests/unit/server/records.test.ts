// The file of records of an archive: lines found by their place.
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RecordFile, RecordWriter } from '../../../src/server/duckdb/records.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'records-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(name: string, count: number): Promise<string> {
  const file = join(folder, name);
  const writer = new RecordWriter(file);
  for (let from = 0; from < count; from += 1_000)
    await writer.write(
      Array.from({ length: Math.min(1_000, count - from) }, (_, i) =>
        JSON.stringify([from + i, 'é\n'.repeat((from + i) % 50)]),
      ),
    );
  await writer.end('made of these');
  return file;
}

describe('a file of records', () => {
  it.each([0, 1, 16, 17, 40_000])('gives each of %i back, near ones and far ones', async (count) => {
    const file = await RecordFile.open(await written(`of-${count}`, count));
    expect([file.count, file.making]).toEqual([count, 'made of these']);
    const places = [0, 1, 15, 16, 17, 500, 501, 39_983, 39_999, 0].filter((place) => place < count);
    const known = await file.read(places);
    expect([...known].sort(([a], [b]) => a - b)).toEqual(
      [...new Set(places)].map((place) => [place, [place, 'é\n'.repeat(place % 50)]]),
    );
    file.close();
  });

  it('refuses one that is cut off', async () => {
    const file = await written('cut', 100);
    await truncate(file, 5);
    await expect(RecordFile.open(file)).rejects.toThrow();
  });
});
