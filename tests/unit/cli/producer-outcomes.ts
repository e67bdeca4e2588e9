/** A file of a kind that is read, written as its producers write it, and what a careful reader finds in it. */
export interface Outcome {
  readonly format: string;
  /** EDTF and title of each item. */
  readonly items: readonly string[];
  /** Record and field of each row problem, and of each field problem. */
  readonly lost?: readonly string[];
  readonly flawed?: readonly string[];
  /** How many problems concern the whole file. */
  readonly told?: number;
}

/** The files of tests/fixtures/producers/. */
export const OUTCOMES: Readonly<Record<string, Outcome>> = {
  'a.ics': {
    format: 'ics',
    items: [
      '2024-07-01T08:00:00Z/2024-07-01T09:30:00Z Summer meeting, long line',
      '2024-05-01/2024-05-03 Three days',
      '2024-01-01T05:00:00Z/2024-01-01T06:30:00Z Weekly',
      '2024-01-22T05:00:00Z/2024-01-22T06:30:00Z Weekly',
      '2024-02-01T05:00:00Z/2024-02-01T06:30:00Z Weekly',
      '2024-01-16T08:00:00Z/2024-01-16T09:00:00Z Weekly moved',
      '2024-01-01T00:00:00Z Until',
      '2024-01-02T00:00:00Z Until',
      '2024-01-03T00:00:00Z Until',
      '2024-03-15T08:00:00 Floating',
      '2024-03-15T08:00:00 Mars',
      '2024-01-10 Same end',
      '2024-04-01T12:00:00Z Todo',
    ],
    lost: ['6 DTSTART', '7 DTSTART'],
    flawed: ['8 TZID'],
  },
  'acled.csv': { format: 'csv', items: ['2020-09-27 On 27 September 2020, clashes...'], told: 1 },
  'airtable.csv': {
    format: 'csv',
    items: ['2023-01-15/2023-01-20 Launch, v2', '2023-01-03T16:05 Plan'],
    flawed: ['0 status', '1 status'],
  },
  'ambig.csv': { format: 'csv', items: [], lost: ['0 start', '1 start'] },
  'ar.csv': { format: 'csv', items: ['2021-03-12 عنوان', '2020-11-10 ب'] },
  'array.jsonld': {
    format: 'jsonld',
    items: [
      '2017-11-03T03:01:00.000 A',
      '2017-11-03T02:01:00Z B',
      '2020-01-01 Live',
      '2020-01-01T05:00:00Z U1',
    ],
  },
  'atom03.xml': { format: 'feed', items: ['2003-12-13T12:29:29Z At&T x'] },
  'az.csv': { format: 'csv', items: ['2020-09-27 Müharibə', '2020-11-08 Şuşa'] },
  'bilingual.txt': {
    format: 'text',
    items: [
      '2026-02-27 Հայաստանը ստորագրեց համաձայնագիրը',
      '2026-02-26 საქართველოში არჩევნები',
      '2026-02-25 انتخابات في أرمينيا',
    ],
  },
  'birthday.ics': {
    format: 'ics',
    items: ['2020-02-29 Leap day', '2024-02-29 Leap day'],
    lost: ['1'],
  },
  'caps.tsv': { format: 'csv', items: ['2021 A', '2021-05-27/2021-05-28 B'], flawed: ['1 url'] },
  'columns.json': { format: 'json', items: ['2021-01-01 A', '2021-01-02 B'] },
  'comments.json': { format: 'json', items: ['2021-01-01 A', '2021-01-02 B'] },
  'cp1251.csv': { format: 'csv', items: ['2021-02-01 Выборы'], told: 1 },
  'cr.csv': { format: 'csv', items: ['2021-01-01 One', '2021-01-02 Two'] },
  'cut.rss': { format: 'feed', items: [], told: 1 },
  'dateandtime.csv': {
    format: 'csv',
    items: ['2021-05-27T14:30/2021-05-27T16:00 A', '2021-05-27T14:30 B', '2021-05-28 C'],
  },
  'de.csv': {
    format: 'csv',
    items: ['2020-09-27/2020-11-10 Krieg', '1990-10-03 Einheit', '2021-03 Monat', '2021-38~ mid', '18XX Jh'],
  },
  'dl.html': { format: 'html', items: ['1991 Independence', '1994-05 Ceasefire'] },
  'dmyproof.csv': { format: 'csv', items: ['2021-04-03 Amb', '2021-06-27 Proof'], told: 1 },
  'epoch.csv': {
    format: 'csv',
    items: ['2021-01-01T00:00:00Z s', '2021-01-01T00:00:00.000Z ms'],
    told: 1,
  },
  'epoch.json': {
    format: 'json',
    items: ['2021-01-01T00:00:00.000Z ms', '2021-01-01T00:00:00Z s text'],
    lost: ['2 title'],
    told: 1,
  },
  'es.tsv': { format: 'csv', items: ['1492-10-12 Colón', '2021-37~ P'] },
  'excel.csv': { format: 'csv', items: [], lost: ['0 start', '1 start'] },
  'formula.csv': { format: 'csv', items: ['2021 =HYPERLINK("http://evil")', "2022 '90s party"] },
  'fr.csv': {
    format: 'csv',
    items: [
      '2020-09-27/2020-11-10 Guerre de 44 jours; suite',
      '2021-01-01 Nouvel an',
      '1789-07-14 Bastille',
      '1915~ Env',
    ],
    told: 1,
  },
  'gd.json': {
    format: 'gdelt',
    items: ["2020-03-20T18:00:00Z COVID-19: prices tumble; future's dim"],
    lost: ['1 title', '2 start'],
  },
  'geo.json': { format: 'geojson', items: ['2021-01-01 Geo'] },
  'graph.jsonld': {
    format: 'jsonld',
    items: [
      '2018-04-05T06:00 Headline A',
      '2025-06-01T15:30Z/2025-06-01T18:00Z Concert',
      '2025-06-01T15:30Z Warmup',
      '2025-07-01/2025-07-03 Fest',
    ],
  },
  'guardian.json': { format: 'json', items: ['2021-01-01T10:00:00Z G'] },
  'hy.csv': { format: 'csv', items: ['2020-09-27 Պատերազմ', '2020-11-10 Հայտարարություն'] },
  'jsonfeed1.json': {
    format: 'jsonfeed',
    items: ['2019-05-01T17:00:00Z One', '2019-05-02 No title, but text.', '2019-05-03T10:00:00Z ext'],
    lost: ['2 start'],
    told: 1,
  },
  'jsonfeed11.json': { format: 'jsonfeed', items: ['2019-05-01T08:00:00Z Eins'] },
  'ka.csv': { format: 'csv', items: ['2008-08-08 ომი', '1918-05-26 დამოუკიდებლობა'] },
  'latin1.csv': { format: 'csv', items: ['2021-01-01 Élection présidentielle'], told: 1 },
  'list.html': {
    format: 'html',
    items: ['2020-01-05 Linked event', '2021-03-12 Plain', '2021-05/2021-07 Heading'],
    lost: ['2 start'],
  },
  'live.txt': {
    format: 'text',
    items: ['2026-02-27T10:30 Talks have begun in Geneva', '2026-02-27T11:45 Delegations leave the room'],
  },
  'map.json': { format: 'json', items: ['2021-01-01 First', '2021-01-02 Second'] },
  'messy.csv': {
    format: 'csv',
    items: ['2021-01-01 One', '2021-01-01 Too'],
    lost: ['1 start', '2 title', '4 start', '5 start'],
    flawed: ['3 row', '0 end'],
    told: 1,
  },
  'micro.html': { format: 'html', items: ['2020-01-01 First', '2020-02-01 Second'] },
  'mixed.csv': { format: 'csv', items: ['2021-04-27 A', '2021-06-27 B'], lost: ['2 start'] },
  'newsapi.json': { format: 'json', items: ['2021-01-01T00:00:00Z T'] },
  'newslist.html': { format: 'html', items: ['2026-02-27T06:00:00Z First story', '2026-02-26 Second story'] },
  'ninjs1.json': { format: 'ninjs', items: ['2026-02-26T09:00:00Z Peace talks'] },
  'ninjs2.json': {
    format: 'ninjs',
    items: ['2026-02-27T09:00:00Z Main headline', '2026-02-27T09:00:00Z compact stamp'],
    lost: ['2 start'],
  },
  'ninjs3.json': { format: 'ninjs', items: ['2026-05-04/2026-05-05 Summit'] },
  'noheader.csv': { format: 'csv', items: ['2021-01-01 First event', '2021-01-02 Second event'], told: 1 },
  'notion.csv': {
    format: 'csv',
    items: [
      '2023-03-03/2023-03-05 Meeting',
      '2023-03-07T14:00 Call',
      '2023-03-08T10:00Z/2023-03-08T11:00Z C2',
    ],
  },
  'nyt.json': { format: 'nyt', items: ['2021-01-01T10:00:00Z NYT head'] },
  'outlook.ics': {
    format: 'ics',
    items: [
      '2024-03-15T05:30:00Z/2024-03-15T06:30:00Z Press conference',
      '2024-01-09 Second Tuesday',
      '2024-02-13 Second Tuesday',
      '2024-03-12 Second Tuesday',
      '2024-04-09 Second Tuesday',
      '2024-01-01T10:00:00Z Ends before',
    ],
    flawed: ['2 DTEND'],
  },
  'p1.txt': {
    format: 'text',
    items: [
      '2026-02-27 Armenia and Azerbaijan sign deal',
      '2026-02-26 Georgia protests continue',
      '2026-02-25 Ukraine war: what we know',
    ],
  },
  'p10.txt': {
    format: 'text',
    items: ['2020-09-27 War begins', '2020-11-10 Ceasefire signed', '1991 Independence'],
  },
  'p11.txt': {
    format: 'text',
    items: [
      '1988 Movement begins',
      '1991 Independence',
      '1994-05 Ceasefire',
      '2016-04-02/2016-04-05 Four-day war',
      '2020-09-27/2020-11-10 44-day war',
    ],
  },
  'p2.txt': {
    format: 'text',
    items: ['2026-02-27 Parliament votes on budget', '2026-02-26 Storm hits coast of Spain'],
    told: 1,
  },
  'p3.txt': {
    format: 'text',
    items: [
      '2026-02-27~ Markets fall as oil rises',
      '2026-02-27~ Minister resigns after vote',
      '2026-02-26~ Fire in Tbilisi kills two',
    ],
  },
  'p4.txt': {
    format: 'text',
    items: [
      '2026-02-27T14:30 В Ереване прошёл саммит',
      '2026-02-26T09:15 Россия и Украина обменялись пленными',
    ],
  },
  'p5.txt': {
    format: 'text',
    items: ['2026-02-27 Meclis bütçeyi kabul etti', '2026-02-26T14:05 Depremde 3 yaralı'],
  },
  'p6.txt': { format: 'text', items: ['2026-02-27 13:05 Georgia: vote'] },
  'p7.txt': {
    format: 'text',
    items: ['2026-02-27 Talks resume in Geneva', '2026-02-27 Storm in Spain', '2026-02-26 Budget passes'],
  },
  'p9.txt': { format: 'csv', items: ['2020-09-27 War begins', '2020-11-10 Ceasefire'] },
  'page.html': {
    format: 'html',
    items: ['2021-02-03T04:05:06Z Page & article', '2021-02-04T04:05:06Z Second & block', '2022-01-01 Ev'],
  },
  'podcast.xml': {
    format: 'feed',
    items: [
      '2024-01-03T06:00:00Z Ep 1: The war',
      '2024-01-10T06:00:00 Ep 2',
      '2024-01-17T14:00Z Ep 3',
      '2024-01-24T05:00:00Z Ep 4',
    ],
  },
  'prose.txt': {
    format: 'text',
    items: [
      '2020-09-27 The Second Karabakh War began on 27 September 2020.',
      '2020-11-10 It ended on November 10, 2020, after 44 days.',
      '1994 In 1994 there had been a ceasefire.',
    ],
    told: 1,
  },
  'rdf10.rdf': { format: 'feed', items: ['2003-12-13T18:30:02Z München wählt', '2003-12 Zwei'] },
  'rss091.xml': {
    format: 'feed',
    items: ['1999-03-01T10:00Z With date'],
    lost: ['0 start'],
    told: 1,
  },
  'ru.csv': {
    format: 'csv',
    items: ['2020-09-27/2020-11-10 Война', '1945-05-09 Победа', '18XX Век', '2021-37~ нач'],
  },
  's.json': {
    format: 'simile-json',
    items: ['1900-05/1901 D', '1900~/1910~ F', '1888-01-01 P'],
    lost: ['3 start'],
  },
  's.xml': {
    format: 'simile-xml',
    items: [
      '1950-01-05~/1952~ Fuzzy',
      '1963-11-23T15:00:00/1963-11-25~ JFK',
      '-0499/-0199 Ant',
      '1963-11-22T18:30:00Z full',
    ],
    lost: ['3 start'],
  },
  's2.json': { format: 'simile-json', items: ['2006-05-28T09:00:00Z Writing'] },
  'sep.csv': {
    format: 'csv',
    items: ['2021-01-01 Quoted newline; and "q"', '2021-01-02 =SUM(1)', '2021-01-03 +49 call'],
  },
  'sheets.csv': { format: 'csv', items: ['2026-02-20 Thing'], told: 1 },
  'table.html': { format: 'html', items: ['2020-09-27 War begins', '2020-11-10 Ceasefire'] },
  'tl2.js': {
    format: 'timelinejs',
    items: ['2011-12-12/2012-01-27 V2 x', '2012-01-30 Slash', '2012 Y', '-0499 BC', '2011/2012 E'],
  },
  'tl3.json': {
    format: 'timelinejs',
    items: [
      '-0043-03-15 Ides',
      '2020 Text only slide',
      '2021-01-01T13:05:00/2021-01-02 Timed',
      '1900/1950 Half',
    ],
    lost: ['4 year', '5 month', '6 year', '2 start'],
  },
  'tlsheet.csv': {
    format: 'csv',
    items: [
      '2020-09-27/2020-11-10 War',
      '-0043-03-15 Ides',
      '1500 Comma year',
      '2021-01-05T15:30/2021-01-05T17:00 Timed',
      '1900/1950 Age',
    ],
    lost: ['6 year', '5 start'],
  },
  'tlsheet1.csv': {
    format: 'csv',
    items: [
      '2012-01-26/2012-01-27 First',
      '2012-03-04 Ambig mdy by v1',
      '-0043 Caesar',
      '2012-01-26T15:30:00 Timed',
    ],
  },
  'tr.csv': {
    format: 'csv',
    items: ['2020-09-27/2020-11-10 Savaş', '1923-10-29 Cumhuriyet'],
    lost: ['2 start'],
  },
  'twocol.csv': { format: 'csv', items: ['2020-09-27/2021 W', '1915 Y', '2020-09 M'] },
  'uhr.csv': {
    format: 'csv',
    items: ['2026-02-27T14:30 Pressekonferenz', '2026-02-28T09:15 Sitzung', '2026-03-01 Wahl'],
  },
  'uk.csv': { format: 'csv', items: ['2022-02-24 Вторгнення', '1991-08-24 Незалежність'] },
  'utf16.csv': { format: 'csv', items: ['2021-01-01 Ümlaut ☃', '2021-01-02 Zwei'] },
  'utf16.rss': { format: 'feed', items: ['2020-11-10T09:00:00Z Ünicode ☃'] },
  'utf16be.csv': { format: 'csv', items: ['2021-01-01 BE'] },
  'vis.json': {
    format: 'vis',
    items: [
      '2014-04-20 Item & one',
      '2014-04-19T00:00:00.000Z/2014-04-22T00:00:00.000Z two',
      '2014-04-18T10:00:00/2014-04-19T00:00 bg',
    ],
    lost: ['3 start'],
  },
  'visg.json': { format: 'vis', items: ['2014-04-20 A', '2014-04-19T00:00:00.000Z B'] },
  'wd.json': {
    format: 'wikidata',
    items: ['-0215-08-02 Battle of Cannae', '1915-04 Month', '191X Decade', '18XX Century'],
    lost: ['4 title', '5 date', '6 start'],
  },
  'wd2.json': { format: 'wikidata', items: ['1939-09-01/1945-09-02 Q8'] },
  'win1251.rss': { format: 'feed', items: ['2020-11-10T09:00:00Z В Баку прошли выборы'] },
  'wp.json': { format: 'json', items: ['2021-01-01T06:00:00Z WP – title'] },
  'wp.rss': {
    format: 'feed',
    items: [
      '2026-02-27T05:30:00Z Baku & Yerevan sign: “peace”',
      '2026-02-27T04:59:00Z An aside without title.',
      '2026-02-25T06:00Z Only dc:date bold',
    ],
    lost: ['2 start', '3 start'],
  },
  'x.json': { format: 'json', items: ['2021-01-01 A', '2021-01-02 B'] },
  'x.jsonl': { format: 'jsonl', items: ['2021-01-01 A', '2021-01-03 C'], lost: ['1', '3', '4', '5'] },
  'x2.json': { format: 'json', items: ['2021-01-01T00:00:00Z A', '2021-01-02T00:00:00Z B'] },
  'xhtml.atom': {
    format: 'feed',
    items: ['2024-03-04T07:00:00.123Z Un titre & co', '2024-03-01T05:00:00Z Updated only'],
  },
  'youtube.atom': { format: 'feed', items: ['2024-01-02T03:04:05Z Video one'] },
};
