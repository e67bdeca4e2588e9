import { recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import { type RawItem, RowFault } from '../reader.js';
import { hashtagsIn, postToItem } from './post.js';

const object = (value: unknown): JsonObject => (isObject(value) ? value : {});

/** The page of a post, from its `at://` address. */
const pageOf = (uri: string | undefined, handle: string | undefined): string | undefined => {
  const match = /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/([\w-]+)$/.exec(uri ?? '');
  return match ? `https://bsky.app/profile/${handle ?? match[1]!}/post/${match[2]!}` : undefined;
};

const pictureOf = (embed: JsonObject): { src: string; alt?: string | undefined } | undefined => {
  const [picture] = objectsOf(embed['images'] ?? object(embed['media'])['images']);
  const src = picture && firstText(picture, 'thumb', 'fullsize');
  return src ? { src, alt: textOf(picture['alt']) } : undefined;
};

// Views of the app have the record and its author apart; a repository has the record alone in `value`.
const make = (entry: JsonObject): RawItem | RowFault => {
  const post = isObject(entry['post']) ? entry['post'] : entry;
  const record = isObject(post['record']) ? post['record'] : isObject(post['value']) ? post['value'] : post;
  const author = object(post['author']);
  const type = textOf(record['$type']);
  if (type !== undefined && type !== 'app.bsky.feed.post')
    return new RowFault(`It is no post but "${type}".`, 'Leave it out.', '$type', type);
  const text = textOf(record['text']) ?? '';
  const uri = textOf(post['uri']);
  const handle = textOf(author['handle']);
  const embed = { ...object(record['embed']), ...object(post['embed']) };
  return postToItem({
    id: uri,
    start: record['createdAt'] ?? post['indexedAt'],
    text,
    instead: textOf(object(embed['external'])['title']) ?? textOf(objectsOf(embed['images'])[0]?.['alt']),
    author: firstText(author, 'displayName') ?? handle,
    url: pageOf(uri, handle),
    image: pictureOf(embed),
    lang: textOf(listOf(record['langs'])[0]),
    hashtags: [
      ...new Set([...hashtagsIn(text), ...listOf(record['tags']).filter((tag) => typeof tag === 'string')]),
    ],
  });
};

/** A thread as a list, the answers after what they answer. */
const threadOf = (root: JsonObject): readonly unknown[] => {
  const out: unknown[] = [];
  const stack: JsonObject[] = [root];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (isObject(next['post'])) out.push({ post: next['post'] });
    for (const reply of [...objectsOf(next['replies'])].reverse()) stack.push(reply);
  }
  return out;
};

const find = (value: unknown): RecordList => {
  if (!isObject(value)) return { records: listOf(value) };
  if (isObject(value['thread'])) return { records: threadOf(value['thread']) };
  const list = ['feed', 'posts', 'records', 'items'].map((name) => value[name]).find(Array.isArray);
  return { records: (list as readonly unknown[] | undefined) ?? [value] };
};

/** Bluesky: feeds, posts, threads and lists of records as the AT Protocol gives them. */
export const readBluesky = recordReader({ format: 'bluesky', noun: 'post', find, make });
