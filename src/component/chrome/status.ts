import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from './translate.js';

export interface StatusModel {
  readonly t: Translate;
  readonly matched: number;
  readonly total: number;
  /** How many in view have no headline for want of room, in words. */
  readonly hiddenText?: string | undefined;
  /** The button that holds the filter to the window in view. */
  readonly span?: { readonly on: boolean; readonly onToggle: (on: boolean) => void } | undefined;
}

/** How many events match, and what is not named for want of room. */
export const status = ({ t, matched, total, hiddenText, span }: StatusModel): TemplateResult =>
  html`<div class="chrome status" part="status">
    ${hiddenText ? html`<span part="hidden-count"><bdi>${hiddenText}</bdi></span>` : nothing}
    <span class="matched"><bdi>${t('eventsOf', { n: matched, m: total })}</bdi></span>
    ${
      span
        ? html`<button
            class="link"
            part="button"
            aria-pressed=${span.on}
            title=${t(span.on ? 'windowFilterOn' : 'windowAsFilter')}
            @click=${() => span.onToggle(!span.on)}
          >
            ${t('windowAsFilter')}
          </button>`
        : nothing
    }
  </div>`;
