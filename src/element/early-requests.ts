// Evaluated before the rest of the program: what a page needs that has the element in it is on its way while the program starts,
// which takes a phone some tenths of a second. Both are asked for again where they are used, and then are there already.

import { CHUNKS } from './chunks.js';

/** Set before the program is evaluated by what imports it for its classes and functions alone: it defines and requests nothing then. */
const QUIET = Symbol.for('news-timeline quiet');

export const isQuiet = (): boolean => QUIET in globalThis;

/** Author's properties that decide what is fetched, where they are set before the element is defined. */
const OTHERWISE = ['items', 'source', 'src', 'fetchOptions'];

function requestEarly(page: Document): void {
  CHUNKS.interaction().catch(() => undefined); // told where it is used
  for (const element of page.querySelectorAll('news-timeline')) {
    const address = element.getAttribute('src');
    if (!address || address.startsWith('#') || OTHERWISE.some((name) => Object.hasOwn(element, name)))
      continue;
    const { href, origin } = new URL(address, page.baseURI);
    // what another site has may be under another address, see `sourceUrl`
    if (origin !== location.origin) continue;
    const link = page.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    page.head.append(link);
  }
}

// Node has no document, or the least of one that Lit needs
if (!isQuiet() && typeof document !== 'undefined' && 'querySelectorAll' in document) requestEarly(document);
