/**
 * Chronologies in layouts that the readers were not made for: what is right was written down before they were read. Other languages,
 * bullets, headings, tables and live pages than in `chronology-layouts.ts`.
 */
export const UNSEEN_CHRONOLOGIES: readonly {
  readonly name: string;
  readonly text: string;
  readonly items: readonly string[];
}[] = [
  {
    name: 'year headings bold md, em dash, newest first',
    text: '**2023**\n- **14 December** — Harbour strike ends after nine weeks\n- **2 October** — Dockers walk out in Rotterdam\n\n**2022**\n- **30 November** — Union ballots its members\n',
    items: [
      '2023-12-14 Harbour strike ends after nine weeks',
      '2023-10-02 Dockers walk out in Rotterdam',
      '2022-11-30 Union ballots its members',
    ],
  },
  {
    name: 'fr year headings, le 3 mars',
    text: '2021\n\nLe 3 mars : la préfecture interdit la manifestation.\nLe 17 avril : premier blocage du dépôt.\n\n2022\n\nLe 9 janvier : accord signé à Lyon.\n',
    items: [
      '2021-03-03 la préfecture interdit la manifestation.',
      '2021-04-17 premier blocage du dépôt.',
      '2022-01-09 accord signé à Lyon.',
    ],
  },
  {
    name: 'de dots',
    text: '2019\n03.02. Der Stadtrat lehnt den Antrag ab\n17.05. Bürgerbegehren gestartet\n2020\n09.01. Der Entscheid wird verkündet\n',
    items: [
      '2019-02-03 Der Stadtrat lehnt den Antrag ab',
      '2019-05-17 Bürgerbegehren gestartet',
      '2020-01-09 Der Entscheid wird verkündet',
    ],
  },
  {
    name: 'month headings with day only',
    text: 'March 2024\n\n4 – Rains begin in the north\n11 – River bursts its banks\n29 – Army called in\n\nApril 2024\n\n2 – Water recedes\n',
    items: [
      '2024-03-04 Rains begin in the north',
      '2024-03-11 River bursts its banks',
      '2024-03-29 Army called in',
      '2024-04-02 Water recedes',
    ],
  },
  {
    name: 'AP style, Jan. 6, 2021:',
    text: 'Jan. 6, 2021: Protesters enter the chamber.\nJan. 13, 2021: The house votes to impeach.\nFeb. 13: The senate acquits.\nSept. 1: Select committee is formed.\nJan. 4, 2022: Report is published.\n',
    items: [
      '2021-01-06 Protesters enter the chamber.',
      '2021-01-13 The house votes to impeach.',
      '2021-02-13 The senate acquits.',
      '2021-09-01 Select committee is formed.',
      '2022-01-04 Report is published.',
    ],
  },
  {
    name: 'date above, paragraph below',
    text: '8 June 2018\nA tanker runs aground off the cape.\n\n11 June 2018\nOil reaches the beaches.\n\n2 July 2018\nThe owner is fined.\n',
    items: [
      '2018-06-08 A tanker runs aground off the cape.',
      '2018-06-11 Oil reaches the beaches.',
      '2018-07-02 The owner is fined.',
    ],
  },
  {
    name: 'title above, date below (cards)',
    text: 'Tanker runs aground off the cape\n8 June 2018\n\nOil reaches the beaches\n11 June 2018\n\nOwner is fined\n2 July 2018\n',
    items: [
      '2018-06-08 Tanker runs aground off the cape',
      '2018-06-11 Oil reaches the beaches',
      '2018-07-02 Owner is fined',
    ],
  },
  {
    name: 'parenthesised leading',
    text: '(12/2019) First cluster of cases reported\n(01/2020) City is closed\n(03/2020) Pandemic is declared\n',
    items: [
      '2019-12 First cluster of cases reported',
      '2020-01 City is closed',
      '2020-03 Pandemic is declared',
    ],
  },
  {
    name: 'years colon',
    text: '1889: The tower is opened.\n1909: Its permit expires.\n1925: A swindler sells it.\n1964: It becomes a monument.\n',
    items: [
      '1889 The tower is opened.',
      '1909 Its permit expires.',
      '1925 A swindler sells it.',
      '1964 It becomes a monument.',
    ],
  },
  {
    name: 'years tab',
    text: '1889\tThe tower is opened\n1909\tIts permit expires\n1925\tA swindler sells it\n',
    items: ['1889 The tower is opened', '1909 Its permit expires', '1925 A swindler sells it'],
  },
  {
    name: 'In YYYY sentence',
    text: 'In 1889, the tower is opened.\nIn 1909, its permit expires.\nIn May 1925, a swindler sells it.\n',
    items: ['1889 The tower is opened.', '1909 Its permit expires.', '1925-05 A swindler sells it.'],
  },
  {
    name: 'live blog times',
    text: 'Live: storm reaches the coast\n14 October 2023\n\n18:42\nTrains stop between the two cities.\n\n17.15\nSchools told to close.\n\n16:03\nFirst warning issued.\n',
    items: [
      '2023-10-14T18:42 Trains stop between the two cities.',
      '2023-10-14T17:15 Schools told to close.',
      '2023-10-14T16:03 First warning issued.',
    ],
  },
  {
    name: 'live blog am/pm inline',
    text: 'October 14, 2023\n6:42 p.m. — Trains stop between the two cities.\n5:15 p.m. — Schools told to close.\n4:03 p.m. — First warning issued.\n',
    items: [
      '2023-10-14T18:42 Trains stop between the two cities.',
      '2023-10-14T17:15 Schools told to close.',
      '2023-10-14T16:03 First warning issued.',
    ],
  },
  {
    name: 'org/markdown table',
    text: '| Date | Event |\n|------|-------|\n| 12 Mar 2019 | Ministry tenders the line |\n| 3 Sep 2020 | Works start |\n| 28 Feb 2022 | First train |\n',
    items: ['12 Mar 2019 Ministry tenders the line', '3 Sep 2020 Works start', '28 Feb 2022 First train'],
  },
  {
    name: 'asciidoc definition',
    text: '3 May 2019:: Works start on the tram\n8 June 2020:: First rails laid\n1 July 2021:: Tram opens\n',
    items: ['2019-05-03 Works start on the tram', '2020-06-08 First rails laid', '2021-07-01 Tram opens'],
  },
  {
    name: 'day of week headings',
    text: 'Monday, 4 September 2023\nTeachers strike begins in three cities\nTuesday, 5 September 2023\nTalks are broken off\nWednesday, 6 September 2023\nMinisters intervene\n',
    items: [
      '2023-09-04 Teachers strike begins in three cities',
      '2023-09-05 Talks are broken off',
      '2023-09-06 Ministers intervene',
    ],
  },
  {
    name: 'ranges',
    text: '3–5 May 2019 – Summit in the capital\n28 June – 2 July 2019 – Floods in the delta\nNov 2019 – Jan 2020 – Fires in the south\n',
    items: [
      '2019-05-03/2019-05-05 Summit in the capital',
      '2019-06-28/2019-07-02 Floods in the delta',
      '2019-11/2020-01 Fires in the south',
    ],
  },
  {
    name: 'ru',
    text: '2014 год\n\n22 февраля — Рада голосует за отставку.\n16 марта — В регионе проходит плебисцит.\n\n2015 год\n\n12 февраля — Подписан комплекс мер.\n',
    items: [
      '2014-02-22 Рада голосует за отставку.',
      '2014-03-16 В регионе проходит плебисцит.',
      '2015-02-12 Подписан комплекс мер.',
    ],
  },
  {
    name: 'uk',
    text: '24 лютого 2022 року — початок вторгнення\n2 квітня 2022 року — область звільнено\n11 листопада 2022 року — місто звільнено\n',
    items: ['2022-02-24 початок вторгнення', '2022-04-02 область звільнено', '2022-11-11 місто звільнено'],
  },
  {
    name: 'tr',
    text: '2016\n15 Temmuz: Köprüler kapatıldı.\n20 Temmuz: Olağanüstü hâl ilan edildi.\n2017\n16 Nisan: Halk oylaması yapıldı.\n',
    items: [
      '2016-07-15 Köprüler kapatıldı.',
      '2016-07-20 Olağanüstü hâl ilan edildi.',
      '2017-04-16 Halk oylaması yapıldı.',
    ],
  },
  {
    name: 'it',
    text: '2018\n14 agosto – Crolla il viadotto.\n15 agosto – Il governo annuncia la revoca.\n2020\n3 agosto – Si inaugura il nuovo ponte.\n',
    items: [
      '2018-08-14 Crolla il viadotto.',
      '2018-08-15 Il governo annuncia la revoca.',
      '2020-08-03 Si inaugura il nuovo ponte.',
    ],
  },
  {
    name: 'pt',
    text: '2016\n31 de agosto – Senado vota o afastamento.\n2 de setembro – Recurso é negado.\n2018\n7 de abril – Ex-presidente se entrega.\n',
    items: [
      '2016-08-31 Senado vota o afastamento.',
      '2016-09-02 Recurso é negado.',
      '2018-04-07 Ex-presidente se entrega.',
    ],
  },
  {
    name: 'pl',
    text: '2010\n10 kwietnia – katastrofa samolotu.\n20 czerwca – pierwsza tura wyborów.\n4 lipca – druga tura wyborów.\n',
    items: [
      '2010-04-10 katastrofa samolotu.',
      '2010-06-20 pierwsza tura wyborów.',
      '2010-07-04 druga tura wyborów.',
    ],
  },
  {
    name: 'nl',
    text: '2014\n17 juli: Vliegtuig stort neer.\n23 juli: Dag van nationale rouw.\n2016\n28 september: Onderzoek gepresenteerd.\n',
    items: [
      '2014-07-17 Vliegtuig stort neer.',
      '2014-07-23 Dag van nationale rouw.',
      '2016-09-28 Onderzoek gepresenteerd.',
    ],
  },
  {
    name: 'hu',
    text: '2022. április 3. – Országgyűlési választás\n2022. május 24. – Megalakul a kormány\n2022. július 13. – Tüntetések a hídon\n',
    items: [
      '2022-04-03 Országgyűlési választás',
      '2022-05-24 Megalakul a kormány',
      '2022-07-13 Tüntetések a hídon',
    ],
  },
  {
    name: 'ja',
    text: '2011年3月11日 地震が発生\n2011年3月12日 一号機で爆発\n2011年12月16日 収束を宣言\n',
    items: ['2011-03-11 地震が発生', '2011-03-12 一号機で爆発', '2011-12-16 収束を宣言'],
  },
  {
    name: 'zh under year',
    text: '2019年\n6月9日 百万人上街\n6月15日 宣布暂缓\n2020年\n6月30日 法律通过\n',
    items: ['2019-06-09 百万人上街', '2019-06-15 宣布暂缓', '2020-06-30 法律通过'],
  },
  {
    name: 'ko',
    text: '2016년\n10월 24일: 보도가 나오다\n12월 9일: 탄핵안 가결\n2017년\n3월 10일: 파면 결정\n',
    items: ['2016-10-24 보도가 나오다', '2016-12-09 탄핵안 가결', '2017-03-10 파면 결정'],
  },
  {
    name: 'ar',
    text: '2011\n25 يناير: بدء الاحتجاجات\n11 فبراير: تنحي الرئيس\n2012\n30 يونيو: تنصيب الرئيس الجديد\n',
    items: ['2011-01-25 بدء الاحتجاجات', '2011-02-11 تنحي الرئيس', '2012-06-30 تنصيب الرئيس الجديد'],
  },
  {
    name: 'hy',
    text: '2018 թ.\nապրիլի 13 – սկսվում են ցույցերը\nապրիլի 23 – վարչապետը հրաժարական է տալիս\n',
    items: ['2018-04-13 սկսվում են ցույցերը', '2018-04-23 վարչապետը հրաժարական է տալիս'],
  },
  {
    name: 'ka',
    text: '2003 წელი\n2 ნოემბერი – საპარლამენტო არჩევნები\n23 ნოემბერი – პრეზიდენტის გადადგომა\n',
    items: ['2003-11-02 საპარლამენტო არჩევნები', '2003-11-23 პრეზიდენტის გადადგომა'],
  },
  {
    name: 'ISO with source in brackets',
    text: '2021-03-23 Ship blocks canal [Reuters]\n2021-03-29 Ship refloated [AP]\n2021-07-07 Ship released [BBC]\n',
    items: [
      '2021-03-23 Ship blocks canal [Reuters]',
      '2021-03-29 Ship refloated [AP]',
      '2021-07-07 Ship released [BBC]',
    ],
  },
  {
    name: 'ISO pipe',
    text: '2021-03-23 | Ship blocks canal\n2021-03-29 | Ship refloated\n2021-07-07 | Ship released\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'log with time',
    text: '2021-03-23 07:40 Ship blocks canal\n2021-03-29 15:05 Ship refloated\n2021-07-07 11:30 Ship released\n',
    items: [
      '2021-03-23T07:40 Ship blocks canal',
      '2021-03-29T15:05 Ship refloated',
      '2021-07-07T11:30 Ship released',
    ],
  },
  {
    name: 'numbered list',
    text: '1. 23 March 2021 - Ship blocks canal\n2. 29 March 2021 - Ship refloated\n3. 7 July 2021 - Ship released\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'bullets •',
    text: '• 23 March 2021: Ship blocks canal\n• 29 March: Ship refloated\n• 7 July: Ship released\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'checkbox / arrow',
    text: '→ 23 March 2021: Ship blocks canal\n→ 29 March 2021: Ship refloated\n→ 7 July 2021: Ship released\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'trailing dash date',
    text: 'Ship blocks canal – 23 March 2021\nShip refloated – 29 March 2021\nShip released – 7 July 2021\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'trailing paren full',
    text: 'Ship blocks canal (23 March 2021)\nShip refloated (29 March 2021)\nShip released (7 July 2021)\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'trailing paren years',
    text: 'Treaty signed (1648)\nBank founded (1694)\nUnion agreed (1707)\n',
    items: ['1648 Treaty signed', '1694 Bank founded', '1707 Union agreed'],
  },
  {
    name: 'bce years',
    text: '753 BC – Founding of the city\n509 BC – The king is expelled\n44 BC – The dictator is murdered\nAD 476 – The last emperor falls\n',
    items: [
      '-0752 Founding of the city',
      '-0508 The king is expelled',
      '-0043 The dictator is murdered',
      '0476 The last emperor falls',
    ],
  },
  {
    name: 'decade headings',
    text: '1960s\n\n1961 – The wall is built\n1969 – Landing on the moon\n\n1970s\n\n1973 – Oil embargo\n',
    items: ['1961 The wall is built', '1969 Landing on the moon', '1973 Oil embargo'],
  },
  {
    name: 'year then indented events without day',
    text: '2015\n  Border fence is built\n  Quota is agreed\n2016\n  Deal with the neighbour\n',
    items: ['2015 Border fence is built', '2015 Quota is agreed', '2016 Deal with the neighbour'],
  },
  {
    name: 'year in heading with words',
    text: '## Events of 2020\n\n- 3 February: Lorry drivers block the pass\n- 19 March: Border closes\n\n## Events of 2021\n\n- 8 January: Border opens\n',
    items: ['2020-02-03 Lorry drivers block the pass', '2020-03-19 Border closes', '2021-01-08 Border opens'],
  },
  {
    name: 'multi paragraphs under day',
    text: '## 12 April 2023\n\nFighting breaks out near the palace.\n\nBoth sides claim the airport.\n\n## 15 April 2023\n\nA truce is announced.\n',
    items: ['2023-04-12 Fighting breaks out near the palace.', '2023-04-15 A truce is announced.'],
  },
  {
    name: 'newsletter with links',
    text: '- 23 March 2021: [Ship blocks canal](https://e.org/1)\n- 29 March 2021: [Ship refloated](https://e.org/2)\n- 7 July 2021: [Ship released](https://e.org/3)\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'year on own line each',
    text: '1961\nThe wall is built\n1969\nLanding on the moon\n1973\nOil embargo\n',
    items: ['1961 The wall is built', '1969 Landing on the moon', '1973 Oil embargo'],
  },
  {
    name: 'prose-like month entries',
    text: 'January 2020. First case confirmed abroad. \nFebruary 2020. Cruise ship quarantined.\nMarch 2020. Borders shut.\n',
    items: [
      '2020-01 First case confirmed abroad.',
      '2020-02 Cruise ship quarantined.',
      '2020-03 Borders shut.',
    ],
  },
  {
    name: 'seasons',
    text: 'Spring 2019: Works begin\nSummer 2019: Protest camp set up\nAutumn 2020: Court halts works\n',
    items: ['2019-21 Works begin', '2019-22 Protest camp set up', '2020-23 Court halts works'],
  },
  {
    name: 'Q',
    text: 'Q1 2021: Offer made\nQ3 2021: Offer raised\nQ4 2022: Deal closed\n',
    items: ['2021-33 Offer made', '2021-35 Offer raised', '2022-36 Deal closed'],
  },
  {
    name: 'US slash',
    text: '3/23/2021 - Ship blocks canal\n3/29/2021 - Ship refloated\n7/7/2021 - Ship released\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'byline after date (news archive listing)',
    text: 'Harbour strike ends after nine weeks\nBy Anna Berg\n14 December 2023\nDockers walk out in Rotterdam\nBy Jan de Wit\n2 October 2023\nUnion ballots its members\nBy Anna Berg\n30 November 2022\n',
    items: [
      '2023-12-14 Harbour strike ends after nine weeks',
      '2023-10-02 Dockers walk out in Rotterdam',
      '2022-11-30 Union ballots its members',
    ],
  },
  {
    name: 'wikitext day in link',
    text: '== 1989 ==\n* [[June 4]] – The first round of elections is held.<ref name="a">{{cite book|title=X|year=1995}}</ref>\n* [[November 9]]: The wall opens.\n== 1990 ==\n* [[March 18]] – First free elections in the east.\n',
    items: [
      '1989-06-04 The first round of elections is held.',
      '1989-11-09 The wall opens.',
      '1990-03-18 First free elections in the east.',
    ],
  },
  {
    name: 'wikitext months under title year',
    text: '= 2017 in Ruritania =\n== Events ==\n=== January ===\n* 3 January – A ferry sinks off the island.\n* 9 January – Snow closes the pass.\n=== February ===\n* 14 February – The king abdicates.\n',
    items: [
      '2017-01-03 A ferry sinks off the island.',
      '2017-01-09 Snow closes the pass.',
      '2017-02-14 The king abdicates.',
    ],
  },
  {
    name: 'html dl',
    text: '<!doctype html><html><head><title>Strike timeline</title></head><body><h1>Strike timeline</h1><h2>2021</h2><dl><dt>3 June</dt><dd>Ballot opens.</dd><dt>24 June</dt><dd>Ballot closes.</dd></dl><h2>2022</h2><dl><dt>11 January</dt><dd>Trains stop.</dd></dl></body></html>',
    items: ['2021-06-03 Ballot opens.', '2021-06-24 Ballot closes.', '2022-01-11 Trains stop.'],
  },
  {
    name: 'html table',
    text: '<!doctype html><html><body><h1>Dam</h1><table><tr><th>When</th><th>What</th></tr><tr><td>2 Feb 1984</td><td>Plan approved</td></tr><tr><td>Jun 1991</td><td>First concrete</td></tr><tr><td>1998</td><td>Dam opens</td></tr></table></body></html>',
    items: ['2 Feb 1984 Plan approved', 'Jun 1991 First concrete', '1998 Dam opens'],
  },
  {
    name: 'html table rowspan',
    text: '<!doctype html><html><body><h1>Dam</h1><table><tr><th>Year</th><th>Date</th><th>Event</th></tr><tr><td rowspan="2">1984</td><td>2 February</td><td>Plan approved</td></tr><tr><td>9 June</td><td>Plan appealed</td></tr><tr><td rowspan="1">1991</td><td>3 June</td><td>First concrete</td></tr></table></body></html>',
    items: ['1984-02-02 Plan approved', '1984-06-09 Plan appealed', '1991-06-03 First concrete'],
  },
  {
    name: 'html timeline divs',
    text: '<!doctype html><html><body><div class="timeline"><div class="item"><span class="date">2 Feb 1984</span><h3>Plan approved</h3><p>By a narrow vote.</p></div><div class="item"><span class="date">3 Jun 1991</span><h3>First concrete</h3><p>Workers cheer.</p></div><div class="item"><span class="date">7 Sep 1998</span><h3>Dam opens</h3><p>The king presses a button.</p></div></div></body></html>',
    items: ['1984-02-02 Plan approved', '1991-06-03 First concrete', '1998-09-07 Dam opens'],
  },
  {
    name: 'html time+h3 list (archive)',
    text: '<!doctype html><html><body><ul><li><a href="https://e.org/1"><h3>Plan approved</h3></a><time datetime="1984-02-02">2 Feb</time></li><li><a href="https://e.org/2"><h3>First concrete</h3></a><time datetime="1991-06-03">3 Jun</time></li><li><a href="https://e.org/3"><h3>Dam opens</h3></a><time datetime="1998-09-07">7 Sep</time></li></ul></body></html>',
    items: ['1984-02-02 Plan approved', '1991-06-03 First concrete', '1998-09-07 Dam opens'],
  },
  {
    name: 'wikipedia html',
    text: '<!doctype html><html><head><title>Timeline of the valley dispute - Wikipedia</title></head><body><h1>Timeline of the valley dispute</h1><div class="mw-heading mw-heading2"><h2 id="2019">2019</h2><span class="mw-editsection">[<a href="#">edit</a>]</span></div><ul><li><b>4 March</b> – Herders cut a fence.<sup class="reference"><a href="#cite_note-1">[1]</a></sup></li><li><b>9 March</b>: Police make arrests.<sup class="reference"><a href="#cite_note-2">[2]</a></sup></li></ul><div class="mw-heading mw-heading2"><h2 id="2020">2020</h2></div><ul><li>17 July – A court hears the case.<sup class="reference"><a>[3]</a></sup></li></ul><ol class="references"><li>"Fence cut". Valley Post. 5 March 2019. Retrieved 7 May 2021.</li></ol></body></html>',
    items: [
      '2019-03-04 Herders cut a fence.',
      '2019-03-09 Police make arrests.',
      '2020-07-17 A court hears the case.',
    ],
  },
  {
    name: 'html details/summary',
    text: '<!doctype html><html><body><h2>2019</h2><details><summary>4 March</summary><p>Herders cut a fence.</p></details><details><summary>9 March</summary><p>Police make arrests.</p></details><h2>2020</h2><details><summary>17 July</summary><p>A court hears the case.</p></details></body></html>',
    items: [
      '2019-03-04 Herders cut a fence.',
      '2019-03-09 Police make arrests.',
      '2020-07-17 A court hears the case.',
    ],
  },
  {
    name: 'html strong in p',
    text: '<!doctype html><html><body><h1>How it went</h1><p><strong>March 4, 2019</strong><br>Herders cut a fence.</p><p><strong>March 9, 2019</strong><br>Police make arrests.</p><p><strong>July 17, 2020</strong><br>A court hears the case.</p></body></html>',
    items: [
      '2019-03-04 Herders cut a fence.',
      '2019-03-09 Police make arrests.',
      '2020-07-17 A court hears the case.',
    ],
  },
  {
    name: 'html h3 full date + p',
    text: '<!doctype html><html><body><h1>How it went</h1><h3>March 4, 2019: Fence cut</h3><p>Herders cut a fence near the ford.</p><h3>March 9, 2019: Arrests</h3><p>Police make arrests.</p><h3>July 17, 2020: In court</h3><p>A court hears the case.</p></body></html>',
    items: ['2019-03-04 Fence cut', '2019-03-09 Arrests', '2020-07-17 In court'],
  },
  {
    name: 'section words on top',
    text: 'LATEST NEWS\nEUROPE\n3 April 2024\nFerry line to close\n2 April 2024\nBank moves head office\n28 March 2024\nOrchard fair opens\n',
    items: [
      '2024-04-03 Ferry line to close',
      '2024-04-02 Bank moves head office',
      '2024-03-28 Orchard fair opens',
    ],
  },
  {
    name: 'year carried twice turn',
    text: 'Oct 5, 2021 – Talks open\nNov 2 – Talks break down\nJan 7 – Talks resume\nDec 1 – Treaty signed\nFeb 3 – Treaty ratified\n',
    items: [
      '2021-10-05 Talks open',
      '2021-11-02 Talks break down',
      '2022-01-07 Talks resume',
      '2022-12-01 Treaty signed',
      '2023-02-03 Treaty ratified',
    ],
  },
  {
    name: 'slashes in list with year heading',
    text: '2021\n05/01 Vaccination starts\n23/02 Second wave\n14/06 Restrictions lifted\n',
    items: ['2021-01-05 Vaccination starts', '2021-02-23 Second wave', '2021-06-14 Restrictions lifted'],
  },
  {
    name: 'emoji bullets',
    text: '📅 23 March 2021 – Ship blocks canal\n📅 29 March 2021 – Ship refloated\n📅 7 July 2021 – Ship released\n',
    items: ['2021-03-23 Ship blocks canal', '2021-03-29 Ship refloated', '2021-07-07 Ship released'],
  },
  {
    name: 'key moments colon after weekday',
    text: 'Friday 13 November 2015\n21:20 – Explosion outside the stadium\n21:25 – Shooting at a bar\nSaturday 14 November 2015\n00:20 – Police storm the hall\n',
    items: [
      '2015-11-13T21:20 Explosion outside the stadium',
      '2015-11-13T21:25 Shooting at a bar',
      '2015-11-14T00:20 Police storm the hall',
    ],
  },
  {
    name: 'Year - Month heading nested',
    text: '2021\nJanuary\n6 Protesters enter the chamber\n20 New president sworn in\nFebruary\n13 Senate acquits\n',
    items: [
      '2021-01-06 Protesters enter the chamber',
      '2021-01-20 New president sworn in',
      '2021-02-13 Senate acquits',
    ],
  },
  {
    name: 'rst',
    text: '2019\n====\n\nMarch 4\n    Herders cut a fence.\n\nMarch 9\n    Police make arrests.\n\n2020\n====\n\nJuly 17\n    A court hears the case.\n',
    items: [
      '2019-03-04 Herders cut a fence.',
      '2019-03-09 Police make arrests.',
      '2020-07-17 A court hears the case.',
    ],
  },
  {
    name: 'changelog-like',
    text: '## [2019-03-04] Herders cut a fence\ntext of it\n## [2019-03-09] Police make arrests\n## [2020-07-17] A court hears the case\n',
    items: [
      '2019-03-04 Herders cut a fence',
      '2019-03-09 Police make arrests',
      '2020-07-17 A court hears the case',
    ],
  },
  {
    name: 'fr trailing',
    text: 'Accord signé à Lyon, le 9 janvier 2022\nPremier blocage du dépôt, le 17 avril 2021\nManifestation interdite, le 3 mars 2021\n',
    items: [
      '2022-01-09 Accord signé à Lyon',
      '2021-04-17 Premier blocage du dépôt',
      '2021-03-03 Manifestation interdite',
    ],
  },
  {
    name: 'page date gives year',
    text: 'Timeline of the blackout\nPublished 4 May 2025\n\nApril 28: Power fails across the peninsula\nApril 29: Supply is restored\nMay 2: Inquiry opens\n',
    items: [
      '2025-04-28 Power fails across the peninsula',
      '2025-04-29 Supply is restored',
      '2025-05-02 Inquiry opens',
    ],
  },
  {
    name: 'day ranges de under year',
    text: '2023\n7.–9. Juli: Gipfel in der Hauptstadt\n30. September – 1. Oktober: Sturm über der Küste\n',
    items: ['2023-07-07/2023-07-09 Gipfel in der Hauptstadt', '2023-09-30/2023-10-01 Sturm über der Küste'],
  },
  {
    name: 'historical',
    text: '1066, 14 October: Battle on the hill\n1215, 15 June: The charter is sealed\n1348, June: Plague arrives\n',
    items: ['1066-10-14 Battle on the hill', '1215-06-15 The charter is sealed', '1348-06 Plague arrives'],
  },
  {
    name: 'sv month-day headings',
    text: '2022\n24 februari – Invasionen inleds\n18 maj – Ansökan lämnas in\n2024\n7 mars – Landet blir medlem\n',
    items: ['2022-02-24 Invasionen inleds', '2022-05-18 Ansökan lämnas in', '2024-03-07 Landet blir medlem'],
  },
  {
    name: 'cs',
    text: '2013\n25. ledna – druhé kolo volby\n17. června – premiér odstupuje\n',
    items: ['2013-01-25 druhé kolo volby', '2013-06-17 premiér odstupuje'],
  },
  {
    name: 'he',
    text: '2023\n7 באוקטובר – המתקפה\n22 בנובמבר – הסכם\n',
    items: ['2023-10-07 המתקפה', '2023-11-22 הסכם'],
  },
  {
    name: 'el',
    text: '2015\n25 Ιανουαρίου – Εκλογές\n5 Ιουλίου – Δημοψήφισμα\n',
    items: ['2015-01-25 Εκλογές', '2015-07-05 Δημοψήφισμα'],
  },
];
