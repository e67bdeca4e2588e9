// What the rows of a list scroll in: a box of their own, or on a phone the page, which has one scrollbar then and not two.

/** Below this width in px rows are narrow, and the page scrolls them where it can. */
export const NARROW_LIST = 560;
/** A screen is never higher: what is taken for one may be a frame as high as all that is in it. */
const MOST = 3000;

export class ListPort {
  /** The page scrolls, not the list. */
  paged = false;
  private readonly box: HTMLElement;
  private readonly frame: HTMLElement | null;
  readonly #watch: ResizeObserver;
  #frameAsked = 0;
  #listening: AbortController | undefined;
  readonly #onScroll: () => void;
  readonly #onSize: () => void;

  constructor(box: HTMLElement, onScroll: () => void, onSize: () => void) {
    this.box = box;
    this.frame = box.closest<HTMLElement>('.frame');
    this.#onScroll = onScroll;
    this.#onSize = onSize;
    // what is found out changes the size of the box: in the same frame the browser would tell of a loop
    this.#watch = new ResizeObserver(() => {
      cancelAnimationFrame(this.#frameAsked);
      this.#frameAsked = requestAnimationFrame(onSize);
    });
    this.#watch.observe(box);
  }

  disconnect(): void {
    this.#watch.disconnect();
    cancelAnimationFrame(this.#frameAsked);
    this.#turn(false);
  }

  get width(): number {
    return this.box.clientWidth;
  }

  /** Px of rows that can be seen at once. */
  get height(): number {
    if (!this.paged) return this.box.clientHeight;
    const [top, bottom] = this.#edges;
    return Math.min(MOST, Math.max(0, bottom - top));
  }

  /** Px of the list above what is seen; less than 0 where something of the page stands above it. */
  get top(): number {
    return this.paged ? this.#edges[0] - this.box.getBoundingClientRect().top : this.box.scrollTop;
  }

  set top(top: number) {
    if (!this.paged) this.box.scrollTop = top;
    else (this.#scroller ?? window).scrollBy({ top: top - this.top, behavior: 'instant' });
  }

  /** Something of the list is on the screen. */
  get seen(): boolean {
    const { top, bottom } = this.box.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }

  /** Takes the page for narrow rows, where it can be scrolled to all of them; true where that is new. */
  choose(): boolean {
    const before = this.paged;
    this.#turn(this.width > 0 && this.width < NARROW_LIST && this.#fits());
    return before !== this.paged;
  }

  #turn(paged: boolean): void {
    this.paged = paged;
    this.frame?.toggleAttribute('data-paged', paged);
    const [bar, years] = this.#bars;
    if (paged) {
      this.frame?.style.setProperty('--_bar', `${String(bar)}px`);
      this.frame?.style.setProperty('--_over', `${String(bar + years)}px`);
    }
    if (paged === (this.#listening !== undefined)) return;
    this.#listening?.abort();
    this.#listening = paged ? new AbortController() : undefined;
    if (!this.#listening) return;
    const { signal } = this.#listening;
    document.addEventListener('scroll', this.#onScroll, { signal, capture: true, passive: true });
    addEventListener('resize', this.#onSize, { signal });
  }

  /** All of the list has room in the element, and the element in what scrolls. */
  #fits(): boolean {
    const { frame, box } = this;
    const root = box.getRootNode();
    // a page in a frame cannot tell what is seen of it
    if (!frame || !(root instanceof ShadowRoot) || window !== parent) return false;
    frame.setAttribute('data-paged', '');
    if (box.getBoundingClientRect().bottom > root.host.getBoundingClientRect().bottom + 1) return false;
    for (const node of ancestors(frame)) {
      const { overflowY, position } = getComputedStyle(node);
      if (position === 'fixed') return false;
      if (isScroller(node, overflowY)) return true;
      if (overflowY === 'hidden' && node.scrollHeight > node.clientHeight + 1) return false;
    }
    return true;
  }

  /** What is scrolled, where it is not the page itself. */
  get #scroller(): Element | undefined {
    return this.frame
      ? [...ancestors(this.frame)].find((node) => isScroller(node, getComputedStyle(node).overflowY))
      : undefined;
  }

  /** Where rows begin and end to be seen, px of the screen: below what stays at the top. */
  get #edges(): readonly [top: number, bottom: number] {
    const { top = 0, bottom = innerHeight } = this.#scroller?.getBoundingClientRect() ?? {};
    const [bar, years] = this.#bars;
    return [Math.max(0, top) + bar + years, Math.min(innerHeight, bottom)];
  }

  /** Heights of what stays at the top: controls, and the way to a year. */
  get #bars(): readonly [bar: number, years: number] {
    const high = (node: Element | null | undefined): number => node?.getBoundingClientRect().height ?? 0;
    const { frame, box } = this;
    return [high(frame?.querySelector('.filter')), high(box.parentElement?.querySelector('.year-jump'))];
  }
}

/** The elements that an element stands in, through slots and shadow roots. */
function* ancestors(of: Element): Generator<Element> {
  let node: Element | null = of;
  while (node) {
    const root: Node = node.getRootNode();
    node = node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    if (node) yield node;
  }
}

const isScroller = (node: Element, overflowY: string): boolean =>
  node !== document.body && node !== document.documentElement && /auto|scroll/.test(overflowY);
