// Light-DOM children of the element: a list that reads well without JavaScript is the timeline's data.
import { type Collector, createCollector } from '../collector.js';
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

/** What stands below an element, counted once for the whole page. */
interface Below {
  readonly times: number;
  readonly hasHeading: boolean;
  readonly hasItem: boolean;
  /** An item with a time. */
  readonly hasDatedItem: boolean;
  /** A block with a heading and a time. */
  readonly hasTeaser: boolean;
  /** Names of its children with a time below them. */
  readonly datedChildren: ReadonlySet<string>;
}

const NOTHING: Below = {
  times: 0,
  hasHeading: false,
  hasItem: false,
  hasDatedItem: false,
  hasTeaser: false,
  datedChildren: new Set(),
};

/** Counts from the innermost elements outwards, without recursion. */
const countBelow = (root: NodeLike): ReadonlyMap<NodeLike, Below> => {
  const below = new Map<NodeLike, Below>();
  const nodes = [root, ...descendantsOf(root)];
  for (let i = nodes.length - 1; i >= 0; i--) {
    const children = elementsOf(nodes[i]!);
    if (!children.length) {
      below.set(nodes[i]!, NOTHING);
      continue;
    }
    let datedChildren = NOTHING.datedChildren;
    let times = 0;
    let [hasHeading, hasItem, hasDatedItem, hasTeaser] = [false, false, false, false];
    for (const child of children) {
      const name = nameOf(child);
      const inner = below.get(child)!;
      times += inner.times + (isTime(child) ? 1 : 0);
      if (inner.times > 0 && !datedChildren.has(name)) datedChildren = new Set([...datedChildren, name]);
      const isItem = ITEM_NAMES.has(name);
      hasHeading ||= inner.hasHeading || /^h[1-6]$/.test(name);
      hasItem ||= inner.hasItem || isItem;
      hasDatedItem ||= inner.hasDatedItem || (isItem && inner.times > 0);
      hasTeaser ||= inner.hasTeaser || (TEASERS.has(name) && inner.times > 0 && inner.hasHeading);
    }
    below.set(nodes[i]!, { times, hasHeading, hasItem, hasDatedItem, hasTeaser, datedChildren });
  }
  return below;
};

/**
 * Items are the innermost list items, articles or rows that hold a time; list items without one are records too, of a whole page
 * only those that stand beside one: menus are lists as well.
 */
const isRecord = (node: NodeLike, told: Below, outer: Below, isPage: boolean): boolean => {
  const name = nameOf(node);
  if (!ITEM_NAMES.has(name)) return isPage && isTeaser(name, told);
  if (told.hasDatedItem) return false;
  if (told.times > 0) return true;
  if (name !== 'li' && name !== 'article') return false;
  return !isPage || outer.datedChildren.has(name);
};

const TEASERS: ReadonlySet<string> = new Set(['div', 'section', 'a']);

/** The innermost block of a page with a heading and a time. */
const isTeaser = (name: string, told: Below): boolean =>
  TEASERS.has(name) &&
  told.hasHeading &&
  told.times > 0 &&
  told.times <= 2 &&
  !told.hasItem &&
  !told.hasTeaser;

const isTime = (node: NodeLike): boolean => nameOf(node) === 'time';

/** Boxes of a page with links to other pages. */
const RELATED =
  /(?:^|\s)(?:related(?:-(?:articles|content|links|news|posts|stories))?|read-(?:also|more|next)|recommended|most-(?:read|popular)|trending)(?:\s|$)/i;

const recordsOf = (root: NodeLike, isPage: boolean): readonly NodeLike[] => {
  const below = countBelow(root);
  const found: NodeLike[] = [];
  const stack: (readonly [node: NodeLike, parent: NodeLike])[] = [[root, root]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [node, parent] = next;
    if (isPage && TEASERS.has(nameOf(node)) && RELATED.test(attribute(node, 'class') ?? '')) continue;
    if (node !== root && isRecord(node, below.get(node)!, below.get(parent)!, isPage)) found.push(node);
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
  return tidy(parts.join('')).replace(/^[–—:·|,\s-]+|(?<![–—:·|,\s-])[–—:·|,\s-]+$/gu, '');
};

/** Headings of an item that are looked into: elements nested without end cost no more. */
const MOST_HEADINGS = 20;

const titleOf = (item: NodeLike, inside: readonly NodeLike[]): string => {
  const heading = inside
    .filter((node) => HEADINGS.test(nameOf(node)))
    .slice(0, MOST_HEADINGS)
    .find((node) => tidy(withoutTimes(node)));
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

const toItem = (item: NodeLike, text: string, onChangedOnly: () => void): RawItem | RowFault => {
  const inside = descendantsOf(item);
  const times = inside.filter(isTime);
  const texts = times.length > 1 || EDIT_WORD.test(text) ? textAround(item) : [];
  const published = times.findIndex((_, i) => !EDITED.test(texts[i] ?? ''));
  if (times.length && published < 0) onChangedOnly();
  const at = Math.max(0, published);
  const start = dateOf(times[at]) ?? attribute(item, 'data-start');
  if (start === undefined) return NO_TIME;
  const title = titleOf(item, inside);
  const paragraphs = inside.some((node) => nameOf(node) === 'p') ? paragraphsOf(item) : [];
  const link = inside.find((node) => nameOf(node) === 'a' && attribute(node, 'href'));
  return {
    id: attribute(item, 'id'),
    start,
    end: RANGE.test(texts[at + 1] ?? '') ? dateOf(times[at + 1]) : undefined,
    title: title || paragraphs[0],
    summary: paragraphs.filter((text) => text && text !== title).join('\n'),
    url: link && attribute(link, 'href'),
    image: imageOf(inside),
    lang: attribute(item, 'lang'),
    ...dataOf(item),
  };
};

/** What stands before a time that tells of a change, and between two times that are a span. */
const EDIT_WORD = /updat|modif|edited|обновл|jour|aktual|güncel/iu;
const EDITED =
  /(?:updated|modified|edited|last update|обновлено|mis à jour|aktualisiert|güncell\p{L}{0,12})[^\p{L}\d]*(?:(?:on|at|le|am)[^\p{L}\d]*)?$/iu;
const RANGE = /^\s*(?:[-–—→/]|to|until|till|through|bis|au|al|do|до|по)\s*$/iu;

/** The texts before each time of an item, since the time before it. */
const textAround = (item: NodeLike): readonly string[] => {
  const texts: string[] = [''];
  const stack: NodeLike[] = [item];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.nodeType === 3) texts.push((texts.pop() ?? '') + (next.nodeValue ?? ''));
    if (next.nodeType === 1 && isTime(next)) texts.push('');
    else for (let i = next.childNodes.length - 1; i >= 0; i--) stack.push(next.childNodes[i]!);
  }
  return texts;
};

/** The outermost paragraphs of an item without a time in them. */
const paragraphsOf = (item: NodeLike): readonly string[] => {
  const below = countBelow(item);
  const found: string[] = [];
  const stack: NodeLike[] = [item];
  for (let next = stack.pop(); next; next = stack.pop())
    if (nameOf(next) === 'p' && below.get(next)!.times === 0) found.push(tidy(textContent(next)));
    else for (const child of [...elementsOf(next)].reverse()) stack.push(child);
  return found;
};

const NO_TIME = new RowFault(
  'There is no <time> in it.',
  'Put the date in <time datetime="2021-05-27">.',
  'start',
  undefined,
);

/** Reads `<ol><li><time datetime="…">…</time> Headline <p>Summary</p></li></ol>` and its like below a node; of a whole page it tells of items that tell only when they were changed. */
export const readChildren = (
  root: NodeLike,
  context: ReadContext,
  tellChanged?: (count: number, collector: Collector) => void,
): ReadResult => {
  const isPage = tellChanged !== undefined;
  const collector = createCollector('children', context);
  let changed = 0;
  for (const node of recordsOf(root, isPage)) {
    const text = tidy(textContent(node));
    collector.record(text.slice(0, 200), () => toItem(node, text, () => changed++));
  }
  tellChanged?.(changed, collector);
  return collector.result();
};
