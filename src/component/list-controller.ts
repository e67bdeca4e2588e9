// Axis or list, two views of one state. The list's code comes when it is first asked for; its place follows the axis and back.
import type { PropertyValues } from 'lit';
import type { Entry } from '../query/entry.js';
import { spanOf } from '../view/viewport.js';
import type { ListWindow } from './chrome/list-window.js';
import type { FeatureHost } from './feature-host.js';
import type * as list from './list-part.js';
import type { ListRows } from './list-rows.js';

type ListPart = typeof list;

/** The list's code with what it keeps for this element. */
export interface List {
  readonly view: ListPart['listView'];
  readonly window: ListWindow;
  readonly rows: ListRows;
}

/** Share of the window that stays before the entry it is moved to. */
const LEAD = 0.1;

export class ListController {
  list: List | undefined;
  /** The list's code could not be loaded. */
  failed = false;
  private readonly host: FeatureHost;
  private loading: Promise<void> | undefined;
  /** The list has yet to be put where the axis was; `focus` gives it the keyboard too. */
  private owed: { readonly focus: boolean } | undefined;

  constructor(host: FeatureHost) {
    this.host = host;
  }

  get on(): boolean {
    return this.host.element.layout === 'list';
  }

  /** The reader switches; `focus` takes the keyboard along. */
  show(list: boolean, focus = false): void {
    if (list === this.on) return;
    this.owed = { focus };
    this.host.element.layout = list ? 'list' : 'axis';
  }

  /** Before each rendering. */
  prepare(changed: PropertyValues): void {
    if (!changed.has('layout')) return;
    if (this.on) this.enter();
    else if (changed.get('layout') === 'list') this.leave();
  }

  /** The rows are about to be rendered: puts them where the axis was, once. */
  place(list: List): void {
    const { source, counts, activeFilter } = this.host;
    const { owed } = this;
    if (!owed || !source) return;
    this.owed = undefined;
    const entry = this.first();
    const rank = entry ? (source.locate(entry.id, activeFilter)?.rank ?? 0) : 0;
    // from below, so that the row comes to stand at the top
    list.window.slice(counts.matched);
    list.window.reveal(counts.matched - 1);
    list.window.reveal(Math.max(0, rank), owed.focus);
  }

  /** Brings an entry into view; `focus` gives it the keyboard. */
  reveal(entry: Entry, focus = false): void {
    if (!this.on) return;
    const rank = this.host.source?.locate(entry.id, this.host.activeFilter)?.rank ?? -1;
    if (rank >= 0) this.list?.window.reveal(rank, focus);
  }

  /** The window was set while the list is shown. */
  follow(): void {
    if (this.on) this.owed = { focus: false };
  }

  async load(): Promise<void> {
    this.failed = false;
    this.loading ??= import('./list-part.js').then(
      (part) => this.take(part),
      () => {
        this.failed = true;
        this.loading = undefined;
      },
    );
    await this.loading;
    this.host.requestUpdate();
  }

  private take({ ListWindow, ListRows, listStyles, listView }: ListPart): void {
    const { renderRoot, element } = this.host;
    if (renderRoot instanceof ShadowRoot && listStyles.styleSheet)
      renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, listStyles.styleSheet];
    this.list = { view: listView, window: new ListWindow(element), rows: new ListRows(this.host) };
  }

  private enter(): void {
    this.owed ??= { focus: false };
    if (!this.list) void this.load();
  }

  /** The axis goes where the list has been scrolled to; it stays where its first entry is still among the rows shown. */
  private leave(): void {
    this.owed = undefined;
    const { source, plot, activeFilter: filter, window } = this.host;
    const shown = this.list?.window.shown;
    const start = this.first();
    const rank = start ? (source?.locate(start.id, filter)?.rank ?? -1) : -1;
    if (!shown || !source || (rank >= shown[0] && rank < shown[0] + shown[1])) return;
    const top = source.entries({ filter, offset: shown[0], limit: 1 }).entries[0];
    if (!top || !Number.isFinite(top.span.start)) return;
    const length = spanOf(plot.motion.view);
    const from = top.span.start - length * LEAD;
    plot.show([from, from + length]);
    window.framed = true;
  }

  /** What the list begins with: the chosen entry where it is in the window, else the first there, else the last before. */
  private first(): Entry | undefined {
    const { source, activeFilter, view, chosen } = this.host;
    if (!source || !view) return undefined;
    const [start, end] = view;
    if (chosen && chosen.span.start >= start && chosen.span.start < end) return chosen;
    return source.seek(start, 1, activeFilter) ?? source.seek(start, -1, activeFilter);
  }
}
