import { describe, expect, it } from 'vitest';
import { createNormalRow, createPlainNormalizer } from '../../../src/items/normalizer.js';
import type { ValueSink } from '../../../src/items/field-values.js';
import { createSession } from '../../../src/cli/import-session.js';
import { readText } from '../../../src/formats/read.js';
import { readLexicon } from '../../../src/tagging/lexicon.js';
import { createZone } from '../../../src/time/zone.js';

const zone = createZone('UTC');

/** The values of a facet as they are counted. */
const valuesOf = (facet: string, value: unknown): readonly string[] => {
  const values: string[] = [];
  const sink: ValueSink = { add: (text, tidy) => void values.push(tidy ? tidy(text) : text) };
  const row = createNormalRow([sink]);
  createPlainNormalizer({ zone, facets: [facet] }).read(
    { start: '2021-05-03', title: 'Vote', [facet]: value },
    0,
    row,
  );
  return values;
};

const LISTS: readonly (readonly [value: unknown])[] = [
  ['Politics, Georgia'],
  [' Politics ;Georgia '],
  ['Politics |  Georgia'],
  [[' Politics', 'Georgia ']],
  ['Politics,, Georgia,'],
];

describe('lists are trimmed', () => {
  it.each(LISTS)('themes: %j', (value) => expect(valuesOf('themes', value)).toEqual(['Politics', 'Georgia']));

  it.each([['AM, ge'], [' am;GE'], [['am ', ' ge']]])('countries: %j', (value) =>
    expect(valuesOf('countries', value)).toEqual(['AM', 'GE']),
  );

  it.each([['"Politics, Georgia"'], ['" Politics ; Georgia "'], ['Politics | Georgia']])(
    'in what the command line writes: %s',
    async (cell) => {
      const session = createSession({ dates: { zone }, tag: undefined });
      const [item] = session.take(await readText(`date,title,themes\n2021-05-03,Vote,${cell}\n`));
      expect(item?.['themes']).toEqual(['Politics', 'Georgia']);
    },
  );

  it.each([['Politics, Georgia, 2'], [' Politics ,Georgia,2'], ['"Politics"," Georgia ","2 "']])(
    'in a lexicon: %s',
    (row) =>
      expect(readLexicon(`${row}\n`).lexicon.weighted).toEqual([
        { theme: 'Politics', phrase: 'Georgia', weight: 2 },
      ]),
  );
});
