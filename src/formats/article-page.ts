// What a page tells of itself for machines, but for JSON-LD: its meta elements, microdata and times; and the article it is.
import { isFault, parseDate, withCells } from '../time/parse-date.js';
import { createZone } from '../time/zone.js';
import { type Collector, sourceCategories } from './collector.js';
import { decodeEntities } from './feed/xml.js';
import { attributesOf, scanHtml, type HtmlTag } from './page/html-blocks.js';
import { namesFor } from './page/page-names.js';
import type { RawItem } from './reader.js';

export interface PageMeta {
  /** As the date parser reads it. */
  readonly published?: string;
  /** Whether `published` is told by a meta element or microdata, not by a time in the text. */
  readonly isDeclared: boolean;
  /** When it was changed, as the date parser reads it. */
  readonly modified?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly url?: string;
  readonly base?: string;
  readonly source?: string;
  readonly author?: string;
  readonly image?: string;
  readonly language?: string;
  readonly section?: string;
  readonly headings: number;
}

/** Names of meta elements, the surest first. */
const PUBLISHED: readonly string[] =
  'article:published_time og:article:published_time shareaholic:article_published_time datepublished rnews:datepublished og:published_time article.published article:published published_time parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued dcterms.issued dcterms.date dcterms.created dc.date.created dc.date citation_publication_date article_date_original publication_date publication-date publish-date publish_date publishdate pubdate ptime date'.split(
    ' ',
  );
const MODIFIED: readonly string[] = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'last-modified',
];
const TITLES: readonly string[] = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'dc.title',
  'dcterms.title',
  'sailthru.title',
  'title',
];
const SUMMARIES: readonly string[] = [
  'og:description',
  'description',
  'twitter:description',
  'dc.description',
];
const EDIT =
  /(?:updated?|modified|edited|обновлено|mis à jour|aktualisiert|güncell\p{L}{0,12})[^\p{L}\d]*(?:(?:on|at|le|am)[^\p{L}\d]*)?$/iu;
const GENERIC = /^(?:home|homepage|untitled|index|news)$/i;
const LONGEST_TITLE = 300;
/** Characters of text after a headline within which its time stands. */
const NEAR = 4000;
/** The rank of a time that says it is that of publication. */
const DECLARED = 4;
const MOST_HEADLINES = 20;
/** Characters of text within which an article has told its headline and its date. */
const MOST_TEXT = 60_000;

interface Gathered {
  readonly meta: Map<string, string>;
  readonly micro: Map<string, string>;
  /** Headlines of the first level. */
  readonly headlines: string[];
  pageTitle?: string;
  headings: number;
  time?: string;
  /** A time that is said to be that of a change. */
  edit?: string;
  /** How surely `time` is when the page was published. */
  timeRank: number;
  canonical?: string;
  base?: string;
  language?: string;
}

const keep = (map: Map<string, string>, key: string | undefined, value: string | undefined): void => {
  const text = value?.replace(/\s+/g, ' ').trim();
  if (key && text && !map.has(key.toLowerCase())) map.set(key.toLowerCase(), text);
};

const readHead = (tag: HtmlTag, found: Gathered): void => {
  const { name } = tag;
  if (name === 'meta') {
    const at = attributesOf(tag);
    keep(found.meta, at.get('property') ?? at.get('name'), at.get('content'));
    if (at.has('name')) keep(found.meta, at.get('name'), at.get('content'));
    keep(found.micro, at.get('itemprop'), at.get('content'));
  } else if (name === 'link') {
    const at = attributesOf(tag);
    if (at.get('rel')?.toLowerCase() === 'canonical') found.canonical ??= at.get('href') ?? '';
    keep(found.micro, at.get('itemprop'), at.get('href'));
  } else if (name === 'base') {
    const href = attributesOf(tag).get('href');
    if (href) found.base ??= href;
  } else if (name === 'html') {
    const language = attributesOf(tag).get('lang');
    if (language && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(language)) found.language ??= language;
  }
};

/** Elements whose times are of other things than the article, and those whose times are where they are far from its headline. */
const BESIDE: ReadonlySet<string> = new Set(['a', 'aside', 'nav', 'footer']);
const FAR = 200;

/** Which elements are open that may hold links to other articles. */
class Surroundings {
  #beside = 0;
  #isItem = false;

  see({ kind, name }: HtmlTag): void {
    if (name === 'li' || name === 'ul' || name === 'ol') this.#isItem = kind === 'open' && name === 'li';
    else if (BESIDE.has(name)) this.#beside = Math.max(0, this.#beside + (kind === 'open' ? 1 : -1));
  }

  /** Whether a time here is of something else than the article. */
  isOther(sinceHeading: number): boolean {
    return this.#beside > 0 || (this.#isItem && sinceHeading > FAR);
  }
}

/** How surely a time is that of publication: 0 for one of a change, -1 for one of something else. */
const rankOf = (
  at: ReadonlyMap<string, string>,
  before: string,
  sinceHeading: number,
  around: Surroundings,
): number => {
  const said = `${at.get('class') ?? ''} ${at.get('itemprop') ?? ''}`;
  if (/modif|updat/i.test(said) || EDIT.test(before)) return 0;
  if (/datePublished/i.test(said) || at.has('pubdate')) return DECLARED;
  if (around.isOther(sinceHeading)) return -1;
  if (/publish|posted|entry-date|post-date|dateline/i.test(said)) return 3;
  return sinceHeading <= NEAR ? 2 : 1;
};

const MICRO = /^(?:headline|name|datePublished|dateCreated|dateModified|author|description|articleSection)$/i;

/** The last of the names of an attribute that says something here: of "name headline" the headline. */
const microOf = (names: string | undefined): string | undefined =>
  names?.split(/\s+/).findLast((name) => MICRO.test(name));

/** Reads what a page tells of itself, in one pass. */
export const readPageMeta = (html: string): PageMeta => {
  const found: Gathered = { meta: new Map(), micro: new Map(), headlines: [], headings: 0, timeRank: 0 };
  const around = new Surroundings();
  let before = '';
  let seen = 0;
  let sinceHeading = NEAR + 1;
  /** The element whose text is wanted: its name, what it is for, the text. */
  let open:
    { readonly name: string; readonly done: (text: string) => void; text: string; depth: number } | undefined;
  for (const token of scanHtml(html)) {
    if (token.kind === 'raw') continue;
    if (token.kind === 'text') {
      seen += token.text.length;
      if (seen > MOST_TEXT) break;
      if (open && open.text.length < LONGEST_TITLE * 2) open.text += token.text;
      before = `${before}${token.text}`.slice(-60);
      sinceHeading += token.text.trim().length;
      continue;
    }
    around.see(token);
    if (token.kind === 'close') {
      if (open?.name === token.name && --open.depth === 0) {
        open.done(decodeEntities(open.text).replace(/\s+/g, ' ').trim());
        open = undefined;
      }
      continue;
    }
    readHead(token, found);
    if (open?.name === token.name) open.depth++;
    const wanted = wantedOf(token, found, before, sinceHeading, around);
    if (token.name === 'h1') sinceHeading = 0;
    if (wanted && !open) open = { name: token.name, done: wanted, text: '', depth: 1 };
  }
  return toMeta(found);
};

/** What to do with the text of an element; nothing for one that is of no interest. */
const wantedOf = (
  tag: HtmlTag,
  found: Gathered,
  before: string,
  sinceHeading: number,
  around: Surroundings,
): ((text: string) => void) | undefined => {
  if (tag.name === 'title')
    return (text) => {
      found.pageTitle ??= text;
    };
  // hAtom: <abbr class="published" title="…">
  const isAbbr = tag.name === 'abbr' && /\bclass\b/i.test(tag.inside);
  const at = tag.name === 'time' || isAbbr ? attributesOf(tag) : undefined;
  if (at && (tag.name === 'time' || /(?:^|\s)published(?:\s|$)/.test(at.get('class') ?? ''))) {
    const rank = rankOf(at, before, sinceHeading, around);
    if (rank === 0) found.edit ??= at.get('datetime') ?? at.get('content') ?? '';
    if (rank <= found.timeRank) return undefined;
    const keepTime = (text: string): void => {
      found.time = text;
      found.timeRank = rank;
    };
    const value = at.get('datetime') ?? at.get('content') ?? (isAbbr ? at.get('title') : undefined);
    if (!value) return keepTime;
    keepTime(value);
    return undefined;
  }
  if (tag.name === 'h1') {
    found.headings++;
    const micro = microOf(attributesOf(tag).get('itemprop'));
    return (text) => {
      if (text && found.headlines.length < MOST_HEADLINES) found.headlines.push(text);
      keep(found.micro, micro, text);
    };
  }
  if (!/\bitemprop\b/i.test(tag.inside) || tag.name === 'meta' || tag.name === 'link') return undefined;
  const attributes = attributesOf(tag);
  const micro = microOf(attributes.get('itemprop'));
  if (micro === undefined) return undefined;
  const value =
    attributes.get('content') ??
    attributes.get('datetime') ??
    (tag.name === 'abbr' ? attributes.get('title') : undefined);
  if (value) {
    keep(found.micro, micro, value);
    return undefined;
  }
  return (text) => keep(found.micro, micro, text);
};

const first = (map: ReadonlyMap<string, string>, names: readonly string[]): string | undefined => {
  for (const name of names) if (map.has(name)) return map.get(name);
  return undefined;
};

/** The title without the name of the site at its end. */
const withoutSite = (title: string, site: string | undefined): string => {
  for (const part of [' | ', ' - ', ' – ', ' — ', ' :: ', ' · ', ': ']) {
    const at = title.lastIndexOf(part);
    if (at > 0 && title.slice(at + part.length).toLowerCase() === site?.toLowerCase())
      return title.slice(0, at).trim();
  }
  return title;
};

/** The title element without its last part, where that is short and the rest is long. */
const withoutLastPart = (title: string): string => {
  const at = Math.max(...[' | ', ' - ', ' – ', ' — ', ' « ', ' » '].map((part) => title.lastIndexOf(part)));
  return at > 0 && title.slice(0, at).split(' ').length >= 3 ? title.slice(0, at).trim() : title;
};

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * The headline that the title element has too, the last that is wholly in it, as the site's name may be a headline above it; where
 * none is, the first, unless there are others.
 */
const headlineOf = ({ headlines, pageTitle }: Gathered): string | undefined => {
  const title = fold(pageTitle ?? '');
  const alike = headlines.filter((text) => {
    const words = fold(text).split(' ');
    return words.length > 1 && words.filter((word) => title.includes(word)).length >= words.length * 0.6;
  });
  const same = alike.findLast((text) => title.includes(fold(text))) ?? alike[0];
  return same ?? (title === '' || headlines.length === 1 ? headlines[0] : undefined);
};

const toMeta = (found: Gathered): PageMeta => {
  const { meta, micro } = found;
  const dates = withCells({ zone: createZone('UTC'), names: namesFor() });
  const isDate = (text: string): boolean =>
    !/^(?!(?:19|20)\d{6}$)\d{1,9}$/.test(text) && !isFault(parseDate(text, dates));
  const site = meta.get('og:site_name') ?? meta.get('application-name');
  const declared = [
    ...PUBLISHED.map((name) => meta.get(name)),
    micro.get('datepublished'),
    micro.get('datecreated'),
  ].find((text) => text !== undefined && isDate(text));
  const published = declared ?? (found.time !== undefined && isDate(found.time) ? found.time : undefined);
  const told = [
    first(meta, TITLES),
    micro.get('headline'),
    headlineOf(found),
    found.pageTitle && withoutLastPart(found.pageTitle),
  ];
  const title = told.find(
    (text) =>
      text !== undefined && text !== '' && !GENERIC.test(text) && text.toLowerCase() !== site?.toLowerCase(),
  );
  const modified = [...MODIFIED.map((name) => meta.get(name)), micro.get('datemodified'), found.edit].find(
    (text) => text !== undefined && isDate(text),
  );
  const optional = {
    published,
    modified,
    title: title === undefined ? undefined : withoutSite(title, site),
    summary: first(meta, SUMMARIES),
    url: meta.get('og:url') ?? (found.canonical === '' ? undefined : found.canonical),
    base: found.base,
    source: site,
    author: authorOf(meta.get('author') ?? meta.get('article:author') ?? micro.get('author')),
    image: meta.get('og:image') ?? meta.get('twitter:image'),
    language: found.language,
    section: meta.get('article:section'),
  };
  return {
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    isDeclared: declared !== undefined || found.timeRank === DECLARED,
    headings: found.headings,
  };
};

const authorOf = (text: string | undefined): string | undefined =>
  text === undefined || /^https?:/i.test(text) ? undefined : text;

/** The article a page is, dated as it says or as told; undefined where title or date are missing. */
export const articleOf = (meta: PageMeta, date = meta.published): RawItem | undefined =>
  date === undefined || meta.title === undefined
    ? undefined
    : {
        start: date,
        title: meta.title,
        summary: meta.summary,
        url: meta.url,
        source: meta.source,
        author: meta.author,
        image: meta.image,
        lang: meta.language,
        ...(meta.section === undefined ? {} : sourceCategories([{ name: meta.section }])),
        kind: 'news',
      };

/** Tells of articles that say when they were changed and not when they were published. */
export const tellChanged = (count: number, { file }: Pick<Collector, 'file'>): void => {
  if (!count) return;
  file(
    count === 1
      ? 'The page tells only when it was changed, not when it was published: it was dated by that.'
      : `${count} articles tell only when they were changed, not when they were published: they were dated by that.`,
    'Write the date of publication into the page, or correct the item.',
    count,
  );
};
