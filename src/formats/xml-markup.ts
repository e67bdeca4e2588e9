import type { NodeLike } from './reader.js';
import { localName } from './xml.js';

const ELEMENT = 1;
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
    else if (next.nodeType === ELEMENT && !HIDDEN.has(localName(next))) {
      parts.push(`<${localName(next)}>`);
      stack.push(`</${localName(next)}>`);
      pushChildren(stack, next);
    }
  }
  return parts.join('');
};
