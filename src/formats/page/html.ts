// A web page: what its publisher says for machines first, then its lists with times and its tables, then its text.
import { readChildren } from './children.js';
import { readHtmlTable } from './html-table.js';
import { htmlToText } from '../feed/html-text.js';
import { readJsonLd } from '../json/json-ld.js';
import { readPageText } from './page-text.js';
import type { NodeLike, ReadContext, ReadResult } from '../reader.js';

const BASE = /<base\b[^>]*\bhref\s*=\s*["']?([^"'\s>]+)/i;

const withPageBase = (html: string, context: ReadContext): ReadContext => {
  const href = BASE.exec(html)?.[1];
  if (href === undefined) return context;
  try {
    return { ...context, baseUrl: new URL(href, context.baseUrl).href };
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

const readStructure = (html: string, context: ReadContext): ReadResult | undefined => {
  if (!/<(?:time|table)\b/i.test(html)) return undefined;
  const root = parsePage(html, context);
  if (!root) return undefined;
  const listed = readChildren(root, context, true);
  if (listed.items.length > 0 && listed.items.length * 2 > listed.records)
    return { ...listed, format: 'html' };
  const table = readHtmlTable(root, context);
  return table && table.items.length > 0 ? table : undefined;
};

/** An HTML page: JSON-LD, else list items and articles with `<time>`, else a table with dates, else its text. */
export const readHtml = (html: string, outer: ReadContext): ReadResult => {
  const context = withPageBase(html, outer);
  const linked = readJsonLd(html, context);
  if (linked.items.length) return linked;
  const structured = readStructure(html, context);
  if (structured) return structured;
  const read = readPageText(htmlToText(html), context);
  return read.items.length || linked.records === 0 ? read : linked;
};

export const read = readHtml;
