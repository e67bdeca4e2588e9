import { createCollector, sourceCategories, type SourceCategory } from '../collector.js';
import { RowFault, type RawItem, type ReadContext, type ReadResult } from '../reader.js';
import { firstSentence, htmlToText } from '../feed/html-text.js';
import { firstText, isObject, listOf, objectsOf, textOf, withJson, type JsonObject } from './json-value.js';

const bodyOf = (item: JsonObject): string =>
  firstText(item, 'summary', 'content_text') ?? htmlToText(firstText(item, 'content_html') ?? '');

const textsOf = (value: unknown): readonly SourceCategory[] =>
  listOf(value).flatMap((name) => (typeof name === 'string' && name.trim() !== '' ? { name } : []));

const toItem = (item: JsonObject, feed: JsonObject): RawItem => {
  const body = bodyOf(item);
  return {
    id: textOf(item['id']),
    start: firstText(item, 'date_published', 'date_modified'),
    title: firstText(item, 'title') ?? firstSentence(body),
    summary: body,
    url: firstText(item, 'url', 'external_url'),
    source: textOf(feed['title']),
    image: firstText(item, 'image', 'banner_image'),
    ...sourceCategories(textsOf(item['tags'])),
    lang: firstText(item, 'language') ?? textOf(feed['language']),
    author: [...objectsOf(item['authors']), ...objectsOf(item['author'])].map((author) =>
      textOf(author['name']),
    )[0],
    kind: 'news',
  };
};

/** JSON Feed 1 and 1.1. */
export const readJsonFeed = (text: string, context: ReadContext): ReadResult =>
  withJson('jsonfeed', text, context, (feed) => {
    const collector = createCollector('jsonfeed', context);
    if (!isObject(feed) || !Array.isArray(feed['items'])) {
      collector.file('It is no JSON Feed: there is no list "items".', 'Check the address of the feed.');
      return collector.result();
    }
    const base = firstText(feed, 'home_page_url', 'feed_url');
    const inner = createCollector('jsonfeed', { ...context, ...withBase(context, base) });
    const changed = objectsOf(feed['items']).filter(
      (item) =>
        firstText(item, 'date_published') === undefined && firstText(item, 'date_modified') !== undefined,
    ).length;
    if (changed)
      inner.file(
        `${changed} entries tell only when they were changed: they were dated by that.`,
        'Give them "date_published", or correct the items.',
        changed,
      );
    for (const item of feed['items'])
      inner.record(item, () =>
        isObject(item)
          ? toItem(item, feed)
          : new RowFault('It is not an object.', 'Check the feed.', undefined, item),
      );
    return inner.result(textOf(feed['title']));
  });

const withBase = (context: ReadContext, base: string | undefined): Partial<ReadContext> =>
  context.baseUrl === undefined && base !== undefined ? { baseUrl: base } : {};

export const read = readJsonFeed;
