import { describe } from 'vitest';
import { itReads } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'totals',
    `Date,Event,Dead
2021-01-06,Riot,5
2021-02-01,Coup,0
Total,,5
`,
    ['2021-01-06 Riot', '2021-02-01 Coup'],
  ],
  [
    'totals2',
    `Date;Event;Cost
01.02.2021;Repair;100
05.02.2021;Painting;200
Summe;;300
`,
    ['2021-02-01 Repair', '2021-02-05 Painting'],
  ],
  [
    'notes below',
    `Date,Event
2021-01-06,Riot
2021-02-01,Coup

Source: Reuters; compiled 5 March 2021
Notes: dates are local
`,
    ['2021-01-06 Riot', '2021-02-01 Coup'],
  ],
  [
    'notes below comma',
    `Date,Event,Place
2021-01-06,Riot,DC
2021-02-01,Coup,Yangon
"Source: Reuters, AP",,
* provisional,,
`,
    ['2021-01-06 Riot', '2021-02-01 Coup'],
  ],
  [
    'fill down',
    `Year,Date,Event
2019,3 March,Opening
,7 April,Strike
2020,1 January,Ban
,12 May,Reopening
`,
    ['2019-03-03 Opening', '2019-04-07 Strike', '2020-01-01 Ban', '2020-05-12 Reopening'],
  ],
  [
    'fill down date',
    `Date,Event
2021-05-03,Walkout
,Police arrive
2021-05-04,Talks
`,
    ['2021-05-03 Walkout', '2021-05-04 Talks'],
  ],
  [
    'section rows',
    `Date,Event
2019,
3 March,Opening
7 April,Strike
2020,
1 January,Ban
12 May,Reopening
`,
    ['2019-03-03 Opening', '2019-04-07 Strike', '2020-01-01 Ban', '2020-05-12 Reopening'],
  ],
  [
    'yearless col',
    `Date,Event
3 March,Opening
7 April,Strike
12 May,Ban
`,
    ['fault Opening', 'fault Strike', 'fault Ban'],
  ],
  [
    'gdelt year',
    `GLOBALEVENTID	SQLDATE	MonthYear	Year	FractionDate	Actor1Name	EventCode	SOURCEURL
1001	20210506	202105	2021	2021.3452	POLICE	190	https://a.example/1
1002	20210507	202105	2021	2021.3479	PRESIDENT	040	https://a.example/2
1003	20210508	202105	2021	2021.3507	ARMY	190	https://a.example/3
`,
    ['2021-05-06 POLICE – fight', '2021-05-07 PRESIDENT – consultation', '2021-05-08 ARMY – fight'],
  ],
  [
    'gdelt comma',
    `GlobalEventID,Day,MonthYear,Year,FractionDate,Actor1Code,Actor1Name,Actor2Name,EventCode,NumMentions,AvgTone,ActionGeo_FullName,DATEADDED,SOURCEURL
1001,20210506,202105,2021,2021.3452,COP,POLICE,PROTESTER,190,4,-2.3,"Paris, France",20210506120000,https://a.example/1
1002,20210507,202105,2021,2021.3479,GOV,PRESIDENT,MEDIA,040,2,1.2,"Rome, Italy",20210507120000,https://a.example/2
`,
    ['2021-05-06 POLICE – fight – PROTESTER', '2021-05-07 PRESIDENT – consultation – MEDIA'],
  ],
  [
    'gdelt doc csv',
    `URL,MobileURL,Date,Title
https://a.example/1,,2021-05-06 12:00:00,Police clash with protesters
https://a.example/2,,2021-05-07 08:15:00,President speaks
`,
    ['2021-05-06T12:00:00 Police clash with protesters', '2021-05-07T08:15:00 President speaks'],
  ],
  [
    'year and date',
    `Year,Date,Headline
2020,2020-03-11,Pandemic declared
2020,2020-05-25,Floyd dies
`,
    ['2020-03-11 Pandemic declared', '2020-05-25 Floyd dies'],
  ],
  [
    'born',
    `Name,Born,Died
Ada Lovelace,10 December 1815,27 November 1852
Alan Turing,23 June 1912,7 June 1954
`,
    ['1815-12-10/1852-11-27 Ada Lovelace', '1912-06-23/1954-06-07 Alan Turing'],
  ],
  [
    'hindi',
    `तारीख,घटना
३ जून २०२१,हड़ताल
७ जनवरी २०२२,वार्ता
`,
    ['2021-06-03 हड़ताल', '2022-01-07 वार्ता'],
  ],
  [
    'japanese',
    `年月日,出来事
2021年5月3日,ストライキ
令和3年6月7日,交渉
`,
    ['2021-05-03 ストライキ', '2021-06-07 交渉'],
  ],
  [
    'korean',
    `일자,내용
2021. 5. 3.,파업
2021. 6. 7.,협상
`,
    ['2021-05-03 파업', '2021-06-07 협상'],
  ],
  [
    'french',
    `Quand;Quoi;Où
le 3 mai 2021;Grève;Lyon
à partir du 7 juin 2021;Négociations;Paris
`,
    ['2021-05-03 Grève', '2021-06-07/.. Négociations'],
  ],
  [
    'polish',
    `Kiedy;Wydarzenie
3 maja 2021;Strajk
od 7 czerwca 2021;Rozmowy
`,
    ['2021-05-03 Strajk', '2021-06-07/.. Rozmowy'],
  ],
  [
    'pipe note above',
    `# exported 2022-01-01
# rows: 2
date|title
2021-05-03|Walkout
2021-05-07|Talks fail
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail'],
  ],
  [
    'export stamp above',
    `Report generated: 2022-01-01 10:00
Date,Title
2021-05-03,Walkout
2021-05-07,Talks fail
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail'],
  ],
  [
    'report kv above',
    `Report,Incidents
Generated,2022-01-01
Filter,All

Date,Title,Place
2021-05-03,Walkout,Leeds
2021-05-07,Talks fail,York
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail'],
  ],
  [
    'month year cols',
    `Event,Month,Year
Inauguration,January,2021
Coup,Feb,2021
`,
    ['2021-01 Inauguration', '2021-02 Coup'],
  ],
  [
    'day cols es',
    `Día;Mes;Año;Hecho
3;mayo;2021;Apagón
14;junio;2021;Huelga
`,
    ['2021-05-03 Apagón', '2021-06-14 Huelga'],
  ],
  [
    'day cols ru',
    `Год;Месяц;День;Событие
2021;5;3;Забастовка
2021;июнь;14;Переговоры
`,
    ['2021-05-03 Забастовка', '2021-06-14 Переговоры'],
  ],
  [
    'open range',
    `When,Policy
2022 onwards,Free buses
since March 2021,Mask rule
ab 2020,Maut
`,
    ['2022/.. Free buses', '2021-03/.. Mask rule', '2020/.. Maut'],
  ],
  [
    'transposed',
    `Event,Walkout,Talks,Deal
Date,2021-05-03,2021-05-07,2021-06-01
Place,Leeds,York,Hull
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks', '2021-06-01 Deal'],
  ],
  [
    'year german fill',
    `Jahr;Datum;Ereignis
2019;3. März;Eröffnung
;7. April;Streik
2020;1.1.;Verbot
;12.5.;Öffnung
`,
    ['2019-03-03 Eröffnung', '2019-04-07 Streik', '2020-01-01 Verbot', '2020-05-12 Öffnung'],
  ],
  [
    'year col all',
    `Date,Year,Event
March 3,2019,Opening
April 7,2019,Strike
`,
    ['2019-03-03 Opening', '2019-04-07 Strike'],
  ],
  [
    'year span heading',
    `When,What
2019-2020,
3 March,Opening
7 April,Strike
`,
    ['fault Opening', 'fault Strike'],
  ],
  [
    'usgs',
    `time,latitude,longitude,depth,mag,place,type,id,updated
2023-02-06T01:17:34.342Z,37.2,37.0,10,7.8,"Pazarcik earthquake",earthquake,us6000jllz,2023-05-01T00:00:00.000Z
2023-02-06T10:24:48.811Z,38.0,37.2,7,7.5,"Elbistan earthquake",earthquake,us6000jlqa,2023-05-01T00:00:00.000Z
`,
    ['2023-02-06T01:17:34.342Z Pazarcik earthquake', '2023-02-06T10:24:48.811Z Elbistan earthquake'],
  ],
  [
    'travel time',
    `Date,Travel time,Event
2021-01-06,2:30,Rally
2021-01-07,1:15,Guard
`,
    ['2021-01-06 Rally', '2021-01-07 Guard'],
  ],
  [
    'transposed long',
    `Datum,3. Mai 2021,7. Juni 2021,9. Juni 2021
Ereignis,Streik,Einigung,Vertrag
Ort,Ulm,Bonn,Köln
`,
    ['2021-05-03 Streik', '2021-06-07 Einigung', '2021-06-09 Vertrag'],
  ],
  [
    'comment lines',
    `# comment
# second
Date;Title
2021-05-03;Walkout
2021-05-07;Talks
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'gdelt v1 headless',
    `330000000	20141201	201412	2014	2014.9	USA	UNITED STATES									RUS	RUSSIA										112																								Moscow, Russia						20141210	http://a.example/0
330000001	20141202	201412	2014	2014.9	USA	UNITED STATES									RUS	RUSSIA										112																								Moscow, Russia						20141210	http://a.example/1
330000002	20141203	201412	2014	2014.9	USA	UNITED STATES									RUS	RUSSIA										112																								Moscow, Russia						20141210	http://a.example/2
`,
    [
      '2014-12-01 UNITED STATES – disapproval – RUSSIA',
      '2014-12-02 UNITED STATES – disapproval – RUSSIA',
      '2014-12-03 UNITED STATES – disapproval – RUSSIA',
    ],
  ],
  [
    'win header es',
    `Año;Mes;Día;Título;Fuente
2021;5;3;Apagón;EFE
2021;6;14;Huelga;AP
`,
    ['2021-05-03 Apagón', '2021-06-14 Huelga'],
  ],
  [
    'totals above',
    `Total,12,
Date,Event,Dead
2021-05-03,Walkout,5
2021-05-07,Talks,7
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'arabic digits table',
    `التاريخ;الوقت (UTC);الحدث
٢٠٢١-٠٥-٠٣;١٠:٣٠;إضراب
٢٠٢١-٠٥-٠٧;١١:٠٠;مفاوضات
`,
    ['2021-05-03T10:30Z إضراب', '2021-05-07T11:00Z مفاوضات'],
  ],
  [
    'date+day cols',
    `Date,Day,Event
2021-05-03,Monday,Walkout
2021-05-07,Friday,Talks
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'yearless two digit',
    `Year,Date,Event
21,3 May,Walkout
21,7 May,Talks
`,
    ['fault Walkout', 'fault Talks'],
  ],
  [
    'season',
    `Season,Team,Event
1998-99,Lions,Win
1999-00,Lions,Loss
2000-01,Lions,Win
`,
    ['1998/1999 Win', '1999/2000 Loss', '2000/2001 Win'],
  ],
  [
    'dates in cell org',
    `Date,Event
[2021-05-03 Mon],Walkout
[2021-05-07 Fri 10:00],Talks
`,
    ['2021-05-03 Walkout', '2021-05-07T10:00 Talks'],
  ],
  [
    'preamble german',
    `Export vom 01.01.2022
Datum;Titel;Ort
03.05.2021;Streik;Ulm
07.06.2021;Einigung;Bonn
`,
    ['2021-05-03 Streik', '2021-06-07 Einigung'],
  ],
  [
    'csv chronology text',
    `Timeline of the strike
3 May 2021, workers walk out
7 May 2021, talks fail
1 June 2021, a deal is signed
`,
    ['2021-05-03 workers walk out', '2021-05-07 talks fail', '2021-06-01 a deal is signed'],
  ],
];

describe('tables as people lay them out', () => {
  itReads(CASES);
});
