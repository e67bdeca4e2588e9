import { html, nothing, type TemplateResult, css, type ReactiveController } from 'lit';
import { live } from 'lit/directives/live.js';
import { numberText } from '../i18n/messages.js';
import type { TimelineContext } from '../context/timeline-context.js';
import { icon } from './kit/kit.js';
import type { FilterBarModel, SearchModel } from './toolbar/filter-bar-model.js';
import { queryWords, foundPlaces } from '../text/text.js';

/** The field for words in headlines; Enter and Shift+Enter, or its two buttons, step through what it found. */
export function searchField(model: FilterBarModel, hint = model.t('search')): TemplateResult {
  const { t, text } = model;
  return html`<div class="field search" role="search" aria-label=${model.searchName ?? nothing}>
    ${icon('search')}
    <input
      type="search"
      part="search"
      autocomplete="off"
      spellcheck="false"
      enterkeyhint="search"
      aria-label=${t('searchLabel')}
      placeholder=${hint}
      .value=${live(text)}
      @focus=${() => model.onSearch?.()}
      @input=${(event: InputEvent) => typed(model, event)}
      @compositionend=${(event: Event) => typed(model, event)}
      @keydown=${(event: KeyboardEvent) => step(model, event)}
    />
    ${text === '' ? nothing : steps(model)}
  </div>`;
}

function typed({ onText }: FilterBarModel, event: Event): void {
  if (event instanceof InputEvent && event.isComposing) return;
  onText((event.target as HTMLInputElement).value);
}

function step({ search, text, onText }: FilterBarModel, event: KeyboardEvent): void {
  if (event.isComposing) return;
  if (event.key === 'Enter') search?.onStep(event.shiftKey ? -1 : 1);
  else if (event.key === 'Escape' && text !== '') onText('');
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function steps({ t, search, locale }: FilterBarModel): TemplateResult | typeof nothing {
  if (!search) return nothing;
  const { hits, index, onStep } = search;
  return html`<span class="count"
      >${index < 0 ? '–' : numberText(index + 1, locale)}/${numberText(hits, locale)}</span
    >
    <button
      class="step"
      part="button search-previous"
      aria-label=${t('previous')}
      aria-disabled=${hits === 0}
      @click=${() => onStep(-1)}
    >
      ${icon('up')}
    </button>
    <button
      class="step"
      part="button search-next"
      aria-label=${t('next')}
      aria-disabled=${hits === 0}
      @click=${() => onStep(1)}
    >
      ${icon('down')}
    </button>`;
}

// Search as a walk: the place of the chosen event among what was found, and steps to its neighbours; the keys `/` and `?`.

export class SearchController {
  readonly #host: TimelineContext;

  constructor(host: TimelineContext) {
    this.#host = host;
  }

  /** Place of the chosen event among the matching ones; -1 where none of them is chosen, undefined where nothing is searched. */
  get index(): number | undefined {
    const { activeFilter, chosen, source } = this.#host;
    if (!activeFilter.text) return undefined;
    return chosen ? (source?.locate(chosen.id, activeFilter)?.rank ?? -1) : -1;
  }

  get model(): SearchModel | undefined {
    const { index } = this;
    if (index === undefined) return undefined;
    return { hits: this.#host.counts.matched, index, onStep: (by) => this.step(by) };
  }

  /** Chooses the next match, or from the last the first; to begin with the first one in view. */
  step(by: 1 | -1): void {
    const { source, activeFilter: filter, counts } = this.#host;
    const { matched } = counts;
    if (!source || matched === 0) return;
    const { index = -1 } = this;
    const offset = index < 0 ? this.#begin(by) : (index + by + matched) % matched;
    const entry = source.entries({ filter, offset, limit: 1 }).entries[0];
    if (!entry) return;
    this.#host.dispatch({ type: 'reveal', by: 'reader', entry });
    this.#host.dispatch({ type: 'select', by: 'reader', id: entry.id });
  }

  /** Keys of the frame that no part has taken. */
  key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isEditable(event)) return;
    if (event.key === '?') this.#host.dispatch({ type: 'help', by: 'reader', open: true });
    else if (event.key !== '/' || !this.focusField()) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Where stepping begins: the first match in view, or going back the last before its end; else the very first or last. */
  #begin(by: 1 | -1): number {
    const { source, activeFilter: filter, counts, view } = this.#host;
    const entry = view && source?.seek(by > 0 ? view[0] : view[1], by, filter);
    const rank = entry ? (source?.locate(entry.id, filter)?.rank ?? -1) : -1;
    return rank >= 0 ? rank : by > 0 ? 0 : counts.matched - 1;
  }

  /** The field in the bar; where that is hidden for want of room, the one in the sheet. */
  focusField(): boolean {
    const { renderRoot, element } = this.#host;
    const visible = (): HTMLInputElement | undefined =>
      [...renderRoot.querySelectorAll<HTMLInputElement>('.search input')].find((i) => i.checkVisibility());
    const field = visible();
    field?.focus();
    if (field) return true;
    const sheet = renderRoot.querySelector<HTMLElement>('.filter-sheet');
    sheet?.showPopover();
    if (sheet) void element.updateComplete.then(() => visible()?.focus());
    return sheet !== null;
  }
}

const isEditable = (event: Event): boolean =>
  event
    .composedPath()
    .some((n) => n instanceof Element && n.matches('input, textarea, select, [contenteditable]'));

// Marks the words that a search found, where they can be read: in headlines, rows and cards. The document's highlights do it,
// so that no element changes; a browser without them shows the same texts unmarked.

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
