import { describe } from 'vitest';
import { itReads, itReadsCells, itTells } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'en anchored colon',
    'Siege diary\n\nDay 1 (3 May 2021): Gates close\nDay 4: Water runs out\nDay 9: Gates open\n',
    ['2021-05-03 Gates close', '2021-05-06 Water runs out', '2021-05-11 Gates open'],
  ],
  [
    'en headings md',
    '# Siege diary\n\n## Day 1 – 3 May 2021\n\nGates close\n\n## Day 4\n\nWater runs out\n\n## Day 9\n\nGates open\n',
    ['2021-05-03 Gates close', '2021-05-06 Water runs out', '2021-05-11 Gates open'],
  ],
  [
    'en headings titled',
    '# Siege diary\n\n## Day 1 (3 May 2021): Gates close\n\nThe guards left.\n\n## Day 4: Water runs out\n\nNo one came.\n',
    ['2021-05-03 Gates close', '2021-05-06 Water runs out'],
  ],
  [
    'tr headings',
    '# Kuşatma\n\n## 1. Gün (3 Mayıs 2021): Kapılar kapandı\n\n## 4. Gün: Su bitti\n\n## 9. Gün: Kapılar açıldı\n',
    ['2021-05-03 Kapılar kapandı', '2021-05-06 Su bitti', '2021-05-11 Kapılar açıldı'],
  ],
  [
    'tr lines',
    'Kuşatma\n\n1. Gün (3 Mayıs 2021): Kapılar kapandı\n4. Gün: Su bitti\n9. Gün: Kapılar açıldı\n',
    ['2021-05-03 Kapılar kapandı', '2021-05-06 Su bitti', '2021-05-11 Kapılar açıldı'],
  ],
  [
    'tr gün before',
    '1. gün – 3 Mayıs 2021\nKapılar kapandı\n2. gün\nSu bitti\n',
    ['2021-05-03 Kapılar kapandı', '2021-05-04 Su bitti'],
  ],
  [
    'tr numbered list then gün',
    '# Kuşatma\n\n## 1. Gün 1 (3 Mayıs 2021): Kapılar kapandı\n\n## 2. Gün 4: Su bitti\n',
    ['2021-05-03 Kapılar kapandı', '2021-05-06 Su bitti'],
  ],
  [
    'es',
    '# Motín\n\n## Día 1: 3 de mayo de 2021\n\nComienza\n\n## Día 4:\n\nLlega la policía\n',
    ['2021-05-03 Comienza', '2021-05-06 Llega la policía'],
  ],
  [
    'ru',
    'День 1 (3 мая 2021 года): ворота закрыты\nДень 4: кончилась вода\n',
    ['2021-05-03 ворота закрыты', '2021-05-06 кончилась вода'],
  ],
  [
    'ru ordinal',
    '1-й день (3 мая 2021): ворота закрыты\n4-й день: кончилась вода\n',
    ['2021-05-03 ворота закрыты', '2021-05-06 кончилась вода'],
  ],
  [
    'fr J+',
    'J (3 mai 2021) : début\nJ+1 : la police arrive\nJ+4 : fin\n',
    ['2021-05-03 début', '2021-05-04 la police arrive', '2021-05-07 fin'],
  ],
  [
    'fr J0',
    'J0 – 3 mai 2021 : début\nJ+1 : la police arrive\nJ+4 : fin\n',
    ['2021-05-03 début', '2021-05-04 la police arrive', '2021-05-07 fin'],
  ],
  [
    'fr J-',
    'J-2 : préparatifs\nJ-1 : alerte\nJour J (3 mai 2021) : début\nJ+1 : fin\n',
    ['2021-05-01 préparatifs', '2021-05-02 alerte', '2021-05-03 début', '2021-05-04 fin'],
  ],
  [
    'fr jour',
    'Jour 1 (3 mai 2021) : début\nJour 2 : la police arrive\n',
    ['2021-05-03 début', '2021-05-04 la police arrive'],
  ],
  [
    'D+',
    'D-Day (6 June 1944): Landings\nD+1: Link-up\nD+6: Carentan taken\n',
    ['1944-06-06 Landings', '1944-06-07 Link-up', '1944-06-12 Carentan taken'],
  ],
  [
    'de',
    '## Tag 1: 3. Mai 2021\n\nTore zu\n\n## Tag 4\n\nKein Wasser\n',
    ['2021-05-03 Tore zu', '2021-05-06 Kein Wasser'],
  ],
  [
    'de ordinal',
    '1. Tag (3. Mai 2021): Tore zu\n4. Tag: Kein Wasser\n',
    ['2021-05-03 Tore zu', '2021-05-06 Kein Wasser'],
  ],
  [
    'contradictory anchors',
    'Day 1 (3 May 2021): a gate closes\nDay 4 (9 May 2021): water runs out\nDay 5: gates open\n',
    ['2021-05-03 a gate closes', '2021-05-09 water runs out'],
  ],
  [
    'anchor in intro',
    'The siege began on 3 May 2021.\n\nDay 1: Gates close\nDay 4: Water runs out\n',
    ['2021-05-03 The siege began on 3 May 2021.'],
  ],
  [
    'day counts html',
    '<!doctype html><title>Siege</title><h1>Siege</h1><h3>Day 1 (3 May 2021)</h3><p>Gates close</p><h3>Day 4</h3><p>Water runs out</p>',
    ['2021-05-03 Gates close', '2021-05-06 Water runs out'],
  ],
  [
    'day table with anchor column',
    'Day,Date,Event\nDay 1,3 May 2021,Gates close\nDay 4,,Water runs out\nDay 9,,Gates open\n',
    ['2021-05-03 Gates close', '2021-05-06 Water runs out', '2021-05-11 Gates open'],
  ],
  [
    'day table anchored by cells',
    'Date,Event\nDay 1 (3 May 2021),Gates close\nDay 4,Water runs out\nDay 9,Gates open\n',
    ['2021-05-03 Gates close', '2021-05-06 Water runs out', '2021-05-11 Gates open'],
  ],
  [
    'day table tr',
    'Tarih;Olay\n1. Gün (3 Mayıs 2021);Kapılar kapandı\n4. Gün;Su bitti\n',
    ['2021-05-03 Kapılar kapandı', '2021-05-06 Su bitti'],
  ],
  [
    'day table fr',
    'Date;Événement\nJ (3 mai 2021);Début\nJ+1;Police\nJ+4;Fin\n',
    ['2021-05-03 Début', '2021-05-04 Police', '2021-05-07 Fin'],
  ],
  [
    'day table es',
    'Fecha,Suceso\nDía 1 - 3 de mayo de 2021,Comienza\nDía 4,Llega la policía\n',
    ['2021-05-03 Comienza', '2021-05-06 Llega la policía'],
  ],
  [
    'day table ru',
    'Дата,Событие\nДень 1 (03.05.2021),начало\nДень 4,обстрел\n',
    ['2021-05-03 начало', '2021-05-06 обстрел'],
  ],
  [
    'a heading list number before',
    '# Trip\n\n## 1. Day 1 (3 May 2021): Gates close\n## 2. Day 4: Water runs out\n',
    ['2021-05-03 Gates close', '2021-05-06 Water runs out'],
  ],
  [
    'days as durations stay prose',
    'May 3, 2021 – Strike begins\nMay 7, 2021 – 4 days later: talks fail\nMay 9, 2021 – Day 7 of the strike\n',
    ['2021-05-03 Strike begins', '2021-05-07 4 days later: talks fail', '2021-05-09 Day 7 of the strike'],
  ],
];

/** Texts of which nothing can be dated: a name and the text. */
const PROBLEMS: readonly (readonly [name: string, text: string])[] = [
  ['en unanchored', '# Siege diary\n\n## Day 1\n\nGates close\n\n## Day 4\n\nWater runs out\n'],
  ['one line anchored by page date is a problem', '# Siege\n\nDay 4: Water runs out\n'],
  ['tr unanchored', '## 1. Gün: Kapılar kapandı\n## 2. Gün: Su bitti\n'],
  ['ru genitive', 'Четвёртый день\n'],
  ['J+ unanchored', 'J+1 : la police arrive\nJ+4 : fin\n'],
  ['day table unanchored', 'Date,Event\nDay 1,Gates close\nDay 4,Water runs out\n'],
  ['day table unanchored named Day', 'Day,Event\nDay 1,Gates close\nDay 4,Water runs out\n'],
  ['day table de unanchored', 'Datum;Ereignis\nTag 1;Tore zu\nTag 4;Kein Wasser\n'],
];

const CELLS: readonly (readonly [cell: string, edtf: string])[] = [
  ['Day 4', 'fault'],
  ['4. Gün', 'fault'],
  ['Día 4', 'fault'],
  ['День 4', 'fault'],
  ['J+4', 'fault'],
  ['Tag 4', 'fault'],
  ['D+4', 'fault'],
  ['4-й день', 'fault'],
  ['Jour 4', 'fault'],
  ['Dia 12', 'fault'],
  ['Giorno 3', 'fault'],
  ['Day 12', 'fault'],
  ['T-1', 'fault'],
  ['第4天', 'fault'],
  ['4日目', 'fault'],
  ['Day 1 (3 May 2021)', 'fault'],
  ['Day 1: 3 May 2021', 'fault'],
  ['Day 100', 'fault'],
  ['1. gün', 'fault'],
  ['Dzień 4', 'fault'],
  ['Day 4 May 2021', 'fault'],
];

describe('days that are counted', () => {
  itReads(CASES);

  itTells(PROBLEMS);

  itReadsCells(CELLS);
});
