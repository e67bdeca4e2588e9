// Looks through the text of an XML document by hand, once from its start to its end, whatever is in it.

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Where a part that begins at `from` ends, by the text that closes it; the end of the text when nothing does. */
const after = (text: string, close: string, from: number): number => {
  const at = text.indexOf(close, from);
  return at < 0 ? text.length : at + close.length;
};

/** The first `<` that begins neither an instruction nor a comment. */
const endOfProlog = (text: string): number => {
  let at = text.indexOf('<');
  while (at >= 0) {
    if (text.startsWith('<?', at)) at = text.indexOf('<', after(text, '?>', at));
    else if (text.startsWith('<!--', at)) at = text.indexOf('<', after(text, '-->', at + 4));
    else return at;
  }
  return text.length;
};

/** The end of the declarations between brackets: a `]` that only white space stands between and the closing `>`. */
const endOfSubset = (text: string, from: number): number | undefined => {
  for (let at = text.indexOf(']', from); at >= 0; at = text.indexOf(']', at + 1)) {
    let end = at + 1;
    while (isSpace(text.charCodeAt(end))) end++;
    if (text[end] === '>') return end + 1;
    at = end - 1;
  }
  return undefined;
};

/** The end of a document type that begins at `from`; undefined when it has none. */
const endOfDoctype = (text: string, from: number): number | undefined => {
  let quote: string | undefined;
  for (let i = from; i < text.length; i++) {
    const c = text[i]!;
    if (quote !== undefined) {
      if (c === quote) quote = undefined;
    } else if (c === '"' || c === "'") quote = c;
    else if (c === '>') return i + 1;
    else if (c === '[') return endOfSubset(text, i + 1);
  }
  return undefined;
};

/**
 * The document without its document type, so that no entity is ever expanded; undefined when the document type has no end.
 * Only what stands before the first element is one: an article may quote another.
 */
export const withoutDoctype = (text: string): string | undefined => {
  const at = endOfProlog(text);
  if (text.slice(at, at + 9).toUpperCase() !== '<!DOCTYPE') return text;
  const end = endOfDoctype(text, at + 9);
  return end === undefined ? undefined : text.slice(0, at) + text.slice(end);
};

/** The text in pieces: at odd places CDATA sections, at even ones what is between them. */
export const splitCdata = (text: string): readonly string[] => {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('<![CDATA['); at >= 0; at = text.indexOf('<![CDATA[', from)) {
    const close = text.indexOf(']]>', at);
    if (close < 0) break;
    parts.push(text.slice(from, at), text.slice(at, close + 3));
    from = close + 3;
  }
  parts.push(text.slice(from));
  return parts;
};

const isNameStart = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95 || code > 127;

/** Whether elements are nested deeper than a limit, roughly: closing tags are taken at their word. */
export const isDeep = (text: string, limit: number): boolean => {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    if (text.startsWith('<![CDATA[', at)) at = after(text, ']]>', at);
    else if (text.startsWith('<!--', at)) at = after(text, '-->', at + 4);
    else {
      const closes = text[at + 1] === '/';
      let end = at + (closes ? 2 : 1);
      const named = isNameStart(text.charCodeAt(end));
      while (end < text.length && text[end] !== '<' && text[end] !== '>') end++;
      if (named && text[end] === '>' && text[end - 1] !== '/') depth += closes ? -1 : 1;
      if (depth > limit) return true;
      at = end;
    }
  }
  return false;
};
