// The published schema of the wire is what pages ask and servers answer.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createPlainNormalizer } from '../../../src/items/normalizer.js';
import { Questions, type Question } from '../../../src/server/conform.js';
import { LocalSource } from '../../../src/source/local.js';
import { ScannedItems } from '../../../src/source/scan.js';
import * as wire from '../../../src/source/wire.js';
import { createZone } from '../../../src/time/zone.js';
import { type Schema, schemaFaults } from '../../support/schema-faults.js';
import { newsLike } from './news-like.js';

const seed = 20261128;
const facets = ['country', 'theme'];
const normalizer = createPlainNormalizer({ facets, zone: createZone('UTC') });
const source = new LocalSource(ScannedItems.of(newsLike(300, seed), { facets, normalizer }), facets);
const schema = JSON.parse(readFileSync('docs/wire.schema.json', 'utf8')) as Schema;

const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const faultsOf = (name: string, value: unknown): readonly string[] =>
  schemaFaults((schema['$defs'] as Record<string, Schema>)[name]!, sent(value), name, schema);

function sides(question: Question): readonly (readonly [string, object])[] {
  if (question.name === 'frame')
    return [
      ['frameQuestion', wire.queryOut(question.query)],
      ['frame', wire.frameOut(source.frame(question.query))],
    ];
  if (question.name === 'page')
    return [
      ['pageQuestion', wire.pageQueryOut(question.query)],
      ['page', wire.pageOut(source.page(question.query))],
    ];
  if (question.name === 'find')
    return [
      ['findQuestion', wire.findOut(question.target, question.filter)],
      ['found', wire.foundOut(source.find(question.target, question.filter))],
    ];
  return [
    ['countsQuestion', wire.countsQueryOut(question.filter)],
    ['counted', wire.countsOut(source.counts(question.filter))],
  ];
}

describe('the schema of the wire', () => {
  it(`holds of 200 random questions and their answers (seed ${seed})`, () => {
    const { entries } = source.page({ filter: {}, offset: 0, limit: 300 });
    const values = { country: ['AM', 'GB'], theme: ['theme 0', 'theme 1'] };
    const questions = new Questions({ entries, extent: source.info().extent!, values }, seed);
    for (let i = 0; i < 200; i++)
      for (const [name, value] of sides(questions.next())) expect(faultsOf(name, value)).toEqual([]);
    expect(faultsOf('info', wire.infoOut(source.info()))).toEqual([]);
    expect(faultsOf('envelope', { v: 1, answer: wire.infoOut(source.info()) })).toEqual([]);
  });

  it.each([
    ['envelope', { v: 2 }, 'envelope.v is not 1'],
    ['counted', { total: -1, matched: 0, facets: [] }, 'counted.total is below 0'],
    ['page', { total: 1 }, 'page.entries is missing'],
    ['filter', { text: 5 }, 'filter.text is no string'],
  ])('tells what is wrong with %s %j', (name, value, fault) => {
    expect(faultsOf(name, value)).toEqual([fault]);
  });
});
