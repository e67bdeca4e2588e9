// Headlines as real elements over the canvas: one per entry, kept while it is shown, moved by transform.

export interface LayerText {
  /** `laneKey` where one entry may stand in several lanes. */
  readonly key: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly title: string;
  readonly date: string;
  /** Classes: `strong`, `left` (flows left), `running`. */
  readonly classes: readonly string[];
  readonly colour: string;
}

/** One number for an entry in a lane; the entry's ordinal can be had back from it. */
export const laneKey = (lane: number, ordinal: number): number => lane * 2 ** 32 + ordinal;
export const ordinalOf = (key: number): number => key % 2 ** 32;

interface Node {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  readonly date: HTMLElement;
  text: LayerText;
  /** Its class without the text's own. */
  readonly name: string;
}

export class LabelLayer {
  private readonly root: HTMLElement;
  private readonly part: string;
  private readonly nodes = new Map<number, Node>();

  constructor(root: HTMLElement, part: string) {
    this.root = root;
    this.part = part;
  }

  get size(): number {
    return this.nodes.size;
  }

  /** Shows these texts and no others; `calm` lets them glide to their places. */
  show(texts: readonly LayerText[], calm: boolean): void {
    this.root.toggleAttribute('data-calm', calm);
    const gone = new Set(this.nodes.keys());
    for (const text of texts) {
      gone.delete(text.key);
      const node = this.nodes.get(text.key);
      if (node) this.update(node, text);
      else this.create(text, calm);
    }
    for (const key of gone) {
      this.nodes.get(key)?.element.remove();
      this.nodes.delete(key);
    }
  }

  /** Reading order is time order: called when nothing moves. */
  sort(order: readonly number[]): void {
    let at = this.root.firstElementChild;
    for (const key of order) {
      const element = this.nodes.get(key)?.element;
      if (!element) continue;
      if (element === at) at = at.nextElementSibling;
      else this.root.insertBefore(element, at);
    }
  }

  /** The key of the label an event happened on. */
  keyOf(event: Event): number | undefined {
    for (const target of event.composedPath())
      if (target instanceof HTMLElement && target.dataset['key']) return Number(target.dataset['key']);
    return undefined;
  }

  /** A text that comes while things rest fades in; while they move, so many animations would cost half the frame. */
  private create(text: LayerText, calm: boolean): void {
    const element = document.createElement('div');
    const title = document.createElement('span');
    const date = document.createElement('span');
    element.setAttribute('part', this.part);
    element.dataset['key'] = String(text.key);
    title.className = 'title';
    title.setAttribute('part', `${this.part}-title`);
    title.dir = 'auto';
    date.dir = 'auto';
    date.className = 'date';
    date.setAttribute('part', `${this.part}-date`);
    element.append(title, date);
    const node: Node = { element, title, date, text, name: calm ? 'label appear' : 'label' };
    this.nodes.set(text.key, node);
    this.write(node, text, undefined);
    this.root.append(element);
  }

  private update(node: Node, text: LayerText): void {
    const old = node.text;
    node.text = text;
    this.write(node, text, old);
  }

  private write({ element, title, date, name }: Node, text: LayerText, old: LayerText | undefined): void {
    const place = `translate(${text.left.toFixed(1)}px, ${text.top.toFixed(1)}px)`;
    element.style.transform = place;
    if (old?.width !== text.width) element.style.maxWidth = `${String(Math.ceil(text.width))}px`;
    if (old?.title !== text.title) title.textContent = text.title;
    if (old?.date !== text.date) date.textContent = text.date;
    const names = [name, ...text.classes].join(' ');
    if (element.className !== names) element.className = names;
    if (old?.colour !== text.colour) element.style.setProperty('--_mark', text.colour);
  }
}
