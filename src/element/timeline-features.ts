// What stands beside the axis; most of it comes in a chunk, when it is first wanted.
import type { PropertyValues } from 'lit';
import type { Chunk, Chunks } from './chunks.js';
import type { ElementContext } from './element-context.js';
import { cardHasFocus, DetailController } from '../ui/card/detail.js';
import type { Entry } from '../source/source.js';
import { DrawEvents } from './plot-controller.js';
import type { TimeScale } from './overlay.js';
import { itemsWithin } from './drawing.js';
import type { RtlDrawing } from '../context/drawing.js';
import type { AloudController } from '../ui/aloud.js';
import type { AutoLayout, AutoHeightController } from './auto-layout.js';
import type { ChildrenController } from './children.js';
import type { ControlsController } from '../ui/toolbar/controls.js';
import type { EvenController } from './spacing.js';
import type { CalloutsController } from '../ui/callouts/callouts.js';
import type { LanesController } from '../ui/lanes/lanes.js';
import type { ListController } from '../ui/list/list.js';
import type { LiveController } from './loading/live.js';
import type { RtlController } from './rtl-drawing.js';
import type { PrintController } from '../ui/print.js';
import type { StoryController } from '../ui/story/story.js';
import type { UrlController } from '../ui/share.js';
import type { ZoneController } from '../ui/toolbar/zone.js';

/** One controller of one element, made of its chunk when it is first wanted. */
class Feature<Module extends object, Controller> {
  /** The controller, once it was wanted and its chunk is there. */
  now: Controller | undefined;
  readonly chunk: Chunk<Module>;
  readonly #make: (module: Module) => Controller;

  constructor(chunk: Chunk<Module>, make: (module: Module) => Controller) {
    this.chunk = chunk;
    this.#make = make;
  }

  want(): Controller | undefined {
    if (this.now) return this.now;
    const module = this.chunk.want();
    return module && (this.now = this.#make(module));
  }

  /** Resolves when the chunk is there, or could not be had. */
  get settled(): Promise<void> | undefined {
    return this.chunk.settled;
  }
}

type Loaded<Name extends keyof Chunks> = NonNullable<Chunks[Name]['now']>;

export class TimelineFeatures {
  readonly controls: Feature<Loaded<'interaction'>, ControlsController>;
  readonly zone: Feature<Loaded<'interaction'>, ZoneController>;
  readonly #overlay: Chunks['overlay'];
  readonly aloud: Feature<Loaded<'accessible'>, AloudController>;
  readonly list: Feature<Loaded<'views'>, ListController>;
  readonly story: Feature<Loaded<'views'>, StoryController>;
  readonly print: Feature<Loaded<'views'>, PrintController>;
  readonly live: Feature<Loaded<'page'>, LiveController>;
  readonly url: Feature<Loaded<'page'>, UrlController>;
  readonly children: Feature<Loaded<'page'>, ChildrenController>;
  readonly even: Feature<Loaded<'layouts'>, EvenController>;
  readonly autoHeight: Feature<Loaded<'layouts'>, AutoHeightController>;
  readonly lanes: Feature<Loaded<'layouts'>, LanesController>;
  readonly callouts: Feature<Loaded<'layouts'>, CalloutsController>;
  readonly rtl: Feature<Loaded<'layouts'>, RtlController>;
  readonly auto: Feature<Loaded<'layouts'>, AutoLayout>;
  readonly #detail: DetailController;
  readonly #draws: DrawEvents;
  private readonly host: ElementContext;

  constructor(host: ElementContext, chunks: Chunks) {
    this.host = host;
    host.addController({
      hostDisconnected: () => {
        this.#unidle?.();
        this.#unidle = undefined;
      },
    });
    const { interaction, views, page, layouts, accessible } = chunks;
    this.controls = new Feature(interaction, (chunk) => new chunk.ControlsController(host));
    this.zone = new Feature(interaction, (chunk) => new chunk.ZoneController(host));
    this.#overlay = chunks.overlay;
    this.#draws = new DrawEvents(host.element, host.plot, () => this.#overlayAsked && !this.#overlay.now);
    this.aloud = new Feature(accessible, (chunk) => {
      new chunk.AuthorWarnings(host);
      chunk.watchForCallouts(host);
      return new chunk.AloudController(host);
    });
    this.list = new Feature(views, (chunk) => new chunk.ListController(host));
    this.story = new Feature(views, (chunk) => new chunk.StoryController(host));
    this.print = new Feature(views, (chunk) => new chunk.PrintController(host));
    this.live = new Feature(page, (chunk) => new chunk.LiveController(host));
    this.url = new Feature(page, (chunk) => new chunk.UrlController(host));
    this.children = new Feature(page, (chunk) => new chunk.ChildrenController(host));
    this.even = new Feature(layouts, (chunk) => new chunk.EvenController(host));
    this.autoHeight = new Feature(layouts, (chunk) => new chunk.AutoHeightController(host));
    this.lanes = new Feature(layouts, (chunk) => new chunk.LanesController(host));
    this.callouts = new Feature(layouts, (chunk) => new chunk.CalloutsController(host));
    this.rtl = new Feature(layouts, (chunk) => new chunk.RtlController(host));
    this.auto = new Feature(layouts, (chunk) => new chunk.AutoLayout(host));
    this.#detail = new DetailController(host);
  }

  /** What spaces evenly, where that is asked for and there. */
  get evenSpacing(): EvenController | undefined {
    return this.host.element.spacing === 'time' ? undefined : this.even.want();
  }

  /** What turns the axis round, where time runs to the left. */
  get rtlDrawing(): RtlDrawing | undefined {
    return this.rtl.now?.rtlDrawing;
  }

  /** What draws lanes, where they are asked for and there. */
  get inLanes(): LanesController | undefined {
    return this.host.element.lanes === undefined ? undefined : this.lanes.want();
  }

  /** What tells more in headlines, where that is asked for. */
  get detailed(): DetailController | undefined {
    return this.host.element.labelDetail === 'date' ? undefined : this.#detail;
  }

  /** The item that the story is at. */
  get storyEntry(): Entry | undefined {
    return this.story.now?.entry;
  }

  /** Code is on its way without which the picture would be another one. */
  get layoutPending(): boolean {
    const { spacing, lanes, timeDirection, autoHeight } = this.host.element;
    const asked = spacing !== 'time' || lanes !== undefined || Boolean(timeDirection) || autoHeight;
    return asked && this.even.chunk.want() === undefined && this.even.settled !== undefined;
  }

  /** The list is shown, not the axis. */
  get listed(): boolean {
    const { layout } = this.host.element;
    return layout === 'list' || (layout === 'auto' && this.auto.now?.cramped === true);
  }

  /** Before each rendering: what the settings ask for. */
  prepare(changed: PropertyValues): void {
    const { element } = this.host;
    const { src, refresh, urlState, layout, story, autoHeight, timeDirection } = element;
    this.controls.want();
    this.#overlayAsked ||= !element.hasUpdated && element.querySelector(':scope > [slot="overlay"]') !== null;
    if (this.#overlayAsked) this.#overlay.want();
    if (timeDirection) this.rtl.want();
    if (autoHeight) this.autoHeight.want();
    if (layout === 'auto') this.auto.want();
    this.auto.now?.prepare();
    if (this.listed) this.list.want();
    if (element.spacing === 'time') this.even.now?.forget();
    this.#carryFocus();
    this.#releaseFocus();
    if (src && refresh !== undefined) this.live.want();
    if (urlState !== undefined) this.url.want();
    if (story !== undefined) this.story.want();
    for (const feature of [this.list, this.live, this.url]) feature.now?.prepare(changed);
    this.rtl.now?.prepare();
    this.adopt();
    if (this.host.source?.total) this.#viewsSoon();
  }

  #overlayAsked = false;

  /** The code that draws over the plot; asked for before the first rendering, it is loaded with that. */
  askOverlay(): Loaded<'overlay'> | undefined {
    if (!this.#overlayAsked) this.#draws.wait();
    this.#overlayAsked = true;
    return this.host.element.hasUpdated ? this.#overlay.want() : undefined;
  }

  /** The window as it is drawn, in a scale of the caller's own; undefined before the first drawing, and until its code is there. */
  get scale(): TimeScale | undefined {
    const overlay = this.askOverlay();
    const { drawn } = this.host.plot;
    if (!overlay || !drawn) return undefined;
    const [{ view }, scene] = drawn;
    return overlay.createTimeScale(view, !scene.vertical && scene.rtl === true);
  }

  #wasListed = false;

  /** Focus goes along from the axis to the list and back, whoever switches: what held it is not shown any more. */
  #carryFocus(): void {
    const { listed, host } = this;
    if (listed === this.#wasListed) return;
    this.#wasListed = listed;
    const root = host.renderRoot;
    const left = listed ? '.plot, .overview, .skip, .zoom' : '.list-frame';
    if (!(root instanceof ShadowRoot) || !root.activeElement?.closest(left)) return;
    const { layout } = host.element;
    if (listed) host.dispatch({ type: 'layout', by: 'author', layout, focus: true });
    else
      void host.element.updateComplete.then(() =>
        host.dispatch({ type: 'refocus', by: 'author', entry: undefined }),
      );
  }

  private wasChosen: Entry | undefined;

  /** Focus that a card held goes back to its mark or row when the card closes, whoever closes it. */
  #releaseFocus(): void {
    const { host, wasChosen: entry } = this;
    const { chosen, renderRoot: root, state } = host;
    this.wasChosen = chosen;
    if (!entry || chosen || state.cluster || !cardHasFocus(root)) return;
    void host.element.updateComplete.then(() => {
      if (root instanceof ShadowRoot && root.activeElement === null)
        host.dispatch({ type: 'refocus', by: 'author', entry });
    });
  }

  /** Children are the data where the author gives no other. */
  adopt(): void {
    const { element } = this.host;
    if (element.items || element.src) return;
    const items = itemsWithin(element);
    if (items) element.items = items;
    else if (element.querySelector(':scope > :not([slot])')) this.children.want();
  }

  /** Children are about to be read for the first time. */
  get readsChildren(): boolean {
    const { now, chunk } = this.children;
    return now ? now.unread : chunk.settled !== undefined;
  }

  /** Printing cannot wait for code, so it is fetched when there is nothing else to do. */
  #viewsSoon(): void {
    if (!this.print.now && this.host.renderRoot.isConnected)
      this.#unidle ??= whenIdle(() => {
        this.print.want();
        this.aloud.want();
      });
    if (this.print.chunk.now) this.print.want();
    if (this.aloud.chunk.now) this.aloud.want();
  }

  #unidle: (() => void) | undefined;
}

function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(act, { timeout: 10_000 });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(act, 2000);
  return () => clearTimeout(timer);
}
