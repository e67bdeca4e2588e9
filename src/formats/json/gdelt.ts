import { createCollector } from '../collector.js';
import { RowFault, type RawItem, type ReadContext, type ReadResult } from '../reader.js';
import { firstText, isObject, textOf, withJson, type JsonObject } from './json-value.js';
import { repairSpacing } from '../page/sentences.js';

const STAMP = /^(\d{4})(\d\d)(\d\d)T?(\d\d)(\d\d)(\d\d)Z?$/;

const isoOf = (stamp: string | undefined): string | undefined =>
  stamp?.trim().replace(STAMP, '$1-$2-$3T$4:$5:$6Z');

const toItem = (article: JsonObject): RawItem => ({
  start: isoOf(firstText(article, 'seendate')),
  title: repairSpacing(textOf(article['title']) ?? ''),
  url: firstText(article, 'url', 'url_mobile'),
  source: textOf(article['domain']),
  image: textOf(article['socialimage']),
  // The country of the outlet, in words: not what the article is about.
  sourceCountry: textOf(article['sourcecountry']),
  sourceLanguage: textOf(article['language']),
  kind: 'news',
});

/** The article list of the GDELT DOC API. */
export const readGdelt = (text: string, context: ReadContext): ReadResult =>
  withJson('gdelt', text, context, (value) => {
    const collector = createCollector('gdelt', context);
    const articles = isObject(value) ? value['articles'] : undefined;
    if (!Array.isArray(articles)) collector.file(...notArticles(value));
    for (const article of Array.isArray(articles) ? articles : [])
      collector.record(article, () =>
        isObject(article)
          ? toItem(article)
          : new RowFault('It is no article.', 'Check the file.', undefined, article),
      );
    return collector.result();
  });

const notArticles = (value: unknown): readonly [string, string] =>
  isObject(value) && value['timeline']
    ? ['It is not a timeline of news but a series of numbers.', 'Ask GDELT for mode=artlist.']
    : ['There are no articles in it: the query found nothing.', 'Ask for other words or a longer time.'];

export const read = readGdelt;
