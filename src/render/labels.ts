import { textDirection } from '../text/text-direction.js';
import type { Motion } from '../layout/scene.js';
import type { NewsItem } from '../items/item.js';
import type { CardText } from '../layout/card-layout.js';
import type { Entry } from '../source/source.js';

// Headlines as real elements over the canvas: one per entry, kept while it is shown, moved by transform.
// Not d3's selection.join: as fast a frame (60 moving headlines), but 3.9 kB gzip (2026-11) in a program that is over its aim, and
// it has no place for elements that wait out of sight while things move.

export interface LayerText {
  /** `laneKey` where one entry may stand in several lanes. */
  readonly key: number;
  /** Px from the left; from the right, and less than 0, where time runs to the left. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly entry: Entry;
  readonly title: string;
  readonly date: string;
  /** Classes, each after a space: `strong`, `left` (flows left), `running`. */
  readonly classes: string;
  readonly card?: CardText | undefined;
  /** Of a name in a span row. */
  readonly colour?: string;
}

/** One number for an entry in a lane; the entry's ordinal can be had back from it. */
export const laneKey = (lane: number, ordinal: number): number => lane * 2 ** 32 + ordinal;
export const laneOf = (key: number): number => Math.floor(key / 2 ** 32);
export const ordinalOf = (key: number): number => key % 2 ** 32;

interface Node {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  readonly date: HTMLElement;
  text: LayerText;
  /** Its class without the text's own. */
  name: string;
}

/** The layer clips what is out of its box. */
const AWAY = 'translate(-9999px)';

export class LabelLayer {
  readonly #root: HTMLElement;
  readonly #part: string;
  readonly #nodes = new Map<number, Node>();
  #spare: Node[] = [];
  #motion: Motion | undefined;
  /** Makes a card of a headline's element, or a headline again. */
  renderCard: ((element: HTMLElement, card: CardText | undefined) => void) | undefined;
  /** What stands in a headline in place of its title. */
  nodeOf: ((entry: Entry) => unknown) | undefined;

  constructor(root: HTMLElement, part: string) {
    this.#root = root;
    this.#part = part;
  }

  get size(): number {
    return this.#nodes.size;
  }

  /** Shows these texts and no others; at rest they glide to their places. */
  show(texts: readonly LayerText[], motion: Motion): void {
    const calm = motion === 'resting' || motion === 'settling';
    if (this.#motion !== motion) {
      this.#motion = motion;
      this.#root.toggleAttribute('data-calm', calm);
      this.#root.toggleAttribute('data-moving', motion === 'moving');
    }
    const fresh: LayerText[] = [];
    const gone = new Map(this.#nodes);
    for (const text of texts) {
      const node = this.#nodes.get(text.key);
      gone.delete(text.key);
      if (node) this.#update(node, text);
      else fresh.push(text);
    }
    for (const [key, node] of gone) this.#leave(key, node);
    for (const text of fresh) {
      const node = calm ? undefined : this.#spare.pop();
      if (node) this.#reuse(node, text);
      else this.#create(text, calm);
    }
    if (motion === 'moving') return;
    for (const { element } of this.#spare) element.remove();
    this.#spare = [];
  }

  /** While things move, an element that is not needed waits out of sight: to take it out and make another costs style and layout. */
  #leave(key: number, node: Node): void {
    this.#nodes.delete(key);
    this.#spare.push(node);
    node.element.style.transform = AWAY;
  }

  /** Reading order is time order: called when nothing moves. */
  sort(order: readonly number[]): void {
    let at = this.#root.firstElementChild;
    for (const key of order) {
      const element = this.#nodes.get(key)?.element;
      if (!element) continue;
      if (element === at) at = at.nextElementSibling;
      else this.#root.insertBefore(element, at);
    }
  }

  /** The key of the label an event happened on. */
  keyOf(event: Event): number | undefined {
    for (const target of event.composedPath())
      if (target instanceof HTMLElement && target.dataset['key']) return Number(target.dataset['key']);
    return undefined;
  }

  #reuse(node: Node, text: LayerText): void {
    node.name = 'label';
    node.element.dataset['key'] = String(text.key);
    this.#nodes.set(text.key, node);
    this.#write(node, text, { ...node.text, left: NaN });
    node.text = text;
  }

  /** A text that comes while things rest fades in; while they move, so many animations would cost half the frame. */
  #create(text: LayerText, calm: boolean): void {
    const element = document.createElement('div');
    const title = document.createElement('span');
    const date = document.createElement('span');
    element.setAttribute('part', this.#part);
    if (this.#part === 'label') element.role = 'listitem';
    element.dataset['key'] = String(text.key);
    title.className = 'title';
    title.setAttribute('part', `${this.#part}-title`);
    date.dir = 'auto';
    date.className = 'date';
    date.setAttribute('part', `${this.#part}-date`);
    element.append(title, date);
    const node: Node = { element, title, date, text, name: calm ? 'label appear' : 'label' };
    this.#nodes.set(text.key, node);
    this.#write(node, text, undefined);
    this.#root.append(element);
  }

  #update(node: Node, text: LayerText): void {
    const old = node.text;
    node.text = text;
    this.#write(node, text, old);
  }

  /** Only what changed: a text that only moved costs one write. */
  #write({ element, title, date, name }: Node, text: LayerText, old: LayerText | undefined): void {
    if (old?.left !== text.left || old.top !== text.top)
      element.style.transform = `translate(${text.left.toFixed(1)}px, ${text.top.toFixed(1)}px)`;
    if (old?.width !== text.width) element.style.maxWidth = `${String(Math.ceil(text.width))}px`;
    if (old?.title !== text.title || (this.nodeOf && old.entry !== text.entry)) {
      const node = this.nodeOf?.(text.entry);
      if (node instanceof Node) title.replaceChildren(node);
      else title.replaceChildren(...text.title.split(HYPHENED).map(unbroken));
    }
    if (old?.entry !== text.entry) {
      const { lang } = text.entry.item as NewsItem;
      title.dir = textDirection(lang);
      if (typeof lang === 'string' && lang !== '') title.lang = lang;
      else title.removeAttribute('lang');
    }
    if (old?.date !== text.date) date.textContent = text.date;
    if (old?.card !== text.card) this.renderCard?.(element, text.card);
    const names = name + text.classes;
    if (element.className !== names) element.className = names;
    if (text.colour && old?.colour !== text.colour) element.style.setProperty('--_mark', text.colour);
  }
}

const HYPHENED = /(?<!\S)([^\s-]+-\S+)/;

/** Such a word, every second of the parts, is broken at its hyphen only where it is wider than the line. */
function unbroken(part: string, i: number): HTMLElement | string {
  if (i % 2 === 0) return part;
  return Object.assign(document.createElement('span'), { textContent: part });
}

// A headline's element as a card: text under its date, and a picture. Text from data is only ever text.

/** Gives the element what the card has, or takes it away again. */
export function renderLabelCard(element: HTMLElement, card: CardText | undefined): void {
  for (const extra of [...element.children].slice(2)) extra.remove();
  element.part.toggle('label-card', card !== undefined);
  element.style.maxBlockSize = card ? `${String(card.height)}px` : '';
  element.style.inlineSize = card ? `${String(card.width)}px` : '';
  if (!card) return;
  element.style.setProperty('--_title', String(card.titleLines.length));
  element.style.setProperty('--_lines', String(card.textLines.length));
  if (card.textLines.length) element.append(textOf(card, (element.firstElementChild as HTMLElement).dir));
  if (card.picture) element.append(pictureOf(card.picture));
}

/** A summary runs as its title does. */
function textOf({ text, tags }: CardText, dir: string): HTMLElement {
  const span = document.createElement('span');
  span.className = tags ? 'text facts' : 'text';
  span.setAttribute('part', tags ? 'label-tags' : 'label-summary');
  span.dir = tags ? 'auto' : dir;
  span.textContent = text;
  return span;
}

/** It is loaded when it is near the screen; one that cannot be had leaves its room to the text. */
function pictureOf({ src, alt }: NonNullable<CardText['picture']>): HTMLElement {
  const picture = document.createElement('img');
  picture.setAttribute('part', 'label-picture');
  picture.className = 'picture';
  picture.referrerPolicy = 'no-referrer';
  picture.loading = 'lazy';
  picture.decoding = 'async';
  picture.draggable = false;
  picture.alt = alt;
  picture.addEventListener('error', () => picture.remove());
  picture.src = src;
  return picture;
}
