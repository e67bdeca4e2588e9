import { cutRow, isRefusal, planTable, type Row, createTableReader } from '../table/table.js';
import type { NodeLike, ReadContext, ReadResult, RawItem } from '../reader.js';
import { createSheetMapper } from '../timelinejs/sheet.js';
import { tidyRows } from '../table/tidy-rows.js';
import { attribute, localName } from '../feed/xml.js';
import { cutText } from '../../text/text.js';
import { articleOf, readPageMeta, tellChanged, type PageMeta } from '../article-page.js';
import { readChildren } from './children.js';
import { createCollector } from '../collector.js';
import { htmlLines } from './html-blocks.js';
import { readJsonLd } from '../json/json-ld.js';
import { type PageLines, readPageLines } from './page-text.js';

const ELEMENT = 1;
const nameOf = (node: NodeLike): string => localName(node).toLowerCase();

/** A cell that goes on in the rows below it. */
interface Spanning {
  readonly row: string[];
  readonly at: number;
  left: number;
  /** Names of columns are not repeated. */
  readonly isName: boolean;
}

interface Rows {
  readonly rows: string[][];
  readonly maySpan: boolean;
  spanning: Spanning[];
}

interface Place {
  readonly node: NodeLike;
  /** The table the node stands in. */
  readonly table: Rows | undefined;
  readonly cell: { readonly row: string[]; readonly at: number } | undefined;
}

/** More spans of one row, and wider ones, are no table of events. */
const MOST_SPANS = 20;
const MOST_COLUMNS = 1000;

const spanOf = (node: NodeLike, name: string): number => {
  const span = Number(attribute(node, name) ?? 1);
  return Number.isInteger(span) && span > 1 ? span : 1;
};

/** The cells of a row that are taken by cells above it, up to the next that is free. */
const fillSpans = (table: Rows, row: string[]): void => {
  for (let is = true; is;) {
    is = false;
    for (const span of table.spanning)
      if (span.row !== row && span.left > 0 && span.at === row.length) {
        span.left--;
        row.push(span.isName ? '' : (span.row[span.at] ?? ''));
        is = true;
      }
  }
};

const addRow = (table: Rows): void => {
  const last = table.rows.at(-1);
  if (last && table.spanning.length) {
    fillSpans(table, last);
    table.spanning = table.spanning.filter(({ left }) => left > 0);
  }
  table.rows.push([]);
};

/** Adds a cell; where its text goes. */
const addCell = (table: Rows, node: NodeLike, isName: boolean): Place['cell'] => {
  const row = table.rows.at(-1)!;
  if (table.spanning.length) fillSpans(table, row);
  const at = row.push('') - 1;
  if (!table.maySpan) return { row, at };
  const left = spanOf(node, 'rowspan') - 1;
  if (left && table.spanning.length < MOST_SPANS) table.spanning.push({ row, at, left, isName });
  for (
    let more = Math.min(spanOf(node, 'colspan'), MOST_SPANS);
    more > 1 && row.length < MOST_COLUMNS;
    more--
  ) {
    row.push('');
    if (left && table.spanning.length < MOST_SPANS)
      table.spanning.push({ row, at: row.length - 1, left, isName });
  }
  return { row, at };
};

/** The rows of each table of a page in one pass: a table within a cell is one of its own, and no text of that cell. */
const tablesOf = (root: NodeLike, maySpan: boolean): readonly string[][][] => {
  const tables: Rows[] = [];
  const stack: Place[] = [{ node: root, table: undefined, cell: undefined }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { node } = next;
    let { table, cell } = next;
    if (node.nodeType !== ELEMENT && cell)
      cell.row[cell.at] = (cell.row[cell.at] ?? '') + (node.nodeValue ?? '');
    const name = node.nodeType === ELEMENT ? nameOf(node) : '';
    if (name === 'table') {
      table = { rows: [], spanning: [], maySpan };
      cell = undefined;
      tables.push(table);
    } else if (name === 'tr' && table) {
      addRow(table);
      cell = undefined;
    } else if ((name === 'td' || name === 'th') && table?.rows.length)
      cell = addCell(table, node, name === 'th' && table.rows.length === 1);
    for (let i = node.childNodes.length - 1; i >= 0; i--)
      stack.push({ node: node.childNodes[i]!, table, cell });
  }
  return tables.map((table) => {
    const last = table.rows.at(-1);
    if (last) fillSpans(table, last);
    return table.rows;
  });
};

const plainRows = (rows: readonly string[][]): readonly Row[] =>
  rows.map((row) => row.map((cell) => cell.replace(/\s+/g, ' ').trim())).filter((row) => row.length > 1);

const isTimeline = (rows: readonly Row[], context: ReadContext): boolean => {
  if (!isRefusal(planTable(rows.map(cutRow), context.columns))) return true;
  const tidied = tidyRows(rows, context.columns ?? {}, () => undefined);
  return tidied !== undefined && !isRefusal(planTable(tidied.rows, context.columns));
};

/** The longest table of a page that has a column of dates and one of titles; undefined when there is none. `maySpan`: cells may. */
export const readHtmlTable = (
  root: NodeLike,
  context: ReadContext,
  maySpan: boolean,
): ReadResult | undefined => {
  const [rows] = tablesOf(root, maySpan)
    .map(plainRows)
    .filter((found) => found.length > 1 && isTimeline(found, context))
    .sort((a, b) => b.length - a.length);
  if (!rows) return undefined;
  const table = createTableReader('html', context, createSheetMapper, tidyRows);
  table.push(rows);
  table.end();
  return table.collector.result();
};

// A web page: what its publisher says for machines, its lists with times, its tables, and its text with headings and lists.

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

const ARTICLE = /<article\b/gi;
const PARAGRAPH = /<p\b[^<>]{0,500}>([^<]{60})/i;

/** Whether a page may be an article with links to others below it: it has paragraphs above its first list. */
const hasProse = (html: string): boolean => {
  const isOne = html.match(ARTICLE)?.length === 1;
  const from = isOne ? html.slice(html.search(ARTICLE)) : html;
  const list = from.search(isOne ? /<(?:ul|ol)\b/i : /<(?:ul|ol|article)\b/i);
  return PARAGRAPH.test(list < 0 ? from : from.slice(0, list));
};

const isEvent = ({ kind, mention }: RawItem): boolean => kind === 'event' && mention === undefined;

const CHRONOLOGY =
  /(?<!\p{L})(?:time-?lines?|chronolog|key (?:dates|events|moments)|how .{3,60} (?:unfolded|came|happened)|chroni[kq]|cronolog|linha do tempo|línea de tiempo|хронолог|хрони|kronoloji)/iu;

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
