// Light-DOM children of the element: a list that reads well without JavaScript is the timeline's data.
import { createCollector } from '../collector.js';
import { type NodeLike, type RawItem, type ReadContext, type ReadResult, RowFault } from '../reader.js';
import { attribute, descendantsOf, elementsOf, localName, textContent } from '../feed/xml.js';

const nameOf = (node: NodeLike): string => localName(node).toLowerCase();

const ITEM_NAMES: ReadonlySet<string> = new Set(['li', 'article', 'tr', 'dd']);
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'div',
  'blockquote',
  'ul',
  'ol',
  'dl',
  'figure',
  'section',
  'details',
]);
const HEADINGS = /^(h[1-6]|strong|b|a|cite|summary)$/;

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Items are the innermost list items, articles or rows that hold a time; list items without one are records too, of a whole page
 * only those that stand beside one: menus are lists as well.
 */
const isRecord = (node: NodeLike, parent: NodeLike, isPage: boolean): boolean => {
  if (!ITEM_NAMES.has(nameOf(node))) return isPage && isTeaser(node);
  const inside = descendantsOf(node);
  if (inside.some((inner) => ITEM_NAMES.has(nameOf(inner)) && descendantsOf(inner).some(isTime)))
    return false;
  if (inside.some(isTime)) return true;
  if (nameOf(node) !== 'li' && nameOf(node) !== 'article') return false;
  return (
    !isPage || elementsOf(parent).some((sibling) => nameOf(sibling) === nameOf(node) && hasTime(sibling))
  );
};

const TEASERS: ReadonlySet<string> = new Set(['div', 'section', 'a']);

/** The innermost block of a page with a heading and a time. */
const isTeaser = (node: NodeLike): boolean => {
  if (!TEASERS.has(nameOf(node))) return false;
  const inside = descendantsOf(node);
  const isWhole = (of: readonly NodeLike[]): boolean =>
    of.some(isTime) && of.some((inner) => /^h[1-6]$/.test(nameOf(inner)));
  return (
    isWhole(inside) &&
    inside.filter(isTime).length <= 2 &&
    !inside.some(isItemName) &&
    !inside.some((inner) => TEASERS.has(nameOf(inner)) && isWhole(descendantsOf(inner)))
  );
};

const isItemName = (node: NodeLike): boolean => ITEM_NAMES.has(nameOf(node));

const hasTime = (node: NodeLike): boolean => descendantsOf(node).some(isTime);

const isTime = (node: NodeLike): boolean => nameOf(node) === 'time';

const recordsOf = (root: NodeLike, isPage: boolean): readonly NodeLike[] => {
  const found: NodeLike[] = [];
  const stack: (readonly [node: NodeLike, parent: NodeLike])[] = [[root, root]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, parent] = next;
    if (node !== root && isRecord(node, parent, isPage)) found.push(node);
    else for (const child of [...elementsOf(node)].reverse()) stack.push([child, node]);
  }
  return found;
};

const dateOf = (time: NodeLike | undefined): string | undefined =>
  time && (attribute(time, 'datetime') ?? (tidy(textContent(time)) || undefined));

// The text of an item before its first block, times left out.
const inlineText = (item: NodeLike): string => {
  const parts: string[] = [];
  const walk = (node: NodeLike): boolean => {
    for (let i = 0; i < node.childNodes.length; i++) {
      const child = node.childNodes[i]!;
      if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
      if (child.nodeType !== 1 || isTime(child)) continue;
      if (BLOCKS.has(nameOf(child)) && tidy(parts.join(''))) return false;
      if (!walk(child)) return false;
    }
    return true;
  };
  walk(item);
  return tidy(parts.join('')).replace(/^[–—:·|,\s-]+|[–—:·|,\s-]+$/gu, '');
};

const titleOf = (item: NodeLike, inside: readonly NodeLike[]): string => {
  const heading = inside.find((node) => HEADINGS.test(nameOf(node)) && tidy(withoutTimes(node)));
  return heading && /^h[1-6]$/.test(nameOf(heading))
    ? tidy(withoutTimes(heading))
    : inlineText(item) || (heading ? tidy(withoutTimes(heading)) : '');
};

const withoutTimes = (node: NodeLike): string => {
  const parts: string[] = [];
  for (let i = 0; i < node.childNodes.length; i++) {
    const child = node.childNodes[i]!;
    if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
    else if (child.nodeType === 1 && !isTime(child)) parts.push(withoutTimes(child));
  }
  return parts.join('');
};

const DATA: readonly (readonly [string, string])[] = [
  ['data-id', 'id'],
  ['data-end', 'end'],
  ['data-countries', 'countries'],
  ['data-country', 'countries'],
  ['data-themes', 'themes'],
  ['data-theme', 'themes'],
  ['data-importance', 'importance'],
  ['data-kind', 'kind'],
  ['data-status', 'status'],
  ['data-event', 'event'],
  ['data-story', 'story'],
  ['data-source', 'source'],
];

const dataOf = (item: NodeLike): RawItem => {
  const data: Record<string, unknown> = {};
  for (const [name, field] of DATA) {
    const value = attribute(item, name);
    if (value !== undefined)
      data[field] ??= field === 'importance' && Number.isFinite(Number(value)) ? Number(value) : value;
  }
  return data;
};

const imageOf = (inside: readonly NodeLike[]): RawItem | undefined => {
  const image = inside.find((node) => nameOf(node) === 'img');
  const src = image && attribute(image, 'src');
  const alt = image && attribute(image, 'alt');
  return src ? { src, ...(alt ? { alt } : {}) } : undefined;
};

const toItem = (item: NodeLike): RawItem | RowFault => {
  const inside = descendantsOf(item);
  const times = inside.filter(isTime);
  const start = dateOf(times[0]) ?? attribute(item, 'data-start');
  if (start === undefined) return NO_TIME;
  const title = titleOf(item, inside);
  const paragraphs = inside
    .filter((node) => nameOf(node) === 'p' && !descendantsOf(node).some(isTime))
    .map((node) => tidy(textContent(node)));
  const link = inside.find((node) => nameOf(node) === 'a' && attribute(node, 'href'));
  return {
    id: attribute(item, 'id'),
    start,
    end: dateOf(times[1]),
    title: title || paragraphs[0],
    summary: paragraphs.filter((text) => text && text !== title).join('\n'),
    url: link && attribute(link, 'href'),
    image: imageOf(inside),
    lang: attribute(item, 'lang'),
    ...dataOf(item),
  };
};

const NO_TIME = new RowFault(
  'There is no <time> in it.',
  'Put the date in <time datetime="2021-05-27">.',
  'start',
  undefined,
);

/** Reads `<ol><li><time datetime="…">…</time> Headline <p>Summary</p></li></ol>` and its like below a node. */
export const readChildren = (root: NodeLike, context: ReadContext, isPage = false): ReadResult => {
  const collector = createCollector('children', context);
  for (const node of recordsOf(root, isPage))
    collector.record(tidy(textContent(node)).slice(0, 200), () => toItem(node));
  return collector.result();
};
