import { decodeEntities } from '../formats/feed/entities.js';
import { attributesOf as htmlAttributes, scanHtml } from '../formats/page/html-scan.js';
import type { DocumentLike, NodeLike } from '../formats/reader.js';

const ELEMENT = 1;
const TEXT = 3;

/** An element or a text of a parsed document: as much of a DOM node as the readers ask for. */
class XmlNode implements NodeLike {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly localName: string;
  readonly nodeValue: string | null;
  readonly childNodes: XmlNode[] = [];
  readonly #attributes: ReadonlyMap<string, string>;

  constructor(name: string, value?: string, attributes: ReadonlyMap<string, string> = new Map()) {
    this.nodeType = value === undefined ? ELEMENT : TEXT;
    this.nodeName = name;
    this.localName = name.slice(name.indexOf(':') + 1);
    // The DOM has null here.
    this.nodeValue = value ?? null;
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
}

// A small parser for XML and HTML, since Node has none. XML must be well formed, as for DOMParser; HTML is taken as it comes.

const NAME = '[\\p{L}_:][\\p{L}\\p{N}_:.-]*';
const TOKEN = new RegExp(
  [
    '<!--(?<comment>[\\s\\S]*?)-->',
    '<!\\[CDATA\\[(?<cdata>[\\s\\S]*?)\\]\\]>',
    '<\\?(?<instruction>[\\s\\S]*?)\\?>',
    '<!(?<declaration>[^>]*)>',
    `</(?<close>${NAME})\\s*>`,
    `<(?<open>${NAME})(?<attributes>(?:[^<>"']|"[^"]*"|'[^']*')*?)(?<empty>/?)>`,
    '(?<text>[^<]+)',
    '(?<stray><)',
  ].join('|'),
  'gu',
);
const ATTRIBUTE = new RegExp(
  `(?<name>${NAME})(?:\\s*=\\s*(?:"(?<a>[^"]*)"|'(?<b>[^']*)'|(?<c>[^\\s"'=<>\`]+)))?`,
  'gu',
);
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);
/** Elements of HTML that end where the next of their kind begins. */
const CLOSES: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  p: ['p'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
};
const KNOWN = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});/gi;

type Groups = Readonly<Record<string, string | undefined>>;

const textOf = (text: string): string => {
  if (text.replace(KNOWN, '').includes('&'))
    throw new Error('an entity is not known, or an "&" stands alone');
  return decodeEntities(text);
};

const attributesOf = (text: string): ReadonlyMap<string, string> => {
  const attributes = new Map<string, string>();
  for (const { groups = {} } of text.matchAll(ATTRIBUTE)) {
    const { name = '', a, b, c } = groups as Groups;
    const value = a ?? b ?? c;
    if (value === undefined || c !== undefined)
      throw new Error(`the attribute "${name}" has no quoted value`);
    if (!attributes.has(name)) attributes.set(name, textOf(value));
  }
  return attributes;
};

/** Keeps the open elements while tokens come. */
class Builder {
  readonly root = new XmlNode('#document');
  readonly #stack: XmlNode[] = [this.root];
  readonly #html: boolean;
  /** How many elements of a name are open: an end of none is passed over at once. */
  readonly #names = new Map<string, number>();

  constructor(html: boolean) {
    this.#html = html;
  }

  get depth(): number {
    return this.#stack.length;
  }

  get #top(): XmlNode {
    return this.#stack.at(-1)!;
  }

  text(value: string): void {
    if (value) this.#top.childNodes.push(new XmlNode('#text', value));
  }

  open(name: string, attributes: ReadonlyMap<string, string>, empty: boolean): void {
    const key = this.#html ? name.toLowerCase() : name;
    if (this.#html) while (CLOSES[key]?.includes(this.#top.nodeName)) this.#pop();
    const node = new XmlNode(key, undefined, attributes);
    this.#top.childNodes.push(node);
    if (empty || (this.#html && VOID.has(key))) return;
    this.#stack.push(node);
    this.#names.set(key, (this.#names.get(key) ?? 0) + 1);
  }

  close(name: string): void {
    const key = this.#html ? name.toLowerCase() : name;
    if (this.#top.nodeName === key && this.depth > 1) this.#pop();
    else if (!this.#html) throw new Error(`</${name}> does not close <${this.#top.nodeName}>`);
    else if (this.#names.get(key)) while (this.depth > 1 && this.#pop() !== key);
  }

  #pop(): string | undefined {
    const name = this.#stack.pop()?.nodeName;
    if (name !== undefined) this.#names.set(name, (this.#names.get(name) ?? 1) - 1);
    return name;
  }

  document(): DocumentLike {
    if (!this.#html && this.depth > 1) throw new Error(`<${this.#top.nodeName}> is never closed`);
    const elements = this.root.childNodes.filter((node) => node.nodeType === 1);
    if (!this.#html && elements.length !== 1) throw new Error(`there are ${elements.length} root elements`);
    return { documentElement: this.#html ? this.root : (elements[0] ?? null) };
  }
}

/** Parses a text; nothing in it is run or fetched, and no entity is defined by it. Throws an Error for XML that is not well formed. */
export const parseXml = (text: string, type: 'application/xml' | 'text/html'): DocumentLike =>
  type === 'text/html' ? buildHtml(text) : buildXml(text);

const buildHtml = (text: string): DocumentLike => {
  const builder = new Builder(true);
  for (const token of scanHtml(text))
    if (token.kind === 'raw') builder.text(token.text);
    else if (token.kind === 'text') builder.text(decodeEntities(token.text));
    else if (token.kind === 'close') builder.close(token.name);
    else builder.open(token.name, htmlAttributes(token), token.inside.endsWith('/'));
  return builder.document();
};

const buildXml = (text: string): DocumentLike => {
  const builder = new Builder(false);
  const token = new RegExp(TOKEN.source, TOKEN.flags);
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const groups = (match.groups ?? {}) as Groups;
    const { open, close, cdata, attributes = '' } = groups;
    if (groups['text'] !== undefined) takeText(builder, groups['text']);
    else if (cdata !== undefined) builder.text(cdata);
    else if (close !== undefined) builder.close(close);
    else if (open !== undefined) builder.open(open, attributesOf(attributes), groups['empty'] === '/');
    else if (groups['stray'] !== undefined) throw new Error('a "<" stands alone');
  }
  return builder.document();
};

const takeText = (builder: Builder, text: string): void => {
  if (builder.depth > 1) builder.text(textOf(text));
  else if (text.trim() !== '') throw new Error('there is text outside of the root element');
};
