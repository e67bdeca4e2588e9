// The properties that an author sets: the one table of them. The element's accessors and attributes are made from it as it runs;
// `npm run analyze` makes `types.ts`, the manifest and README's table from its comments (`@summary` is README's line, `@type` what is
// read, `@accepts` what may be assigned besides; undefined and null always mean the default).
import type { TimelineProperties } from '../../context/properties.js';
import {
  bounds,
  callback,
  choice,
  colours,
  controlNames,
  duration,
  facetList,
  fetchOptions,
  filter,
  finiteNumber,
  flag,
  level,
  id,
  itemList,
  locale,
  markers,
  messageTexts,
  namedTexts,
  name,
  type Read,
  sourceOf,
  switched,
  text,
  timeWindow,
  timeZone,
  values,
} from './readers.js';

export interface PropertyRow<T> {
  /** Name of the attribute; none where only code can set it. */
  readonly attribute?: string;
  readonly read: Read<T>;
  /** What it is until it is set, and when set to undefined or null. Default: undefined. */
  readonly initial?: T;
  /** What stands in for an attribute that cannot be read. Default: `initial`. */
  readonly fallback?: T;
  /** What is assigned is written to the attribute, where style sheets see it. */
  readonly reflect?: boolean;
}

type Rows = { readonly [K in keyof TimelineProperties]: PropertyRow<TimelineProperties[K]> };

export const PROPERTIES = {
  /**
   * The items. Small sets are drawn at the next update, large ones are indexed in slices: see `loaded`. Items equal in content to the
   * last ones change nothing (above 20,000 items: the same objects).
   * @summary the items
   * @type {readonly NewsItem[] | undefined}
   * @accepts {readonly ItemInput[]}
   */
  items: { read: itemList },
  /**
   * Address of a file with items, in any format that can be read, or a link to a Google sheet; or `#` and the id of a
   * `<script type="application/json">` of the page that holds them. Fetched once. Default: none.
   * @summary the address of a file with items, in any format that can be read
   * @type {string | undefined}
   */
  src: { attribute: 'src', read: name('"events.csv"') },
  /**
   * Address of what `src` held when the page was published, or `#` and the id of a `<script type="application/json">` of the page. It is
   * shown at once, and replaced when `src` has been read whole; it stays where that fails, or has fewer than half the items. Default: none.
   * @summary what `src` held at publishing: shown at once, and kept where `src` fails ([more](docs/embedding.md))
   * @type {string | undefined}
   */
  snapshot: { attribute: 'snapshot', read: name('"snapshot.json" or "#rows"') },
  /**
   * What answers questions about the items in place of `items` and `src`, or the address of a server that does; of the three the one set last counts. Default: none.
   * @summary a server's address, or an object, that answers in place of `items` and `src` ([more](docs/remote.md))
   * @type {Source | string | undefined}
   */
  source: { attribute: 'source', read: sourceOf },
  /**
   * Asks `src` again every so many seconds, at least 1: new items wait behind a button, changed ones are changed, none is taken away. Default: never.
   * @summary seconds between two looks at `src`; what is new waits behind a button
   * @type {number | undefined}
   * @accepts {string}
   */
  refresh: { attribute: 'refresh', read: finiteNumber('60') },
  /**
   * Seconds without a byte after which a request for `src` is given up. Default: 30.
   * @summary seconds without a byte after which a request for `src` is given up; default 30
   * @type {number | undefined}
   * @accepts {string}
   */
  fetchTimeout: { attribute: 'fetch-timeout', read: finiteNumber('30') },
  /**
   * Headers, credentials and the like of requests for `src`, as `fetch` takes them; used from the next request on. Default: none.
   * @summary `{ headers, credentials, … }` of requests for `src`, as `fetch` takes them
   * @type {FetchOptions | undefined}
   */
  fetchOptions: { read: fetchOptions },
  /**
   * The window that is shown first, as `view` takes it, where `view` is not set; later changes of it move nothing, so that it may be
   * given anew at each rendering of a framework. `auto`: everything, but where nine in ten events are in a tenth of the time or less,
   * that part, with a way to everything. Default: auto.
   * @summary the window shown first, as `view` takes it; default `auto`: everything, or where nearly all events are
   * @type {string | readonly [DateInput, DateInput] | undefined}
   */
  initialView: { attribute: 'initial-view', read: timeWindow },
  /**
   * The reader can neither zoom nor pan; choosing and filtering stay. Code still moves the window. Default: off.
   * @summary the reader can neither zoom nor pan
   * @type {boolean}
   * @accepts {string}
   */
  locked: { attribute: 'locked', read: flag, initial: false },
  /**
   * Shortest window in ms that the reader can zoom to: "1 day", "PT6H" or ms. A window that code sets is not held to it. Default: a second.
   * @summary the shortest window the reader can zoom to, such as `1 day`
   * @type {number | undefined}
   * @accepts {string}
   */
  minSpan: { attribute: 'min-span', read: duration },
  /**
   * Longest window in ms that the reader can zoom to: "10 years" or ms; of more events, the latest are shown. Default: none.
   * @summary the longest window the reader can zoom to, such as `10 years`
   * @type {number | undefined}
   * @accepts {string}
   */
  maxSpan: { attribute: 'max-span', read: duration },
  /**
   * Two dates that the reader cannot pan or zoom beyond, as `view` takes them. Default: none.
   * @summary two dates the reader cannot pan beyond: `"2020/2026"`
   * @type {string | readonly [DateInput, DateInput] | undefined}
   */
  bounds: { attribute: 'bounds', read: bounds },
  /**
   * Names of the controls that are shown: `filter`, `search`, `zoom`, `legend`, `status`, `time-zone`, `layout`, `share`, `help`,
   * `overview`, `story`; `none` shows none of them. Each still needs what it is for, such as `url-state` for `share`. Default: all.
   * @summary names of the controls shown: `filter search zoom legend status time-zone layout share help overview story`, or `none`
   * @type {readonly ControlName[] | undefined}
   * @accepts {string | readonly string[]}
   */
  controls: { attribute: 'controls', read: controlNames },
  /**
   * What is shown: clauses per facet, text and a span, ANDed; codes of countries in any letter case. Default: everything.
   * @summary clauses per facet, `text` and `span`; an attribute is JSON
   * @type {Filter}
   * @accepts {string}
   */
  filter: { attribute: 'filter', read: filter, initial: {} },
  /**
   * Columns to filter by: names, or `{ field, label, order, sort, colors }` with what the reader sees, the order of values (`count`, `name`,
   * a list of values that come first, or a function) and their colours where marks go by this facet, as `colors` takes them.
   * An attribute may be JSON. Default: country and theme.
   * @summary columns to filter by, or `{ field, label, order, sort, colors }`; default country and theme
   * @type {readonly FacetInput[]}
   * @accepts {string}
   */
  facets: { attribute: 'facets', read: facetList, initial: ['country', 'theme'] },
  /**
   * A predicate beside the filter: items for which it gives false are neither shown nor counted. Another function is another predicate, so
   * keep it between renderings. Default: none.
   * @summary `(item) => boolean`: a predicate beside the filter
   * @type {((item: NewsItem) => boolean) | undefined}
   */
  match: { read: callback('(item) => item.importance > 5') },
  /**
   * The facet, or any other column, whose first value gives a mark its colour. Default: theme, or where that is no facet the first one.
   * @summary the facet or column that gives marks their colour; default theme
   * @type {string | undefined}
   */
  colorBy: { attribute: 'color-by', read: name('"country"') },
  /**
   * CSS colours by value of that facet, in any letter case; one too faint for the surface is drawn darker or lighter. Other values
   * have a colour of the palette of their own, the same whatever else is loaded. Default: none.
   * @summary CSS colours by value: `"Conflict: #d55e00; Diplomacy: navy"`, JSON or an object
   * @type {Readonly<Record<string, string>> | undefined}
   * @accepts {string | ReadonlyMap<string, string>}
   */
  colors: { attribute: 'colors', read: colours },
  /**
   * Shapes of marks by value of that facet: `circle`, `square`, `diamond`, `triangle`, `cross`, `ring`, `hollow-square`,
   * `hollow-diamond` or `hollow-triangle`. Default: one that tells colours apart which some eyes do not.
   * @summary shapes of marks by value: `"Conflict: diamond; Economy: square"`, JSON or an object
   * @type {Readonly<Record<string, Shape>> | undefined}
   * @accepts {string | ReadonlyMap<string, string>}
   */
  markers: { attribute: 'markers', read: markers },
  /**
   * The facet whose values are lanes of their own, which the reader can shut and open; where they need more than the plot's
   * height (at most 85vh), they scroll in it. Default: none.
   * @summary a facet whose values are lanes of their own; default none
   * @type {string | undefined}
   */
  lanes: { attribute: 'lanes', read: name('"country"') },
  /**
   * Values whose lanes come first, in this order; the others follow by count, most first, equal ones by name. Default: none.
   * @summary values whose lanes come first; the others follow by count
   * @type {readonly string[] | undefined}
   * @accepts {string}
   */
  laneOrder: { attribute: 'lane-order', read: values },
  /**
   * The order of lanes, as `Array.prototype.sort` takes it, of `{ value, label, count }`; after those of `laneOrder`. Default: by count.
   * @summary `(a, b) => number`: the order of lanes
   * @type {LaneOrder | undefined}
   */
  compareLanes: { read: callback('(a, b) => a.label.localeCompare(b.label)') },
  /**
   * `time`: true to time. `compressed`: true to time but for empty stretches of more than a quarter of the story, which are folded
   * to a zigzag that says how long they are; one that zooming in has widened to a quarter of the view opens, and a double click on it
   * shows it whole. `even`: equal steps. The last two for at most 2,000 matching items; `view` is in time.
   * Default: time.
   * @summary `time` (default), `compressed`: long empty stretches folded, or `even`: equal steps from event to event
   * @type {'time' | 'even' | 'compressed'}
   */
  spacing: { attribute: 'spacing', read: choice('time', 'even', 'compressed'), initial: 'time' },
  /**
   * Id of the item whose card is open. Default: none.
   * @summary the id of the item whose card is open
   * @type {string | undefined}
   * @accepts {number}
   */
  selected: { attribute: 'selected', read: id },
  /**
   * `axis` or `list`: what is shown, until the reader switches; both have the same filter, order, selection and counts. `auto`: the
   * list where the element is less than 260 px wide, else the axis. Default: axis.
   * @summary `axis` (default), `list`, or `auto`: the list where an axis would be cramped
   * @type {'axis' | 'list' | 'auto'}
   */
  layout: { attribute: 'layout', read: choice('axis', 'list', 'auto'), initial: 'axis' },
  /**
   * `horizontal`: time runs to the right, or to the left (see `timeDirection`). `vertical`: time runs down, beside an axis at the edge
   * where lines begin; headlines wrap, one finger scrolls the page, two fingers or one on the axis move the window; lanes are columns, which a
   * swipe to the side scrolls.
   * `auto`: vertical where the element is less than 560 px wide. Default: auto.
   * @summary `auto` (default), `horizontal` or `vertical`
   * @type {'horizontal' | 'vertical' | 'auto'}
   */
  orientation: {
    attribute: 'orientation',
    read: choice('horizontal', 'vertical', 'auto'),
    initial: 'auto',
  },
  /**
   * Which way time runs where it does not run down, and in the overview under the plot: `ltr` to the right, `rtl` to the left, `auto` as
   * lines of text run in the element. Default: ltr.
   * @summary `ltr` (default): time runs to the right; `rtl`: to the left; `auto`: as lines of text run
   * @type {'ltr' | 'rtl' | 'auto' | undefined}
   */
  timeDirection: { attribute: 'time-direction', read: choice('ltr', 'rtl', 'auto') },
  /**
   * Where time runs down, the axis is as tall as the story needs, at most 20 screens, and the page's scrolling is the pan; give the
   * element no height of its own, and no box that scrolls. Default: off.
   * @summary a vertical axis as tall as its story, at most 20 screens
   * @type {boolean}
   * @accepts {string}
   */
  autoHeight: { attribute: 'auto-height', read: flag, initial: false },
  /**
   * A heading in the frame. Default: none.
   * @summary a heading in the frame
   * @type {string | undefined}
   */
  heading: { attribute: 'heading', read: text('"The South Caucasus"') },
  /**
   * Level of the headings in card and list, 1 to 6. Default: one below the last heading before the element in the page.
   * @summary level of the headings in card and list; default one below the page's last before it
   * @type {number | undefined}
   * @accepts {string}
   */
  headingLevel: { attribute: 'heading-level', read: level },
  /**
   * `light` or `dark`. Default: as the page's `color-scheme`.
   * @summary `light` or `dark`; default as the page's `color-scheme`
   * @type {'light' | 'dark' | undefined}
   */
  theme: { attribute: 'theme', read: choice('light', 'dark'), reflect: true },
  /**
   * BCP 47 language. Default: the nearest `lang` attribute, else the browser's.
   * @summary default: the nearest `lang`, else the browser's
   * @type {string | undefined}
   */
  locale: { attribute: 'locale', read: locale },
  /**
   * IANA zone that dates without one belong to, and that times are shown in; the reader may choose their own or UTC. An attribute that
   * names no zone is taken for UTC, and is a problem. Default: the reader's.
   * @summary IANA zone of dates without one; default the reader's
   * @type {string | undefined}
   */
  timeZone: { attribute: 'time-zone', read: timeZone, fallback: 'UTC' },
  /**
   * Which part of 03/04/2021 is the day. Default: read only where there is no choice.
   * @summary `dmy`, `mdy` or `ymd`
   * @type {DateOrder | undefined}
   */
  dateOrder: { attribute: 'date-order', read: choice('dmy', 'mdy', 'ymd') },
  /**
   * What a bare number in a column of dates is: `ms` or `s` since 1970, or `excel`, the days of a spreadsheet. Default: ms, and of text none.
   * @summary what a bare number among dates is: `ms`, `s` or `excel`, the days of a spreadsheet
   * @type {DateNumbers | undefined}
   */
  numericDates: { attribute: 'numeric-dates', read: choice('ms', 's', 'excel') },
  /**
   * Which column of `src` holds which field, where their names do not say: `{ start: 'Election Date', title: 'Candidate' }`, or
   * "start: Election Date; title: Candidate". A column that is not there is a problem that names the columns. Default: found by name and cells.
   * @summary which column of `src` holds which field: `start: Election Date; title: Candidate`
   * @type {Readonly<Record<string, string>> | undefined}
   * @accepts {string}
   */
  columns: {
    attribute: 'columns',
    read: namedTexts('names of fields and columns such as "start: Election Date; title: Candidate"'),
  },
  /**
   * Dates found in the running text of `src` become items of low importance, each with its sentence; `false` leaves them out. Default: on.
   * @summary dates in running text of `src` become items of low importance; `false` leaves them out
   * @type {boolean}
   * @accepts {string}
   */
  proseDates: { attribute: 'prose-dates', read: flag, initial: true },
  /**
   * Finds countries and themes in title and summary of items whose author gave none, and gives the author's countries as codes;
   * `tags` of the items say where each came from. Default: off.
   * @summary finds countries and themes where the author gave none
   * @type {boolean}
   * @accepts {string}
   */
  autoTag: { attribute: 'auto-tag', read: flag, initial: false },
  /**
   * Code of the country whose reading of an ambiguous name is likelier, with `autoTag`: `US` reads "Georgia" as the state. Default: none.
   * @summary with `auto-tag`: `US` reads "Georgia" as the state
   * @type {string | undefined}
   */
  regionBias: { attribute: 'region-bias', read: name('"US"') },
  /**
   * Address of your own words for themes, with `autoTag`: CSV of theme, word and weight, which adds to the built-in words; weight 0
   * takes a word away. Default: none.
   * @summary with `auto-tag`: the address of your own words, CSV of theme, word, weight
   * @type {string | undefined}
   */
  lexicon: { attribute: 'lexicon', read: name('"words.csv"') },
  /**
   * States, provinces and some 550 large cities name their country too, with `autoTag`. Default: off.
   * @summary with `auto-tag`: states, provinces and large cities name their country too
   * @type {boolean}
   * @accepts {string}
   */
  places: { attribute: 'places', read: flag, initial: false },
  /**
   * Folds reports of one event into one item with all of them as its sources: the same `event`, or nearly the same `title`
   * from another outlet with a `start` within a day. Items added later are folded among themselves. Default: off.
   * @summary folds reports of one event into one item with many sources
   * @type {boolean}
   * @accepts {string}
   */
  groupReports: { attribute: 'group-reports', read: flag, initial: false },
  /**
   * What a headline on the axis tells at most, as room allows: `title` alone, with its `date`, also its `source`, the outlet, or as a
   * `card` with summary and picture (see `images`), at rest and where no other headline wants the room. Default: card.
   * @summary most a headline tells: `title`, `date`, `source`, or `card` (default) as room allows
   * @type {'title' | 'date' | 'source' | 'card'}
   */
  labelDetail: {
    attribute: 'label-detail',
    read: choice('title', 'date', 'source', 'card'),
    initial: 'card',
  },
  /**
   * Pictures in cards, beside headlines and in the list: `ask` loads one when the reader asks for it, `load` at once, `none` never
   * shows one. Nothing is asked of another site before. Default: ask.
   * @summary pictures: `ask` (default) loads one when the reader asks, `load` at once, `none`
   * @type {'ask' | 'load' | 'none' | undefined}
   */
  images: { attribute: 'images', read: choice('ask', 'load', 'none') },
  /**
   * Who has once loaded a video, sound, map or post is not asked again for others of the same provider, in this browser, until
   * they take that back in a card. Kept in `localStorage`. Default: off.
   * @summary a reader's choice to load from a provider is kept in the browser
   * @type {boolean}
   * @accepts {string}
   */
  rememberConsent: { attribute: 'remember-consent', read: flag, initial: false },
  /**
   * Tells the items with a `story`, in the order of its numbers, one step after the other: `steps` or empty in a panel under the
   * timeline; `scroll` along passages of the page, which have `data-story-step` (a number or an id) and stand in an element with
   * `data-timeline`, the id of this one. Default: off.
   * @summary tells the items with a `story` in steps, or with `scroll` as the page goes
   * @type {'steps' | 'scroll' | '' | undefined}
   * @accepts {boolean}
   */
  story: { attribute: 'story', read: switched(choice('steps', 'scroll')) },
  /**
   * The step that is told, from 1; setting it shows the step's window at once. Default: none, the story is not begun.
   * @summary the step that is told, from 1
   * @type {number | undefined}
   * @accepts {string}
   */
  storyStep: { attribute: 'story-step', read: finiteNumber('1') },
  /**
   * Keeps window, filter and selection in the page's hash, under parameters that begin with this name (letters, digits, `-` and
   * `_`; another for each element of a page; empty is `nt`). A choice or filter is a step of the back button, a move is not.
   * Default: off.
   * @summary a name: keeps window, filter and choice in the address ([more](docs/embedding.md))
   * @type {string | undefined}
   * @accepts {boolean}
   */
  urlState: { attribute: 'url-state', read: switched(text('"nt"')) },
  /**
   * In an iframe: the origin of the page around, such as `https://example.org`, which keeps the state of `url-state` by messages. Default: none.
   * @summary in an iframe: the origin of the page whose address keeps them
   * @type {string | undefined}
   */
  urlParent: { attribute: 'url-parent', read: name('"https://example.org"') },
  /**
   * The text of a tick, of its time in ms, its tier (`minor` or `major`) and our label; undefined keeps that. Texts without room are left
   * out. Default: none.
   * @summary `(time, { tier, label }) => string`: texts of the axis
   * @type {TickText | undefined}
   */
  formatTick: { read: callback('(time, { label }) => label') },
  /**
   * The text of an item's date in headlines, lists (`style` short) and cards (long), of the item and our label; undefined keeps that.
   * Default: none.
   * @summary `(item, { style, label }) => string`: texts of dates
   * @type {DateTextOf | undefined}
   */
  formatDate: { read: callback('(item, { label }) => label') },
  /**
   * The content of the detail card, of the item: a text, a node or a Lit template, put in the slot `card`. Default: none.
   * @summary `(item) => string | Node | template`: the content of the card
   * @type {ItemTemplate | undefined}
   */
  cardTemplate: { read: callback('(item) => item.title') },
  /**
   * What stands in a headline on the axis, of the item: a text, a node or a Lit template. Room is measured by its text. Default: the title.
   * @summary `(item) => string | Node | template`: what stands in a headline
   * @type {ItemTemplate | undefined}
   */
  labelTemplate: { read: callback('(item) => item.title') },
  /**
   * What the name of a mark says, under the mouse and with the keyboard, of the item: a text, a node or a Lit template; it takes no input.
   * Default: title, date and outlet.
   * @summary `(item) => string | Node | template`: what the name of a mark says
   * @type {ItemTemplate | undefined}
   */
  tooltipTemplate: { read: callback('(item) => item.title') },
  /**
   * Lists every problem under the timeline, small ones too. Default: only when rows were lost.
   * @summary lists every problem under the timeline, not only when rows were lost
   * @type {boolean}
   * @accepts {string}
   */
  showProblems: { attribute: 'show-problems', read: flag, initial: false },
  /**
   * Texts of the interface to use instead of the language's own. Default: none.
   * @summary texts of the interface to use instead of the language's own
   * @type {Partial<Words> | undefined}
   */
  messages: { read: messageTexts },
} satisfies Rows as Rows;

export type PropertyName = keyof TimelineProperties;

/** Names until 0.1 and what they are called now; they work until 1.0. */
export const RENAMED: Readonly<
  Record<string, { readonly to: PropertyName; readonly attribute?: string; readonly when?: string }>
> = {
  timezone: { to: 'timeZone', attribute: 'timezone' },
  numbers: { to: 'numericDates', attribute: 'numbers' },
  detail: { to: 'labelDetail', attribute: 'detail' },
  /** It meant something with this one value only, which is `true` now. */
  height: { to: 'autoHeight', attribute: 'height', when: 'auto' },
  words: { to: 'messages' },
};
