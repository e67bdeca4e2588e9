import {
  adoptStyles,
  type CSSResultGroup,
  html,
  isServer,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { DateInput, ItemInput, NewsItem } from '../items/item.js';
import type { Suggestions } from '../formats/suggestions.js';
import type { Problem } from '../items/problem.js';
import type { Counts, Filter } from '../source/source.js';
import { settled } from './chunks.js';
import type { TimeScale } from './overlay.js';
import { TimelineCore } from './timeline-core.js';
import { fitTo, itemsOf, type ItemsQuery, stateOf, takeState, type TimelineState } from './author-acts.js';
import { PropertyElement } from './properties/property-element.js';
import { id as readId, ids as readIds, itemList, parts, timeWindow } from './properties/readers.js';
import { STATE_PROPERTIES } from './properties/state-properties.js';
import type { PropertyName } from './properties/properties.js';
import { timelineTemplate } from './timeline-template.js';
import { allStyles } from './plot-styles.js';

/** Lit says so where it is no part of the program, and else the entry that Node takes; Lit's types know the browser's build only. */
const ON_SERVER: boolean = Symbol.for('news-timeline server') in globalThis || isServer;

/**
 * An interactive, zoomable timeline of dated news and events, with filters by country, theme or any column.
 *
 * @tag news-timeline
 *
 * @slot - The story as plain HTML, for where scripts do not run: shown until there is data. Without `items` and `src` it is the data:
 *   list items, articles or table rows with a `<time datetime>` each, watched for changes.
 * @slot card - Stands in place of the detail card's content. A `<template>` here is filled for each item: its parts with `data-field`
 *   title, summary, date, duration, source, url (a link), image (an `img`), alt, credit, tags or any column.
 * @slot label - A `<template>` here is filled for each headline: its parts with `data-field` name columns of the item.
 * @slot overlay - Lies over the plot at its size, under the headlines, and takes no pointer: for what you draw yourself, see `scale`.
 *
 * @fires {CustomEvent<{id: string | undefined, item: NewsItem | undefined}>} nt-select - The reader is about to choose an item, or to let go of it; cancelable: `preventDefault()` keeps the card from changing.
 * @fires {CustomEvent<{id: string | undefined, item: NewsItem | undefined}>} nt-hover - The pointer is over the mark or headline of an item, or over none any more.
 * @fires {CustomEvent<{time: number, lane: string | undefined}>} nt-plot-click - The reader clicked or tapped the plot where there is no mark: the time in ms, and the lane.
 * @fires {CustomEvent<{view: readonly [number, number], settled: boolean}>} nt-view-change - The reader moved the window; `settled` once it rests.
 * @fires {CustomEvent<{filter: Filter, counts: Counts}>} nt-filter-change - The reader is about to change the filter; `counts` are those under the new one; cancelable: `preventDefault()` keeps the old one.
 * @fires {CustomEvent<{counts: Counts, problems: readonly Problem[], coverage?: Coverage}>} nt-load - Data is indexed and drawn; `coverage` where parts of a source did not answer.
 * @fires {Event} nt-draw - The plot was drawn, by whatever cause, and `scale` may be another one; at most once a frame. Does not bubble.
 * @fires {CustomEvent<{problem: Problem, problems: readonly Problem[]}>} nt-error - `src` could not be loaded; what was shown before stays.
 * @fires {CustomEvent<{phase: 'reading' | 'indexing', done: number, total: number}>} nt-progress - While a long file is read, how many hundredths of it are; while a large set is indexed, how many of its items; at most every 60 ms.
 * @fires {CustomEvent<{timeZone: string}>} nt-zone-change - The reader chose another time zone.
 * @fires {CustomEvent<{step: number | undefined, id: string | undefined}>} nt-story-change - The reader went to a step of the story, or left it; the window follows without an `nt-view-change`.
 *
 * @csspart filter-bar - The row of chips, facet buttons and search.
 * @csspart plot - The drawn axis with its marks and headlines.
 * @csspart callout - A few words of the author's beside a mark.
 * @csspart label - One headline.
 * @csspart label-title - Its title.
 * @csspart label-date - Its date, and who reported it.
 * @csspart label-card - A headline that has grown into a card, besides `label`.
 * @csspart label-summary - The summary in it.
 * @csspart label-tags - Its countries and themes, where it has no summary.
 * @csspart label-picture - The picture in it.
 * @csspart tooltip - The name of the mark under the mouse or with the keyboard.
 * @csspart ring - The ring about the mark under the mouse.
 * @csspart era-label - A name along the top: of an era or a running span.
 * @csspart lane-head - The head of a lane, a button that shuts and opens it.
 * @csspart time-zone - The choice of a time zone, or its name where there is none to choose.
 * @csspart overview - The overview under the plot.
 * @csspart card - The detail card.
 * @csspart list - The list.
 * @csspart list-heading - A date that rows stand under.
 * @csspart list-row - One event in the list.
 * @csspart story - The panel of the story.
 * @csspart story-chapters - The row of its chapters.
 * @csspart story-chapter - One chapter, a button.
 * @csspart opening-note - What tells that the opening window leaves some out, with the way to all.
 * @csspart layout - The switch between axis and list.
 * @csspart frame - Everything, with its border.
 * @csspart chip - One value of the first facet, a button.
 * @csspart facet-button - The button that opens the panel of a facet.
 * @csspart filter-button - The button that opens the sheet of filters, where it is narrow.
 * @csspart popover - The panel of a facet.
 * @csspart sheet - The sheet of filters, where it is narrow.
 * @csspart facet-value - One value in a panel.
 * @csspart search - The field for words; that within a panel too.
 * @csspart search-previous - Steps to what was found before.
 * @csspart search-next - Steps to what was found next.
 * @csspart active-filters - The row of what narrows the events shown.
 * @csspart active-filter - One of these, a button that takes it off.
 * @csspart clear-button - Takes all of these off.
 * @csspart zoom - The group of zoom buttons.
 * @csspart zoom-button - Each of them.
 * @csspart zoom-in-button - Zooms in.
 * @csspart zoom-out-button - Zooms out.
 * @csspart fit-button - Shows everything.
 * @csspart legend - What the colours mean.
 * @csspart legend-item - One colour, a button.
 * @csspart status - How many events match.
 * @csspart hidden-count - How many in view have no headline.
 * @csspart span-button - Makes the window a filter.
 * @csspart spacing-note - How time is spaced.
 * @csspart coverage - How much of a source has answered.
 * @csspart axis-button - Switches to the axis.
 * @csspart list-button - Switches to the list.
 * @csspart skip-button - Goes to the list, for whoever comes by keyboard.
 * @csspart share-button - Copies the link to what is seen.
 * @csspart help-button - Opens the help.
 * @csspart help - The help.
 * @csspart problems - What could not be used of the data.
 * @csspart hint - The hint for who turns a plain wheel.
 * @csspart overview-window - The window in the overview.
 * @csspart new-items - The button that shows new events.
 * @csspart empty - The note where there is nothing to show, also named by why.
 * @csspart gap - The note where the window is between events.
 * @csspart stale - The note that what is shown is not the latest.
 * @csspart card-eyebrow - The quiet line over the card's title.
 * @csspart card-date - The date in it.
 * @csspart card-status - The status in it.
 * @csspart card-title - The title of a card.
 * @csspart card-image - The picture of a card.
 * @csspart card-media - What a card plays or shows: a video, sound, map, document, post or quotation.
 * @csspart card-summary - The summary of a card.
 * @csspart card-tag - One country or theme, a button.
 * @csspart card-sources - The reports of an event.
 * @csspart card-link - A link out.
 * @csspart card-foot - The ways on from a card.
 * @csspart close - The button that closes a card.
 * @csspart cluster-row - One event in the list of a crowd.
 * @csspart list-years - The jump to a year over the list.
 * @csspart story-picture - The picture that opens a story.
 * @csspart list-item - A row's place in the list.
 * @csspart search-hit - A word that was searched for.
 * @csspart story-start - Begins the story.
 * @csspart story-previous - The step before.
 * @csspart story-next - The next step.
 * @csspart story-leave - Leaves the story.
 * @csspart print - What is printed.
 * @csspart timezone - The name of before of `time-zone`.
 * @csspart static - The picture that a page was served with, until the element draws.
 * @csspart button - Any button.
 *
 * @cssprop [--nt-surface=#fff] - Background; dark: #14171c.
 * @cssprop [--nt-ink=#16181d] - Text; dark: #eceef2.
 * @cssprop [--nt-muted=#5c636e] - Dates and quiet text; keep 4.5:1 on the surface.
 * @cssprop [--nt-hair=#e3e6ea] - Grid and thin lines.
 * @cssprop [--nt-edge] - Borders of buttons and fields; by default between the muted colour and the surface.
 * @cssprop [--nt-soft=#f5f6f8] - Quiet fill, as of the overview.
 * @cssprop [--nt-accent=#1a56db] - Focus, links and the overview's window.
 * @cssprop [--nt-color-1=#d55e00] - Colour of conflict; then diplomacy, politics, defence, economy, climate, society and disaster, to `--nt-color-8`. Other values take what is free.
 * @cssprop [--nt-color-none=#737a85] - Colour of items without a theme.
 * @cssprop [--nt-font=system-ui] - Font of everything.
 * @cssprop [--nt-font-serif=Georgia] - Font of the card's headline.
 * @cssprop [--nt-font-scale=1] - How large text is, that of the axis too.
 * @cssprop [--nt-radius=10px] - Roundness of the frame and cards.
 * @cssprop [--nt-density=1] - How much room controls and rows take; less is tighter, and no target falls below 24px.
 * @cssprop [--nt-plot-height=420px] - Least height of the plot.
 */
export class NewsTimeline extends PropertyElement {
  static override styles: CSSResultGroup = allStyles;

  readonly #core: TimelineCore;

  constructor() {
    super();
    this.#core = new TimelineCore(this);
  }

  /**
   * The window [start, end) in ms. Setting it never animates; after a quick series of windows headlines may glide to better rows.
   * Takes ms, Dates or date texts, of which the end is included.
   * `fit` shows everything, `latest` the latest events, `densest` where most of them crowd. Throws a TypeError for anything else.
   */
  get view(): [number, number] | undefined {
    return this.#core.view;
  }

  set view(window: readonly [DateInput, DateInput] | string | null | undefined) {
    const admitted = this.admit('view', window, { attribute: 'view', read: timeWindow });
    if (!ON_SERVER) this.#core.show(admitted);
  }

  /**
   * A copy of the plot's scale as it is drawn now, a D3 scale: from ms to px from the left of the plot, or from its top where time
   * runs down. Asking for it, or an element in the slot `overlay`, loads D3's scales: undefined until they are there, which
   * an `nt-draw` then tells.
   */
  get scale(): TimeScale | undefined {
    return this.#core.features.scale;
  }

  /** What could not be used of the input, and why. */
  get problems(): readonly Problem[] {
    return this.#core.problems;
  }

  /** What the items of a file suggest: columns to filter by, a measure of importance, suspect dates. Undefined where it suggests nothing. */
  get suggestions(): Suggestions | undefined {
    return this.#core.data.file?.suggestions;
  }

  /** The slide that opens the file's timeline, as TimelineJS has it: title, summary, image, media; no item of the timeline. */
  get headingItem(): Readonly<Record<string, unknown>> | undefined {
    return this.#core.data.file?.headingItem;
  }

  /** From the first start to the last end of all items in ms; undefined when there are none. */
  get extent(): readonly [number, number] | undefined {
    return this.#core.source?.extent;
  }

  /** Items in all, items that match, and matching items per facet value under the other facets' clauses. */
  get counts(): Counts {
    return this.#core.counts;
  }

  /** Resolves when `items` or `src`, as set last, are indexed and drawn, or have failed: see `problems`. */
  get loaded(): Promise<void> {
    return this.#core.whenLoaded();
  }

  /** Shows everything. */
  fit(): void {
    this.view = 'fit';
  }

  /**
   * Glides to a window [start, end) in ms; `duration` in ms, by default by distance. Resolves when the window is there, or when
   * the reader or other code moves it elsewhere; before there is a picture at once. Throws a TypeError for what is no window.
   */
  zoomTo(
    window: readonly [DateInput, DateInput],
    options: { readonly duration?: number } = {},
  ): Promise<void> {
    return this.#core.zoomTo(window, options.duration);
  }

  /**
   * Glides to a window with these items in it: ids, or a filter. Resolves as `zoomTo` does; at once where there is none. Unknown ids are
   * passed over. Throws a TypeError for what is no filter.
   */
  fitTo(what: readonly string[] | Filter, options: { readonly duration?: number } = {}): Promise<void> {
    return fitTo(this.#core, what, options);
  }

  /** The items as they were given, in time order: all, or those that match `filter` and overlap `view`. */
  getItems(query: ItemsQuery = {}): readonly NewsItem[] {
    return itemsOf(this.#core, this.admit('getItems', query, { read: parts }) ?? {});
  }

  /** What the reader has chosen (window, filter, selection, layout, step of the story, zone) as plain data. */
  getState(): TimelineState {
    return stateOf(this.#core);
  }

  /** Shows such a state again, and fires no event; what it leaves out is as before the reader came. */
  setState(state: TimelineState): void {
    takeState(this.#core, this.admit('setState', state, { read: parts }) ?? {});
  }

  /** The time in ms at so many px from the left of the plot, or from its top where time runs down; undefined before it is drawn. */
  timeAt(px: number): number | undefined {
    return this.#core.plot.timeAt(px);
  }

  /** Zooms by a factor (> 1 is in) about a time in ms, by default the middle. */
  zoomBy(factor: number, at?: number): void {
    this.#core.zoomBy(factor, at);
  }

  /** Opens the card of an item and brings it into view; undefined closes it. An unknown id changes nothing. */
  select(id: string | number | undefined | null): void {
    this.#core.select(this.admit('select', id, { read: readId }));
  }

  /** Adds items, keeping the reader's place. */
  addItems(items: readonly ItemInput[]): void {
    const rows = this.admit('addItems', items, { read: itemList }) ?? [];
    this.#core.plugged.refuse('addItems');
    this.forgetItems();
    this.#core.data.add(rows, this.#core.dataSettings);
  }

  /** Replaces the items with these ids; an id not there yet is added. */
  updateItems(items: readonly ItemInput[]): void {
    const rows = this.admit('updateItems', items, { read: itemList }) ?? [];
    this.#core.plugged.refuse('updateItems');
    this.forgetItems();
    this.#core.data.update(rows, this.#core.dataSettings);
  }

  /** Removes the items with these ids; unknown ids are passed over. */
  removeItems(ids: readonly string[]): void {
    const gone = this.admit('removeItems', ids, { read: readIds }) ?? [];
    this.#core.plugged.refuse('removeItems');
    this.forgetItems();
    this.#core.remove(gone);
  }

  /** As Lit does it without its support for servers, which takes what was rendered there for the beginning of what is rendered here. */
  protected override createRenderRoot(): ShadowRoot {
    const { shadowRootOptions, elementStyles } = this.constructor as typeof NewsTimeline;
    const root = this.shadowRoot ?? this.attachShadow(shadowRootOptions);
    adoptStyles(root, elementStyles);
    this.renderOptions.renderBefore ??= root.firstChild;
    return root;
  }

  /** An update is complete when what it asked for is there too, such as the code of the card that opens. */
  protected override getUpdateComplete(): Promise<boolean> {
    this.#core.plot.series.end();
    const { chunks, filters, languageController, plugged } = this.#core;
    const update = (): Promise<boolean> => super.getUpdateComplete();
    return settled(update, () => [...Object.values(chunks), filters, languageController, plugged]);
  }

  protected override kept(name: PropertyName): unknown {
    const property = STATE_PROPERTIES.get(name);
    return property ? property.get(this.#core.state) : super.kept(name);
  }

  protected override keep(name: PropertyName, value: unknown): boolean {
    const property = STATE_PROPERTIES.get(name);
    if (!property) return super.keep(name, value);
    this.#core.dispatch(property.set(value));
    return false;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (ON_SERVER) return;
    this.#core.prepare(changed);
  }

  protected override render(): TemplateResult {
    // A server has no layout: what stands between the tags is the story until the element is upgraded.
    return ON_SERVER ? html`<slot></slot>` : timelineTemplate(this.#core);
  }
}

/** Gives the tag its class, unless it has one: the first version on a page keeps it. */
export function defineElement(): void {
  if (!customElements.get('news-timeline')) customElements.define('news-timeline', NewsTimeline);
}
