import { describe, expect, it } from 'vitest';
import { datedTitles } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    '2h group',
    `,,Dates,,Toll,
ID,Event,From,To,Dead,Injured
1,Storm Ana,2022-01-24,2022-01-26,18,40
2,Bridge fall,2022-02-03,2022-02-03,2,0
`,
    ['2022-01-24/2022-01-26 Storm Ana', '2022-02-03/2022-02-03 Bridge fall'],
  ],
  [
    '2h year group',
    `2022;;;2023;;
Date;Event;Place;Date;Event;Place
12.03.2022;Flood;Ulm;01.02.2023;Quake;Rom
15.04.2022;Fire;Bonn;11.05.2023;Hail;Graz
`,
    ['2022-03-12 Flood', '2023-02-01 Quake', '2022-04-15 Fire', '2023-05-11 Hail'],
  ],
  [
    '2h merged semicolon',
    `Zeitraum;;Ereignis;
von;bis;Titel;Ort
01.03.2021;04.03.2021;Streik der Bahn;Berlin
13.05.2021;16.05.2021;Sturmtief;Hamburg
`,
    ['2021-03-01/2021-03-04 Streik der Bahn', '2021-05-13/2021-05-16 Sturmtief'],
  ],
  [
    '2h three parts',
    `Date,,,Event,
Year,Month,Day,Title,Source
1999,3,24,Bombing starts,AP
1999,6,,Withdrawal,AP
2000,,,Vote,AFP
`,
    ['1999-03-24 Bombing starts', '1999-06 Withdrawal', '2000 Vote'],
  ],
  [
    '2h title above',
    `Chronology of the strike,,
Source: union archive,,
Date,What happened,Where
3 May 2021,Walkout,Leeds
7 May 2021,Talks fail,York
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail'],
  ],
  [
    '2h tab BOM',
    `\uFEFF	Période		
Événement	Début	Fin	Lieu
Grève	3 mai 2021	7 mai 2021	Lyon
Accord	9 mai 2021	9 mai 2021	Paris
`,
    ['2021-05-03/2021-05-07 Grève', '2021-05-09/2021-05-09 Accord'],
  ],
  [
    '2h units',
    `Date,Event,Magnitude,Depth
(UTC),,(Mw),(km)
2023-02-06,Kahramanmaras quake,7.8,10
2023-02-20,Hatay quake,6.3,12
`,
    ['2023-02-06 Kahramanmaras quake', '2023-02-20 Hatay quake'],
  ],
  [
    '2h langs',
    `Date,Title,Location
Дата,Название,Место
2022-03-01,Shelling,Kharkiv
2022-03-09,Evacuation,Sumy
`,
    ['fault Название', '2022-03-01 Shelling', '2022-03-09 Evacuation'],
  ],
  [
    '2h year above',
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
    'time utc',
    `Date (UTC),Time (UTC),Event
2023-02-06,01:17,First quake
2023-02-06,10:24,Second quake
`,
    ['2023-02-06T01:17Z First quake', '2023-02-06T10:24Z Second quake'],
  ],
  [
    'time utc2',
    `Event;Date UTC;Time UTC
First quake;06.02.2023;01:17:35
Second quake;06.02.2023;10:24:49
`,
    ['2023-02-06T01:17:35Z First quake', '2023-02-06T10:24:49Z Second quake'],
  ],
  [
    'time local',
    `Date,Local time,Event
2023-02-06,04:17,First quake
2023-02-06,13:24,Second quake
`,
    ['2023-02-06T04:17 First quake', '2023-02-06T13:24 Second quake'],
  ],
  [
    'time gmt',
    `Date,Time (GMT+3),Event
2023-02-06,04:17,First quake
2023-02-06,13:24,Second quake
`,
    ['2023-02-06T01:17Z First quake', '2023-02-06T10:24Z Second quake'],
  ],
  [
    'time ampm',
    `Date,Time,Event
2/16/2023,4:17 PM,First
2/17/2023,9:05 AM,Second
`,
    ['2023-02-16T16:17 First', '2023-02-17T09:05 Second'],
  ],
  [
    'uhrzeit',
    `Datum;Uhrzeit (MEZ);Ereignis
06.02.2023;14:30 Uhr;Rede
07.02.2023;9 Uhr;Abstimmung
`,
    ['2023-02-06T13:30Z Rede', '2023-02-07T08Z Abstimmung'],
  ],
  [
    'время',
    `Дата;Время (мск);Событие
06.02.2023;14:30;Речь
07.02.2023;09:15;Голосование
`,
    ['2023-02-06T11:30Z Речь', '2023-02-07T06:15Z Голосование'],
  ],
  [
    'time start end',
    `Date,Start time,End time,Session
2023-02-06,09:00,10:30,Opening
2023-02-06,11:00,12:00,Panel
`,
    ['2023-02-06T09:00/2023-02-06T10:30 Opening', '2023-02-06T11:00/2023-02-06T12:00 Panel'],
  ],
  [
    'time tz col',
    `date,time,timezone,headline
2023-02-06,09:00,America/New_York,Opening bell
2023-02-06,11:00,Europe/London,Rate call
`,
    ['2023-02-06T14:00Z Opening bell', '2023-02-06T11:00Z Rate call'],
  ],
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
    '2h months sub',
    `Project,2021,,,2022,,
,Event,From,To,Event,From,To
Bridge,Groundwork,March 2021,May 2021,Opening,June 2022,June 2022
`,
    ['2021-03/2021-05 Groundwork', '2022-06/2022-06 Opening'],
  ],
  [
    '2h data not header',
    `Date,Event,,Place
2021-05-03,Walkout,x,Leeds
2021-05-07,Talks,,York
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    '2h words row is data',
    `Date,Event,,Place
early days,Prologue,note,Leeds
2021-05-03,Walkout,,Leeds
2021-05-07,Talks,,York
`,
    ['fault Prologue', '2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    '2h year date below',
    `;2021;;2022;
Ort;Datum;Ereignis;Datum;Ereignis
Ulm;3. März;Flut;5. Mai;Fest
Bonn;4. April;Brand;6. Juni;Markt
`,
    ['2021-03-03 Flut', '2022-05-05 Fest', '2021-04-04 Brand', '2022-06-06 Markt'],
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
    'utc stamp col',
    `created_utc,title
2021-05-03 10:00,Walkout
2021-05-07 11:30,Talks
`,
    ['2021-05-03T10:00Z Walkout', '2021-05-07T11:30Z Talks'],
  ],
  [
    'datetime utc',
    `datetime_utc;headline
2021-05-03 10:00:00;Walkout
2021-05-07 11:30:00;Talks
`,
    ['2021-05-03T10:00:00Z Walkout', '2021-05-07T11:30:00Z Talks'],
  ],
  [
    'date est',
    `Date (EST),Event
2021-01-06 14:12,Breach
2021-01-06 15:40,Guard
`,
    ['2021-01-06T19:12Z Breach', '2021-01-06T20:40Z Guard'],
  ],
  [
    'date day only zone',
    `Date (UTC),Event
2021-01-06,Breach
2021-01-07,Guard
`,
    ['2021-01-06 Breach', '2021-01-07 Guard'],
  ],
  [
    'time utc missing',
    `Date;Time UTC;Event
2021-01-06;14:12;Breach
2021-01-07;;Guard
`,
    ['2021-01-06T14:12Z Breach', '2021-01-07 Guard'],
  ],
  [
    'time night',
    `Date,Start time,End time,Event
2021-01-06,22:00,02:00,Party
2021-01-07,10:00,11:00,Talk
`,
    ['2021-01-06T22:00 Party', '2021-01-07T10:00/2021-01-07T11:00 Talk'],
  ],
  [
    'time date order',
    `Time (UTC)|Event|Date (UTC)
01:17|Quake|6 February 2023
10:24|Aftershock|6 February 2023
`,
    ['2023-02-06T01:17Z Quake', '2023-02-06T10:24Z Aftershock'],
  ],
  [
    'hora',
    `Fecha;Hora (UTC-5);Suceso
06/02/2023;14:30;Temblor
17/02/2023;09:15;Réplica
`,
    ['2023-02-06T19:30Z Temblor', '2023-02-17T14:15Z Réplica'],
  ],
  [
    'heure',
    `Date;Heure (UTC);Événement
6 février 2023;14h30;Séisme
7 février 2023;9h05;Réplique
`,
    ['2023-02-06T14:30Z Séisme', '2023-02-07T09:05Z Réplique'],
  ],
  [
    'saat',
    `Tarih;Saat (TSİ);Olay
06.02.2023;04:17;Deprem
06.02.2023;13:24;İkinci deprem
`,
    ['2023-02-06T01:17Z Deprem', '2023-02-06T10:24Z İkinci deprem'],
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
    'n1 win header es',
    `Año;Mes;Día;Título;Fuente
2021;5;3;Apagón;EFE
2021;6;14;Huelga;AP
`,
    ['2021-05-03 Apagón', '2021-06-14 Huelga'],
  ],
  [
    'n2 zeit',
    `Datum;Beginn;Ende;Titel
03.05.2021;10:00;12:00;Sitzung
04.05.2021;09:30;11:00;Anhörung
`,
    ['2021-05-03T10:00/2021-05-03T12:00 Sitzung', '2021-05-04T09:30/2021-05-04T11:00 Anhörung'],
  ],
  [
    'n3 utc offset col',
    `date,time,utc_offset,title
2021-05-03,10:00,+02:00,Session
2021-05-04,09:30,-05:00,Hearing
`,
    ['2021-05-03T08:00Z Session', '2021-05-04T14:30Z Hearing'],
  ],
  [
    'n4 two header fr',
    `;Période;;Description;
N°;Début;Fin;Titre;Lieu
1;01/05/2021;13/05/2021;Grève;Lyon
2;02/06/2021;20/06/2021;Blocus;Metz
`,
    ['2021-05-01/2021-05-13 Grève', '2021-06-02/2021-06-20 Blocus'],
  ],
  [
    'n5 group ru',
    `;2021;;2022;
Регион;Дата;Событие;Дата;Событие
Киев;01.03.2021;Митинг;24.02.2022;Удар
`,
    ['2021-03-01 Митинг', '2022-02-24 Удар'],
  ],
  [
    'n28 totals above',
    `Total,12,
Date,Event,Dead
2021-05-03,Walkout,5
2021-05-07,Talks,7
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'n29 arabic digits table',
    `التاريخ;الوقت (UTC);الحدث
٢٠٢١-٠٥-٠٣;١٠:٣٠;إضراب
٢٠٢١-٠٥-٠٧;١١:٠٠;مفاوضات
`,
    ['2021-05-03T10:30Z إضراب', '2021-05-07T11:00Z مفاوضات'],
  ],
  [
    'n30 year heading merged',
    `Year,Event
2019,Law drafted
,Law debated
2020,Law passed
`,
    ['2019 Law drafted', '2020 Law passed'],
  ],
  [
    'n32 date+day cols',
    `Date,Day,Event
2021-05-03,Monday,Walkout
2021-05-07,Friday,Talks
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'n33 month+year header',
    `Monat;Jahr;Ereignis
Mai;2021;Streik
Juni;2021;Einigung
`,
    ['2021-05 Streik', '2021-06 Einigung'],
  ],
  [
    'n34 hindi time',
    `दिनांक,समय,घटना
2021-06-03,10:30,हड़ताल
2021-06-07,11:00,वार्ता
`,
    ['2021-06-03 हड़ताल', '2021-06-07 वार्ता'],
  ],
  [
    'n35 yearless two digit',
    `Year,Date,Event
21,3 May,Walkout
21,7 May,Talks
`,
    ['fault Walkout', 'fault Talks'],
  ],
  [
    'n36 season',
    `Season,Team,Event
1998-99,Lions,Win
1999-00,Lions,Loss
2000-01,Lions,Win
`,
    ['1998/1999 Win', '1999/2000 Loss', '2000/2001 Win'],
  ],
  [
    'n38 dates in cell org',
    `Date,Event
[2021-05-03 Mon],Walkout
[2021-05-07 Fri 10:00],Talks
`,
    ['2021-05-03 Walkout', '2021-05-07T10:00 Talks'],
  ],
  [
    'n39 preamble german',
    `Export vom 01.01.2022
Datum;Titel;Ort
03.05.2021;Streik;Ulm
07.06.2021;Einigung;Bonn
`,
    ['2021-05-03 Streik', '2021-06-07 Einigung'],
  ],
  [
    'n40 csv chronology text',
    `Timeline of the strike
3 May 2021, workers walk out
7 May 2021, talks fail
1 June 2021, a deal is signed
`,
    ['2021-05-03 workers walk out', '2021-05-07 talks fail', '2021-06-01 a deal is signed'],
  ],
];

describe('tables as people lay them out', () => {
  it.each(CASES)('%s', async (_, text, items) => {
    expect(await datedTitles(text)).toEqual(items);
  });
});
