import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { modal } from './modal.js';
import type { Translate } from './translate.js';

interface TimeWay {
  /** Time runs down: the arrows up and down step too. */
  readonly vertical?: boolean | undefined;
  /** Time runs to the left: the arrow to the right is the previous one. */
  readonly leftwards?: boolean | undefined;
}

export interface HelpDialogModel {
  readonly t: Translate;
  readonly open: boolean;
  readonly scene?: TimeWay | undefined;
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
function keysOf({ scene, lanes }: HelpDialogModel): typeof KEYS {
  const { vertical, leftwards } = scene ?? {};
  const known = leftwards ? KEYS.map(turned) : KEYS;
  if (!vertical)
    return lanes
      ? known.flatMap((keys, i) => (i === 0 ? [keys, ['lanes', '↑', '↓'] as const] : [keys]))
      : known;
  return KEYS.map(([word, ...keys]) =>
    word === 'helpMove'
      ? [word, ...keys, '↑', '↓']
      : word === 'helpPan'
        ? [word, ...keys, 'Shift ↑', 'Shift ↓']
        : [word, ...keys],
  );
}

/** The arrow that goes back in time comes first, whichever way it points. */
const turned = ([word, ...keys]: (typeof KEYS)[number]): (typeof KEYS)[number] =>
  keys.some((key) => key.endsWith('←')) ? [word, ...keys.reverse()] : [word, ...keys];

/** All keys of the timeline. Keep it in the template while closed: closing gives focus back. */
export const helpDialog = (model: HelpDialogModel): TemplateResult =>
  html`<dialog
    class="chrome help"
    part="help"
    aria-labelledby="nt-help-title"
    closedby="any"
    ${modal(model.open)}
    @close=${model.onClose}
    @keydown=${(event: Event) => event.stopPropagation()}
  >
    ${model.open ? content(model) : nothing}
  </dialog>`;

function content(model: HelpDialogModel): TemplateResult {
  const { t } = model;
  return html`<div class="help-head">
      <h2 id="nt-help-title">${t('help')}</h2>
      <form method="dialog">
        <button class="button quiet square" part="button close" aria-label=${t('close')}>
          ${icon('close')}
        </button>
      </form>
    </div>
    <dl>
      ${keysOf(model).map(
        ([word, ...keys]) =>
          html`<div>
            <dt>${t(word)}</dt>
            <dd dir=${model.scene?.leftwards ? nothing : 'ltr'}>
              ${keys.map((key) => html`<span dir="ltr">${key.split(' ').map((part) => html`<kbd>${part}</kbd>`)}</span>`)}
            </dd>
          </div>`,
      )}
    </dl>`;
}
