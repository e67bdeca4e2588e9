// The heads of lanes: real buttons that shut and open them, at the top of what is seen of each lane.
import type { Lane, Scene } from '../scene/scene.js';

export interface HeadHost {
  readonly number: (n: number) => string;
  /** How many events are in it, in words. */
  told(lane: Lane): string;
  toggle(value: string): void;
  /** Goes to the head so many lanes on. */
  step(value: string, by: number): void;
}

/** Px a head takes, and least px under the top of its lane. */
const HEIGHT = 24;
const INSET = 2;

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export class LaneHeads {
  private readonly host: HeadHost;
  private readonly heads = new Map<string, HTMLButtonElement>();
  private root: HTMLElement | undefined;
  /** The one head that Tab comes to. */
  private current: string | undefined;

  constructor(host: HeadHost) {
    this.host = host;
  }

  show(scene: Scene, root: HTMLElement): void {
    if (root !== this.root || !root.hasChildNodes()) this.heads.clear();
    this.root = root;
    const shown = scene.lanes.filter((lane) => !lane.away && lane.base - scene.stripHeight > HEIGHT / 2);
    const values = shown.map((lane) => lane.value!);
    for (const [value, head] of this.heads)
      if (!values.includes(value)) {
        head.remove();
        this.heads.delete(value);
      }
    const tabbed = values.includes(this.current ?? '') ? this.current : values[0];
    let before: Element | undefined;
    for (const lane of shown) {
      const head = this.heads.get(lane.value!) ?? this.make(lane.value!);
      this.write(head, lane, scene);
      head.tabIndex = lane.value === tabbed ? 0 : -1;
      const place = before ? before.nextElementSibling : root.firstElementChild;
      if (head !== place) root.insertBefore(head, place);
      before = head;
    }
  }

  /** Gives the head the keyboard; false where it is out of sight. */
  focus(value: string): boolean {
    const head = this.heads.get(value);
    head?.focus({ preventScroll: true });
    return head !== undefined;
  }

  private make(value: string): HTMLButtonElement {
    const head = document.createElement('button');
    head.className = 'lane-head';
    head.setAttribute('part', 'lane-head');
    const [title, count] = [document.createElement('span'), document.createElement('span')];
    title.className = 'title';
    title.dir = 'auto';
    count.className = 'count';
    head.append(title, ' ', count);
    head.addEventListener('click', () => this.host.toggle(value));
    head.addEventListener('focus', () => this.take(value));
    head.addEventListener('keydown', (event) => this.key(event, value));
    this.heads.set(value, head);
    return head;
  }

  private take(value: string): void {
    this.current = value;
    for (const [other, head] of this.heads) head.tabIndex = other === value ? 0 : -1;
  }

  private key(event: KeyboardEvent, value: string): void {
    const by = STEPS[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    this.host.step(value, by);
  }

  private write(head: HTMLButtonElement, lane: Lane, { stripHeight, leftwards }: Scene): void {
    const top = Math.min(Math.max(lane.top, stripHeight) + INSET, lane.base - HEIGHT);
    head.style.transform = `translate(${leftwards ? -4 : 4}px, ${top.toFixed(1)}px)`;
    const told = this.host.told(lane);
    if (head.title !== told || head.firstElementChild!.textContent !== lane.name) {
      head.title = told;
      head.firstElementChild!.textContent = lane.name;
      head.lastElementChild!.textContent = this.host.number(lane.count);
    }
    const open = String(!lane.shut);
    if (head.getAttribute('aria-expanded') !== open) head.setAttribute('aria-expanded', open);
  }
}
