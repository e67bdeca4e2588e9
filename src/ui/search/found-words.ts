// Marks the words that a search found, where they can be read: in headlines, rows and cards. The document's highlights do it,
// so that no element changes; a browser without them shows the same texts unmarked.
import { css, type ReactiveController } from 'lit';
import { queryWords, foundPlaces } from '../../text/search-text.js';
import type { TimelineContext } from '../../context/timeline-context.js';

/** In the registry of highlights, which a page has one of. */
const NAME = 'news-timeline-found';
const TEXTS = '.label > .title, .label > .text, .list-title, .row-title, .card-title, .card .summary';

export class FoundWords implements ReactiveController {
  readonly #host: TimelineContext;
  #ranges: readonly StaticRange[] = [];

  constructor(host: TimelineContext) {
    this.#host = host;
    host.addController(this);
  }

  /** Things rest: while they move nothing is rendered. */
  hostUpdated(): void {
    const words = queryWords(this.#host.activeFilter.text ?? '');
    if (words.length || this.#ranges.length) this.#mark(words.length ? this.#find(words) : []);
  }

  hostDisconnected(): void {
    this.#mark([]);
  }

  #find(words: readonly string[]): StaticRange[] {
    const texts = [...this.#host.renderRoot.querySelectorAll(TEXTS)].flatMap((element) => textsIn(element));
    return texts.flatMap((node) =>
      foundPlaces(node.data, words).map(
        ([startOffset, endOffset]) =>
          new StaticRange({ startContainer: node, endContainer: node, startOffset, endOffset }),
      ),
    );
  }

  #mark(ranges: readonly StaticRange[]): void {
    if (!('highlights' in CSS)) return;
    let shared = CSS.highlights.get(NAME);
    if (!shared) CSS.highlights.set(NAME, (shared = new Highlight()));
    for (const range of this.#ranges) shared.delete(range);
    for (const range of ranges) shared.add(range);
    this.#ranges = ranges;
  }
}

function textsIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found;
}

export const foundWordsStyles = css`
  ::highlight(news-timeline-found) {
    background-color: light-dark(rgb(255 214 51 / 55%), rgb(201 151 0 / 50%));
  }
  @media (forced-colors: active) {
    ::highlight(news-timeline-found) {
      background-color: Mark;
      color: MarkText;
    }
  }
`;
