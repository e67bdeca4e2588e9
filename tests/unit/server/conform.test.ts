// The conformance kit over every source there is without an engine, and over one that answers wrongly.
import { describe, expect, it } from 'vitest';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { conform, type ConformFault, ConformRefusal } from '../../../src/server/conform.js';
import { SourceServer } from '../../../src/server/http.js';
import { Dataset } from '../../../src/source/indexed/dataset.js';
import { LocalSource } from '../../../src/source/local.js';
import { remote } from '../../../src/source/remote.js';
import { ScannedItems } from '../../../src/source/scan.js';
import { sharded } from '../../../src/source/sharded.js';
import type { Source } from '../../../src/source/source.js';
import { createZone } from '../../../src/time/zone.js';
import { DelayedSource } from '../source/delayed-source.js';
import { newsLike } from './news-like.js';

const seed = 20261128;
const QUESTIONS = Number(process.env['CONFORM'] ?? 100);
const facets = ['country', 'theme'];
const options = () => ({ facets, normalizer: createPlainNormalizer({ facets, zone: createZone('UTC') }) });
const rows = newsLike(1_000, seed);

const scanned = (some: readonly unknown[] = rows): LocalSource =>
  new LocalSource(ScannedItems.of(some, options()), facets);
const indexed = (): LocalSource => new LocalSource(Dataset.empty(options()).add(rows), facets);

async function faultsOf(source: Source): Promise<readonly ConformFault[]> {
  const faults: ConformFault[] = [];
  await conform(source, { seed, questions: QUESTIONS, fault: (fault) => faults.push(fault) });
  return faults;
}

describe('the conformance kit', () => {
  it.each<readonly [string, () => Source]>([
    ['scan', scanned],
    ['index', indexed],
    [
      'answers that come late and out of order',
      () => new DelayedSource(scanned(), { info: scanned().info() }),
    ],
  ])(`finds no fault in ${QUESTIONS} answers of the %s (seed ${seed})`, async (_, make) => {
    expect(await faultsOf(make())).toEqual([]);
  });

  it(`finds no fault in ${QUESTIONS} answers of parts (seed ${seed})`, async () => {
    expect(await faultsOf(sharded([scanned(rows.slice(0, 400)), scanned(rows.slice(400))]))).toEqual([]);
  });

  it(`finds no fault in ${QUESTIONS} answers over HTTP (seed ${seed})`, async () => {
    const server = new SourceServer(indexed(), { rate: 1e6 });
    const port = await server.listen(0);
    expect(await faultsOf(remote(`http://127.0.0.1:${port}`))).toEqual([]);
    await server.close();
  });

  it('tells of a count that is off by one, and of a source that fails', async () => {
    const right = scanned();
    const wrong: Source = {
      info: () => right.info(),
      frame: (query) => ({ ...right.frame(query), inWindow: right.frame(query).inWindow + 1 }),
      counts: () => Promise.reject(new Error('out of order')),
      page: (query) => right.page(query),
      find: (target, filter) => right.find(target, filter),
    };
    const faults = await faultsOf(wrong);
    const told = (name: string): readonly string[] =>
      faults.filter(({ question }) => question.name === name).map(({ why }) => why);
    expect(told('frame').every((why) => why.startsWith('inWindow is'))).toBe(true);
    expect(told('frame').length).toBeGreaterThan(QUESTIONS / 4);
    expect(told('counts')[0]).toBe('there was no answer: out of order');
    expect(told('page')).toEqual([]);
  });

  it('refuses more items than it holds in memory', async () => {
    const asked = conform(scanned(), { seed, questions: 1, mostItems: 10 });
    await expect(asked).rejects.toThrow(ConformRefusal);
  });
});
