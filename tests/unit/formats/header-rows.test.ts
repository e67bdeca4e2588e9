import { describe } from 'vitest';
import { itReads } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'group',
    `,,Dates,,Toll,
ID,Event,From,To,Dead,Injured
1,Storm Ana,2022-01-24,2022-01-26,18,40
2,Bridge fall,2022-02-03,2022-02-03,2,0
`,
    ['2022-01-24/2022-01-26 Storm Ana', '2022-02-03/2022-02-03 Bridge fall'],
  ],
  [
    'year group',
    `2022;;;2023;;
Date;Event;Place;Date;Event;Place
12.03.2022;Flood;Ulm;01.02.2023;Quake;Rom
15.04.2022;Fire;Bonn;11.05.2023;Hail;Graz
`,
    ['2022-03-12 Flood', '2023-02-01 Quake', '2022-04-15 Fire', '2023-05-11 Hail'],
  ],
  [
    'merged semicolon',
    `Zeitraum;;Ereignis;
von;bis;Titel;Ort
01.03.2021;04.03.2021;Streik der Bahn;Berlin
13.05.2021;16.05.2021;Sturmtief;Hamburg
`,
    ['2021-03-01/2021-03-04 Streik der Bahn', '2021-05-13/2021-05-16 Sturmtief'],
  ],
  [
    'three parts',
    `Date,,,Event,
Year,Month,Day,Title,Source
1999,3,24,Bombing starts,AP
1999,6,,Withdrawal,AP
2000,,,Vote,AFP
`,
    ['1999-03-24 Bombing starts', '1999-06 Withdrawal', '2000 Vote'],
  ],
  [
    'title above',
    `Chronology of the strike,,
Source: union archive,,
Date,What happened,Where
3 May 2021,Walkout,Leeds
7 May 2021,Talks fail,York
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail'],
  ],
  [
    'tab BOM',
    `\uFEFF	Période		
Événement	Début	Fin	Lieu
Grève	3 mai 2021	7 mai 2021	Lyon
Accord	9 mai 2021	9 mai 2021	Paris
`,
    ['2021-05-03/2021-05-07 Grève', '2021-05-09/2021-05-09 Accord'],
  ],
  [
    'units',
    `Date,Event,Magnitude,Depth
(UTC),,(Mw),(km)
2023-02-06,Kahramanmaras quake,7.8,10
2023-02-20,Hatay quake,6.3,12
`,
    ['2023-02-06 Kahramanmaras quake', '2023-02-20 Hatay quake'],
  ],
  [
    'langs',
    `Date,Title,Location
Дата,Название,Место
2022-03-01,Shelling,Kharkiv
2022-03-09,Evacuation,Sumy
`,
    ['fault Название', '2022-03-01 Shelling', '2022-03-09 Evacuation'],
  ],
  [
    'year above',
    `,2021,,2022,
Event,Start,End,Start,End
Festival,2021-05-01,2021-05-03,2022-05-02,2022-05-04
Fair,2021-06-01,2021-06-03,2022-06-02,2022-06-04
`,
    [
      '2021-05-01/2021-05-03 Festival',
      '2022-05-02/2022-05-04 Festival',
      '2021-06-01/2021-06-03 Fair',
      '2022-06-02/2022-06-04 Fair',
    ],
  ],
  [
    'months sub',
    `Project,2021,,,2022,,
,Event,From,To,Event,From,To
Bridge,Groundwork,March 2021,May 2021,Opening,June 2022,June 2022
`,
    ['2021-03/2021-05 Groundwork', '2022-06/2022-06 Opening'],
  ],
  [
    'data not header',
    `Date,Event,,Place
2021-05-03,Walkout,x,Leeds
2021-05-07,Talks,,York
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'words row is data',
    `Date,Event,,Place
early days,Prologue,note,Leeds
2021-05-03,Walkout,,Leeds
2021-05-07,Talks,,York
`,
    ['fault Prologue', '2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'year date below',
    `;2021;;2022;
Ort;Datum;Ereignis;Datum;Ereignis
Ulm;3. März;Flut;5. Mai;Fest
Bonn;4. April;Brand;6. Juni;Markt
`,
    ['2021-03-03 Flut', '2022-05-05 Fest', '2021-04-04 Brand', '2022-06-06 Markt'],
  ],
  [
    'two header fr',
    `;Période;;Description;
N°;Début;Fin;Titre;Lieu
1;01/05/2021;13/05/2021;Grève;Lyon
2;02/06/2021;20/06/2021;Blocus;Metz
`,
    ['2021-05-01/2021-05-13 Grève', '2021-06-02/2021-06-20 Blocus'],
  ],
  [
    'group ru',
    `;2021;;2022;
Регион;Дата;Событие;Дата;Событие
Киев;01.03.2021;Митинг;24.02.2022;Удар
`,
    ['2021-03-01 Митинг', '2022-02-24 Удар'],
  ],
  [
    'year heading merged',
    `Year,Event
2019,Law drafted
,Law debated
2020,Law passed
`,
    ['2019 Law drafted', '2020 Law passed'],
  ],
  [
    'month+year header',
    `Monat;Jahr;Ereignis
Mai;2021;Streik
Juni;2021;Einigung
`,
    ['2021-05 Streik', '2021-06 Einigung'],
  ],
];

describe('tables of two header rows, and of headings among the rows', () => {
  itReads(CASES);
});
