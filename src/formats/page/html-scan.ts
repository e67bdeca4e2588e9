// HTML as a row of tags and texts, in one pass and without building anything: what browsers skip is skipped.
import { decodeEntities } from '../feed/entities.js';

export interface HtmlTag {
  readonly kind: 'open' | 'close';
  /** Lower case. */
  readonly name: string;
  /** What stands between the name and the end of the tag. */
  readonly inside: string;
  /** Where the tag begins, and where it ends, in the page. */
  readonly from: number;
  readonly to: number;
}
export interface HtmlText {
  readonly kind: 'text';
  /** Character references as they stand. */
  readonly text: string;
}
/** What stands in an element whose content is no markup: a script, a style. */
export interface HtmlRaw {
  readonly kind: 'raw';
  readonly text: string;
}
export type HtmlToken = HtmlTag | HtmlText | HtmlRaw;

const NAME = /[a-z][a-z0-9:-]*/iy;
/** Elements whose content is no markup. */
const RAW: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'xmp',
  'iframe',
]);

/** The end of a tag: the first ">" outside quotes; where quotes are left open, the first ">" at all. */
const createTagEnd = (html: string): ((from: number) => number) => {
  // Once a tag has run to the end of the page, quotes are taken for text: else each tag after it might run there too.
  let quotes = true;
  const find = (from: number): number => {
    for (let i = from; i < html.length; i++) {
      const character = html[i];
      if (character === '>') return i;
      if (character === '<') return -1;
      if (quotes && (character === '"' || character === "'") && html[i - 1] === '=') {
        const end = html.indexOf(character, i + 1);
        if (end < 0) break;
        i = end;
      }
    }
    if (!quotes) return -1;
    quotes = false;
    return find(from);
  };
  return find;
};

/** The tags and texts of a page in order. Comments and declarations are left out. */
export function* scanHtml(html: string): Generator<HtmlToken> {
  const tagEnd = createTagEnd(html);
  const missing = new Set<string>();
  let at = 0;
  let text = 0;
  /** Where the next end of a raw element is: each name that is never closed is looked for once only. */
  const rawEnd = (name: string, from: number): number => {
    if (missing.has(name)) return -1;
    const close = new RegExp(`</${name}(?![a-z0-9-])`, 'gi');
    close.lastIndex = from;
    const found = close.exec(html)?.index ?? -1;
    if (found < 0) missing.add(name);
    return found;
  };
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    if (html.startsWith('<!', open) || html.startsWith('<?', open)) {
      if (open > text) yield { kind: 'text', text: html.slice(text, open) };
      at = text = afterDeclaration(html, open, missing);
      continue;
    }
    const closing = html[open + 1] === '/';
    NAME.lastIndex = open + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    const end = name === undefined ? -1 : tagEnd(NAME.lastIndex || open + 1);
    if (name === undefined || end < 0) {
      at = open + 1;
      continue;
    }
    if (open > text) yield { kind: 'text', text: html.slice(text, open) };
    const inside = html.slice(open + (closing ? 2 : 1) + name.length, end);
    yield { kind: closing ? 'close' : 'open', name, inside, from: open, to: end + 1 };
    at = text = end + 1;
    if (closing || !RAW.has(name) || inside.endsWith('/')) continue;
    const close = rawEnd(name, at);
    if (close < 0) continue;
    yield { kind: name === 'title' ? 'text' : 'raw', text: html.slice(at, close) };
    at = text = close;
  }
  if (html.length > text) yield { kind: 'text', text: html.slice(text) };
}

const afterDeclaration = (html: string, open: number, missing: Set<string>): number => {
  const isComment = html.startsWith('<!--', open);
  const mark = isComment ? '-->' : '>';
  const end = missing.has(mark) ? -1 : html.indexOf(mark, open + (isComment ? 4 : 2));
  if (end < 0) missing.add(mark);
  return end < 0 ? (isComment ? html.length : open + 2) : end + mark.length;
};

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`]+)))?/g;

/** The attributes of a tag by their names in lower case, character references replaced. */
export const attributesOf = (tag: HtmlTag): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const [, name, double, single, bare] of tag.inside.matchAll(ATTRIBUTE)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
};
