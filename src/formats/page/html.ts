// A web page: what its publisher says for machines, its lists with times, its tables, and its text with headings and lists.
import { cutText } from '../../text/clean-text.js';
import { articleOf, readPageMeta, tellChanged, type PageMeta } from '../article-page.js';
import { readChildren } from './children.js';
import { createCollector } from '../collector.js';
import { htmlLines } from './html-blocks.js';
import { readHtmlTable } from './html-table.js';
import { readJsonLd } from '../json/json-ld.js';
import { type PageLines, readPageLines } from './page-text.js';
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

const SPANS = /\b(?:row|col)span\b/i;

interface Structure {
  /** List items, articles and blocks with `<time>`. */
  readonly times?: ReadResult;
  readonly table?: ReadResult;
}

const readStructure = (html: string, context: ReadContext): Structure => {
  if (!/<(?:time|table)\b/i.test(html)) return {};
  const root = parsePage(html, context);
  if (!root) return {};
  const listed = /<time\b/i.test(html) ? readChildren(root, context, tellChanged) : undefined;
  const isList = listed && listed.items.length > 0 && listed.items.length * 2 > listed.records;
  const table = /<table\b/i.test(html) ? readHtmlTable(root, context, SPANS.test(html)) : undefined;
  return {
    ...(isList ? { times: { ...listed, format: 'html' } } : {}),
    ...(table && table.items.length > 0 ? { table } : {}),
  };
};

/** So many dated lines of a list outweigh what a page says of itself as one article. */
const LIST = 4;

const PARAGRAPH = /<p\b[^<>]{0,500}>([^<]{60})/i;

/** Whether a page may be an article with links to others below it: it has paragraphs above its first list. */
const hasProse = (html: string): boolean => {
  const list = html.search(/<(?:ul|ol|article)\b/i);
  return PARAGRAPH.test(list < 0 ? html : html.slice(0, list));
};

const isEvent = ({ kind, mention }: RawItem): boolean => kind === 'event' && mention === undefined;

const CHRONOLOGY =
  /(?<!\p{L})(?:time-?lines?|chronolog(?:y|ies)|key (?:dates|events|moments)|how .{3,60} (?:unfolded|came|happened)|what happened when|chronik|chronologie|zeitleiste|zeitstrahl|cronolog[ií]a|linha do tempo|línea de tiempo|хронологи[яі]|хроника|хроніка|kronoloji|zaman çizelgesi|kalendarium)(?!\p{L})/iu;

/** Whether what a page dates outweighs its prose: three lines, or two where its title says that they are its matter. */
const isMostlyDated = ({ result, paragraphs, others }: PageLines, title: string | undefined): boolean => {
  const events = result.items.filter(isEvent).length;
  const least = CHRONOLOGY.test(title ?? '') ? FEWEST_TOLD : LIST - 1;
  return !others.length && events >= least && events > paragraphs;
};

const BLOCK = /<(?:tr|li|p|dt|dd|h[1-6]|br|div)\b/gi;

/** Whether a page has little else than the rows of its table, so that its lines need not be read. */
const isMostOf = (html: string, { items }: ReadResult): boolean => {
  return items.length >= LIST && (html.match(BLOCK) ?? []).length <= items.length * 1.2;
};

/** Its dated lines or the rows of its longest table, whichever are more. */
const listOf = (
  html: string,
  context: ReadContext,
  meta: PageMeta,
  table: ReadResult | undefined,
  linked: ReadResult,
): PageLines => {
  if (table && isMostOf(html, table))
    return { result: table, isSectioned: false, datedHeadings: [], others: [], paragraphs: 0 };
  const date = linked.items[0]?.['start'];
  const published = meta.isDeclared ? meta.published : typeof date === 'string' ? date : undefined;
  const lines = readPageLines(htmlLines(html), context, {
    format: 'text',
    ...(published === undefined ? {} : { published }),
    ...(meta.language === undefined ? {} : { language: meta.language }),
    isArticle: meta.isDeclared || linked.items.length > 0,
  });
  const count = lines.result.items.length;
  return table && (table.items.length > count || (table.items.length === count && !isYearTable(table)))
    ? { ...lines, result: table }
    : lines;
};

const YEAR = /^\d{4}$/;

/** Whether a table has nothing but its dates, their years and its titles: its lines tell as much, and whole dates. */
const isYearTable = ({ items }: ReadResult): boolean =>
  items.every(({ start: _, title: __, ...rest }) => {
    const [year, ...others] = Object.values(rest);
    return !others.length && typeof year === 'string' && YEAR.test(year);
  });

const isOneArticle = ({ items }: ReadResult): boolean => items.length === 1 && items[0]?.['kind'] === 'news';

const articleResult = (article: RawItem, context: ReadContext): ReadResult => {
  const collector = createCollector('html', context);
  collector.record(article['title'], () => article);
  return collector.result(String(article['title']));
};

/** The article, and what of its page is told that was left out. */
const asArticle = (article: ReadResult, { result, datedHeadings, others }: PageLines): ReadResult => {
  const own = new Set(article.items.map(({ title }) => title));
  const dated = result.items.filter(({ mention, title }) => mention === undefined && !own.has(title));
  const lines = [...dated.map(({ title }) => String(title)), ...datedHeadings];
  const { problems } = result;
  const told = problems.filter(({ severity, value }) => severity === 'file' && value === others);
  if (lines.length < FEWEST_TOLD)
    return told.length ? { ...article, problems: [...article.problems, ...told] } : article;
  const left = {
    severity: 'file',
    value: lines.length,
    why: `The page was read as one article: ${lines.length} lines of it that begin or end with a date, such as "${cutText(lines[0]!, 80)}", were left out.`,
    remedy: 'If they are what it is about, copy them into a text of their own.',
  } as const;
  return { ...article, problems: [...article.problems, left, ...told] };
};

/** One dated line of an article may be of its place and day. */
const FEWEST_TOLD = 2;

/** The article of a page that tells only when it was changed. */
const changedArticle = (meta: PageMeta, context: ReadContext): ReadResult | undefined => {
  const article = meta.published === undefined ? articleOf(meta, meta.modified) : undefined;
  if (!article) return undefined;
  const collector = createCollector('html', context);
  collector.record(article['title'], () => article);
  tellChanged(1, collector);
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
  const isArticle = linked.items.length > 0 || (article !== undefined && meta.isDeclared);
  if (isPageOfTimes && !isArticle && !(meta.headings === 1 && hasProse(html))) return times;
  const list = listOf(html, context, meta, table, linked);
  const { result, isSectioned, others } = list;
  if (isPageOfTimes && !isArticle && !others.length) return times;
  const events = result.items.filter(isEvent).length;
  if (result === table ? events >= LIST && !linked.items.length && !article : events >= LIST) return result;
  if (isSectioned && isArticle && result.items.length > 1) return result;
  if (isArticle && isMostlyDated(list, meta.title)) return result;
  if (linked.items.length) return asArticle(linked, list);
  if (!meta.isDeclared && others.length && result.items.length) return result;
  if (article && (meta.isDeclared || meta.headings === 1 || times?.items.length === 1))
    return asArticle(articleResult(article, context), list);
  if (times && times.items.length > others.length) return times;
  if (result.items.some(({ mention }) => mention === undefined)) return result;
  return changedArticle(meta, context) ?? (result.items.length || linked.records === 0 ? result : linked);
};

export const read = readHtml;
