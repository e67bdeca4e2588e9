import { findDelimiter } from './table/csv.js';
import type { FormatName } from './formats.js';

const HEAD = 200_000;

interface Rule {
  readonly format: FormatName;
  readonly test: (head: string) => boolean;
}

const has =
  (...patterns: readonly RegExp[]) =>
  (head: string): boolean =>
    patterns.every((pattern) => pattern.test(head));

const key = (name: string): RegExp => new RegExp(`"${name}"\\s*:`, 'i');

const isLines = (head: string): boolean => /^\{[^\n]*\}[^\S\n]*\r?\n\s*\{/.test(head);

// Tools' own JSON, told by the names of their fields; the first that fits has it.
const JSON_RULES: readonly Rule[] = [
  { format: 'wikidata', test: has(key('bindings'), key('vars')) },
  {
    format: 'jsonfeed',
    test: has(/"version"\s*:\s*"(https?:\/\/(www\.)?jsonfeed\.org\/version|1(\.[01])?")/, key('items')),
  },
  { format: 'jsonld', test: has(/"@context"\s*:[^,]{0,60}schema\.org|"@type"\s*:/) },
  { format: 'gdelt', test: has(/^\s*\{\s*"(articles|timeline)"\s*:\s*\[/, /"(seendate|series)"\s*:/) },
  { format: 'timelinejs', test: has(/"start_date"\s*:\s*[{"]/, /"(text|headline)"\s*:/) },
  { format: 'timelinejs', test: has(/"timeline"\s*:\s*\{/, key('startDate')) },
  {
    format: 'ninjs',
    test: has(
      /"(versioncreated|firstcreated|eventDetails|infosources?|body_x?html|body_text)"\s*:/i,
      /"(uri|headlines?|type)"\s*:/,
    ),
  },
  { format: 'ninjs', test: has(/"name"\s*:\s*"ninjs"/) },
  {
    format: 'simile-json',
    test: has(
      key('events'),
      /"(dateTimeFormat|wikiURL|wikiSection|isDuration|durationEvent|latestStart|earliestEnd)"\s*:/,
    ),
  },
  { format: 'jsonl', test: isLines },
  {
    format: 'wikidata',
    test: has(/"https?:\/\/www\.wikidata\.org\/entity\/Q\d+"/, /"\d{4,}-\d\d-\d\dT00:00:00Z"/),
  },
  {
    format: 'vis',
    test: (head) =>
      has(key('content'), key('start'))(head) &&
      (!key('title').test(head) ||
        /"(className|type)"\s*:\s*"(box|point|range|background|[^"]*-?item)"/.test(head)) &&
      !key('headline').test(head),
  },
];

const XML_RULES: readonly Rule[] = [
  { format: 'feed', test: has(/<(?:\w+:)?(?:rss|RDF|feed|channel)\b/) },
  { format: 'simile-xml', test: has(/<data\b/, /<event\b/) },
  { format: 'html', test: has(/<!doctype\s+html|<(?:html|head|body|article|ol|ul|li|time|script|p|div)\b/i) },
];

const TYPES: readonly (readonly [RegExp, FormatName])[] = [
  [/text\/calendar|\.ics$|\.ical$/i, 'ics'],
  [/application\/(x-)?(ndjson|jsonlines|jsonl)|\.(jsonl|ndjson)$/i, 'jsonl'],
  [/text\/(csv|tab-separated-values)|\.(csv|tsv)$/i, 'csv'],
  [/(rss|atom)\+xml|rdf\+xml|\.(rss|atom|rdf)$/i, 'feed'],
  [/feed\+json/i, 'jsonfeed'],
  [/ld\+json|\.jsonld$/i, 'jsonld'],
  [/text\/html|\.html?$/i, 'html'],
  [/json$|\.json$/i, 'json'],
];

const byRules = (rules: readonly Rule[], head: string): FormatName | undefined =>
  rules.find(({ test }) => test(head))?.format;

/** The format that a content type or a file name tells, before anything is read. */
export const byType = (contentType: string, fileName: string): FormatName | undefined => {
  const type = contentType.split(';', 1)[0] ?? '';
  const name = fileName.split(/[?#]/, 1)[0] ?? '';
  return TYPES.find(([pattern]) => pattern.test(type) || pattern.test(name))?.[1];
};

// A table has the same separator, as often, in its header and in the line below; pasted prose does not.
const isTable = (head: string): boolean => {
  const delimiter = findDelimiter(head);
  if (delimiter === undefined) return false;
  const lines = head.split(/\r?\n|\r/, 12).filter((line) => line.trim() !== '');
  const [header = ''] = lines;
  if (lines.filter((line) => line.includes(delimiter)).length * 2 <= lines.length) return false;
  const cells = header.split(delimiter);
  return (
    cells.every((cell) => cell.trim().length <= 60) &&
    (delimiter !== ',' || !/[.!?]$/.test(header)) &&
    /[\r\n]/.test(head)
  );
};

/** Which format a text is in: from the text itself where that is plain, else from its type or file name. */
export const sniff = (text: string, contentType = '', fileName = ''): FormatName => {
  const head = text
    .slice(0, HEAD)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const told = byType(contentType, fileName);
  if (/^BEGIN:V(CALENDAR|EVENT|TODO|JOURNAL)/i.test(head)) return 'ics';
  if (/^(?:(?:var|let|const)\s+)?[\w.$]+\s*[=(]\s*\{/.test(head) && key('timeline').test(head))
    return 'timelinejs';
  if (/^[[{]/.test(head))
    return (
      byRules(JSON_RULES, head) ??
      (told === 'jsonl' || told === 'jsonfeed' || told === 'jsonld' ? told : 'json')
    );
  if (head.startsWith('<')) return byRules(XML_RULES, head) ?? told ?? 'html';
  if (told !== undefined && told !== 'html' && told !== 'feed') return told;
  return isTable(head) ? 'csv' : /<\/[a-z]+>/i.test(head) ? (byRules(XML_RULES, head) ?? 'text') : 'text';
};
