import { describe } from 'vitest';
import { itReads } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'columnar pandas split',
    '{"columns":["date","title"],"index":[0,1],"data":[["2021-05-03","Walkout"],["2021-05-07","Talks"]]}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'columnar rows',
    '{"columns":["Date","Event"],"rows":[["2021-05-03","Walkout"],["2021-05-07","Talks"]]}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'columnar headers',
    '{"headers":["Date","Event"],"data":[["3 May 2021","Walkout"],["7 May 2021","Talks"]]}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'columnar fields objs',
    '{"fields":[{"id":"date","type":"string"},{"id":"title","type":"string"}],"values":[["2021-05-03","Walkout"],["2021-05-07","Talks"]]}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'columnar of lists',
    '{"date":["2021-05-03","2021-05-07"],"title":["Walkout","Talks"],"n":[1,2]}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  ['columnar year', '{"year":[1914,1939],"event":["War","Second war"]}', ['1914 War', '1939 Second war']],
  [
    'columnar to_dict',
    '{"date":{"0":"2021-05-03","1":"2021-05-07"},"title":{"0":"Walkout","1":"Talks"}}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'columnar nested data',
    '{"status":"ok","data":{"date":["2021-05-03","2021-05-07"],"title":["Walkout","Talks"]}}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  ['columnar ragged', '{"date":["2021-05-03","2021-05-07"],"title":["Walkout"]}', ['2021-05-03 Walkout']],
  [
    'columnar pandas table',
    '{"schema":{"fields":[{"name":"index","type":"integer"},{"name":"date","type":"datetime"},{"name":"title","type":"string"}]},"data":[{"index":0,"date":"2021-05-03T00:00:00.000","title":"Walkout"},{"index":1,"date":"2021-05-07T00:00:00.000","title":"Talks"}]}',
    ['2021-05-03T00:00:00.000 Walkout', '2021-05-07T00:00:00.000 Talks'],
  ],
  [
    'socrata',
    '{"meta":{"view":{"name":"x","columns":[{"name":"sid"},{"name":"id"},{"name":"Date"},{"name":"Incident"}]}},"data":[["r1","a","2021-05-03T00:00:00","Walkout"],["r2","b","2021-05-07T00:00:00","Talks"]]}',
    ['2021-05-03T00:00:00 Walkout', '2021-05-07T00:00:00 Talks'],
  ],
  [
    'ckan datastore',
    '{"help":"x","success":true,"result":{"fields":[{"id":"_id","type":"int"},{"id":"date","type":"text"},{"id":"title","type":"text"}],"records":[{"_id":1,"date":"2021-05-03","title":"Walkout"},{"_id":2,"date":"2021-05-07","title":"Talks"}],"total":2}}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'columns objects',
    '{"columns":[{"name":"Date"},{"name":"Event"}],"data":[{"Date":"2021-05-03","Event":"Walkout"},{"Date":"2021-05-07","Event":"Talks"}]}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'dict by date',
    '{"2021-05-03":"Walkout","2021-05-07":"Talks","2021-06-01":"Deal"}',
    ['2021-05-03 Walkout', '2021-05-07 Talks', '2021-06-01 Deal'],
  ],
  [
    'dict by date list',
    '{"2021-05-03":["Walkout","Police"],"2021-05-07":["Talks"]}',
    ['2021-05-03 Walkout', '2021-05-03 Police', '2021-05-07 Talks'],
  ],
  [
    'dict by date obj',
    '{"2021-05-03":{"title":"Walkout"},"2021-05-07":{"title":"Talks"}}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  ['dict by year', '{"1914":["War begins"],"1918":["War ends"]}', ['1914 War begins', '1918 War ends']],
  [
    'dict by id',
    '{"a1":{"date":"2021-05-03","title":"Walkout"},"a2":{"date":"2021-05-07","title":"Talks"}}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'nested year month',
    '{"2021":{"May":[{"day":3,"title":"Walkout"}],"June":[{"day":7,"title":"Talks"}]}}',
    ['2021-05-03 Walkout', '2021-06-07 Talks'],
  ],
  [
    'reddit listing',
    '{"kind":"Listing","data":{"after":null,"dist":2,"modhash":"","children":[{"kind":"t3","data":{"id":"a1","name":"t3_a1","title":"Walkout at plant","created":1620036000,"created_utc":1620036000,"subreddit":"worldnews","author":"u1","permalink":"/r/worldnews/comments/a1/x/","url":"https://news.example/a1","score":10,"num_comments":3,"selftext":"","domain":"news.example","edited":false,"thumbnail":"default","link_flair_text":"Politics","over_18":false}},{"kind":"t3","data":{"id":"a2","name":"t3_a2","title":"Talks fail","created":1620376200,"created_utc":1620376200,"subreddit":"worldnews","author":"u1","permalink":"/r/worldnews/comments/a2/x/","url":"https://news.example/a2","score":10,"num_comments":3,"selftext":"More text","domain":"news.example","edited":false,"thumbnail":"default","link_flair_text":"Politics","over_18":false,"is_self":true}}]}}',
    ['2021-05-03T10:00:00Z Walkout at plant', '2021-05-07T08:30:00Z Talks fail'],
  ],
  [
    'reddit post+comments',
    '[{"kind":"Listing","data":{"children":[{"kind":"t3","data":{"id":"a1","name":"t3_a1","title":"Walkout at plant","created":1620036000,"created_utc":1620036000,"subreddit":"worldnews","author":"u1","permalink":"/r/worldnews/comments/a1/x/","url":"https://news.example/a1","score":10,"num_comments":3,"selftext":"","domain":"news.example","edited":false,"thumbnail":"default","link_flair_text":"Politics","over_18":false}}]}},{"kind":"Listing","data":{"children":[{"kind":"t1","data":{"id":"c1","created_utc":1620036300,"body":"First comment here. Second sentence.","author":"u2","permalink":"/r/worldnews/comments/a1/x/c1/","score":3,"link_id":"t3_a1"}},{"kind":"more","data":{"count":3,"children":["x"]}}]}}]',
    ['2021-05-03T10:00:00Z Walkout at plant', '2021-05-03T10:05:00Z First comment here.'],
  ],
  [
    'reddit pushshift',
    '{"data":[{"id":"a1","created_utc":1620036000,"title":"Walkout at plant","subreddit":"news","permalink":"/r/news/comments/a1/x/","full_link":"https://www.reddit.com/r/news/comments/a1/x/","selftext":"","url":"https://e.example","author":"u","num_comments":1,"score":2}]}',
    ['2021-05-03T10:00:00Z Walkout at plant'],
  ],
  [
    'reddit jsonl',
    '{"id":"a1","created_utc":"1620036060","title":"Post 1","subreddit":"news","permalink":"/r/news/comments/a1/x/","selftext":"","url":"https://e.example/1","author":"u"}\n{"id":"a2","created_utc":"1620036120","title":"Post 2","subreddit":"news","permalink":"/r/news/comments/a2/x/","selftext":"","url":"https://e.example/2","author":"u"}',
    ['2021-05-03T10:01:00Z Post 1', '2021-05-03T10:02:00Z Post 2'],
  ],
  [
    'reddit gdpr csv',
    `id,permalink,date,ip,subreddit,gildings,title,url,body
a1,https://www.reddit.com/r/news/comments/a1/,2021-05-03 10:00:00 UTC,,news,0,Walkout at plant,https://e.example,
a2,https://www.reddit.com/r/news/comments/a2/,2021-05-07 08:30:00 UTC,,news,0,Talks fail,,Body
`,
    ['2021-05-03T10:00:00Z Walkout at plant', '2021-05-07T08:30:00Z Talks fail'],
  ],
  [
    'yt takeout',
    '[{"header":"YouTube","title":"Watched Bridge collapse","titleUrl":"https://www.youtube.com/watch?v=abc","subtitles":[{"name":"DW News","url":"https://www.youtube.com/channel/x"}],"time":"2021-05-03T10:00:00.123Z","products":["YouTube"],"activityControls":["YouTube watch history"]},{"header":"YouTube","title":"Watched Talks fail","titleUrl":"https://www.youtube.com/watch?v=abc","subtitles":[{"name":"DW News","url":"https://www.youtube.com/channel/x"}],"time":"2021-05-07T08:30:00.000Z","products":["YouTube"],"activityControls":["YouTube watch history"]}]',
    ['2021-05-03T10:00:00.123Z Bridge collapse', '2021-05-07T08:30:00.000Z Talks fail'],
  ],
  [
    'yt takeout de',
    '[{"header":"YouTube","title":"Brückeneinsturz angesehen","titleUrl":"https://www.youtube.com/watch?v=abc","subtitles":[{"name":"DW News","url":"https://www.youtube.com/channel/x"}],"time":"2021-05-03T10:00:00.123Z","products":["YouTube"],"activityControls":["YouTube watch history"]},{"header":"YouTube","title":"https://www.youtube.com/watch?v=zzz angesehen","titleUrl":"https://www.youtube.com/watch?v=abc","time":"2021-05-07T08:30:00.000Z","products":["YouTube"],"activityControls":["YouTube watch history"]}]',
    ['2021-05-03T10:00:00.123Z Brückeneinsturz'],
  ],
  [
    'yt takeout search',
    '[{"header":"YouTube","title":"Searched for bridge","titleUrl":"https://www.youtube.com/results?search_query=bridge","time":"2021-05-03T10:00:00.123Z","products":["YouTube"]},{"header":"YouTube","title":"Watched Talks","titleUrl":"https://www.youtube.com/watch?v=abc","subtitles":[{"name":"DW News","url":"https://www.youtube.com/channel/x"}],"time":"2021-05-07T08:30:00.000Z","products":["YouTube"],"activityControls":["YouTube watch history"]}]',
    ['2021-05-03T10:00:00.123Z bridge', '2021-05-07T08:30:00.000Z Talks'],
  ],
  [
    'yt playlist api',
    '{"kind":"youtube#playlistItemListResponse","etag":"x","pageInfo":{"totalResults":2},"items":[{"kind":"youtube#playlistItem","id":"1","snippet":{"publishedAt":"2022-01-01T00:00:00Z","channelId":"c","title":"Bridge collapse","description":"Long text","thumbnails":{"default":{"url":"https://i.ytimg.com/a.jpg"}},"channelTitle":"My list","videoOwnerChannelTitle":"DW News","resourceId":{"kind":"youtube#video","videoId":"abc"},"position":0},"contentDetails":{"videoId":"abc","videoPublishedAt":"2021-05-03T10:00:00Z"}},{"kind":"youtube#playlistItem","id":"2","snippet":{"publishedAt":"2022-01-01T00:00:00Z","title":"Talks","resourceId":{"videoId":"def"}},"contentDetails":{"videoId":"def","videoPublishedAt":"2021-05-07T08:30:00Z"}}]}',
    ['2021-05-03T10:00:00Z Bridge collapse', '2021-05-07T08:30:00Z Talks'],
  ],
  [
    'yt search api',
    '{"kind":"youtube#searchListResponse","items":[{"kind":"youtube#searchResult","id":{"kind":"youtube#video","videoId":"abc"},"snippet":{"publishedAt":"2021-05-03T10:00:00Z","title":"Bridge &amp; road","description":"","channelTitle":"DW"}},{"kind":"youtube#searchResult","id":{"kind":"youtube#video","videoId":"d"},"snippet":{"publishedAt":"2021-05-07T08:30:00Z","title":"Talks","channelTitle":"DW"}}]}',
    ['2021-05-03T10:00:00Z Bridge & road', '2021-05-07T08:30:00Z Talks'],
  ],
  [
    'yt videos api live',
    '{"kind":"youtube#videoListResponse","items":[{"kind":"youtube#video","id":"abc","snippet":{"publishedAt":"2021-05-01T10:00:00Z","title":"Live: talks","channelTitle":"DW"},"liveStreamingDetails":{"actualStartTime":"2021-05-03T10:00:00Z","actualEndTime":"2021-05-03T11:00:00Z"}}]}',
    ['2021-05-03T10:00:00Z/2021-05-03T11:00:00Z Live: talks'],
  ],
  [
    'yt dlp',
    '{"_type":"playlist","title":"News","entries":[{"id":"abc","title":"Bridge collapse","upload_date":"20210503","timestamp":1620036000,"webpage_url":"https://www.youtube.com/watch?v=abc","channel":"DW","duration":100},{"id":"def","title":"Talks","upload_date":"20210507","webpage_url":"https://www.youtube.com/watch?v=def"}]}',
    ['2021-05-03T10:00:00Z Bridge collapse', '2021-05-07 Talks'],
  ],
  [
    'nyt article search',
    '{"status":"OK","copyright":"(c)","response":{"docs":[{"abstract":"An abstract.","web_url":"https://www.nytimes.com/2021/05/03/a.html","snippet":"Snip","lead_paragraph":"Lead","print_section":"A","print_page":"1","source":"The New York Times","multimedia":[{"rank":0,"subtype":"xlarge","type":"image","url":"images/2021/05/03/x.jpg","height":400,"width":600}],"headline":{"main":"Walkout","kicker":null,"print_headline":"Print Walkout"},"keywords":[{"name":"glocations","value":"Turkey","rank":1,"major":"N"},{"name":"subject","value":"Strikes","rank":2}],"pub_date":"2021-05-03T10:00:00+0000","document_type":"article","news_desk":"Foreign","section_name":"World","byline":{"original":"By A. B."},"type_of_material":"News","_id":"nyt://article/1Walkout","word_count":800,"uri":"nyt://article/1Walkout"},{"abstract":"An abstract.","web_url":"https://www.nytimes.com/2021/05/03/a.html","snippet":"Snip","lead_paragraph":"Lead","print_section":"A","print_page":"1","source":"The New York Times","multimedia":[{"rank":0,"subtype":"xlarge","type":"image","url":"images/2021/05/03/x.jpg","height":400,"width":600}],"headline":{"main":"Talks Fail","kicker":null,"print_headline":"Print Talks Fail"},"keywords":[{"name":"glocations","value":"Turkey","rank":1,"major":"N"},{"name":"subject","value":"Strikes","rank":2}],"pub_date":"2021-05-07T08:30:00+0000","document_type":"article","news_desk":"Foreign","section_name":"World","byline":{"original":"By A. B."},"type_of_material":"News","_id":"nyt://article/1Talks Fail","word_count":800,"uri":"nyt://article/1Talks Fail"}],"meta":{"hits":2,"offset":0}}}',
    ['2021-05-03T10:00:00Z Walkout', '2021-05-07T08:30:00Z Talks Fail'],
  ],
  [
    'nyt archive',
    '{"copyright":"(c)","response":{"docs":[{"abstract":"An abstract.","web_url":"https://www.nytimes.com/2021/05/03/a.html","snippet":"Snip","lead_paragraph":"Lead","print_section":"A","print_page":"1","source":"The New York Times","multimedia":[{"rank":0,"subtype":"xlarge","type":"image","url":"images/2021/05/03/x.jpg","height":400,"width":600}],"headline":{"main":"Titanic Sinks","kicker":null,"print_headline":"Print Titanic Sinks"},"keywords":[{"name":"glocations","value":"Turkey","rank":1,"major":"N"},{"name":"subject","value":"Strikes","rank":2}],"pub_date":"1912-04-16T00:00:00Z","document_type":"article","news_desk":"Foreign","section_name":"World","byline":{"original":"By A. B."},"type_of_material":"News","_id":"nyt://article/1Titanic Sinks","word_count":800,"uri":"nyt://article/1Titanic Sinks"},{"abstract":"An abstract.","web_url":"https://www.nytimes.com/2021/05/03/a.html","snippet":"Snip","lead_paragraph":"Lead","print_section":"A","print_page":"1","source":"The New York Times","multimedia":[],"headline":{"main":"Talks","kicker":null,"print_headline":"Print Talks"},"keywords":[{"name":"glocations","value":"Turkey","rank":1,"major":"N"},{"name":"subject","value":"Strikes","rank":2}],"pub_date":"1912-04-17T00:00:00+0000","document_type":"article","news_desk":"Foreign","section_name":"World","byline":{"original":"By A. B."},"type_of_material":"News","_id":"nyt://article/1Talks","word_count":800,"uri":"nyt://article/1Talks"}],"meta":{"hits":2}}}',
    ['1912-04-16 Titanic Sinks', '1912-04-17 Talks'],
  ],
  [
    'nyt new api multimedia obj',
    '{"status":"OK","response":{"docs":[{"abstract":"An abstract.","web_url":"https://www.nytimes.com/2021/05/03/a.html","snippet":"Snip","lead_paragraph":"Lead","print_section":"A","print_page":"1","source":"The New York Times","multimedia":{"caption":"c","credit":"d","default":{"url":"https://static01.nyt.com/x.jpg","height":1,"width":1},"thumbnail":{"url":"https://static01.nyt.com/y.jpg"}},"headline":{"main":"Walkout","kicker":null,"print_headline":"Print Walkout"},"keywords":[{"name":"glocations","value":"Turkey","rank":1,"major":"N"},{"name":"subject","value":"Strikes","rank":2}],"pub_date":"2021-05-03T10:00:00Z","document_type":"article","news_desk":"Foreign","section_name":"World","byline":{"original":"By A. B."},"type_of_material":"News","_id":"nyt://article/1Walkout","word_count":800,"uri":"nyt://article/1Walkout"}],"metadata":{"hits":1}}}',
    ['2021-05-03T10:00:00Z Walkout'],
  ],
  [
    'org dates',
    `#+TITLE: Strike
#+AUTHOR: Me

* 2021-05-03 Walkout at plant
  Some text.
* 2021-05-07 Talks fail
** TODO Follow up
`,
    ['2021-05-03 Walkout at plant', '2021-05-07 Talks fail'],
  ],
  [
    'org timestamps',
    `* Strike
** Walkout at plant
   <2021-05-03 Mon>
   Workers left.
** Talks fail
   <2021-05-07 Fri 08:30>
** DONE Deal signed                                    :politics:
   CLOSED: [2021-06-01 Tue 12:00]
`,
    ['2021-05-03 Walkout at plant', '2021-05-07T08:30 Talks fail', '2021-06-01T12:00 Deal signed'],
  ],
  [
    'org heading ts',
    `* <2021-05-03 Mon> Walkout at plant
* Talks fail <2021-05-07 Fri>
* Conference <2021-06-01 Tue>--<2021-06-03 Thu>
* Meeting <2021-06-05 Sat 10:00-11:30>
`,
    [
      '2021-05-03 Walkout at plant',
      '2021-05-07 Talks fail',
      '2021-06-01/2021-06-03 Conference',
      '2021-06-05T10:00/2021-06-05T11:30 Meeting',
    ],
  ],
  [
    'org scheduled',
    `#+STARTUP: overview
* TODO Write report
  SCHEDULED: <2021-05-03 Mon> DEADLINE: <2021-05-07 Fri>
  :PROPERTIES:
  :ID: abc
  :CREATED: [2021-01-01 Fri]
  :END:
* Notes
  No date here.
`,
    ['2021-05-03/2021-05-07 Write report'],
  ],
  [
    'org datetree',
    `* 2021
** 2021-05 May
*** 2021-05-03 Monday
**** Walkout at plant
     Text
**** Police arrive
*** 2021-05-07 Friday
**** Talks fail
`,
    ['2021-05-03 Walkout at plant', '2021-05-03 Police arrive', '2021-05-07 Talks fail'],
  ],
  [
    'org inactive',
    `* Walkout at plant
  [2021-05-03 Mon]
* Talks fail
  [2021-05-07 Fri]
* Deal
  [2021-06-01 Tue]
`,
    ['2021-05-03 Walkout at plant', '2021-05-07 Talks fail', '2021-06-01 Deal'],
  ],
  [
    'org german',
    `* Streik <2021-05-03 Mo>
* Einigung <2021-05-07 Fr +1w>
* Treffen <2021-06-01 Di 10:00 -2d>
`,
    ['2021-05-03 Streik', '2021-05-07 Einigung', '2021-06-01T10:00 Treffen'],
  ],
  [
    'org list',
    `* Timeline
- 2021-05-03 :: Walkout at plant
- 2021-05-07 :: Talks fail
- 2021-06-01 :: Deal
`,
    ['2021-05-03 Walkout at plant', '2021-05-07 Talks fail', '2021-06-01 Deal'],
  ],
  [
    'org table',
    `* Timeline
| Date             | Event            |
|------------------+------------------|
| <2021-05-03 Mon> | Walkout at plant |
| <2021-05-07 Fri> | Talks fail       |
`,
    ['2021-05-03 Walkout at plant', '2021-05-07 Talks fail'],
  ],
  [
    'n6 columnar RU',
    '{"columns":["дата","событие"],"data":[["3 мая 2021","Забастовка"],["7 июня 2021","Переговоры"]]}',
    ['2021-05-03 Забастовка', '2021-06-07 Переговоры'],
  ],
  [
    'n8 index orient',
    '{"0":{"date":"2021-05-03","title":"Walkout"},"1":{"date":"2021-05-07","title":"Talks"}}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'n9 by date nested',
    '{"events":{"2021-05-03":[{"title":"Walkout","url":"https://e.example"}],"2021-05-07":[{"title":"Talks"}]}}',
    ['2021-05-03 Walkout', '2021-05-07 Talks'],
  ],
  [
    'n10 org es',
    `* DONE Huelga <2021-05-03 lun>
* Acuerdo <2021-05-07 vie 10:00>
`,
    ['2021-05-03 Huelga', '2021-05-07T10:00 Acuerdo'],
  ],
  [
    'n11 org evening',
    `* Concert
  :PROPERTIES:
  :LOCATION: Berlin
  :END:
  <2021-05-03 Mon 20:00>--<2021-05-03 Mon 22:30>
* Plain heading
  text without date
`,
    ['2021-05-03T20:00/2021-05-03T22:30 Concert'],
  ],
  [
    'n12 md not org',
    `* 3 May 2021 – Walkout
* 7 May 2021 – Talks fail [link](https://x.example)
* 1 June 2021 – Deal
`,
    ['2021-05-03 Walkout', '2021-05-07 Talks fail link', '2021-06-01 Deal'],
  ],
  [
    'n27 nyt null',
    '{"response":{"docs":[{"web_url":"http://x.example/a","snippet":"s","abstract":null,"multimedia":[],"headline":{"main":"Walkout"},"pub_date":"2016-05-15T00:00:00Z","_id":"x"},{"web_url":"http://x.example/b","headline":{"main":""},"abstract":"Only abstract","pub_date":"2016-05-16T00:00:00Z"}]}}',
    ['2016-05-15T00:00:00Z Walkout', '2016-05-16T00:00:00Z Only abstract'],
  ],
  [
    'n37 yt jp',
    '[{"header":"YouTube","title":"橋の崩落 を視聴しました","titleUrl":"https://www.youtube.com/watch?v=a","time":"2021-05-03T10:00:00Z","products":["YouTube"],"subtitles":[{"name":"NHK","url":"x"}]}]',
    ['2021-05-03T10:00:00Z 橋の崩落'],
  ],
];

describe('JSON in other shapes, exports of networks and newspapers, outlines', () => {
  itReads(CASES);
});
