// What the sheet of the filter holds, and how a sheet is dragged: loaded when one opens.
import { css, type ElementPart, html, nothing, type TemplateResult } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { textDirection } from '../../text/text-direction.js';
import { facetPanel, spanSwitch } from '../facets/facet-panel.js';
import { icon } from '../kit/kit.js';
import { searchField } from '../search.js';
import type { FilterBarModel } from './filter-bar-model.js';
import { legendFirst, SHEET } from './filter-bar.js';

/** A release this far down, in px, or this fast, in px/ms, closes. */
const FAR = 90;
const FAST = 0.6;

type Close = (sheet: HTMLElement) => void;

class SheetDrag extends Directive {
  #close: Close | undefined;
  #handle: HTMLElement | undefined;
  #from = 0;
  #at = 0;
  #speed = 0;
  #time = 0;

  override render(_close: Close): typeof nothing {
    return nothing;
  }

  override update({ element }: ElementPart, [close]: [close: Close]): typeof nothing {
    this.#close = close;
    if (this.#handle) return nothing;
    this.#handle = element as HTMLElement;
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
      element.addEventListener(type, this);
    return nothing;
  }

  handleEvent(event: PointerEvent): void {
    if (event.type === 'pointerdown') this.#start(event);
    else if (this.#handle?.hasPointerCapture(event.pointerId)) {
      if (event.type === 'pointermove') this.#move(event);
      else if (event.type === 'pointerup') this.#end(true, event.clientY);
      else this.#end(false, this.#at);
    }
  }

  #start(event: PointerEvent): void {
    const handle = this.#handle;
    const pressed = (event.target as Element).closest('button, a, input');
    if (!handle || pressed || event.button !== 0 || getComputedStyle(handle).touchAction !== 'none') return;
    this.#from = this.#at = event.clientY;
    this.#time = event.timeStamp;
    this.#speed = 0;
    handle.setPointerCapture(event.pointerId);
  }

  #move(event: PointerEvent): void {
    const elapsed = Math.max(1, event.timeStamp - this.#time);
    this.#speed = (event.clientY - this.#at) / elapsed;
    this.#at = event.clientY;
    this.#time = event.timeStamp;
    this.#shift(Math.max(0, this.#at - this.#from));
  }

  #end(released: boolean, at: number): void {
    const far = at - this.#from;
    this.#shift(undefined);
    const sheet = this.#sheet();
    if (released && sheet && (far > FAR || (far > 12 && this.#speed > FAST))) this.#close?.(sheet);
  }

  #sheet(): HTMLElement | undefined {
    return this.#handle?.parentElement ?? undefined;
  }

  #shift(by: number | undefined): void {
    const sheet = this.#sheet();
    sheet?.toggleAttribute('data-dragged', by !== undefined);
    if (by === undefined) sheet?.style.removeProperty('--_dragged');
    else sheet?.style.setProperty('--_dragged', `${by}px`);
  }
}

/**
 * On the head of a sheet: dragging it down moves the sheet along and closes it on release. It listens on its own element
 * alone, and only where css gives that element `touch-action: none`, that is where the sheet is a sheet.
 */
export const sheetDrag = directive(SheetDrag);

/** Few of each facet, so that the next one is within reach of a thumb. */
const FIRST = 6;

/** Everything of the filter bar in one sheet. */
export function sheetContent(model: FilterBarModel): TemplateResult {
  const { t, matched, total } = model;
  return html`<div class="sheet-head" ${sheetDrag(closeSheet)}>
      <span class="grab"></span>
      <strong>${t('filter')}</strong>
      <button class="button quiet square" aria-label=${t('close')} popovertarget=${SHEET}>
        ${icon('close')}
      </button>
    </div>
    <div class="sheet-body">
      ${model.shown.has('search') ? html`${searchField(model)} ${hitList(model)}` : nothing}
      ${legendFirst(model).map((facet, i) => html`<div class="facet">${facetPanel(model, facet, `${SHEET}-${i}`, FIRST)}</div>`)}
      ${spanSwitch(model)}
      <div class="sheet-beside">${model.beside?.() ?? nothing}</div>
    </div>
    <div class="sheet-foot">
      <button class="button" @click=${() => model.onClear()}>${t('clearAll')}</button>
      <button class="button strong" popovertarget=${SHEET} popovertargetaction="hide">
        ${t('eventsOf', { n: matched, m: total })}
      </button>
    </div>`;
}

/** The first events found, each a way to its card. */
function hitList(model: FilterBarModel): TemplateResult | typeof nothing {
  const hits = model.text === '' ? undefined : model.hits?.();
  if (!hits?.length)
    return hits && !model.matched ? html`<p class="hits">${model.t('noMatches')}</p>` : nothing;
  const open = (event: Event, id: string): void => {
    (event.currentTarget as Element).closest<HTMLElement>('[popover]')?.hidePopover();
    model.onHit?.(id);
  };
  const rest = model.matched - hits.length;
  return html`<ul class="hits" aria-label=${model.t('searchLabel')}>
    ${hits.map(
      ({ id, title, lang, dateText }) =>
        html`<li>
          <button part="search-hit" @click=${(event: Event) => open(event, id)}>
            <span lang=${lang ?? nothing} dir=${textDirection(lang)}>${title}</span>
            <span class="count"><bdi>${dateText}</bdi></span>
          </button>
        </li>`,
    )}
    ${rest > 0 ? html`<li class="count">${model.t('plusMore', { n: rest })}</li>` : nothing}
  </ul>`;
}

const closeSheet = (sheet: HTMLElement): void => sheet.hidePopover();

/** The sheet that holds the whole filter where it is narrow. */
export const filterSheetStyles = css`
  .filter-sheet {
    position: fixed;
    inset: auto 0 0;
    inline-size: 100%;
    max-inline-size: 640px;
    max-block-size: min(86vh, 86dvh);
    margin: 0 auto;
    padding: 0;
    border: 0;
    border-radius: 18px 18px 0 0;
    background: var(--_surface);
    color: var(--_ink);
    box-shadow: var(--_shadow);
    overflow: hidden;
    flex-direction: column;
    transform: translateY(var(--_dragged, 0));
    transition: transform 0.2s ease-out;
  }
  .filter-sheet[data-dragged] {
    transition: none;
  }
  .filter-sheet:popover-open {
    display: flex;
  }
  @starting-style {
    .filter-sheet:popover-open {
      transform: translateY(40px);
    }
  }
  .filter-sheet::backdrop {
    background: rgb(0 0 0 / 38%);
  }
  .sheet-head {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    justify-content: space-between;
    padding: 16px 12px 8px 16px;
    padding-inline: 16px 8px;
    font-size: calc(15px * var(--_text));
    touch-action: none;
  }
  .grab {
    position: absolute;
    inset-block-start: 7px;
    inset-inline-start: calc(50% - 19px);
    inline-size: 38px;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_edge);
  }
  .sheet-body {
    flex: 1;
    min-block-size: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .sheet-body > .search {
    max-inline-size: none;
    margin: 0 12px 8px;
  }
  .hits {
    margin-block-end: 10px;
    padding-inline: 12px;
  }
  .hits button {
    display: grid;
    gap: 1px;
    inline-size: 100%;
    min-block-size: 44px;
    padding: 6px 8px;
    border: 0;
    border-radius: 7px;
    background: none;
    text-align: start;
    cursor: pointer;
  }
  .hits button:hover {
    background: var(--_soft);
  }
  .hits .count {
    font-size: calc(12px * var(--_text));
  }
  .hits > .count {
    padding: 4px 8px;
  }
  .sheet-beside:not(:empty) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 10px 14px;
    border-block-start: 1px solid var(--_hair);
  }
  .sheet-body .facet {
    border-block-start: 1px solid var(--_hair);
  }
  .sheet-body .facet-foot {
    border: 0;
  }
  .sheet-foot {
    display: flex;
    flex: none;
    gap: 8px;
    padding: 10px 16px max(10px, env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_hair);
  }
  .sheet-foot .strong {
    flex: 1;
  }
`;
