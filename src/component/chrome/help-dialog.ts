import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { modal } from './modal.js';
import type { Translate } from './translate.js';

export interface HelpDialogModel {
  readonly t: Translate;
  readonly open: boolean;
  /** Time runs down: the arrows up and down step too. */
  readonly vertical?: boolean;
  /** Lanes have heads to go through. */
  readonly lanes?: boolean;
  readonly onClose: () => void;
}

/** Keys that do the same stand together; a `+` within one joins keys held at once. */
const KEYS: readonly (readonly [word: string, ...keys: string[]])[] = [
  ['helpMove', '←', '→'],
  ['helpOpen', 'Enter'],
  ['helpClose', 'Esc'],
  ['helpPan', 'Shift ←', 'Shift →'],
  ['helpZoom', '+', '−'],
  ['helpEnds', 'Home', 'End'],
  ['helpSearch', '/'],
  ['help', '?'],
];

/** Up and down too where time runs down; else they go from lane to lane. */
function keysOf(vertical: boolean, lanes: boolean): typeof KEYS {
  if (!vertical)
    return lanes
      ? KEYS.flatMap((keys, i) => (i === 0 ? [keys, ['lanes', '↑', '↓'] as const] : [keys]))
      : KEYS;
  return KEYS.map(([word, ...keys]) =>
    word === 'helpMove'
      ? [word, ...keys, '↑', '↓']
      : word === 'helpPan'
        ? [word, ...keys, 'Shift ↑', 'Shift ↓']
        : [word, ...keys],
  );
}

/** All keys of the timeline. Keep it in the template while closed: closing gives focus back. */
export const helpDialog = ({
  t,
  open,
  vertical = false,
  lanes = false,
  onClose,
}: HelpDialogModel): TemplateResult =>
  html`<dialog
    class="chrome help"
    part="help"
    aria-labelledby="nt-help-title"
    closedby="any"
    ${modal(open)}
    @close=${onClose}
    @keydown=${(event: Event) => event.stopPropagation()}
  >
    ${open ? content(t, vertical, lanes) : nothing}
  </dialog>`;

const content = (t: Translate, vertical: boolean, lanes: boolean): TemplateResult =>
  html`<div class="help-head">
      <h2 id="nt-help-title">${t('help')}</h2>
      <form method="dialog">
        <button class="button quiet square" part="button close" aria-label=${t('close')}>
          ${icon('close')}
        </button>
      </form>
    </div>
    <dl>
      ${keysOf(vertical, lanes).map(
        ([word, ...keys]) =>
          html`<div>
            <dt>${t(word)}</dt>
            <dd dir="ltr">
              ${keys.map((key) => html`<span>${key.split(' ').map((part) => html`<kbd>${part}</kbd>`)}</span>`)}
            </dd>
          </div>`,
      )}
    </dl>`;
