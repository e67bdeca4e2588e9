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

const oneOf = <Family, Name extends keyof Family>(
  family: () => Promise<Family>,
  name: Name,
): { readonly load: () => Promise<Family[Name]> } => ({ load: async () => (await family())[name] });

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
  airtable: oneOf(boards, 'airtable'),
  trello: oneOf(boards, 'trello'),
  notion: oneOf(boards, 'notion'),
  asana: oneOf(boards, 'asana'),
  'google-calendar': oneOf(boards, 'googleCalendar'),
  telegram: oneOf(posts, 'telegram'),
  whatsapp: oneOf(posts, 'whatsapp'),
  mastodon: oneOf(posts, 'mastodon'),
  bluesky: oneOf(posts, 'bluesky'),
  'x-archive': oneOf(posts, 'xArchive'),
  reddit: oneOf(posts, 'reddit'),
  youtube: oneOf(posts, 'youtube'),
  nyt: { load: () => import('./json/nyt.js') },
  csl: oneOf(citations, 'csl'),
  bibtex: oneOf(citations, 'bibtex'),
  'news-sitemap': oneOf(newsXml, 'newsSitemap'),
  newsml: oneOf(newsXml, 'newsml'),
  yaml: { load: () => import('./json/yaml.js') },
  excel: { load: () => import('./excel/workbook.js') },
  org: { load: () => import('./page/org.js') },
  text: { load: () => import('./page/page-text.js') },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
