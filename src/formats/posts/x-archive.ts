import { recordReader, type RecordList } from '../json/json-records.js';
import { decodeEntities } from '../feed/xml.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import type { RawItem, RowFault } from '../reader.js';
import { hashtagsIn, postToItem } from './post.js';

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const STAMP =
  /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d\d?) (\d\d:\d\d:\d\d) (?:([+-]\d\d):?(\d\d)|UTC|GMT) (\d{4})$/;

/** `Thu Feb 24 05:10:00 +0000 2022` as an ISO instant; other texts as they are. */
const isoOf = (value: unknown): unknown => {
  const match = typeof value === 'string' ? STAMP.exec(value.trim()) : null;
  if (!match) return value;
  const [, name = '', day = '', clock = '', hours = '+00', minutes = '00', year = ''] = match;
  const month = MONTHS.indexOf(name) / 3 + 1;
  if (!Number.isInteger(month) || month < 1) return value;
  const zone = hours === '+00' && minutes === '00' ? 'Z' : `${hours}:${minutes}`;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}T${clock}${zone}`;
};

const object = (value: unknown): JsonObject => (isObject(value) ? value : {});

const LINK = /https?:\/\/(?:(?!https?:\/\/)[\w./~%?=&#+@!:,;-]){1,300}/gi;
const BEHIND = /(?<![.,;:!?])[.,;:!?]+$/;

// Short links are written out; the links to the post's own pictures are taken off. All in one go: what a link is written out to
// is not looked at again.
const withLinks = (text: string, entities: JsonObject): string => {
  const written = new Map<string, string>();
  for (const link of [...objectsOf(entities['urls']), ...objectsOf(entities['media'])]) {
    const short = textOf(link['url']);
    if (short === undefined) continue;
    const isMedia = link['media_url_https'] !== undefined || link['media_url'] !== undefined;
    if (!written.has(short))
      written.set(short, isMedia ? '' : (firstText(link, 'expanded_url', 'expanded') ?? short));
  }
  const plain = text.replace(LINK, (found) => {
    const whole = written.get(found);
    if (whole !== undefined) return whole;
    const end = BEHIND.exec(found)?.[0] ?? '';
    const short = written.get(found.slice(0, found.length - end.length));
    return short === undefined ? found : short + end;
  });
  return decodeEntities(plain).trim();
};

const pictureOf = (entities: JsonObject): { src: string } | undefined => {
  const src = objectsOf(entities['media'])
    .map((media) => textOf(media['media_url_https']))
    .find(Boolean);
  return src === undefined ? undefined : { src };
};

const make = (entry: JsonObject): RawItem | RowFault => {
  const note = object(entry['noteTweet']);
  const tweet = isObject(entry['tweet']) ? entry['tweet'] : entry;
  const long = object(note['core']);
  const entities = { ...object(tweet['entities']), ...object(tweet['extended_entities']) };
  const urls = { urls: objectsOf(object(tweet['entities'])['urls']), media: entities['media'] };
  const id = firstText(tweet, 'id_str', 'tweet_id', 'id') ?? textOf(note['noteTweetId']);
  const raw = firstText(tweet, 'full_text', 'text') ?? textOf(long['text']) ?? '';
  const text = withLinks(
    raw,
    note['core']
      ? {
          urls: objectsOf(long['urls']).map((link) => ({
            url: link['shortUrl'],
            expanded_url: link['expandedUrl'],
          })),
        }
      : urls,
  );
  const user = object(tweet['user']);
  return postToItem({
    id,
    start: isoOf(tweet['created_at'] ?? tweet['timestamp'] ?? note['createdAt']),
    text,
    author: firstText(user, 'name', 'screen_name'),
    url: id !== undefined && /^\d+$/.test(id) && !note['core'] ? `https://x.com/i/status/${id}` : undefined,
    image: pictureOf(entities),
    lang: /^(und|zxx|qme|qht|qam|qct|qst|art)$/.test(textOf(tweet['lang']) ?? 'und')
      ? undefined
      : textOf(tweet['lang']),
    hashtags: hashtagsIn(text),
  });
};

const find = (value: unknown): RecordList => {
  if (!isObject(value)) return { records: listOf(value) };
  const list = ['data', 'tweets', 'statuses', 'results', 'part0']
    .map((name) => value[name])
    .find(Array.isArray);
  return { records: (list as readonly unknown[] | undefined) ?? [value] };
};

/** Posts of an X (Twitter) archive: `tweets.js`, `note-tweet.js`, the older `data/js/tweets/*.js`, and answers of its API. */
export const readXArchive = recordReader({ format: 'x-archive', noun: 'post', find, make });
