import { describe } from 'vitest';
import { itReads } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
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
    'zeit',
    `Datum;Beginn;Ende;Titel
03.05.2021;10:00;12:00;Sitzung
04.05.2021;09:30;11:00;Anhörung
`,
    ['2021-05-03T10:00/2021-05-03T12:00 Sitzung', '2021-05-04T09:30/2021-05-04T11:00 Anhörung'],
  ],
  [
    'utc offset col',
    `date,time,utc_offset,title
2021-05-03,10:00,+02:00,Session
2021-05-04,09:30,-05:00,Hearing
`,
    ['2021-05-03T08:00Z Session', '2021-05-04T14:30Z Hearing'],
  ],
  [
    'hindi time',
    `दिनांक,समय,घटना
2021-06-03,10:30,हड़ताल
2021-06-07,11:00,वार्ता
`,
    ['2021-06-03 हड़ताल', '2021-06-07 वार्ता'],
  ],
];

describe('tables with times in columns of their own', () => {
  itReads(CASES);
});
