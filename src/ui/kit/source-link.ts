import { html, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.js';
import { safeUrl } from '../../items/fields.js';
import { icon } from './kit.js';

/** A link out that tells the other side nothing and says that it opens a new tab; plain text where the URL may not be followed. */
export function sourceLink(
  url: string | undefined,
  t: Translate,
  text: string,
  tabIndex = '0',
): TemplateResult {
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
