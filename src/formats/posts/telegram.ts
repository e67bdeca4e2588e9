import type { Collector } from '../collector.js';
import { isoOfSeconds, recordReader, type RecordList } from '../json/json-records.js';
import { firstText, isObject, listOf, objectsOf, textOf, type JsonObject } from '../json/json-value.js';
import type { RawItem, RowFault } from '../reader.js';
import { postToItem } from './post.js';

// A text is one string, or a list of strings and objects for links, bold words, mentions …
const textIn = (value: unknown): string =>
  listOf(value)
    .map((part) => (typeof part === 'string' ? part : isObject(part) ? (textOf(part['text']) ?? '') : ''))
    .join('');

const tagsIn = (message: JsonObject): readonly string[] =>
  [...objectsOf(message['text_entities']), ...objectsOf(message['text'])]
    .filter((part) => part['type'] === 'hashtag')
    .map((part) => (textOf(part['text']) ?? '').replace(/^#/, ''))
    .filter((tag, at, all) => tag !== '' && all.indexOf(tag) === at);

const pollOf = (message: JsonObject): string | undefined =>
  isObject(message['poll']) ? textOf(message['poll']['question']) : undefined;

const toItem = (message: JsonObject): RawItem | RowFault =>
  postToItem({
    id: textOf(message['id']),
    // The local time of who exported it has no zone; the count of seconds beside it is exact.
    start: isoOfSeconds(message['date_unixtime']) ?? message['date'],
    text: textIn(message['text']) || textIn(message['text_entities']),
    instead: pollOf(message) ?? textOf(message['title']),
    author: firstText(message, 'from', 'author', 'forwarded_from'),
    hashtags: tagsIn(message),
  });

// One chat is the file; a whole account is a list of chats, some of them left ones.
const chatsOf = (value: unknown): readonly JsonObject[] => {
  if (!isObject(value)) return objectsOf(value);
  if (Array.isArray(value['messages'])) return [value];
  return ['chats', 'left_chats'].flatMap((name) => {
    const chats = value[name];
    return objectsOf(isObject(chats) ? chats['list'] : chats);
  });
};

const isService = (message: unknown): boolean => isObject(message) && message['type'] === 'service';

// Numbers of messages are unique in their chat only.
const messagesOf = (chat: JsonObject, isOneOfMany: boolean): readonly unknown[] => {
  const messages = listOf(chat['messages']);
  if (!isOneOfMany) return messages;
  const name = textOf(chat['id']) ?? textOf(chat['name']) ?? '';
  return messages.map((message) =>
    isObject(message) ? { ...message, id: `${name}/${textOf(message['id']) ?? ''}` } : message,
  );
};

const find = (value: unknown, collector: Collector): RecordList => {
  const chats = chatsOf(value);
  const bare = chats.length > 0 && chats.every((chat) => !Array.isArray(chat['messages']));
  const all = bare ? chats : chats.flatMap((chat) => messagesOf(chat, chats.length > 1));
  const records = all.filter((message) => !isService(message));
  const service = all.length - records.length;
  if (service)
    collector.file(
      `${service} service messages ("joined the channel", "pinned a message") were left out.`,
      'Nothing needs to be done.',
      service,
    );
  return { records, title: chats.length === 1 ? textOf(chats[0]?.['name']) : undefined };
};

/** A chat, or all chats, as Telegram Desktop exports them to JSON (`result.json`). */
export const readTelegram = recordReader({ format: 'telegram', noun: 'message', find, make: toItem });
