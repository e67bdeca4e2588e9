import { type ComplexAttributeConverter, LitElement, type PropertyDeclarations } from 'lit';
import type { Orientation } from '../element/drawing-choice.js';
import type { Language } from '../element/language.js';
import type { Words } from '../i18n/messages.js';
import type { NewsItem } from '../items/item.js';
import type { Problem } from '../items/problem.js';
import type { Filter } from '../source/source.js';
import type { DateContext, DateNumbers, DateOrder } from '../time/date-context.js';

/** What the author and the reader set, as the element's properties hold it; the reader's acts write those that can be written. */
export interface Settings {
  readonly items: readonly NewsItem[] | undefined;
  readonly src: string | undefined;
  filter: Filter;
  readonly facets: readonly string[];
  readonly lanes: string;
  readonly laneOrder: readonly string[] | undefined;
  readonly spacing: 'time' | 'even';
  selected: string | undefined;
  readonly locale: string | undefined;
  timezone: string | undefined;
  readonly words: Partial<Words> | undefined;
  readonly dateOrder: DateOrder | undefined;
  readonly numbers: DateNumbers | undefined;
  readonly showProblems: boolean;
  readonly heading: string | undefined;
  readonly detail: 'title' | 'date' | 'source' | 'card';
  readonly images: 'ask' | 'load' | 'none' | undefined;
  readonly groupReports: boolean;
  readonly autoTag: boolean;
  readonly regionBias: string | undefined;
  readonly urlState: string | undefined;
  readonly urlParent: string | undefined;
  readonly refresh: number | undefined;
  readonly fetchTimeout: number | undefined;
  readonly orientation: Orientation;
  readonly timeDirection: 'ltr' | 'rtl' | 'auto' | undefined;
  readonly height: 'auto' | undefined;
  readonly story: 'steps' | 'scroll' | '' | undefined;
  storyStep: number | undefined;
  layout: 'axis' | 'list' | 'auto';
}

/** "country, theme" as a list. */
const listAttribute: ComplexAttributeConverter<readonly string[]> = {
  fromAttribute: (text) =>
    (text ?? '')
      .split(/[,;\s]+/)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
};

/** "Foreign policy, Economy" as a list: values may have spaces. */
const valuesAttribute: ComplexAttributeConverter<readonly string[] | undefined> = {
  fromAttribute: (text) =>
    text
      ?.split(/[,;]/)
      .map((value) => value.trim())
      .filter((value) => value !== ''),
};

/** The text, and undefined where the attribute is taken away. */
const textAttribute: ComplexAttributeConverter<string | undefined> = {
  fromAttribute: (text) => text ?? undefined,
};

/** JSON text of an object. Throws a TypeError that shows a text which is none. */
const jsonAttribute: ComplexAttributeConverter<object> = {
  fromAttribute(text) {
    const value = text ? parsed(text) : {};
    if (typeof value === 'object' && value !== null) return value;
    throw new TypeError(`news-timeline: the filter attribute must be a JSON object, got ${String(text)}`);
  },
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// The properties that an author sets, with their attributes and defaults.

export class TimelineSettings extends LitElement {
  static override properties: PropertyDeclarations = {
    items: { attribute: false },
    src: { type: String },
    refresh: { type: Number },
    fetchTimeout: { type: Number, attribute: 'fetch-timeout' },
    filter: { converter: jsonAttribute },
    facets: { converter: listAttribute },
    lanes: { type: String },
    laneOrder: { attribute: 'lane-order', converter: valuesAttribute },
    spacing: { type: String },
    selected: { type: String },
    locale: { type: String },
    timezone: { type: String },
    words: { attribute: false },
    dateOrder: { type: String, attribute: 'date-order' },
    numbers: { type: String },
    heading: { type: String },
    layout: { type: String },
    orientation: { type: String },
    timeDirection: { type: String, attribute: 'time-direction' },
    height: { converter: textAttribute },
    urlState: { type: String, attribute: 'url-state' },
    story: { converter: textAttribute },
    storyStep: { type: Number, attribute: 'story-step' },
    urlParent: { type: String, attribute: 'url-parent' },
    detail: { type: String },
    images: { type: String },
    groupReports: { type: Boolean, attribute: 'group-reports' },
    autoTag: { type: Boolean, attribute: 'auto-tag' },
    regionBias: { type: String, attribute: 'region-bias' },
    showProblems: { type: Boolean, attribute: 'show-problems' },
  };

  /** The items. Small sets are drawn at the next update, large ones are indexed in slices: see `loaded`. */
  declare items: readonly NewsItem[] | undefined;
  /** Address of a file with items, in any format that can be read, or a link to a Google sheet. Fetched once; default none. */
  declare src: string | undefined;
  /** Asks `src` again every so many seconds, at least 1: new items wait behind a button, changed ones are changed, none is taken away. Default: never. */
  declare refresh: number | undefined;
  /** Seconds without a byte after which a request for `src` is given up. Default: 30. */
  declare fetchTimeout: number | undefined;
  /** What is shown: clauses per facet, text and a span, ANDed; codes of countries in any letter case. Default: everything. */
  declare filter: Filter;
  /** Columns to filter by. Default: country and theme. */
  declare facets: readonly string[];
  /**
   * `none`, or the facet whose values are lanes of their own, which the reader can shut and open; where they need more than the plot's
   * height (at most 85vh), they scroll in it. Default: none.
   */
  declare lanes: string;
  /** Values whose lanes come first, in this order; the others follow by count, most first, equal ones by name. Default: none. */
  declare laneOrder: readonly string[] | undefined;
  /** `time` or `even`: true to time, or equal steps between at most 2,000 matching items; `view` is in time. Default: time. */
  declare spacing: 'time' | 'even';
  /** Id of the item whose card is open. */
  declare selected: string | undefined;
  /** BCP 47 language. Default: the nearest `lang` attribute, else the browser's. */
  declare locale: string | undefined;
  /** IANA zone that dates without one belong to, and that times are shown in; the reader may choose their own or UTC. Default: the reader's. */
  declare timezone: string | undefined;
  /** Words of the interface to use instead of the ones of the language. Default: none. */
  declare words: Partial<Words> | undefined;
  /** Which part of 03/04/2021 is the day. Default: read only where there is no choice. */
  declare dateOrder: DateOrder | undefined;
  /** What a bare number in a column of dates is: `ms` or `s` since 1970, or `excel`, the days of a spreadsheet. Default: ms, and of text none. */
  declare numbers: DateNumbers | undefined;
  /** Lists every problem under the timeline, small ones too. Default: only when rows were lost. */
  declare showProblems: boolean;
  /**
   * Folds reports of one event into one item with all of them as its sources: the same `event`, or nearly the same `title`
   * from another outlet with a `start` within a day. Items added later are folded among themselves. Default: off.
   */
  declare groupReports: boolean;
  /**
   * Finds countries and themes in title and summary of items whose author gave none, and gives the author's countries as codes;
   * `tags` of the items say where each came from. Default: off.
   */
  declare autoTag: boolean;
  /** Code of the country whose reading of an ambiguous name is likelier, with `autoTag`: `US` reads "Georgia" as the state. Default: none. */
  declare regionBias: string | undefined;
  /**
   * Keeps window, filter and selection in the page's hash, under parameters that begin with this name (letters, digits, `-` and
   * `_`; another for each element of a page; empty is `nt`). A choice or filter is a step of the back button, a move is not.
   * Default: off.
   */
  declare urlState: string | undefined;
  /** In an iframe: the origin of the page around, such as `https://example.org`, which keeps the state of `url-state` by messages. Default: none. */
  declare urlParent: string | undefined;
  /**
   * `axis` or `list`: what is shown, until the reader switches; both have the same filter, order, selection and counts. `auto`: the
   * list where the element is less than 260 px wide, else the axis. Default: axis.
   */
  declare layout: 'axis' | 'list' | 'auto';
  /**
   * `horizontal`: time runs to the right, or to the left (see `timeDirection`). `vertical`: time runs down, beside an axis at the edge where lines begin; headlines wrap, one
   * finger scrolls the page, two fingers or one on the axis move the window; lanes are left out. `auto`: vertical where the element is
   * less than 560 px wide. Default: auto.
   */
  declare orientation: 'horizontal' | 'vertical' | 'auto';
  /**
   * Which way time runs where it does not run down, and in the strip under the plot: `ltr` to the right, `rtl` to the left, `auto` as
   * lines of text run in the element. Default: ltr.
   */
  declare timeDirection: 'ltr' | 'rtl' | 'auto' | undefined;
  /**
   * `auto`: where time runs down, the axis is as tall as the story needs, at most 20 screens, and the page's scrolling is the pan;
   * give the element no height of its own, and no box that scrolls. Default: the axis has the height of the element.
   */
  declare height: 'auto' | undefined;
  /**
   * What a headline on the axis tells at most, as room allows: `title` alone, with its `date`, also its `source`, the outlet, or as a
   * `card` with summary and picture (see `images`), at rest and where no other headline wants the room. Default: card.
   */
  declare detail: 'title' | 'date' | 'source' | 'card';
  /**
   * Pictures in cards: `ask` loads one when the reader asks for it, `load` at once, `none` never shows one. Nothing is asked
   * of another site before. Default: ask.
   */
  declare images: 'ask' | 'load' | 'none' | undefined;
  /**
   * Tells the items with a `story` (`3`, or `3: words`) in that order, one step after the other: `steps` or empty in a panel under the
   * timeline; `scroll` along passages of the page, which have `data-story-step` (a number or an id) and stand in an element with
   * `data-timeline`, the id of this one. Default: off.
   */
  declare story: 'steps' | 'scroll' | '' | undefined;
  /** The step that is told, from 1; setting it shows the step's window at once. Default: none, the story is not begun. */
  declare storyStep: number | undefined;
  /** A heading in the frame. Default: none. */
  declare heading: string | undefined;

  constructor() {
    super();
    this.filter = {};
    this.facets = ['country', 'theme'];
    this.lanes = 'none';
    this.spacing = 'time';
    this.layout = 'axis';
    this.detail = 'card';
    this.orientation = 'auto';
    this.groupReports = false;
    this.autoTag = false;
    this.showProblems = false;
  }
}

export interface DataSettings extends DateContext {
  /** Reports of one event are folded into one item. */
  readonly groupReports?: boolean;
  /** Countries and themes are found where the author gave none. */
  readonly autoTag?: boolean;
  readonly regionBias?: string | undefined;
  /** Seconds without a byte after which a request is given up. */
  readonly fetchTimeout?: number | undefined;
  readonly facets: readonly string[];
  readonly colourFacet: string;
}

export type LoadState =
  | { readonly phase: 'idle' | 'ready' }
  | { readonly phase: 'fetching' }
  | { readonly phase: 'indexing'; readonly done: number; readonly total: number }
  | { readonly phase: 'failed'; readonly problem: Problem };

/** The facet that gives marks their colour. */
export const colourFacetOf = (facets: readonly string[]): string =>
  facets.includes('theme') ? 'theme' : (facets[0] ?? 'theme');

/** What the index is built by, of the element's settings and the reader's language. */
export const dataSettingsOf = (
  { facets, dateOrder, numbers, groupReports, autoTag, regionBias, fetchTimeout }: Settings,
  { zone, locale }: Language,
  colourFacet: string,
): DataSettings => ({
  zone,
  facets,
  colourFacet,
  languages: [locale],
  groupReports,
  autoTag,
  regionBias,
  fetchTimeout,
  ...(dateOrder ? { dateOrder } : {}),
  ...(numbers ? { numbers } : {}),
});

/** Properties of the element that make the index be built again. */
export const DATA_KEYS = [
  ...(['items', 'facets', 'timezone', 'locale', 'dateOrder', 'numbers'] as const),
  ...(['groupReports', 'autoTag', 'regionBias'] as const),
] as const;

/** The zone that times are shown in: the author's, until the reader chooses another. */
export class ZoneChoice {
  /** As the author gave it; undefined is the reader's own. */
  author: string | undefined;
  chosen: string | undefined;

  /** The element has this zone now: the reader's choice, or else the author's. */
  take(timezone: string | undefined): void {
    if (timezone !== this.chosen) this.author = timezone;
  }
}
