import { describe } from 'vitest';
import { itReads } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'day anchored',
    `Day 1 – 24 February 2022: Invasion begins
Day 2: Kyiv shelled
Day 3: Talks offered
Day 5: Sanctions
`,
    [
      '2022-02-24 Invasion begins',
      '2022-02-25 Kyiv shelled',
      '2022-02-26 Talks offered',
      '2022-02-28 Sanctions',
    ],
  ],
  [
    'day unanchored',
    `Day 1: Invasion begins
Day 2: Kyiv shelled
Day 3: Talks offered
`,
    [],
  ],
  [
    'dia es',
    `Cronología del motín

Día 1 (3 de mayo de 2021): Comienza el motín
Día 2: Llega la policía
Día 4: Termina
`,
    ['2021-05-03 Comienza el motín', '2021-05-04 Llega la policía', '2021-05-06 Termina'],
  ],
  [
    'dia heading',
    `# Motín
## Día 1: 3 de mayo de 2021
Comienza el motín
## Día 2: 4 de mayo de 2021
Llega la policía
## Día 3: 5 de mayo de 2021
Termina
`,
    ['2021-05-03 Comienza el motín', '2021-05-04 Llega la policía', '2021-05-05 Termina'],
  ],
  [
    'tag de',
    `Tag 1 (3. Mai 2021): Streik beginnt
Tag 2: Polizei kommt
Tag 3: Ende
`,
    ['2021-05-03 Streik beginnt', '2021-05-04 Polizei kommt', '2021-05-05 Ende'],
  ],
  [
    'jour fr',
    `Jour 1 – 3 mai 2021 : début
Jour 2 : la police arrive
Jour 4 : fin
`,
    ['2021-05-03 début', '2021-05-04 la police arrive', '2021-05-06 fin'],
  ],
  [
    'день ru',
    `День 1 (24 февраля 2022 г.): начало
День 2: обстрел
День 3: переговоры
`,
    ['2022-02-24 начало', '2022-02-25 обстрел', '2022-02-26 переговоры'],
  ],
  [
    'day with date each',
    `Day 1 (24 February 2022): Invasion begins
Day 2 (25 February 2022): Kyiv shelled
Day 3 (26 February 2022): Talks offered
`,
    ['2022-02-24 Invasion begins', '2022-02-25 Kyiv shelled', '2022-02-26 Talks offered'],
  ],
  [
    'date then day',
    `24 February 2022 (Day 1): Invasion begins
25 February (Day 2): Kyiv shelled
26 February (Day 3): Talks offered
`,
    [
      '2022-02-24 Invasion begins (Day 1)',
      '2022-02-25 Kyiv shelled (Day 2)',
      '2022-02-26 Talks offered (Day 3)',
    ],
  ],
  [
    'day lone headings',
    `Day 1 – Monday, 3 May 2021
Walkout at plant
Day 2 – Tuesday, 4 May 2021
Police arrive
Day 3 – Wednesday, 5 May 2021
Talks fail
`,
    ['2021-05-03 Walkout at plant', '2021-05-04 Police arrive', '2021-05-05 Talks fail'],
  ],
  [
    'open onwards',
    `2019: Law drafted
2020: Law passed
2022 onwards: Free buses
`,
    ['2019 Law drafted', '2020 Law passed', '2022/.. Free buses'],
  ],
  [
    'open since',
    `2019: Law drafted
2020: Law passed
Since 2022: Free buses
`,
    ['2019 Law drafted', '2020 Law passed', '2022/.. Free buses'],
  ],
  [
    'open from on',
    `1999: Founded
2005–2010: Expansion
From 2012 on: Decline
`,
    ['1999 Founded', '2005/2010 Expansion', '2012/.. Decline'],
  ],
  [
    'open de',
    `1999: Gründung
2005–2010: Ausbau
ab 2012: Abstieg
seit 2020: Verkauf
`,
    ['1999 Gründung', '2005/2010 Ausbau', '2012/.. Abstieg', '2020/.. Verkauf'],
  ],
  [
    'open es',
    `1999: Fundación
2005-2010: Expansión
Desde 2012: Declive
A partir de 2020: Venta
`,
    ['1999 Fundación', '2005/2010 Expansión', '2012/.. Declive', '2020/.. Venta'],
  ],
  [
    'open fr',
    `1999 : fondation
2005-2010 : expansion
Depuis 2012 : déclin
À partir de 2020 : vente
`,
    ['1999 fondation', '2005/2010 expansion', '2012/.. déclin', '2020/.. vente'],
  ],
  [
    'open ru',
    `1999 г. — основание
2005—2010 гг. — расширение
с 2012 г. — упадок
`,
    ['1999 основание', '2005/2010 расширение', '2012/.. упадок'],
  ],
  [
    'open present',
    `1999–2005: Teacher
2005–2012: Minister
2012–present: Retired
`,
    ['1999/2005 Teacher', '2005/2012 Minister', '2012/.. Retired'],
  ],
  [
    'open heute',
    `1999–2005: Lehrer
2005–2012: Minister
2012–heute: Rente
`,
    ['1999/2005 Lehrer', '2005/2012 Minister', '2012/.. Rente'],
  ],
  [
    'open dash',
    `1999–2005: Teacher
2005–2012: Minister
2012– : Retired
`,
    ['1999/2005 Teacher', '2005/2012 Minister', '2012/.. Retired'],
  ],
  [
    'open day',
    `3 May 2021: Rule announced
7 May 2021 onwards: Masks compulsory
from 1 June 2021: Schools open
`,
    ['2021-05-03 Rule announced', '2021-05-07/.. Masks compulsory', '2021-06-01/.. Schools open'],
  ],
  [
    'until',
    `Until 1999: Monopoly
1999: Law
2001: Competition
`,
    ['../1999 Monopoly', '1999 Law', '2001 Competition'],
  ],
  [
    'tr open',
    `1999: Kuruluş
2005-2010: Büyüme
2012'den itibaren: Düşüş
`,
    ['1999 Kuruluş', '2005/2010 Büyüme', '2012/.. Düşüş'],
  ],
  [
    'ja chron',
    `2021年5月3日\u3000ストライキ開始
2021年5月7日\u3000交渉決裂
2022年以降\u3000無料バス
`,
    ['2021-05-03 ストライキ開始', '2021-05-07 交渉決裂', '2022/.. 無料バス'],
  ],
  [
    'zh chron',
    `2021年
5月3日：罢工开始
5月7日：谈判破裂
6月1日：达成协议
`,
    ['2021-05-03 罢工开始', '2021-05-07 谈判破裂', '2021-06-01 达成协议'],
  ],
  [
    'hi chron',
    `3 जून 2021: हड़ताल शुरू
7 जुलाई 2021: वार्ता विफल
1 जनवरी 2022: समझौता
`,
    ['2021-06-03 हड़ताल शुरू', '2021-07-07 वार्ता विफल', '2022-01-01 समझौता'],
  ],
  [
    'ga chron',
    `24 Aibreán 1916: Éirí Amach na Cásca
6 Nollaig 1921: Síniú an Chonartha
28 Meitheamh 1922: Cogadh Cathartha
`,
    ['1916-04-24 Éirí Amach na Cásca', '1921-12-06 Síniú an Chonartha', '1922-06-28 Cogadh Cathartha'],
  ],
  [
    'cy chron',
    `21 Hydref 1966: Trychineb Aberfan
18 Medi 1997: Refferendwm
6 Mai 1999: Etholiad
`,
    ['1966-10-21 Trychineb Aberfan', '1997-09-18 Refferendwm', '1999-05-06 Etholiad'],
  ],
  [
    'eu chron',
    `1937ko apirilaren 26a: Gernikako bonbardaketa
1979ko urriaren 25a: Estatutua
2011ko urriaren 20a: Etena
`,
    ['1937-04-26 Gernikako bonbardaketa', '1979-10-25 Estatutua', '2011-10-20 Etena'],
  ],
  [
    'mn chron',
    `2021 оны 1-р сарын 17: Жагсаал
2021 оны 3-р сарын 5: Хэлэлцээ
2021 оны 6-р сарын 9: Сонгууль
`,
    ['2021-01-17 Жагсаал', '2021-03-05 Хэлэлцээ', '2021-06-09 Сонгууль'],
  ],
  [
    'prose',
    `The minister said on 5 May 2021 that talks would resume. On 10 June 2021 the union agreed. Nothing else happened.`,
    [
      '2021-05-05 The minister said on 5 May 2021 that talks would resume.',
      '2021-06-10 On 10 June 2021 the union agreed.',
    ],
  ],
  [
    'count not date',
    `3 people died
12 were hurt
40 fled
`,
    [],
  ],
  [
    'numbered list',
    `1. Introduction
2. Methods
3. Results
`,
    [],
  ],
  [
    'scores',
    `May 3, 2021: Lions 3-2 Bears
May 5, 2021: Lions 10-11 Hawks
May 9, 2021: Bears 1-0 Hawks
`,
    ['2021-05-03 Lions 3-2 Bears', '2021-05-05 Lions 10-11 Hawks', '2021-05-09 Bears 1-0 Hawks'],
  ],
  [
    'roman',
    `I wiek: Rzym
24.II.2022: Inwazja
1.III.2022: Rozmowy
`,
    ['2022-02-24 Inwazja', '2022-03-01 Rozmowy'],
  ],
  [
    'year ranges heading',
    `1914–1918
War in Europe
1939–1945
Second war
`,
    ['1914/1918 War in Europe', '1939/1945 Second war'],
  ],
  [
    'week headings',
    `Week of 3 May 2021
- Walkout at plant
- Police arrive
Week of 10 May 2021
- Talks fail
`,
    [
      '2021-05-03/2021-05-09 Walkout at plant',
      '2021-05-03/2021-05-09 Police arrive',
      '2021-05-10/2021-05-16 Talks fail',
    ],
  ],
  [
    'quarter',
    `Q1 2021: Launch
Q2 2021: Growth
Q4 2021: Fall
`,
    ['2021-33 Launch', '2021-34 Growth', '2021-36 Fall'],
  ],
  [
    'bullets unicode',
    `• 3 May 2021 – Walkout
• 7 May 2021 – Talks fail
• 1 June 2021 – Deal
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail', '2021-06-01 Deal'],
  ],
  [
    'emoji',
    `🗓 3 May 2021 – Walkout
🗓 7 May 2021 – Talks fail
🗓 1 June 2021 – Deal
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail', '2021-06-01 Deal'],
  ],
  [
    'day month only no year',
    `3 May – Walkout
7 May – Talks fail
1 June – Deal
`,
    [],
  ],
  [
    'n13 day zh',
    `第1天（2022年2月24日）：入侵开始
第2天：基辅遭炮击
第4天：谈判
`,
    ['2022-02-24 入侵开始', '2022-02-25 基辅遭炮击', '2022-02-27 谈判'],
  ],
  [
    'n14 giorno',
    `Giorno 1 (3 maggio 2021): Inizio
Giorno 2: Polizia
Giorno 3: Fine
`,
    ['2021-05-03 Inizio', '2021-05-04 Polizia', '2021-05-05 Fine'],
  ],
  [
    'n16 day bold md',
    `**Day 1 – 3 May 2021**
Walkout at plant
**Day 2**
Police arrive
**Day 3**
Talks fail
`,
    ['2021-05-03 Walkout at plant', '2021-05-04 Police arrive', '2021-05-05 Talks fail'],
  ],
  [
    'n17 html day',
    `<h1>Siege</h1><h2>Day 1: 3 May 2021</h2><p>Walkout at plant</p><h2>Day 2: 4 May 2021</h2><p>Police arrive</p><h2>Day 3: 5 May 2021</h2><p>Talks fail</p>`,
    ['2021-05-03 Walkout at plant', '2021-05-04 Police arrive', '2021-05-05 Talks fail'],
  ],
  [
    'n18 open pt',
    `1999: Fundação
2005-2010: Expansão
desde 2012: Queda
a partir de 2020: Venda
`,
    ['1999 Fundação', '2005/2010 Expansão', '2012/.. Queda', '2020/.. Venda'],
  ],
  [
    'n19 open it',
    `1999: Fondazione
2005-2010: Espansione
dal 2012: Declino
2020 – oggi: Vendita
`,
    ['1999 Fondazione', '2005/2010 Espansione', '2012/.. Declino', '2020/.. Vendita'],
  ],
  [
    'n20 open uk',
    `1999 р. — заснування
2005—2010 рр. — розширення
з 2012 р. — занепад
`,
    ['1999 заснування', '2005/2010 розширення', '2012/.. занепад'],
  ],
  [
    'n21 open hy',
    `1999 թ. — հիմնադրում
2005 թ. — ընդլայնում
2012 թվականից — անկում
`,
    ['1999 հիմնադրում', '2005 ընդլայնում', '2012/.. անկում'],
  ],
  [
    'n22 open ar',
    `1999: تأسيس
2005: توسع
منذ 2012: تراجع
`,
    ['1999 تأسيس', '2005 توسع', '2012/.. تراجع'],
  ],
  [
    'n24 from to',
    `From May to June 2021: Talks
July 2021: Deal
From 3 to 7 August 2021: Strike
`,
    ['2021-05/2021-06 Talks', '2021-07 Deal', '2021-08-03/2021-08-07 Strike'],
  ],
];

describe('chronologies that count days and leave ranges open', () => {
  itReads(CASES);
});
