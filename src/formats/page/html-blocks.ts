// The lines of a web page as they are read: headings, list items, terms and rows told apart, menus and citations left out.
import { decodeEntities } from '../feed/entities.js';
import { attributesOf, scanHtml, type HtmlTag } from './html-scan.js';
import { BOUNDARY, type LineMark, type RawLine } from './page-line.js';
import { RowSpans } from './row-spans.js';
import { isBackMatter } from './wikitext.js';

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

  text(text: string): void {
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
    const text = decodeEntities(this.#parts.join(''))
      .replace(/[^\S\u001F]+/g, ' ')
      .replace(/^[\u001F ]+|\s*\[(?:edit|\d{1,3}|citation needed)\]/g, '')
      .trim();
    const linked = this.#links.length ? this.#links.join('') : undefined;
    this.#parts = [];
    this.#links = [];
    if (!text.replace(/\u001F/g, '').trim()) return;
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
