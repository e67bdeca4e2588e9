import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { focusInSight } from '../../input/focus.js';
import { textDirection } from '../../text/text-direction.js';
import { setVar } from '../kit/kit.js';
import { sourceLink } from '../kit/source-link.js';
import type { Translate } from '../../i18n/messages.js';
import { ListPort, NARROW_LIST } from './list-port.js';

/** Browsers cut elements off somewhere between 17 and 33 million px; above this the scrollbar stands for more than it measures. */
const TALLEST = 8_000_000;

/** Sizes in px. `height` is of the view, `row` of one row. */
interface ListSize {
  readonly total: number;
  readonly row: number;
  readonly height: number;
}

/** Where a list stands: `top` is the scrollbar's, `real` the px of rows above the view. Equal while the list is not too tall. */
export interface ListPlace {
  readonly top: number;
  readonly real: number;
}

export const tallOf = ({ total, row }: ListSize): number => Math.min(total * row, TALLEST);

/** The farthest that rows can be scrolled. */
const endOf = ({ total, row, height }: ListSize): number => Math.max(0, total * row - height);
const farthestTop = (size: ListSize): number => Math.max(0, tallOf(size) - size.height);

/**
 * The place after the scrollbar has moved to `top`: px by px for steps within a view, by proportion for jumps, and
 * exactly at both ends.
 */
export function scrolled(size: ListSize, place: ListPlace, top: number): ListPlace {
  const end = endOf(size);
  const farthest = farthestTop(size);
  if (end === farthest) return { top, real: clamp(top, end) };
  if (top <= 0) return { top, real: 0 };
  if (top >= farthest - 1) return { top, real: end };
  const step = top - place.top;
  if (Math.abs(step) <= size.height) return { top, real: clamp(place.real + step, end) };
  return { top, real: (top / farthest) * end };
}

/** The place at which so many px of rows are above the view. */
export function placeAt(size: ListSize, real: number): ListPlace {
  const end = endOf(size);
  const at = clamp(real, end);
  return { real: at, top: end === 0 ? 0 : Math.round((at / end) * farthestTop(size)) };
}

/** The nearest place that shows the row whole. */
export function revealing(size: ListSize, place: ListPlace, index: number): ListPlace {
  const { row, height } = size;
  const above = index * row;
  const below = above + row - height;
  if (place.real <= above && place.real >= below) return place;
  return placeAt(size, place.real > above ? above : below);
}

const clamp = (value: number, max: number): number => Math.min(Math.max(0, value), max);

/** Height of a row in px: of headline and date, and where many have a summary or a picture, of these too. */
const ROWS = { plain: { wide: 58, narrow: 84 }, rich: { wide: 92, narrow: 128 } } as const;
/** Rows kept ready on each side of the view; the window moves in steps of this many. */
const SPARE = 8;

export interface ListSlice {
  readonly offset: number;
  readonly limit: number;
  /** Of the first row, px below the top of the spacer. */
  readonly top: number;
  readonly tall: number;
  readonly row: number;
}

/** Which rows of a list are drawn, and which one has the keyboard. One for each list. */
export class ListWindow implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #box: HTMLElement | undefined;
  #port: ListPort | undefined;
  #size: ListSize = { total: 0, row: ROWS.plain.wide, height: 600 };
  #rich = false;
  #place: ListPlace = { top: 0, real: 0 };
  /** Px of the page that are seen above the first row, or, less than 0, below the last: a box of its own shows none. */
  #lead = 0;
  #active = 0;
  #activeId: string | undefined;
  /** The rows that were drawn last. */
  #drawn: Pick<ListSlice, 'offset' | 'top'> & { readonly ids: readonly string[] } = {
    offset: 0,
    top: 0,
    ids: [],
  };
  #hadFocus = false;
  #wantsFocus = false;
  /** Some of it was on the screen before this rendering. */
  #wasSeen = false;
  /** It takes the place of the axis: the page may scroll to what it begins with. */
  asked = false;
  /** Px of the list below the top of its frame. */
  #offset: number | undefined;
  /** The scrollbar has yet to be put where the place says. */
  #owesScroll = false;
  /** So many rows there were when it was last asked what scrolls them. */
  #measured = -1;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** For lit's `ref` on the scroll container. */
  readonly attach = (box: Element | undefined): void => {
    this.#port?.disconnect();
    this.#port = undefined;
    this.#measured = -1;
    this.#box = box as HTMLElement | undefined;
  };

  hostUpdate(): void {
    this.#hadFocus = this.#focused() !== undefined;
    this.#wasSeen = this.#port?.seen ?? false;
  }

  hostUpdated(): void {
    const box = this.#box;
    if (!box) return;
    this.#port ??= new ListPort(box, this.onScroll, () => this.#measure());
    const { row: drawnHeight } = this.#size;
    if (this.#measured !== this.#size.total) this.#measure();
    const port = this.#port;
    // nobody is taken down the page to a list they have not come to
    const offscreen = port.paged && !this.#wantsFocus && !(this.asked ? port.seen : this.#wasSeen);
    // the page is scrolled once it has the rows at their height: what comes after them would stop it, or be kept in sight by the browser
    if (drawnHeight !== this.#size.row && !offscreen) return;
    if (this.#owesScroll && !offscreen) port.top = this.#place.top - this.#lead;
    this.#owesScroll = this.asked = false;
    if (offscreen) this.onScroll();
    // what comes above the list pushes it down: the rows that are read stay where they are
    const pushed = box.offsetTop - (this.#offset ?? box.offsetTop);
    this.#offset = box.offsetTop;
    if (pushed && !offscreen && this.#place.top > 0) port.top += pushed;
    const lost = this.#hadFocus && this.#focused() === undefined;
    if (!this.#wantsFocus && !lost) return;
    this.#wantsFocus = false;
    const row = box.querySelector<HTMLElement>(`[data-index="${this.#active}"]`);
    focusInSight(row ?? box);
  }

  /** The index of the one row that Tab reaches. */
  get active(): number {
    return Math.min(this.#active, Math.max(0, this.#size.total - 1));
  }

  /** Index of the first row in view, and how many rows the view holds. */
  get shown(): readonly [first: number, count: number] {
    const { row, height } = this.#size;
    return [Math.round(this.#place.real / row), Math.max(1, Math.floor(height / row))];
  }

  /** Whether rows have room for a summary and a picture. */
  get rich(): boolean {
    return this.#rich;
  }

  set rich(rich: boolean) {
    if (rich === this.#rich) return;
    this.#rich = rich;
    const first = this.#place.real / this.#size.row;
    this.#size = { ...this.#size, row: this.#rowHeight };
    this.#move(placeAt(this.#size, first * this.#size.row));
  }

  /** What to draw of so many rows. */
  slice(total: number): ListSlice {
    if (total !== this.#size.total) {
      this.#size = { ...this.#size, total };
      this.#move(placeAt(this.#size, this.#place.real));
    }
    const { row, height } = this.#size;
    const { top, real } = this.#place;
    const step = Math.floor(real / row / SPARE) - 1;
    const offset = Math.max(0, step * SPARE);
    const limit = Math.min(total - offset, Math.ceil(height / row) + 4 * SPARE);
    return { offset, limit, row, top: offset * row - (real - top), tall: tallOf(this.#size) };
  }

  /** Tells which entries the slice holds, so that the row with the keyboard is followed when the data changes. */
  holds({ offset, top }: ListSlice, ids: readonly string[]): void {
    this.#drawn = { offset, top, ids };
    const at = this.#activeId === undefined ? -1 : ids.indexOf(this.#activeId);
    if (at >= 0) this.#active = offset + at;
    else this.#activeId = ids[this.active - offset] ?? this.#activeId;
  }

  /** Items came or went: what is read stays where it is, be it the row with the keyboard or the first in view. */
  keep(total: number, rankOf: (id: string) => number): void {
    this.#read();
    const { offset, ids } = this.#drawn;
    const [first, count] = this.shown;
    const seen = ids.map((id, i) => [id, offset + i] as const).filter(([, at]) => at >= first - 1);
    const held = seen.filter(([id, at]) => id === this.#activeId && at <= first + count);
    const anchor = [...(this.#focused() ? held : []), ...seen.slice(0, count + 1)];
    const kept = anchor.find(([id]) => rankOf(id) >= 0);
    const active = this.#activeId === undefined ? -1 : rankOf(this.#activeId);
    if (active >= 0) this.#active = active;
    if (!kept) return;
    const by = (rankOf(kept[0]) - kept[1]) * this.#size.row;
    this.#size = { ...this.#size, total };
    if (by === 0) return;
    const real = this.#place.real + by;
    const place = placeAt(this.#size, real);
    if (this.#port?.paged) this.#lead -= real - place.real;
    this.#move(place);
  }

  /** Brings a row into view; `focus` also gives it the keyboard. */
  reveal(index: number, focus = false): void {
    this.#active = Math.min(Math.max(0, index), Math.max(0, this.#size.total - 1));
    this.#activeId = undefined;
    this.#wantsFocus ||= focus;
    this.#measure();
    this.#read();
    const seen = { ...this.#place, real: this.#place.real - this.#lead };
    const next = revealing(this.#size, seen, this.#active);
    if (next !== seen) {
      this.#owesScroll ||= this.#lead !== 0;
      this.#lead = 0;
      this.#move(next);
    }
    this.#host.requestUpdate();
  }

  readonly onScroll = (): void => {
    this.#read();
    const { offset, top } = this.slice(this.#size.total);
    if (offset !== this.#drawn.offset || top !== this.#drawn.top) this.#host.requestUpdate();
  };

  readonly onFocus = (event: FocusEvent): void => {
    const index = indexOf(event.target);
    if (index === undefined || index === this.#active) return;
    this.#active = index;
    this.#activeId = undefined;
    this.#host.requestUpdate();
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const { total, height, row } = this.#size;
    const page = Math.max(1, Math.floor(height / row) - 1);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
    };
    const ends: Readonly<Record<string, number>> = { Home: 0, End: total - 1 };
    const step = steps[event.key];
    const to = step === undefined ? ends[event.key] : this.#active + step;
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    event.preventDefault();
    event.stopPropagation();
    this.reveal(to, true);
  };

  /** Takes in a scroll whose event has yet to come. */
  #read(): void {
    if (!this.#port || this.#owesScroll) return;
    const at = this.#port.top;
    const top = this.#port.paged ? clamp(at, farthestTop(this.#size)) : at;
    this.#lead = top - at;
    if (top !== this.#place.top) this.#place = scrolled(this.#size, this.#place, top);
  }

  #move(place: ListPlace): void {
    this.#owesScroll ||= place.top !== this.#place.top;
    this.#place = place;
  }

  #focused(): Element | undefined {
    const root = this.#box?.getRootNode() as Document | ShadowRoot | undefined;
    const at = root?.activeElement ?? undefined;
    return at && this.#box?.contains(at) ? at : undefined;
  }

  /** A phone's. */
  get narrow(): boolean {
    return this.#port !== undefined && this.#port.width < NARROW_LIST;
  }

  get #rowHeight(): number {
    return ROWS[this.#rich ? 'rich' : 'plain'][this.narrow ? 'narrow' : 'wide'];
  }

  #measure(): void {
    const port = this.#port;
    if (!port) return;
    this.#read();
    this.#measured = this.#size.total;
    const turned = port.choose();
    const [height, row] = [port.height, this.#rowHeight];
    if (height === 0) return;
    if (!turned && height === this.#size.height && row === this.#size.row) {
      this.onScroll();
      return;
    }
    const first = this.#place.real / this.#size.row;
    // in a box that gets lower, the row that was brought into view stays there
    const held = !port.paged && revealing(this.#size, this.#place, this.#active) === this.#place;
    this.#size = { ...this.#size, height, row };
    const place = placeAt(this.#size, first * row);
    this.#move(held ? revealing(this.#size, place, this.#active) : place);
    if (turned) {
      this.#lead = 0;
      this.#owesScroll = !port.paged || this.#place.real > 0;
    }
    this.#host.requestUpdate();
  }
}

function indexOf(target: EventTarget | null): number | undefined {
  const index = target instanceof HTMLElement ? target.dataset['index'] : undefined;
  return index === undefined ? undefined : Number(index);
}

export interface ListRow {
  readonly id: string;
  readonly title: string;
  readonly dateText: string;
  readonly dateTime?: string | undefined;
  /** The month or day it stands under; rows with the same heading follow each other. */
  readonly heading: string;
  /** The same where there is little width. Default: as it is. */
  readonly shortHeading?: string;
  readonly lang?: string | undefined;
  readonly countries: readonly string[];
  readonly themes: readonly string[];
  readonly colour?: string | undefined;
  readonly summary?: string | undefined;
  /** Only where it may be loaded. */
  readonly picture?: { readonly src: string; readonly alt: string } | undefined;
  readonly shape?: string | undefined;
  readonly source?: string | undefined;
  readonly url?: string | undefined;
  readonly selected?: boolean | undefined;
  /** Set heavier. */
  readonly strong?: boolean | undefined;
}

export interface ListViewModel {
  readonly t: Translate;
  readonly window: ListWindow;
  readonly total: number;
  /** What the list is called. Default: a list. */
  readonly name?: string;
  /** Level of the headings. Default: 3. */
  readonly level?: number;
  /** Asked for the window only: some 50 rows. */
  readonly rows: (offset: number, limit: number) => readonly ListRow[];
  readonly onSelect: (id: string) => void;
  /** Years to go to; none where they are too few to need it. */
  readonly years?:
    { readonly list: readonly string[]; readonly onChoose: (index: number) => void } | undefined;
}

interface Group extends Pick<ListRow, 'heading' | 'shortHeading'> {
  readonly offset: number;
  readonly rows: ListRow[];
}

/** All events as a list under date headings; only the rows near the view are in the page. */
export function listView(model: ListViewModel): TemplateResult {
  const { t, window, total } = model;
  const slice = window.slice(total);
  const { offset, limit, top, tall, row } = slice;
  const rows = limit > 0 ? model.rows(offset, limit) : [];
  window.holds(
    slice,
    rows.map(({ id }) => id),
  );
  return html`${yearJump(model)}
    <div
      class=${window.rich ? 'chrome list rich' : 'chrome list'}
      part="list"
      role="region"
      tabindex="-1"
      aria-label=${model.name ?? t('list')}
      ${ref(window.attach)}
      ${setVar('--_row', `${row}px`)}
      @scroll=${window.onScroll}
      @focusin=${window.onFocus}
      @keydown=${window.onKey}
    >
      <div class="list-spacer" ${setVar('--_tall', `${tall}px`)}>
        <div class="list-window" ${setVar('--_top', `${top}px`)}>
          ${repeat(
            groupsOf(rows, offset),
            ({ heading, offset: at }) => `${heading}/${at === offset ? 'first' : ''}`,
            (group) => section(model, group),
          )}
        </div>
      </div>
    </div>`;
}

const yearJump = ({ t, years }: ListViewModel): TemplateResult | typeof nothing =>
  years
    ? html`<label class="chrome year-jump" part="list-years"
        ><span>${t('goToYear')}</span>
        <select
          @change=${({ target }: Event) => years.onChoose((target as HTMLSelectElement).selectedIndex - 1)}
        >
          <option>–</option>
          ${years.list.map((year) => html`<option>${year}</option>`)}
        </select></label
      >`
    : nothing;

function groupsOf(rows: readonly ListRow[], offset: number): readonly Group[] {
  const groups: Group[] = [];
  rows.forEach((row, i) => {
    const last = groups.at(-1);
    if (last?.heading === row.heading) last.rows.push(row);
    else {
      const { heading, shortHeading } = row;
      groups.push({
        heading,
        ...(shortHeading === undefined ? {} : { shortHeading }),
        offset: offset + i,
        rows: [row],
      });
    }
  });
  return groups;
}

function section(model: ListViewModel, { heading, shortHeading, offset, rows }: Group): TemplateResult {
  const id = `nt-list-${offset}`;
  return html`<section class="list-group">
    <h3 id=${id} aria-level=${model.level ?? nothing} class="list-heading" part="list-heading">
      <bdi>${model.window.narrow ? (shortHeading ?? heading) : heading}</bdi>
    </h3>
    <ul aria-labelledby=${id}>
      ${repeat(rows, keyOf(rows), (row, i) => item(model, row, offset + i))}
    </ul>
  </section>`;
}

/** Ids may repeat in bad data; keys may not. */
function keyOf(rows: readonly ListRow[]): (row: ListRow, i: number) => string {
  const seen = new Map<string, number>();
  const keys = rows.map(({ id }) => {
    const n = seen.get(id) ?? 0;
    seen.set(id, n + 1);
    return n === 0 ? `=${id}` : `${n}=${id}`;
  });
  return (_row, i) => keys[i] ?? '';
}

/** Between facts for who reads by ear: a box of its own would have a space before it. */
const COMMA = html`<i class="comma">,</i>`;

function item({ t, window, total, onSelect }: ListViewModel, row: ListRow, index: number): TemplateResult {
  const tab = index === window.active ? '0' : '-1';
  const facts = [...row.countries, ...row.themes];
  return html`<li class="list-item" part="list-item" aria-setsize=${total} aria-posinset=${index + 1}>
    <button
      class=${row.strong ? 'list-row strong-row' : 'list-row'}
      part="list-row"
      data-index=${index}
      tabindex=${tab}
      aria-current=${row.selected ? 'true' : nothing}
      aria-haspopup="dialog"
      aria-expanded=${row.selected ?? false}
      @click=${() => onSelect(row.id)}
    >
      <span class="dot" data-shape=${row.shape ?? nothing} ${setVar('--_dot', row.colour)}></span>
      <span class="list-title" lang=${ifDefined(row.lang)} dir=${textDirection(row.lang)}>${row.title}</span>
      ${
        row.summary && window.rich
          ? html`<span class="list-summary" lang=${ifDefined(row.lang)} dir=${textDirection(row.lang)}
              >${row.summary}</span
            >`
          : nothing
      }
      <span class="list-facts">
        <span class="list-lines"
          ><time datetime=${ifDefined(row.dateTime)}
            ><bdi>${row.dateText}</bdi>${facts.length ? COMMA : nothing}</time
          >
          ${facts.map((fact, i) => html` <span><bdi>${fact}</bdi>${i < facts.length - 1 ? COMMA : nothing}</span>`)}</span
        >
      </span>
      ${
        row.picture && window.rich
          ? html`<img
              class="list-picture"
              src=${row.picture.src}
              alt=${row.picture.alt}
              referrerpolicy="no-referrer"
              loading="lazy"
              decoding="async"
            />`
          : nothing
      }
    </button>
    ${
      row.url
        ? html`<span class="list-source">${sourceLink(row.url, t, row.source ?? t('openSource'), tab)}</span>`
        : nothing
    }
  </li>`;
}
