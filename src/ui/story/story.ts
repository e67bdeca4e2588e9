import type { ReactiveController } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import type { Problem } from '../../items/problem.js';
import { finish } from '../../items/sliced-work.js';
import type { Entry, SyncSource } from '../../source/source.js';
import { isElsewhere, readStorySteps, type Story, type StoryStep, storyView } from '../../state/story.js';
import { runInSlices } from '../kit/run-in-slices.js';

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

// The steps in the data: read when the data changes, in slices where there is much of it.

/** Up to so many items are read at once. */
const AT_ONCE = 20_000;

const TOO_MANY: Problem = {
  severity: 'field',
  field: 'story',
  why: `A story is not looked for in a source of more than ${AT_ONCE.toLocaleString('en')} items.`,
  remedy: 'Give the items of the story in a source of their own.',
};

class StoryReading {
  private readonly taken: (story: Story) => void;
  private source: SyncSource | undefined;
  private work: AbortController | undefined;

  constructor(taken: (story: Story) => void) {
    this.taken = taken;
  }

  /** The steps of the source are known. */
  get done(): boolean {
    return this.source !== undefined && this.work === undefined;
  }

  read(source: SyncSource | undefined): void {
    if (source === this.source) return;
    this.stop();
    this.source = source;
    if (!source) return;
    if (source.revision !== undefined) {
      void this.readLater(source);
      return;
    }
    if (source.total <= AT_ONCE) {
      this.taken(finish(readStorySteps(source)));
      return;
    }
    const work = (this.work = new AbortController());
    runInSlices(readStorySteps(source), work.signal, () => undefined).then(
      (story) => {
        if (work.signal.aborted) return;
        this.work = undefined;
        this.taken(story);
      },
      (reason: unknown) => {
        if (!work.signal.aborted) throw reason;
      },
    );
  }

  /** Of a source that answers later: page after page, where there are not too many items for that. */
  private async readLater(source: SyncSource): Promise<void> {
    const work = (this.work = new AbortController());
    let story: Story = { steps: [], problems: [TOO_MANY] };
    if (source.total <= AT_ONCE)
      for (let busy = true; busy && !work.signal.aborted;) {
        story = finish(readStorySteps(source));
        busy = source.busy ?? false;
        await source.settled;
      }
    if (work.signal.aborted) return;
    this.work = undefined;
    this.taken(story);
  }

  stop(): void {
    this.work?.abort();
    this.source = this.work = undefined;
  }
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
  /** What could not be used of the steps. */
  problems: readonly Problem[] = [];
  /** What is read aloud: the step the reader has come to. */
  said = '';
  private readonly host: TimelineContext;
  private readonly reading = new StoryReading(({ steps, problems }) => this.take(steps, problems));
  private readonly scroll = new StoryScroll((passage, first) => this.scrolled(passage, first));
  /** The step that is told, as it stood in the property when it was shown. */
  private at: number | undefined;
  /** The passage that scrolling has reached. */
  private passage: string | undefined;

  constructor(host: TimelineContext) {
    this.host = host;
    host.addController(this);
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
    return (
      (host.chosen !== undefined && host.chosen.id !== entry.id) || this.hides(entry) || this.moved(view)
    );
  }

  /** Before each rendering. */
  prepare(): void {
    const { element } = this.host;
    if (element.story !== undefined && element.isConnected) this.follow();
    else this.hostDisconnected();
    if (element.story === undefined) this.forget();
  }

  private forget(): void {
    this.at = undefined;
    this.problems = [];
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
    const entry = step === undefined ? undefined : this.steps[step - 1]?.entry;
    if (step !== undefined && !entry) return;
    const { dispatch } = this.host;
    this.at = step;
    if (entry && this.hides(entry)) dispatch({ type: 'filter', by: 'reader', filter: {} });
    dispatch({ type: 'select', by: 'reader', id: undefined });
    dispatch({ type: 'story', by: 'reader', step, id: entry?.id });
    this.travel();
    this.said = speak ? this.spoken : '';
  }

  get step(): number | undefined {
    return this.current && this.at;
  }

  /** The filter leaves it out. */
  private hides(entry: Entry): boolean {
    const { source, activeFilter } = this.host;
    return (source?.locate(entry.id, activeFilter)?.rank ?? -1) < 0;
  }

  private moved(view: readonly [number, number]): boolean {
    const { plot, listed, state } = this.host;
    return !plot.pending && !listed && isElsewhere(state, view);
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
    const { view: window, host, entry } = this;
    const { plot, dispatch } = host;
    if (!entry) {
      if (plot.fitted) dispatch({ type: 'glide', by: 'reader', window: plot.fitted });
    } else if (host.listed || plot.pending) this.jump();
    else if (window) dispatch({ type: 'glide', by: 'author', window });
  }

  private jump(): void {
    const { view: window, host, entry } = this;
    const { dispatch, state, listed } = host;
    if (!entry || !window) return;
    dispatch({ type: 'show', by: 'author', window, pinned: state.window.pinned });
    if (listed)
      void host.element.updateComplete.then(() => dispatch({ type: 'reveal', by: 'author', entry }));
  }

  /** Takes up what was set: a step, or an address. */
  private settle(): void {
    const { step, pending } = this.host.state.story;
    const set = !Object.is(step, this.at);
    this.at = step;
    if (!pending) return;
    this.said = '';
    this.host.dispatch({ type: 'told', by: 'author', offStep: pending === 'keep' });
    if (pending === 'show') this.jump();
    if (this.byScroll && set) this.scroll.bring((passage) => this.stepOf(passage) === this.at);
  }

  /** The data changed: the same item stays the step, and the window stays its own. */
  private take(steps: readonly StoryStep[], problems: readonly Problem[]): void {
    const { source, state, dispatch } = this.host;
    const { step, offStep, pending } = state.story;
    // a step that was set since then is the author's wish
    const id = Object.is(step, this.at) ? this.entry?.id : undefined;
    this.steps = steps;
    this.problems = steps.length || problems.length || !source?.total ? problems : [NO_STEP];
    const place = steps.findIndex(({ entry }) => entry.id === id);
    if (place >= 0) {
      this.at = place + 1;
      if (this.at !== step) dispatch({ type: 'story', by: 'author', step: this.at, pending });
    }
    if (!offStep) this.jump();
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
    const { state, dispatch } = this.host;
    const step = passage === undefined ? undefined : this.stepOf(passage);
    if (step === state.story.step || (step === undefined && passage !== undefined)) return;
    if (!first) this.go(step, false);
    else if (state.story.step === undefined) dispatch({ type: 'story', by: 'author', step, pending: 'show' });
  }
}
