// schema.org articles and events in JSON-LD: alone, or in the script elements of a page.
import { tellChanged } from '../article-page.js';
import { createCollector, type Collector, sourceCategories, type SourceCategory } from '../collector.js';
import { RowFault, type RawItem, type ReadContext, type ReadResult, type Reader } from '../reader.js';
import { firstSentence, htmlToText } from '../feed/html-text.js';
import {
  JsonFault,
  firstText,
  isObject,
  listOf,
  objectsOf,
  parseJson,
  textOf,
  type JsonObject,
} from './json-value.js';

const ARTICLE =
  /(Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|NewsPosting|Review|PressRelease)$/;
const EVENT = /(Event|Festival|Hackathon|EventSeries|CourseInstance)$/;
const INNER: readonly string[] = [
  '@graph',
  'itemListElement',
  'item',
  'mainEntity',
  'liveBlogUpdate',
  'subEvent',
  'event',
  'events',
  'hasPart',
  'blogPost',
  'dataFeedElement',
];

const typesOf = (node: JsonObject): readonly string[] =>
  listOf(node['@type']).filter((type): type is string => typeof type === 'string');
const isA = (node: JsonObject, pattern: RegExp): boolean => typesOf(node).some((type) => pattern.test(type));

/** The articles and events in a value, outer before inner. */
export const findNodes = (value: unknown, limit: number): readonly JsonObject[] => {
  const found: JsonObject[] = [];
  const stack: { readonly value: unknown; readonly depth: number }[] = [{ value, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { value: inner, depth } = next;
    if (depth > limit) continue;
    if (Array.isArray(inner))
      for (let i = inner.length - 1; i >= 0; i--) stack.push({ value: inner[i], depth: depth + 1 });
    if (!isObject(inner)) continue;
    if (isA(inner, ARTICLE) || isA(inner, EVENT)) found.push(inner);
    for (const name of [...INNER].reverse())
      if (inner[name]) stack.push({ value: inner[name], depth: depth + 1 });
  }
  return found;
};

const plain = (text: string | undefined): string => (text === undefined ? '' : htmlToText(text));

const nameOf = (value: unknown): string | undefined => {
  const first = listOf(value)[0];
  return isObject(first) ? textOf(first['name']) : textOf(first);
};

const linkOf = (value: unknown): string | undefined => {
  const first = listOf(value)[0];
  return isObject(first) ? firstText(first, 'url', 'contentUrl', '@id') : textOf(first);
};

const themesOf = (node: JsonObject): readonly SourceCategory[] => {
  const sections = listOf(node['articleSection']).map(nameOf);
  const all = sections.length ? sections : listOf(node['genre']).map(nameOf);
  return all.flatMap((theme) => (theme === undefined ? [] : { name: plain(theme) }));
};

const startOf = (node: JsonObject): string | undefined =>
  isA(node, EVENT) ? firstText(node, 'startDate', 'doorTime') : firstText(node, ...PUBLISHED, 'dateModified');

const PUBLISHED = ['datePublished', 'dateCreated', 'uploadDate'] as const;

/** Whether an article tells only when it was changed. */
const isChangedOnly = (node: JsonObject): boolean =>
  !isA(node, EVENT) && !firstText(node, ...PUBLISHED) && !!firstText(node, 'dateModified');

const statusOf = (node: JsonObject): string | undefined =>
  (textOf(node['eventStatus']) ?? '').includes('Cancel') ? 'withdrawn' : undefined;

const wordsOf = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Which part of the words of a title the page's own title has. */
const likeness = (title: string, pageTitle: string): number => {
  const words = wordsOf(title);
  const page = wordsOf(pageTitle);
  return words.size ? [...words].filter((word) => page.has(word)).length / words.size : 0;
};

/** The headline; the name where the page is called so and not by its headline, which may be a description. */
const titleOf = (node: JsonObject, pageTitle: string | undefined): string => {
  const headline = plain(firstText(node, 'headline'));
  const name = plain(firstText(node, 'name'));
  if (!headline || !name) return headline || name || plain(firstText(node, 'alternativeHeadline'));
  const isName =
    pageTitle === undefined
      ? /^\p{Ll}/u.test(headline) && /^\p{Lu}/u.test(name)
      : likeness(name, pageTitle) > 0.75 && likeness(headline, pageTitle) <= 0.75;
  return isName ? name : headline;
};

const toItem = (node: JsonObject, pageTitle: string | undefined): RawItem => {
  const event = isA(node, EVENT);
  const summary = plain(firstText(node, 'description', 'abstract', 'articleBody', 'text'));
  return {
    start: startOf(node),
    end: event ? textOf(node['endDate']) : undefined,
    title: titleOf(node, pageTitle) || firstSentence(summary),
    summary,
    url: linkOf(node['url']) ?? linkOf(node['mainEntityOfPage']) ?? idOf(node),
    source: nameOf(node['publisher']) ?? nameOf(node['sourceOrganization']) ?? nameOf(node['organizer']),
    author: objectsOf(node['author']).map((author) => textOf(author['name']))[0],
    image: linkOf(node['image']) ?? textOf(node['thumbnailUrl']),
    ...sourceCategories(themesOf(node)),
    location: nameOf(node['location']) ?? textOf(node['dateline']),
    status: statusOf(node),
    lang: nameOf(node['inLanguage']),
    kind: event ? 'event' : 'news',
  };
};

const idOf = (node: JsonObject): string | undefined => {
  const id = textOf(node['@id']);
  return id && /^https?:/i.test(id) ? id : undefined;
};

const SCRIPT = /<script\b[^<>]{0,2000}>/gi;
const LINKED_DATA = /\btype\s*=\s*["']?application\/ld\+json\b/i;
const SCRIPT_END = /<\/script\s*>/gi;
const WRAPPING = [
  '<!--',
  '-->',
  '/*<![CDATA[*/',
  '/*]]>*/',
  '/* <![CDATA[ */',
  '/* ]]> */',
  '//<![CDATA[',
  '//]]>',
  '// <![CDATA[',
  '// ]]>',
  '<![CDATA[',
  ']]>',
  ';',
];

const MOST_WRAPPINGS = 4;

/** A block without the comments that old pages put round scripts. */
const unwrap = (block: string): string => {
  let text = block.trim();
  let left = MOST_WRAPPINGS;
  for (let before = ''; before !== text;) {
    before = text;
    for (const mark of WRAPPING) {
      if (text.startsWith(mark)) text = text.slice(mark.length).trimStart();
      if (text.endsWith(mark)) text = text.slice(0, -mark.length).trimEnd();
    }
    if (--left <= 0) break;
  }
  return text;
};

/** The JSON-LD blocks of a page. */
export const findBlocks = (html: string): readonly string[] => {
  const blocks: string[] = [];
  const end = new RegExp(SCRIPT_END.source, SCRIPT_END.flags);
  for (const match of html.matchAll(SCRIPT)) {
    if (!LINKED_DATA.test(match[0])) continue;
    const from = match.index + match[0].length;
    end.lastIndex = from;
    const found = end.exec(html);
    blocks.push(unwrap(html.slice(from, found?.index)));
    if (!found) break;
  }
  return blocks;
};

const escapeControls = (text: string): string =>
  text.replace(/[\u0000-\u001F]/g, (c) => (c === '\n' || c === '\r' || c === '\t' ? ' ' : ''));

/** Adds the articles and events of one block; how many of them tell only when they were changed. */
const addBlock = (
  block: string,
  context: ReadContext,
  collector: Collector,
  pageTitle: string | undefined,
): number => {
  let value = parseJson(block, context);
  // Line breaks within texts are the usual fault of published blocks.
  if (value instanceof JsonFault) value = parseJson(escapeControls(block), context);
  if (value instanceof JsonFault) {
    collector.fault(
      new RowFault(value.why, 'Tell the publisher of the page.', undefined, block.slice(0, 200)),
    );
    return 0;
  }
  const nodes = findNodes(value, context.limits.nesting);
  for (const node of nodes) collector.record(node, () => toItem(node, pageTitle));
  return nodes.filter(isChangedOnly).length;
};

/** NewsArticle, Event and their kinds, from JSON or from an HTML page of this title. */
export const readJsonLd = (text: string, context: ReadContext, pageTitle?: string): ReadResult => {
  const collector = createCollector('jsonld', context);
  const blocks = /^\s*[[{]/.test(text.replace(/^\uFEFF/, '')) ? [text] : findBlocks(text);
  let changed = 0;
  for (const block of blocks) changed += addBlock(block, context, collector, pageTitle);
  tellChanged(changed, collector);
  if (!collector.records)
    collector.file(
      'It is not a timeline: there is no article or event in its JSON-LD.',
      'Give another page.',
    );
  return collector.result();
};

export const read: Reader = (text, context) => readJsonLd(text, context);
