// What is left of a text that broke off in the middle: its records up to the last that is whole.
import type { FormatName } from '../formats/formats.js';

const CLOSING: Readonly<Record<string, string>> = { '{': '}', '[': ']' };

interface Level {
  readonly open: string;
  /** Behind the last value in it that is known to be whole. */
  whole: number;
}

/** Behind the string that begins at `from`; the end of the text where nothing closes it. */
const afterString = (text: string, from: number): number => {
  const quote = text[from]!;
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at + 1;
  }
  return text.length;
};

/** The brackets that are open at the end of the text, the outermost first. */
const openLevels = (text: string): readonly Level[] => {
  const levels: Level[] = [];
  for (let at = 0; at < text.length; at++) {
    const c = text[at]!;
    if (c === '"' || c === "'") at = afterString(text, at) - 1;
    else if (c in CLOSING) levels.push({ open: c, whole: at + 1 });
    else if (c === ',' && levels.length) levels.at(-1)!.whole = at;
    else if (c === '}' || c === ']') {
      levels.pop();
      if (levels.length) levels.at(-1)!.whole = at + 1;
    }
  }
  return levels;
};

/** Ends behind the last whole value of the outermost list that is open, else of the outermost object, and closes what is open. */
const wholeJson = (text: string): string => {
  const levels = openLevels(text);
  if (!levels.length) return text;
  const list = Math.max(
    0,
    levels.findIndex(({ open }) => open === '['),
  );
  const closing = levels.slice(0, list + 1).map(({ open }) => CLOSING[open]!);
  return text.slice(0, levels[list]!.whole) + closing.reverse().join('');
};

/** Ends behind, or before, the last place that matches; the text is empty where none does. */
const upTo =
  (pattern: RegExp, isBehind = true) =>
  (text: string): string => {
    let end = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) end = index + (isBehind ? found.length : 0);
    return text.slice(0, end);
  };

/** Ends before the last mark of a list that is as far left as the first. */
const wholeYaml = (text: string): string => {
  const indent = /^[ \t]*(?=-[ \t])/m.exec(text)?.[0];
  return indent === undefined ? '' : text.slice(0, Math.max(0, text.lastIndexOf(`\n${indent}-`)));
};

const upToRecord = upTo(/<\/(?:[a-z0-9]+:)?(?:item|entry|url|event|newsitem|packageitem)[ \t\r\n]*>/gi);

// Comments, CDATA sections and instructions first: what stands in them is no tag.
const TAG = /<!--|<!\[CDATA\[|<\?|<(\/?)([\w:.-]+)/g;
const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '<![CDATA[': ']]>', '<?': '?>' };

/** Names of the elements that are open at the end, the outermost first. */
const openElements = (text: string): string[] => {
  const open: string[] = [];
  const tag = new RegExp(TAG);
  for (let found = tag.exec(text); found; found = tag.exec(text)) {
    const [whole, slash, name] = found;
    const close = text.indexOf(ENDS[whole] ?? '>', tag.lastIndex);
    if (close < 0) break;
    tag.lastIndex = close + 1;
    if (slash) open.pop();
    else if (name !== undefined && text[close - 1] !== '/') open.push(name);
  }
  return open;
};

/** Ends behind the last record, and closes the elements that are open. */
const wholeXml = (text: string): string => {
  const whole = upToRecord(text);
  return (
    whole +
    openElements(whole)
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  );
};

const BY_FORMAT: Partial<Record<FormatName, (text: string) => string>> = {
  feed: wholeXml,
  'simile-xml': wholeXml,
  'news-sitemap': wholeXml,
  newsml: wholeXml,
  ics: upTo(/^END:V(?:EVENT|TODO|JOURNAL)[ \t]*$/gim),
  html: upTo(/<\/(?:li|tr|p|dd|article|section|figure)[ \t\r\n]*>/gi),
  bibtex: upTo(/^[ \t]*@/gm, false),
  org: upTo(/^\*+ /gm, false),
  whatsapp: upTo(/^\[?\d/gm, false),
  // Which line a date belongs to is found from the whole.
  text: () => '',
  yaml: wholeYaml,
};

/** The text without the record in which it was cut, so that nothing is read of a half. */
export const wholeRecords = (text: string, format: FormatName): string =>
  (BY_FORMAT[format] ?? wholeJson)(text);
