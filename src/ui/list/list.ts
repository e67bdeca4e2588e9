import { html, type TemplateResult } from 'lit';
import type { Language } from '../../context/language.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { machineDate } from '../../i18n/date-text.js';
import { describe, type Detail } from '../../items/describe.js';
import { createTickFormat, type MajorUnit } from '../../layout/tick-format.js';
import type { Entry, SyncSource } from '../../source/source.js';
import { spanOf } from '../../time/viewport.js';
import { civilOf, DAY, wallTime } from '../../time/civil.js';
import type { Zone } from '../../time/zone.js';
import { headingLevel } from '../kit/heading-level.js';
import { regionName } from '../kit/kit.js';
import { type ListRow, listView, type ListViewModel, ListWindow } from './list-view.js';

// What rows of the list stand under: a day, a month or a year, by how close the events are.

export interface HeadingContext {
  readonly locale: string;
  readonly zone: Zone;
  readonly table: Language['table'];
}

/** Below so many events a month stand under their year, above so many under their day. */
const FEW = 0.5;
const MANY = 60;
const MONTH = 30.4 * DAY;

function headingUnit({ extent, total }: Pick<SyncSource, 'extent' | 'total'>): MajorUnit {
  const monthly = extent ? total / Math.max(1, (extent[1] - extent[0]) / MONTH) : 0;
  return monthly < FEW ? 'year' : monthly > MANY ? 'day' : 'month';
}

type Heading = (entry: Entry, open: string) => Required<Pick<ListRow, 'heading' | 'shortHeading'>>;

/** The heading of an entry, by its start; `open` is said where it has none. */
function createHeadings({ locale, zone, table }: HeadingContext, unit: MajorUnit): Heading {
  const format = createTickFormat(locale, table);
  const [long, short] = unit === 'day' ? ([2, 2] as const) : unit === 'month' ? ([0, 1] as const) : [0, 0];
  return ({ span }, open) => {
    if (!Number.isFinite(span.start)) return { heading: open, shortHeading: open };
    const wall = zone.toWall(span.start);
    return { heading: format.major(unit, wall, long), shortHeading: format.major(unit, wall, short) };
  };
}

// Entries as rows of the list: the dates, countries, themes and links that the card has too.

/** Importance above which a headline is set heavier, as on the axis. */
const STRONG = 7;

/** Rows that tell whether all have room for more than a headline. */
const SAMPLE = 200;

export class ListRows {
  readonly #host: TimelineContext;
  #heading: Heading | undefined;
  #headingOf: readonly unknown[] = [];

  constructor(host: TimelineContext) {
    this.#host = host;
  }

  /** So many matching entries in time order. */
  page(source: SyncSource, offset: number, limit: number): readonly ListRow[] {
    const { activeFilter: filter } = this.#host;
    const heading = this.#headings(source);
    return source.entries({ filter, offset, limit }).entries.map((entry) => this.#row(entry, heading));
  }

  #row(entry: Entry, heading: Heading): ListRow {
    const { localization, plot, dataSettings, element } = this.#host;
    const { label } = localization;
    const detail = describe(entry.item, dataSettings);
    const dateText = localization.dateOf(entry, 'short');
    const { url, name: outlet } = detail.sources[0] ?? {};
    return {
      id: entry.id,
      title: entry.title,
      dateText,
      dateTime: machineDate(entry.span, localization.zone),
      ...heading(entry, dateText),
      lang: detail.lang,
      countries: detail.countries.map((value) => label('country', value)),
      themes: detail.themes.map((value) => label('theme', value)),
      colour: plot.colour(entry.colour),
      shape: plot.shape(entry.colour),
      source: detail.source ?? outlet,
      url: detail.url ?? url,
      summary: detail.summary ?? detail.callout,
      picture: this.#picture(detail),
      selected: entry.id === element.selected,
      strong: entry.importance > STRONG,
    };
  }

  #picture({ image, media }: Detail): ListRow['picture'] {
    const { element, state, chunks } = this.#host;
    const shown = image ?? (media && chunks.media.want()?.mediaImage(media));
    if (!shown || element.images === 'none') return undefined;
    const may = element.images === 'load' || state.allowedMedia.has(shown.src);
    return may ? { src: shown.src, alt: shown.alt ?? '' } : undefined;
  }

  #richOf: readonly unknown[] = [];
  #isRich = false;

  /** Keeps nothing of a source. */
  forget(): void {
    this.#richOf = [];
  }

  /** A good part of the first rows has a summary or a picture. */
  rich(source: SyncSource): boolean {
    const { activeFilter: filter, element } = this.#host;
    // a source that answers later is asked for what is shown, no more
    if (source.revision !== undefined) return false;
    const now = [source, filter, element.images];
    if (now.every((part, i) => part === this.#richOf[i])) return this.#isRich;
    this.#richOf = now;
    const { entries } = source.entries({ filter, offset: 0, limit: SAMPLE });
    const rich = entries.filter(({ item }) => {
      const detail = describe(item, this.#host.dataSettings);
      return detail.summary !== undefined || this.#picture(detail) !== undefined;
    });
    return (this.#isRich = rich.length > entries.length / 4);
  }

  #headings(source: SyncSource): Heading {
    const { language: locale, zone, table } = this.#host;
    const now = [locale, zone, table, headingUnit(source)] as const;
    if (!this.#heading || now.some((part, i) => part !== this.#headingOf[i]))
      this.#heading = createHeadings({ locale, zone, table }, now[3]);
    this.#headingOf = now;
    return this.#heading;
  }
}

// The list as the other view of one state: its place follows the axis and back. Made when the list is first asked for.

/** Fewer rows need no jump to a year. */
const JUMP_FROM = 30;
const MOST_YEARS = 60;
/** Share of the window that stays before the entry it is moved to. */
const LEAD = 0.1;

export class ListController {
  readonly window: ListWindow;
  readonly rows: ListRows;
  readonly #host: TimelineContext;
  #shown = false;
  /** What the rows were read of last. */
  private read: { readonly source: SyncSource; readonly filter: unknown } | undefined;
  /** The list has yet to be put where the axis was. */
  #owed = true;
  /** The row that the list begins with takes the keyboard. */
  #focusOwed = false;

  constructor(host: TimelineContext) {
    this.#host = host;
    this.window = new ListWindow(host.element);
    this.rows = new ListRows(host);
    host.store.subscribe(({ action }) => {
      if (!this.#on) return;
      if (action.type === 'show' && action.by === 'author') this.#owed = true;
      else if (action.type === 'reveal') this.#reveal(action.entry, false);
      else if (action.type === 'refocus') this.#reveal(action.entry, true);
    });
  }

  get #on(): boolean {
    return this.#host.listed;
  }

  /** Before each rendering. */
  prepare(): void {
    const was = this.#shown;
    this.#shown = this.#on;
    if (was === this.#shown) return;
    if (!this.#shown) {
      this.#leave();
      // what is kept of a source that is shown no more would keep all its items
      this.read = undefined;
      this.rows.forget();
    }
    this.#owed = this.#shown;
    this.window.asked = this.#shown && this.#host.plot.drawn !== undefined;
    this.#focusOwed = this.#shown && this.#host.state.listFocus;
  }

  /** The rows are about to be rendered: puts them where the axis was, once. */
  place(): void {
    const { source, counts, activeFilter } = this.#host;
    if (!this.#owed || !source) return;
    const focus = this.#focusOwed;
    this.#owed = this.#focusOwed = false;
    const entry = this.#first();
    const rank = entry ? (source.locate(entry.id, activeFilter)?.rank ?? 0) : 0;
    this.window.slice(counts.matched);
    // from below, so that the row comes to stand at the top
    if (rank > 0) this.window.reveal(counts.matched - 1);
    this.window.reveal(Math.max(0, rank), focus);
  }

  /** Where items came or went, no row in view moves. */
  keep(): void {
    const { source, counts, activeFilter: filter } = this.#host;
    const { read } = this;
    if (!source) return;
    this.read = { source, filter };
    if (read && read.source !== source && read.filter === filter && !this.#owed)
      this.window.keep(counts.matched, (id) => source.locate(id, filter)?.rank ?? -1);
  }

  /** Years with events, where there are rows enough to jump over; by ten or a hundred where they are many. */
  years(source: SyncSource): ListViewModel['years'] {
    const { activeFilter: filter, counts, zone, language } = this.#host;
    const { extent } = source;
    if (!extent || counts.matched < JUMP_FROM) return undefined;
    const [first, last] = [extent[0], extent[1] - 1].map((t) => civilOf(zone.toWall(t)).year) as [
      number,
      number,
    ];
    const step = 10 ** Math.max(0, Math.ceil(Math.log10((last - first + 1) / MOST_YEARS)));
    const starts: number[] = [];
    for (let year = Math.floor(first / step) * step; year <= last; year += step)
      starts.push(zone.toInstant(wallTime(year, 1, 1)));
    if (starts.length < 3) return undefined;
    const format = createTickFormat(language, this.#host.table);
    return {
      list: starts.map((t) => format.major('year', zone.toWall(t), 0)),
      onChoose: (index) => {
        const entry = index >= 0 ? source.seek(starts[index]! - 1, 1, filter) : undefined;
        const rank = entry && source.locate(entry.id, filter)?.rank;
        if (rank === undefined) return;
        this.window.reveal(counts.matched - 1);
        this.window.reveal(rank);
      },
    };
  }

  /** Brings an entry into view; `focus` gives it the keyboard, or where it is not listed the first row in view. */
  #reveal(entry: Entry | undefined, focus: boolean): void {
    const { source, activeFilter } = this.#host;
    const rank = (entry && source?.locate(entry.id, activeFilter)?.rank) ?? -1;
    if (rank >= 0) this.window.reveal(rank, focus);
    else if (focus) this.window.reveal(this.window.shown[0], true);
  }

  /** The axis goes where the list has been scrolled to; it stays where its first entry is still among the rows shown. */
  #leave(): void {
    const { source, state, dispatch, activeFilter: filter } = this.#host;
    const { shown } = this.window;
    const start = this.#first();
    const rank = start ? (source?.locate(start.id, filter)?.rank ?? -1) : -1;
    if (!source || (rank >= shown[0] && rank < shown[0] + shown[1])) return;
    const top = source.entries({ filter, offset: shown[0], limit: 1 }).entries[0];
    if (!top || !Number.isFinite(top.span.start)) return;
    const length = spanOf(state.view);
    const from = top.span.start - length * LEAD;
    dispatch({ type: 'show', by: 'reader', window: [from, from + length], pinned: true });
  }

  /** What the list begins with: the chosen entry where it is in the window, else the first there, else the last before. */
  #first(): Entry | undefined {
    const { source, activeFilter, view, chosen } = this.#host;
    if (!source || !view) return undefined;
    const [start, end] = view;
    if (chosen && chosen.span.start >= start && chosen.span.start < end) return chosen;
    return source.seek(start, 1, activeFilter) ?? source.seek(start, -1, activeFilter);
  }
}

// The list in the element's frame.

/** The matching entries as rows. */
export function listTemplate(host: TimelineContext, list: ListController): TemplateResult {
  const { t, counts, source, dispatch } = host;
  if (!source || counts.matched === 0) return html``;
  list.window.rich = list.rows.rich(source);
  list.keep();
  list.place();
  return listView({
    t,
    window: list.window,
    name: regionName(host, t('list')),
    level: headingLevel(host.element),
    total: counts.matched,
    rows: (offset, limit) => list.rows.page(source, offset, limit),
    years: list.years(source),
    onSelect: (id) => dispatch({ type: 'select', by: 'reader', id }),
  });
}
