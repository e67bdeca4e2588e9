// The formats that are read; their readers are loaded when they are needed. Plain tables are read without, see `readText`.
import type { Reader } from './reader.js';

export interface Format {
  readonly load: () => Promise<{ readonly read: Reader }>;
}

// Small readers of one family share a chunk.
const boards = () => import('./boards/index.js');
const posts = () => import('./posts/index.js');
const citations = () => import('./citations/index.js');
const newsXml = () => import('./news-xml/index.js');

export const FORMATS = {
  csv: { load: () => import('./timelinejs/sheet.js') },
  json: { load: () => import('./json/json.js') },
  jsonl: { load: () => import('./json/json-lines.js') },
  feed: { load: () => import('./feed/feed.js') },
  jsonfeed: { load: () => import('./json/json-feed.js') },
  ninjs: { load: () => import('./json/ninjs.js') },
  jsonld: { load: () => import('./json/json-ld.js') },
  html: { load: () => import('./page/html.js') },
  timelinejs: { load: () => import('./timelinejs/timelinejs.js') },
  ics: { load: () => import('./icalendar/icalendar.js') },
  'simile-xml': { load: () => import('./simile/simile-xml.js') },
  'simile-json': { load: () => import('./simile/simile-json.js') },
  vis: { load: () => import('./json/vis-timeline.js') },
  wikidata: { load: () => import('./wikidata/wikidata.js') },
  gdelt: { load: () => import('./json/gdelt.js') },
  gviz: { load: () => import('./json/gviz.js') },
  geojson: { load: () => import('./json/geojson.js') },
  'react-chrono': { load: () => import('./json/react-chrono.js') },
  airtable: { load: async () => (await boards()).airtable },
  trello: { load: async () => (await boards()).trello },
  notion: { load: async () => (await boards()).notion },
  asana: { load: async () => (await boards()).asana },
  'google-calendar': { load: async () => (await boards()).googleCalendar },
  telegram: { load: async () => (await posts()).telegram },
  whatsapp: { load: async () => (await posts()).whatsapp },
  mastodon: { load: async () => (await posts()).mastodon },
  bluesky: { load: async () => (await posts()).bluesky },
  'x-archive': { load: async () => (await posts()).xArchive },
  reddit: { load: async () => (await posts()).reddit },
  youtube: { load: async () => (await posts()).youtube },
  nyt: { load: () => import('./json/nyt.js') },
  csl: { load: async () => (await citations()).csl },
  bibtex: { load: async () => (await citations()).bibtex },
  'news-sitemap': { load: async () => (await newsXml()).newsSitemap },
  newsml: { load: async () => (await newsXml()).newsml },
  yaml: { load: () => import('./json/yaml.js') },
  excel: { load: () => import('./excel/workbook.js') },
  org: { load: () => import('./page/org.js') },
  text: { load: () => import('./page/page-text.js') },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
