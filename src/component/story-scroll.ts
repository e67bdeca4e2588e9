// The page as the thread of the story: which of its passages has been reached by scrolling.

/** A passage is reached when its top has risen over this share of the page's visible height. */
const LINE = 0.6;
const REACHED = `1000000px 0px -${String(Math.round((1 - LINE) * 100))}% 0px`;

export class StoryScroll {
  private readonly told: (passage: string | undefined, first: boolean) => void;
  private passages: readonly HTMLElement[] = [];
  private readonly reached = new Set<Element>();
  private observer: IntersectionObserver | undefined;

  constructor(told: (passage: string | undefined, first: boolean) => void) {
    this.told = told;
  }

  /** Looks for passages that name this element; keeps watching where they are the same. */
  watch(element: Element): void {
    const found = passagesOf(element);
    const same = found.length === this.passages.length && found.every((p, i) => p === this.passages[i]);
    if (this.observer && same) return;
    this.stop();
    this.passages = found;
    if (found.length === 0) return;
    let first = true;
    this.observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) this.reached.add(target);
          else this.reached.delete(target);
        const last = this.passages.findLast((p) => this.reached.has(p));
        this.told(last?.dataset['storyStep'], first);
        first = false;
      },
      { rootMargin: REACHED },
    );
    for (const passage of found) this.observer.observe(passage);
  }

  /** Scrolls the page to the passage that fits. */
  bring(fits: (passage: string) => boolean): void {
    const passage = this.passages.find((p) => fits(p.dataset['storyStep'] ?? ''));
    if (!passage) return;
    const long = passage.getBoundingClientRect().height > innerHeight * LINE;
    passage.scrollIntoView({ block: long ? 'start' : 'center', behavior: 'instant' });
  }

  stop(): void {
    this.observer?.disconnect();
    this.observer = undefined;
    this.passages = [];
    this.reached.clear();
  }
}

function passagesOf(element: Element): HTMLElement[] {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || element.id === '') return [];
  const named = `[data-timeline="${CSS.escape(element.id)}"]`;
  return [...root.querySelectorAll<HTMLElement>(`${named} [data-story-step], ${named}[data-story-step]`)];
}
