import { htmlToText } from '../feed/html-text.js';
import { recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import { type RawItem, RowFault } from '../reader.js';
import { postToItem } from './post.js';

const tagNames = (value: unknown): readonly string[] =>
  objectsOf(value)
    .filter((tag) => tag['type'] === undefined || tag['type'] === 'Hashtag')
    .map((tag) => (textOf(tag['name']) ?? '').replace(/^#/, ''))
    .filter(Boolean);

const pictureOf = (attachments: unknown): { src: string; alt?: string | undefined } | undefined => {
  const picture = objectsOf(attachments).find(
    (file) =>
      (firstText(file, 'type', 'mediaType') ?? '').startsWith('image') ||
      (textOf(file['mediaType']) ?? '').startsWith('image'),
  );
  const src = picture && firstText(picture, 'preview_url', 'url');
  return src && /^https?:/.test(src) ? { src, alt: firstText(picture, 'description', 'name') } : undefined;
};

// A warning stands before the text that it hides.
const textIn = (warning: unknown, content: unknown): string =>
  [htmlToText(textOf(warning) ?? ''), htmlToText(textOf(content) ?? '')].filter(Boolean).join('\n');

const titleOfCard = (card: unknown): string | undefined =>
  isObject(card) ? textOf(card['title']) : undefined;

/** A status of the API; a boost is the status that was boosted. */
const statusToItem = (status: JsonObject): RawItem | RowFault => {
  const boosted = status['reblog'];
  if (isObject(boosted)) return statusToItem(boosted);
  const account = isObject(status['account']) ? status['account'] : {};
  return postToItem({
    id: firstText(status, 'uri', 'id'),
    start: status['created_at'],
    text: textIn(status['spoiler_text'], status['content'] ?? status['text']),
    instead:
      titleOfCard(status['card']) ?? textOf(objectsOf(status['media_attachments'])[0]?.['description']),
    author: firstText(account, 'display_name', 'acct', 'username'),
    url: firstText(status, 'url', 'uri'),
    image: pictureOf(status['media_attachments']),
    lang: textOf(status['language']),
    hashtags: tagNames(status['tags']),
  });
};

/** An activity of an archive (`outbox.json`), or the note in it. */
const activityToItem = (activity: JsonObject): RawItem | RowFault => {
  const note = isObject(activity['object']) ? activity['object'] : activity;
  if (activity['type'] === 'Announce')
    return new RowFault(
      'It is a boost: the archive has only the address of the post.',
      'Look the post up, or leave it out.',
      'object',
      activity['object'],
    );
  return postToItem({
    id: textOf(note['id']),
    start: note['published'] ?? activity['published'],
    text: textIn(note['summary'], note['content']),
    instead: textOf(note['name']),
    author: textOf(note['attributedTo'] ?? activity['actor'])?.replace(
      /^https?:\/\/([^/]+)\/(?:users\/|@)([^/]+)$/,
      '@$2@$1',
    ),
    url: firstText(note, 'url', 'id'),
    image: pictureOf(note['attachment']),
    lang: isObject(note['contentMap']) ? Object.keys(note['contentMap'])[0] : undefined,
    hashtags: tagNames(note['tag']),
  });
};

const LISTS: readonly string[] = ['orderedItems', 'statuses', 'items', 'first', 'descendants'];

const find = (value: unknown): RecordList => {
  if (!isObject(value)) return { records: listOf(value) };
  for (const name of LISTS) {
    const list = value[name];
    if (Array.isArray(list)) return { records: list };
    if (isObject(list) && Array.isArray(list['orderedItems'])) return { records: list['orderedItems'] };
  }
  return { records: [value] };
};

const make = (record: JsonObject): RawItem | RowFault =>
  record['created_at'] === undefined ? activityToItem(record) : statusToItem(record);

/** Mastodon and its kin: statuses of the API, or the outbox of an archive (ActivityPub). */
export const readMastodon = recordReader({ format: 'mastodon', noun: 'post', find, make });
