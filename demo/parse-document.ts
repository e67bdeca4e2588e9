import type { ReadContext } from '../src/formats/reader.js';

type ParseXml = NonNullable<ReadContext['parseXml']>;

interface Policies {
  createPolicy(
    name: string,
    rules: { createHTML(text: string): string },
  ): { createHTML(text: string): { toString(): string } };
}

/** An inert parse for readers of feeds and pages: nothing in the document runs, loads or is shown. */
export function createParseDocument(): ParseXml {
  const { trustedTypes } = globalThis as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('news-timeline-open', { createHTML: (text) => text });
  // Where the page demands trusted text, the parser takes the policy's object in place of a string.
  return (text, type) => new DOMParser().parseFromString((policy?.createHTML(text) ?? text) as string, type);
}
