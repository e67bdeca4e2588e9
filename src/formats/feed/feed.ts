// RSS 0.9x, 1.0 (RDF) and 2.0, and Atom 0.3 and 1.0: one reader, since real feeds mix their elements.
import { createCollector, sourceCategories, type SourceCategory } from '../collector.js';
import {
  finished,
  type NodeLike,
  type RawItem,
  type ReadContext,
  type ReadResult,
  RowFault,
  type Steps,
} from '../reader.js';
import { firstSentence, htmlToText } from './html-text.js';
import {
  markupIn,
  attribute,
  descendantsOf,
  elementsOf,
  localName,
  parseXmlSteps,
  prefixOf,
  textContent,
} from './xml.js';

const RECORDS: ReadonlySet<string> = new Set(['item', 'entry']);
/** Prefixes whose title, link or description is not the item's own. */
const FOREIGN: ReadonlySet<string> = new Set([
  'media',
  'itunes',
  'googleplay',
  'podcast',
  'psc',
  'rawvoice',
  'source',
]);

const isOwn = (node: NodeLike): boolean => !FOREIGN.has(prefixOf(node));

const children = (node: NodeLike, name: string): readonly NodeLike[] =>
  elementsOf(node).filter((child) => localName(child) === name);

const own = (node: NodeLike, name: string): NodeLike | undefined => {
  const found = children(node, name).filter(isOwn);
  return found.find((child) => prefixOf(child) === '' || prefixOf(child) === 'atom') ?? found[0];
};

/** The title of an episode that has no other: `<itunes:title>`. */
const podcastTitle = (node: NodeLike): string =>
  plainOf(children(node, 'title').find((child) => prefixOf(child) === 'itunes'));

const firstOwnText = (node: NodeLike, names: readonly string[]): string | undefined => {
  for (const name of names) {
    const text = textOfChild(own(node, name));
    if (text) return text;
  }
  return undefined;
};

const textOfChild = (child: NodeLike | undefined): string | undefined =>
  child ? textContent(child).trim() || undefined : undefined;

// Texts of feeds are HTML, escaped once; Atom says so by `type`, RSS never does.
const plainOf = (child: NodeLike | undefined): string => {
  if (!child) return '';
  if (attribute(child, 'type') === 'xhtml' || elementsOf(child).length > 0)
    return htmlToText(markupIn(child));
  const text = textContent(child);
  return attribute(child, 'type') === 'text' && !/<[a-z/]/i.test(text) ? text.trim() : htmlToText(text);
};

const firstPlain = (node: NodeLike, names: readonly string[]): string => {
  for (const name of names) {
    const text = plainOf(own(node, name));
    if (text) return text;
  }
  return '';
};

const resolve = (href: string | undefined, bases: readonly (string | undefined)[]): string | undefined => {
  if (href === undefined) return undefined;
  const base = bases
    .filter((b) => b !== undefined)
    .reduce<string | undefined>((outer, b) => join(b, outer), undefined);
  return base === undefined ? href : (join(href, base) ?? href);
};

const join = (href: string, base: string | undefined): string | undefined => {
  try {
    return new URL(href, base).href;
  } catch {
    return base;
  }
};

const linkOf = (node: NodeLike): { readonly href: string; readonly base: string | undefined } | undefined => {
  const links = children(node, 'link').filter(isOwn);
  const found =
    links.find((link) => !attribute(link, 'href') && textOfChild(link)) ??
    links.find((link) => (attribute(link, 'rel') ?? 'alternate') === 'alternate') ??
    links.find((link) => attribute(link, 'rel') === 'self');
  const href = found && (attribute(found, 'href') ?? textOfChild(found));
  if (href !== undefined) return { href, base: found && attribute(found, 'xml:base') };
  const guid = own(node, 'guid');
  const id = textOfChild(guid);
  const permanent = guid && attribute(guid, 'isPermaLink') !== 'false' && /^https?:/i.test(id ?? '');
  return permanent && id !== undefined ? { href: id, base: undefined } : undefined;
};

const DATES: readonly string[] = [
  'pubDate',
  'published',
  'issued',
  'date',
  'created',
  'updated',
  'modified',
  'pubdate',
];
const BODIES: readonly string[] = ['summary', 'description', 'encoded', 'content', 'abstract', 'tagline'];

const themesOf = (node: NodeLike): readonly SourceCategory[] => {
  const categories = children(node, 'category').filter(isOwn);
  const named = categories.map((c) => attribute(c, 'label') ?? textOfChild(c) ?? attribute(c, 'term'));
  const subjects = children(node, 'subject').map(textOfChild);
  return [...named, ...subjects]
    .filter((theme) => theme !== undefined)
    .map((theme) => ({ name: htmlToText(theme) }))
    .filter(({ name }) => name !== '');
};

const imageOf = (node: NodeLike): string | undefined => {
  const inside = descendantsOf(node);
  const media = inside.find(
    (child) =>
      localName(child) === 'thumbnail' ||
      (localName(child) === 'content' &&
        prefixOf(child) === 'media' &&
        ((attribute(child, 'medium') ?? '') + (attribute(child, 'type') ?? '')).includes('image')),
  );
  const enclosure = inside.find(
    (child) => localName(child) === 'enclosure' && (attribute(child, 'type') ?? '').startsWith('image/'),
  );
  return (media && attribute(media, 'url')) ?? (enclosure && attribute(enclosure, 'url'));
};

interface Feed {
  readonly title: string;
  readonly bases: readonly (string | undefined)[];
  readonly lang: string | undefined;
}

// RSS names the source in the element itself, Atom in a title inside it.
const sourceOf = (source: NodeLike | undefined): string => {
  if (!source) return '';
  return elementsOf(source).length ? plainOf(own(source, 'title')) : plainOf(source);
};

const toItem = (node: NodeLike, feed: Feed): RawItem => {
  const body = firstPlain(node, BODIES);
  const link = linkOf(node);
  const bases = [...feed.bases, attribute(node, 'xml:base')];
  const source = own(node, 'source');
  return {
    id: firstOwnText(node, ['guid', 'id']) ?? attribute(node, 'rdf:about'),
    start: firstOwnText(node, DATES),
    title: plainOf(own(node, 'title')) || podcastTitle(node) || firstSentence(body),
    summary: body,
    url: resolve(link?.href, [...bases, link?.base]) ?? attribute(node, 'rdf:about'),
    source: sourceOf(source) || feed.title,
    author: textOfChild(own(node, 'creator')),
    ...sourceCategories(themesOf(node)),
    image: resolve(imageOf(node), bases),
    lang: attribute(node, 'xml:lang') ?? feed.lang,
    kind: 'news',
  };
};

/** What a channel says of itself, without the thousands of records that may stand in it. */
const withoutRecords = (channel: NodeLike): NodeLike => ({
  nodeType: channel.nodeType,
  nodeName: channel.nodeName,
  nodeValue: channel.nodeValue,
  childNodes: elementsOf(channel).filter((node) => !RECORDS.has(localName(node))),
  getAttribute: (name) => channel.getAttribute?.(name) ?? null,
});

const feedOf = (root: NodeLike, context: ReadContext): Feed => {
  const channel = withoutRecords(children(root, 'channel')[0] ?? root);
  const link = linkOf(channel)?.href;
  return {
    title: plainOf(own(channel, 'title')),
    bases: [
      context.baseUrl ?? (link && /^https?:/i.test(link) ? link : undefined),
      attribute(root, 'xml:base'),
      attribute(channel, 'xml:base'),
    ],
    lang: firstOwnText(channel, ['language']) ?? attribute(root, 'xml:lang'),
  };
};

// The channel itself is not a record, and neither is an item inside an item.
const recordsOf = (root: NodeLike): readonly NodeLike[] => {
  const holders = [root, ...elementsOf(root).filter((node) => !RECORDS.has(localName(node)))];
  return holders.flatMap((holder) =>
    elementsOf(holder).filter((node) => RECORDS.has(localName(node)) && isOwn(node)),
  );
};

/** RSS and Atom. */
export const readFeed = (text: string, context: ReadContext): ReadResult =>
  finished(feedSteps(text, context));

const RECORDS_A_STEP = 5;

/** The same, in steps. */
export function* feedSteps(text: string, context: ReadContext): Steps<ReadResult> {
  const collector = createCollector('feed', context);
  const root = yield* parseXmlSteps(text, context);
  if (root instanceof RowFault) {
    collector.file(root.why, root.remedy);
    return collector.result();
  }
  const feed = feedOf(root, context);
  const records = recordsOf(root);
  for (const [i, node] of records.entries()) {
    collector.record(feedRecord(node), () => toItem(node, feed));
    if (i % RECORDS_A_STEP === 0) yield 0.5 + (0.5 * i) / records.length;
  }
  if (!collector.records)
    collector.file(
      `There are no items in it (its root element is "${root.nodeName}").`,
      'Check the address of the feed.',
    );
  return collector.result(feed.title);
}

/** What a problem shows of a record: its first words, not the parser's node. */
const feedRecord = (node: NodeLike): string =>
  textContent(node).slice(0, 2000).replace(/\s+/g, ' ').trim().slice(0, 200);

export const read = readFeed;
export const readSteps = feedSteps;
