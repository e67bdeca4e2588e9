import { describe, expect, it } from 'vitest';
import { LEXICON_EN } from '../../../src/tagging/lexicons/en.js';
import { readLexicon } from '../../../src/tagging/lexicon.js';
import { createTagger } from '../../../src/tagging/tagger.js';

const themes = (csv: string, text: string): string =>
  createTagger({ lexicon: [LEXICON_EN, readLexicon(csv).lexicon] })
    .tag(text)
    .themes.join(' ');

describe('an editor’s lexicon', () => {
  it('adds words and themes', () => {
    expect(themes('theme,word,weight\nHarbour,"ferry+",1\n', 'Ferries wait, a ferry is late')).toContain(
      'Harbour',
    );
  });

  it('takes words away with weight 0, and puts themes in front with more than 1', () => {
    expect(themes('Sport,tennis,0', 'Tennis club reads the Bible')).not.toContain('Tennis');
    expect(themes('Sport,tennis,0\nSport,club,0', 'Tennis club')).toBe('');
    expect(themes('Harbour,election,5', 'Election war: soldiers vote')).toMatch(/^Harbour /);
  });

  it('replaces a theme, or all, where the word is *', () => {
    expect(themes('Sport,*,0\nSport,curling,1', 'Tennis')).toBe('');
    expect(themes('Sport,*,0\nSport,curling,1', 'Curling')).toBe('Sport');
    expect(themes('*,*,0\nSea,gull+,1', 'War over gulls')).toBe('Sea');
  });

  it('tells the row, the field, the value and the remedy', () => {
    const { problems, lexicon } = readLexicon(
      'theme,word,weight\n,gull,1\nSea,,1\nSea,gull,heavy\nSea,*,2\nSea,wave\n',
    );
    expect(problems).toEqual([
      'Row 2 of the lexicon: the theme is empty beside "gull"; name a theme in the first column.',
      'Row 3 of the lexicon: the word is empty beside theme "Sea"; name a word in the second column.',
      'Row 4 of the lexicon: weight "heavy" of "gull" is not a number from 0 up; write 1, or leave it empty.',
      'Row 5 of the lexicon: "*" stands for all words only with weight 0; write 0, or a word.',
    ]);
    expect(lexicon.weighted).toEqual([{ theme: 'Sea', phrase: 'wave', weight: 1 }]);
  });
});
