import { css, type ReactiveController } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import { focusInSight } from '../../input/focus.js';
import { reducedMotion } from '../../input/motion.js';
import {
  composeColumns,
  composeCollapsed,
  composeOffscreen,
  strongInLanes,
  laneRooms,
  LEAST,
  LEAST_DOWN,
  leastRoom,
} from '../../layout/lane-rooms.js';
import type { Lane, Scene, Column, Picture } from '../../layout/scene.js';
import { styleFor } from '../../layout/style.js';
import type { Entry } from '../../source/source.js';
import { partsOf, withClause } from '../../state/filter.js';
import { laneStateKey } from '../../state/state.js';
import { type LaneChoice, type LaneView, orderedLanes } from './lane-order.js';

// The headers of lanes: real buttons that shut and open them, at the top of what is seen of each lane.

/** What the heads need to know, and what they do. */
interface HeadActions {
  readonly number: (n: number) => string;
  /** How many events are in it, in words. */
  countText(lane: Headed): string;
  toggle(value: string): void;
  /** Goes to the head so many lanes on. */
  step(value: string, by: number): void;
}

/** A lane as its head tells of it. */
type Headed = Pick<Lane, 'value' | 'name' | 'count' | 'collapsed'>;

/** Px a head takes, and least px under the top of its lane. */
const HEIGHT = 24;
const INSET = 2;
/** Px that the heads of columns stand over the plot, and that one needs at least. */
const STRIP = 34;
const LEAST_WIDTH = 40;

/** Lanes stand below each other, or beside each other. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
const STEPS_ASIDE: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** Brings all children of `root` into this order; an element that moves loses the focus, so others move around it. */
function arrange(root: HTMLElement, elements: readonly HTMLElement[]): void {
  const held = Math.max(
    0,
    elements.findIndex((element) => element.matches(':focus')),
  );
  const first = elements[held];
  if (!first) return;
  if (first.parentNode !== root) root.prepend(first);
  for (let i = held - 1; i >= 0; i--)
    if (elements[i]!.nextElementSibling !== elements[i + 1])
      root.insertBefore(elements[i]!, elements[i + 1]!);
  for (let i = held + 1; i < elements.length; i++)
    if (elements[i]!.previousElementSibling !== elements[i - 1]) elements[i - 1]!.after(elements[i]!);
}

class LaneHeaders {
  readonly #actions: HeadActions;
  readonly #laneHeaders = new Map<string, HTMLButtonElement>();
  #root: HTMLElement | undefined;
  /** The one head that Tab comes to. */
  #current: string | undefined;
  #steps = STEPS;
  /** Lanes go on to the left. */
  #mirrored = false;

  constructor(actions: HeadActions) {
    this.#actions = actions;
  }

  show(scene: Picture, root: HTMLElement): void {
    if (root !== this.#root || !root.hasChildNodes()) this.#laneHeaders.clear();
    this.#root = root;
    this.#steps = scene.vertical ? STEPS_ASIDE : STEPS;
    this.#mirrored = scene.vertical === true && scene.mirrored;
    const shown: readonly (Lane | Column)[] = scene.vertical
      ? (scene.lanes ?? []).filter((lane) => !lane.offscreen && lane.to - scene.axis > LEAST_WIDTH)
      : scene.lanes.filter(
          ({ offscreen, top, base }) =>
            !offscreen && base - scene.spanRowsHeight > HEIGHT / 2 && top + INSET + HEIGHT <= scene.axis,
        );
    const values = shown.map((lane) => lane.value!);
    for (const [value, head] of this.#laneHeaders)
      if (!values.includes(value)) {
        head.remove();
        this.#laneHeaders.delete(value);
      }
    const tabbed = values.includes(this.#current ?? '') ? this.#current : values[0];
    const laneHeaders = shown.map((lane) => {
      const head = this.#laneHeaders.get(lane.value!) ?? this.#make(lane.value!);
      this.#write(head, lane, scene);
      head.tabIndex = lane.value === tabbed ? 0 : -1;
      return head;
    });
    arrange(root, laneHeaders);
  }

  /** Gives the head the keyboard; false where it is out of sight. */
  focus(value: string): boolean {
    const head = this.#laneHeaders.get(value);
    if (head) focusInSight(head);
    return head !== undefined;
  }

  #make(value: string): HTMLButtonElement {
    const head = document.createElement('button');
    head.className = 'lane-head';
    head.setAttribute('part', 'lane-head');
    const [title, count] = [document.createElement('span'), document.createElement('span')];
    title.className = 'title';
    title.dir = 'auto';
    count.className = 'count';
    head.append(title, ' ', count);
    head.addEventListener('click', () => this.#actions.toggle(value));
    head.addEventListener('focus', () => this.#take(value));
    head.addEventListener('keydown', (event) => this.#key(event, value));
    this.#laneHeaders.set(value, head);
    return head;
  }

  #take(value: string): void {
    this.#current = value;
    for (const [other, head] of this.#laneHeaders) head.tabIndex = other === value ? 0 : -1;
  }

  #key(event: KeyboardEvent, value: string): void {
    const by = this.#steps[event.key];
    if (!by) return;
    event.preventDefault();
    event.stopPropagation();
    this.#actions.step(value, this.#mirrored ? -by : by);
  }

  #write(head: HTMLButtonElement, lane: Lane | Column, scene: Picture): void {
    if ('base' in lane) placeOver(head, lane, scene as Scene);
    else placeAtop(head, lane, scene);
    head.classList.toggle('down', !('base' in lane) && lane.collapsed);
    const told = this.#actions.countText(lane);
    if (head.title !== told || head.firstElementChild!.textContent !== lane.name) {
      head.title = told;
      head.firstElementChild!.textContent = lane.name;
      head.lastElementChild!.textContent = this.#actions.number(lane.count);
    }
    const open = String(!lane.collapsed);
    if (head.getAttribute('aria-expanded') !== open) head.setAttribute('aria-expanded', open);
  }
}

function placeOver(head: HTMLElement, lane: Lane, { spanRowsHeight, rtl }: Scene): void {
  const top = Math.min(Math.max(lane.top, spanRowsHeight) + INSET, lane.base - HEIGHT);
  head.style.transform = `translate(${rtl ? -4 : 4}px, ${top.toFixed(1)}px)`;
  head.style.maxInlineSize = '';
}

/** At the top of its column, as far as that is in sight. */
function placeAtop(head: HTMLElement, { from, to, collapsed }: Column, scene: Picture): void {
  if (!scene.vertical) return;
  const { mirrored, axis } = scene;
  const left = collapsed ? from + 1 : Math.min(Math.max(from, axis) + INSET, to - LEAST_WIDTH);
  head.style.transform = `translate(${(mirrored ? -left : left).toFixed(1)}px, ${String(INSET)}px)`;
  head.style.maxInlineSize = collapsed ? '' : `${String(Math.round(to - left - INSET))}px`;
}

// Lanes of a facet's values: in which order they stand, which of them the reader has shut, and how far they are scrolled.

export class LanesController implements ReactiveController {
  readonly #host: TimelineContext;
  readonly #laneHeaders: LaneHeaders;
  private scroll = 0;
  #made: LaneView | undefined;
  #madeOf: readonly unknown[] = [];
  #listening: AbortController | undefined;
  private scene: Picture | undefined;

  constructor(host: TimelineContext) {
    this.#host = host;
    this.#laneHeaders = new LaneHeaders({
      number: (n) => host.number(n),
      countText: (lane) => host.t('cluster', { n: lane.count }),
      toggle: (value) => this.#toggle(value),
      step: (value, by) => this.#step(value, by),
    });
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#listening = undefined;
  }

  hostUpdated(): void {
    const plot = this.plot;
    if (!plot?.isConnected) return;
    const { view } = this;
    plot.toggleAttribute('data-lanes', view !== undefined && !this.#vertical);
    const columns = view?.down !== undefined && this.#vertical;
    if (plot.hasAttribute('data-columns') !== columns) {
      plot.toggleAttribute('data-columns', columns);
      this.#host.plot.resized();
    }
    if (!view || (this.#vertical && !columns)) {
      this.scene = undefined; // it would keep the items that were in it
      this.#fit(plot, undefined);
    } else plot.style.setProperty('--_lanes', `${String(this.#height)}px`);
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    plot.addEventListener('scroll', () => this.#scrolled(plot), { signal });
    plot.addEventListener('scrollend', () => this.#snap(plot), { signal });
  }

  /** What is drawn; the same as long as it would be drawn alike. Undefined where the facet has no values. */
  get view(): LaneView | undefined {
    const { element, counts, localization } = this.#host;
    const { lanes, laneOrder, compareLanes, autoHeight } = element;
    const now = [
      autoHeight,
      lanes,
      laneOrder,
      compareLanes,
      counts,
      localization,
      this.#collapsed,
      this.scroll,
      this.text,
    ];
    if (now.some((value, i) => value !== this.#madeOf[i])) {
      this.#madeOf = now;
      const choices = orderedLanes(lanes ?? '', laneOrder, counts, localization, compareLanes);
      this.#made = choices.length ? this.#viewOf(choices) : undefined;
    }
    return this.#made;
  }

  /** Scrolls a lane with this entry into sight; false where none has it or it is in sight already. */
  reveal(entry: Entry): boolean {
    const { scene } = this;
    const { source, activeFilter } = this.#host;
    const lane = this.view?.choices.findIndex(({ facet, value }) => {
      const parts = partsOf(activeFilter.facets?.[facet]);
      const filter = withClause(activeFilter, facet, { ...parts, all: [...parts.all, value] });
      return (source?.locate(entry.id, filter)?.rank ?? -1) >= 0;
    });
    return scene !== undefined && lane !== undefined && lane >= 0 && this.#show(lane);
  }

  private get plot(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.plot');
  }

  get #vertical(): boolean {
    return this.#host.plot.scene?.vertical === true;
  }

  private get text(): number {
    return this.#host.plot.theme.palette.text;
  }

  /** Px that all need, with the axis and the names along the top. */
  get #height(): number {
    const { spanRow, maxSpanRows, axis } = styleFor(this.text);
    return leastRoom(this.#isCollapsed, this.text) + spanRow * maxSpanRows + 4 + axis;
  }

  get #collapsed(): ReadonlySet<string> {
    return this.#host.state.collapsedLanes;
  }

  get #isCollapsed(): readonly boolean[] {
    return this.#collapsedOf(this.view?.choices ?? []);
  }

  #collapsedOf(choices: readonly LaneChoice[]): readonly boolean[] {
    return choices.map(({ facet, value }) => this.#collapsed.has(laneStateKey(facet, value)));
  }

  #viewOf(choices: readonly LaneChoice[]): LaneView {
    const collapsed = this.#collapsedOf(choices);
    const { scroll, text } = this;
    return {
      choices,
      place: (top, bottom) => laneRooms(collapsed, top, bottom, scroll, text),
      low: (lane, room, seen, input) =>
        seen ? composeCollapsed(lane, room, input) : composeOffscreen(lane, room),
      strong: strongInLanes,
      // a plot that the page scrolls scrolls nothing itself
      down: this.#host.element.autoHeight
        ? undefined
        : (whole, lanes) =>
            composeColumns(whole, lanes, (from, to) =>
              laneRooms(collapsed, from, to, scroll, text, LEAST_DOWN),
            ),
      drawn: (scene, laneHeaders) => {
        this.scene = scene;
        this.#laneHeaders.show(scene, laneHeaders);
        if (this.plot) this.#fit(this.plot, scene);
      },
    };
  }

  /** The plot scrolls where lanes need more than there is between span rows and axis, or between axis and edge. */
  #fit(plot: HTMLElement, scene: Picture | undefined): void {
    const [from, to] = scene ? boundsOf(scene) : [0, Infinity];
    const beyond =
      leastRoom(this.#isCollapsed, this.text, scene?.vertical ? LEAST_DOWN : LEAST) - (to - from);
    plot.toggleAttribute('data-scrolls', beyond > 0);
    if (!scene || beyond <= 0) return;
    const px = { shown: scene.height, beyond, ...(scene.vertical ? {} : { spanRows: from }) };
    for (const [name, value] of Object.entries(px))
      if (plot.style.getPropertyValue(`--_${name}`) !== `${String(value)}px`)
        plot.style.setProperty(`--_${name}`, `${String(value)}px`);
  }

  #scrolled(plot: HTMLElement): void {
    const scrolled = this.#vertical ? Math.abs(plot.scrollLeft) : plot.scrollTop;
    if (scrolled === this.scroll) return;
    this.scroll = scrolled;
    if (this.view) this.#host.plot.draw('still');
  }

  #toggle(value: string): void {
    const lane = laneStateKey(this.#host.element.lanes ?? '', value);
    this.#host.dispatch({ type: 'toggleLane', by: 'reader', lane });
  }

  #step(value: string, by: number): void {
    const choices = this.view?.choices ?? [];
    const next = choices.findIndex((lane) => lane.value === value) + by;
    const goal = choices[next];
    if (!goal) return;
    this.#show(next);
    this.#laneHeaders.focus(goal.value);
  }

  /** Scrolls so that all of a lane can be seen, or its top; false where that is so already. */
  #show(index: number): boolean {
    const { plot, scene } = this;
    const lane = scene?.lanes?.[index];
    if (!plot || !scene || !lane) return false;
    const [from, to] = boundsOf(scene);
    const [top, base] = 'base' in lane ? [lane.top, lane.base] : [lane.from, lane.to];
    const [above, below] = [top - from, base - to];
    if (above >= -1 && below <= 1) return false;
    const by = above < 0 || below > above ? above : below;
    if (scene.vertical) {
      const far = this.scroll + by;
      const at = by < 0 ? far : (this.#edges.find((edge) => edge >= far - 1) ?? far);
      plot.scrollLeft = scene.mirrored ? -at : at;
    } else plot.scrollTop += by;
    this.#scrolled(plot);
    return true;
  }

  /** Px that columns are scrolled where one begins beside the axis. */
  get #edges(): readonly number[] {
    const { scene, scroll } = this;
    return scene?.vertical ? (scene.lanes ?? []).map(({ from }) => from - scene.axis + scroll) : [];
  }

  /** Scrolling comes to rest where a column begins, unless it is at the end. */
  #snap(plot: HTMLElement): void {
    const [edge, ...others] = this.#edges;
    if (edge === undefined || plot.scrollWidth - plot.clientWidth - this.scroll < 2) return;
    const way = (to: number): number => Math.abs(to - this.scroll);
    const at = others.reduce((best, to) => (way(to) < way(best) ? to : best), edge);
    const left = this.scene?.vertical && this.scene.mirrored ? -at : at;
    if (way(at) > 1) plot.scrollTo({ left, behavior: reducedMotion() ? 'instant' : 'smooth' });
  }
}

/** Between which px across the axis lanes are seen. */
const boundsOf = (scene: Picture): readonly [number, number] =>
  scene.vertical ? [scene.axis, scene.width] : [scene.spanRowsHeight, scene.axis];

/** Lanes: heads to shut and open them by, and a plot that scrolls where they need more than its height. */
export const lanesStyles = css`
  .frame .plot[data-lanes] {
    flex-basis: max(var(--nt-plot-height, 420px), min(var(--_lanes), 85vh));
  }
  .plot[data-scrolls] {
    overflow: hidden auto;
    scrollbar-width: thin;
  }
  .plot[data-scrolls] > .scene {
    position: sticky;
    inset: auto;
    top: 0;
    block-size: var(--_shown);
  }
  .plot[data-scrolls]::after {
    content: '';
    display: block;
    block-size: var(--_beyond);
  }
  .plot[data-scrolls] .labels {
    clip-path: inset(var(--_strip, 0) 0 calc(44px * var(--_text)));
  }
  .plot[data-scrolls] .heads {
    z-index: 1;
  }
  .plot[data-scrolls] .lane-head {
    background: var(--_surface);
  }
  .plot[data-columns] {
    display: flex;
    touch-action: pan-x pan-y;
  }
  .plot[data-columns] > .scene {
    position: sticky;
    inset: auto;
    left: 0;
    flex: none;
    inline-size: 100%;
    block-size: calc(100% - ${STRIP}px * var(--_text));
    margin-block-start: calc(${STRIP}px * var(--_text));
  }
  .plot[data-columns][data-scrolls] {
    overflow: auto hidden;
  }
  .plot[data-columns][data-scrolls]::after {
    flex: none;
    inline-size: var(--_beyond);
    block-size: 1px; /* Firefox scrolls to no box without height */
  }
  .plot[data-columns][data-mirrored] {
    direction: rtl;
  }
  .plot[data-columns][data-mirrored] > .scene {
    direction: ltr;
    left: auto;
    right: 0;
  }
  .plot[data-columns] .heads {
    inset-block-start: calc(-${STRIP}px * var(--_text));
  }
  .plot[data-columns][data-scrolls] :is(.labels, .strip) {
    clip-path: inset(0 0 0 calc(58px * var(--_text)));
  }
  .plot[data-columns][data-scrolls][data-mirrored] :is(.labels, .strip) {
    clip-path: inset(0 calc(58px * var(--_text)) 0 0);
  }
  .plot[data-vertical][data-columns] .labels .label {
    font-size: calc(13px * var(--_text));
    line-height: calc(17px * var(--_text));
  }
  .plot[data-vertical][data-columns] .labels .title {
    -webkit-line-clamp: 6;
  }
  .plot[data-vertical][data-columns] .labels .date {
    font-size: calc(11px * var(--_text));
    line-height: calc(14px * var(--_text));
    white-space: normal;
    overflow-wrap: anywhere;
  }
  /* the card tells it */
  .plot[data-columns] .strip .date {
    display: none;
  }
  .plot[data-columns][data-mirrored] .lane-head {
    left: auto;
    right: 0;
  }
  .lane-head {
    position: absolute;
    top: 0;
    left: 0;
    display: flex;
    gap: 6px;
    align-items: center;
    max-inline-size: calc(100% - 8px);
    block-size: max(24px, 24px * var(--_text));
    padding: 0 8px 0 5px;
    border: 0;
    border-radius: 6px;
    background: color-mix(in srgb, var(--_surface) 88%, transparent);
    color: var(--_ink);
    font: calc(12px * var(--_text)) / 1.5 var(--_font);
    white-space: nowrap;
    pointer-events: auto;
    cursor: pointer;
  }
  .lane-head.down {
    writing-mode: vertical-rl;
    max-inline-size: min(200px, calc(100% - 8px));
    padding: 5px 0 8px;
  }
  .lane-head::before {
    content: '';
    flex: none;
    inline-size: 6px;
    block-size: 6px;
    margin-inline: 2px 3px;
    border: solid currentColor;
    border-width: 0 1.5px 1.5px 0;
    transform: translateY(-2px) rotate(45deg);
  }
  .lane-head[aria-expanded='false']::before {
    transform: translateX(-1px) rotate(-45deg);
  }
  .lane-head:hover {
    background: var(--_soft);
  }
  .lane-head:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
  }
  .lane-head .title {
    font-weight: 700;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .lane-head .count {
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  @media (forced-colors: active) {
    .lane-head {
      border: 1px solid ButtonText;
    }
  }
`;
