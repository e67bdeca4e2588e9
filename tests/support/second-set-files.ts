// Files of the second set, see second-set-cells.ts.

/** A name, a text, and each item as "EDTF title"; none where it is to be a problem. */
export const SECOND_FILES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'file: csv preamble, blank line, totals',
    'Harbour board\nIncidents 2021, as of 9 January 2022\n\nWhen,What happened,Injured\n3 May 2021,Ferry sinks,4\n7 May 2021,Port closes,0\nTotal,2,4\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes', 'fault 2'],
  ],
  [
    'file: csv semicolon german',
    'Datum;Ereignis;Opfer\n3.5.2021;Ferry sinks;4\n7.5.2021;Port closes;1,5\nSumme;;5,5\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv subtotal rows per year',
    'Date,Event,Cost\n3 May 2021,Ferry sinks,10\n7 May 2021,Port closes,5\n2021 total,,15\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv footnotes below',
    'Date,Event\n3 May 2021,Ferry sinks\n7 May 2021,Port closes\n\n* Source: harbour board\nNote: figures to May 2021,\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv month name apart',
    'Year,Month,Day,Event\n2021,May,3,Ferry sinks\n2021,May,7,Port closes\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv from/until',
    'From;Until;What\n03.05.2021;07.05.2021;Ferry strike\n07.05.2021;;Port closes\n',
    ['2021-05-03/2021-05-07 Ferry strike', '2021-05-07 Port closes'],
  ],
  [
    'file: tsv with BOM',
    '﻿date\ttitle\n2021-05-03\tFerry sinks\n2021-05-07\tPort closes\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: pipe table',
    'date|title\n2021-05-03|Ferry sinks\n2021-05-07|Port closes\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv sep= line',
    'sep=;\ndate;title\n2021-05-03;Ferry sinks\n2021-05-07;Port closes\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv no header',
    '2021-05-03,Ferry sinks\n2021-05-07,Port closes\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv two dates, updated column first',
    'Last updated,Event date,Name\n2022-01-01,2021-05-03,Ferry sinks\n2022-01-02,2021-05-07,Port closes\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv birth/death',
    'Name,Born,Died\nAda Roe,1815-12-10,1852-11-27\nBo Lin,1820-05-12,1910-08-13\n',
    ['1815-12-10/1852-11-27 Ada Roe', '1820-05-12/1910-08-13 Bo Lin'],
  ],
  [
    'file: csv html in title',
    'date,title\n2021-05-03,"<b>Ferry</b> sinks"\n2021-05-07,"<a href=""https://x.org/p"">Port closes</a>"\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv markdown in title',
    'date,title\n2021-05-03,**Ferry** sinks\n2021-05-07,[Port closes](https://x.org/p)\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv multi-line cells',
    'date,title,notes\n2021-05-03,Ferry sinks,"line one\nline two, 1998"\n2021-05-07,Port closes,"4 June 2020\nwas worse"\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: csv date range in one cell arrow',
    'Name,Date\nFerry strike,"May 3, 2021 → May 7, 2021"\nPort closes,"May 7, 2021"\n',
    ['2021-05-03/2021-05-07 Ferry strike', '2021-05-07 Port closes'],
  ],
  [
    'file: json wrapper result.rows',
    '{"status":"ok","generated":"2024-01-01T00:00:00Z","result":{"rows":[{"when":"2021-05-03","what":"Ferry sinks"},{"when":"2021-05-07","what":"Port closes"}]}}',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: wordpress REST',
    '[{"id":1,"date":"2021-05-03T10:00:00","date_gmt":"2021-05-03T08:00:00","modified":"2023-01-01T00:00:00","link":"https://x.org/a","title":{"rendered":"Ferry sinks"},"excerpt":{"rendered":"<p>All saved &#8211; so far</p>"}},{"id":2,"date":"2021-05-07T10:00:00","date_gmt":"2021-05-07T08:00:00","modified":"2023-01-01T00:00:00","link":"https://x.org/b","title":{"rendered":"Port &amp; pier close"},"excerpt":{"rendered":""}}]',
    ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-07T08:00:00Z Port & pier close'],
  ],
  [
    'file: guardian content api',
    '{"response":{"status":"ok","total":2,"results":[{"id":"x/1","type":"article","sectionName":"World","webPublicationDate":"2021-05-03T08:00:00Z","webTitle":"Ferry sinks","webUrl":"https://x.org/a"},{"id":"x/2","type":"article","sectionName":"World","webPublicationDate":"2021-05-07T08:00:00Z","webTitle":"Port closes","webUrl":"https://x.org/b"}]}}',
    ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-07T08:00:00Z Port closes'],
  ],
  [
    'file: newsapi',
    '{"status":"ok","totalResults":2,"articles":[{"source":{"id":null,"name":"Post"},"author":"A","title":"Ferry sinks","description":"d","url":"https://x.org/a","publishedAt":"2021-05-03T08:00:00Z"},{"source":{"id":null,"name":"Post"},"title":"Port closes","url":"https://x.org/b","publishedAt":"2021-05-07T08:00:00Z"}]}',
    ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-07T08:00:00Z Port closes'],
  ],
  [
    'file: github releases',
    '[{"url":"https://x.org/r1","html_url":"https://x.org/h1","tag_name":"v2.0","name":"Ferry sinks","draft":false,"created_at":"2021-05-01T08:00:00Z","published_at":"2021-05-03T08:00:00Z","body":"notes"},{"url":"https://x.org/r2","html_url":"https://x.org/h2","tag_name":"v1","name":"Port closes","created_at":"2021-05-06T08:00:00Z","published_at":"2021-05-07T08:00:00Z","body":""}]',
    ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-07T08:00:00Z Port closes'],
  ],
  [
    'file: eventbrite',
    '{"events":[{"name":{"text":"Ferry sinks","html":"Ferry sinks"},"start":{"timezone":"Europe/Berlin","local":"2021-05-03T10:00:00","utc":"2021-05-03T08:00:00Z"},"end":{"timezone":"Europe/Berlin","local":"2021-05-03T12:00:00","utc":"2021-05-03T10:00:00Z"},"url":"https://x.org/a","created":"2020-01-01T00:00:00Z","status":"live"}]}',
    ['2021-05-03T08:00:00Z/2021-05-03T10:00:00Z Ferry sinks'],
  ],
  [
    'file: usgs geojson ms',
    '{"type":"FeatureCollection","metadata":{"generated":1700000000000,"title":"Quakes"},"features":[{"type":"Feature","properties":{"mag":5.1,"place":"10 km N of X","time":1620028800000,"updated":1690000000000,"title":"M 5.1 - 10 km N of X"},"geometry":{"type":"Point","coordinates":[1,2,3]},"id":"a"}]}',
    ['2021-05-03T08:00:00.000Z M 5.1 - 10 km N of X'],
  ],
  [
    'file: ckan package',
    '{"success":true,"result":{"records":[{"_id":1,"Date":"2021-05-03T00:00:00","Incident":"Ferry sinks"},{"_id":2,"Date":"2021-05-07T00:00:00","Incident":"Port closes"}]}}',
    ['2021-05-03T00:00:00 Ferry sinks', '2021-05-07T00:00:00 Port closes'],
  ],
  [
    'file: contentful',
    '{"sys":{"type":"Array"},"items":[{"sys":{"id":"1","createdAt":"2023-01-01T00:00:00Z"},"fields":{"title":"Ferry sinks","date":"2021-05-03"}},{"sys":{"id":"2","createdAt":"2023-01-01T00:00:00Z"},"fields":{"title":"Port closes","date":"2021-05-07"}}]}',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: strapi',
    '{"data":[{"id":1,"attributes":{"Title":"Ferry sinks","EventDate":"2021-05-03","createdAt":"2023-01-01T00:00:00Z","publishedAt":"2023-01-02T00:00:00Z"}},{"id":2,"attributes":{"Title":"Port closes","EventDate":"2021-05-07","createdAt":"2023-01-01T00:00:00Z","publishedAt":"2023-01-02T00:00:00Z"}}],"meta":{}}',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: hacker news algolia',
    '{"hits":[{"created_at":"2021-05-03T08:00:00.000Z","title":"Ferry sinks","url":"https://x.org/a","points":3,"created_at_i":1620028800,"objectID":"1"},{"created_at":"2021-05-07T08:00:00.000Z","title":"Port closes","url":"https://x.org/b","points":3,"created_at_i":1620374400,"objectID":"2"}]}',
    ['2021-05-03T08:00:00.000Z Ferry sinks', '2021-05-07T08:00:00.000Z Port closes'],
  ],
  [
    'file: json nested by year',
    '{"2020":[{"date":"9 May","title":"Pier opens"}],"2021":[{"date":"3 May","title":"Ferry sinks"},{"date":"7 May","title":"Port closes"}]}',
    ['2020-05-09 Pier opens', '2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: json nested year month',
    '{"2021":{"05":{"03":"Ferry sinks","07":"Port closes"}}}',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: json date object',
    '[{"date":{"year":2021,"month":5,"day":3},"title":"Ferry sinks"},{"date":{"year":2021,"month":5,"day":7},"title":"Port closes"}]',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: json arrays of date tuple',
    '[{"date":[2021,5,3],"title":"Ferry sinks"},{"date":[2021,5,7],"title":"Port closes"}]',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: json firestore seconds',
    '[{"title":"Ferry sinks","date":{"_seconds":1620028800,"_nanoseconds":0}},{"title":"Port closes","date":{"_seconds":1620374400,"_nanoseconds":0}}]',
    ['2021-05-03T08:00:00.000Z Ferry sinks', '2021-05-07T08:00:00.000Z Port closes'],
  ],
  [
    'file: json .NET date',
    '[{"Title":"Ferry sinks","Date":"/Date(1620028800000)/"},{"Title":"Port closes","Date":"/Date(1620374400000+0200)/"}]',
    ['2021-05-03T08:00:00.000Z Ferry sinks', '2021-05-07T08:00:00.000Z Port closes'],
  ],
  [
    'file: json day and time apart',
    '[{"date":"2021-05-03","time":"10:30","title":"Ferry sinks"},{"date":"2021-05-07","time":"9 pm","title":"Port closes"}]',
    ['2021-05-03T10:30 Ferry sinks', '2021-05-07T21 Port closes'],
  ],
  [
    'file: json year only strings',
    '[{"year":"2021","title":"Ferry sinks"},{"year":"c. 1650","title":"Port closes"}]',
    ['2021 Ferry sinks', '1650~ Port closes'],
  ],
  [
    'file: wikidata simple rows',
    '[{"item":"http://www.wikidata.org/entity/Q1","itemLabel":"Ferry sinks","date":"2021-05-03T00:00:00Z"},{"item":"http://www.wikidata.org/entity/Q2","itemLabel":"Port closes","date":"2021-05-07T00:00:00Z"}]',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: jsonl',
    '{"ts":"2021-05-03","headline":"Ferry sinks"}\n{"ts":"2021-05-07","headline":"Port closes"}\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: json5-like',
    "// our list\n[\n  { date: '2021-05-03', title: 'Ferry sinks' },\n  { date: '2021-05-07', title: 'Port closes', },\n]\n",
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: toml',
    '[[event]]\ndate = 2021-05-03\ntitle = "Ferry sinks"\n\n[[event]]\ndate = 2021-05-07\ntitle = "Port closes"\n',
    [],
  ],
  [
    'file: ics floating, all-day multi-day, folded',
    'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20210503\r\nDTEND;VALUE=DATE:20210506\r\nSUMMARY:Ferry\r\n  sinks\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nDTSTART:20210507T080000\r\nDURATION:PT2H\r\nSUMMARY:Port closes\\, again\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n',
    ['2021-05-03/2021-05-05 Ferry sinks', '2021-05-07T08:00:00/2021-05-07T10:00:00 Port closes, again'],
  ],
  [
    'file: ics TZID with slash prefix and cancelled',
    'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20210503T100000\nSUMMARY:Ferry sinks\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nSTATUS:CANCELLED\nDTSTART:20210507T080000Z\nSUMMARY:Port closes\nEND:VEVENT\nEND:VCALENDAR\n',
    ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-07T08:00:00Z Port closes'],
  ],
  [
    'file: ics bad month, VTODO, VJOURNAL',
    'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20211403T100000Z\nSUMMARY:Broken\nEND:VEVENT\nBEGIN:VTODO\nUID:2\nDUE:20210507T080000Z\nSUMMARY:Port closes\nEND:VTODO\nBEGIN:VJOURNAL\nUID:3\nDTSTART;VALUE=DATE:20210503\nSUMMARY:Ferry sinks\nEND:VJOURNAL\nEND:VCALENDAR\n',
    ['2021-05-07T08:00:00Z Port closes', '2021-05-03 Ferry sinks'],
  ],
  [
    'file: rss dc:date and no pubDate',
    '<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Post</title><item><title>Ferry sinks</title><dc:date>2021-05-03T10:00:00+02:00</dc:date></item><item><title>Port closes</title><pubDate>Fri, 07 May 2021 08:00:00 AEST</pubDate></item></channel></rss>',
    ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-06T22:00:00Z Port closes'],
  ],
  [
    'file: rss wrong weekday',
    '<rss version="2.0"><channel><title>Post</title><item><title>Ferry sinks</title><pubDate>Tue, 03 May 2021 08:00:00 GMT</pubDate></item></channel></rss>',
    ['2021-05-03T08:00:00Z Ferry sinks'],
  ],
  [
    'file: atom updated only, html title',
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Post</title><entry><title type="html">Ferry &lt;i&gt;sinks&lt;/i&gt;</title><id>1</id><updated>2021-05-03T08:00:00Z</updated></entry><entry><title>Port closes</title><id>2</id><published>2021-05-07T08:00:00Z</published><updated>2021-06-01T08:00:00Z</updated></entry></feed>',
    ['2021-05-03T08:00:00Z Ferry sinks', '2021-05-07T08:00:00Z Port closes'],
  ],
  [
    'file: ninjs 2',
    '{"uri":"urn:1","type":"text","versioncreated":"2021-05-03T08:00:00Z","headlines":[{"role":"main","value":"Ferry sinks"}],"bodies":[{"value":"x"}]}',
    ['2021-05-03T08:00:00Z Ferry sinks'],
  ],
  [
    'file: newsml g2',
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1" standard="NewsML-G2"><itemMeta><versionCreated>2021-05-04T08:00:00Z</versionCreated><firstCreated>2021-05-03T08:00:00+02:00</firstCreated></itemMeta><contentMeta><contentCreated>2021-05-03T08:00:00Z</contentCreated><headline>Ferry sinks</headline></contentMeta></newsItem>',
    ['2021-05-03T08:00:00Z Ferry sinks'],
  ],
  [
    'file: bibtex month macro and range',
    '@article{a, title={Ferry {S}inks}, year=2021, month=may, journal={Post}}\n@book{b, title = "Port closes", date = {2021-05-07/2021-05-09}}\n@misc{c, title={No year}}\n',
    ['2021-05 Ferry Sinks', '2021-05-07/2021-05-09 Port closes'],
  ],
  [
    'file: csl',
    '[{"id":"a","type":"article-newspaper","title":"Ferry sinks","issued":{"date-parts":[[2021,5,3]]}},{"id":"b","type":"book","title":"Port closes","issued":{"date-parts":[["1998"]]}},{"id":"c","type":"book","title":"Old map","issued":{"literal":"circa 1650"}}]',
    ['2021-05-03 Ferry sinks', '1998 Port closes', '1650~ Old map'],
  ],
  [
    'file: yaml map of days',
    '2021-05-03:\n  - Ferry sinks\n2021-05-07:\n  - Port closes\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: yaml list quoted',
    '# log\nevents:\n  - when: "3 May 2021"\n    what: Ferry sinks\n  - when: "7 May 2021"\n    what: "Port closes"\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: whatsapp us',
    '[5/3/21, 9:05:11 AM] Ann: Ferry sinks\n[5/17/21, 10:15:00 PM] Bo: Port closes\nmore text\n',
    ['2021-05-03T09:05:11 Ferry sinks', '2021-05-17T22:15:00 Port closes'],
  ],
  [
    'file: whatsapp de',
    '03.05.21, 09:05 - Ann: Ferry sinks\n07.05.21, 22:15 - Bo: Port closes\n',
    ['2021-05-03T09:05 Ferry sinks', '2021-05-07T22:15 Port closes'],
  ],
  [
    'file: telegram',
    '{"name":"Ch","type":"public_channel","id":1,"messages":[{"id":1,"type":"service","date":"2021-05-01T00:00:00","action":"create"},{"id":2,"type":"message","date":"2021-05-03T09:05:11","text":["Ferry ",{"type":"bold","text":"sinks"}]},{"id":3,"type":"message","date":"2021-05-07T09:05:11","text":"Port closes"}]}',
    ['2021-05-03T09:05:11 Ferry sinks', '2021-05-07T09:05:11 Port closes'],
  ],
  [
    'file: mastodon status',
    '[{"id":"1","created_at":"2021-05-03T08:00:00.000Z","content":"<p>Ferry sinks</p>","url":"https://m.x/1","account":{"acct":"a"},"reblog":null},{"id":"2","created_at":"2021-05-07T08:00:00.000Z","content":"<p>Port <a href=\\"#\\">closes</a></p>","url":"https://m.x/2","account":{"acct":"a"},"reblog":null}]',
    ['2021-05-03T08:00:00.000Z Ferry sinks', '2021-05-07T08:00:00.000Z Port closes'],
  ],
  [
    'file: trello',
    '{"id":"b","name":"Board","lists":[{"id":"l","name":"Doing"}],"labels":[],"actions":[{"date":"2022-01-01T00:00:00Z","type":"createCard"}],"cards":[{"id":"c1","name":"Ferry sinks","due":"2021-05-03T08:00:00.000Z","start":null,"idList":"l","labels":[],"dateLastActivity":"2023-01-01T00:00:00Z"},{"id":"c2","name":"Port closes","due":"2021-05-07T08:00:00.000Z","start":"2021-05-03T08:00:00.000Z","idList":"l","labels":[]}]}',
    ['2021-05-03T08:00:00.000Z Ferry sinks', '2021-05-03T08:00:00.000Z/2021-05-07T08:00:00.000Z Port closes'],
  ],
  [
    'file: notion csv',
    'Name,Date,Tags\nFerry sinks,"May 3, 2021 10:00 AM (GMT+2)",Sea\nPort closes,@May 7 2021,"Sea, Port"\n',
    ['2021-05-03T08:00Z Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: asana csv',
    'Task ID,Created At,Completed At,Last Modified,Name,Section/Column,Assignee,Start Date,Due Date\n1,2020-01-01,,2023-01-01,Ferry strike,Doing,Ann,2021-05-03,2021-05-07\n2,2020-01-01,,2023-01-01,Port closes,Doing,Ann,,2021-05-07\n',
    ['2021-05-03/2021-05-07 Ferry strike', '2021-05-07 Port closes'],
  ],
  [
    'file: airtable',
    '{"records":[{"id":"rec1","createdTime":"2023-01-01T00:00:00.000Z","fields":{"Name":"Ferry sinks","Date":"2021-05-03"}},{"id":"rec2","createdTime":"2023-01-01T00:00:00.000Z","fields":{"Name":"Port closes","Date":"2021-05-07"}}],"offset":"x"}',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: gviz',
    '/*O_o*/\ngoogle.visualization.Query.setResponse({"version":"0.6","status":"ok","table":{"cols":[{"id":"A","label":"Date","type":"date"},{"id":"B","label":"Event","type":"string"}],"rows":[{"c":[{"v":"Date(2021,4,3)","f":"5/3/2021"},{"v":"Ferry sinks"}]},{"c":[{"v":"Date(2021,4,7)"},{"v":"Port closes"}]}]}});',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: geojson event dates',
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Ferry sinks","event_date":"2021-05-03"},"geometry":{"type":"Point","coordinates":[10,50]}},{"type":"Feature","properties":{"name":"Port closes","event_date":"2021-05-07"},"geometry":null}]}',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: acled csv',
    'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,country,location,notes,timestamp\nX1,03 May 2021,2021,1,Protests,Protests,France,Paris,Ferry sinks,1620999999\nX2,07 May 2021,2021,1,Protests,Riots,France,Lyon,Port closes,1620999999\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: vis js',
    "var items = new vis.DataSet([\n {id: 1, content: 'Ferry sinks', start: '2021-05-03'},\n {id: 2, content: 'Port closes', start: '2021-05-07', end: '2021-05-09'}\n]);",
    ['2021-05-03 Ferry sinks', '2021-05-07/2021-05-09T00:00 Port closes'],
  ],
  ['file: mediawiki timeline easy', 'From: 1914\nTo: 1918\n', []],
  [
    'file: html table in a page',
    '<html><head><title>Harbour</title></head><body><h1>Harbour log</h1><table><thead><tr><th>Date</th><th>Event</th></tr></thead><tbody><tr><td>3 May 2021</td><td>Ferry sinks</td></tr><tr><td>7 May 2021</td><td>Port closes</td></tr></tbody></table></body></html>',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: opml',
    '<opml version="2.0"><head><title>Subs</title></head><body><outline text="Post" xmlUrl="https://x.org/feed"/></body></opml>',
    [],
  ],
  [
    'file: sitemap plain',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://x.org/a</loc><lastmod>2021-05-03</lastmod></url></urlset>',
    [],
  ],
  [
    'file: markdown table',
    '| Date | Event |\n|------|-------|\n| 3 May 2021 | **Ferry sinks** |\n| 7 May 2021 | [Port closes](https://x.org) |\n',
    ['2021-05-03 Ferry sinks', '2021-05-07 Port closes'],
  ],
  [
    'file: kml',
    '<kml xmlns="http://www.opengis.net/kml/2.2"><Document><Placemark><name>Ferry sinks</name><TimeStamp><when>2021-05-03</when></TimeStamp></Placemark></Document></kml>',
    [],
  ],
  [
    'file: gpx',
    '<gpx version="1.1"><wpt lat="1" lon="2"><time>2021-05-03T08:00:00Z</time><name>Ferry sinks</name></wpt></gpx>',
    ['2021-05-03T08:00Z Ferry sinks'],
  ],
  [
    'file: srt',
    '1\n00:00:01,000 --> 00:00:04,000\nHello there\n\n2\n00:00:05,000 --> 00:00:08,000\nGoodbye\n',
    [],
  ],
  [
    'file: git log',
    'commit 1a2b3c\nAuthor: Ann <a@x.org>\nDate:   Mon May 3 10:00:00 2021 +0200\n\n    Ferry sinks\n\ncommit 4d5e6f\nAuthor: Bo <b@x.org>\nDate:   Fri May 7 10:00:00 2021 +0200\n\n    Port closes\n',
    [],
  ],
  [
    'file: changelog',
    '# Changelog\n\n## [2.0.0] - 2021-05-07\n### Added\n- Port closes\n\n## [1.0.0] - 2021-05-03\n- Ferry sinks\n',
    ['2021-05-07 2.0.0', '2021-05-03 1.0.0'],
  ],
  [
    'file: email mbox',
    'From ann@x.org Mon May  3 10:00:00 2021\nFrom: Ann <ann@x.org>\nDate: Mon, 3 May 2021 10:00:00 +0200\nSubject: Ferry sinks\n\nBody text here.\n',
    [],
  ],
];
