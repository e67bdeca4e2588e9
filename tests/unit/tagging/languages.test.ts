import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/tagging/tagger.js';

const tagger = createTagger();

describe('adjectives that mean a language name no country', () => {
  it.each([
    'Exemple de contenu. This is an English summary of the entry',
    'Report published in English',
    'The book, in French, appears on Monday',
    'Minister speaks in Turkish at the opening',
    'English-language daily closes',
    'Russian language schools to stay open',
    'Novel translated into German, then filmed',
    'English version now online',
    'Film shown with Spanish subtitles',
    'Singer records first album in Armenian',
    'Fluent Georgian speakers wanted',
    'Tourists learn Japanese for a summer',
    'First Ukrainian translation of the poem',
    'Turkish-speaking voters courted',
  ])('%s', (text) => {
    expect(tagger.tag(text).countries).toEqual([]);
  });

  it.each([
    ['English football fans arrested', 'GB'],
    ['Floods in German towns', 'DE'],
    ['Protests in French cities, again', 'FR'],
    ['Kremlin gives its Russian version of events', 'RU'],
    ['Gas from Russian fields', 'RU'],
    ['Turkish and Greek ministers meet', 'TR'],
    ['Life in Georgian prisons', 'GE'],
    ['Deal with Armenian government signed', 'AM'],
  ])('%s → %s', (text, code) => {
    expect(tagger.tag(text).countries).toContain(code);
  });
});
