import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/tagging/tagger.js';

const tagger = createTagger();

describe('one sense per text, and names that are no country', () => {
  it.each([
    ['PARIS, Ky. – A bakery burned down overnight. Paris firefighters were called twice.', ''],
    ['Rome (N.Y.) votes; Rome council splits', ''],
    ['Palestine, Texas mourns; Palestine police seek driver', ''],
    ['London woman charged with theft, Kentucky State Police say', ''],
    ['Lima council meets in Allen County', ''],
    ['Guernsey County clerk race tightens', ''],
    ['Panama City, Fla., pier reopens', ''],
    ['Peru prison inmates sue Indiana', ''],
    ['Lebanon votes today, Pennsylvania officials say. Lebanon High School is a polling place.', ''],
    ['Sen. Jordan questions FBI chief', ''],
    ['Georgia Department of Transportation closes road', 'US'],
    ['Chinese Taipei win gold at archery', 'TW'],
    ['Poland Spring water recalled; Russian River floods', ''],
    ['Panama City beach reopens after spill, Florida governor says', ''],
    ['Angola prison inmates sue Louisiana', ''],
    ['Jamaica, Queens landlord fined', ''],
    ['Jordan scores 40 as the Wizards win', ''],
    ['Jordan elementary pupils plant trees', ''],
    ['Irish fall to Michigan in overtime', ''],
    ['Seventh-graders study French and Spanish this spring', ''],
    ['He apologised in Spanish to the court', ''],
    ['Chad Foster, Mike Barber coach', ''],
    ['BY CHAD KLIMACK', ''],
    ['Monica French said so', ''],
    ['Mrs. Ireland thanked the choir', ''],
    ['Georgia Stevens, 9, skates', ''],
    ['UK beats Duke, Wildcats advance', ''],
    ['Greek and Italian Grill opens', ''],
    ['An English cocker spaniel was found', ''],
    ['Northeast Georgia Medical Center', 'US'],
    ['From the Kentucky border to the Georgia state line', 'US'],
    ['East Azerbaijan province hit by quake', 'IR'],
    ['Paris, France, and Paris, Tenn.', 'FR'],
    ['UK and Irish ministers meet in London', 'GB IE'],
    ['Peru’s president faces Congress in Lima', 'PE'],
    ['Texas oil firm signs a deal in London', 'GB'],
    ['Gas from Russian and Norwegian fields', 'RU NO'],
    ['Athens school board meets. Athens High School band wins; the superintendent is proud', ''],
    ['Fire damages Paris apartment. Paris firefighters were called to 3125 Clarksville St. at noon', ''],
    ['Officer Monica French spoke first. French said the grant was late', ''],
    ['Scores in math, science and English may fall', ''],
    ['Eighth-grade French students celebrate', ''],
    ['French ministers met in Paris. French said: no', 'FR'],
  ])('%s → %s', (text, expected) => {
    expect(tagger.tag(text).countries.join(' ')).toBe(expected);
  });

  it('takes a town of a county for a town where the region is the USA', () => {
    const text = 'Lebanon schedules spring clean-up of county roads';
    expect(createTagger({ regionBias: 'US' }).tag(text).countries).toEqual([]);
    expect(tagger.tag(text).countries).toEqual(['LB']);
  });

  it('reads a long text in time that grows with it', () => {
    const text = 'Paris, Ky. French and Spanish and Greek and English, Turkey Creek Road; '.repeat(3000);
    const start = performance.now();
    tagger.tag(text);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

describe('countries in other languages', () => {
  it.each([
    ['Russland greift Kiew an', 'RU UA'],
    ['Guerra en Ucrania: Alemania envía tanques', 'UA DE'],
    ['Acuerdo de París: España pide más', 'ES'],
    ['Россия и Китай подписали договор', 'RU CN'],
    ['В Грузии и в Польше', 'GE PL'],
    ['Türkiye ile Yunanistan anlaştı', 'TR GR'],
    ['Росія та Польща', 'RU PL'],
    ['Ermənistanla Gürcüstan', 'AM GE'],
    ['Հայաստանի և Վրաստանի միջև', 'AM GE'],
    ['რუსეთსა და სომხეთში', 'RU AM'],
    ['والصين وروسيا', 'CN RU'],
    ['Les Allemands et la Pologne', 'DE PL'],
    ['Island nation holds the vote', ''],
    ['Maurice said the grenade was old', ''],
    ['Того не ждали, кубок наш', ''],
    ['التركيز على العمل', ''],
  ])('%s → %s', (text, expected) => {
    expect(tagger.tag(text).countries.join(' ')).toBe(expected);
  });

  it('does not depend on what was read before', () => {
    const fresh = createTagger();
    const before = fresh.tag('Island of the Chili festival').countries;
    fresh.tag('Russland und Island verhandeln über die Fischerei');
    expect(fresh.tag('Island of the Chili festival').countries).toEqual(before);
  });
});
