import { decodeEntities } from '../feed/xml.js';
import { BOUNDARY, type LineMark, type RawLine } from './dated-line.js';
import { isBackMatter } from './wikitext.js';

// HTML as a row of tags and texts, in one pass and without building anything: what browsers skip is skipped.

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

// Cells of HTML tables that go on in the rows below: short ones are said again there, as a month or a year is told once for several rows.

interface Spanning {
  readonly column: number;
  readonly lastRow: number;
  readonly text: string;
}

/** What gathers the text of a line. */
interface Writer {
  /** How many texts the line has so far. */
  readonly size: number;
  text(text: string): void;
  textSince(size: number): string;
}

const LONGEST = 60;
const MOST = 20;

const spanOf = (tag: HtmlTag, name: string): number => {
  const span = tag.inside.includes('span') ? Number(attributesOf(tag).get(name) ?? 1) : 1;
  return Number.isInteger(span) && span > 1 ? span : 1;
};

/** The cells of one table that go on. */
export class RowSpans {
  #spanning: Spanning[] = [];
  #row = 0;
  #column = 0;
  #open: { readonly column: number; readonly lastRow: number; readonly from: number } | undefined;
  readonly #line: Writer;
  readonly #boundary: string;

  constructor(line: Writer, boundary: string) {
    this.#line = line;
    this.#boundary = boundary;
  }

  /** Begins a row; gives its number, from 1. */
  row(): number {
    this.#row++;
    this.#column = 0;
    this.#open = undefined;
    if (this.#spanning.length) this.#spanning = this.#spanning.filter(({ lastRow }) => lastRow >= this.#row);
    return this.#row;
  }

  cell(tag: HtmlTag): void {
    for (let above = this.#at(this.#column); above; above = this.#at(++this.#column))
      this.#line.text(above.text + this.#boundary);
    const rows = spanOf(tag, 'rowspan');
    if (rows > 1 && this.#spanning.length < MOST)
      this.#open = { column: this.#column, lastRow: this.#row + rows - 1, from: this.#line.size };
    this.#column += Math.min(MOST, spanOf(tag, 'colspan'));
  }

  endCell(): void {
    const open = this.#open;
    this.#open = undefined;
    if (!open) return;
    const text = this.#line.textSince(open.from).replace(/\s+/g, ' ').trim();
    if (text.length <= LONGEST) this.#spanning.push({ column: open.column, lastRow: open.lastRow, text });
  }

  #at(column: number): Spanning | undefined {
    return this.#spanning.find((cell) => cell.column === column);
  }
}

// The lines of a web page as they are read: headings, list items, terms and rows told apart, menus and citations left out.

const BLOCKS: ReadonlySet<string> = new Set(
  'p div ul ol li dl dt dd table thead tbody tr h1 h2 h3 h4 h5 h6 section article header footer blockquote pre hr figure figcaption address main aside nav details summary form body html caption'.split(
    ' ',
  ),
);
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** Elements that say nothing of the page's matter, with what is in them. */
const SKIPPED: ReadonlySet<string> = new Set(
  'head nav footer aside form button select option svg math object template figure video audio canvas dialog menu'.split(
    ' ',
  ),
);
const SKIPPED_CLASS =
  /(?:^|\s)(?:toc|reference|reflist|references|related(?:-(?:articles|content|links|news|posts|stories))?|read-(?:also|more|next)|recommended|most-(?:read|popular)|trending|mw-editsection|navbox|infobox|hatnote|mw-references-wrap|catlinks|printfooter|mw-jump-link|sidebar|metadata|noprint|thumbcaption|advert|advertisement|ad|social|share|comments?|breadcrumbs?|visually-hidden|sr-only|screen-reader-text)(?:\s|$)/i;
const SKIPPED_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|dialog|note)$/i;
/** Headings of links to other articles. */
const OTHER_ARTICLES =
  /^(?:related(?: (?:articles|content|coverage|links|news|posts|stories|topics))?|(?:read|see|watch)(?: (?:also|more|next|on))|more (?:on|from|news|stories)\b.{0,40}|most (?:read|popular|viewed)|(?:you )?(?:may|might) also like|recommended(?: for you)?|trending(?: now)?|latest (?:news|stories|headlines)|mehr zum thema|lesen sie auch|auch interessant|meistgelesen|à lire aussi|lire aussi|sur le même sujet|articles liés|lea también|le puede interesar|noticias relacionadas|más leídas|leggi anche|leia também|читайте также|по теме|читайте також|ilgili haberler|bunlar da ilginizi çekebilir|oxşar xəbərlər)\s?:?$/iu;

const STRONG: ReadonlySet<string> = new Set('b strong time th td dt'.split(' '));
/** Elements of which one ends where the next of its kind begins. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  p: ['p'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr'],
};
const DEEPEST = 500;

const isSkipped = (tag: HtmlTag): boolean => {
  if (SKIPPED.has(tag.name)) return true;
  if (!/class|role|hidden|id\b/i.test(tag.inside)) return false;
  const attributes = attributesOf(tag);
  return (
    attributes.has('hidden') ||
    SKIPPED_ROLE.test(attributes.get('role') ?? '') ||
    attributes.get('aria-hidden') === 'true' ||
    (tag.name !== 'body' &&
      tag.name !== 'html' &&
      SKIPPED_CLASS.test(`${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`))
  );
};

interface Open {
  readonly name: string;
  readonly skipped: boolean;
  readonly isLink: boolean;
}

/** Links to edit a section, and marks of footnotes, with the space before them. */
const FOOTNOTES = /(?<!\s)\s*\[(?:edit|\d{1,3}|citation needed)\]/g;

/** Gathers text into lines while tags come. */
class LineBuilder {
  readonly lines: RawLine[] = [];
  #parts: string[] = [];
  #links: string[] = [];
  /** Links that are open round the place. */
  links = 0;
  #mark: LineMark = 'plain';
  #level = 0;
  #blank = false;
  #backMatter = 0;
  #inline: 'none' | 'closed' | 'apart' = 'none';
  /** Whether the cells of the first row of a table are all names so far. */
  names: 'none' | 'maybe' | 'all' = 'none';
  /** Elements that are open round the place. */
  depth = 0;
  /** Of a box of links to other articles: how deep it is, and how many of its lines were left out. */
  #box: { depth: number; lines: number } | undefined;

  /** Elements have ended: a box of links to other articles may be one of them. */
  ended(depth: number): void {
    this.depth = depth;
    const box = this.#box;
    if (!box || depth >= box.depth) return;
    if (box.lines === 0) box.depth = depth;
    else {
      this.#box = undefined;
      this.#backMatter = 0;
    }
  }

  /** An inline element begins or ends; nothing for another. Styles part two side by side, so that figures do not run together. */
  seeInline(kind: 'open' | 'close' | undefined): void {
    if (kind === undefined) this.#inline = 'none';
    else if (kind === 'close') this.#inline = 'closed';
    else if (this.#inline !== 'none') this.#inline = 'apart';
  }

  text(text: string): void {
    if (this.#inline === 'apart' && runsTogether(this.#parts.at(-1) ?? '', text)) this.#parts.push(' ');
    this.#inline = 'none';
    this.#parts.push(text);
    if (this.links > 0) this.#links.push(text);
  }

  get size(): number {
    return this.#parts.length;
  }

  textSince(size: number): string {
    return this.#parts.slice(size).join('');
  }

  /** Ends the line; the next is of this kind. `isApart`: as after a blank line. */
  break(mark: LineMark, level: number, isApart: boolean): void {
    this.#flush();
    this.#mark = mark;
    this.#level = level;
    this.#blank ||= isApart;
  }

  #flush(): void {
    const spaced = decodeEntities(this.#parts.join('')).replace(/[^\S\u001F]+/g, ' ');
    const text = (spaced.includes('[') ? spaced.replace(FOOTNOTES, '') : spaced)
      .replace(/^[\u001F ]+/, '')
      .trim();
    const linked = this.#links.length ? this.#links.join('') : undefined;
    this.#parts = [];
    this.#links = [];
    if (!/[^\u001F\s]/.test(text)) return;
    if (this.names === 'all' && this.#mark === 'bullet' && !/\d/.test(text)) return;
    if (this.#mark === 'heading') {
      if (this.#level <= this.#backMatter) this.#backMatter = 0;
      const plain = text.replace(/\u001F/g, '').trim();
      const isBox = !this.#backMatter && OTHER_ARTICLES.test(plain);
      if (isBox) this.#box = { depth: this.depth - 1, lines: -1 };
      if (isBox || isBackMatter(plain)) this.#backMatter ||= this.#level;
    }
    if (this.#backMatter && this.#box) this.#box.lines++;
    if (!this.#backMatter)
      this.lines.push({
        text,
        mark: this.#mark,
        level: this.#level,
        afterBlank: this.#blank,
        ...(linked === undefined ? {} : { linked }),
      });
    this.#blank = false;
    if (this.#mark !== 'bullet') this.#mark = 'plain';
  }
}

/** Inline elements that styles part from one another. */
const STYLED: ReadonlySet<string> = new Set('span time small em strong b i'.split(' '));
const runsTogether = (before: string, after: string): boolean =>
  (/\d$/.test(before) && /^(?!(?:st|nd|rd|th)\b)[\p{L}\d]/u.test(after)) ||
  (/\p{L}$/u.test(before) && /^\d/.test(after));

const markOf = (name: string, lists: number): readonly [mark: LineMark, level: number] => {
  if (/^h[1-6]$/.test(name)) return ['heading', Number(name[1])];
  if (name === 'li' || name === 'tr') return ['bullet', Math.max(1, lists)];
  if (name === 'dt') return ['term', 1];
  return ['plain', 0];
};

/** Says cells that span rows again in the rows below. */
const seeCell = (tag: HtmlTag, tables: RowSpans[], builder: LineBuilder): void => {
  const isOpen = tag.kind === 'open';
  if (tag.name === 'table') {
    if (isOpen) tables.push(new RowSpans(builder, BOUNDARY));
    else tables.pop();
  }
  const table = tables.at(-1);
  if (!table) return;
  if (tag.name === 'tr') {
    builder.names = isOpen && table.row() === 1 ? 'maybe' : 'none';
  } else if (tag.name === 'td' || tag.name === 'th') {
    if (isOpen) builder.names = tag.name === 'th' && builder.names !== 'none' ? 'all' : 'none';
    if (isOpen) table.cell(tag);
    else table.endCell();
  }
};

/** The lines of a page. Linear in its length. */
export const htmlLines = (html: string): readonly RawLine[] => {
  const builder = new LineBuilder();
  const open: Open[] = [];
  const tables: RowSpans[] = [];
  let skipped = 0;
  let lists = 0;
  const isList = (name: string): boolean => name === 'ul' || name === 'ol' || name === 'table';
  const pop = (): void => {
    const last = open.pop();
    if (last?.skipped) skipped--;
    if (last && isList(last.name)) lists--;
    if (last?.isLink) builder.links--;
  };
  const close = (name: string): void => {
    // Only near the top: a page of ends without beginnings costs no more than its length.
    for (let i = open.length - 1, tried = 0; i >= 0 && tried < NEAR; i--, tried++)
      if (open[i]!.name === name) {
        while (open.length > i) pop();
        return;
      }
  };
  for (const token of scanHtml(html)) {
    if (token.kind === 'raw') continue;
    if (token.kind === 'text') {
      if (!skipped) builder.text(token.text);
      continue;
    }
    const { name, kind } = token;
    const isBlock = BLOCKS.has(name);
    if (!skipped) builder.seeInline(STYLED.has(name) ? kind : undefined);
    if (kind === 'open' && ENDS[name]?.includes(open.at(-1)?.name ?? '')) pop();
    if (!skipped && (isBlock || name === 'br')) {
      builder.depth = open.length;
      const [mark, level] = kind === 'open' ? markOf(name, lists) : (['plain', 0] as const);
      const isApart = kind === 'close' ? name !== 'br' : false;
      builder.break(mark, level, isApart && isContainer(name));
    } else if (!skipped && (STRONG.has(name) ? kind === 'close' : false)) builder.text(BOUNDARY);
    if (!skipped) seeCell(token, tables, builder);
    if (kind === 'close') {
      close(name);
      builder.ended(open.length);
    }
    if (kind !== 'close' && !VOID.has(name) && open.length < DEEPEST) {
      const hides = isSkipped(token);
      const isLink = name === 'a' && OUTWARDS.test(token.inside);
      open.push({ name, skipped: hides, isLink });
      if (isLink) builder.links++;
      if (hides) skipped++;
      if (isList(name)) lists++;
    }
  }
  builder.break('plain', 0, false);
  return builder.lines;
};

const NEAR = 40;
/** A link that is none within its page. */
const OUTWARDS = /\bhref\s{0,3}=\s{0,3}["']?[^#"'\s]/i;
const isContainer = (name: string): boolean => /^(?:li|article|section|ul|ol|dl|table|header)$/.test(name);
