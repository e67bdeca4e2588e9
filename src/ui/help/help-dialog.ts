import { css, type CSSResult, html, nothing, type TemplateResult } from 'lit';
import type { TimelineContext } from '../../context/timeline-context.js';
import { modifier } from '../toolbar/wheel-hint.js';
import { modal } from '../kit/controls.js';
import type { Translate } from '../../i18n/messages.js';
import { icon } from '../kit/icon.js';
import { howToRead, howToReadStyles } from './how-to-read.js';

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
  /** Plays the events over time as sound, or stops it; not offered without it. */
  readonly onSound?: (() => void) | undefined;
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
  ['sound', 'S'],
  ['help', '?'],
];

const GESTURES = ['gestureMove', 'gestureZoom', 'gestureOpen'] as const;

/** Up and down too where time runs down, and from lane to lane beside it; else up and down go from lane to lane. */
function keysOf({ scene, lanes }: HelpDialogModel): typeof KEYS {
  const { vertical, rtl } = scene ?? {};
  const known = rtl ? KEYS.map(turned) : KEYS;
  const between = vertical ? (['lanes', '←', '→'] as const) : (['lanes', '↑', '↓'] as const);
  const withLanes = (all: typeof KEYS): typeof KEYS =>
    lanes ? all.flatMap((keys, i) => (i === 0 ? [keys, between] : [keys])) : all;
  if (!vertical) return withLanes(known);
  return withLanes(
    KEYS.map(([word, ...keys]) =>
      word === 'helpMove'
        ? [word, ...keys, '↑', '↓']
        : word === 'helpPan'
          ? [word, ...keys, 'Shift ↑', 'Shift ↓']
          : [word, ...keys],
    ),
  );
}

/** The arrow that goes back in time comes first, whichever way it points. */
const turned = ([word, ...keys]: (typeof KEYS)[number]): (typeof KEYS)[number] =>
  keys.some((key) => key.endsWith('←')) ? [word, ...keys.reverse()] : [word, ...keys];

/** The help of a timeline. */
export const help = (core: TimelineContext): TemplateResult =>
  helpDialog({
    t: core.t,
    open: core.state.help === 'open',
    scene: core.plot.scene,
    lanes: core.element.lanes !== undefined && core.plot.scene?.lanes !== undefined,
    onSound: () => core.features.aloud.now?.toggleSound(),
    onClose: () => core.dispatch({ type: 'help', by: 'reader', open: false }),
  });

/** How to read it, then gestures, then keys. Keep it in the template while closed: closing gives focus back. */
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
    ${howToRead(t)}
    <h3>${t('gestures')}</h3>
    <ul class="gestures">
      ${GESTURES.map((word) => html`<li>${t(word, { key: modifier() })}</li>`)}
    </ul>
    <h3>${t('keys')}</h3>
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
    </dl>
    ${
      model.onSound
        ? html`<button class="button sound-button" part="button" @click=${model.onSound}>
            ♪ ${t('sound')}
          </button>`
        : nothing
    }`;
}

/** The help dialog. */
export const helpStyles: readonly CSSResult[] = [
  howToReadStyles,
  css`
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
    .help dt {
      flex: 1 0 38%;
    }
    .help dd {
      display: flex;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: 6px 10px;
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
    .help h3 {
      margin: 0;
      padding: 14px 20px 8px;
      font: 700 calc(13px * var(--_text))/1.3 var(--_font);
      color: var(--_muted);
    }
    .help .gestures {
      display: grid;
      gap: 6px;
      margin-inline: 20px;
      padding-inline-start: 16px;
      list-style: disc;
    }
    .help .sound-button {
      margin: 12px 20px 6px;
      max-inline-size: calc(100% - 40px);
      white-space: normal;
    }
  `,
];
