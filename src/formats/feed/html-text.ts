import { cutText } from '../../text/text.js';
import { decodeEntities } from './xml.js';

// HTML as the plain text a reader would see. Nothing is built or run: tags are cut out of the text.

const HIDDEN =
  /<(script|style|template|noscript|iframe|object|svg|math|head|title|textarea|select)(?![\w-])[^<>]*>/gi;
const COMMENT = /<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[|\]\]>/g;
const BLOCK =
  /<\/?(p|div|br|li|ul|ol|dl|dt|dd|tr|table|h[1-6]|section|article|header|footer|blockquote|pre|hr|figure|figcaption|address|main|aside|nav)\b[^<>]*>/gi;
/** Between two cells of a row. */
const CELL_END = /<\/t[dh]\s*> ?(?=<t[dh]\b)/gi;
const TAG = /<\/?[a-z][^<>]*>|<[!?][^<>]*>/gi;
// A tag that is never closed: the text was cut in the middle of it.
const CUT_TAG = /<\/?[a-z][a-z0-9-]*(\s[^<>]*)?$/i;

const squeeze = (text: string): string =>
  text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();

// Elements that show nothing, with what is in them. Each name that is never closed is looked for once only.
const withoutHidden = (html: string): string => {
  const unclosed = new Set<string>();
  let out = '';
  let from = 0;
  for (const match of html.matchAll(HIDDEN)) {
    const name = (match[1] ?? '').toLowerCase();
    if (match.index < from || unclosed.has(name)) continue;
    const close = new RegExp(`</${name}\\s*>`, 'gi');
    close.lastIndex = match.index;
    if (!close.test(html)) unclosed.add(name);
    else {
      out += `${html.slice(from, match.index)} `;
      from = close.lastIndex;
    }
  }
  return out + html.slice(from);
};

/** The text of a piece of HTML; block elements begin a new line. Text without tags and entities comes back as it is. */
export const htmlToText = (html: string): string => {
  if (!/[<&]/.test(html)) return squeeze(html);
  const flat = withoutHidden(html.replace(COMMENT, '')).replace(/\s+/g, ' ');
  const text = flat.replace(CELL_END, ' | ').replace(BLOCK, '\n').replace(TAG, '').replace(CUT_TAG, '');
  return squeeze(decodeEntities(text));
};

const LONGEST = 140;

/** The first sentence of a text, cut at 140 characters: a title for what has none. */
export const firstSentence = (text: string): string => {
  const line = text.trim().split('\n', 1)[0]!;
  const end = /[.!?…]["”’»)]*(?=\s)/.exec(line);
  return cutText(end ? line.slice(0, end.index + end[0].length) : line, LONGEST);
};
