import { createCollector } from '../collector.js';
import { htmlToText } from '../feed/html-text.js';
import {
  finished,
  type NodeLike,
  type RawItem,
  type ReadContext,
  type ReadResult,
  RowFault,
  type Steps,
} from '../reader.js';
import {
  attribute,
  descendantsOf,
  elementsOf,
  localName,
  parseXmlSteps,
  prefixOf,
  textContent,
} from '../feed/xml.js';

const child = (node: NodeLike | undefined, name: string): NodeLike | undefined =>
  node && elementsOf(node).find((inner) => localName(inner) === name);

const textIn = (node: NodeLike | undefined, name: string): string | undefined => {
  const found = child(node, name);
  return found ? textContent(found).trim() || undefined : undefined;
};

const wordsIn = (text: string | undefined): readonly string[] =>
  (text ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);

const own = (url: NodeLike, name: string): string | undefined => {
  const found = elementsOf(url).find(
    (inner) => localName(inner) === name && !/^(?:image|video|news)$/.test(prefixOf(inner)),
  );
  return found ? textContent(found).trim() || undefined : undefined;
};

const pictureOf = (url: NodeLike): { src: string; alt?: string | undefined } | undefined => {
  const image = elementsOf(url).find((inner) => localName(inner) === 'image');
  const src = textIn(image, 'loc');
  return src === undefined ? undefined : { src, alt: textIn(image, 'caption') ?? textIn(image, 'title') };
};

const toItem = (url: NodeLike): RawItem | RowFault => {
  const news = child(url, 'news');
  const video = child(url, 'video');
  const part = news ?? video;
  if (!part)
    return new RowFault(
      'The address has no title: it is in no news sitemap.',
      'Give the feed of the site, or its news sitemap.',
      'title',
      own(url, 'loc'),
    );
  const publication = child(news, 'publication');
  return {
    start: textIn(part, 'publication_date') ?? own(url, 'lastmod'),
    title: htmlToText(textIn(part, 'title') ?? ''),
    summary: htmlToText(textIn(video, 'description') ?? ''),
    url: own(url, 'loc'),
    source: textIn(publication, 'name'),
    lang: textIn(publication, 'language'),
    keywords: wordsIn(textIn(news, 'keywords')),
    genres: wordsIn(textIn(news, 'genres')),
    image: pictureOf(url),
    kind: 'news',
  };
};

/** A sitemap of Google News (also of videos): addresses with a title and a date of publication. */
export const readNewsSitemap = (text: string, context: ReadContext): ReadResult =>
  finished(sitemapSteps(text, context));

const RECORDS_A_STEP = 20;

/** The same, in steps. */
export function* sitemapSteps(text: string, context: ReadContext): Steps<ReadResult> {
  const collector = createCollector('news-sitemap', context);
  const root = yield* parseXmlSteps(text, context);
  if (root instanceof RowFault) {
    collector.file(root.why, root.remedy);
    return collector.result();
  }
  const nodes = [root, ...descendantsOf(root)];
  const maps = nodes.filter((node) => localName(node) === 'sitemap');
  if (maps.length)
    collector.file(
      `It is a list of ${maps.length} sitemaps, not a sitemap itself.`,
      'Give the news sitemap among them.',
      textIn(maps[0], 'loc'),
    );
  const urls = nodes.filter((node) => localName(node) === 'url' && child(node, 'loc'));
  for (const [i, url] of urls.entries()) {
    collector.record(own(url, 'loc') ?? attribute(url, 'id'), () => toItem(url));
    if (i % RECORDS_A_STEP === 0) yield 0.5 + (0.5 * i) / urls.length;
  }
  if (!urls.length && !maps.length)
    collector.file('There are no addresses in it.', 'Check that this is the file you meant.');
  return collector.result();
}
