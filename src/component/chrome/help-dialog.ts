import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { modal } from './modal.js';
import type { Translate } from './translate.js';

export interface HelpDialogModel {
  readonly t: Translate;
  readonly open: boolean;
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

/** All keys of the timeline. Keep it in the template while closed: closing gives focus back. */
export const helpDialog = ({ t, open, onClose }: HelpDialogModel): TemplateResult =>
  html`<dialog
    class="chrome help"
    part="help"
    aria-labelledby="nt-help-title"
    closedby="any"
    ${modal(open)}
    @close=${onClose}
    @keydown=${(event: Event) => event.stopPropagation()}
  >
    ${open ? content(t) : nothing}
  </dialog>`;

const content = (t: Translate): TemplateResult =>
  html`<div class="help-head">
      <h2 id="nt-help-title">${t('help')}</h2>
      <form method="dialog">
        <button class="button quiet square" part="button close" aria-label=${t('close')}>
          ${icon('close')}
        </button>
      </form>
    </div>
    <dl>
      ${KEYS.map(
        ([word, ...keys]) =>
          html`<div>
            <dt>${t(word)}</dt>
            <dd dir="ltr">
              ${keys.map((key) => html`<span>${key.split(' ').map((part) => html`<kbd>${part}</kbd>`)}</span>`)}
            </dd>
          </div>`,
      )}
    </dl>`;
