// The formats that are read; their readers are loaded when they are needed. Plain tables are read without, see `readText`.
import type { Reader } from './reader.js';

export interface Format {
  readonly label: string;
  readonly load: () => Promise<{ readonly read: Reader }>;
}

// Small readers of one family share a chunk.
const boards = () => import('./boards/index.js');
const posts = () => import('./posts/index.js');
const citations = () => import('./citations/index.js');
const newsXml = () => import('./news-xml/index.js');

export const FORMATS = {
  csv: {
    label: 'CSV, TSV and other separated values; TimelineJS spreadsheets',
    load: () => import('./timelinejs/sheet.js'),
  },
  json: {
    label: 'JSON: an array of items, or an object that holds one',
    load: () => import('./json/json.js'),
  },
  jsonl: { label: 'JSON Lines: one item a line', load: () => import('./json/json-lines.js') },
  feed: { label: 'RSS 0.9x, 1.0 and 2.0, Atom', load: () => import('./feed/feed.js') },
  jsonfeed: { label: 'JSON Feed 1 and 1.1', load: () => import('./json/json-feed.js') },
  ninjs: { label: 'ninjs 1 to 3 (IPTC)', load: () => import('./json/ninjs.js') },
  jsonld: { label: 'schema.org articles and events in JSON-LD', load: () => import('./json/json-ld.js') },
  html: {
    label: 'HTML page: its JSON-LD, lists and articles with <time>, a table, or its text',
    load: () => import('./page/html.js'),
  },
  timelinejs: {
    label: 'TimelineJS JSON 2 and 3, also with slides',
    load: () => import('./timelinejs/timelinejs.js'),
  },
  ics: { label: 'iCalendar', load: () => import('./icalendar/icalendar.js') },
  'simile-xml': { label: 'SIMILE Timeline XML', load: () => import('./simile/simile-xml.js') },
  'simile-json': { label: 'SIMILE Timeline JSON', load: () => import('./simile/simile-json.js') },
  vis: { label: 'vis-timeline items', load: () => import('./json/vis-timeline.js') },
  wikidata: {
    label: 'Wikidata query results (SPARQL JSON or flat rows)',
    load: () => import('./wikidata/wikidata.js'),
  },
  gdelt: { label: 'GDELT DOC article list', load: () => import('./json/gdelt.js') },
  gviz: {
    label: 'Google Sheets in JSON: answers to queries, values of its API',
    load: () => import('./json/gviz.js'),
  },
  geojson: { label: 'GeoJSON; the place is kept', load: () => import('./json/geojson.js') },
  'react-chrono': { label: 'react-chrono items', load: () => import('./json/react-chrono.js') },
  airtable: { label: 'Airtable API records', load: async () => (await boards()).airtable },
  trello: { label: 'Trello board in JSON', load: async () => (await boards()).trello },
  notion: { label: 'Notion API pages', load: async () => (await boards()).notion },
  asana: { label: 'Asana tasks in JSON', load: async () => (await boards()).asana },
  'google-calendar': {
    label: 'Google Calendar API events',
    load: async () => (await boards()).googleCalendar,
  },
  telegram: { label: 'Telegram chat exported to JSON', load: async () => (await posts()).telegram },
  whatsapp: { label: 'WhatsApp chat exported to text', load: async () => (await posts()).whatsapp },
  mastodon: { label: 'Mastodon posts: API or archive', load: async () => (await posts()).mastodon },
  bluesky: { label: 'Bluesky posts (AT Protocol)', load: async () => (await posts()).bluesky },
  'x-archive': { label: 'X (Twitter) posts: archive or API', load: async () => (await posts()).xArchive },
  reddit: { label: 'Reddit', load: async () => (await posts()).reddit },
  youtube: {
    label: 'YouTube',
    load: async () => (await posts()).youtube,
  },
  nyt: { label: 'New York Times API', load: () => import('./json/nyt.js') },
  csl: { label: 'CSL-JSON citations', load: async () => (await citations()).csl },
  bibtex: { label: 'BibTeX and BibLaTeX', load: async () => (await citations()).bibtex },
  'news-sitemap': { label: 'Google News sitemap', load: async () => (await newsXml()).newsSitemap },
  newsml: { label: 'NewsML-G2 and EventsML-G2 (IPTC)', load: async () => (await newsXml()).newsml },
  yaml: { label: 'YAML', load: () => import('./json/yaml.js') },
  excel: { label: 'Excel workbook (.xlsx)', load: () => import('./excel/workbook.js') },
  org: { label: 'Org mode', load: () => import('./page/org.js') },
  text: { label: 'Text pasted from a news page', load: () => import('./page/page-text.js') },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
