import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type ListPlace, type ListSize, placeAt, revealing, scrolled, tallOf } from './list-scale.js';

const ROW = 58;
const ROW_NARROW = 78;
const NARROW = 560;
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
  #observer: ResizeObserver | undefined;
  #size: ListSize = { total: 0, row: ROW, height: 600 };
  #place: ListPlace = { top: 0, real: 0 };
  #active = 0;
  #activeId: string | undefined;
  #hadFocus = false;
  #wantsFocus = false;
  /** The scrollbar has yet to be put where the place says. */
  #owesScroll = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** For lit's `ref` on the scroll container. */
  readonly attach = (box: Element | undefined): void => {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#box = box as HTMLElement | undefined;
    if (!this.#box) return;
    this.#observer = new ResizeObserver(() => this.#measure());
    this.#observer.observe(this.#box);
  };

  hostUpdate(): void {
    this.#hadFocus = this.#focused() !== undefined;
  }

  hostUpdated(): void {
    const box = this.#box;
    if (!box) return;
    if (this.#owesScroll) box.scrollTop = this.#place.top;
    this.#owesScroll = false;
    const lost = this.#hadFocus && this.#focused() === undefined;
    if (!this.#wantsFocus && !lost) return;
    this.#wantsFocus = false;
    const row = box.querySelector<HTMLElement>(`[data-index="${this.#active}"]`);
    (row ?? box).focus({ preventScroll: true });
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
  holds(offset: number, ids: readonly string[]): void {
    const at = this.#activeId === undefined ? -1 : ids.indexOf(this.#activeId);
    if (at >= 0) this.#active = offset + at;
    else this.#activeId = ids[this.active - offset] ?? this.#activeId;
  }

  /** Brings a row into view; `focus` also gives it the keyboard. */
  reveal(index: number, focus = false): void {
    this.#active = Math.min(Math.max(0, index), Math.max(0, this.#size.total - 1));
    this.#activeId = undefined;
    this.#wantsFocus ||= focus;
    this.#measure();
    this.#read();
    this.#move(revealing(this.#size, this.#place, this.#active));
    this.#host.requestUpdate();
  }

  readonly onScroll = (): void => {
    if (!this.#box) return;
    const before = this.slice(this.#size.total);
    this.#read();
    const after = this.slice(this.#size.total);
    if (before.offset !== after.offset || before.top !== after.top) this.#host.requestUpdate();
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
    const top = this.#box?.scrollTop ?? 0;
    if (!this.#owesScroll && top !== this.#place.top) this.#place = scrolled(this.#size, this.#place, top);
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

  #measure(): void {
    const { clientHeight: height, clientWidth: width } = this.#box ?? { clientHeight: 0, clientWidth: 0 };
    const row = width < NARROW ? ROW_NARROW : ROW;
    if (height === 0 || (height === this.#size.height && row === this.#size.row)) return;
    this.#read();
    const first = this.#place.real / this.#size.row;
    this.#size = { ...this.#size, height, row };
    this.#move(placeAt(this.#size, first * row));
    this.#host.requestUpdate();
  }
}

function indexOf(target: EventTarget | null): number | undefined {
  const index = target instanceof HTMLElement ? target.dataset['index'] : undefined;
  return index === undefined ? undefined : Number(index);
}
