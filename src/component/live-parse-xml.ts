// The browser's own parser for feeds and pages, inert: what it returns is read as data and never put into a page.
import type { DocumentLike } from '../formats/reader.js';

interface Policy {
  createHTML(text: string): string;
}
interface Policies {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): Policy;
}

/** Where the policy is kept: a page may make it once only, however many copies of this library it loads. */
const KEY = Symbol.for('news-timeline.policy');

/**
 * Parses XML or HTML without running or loading anything of it. Under `require-trusted-types-for 'script'` the text goes
 * through one policy named `news-timeline`, made when first needed: allow it with `trusted-types news-timeline lit-html`.
 */
export function parseXml(text: string, type: 'application/xml' | 'text/html'): DocumentLike {
  return new DOMParser().parseFromString(policy().createHTML(text), type);
}

function policy(): Policy {
  const page = globalThis as unknown as { trustedTypes?: Policies; [KEY]: Policy | undefined };
  const rules = { createHTML: (text: string): string => text };
  return (page[KEY] ??= page.trustedTypes?.createPolicy('news-timeline', rules) ?? rules);
}
