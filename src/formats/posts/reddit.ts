import { decodeEntities } from '../feed/xml.js';
import { createCollector, type Collector } from '../collector.js';
import { isoOfSeconds } from '../json/json-records.js';
import {
  firstText,
  isObject,
  listOf,
  objectsOf,
  parseJson,
  JsonFault,
  textOf,
  type JsonObject,
} from '../json/json-value.js';
import { type RawItem, type ReadContext, type ReadResult, RowFault } from '../reader.js';
import { postToItem } from './post.js';

const SITE = 'https://www.reddit.com';
/** How many replies stand behind "load more comments". */
const MORE = 'more';

const plain = (text: string | undefined): string => decodeEntities(text ?? '').trim();

const pageOf = (post: JsonObject): string | undefined => {
  const path = firstText(post, 'permalink', 'full_link');
  return path?.startsWith('/') ? SITE + path : path;
};

/** The picture of a link, which the listing gives in several sizes. */
const pictureOf = (post: JsonObject): { readonly src: string } | undefined => {
  const preview = isObject(post['preview']) ? objectsOf(post['preview']['images'])[0] : undefined;
  const source = preview && isObject(preview['source']) ? preview['source'] : undefined;
  const src = plain(textOf(source?.['url']) ?? textOf(post['thumbnail']));
  return /^https?:/.test(src) ? { src } : undefined;
};

const isRemoved = (text: string): boolean => /^\[(?:deleted|removed)(?: by [^\]]{1,20})?\]$/i.test(text);

const postOf = (post: JsonObject): RawItem | RowFault => {
  const title = plain(textOf(post['title']));
  const text = plain(textOf(post['selftext']) ?? textOf(post['body']));
  if (isRemoved(title) || (title === '' && (text === '' || isRemoved(text))))
    return new RowFault(
      'The post was deleted: nothing of its text is left.',
      'Leave it out.',
      'title',
      title,
    );
  const page = pageOf(post);
  const linked = textOf(post['url_overridden_by_dest']) ?? textOf(post['url']);
  const url = linked !== undefined && /^https?:/.test(linked) ? linked : page;
  const community = textOf(post['subreddit']);
  const source = community === undefined ? undefined : `r/${community}`;
  const start = isoOfSeconds(post['created_utc'] ?? post['created']);
  const id = textOf(post['name']) ?? textOf(post['id']);
  if (title === '') return postToItem({ id, start, text, author: source, url: page });
  return {
    id,
    start,
    title,
    summary: text === '' || isRemoved(text) ? undefined : text,
    source,
    url,
    discussion: page === url ? undefined : page,
    flair: textOf(post['link_flair_text']),
    image: pictureOf(post),
    kind: 'news',
  };
};

/** The posts and comments of listings, a comment before its answers; what only counts more of them is counted. */
const thingsOf = (value: unknown, collector: Collector): readonly JsonObject[] => {
  const things: JsonObject[] = [];
  let more = 0;
  const stack: unknown[] = [value];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (Array.isArray(next))
      for (const thing of [...(next as readonly unknown[])].reverse()) stack.push(thing);
    else if (isObject(next)) {
      const inner = isObject(next['data']) ? next['data'] : next;
      if (next['kind'] === MORE) more += Number(inner['count']) || 0;
      else if (Array.isArray(inner['children'])) stack.push(inner['children']);
      else if (Array.isArray(inner['data'])) stack.push(inner['data']);
      else {
        things.push(inner);
        if (isObject(inner['replies'])) stack.push(inner['replies']);
      }
    }
  }
  if (more)
    collector.file(`${more} comments are not in the file.`, 'Ask for more of them, or leave them out.', more);
  return things;
};

/** One object a line, as archives have them. */
const parse = (text: string, context: ReadContext): unknown => {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const isLines = lines.length > 1 && lines.every((line) => /^\s*\{.*\}\s*$/.test(line));
  return parseJson(isLines ? `[${lines.join(',')}]` : text, context);
};

/** Reddit: listings of its API, a post with its comments, and archives of posts. */
export const readReddit = (text: string, context: ReadContext): ReadResult => {
  const collector = createCollector('reddit', context);
  const value = parse(text, context);
  if (value instanceof JsonFault) {
    collector.file(value.why, value.remedy);
    return collector.result();
  }
  const things = thingsOf(listOf(value), collector);
  for (const thing of things) collector.record(thing, () => postOf(thing));
  if (!things.length) collector.file('There is no post in it.', 'Check that this is the file you meant.');
  return collector.result();
};
