// A web page: what its publisher says for machines, its lists with times, its tables, and its text with headings and lists.
import { articleOf, readPageMeta, type PageMeta } from '../article-page.js';
import { readChildren } from './children.js';
import { createCollector } from '../collector.js';
import { htmlLines } from './html-blocks.js';
import { readHtmlTable } from './html-table.js';
import { readJsonLd } from '../json/json-ld.js';
import { readPageLines } from './page-text.js';
import type { NodeLike, RawItem, ReadContext, ReadResult } from '../reader.js';

const withPageBase = (meta: PageMeta, context: ReadContext): ReadContext => {
  if (meta.base === undefined) return context;
  try {
    return { ...context, baseUrl: new URL(meta.base, context.baseUrl).href };
  } catch {
    return context;
  }
};

const parsePage = (html: string, context: ReadContext): NodeLike | undefined => {
  try {
    return context.parseXml?.(html, 'text/html').documentElement ?? undefined;
  } catch {
    return undefined;
  }
};

interface Structure {
  /** List items, articles and blocks with `<time>`. */
  readonly times?: ReadResult;
  readonly table?: ReadResult;
}

const readStructure = (html: string, context: ReadContext): Structure => {
  if (!/<(?:time|table)\b/i.test(html)) return {};
  const root = parsePage(html, context);
  if (!root) return {};
  const listed = /<time\b/i.test(html) ? readChildren(root, context, true) : undefined;
  const isList = listed && listed.items.length > 0 && listed.items.length * 2 > listed.records;
  const table = /<table\b/i.test(html) ? readHtmlTable(root, context) : undefined;
  return {
    ...(isList ? { times: { ...listed, format: 'html' } } : {}),
    ...(table && table.items.length > 0 ? { table } : {}),
  };
};

/** So many dated lines of a list outweigh what a page says of itself as one article. */
const LIST = 4;

const isEvent = ({ kind, mention }: RawItem): boolean => kind === 'event' && mention === undefined;

const BLOCK = /<(?:tr|li|p|dt|dd|h[1-6]|br|div)\b/gi;

/** Whether a page has little else than the rows of its table, so that its lines need not be read. */
const isMostOf = (html: string, { items }: ReadResult): boolean => {
  return items.length >= LIST && (html.match(BLOCK) ?? []).length <= items.length * 1.2;
};

/** The list a page holds: its dated lines or the rows of its longest table, whichever are more. */
const listOf = (
  html: string,
  context: ReadContext,
  meta: PageMeta,
  table: ReadResult | undefined,
): ReadResult => {
  if (table && isMostOf(html, table)) return table;
  const lines = readPageLines(htmlLines(html), context, {
    format: 'text',
    ...(meta.published === undefined || !meta.isDeclared ? {} : { published: meta.published }),
    ...(meta.language === undefined ? {} : { language: meta.language }),
  });
  return table && table.items.length >= lines.items.length ? table : lines;
};

const isOneArticle = ({ items }: ReadResult): boolean => items.length === 1 && items[0]?.['kind'] === 'news';

const articleResult = (article: RawItem, context: ReadContext): ReadResult => {
  const collector = createCollector('html', context);
  collector.record(article['title'], () => article);
  return collector.result(String(article['title']));
};

/**
 * An HTML page: a list of what happened when, where it has one; else its JSON-LD; else the article that its meta elements and
 * times tell of; else list items and articles with `<time>`, a table with dates, or its text.
 */
export const readHtml = (html: string, outer: ReadContext): ReadResult => {
  const meta = readPageMeta(html);
  const context = withPageBase(meta, outer);
  const linked = readJsonLd(html, context, meta.title);
  if (linked.items.length > 0 && !isOneArticle(linked)) return linked;
  const { times, table } = readStructure(html, context);
  const isPageOfTimes = times !== undefined && times.items.length > 1;
  const article = articleOf(meta);
  if (isPageOfTimes && !linked.items.length && !(article && meta.isDeclared)) return times;
  const list = listOf(html, context, meta, table);
  const events = list.items.filter(isEvent).length;
  if (list === table ? list.items.length >= LIST && !linked.items.length && !article : events >= LIST)
    return list;
  if (linked.items.length) return linked;
  if (article && (meta.isDeclared || meta.headings === 1 || times?.items.length === 1))
    return articleResult(article, context);
  if (times) return times;
  return list.items.length || linked.records === 0 ? list : linked;
};

export const read = readHtml;
