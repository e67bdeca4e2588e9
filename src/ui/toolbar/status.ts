import { html, nothing, type TemplateResult } from 'lit';
import type { Translate } from '../kit/translate.js';

export interface StatusModel {
  readonly t: Translate;
  readonly matched: number;
  readonly total: number;
  /** What stands in place of the counts while they are not known, and what is said where not all data answered. */
  readonly counting?: string | undefined;
  readonly partial?: string | undefined;
  /** How many in view have no headline for want of room, in words. */
  readonly hiddenText?: string | undefined;
  /** How time is spaced where it is not by date, or why not as it was asked for. */
  readonly note?: string | undefined;
}

/** How many events there are, and how many of them match where the filter leaves some out. */
export const status = ({
  t,
  matched,
  total,
  counting,
  partial,
  hiddenText,
  note,
}: StatusModel): TemplateResult =>
  html`<div class="status" part="status" title=${hiddenText ?? nothing}>
    <span class="matched"
      ><bdi
        >${counting ?? (matched === total ? t('cluster', { n: total }) : t('eventsOf', { n: matched, m: total }))}</bdi
      ></span
    >
    ${partial ? html`<strong class="note" part="coverage"><bdi>${partial}</bdi></strong>` : nothing}
    ${hiddenText ? html`<span class="unnamed" part="hidden-count"><bdi>${hiddenText}</bdi></span>` : nothing}
    ${note ? html`<span class="note" part="spacing-note"><bdi>${note}</bdi></span>` : nothing}
  </div>`;
