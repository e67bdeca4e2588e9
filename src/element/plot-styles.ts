import { css, type CSSResult } from 'lit';
import { detailStyles } from '../ui/card/detail.js';
import { verticalStyles } from './vertical-plot.js';

/** The plot with its headlines. */
const plotStyles = css`
  /* as high as the bar and the overview, which come later */
  .room {
    flex: none;
    block-size: calc(max(46px * var(--nt-density, 1), 30px) + 1px);
  }
  .room.low {
    block-size: 44px;
  }
  @container nt (inline-size < 680px) {
    .room {
      block-size: 44px;
    }
  }
  .fallback,
  .scene,
  .layer,
  .plot canvas,
  .overview canvas {
    position: absolute;
    inset: 0;
  }
  .fallback {
    overflow: auto;
    z-index: 2;
    background: var(--_surface);
  }
  .stage {
    position: relative;
    display: flex;
    flex-direction: column;
    flex: 1 1 auto;
    min-block-size: 180px;
  }
  .plot {
    position: relative;
    flex: 1 1 var(--nt-plot-height, 420px);
    min-block-size: 180px;
    overflow: clip;
    direction: ltr;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot canvas,
  .overview canvas {
    inline-size: 100%;
    block-size: 100%;
  }
  .plot[data-stale] :is(canvas, .layer) {
    opacity: 0.55;
    transition: opacity 80ms 80ms;
  }
  .layer {
    contain: strict;
    pointer-events: none;
  }
  .label {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    font-size: calc(13px * var(--_text));
    line-height: calc(17px * var(--_text));
    white-space: nowrap;
    text-align: left;
    pointer-events: auto;
    cursor: pointer;
    unicode-bidi: isolate;
  }
  .label > span {
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
    text-shadow:
      0 0 2px var(--_surface),
      0 0 3px var(--_surface);
  }
  .title > span {
    display: inline-block;
  }
  [data-moving] > .label > span {
    text-shadow: none;
  }
  .label.left {
    align-items: flex-end;
    text-align: right;
  }
  .labels :is(.folded, .grown) > .title,
  .labels .text,
  [data-vertical] .labels .title {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    white-space: normal;
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .labels .tall > .title {
    -webkit-line-clamp: 3;
  }
  .label.strong .title {
    font-weight: 700;
  }
  /* the chosen headline stands out by stepping the others back; heavier by its outline, which takes no room */
  .chosen:not(.strong) .title {
    -webkit-text-stroke: 0.4px currentcolor;
  }
  .labels:has(> .chosen) > .label:not(.chosen, :hover),
  .label.outside:not(:hover) {
    opacity: 0.45;
  }
  .labels[data-wide] > .label {
    font-size: calc(15px * var(--_text));
    line-height: calc(19px * var(--_text));
  }
  .labels[data-wide] > .label > .date {
    font-size: calc(12px * var(--_text));
    line-height: calc(16px * var(--_text));
  }
  .labels[data-wide] > .lead > .title {
    font-size: calc(18px * var(--_text));
    line-height: calc(23px * var(--_text));
  }
  .label .date {
    font-size: calc(11px * var(--_text));
    line-height: calc(14px * var(--_text));
    color: var(--_muted);
  }
  /* a date that has no room goes on in a line out of sight: the name is told whole */
  .strip .label {
    flex-flow: wrap;
    gap: 0.4em;
    align-items: baseline;
    block-size: calc(20px * var(--_text));
    overflow-y: clip;
    font-size: calc(11.5px * var(--_text));
    line-height: calc(20px * var(--_text));
    color: color-mix(in oklab, var(--_mark) 65%, var(--_ink));
  }
  .strip .title {
    font-weight: 700;
  }
  .strip .date {
    font-weight: 400;
    color: inherit;
  }
  .running > .title {
    max-inline-size: calc(100% - 1.5em);
  }
  .strip .running::before {
    content: '‹';
  }
  @media (forced-colors: active), (prefers-contrast: more) {
    .labels:has(> .chosen) > .label:not(.chosen),
    .label.outside:not(:hover) {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .plot {
      border: 1px solid CanvasText;
    }
  }
`;

/** Colours and type; `--nt-*` come from the author, `--_*` are what the parts use. */
export const tokenStyles = css`
  :host {
    display: block;
    container: nt / inline-size;
    /* where a parent asks for the width of its content, as a flex row or a float does */
    contain-intrinsic-inline-size: min(640px, 100vw);
    min-inline-size: 0;
    writing-mode: horizontal-tb !important;
    --_surface: var(--nt-surface, light-dark(#fff, #14171c));
    --_ink: var(--nt-ink, light-dark(#16181d, #eceef2));
    --_muted: var(--nt-muted, light-dark(#5c636e, #9aa3b0));
    --_hair: var(--nt-hair, light-dark(#e3e6ea, #2b3038));
    --_soft: var(--nt-soft, light-dark(#f5f6f8, #1e2229));
    --_accent: var(--nt-accent, light-dark(#1a56db, #7aa7ff));
    --_font: var(--nt-font, system-ui, 'Liberation Sans', sans-serif);
    --_text: var(--nt-font-scale, 1);
    --_radius: var(--nt-radius, 10px);
    --_color-1: var(--nt-color-1, light-dark(#d55e00, #ff8c4b));
    --_color-2: var(--nt-color-2, light-dark(#0072b2, #56b4e9));
    --_color-3: var(--nt-color-3, light-dark(#c4659b, #e79ac8));
    --_color-4: var(--nt-color-4, light-dark(#56748f, #8fb0cd));
    --_color-5: var(--nt-color-5, light-dark(#009e73, #3ddc97));
    --_color-6: var(--nt-color-6, light-dark(#a67c00, #e6b84c));
    --_color-7: var(--nt-color-7, light-dark(#7b4fa6, #b79be6));
    --_color-8: var(--nt-color-8, light-dark(#8c564b, #d3a08f));
    --_color-none: var(--nt-color-none, light-dark(#737a85, #9aa3b0));
    color: var(--_ink);
    background: var(--_surface);
    font: calc(14px * var(--_text)) / 1.4 var(--_font);
    letter-spacing: normal;
    word-spacing: normal;
    text-transform: none;
    text-indent: 0;
    text-align: start;
    white-space: normal;
    border-radius: var(--_radius);
    overflow: clip;
  }
  :host([hidden]) {
    display: none;
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  .frame {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    position: relative;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
    color: var(--_ink);
    background-color: var(--_surface);
    transition:
      color 1ms,
      background-color 1ms,
      font-family 1ms,
      font-size 1ms,
      letter-spacing 1ms,
      word-spacing 1ms;
    transition-behavior: allow-discrete;
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_hair: var(--_muted);
      --_edge: var(--_ink);
      --_field-edge: var(--_ink);
    }
  }
  @media (forced-colors: active) {
    :host {
      --_surface: Canvas;
      --_ink: CanvasText;
      --_muted: CanvasText;
      --_hair: GrayText;
      --_soft: Canvas;
      --_accent: Highlight;
      --_color-1: CanvasText;
      --_color-2: CanvasText;
      --_color-3: CanvasText;
      --_color-4: CanvasText;
      --_color-5: CanvasText;
      --_color-6: CanvasText;
      --_color-7: CanvasText;
      --_color-8: CanvasText;
      --_color-none: CanvasText;
    }
    .probe,
    .probe * {
      forced-color-adjust: none;
    }
  }
`;

/** The room the list has in the frame, and the short way to it for the keyboard. */
const listFrameStyles = css`
  .list-frame {
    position: relative;
    flex: 1 0 calc(var(--nt-plot-height, 420px) + 52px);
    block-size: 0;
    min-block-size: 180px;
    margin-block-start: 6px;
  }
  .hidden,
  .spoken,
  .skip:not(:focus) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    min-inline-size: 0;
    min-block-size: 0;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .skip:focus {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-start: 6px;
    z-index: 4;
  }
`;

/** All rules of the shadow tree; the element's own tokens come last and win. */
export const allStyles: CSSResult[] = [
  plotStyles,
  listFrameStyles,
  verticalStyles,
  detailStyles,
  tokenStyles,
];
