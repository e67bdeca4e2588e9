import { type DocumentLike, type NodeLike, type ReadContext, RowFault, type Steps } from '../reader.js';
import { decodeEntities } from './entities.js';
import { isDeep, splitCdata, withoutDoctype } from './xml-scan.js';

// XML through the parser that is passed in, with one pass of repair, and small questions to its nodes.

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

export const localName = (node: NodeLike): string =>
  node.localName ?? node.nodeName.slice(node.nodeName.indexOf(':') + 1);

export const prefixOf = (node: NodeLike): string => {
  const colon = node.nodeName.indexOf(':');
  return colon < 0 ? '' : node.nodeName.slice(0, colon);
};

export const elementsOf = (node: NodeLike): readonly NodeLike[] => {
  const out: NodeLike[] = [];
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i];
    if (child?.nodeType === ELEMENT) out.push(child);
  }
  return out;
};

/** All elements below a node in order of the document, without recursion. */
export const descendantsOf = (node: NodeLike): readonly NodeLike[] => {
  const out: NodeLike[] = [];
  const stack = [...elementsOf(node)].reverse();
  for (let next = stack.pop(); next; next = stack.pop()) {
    out.push(next);
    const children = elementsOf(next);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
  return out;
};

/** The text below a node, without recursion. */
export const textContent = (node: NodeLike): string => {
  const parts: string[] = [];
  const stack: NodeLike[] = [node];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.nodeType === TEXT || next.nodeType === CDATA) parts.push(next.nodeValue ?? '');
    for (let i = next.childNodes.length - 1; i >= 0; i--) stack.push(next.childNodes[i]!);
  }
  return parts.join('');
};

export const attribute = (node: NodeLike, name: string): string | undefined => {
  const value = node.getAttribute?.(name)?.trim();
  return value === '' || value === undefined ? undefined : value;
};

const START = /^[\s\uFEFF\u0000]*/;
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9a-f]{1,6});)/gi;
const NAMED = /&(?!(?:amp|lt|gt|quot|apos);)[a-z][a-z0-9]{1,31};/gi;

// The faults that feeds are known for: named entities of HTML, bare ampersands, control characters, text round the document.
const repairPart = (part: string): string =>
  part
    .replace(NAMED, (entity) => {
      const text = decodeEntities(entity);
      return text === entity ? entity : text.replace(/[&<>]/g, '');
    })
    .replace(BARE_AMPERSAND, '&amp;');

/** Between the first `<` and the last `>`: what stands round the document is left out. */
const trimmed = (text: string): string =>
  text.slice(Math.max(0, text.indexOf('<')), text.lastIndexOf('>') + 1);

const repair = (text: string): string =>
  splitCdata(trimmed(text.replace(CONTROLS, '')))
    .map((part, i) => (i % 2 ? part : repairPart(part)))
    .join('');

const isBroken = (root: NodeLike): boolean =>
  localName(root) === 'parsererror' || elementsOf(root).some((node) => localName(node) === 'parsererror');

const tryParse = (text: string, parse: NonNullable<ReadContext['parseXml']>): NodeLike | string => {
  let document: DocumentLike;
  try {
    document = parse(text, 'application/xml');
  } catch (error) {
    return error instanceof Error ? error.message.split('\n', 1)[0]! : 'unknown error';
  }
  const root = document.documentElement;
  if (!root) return 'there is no element in it';
  return isBroken(root) ? textContent(root).replace(/\s+/g, ' ').slice(0, 200) : root;
};

/** The same, in steps where the context has a parser that takes them. */
export function* parseXmlSteps(text: string, context: ReadContext): Steps<NodeLike | RowFault> {
  if (!context.parseXmlSteps) return parseXmlText(text, context);
  const plain = withoutDoctype(text.replace(START, ''));
  if (plain === undefined) return NO_END;
  try {
    const { documentElement } = yield* context.parseXmlSteps(plain, context.limits.nesting);
    return documentElement ?? new RowFault('There is no element in it.', 'Check the file.');
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown error';
    return new RowFault(`It is not valid XML: ${why}`, 'Check the file; it may be cut off.');
  }
}

const NO_END = new RowFault(
  'It is not valid XML: its document type has no end.',
  'Check the file; it may be cut off.',
);

/** The root element, or why there is none. Document types are cut away, so no entity is ever expanded. */
export const parseXmlText = (text: string, context: ReadContext): NodeLike | RowFault => {
  if (!context.parseXml)
    return new RowFault('There is no XML parser here.', 'Pass parseXml, with a DOMParser behind it.');
  const plain = withoutDoctype(text.replace(START, ''));
  if (plain === undefined) return NO_END;
  if (isDeep(plain, context.limits.nesting))
    return new RowFault(
      `Its elements are nested more than ${context.limits.nesting} deep.`,
      'Check the file.',
    );
  const first = tryParse(plain, context.parseXml);
  if (typeof first !== 'string') return first;
  const second = tryParse(repair(plain), context.parseXml);
  if (typeof second !== 'string') return second;
  return new RowFault(`It is not valid XML: ${first}`, 'Check the file; it may be cut off.');
};

const ELEMENT_NODE = 1;
const TEXTS: ReadonlySet<number> = new Set([3, 4]);
const HIDDEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'iframe', 'object', 'svg']);

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const pushChildren = (stack: (NodeLike | string)[], node: NodeLike): void => {
  for (let i = node.childNodes.length - 1; i >= 0; i--) stack.push(node.childNodes[i]!);
};

/** What is inside a node as HTML without attributes: markup that stands in a feed as elements then reads as escaped HTML does. */
export const markupIn = (node: NodeLike): string => {
  const parts: string[] = [];
  const stack: (NodeLike | string)[] = [];
  pushChildren(stack, node);
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (TEXTS.has(next.nodeType)) parts.push(escaped(next.nodeValue ?? ''));
    else if (next.nodeType === ELEMENT_NODE && !HIDDEN.has(localName(next))) {
      parts.push(`<${localName(next)}>`);
      stack.push(`</${localName(next)}>`);
      pushChildren(stack, next);
    }
  }
  return parts.join('');
};
