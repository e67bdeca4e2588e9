// Chronologies and pages of the second set, see second-set-cells.ts.

/** A name, a text, and each item as "EDTF title"; none where it is to be a problem. */
export const SECOND_PAGES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'chronology: year heading, dash, oldest first, plain',
    'The mine: a chronology\n\n1984\n\n6 March - Pit closures announced\n12 March - National walkout called\n\n1985\n\n3 March - Return to work\n',
    ['1984-03-06 Pit closures announced', '1984-03-12 National walkout called', '1985-03-03 Return to work'],
  ],
  [
    'chronology: newest first with carried year',
    'Dec 18, 2019: Trial opens\nNov 2: Judge named\nOct 30: Charges filed\nDec 20, 2018: Arrest made\nMay 4: First complaint\n',
    [
      '2019-12-18 Trial opens',
      '2019-11-02 Judge named',
      '2019-10-30 Charges filed',
      '2018-12-20 Arrest made',
      '2018-05-04 First complaint',
    ],
  ],
  [
    'chronology: oldest first, year turns by months',
    '28 Nov 2016 – Bridge shut\n9 Dec – Engineers called\n4 Jan – Ferry laid on\n17 Feb – Bridge open again\n',
    [
      '2016-11-28 Bridge shut',
      '2016-12-09 Engineers called',
      '2017-01-04 Ferry laid on',
      '2017-02-17 Bridge open again',
    ],
  ],
  [
    'chronology: bold date markdown, then colon',
    '# How the dam was built\n\n**April 2, 1931.** Ground is broken.\n\n**Sept. 30, 1935.** The dam is dedicated.\n',
    ['1931-04-02 Ground is broken.', '1935-09-30 The dam is dedicated.'],
  ],
  [
    'chronology: markdown nested years and months',
    '## 2022\n\n### March\n\n- **3** – Column halts\n- **29** – Talks in the palace\n\n### April\n\n- **14** – Flagship lost\n',
    ['2022-03-03 Column halts', '2022-03-29 Talks in the palace', '2022-04-14 Flagship lost'],
  ],
  [
    'chronology: html ul with strong',
    '<h1>Strike diary</h1><h2>2011</h2><ul><li><strong>17 September</strong>: Camp set up in the park</li><li><strong>15 November</strong>: Camp cleared</li></ul><h2>2012</h2><ul><li><strong>1 May</strong>: March downtown</li></ul>',
    ['2011-09-17 Camp set up in the park', '2011-11-15 Camp cleared', '2012-05-01 March downtown'],
  ],
  [
    'chronology: html dl full dates',
    '<dl><dt>11 March 2011, 14:46</dt><dd>Quake strikes off the coast</dd><dt>12 March 2011</dt><dd>Roof of the reactor hall blown off</dd></dl>',
    ['2011-03-11T14:46 Quake strikes off the coast', '2011-03-12 Roof of the reactor hall blown off'],
  ],
  [
    'chronology: html time elements',
    '<ol class="events"><li><time datetime="1999-08-17T03:02">17 Aug 1999</time> <span>Quake levels towns</span></li><li><time datetime="1999-11-12">12 Nov 1999</time> <span>Second shock</span></li></ol>',
    ['1999-08-17T03:02 Quake levels towns', '1999-11-12 Second shock'],
  ],
  [
    'chronology: html paragraphs b',
    '<article><h1>Rise of the firm</h1><p><b>1998</b> – Two students rent a garage.</p><p><b>August 2004</b> – Shares are sold to the public.</p><p><b>Oct. 2, 2015</b> – The firm takes a new name.</p></article>',
    [
      '1998 Two students rent a garage.',
      '2004-08 Shares are sold to the public.',
      '2015-10-02 The firm takes a new name.',
    ],
  ],
  [
    'chronology: wikitext nested with refs',
    "== 1989 ==\n=== November ===\n* '''9 November''' – [[Berlin Wall|Wall]] opened.<ref>{{cite web|title=Night|date=10 November 1999|url=http://x.org}}</ref>\n* '''17 November''' – Students march in [[Prague]].<ref name=\"a\" />\n=== December ===\n* '''22 December''' – Leader flees by helicopter.\n",
    [
      '1989-11-09 Wall opened.',
      '1989-11-17 Students march in Prague.',
      '1989-12-22 Leader flees by helicopter.',
    ],
  ],
  [
    'chronology: wikipedia html timeline',
    '<div class="mw-parser-output"><h2><span class="mw-headline" id="1969">1969</span><span class="mw-editsection">[edit]</span></h2><ul><li>July 16 – Rocket leaves the Cape.<sup class="reference"><a href="#c1">[1]</a></sup></li><li>July 20 – Two men walk on the <a href="/wiki/Moon">Moon</a>.<sup class="reference"><a href="#c2">[2]</a></sup></li></ul><h2><span class="mw-headline" id="References">References</span></h2><ol class="references"><li id="c1">"The launch". <i>Post</i>. 17 July 1969. Retrieved 3 May 2015.</li></ol></div>',
    ['1969-07-16 Rocket leaves the Cape.', '1969-07-20 Two men walk on the Moon.'],
  ],
  [
    'chronology: live blog times under date',
    'Storm live\n\nSunday 27 August 2017\n\n21:40\nHarbour closed to all ships\n\n20:15\nFirst streets under water\n\n18:05\nGovernor asks for help\n',
    [
      '2017-08-27T21:40 Harbour closed to all ships',
      '2017-08-27T20:15 First streets under water',
      '2017-08-27T18:05 Governor asks for help',
    ],
  ],
  [
    'chronology: live blog am/pm inline',
    'August 27, 2017\n\n9.40pm: Harbour closed to all ships\n8.15pm: First streets under water\n',
    ['2017-08-27T21:40 Harbour closed to all ships', '2017-08-27T20:15 First streets under water'],
  ],
  [
    'chronology: date below the headline',
    'Parliament backs the budget\n14 June 2018\n\nMinister steps down\n11 June 2018\n\nCoal plant to close\n2 June 2018\n',
    [
      '2018-06-14 Parliament backs the budget',
      '2018-06-11 Minister steps down',
      '2018-06-02 Coal plant to close',
    ],
  ],
  [
    'chronology: section words and kickers',
    'BUSINESS\n14 June 2018\nShares slide\nSPORT\n13 June 2018\nCup goes north\nCULTURE\n12 June 2018\nOpera house reopens\n',
    ['2018-06-14 Shares slide', '2018-06-13 Cup goes north', '2018-06-12 Opera house reopens'],
  ],
  [
    'chronology: trailing brackets',
    'Old town walls finished (1348)\nPlague reaches the port (Sept. 1349)\nBishop crowned (24 June 1355)\n',
    ['1348 Old town walls finished', '1349-09 Plague reaches the port', '1355-06-24 Bishop crowned'],
  ],
  [
    'chronology: German with year headings',
    'Chronik der Wende\n\n1989\n7. Oktober: Staatsfeier in Berlin\n9. Oktober: 70 000 auf dem Ring in Leipzig\n1990\n18. März: Freie Wahl\n',
    [
      '1989-10-07 Staatsfeier in Berlin',
      '1989-10-09 70 000 auf dem Ring in Leipzig',
      '1990-03-18 Freie Wahl',
    ],
  ],
  [
    'chronology: French bullets',
    '• 10 mai 1981 : Élection du président\n• 9 octobre 1981 : Abolition de la peine de mort\n• janvier 1982 : Semaine de 39 heures\n',
    [
      '1981-05-10 Élection du président',
      '1981-10-09 Abolition de la peine de mort',
      '1982-01 Semaine de 39 heures',
    ],
  ],
  [
    'chronology: Spanish sentences',
    'El 23 de febrero de 1981, un grupo armado entra en el Congreso.\nEl 28 de octubre de 1982, la oposición gana las elecciones.\n',
    [
      '1981-02-23 El 23 de febrero de 1981, un grupo armado entra en el Congreso.',
      '1982-10-28 El 28 de octubre de 1982, la oposición gana las elecciones.',
    ],
  ],
  [
    'chronology: Russian dash',
    '19 августа 1991 года — Танки входят в город\n21 августа 1991 года — Войска отведены\n8 декабря — Подписано соглашение\n',
    ['1991-08-19 Танки входят в город', '1991-08-21 Войска отведены', '1991-12-08 Подписано соглашение'],
  ],
  [
    'chronology: Japanese',
    '1995年1月17日 早朝に大地震\n1995年3月20日 地下鉄で事件\n',
    ['1995-01-17 早朝に大地震', '1995-03-20 地下鉄で事件'],
  ],
  [
    'chronology: Turkish headings',
    '## 1999\n\n- 17 Ağustos: Deprem oldu\n- 12 Kasım: İkinci deprem\n',
    ['1999-08-17 Deprem oldu', '1999-11-12 İkinci deprem'],
  ],
  [
    'chronology: Arabic',
    '25 يناير 2011: مظاهرات في الميدان\n11 فبراير 2011: تنحي الرئيس\n',
    ['2011-01-25 مظاهرات في الميدان', '2011-02-11 تنحي الرئيس'],
  ],
  [
    'chronology: ranges among items',
    '1914–1918: War in Europe\n28 June – 4 August 1914: The July crisis\n1 July–18 November 1916: Battle on the Somme\n',
    [
      '1914/1918 War in Europe',
      '1914-06-28/1914-08-04 The July crisis',
      '1916-07-01/1916-11-18 Battle on the Somme',
    ],
  ],
  [
    'chronology: BC list',
    '509 BC – Kings driven out\n390 BC – City sacked\n44 BC, March 15 – Dictator stabbed\nAD 14 – First emperor dies\n',
    [
      '-0508 Kings driven out',
      '-0389 City sacked',
      '-0043-03-15 Dictator stabbed',
      '0014 First emperor dies',
    ],
  ],
  [
    'chronology: prose sentences with old years inside items',
    '3 June 2013 – Park protest begins, the largest since 1980\n15 June 2013 – Park cleared; the mayor elected in 2004 speaks\n',
    [
      '2013-06-03 Park protest begins, the largest since 1980',
      '2013-06-15 Park cleared; the mayor elected in 2004 speaks',
    ],
  ],
  [
    'chronology: In + year sentences',
    'In 1901, the line reaches the coast. In 1914 it is nationalised. By May 1920, all stations are lit.\n',
    [
      '1901 In 1901, the line reaches the coast.',
      '1914 In 1914 it is nationalised.',
      '1920-05 By May 1920, all stations are lit.',
    ],
  ],
  [
    'chronology: day words',
    'On 4 July 1976, the tall ships sail in.\nOn the 13th of July 1977, the lights go out.\n',
    [
      '1976-07-04 On 4 July 1976, the tall ships sail in.',
      '1977-07-13 On the 13th of July 1977, the lights go out.',
    ],
  ],
  [
    'chronology: day in words at line start',
    'On the fourth of July 1976, the tall ships sail in.\nOn the thirteenth of July 1977, the lights go out.\n',
    [
      '1976-07-04 On the fourth of July 1976, the tall ships sail in.',
      '1977-07-13 On the thirteenth of July 1977, the lights go out.',
    ],
  ],
  [
    'chronology: setext and asterisks',
    '2008\n====\n\n* Sept 15: Bank files for bankruptcy\n* Oct 3: Rescue act signed\n\n2009\n====\n\n* Feb 17: Stimulus signed\n',
    ['2008-09-15 Bank files for bankruptcy', '2008-10-03 Rescue act signed', '2009-02-17 Stimulus signed'],
  ],
  [
    'chronology: ISO lines with time',
    '2015-09-14 09:50 UTC  Signal seen in two detectors\n2016-02-11 15:30 UTC  Discovery announced\n',
    ['2015-09-14T09:50Z Signal seen in two detectors', '2016-02-11T15:30Z Discovery announced'],
  ],
  [
    'chronology: ambiguous numeric lines',
    '03/04/1968 – Leader shot\n05/06/1968 – Senator shot\n',
    ['fault Leader shot', 'fault Senator shot'],
  ],
  [
    'chronology: settled numeric lines',
    '04/04/1968 – Leader shot\n06/05/1968 – Senator shot\n08/28/1968 – Convention riots\n',
    ['1968-04-04 Leader shot', '1968-06-05 Senator shot', '1968-08-28 Convention riots'],
  ],
  [
    'chronology: parenthesis year list newest first',
    '2024 — Merger cleared\n2019–2023 — Court battle\n2018 — Merger announced\n',
    ['2024 Merger cleared', '2019/2023 Court battle', '2018 Merger announced'],
  ],
  [
    'chronology: weekday contradicts',
    'Monday, 11 September 2001 – Towers fall\n',
    ['2001-09-11 Towers fall'],
  ],
  [
    'chronology: page with comments and dates after',
    '<h1>Ferry log</h1><ul><li>2 May 1990 – Launch</li><li>9 June 1991 – Fire on board</li></ul><section class="comments"><h3>Comments</h3><p>Ann, 4 July 2020: What a ship!</p></section>',
    ['1990-05-02 Launch', '1991-06-09 Fire on board'],
  ],
  [
    'chronology: question of approximate',
    'c. 1200 – Tower begun\nca. 1350: Bells cast\naround 1370, spire added\n',
    ['1200~ Tower begun', '1350 Bells cast', '1370~ spire added'],
  ],
  [
    'page: og and meta',
    '<!doctype html><html lang="en"><head><title>Council votes | Post</title><meta property="og:title" content="Council votes"><meta property="article:published_time" content="2023-04-05T06:07:00+02:00"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></body></html>',
    ['2023-04-05T04:07:00Z Council votes'],
  ],
  [
    'page: meta name=date',
    '<!doctype html><html lang="en"><head><title>Council votes</title><meta name="date" content="2023-04-05"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></body></html>',
    ['2023-04-05 Council votes'],
  ],
  [
    'page: DC.date.issued',
    '<!doctype html><html lang="en"><head><title>Council votes - Gazette</title><meta name="DC.date.issued" content="2023-04-05T06:07:00Z"><meta name="DC.title" content="Council votes"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
  [
    'page: parsely',
    '<!doctype html><html lang="en"><head><title>Council votes</title><meta name="parsely-title" content="Council votes"><meta name="parsely-pub-date" content="2023-04-05T06:07:00Z"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
  [
    'page: sailthru',
    '<!doctype html><html lang="en"><head><title>Council votes</title><meta name="sailthru.title" content="Council votes"><meta name="sailthru.date" content="Wed, 05 Apr 2023 06:07:00 -0400"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></body></html>',
    ['2023-04-05T10:07:00Z Council votes'],
  ],
  [
    'page: time pubdate in header',
    '<!doctype html><html lang="en"><head><title>Post</title></head><body><article><header><h1>Council votes</h1><p class="byline">By Ann Roe</p><time datetime="2023-04-05T06:07Z" pubdate>5 April 2023</time></header><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></article></body></html>',
    ['2023-04-05T06:07Z Council votes'],
  ],
  [
    'page: published and modified',
    '<!doctype html><html lang="en"><head><title>Council votes</title><meta property="article:published_time" content="2023-04-05T06:07:00Z"><meta property="article:modified_time" content="2023-05-01T00:00:00Z"></head><body><h1>Council votes</h1><p>Published <time datetime="2023-04-05T06:07:00Z">5 Apr</time>, updated <time datetime="2023-05-01T00:00:00Z">1 May</time></p><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
  [
    'page: microdata',
    '<!doctype html><html lang="en"><head><title>x</title></head><body><div itemscope itemtype="http://schema.org/BlogPosting"><h2 itemprop="name headline">Council votes</h2><meta itemprop="datePublished" content="2023-04-05"><meta itemprop="dateModified" content="2023-05-01"><div itemprop="articleBody"><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></div></div></body></html>',
    ['2023-04-05 Council votes'],
  ],
  [
    'page: hentry',
    '<!doctype html><html lang="en"><head><title>Blog</title></head><body><article class="hentry"><h1 class="entry-title">Council votes</h1><abbr class="published" title="2023-04-05T06:07:00Z">April 5</abbr><div class="entry-content"><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></div></article></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
  [
    'page: h-entry microformats2',
    '<!doctype html><html lang="en"><head><title>Blog</title></head><body><article class="h-entry"><h1 class="p-name">Council votes</h1><time class="dt-published" datetime="2023-04-05T06:07:00Z">Apr 5</time><div class="e-content"><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></div></article></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
  [
    'page: related links with dates',
    '<!doctype html><html lang="en"><head><title>Council votes</title><meta property="article:published_time" content="2023-04-05T06:07:00Z"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p><aside><h3>More</h3><ul><li><a href="/a">Old vote</a> <time datetime="2022-01-01">1 Jan 2022</time></li><li><a href="/b">Older vote</a> <time datetime="2021-01-01">1 Jan 2021</time></li></ul></aside></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
  [
    'page: related plain div no heading',
    '<!doctype html><html lang="en"><head><title>Council votes</title><meta property="article:published_time" content="2023-04-05T06:07:00Z"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p><div><div><a href="/a">Old vote</a> 1 January 2022</div><div><a href="/b">Older vote</a> 1 January 2021</div><div><a href="/c">Oldest vote</a> 1 January 2020</div></div></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
  [
    'page: date in url only',
    '<!doctype html><html lang="en"><head><title>Council votes</title><link rel="canonical" href="https://x.org/2023/04/05/council-votes/"></head><body><h1>Council votes</h1><p>The council met and voted.</p></body></html>',
    [],
  ],
  [
    'page: bbc-like datetime attr',
    '<!doctype html><html lang="en"><head><title>Council votes - BBC</title></head><body><main><h1 id="main-heading">Council votes</h1><time datetime="2023-04-05T06:07:00.000Z">5 April 2023</time><ul><li>Related: <a href="/1">x</a></li></ul><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></main></body></html>',
    ['2023-04-05T06:07:00.000Z Council votes'],
  ],
  [
    'page: german meta',
    '<!doctype html><html lang="de"><head><title>Rat stimmt ab</title><meta name="last-modified" content="2023-05-01T00:00:00+02:00"></head><body><h1>Rat stimmt ab</h1><p class="datum">Stand: 05.04.2023 06:07 Uhr</p><p>Der Rat tagte drei Stunden.</p></body></html>',
    ['2023-04-05T06:07 Rat stimmt ab'],
  ],
  [
    'page: copyright footer only',
    '<!doctype html><html lang="en"><head><title>Council votes</title></head><body><h1>Council votes</h1><p>The council met and voted.</p><footer>© 2023 Post. All rights reserved. Last build 5 April 2024.</footer></body></html>',
    [],
  ],
  [
    'page: epoch ms meta',
    '<!doctype html><html lang="en"><head><title>Council votes</title><meta property="og:title" content="Council votes"><meta property="og:article:published_time" content="2023-04-05T06:07:00Z"></head><body><h1>Council votes</h1><p>The council met for three hours before the vote. The last such vote was in 1998, when the mayor was new.</p><p>A second hearing is due on 9 June 2031.</p></body></html>',
    ['2023-04-05T06:07:00Z Council votes'],
  ],
];
