// Articles of the New York Times: answers of its Article Search API and files of its Archive API.
import { recordReader, type RecordList } from './json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from './json-value.js';
import type { RawItem } from '../reader.js';

const SITE = 'https://static01.nyt.com/';
/** The years of print alone: their times are the midnight of the day of the paper, in New York or as UTC. */
const FIRST_WITH_TIMES = 1981;

const dateOf = (written: string | undefined): string | undefined => {
  if (written === undefined) return undefined;
  const isPrint = Number(written.slice(0, 4)) < FIRST_WITH_TIMES && /T0[045]:00:00/.test(written);
  return isPrint ? written.slice(0, 10) : written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
};

const absolute = (url: string): string => (/^https?:/.test(url) ? url : SITE + url.replace(/^\//, ''));

/** A list of sizes, or since 2025 an object of them. */
const pictureOf = (multimedia: unknown): RawItem['image'] => {
  const sizes = isObject(multimedia)
    ? [multimedia['default'], multimedia['thumbnail']].filter(isObject)
    : objectsOf(multimedia).filter((medium) => (textOf(medium['type']) ?? 'image') === 'image');
  const url = sizes.map((size) => textOf(size['url'])).find((text) => text !== undefined);
  const alt = textOf(isObject(multimedia) ? multimedia['caption'] : sizes[0]?.['caption']);
  return url === undefined ? undefined : { src: absolute(url), alt };
};

const keywords = (article: JsonObject, kind: string): readonly string[] =>
  objectsOf(article['keywords']).flatMap((keyword) =>
    (textOf(keyword['name']) ?? '').toLowerCase() === kind ? (textOf(keyword['value']) ?? []) : [],
  );

const make = (article: JsonObject): RawItem => {
  const headline = isObject(article['headline']) ? article['headline'] : {};
  const section = textOf(article['section_name']);
  return {
    id: firstText(article, 'uri', '_id'),
    start: dateOf(textOf(article['pub_date'])),
    title: firstText(headline, 'main', 'print_headline') ?? textOf(article['abstract']),
    summary: firstText(article, 'abstract', 'snippet', 'lead_paragraph'),
    url: textOf(article['web_url']),
    source: textOf(article['source']) ?? 'The New York Times',
    image: pictureOf(article['multimedia']),
    ...(section === undefined ? {} : { categories: [section] }),
    subjects: keywords(article, 'subject'),
    place: keywords(article, 'glocations').concat(keywords(article, 'location')).join('; ') || undefined,
    kind: 'news',
  };
};

const find = (value: unknown): RecordList => {
  const response = isObject(value) && isObject(value['response']) ? value['response'] : value;
  if (!isObject(response)) return { records: listOf(response) };
  return { records: Array.isArray(response['docs']) ? response['docs'] : [response] };
};

export const read = recordReader({ format: 'nyt', noun: 'article', find, make });
