import { css, html, svg, type TemplateResult } from 'lit';
import type { Translate } from '../../i18n/messages.js';

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
