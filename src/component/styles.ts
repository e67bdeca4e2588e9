import { css } from 'lit';

/** Colours, type and frame of the element; `--nt-*` come from the author, `--_*` are what the parts use. */
export const styles = css`
  :host {
    display: block;
    container-type: inline-size;
    --_surface: var(--nt-surface, light-dark(#fff, #14171c));
    --_ink: var(--nt-ink, light-dark(#16181d, #eceef2));
    --_muted: var(--nt-muted, light-dark(#5c636e, #9aa3b0));
    --_hair: var(--nt-hair, light-dark(#e3e6ea, #2b3038));
    --_soft: var(--nt-soft, light-dark(#f5f6f8, #1e2229));
    --_accent: var(--nt-accent, light-dark(#1a56db, #7aa7ff));
    --_font: var(--nt-font, system-ui, 'Liberation Sans', sans-serif);
    --_font-serif: var(--nt-font-serif, Georgia, 'Liberation Serif', serif);
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
    font: 14px/1.4 var(--_font);
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
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    padding: 6px 16px 0;
  }
  .row > .end {
    margin-inline-start: auto;
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .plot {
    position: relative;
    flex: 1 0 var(--nt-plot-height, 380px);
    min-block-size: max(180px, calc(var(--_lanes, 0) * 116px + 70px));
    overflow: clip;
    direction: ltr;
    touch-action: pan-y;
    cursor: grab;
    user-select: none;
    -webkit-user-select: none;
  }
  .plot[data-dragging] {
    cursor: grabbing;
  }
  .plot[data-over] {
    cursor: pointer;
  }
  .plot canvas,
  .overview canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
  }
  .layer {
    position: absolute;
    inset: 0;
    pointer-events: none;
  }
  .label {
    position: absolute;
    inset-block-start: 0;
    left: 0;
    display: flex;
    flex-direction: column;
    font-size: 13px;
    line-height: 17px;
    white-space: nowrap;
    pointer-events: auto;
    cursor: pointer;
    unicode-bidi: isolate;
    animation: appear 0.18s ease-out;
  }
  .label > span {
    overflow: hidden;
    text-overflow: ellipsis;
    text-shadow:
      0 0 2px var(--_surface),
      0 0 3px var(--_surface);
  }
  .label.left {
    align-items: flex-end;
    text-align: end;
  }
  .label.left > span {
    max-inline-size: 100%;
  }
  .label.strong .title {
    font-weight: 700;
  }
  .label .date {
    font-size: 11px;
    line-height: 14px;
    color: var(--_muted);
  }
  .label:hover .title {
    text-decoration: underline;
    text-underline-offset: 2px;
  }
  [data-calm] > .label {
    transition: transform 0.25s ease-out;
  }
  .strip .label {
    flex-direction: row;
    gap: 0.4em;
    align-items: baseline;
    font-size: 11.5px;
    line-height: 20px;
    color: color-mix(in oklab, var(--_mark) 65%, var(--_ink));
  }
  .strip .title {
    font-weight: 700;
    flex: 0 1 auto;
  }
  .strip .date {
    font-weight: 400;
    flex: 0 4 auto;
    color: inherit;
  }
  .heads .label {
    flex-direction: row;
    gap: 0.5em;
    align-items: baseline;
    font-size: 12px;
    line-height: 18px;
    pointer-events: none;
  }
  .heads .title {
    font-weight: 700;
  }
  .strip .running .title::before {
    content: '‹ ';
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  .stop {
    position: absolute;
    left: 0;
    top: 0;
    padding: 0;
    border: 0;
    background: none;
    border-radius: 12px;
    pointer-events: none;
    outline: none;
  }
  .stop:focus-visible {
    outline: 2.5px solid var(--_accent);
    outline-offset: 1px;
    box-shadow: 0 0 0 4px var(--_surface);
  }
  .hint {
    position: absolute;
    inset-inline: 0;
    inset-block-end: 56px;
    margin-inline: auto;
    inline-size: fit-content;
    padding: 6px 14px;
    border-radius: 999px;
    background: var(--_ink);
    color: var(--_surface);
    font-size: 13px;
    pointer-events: none;
    animation: appear 0.2s ease-out;
  }
  .overview {
    position: relative;
    flex: none;
    block-size: 38px;
    margin: 2px 14px 12px;
    background: var(--_soft);
    border-radius: 4px;
    direction: ltr;
    touch-action: pan-y;
    cursor: pointer;
  }
  .window {
    position: absolute;
    inset-block: 0;
    left: 0;
    padding: 0;
    border: 1.5px solid var(--_accent);
    border-radius: 5px;
    background: color-mix(in srgb, var(--_accent) 14%, transparent);
    cursor: grab;
    box-sizing: border-box;
  }
  .grip {
    position: absolute;
    inset-block: 0;
    inline-size: 24px;
    padding: 0;
    border: 0;
    background: none;
    cursor: ew-resize;
  }
  .grip::after {
    content: '';
    position: absolute;
    inset: 9px 9px;
    border-radius: 3px;
    background: var(--_accent);
  }
  .grip.start {
    left: -12px;
  }
  .grip.end {
    right: -12px;
  }
  .window:focus-visible,
  .grip:focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .probe {
    position: absolute;
    visibility: hidden;
    pointer-events: none;
    color: var(--_ink);
    background-color: var(--_surface);
    transition:
      color 1ms,
      background-color 1ms;
  }
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .quiet {
    color: var(--_muted);
    font-size: 12px;
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 560px) {
    .overview {
      margin-inline: 8px;
    }
    .row {
      padding-inline: 12px;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .label,
    .hint {
      animation: none;
    }
    [data-calm] > .label {
      transition: none;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_muted: var(--_ink);
      --_hair: var(--_muted);
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
    .plot,
    .overview {
      border: 1px solid CanvasText;
    }
    .probe,
    .probe * {
      forced-color-adjust: none;
    }
  }
`;
