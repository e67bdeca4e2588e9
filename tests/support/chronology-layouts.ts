// Chronologies as newsrooms, wikis and agencies lay them out, in our own words: the text, and what is to be read from it.

export interface Layout {
  readonly name: string;
  readonly text: string;
  /** "date title" in the order of the text. */
  readonly items: readonly string[];
}

const lines = (...all: readonly string[]): string => `${all.join('\n')}\n`;
const html = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Page</title></head><body>${body}</body></html>`;

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'a lone year, then day and month with a dash',
    text: lines(
      'How the canal was lost',
      '',
      '1998',
      '',
      '4 March – Surveyors arrive.',
      '19 August – Digging starts.',
      '',
      '1999',
      '',
      '2 February – A wall gives way.',
      '30 November – Work is halted.',
    ),
    items: [
      '1998-03-04 Surveyors arrive.',
      '1998-08-19 Digging starts.',
      '1999-02-02 A wall gives way.',
      '1999-11-30 Work is halted.',
    ],
  },
  {
    name: 'a lone year without blank lines, newest first, months first',
    text: lines(
      '2011',
      'December 9: Tram line opens',
      'June 1: Last rail is laid',
      '2010',
      'October 23: Funding is agreed',
      'January 5: Plans are shown',
    ),
    items: [
      '2011-12-09 Tram line opens',
      '2011-06-01 Last rail is laid',
      '2010-10-23 Funding is agreed',
      '2010-01-05 Plans are shown',
    ],
  },
  {
    name: 'Markdown headings with bullets',
    text: lines(
      '# The long strike',
      '',
      '## 2014',
      '',
      '- **7 May** – Nurses vote.',
      '- **12 May** – Wards close.',
      '',
      '## 2015',
      '',
      '* 3 January – Pay deal is offered.',
      '* 14 January – It is turned down.',
    ),
    items: [
      '2014-05-07 Nurses vote.',
      '2014-05-12 Wards close.',
      '2015-01-03 Pay deal is offered.',
      '2015-01-14 It is turned down.',
    ],
  },
  {
    name: 'years in bold print',
    text: lines(
      '**2001**',
      '- 11 June: Lake level falls',
      '- 2 July: Boats are moved',
      '',
      '**2002**',
      '- 9 April: Rain returns',
      '- 28 April: Harbour reopens',
    ),
    items: [
      '2001-06-11 Lake level falls',
      '2001-07-02 Boats are moved',
      '2002-04-09 Rain returns',
      '2002-04-28 Harbour reopens',
    ],
  },
  {
    name: 'the source of a wiki with citations and a table',
    text: lines(
      '== Chronology ==',
      '=== 2017 ===',
      "* '''8 September''' – The [[Hill Bridge|bridge]] is shut.<ref>{{cite web |title=Shut |date=9 September 2017}}</ref>",
      "* '''21 October''' – Ferries start.",
      '=== 2018 ===',
      "* '''3 March''' – {{nowrap|Repairs begin}}.<ref name=\"a\" />",
      '{| class="wikitable"',
      '! Date !! What',
      '|-',
      '| 6 June 2019 || Bridge opens',
      '|-',
      '| {{dts|2019|7|1}} || Ferries stop',
      '|}',
      '== References ==',
      '* 4 May 2020 – Retrieved',
    ),
    items: [
      '2017-09-08 The bridge is shut.',
      '2017-10-21 Ferries start.',
      '2018-03-03 Repairs begin.',
      '2019-06-06 Bridge opens',
      '2019-07-01 Ferries stop',
    ],
  },
  {
    name: 'a page of a wiki: headings, lists, citations, edit links, contents',
    text: html(
      '<div id="toc" class="toc"><ul><li>1 2012</li><li>2 2013</li></ul></div><h1>Timeline of the mine dispute</h1><p>The dispute began in 2009.</p><h2>2012<span class="mw-editsection">[edit]</span></h2><ul><li>14 February – Pickets gather.<sup class="reference">[1]</sup></li><li>1 March – Police clear the road.<sup class="reference">[2]</sup></li></ul><h2>2013</h2><ul><li>22 May – The mine is sold.</li></ul><h2>References</h2><ol class="references"><li>"Pickets", 15 February 2012</li></ol>',
    ),
    items: [
      '2012-02-14 Pickets gather.',
      '2012-03-01 Police clear the road.',
      '2013-05-22 The mine is sold.',
    ],
  },
  {
    name: 'year in the first heading, months as headings',
    text: html(
      '<h1>2025 in Lowland</h1><h2>Events</h2><h3>January</h3><ul><li>January 6 – A theatre burns.</li><li>January 19 – Snow shuts schools.</li></ul><h3>February</h3><ul><li>February 2 – Voters go to the polls.</li></ul>',
    ),
    items: [
      '2025-01-06 A theatre burns.',
      '2025-01-19 Snow shuts schools.',
      '2025-02-02 Voters go to the polls.',
    ],
  },
  {
    name: 'terms and what they mean, under years',
    text: html(
      '<h2>1971</h2><dl><dt>4 May</dt><dd>Bakers walk out.</dd><dt>9 May</dt><dd>Talks begin.</dd></dl><h2>1972</h2><dl><dt>17 January</dt><dd>A law is passed.</dd></dl>',
    ),
    items: ['1971-05-04 Bakers walk out.', '1971-05-09 Talks begin.', '1972-01-17 A law is passed.'],
  },
  {
    name: 'days as headings of several bullets',
    text: html(
      '<h2>October 2023</h2><h3>5 October</h3><ul><li>Embassy is evacuated.</li><li>Flights stop.</li></ul><h3>6 October</h3><ul><li>Convoy reaches the border.</li></ul>',
    ),
    items: [
      '2023-10-05 Embassy is evacuated.',
      '2023-10-05 Flights stop.',
      '2023-10-06 Convoy reaches the border.',
    ],
  },
  {
    name: 'the year once, carried on',
    text: lines(
      'January 25, 2003 - Premier is named',
      '',
      'May 3 - Truce is signed',
      '',
      'July 4 - End of fighting is declared',
      '',
      'February 11 - Troops go home',
    ),
    items: [
      '2003-01-25 Premier is named',
      '2003-05-03 Truce is signed',
      '2003-07-04 End of fighting is declared',
      '2004-02-11 Troops go home',
    ],
  },
  {
    name: 'the year once, newest first',
    text: lines(
      '4 March 2022 – Gates open',
      '11 February – Staff are hired',
      '30 December – Building is bought',
      '2 November – Site is chosen',
    ),
    items: [
      '2022-03-04 Gates open',
      '2022-02-11 Staff are hired',
      '2021-12-30 Building is bought',
      '2021-11-02 Site is chosen',
    ],
  },
  {
    name: 'the page’s own date gives the year',
    text: lines(
      'A timeline of the walkout',
      'Published April 23, 2022',
      'Feb 24: Drivers stop work',
      'March 1: A deal is near',
      'April 2: The deal fails',
    ),
    items: ['2022-02-24 Drivers stop work', '2022-03-01 A deal is near', '2022-04-02 The deal fails'],
  },
  {
    name: 'the page’s own date in spring, dates of the winter before',
    text: lines(
      'How the merger came about',
      'Updated 10 February 2021',
      '3 November – First letter',
      '18 December – Offer is raised',
      '20 January – Both boards agree',
    ),
    items: ['2020-11-03 First letter', '2020-12-18 Offer is raised', '2021-01-20 Both boards agree'],
  },
  {
    name: 'a section word above dates with headlines below',
    text: lines(
      'WORLD',
      '12 March 2024',
      'Bridge reopens',
      '11 March 2024',
      'Mine closes',
      '8 March 2024',
      'Paper sold',
    ),
    items: ['2024-03-12 Bridge reopens', '2024-03-11 Mine closes', '2024-03-08 Paper sold'],
  },
  {
    name: 'headlines with dates below and a summary after',
    text: lines(
      'Council backs new stadium',
      '12 March 2024',
      'The vote was closer than expected and the mayor has promised to look at the costs again.',
      'Oldest cinema to be sold',
      '10 March 2024',
      'Its owners say that visitors have not come back since the winter and that repairs are too dear.',
    ),
    items: ['2024-03-12 Council backs new stadium', '2024-03-10 Oldest cinema to be sold'],
  },
  {
    name: 'dates above a headline and its text',
    text: lines(
      '3 May 2003',
      'Truce is signed',
      'Both sides met in the old mill for nine hours.',
      '',
      '5 May 2003',
      'Prisoners are freed',
      'They crossed the river by bus.',
      '',
      '9 May 2003',
      'Road is open',
      'The first lorries passed at noon.',
    ),
    items: ['2003-05-03 Truce is signed', '2003-05-05 Prisoners are freed', '2003-05-09 Road is open'],
  },
  {
    name: 'months with a colon under a year',
    text: lines(
      '2022',
      'February: Army crosses the border',
      'March: The port falls',
      'August: Grain ships leave',
    ),
    items: ['2022-02 Army crosses the border', '2022-03 The port falls', '2022-08 Grain ships leave'],
  },
  {
    name: 'dates in brackets at the end, under a year',
    text: lines(
      '2000',
      '',
      'President is elected (Jan. 16).',
      '',
      'Border is reopened (Feb. 3).',
      '',
      'Tax on salt ends (Nov. 21).',
    ),
    items: [
      '2000-01-16 President is elected',
      '2000-02-03 Border is reopened',
      '2000-11-21 Tax on salt ends',
    ],
  },
  {
    name: 'days with a time and a zone',
    text: lines(
      '2 Mar 2022 17.55 GMT',
      'Mayor speaks',
      '2 Mar 2022 16.40 GMT',
      'Vote passes',
      '2 Mar 2022 09.05 GMT',
      'Council meets',
    ),
    items: [
      '2 Mar 2022 17.55 GMT Mayor speaks',
      '2 Mar 2022 16.40 GMT Vote passes',
      '2 Mar 2022 09.05 GMT Council meets',
    ],
  },
  {
    name: 'French under a year',
    text: lines(
      '2003',
      '3 mai : Cessez-le-feu signé',
      '4 juillet : Fin de la guerre',
      '1er août : Retour des réfugiés',
    ),
    items: [
      '2003-05-03 Cessez-le-feu signé',
      '2003-07-04 Fin de la guerre',
      '2003-08-01 Retour des réfugiés',
    ],
  },
  {
    name: 'Russian with points',
    text: lines(
      '3 мая 2003 года. Подписано перемирие',
      '14 июня 2003 года. Открыта граница',
      '2 декабря 2003 года. Выборы',
    ),
    items: ['2003-05-03 Подписано перемирие', '2003-06-14 Открыта граница', '2003-12-02 Выборы'],
  },
  {
    name: 'German days and ranges',
    text: lines('19.–20.09.2023 Offensive beginnt', '21.09.2023 Waffenruhe', '03.10.2023 Flucht endet'),
    items: ['2023-09-19/2023-09-20 Offensive beginnt', '2023-09-21 Waffenruhe', '2023-10-03 Flucht endet'],
  },
  {
    name: 'German days without a year, under it',
    text: lines('2019', '27.09. – Sturm zieht auf', '28.09. – Deich bricht', '2. Oktober – Wasser fällt'),
    items: ['2019-09-27 Sturm zieht auf', '2019-09-28 Deich bricht', '2019-10-02 Wasser fällt'],
  },
  {
    name: 'a month and a point',
    text: lines(
      'September 2023. Offensive and exodus.',
      'May 2021. Border crisis begins.',
      'November 2020. Truce.',
    ),
    items: ['2023-09 Offensive and exodus.', '2021-05 Border crisis begins.', '2020-11 Truce.'],
  },
  {
    name: 'old years at the end of a heading',
    text: lines(
      'COUNCIL MEETS 20 MAY, 325',
      'Bishops gather by the lake.',
      'KING CROWNED 25 DECEMBER, 800',
      'The pope presides.',
      'TREATY SIGNED 11 AUGUST, 843',
      'Three brothers share the land.',
    ),
    items: ['0325-05-20 COUNCIL MEETS', '0800-12-25 KING CROWNED', '0843-08-11 TREATY SIGNED'],
  },
  {
    name: 'before our era',
    text: lines(
      '15 March, 44 BCE – Ruler is stabbed',
      '2 September, 31 BCE – Fleets meet',
      '16 January, 27 BCE – A title is given',
      'AD 14 – He dies',
    ),
    items: [
      '-0043-03-15 Ruler is stabbed',
      '-0030-09-02 Fleets meet',
      '-0026-01-16 A title is given',
      '0014 He dies',
    ],
  },
  {
    name: 'bullets and full dates',
    text: lines(
      '* 3 May 2003 - Truce is signed',
      '* 9 June 2003 - Bridge is rebuilt',
      '* 1 July 2004 - Toll ends',
    ),
    items: ['2003-05-03 Truce is signed', '2003-06-09 Bridge is rebuilt', '2004-07-01 Toll ends'],
  },
  {
    name: 'only the first line has its year',
    text: lines('3 May 2024 – Rain starts', '5 May – Dyke breaks', '6 May – Town is under water'),
    items: ['2024-05-03 Rain starts', '2024-05-05 Dyke breaks', '2024-05-06 Town is under water'],
  },
  {
    name: 'years above what happened in them',
    text: lines(
      '1991',
      'Union is dissolved',
      '1994',
      'Truce ends the fighting',
      '2008',
      'Talks move to the lake',
    ),
    items: ['1991 Union is dissolved', '1994 Truce ends the fighting', '2008 Talks move to the lake'],
  },
  {
    name: 'spans of years and of days',
    text: lines(
      '1914–1918: The great war',
      '1918-1920: First republic',
      '27 September – 10 November 2020: Autumn war',
      '12–14 September 2022: Shelling',
    ),
    items: [
      '1914/1918 The great war',
      '1918/1920 First republic',
      '2020-09-27/2020-11-10 Autumn war',
      '2022-09-12/2022-09-14 Shelling',
    ],
  },
  {
    name: 'a table of a page with the year in a cell over several rows',
    text: html(
      '<h1>Key dates</h1><table><tr><th>Year</th><th>Date</th><th>Event</th></tr><tr><td rowspan="2">1961</td><td>12 April</td><td>First flight round the earth</td></tr><tr><td>13 August</td><td>Border is shut overnight</td></tr><tr><td>1962</td><td>28 October</td><td>Ships turn back</td></tr></table>',
    ),
    items: [
      '1961-04-12 First flight round the earth',
      '1961-08-13 Border is shut overnight',
      '1962-10-28 Ships turn back',
    ],
  },
  {
    name: 'paragraphs with the date in bold print',
    text: html(
      '<h1>How the pipeline was stopped</h1><p><strong>8 July 2015</strong> Permit is granted.</p><p><strong>2 August 2016</strong> Court hears the farmers.</p><p><strong>19 May 2017</strong> Works are given up.</p>',
    ),
    items: [
      '2015-07-08 Permit is granted.',
      '2016-08-02 Court hears the farmers.',
      '2017-05-19 Works are given up.',
    ],
  },
  {
    name: 'weekdays before the day, in a week of news',
    text: lines(
      '2024',
      'Monday, 3 June – Polls open',
      'Tuesday, 4 June – Count is delayed',
      'Friday, 7 June – Winner is named',
    ),
    items: ['2024-06-03 Polls open', '2024-06-04 Count is delayed', '2024-06-07 Winner is named'],
  },
  {
    name: 'ISO days with a tab',
    text: lines('2020-09-27\tShelling starts', '2020-10-10\tFirst truce', '2020-11-10\tSecond truce'),
    items: ['2020-09-27 Shelling starts', '2020-10-10 First truce', '2020-11-10 Second truce'],
  },
  {
    name: 'Turkish with the date behind',
    text: lines(
      'Meclis bütçeyi kabul etti - 27 Şubat 2026',
      'Depremde üç yaralı - 26 Şubat 2026',
      'Liman yeniden açıldı - 20 Ocak 2026',
    ),
    items: [
      '2026-02-27 Meclis bütçeyi kabul etti',
      '2026-02-26 Depremde üç yaralı',
      '2026-01-20 Liman yeniden açıldı',
    ],
  },
  {
    name: 'a day in words within a list of sentences',
    text: lines(
      '2021',
      '',
      'On 3 May, gardeners take over the old airfield.',
      '',
      'On 17 June, the first harvest is sold.',
      '',
      'On 2 September, the lease is signed.',
    ),
    items: [
      '2021-05-03 Gardeners take over the old airfield.',
      '2021-06-17 The first harvest is sold.',
      '2021-09-02 The lease is signed.',
    ],
  },
  {
    name: 'month and year as headings, days by number',
    text: lines(
      'March 2019',
      '3 – Glacier localization breaks',
      '18 – Scientists arrive',
      'April 2019',
      '2 – Lake is full',
      '29 – Dam holds',
    ),
    items: [
      '2019-03-03 Glacier localization breaks',
      '2019-03-18 Scientists arrive',
      '2019-04-02 Lake is full',
      '2019-04-29 Dam holds',
    ],
  },
  {
    name: 'Japanese',
    text: lines(
      '2020年9月27日 攻撃が始まる',
      '2020年10月10日 停戦が合意される',
      '2020年11月10日 戦争が終わる',
    ),
    items: ['2020-09-27 攻撃が始まる', '2020-10-10 停戦が合意される', '2020-11-10 戦争が終わる'],
  },
  {
    name: 'Spanish with de',
    text: lines(
      '1936',
      '17 de julio: Sublevación en Melilla',
      '20 de noviembre: Cae un dirigente',
      '1937',
      '26 de abril: Bombardeo de la villa',
    ),
    items: [
      '1936-07-17 Sublevación en Melilla',
      '1936-11-20 Cae un dirigente',
      '1937-04-26 Bombardeo de la villa',
    ],
  },
  {
    name: 'American headings with "Month day" and several lines below',
    text: lines(
      'Key moments of the siege',
      '',
      'Aug. 12, 2012',
      'Water is cut off.',
      '',
      'Aug. 30, 2012',
      'A convoy gets through.',
      '',
      'Oct. 4, 2012',
      'The siege is lifted.',
    ),
    items: [
      '2012-08-12 Water is cut off.',
      '2012-08-30 A convoy gets through.',
      '2012-10-04 The siege is lifted.',
    ],
  },
  {
    name: 'a div for each event, the date after the headline',
    text: html(
      '<div class="list"><div class="e"><h3>Tower is lit again</h3><p>3 June 2018</p></div><div class="e"><h3>Ice leaves the bay</h3><p>28 May 2018</p></div><div class="e"><h3>Seals are counted</h3><p>2 May 2018</p></div></div>',
    ),
    items: ['2018-06-03 Tower is lit again', '2018-05-28 Ice leaves the bay', '2018-05-02 Seals are counted'],
  },
  {
    name: 'a div for each event, the date before the headline',
    text: html(
      '<h1>Milestones</h1><section><p>3 June 2018</p><h3>Tower is lit again</h3></section><section><p>28 May 2018</p><h3>Ice leaves the bay</h3></section><section><p>2 May 2018</p><h3>Seals are counted</h3></section>',
    ),
    items: ['2018-06-03 Tower is lit again', '2018-05-28 Ice leaves the bay', '2018-05-02 Seals are counted'],
  },
  {
    name: 'a stamp, a byline and an advert are no events',
    text: lines(
      'Advertisement',
      'By Ada Brown',
      'Last Update: Thursday, May 25, 2006. 7:19pm',
      '',
      'May 25: Marines land',
      'May 24: Help is asked for',
      'April 28: Rally turns violent',
    ),
    items: ['2006-05-25 Marines land', '2006-05-24 Help is asked for', '2006-04-28 Rally turns violent'],
  },
  {
    name: 'decades and centuries beside years',
    text: lines(
      '1850s – Railway reaches the coast',
      '1861: Serfs are freed',
      'c. 1870: First newspaper',
      'Spring 1881: Strikes',
      '1905 – Uprising',
    ),
    items: [
      '185X Railway reaches the coast',
      '1861 Serfs are freed',
      '1870~ First newspaper',
      '1881-21 Strikes',
      '1905 Uprising',
    ],
  },
  {
    name: 'Polish',
    text: lines(
      '1981',
      '13 grudnia – Stan wojenny',
      '16 grudnia – Pacyfikacja kopalni',
      '1982',
      '3 maja – Marsz',
      '10 listopada – Strajk słaby',
    ),
    items: [
      '1981-12-13 Stan wojenny',
      '1981-12-16 Pacyfikacja kopalni',
      '1982-05-03 Marsz',
      '1982-11-10 Strajk słaby',
    ],
  },
  {
    name: 'month headings that go over the turn of a year',
    text: lines(
      'November 2021',
      '8 November – Leak is found',
      'December',
      '1 December – Plant is shut',
      'January',
      '15 January – Owner is charged',
    ),
    items: ['2021-11-08 Leak is found', '2021-12-01 Plant is shut', '2022-01-15 Owner is charged'],
  },
  {
    name: 'full dates in slashes that allow one reading',
    text: lines(
      '27/05/2021 – Troops cross the stream',
      '13/06/2021 – Talks are held',
      '30/09/2021 – Road is blocked',
    ),
    items: ['2021-05-27 Troops cross the stream', '2021-06-13 Talks are held', '2021-09-30 Road is blocked'],
  },
];
