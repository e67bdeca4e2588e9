import { html, nothing, type TemplateResult } from 'lit';
import { safeUrl } from '../../data/safe-url.js';
import { icon } from './icon.js';
import type { Translate } from './translate.js';

export interface CardSource {
  readonly name: string;
  readonly url?: string | undefined;
  readonly dateText?: string | undefined;
}

const SHOWN = 6;

/** Every report of an event: the outlet as a link, and its date. The seventh and later open on request. */
export function sourceList(sources: readonly CardSource[], t: Translate): TemplateResult {
  const rest = sources.slice(SHOWN);
  return html`<div class="sources" part="card-sources">
    <div class="small-head">${t('sources')}</div>
    <ul>
      ${sources.slice(0, SHOWN).map((source) => row(source, t))}
    </ul>
    ${
      rest.length > 0
        ? html`<details>
            <summary>${t('plusMore', { n: rest.length })}</summary>
            <ul>
              ${rest.map((source) => row(source, t))}
            </ul>
          </details>`
        : nothing
    }
  </div>`;
}

const row = (source: CardSource, t: Translate): TemplateResult =>
  html`<li>
    ${sourceLink(source, t, source.name)}
    ${source.dateText ? html`<span class="count"><bdi>${source.dateText}</bdi></span>` : nothing}
  </li>`;

/** A link out that tells the other side nothing and says that it opens a new tab; plain text where the URL may not be followed. */
export function sourceLink({ url }: CardSource, t: Translate, text: string, tabIndex = '0'): TemplateResult {
  const href = safeUrl(url);
  if (href === undefined) return html`<bdi>${text}</bdi>`;
  return html`<a
    href=${href}
    part="card-link"
    tabindex=${tabIndex}
    target="_blank"
    rel="noopener noreferrer nofollow"
    referrerpolicy="no-referrer"
    ><bdi>${text}</bdi>${icon('open', true)}<span class="hidden">${t('opensInNewTab')}</span></a
  >`;
}
