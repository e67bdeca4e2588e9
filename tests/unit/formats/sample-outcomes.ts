/** What is expected of each sample. */
export interface Outcome {
  readonly format: string;
  /** Records, items, row problems, field problems, file problems. */
  readonly counts: readonly [number, number, number, number, number];
  /** Start of the earliest and of the latest item, as they stand in the items; undefined: not a timeline. */
  readonly from?: string;
  readonly to?: string;
  readonly why?: string;
}

const NOT_A_TIMELINE = 'not a timeline';
const spectrum = (name: string): readonly [string, Outcome] => [
  `csv/csv-spectrum/${name}.csv`,
  { format: 'csv', counts: [0, 0, 0, 0, 1], why: NOT_A_TIMELINE },
];

export const OUTCOMES: readonly (readonly [string, Outcome])[] = [
  ...[
    'comma_in_quotes',
    'empty',
    'empty_crlf',
    'escaped_quotes',
    'json',
    'location_coordinates',
    'newlines',
    'newlines_crlf',
    'quotes_and_newlines',
    'simple',
    'simple_crlf',
    'utf8',
  ].map(spectrum),
  ['csv/disasters.csv', { format: 'csv', counts: [0, 0, 0, 0, 1], why: NOT_A_TIMELINE }],
  [
    'csv/eu_terrorism_fatalities_by_year.csv',
    { format: 'csv', counts: [0, 0, 0, 0, 1], why: NOT_A_TIMELINE },
  ],
  ['csv/events_time.csv', { format: 'csv', counts: [205, 205, 0, 0, 1], from: '1991', to: '2015' }],
  [
    'csv/la-riots-dates.csv',
    { format: 'csv', counts: [63, 63, 0, 0, 1], from: '1992-04-29', to: '1993-11-24' },
  ],
  ['csv/mediacloud_hurricanes.csv', { format: 'csv', counts: [0, 0, 0, 0, 1], why: NOT_A_TIMELINE }],
  [
    'csv/test_data.csv',
    { format: 'csv', counts: [6, 6, 0, 1, 1], from: 'Feb. 18, 2003', to: 'Nov. 1, 2006' },
  ],
  [
    'feeds/atom-10.xml',
    { format: 'feed', counts: [6, 6, 0, 0, 0], from: '2023-01-10T08:30:00Z', to: '2023-01-14T15:30:00Z' },
  ],
  [
    'feeds/atom-ns.xml',
    {
      format: 'feed',
      counts: [1, 1, 0, 0, 0],
      from: '2022-01-01T12:00:00.000Z',
      to: '2022-01-01T12:00:00.000Z',
    },
  ],
  [
    'feeds/rss-ns.xml',
    {
      format: 'feed',
      counts: [1, 1, 0, 0, 0],
      from: '2022-01-01T12:00:00.000Z',
      to: '2022-01-01T12:00:00.000Z',
    },
  ],
  ['feeds/rss-ns.json', { format: 'json', counts: [1, 0, 1, 0, 0], why: 'no date' }],
  [
    'ics/google-calendar-kiev-tz.ics',
    { format: 'ics', counts: [2, 4, 0, 0, 0], from: '2016-08-25T11:00:00Z', to: '2016-08-28T11:00:00Z' },
  ],
  [
    'ics/google_birthday.ics',
    { format: 'ics', counts: [4, 6, 0, 0, 0], from: '2012-12-10', to: '2014-12-10' },
  ],
  [
    'ics/issue_526_calendar_with_events.ics',
    { format: 'ics', counts: [2, 2, 0, 0, 0], from: '2021-11-01T15:00:00Z', to: '2021-11-01T15:40:00Z' },
  ],
  [
    'ics/multi-event-basic.ics',
    { format: 'ics', counts: [9, 8, 1, 0, 0], from: '2011-03-12T20:00:00Z', to: '2011-11-29' },
  ],
  [
    'ics/recur_instances.ics',
    { format: 'ics', counts: [3, 161, 0, 1, 0], from: '2012-10-02T22:00:00Z', to: '2025-12-02T18:00:00Z' },
  ],
  [
    'ics/sabredav-school-holidays.ics',
    { format: 'ics', counts: [1, 1, 0, 0, 0], from: '2018-07-02', to: '2018-07-02' },
  ],
  [
    'ics/tripit-location-escaping.ics',
    { format: 'ics', counts: [47, 47, 0, 0, 0], from: '2011-10-11', to: '2012-01-06T03:09:00Z' },
  ],
  [
    'ics/utf8-french-calendar.ics',
    { format: 'ics', counts: [2, 0, 2, 0, 0], why: 'neither start nor due date' },
  ],
  [
    'ics/vtimezone-year-0001-dtstart.ics',
    { format: 'ics', counts: [1, 1, 0, 0, 0], from: '2024-06-01T08:00:00Z', to: '2024-06-01T08:00:00Z' },
  ],
  [
    'jsonfeed/json10_feed.json',
    {
      format: 'jsonfeed',
      counts: [1, 1, 0, 0, 0],
      from: '2019-10-12T07:20:50.52Z',
      to: '2019-10-12T07:20:50.52Z',
    },
  ],
  [
    'jsonfeed/json11_feed.json',
    {
      format: 'jsonfeed',
      counts: [1, 1, 0, 0, 0],
      from: '2019-10-12T07:20:50.52Z',
      to: '2019-10-12T07:20:50.52Z',
    },
  ],
  [
    'ninjs/005_complex_text_article.json',
    { format: 'ninjs', counts: [1, 1, 0, 0, 0], from: '2013-07-09T10:37:00Z', to: '2013-07-09T10:37:00Z' },
  ],
  [
    'ninjs/008_event.json',
    { format: 'ninjs', counts: [1, 1, 0, 0, 0], from: '2023-07-11', to: '2023-07-11' },
  ],
  [
    'ninjs/ap_image.json',
    { format: 'ninjs', counts: [1, 1, 0, 0, 0], from: '2019-11-15T13:39:59Z', to: '2019-11-15T13:39:59Z' },
  ],
  [
    'ninjs/businesswire-newsml-20130731006140.json',
    { format: 'ninjs', counts: [1, 1, 0, 0, 0], from: '2013-07-31T15:32:00Z', to: '2013-07-31T15:32:00Z' },
  ],
  [
    'ninjs/ninjsExComplex1.json',
    { format: 'ninjs', counts: [1, 1, 0, 0, 0], from: '2013-07-09T10:37:00Z', to: '2013-07-09T10:37:00Z' },
  ],
  [
    'ninjs/ninjsExSimpleText1.json',
    { format: 'ninjs', counts: [1, 1, 0, 0, 0], from: '2013-07-09T10:37:00Z', to: '2013-07-09T10:37:00Z' },
  ],
  [
    'simile/data.json',
    { format: 'simile-json', counts: [100, 100, 0, 0, 0], from: '2001-05-03', to: '2001-10-19' },
  ],
  [
    'simile/dinosaurs.xml',
    { format: 'simile-xml', counts: [224, 224, 0, 0, 1], from: 'Y-228E6S3', to: 'Y-67E6S2' },
  ],
  [
    'simile/jewish.xml',
    { format: 'simile-xml', counts: [170, 170, 0, 0, 0], from: '-0199', to: '2005-08-01' },
  ],
  [
    'simile/jfk.xml',
    { format: 'simile-xml', counts: [130, 130, 0, 0, 0], from: '1961-05-20', to: '1978-01-01' },
  ],
  [
    'timelinejs/all-media-types.json',
    { format: 'timelinejs', counts: [41, 41, 0, 0, 0], from: '1901', to: '1940' },
  ],
  [
    'timelinejs/cosmo.json',
    { format: 'timelinejs', counts: [7, 7, 0, 0, 0], from: 'Y-13799999999', to: '-3499' },
  ],
  ['timelinejs/eras.json', { format: 'timelinejs', counts: [23, 23, 0, 0, 0], from: '0600', to: '0700' }],
  [
    'timelinejs/houston-timeline3.json',
    { format: 'timelinejs', counts: [18, 18, 0, 0, 0], from: '1963-08-09', to: '2012-02-11' },
  ],
  [
    'timelinejs/marktwain.json',
    { format: 'timelinejs', counts: [17, 17, 0, 0, 0], from: '1900-01-06T06:45:56', to: '2014' },
  ],
  ['timelinejs/parser_test.csv', { format: 'csv', counts: [0, 0, 0, 0, 1], why: NOT_A_TIMELINE }],
  [
    'timelinejs/women_in_computing.csv',
    { format: 'csv', counts: [10, 10, 0, 0, 0], from: '1815-12-10', to: '1985' },
  ],
  [
    'timelinejs/women_in_computing.json',
    { format: 'timelinejs', counts: [10, 10, 0, 0, 0], from: '1815-12-10', to: '1985' },
  ],
  [
    'vis-timeline/wwii-pointItems.json',
    { format: 'vis', counts: [20, 20, 0, 0, 0], from: '1939-09-01', to: '1945-04-16' },
  ],
  [
    'wikidata/battles_w_wikipedia.json',
    { format: 'wikidata', counts: [751, 751, 0, 1, 1], from: '0051', to: 'Y1899000' },
  ],
  ['text/news-page.txt', { format: 'text', counts: [14, 14, 0, 0, 1], from: '1994', to: '2026-02-28~' }],
  ['other/blns.json', { format: 'json', counts: [0, 0, 0, 0, 1], why: NOT_A_TIMELINE }],
  ['other/iptc-medtop-en.json', { format: 'json', counts: [0, 0, 0, 0, 1], why: NOT_A_TIMELINE }],
];
