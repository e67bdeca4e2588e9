// The list as the other view of one state: its place follows the axis and back. Made when the list is first asked for.
import type { Entry } from '../query/entry.js';
import { spanOf } from '../view/viewport.js';
import { ListWindow } from './chrome/list-window.js';
import type { FeatureHost } from './feature-host.js';
import { ListRows } from './list-rows.js';

/** Share of the window that stays before the entry it is moved to. */
const LEAD = 0.1;

export class ListController {
  readonly window: ListWindow;
  readonly rows: ListRows;
  private readonly host: FeatureHost;
  private shown = false;
  /** The list has yet to be put where the axis was. */
  private owed = true;

  constructor(host: FeatureHost) {
    this.host = host;
    this.window = new ListWindow(host.element);
    this.rows = new ListRows(host);
  }

  private get on(): boolean {
    return this.host.listed;
  }

  /** Before each rendering. */
  prepare(): void {
    const was = this.shown;
    this.shown = this.on;
    if (was === this.shown) return;
    if (this.shown) this.owed = true;
    else this.leave();
  }

  /** The rows are about to be rendered: puts them where the axis was, once; `focus` gives the row the keyboard. */
  place(focus: boolean): void {
    const { source, counts, activeFilter } = this.host;
    if (!this.owed || !source) return;
    this.owed = false;
    const entry = this.first();
    const rank = entry ? (source.locate(entry.id, activeFilter)?.rank ?? 0) : 0;
    // from below, so that the row comes to stand at the top
    this.window.slice(counts.matched);
    this.window.reveal(counts.matched - 1);
    this.window.reveal(Math.max(0, rank), focus);
  }

  /** Brings an entry into view; `focus` gives it the keyboard. */
  reveal(entry: Entry, focus = false): void {
    if (!this.on) return;
    const rank = this.host.source?.locate(entry.id, this.host.activeFilter)?.rank ?? -1;
    if (rank >= 0) this.window.reveal(rank, focus);
  }

  /** The window was set while the list is shown. */
  follow(): void {
    if (this.on) this.owed = true;
  }

  /** The axis goes where the list has been scrolled to; it stays where its first entry is still among the rows shown. */
  private leave(): void {
    this.owed = false;
    const { source, plot, activeFilter: filter, window } = this.host;
    const { shown } = this.window;
    const start = this.first();
    const rank = start ? (source?.locate(start.id, filter)?.rank ?? -1) : -1;
    if (!source || (rank >= shown[0] && rank < shown[0] + shown[1])) return;
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
