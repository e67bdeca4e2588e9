import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../kit/translate.js';

export interface StatusModel {
  readonly t: Translate;
  readonly matched: number;
  readonly total: number;
  /** How many in view have no headline for want of room, in words. */
  readonly hiddenText?: string | undefined;
  /** How time is spaced, or why not as it was asked for. */
  readonly note?: string | undefined;
  /** The button that holds the filter to the window in view. */
  readonly span?: { readonly on: boolean; readonly onToggle: (on: boolean) => void } | undefined;
}

/** How many events match, what is not named for want of room, and how time is spaced. */
export const status = ({ t, matched, total, hiddenText, note, span }: StatusModel): TemplateResult =>
  html`<div class="chrome status" part="status">
    ${hiddenText ? html`<span part="hidden-count"><bdi>${hiddenText}</bdi></span>` : nothing}
    <span class="matched"><bdi>${t('eventsOf', { n: matched, m: total })}</bdi></span>
    ${
      span
        ? html`<button
            class="link"
            part="button span-button"
            aria-pressed=${span.on}
            title=${t(span.on ? 'windowFilterOn' : 'windowAsFilter')}
            @click=${() => span.onToggle(!span.on)}
          >
            ${t('windowAsFilter')}
          </button>`
        : nothing
    }
    ${note ? html`<span class="note" part="spacing-note"><bdi>${note}</bdi></span>` : nothing}
  </div>`;
