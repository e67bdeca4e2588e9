// What the reader does: choosing, filtering, moving. Every act here may fire an event; code that sets properties fires none.
import type { Entry } from '../query/entry.js';
import type { Filter } from '../query/filter.js';
import { MAX_SPAN, MIN_SPAN, spanOf, zoomed } from '../view/viewport.js';
import { newsEvent } from './events.js';
import { partsOf, withClause, withoutSpan } from './clauses.js';
import { itemOf, type ReaderHost } from './reader-host.js';

export class Reader {
  private readonly core: ReaderHost;

  constructor(core: ReaderHost) {
    this.core = core;
  }

  /** Opens the card of an entry, or closes what is open. */
  choose(entry: Entry | undefined): void {
    const { core } = this;
    const open = core.chosen !== undefined || core.cluster !== undefined;
    if (!entry && !open) return;
    core.openEntry(entry);
    const detail = { id: entry?.id, item: itemOf(entry) };
    core.element.dispatchEvent(newsEvent('nt-select', detail));
  }

  /** Chooses a neighbour of what is open and brings it into view. */
  step(entry: Entry): void {
    this.core.reveal(entry, true);
    this.choose(entry);
  }

  /** Closes the card; focus goes back to its mark if the card held it. */
  close(): void {
    const { core } = this;
    const root = core.renderRoot;
    const held = root instanceof ShadowRoot && root.activeElement?.closest('.card') !== null;
    const { chosen } = core;
    this.choose(undefined);
    if (held) void core.element.updateComplete.then(() => core.refocus(chosen));
  }

  setFilter(filter: Filter): void {
    const { core } = this;
    core.element.filter = filter;
    void core.element.updateComplete.then(() => {
      const { counts } = core;
      core.announcer.filter(counts);
      core.element.dispatchEvent(newsEvent('nt-filter-change', { filter, counts }));
    });
  }

  /** Makes the window a filter, or takes it off. */
  setSpan(on: boolean): void {
    const { view } = this.core;
    const rest = withoutSpan(this.core.element.filter);
    this.setFilter(on && view ? { ...rest, span: view } : rest);
  }

  /** Whether an item must have any or all of the values asked for. */
  setMode(facet: string, mode: 'any' | 'all'): void {
    const { core } = this;
    core.modes = new Map([...core.modes, [facet, mode]]);
    const { any, all, none } = partsOf(core.element.filter.facets?.[facet]);
    const asked = [...any, ...all];
    const clause = mode === 'any' ? { any: asked, all: [], none } : { any: [], all: asked, none };
    if (asked.length) this.setFilter(withClause(core.element.filter, facet, clause));
    else core.requestUpdate();
  }

  zoom(factor: number): void {
    const { motion } = this.core.plot;
    const { start, end } = zoomed(motion.view, factor);
    motion.glide(start, end, 250, true);
  }

  fit(): void {
    const { fitted, motion } = this.core.plot;
    if (fitted) motion.glide(fitted[0], fitted[1], undefined, true);
  }

  /** Zooms in until the events of a crowd stand apart; undefined where they begin at one moment. */
  parting(span: readonly [number, number]): (() => void) | undefined {
    const { source, activeFilter, plot } = this.core;
    const from = source?.seek(span[0], 1, activeFilter)?.span.start ?? 0;
    const to = source?.seek(span[1], -1, activeFilter)?.span.start ?? 0;
    if (!(to - from > MIN_SPAN / 100)) return undefined;
    const room = (to - from) * 0.15;
    return () => {
      this.close();
      plot.motion.glide(from - room, to + room, undefined, true);
    };
  }

  /** The window moved under the reader's hand. */
  moved(settled: boolean): void {
    const { core } = this;
    const { view } = core;
    if (!view) return;
    if (settled) core.announcer.view(view, core.counts);
    core.element.dispatchEvent(newsEvent('nt-view-change', { view, settled }));
  }

  /** Keys of the frame that no part has taken. */
  key(event: KeyboardEvent): void {
    if (event.key === 'Escape' && (this.core.chosen || this.core.cluster)) {
      event.stopPropagation();
      event.preventDefault();
      this.close();
    }
  }

  /** Whether the window can still shrink. */
  get canZoomIn(): boolean {
    return spanOf(this.core.plot.motion.view) > MIN_SPAN * 1.001;
  }

  /** Whether the window can still grow. */
  get canZoomOut(): boolean {
    return spanOf(this.core.plot.motion.view) < MAX_SPAN * 0.999;
  }

  /** Whether the window can still grow or shrink to good purpose. */
  get zoomedOut(): boolean {
    const { fitted, motion } = this.core.plot;
    return fitted !== undefined && spanOf(motion.view) >= (fitted[1] - fitted[0]) * 0.999;
  }
}
