// Made by `npm run analyze` from `properties.ts`: change that one. What an accessor takes may be wider than what it gives.
import type { DateInput, ItemInput, NewsItem } from '../items/item.js';
import type { Words } from '../i18n/messages.js';
import type { Filter, Source } from '../source/source.js';
import type { TickText } from '../layout/ticks.js';
import type { Shape } from '../render/palette.js';
import type { ControlName } from '../state/state.js';
import type { FacetInput, LaneOrder } from '../state/filter.js';
import type { FetchOptions } from './settings.js';
import type { ItemTemplate } from '../ui/kit/own-content.js';
import type { DateTextOf } from './language.js';
import type { DateNumbers, DateOrder } from '../time/read-date.js';

export interface TimelineProperties {
  /** The items. Small sets are drawn at the next update, large ones are indexed in slices: see `loaded`. Items equal in content to the last ones change nothing (above 20,000 items: the same objects). */
  get items(): readonly NewsItem[] | undefined;
  set items(value: readonly NewsItem[] | undefined | readonly ItemInput[] | null);
  /** Address of a file with items, in any format that can be read, or a link to a Google sheet; or `#` and the id of a `<script type="application/json">` of the page that holds them. Fetched once. Default: none. */
  get src(): string | undefined;
  set src(value: string | undefined | null);
  /** Address of what `src` held when the page was published, or `#` and the id of a `<script type="application/json">` of the page. It is shown at once, and replaced when `src` has been read whole; it stays where that fails, or has fewer than half the items. Default: none. */
  get snapshot(): string | undefined;
  set snapshot(value: string | undefined | null);
  /** What answers questions about the items in place of `items` and `src`, or the address of a server that does; of the three the one set last counts. Default: none. */
  get source(): Source | string | undefined;
  set source(value: Source | string | undefined | null);
  /** Asks `src` again every so many seconds, at least 1: new items wait behind a button, changed ones are changed, none is taken away. Default: never. */
  get refresh(): number | undefined;
  set refresh(value: number | undefined | string | null);
  /** Seconds without a byte after which a request for `src` is given up. Default: 30. */
  get fetchTimeout(): number | undefined;
  set fetchTimeout(value: number | undefined | string | null);
  /** Headers, credentials and the like of requests for `src`, as `fetch` takes them; used from the next request on. Default: none. */
  get fetchOptions(): FetchOptions | undefined;
  set fetchOptions(value: FetchOptions | undefined | null);
  /** The window that is shown first, as `view` takes it, where `view` is not set; later changes of it move nothing, so that it may be given anew at each rendering of a framework. `auto`: everything, but where nine in ten events are in a tenth of the time or less, that part, with a way to everything. Default: auto. */
  get initialView(): string | readonly [DateInput, DateInput] | undefined;
  set initialView(value: string | readonly [DateInput, DateInput] | undefined | null);
  /** The reader can neither zoom nor pan; choosing and filtering stay. Code still moves the window. Default: off. */
  get locked(): boolean;
  set locked(value: boolean | string | null | undefined);
  /** Shortest window in ms that the reader can zoom to: "1 day", "PT6H" or ms. A window that code sets is not held to it. Default: a second. */
  get minSpan(): number | undefined;
  set minSpan(value: number | undefined | string | null);
  /** Longest window in ms that the reader can zoom to: "10 years" or ms; of more events, the latest are shown. Default: none. */
  get maxSpan(): number | undefined;
  set maxSpan(value: number | undefined | string | null);
  /** Two dates that the reader cannot pan or zoom beyond, as `view` takes them. Default: none. */
  get bounds(): string | readonly [DateInput, DateInput] | undefined;
  set bounds(value: string | readonly [DateInput, DateInput] | undefined | null);
  /** Names of the controls that are shown: `filter`, `search`, `zoom`, `legend`, `status`, `time-zone`, `layout`, `share`, `help`, `overview`, `story`; `none` shows none of them. Each still needs what it is for, such as `url-state` for `share`. Default: all. */
  get controls(): readonly ControlName[] | undefined;
  set controls(value: readonly ControlName[] | undefined | string | readonly string[] | null);
  /** What is shown: clauses per facet, text and a span, ANDed; codes of countries in any letter case. Default: everything. */
  get filter(): Filter;
  set filter(value: Filter | string | null | undefined);
  /** Columns to filter by: names, or `{ field, label, order, sort, colors }` with what the reader sees, the order of values (`count`, `name`, a list of values that come first, or a function) and their colours where marks go by this facet, as `colors` takes them. An attribute may be JSON. Default: country and theme. */
  get facets(): readonly FacetInput[];
  set facets(value: readonly FacetInput[] | string | null | undefined);
  /** A predicate beside the filter: items for which it gives false are neither shown nor counted. Another function is another predicate, so keep it between renderings. Default: none. */
  get match(): ((item: NewsItem) => boolean) | undefined;
  set match(value: ((item: NewsItem) => boolean) | undefined | null);
  /** The facet, or any other column, whose first value gives a mark its colour. Default: theme, or where that is no facet the first one. */
  get colorBy(): string | undefined;
  set colorBy(value: string | undefined | null);
  /** CSS colours by value of that facet, in any letter case; one too faint for the surface is drawn darker or lighter. Other values have a colour of the palette of their own, the same whatever else is loaded. Default: none. */
  get colors(): Readonly<Record<string, string>> | undefined;
  set colors(
    value: Readonly<Record<string, string>> | undefined | string | ReadonlyMap<string, string> | null,
  );
  /** Shapes of marks by value of that facet: `circle`, `square`, `diamond`, `triangle`, `cross`, `ring`, `hollow-square`, `hollow-diamond` or `hollow-triangle`. Default: one that tells colours apart which some eyes do not. */
  get markers(): Readonly<Record<string, Shape>> | undefined;
  set markers(
    value: Readonly<Record<string, Shape>> | undefined | string | ReadonlyMap<string, string> | null,
  );
  /** The facet whose values are lanes of their own, which the reader can shut and open; where they need more than the plot's height (at most 85vh), they scroll in it. Default: none. */
  get lanes(): string | undefined;
  set lanes(value: string | undefined | null);
  /** Values whose lanes come first, in this order; the others follow by count, most first, equal ones by name. Default: none. */
  get laneOrder(): readonly string[] | undefined;
  set laneOrder(value: readonly string[] | undefined | string | null);
  /** The order of lanes, as `Array.prototype.sort` takes it, of `{ value, label, count }`; after those of `laneOrder`. Default: by count. */
  get compareLanes(): LaneOrder | undefined;
  set compareLanes(value: LaneOrder | undefined | null);
  /** `time`: true to time. `compressed`: true to time but for empty stretches of more than a quarter of the story, which are folded to a zigzag that says how long they are; one that zooming in has widened to a quarter of the view opens, and a double click on it shows it whole. `even`: equal steps. The last two for at most 2,000 matching items; `view` is in time. Default: time. */
  get spacing(): 'time' | 'even' | 'compressed';
  set spacing(value: 'time' | 'even' | 'compressed' | null | undefined);
  /** Id of the item whose card is open. Default: none. */
  get selected(): string | undefined;
  set selected(value: string | undefined | number | null);
  /** `axis` or `list`: what is shown, until the reader switches; both have the same filter, order, selection and counts. `auto`: the list where the element is less than 260 px wide, else the axis. Default: axis. */
  get layout(): 'axis' | 'list' | 'auto';
  set layout(value: 'axis' | 'list' | 'auto' | null | undefined);
  /** `horizontal`: time runs to the right, or to the left (see `timeDirection`). `vertical`: time runs down, beside an axis at the edge where lines begin; headlines wrap, one finger scrolls the page, two fingers or one on the axis move the window; lanes are columns, which a swipe to the side scrolls. `auto`: vertical where the element is less than 560 px wide. Default: auto. */
  get orientation(): 'horizontal' | 'vertical' | 'auto';
  set orientation(value: 'horizontal' | 'vertical' | 'auto' | null | undefined);
  /** Which way time runs where it does not run down, and in the overview under the plot: `ltr` to the right, `rtl` to the left, `auto` as lines of text run in the element. Default: ltr. */
  get timeDirection(): 'ltr' | 'rtl' | 'auto' | undefined;
  set timeDirection(value: 'ltr' | 'rtl' | 'auto' | undefined | null);
  /** Where time runs down, the axis is as tall as the story needs, at most 20 screens, and the page's scrolling is the pan; give the element no height of its own, and no box that scrolls. Default: off. */
  get autoHeight(): boolean;
  set autoHeight(value: boolean | string | null | undefined);
  /** A heading in the frame. Default: none. */
  get heading(): string | undefined;
  set heading(value: string | undefined | null);
  /** Level of the headings in card and list, 1 to 6. Default: one below the last heading before the element in the page. */
  get headingLevel(): number | undefined;
  set headingLevel(value: number | undefined | string | null);
  /** `light` or `dark`. Default: as the page's `color-scheme`. */
  get theme(): 'light' | 'dark' | undefined;
  set theme(value: 'light' | 'dark' | undefined | null);
  /** BCP 47 language. Default: the nearest `lang` attribute, else the browser's. */
  get locale(): string | undefined;
  set locale(value: string | undefined | null);
  /** IANA zone that dates without one belong to, and that times are shown in; the reader may choose their own or UTC. An attribute that names no zone is taken for UTC, and is a problem. Default: the reader's. */
  get timeZone(): string | undefined;
  set timeZone(value: string | undefined | null);
  /** Which part of 03/04/2021 is the day. Default: read only where there is no choice. */
  get dateOrder(): DateOrder | undefined;
  set dateOrder(value: DateOrder | undefined | null);
  /** What a bare number in a column of dates is: `ms` or `s` since 1970, or `excel`, the days of a spreadsheet. Default: ms, and of text none. */
  get numericDates(): DateNumbers | undefined;
  set numericDates(value: DateNumbers | undefined | null);
  /** Which column of `src` holds which field, where their names do not say: `{ start: 'Election Date', title: 'Candidate' }`, or "start: Election Date; title: Candidate". A column that is not there is a problem that names the columns. Default: found by name and cells. */
  get columns(): Readonly<Record<string, string>> | undefined;
  set columns(value: Readonly<Record<string, string>> | undefined | string | null);
  /** Dates found in the running text of `src` become items of low importance, each with its sentence; `false` leaves them out. Default: on. */
  get proseDates(): boolean;
  set proseDates(value: boolean | string | null | undefined);
  /** Finds countries and themes in title and summary of items whose author gave none, and gives the author's countries as codes; `tags` of the items say where each came from. Default: off. */
  get autoTag(): boolean;
  set autoTag(value: boolean | string | null | undefined);
  /** Code of the country whose reading of an ambiguous name is likelier, with `autoTag`: `US` reads "Georgia" as the state. Default: none. */
  get regionBias(): string | undefined;
  set regionBias(value: string | undefined | null);
  /** Address of your own words for themes, with `autoTag`: CSV of theme, word and weight, which adds to the built-in words; weight 0 takes a word away. Default: none. */
  get lexicon(): string | undefined;
  set lexicon(value: string | undefined | null);
  /** States, provinces and some 550 large cities name their country too, with `autoTag`. Default: off. */
  get places(): boolean;
  set places(value: boolean | string | null | undefined);
  /** Folds reports of one event into one item with all of them as its sources: the same `event`, or nearly the same `title` from another outlet with a `start` within a day. Items added later are folded among themselves. Default: off. */
  get groupReports(): boolean;
  set groupReports(value: boolean | string | null | undefined);
  /** What a headline on the axis tells at most, as room allows: `title` alone, with its `date`, also its `source`, the outlet, or as a `card` with summary and picture (see `images`), at rest and where no other headline wants the room. Default: card. */
  get labelDetail(): 'title' | 'date' | 'source' | 'card';
  set labelDetail(value: 'title' | 'date' | 'source' | 'card' | null | undefined);
  /** Pictures in cards, beside headlines and in the list: `ask` loads one when the reader asks for it, `load` at once, `none` never shows one. Nothing is asked of another site before. Default: ask. */
  get images(): 'ask' | 'load' | 'none' | undefined;
  set images(value: 'ask' | 'load' | 'none' | undefined | null);
  /** Who has once loaded a video, sound, map or post is not asked again for others of the same provider, in this browser, until they take that back in a card. Kept in `localStorage`. Default: off. */
  get rememberConsent(): boolean;
  set rememberConsent(value: boolean | string | null | undefined);
  /** Tells the items with a `story`, in the order of its numbers, one step after the other: `steps` or empty in a panel under the timeline; `scroll` along passages of the page, which have `data-story-step` (a number or an id) and stand in an element with `data-timeline`, the id of this one. Default: off. */
  get story(): 'steps' | 'scroll' | '' | undefined;
  set story(value: 'steps' | 'scroll' | '' | undefined | boolean | null);
  /** The step that is told, from 1; setting it shows the step's window at once. Default: none, the story is not begun. */
  get storyStep(): number | undefined;
  set storyStep(value: number | undefined | string | null);
  /** Keeps window, filter and selection in the page's hash, under parameters that begin with this name (letters, digits, `-` and `_`; another for each element of a page; empty is `nt`). A choice or filter is a step of the back button, a move is not. Default: off. */
  get urlState(): string | undefined;
  set urlState(value: string | undefined | boolean | null);
  /** In an iframe: the origin of the page around, such as `https://example.org`, which keeps the state of `url-state` by messages. Default: none. */
  get urlParent(): string | undefined;
  set urlParent(value: string | undefined | null);
  /** The text of a tick, of its time in ms, its tier (`minor` or `major`) and our label; undefined keeps that. Texts without room are left out. Default: none. */
  get formatTick(): TickText | undefined;
  set formatTick(value: TickText | undefined | null);
  /** The text of an item's date in headlines, lists (`style` short) and cards (long), of the item and our label; undefined keeps that. Default: none. */
  get formatDate(): DateTextOf | undefined;
  set formatDate(value: DateTextOf | undefined | null);
  /** The content of the detail card, of the item: a text, a node or a Lit template, put in the slot `card`. Default: none. */
  get cardTemplate(): ItemTemplate | undefined;
  set cardTemplate(value: ItemTemplate | undefined | null);
  /** What stands in a headline on the axis, of the item: a text, a node or a Lit template. Room is measured by its text. Default: the title. */
  get labelTemplate(): ItemTemplate | undefined;
  set labelTemplate(value: ItemTemplate | undefined | null);
  /** What the name of a mark says, under the mouse and with the keyboard, of the item: a text, a node or a Lit template; it takes no input. Default: title, date and outlet. */
  get tooltipTemplate(): ItemTemplate | undefined;
  set tooltipTemplate(value: ItemTemplate | undefined | null);
  /** Lists every problem under the timeline, small ones too. Default: only when rows were lost. */
  get showProblems(): boolean;
  set showProblems(value: boolean | string | null | undefined);
  /** Texts of the interface to use instead of the language's own. Default: none. */
  get messages(): Partial<Words> | undefined;
  set messages(value: Partial<Words> | undefined | null);
}

/** What may be set on the element by a framework, each left out for its default. */
export interface TimelineProps {
  /** The items. Small sets are drawn at the next update, large ones are indexed in slices: see `loaded`. Items equal in content to the last ones change nothing (above 20,000 items: the same objects). */
  readonly items?: readonly NewsItem[] | undefined | readonly ItemInput[] | null;
  /** Address of a file with items, in any format that can be read, or a link to a Google sheet; or `#` and the id of a `<script type="application/json">` of the page that holds them. Fetched once. Default: none. */
  readonly src?: string | undefined | null;
  /** Address of what `src` held when the page was published, or `#` and the id of a `<script type="application/json">` of the page. It is shown at once, and replaced when `src` has been read whole; it stays where that fails, or has fewer than half the items. Default: none. */
  readonly snapshot?: string | undefined | null;
  /** What answers questions about the items in place of `items` and `src`, or the address of a server that does; of the three the one set last counts. Default: none. */
  readonly source?: Source | string | undefined | null;
  /** Asks `src` again every so many seconds, at least 1: new items wait behind a button, changed ones are changed, none is taken away. Default: never. */
  readonly refresh?: number | undefined | string | null;
  /** Seconds without a byte after which a request for `src` is given up. Default: 30. */
  readonly fetchTimeout?: number | undefined | string | null;
  /** Headers, credentials and the like of requests for `src`, as `fetch` takes them; used from the next request on. Default: none. */
  readonly fetchOptions?: FetchOptions | undefined | null;
  /** The window that is shown first, as `view` takes it, where `view` is not set; later changes of it move nothing, so that it may be given anew at each rendering of a framework. `auto`: everything, but where nine in ten events are in a tenth of the time or less, that part, with a way to everything. Default: auto. */
  readonly initialView?: string | readonly [DateInput, DateInput] | undefined | null;
  /** The reader can neither zoom nor pan; choosing and filtering stay. Code still moves the window. Default: off. */
  readonly locked?: boolean | string | null | undefined;
  /** Shortest window in ms that the reader can zoom to: "1 day", "PT6H" or ms. A window that code sets is not held to it. Default: a second. */
  readonly minSpan?: number | undefined | string | null;
  /** Longest window in ms that the reader can zoom to: "10 years" or ms; of more events, the latest are shown. Default: none. */
  readonly maxSpan?: number | undefined | string | null;
  /** Two dates that the reader cannot pan or zoom beyond, as `view` takes them. Default: none. */
  readonly bounds?: string | readonly [DateInput, DateInput] | undefined | null;
  /** Names of the controls that are shown: `filter`, `search`, `zoom`, `legend`, `status`, `time-zone`, `layout`, `share`, `help`, `overview`, `story`; `none` shows none of them. Each still needs what it is for, such as `url-state` for `share`. Default: all. */
  readonly controls?: readonly ControlName[] | undefined | string | readonly string[] | null;
  /** What is shown: clauses per facet, text and a span, ANDed; codes of countries in any letter case. Default: everything. */
  readonly filter?: Filter | string | null | undefined;
  /** Columns to filter by: names, or `{ field, label, order, sort, colors }` with what the reader sees, the order of values (`count`, `name`, a list of values that come first, or a function) and their colours where marks go by this facet, as `colors` takes them. An attribute may be JSON. Default: country and theme. */
  readonly facets?: readonly FacetInput[] | string | null | undefined;
  /** A predicate beside the filter: items for which it gives false are neither shown nor counted. Another function is another predicate, so keep it between renderings. Default: none. */
  readonly match?: ((item: NewsItem) => boolean) | undefined | null;
  /** The facet, or any other column, whose first value gives a mark its colour. Default: theme, or where that is no facet the first one. */
  readonly colorBy?: string | undefined | null;
  /** CSS colours by value of that facet, in any letter case; one too faint for the surface is drawn darker or lighter. Other values have a colour of the palette of their own, the same whatever else is loaded. Default: none. */
  readonly colors?:
    Readonly<Record<string, string>> | undefined | string | ReadonlyMap<string, string> | null;
  /** Shapes of marks by value of that facet: `circle`, `square`, `diamond`, `triangle`, `cross`, `ring`, `hollow-square`, `hollow-diamond` or `hollow-triangle`. Default: one that tells colours apart which some eyes do not. */
  readonly markers?:
    Readonly<Record<string, Shape>> | undefined | string | ReadonlyMap<string, string> | null;
  /** The facet whose values are lanes of their own, which the reader can shut and open; where they need more than the plot's height (at most 85vh), they scroll in it. Default: none. */
  readonly lanes?: string | undefined | null;
  /** Values whose lanes come first, in this order; the others follow by count, most first, equal ones by name. Default: none. */
  readonly laneOrder?: readonly string[] | undefined | string | null;
  /** The order of lanes, as `Array.prototype.sort` takes it, of `{ value, label, count }`; after those of `laneOrder`. Default: by count. */
  readonly compareLanes?: LaneOrder | undefined | null;
  /** `time`: true to time. `compressed`: true to time but for empty stretches of more than a quarter of the story, which are folded to a zigzag that says how long they are; one that zooming in has widened to a quarter of the view opens, and a double click on it shows it whole. `even`: equal steps. The last two for at most 2,000 matching items; `view` is in time. Default: time. */
  readonly spacing?: 'time' | 'even' | 'compressed' | null | undefined;
  /** Id of the item whose card is open. Default: none. */
  readonly selected?: string | undefined | number | null;
  /** `axis` or `list`: what is shown, until the reader switches; both have the same filter, order, selection and counts. `auto`: the list where the element is less than 260 px wide, else the axis. Default: axis. */
  readonly layout?: 'axis' | 'list' | 'auto' | null | undefined;
  /** `horizontal`: time runs to the right, or to the left (see `timeDirection`). `vertical`: time runs down, beside an axis at the edge where lines begin; headlines wrap, one finger scrolls the page, two fingers or one on the axis move the window; lanes are columns, which a swipe to the side scrolls. `auto`: vertical where the element is less than 560 px wide. Default: auto. */
  readonly orientation?: 'horizontal' | 'vertical' | 'auto' | null | undefined;
  /** Which way time runs where it does not run down, and in the overview under the plot: `ltr` to the right, `rtl` to the left, `auto` as lines of text run in the element. Default: ltr. */
  readonly timeDirection?: 'ltr' | 'rtl' | 'auto' | undefined | null;
  /** Where time runs down, the axis is as tall as the story needs, at most 20 screens, and the page's scrolling is the pan; give the element no height of its own, and no box that scrolls. Default: off. */
  readonly autoHeight?: boolean | string | null | undefined;
  /** A heading in the frame. Default: none. */
  readonly heading?: string | undefined | null;
  /** Level of the headings in card and list, 1 to 6. Default: one below the last heading before the element in the page. */
  readonly headingLevel?: number | undefined | string | null;
  /** `light` or `dark`. Default: as the page's `color-scheme`. */
  readonly theme?: 'light' | 'dark' | undefined | null;
  /** BCP 47 language. Default: the nearest `lang` attribute, else the browser's. */
  readonly locale?: string | undefined | null;
  /** IANA zone that dates without one belong to, and that times are shown in; the reader may choose their own or UTC. An attribute that names no zone is taken for UTC, and is a problem. Default: the reader's. */
  readonly timeZone?: string | undefined | null;
  /** Which part of 03/04/2021 is the day. Default: read only where there is no choice. */
  readonly dateOrder?: DateOrder | undefined | null;
  /** What a bare number in a column of dates is: `ms` or `s` since 1970, or `excel`, the days of a spreadsheet. Default: ms, and of text none. */
  readonly numericDates?: DateNumbers | undefined | null;
  /** Which column of `src` holds which field, where their names do not say: `{ start: 'Election Date', title: 'Candidate' }`, or "start: Election Date; title: Candidate". A column that is not there is a problem that names the columns. Default: found by name and cells. */
  readonly columns?: Readonly<Record<string, string>> | undefined | string | null;
  /** Dates found in the running text of `src` become items of low importance, each with its sentence; `false` leaves them out. Default: on. */
  readonly proseDates?: boolean | string | null | undefined;
  /** Finds countries and themes in title and summary of items whose author gave none, and gives the author's countries as codes; `tags` of the items say where each came from. Default: off. */
  readonly autoTag?: boolean | string | null | undefined;
  /** Code of the country whose reading of an ambiguous name is likelier, with `autoTag`: `US` reads "Georgia" as the state. Default: none. */
  readonly regionBias?: string | undefined | null;
  /** Address of your own words for themes, with `autoTag`: CSV of theme, word and weight, which adds to the built-in words; weight 0 takes a word away. Default: none. */
  readonly lexicon?: string | undefined | null;
  /** States, provinces and some 550 large cities name their country too, with `autoTag`. Default: off. */
  readonly places?: boolean | string | null | undefined;
  /** Folds reports of one event into one item with all of them as its sources: the same `event`, or nearly the same `title` from another outlet with a `start` within a day. Items added later are folded among themselves. Default: off. */
  readonly groupReports?: boolean | string | null | undefined;
  /** What a headline on the axis tells at most, as room allows: `title` alone, with its `date`, also its `source`, the outlet, or as a `card` with summary and picture (see `images`), at rest and where no other headline wants the room. Default: card. */
  readonly labelDetail?: 'title' | 'date' | 'source' | 'card' | null | undefined;
  /** Pictures in cards, beside headlines and in the list: `ask` loads one when the reader asks for it, `load` at once, `none` never shows one. Nothing is asked of another site before. Default: ask. */
  readonly images?: 'ask' | 'load' | 'none' | undefined | null;
  /** Who has once loaded a video, sound, map or post is not asked again for others of the same provider, in this browser, until they take that back in a card. Kept in `localStorage`. Default: off. */
  readonly rememberConsent?: boolean | string | null | undefined;
  /** Tells the items with a `story`, in the order of its numbers, one step after the other: `steps` or empty in a panel under the timeline; `scroll` along passages of the page, which have `data-story-step` (a number or an id) and stand in an element with `data-timeline`, the id of this one. Default: off. */
  readonly story?: 'steps' | 'scroll' | '' | undefined | boolean | null;
  /** The step that is told, from 1; setting it shows the step's window at once. Default: none, the story is not begun. */
  readonly storyStep?: number | undefined | string | null;
  /** Keeps window, filter and selection in the page's hash, under parameters that begin with this name (letters, digits, `-` and `_`; another for each element of a page; empty is `nt`). A choice or filter is a step of the back button, a move is not. Default: off. */
  readonly urlState?: string | undefined | boolean | null;
  /** In an iframe: the origin of the page around, such as `https://example.org`, which keeps the state of `url-state` by messages. Default: none. */
  readonly urlParent?: string | undefined | null;
  /** The text of a tick, of its time in ms, its tier (`minor` or `major`) and our label; undefined keeps that. Texts without room are left out. Default: none. */
  readonly formatTick?: TickText | undefined | null;
  /** The text of an item's date in headlines, lists (`style` short) and cards (long), of the item and our label; undefined keeps that. Default: none. */
  readonly formatDate?: DateTextOf | undefined | null;
  /** The content of the detail card, of the item: a text, a node or a Lit template, put in the slot `card`. Default: none. */
  readonly cardTemplate?: ItemTemplate | undefined | null;
  /** What stands in a headline on the axis, of the item: a text, a node or a Lit template. Room is measured by its text. Default: the title. */
  readonly labelTemplate?: ItemTemplate | undefined | null;
  /** What the name of a mark says, under the mouse and with the keyboard, of the item: a text, a node or a Lit template; it takes no input. Default: title, date and outlet. */
  readonly tooltipTemplate?: ItemTemplate | undefined | null;
  /** Lists every problem under the timeline, small ones too. Default: only when rows were lost. */
  readonly showProblems?: boolean | string | null | undefined;
  /** Texts of the interface to use instead of the language's own. Default: none. */
  readonly messages?: Partial<Words> | undefined | null;
  /** The window: two dates in order, `"2026-02-16/2026-03-01"`, `fit`, `latest` or `densest`. Default: everything. */
  readonly view?: readonly [DateInput, DateInput] | string | undefined | null;
}

/** Names of before, which work until 1.0. */
export interface RenamedProperties {
  /** @deprecated It is called `timeZone` now; this name works until 1.0. */
  get timezone(): string | undefined;
  set timezone(value: string | undefined | null);
  /** @deprecated It is called `numericDates` now; this name works until 1.0. */
  get numbers(): DateNumbers | undefined;
  set numbers(value: DateNumbers | undefined | null);
  /** @deprecated It is called `labelDetail` now; this name works until 1.0. */
  get detail(): 'title' | 'date' | 'source' | 'card';
  set detail(value: 'title' | 'date' | 'source' | 'card' | null | undefined);
  /** @deprecated It is called `autoHeight` now; this name works until 1.0. */
  get height(): 'auto' | undefined;
  set height(value: 'auto' | null | undefined);
  /** @deprecated It is called `messages` now; this name works until 1.0. */
  get words(): Partial<Words> | undefined;
  set words(value: Partial<Words> | undefined | null);
}
