import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import type { Translate } from '../../i18n/messages.js';

export interface StatusModel {
  readonly t: Translate;
  readonly matched: number;
  readonly total: number;
  /** What stands in place of the counts while they are not known, and what is said where not all data answered. */
  readonly counting?: string | undefined;
  readonly partial?: string | undefined;
  /** How time is spaced where it is not by date, or why not as it was asked for. */
  readonly note?: string | undefined;
}

/**
 * Says how many of the events in view have no headline for want of room. The number is known when the plot is drawn, which may be
 * after the page is rendered: so it is written then, and the page is not rendered once more for it.
 */
export class HiddenCount implements ReactiveController {
  readonly #host: TimelineContext;

  constructor(host: TimelineContext) {
    this.#host = host;
    host.addController(this);
    host.plot.onDraw((_, __, motion) => {
      if (motion !== 'moving') this.#write();
    });
  }

  hostUpdated(): void {
    this.#write();
  }

  #write(): void {
    const { renderRoot, listed, plot, t } = this.#host;
    const place = renderRoot.querySelector<HTMLElement>('[part=hidden-count]');
    const text = place?.firstElementChild;
    if (!place?.parentElement || !text) return;
    const n = listed ? 0 : (plot.scene?.unlabelled ?? 0);
    const words = n > 0 ? t('unnamed', { n }) : '';
    place.hidden = words === '';
    if (text.textContent === words) return;
    text.textContent = words;
    place.parentElement.title = words;
  }
}

/** How many events there are, and how many of them match where the filter leaves some out. */
export const status = ({ t, matched, total, counting, partial, note }: StatusModel): TemplateResult =>
  html`<div class="status" part="status">
    <span class="matched"
      ><bdi
        >${counting ?? (matched === total ? t('cluster', { n: total }) : t('eventsOf', { n: matched, m: total }))}</bdi
      ></span
    >
    ${partial ? html`<strong class="note" part="coverage"><bdi>${partial}</bdi></strong>` : nothing}
    <span class="unnamed" part="hidden-count" hidden><bdi></bdi></span>
    ${note ? html`<span class="note" part="spacing-note"><bdi>${note}</bdi></span>` : nothing}
  </div>`;
