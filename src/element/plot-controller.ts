import type { Drawing, PlotParts, PlotInput } from '../context/drawing.js';
import { Plot, roomAlong, sceneOf, PlotMarkColours, changesRoom, plotInput, sameInput } from './plot.js';
import { VerticalPlot } from './vertical-plot.js';
import type { ReactiveController } from 'lit';
import { type Scale, timeAt } from '../time/viewport.js';
import type { Motion, Scene, Picture } from '../layout/scene.js';
import { MotionController, ViewSeries } from '../input/motion.js';
import { type Metrics, TYPE, WIDE } from '../layout/style.js';
import type { ComposeInput } from '../layout/compose.js';
import type { AxisTicks } from '../layout/ticks.js';
import { KeptAxis } from './drawing.js';
import { type Palette, ThemeController, shapeOf } from '../render/palette.js';
import { createMetrics, sameType } from '../render/text-measure.js';
import { type PlacementChange, placementOf } from '../state/consequences.js';
import { fittedWindow, wantedWindow } from '../state/selectors.js';
import type { Action, By, Span, TimelineStore } from '../state/state.js';
import { memo } from '../state/store.js';
import type { NamedWindow, WindowInput } from '../state/window.js';
import type { PictureContext } from '../context/timeline-context.js';
import { SizeController } from '../ui/kit/size.js';

// Along or down: takes the way of drawing that the author asks for or that suits the width.

export type Orientation = 'horizontal' | 'vertical' | 'auto';

/** Below this width in px, `auto` draws down. */
const NARROW = 560;

export class DrawingChoice {
  /** What draws; undefined until the width is known. */
  now: Drawing | undefined;
  vertical = false;
  readonly #settings: { readonly orientation: Orientation };
  readonly #plot: HTMLElement;
  readonly #parts: PlotParts;
  /** Width and height of the plot in px. */
  #box: readonly [number, number] = [0, 0];

  #waiting = false;

  constructor(settings: { readonly orientation: Orientation }, plot: HTMLElement) {
    const find = (selector: string): HTMLElement => plot.querySelector<HTMLElement>(selector)!;
    this.#settings = settings;
    this.#plot = plot;
    this.#parts = {
      canvas: plot.querySelector('canvas')!,
      labels: find('.labels'),
      spanRows: find('.strip'),
      laneHeaders: find('.heads'),
    };
  }

  /** Px of the plot along the axis and across. */
  get size(): readonly [along: number, across: number] {
    const [width, height] = this.#box;
    return this.vertical ? [height, width] : [width, height];
  }

  /** Takes the plot's size; false where it is as it was. */
  measure(): boolean {
    const box = this.#plot.matches('[data-flow],[data-columns]') ? this.#plot.firstElementChild! : this.#plot;
    const { clientWidth: width, clientHeight: height } = box;
    if (width === this.#box[0] && height === this.#box[1]) return false;
    this.#box = [width, height];
    return true;
  }

  /** Another way of drawing is to take over, and the width is known. */
  get choiceChanged(): boolean {
    return (this.#wanted() ?? this.vertical) !== this.vertical;
  }

  /** Lets no other take over until the next frame: its height is another, and an observer of size must not change what it observes. */
  wait(then: () => void): void {
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      then();
    });
  }

  /** True where another way of drawing took over: the plot is to be measured again, and everything placed anew. */
  choose(): boolean {
    const vertical = this.#waiting ? undefined : this.#wanted();
    if (vertical === undefined || (this.now && vertical === this.vertical)) return false;
    const Made = vertical ? VerticalPlot : Plot;
    this.now?.release();
    this.vertical = vertical;
    this.now = new Made(this.#parts);
    this.#plot.toggleAttribute('data-vertical', vertical);
    return true;
  }

  /** Undefined while the width is not known. */
  #wanted(): boolean | undefined {
    const { orientation } = this.#settings;
    const [width] = this.#box;
    if (!width) return undefined;
    return orientation === 'vertical' || (orientation !== 'horizontal' && width < NARROW);
  }
}

/**
 * Tells that the plot was drawn (`nt-draw`), at most once a frame: at once, so that what the author draws is in the same
 * frame; what is drawn again before the next frame is told with that one. An event takes 2 to 7 µs where nobody listens
 * (Chromium, busy machine). Who draws by the plot's scale is told nothing until the scale is there.
 */
export class DrawEvents implements ReactiveController {
  readonly #element: EventTarget;
  readonly #plot: PlotController;
  /** The scale was asked for, and its code is still on its way. */
  readonly #awaited: () => boolean;
  #withheld = false;
  /** Time of the frame in which it was told last. */
  #told: CSSNumberish | null | undefined;
  #request = 0;

  constructor(element: EventTarget, plot: PlotController, awaited: () => boolean) {
    this.#element = element;
    this.#plot = plot;
    this.#awaited = awaited;
    plot.addController(this);
    plot.onDraw(() => this.#drawn());
  }

  /** Somebody waits for the scale, perhaps after the last drawing: it is told when the scale is there. */
  wait(): void {
    this.#withheld = true;
  }

  /** The element is rendered again when the code for the scale has come. */
  hostUpdated(): void {
    if (this.#withheld && !this.#awaited()) this.#drawn();
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }

  #drawn(): void {
    this.#withheld = this.#awaited();
    if (this.#withheld || this.#request || !this.#plot.drawn) return;
    if (this.#told !== document.timeline.currentTime) this.#tell();
    else
      this.#request = requestAnimationFrame(() => {
        this.#request = 0;
        this.#tell();
      });
  }

  #tell(): void {
    this.#told = document.timeline.currentTime;
    this.#element.dispatchEvent(new Event('nt-draw'));
  }
}

/** Called after each drawing with what was drawn and of what. */
type DrawFollower = (input: PlotInput, scene: Picture, motion: Motion) => void;

// Ties the drawn parts to the element: size, theme, motion; draws when any of them asks.

export class PlotController implements ReactiveController {
  readonly motion: MotionController;
  readonly theme: ThemeController;
  readonly series: ViewSeries;
  private readonly host: PictureContext;
  readonly #size: SizeController;
  readonly #colours: PlotMarkColours;
  #drawings: DrawingChoice | undefined;
  readonly #followers: DrawFollower[] = [];
  #metrics: Metrics | undefined;
  /** This rendering takes or gives room, as the first chip of a filter does: drawing waits for it. */
  #placing: boolean | undefined;
  #last: PlotInput | undefined;
  #lit: string | undefined;
  #stale = false;
  /** How the next drawing places headlines. */
  #placementChange: PlacementChange | undefined = 'reset';
  readonly #store: TimelineStore;

  constructor(host: PictureContext) {
    this.host = host;
    this.#store = host.store;
    host.addController(this);
    this.motion = new MotionController(this, host.store, () => this.extent);
    this.#size = new SizeController(this, () => this.resized());
    this.theme = new ThemeController(this, (fontsCame) => this.#repaint(fontsCame));
    this.#colours = new PlotMarkColours(host);
    this.series = new ViewSeries(
      this,
      () => this.#drawNext(),
      (calm) => this.#drawLast(calm),
    );
    host.store.subscribe(({ action, before, state }) => {
      const moves = this.motion.unsettled || this.series.running;
      const due = action.type === 'answered' && moves ? undefined : placementOf(action, before, state);
      this.#placementChange = due === 'reset' ? due : (this.#placementChange ?? due);
      this.#take(action);
    });
  }

  /** Calls it after each drawing. */
  onDraw(follower: DrawFollower): void {
    this.#followers.push(follower);
  }

  #take(action: Action): void {
    if (action.type === 'move') {
      this.series.stop();
      this.draw(action.phase);
    } else if (action.type === 'reveal') this.#reveal(action.entry.span.start, action.by);
    else if (action.type === 'show' && action.series) this.series.next();
  }

  addController(controller: ReactiveController): void {
    this.host.addController(controller);
  }

  get extent(): readonly [number, number] | undefined {
    return this.host.source?.extent;
  }

  get scene(): Picture | undefined {
    return this.plot?.scene;
  }

  /** What was drawn last, and of what. */
  get drawn(): readonly [PlotInput, Picture] | undefined {
    return this.#last && this.scene && [this.#last, this.scene];
  }

  /** The time at so many px of the plot as it is drawn; undefined before it is. */
  timeAt(px: number): number | undefined {
    if (!this.drawn) return undefined;
    const [{ view }, scene] = this.drawn;
    return timeAt(view, !scene.vertical && scene.rtl ? view.width - px : px);
  }

  /** Time runs down. */
  get vertical(): boolean {
    return this.#drawings?.vertical ?? false;
  }

  /** The scene of other input, and the ticks that go with it, as paper wants them. */
  sceneOf(input: PlotInput, ticks: ComposeInput['ticks']): Scene {
    return sceneOf(input, { ticks, motion: 'fresh' });
  }

  ticksOf(input: PlotInput): AxisTicks {
    return new KeptAxis(roomAlong).ticks(input);
  }

  labelAt(event: Event): number | undefined {
    return this.plot?.labelAt(event);
  }

  /** Shows a crowd in all its colours, by the key of its stop; undefined shows none so. */
  light(key: string | undefined): void {
    if (this.#lit === key) return;
    this.#lit = key;
    if (this.#last) this.plot?.paint(this.#last, key);
  }

  private get plot(): Drawing | undefined {
    return this.#drawings?.now;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** The shadow tree is there: find the parts, listen, draw. */
  hostUpdated(): void {
    const root = this.host.renderRoot;
    if (!root.isConnected) return; // an update can come late, and nothing would let go of what it takes hold of
    const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector)!;
    const plot = find('.plot');
    this.#drawings ??= new DrawingChoice(this.host.element, plot);
    this.theme.attach(find('.probe'));
    this.#size.observe(plot, plot.firstElementChild);
    if (!this.motion.view.width || (this.#placing && this.#drawings.measure())) this.#fit();
    this.#update();
    if (!this.#last) this.#typeNow().width('0', 'strong'); // colours and font are read while the data are on their way
  }

  /** Where the parts are there, drawing comes before the rendering that tells of it, while no style is stale. */
  hostUpdate(): void {
    this.#placing = this.#last && changesRoom(this.#last, this.host);
    if (this.#drawings && this.host.renderRoot.isConnected && !this.#placing) this.#update();
  }

  #update(): void {
    this.#turn();
    this.#settle();
    this.#spread();
    const kept = this.motion.unsettled || this.series.running ? 'moving' : 'still';
    const motion = this.#placementChange === 'reset' ? 'fresh' : this.#placementChange ? 'resting' : kept;
    const now = motion === kept ? this.#input() : undefined;
    if (now && this.#last && sameInput(now, this.#last)) return;
    const reworded = kept === 'still' && now && now.detail !== this.#last?.detail;
    if (this.draw(reworded ? 'fresh' : motion)) this.#placementChange = undefined;
  }

  get #scale(): Scale | undefined {
    return this.host.features.evenSpacing?.spacing?.scale;
  }

  /** Another way of spacing is another scale. */
  #spread(): void {
    const scale = this.#scale;
    const { scale: now } = this.motion.view;
    if (scale !== (now?.family?.base ?? now)) this.#store.dispatch({ type: 'scale', by: 'author', scale });
  }

  /** There is no picture to set out from: a window is asked for that is not drawn yet, or the element is not in the page. */
  get pending(): boolean {
    const { pending: wanted } = this.#store.state.window;
    return wanted !== undefined || this.motion.view.width < 1 || !this.host.renderRoot.isConnected;
  }

  /** An author's window, shown at the next update without moving; one of a series is drawn without an update. */
  show(window: Span | NamedWindow, given: WindowInput | undefined): void {
    const soon = this.series.soon(typeof window === 'string' ? undefined : window, this.motion.view);
    const series = soon && this.#placementChange !== 'reset' && this.scene !== undefined;
    const framed = given !== undefined && given !== 'fit' && given !== 'auto';
    this.#store.dispatch({ type: 'show', by: 'author', window, pinned: framed, input: given, series });
  }

  #drawNext(): void {
    if (!this.#store.state.window.pending || !this.host.renderRoot.isConnected) return;
    this.#settle();
    this.draw('moving');
  }

  #drawLast(calm: boolean): void {
    this.#settle();
    this.draw(calm ? 'settling' : 'fresh');
    this.host.requestUpdate();
  }

  /** The window that shows all there is, as far as the author lets it. */
  get fitted(): [number, number] | undefined {
    return fittedWindow(this.host.source, this.#store.state.limits, this.#scale);
  }

  /** The window that was asked for and is not drawn yet. */
  readonly #wanted = memo(
    () => {
      const { window, limits } = this.#store.state;
      const source = window.pending && this.host.source;
      return [window.pending, source, limits, window.pending ? this.#scale : undefined, source?.revision];
    },
    (wanted, source, limits, scale, _revision) => wanted && wantedWindow(wanted, source, limits, scale),
  );

  /** The window now, or the one that will be drawn next. */
  get window(): [number, number] | undefined {
    // asked for always: the answer to an older question would keep the source it was about
    const wanted = this.#wanted();
    if (this.#store.state.window.pending) return wanted;
    return [this.motion.view.start, this.motion.view.end];
  }

  /** The colours now, by the values of the source. */
  get palette(): Palette {
    return this.#colours.palette(this.theme.palette);
  }

  /** CSS colour of a colour index of the source. */
  colour(index: number): string {
    return this.#drawings ? (this.palette.marks[index] ?? this.palette.none) : 'var(--_color-none)';
  }

  shape(index: number): string {
    return shapeOf(this.palette, { colour: index });
  }

  /** Another one whenever a colour or shape of a value is. */
  get marksKey(): unknown {
    return this.#drawings && this.palette;
  }

  /** Moves the window, keeping its length, so that a time is in it. */
  #reveal(t: number, by: By): void {
    const { start, end } = this.motion.view;
    if (this.#store.state.window.pending || (t >= start && t < end)) return;
    this.motion.centre(t, undefined, by);
  }

  #settle(): void {
    const { pending: wanted } = this.#store.state.window;
    const window = wanted && !this.host.features.layoutPending && this.#wanted();
    if (!window) return;
    const chosen = wanted === 'auto' && !this.fitted?.every((t, i) => t === window[i]);
    this.#store.dispatch({ type: 'settle', by: 'author', window, chosen });
  }

  /** Draws now; false where there is nothing to draw, or to draw on. */
  draw(motion: Motion): boolean {
    const [plot, input] = [this.plot, this.#input()];
    if (!plot || !input) return false;
    this.#last = input;
    const scene = plot.draw(input, motion);
    this.#mark(input.source.stale === true);
    for (const follow of this.#followers) follow(input, scene, motion);
    return true;
  }

  /** The picture of a frame that is not the one asked for is shown so. */
  #mark(stale: boolean): void {
    if (stale !== this.#stale)
      this.host.renderRoot.querySelector('.plot')?.toggleAttribute('data-stale', stale);
    this.#stale = stale;
  }

  #input(): PlotInput | undefined {
    const { host, plot } = this;
    this.#spread();
    const [{ view }, { source }] = [this.motion, host];
    const height = this.#drawings?.size[1] ?? 0;
    const emptied = plot?.scene !== undefined && this.extent === undefined;
    if (
      !plot ||
      !source ||
      host.features.layoutPending ||
      (this.#store.state.window.pending && !emptied) ||
      view.width < 1 ||
      height < 1
    )
      return undefined;
    const { palette } = this;
    return plotInput(host, { source, view, height, palette, metrics: this.#typeNow() });
  }

  /** The sizes of type that go with the width. */
  #typeNow(): Metrics {
    const wide = this.motion.view.width >= WIDE && !this.vertical;
    const type = wide ? TYPE.wide : TYPE.usual;
    if (this.#metrics?.type !== type) this.#metrics = createMetrics(this.palette, type);
    return this.#metrics;
  }

  /** Another look; another font or size of text takes other room. */
  #repaint(fontsCame: boolean): void {
    const same = !fontsCame && sameType(this.theme.palette, this.#last?.palette);
    if (!same) this.#metrics = undefined;
    this.draw(same ? 'still' : 'fresh');
    this.host.requestUpdate(); // legend and chips have the same colours
  }

  /** Where the other way of drawing takes over, the window stays and all else is placed anew. */
  #turn(): void {
    if (!this.#drawings?.choose()) return;
    this.#placementChange = 'reset';
    this.#fit();
  }

  #fit(): void {
    this.#drawings?.measure();
    this.motion.resize(this.#drawings?.size[0] ?? 0);
  }

  /** The plot has another size. */
  resized(): void {
    if (!this.#drawings?.measure()) return;
    this.#fit();
    // Data may have come while nothing was shown: the way of drawing and the window are then still to be chosen.
    if (!this.draw('fresh')) this.#placementChange = 'reset';
    if (this.#placementChange === 'reset' && this.motion.view.width > 0) this.host.requestUpdate();
    if (this.#drawings.choiceChanged) this.#drawings.wait(() => this.host.requestUpdate());
  }
}
