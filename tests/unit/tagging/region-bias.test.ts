import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/tagging/tagger.js';

const BIASES = [undefined, 'GE', 'US', 'CD', 'KR'] as const;
const taggers = BIASES.map((bias) => createTagger(bias === undefined ? {} : { regionBias: bias }));
const readings = (text: string): string =>
  taggers.map((tagger) => tagger.tag(text).countries.join(' ') || '–').join(', ');

describe('regionBias and cues: none, GE, US, CD, KR', () => {
  it.each([
    ['Georgia holds a vote', 'GE, GE, US, GE, GE'],
    ['Georgia sheriff resigns', 'US, GE, US, US, US'],
    ['Georgia protesters fill the square in Tbilisi', 'GE, GE, GE, GE, GE'],
    ['Georgia governor visits Batumi', 'GE, GE, GE, GE, GE'],
    ['Jordan closes its border', 'JO, JO, –, JO, JO'],
    ['Jordan’s king speaks', 'JO, JO, JO, JO, JO'],
    ['Chad votes', 'TD, TD, –, TD, TD'],
    ['Congo votes', '–, –, –, CD, –'],
    ['Korea votes', '–, –, –, –, KR'],
    ['Georgia Tech wins', '–, –, –, –, –'],
  ])('%s → %s', (text, expected) => {
    expect(readings(text)).toBe(expected);
  });

  it('takes the code in small letters', () => {
    expect(createTagger({ regionBias: 'us' }).tag('Georgia votes').countries).toEqual(['US']);
  });
});
