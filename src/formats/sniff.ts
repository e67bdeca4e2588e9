import type { FormatName } from './formats.js';
import { byType } from './decode.js';
import { isWhatsApp } from './posts/whatsapp-head.js';
import { scriptStart } from './json/script-data.js';
import { isTable, tableStart } from './table/table-start.js';

// Which JSON it is, from the names of its fields.

export interface SniffRule {
  readonly format: FormatName;
  readonly test: (head: string) => boolean;
}

export const has =
  (...patterns: readonly RegExp[]) =>
  (head: string): boolean =>
    patterns.every((pattern) => pattern.test(head));

const key = (name: string): RegExp => new RegExp(`"${name}"\\s*:`, 'i');

const isLines = (head: string): boolean => /^\{[^\n]*\}[^\S\n]*\r?\n\s*\{/.test(head);

/** Whether a context of JSON-LD is that of schema.org. */
const namesSchema = (head: string): boolean =>
  head
    .split('"@context"')
    .slice(1)
    .some((rest) => rest.slice(0, 100).split(',', 1)[0]!.includes('schema.org'));

/** A field whose value is a list. */
const list = (name: string): RegExp => new RegExp(`"${name}"\\s*:\\s*\\[`);

// Tools' own JSON, told by the names of their fields; the first that fits has it.
const JSON_RULES: readonly SniffRule[] = [
  { format: 'gviz', test: has(/"table"\s*:\s*\{/, list('cols'), list('rows')) },
  { format: 'gviz', test: has(key('majorDimension'), /"(?:values|valueRanges)"\s*:/) },
  { format: 'gviz', test: has(/"reqId"\s*:/, /"status"\s*:\s*"error"/) },
  {
    format: 'geojson',
    test: has(/"type"\s*:\s*"Feature(?:Collection)?"/, /"(?:features|geometry|properties)"\s*:/),
  },
  { format: 'geojson', test: has(list('features'), /"attributes"\s*:\s*\{/) },
  { format: 'google-calendar', test: has(/"kind"\s*:\s*"calendar#events?"/) },
  {
    format: 'google-calendar',
    test: has(key('summary'), /"start"\s*:\s*\{\s*"(?:date|dateTime|timeZone)"\s*:/, /"end"\s*:\s*\{/),
  },
  {
    format: 'trello',
    test: has(list('cards'), /"(?:idBoard|idList|dateLastActivity|labelNames|shortUrl|idOrganization)"\s*:/),
  },
  { format: 'trello', test: has(key('idBoard'), key('idList'), key('due')) },
  { format: 'trello', test: has(key('labelNames'), key('shortLink'), key('prefs')) },
  { format: 'airtable', test: has(/"records"\s*:\s*\[/, /"fields"\s*:\s*\{/) },
  { format: 'airtable', test: has(/"createdTime"\s*:/, /"fields"\s*:\s*\{/) },
  { format: 'notion', test: has(/"object"\s*:\s*"page"/, /"properties"\s*:\s*\{/) },
  {
    format: 'asana',
    test: has(/"(?:due_on|due_at|start_on)"\s*:/, key('name'), /"(?:gid|resource_type|completed)"\s*:/),
  },
  {
    format: 'telegram',
    test: has(/"messages"\s*:\s*\[/, /"(?:date_unixtime|text_entities|from_id|actor_id)"\s*:/),
  },
  {
    format: 'telegram',
    test: has(
      /"type"\s*:\s*"(?:message|service)"/,
      key('date'),
      /"(?:date_unixtime|text_entities|from_id)"\s*:/,
    ),
  },
  {
    format: 'telegram',
    test: has(
      list('messages'),
      /"type"\s*:\s*"(?:personal_chat|bot_chat|saved_messages|(?:public|private)_(?:channel|group|supergroup))"/,
    ),
  },
  { format: 'bluesky', test: has(/app\.bsky\.feed|"[\w-]+\.bsky\.social"/, key('createdAt'), key('text')) },
  {
    format: 'x-archive',
    test: has(/"tweet"\s*:\s*\{|"noteTweet"\s*:\s*\{/, /"(?:created_at|createdAt)"\s*:/),
  },
  {
    format: 'x-archive',
    test: has(
      key('created_at'),
      /"(?:full_text|text)"\s*:/,
      /"(?:id_str|favorite_count|retweet_count|edit_history_tweet_ids|author_id|in_reply_to_user_id)"\s*:/,
    ),
  },
  {
    format: 'mastodon',
    test: has(/www\.w3\.org\/ns\/activitystreams/, /"(?:orderedItems|content|published)"\s*:/),
  },
  {
    format: 'mastodon',
    test: has(
      key('created_at'),
      key('content'),
      /"(?:reblogs_count|favourites_count|spoiler_text|in_reply_to_account_id|reblog|acct)"\s*:/,
    ),
  },
  { format: 'reddit', test: has(/"kind"\s*:\s*"Listing"/, list('children')) },
  {
    format: 'reddit',
    test: has(/"created_utc"\s*:/, /"(?:subreddit|permalink|selftext|link_id)"\s*:/),
  },
  { format: 'youtube', test: has(/"kind"\s*:\s*"youtube#/, key('snippet')) },
  { format: 'youtube', test: has(/"products"\s*:\s*\[\s*"YouTube/, key('title'), key('time')) },
  { format: 'nyt', test: has(key('pub_date'), /"headline"\s*:\s*\{/, /"(?:web_url|uri)"\s*:/) },
  { format: 'react-chrono', test: has(/"(?:cardTitle|cardSubtitle|cardDetailedText)"\s*:/) },
  {
    format: 'csl',
    test: has(
      /"(?:issued|event-date|original-date|accessed|submitted)"\s*:\s*\{\s*"(?:date-parts|raw|literal|season|circa)"\s*:/,
    ),
  },
  {
    format: 'csl',
    test: has(
      /"type"\s*:\s*"(?:article-(?:journal|newspaper|magazine)|post-weblog|webpage|legal_case|motion_picture)"/,
      key('title'),
      /"(?:issued|accessed|container-title)"\s*:/,
    ),
  },
  { format: 'timelinejs', test: has(list('slides'), /"start_date"\s*:|"startDate"\s*:/) },
  { format: 'wikidata', test: has(key('bindings'), key('vars')) },
  {
    format: 'jsonfeed',
    test: has(/"version"\s*:\s*"(https?:\/\/(www\.)?jsonfeed\.org\/version|1(\.[01])?")/, key('items')),
  },
  { format: 'jsonld', test: (head) => key('@type').test(head) || namesSchema(head) },
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

/** The format of the first rule that fits. */
export const byRules = (rules: readonly SniffRule[], head: string): FormatName | undefined =>
  rules.find(({ test }) => test(head))?.format;

// Names without quotes or in single ones, as scripts have them, get the quotes that the rules look for.
const withQuotedNames = (head: string): string =>
  /^[[{][^"]{0,400}?[{,\s]['A-Za-z_$]/.test(head)
    ? head.replace(/([{,]\s*|\n[ \t]*)(?:'([\w$-]{1,60})'|([A-Za-z_$][\w$]{0,60}))(\s*:)/g, '$1"$2$3"$4')
    : head;

/** The format of a text that begins with a bracket. */
export const sniffJson = (head: string, told: FormatName | undefined): FormatName =>
  byRules(JSON_RULES, withQuotedNames(head)) ?? (told !== undefined && JSON_TOLD.has(told) ? told : 'json');

/** Types that say which JSON it is; others speak of the file and not of what is in it. */
const JSON_TOLD: ReadonlySet<FormatName> = new Set(['jsonl', 'jsonfeed', 'jsonld', 'geojson', 'csl']);

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
  ) && /^(?:\s*[@%]|[^\n]{0,200}\n|\s*\n)/.test(head);

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
