import type { NodeLike } from '../formats/reader.js';

const ELEMENT = 1;
const TEXT = 3;

/** An element or a text of a parsed document: as much of a DOM node as the readers ask for. */
export class XmlNode implements NodeLike {
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
