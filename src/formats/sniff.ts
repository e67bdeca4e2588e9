import { byType } from './file-type.js';
import type { FormatName } from './formats.js';
import { byRules, has, sniffJson, type SniffRule } from './sniff-json.js';
import { isWhatsApp } from './posts/whatsapp-head.js';
import { scriptStart } from './json/script-data.js';
import { isTable, tableStart } from './table/table-start.js';

const HEAD = 200_000;

const XML_RULES: readonly SniffRule[] = [
  { format: 'news-sitemap', test: has(/<(?:\w+:)?(?:urlset|sitemapindex)\b/) },
  {
    format: 'newsml',
    test: has(
      /iptc\.org\/std\/nar\/|<(?:\w+:)?(?:newsItem|newsMessage|conceptItem|planningItem|packageItem)\b/,
    ),
  },
  { format: 'feed', test: has(/<(?:\w+:)?(?:rss|RDF|feed|channel)\b/) },
  { format: 'simile-xml', test: has(/<data\b/, /<event\b/) },
  { format: 'html', test: has(/<!doctype\s+html|<(?:html|head|body|article|ol|ul|li|time|script|p|div)\b/i) },
];

const YAML_DATE =
  /^(?:- |[ \t]{1,12}(?:- )?)?["']?(?:date|start|start[ _-]?date|begin|published|published_at|datetime|when|year|time|datum|fecha|data|дата|tarih)["']?:[ \t]+\S/im;
const YAML_TITLE =
  /^(?:- |[ \t]{1,12}(?:- )?)?["']?(?:title|headline|name|event|what|summary|text|label|titel|titulo|título|titre|titolo|заголовок|название|baslik|başlık)["']?:[ \t]+\S/im;

/** A list of maps or a map of lists: lines that begin with a name and a colon, a date and a title among them. */
const isYaml = (head: string): boolean =>
  /^(?:%YAML|---[ \t]*\r?\n|#[^\n]*\n|- |["']?[\w-]{1,40}["']?:[ \t]*(?:\r?\n|\S))/.test(head) &&
  (/^- ["']?[\w-]{1,40}["']?:/m.test(head) ||
    /^[ \t]{1,12}- ["']?[\p{L}\w-]{1,40}["']?:/mu.test(head) ||
    head.startsWith('---')) &&
  YAML_DATE.test(head) &&
  YAML_TITLE.test(head);

const isBibTex = (head: string): boolean =>
  /^[ \t]*@[ \t]*(?:article|book|booklet|collection|conference|dataset|electronic|inbook|incollection|inproceedings|jurisdiction|manual|masterthesis|mastersthesis|misc|mvbook|newspaper|online|patent|phdthesis|proceedings|report|software|techreport|thesis|unpublished|video|www|string|preamble|comment)\s*[{(]/im.test(
    head.slice(0, 20_000),
  ) && /^\s*(?:@|%|[^\n]{0,200}\n)/.test(head);

/** Headings of Org mode, with a timestamp or under a heading that is a day. */
const isOrg = (head: string): boolean =>
  /^\*{1,9} \S/m.test(head) &&
  (/[<[]\d{4}-\d\d-\d\d(?: [\p{L}.]{1,14})?(?: \d{1,2}:\d\d[^>\]\n]{0,30})?(?: [.+-]{1,2}\d{1,4}[hdwmy]){0,3}[>\]]/u.test(
    head,
  )
    ? !/\| ?[<[]\d{4}-\d\d-\d\d/.test(head)
    : /^\*{1,9} \d{4}-\d\d-\d\d \p{L}{2,14}$/mu.test(head));

const sniffText = (head: string, told: FormatName | undefined): FormatName => {
  if (isWhatsApp(head)) return 'whatsapp';
  if (told !== undefined && told !== 'html' && told !== 'feed' && told !== 'csv') return told;
  if (isOrg(head)) return 'org';
  if (isBibTex(head)) return 'bibtex';
  if (isYaml(head)) return 'yaml';
  if (told === 'csv' || isTable(head) || tableStart(head) > 0) return 'csv';
  return /<\/[a-z]+>/i.test(head) ? (byRules(XML_RULES, head) ?? 'text') : 'text';
};

/** "[12 May 2003] Bank fails" is no list of values. */
const BRACKETED_DATE = /^\[[\p{L}\d .,/:-]{4,40}\][ \t]*[\p{L}–—:-]/u;

/** Which format a text is in: from the text itself where that is plain, else from its type or file name. */
export const sniff = (text: string, contentType = '', fileName = ''): FormatName => {
  const head = text
    .slice(0, HEAD)
    .replace(/^\uFEFF/, '')
    .trimStart();
  const told = byType(contentType, fileName);
  if (/^BEGIN:V(CALENDAR|EVENT|TODO|JOURNAL)/i.test(head)) return 'ics';
  const start = scriptStart(head);
  if (start !== undefined) return sniffJson(head.slice(start), told);
  // "{|" and "{{" begin tables and templates of a wiki's source.
  if (/^(?:\[|\{(?![|{]))/.test(head) && !isWhatsApp(head) && !BRACKETED_DATE.test(head))
    return sniffJson(head, told);
  if (/^\{[|{]/.test(head)) return 'text';
  if (head.startsWith('<')) return byRules(XML_RULES, head) ?? told ?? 'html';
  return sniffText(head, told);
};
