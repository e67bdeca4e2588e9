// What posts of every network have in common: a time, a text without a headline, who wrote it, and an address.
import { firstSentence } from '../feed/html-text.js';
import { type RawItem, RowFault } from '../reader.js';

export interface Post {
  readonly id?: string | undefined;
  readonly start: unknown;
  /** Plain text. */
  readonly text: string;
  /** What stands for the text where there is none: the name of a file, the words of an attached card. */
  readonly instead?: string | undefined;
  readonly author?: string | undefined;
  readonly url?: string | undefined;
  readonly image?: { readonly src: string; readonly alt?: string | undefined } | undefined;
  readonly lang?: string | undefined;
  readonly hashtags?: readonly string[];
}

/** The post as an item: its first sentence is the title, the whole text the summary where it says more. */
export const postToItem = (post: Post): RawItem | RowFault => {
  const text = post.text.trim() || (post.instead ?? '').trim();
  if (text === '')
    return new RowFault(
      'The post has no text: it is only a picture, a video or a file.',
      'Write what it shows, or leave it out.',
      'title',
      post.url ?? post.id,
    );
  const title = firstSentence(text);
  return {
    id: post.id,
    start: post.start,
    title,
    summary: title === text ? undefined : text,
    source: post.author,
    url: post.url,
    image: post.image,
    lang: post.lang,
    hashtags: post.hashtags,
    kind: 'news',
  };
};

/** `#Words` of a text, without the sign. */
export const hashtagsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?<![\p{L}\p{N}_&/])#([\p{L}\p{N}_]{2,100})/gu)].map(([, tag]) => tag!)),
];
