// What the type, the name and the first line of a file tell before more code is needed.
import type { FormatName } from './formats.js';

const TYPES: readonly (readonly [RegExp, FormatName])[] = [
  [/text\/calendar|\.ics$|\.ical$/i, 'ics'],
  [/application\/(x-)?(ndjson|jsonlines|jsonl)|\.(jsonl|ndjson)$/i, 'jsonl'],
  [/text\/(csv|tab-separated-values)|\.(csv|tsv)$/i, 'csv'],
  [/(rss|atom)\+xml|rdf\+xml|\.(rss|atom|rdf)$/i, 'feed'],
  [/feed\+json/i, 'jsonfeed'],
  [/ld\+json|\.jsonld$/i, 'jsonld'],
  [/text\/html|\.html?$/i, 'html'],
  [/\.geojson$|geo\+json/i, 'geojson'],
  [/x-bibtex|\.bib$/i, 'bibtex'],
  [/csl\+json/i, 'csl'],
  [/(?:^|\/)(?:x-)?yaml$|\.ya?ml$/i, 'yaml'],
  [/json$|\.json$/i, 'json'],
];

/** The format that a content type or a file name tells, before anything is read. */
export const byType = (contentType: string, fileName: string): FormatName | undefined => {
  const type = contentType.split(';', 1)[0] ?? '';
  const name = fileName.split(/[?#]/, 1)[0] ?? '';
  return TYPES.find(([pattern]) => pattern.test(type) || pattern.test(name))?.[1];
};

/** A first line of words: no bracket, tag, colon or control character that another format could begin with. */
const HEADER = /^\uFEFF?[\p{L}\p{N}"_][^\r\n[\]{}()<>=:@'\0-\x08\x0e-\x1f]{0,2000}[\r\n]/u;

/** Names of zones, times and due dates, and gaps of merged cells: a table that needs more code. */
const ODD_HEADER =
  /^.*(?:utc|gmt|zone|eventid|jahr|año|год|yıl|(?:local|start|end).?time|\bdue|deadline|fällig|frist|l[ií]mite|vencim|éch|prazo|scad|срок|строк|дедл|термін|termin|teslim|([,;\t|])\1)/i;

/** Whether a file that calls itself a table begins as one, and as nothing else. */
export const isNamedTable = (text: string, contentType = '', fileName = ''): boolean =>
  byType(contentType, fileName) === 'csv' && HEADER.test(text) && !ODD_HEADER.test(text);
