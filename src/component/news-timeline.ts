import {
  LitElement,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { DateInput, NewsItem } from '../data/item.js';
import type { DateOrder } from '../data/date-context.js';
import type { Problem } from '../data/problem.js';
import type { Words } from '../locale/words.js';
import type { Filter } from '../query/filter.js';
import type { Counts } from '../query/source.js';
import { jsonAttribute, listAttribute } from './attributes.js';
import { TimelineCore } from './timeline-core.js';
import { timelineTemplate } from './timeline-template.js';
import { allStyles } from './all-styles.js';

/**
 * An interactive, zoomable timeline of dated news and events, with filters by country, theme or any column.
 *
 * @tag news-timeline
 *
 * @slot - The story as plain HTML, for where scripts do not run: shown until there is data. Without `items` and `src` it is the data:
 *   list items, articles or table rows with a `<time datetime>` each, watched for changes.
 * @slot card - Stands in place of the detail card's content.
 *
 * @fires {CustomEvent<{id: string | undefined, item: NewsItem | undefined}>} nt-select - The reader chose an item, or let go of it.
 * @fires {CustomEvent<{view: readonly [number, number], settled: boolean}>} nt-view-change - The reader moved the window; `settled` once it rests.
 * @fires {CustomEvent<{filter: Filter, counts: Counts}>} nt-filter-change - The reader changed the filter.
 * @fires {CustomEvent<{counts: Counts, problems: readonly Problem[]}>} nt-load - Data is indexed and drawn.
 *
 * @csspart filter-bar - The row of chips, facet buttons and search.
 * @csspart plot - The drawn axis with its marks and headlines.
 * @csspart label - One headline.
 * @csspart label-title - Its title.
 * @csspart label-date - Its date.
 * @csspart era-label - A name along the top: of an era or a running span.
 * @csspart overview - The strip under the plot.
 * @csspart card - The detail card.
 * @csspart list - The list.
 * @csspart list-heading - A date that rows stand under.
 * @csspart list-row - One event in the list.
 * @csspart layout - The switch between axis and list.
 * @csspart button - Any button.
 *
 * @cssprop [--nt-surface=#fff] - Background; dark: #14171c.
 * @cssprop [--nt-ink=#16181d] - Text; dark: #eceef2.
 * @cssprop [--nt-muted=#5c636e] - Dates and quiet text; keep 4.5:1 on the surface.
 * @cssprop [--nt-hair=#e3e6ea] - Grid and thin lines.
 * @cssprop [--nt-soft=#f5f6f8] - Quiet fill, as of the overview.
 * @cssprop [--nt-accent=#1a56db] - Focus, links and the overview's window.
 * @cssprop [--nt-color-1=#d55e00] - Colour of the most frequent theme; so on to `--nt-color-8`.
 * @cssprop [--nt-color-none=#737a85] - Colour of items without a theme.
 * @cssprop [--nt-font=system-ui] - Font of everything.
 * @cssprop [--nt-font-serif=Georgia] - Font of the card's headline.
 * @cssprop [--nt-radius=10px] - Roundness of the frame and cards.
 * @cssprop [--nt-plot-height=420px] - Least height of the plot.
 */
export class NewsTimeline extends LitElement {
  static override properties: PropertyDeclarations = {
    items: { attribute: false },
    src: { type: String },
    refresh: { type: Number },
    filter: { converter: jsonAttribute },
    facets: { converter: listAttribute },
    lanes: { type: String },
    selected: { type: String },
    locale: { type: String },
    timezone: { type: String },
    words: { attribute: false },
    dateOrder: { type: String, attribute: 'date-order' },
    heading: { type: String },
    layout: { type: String },
    urlState: { type: String, attribute: 'url-state' },
    urlParent: { type: String, attribute: 'url-parent' },
    groupReports: { type: Boolean, attribute: 'group-reports' },
    showProblems: { type: Boolean, attribute: 'show-problems' },
    view: {
      attribute: 'view',
      noAccessor: true,
      converter: { fromAttribute: (text: string | null) => text ?? undefined },
    },
  };
  static override styles: CSSResultGroup = allStyles;

  /** The items. Small sets are drawn at the next update, large ones are indexed in slices: see `loaded`. */
  declare items: readonly NewsItem[] | undefined;
  /** Address of a file with items, in any format that can be read, or a link to a Google sheet. Fetched once; default none. */
  declare src: string | undefined;
  /** Asks `src` again every so many seconds, at least 1: new items wait behind a button, changed ones are changed, none is taken away. Default: never. */
  declare refresh: number | undefined;
  /** What is shown: clauses per facet, text and a span, ANDed. Default: everything. */
  declare filter: Filter;
  /** Columns to filter by. Default: country and theme. */
  declare facets: readonly string[];
  /** `none`, or the facet whose values are lanes of their own. Default: none. */
  declare lanes: string;
  /** Id of the item whose card is open. */
  declare selected: string | undefined;
  /** BCP 47 language. Default: the nearest `lang` attribute, else the browser's. */
  declare locale: string | undefined;
  /** IANA zone that dates without one belong to, and that times are shown in. Default: the reader's. */
  declare timezone: string | undefined;
  /** Words of the interface to use instead of the ones of the language. Default: none. */
  declare words: Partial<Words> | undefined;
  /** Which part of 03/04/2021 is the day. Default: read only where there is no choice. */
  declare dateOrder: DateOrder | undefined;
  /** Lists every problem under the timeline, small ones too. Default: only when rows were lost. */
  declare showProblems: boolean;
  /**
   * Folds reports of one event into one item with all of them as its sources: the same `event`, or nearly the same `title`
   * from another outlet with a `start` within a day. Items added later are folded among themselves. Default: off.
   */
  declare groupReports: boolean;
  /**
   * Keeps window, filter and selection in the page's hash, under parameters that begin with this name (letters, digits, `-` and
   * `_`; another for each element of a page; empty is `nt`). A choice or filter is a step of the back button, a move is not.
   * Default: off.
   */
  declare urlState: string | undefined;
  /** In an iframe: the origin of the page around, such as `https://example.org`, which keeps the state of `url-state` by messages. Default: none. */
  declare urlParent: string | undefined;
  /** `axis` or `list`: what is shown, until the reader switches; both have the same filter, order, selection and counts. `auto` is the axis. Default: axis. */
  declare layout: 'axis' | 'list' | 'auto';
  /** A heading in the frame. Default: none. */
  declare heading: string | undefined;

  readonly #core: TimelineCore;

  constructor() {
    super();
    this.filter = {};
    this.facets = ['country', 'theme'];
    this.lanes = 'none';
    this.layout = 'axis';
    this.groupReports = false;
    this.showProblems = false;
    this.#core = new TimelineCore(this);
  }

  /**
   * The window [start, end) in ms. Setting it never animates; takes ms, Dates or date texts, of which the end is included.
   * Throws a TypeError for a value that is not two dates in order.
   */
  get view(): [number, number] | undefined {
    return this.#core.view;
  }

  set view(window: readonly [DateInput, DateInput] | string | undefined) {
    this.#core.view = window;
  }

  /** What could not be used of the input, and why. */
  get problems(): readonly Problem[] {
    return this.#core.data.problems;
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
    return this.#core.loaded;
  }

  /** Shows everything. */
  fit(): void {
    this.view = 'fit';
  }

  /** Glides to a window [start, end) in ms; `duration` in ms, by default by distance. Resolves at once. */
  zoomTo(window: readonly [DateInput, DateInput], options: { readonly duration?: number } = {}): void {
    this.#core.window.zoomTo(window, options.duration);
  }

  /** Zooms by a factor (> 1 is in) about a time in ms, by default the middle. */
  zoomBy(factor: number, at?: number): void {
    this.#core.window.zoomBy(factor, at);
  }

  /** Opens the card of an item and brings it into view; undefined closes it. An unknown id changes nothing. */
  select(id: string | undefined): void {
    this.#core.select(id);
  }

  /** Adds items, keeping the reader's place. */
  addItems(items: readonly NewsItem[]): void {
    this.#core.data.add(items, this.#core.dataSettings);
  }

  /** Replaces the items with these ids; an id not there yet is added. */
  updateItems(items: readonly NewsItem[]): void {
    this.#core.data.update(items, this.#core.dataSettings);
  }

  /** Removes the items with these ids; unknown ids are passed over. */
  removeItems(ids: readonly string[]): void {
    this.#core.data.remove(ids, this.#core.dataSettings);
  }

  /** An update is complete when what it asked for is there too, such as the code of the card that opens. */
  protected override async getUpdateComplete(): Promise<boolean> {
    let complete = await super.getUpdateComplete();
    for (let loading = this.#core.parts.settled; loading; loading = this.#core.parts.settled) {
      await loading;
      complete = await super.getUpdateComplete();
    }
    return complete;
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#core.prepare(changed);
  }

  protected override render(): TemplateResult {
    return timelineTemplate(this.#core);
  }
}
