import { describe } from 'vitest';
import { itReads } from './dated-titles.js';

/** A name of the kind, the text, and each item as "EDTF title". */
const CASES: readonly (readonly [name: string, text: string, items: readonly string[]])[] = [
  [
    'spacex',
    '[{"name":"FalconSat","date_utc":"2006-03-24T22:30:00.000Z","date_unix":1143239400,"date_local":"2006-03-25T10:30:00+12:00","date_precision":"hour","details":"Engine failure","success":false,"id":"5eb"},{"name":"DemoSat","date_utc":"2007-03-21T01:10:00.000Z","date_unix":1174439400,"date_local":"2007-03-21T13:10:00+12:00","date_precision":"hour","details":"Lost","success":false,"id":"5ec"}]',
    ['2006-03-24T22:30:00.000Z FalconSat', '2007-03-21T01:10:00.000Z DemoSat'],
  ],
  [
    'spacex docs',
    '{"docs":[{"name":"FalconSat","date_utc":"2006-03-24T22:30:00.000Z","details":"Engine failure"}],"totalDocs":1}',
    ['2006-03-24T22:30:00.000Z FalconSat'],
  ],
  [
    'acled',
    '{"status":200,"success":true,"count":2,"data":[{"event_id_cnty":"X1","event_date":"2021-05-03","year":"2021","event_type":"Protests","sub_event_type":"Peaceful protest","country":"Georgia","location":"Gori","latitude":"41.9","longitude":"44.1","notes":"On 3 May 2021, people marched in Gori.","source":"Post"},{"event_id_cnty":"X2","event_date":"2021-05-04","year":"2021","event_type":"Protests","sub_event_type":"Peaceful protest","country":"Georgia","location":"Poti","latitude":"42.1","longitude":"41.6","notes":"On 4 May 2021, dockers struck in Poti.","source":"Post"}]}',
    [
      '2021-05-03 On 3 May 2021, people marched in Gori.',
      '2021-05-04 On 4 May 2021, dockers struck in Poti.',
    ],
  ],
  [
    'ucdp',
    '{"TotalCount":1,"Result":[{"id":1,"dyad_name":"A - B","source_headline":"Clash near the bridge","date_start":"2021-05-03 00:00:00.000","date_end":"2021-05-04 00:00:00.000","country":"Georgia","latitude":42,"longitude":44,"best":3},{"id":2,"dyad_name":"A - B","source_headline":"Clash in the hills","date_start":"2021-06-03 00:00:00.000","date_end":"2021-06-03 00:00:00.000","country":"Georgia","latitude":42,"longitude":44,"best":1}]}',
    [
      '2021-05-03T00:00:00.000/2021-05-04T00:00:00.000 Clash near the bridge',
      '2021-06-03T00:00:00.000/2021-06-03T00:00:00.000 Clash in the hills',
    ],
  ],
  [
    'eonet',
    '{"title":"EONET Events","events":[{"id":"E1","title":"Wildfire in the hills","categories":[{"id":"wildfires","title":"Wildfires"}],"geometry":[{"date":"2021-05-03T14:00:00Z","type":"Point","coordinates":[1,2]}]},{"id":"E2","title":"Storm Ann","categories":[{"id":"storms","title":"Storms"}],"geometry":[{"date":"2021-05-04T00:00:00Z","type":"Point","coordinates":[1,2]},{"date":"2021-05-06T00:00:00Z","type":"Point","coordinates":[1,3]}]}]}',
    ['2021-05-03T14:00:00Z Wildfire in the hills', '2021-05-04T00:00:00Z/2021-05-06T00:00:00Z Storm Ann'],
  ],
  [
    'graphql edges',
    '{"data":{"allEvents":{"edges":[{"cursor":"a","node":{"id":"1","title":"Vote held","date":"2021-05-03"}},{"cursor":"b","node":{"id":"2","title":"Votes counted","date":"2021-05-04"}}],"pageInfo":{"hasNextPage":false}}}}',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'graphql nodes',
    '{"data":{"events":{"nodes":[{"title":"Vote held","date":"2021-05-03"},{"title":"Votes counted","date":"2021-05-04"}]}}}',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'graphql edges of one',
    '{"data":{"posts":{"edges":[{"node":{"title":"Vote held","publishedAt":"2021-05-03T10:00:00Z"}}]}}}',
    ['2021-05-03T10:00:00Z Vote held'],
  ],
  [
    'mongo',
    '[{"_id":{"$oid":"5f"},"title":"Vote held","date":{"$date":"2021-05-03T10:00:00Z"}},{"_id":{"$oid":"60"},"title":"Votes counted","date":{"$date":"2021-05-04T10:00:00Z"}}]',
    ['2021-05-03T10:00:00Z Vote held', '2021-05-04T10:00:00Z Votes counted'],
  ],
  [
    'mongo ms',
    '[{"_id":{"$oid":"5f"},"title":"Vote held","date":{"$date":1620036000000}},{"title":"Votes counted","date":{"$date":{"$numberLong":"1620122400000"}}}]',
    ['2021-05-03T10:00:00.000Z Vote held', '2021-05-04T10:00:00.000Z Votes counted'],
  ],
  [
    'mongo lines',
    '{"_id":{"$oid":"5f"},"title":"Vote held","date":{"$date":"2021-05-03T10:00:00Z"}}\n{"title":"Votes counted","date":{"$date":"2021-05-04T10:00:00Z"}}\n',
    ['2021-05-03T10:00:00Z Vote held', '2021-05-04T10:00:00Z Votes counted'],
  ],
  [
    'elastic',
    '{"took":1,"hits":{"total":{"value":2},"hits":[{"_index":"e","_id":"1","_score":1,"_source":{"title":"Vote held","date":"2021-05-03"}},{"_index":"e","_id":"2","_score":1,"_source":{"title":"Votes counted","date":"2021-05-04"}}]}}',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'strapi',
    '{"data":[{"id":1,"attributes":{"title":"Vote held","date":"2021-05-03","createdAt":"2022-01-01T00:00:00Z"}},{"id":2,"attributes":{"title":"Votes counted","date":"2021-05-04","createdAt":"2022-01-01T00:00:00Z"}}],"meta":{"pagination":{"page":1}}}',
    ['2021-05-03 Vote held', '2021-05-04 Votes counted'],
  ],
  [
    'wordpress',
    '[{"id":1,"date":"2021-05-03T10:00:00","date_gmt":"2021-05-03T08:00:00","link":"https://example.org/a","title":{"rendered":"Vote &#8211; held"},"excerpt":{"rendered":"<p>It was.</p>","protected":false},"content":{"rendered":"<p>Long</p>"}},{"id":2,"date":"2021-05-04T10:00:00","date_gmt":"2021-05-04T08:00:00","link":"https://example.org/b","title":{"rendered":"Votes counted"},"excerpt":{"rendered":"<p>They were.</p>"},"content":{"rendered":"<p>Long</p>"}}]',
    ['2021-05-03T08:00:00Z Vote – held', '2021-05-04T08:00:00Z Votes counted'],
  ],
];

describe('JSON of interfaces and databases', () => {
  itReads(CASES);
});
