import type { ReactiveController } from 'lit';
import { newsEvent } from '../../element/events.js';
import { fit, setFilter } from '../../element/reader.js';
import type { FeatureHost } from '../../element/feature-host.js';
import type { Problem } from '../../items/problem.js';
import type { Entry } from '../../source/source.js';
import type { StoryStep } from '../../source/story-steps.js';
import { storyView } from '../../state/story-view.js';
import { StoryReading } from '../../state/story.js';

// The page as the thread of the story: which of its passages has been reached by scrolling.

/** A passage is reached when its top has risen over this share of the page's visible height. */
const LINE = 0.6;
const REACHED = `1000000px 0px -${String(Math.round((1 - LINE) * 100))}% 0px`;

class StoryScroll {
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

// The author's story: which step is told, the window it is told in, and whether the reader is still there.

const NO_STEP: Problem = {
  severity: 'field',
  field: 'story',
  why: 'No item has a place in the story.',
  remedy: 'Give a column "story" with the number of the step, as in "3" or "3: words".',
};

export class StoryController implements ReactiveController {
  steps: readonly StoryStep[] = [];
  /** What is read aloud: the step the reader has come to. */
  said = '';
  private readonly host: FeatureHost;
  private readonly reading = new StoryReading(({ steps, problems }) => this.take(steps, problems));
  private readonly scroll = new StoryScroll((passage, first) => this.scrolled(passage, first));
  /** The step that is told, as it stood in the property when it was shown. */
  private at: number | undefined;
  /** The passage that scrolling has reached. */
  private passage: string | undefined;

  constructor(host: FeatureHost) {
    this.host = host;
    host.addController(this);
    host.element.addEventListener('nt-view-change', () => {
      host.course.strayed = this.current !== undefined;
    });
  }

  hostDisconnected(): void {
    this.reading.stop();
    this.scroll.stop();
  }

  get current(): StoryStep | undefined {
    return this.host.element.story !== undefined && this.at !== undefined
      ? this.steps[this.at - 1]
      : undefined;
  }

  /** The entry that is marked. */
  get entry(): Entry | undefined {
    return this.current?.entry;
  }

  get byScroll(): boolean {
    return this.host.element.story === 'scroll';
  }

  /** The reader is elsewhere: in another window, at another item, or under a filter that hides the step's. */
  get astray(): boolean {
    const { entry, view, host } = this;
    if (!entry || !view) return false;
    return (host.chosen !== undefined && host.chosen.id !== entry.id) || this.hidden || this.moved(view);
  }

  /** Before each rendering. */
  prepare(): void {
    const { element, course } = this.host;
    if (element.story !== undefined && element.isConnected) this.follow();
    else this.hostDisconnected();
    if (element.story === undefined) this.forget();
    course.entry = this.entry;
  }

  private forget(): void {
    this.at = undefined;
    this.host.data.told = [];
  }

  private follow(): void {
    const { element, source } = this.host;
    this.reading.read(source);
    if (this.byScroll) this.scroll.watch(element);
    else this.scroll.stop();
    if (this.reading.done) this.settle();
  }

  /** The reader goes to a step; undefined leaves the story. */
  go(step: number | undefined, speak = true): void {
    const { host } = this;
    if (step !== undefined && !this.steps[step - 1]) return;
    this.at = host.element.storyStep = step;
    host.course.strayed = false;
    if (this.entry && this.hidden) setFilter(host, {});
    host.reader.choose(undefined);
    this.travel();
    this.said = speak ? this.spoken : '';
    const detail = { step, id: this.entry?.id };
    host.element.dispatchEvent(newsEvent('nt-story-change', detail));
    host.requestUpdate();
  }

  get step(): number | undefined {
    return this.current && this.at;
  }

  private get hidden(): boolean {
    const { source, activeFilter } = this.host;
    return !!this.entry && (source?.locate(this.entry.id, activeFilter)?.rank ?? -1) < 0;
  }

  private moved([start, end]: readonly [number, number]): boolean {
    const { plot } = this.host;
    if (plot.pending || plot.motion.running || this.host.listed) return false;
    const { view } = plot.motion;
    const slack = (end - start) / 200;
    return Math.abs(view.start - start) > slack || Math.abs(view.end - end) > slack;
  }

  private get spoken(): string {
    const { current, host, steps } = this;
    if (!current) return '';
    const step = host.t('step', { n: this.at ?? 0, m: steps.length });
    return [step, current.entry.title, current.words].filter(Boolean).join('. ');
  }

  /** The window the step is told in. */
  private get view(): [number, number] | undefined {
    const whole = this.host.source?.extent;
    if (!this.current || !whole) return undefined;
    const spans = this.steps.map(({ entry }) => entry.span);
    return storyView(spans, this.steps.indexOf(this.current), whole);
  }

  /** Glides to the window of the step; without one, to the whole. */
  private travel(): void {
    const { view, host, entry } = this;
    if (!entry) fit(host);
    else if (host.listed) this.jump();
    else if (view) void host.window.zoomTo(view, undefined);
  }

  private jump(): void {
    const { view, host, entry } = this;
    if (!entry || !view) return;
    host.course.strayed = false;
    host.plot.show(view);
    if (host.listed) void host.element.updateComplete.then(() => host.reveal(entry, false));
  }

  /** Takes up what was set: a step, or an address. */
  private settle(): void {
    const { course, element } = this.host;
    const set = !Object.is(element.storyStep, this.at);
    const due = course.due ?? (set ? 'show' : undefined);
    course.due = undefined;
    this.at = element.storyStep;
    if (!due) return;
    this.said = '';
    if (due === 'keep') course.strayed = true;
    else this.jump();
    if (this.byScroll && set) this.scroll.bring((passage) => this.stepOf(passage) === this.at);
  }

  /** The data changed: the same item stays the step, and the window stays its own. */
  private take(steps: readonly StoryStep[], problems: readonly Problem[]): void {
    const { element, course, source } = this.host;
    // a step that was set since then is the author's wish
    const id = Object.is(element.storyStep, this.at) ? this.entry?.id : undefined;
    this.steps = steps;
    this.host.data.told = steps.length || problems.length || !source?.total ? problems : [NO_STEP];
    const place = steps.findIndex(({ entry }) => entry.id === id);
    if (place >= 0) this.at = element.storyStep = place + 1;
    if (!course.strayed) this.jump();
    if (this.byScroll && this.at === undefined) this.scrolled(this.passage, true);
    this.host.requestUpdate();
  }

  private stepOf(passage: string): number | undefined {
    const number = Number(passage);
    if (passage.trim() !== '' && this.steps[number - 1]) return number;
    const place = this.steps.findIndex(({ entry }) => entry.id === passage);
    return place < 0 ? undefined : place + 1;
  }

  private scrolled(passage: string | undefined, first: boolean): void {
    this.passage = passage;
    const { element } = this.host;
    const step = passage === undefined ? undefined : this.stepOf(passage);
    if (step === element.storyStep || (step === undefined && passage !== undefined)) return;
    if (!first) this.go(step, false);
    else element.storyStep ??= step;
  }
}
