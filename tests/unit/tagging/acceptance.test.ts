import { describe, expect, it } from 'vitest';
import { createTagger } from '../../../src/tagging/tagger.js';

const tagger = createTagger();
const countries = (text: string): string => tagger.tag(text).countries.join(' ');

const HEADLINES: readonly (readonly [text: string, countries: string])[] = [
  ['India’s Long-Term Strategy in the South Caucasus: Armenia’s Role as a Key Partner', 'IN AM'],
  ['Russia’s Large-Scale Air Assault as an Element of Its Pressure Strategy', 'RU'],
  ['Drones Are Rewriting the Rules of War: How Unmanned Systems Dominate', ''],
  ['Speaker of the Georgian Parliament Expresses Solidarity with Ukraine on Anniversary of War', 'GE UA'],
  ['Kazakhstan Strengthens Strategic Partnership with Georgia', 'KZ GE'],
  [
    'Romania Modernizes Ground Forces Training with Cubic Defense: A Step to Strengthen NATO’s Eastern Flank',
    'RO',
  ],
  ['Greece Plans to Exclude Turkiye from Future Defense Contracts', 'GR TR'],
  ['U.S.-Based Mars Launches Major Investment Project in Kazakhstan', 'US KZ'],
  ['Parliamentary Elections 2026 in Armenia as a Geopolitical Referendum', 'AM'],
  ['Russia and Ukraine Fail to Reach Agreement in Geneva', 'RU UA'],
  ['Further arming of Armenia by Russia is devoid of logic - Ilham Aliyev', 'AM RU'],
];

describe('a pasted news page', () => {
  it.each(HEADLINES)('%s → %s', (text, expected) => {
    expect(countries(text)).toBe(expected);
  });
});

const PITFALLS: readonly (readonly [text: string, countries: string])[] = [
  ['Anniversary of the unmanned Ukrainian mission', 'UA'],
  ['Oman mediates; Romanian woman freed', 'OM RO'],
  ['New Mexico borders Mexico', 'MX'],
  ['South Georgia, not Georgia', 'GE'],
  ['Real Madrid play in Madrid', 'ES'],
  ['CNN Türk reports from Türkiye’s south', 'TR'],
  ['CNN Turk', ''],
  ['The US, the U.S., the U.S.A. and us', 'US'],
  ['TELL US MORE ABOUT IT', ''],
  ['U.S. TELLS UK TO WAIT', 'US GB'],
  ['Turkey, Turkiye and Türkiye', 'TR'],
  ['a turkey for dinner', ''],
  ['Baku, Moscow and the Kremlin', 'AZ RU'],
  ['Karabakh and Abkhazia', ''],
  ['Congo and Congolese', ''],
  ['DR Congo and the Republic of the Congo', 'CD CG'],
  ['Niger, Nigeria, Nigerien, Nigerian', 'NE NG'],
  ['Papua New Guinea, Equatorial Guinea, Guinea-Bissau, Guinea', 'PG GQ GW GN'],
  ['South Sudan and Sudan', 'SS SD'],
  ['Dominica and the Dominican Republic', 'DM DO'],
  ['Northern Ireland and Ireland', 'GB IE'],
  ['American Samoa and Samoa', 'AS WS'],
  ['North Korean, South Korean, Korean', 'KP KR'],
  ['Armenians, Georgians and the Americas', 'AM GE'],
  ['the Russians’ and the Swiss’ answer', 'RU CH'],
  ['Franco-German and Sino-Russian', 'FR DE CN RU'],
  ['Franco was a dictator', ''],
  ["Côte d’Ivoire, Cote d'Ivoire, Ivory Coast", 'CI'],
  ['Washington, Denzel Washington', 'US'],
  ['Denzel Washington', ''],
  ['Michael Jordan', ''],
  ['Jordan Peele presents his film about growing old', ''],
  ['Athens, Ga., and Paris, Texas', ''],
  ['Athens, Greece', 'GR'],
  ['armenia in small letters', ''],
  ['Rearmenian Armeniana', ''],
];

describe('pitfalls', () => {
  it.each(PITFALLS)('%s → %s', (text, expected) => {
    expect(countries(text)).toBe(expected);
  });
});

describe('decomposed and precomposed letters', () => {
  it.each(['Türkiye', 'Côte d’Ivoire', 'São Tomé'])('%s is found in either form', (name) => {
    expect(countries(name.normalize('NFD'))).toBe(countries(name.normalize('NFC')));
    expect(countries(name)).not.toBe('');
  });
});
