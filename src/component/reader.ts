// What the reader does: choosing and moving; what the controls let them do besides is in `reader-acts`. Every act here may fire an event; code that sets properties fires none.
import type { Entry } from '../query/entry.js';
import { newsEvent } from './events.js';
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

  /** Closes the card; focus goes back to its mark if the card held it. */
  close(): void {
    const { core } = this;
    const root = core.renderRoot;
    const held = root instanceof ShadowRoot && root.activeElement?.closest('.card') !== null;
    const { chosen } = core;
    this.choose(undefined);
    if (held) void core.element.updateComplete.then(() => core.refocus(chosen));
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
}
