import { css, html, nothing, type TemplateResult } from 'lit';
import { modal } from '../kit/controls.js';
import type { Translate } from '../../i18n/messages.js';
import { icon } from '../kit/icon.js';

interface TimeWay {
  /** Time runs down: the arrows up and down step too. */
  readonly vertical?: boolean | undefined;
  /** Time runs to the left: the arrow to the right is the previous one. */
  readonly rtl?: boolean | undefined;
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
  const { vertical, rtl } = scene ?? {};
  const known = rtl ? KEYS.map(turned) : KEYS;
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
            <dd dir=${model.scene?.rtl ? nothing : 'ltr'}>
              ${keys.map((key) => html`<span dir="ltr">${key.split(' ').map((part) => html`<kbd>${part}</kbd>`)}</span>`)}
            </dd>
          </div>`,
      )}
    </dl>`;
}

/** The problem list and the help dialog. */
export const extraStyles = css`
  .problems {
    max-inline-size: 100%;
  }
  .problems-button {
    display: inline-flex;
    align-items: center;
    gap: 5px;
    font-size: calc(12px * var(--_text));
  }
  .coverage {
    margin-inline-start: 10px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .problems-button .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .problem-list {
    max-block-size: 260px;
    margin-block-start: 6px;
    border: 1px solid var(--_hair);
    border-radius: 8px;
    background: var(--_surface);
    overflow: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    text-align: start;
  }
  .problem-list li {
    padding: 8px 12px;
    border-inline-start: 3px solid var(--_edge);
    overflow-wrap: anywhere;
  }
  .problem-list li + li {
    border-block-start: 1px solid var(--_hair);
  }
  .problem-list :is(.severity-row, .severity-file) {
    border-inline-start-color: #d55e00;
  }
  .where {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 8px;
    color: var(--_muted);
    font-size: calc(12px * var(--_text));
  }
  .field-name {
    font-weight: 600;
  }
  .problem-list code {
    padding: 0 4px;
    border-radius: 4px;
    background: var(--_soft);
    color: var(--_ink);
    font:
      12px/1.5 ui-monospace,
      Menlo,
      Consolas,
      monospace;
  }
  .problem-list :is(.remedy, .rest) {
    color: var(--_muted);
  }

  .help {
    inline-size: min(27rem, 100vw - 24px);
    max-block-size: min(90vh, 90dvh);
    padding: 0 0 10px;
    border: 1px solid var(--_hair);
    border-radius: calc(var(--_radius) + 2px);
    background: var(--_surface);
    box-shadow: var(--_shadow);
  }
  .help::backdrop {
    background: rgb(0 0 0 / 38%);
  }
  .help-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding: 12px 10px 6px 20px;
    padding-inline: 20px 10px;
  }
  .help h2 {
    margin: 0;
    font: 700 calc(19px * var(--_text))/1.3 var(--_serif);
  }
  .help dl {
    margin: 0;
  }
  .help dl > div {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 20px;
    margin-inline: 20px;
    padding-block: 7px;
    border-block-start: 1px solid var(--_hair);
  }
  .help dd {
    display: flex;
    flex: none;
    gap: 10px;
    margin: 0;
  }
  .help dd > span {
    display: flex;
    gap: 3px;
  }
  .help kbd {
    min-inline-size: 24px;
    padding: 1px 6px;
    border: 1px solid var(--_edge);
    border-block-end-width: 2px;
    border-radius: 5px;
    background: var(--_soft);
    font: calc(12px * var(--_text))/1.4 var(--_font);
    text-align: center;
  }
`;
