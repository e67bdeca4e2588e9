import type { Reader, RawItem, ReadContext, ReadResult, Steps } from './reader.js';
import { attempt } from '../items/problem.js';

// The formats that are read; their readers are loaded when they are needed. Plain tables are read without, see `readText`.

export interface Format {
  readonly load: () => Promise<{ readonly read: Reader; readonly readSteps?: StepReader }>;
}

/** The same as a reader does, in steps. */
export type StepReader = (text: string, context: ReadContext) => Steps<ReadResult>;

// Small readers of one family share a chunk.
const boards = () => import('./boards/index.js');
const posts = () => import('./posts/index.js');
const citations = () => import('./citations/index.js');
const newsXml = () => import('./news-xml/index.js');

const oneOf = <Family, Name extends keyof Family>(
  family: () => Promise<Family>,
  name: Name,
): { readonly load: () => Promise<Family[Name]> } => ({ load: async () => (await family())[name] });

/** A table whose type says nothing but its names: the readers' own would all be in the published types. */
const tableOf = <Name extends string>(table: Readonly<Record<Name, Format>>): typeof table => table;

export const FORMATS = tableOf({
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
});

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(FORMATS, name);

// Formats that an application reads itself: found before ours, by their own test.

export interface OwnFormat {
  /** Another name than those of the formats that are there. */
  readonly name: string;
  /** Whether a text is in this format: its beginning, and what its address and its server say of it. */
  readonly test: (
    head: string,
    about: { readonly fileName: string; readonly contentType: string },
  ) => boolean;
  /** The items, with `start` and `title` at least. What could not be read is told in `problems`. */
  readonly read: (text: string, context: ReadContext) => OwnItems | Promise<OwnItems>;
}

export interface OwnItems {
  readonly items: readonly RawItem[];
  readonly problems?: ReadResult['problems'];
}

const HEAD = 20_000;

const own = new Map<string, OwnFormat>();

/** Reads a format of one's own wherever files are read from now on; the result takes it back. Throws for a name that is taken. */
export function registerFormat(format: OwnFormat): () => void {
  const { name } = format;
  if (Object.hasOwn(FORMATS, name) || own.has(name))
    throw new TypeError(`registerFormat: there is a format "${name}" already; choose another name.`);
  own.set(name, format);
  return () => {
    if (own.get(name) === format) own.delete(name);
  };
}

/** What a format of one's own reads; undefined where none takes the text. */
export async function readOwn(text: string, context: ReadContext): Promise<ReadResult | undefined> {
  if (own.size === 0) return undefined;
  const { fileName = '', contentType = '' } = context;
  const head = text.slice(0, HEAD);
  const format = [...own.values()].find(({ name, test }) =>
    attempt(`format ${name}`, test, head, { fileName, contentType }),
  );
  if (!format) return undefined;
  const { name } = format;
  try {
    const { items, problems = [] } = await format.read(text, context);
    return { items, problems, records: items.length, origins: items.map((_, i) => i), format: name };
  } catch (error) {
    return (await import('./format-of.js')).failedFormat(name, error);
  }
}
