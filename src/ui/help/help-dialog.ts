import { css, html, svg, type TemplateResult, type CSSResult, nothing } from 'lit';
import type { Translate } from '../../i18n/messages.js';
import type { TimelineContext } from '../../context/timeline-context.js';
import { modifier } from '../toolbar/zoom-buttons.js';
import { modal } from '../kit/controls.js';
import { icon } from '../kit/kit.js';

// How to read the timeline, in three small pictures: dots and bars, crowds, the overview under the plot.

const line = (x1: number, y1: number, x2: number, y2: number, kind: string): TemplateResult =>
  svg`<line class=${kind} x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`;
const box = (x: number, y: number, width: number, height: number, kind: string, round = 1): TemplateResult =>
  svg`<rect class=${kind} x=${x} y=${y} width=${width} height=${height} rx=${round} />`;

/** A headline over its dot, and over a bar. */
const marks = svg`
  ${line(4, 58, 124, 58, 'axis')} ${line(22, 20, 22, 50, 'stem one')} ${line(70, 34, 70, 50, 'stem two')}
  ${box(25, 16, 56, 5, 'words')} ${box(25, 24, 30, 3, 'words quiet')} ${box(73, 32, 44, 5, 'words')}
  <circle class="one" cx="22" cy="50" r="4.5" /> ${box(70, 47, 42, 6, 'two', 3)} <circle class="two" cx="70" cy="50" r="4.5" />`;

const COLUMNS = [6, 12, 22, 34, 26, 14, 8, 5] as const;

/** A crowd as columns, with its number. */
const crowd = svg`
  ${line(4, 58, 124, 58, 'axis')} ${COLUMNS.map((height, i) => box(36 + i * 7, 58 - height, 6, height, 'many'))}
  <text class="number" x="60" y="18" text-anchor="middle">103</text> <circle class="one" cx="16" cy="52" r="4.5" />
  <circle class="two" cx="108" cy="52" r="4.5" />`;

/** The overview with its frame, and what the frame holds over it. */
const spanRows = svg`
  ${box(4, 4, 120, 34, 'soft', 4)} <circle class="one" cx="34" cy="26" r="4.5" /> <circle class="two" cx="78" cy="26" r="4.5" />
  ${box(39, 15, 30, 4, 'words')} ${line(4, 38, 62, 50, 'ray')} ${line(124, 38, 92, 50, 'ray')} ${box(4, 50, 120, 14, 'soft', 3)}
  ${[12, 24, 30, 52, 68, 76, 84, 106].map((x, i) => box(x, 62 - 3 - (i % 3) * 3, 4, 3 + (i % 3) * 3, 'words quiet', 0))}
  ${box(62, 49, 30, 16, 'window', 3)}`;

const PICTURES = [
  ['readDot', marks],
  ['readCrowd', crowd],
  ['readOverview', spanRows],
] as const;

export const howToRead = (t: Translate): TemplateResult =>
  html`<h3>${t('howToRead')}</h3>
    <ul class="how-to-read">
      ${PICTURES.map(
        ([word, picture]) =>
          html`<li><svg viewBox="0 0 128 68" aria-hidden="true">${picture}</svg><span>${t(word)}</span></li>`,
      )}
    </ul>`;

export const howToReadStyles = css`
  .how-to-read {
    display: grid;
    gap: 10px;
    margin-inline: 20px;
  }
  .how-to-read li {
    display: grid;
    grid-template-columns: 128px minmax(0, 1fr);
    gap: 14px;
    align-items: center;
  }
  .how-to-read svg {
    inline-size: 128px;
    block-size: 68px;
    border: 1px solid var(--_hair);
    border-radius: 6px;
    background: var(--_surface);
    stroke-width: 1;
    fill: none;
  }
  .how-to-read svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .how-to-read .number:dir(rtl) {
    transform: scaleX(-1);
    transform-origin: 60px 0;
  }
  .how-to-read .axis {
    stroke: var(--_muted);
  }
  .how-to-read .ray {
    stroke: var(--_accent);
    stroke-dasharray: 3 3;
  }
  .how-to-read .one {
    fill: var(--_color-1);
    stroke: none;
  }
  .how-to-read .two {
    fill: var(--_color-2);
    stroke: none;
  }
  .how-to-read .stem.one {
    stroke: var(--_color-1);
  }
  .how-to-read .stem.two {
    stroke: var(--_color-2);
  }
  .how-to-read .words {
    fill: var(--_ink);
  }
  .how-to-read :is(.quiet, .many) {
    fill: var(--_muted);
  }
  .how-to-read .soft {
    fill: var(--_soft);
    stroke: var(--_hair);
  }
  .how-to-read .window {
    stroke: var(--_accent);
    stroke-width: 1.5;
  }
  .how-to-read .number {
    fill: var(--_ink);
    font: 700 11px var(--_font);
  }
`;

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
