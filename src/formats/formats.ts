// The formats that are read. Tables and JSON are always there; the other readers are loaded when they are needed.
import { read as readCsv } from './table/csv.js';
import { read as readJson } from './json/json.js';
import type { Reader } from './reader.js';

export interface Format {
  readonly label: string;
  readonly load: () => Promise<{ readonly read: Reader }>;
}

export const FORMATS = {
  csv: {
    label: 'CSV, TSV and other separated values; TimelineJS spreadsheets',
    load: () => Promise.resolve({ read: readCsv }),
  },
  json: {
    label: 'JSON: an array of items, or an object that holds one',
    load: () => Promise.resolve({ read: readJson }),
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
  timelinejs: { label: 'TimelineJS JSON 2 and 3', load: () => import('./timelinejs/timelinejs.js') },
  ics: { label: 'iCalendar', load: () => import('./icalendar/icalendar.js') },
  'simile-xml': { label: 'SIMILE Timeline XML', load: () => import('./simile/simile-xml.js') },
  'simile-json': { label: 'SIMILE Timeline JSON', load: () => import('./simile/simile-json.js') },
  vis: { label: 'vis-timeline items', load: () => import('./json/vis-timeline.js') },
  wikidata: {
    label: 'Wikidata query results (SPARQL JSON or flat rows)',
    load: () => import('./wikidata/wikidata.js'),
  },
  gdelt: { label: 'GDELT DOC article list', load: () => import('./json/gdelt.js') },
  text: { label: 'Text pasted from a news page', load: () => import('./page/page-text.js') },
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);
