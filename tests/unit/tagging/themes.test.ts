import { describe, expect, it } from 'vitest';
import { themeOfCategory, CAMEO_THEMES, THEME_TOPICS, themeOfCode } from '../../../src/tagging/themes.js';
import { loadLexicon } from '../../../src/tagging/lexicon.js';
import { createTagger } from '../../../src/tagging/tagger.js';

describe('themes from the words', () => {
  const tagger = createTagger();

  it('are several, the one with most words first, each with its words', () => {
    const { themes, tags } = tagger.tag('Ceasefire talks: envoys negotiate while shelling goes on');
    expect(themes).toEqual(['Diplomacy', 'Conflict']);
    expect(tags).toContainEqual({
      facet: 'themes',
      value: 'Diplomacy',
      words: ['Ceasefire talks', 'envoys', 'negotiate'],
      auto: true,
    });
  });

  it('leaves decoys alone', () => {
    expect(tagger.tag('Star Wars').themes).toEqual([]);
  });

  it('are none where no word speaks for one', () => {
    expect(tagger.tag('Something else entirely')).toEqual({ countries: [], themes: [], tags: [] });
  });

  it('take a lexicon of your own', () => {
    const mine = createTagger({
      lexicon: { lang: 'en', themes: { Sea: 'harbo*, Black Sea' }, decoys: 'harbour a grudge' },
    });
    expect(mine.tag('Harbours on the Black Sea').themes).toEqual(['Sea']);
    expect(mine.tag('They harbour a grudge on the black sea').themes).toEqual([]);
  });
});

describe('themes from the source’s categories', () => {
  const tagger = createTagger();

  it('win over words, are not automatic, and name countries too', () => {
    const { countries, themes, tags } = tagger.tag('War in the kitchen', ['Food & Drink', 'Armenia', 'Misc']);
    expect({ countries, themes }).toEqual({ countries: ['AM'], themes: ['Lifestyle'] });
    expect(tags).toEqual([
      { facet: 'countries', value: 'AM', words: ['Armenia'], auto: false },
      { facet: 'themes', value: 'Lifestyle', words: ['Food & Drink'], auto: false },
    ]);
  });

  it('leave the words to speak when none is known', () => {
    expect(tagger.tag('War', ['Misc']).themes).toEqual(['Conflict']);
  });

  it.each([
    ['medtop:20000056', 'Conflict'],
    ['medtop:16000000', 'Conflict'],
    ['http://cv.iptc.org/newscodes/mediatopic/20000574', 'Elections'],
    ['20000418', 'Climate'],
    ['medtop:20000639', 'Diplomacy'],
    ['medtop:20000763', 'Technology'],
    ['medtop:20000002', 'Culture'],
    ['medtop:99999999', undefined],
    ['medtop:19000000', undefined],
    ['cameo:190', 'Conflict'],
    ['CAMEO 04', 'Diplomacy'],
    ['cameo:99', undefined],
    ['Conflict, war and peace', 'Conflict'],
    ['politics', 'Politics'],
    ['News > Business', 'Economy'],
    ['world/politics', 'Politics'],
    ['Santé', undefined],
    ['constructor', undefined],
  ])('%s → %s', (category, theme) => {
    expect(themeOfCategory(category)).toBe(theme);
  });

  it('every theme’s own topic leads back to it, every CAMEO root to a theme', () => {
    for (const [theme, topic] of Object.entries(THEME_TOPICS)) expect(themeOfCode(topic)).toBe(theme);
    expect(CAMEO_THEMES).toHaveLength(20);
    for (const theme of CAMEO_THEMES) expect(Object.keys(THEME_TOPICS)).toContain(theme);
  });
});

const OTHERS: readonly (readonly [lang: string, text: string, theme: string])[] = [
  ['ru', 'Армения и Азербайджан подписали мирный договор', 'Diplomacy'],
  ['ru', 'Обстрел приграничных сёл продолжается', 'Conflict'],
  ['ru', 'Центробанк повысил ставку до 21 процента', 'Economy'],
  ['ru', 'В Тбилиси прошли парламентские выборы', 'Elections'],
  ['ru', 'Землетрясение разрушило сотни домов', 'Disaster'],
  ['tr', 'Türkiye ve Ermenistan sınır kapısı için görüşüyor', 'Diplomacy'],
  ['tr', 'Merkez Bankası faiz kararını açıkladı', 'Economy'],
  ['tr', 'Cumhurbaşkanlığı seçimlerinde ikinci tur', 'Elections'],
  ['tr', 'Depremde enkaz altında kalanlar kurtarıldı', 'Disaster'],
  ['tr', 'Galatasaray şampiyon oldu', 'Sport'],
  ['fr', 'Les négociations de paix reprennent à Genève', 'Diplomacy'],
  ['fr', 'L’inflation recule en zone euro', 'Economy'],
  ['fr', 'Élections législatives : une participation record', 'Elections'],
  ['fr', 'Un séisme de magnitude 6 frappe le Maroc', 'Disaster'],
  ['fr-CA', 'Grève des infirmières à l’hôpital', 'Labour'],
];

describe('words with two meanings', () => {
  const tagger = createTagger();

  it.each([
    ['Team rallies late to beat rival', 'Sport'],
    ['Arsenal win at City', 'Sport'],
    ['Cardinals lose in ninth inning', 'Sport'],
    ['Tigers edge Bears', 'Sport'],
    ['Defense holds as Ohio State wins', 'Sport'],
    ['Markets hail the deal', 'Economy'],
    ['Singer shares photos from the set', 'Culture'],
    ['Chelsea Handler tells a joke', 'Culture'],
    ['She was 30 years ago a waitress', ''],
    ['Nadal reaches the last eight', 'Sport'],
    ['Vivendi fined', 'Economy'],
    ['Trump says he will not sign', 'Politics'],
    ['Poland to reduce force in Iraq', 'Defence'],
    ['The arsenal of the rebels found', 'Conflict'],
    ['Pope names new cardinals', 'Religion'],
    ['Government bonds fall', 'Economy'],
    ['Heavy hail and storms', 'Weather'],
  ])('%s → %s', (text, expected) => {
    expect(tagger.tag(text).themes.join(' ')).toBe(expected);
  });
});

describe('lexicons of other languages', () => {
  it.each(OTHERS)('%s: %s → %s', async (lang, text, theme) => {
    const lexicon = await loadLexicon(lang);
    expect(lexicon && createTagger({ lexicon }).tag(text).themes).toContain(theme);
  });

  it('share the theme names, and several work together', async () => {
    const lexicons = await Promise.all(
      'ar az de en es fr hy ka ru tr uk'.split(' ').map((lang) => loadLexicon(lang)),
    );
    const known = lexicons.flatMap((lexicon) => (lexicon ? [lexicon] : []));
    const names = new Set(known.flatMap((lexicon) => Object.keys(lexicon.themes)));
    expect([...names].sort()).toEqual(Object.keys(THEME_TOPICS).sort());
    const tagger = createTagger({ lexicon: known });
    expect(tagger.tag('Выборы').themes).toEqual(['Elections']);
    expect(tagger.tag('Elections').themes).toEqual(['Elections', 'Politics']);
  });

  it('is undefined for a language without one', async () => {
    expect(await loadLexicon('sw')).toBeUndefined();
    expect(await loadLexicon('__proto__')).toBeUndefined();
  });
});
