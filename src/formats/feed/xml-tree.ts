// XML and HTML where there is no DOMParser, as in Node, or where it would hold up the page: it reads a document in one go. XML must
// be well formed, as for DOMParser; HTML is taken as it comes.
import { Parser } from 'htmlparser2';
import type { DocumentLike, NodeLike, Steps } from '../reader.js';
import { decodeEntities } from './xml.js';

const ELEMENT = 1;
const TEXT = 3;
/** Far deeper than any document of a publisher. */
const DEEPEST = 5000;

type Attributes = Readonly<Record<string, string>>;

/** An element or a text of a parsed document: as much of a DOM node as the readers ask for. */
class XmlNode implements NodeLike {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly localName: string;
  readonly nodeValue: string | null;
  readonly childNodes: XmlNode[] = [];
  readonly #attributes: Attributes;

  constructor(name: string, value?: string, attributes: Attributes = {}) {
    this.nodeType = value === undefined ? ELEMENT : TEXT;
    this.nodeName = name;
    this.localName = name.slice(name.indexOf(':') + 1);
    // The DOM has null here.
    this.nodeValue = value ?? null;
    this.#attributes = attributes;
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.#attributes, name) ? this.#attributes[name]! : null;
  }
}

const KNOWN = /&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});/gi;

/** Text of an XML document, which has five named entities and no others. */
const decodeXml = (text: string): string => {
  if (text.replace(KNOWN, '').includes('&'))
    throw new Error('an entity is not known, or an "&" stands alone');
  return decodeEntities(text);
};

/** Builds the tree from what the parser finds, and refuses XML that is not well formed, which the parser would take. */
class Builder {
  readonly root = new XmlNode('#document');
  readonly #stack: XmlNode[] = [this.root];
  readonly #html: boolean;
  readonly #deepest: number;
  /** Text with its entities replaced; throws for one that is not known. */
  readonly #decode: (text: string) => string;
  #text = '';
  #inCdata = false;

  /** Whether the parser stands behind `<a/>`, which it reports as an end that is implied. */
  isEmptyTag: () => boolean = () => false;

  constructor(html: boolean, decode = decodeXml, deepest = DEEPEST) {
    this.#html = html;
    this.#decode = decode;
    this.#deepest = deepest;
  }

  get #top(): XmlNode {
    return this.#stack.at(-1)!;
  }

  ontext(text: string): void {
    if (!this.#html && !this.#inCdata && text.includes('<')) throw new Error('a "<" stands alone');
    this.#text += text;
  }

  oncdatastart(): void {
    this.#flush();
    this.#inCdata = true;
  }

  oncdataend(): void {
    this.#flush();
    this.#inCdata = false;
  }

  onattribute(name: string, _value: string, quote?: string | null): void {
    if (!this.#html && !quote) throw new Error(`the attribute "${name}" has no quoted value`);
  }

  onopentag(name: string, given: Attributes): void {
    this.#flush();
    const attributes = this.#html
      ? given
      : Object.fromEntries(Object.entries(given).map(([key, value]) => [key, this.#decode(value)]));
    const node = new XmlNode(name, undefined, attributes);
    this.#top.childNodes.push(node);
    // The parser's own stack takes time that grows with the square of the depth.
    if (this.#stack.push(node) > this.#deepest)
      throw new Error(`elements are nested more than ${this.#deepest} deep`);
  }

  onclosetag(name: string, implied: boolean): void {
    this.#flush();
    if (implied && !this.#html && !this.isEmptyTag()) throw new Error(`<${name}> is never closed`);
    this.#stack.pop();
  }

  /** The text so far, which the parser gives in pieces. */
  #flush(): void {
    const text = this.#text;
    this.#text = '';
    if (text === '') return;
    if (this.#html || this.#inCdata) this.#top.childNodes.push(new XmlNode('#text', text));
    else if (this.#stack.length > 1) this.#top.childNodes.push(new XmlNode('#text', this.#decode(text)));
    else if (text.trim() !== '' && this.#decode === decodeXml)
      throw new Error('there is text outside of the root element');
  }

  document(): DocumentLike {
    this.#flush();
    if (this.#html) return { documentElement: this.root };
    const elements = this.root.childNodes.filter((node) => node.nodeType === ELEMENT);
    if (elements.length !== 1) throw new Error(`there are ${elements.length} root elements`);
    return { documentElement: elements[0]! };
  }
}

/** Parses a text; nothing in it is run or fetched, and no entity is defined by it. Throws an Error for XML that is not well formed. */
export const parseXml = (text: string, type: 'application/xml' | 'text/html'): DocumentLike => {
  const html = type === 'text/html';
  const builder = new Builder(html);
  const parser = new Parser(builder, { xmlMode: !html, decodeEntities: html });
  builder.isEmptyTag = () => text.startsWith('/>', parser.endIndex - 1);
  parser.end(text);
  return builder.document();
};

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** What feeds are known for is repaired at once: named entities of HTML, `&` that stand alone, control characters. */
const decodeLoosely = (text: string): string => decodeEntities(text).replace(CONTROLS, '');

/** Characters that are parsed in one step. */
const PIECE = 16_384;

/** The same for long XML, in steps; entities that are not known are taken as they stand. */
export function* parseTreeSteps(text: string, nesting: number): Steps<DocumentLike> {
  const builder = new Builder(false, decodeLoosely, nesting);
  const parser = new Parser(builder, { xmlMode: true, decodeEntities: false });
  builder.isEmptyTag = () => text.startsWith('/>', parser.endIndex - 1);
  for (let at = 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    yield (0.5 * at) / text.length;
  }
  parser.end();
  return builder.document();
}
